"""The contact log: a line per note for whoever bills, as CSV that any spreadsheet opens and none can be tricked by.

UTF-8 with a mark at the start, CRLF, every cell quoted. A cell that a program could take for a formula starts with an
apostrophe. No name of a person, and no word of a note.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime

from fieldnote.exchange.note_record import NoteRecord
from fieldnote.exchange.spreadsheet import csv_cell

COLUMNS = (
    "note_uuid",
    "version",
    "client_agency_id",
    "medicaid_id",
    "staff_id",
    "service_date",
    "start",
    "end",
    "tz",
    "minutes",
    "units",
    "hcpcs",
    "modifiers",
    "place_of_service",
    "contact_type",
    "pcp_goal_no",
    "note_status",
    "signed_at",
    "pdf_sha256",
    "package_id",
)
_BYTE_ORDER_MARK = "\ufeff"


def heading() -> bytes:
    """Give the beginning of a log: the mark that tells spreadsheets it is UTF-8, and the names of the columns."""
    return _BYTE_ORDER_MARK.encode() + _line(COLUMNS)


def line(record: NoteRecord, *, pdf_sha256: str = "", package_id: str = "", with_medicaid: bool = False) -> bytes:
    """Give the line of one note. A void has its ids and its status, and nothing to bill.

    The number at Medicaid goes along only where it is asked for.
    """
    return _line(
        (
            record.note_id,
            str(record.version),
            record.client_id,
            record.medicaid_id if with_medicaid else "",
            record.author.staff_id,
            record.day.isoformat(),
            _local(record.start),
            _local(record.end),
            record.zone or _offset(record.start),
            *(("", "") if record.void else (str(record.minutes), str(record.units))),
            record.code,
            " ".join(record.modifiers),
            record.place_of_service,
            record.kind.value,
            "; ".join(goal.number for goal in record.goals if goal.number.strip()),
            record.standing.value,
            record.signature.signed_at.isoformat(timespec="seconds"),
            pdf_sha256,
            package_id,
        )
    )


def log(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give a whole log, a piece at a time."""
    yield heading()
    yield from lines


def _line(cells: Iterable[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(csv_cell, cells))
    return text.getvalue().encode()


def _local(moment: datetime | None) -> str:
    """Write a time by the place's own clock, as a spreadsheet reads it."""
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""


def _offset(moment: datetime | None) -> str:
    """Write the offset so that it does not begin with a sign."""
    return f"UTC{moment.isoformat()[-6:]}" if moment else ""
