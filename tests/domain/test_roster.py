"""The agency's list beside the notebook: everybody stands once, the number alone decides, and accepting settles it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, episode, person

from fieldnote.domain.answer import settled
from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.person import RecordId
from fieldnote.domain.problems import Problem
from fieldnote.domain.roster import (
    AGENCY,
    MEDICAID,
    Known,
    Roster,
    RosterField,
    RosterRow,
    Standing,
    UnreadLine,
    compare,
    differences_of,
    of_itself,
)
from fieldnote.domain.roster_acts import changed_episode, changed_person, new_episode, new_person

NUMBERS = [f"RR-{n}" for n in range(8)]
names = st.sampled_from(["", "Ann", "Marcus", "Hale", "José"])
days = st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))
births = st.none() | st.sampled_from([date(1980, 3, 4), date(1990, 1, 1)])
rows = st.builds(
    RosterRow,
    line=st.just(0),
    number=st.sampled_from(NUMBERS),
    given_name=names,
    family_name=names,
    preferred_name=names,
    birth_date=births,
    medicaid_id=st.sampled_from(["", "900A", "901B"]),
    started_on=days,
    ended_on=days,
)
people = st.builds(
    lambda number, given, family, born, medicaid, archived, declined, started, ended, unfinished: Known(
        settled(
            person(
                id=PersonId(f"id-{number}"),
                preferred_name=given or "Somebody",
                given_name=given,
                family_name=family,
                birth_date=born,
                record_ids=(
                    *((RecordId(AGENCY, number),) if number else ()),
                    *((RecordId(MEDICAID, medicaid),) if medicaid else ()),
                ),
                archived_on=archived,
                declined=declined,
            )
        ),
        episode(started_on=started, ended_on=ended) if started else None,
        unfinished,
    ),
    st.sampled_from(["", *NUMBERS]),
    names,
    names,
    births,
    st.sampled_from(["", "900A"]),
    st.sampled_from([None, TODAY]),
    st.sampled_from([(), ("family_name",)]),
    days,
    days,
    st.integers(0, 2),
)
rosters = st.lists(rows, unique_by=lambda row: row.number, max_size=8).map(
    lambda found: Roster(tuple(replace(row, line=line) for line, row in enumerate(found, 2)))
)
known_people = st.lists(people, unique_by=lambda one: one.person.id, max_size=8)


@given(rosters, known_people)
def test_every_line_and_everybody_not_listed_stands_exactly_once(roster: Roster, known: list[Known]) -> None:
    lines = compare(roster, known, TODAY)
    assert [line.line for line in lines if line.line] == [row.line for row in roster.rows]
    listed = {row.number for row in roster.rows}
    gone = {
        one.person.id
        for one in known
        if one.person.record_number() and one.person.record_number() not in listed and one.person.archived_on is None
    }
    assert {line.person_id for line in lines if line.standing is Standing.GONE} == gone
    assert len({line.key for line in lines}) == len(lines)


@given(rosters, known_people)
def test_the_number_alone_says_who_somebody_is(roster: Roster, known: list[Known]) -> None:
    by_number = {one.person.record_number(): one.person.id for one in known if one.person.record_number()}
    for line in compare(roster, known, TODAY):
        if line.line is not None:
            assert line.person_id == by_number.get(line.number)
            assert (line.standing is Standing.NEW) == (line.number not in by_number)


@given(rosters, known_people)
def test_what_is_accepted_by_itself_can_be_and_overwrites_nothing_of_ones_own(
    roster: Roster, known: list[Known]
) -> None:
    lines = compare(roster, known, TODAY)
    choice = of_itself(lines)
    for line in lines:
        if line.key in choice.keys:
            assert line.can_be_accepted
            assert line.suggestions == ()
            assert RosterField.PREFERRED_NAME not in line.fields


@given(rows, people)
def test_accepting_every_field_leaves_nothing_to_change(row: RosterRow, known: Known) -> None:
    fields = frozenset(difference.field for difference in differences_of(row, known))
    changed = changed_person(known.person, row, fields, TODAY)
    time_there = changed_episode(known.episode, row, fields) if known.episode else None
    time_there = time_there or new_episode(row, EpisodeId("new"), known.person.id, "", TODAY)
    left = {difference.field for difference in differences_of(row, Known(changed, time_there))}
    assert left <= {RosterField.ENDED_ON} - ({RosterField.ENDED_ON} if row.ended_on else set())


@given(rows, people)
def test_accepting_no_field_changes_nothing(row: RosterRow, known: Known) -> None:
    assert changed_person(known.person, row, frozenset(), TODAY) == known.person


@given(rows)
def test_somebody_new_is_the_same_the_next_time(row: RosterRow) -> None:
    made = new_person(row, PersonId("new"))
    there = new_episode(row, EpisodeId("new"), made.id, "", TODAY)
    left = {difference.field for difference in differences_of(row, Known(made, there))}
    assert left <= {RosterField.PREFERRED_NAME}
    assert made.preferred_name or not row.name


def test_an_old_number_stays_with_its_last_day() -> None:
    known = person(record_ids=(RecordId(AGENCY, "OLD"),))
    row = RosterRow(2, "NEW", "Marcus")
    changed = changed_person(known, row, frozenset({RosterField.NUMBER}), TODAY)
    assert changed.record_ids == (RecordId(AGENCY, "OLD", until=TODAY), RecordId(AGENCY, "NEW", since=TODAY))


def test_a_line_that_cannot_be_read_keeps_everybody_on_the_caseload() -> None:
    known = [Known(person(id=PersonId(f"id-{n}"), record_ids=(RecordId(AGENCY, f"RR-{n}"),))) for n in range(3)]
    listed = (RosterRow(2, "RR-0", "Marcus"), RosterRow(3, "RR-1", "Marcus"))
    assert "id-2" in of_itself(compare(Roster(listed), known, TODAY)).keys
    unread = (UnreadLine(4, (Problem("name", "roster_name_missing"),)),)
    assert "id-2" not in of_itself(compare(Roster(listed, unread), known, TODAY)).keys


def test_someone_born_tomorrow_is_not_taken_in() -> None:
    (line,) = compare(Roster((RosterRow(2, "RR-1", "Ann", birth_date=TODAY + timedelta(days=1)),)), (), TODAY)
    assert [problem.code for problem in line.problems] == ["born_in_the_future"]
    assert not line.can_be_accepted
