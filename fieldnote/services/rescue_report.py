"""What a rescue brought and what is missing, in sentences; no name and no word of a note."""

from collections import Counter
from collections.abc import Iterable

from fieldnote.domain.rescue import LeftBehind, NoteFate, NoteLeft, Rescued, TableLeft

_FATES = {
    NoteFate.WHOLE: "whole",
    NoteFate.FROM_SIGNED_COPY: "whole, written anew from what was signed",
    NoteFate.SIGNATURE_LOST: "words and figures are there; the signature is lost",
    NoteFate.WORDS_MISSING: "the words are missing; time and choices are there",
    NoteFate.FIGURES_MISSING: "the words are there; time and choices are missing, and it is a draft again",
    NoteFate.LOST: "lost; only that it was there is known",
}
_OF_NOTES = {"visit", "note_text"}
_TABLES = {
    "visit": "times and choices of notes",
    "note_text": "words of notes",
    "person": "people",
    "audit": "activity log",
    "history": "earlier versions of records",
    "device": "keys that signatures are checked with",
    "delivery": "what is owed to agencies",
    "delivery_body": "what is to be sent to agencies",
    "delivery_event": "what happened to what was sent",
    "target": "agencies",
    "package": "packages for agencies",
    "package_body": "packages for agencies, as they left",
    "receipt": "receipts of agencies",
    "remote_person": "who people are in an agency's system",
    "remote_map": "where notes lie in an agency's system",
    "device_key": "this laptop's keys for agencies",
    "signature": "signatures",
    "setting": "settings",
}


def summary(rescued: Rescued) -> str:
    """Say in one sentence how much there is: "5 of 7 notes are whole, 2 are there in part."."""
    notes, whole = len(rescued.notes), len(rescued.notes) - len(rescued.notes_not_whole)
    if whole == notes:
        return (f"{_of(notes, 'note')}, all whole." if notes else "No note is known.") + _beside_notes(rescued)
    lost = sum(note.fate is NoteFate.LOST for note in rescued.notes)
    parts = [f"{whole} of {_of(notes, 'note')} {'is' if whole == 1 else 'are'} whole"]
    parts += [
        f"{count} {'is' if count == 1 else 'are'} {how}"
        for count, how in ((notes - whole - lost, "there in part"), (lost, "lost"))
        if count
    ]
    return ", ".join(parts) + "."


def lines(rescued: Rescued) -> list[str]:
    """Say all that is missing, or that nothing is."""
    return _lines(rescued, ids=True)


def to_read(rescued: Rescued) -> list[str]:
    """Say the same as a person knows it: by days and counts, without ids."""
    return [line[0].upper() + line[1:] for line in _lines(rescued, ids=False)]


def fate(found: NoteFate) -> str:
    """Say what became of a note."""
    return _FATES[found]


def name(table: str) -> str:
    """Name a kind of record."""
    return _TABLES.get(table, table.replace("_", " "))


def _beside_notes(rescued: Rescued) -> str:
    """Say what may be missing where every note that is known is whole."""
    if rescued.is_whole:
        return ""
    if any(table.lost for table in rescued.tables):
        return " Some other records are missing."
    if any(table.uncertain and table.table in _OF_NOTES for table in rescued.tables):
        return " There may have been more."
    return " Some other records may be missing."


def _lines(rescued: Rescued, *, ids: bool) -> list[str]:
    if rescued.is_whole:
        mended = f" {_of(rescued.pages_mended, 'page')} had a turned bit, and it is put right." * bool(
            rescued.pages_mended
        )
        return [f"Everything is there: {_of(len(rescued.notes), 'note')}, all whole.{mended}"]
    not_whole = rescued.notes_not_whole
    said = [
        f"{_of(rescued.pages_lost, 'page')} of {rescued.pages} could not be read.",
        f"{len(rescued.notes) - len(not_whole)} of {_of(len(rescued.notes), 'note')} are whole.",
    ]
    said += [f"{_note(note, ids=ids)}: {_FATES[note.fate]}" for note in not_whole]
    if rescued.disagrees:
        said.append(
            "Every page can be read, and they do not fit each other: a page of an earlier day may stand in the place "
            "of a later one. Compare with your newest backup."
        )
    said += [_table(table) for table in rescued.tables if not table.is_whole]
    if rescued.nameless:
        said.append(f"{_of(len(rescued.nameless), 'person', 'people')} lost their record and are called “Name lost”.")
    said += [f"activity log: entries {first} to {last} are missing; the gap is marked" for first, last in rescued.gaps]
    if rescued.log_unread:
        said.append("The last things done before the damage could not be read.")
    if rescued.rows_unplaced:
        said.append(f"{_of(rescued.rows_unplaced, 'row')} could be read, but not what they belong to.")
    said += _left_behind(rescued.left_behind, ids=ids)
    if rescued.specialist_lost:
        said.append("What the notebook says of you is lost. Fill it in again under Settings.")
    return said


def _note(note: NoteLeft, *, ids: bool) -> str:
    if ids:
        return f"note {note.id} of {note.day.isoformat()}" if note.day else f"note {note.id}"
    return f"Note of {note.day:%a}, {note.day:%b} {note.day.day}, {note.day.year}" if note.day else "A note of some day"


def _left_behind(rows: Iterable[LeftBehind], *, ids: bool) -> list[str]:
    if ids:
        return [f"{name(row.table)} {row.record_id}: refers to {name(row.parent)} that is lost" for row in rows]
    counted = Counter((name(row.table), name(row.parent)) for row in rows)
    return [f"{table}: {_of(count, 'row')} of {parent} that are lost" for (table, parent), count in counted.items()]


def _table(table: TableLeft) -> str:
    lost = (
        f"at least {table.lost}" if table.uncertain and table.lost else "maybe some" if table.uncertain else table.lost
    )
    restored = f", {table.restored} put back from another place" if table.restored else ""
    disputed = f", {table.disputed} maybe of an earlier day" if table.disputed else ""
    return f"{name(table.table)}: {table.read} read, {lost} lost{restored}{disputed}"


def _of(count: int, what: str, many: str = "") -> str:
    return f"{count} {what if count == 1 else many or what + 's'}"
