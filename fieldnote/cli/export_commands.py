"""Commands that take signed notes out as files: export."""

import argparse
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from fieldnote.cli import sync_commands
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output
from fieldnote.cli.record_commands import a_day
from fieldnote.cli.refusal import RefusedError, refused
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import SupportId, TriggerId
from fieldnote.domain.recipient import Addressee
from fieldnote.services import sentences, showing
from fieldnote.services.handover import export
from fieldnote.services.handover.export import Exported, Format, Wanted
from fieldnote.services.handover.gather import Chosen
from fieldnote.services.notebook import Notebook

PACKAGE = "package"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    made = command(commands, shared, "export", _export, "Write signed notes into a folder and log their release.")
    made.epilog = "What is in the folder already is not made again: stop it at any moment, and run it again."
    made.add_argument("notebook", metavar="NOTEBOOK")
    made.add_argument(
        "--to", action="append", required=True, metavar="FOLDER|DATE", help="the folder; a second one is the last day"
    )
    made.add_argument("--from", dest="first", metavar="DATE", type=a_day)
    made.add_argument("--until", dest="last", metavar="DATE", type=a_day, help="the last day, the same as --to DATE")
    made.add_argument("--person", metavar="ID", default="", help="id, name or record number; everybody by default")
    made.add_argument("--format", choices=[*(kind.value for kind in Format), PACKAGE], default=Format.PDF.value)
    made.add_argument("--target", metavar="NAME", default="", help="package: the agency it is sealed for")
    made.add_argument("--for", dest="recipient", choices=[r.value for r in Recipient], default=Recipient.OWN_AGENCY)
    made.add_argument("--recipient-name", metavar="NAME", default="", help="who exactly, where a consent names several")
    made.add_argument("--recipient-address", metavar="TEXT", default="", help="for the accounting of disclosures")
    made.add_argument("--trigger", metavar="ID", action="append", default=[], help="one that the person wants told")
    made.add_argument("--support", metavar="ID", action="append", default=[], help="one that the person wants told")
    sensitive = Content.SENSITIVE_NOTES.value
    made.add_argument("--with", dest="more", action="append", default=[], choices=[sensitive])
    made.add_argument("--with-medicaid", action="store_true", help="the number at Medicaid, in the contact log")
    made.add_argument("--lang", choices=("en", "es"), default="en", help="of the papers")


def _export(parsed: argparse.Namespace, output: Output) -> int:
    folder, last = _folder_and_day(parsed.to, parsed.last)
    if parsed.format == PACKAGE:
        if parsed.person or parsed.first or last:
            raise RefusedError("A package holds what is owed to its agency: leave out --person and the days.")
        return sync_commands.by_hand(parsed, folder, output)
    with opened(parsed) as book:
        done = export.export(book, _wanted(book, parsed, folder, last), output.progress)
    if isinstance(done, Refused):
        raise refused(done)
    _say(done.value, output)
    return 1 if done.value.stayed else 0


def _wanted(book: Notebook, parsed: argparse.Namespace, folder: Path, last: date | None) -> Wanted:
    return Wanted(
        folder=folder,
        format=Format(parsed.format),
        person_id=showing.person_named(book, parsed.person) if parsed.person else None,
        first=parsed.first,
        last=last,
        addressee=Addressee(Recipient(parsed.recipient), parsed.recipient_name, parsed.recipient_address),
        chosen=Chosen(frozenset(map(TriggerId, parsed.trigger)), frozenset(map(SupportId, parsed.support))),
        sensitive=Content.SENSITIVE_NOTES in parsed.more,
        with_medicaid=parsed.with_medicaid,
        language=parsed.lang,
    )


def _folder_and_day(given: list[str], until: date | None) -> tuple[Path, date | None]:
    """Tell the folder from the last day: both are called `--to`, and only one of them reads as a day."""
    days = [day for day in map(_day, given) if day is not None]
    folders = [text for text in given if _day(text) is None]
    if len(folders) != 1:
        raise RefusedError("Say one folder: --to FOLDER. A folder that is called like a date is ./2026-11-30.")
    days += [until] if until is not None else []
    if len(days) > 1:
        raise RefusedError("Say the last day once: --to DATE or --until DATE.")
    return Path(folders[0]), days[0] if days else None


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None


def _say(exported: Exported, output: Output) -> None:
    if exported.already:
        sys.stderr.write(f"There already, and not made again: {exported.already}\n")
    for visit_id, problem in exported.stayed:
        sys.stderr.write(f"Note {visit_id[:8]} stays here. {sentences.of_problem(problem)}\n")
    paths = [str(path) for path in exported.written]
    stayed = [{"visit": visit_id, "code": problem.code} for visit_id, problem in exported.stayed]
    output.give({"paths": paths, "already": exported.already, "stayed": stayed}, paths)
