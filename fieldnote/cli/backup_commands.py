"""Commands for backups: backup, restore, drill."""

import argparse
from pathlib import Path

from fieldnote.cli.opening import command, opened, passphrase_file
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import refused
from fieldnote.cli.secrets_in import ask
from fieldnote.domain.changes import Refused
from fieldnote.services import backup_copies, backup_words, backups, notebook, restoring, sentences
from fieldnote.services.notebook import Notebook

_FAILED = 4


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    backup = command(
        commands, shared, "backup", _backup,
        "Write a sealed backup, verified after writing: to FILE, or among the notebook's own.",
    )  # fmt: skip
    backup.add_argument("notebook", metavar="NOTEBOOK")
    backup.add_argument("file", metavar="FILE", nargs="?")
    place = backup.add_mutually_exclusive_group()
    place.add_argument("--copies-to", metavar="FOLDER", help="from now on copy the newest backup there, too")
    place.add_argument("--no-copies", action="store_true", help="make no copies elsewhere any more")

    restore = command(commands, shared, "restore", _restore, "Unpack a backup beside. Never overwrites.")
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("notebook", metavar="NOTEBOOK")
    restore.add_argument("--kit", action="store_true", help="ask for the recovery kit instead of the passphrase")
    restore.add_argument("--compare", metavar="NOTEBOOK", help="say in what the backup differs from this one")

    drill = command(
        commands, shared, "drill", _drill, "Restore the newest backup aside, check and compare it, and delete it again."
    )
    drill.add_argument("notebook", metavar="NOTEBOOK")


def _backup(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        if parsed.copies_to or parsed.no_copies:
            chosen = backup_copies.choose_place(book, Path(parsed.copies_to) if parsed.copies_to else None)
            if isinstance(chosen, Refused):
                raise refused(chosen)
        if parsed.file is not None:
            notebook.back_up(book, Path(parsed.file))
            output.give({"backup": parsed.file}, [parsed.file])
            return
        made = backups.back_up(book, output.progress).value
        copy, said = _copied(book)
    plain = {"backup": str(made.backup.path), "dropped": made.dropped, "copy": copy, "notice": said}
    output.give(plain, [line for line in (str(made.backup.path), copy, said) if line])


def _copied(book: Notebook) -> tuple[str | None, str | None]:
    """Copy the backup to the chosen place; what stands in the way there takes nothing from the backup itself."""
    if backup_copies.standing(book).place is None:
        return None, None
    outcome = backup_copies.copy_out(book)
    if isinstance(outcome, Refused):
        return None, sentences.of_problem(outcome.problems[0])
    return str(outcome.value.path), None


def _restore(parsed: argparse.Namespace, output: Output) -> None:
    given = ask("Recovery kit" if parsed.kit else "Passphrase of the backup", passphrase_file(parsed))
    target = Path(parsed.notebook)
    restored = restoring.restore(
        Path(parsed.file),
        target,
        backups.by_kit(given) if parsed.kit else backups.by_passphrase(given),
        against=Path(parsed.compare) if parsed.compare else None,
        progress=output.progress,
    )
    lines, why = [str(target)], sentences.of_error(restored.not_compared) if restored.not_compared else None
    if restored.differences is not None:
        lines += [f"Compared with {restored.compared_with}:", *backup_words.of_differences(restored.differences)]
    elif why:
        lines.append(f"Not compared with {restored.compared_with}. {why}")
    output.give(
        {
            "notebook": str(target),
            "compared_with": str(restored.compared_with) if restored.compared_with else None,
            "differences": to_plain(restored.differences),
            "not_compared": why,
        },
        lines,
    )


def _drill(parsed: argparse.Namespace, output: Output) -> int:
    with opened(parsed) as book:
        outcome = restoring.drill(book, progress=output.progress)
    if isinstance(outcome, Refused):
        raise refused(outcome)
    drilled = outcome.value
    said = backup_words.of_drill(drilled)
    lines = [said, *(f"{sentences.area(f.area)}: {sentences.faults(f.faults)}" for f in drilled.findings)]
    if drilled.differences is not None:
        lines += backup_words.of_differences(drilled.differences)
    plain = {
        "passed": drilled.passed,
        "backup": str(drilled.backup.path),
        "soundness": drilled.soundness.value,
        "findings": to_plain(drilled.findings),
        "differences": to_plain(drilled.differences),
        "said": said,
    }
    output.give(plain, lines)
    return 0 if drilled.passed else _FAILED
