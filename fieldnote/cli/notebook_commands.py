"""Commands for a notebook as a whole: new, check."""

import argparse
from pathlib import Path

from fieldnote.cli.opening import command, opened, passphrase_file
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.secrets_in import ask_new
from fieldnote.domain.person import Credential, Specialist
from fieldnote.services import notebook, notices, policies, rescue, sentences

_DAMAGED = 4


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    new = command(commands, shared, "new", _new, "Make a notebook. Prints the recovery kit once.")
    new.add_argument("notebook", metavar="NOTEBOOK")
    new.add_argument("--name", required=True, help="your name as it stands on notes")
    new.add_argument("--credential", default="", help="your credential, like NCCPSS")
    new.add_argument("--policy", default=policies.DEFAULT, help="the rules to use")

    check = command(commands, shared, "check", _check, "Look whether a notebook holds together.")
    check.add_argument("notebook", metavar="NOTEBOOK")
    check.add_argument("--quick", action="store_true", help="pages and tables only")
    check.add_argument("--code", metavar="XXXX-XXXX", help="the check code of a document: does the log still hold it")


def _new(parsed: argparse.Namespace, output: Output) -> None:
    credentials = (Credential(parsed.credential),) if parsed.credential else ()
    passphrase = ask_new("New passphrase", passphrase_file(parsed))
    folder = Path(parsed.notebook)
    root = notebook.create(folder, passphrase, Specialist(parsed.name, credentials), policy_pack=parsed.policy)
    output.give(
        {"notebook": str(folder), "recovery_kit": root.kit},
        [
            str(folder),
            "",
            "Recovery kit. Write it down and keep it away from this laptop:",
            root.kit,
            "Only your passphrase or this kit can open these notes. Nobody can reset it for you.",
        ],
    )


def _check(parsed: argparse.Namespace, output: Output) -> int:
    with opened(parsed) as book:
        findings = notebook.check(book, quick=parsed.quick, progress=output.progress)
        found = notices.of_opening(book)
        stands = notebook.code_stands(book, parsed.code) if parsed.code else None
    aside = rescue.set_aside_damaged(Path(parsed.notebook), findings)
    damaged = any(f.faults for f in findings) or stands is False
    lines = list(found)
    lines += [f"{sentences.area(f.area)}: {sentences.faults(f.faults)}" for f in findings]
    if stands is not None:
        lines.append(
            f"check code {parsed.code}: {'stands in the activity log' if stands else 'NOT in the activity log'}"
        )
    if aside:
        lines.append(f"The damaged notebook is copied aside, as it is: {aside}")
        lines.append("To read all that is left of it into a new one: fieldnote rescue NOTEBOOK NEW")
    plain = {"whole": not damaged, "findings": to_plain(findings), "notices": found, "code_stands": stands}
    plain["set_aside"] = str(aside) if aside else None
    output.give(plain, lines)
    return _DAMAGED if damaged else 0
