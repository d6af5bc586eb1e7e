"""Commands that need no notebook of one's own: demo and doctor."""

import argparse
from pathlib import Path

from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import demonstration, diagnostics, doctoring, practice, self_testing


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    demo = command(commands, shared, "demo", _demo, "Make the practice notebook and do a day's main job with it.")
    demo.add_argument("folder", metavar="FOLDER")
    demo.add_argument("--seed", type=int, default=1)
    demo.add_argument("--people", type=int, default=None, help="so many people; without it those that are written")
    demo.add_argument("--visits", type=int, default=0, help="at least so many signed visits, for measuring")

    doctor = command(commands, shared, "doctor", _doctor, "Say what this computer has.")
    doctor.add_argument("notebook", metavar="NOTEBOOK", nargs="?", help="with --file: say how this notebook is, too")
    doctor.add_argument("--self-test", action="store_true", help="use it all once: a notebook, a PDF, a window")
    doctor.add_argument("--file", metavar="OUT.txt", help="write it to a file for those who help; no name, no word")


def _demo(parsed: argparse.Namespace, output: Output) -> None:
    made = demonstration.run(
        Path(parsed.folder),
        seed=parsed.seed,
        most_people=parsed.people,
        least_visits=parsed.visits,
        progress=output.progress,
    )
    plain = {
        "paths": [str(path) for path in made.paths],
        "people": made.people,
        "signed": made.signed,
        "passphrase": practice.PASSPHRASE,
    }
    output.give(to_plain(plain), [*map(str, made.paths), f"passphrase: {practice.PASSPHRASE}"])


def _doctor(parsed: argparse.Namespace, output: Output) -> int:
    if parsed.file:
        return _diagnostics(parsed, output)
    looks = self_testing.run() if parsed.self_test else doctoring.look()
    output.give(to_plain(looks), [f"{'ok ' if it.well else 'NOT'}  {it.name}  {it.found}".rstrip() for it in looks])
    return 0 if all(it.well for it in looks) else 4


def _diagnostics(parsed: argparse.Namespace, output: Output) -> int:
    sections, well = [diagnostics.of_computer()], True
    if parsed.notebook:
        sections.append(diagnostics.of_files(Path(parsed.notebook)))
        try:
            with opened(parsed) as book:
                sections += diagnostics.of_notebook(book)
        except FieldnoteError as error:
            sections.append(diagnostics.of_refusal(error))
            well = False
    text = diagnostics.write(Path(parsed.file), sections)
    output.give({"file": parsed.file, "text": text}, [text, parsed.file])
    return 0 if well else 4
