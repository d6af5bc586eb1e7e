"""The agency's caseload: looked at, accepted as chosen, and taken back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from making import TODAY, Clock, add_person, add_target, fill, person, sign
from services.outcomes import refusals

from fieldnote.domain.arrival import ArrivalKind
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Person, RecordId
from fieldnote.domain.roster import Choice, RosterField, RosterLine, Standing
from fieldnote.services import archiving, arrivals, goals, merges, people, record_numbers, roster
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as tables
from fieldnote.vault.database import Database

HEADINGS = (
    "client_agency_id,first,last,preferred,dob,medicaid_id,assigned_staff,start,end,consent_type,consent_end,pcp_date"
)
MARCUS = "RR-1,Marcus,Hale,,1980-03-04,900123456A,,2026-01-05,,,,"
ANN = "RR-2,Ann,Bell,Annie,1975-12-24,,,2026-02-01,,,,"
NOT_THE_SAME = {"audit", "arrival", "sqlite_sequence", "names_stamp"}
"""Tables that say what happened, or only that something did."""


def csv(*lines: str) -> bytes:
    return "\r\n".join([HEADINGS, *lines, ""]).encode()


def looked(book: Notebook, *lines: str, **options: Any) -> roster.Preview:
    found = roster.preview(book, roster.read(csv(*lines)), **options)
    assert isinstance(found, roster.Preview)
    return found


def accepted(
    book: Notebook, *lines: str, choice: Choice | None = None, why: str = "a test", **options: Any
) -> roster.AcceptedRoster:
    done = roster.accept(book, looked(book, *lines, **options), choice, caseload_reason=why)
    assert isinstance(done, Done)
    return done.value


def standing(found: roster.Preview) -> dict[str, Standing]:
    return {line.key: line.standing for line in found.lines}


def line(found: roster.Preview, key: str) -> RosterLine:
    return next(one for one in found.lines if one.key == key)


def person_of(book: Notebook, number: str) -> Person:
    (person_id,) = tables.with_number(book.vault.database, "agency", number)
    return people.get(book, person_id)


def not_in_the_programme(book: Notebook) -> PersonId:
    """Add Marcus without a time in the programme."""
    known = person(record_ids=(RecordId("agency", "RR-1"),), given_name="", family_name="")
    tables.save(book.vault.database, known, book.now_utc())
    return known.id


def tables_of(database: Database, besides: Iterable[str] = ()) -> dict[str, list[Any]]:
    """Everything that stands in the notebook, by table."""
    names = [
        row[0]
        for row in database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if row[0] not in {*NOT_THE_SAME, *besides} and "_index" not in row[0]
    ]
    return {name: sorted(database.all(f'SELECT * FROM "{name}"'), key=repr) for name in names}


def test_looking_writes_nothing(book: Notebook) -> None:
    before = tables_of(book.vault.database, ()), book.vault.database.value("SELECT count(*) FROM audit")
    found = looked(book, MARCUS, ANN)
    assert standing(found) == {"2": Standing.NEW, "3": Standing.NEW}
    assert (tables_of(book.vault.database, ()), book.vault.database.value("SELECT count(*) FROM audit")) == before


def test_new_people_come_in_with_their_numbers_and_their_time_in_the_programme(book: Notebook) -> None:
    done = accepted(book, MARCUS, ANN)
    assert len(done.added) == 2
    ann, marcus = person_of(book, "RR-2"), person_of(book, "RR-1")
    assert (ann.preferred_name, ann.given_name, ann.family_name) == ("Annie", "Ann", "Bell")
    assert (marcus.preferred_name, marcus.birth_date) == ("Marcus", date(1980, 3, 4))
    assert marcus.record_number("medicaid") == "900123456A"
    episode = people.current_episode(book, marcus.id, TODAY)
    assert episode is not None
    assert (episode.started_on, episode.qp, episode.part2) == (date(2026, 1, 5), "J. Alvarez", True)


def test_the_same_list_again_changes_nothing(book: Notebook) -> None:
    accepted(book, MARCUS, ANN)
    found = looked(book, MARCUS, ANN)
    assert set(standing(found).values()) == {Standing.SAME}
    assert refusals(roster.accept(book, found)) == ["roster_nothing_chosen"]


def test_each_field_is_shown_with_what_it_was_and_what_it_would_be(book: Notebook) -> None:
    accepted(book, MARCUS)
    found = looked(book, "RR-1,Marc,Hale,M,1980-03-05,,,2026-01-12,2026-10-01,,,")
    assert {(d.field.value, d.old, d.new, d.is_own) for d in found.lines[0].differences} == {
        ("given_name", "Marcus", "Marc", False),
        ("preferred_name", "Marcus", "M", True),
        ("birth_date", "1980-03-04", "1980-03-05", False),
        ("started_on", "2026-01-05", "2026-01-12", False),
        ("ended_on", "", "2026-10-01", False),
    }


def test_an_empty_cell_says_nothing_and_changes_nothing(book: Notebook) -> None:
    accepted(book, MARCUS)
    assert standing(looked(book, "RR-1,Marcus,,,,,,,,,,")) == {"2": Standing.SAME}


def test_the_name_a_person_goes_by_stays_unless_it_is_chosen(book: Notebook) -> None:
    accepted(book, MARCUS)
    changed = MARCUS.replace("Hale,,", "Hail,Mr. Hail,")
    accepted(book, changed)
    assert (person_of(book, "RR-1").preferred_name, person_of(book, "RR-1").family_name) == ("Marcus", "Hail")
    fields = {"2": frozenset({RosterField.PREFERRED_NAME})}
    accepted(book, changed, choice=Choice(frozenset({"2"}), fields))
    assert person_of(book, "RR-1").preferred_name == "Mr. Hail"


def test_a_name_that_is_chosen_alone_begins_no_time_in_the_programme(book: Notebook) -> None:
    marcus = not_in_the_programme(book)
    fields = {"2": frozenset({RosterField.PREFERRED_NAME})}
    accepted(book, "RR-1,Marcus,Hale,Mark,1980-03-04,,,,,,,", choice=Choice(frozenset({"2"}), fields))
    known = people.get(book, marcus)
    assert (known.preferred_name, known.family_name) == ("Mark", "")
    assert people.current_episode(book, marcus, TODAY) is None


def test_a_name_that_is_chosen_alone_asks_for_no_reason_for_a_larger_caseload(book: Notebook) -> None:
    not_in_the_programme(book)
    for number in range(15):
        add_person(book, f"Person {number}", f"RR-2{number}")
    found = looked(book, "RR-1,Marcus,Hale,Mark,1980-03-04,,,2026-01-05,,,,")
    fields = {"2": frozenset({RosterField.PREFERRED_NAME})}
    assert refusals(roster.accept(book, found, Choice(frozenset({"2"})))) == ["roster_over_caseload"]
    assert isinstance(roster.accept(book, found, Choice(frozenset({"2"}), fields)), Done)


def test_a_line_that_differs_only_in_the_persons_own_words_is_not_accepted_by_itself(book: Notebook) -> None:
    accepted(book, MARCUS)
    found = looked(book, MARCUS.replace("Hale,,", "Hale,Marc,"))
    assert found.by_itself.keys == frozenset()


def test_what_a_person_declined_to_tell_stays_untold_unless_chosen(book: Notebook) -> None:
    marcus = add_person(book, "Marcus", "RR-1")
    people.update(book, replace(people.get(book, marcus), declined=("birth_date",)))
    accepted(book, MARCUS)
    assert person_of(book, "RR-1").birth_date is None
    assert person_of(book, "RR-1").declined == ("birth_date",)


def test_what_people_wrote_is_never_touched(book: Notebook) -> None:
    marcus = add_person(book, "Marcus", "RR-1")
    words = replace(people.get(book, marcus), what_matters="My own key", phone="555-0100", pronouns="he/him")
    people.update(book, words)
    accepted(book, MARCUS)
    after = people.get(book, marcus)
    assert (after.what_matters, after.phone, after.pronouns) == ("My own key", "555-0100", "he/him")


def test_someone_gone_is_archived_and_their_signed_notes_stay_owed(book: Notebook) -> None:
    accepted(book, MARCUS, ANN)
    add_target(book, "Riverbend")
    sign(book, person_of(book, "RR-1").id)
    owed = book.vault.database.all("SELECT * FROM delivery")
    accepted(book, ANN)
    assert person_of(book, "RR-1").archived_on == TODAY
    assert book.vault.database.all("SELECT * FROM delivery") == owed
    assert owed


def test_someone_gone_with_a_note_begun_is_not_put_out_of_sight(book: Notebook) -> None:
    accepted(book, MARCUS, ANN)
    marcus = person_of(book, "RR-1")
    fill(book, marcus.id)
    found = looked(book, ANN)
    assert [p.code for p in line(found, marcus.id).problems] == ["notes_unfinished"]
    assert marcus.id not in found.by_itself.keys
    assert refusals(roster.accept(book, found, Choice(frozenset({marcus.id})))) == ["notes_unfinished"]


def test_people_without_a_number_of_the_agency_are_never_gone(book: Notebook) -> None:
    add_person(book, "Tyrell")
    assert Standing.GONE not in standing(looked(book, MARCUS)).values()


def test_nobody_is_gone_by_itself_while_a_line_cannot_be_read_or_most_would_go(book: Notebook) -> None:
    accepted(book, MARCUS, ANN, "RR-3,Tyrell,,,,,,,,,,")
    tyrell = person_of(book, "RR-3").id
    assert tyrell in looked(book, MARCUS, ANN).by_itself.keys
    assert tyrell not in looked(book, MARCUS, ANN, ",broken,,,,,,,,,,").by_itself.keys
    assert looked(book, MARCUS).by_itself.keys == frozenset()


def test_a_name_and_a_birth_date_suggest_and_never_merge(book: Notebook) -> None:
    known = add_person(book, "Marcus")
    people.update(book, replace(people.get(book, known), family_name="Hale", birth_date=date(1980, 3, 4)))
    found = looked(book, MARCUS)
    assert (found.lines[0].standing, found.lines[0].suggestions) == (Standing.NEW, (known,))
    assert found.by_itself.keys == frozenset()
    accepted(book, MARCUS, choice=Choice(frozenset({"2"}), same_as={"2": known}))
    assert people.get(book, known).record_number() == "RR-1"
    assert len(tables.everyone(book.vault.database)) == 1


def test_someone_suggested_may_be_someone_else(book: Notebook) -> None:
    known = add_person(book, "Marcus")
    people.update(book, replace(people.get(book, known), family_name="Hale", birth_date=date(1980, 3, 4)))
    accepted(book, MARCUS, choice=Choice(frozenset({"2"})))
    assert len(tables.everyone(book.vault.database)) == 2


def test_a_number_that_changed_is_suggested_and_its_bearer_is_not_gone(book: Notebook) -> None:
    accepted(book, MARCUS, ANN)
    marcus = person_of(book, "RR-1").id
    renumbered = MARCUS.replace("RR-1", "N-77")
    found = looked(book, renumbered, ANN)
    assert line(found, "2").suggestions == (marcus,)
    assert found.by_itself.keys == frozenset()
    accepted(book, renumbered, ANN, choice=Choice(frozenset({"2", marcus}), same_as={"2": marcus}))
    assert person_of(book, "N-77").id == marcus
    assert person_of(book, "N-77").archived_on is None
    assert [(n.value, n.current) for n in people.get(book, marcus).record_ids if n.system == "agency"] == [
        ("RR-1", False),
        ("N-77", True),
    ]


def test_only_someone_suggested_can_be_the_same(book: Notebook) -> None:
    tyrell = add_person(book, "Tyrell")
    found = looked(book, MARCUS)
    assert refusals(roster.accept(book, found, Choice(frozenset({"2"}), same_as={"2": tyrell}))) == [
        "roster_not_suggested"
    ]


def test_somebody_merged_is_matched_by_either_number(book: Notebook) -> None:
    one, other = add_person(book, "Marcus", "RR-1"), add_person(book, "Marcus H", "RR-9")
    assert isinstance(merges.merge(book, other, one), Done)
    assert line(looked(book, MARCUS), "2").person_id == one


def test_someone_archived_who_is_on_the_list_again_comes_back(book: Notebook) -> None:
    accepted(book, MARCUS)
    archiving.archive(book, person_of(book, "RR-1").id)
    accepted(book, MARCUS)
    assert person_of(book, "RR-1").archived_on is None


def test_a_new_start_after_an_end_begins_a_new_time_in_the_programme(book: Notebook) -> None:
    accepted(book, MARCUS.replace("2026-01-05,,", "2026-01-05,2026-03-01,"))
    accepted(book, MARCUS.replace("2026-01-05,,", "2026-09-01,,"))
    found = tables.episodes(book.vault.database, person_of(book, "RR-1").id)
    assert [(e.started_on, e.ended_on) for e in found] == [
        (date(2026, 9, 1), None),
        (date(2026, 1, 5), date(2026, 3, 1)),
    ]


def test_an_end_before_the_start_that_is_known_is_named(book: Notebook) -> None:
    accepted(book, MARCUS)
    found = looked(book, "RR-1,Marcus,,,,,,,2025-01-01,,,")
    assert [p.code for p in found.lines[0].problems] == ["episode_ends_before_start"]
    assert not found.lines[0].can_be_accepted


def test_a_medicaid_number_of_someone_else_is_named(book: Notebook) -> None:
    accepted(book, MARCUS)
    found = looked(book, MARCUS, ANN.replace("1975-12-24,", "1975-12-24,900123456A"))
    assert {p.code for one in found.roster.unread for p in one.problems} == {"roster_number_twice"}
    found = looked(book, ANN.replace("1975-12-24,", "1975-12-24,900123456A"))
    assert [p.code for p in line(found, "2").problems] == ["record_number_taken"]


def test_a_list_of_several_specialists_gives_only_ones_own_lines(book: Notebook) -> None:
    mine, other = MARCUS.replace("900123456A,,", "900123456A,dana REYES,"), ANN.replace(",,,2026", ",,T. Jones,2026")
    found = looked(book, mine, other)
    assert (standing(found), found.others) == ({"2": Standing.NEW}, 1)
    assert refusals(roster.preview(book, roster.read(csv(mine.replace("dana REYES", "S-7"), other)))) == [
        "roster_staff_unknown"
    ]
    assert looked(book, mine.replace("dana REYES", "S-7"), other, staff="S-7").others == 1


def test_a_list_of_one_other_specialist_is_said_to_be_theirs(book: Notebook) -> None:
    found = looked(book, ANN.replace(",,,2026", ",,T. Jones,2026"))
    assert [note.code for note in found.roster.notes] == ["roster_of_someone_else"]


def test_a_newer_plan_and_a_consent_that_is_over_are_said_and_not_kept(book: Notebook) -> None:
    (found,) = looked(book, MARCUS).lines
    assert found.problems == ()
    accepted(book, MARCUS)
    (found,) = looked(book, MARCUS.removesuffix(",,,") + ",ROI,2026-01-31,2026-06-01").lines
    assert [p.code for p in found.problems] == ["roster_plan_newer", "roster_consent_over"]


def test_over_the_limit_of_the_rules_it_asks_why_and_keeps_the_answer(book: Notebook) -> None:
    many = [f"RR-{n},Ann {n},,,,,,,,,," for n in range(16)]
    found = looked(book, *many)
    assert refusals(roster.accept(book, found)) == ["roster_over_caseload"]
    assert tables.everyone(book.vault.database) == []
    accepted(book, *many, why="two specialists are ill")
    episode = people.current_episode(book, person_of(book, "RR-3").id, TODAY)
    assert episode is not None
    assert episode.caseload_reason == "two specialists are ill"


def test_what_changed_since_the_look_is_looked_at_again(book: Notebook) -> None:
    accepted(book, MARCUS)
    found = looked(book, MARCUS.replace("Hale", "Hail"))
    people.update(book, replace(person_of(book, "RR-1"), family_name="Hull"))
    assert refusals(roster.accept(book, found)) == ["roster_overtaken"]
    assert person_of(book, "RR-1").family_name == "Hull"


def test_a_dry_run_checks_all_and_writes_nothing(book: Notebook) -> None:
    found, before = looked(book, MARCUS, ANN), tables_of(book.vault.database)
    done = roster.accept(book, found, dry_run=True)
    assert isinstance(done, Done)
    assert done.value.arrival.counts == {"new": 2, "changed": 0, "gone": 0}
    assert tables_of(book.vault.database) == before


def test_a_line_nobody_showed_cannot_be_chosen(book: Notebook) -> None:
    found = looked(book, MARCUS, ",broken,,,,,,,,,,")
    assert refusals(roster.accept(book, found, Choice(frozenset({"2", "9"})))) == ["roster_line_unknown"]
    assert refusals(roster.accept(book, found, Choice(frozenset({"3"})))) == ["roster_number_missing"]


def test_the_log_says_what_came_in_and_nothing_of_anybody(book: Notebook) -> None:
    done = accepted(book, MARCUS, ANN)
    (known,) = arrivals.newest(book)
    assert known == done.arrival
    assert (known.kind, known.counts) == (ArrivalKind.ROSTER, {"new": 2, "changed": 0, "gone": 0})
    said = book.vault.database.all("SELECT kind, detail FROM audit")
    assert ("roster.accepted", "2 new, 0 changed, 0 gone") in said
    assert not any("Hale" in detail or "Marcus" in detail for _, detail in said)


def test_undo_puts_everything_back_and_leaves_no_name_behind(book: Notebook) -> None:
    add_person(book, "Tyrell", "RR-3")
    accepted(book, ANN, "RR-3,Tyrell,,,,,,,,,,")
    before = tables_of(book.vault.database, ("arrival_record",))
    done = accepted(book, MARCUS, ANN.replace("Bell", "Ball"), choice=None)
    assert tables_of(book.vault.database, ("arrival_record",)) != before
    back = arrivals.undo(book, done.arrival.id)
    assert isinstance(back, Done)
    assert back.value.stays == ()
    assert tables_of(book.vault.database, ("arrival_record",)) == before
    assert (
        book.vault.database.value("SELECT count(*) FROM arrival_record WHERE arrival_id = ?", (done.arrival.id,)) == 0
    )
    assert book.vault.database.value("SELECT count(*) FROM history WHERE value LIKE '%Hale%'") == 0


def test_undo_is_for_ten_minutes_and_once(book: Notebook, clock: Clock) -> None:
    first = accepted(book, MARCUS)
    clock.advance(minutes=9, seconds=59)
    assert isinstance(arrivals.undo(book, first.arrival.id), Done)
    assert refusals(arrivals.undo(book, first.arrival.id)) == ["arrival_undone"]
    second = accepted(book, MARCUS)
    clock.advance(minutes=10)
    assert refusals(arrivals.undo(book, second.arrival.id)) == ["arrival_too_late"]
    assert person_of(book, "RR-1").archived_on is None


def write_a_note(book: Notebook, person_id: PersonId) -> None:
    fill(book, person_id)


def state_a_goal(book: Notebook, person_id: PersonId) -> None:
    goals.add(book, person_id, GoalWords("My own key"))


def change_a_name(book: Notebook, person_id: PersonId) -> None:
    people.update(book, replace(people.get(book, person_id), pronouns="they/them"))


def change_and_change_back(book: Notebook, person_id: PersonId) -> None:
    record_numbers.change(book, person_id, "X")
    people.undo(book, person_id)


@pytest.mark.parametrize("act", [write_a_note, state_a_goal, change_a_name, change_and_change_back])
def test_somebody_new_for_whom_something_was_written_since_stays_whole_and_is_named(book: Notebook, act: Any) -> None:
    done = accepted(book, MARCUS, ANN)
    marcus, ann = person_of(book, "RR-1").id, person_of(book, "RR-2").id
    act(book, marcus)
    stood = tables_of(book.vault.database)["person"]
    back = arrivals.undo(book, done.arrival.id)
    assert isinstance(back, Done)
    assert (back.value.people, back.value.stays) == ((ann,), (marcus,))
    assert tables_of(book.vault.database)["person"] == [row for row in stood if row[0] == marcus]
    assert tables.episodes(book.vault.database, marcus)


def test_someone_merged_since_stays(book: Notebook) -> None:
    other = add_person(book, "Marc")
    done = accepted(book, MARCUS)
    assert isinstance(merges.merge(book, other, person_of(book, "RR-1").id), Done)
    back = arrivals.undo(book, done.arrival.id)
    assert isinstance(back, Done)
    assert back.value.stays == done.added


def test_history_stays_whole_when_nothing_goes_back(book: Notebook) -> None:
    accepted(book, MARCUS)
    for sql in ("DELETE FROM history", "DELETE FROM arrival", "UPDATE arrival SET sha256 = sha256"):
        with pytest.raises(Exception, match=r"never goes|stays noted|noted once"):
            book.vault.database.run(sql)
