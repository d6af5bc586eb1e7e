"""Commands for what a notebook holds: add, sign, show, find, schema."""

import argparse
import re
from collections.abc import Sequence
from datetime import date

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import refused
from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import VisitId
from fieldnote.services import finding, intake, records, showing, visits
from fieldnote.services.notebook import Confirmation, Notebook

_MOST_FOUND = 200


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    add_command = command(commands, shared, "add", _add, "Take in people with all that belongs to them, from JSON.")
    add_command.add_argument("notebook", metavar="NOTEBOOK")
    add_command.add_argument("file", metavar="FILE.json")
    add_command.add_argument("--dry-run", action="store_true", help="show what would come in, change nothing")
    add_command.add_argument("--sign", action="store_true", help="sign the visits that come in")

    sign = command(commands, shared, "sign", _sign, "Sign notes that have all their parts.")
    sign.add_argument("notebook", metavar="NOTEBOOK")
    sign.add_argument("visits", metavar="VISIT", nargs="+")

    show = command(commands, shared, "show", _show, "Show what a notebook holds.")
    show.add_argument("notebook", metavar="NOTEBOOK")
    show.add_argument("what", choices=[*sorted(showing.KINDS), "records"])
    show.add_argument("--person", metavar="ID", default="", help="only of one person (id, name or record number)")
    show.add_argument("--with-sensitive", action="store_true", help="records: returns to use and sensitive notes, too")
    show.add_argument("--from", dest="first", metavar="DATE", type=a_day)
    show.add_argument("--to", dest="last", metavar="DATE", type=a_day)

    find = command(commands, shared, "find", _find, "Search: people by name, notes newest first, then other records.")
    find.epilog = "Narrow down with person:, code:, goal:, before: and after:; “quotation marks” keep words together."
    find.add_argument("notebook", metavar="NOTEBOOK")
    find.add_argument("words", metavar="WORDS", nargs="+")

    command(commands, shared, "schema", _schema, "Print the JSON Schema of what `add` takes in.")


def _add(parsed: argparse.Namespace, output: Output) -> None:
    data = files_in.data(parsed.file)
    with opened(parsed) as book:
        taken = intake.add_json(book, data, dry_run=parsed.dry_run).value
        signed: list[VisitId] = []
        if parsed.sign and not parsed.dry_run:
            signed = _all_signed(book, taken.visits)
    plain = {"dry_run": parsed.dry_run, "counts": taken.counts, "people": taken.people, "visits": taken.visits}
    verb = "would come in" if parsed.dry_run else "came in"
    lines = [f"{count} {name} {verb}" for name, count in taken.counts.items() if count]
    output.give({**plain, "signed": signed}, [*lines, *([f"{len(signed)} visits signed"] if signed else [])])


def _sign(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        # Opening asked for the passphrase just now: that is the confirmation.
        signed = _all_signed(book, tuple(VisitId(v) for v in parsed.visits))
    output.give({"signed": signed}, signed)


def _all_signed(book: Notebook, ids: tuple[VisitId, ...]) -> list[VisitId]:
    outcome = visits.sign_all(book, ids, Confirmation("passphrase"))
    if isinstance(outcome, Refused):
        raise refused(outcome)
    return [visit.id for visit in outcome.value]


def _show(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        person = showing.person_named(book, parsed.person) if parsed.person else None
        if parsed.what == "records":
            found = records.records(book, person, with_sensitive=parsed.with_sensitive)
            Output(as_json=True).give(found, ())
            return
        table = showing.show(book, parsed.what, person, parsed.first, parsed.last)
        output.give(to_plain(table.records), _as_table(table.columns, table.rows))


def _find(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        found = finding.find(book, " ".join(parsed.words), most=_MOST_FOUND)
    plain = {
        "people": [{"id": p.id, "preferred_name": p.preferred_name} for p in found.people],
        "notes": [{**to_plain(note), "snippet": _unmarked(note.snippet)} for note in found.notes],
        "records": [{**to_plain(record), "snippet": _unmarked(record.snippet)} for record in found.records],
    }
    lines = [f"{p.preferred_name}  {p.id}" for p in found.people]
    lines += [f"{n.day}  {n.person_name}  {_one_line(_unmarked(n.snippet))}" for n in found.notes]
    lines += [f"{r.kind.value}  {r.person_name}  {_one_line(_unmarked(r.snippet))}" for r in found.records]
    output.give(plain, lines or ["Nothing found."])


def _schema(_: argparse.Namespace, __: Output) -> None:
    Output(as_json=True).give(intake.schema(), ())


def _as_table(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    cells = [columns, *[tuple(_one_line(cell) for cell in row) for row in rows]]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]


def _unmarked(snippet: str) -> str:
    return snippet.replace(finding.MARK_START, "").replace(finding.MARK_END, "")


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " / ", text)


def a_day(text: str) -> date:
    """Read a date argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a date looks like 2026-11-20") from error
