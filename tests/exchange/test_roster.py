"""Caseloads as agencies send them: what is read, what is named by its line, and what is refused as a whole."""

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from exchange.hostile_sheets import odd_workbooks

from fieldnote.domain.problems import BadInputError
from fieldnote.domain.roster import Roster, RosterRow
from fieldnote.exchange.roster import reading
from fieldnote.exchange.sheets.days import DayOrder

HEADINGS = (
    "client_agency_id,first,last,preferred,dob,medicaid_id,assigned_staff,start,end,consent_type,consent_end,pcp_date"
)
MARCUS = "RR-10418,Marcus,Hale,Marc,1980-03-04,900123456A,Dana Reyes,2026-01-05,,ROI,2027-01-05,2026-06-01"
ROW = RosterRow(
    2, "RR-10418", "Marcus", "Hale", "Marc", date(1980, 3, 4), "900123456A", "Dana Reyes", date(2026, 1, 5), None,
    "ROI", date(2027, 1, 5), date(2026, 6, 1),
)  # fmt: skip


def csv(*lines: str, headings: str = HEADINGS) -> bytes:
    return "\r\n".join([headings, *lines, ""]).encode()


def xlsx(*rows: tuple[Any, ...], title: str = "Caseload") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def codes(roster: Roster) -> dict[int, list[str]]:
    return {line.line: [problem.code for problem in line.problems] for line in roster.unread}


def notes(roster: Roster) -> list[str]:
    return [note.code for note in roster.notes]


def test_every_column_is_read() -> None:
    found = reading.read(csv(MARCUS))
    assert found.rows == (ROW,)
    assert found.unread == ()
    assert found.notes == ()
    assert len(found.sha256) == 64


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_usual_separator_and_encoding_gives_the_same_rows(separator: str, encoding: str) -> None:
    text = csv(MARCUS.replace("Marc,", "José,")).decode().replace(",", separator)
    (row,) = reading.read(text.encode(encoding)).rows
    assert row.preferred_name == "José"
    assert row.birth_date == date(1980, 3, 4)


