"""HL7 v2.5.1 for interface engines: one MDM message with the note's paper inside, from `MSH` to `NTE`.

T02 brings a note, T10 one that replaces another, T06 one that words were added to, T04 says that a note was entered in
error. All have the structure MDM_T02. The person is the agency's number: PID-5 says that no name is given.
"""

import base64
import hashlib
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.problems import Problem
from fieldnote.exchange.note_record import Author, NoteRecord

_APPLICATION = "FIELDNOTE"
_PROGRESS_NOTE = "11506-3^Progress note^LN"
_TIME_IN_PPN = 12
"""Separators between the given name (3) and the time of signing (15)."""
_ESCAPES = {"\\": "\\E\\", "|": "\\F\\", "^": "\\S\\", "~": "\\R\\", "&": "\\T\\", "\n": "\\.br\\", "\r": ""}


class Event(StrEnum):
    """What a message says of a document."""

    ORIGINAL = "T02"
    STATUS_CHANGE = "T04"
    ADDENDUM = "T06"
    REPLACEMENT = "T10"


def event_of(record: NoteRecord) -> Event:
    """Say what has happened to a note."""
    if record.void is not None or record.replaced:
        return Event.STATUS_CHANGE
    if record.added:
        return Event.ADDENDUM
    return Event.REPLACEMENT if record.replaces is not None else Event.ORIGINAL


def problem_of(record: NoteRecord) -> Problem | None:
    """Say why no message can be made: nobody there could know whose note it is."""
    return None if record.client_id.strip() else Problem("record_number", "client_number_missing")


def message(record: NoteRecord, pdf: bytes) -> bytes:
    """Make the message, in UTF-8, each segment ended by a carriage return; the same record gives the same bytes.

    Raises ValueError where `problem_of` has something to say.
    """
    if problem_of(record) is not None:
        raise ValueError("a note of nobody the agency knows")
    segments = (_msh(record), _evn(record), _pid(record), _pv1(record), _txa(record), _obx(record, pdf), *_nte(record))
    return "".join(f"{segment}\r" for segment in segments).encode()


def escaped(text: str) -> str:
    """Write a text so that none of its signs is taken for a delimiter."""
    return "".join(_ESCAPES.get(char, char) for char in text)


def _msh(record: NoteRecord) -> str:
    event = event_of(record)
    fields = [
        "MSH", "^~\\&", _APPLICATION, escaped(record.author.agency), "", "", _time(_last_signed(record)), "",
        f"MDM^{event}^MDM_T02", _control_id(record), "T" if record.practice else "P", "2.5.1",
        "", "", "", "", "", "UNICODE UTF-8",
    ]  # fmt: skip
    return "|".join(fields)


def _evn(record: NoteRecord) -> str:
    return f"EVN||{_time(_last_signed(record))}"


def _pid(record: NoteRecord) -> str:
    authority = escaped(record.author.agency) or "AGENCY"
    return f"PID|1||{escaped(record.client_id)}^^^{authority}^MR||^^^^^^U"


def _pv1(record: NoteRecord) -> str:
    fields = [""] * 46
    fields[:3] = ["PV1", "1", "O"]
    fields[7], fields[19] = _person(record.author), f"{record.note_id}^^^{_APPLICATION}"
    fields[44] = _time(record.start) if record.start else record.day.strftime("%Y%m%d")
    fields[45] = _time(record.end) if record.end else ""
    return "|".join(fields).rstrip("|")


def _txa(record: NoteRecord) -> str:
    person, signed = _person(record.author), _time(record.signature.signed_at)
    fields = [""] * 23
    fields[:4] = ["TXA", "1", "PN", "AP"]
    fields[4] = _time(record.start) if record.start else record.day.strftime("%Y%m%d")
    fields[5], fields[6], fields[9] = person, signed, person
    fields[12], fields[13] = _document_number(_number(record)), _parent(record)
    fields[17], fields[18], fields[19] = "LA", "R", _availability(record)
    fields[22] = f"{person}{'^' * _TIME_IN_PPN}{signed}"
    return "|".join(fields).rstrip("|")


def _obx(record: NoteRecord, pdf: bytes) -> str:
    paper = f"{_APPLICATION}^AP^PDF^Base64^{base64.b64encode(pdf).decode('ascii')}"
    signed = _time(record.signature.signed_at)
    return f"OBX|1|ED|{_PROGRESS_NOTE}||{paper}||||||F|||{signed}"


def _nte(record: NoteRecord) -> tuple[str, ...]:
    return (f"NTE|1|L|{escaped(record.notice)}",) if record.notice.strip() else ()


def _number(record: NoteRecord) -> str:
    """Give the number of the document: a paper that words were added to is one of its own."""
    return record.added[-1].id if event_of(record) is Event.ADDENDUM else record.visit_id


def _parent(record: NoteRecord) -> str:
    match event_of(record):
        case Event.ADDENDUM:
            return _document_number(record.visit_id)
        case Event.REPLACEMENT if record.replaces is not None:
            return _document_number(record.replaces.visit_id)
    return ""


def _availability(record: NoteRecord) -> str:
    if record.void is not None:
        return "CA"
    return "OB" if record.replaced else "AV"


def _document_number(local_id: str) -> str:
    return f"{local_id}^{_APPLICATION}"


def _control_id(record: NoteRecord) -> str:
    """Give the twenty signs that the standard allows; they follow from the note as it stands."""
    return hashlib.sha256(f"{record.visit_id} {record.version} {record.edition}".encode()).hexdigest()[:20]


def _person(author: Author) -> str:
    given, _, family = author.name.strip().rpartition(" ")
    return f"{escaped(author.staff_id)}^{escaped(family)}^{escaped(given)}"


def _last_signed(record: NoteRecord) -> datetime:
    if record.void is not None:
        return record.void.signature.signed_at
    return record.added[-1].signature.signed_at if record.added else record.signature.signed_at


def _time(moment: datetime) -> str:
    return moment.strftime("%Y%m%d%H%M%S%z")[:19]
