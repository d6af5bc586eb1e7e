"""HL7 v2.5.1 as another library reads it: the same paper comes out, and no sign of a text is taken for a delimiter."""

import base64

import hl7
import pytest
from hypothesis import given
from hypothesis import strategies as st
from note_records import EXTREMES, PDF, an_id, corrected, record, voided

from fieldnote.exchange import mdm
from fieldnote.exchange.mdm import Event
from fieldnote.exchange.note_record import Author


def read(data: bytes) -> hl7.Message:
    return hl7.parse(data.decode())


@pytest.mark.parametrize("name", EXTREMES)
def test_python_hl7_reads_the_message_and_the_paper_is_the_same(name: str) -> None:
    message = read(mdm.message(EXTREMES[name], PDF))
    segments = [str(segment[0]) for segment in message]
    assert segments[:6] == ["MSH", "EVN", "PID", "PV1", "TXA", "OBX"]
    assert str(message.segment("MSH")[9]) == f"MDM^{mdm.event_of(EXTREMES[name])}^MDM_T02"
    assert str(message.segment("MSH")[12]) == "2.5.1"
    paper = message.segment("OBX")[5][0]
    assert str(message.segment("OBX")[5]).startswith("FIELDNOTE^AP^PDF^Base64^")
    assert base64.b64decode(str(paper[4][0])) == PDF


def test_fields_stand_where_the_standard_has_them() -> None:
    message = read(mdm.message(record(), PDF))
    txa, pid, pv1 = message.segment("TXA"), message.segment("PID"), message.segment("PV1")
    assert str(txa[2]) == "PN"
    assert str(txa[12][0][0]) == an_id(1)
    assert (str(txa[17]), str(txa[18]), str(txa[19])) == ("LA", "R", "AV")
    assert str(txa[22][0][14]) == "20261120180000+0000"
    assert str(pid[3][0][0]) == "RR-10418"
    assert str(pid[3][0][4]) == "MR"
    assert str(pv1[44]) == "20261120093000-0500"
    assert str(message.segment("OBX")[11]) == "F"
    assert len(str(message.segment("MSH")[10])) <= 20


@pytest.mark.parametrize(
    ("name", "event", "availability"),
    [
        ("plain", Event.ORIGINAL, "AV"),
        ("with an addendum", Event.ADDENDUM, "AV"),
        ("corrected", Event.REPLACEMENT, "AV"),
        ("replaced", Event.STATUS_CHANGE, "OB"),
        ("voided", Event.STATUS_CHANGE, "CA"),
    ],
)
def test_message_says_what_became_of_the_note(name: str, event: Event, availability: str) -> None:
    assert mdm.event_of(EXTREMES[name]) is event
    assert str(read(mdm.message(EXTREMES[name], PDF)).segment("TXA")[19]) == availability


def test_correction_and_addendum_name_their_parent() -> None:
    for one in (corrected(), EXTREMES["with an addendum"]):
        assert str(read(mdm.message(one, PDF)).segment("TXA")[13][0][0]) == an_id(1)


def test_message_names_the_person_by_number_alone() -> None:
    assert str(read(mdm.message(record(), PDF)).segment("PID")[5]) == "^^^^^^U"


def test_void_says_no_word() -> None:
    text = mdm.message(voided(), b"stub").decode()
    assert "0930" not in text
    assert "home group" not in text


def test_practice_is_for_training() -> None:
    assert str(read(mdm.message(record(practice=True), PDF)).segment("MSH")[11]) == "T"
    assert str(read(mdm.message(record(), PDF)).segment("MSH")[11]) == "P"


def test_nobody_the_agency_knows_is_refused() -> None:
    assert mdm.problem_of(record(client_id="")) is not None
    with pytest.raises(ValueError, match="nobody"):
        mdm.message(record(client_id=" "), PDF)


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1, max_size=60)
)
def test_no_text_breaks_a_segment_or_a_field(text: str) -> None:
    if not text.strip():
        return
    one = record(client_id=text, author=Author(an_id(3), text, "", text, text), notice=text)
    data = mdm.message(one, PDF).decode()
    assert [line[:3] for line in data.split("\r")] == ["MSH", "EVN", "PID", "PV1", "TXA", "OBX", "NTE", ""]
    message = read(data.encode())
    given_back = hl7.Message("\r").unescape(str(message.segment("NTE")[3]))
    assert len(message.segment("PID")[3][0]) == 5
    assert given_back is not None
    assert data == mdm.message(one, PDF).decode()
