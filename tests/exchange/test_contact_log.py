"""The contact log: what a biller needs in a spreadsheet, and nothing that a spreadsheet would run."""

import csv
import io
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import at
from note_records import EXTREMES, an_id, corrected, goal, record, voided

from fieldnote.exchange import contact_log
from fieldnote.exchange.note_record import Author, NoteRecord
from fieldnote.exchange.spreadsheet import text_of_cell

DANGEROUS = ["=", "+", "-", "@", "\t", "\r", "\uff1d", " ="]


def rows(*records: NoteRecord, **more: str) -> list[dict[str, str]]:
    data = b"".join(contact_log.log(contact_log.line(one, **more) for one in records))  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_log_is_what_spreadsheets_of_windows_read() -> None:
    data = b"".join(contact_log.log([contact_log.line(record())]))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert data.replace(b"\xef\xbb\xbf", b"").startswith(b'"note_uuid","version","client_agency_id"')


def test_line_has_what_a_claim_is_made_of() -> None:
    (line,) = rows(record(modifiers=("HQ", "GT"), goals=(goal(1), goal(2), goal(3, number=""))), pdf_sha256="ab")
    assert list(line) == list(contact_log.COLUMNS)
    assert line["note_uuid"] == an_id(1)
    assert (line["client_agency_id"], line["staff_id"]) == ("RR-10418", "0000-TEST")
    assert (line["service_date"], line["start"], line["end"]) == ("2026-11-20", "2026-11-20 09:30", "2026-11-20 10:22")
    assert (line["tz"], line["minutes"], line["units"]) == ("UTC-05:00", "52", "3")
    assert (line["hcpcs"], line["modifiers"]) == ("H0038", "HQ GT")
    assert (line["pcp_goal_no"], line["note_status"], line["pdf_sha256"]) == ("1a; 2a", "final", "ab")


def test_zone_is_named_where_it_is_known() -> None:
    (line,) = rows(record(zone="America/New_York", start=at(9).astimezone(ZoneInfo("America/New_York"))))
    assert line["tz"] == "America/New_York"


def test_number_at_medicaid_is_there_only_where_it_is_asked_for() -> None:
    one = record(medicaid_id="900000437K")
    assert rows(one)[0]["medicaid_id"] == ""
    assert contact_log.line(one, with_medicaid=True).count(b"900000437K") == 1


def test_correction_is_told_by_its_version_under_the_same_note() -> None:
    (line,) = rows(corrected())
    assert (line["note_uuid"], line["version"], line["note_status"]) == (an_id(1), "2", "amended")


def test_void_has_nothing_to_bill() -> None:
    (line,) = rows(voided())
    assert line["note_status"] == "entered_in_error"
    assert (line["minutes"], line["units"], line["hcpcs"], line["start"]) == ("", "", "", "")


@pytest.mark.parametrize("sign", DANGEROUS)
def test_no_cell_is_a_formula(sign: str) -> None:
    evil = f'{sign}HYPERLINK("http://evil.example","x")'
    (line,) = rows(record(client_id=evil, author=Author(an_id(3), "Dana", "", evil), goals=(goal(number=evil),)))
    for name in ("client_agency_id", "staff_id", "pcp_goal_no"):
        assert line[name] == f"'{evil}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_whatever_a_number_is_it_stays_one_cell_and_comes_back(number: str) -> None:
    (line,) = rows(record(client_id=number))
    assert text_of_cell(line["client_agency_id"]) == number
    assert line["note_status"] == "final"


@pytest.mark.parametrize("name", EXTREMES)
def test_no_cell_begins_with_what_a_spreadsheet_runs(name: str) -> None:
    (line,) = rows(EXTREMES[name])
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in line.values())


def test_log_names_nobody() -> None:
    text = contact_log.line(EXTREMES["chosen"]).decode()
    for word in ("Dana", "Reyes", "Ray", "home group", "Fifth"):
        assert word not in text
