"""The list of a group session on paper."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.summary_samples import EASTERN, PART2_SHORT, SPECIALIST, STAMP
from reports.table_checks import check_tables

from fieldnote.domain.group import Facilitator, GroupSession, Peak, Presence
from fieldnote.domain.ids import SessionId
from fieldnote.domain.visit import Place, Segment
from fieldnote.reports import fonts, printing
from fieldnote.reports.group_attendance import document as group_attendance
from fieldnote.reports.group_attendance.english import ENGLISH
from fieldnote.reports.group_attendance.spanish import SPANISH
from fieldnote.reports.group_attendance.values import Attendee, GroupAttendance
from fieldnote.reports.paper import Paper


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=EASTERN)


def stay(start: datetime, end: datetime) -> tuple[Segment, ...]:
    return (Segment(start, end),)


SESSION = GroupSession(
    SessionId("session-1"),
    at(13),
    at(14),
    name="Friday group",
    place=Place.RECOVERY_CENTER,
    facilitators=(
        Facilitator("Dana Reyes", "NCCPSS"),
        Facilitator("Luis Ortega", "co-leader", arrived_at=at(13, 15)),
        Facilitator("Kim Vo", "trainee", leads=False),
    ),
    topic="What a good evening looks like",
    guests=2,
)
KEISHA = Attendee("Keisha Pruitt", "20377", Presence.HERE, stay(at(13), at(13, 32)), True, 32, 2)
MARCUS = Attendee("Marcus Bell", "20418", Presence.HERE, stay(at(13, 20), at(14)), True, 40, 2)
ROBERT = Attendee("Robert Hale", "", Presence.HERE, stay(at(13), at(14)))
ANA = Attendee("Ana Flores", "20299", Presence.ABSENT)
USUAL = GroupAttendance(
    SESSION, SPECIALIST, (KEISHA, MARCUS, ROBERT, ANA), "Group, H0038 HQ", Peak(at(13, 20), 5, 2), 6
)


def said_by(attendance: GroupAttendance) -> str:
    return squashed(extracted(group_attendance.render(attendance, STAMP)))


def rows_of(attendance: GroupAttendance) -> int:
    return sum(e.tag == "TR" for e in elements(opened(group_attendance.render(attendance, STAMP))))


def test_it_says_who_was_here_when_and_what_that_made() -> None:
    raw = group_attendance.render(USUAL, STAMP)
    assert len(check(raw).pages) == 1
    said = squashed(extracted(raw))
    for words in (
        "Group attendance",
        "For the program alone.",
        "1:00 PM \u2013 2:00 PM",
        "Keisha Pruitt 20377 1:00 PM 1:32 PM 32 2 signed",
        "Marcus Bell 20418 1:20 PM 2:00 PM 40 2 signed",
        "3 people here \u2013 \u2013 \u2013 72 4 2 signed",
        "Luis Ortega, co-leader, 1:15 PM \u2013 2:00 PM",
        "Kim Vo, trainee, watches",
        "Ana Flores, did not come",
        "2 guests who have no chart here",
        "Most at one time: 5 present with 2 leading, at 1:20 PM. The rules allow 6 for each who leads.",
        "Kept by: Dana Reyes, NCCPSS",
        PART2_SHORT,
    ):
        assert squashed(words) in said, words


def test_what_is_not_signed_has_times_and_no_figures() -> None:
    drafted = replace(ROBERT, minutes=60, units=4)
    said = said_by(replace(USUAL, attendees=(KEISHA, drafted)))
    assert squashed("Robert Hale \u2013 1:00 PM 2:00 PM \u2013 \u2013 not signed yet") in said
    assert squashed("2 people here \u2013 \u2013 \u2013 32 2 1 signed") in said


def test_a_session_that_still_goes_on_says_so() -> None:
    running = replace(
        USUAL, session=replace(SESSION, ends_at=None), attendees=(replace(ROBERT, stays=stay(at(13), at(13))),)
    )
    assert said_by(running).count(squashed("still going on")) == 3


def test_more_people_than_the_rules_allow_have_their_reason() -> None:
    over = replace(USUAL, most=2, session=replace(SESSION, over_ratio_reason="The other group fell out."))
    assert squashed("The reason given: The other group fell out.") in said_by(over)
    assert squashed("More than the rules allow") not in said_by(USUAL)
    alone = said_by(replace(USUAL, peak=Peak(at(13, 5), 3, 0)))
    assert squashed("Present at 1:05 PM: 3, and nobody was leading.") in alone


def test_words_of_the_group_that_are_no_attendance_stay_out() -> None:
    told = replace(SESSION, what_we_did="Drew clocks with Keisha.", aims="Sleep")
    said = said_by(replace(USUAL, session=told))
    assert "Drewclocks" not in said
    assert "Sleep" not in said


def test_nobody_at_all_reads_well() -> None:
    nobody = GroupAttendance(replace(SESSION, guests=0, facilitators=(), name="", topic=""), SPECIALIST, ())
    raw = group_attendance.render(nobody, STAMP)
    check(raw)
    assert squashed("Nobody is marked as here.") in squashed(extracted(raw))
    assert rows_of(nobody) == 0


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
def test_any_number_of_any_length_is_listed_whole(language: str, paper: Paper) -> None:
    people = tuple(
        replace(MARCUS, name=f"Person {at} " + "Longname" * (at % 9), presence=list(Presence)[at % 3])
        for at in range(90)
    )
    session = replace(SESSION, name="A group with a very long name " * 6, over_ratio_reason="x" * 300)
    crowd = replace(USUAL, attendees=people, session=session, most=1, language=language)
    with watched() as pages:
        raw = group_attendance.render(crowd, replace(STAMP, practice=True), paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)
    said = squashed(extracted(raw))
    assert all(squashed(person.name) in said for person in people)


@settings(max_examples=20)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=60))
def test_a_name_is_printed_as_it_was_written(name: str) -> None:
    if any(char >= "\u0590" for char in fonts.printed(name)):
        return
    assert squashed(fonts.printed(name)) in said_by(replace(USUAL, attendees=(replace(MARCUS, name=name),)))


def test_the_same_list_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert group_attendance.render(USUAL, STAMP) == group_attendance.render(USUAL, STAMP)
    assert printing.unprintable(USUAL) == ()
    smile = replace(USUAL, attendees=(replace(MARCUS, name="\U0001f600"),))
    assert printing.unprintable(smile) == ("U+1F600 GRINNING FACE",)


def test_spanish_says_the_same_as_english() -> None:
    check_tables(ENGLISH, SPANISH)
    said = said_by(replace(USUAL, language="es"))
    assert squashed("Keisha Pruitt 20377 13:00 13:32 32 2 firmada") in said