@pytest.mark.parametrize(("encoding", "said"), [("cp1252", ["encoding_guessed"]), ("utf-16-le", ["encoding_guessed"])])
def test_letters_that_had_to_be_guessed_are_said_with_a_word_and_no_more_of_the_line(
    encoding: str, said: list[str]
) -> None:
    found = reading.read(csv(MARCUS.replace("Marc,", "José,")).decode().encode(encoding))
    assert notes(found) == said
    assert found.notes[0].facts["example"] == "José"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in the file"),
        (b"\r\n \r\n", "nothing in the file"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "UTF-32"),
        (b"\xef\xbb\xbfclient_agency_id,\xff", "UTF-8"),
        (b"client_agency_id,first\r\nRR\x81,x", "neither"),
        (b"a\x00\x00\x00b\x00\x00\x00\x00", "zero bytes"),
        (b'client_agency_id,first\r\n"RR,x\r\n', "quotation mark"),
        (b"first,last\r\nMarcus,Hale\r\n", "number at the agency"),
        (b"client_agency_id,dob\r\nRR,1980-01-01\r\n", "a name"),
        (b"client_agency_id,MRN,first\r\nRR,1,x\r\n", "two columns say the same: “client_agency_id” and “MRN”"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Excel"),
        (b"x" * (4 * 1024 * 1024 + 1), "larger than 4 MB"),
        (b"client_agency_id,first" + b",x" * 80 + b"\r\n", "more than 64 columns"),
        (b"client_agency_id,first\r\n" + b"a,b\r\n" * 10_001, "more than 10,000 lines"),
        (b"PK\x03\x04" + bytes(100), "workbook cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(data: bytes, said: str) -> None:
    with pytest.raises(BadInputError) as caught:
        reading.read(data)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (",Marcus,Hale,,,,,,,,,", "roster_number_missing"),
        ("RR-1,,,,,,,,,,,", "roster_name_missing"),
        ("RR-1,Marcus", "line_short"),
        ("RR-1,Marcus,,,,,,,,,,,more", "line_long"),
        ("RR-1,Marcus,,,1980-02-30,,,,,,,", "day_unreadable"),
        ("RR-1,Marcus,,,last week,,,,,,,", "day_unreadable"),
        ("RR-1,Marcus,,,3/4/80,,,,,,,", "day_year_short"),
        ("RR-1,Marcus,,,0080-01-01,,,,,,,", "day_year_slip"),
        ("RR-1,Marcus,,,,9.00123E+08,,,,,,", "number_shortened"),
        ("RR-1,Mar\x07cus,,,,,,,,,,", "cell_foreign"),
        (f"RR-1,{'M' * 501},,,,,,,,,,", "cell_too_long"),
        ("RR-1,Marcus,,,,,,2026-05-01,2026-04-01,,,", "roster_end_before_start"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_others_come_through(line: str, code: str) -> None:
    found = reading.read(csv(line, MARCUS))
    assert code in codes(found)[2]
    assert [row.number for row in found.rows] == ["RR-10418"]


def test_a_number_on_two_lines_is_on_neither_and_a_line_twice_is_one() -> None:
    other = MARCUS.replace("Marcus", "Tyrell").replace("900123456A", "")
    found = reading.read(csv(MARCUS, other, "RR-2,Ann,,,,,,,,,,", "RR-2,Ann,,,,,,,,,,"))
    assert codes(found) == {2: ["roster_number_twice"], 3: ["roster_number_twice"]}
    assert [row.line for row in found.rows] == [4]


@pytest.mark.parametrize(
    ("days", "order", "expected", "said"),
    [
        (("3/4/1980", "12/25/1990"), None, date(1980, 3, 4), []),
        (("3/4/1980", "25.12.1990"), None, date(1980, 4, 3), []),
        (("3/4/1980", "1990-12-25"), None, date(1980, 3, 4), ["days_guessed"]),
        (("3/4/1980", "1990-12-25"), DayOrder.DAY_FIRST, date(1980, 4, 3), []),
        (("4/4/1980", "1990-12-25"), None, date(1980, 4, 4), []),
    ],
)
def test_days_are_read_as_the_file_shows_and_a_guess_is_said(
    days: tuple[str, str], order: DayOrder | None, expected: date, said: list[str]
) -> None:
    lines = [f"RR-{n},Ann,,,{day},,,,,,," for n, day in enumerate(days)]
    found = reading.read(csv(*lines), order=order)
    assert found.rows[0].birth_date == expected
    assert notes(found) == said


def test_a_day_that_contradicts_the_order_of_the_others_is_not_guessed_at() -> None:
    lines = [f"RR-{n},Ann,,,{day},,,,,,," for n, day in enumerate(("25/12/1990", "12/25/1990"))]
    assert codes(reading.read(csv(*lines))) == {2: ["day_unreadable"]}


def test_headings_of_other_agencies_are_known_and_columns_nobody_asked_for_are_not_read() -> None:
    found = reading.read(csv('7,"Hale, Marcus",F32.1', headings="MRN,Client Name,Diagnosis"))
    assert (found.rows[0].number, found.rows[0].given_name, found.rows[0].family_name) == ("7", "Marcus", "Hale")
    assert found.columns == (("MRN", "number"), ("Client Name", "whole_name"), ("Diagnosis", ""))
    assert "F32" not in repr(found)


def test_nothing_of_a_file_that_a_terminal_would_obey_is_shown() -> None:
    found = reading.read(csv("RR-1,Ann,x", headings="client_agency_id,first,\x1b[2Jcolour"))
    assert found.columns[2] == ("\ufffd[2Jcolour", "")
    guessed = reading.read("client_agency_id,first\r\nRR-1,José\x1b[2J".encode("cp1252"))
    assert "\x1b" not in guessed.notes[0].facts["example"]


def test_a_cell_may_hold_a_line_end_and_formulas_of_csv_are_text() -> None:
    found = reading.read(csv('RR-1,"Ann\nMarie",=1+1,,,,,,,,,', "RR-2,Bea,,,,,,,,,,"))
    assert found.rows[0].given_name == "Ann\nMarie"
    assert found.rows[0].family_name == "=1+1"
    assert found.rows[1].line == 4


def test_excel_may_say_what_stands_between_the_cells() -> None:
    assert (
        reading.read(b"sep=;\r\n" + csv(MARCUS.replace(",", ";"), headings=HEADINGS.replace(",", ";"))).rows[0].line
        == 3
    )


def test_a_workbook_is_read_with_its_days_and_numbers() -> None:
    data = xlsx(
        ("client_agency_id", "first", "dob", "medicaid_id", "start"),
        (10418, "Marcus", datetime(1980, 3, 4), 900123456.0, "3/15/2026"),  # noqa: DTZ001 -- a cell has no zone
    )
    found = reading.read(data)
    (row,) = found.rows
    assert (row.number, row.birth_date, row.medicaid_id) == ("10418", date(1980, 3, 4), "900123456")
    assert row.started_on == date(2026, 3, 15)


def test_where_something_is_wrong_in_a_text_file_is_told_in_figures_and_not_in_words() -> None:
    found = reading.read(csv("RR-1,Marcus,,,1980-02-30,,,,,,,"))
    assert found.unread[0].problems[0].facts == {"line": "2", "column": "5"}


def test_a_formula_in_a_workbook_is_named_by_its_cell_and_never_worked_out() -> None:
    found = reading.read(xlsx(("client_agency_id", "first"), ("RR-1", '=WEBSERVICE("http://x/")'), ("RR-2", "Ann")))
    assert found.unread[0].problems[0].facts == {"cell": "B2"}
    assert [row.number for row in found.rows] == ["RR-2"]


@pytest.mark.parametrize("name", ["entities", "entities in UTF-16", "entities beside"])
def test_a_workbook_that_declares_entities_is_not_read(name: str) -> None:
    with pytest.raises(BadInputError, match="not read for safety"):
        reading.read(odd_workbooks()[name])


def test_the_sheet_of_a_workbook_is_chosen_by_name_and_one_that_is_not_there_is_refused() -> None:
    data = xlsx(("client_agency_id", "first"), ("RR-1", "Ann"), title="Mine")
    assert reading.read(data, sheet="Mine").rows
    with pytest.raises(BadInputError, match="no sheet of this name"):
        reading.read(data, sheet="Other")
