"""What a rescue brought and what is missing, in sentences; no name and no word of a note."""

from collections import Counter
from collections.abc import Iterable

from fieldnote.domain.rescue import LeftBehind, NoteFate, NoteLeft, Rescued, TableLeft
from fieldnote.services import tongue

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
        said = tongue.counted(_said("1 note, all whole."), _said("{count} notes, all whole."), notes)
        return " ".join(filter(None, (said if notes else _said("No note is known."), _beside_notes(rescued))))
    lost = sum(note.fate is NoteFate.LOST for note in rescued.notes)
    parts = [_whole(whole, notes)]
    for count, one, many in (
        (notes - whole - lost, _said("1 is there in part"), _said("{count} are there in part")),
        (lost, _said("1 is lost"), _said("{count} are lost")),
    ):
        if count:
            parts.append(tongue.counted(one, many, count))
    return ", ".join(parts) + "."


def lines(rescued: Rescued) -> list[str]:
    """Say all that is missing, or that nothing is."""
    return _lines(rescued, ids=True)


def to_read(rescued: Rescued) -> list[str]:
    """Say the same as a person knows it: by days and counts, without ids."""
    return [line[0].upper() + line[1:] for line in _lines(rescued, ids=False)]


def fate(found: NoteFate) -> str:
    """Say what became of a note."""
    return _said(_FATES[found])


def name(table: str) -> str:
    """Name a kind of record."""
    return _said(_TABLES[table]) if table in _TABLES else table.replace("_", " ")


def _beside_notes(rescued: Rescued) -> str:
    """Say what may be missing where every note that is known is whole."""
    if rescued.is_whole:
        return ""
    if any(table.lost for table in rescued.tables):
        return _said("Some other records are missing.")
    if any(table.uncertain and table.table in _OF_NOTES for table in rescued.tables):
        return _said("There may have been more.")
    return _said("Some other records may be missing.")


def _whole(whole: int, notes: int) -> str:
    if notes == 1:
        return _said("{whole} of 1 note are whole").format(whole=whole)
    one, many = _said("1 of {notes} notes is whole"), _said("{count} of {notes} notes are whole")
    return (one if whole == 1 else many).format(count=whole, notes=notes)


def _lines(rescued: Rescued, *, ids: bool) -> list[str]:
    if rescued.is_whole:
        return [" ".join(_everything(rescued))]
    not_whole = rescued.notes_not_whole
    notes = len(rescued.notes)
    unread = tongue.counted(
        _said("1 page of {pages} could not be read."),
        _said("{count} pages of {pages} could not be read."),
        rescued.pages_lost,
        pages=rescued.pages,
    )
    left = tongue.counted(
        _said("{whole} of 1 note are whole."),
        _said("{whole} of {count} notes are whole."),
        notes,
        whole=notes - len(not_whole),
    )
    said = [unread, left]
    said += [f"{_note(note, ids=ids)}: {_said(_FATES[note.fate])}" for note in not_whole]
    if rescued.disagrees:
        said.append(
            _said(
                "Every page can be read, and they do not fit each other: a page of an earlier day may stand in the "
                "place of a later one. Compare with your newest backup."
            )
        )
    said += [_table(table) for table in rescued.tables if not table.is_whole]
    if rescued.nameless:
        one = _said("1 person lost their record and are called “Name lost”.")
        many = _said("{count} people lost their record and are called “Name lost”.")
        said.append(tongue.counted(one, many, len(rescued.nameless)))
    gap = _said("activity log: entries {first} to {last} are missing; the gap is marked")
    said += [gap.format(first=first, last=last) for first, last in rescued.gaps]
    if rescued.log_unread:
        said.append(_said("The last things done before the damage could not be read."))
    if rescued.rows_unplaced:
        one = _said("1 row could be read, but not what they belong to.")
        many = _said("{count} rows could be read, but not what they belong to.")
        said.append(tongue.counted(one, many, rescued.rows_unplaced))
    said += _left_behind(rescued.left_behind, ids=ids)
    if rescued.specialist_lost:
        said.append(_said("What the notebook says of you is lost. Fill it in again under Settings."))
    return said


def _everything(rescued: Rescued) -> list[str]:
    one, many = (
        _said("Everything is there: 1 note, all whole."),
        _said("Everything is there: {count} notes, all whole."),
    )
    said = [tongue.counted(one, many, len(rescued.notes))]
    if rescued.pages_mended:
        one = _said("1 page had a turned bit, and it is put right.")
        many = _said("{count} pages had a turned bit, and it is put right.")
        said.append(tongue.counted(one, many, rescued.pages_mended))
    return said


def _note(note: NoteLeft, *, ids: bool) -> str:
    if ids:
        return f"note {note.id} of {note.day.isoformat()}" if note.day else f"note {note.id}"
    return _said("Note of {day}").format(day=tongue.dated(note.day)) if note.day else _said("A note of some day")


def _left_behind(rows: Iterable[LeftBehind], *, ids: bool) -> list[str]:
    if ids:
        return [f"{name(row.table)} {row.record_id}: refers to {name(row.parent)} that is lost" for row in rows]
    counted = Counter((name(row.table), name(row.parent)) for row in rows)
    one, many = (
        _said("{table}: 1 row of {parent} that are lost"),
        _said("{table}: {count} rows of {parent} that are lost"),
    )
    return [tongue.counted(one, many, count, table=table, parent=parent) for (table, parent), count in counted.items()]


def _table(table: TableLeft) -> str:
    kind = name(table.table)
    if table.uncertain and table.lost:
        said = _said("{table}: {read} read, at least {lost} lost")
    elif table.uncertain:
        said = _said("{table}: {read} read, maybe some lost")
    else:
        said = _said("{table}: {read} read, {lost} lost")
    parts = [said.format(table=kind, read=table.read, lost=table.lost)]
    if table.restored:
        parts.append(_said("{count} put back from another place").format(count=table.restored))
    if table.disputed:
        parts.append(_said("{count} maybe of an earlier day").format(count=table.disputed))
    return ", ".join(parts)


def _said(english: str) -> str:
    return tongue.said("rescue", english)
