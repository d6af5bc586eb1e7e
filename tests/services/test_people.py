from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, authorisation, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.person import ContactWay, Representative, RepresentativeRole
from fieldnote.domain.visit import ContactKind, NextStep, Owner
from fieldnote.services import finding, people, record_numbers, today
from fieldnote.services.notebook import Notebook
from fieldnote.vault import authorisations


def test_adding_someone_asks_for_a_name_only(book: Notebook) -> None:
    assert isinstance(people.add(book, "  "), Refused)
    added = people.add(book, "Ana")
    assert isinstance(added, Done)
    episode = people.current_episode(book, added.value, TODAY)
    assert episode is not None
    assert (episode.qp, episode.part2) == ("J. Alvarez", True)


def test_a_full_caseload_warns_and_asks_why_but_never_blocks(book: Notebook) -> None:
    for number in range(15):
        assert isinstance(people.add(book, f"Person {number}"), Done)
    refused = people.add(book, "One more")
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "caseload_full"
    assert isinstance(people.add(book, "One more", caseload_reason="Covering for a colleague"), Done)
    assert people.caseload(book) == (16, 15)


def test_the_list_puts_today_first_then_who_needs_a_hand_then_the_last_seen(book: Notebook, clock: Clock) -> None:
    old, recent, waiting, present = (add_person(book, name) for name in ("Old", "Recent", "Waiting", "Present"))
    clock.now = NOW - timedelta(days=20)
    sign(book, old)
    clock.now = NOW - timedelta(days=3)
    sign(book, recent)
    fill(book, waiting, response="")
    clock.now = NOW
    fill(book, present)
    lines = people.everyone(book)
    assert [line.person.id for line in lines] == [present, waiting, recent, old]
    assert lines[3].quiet
    assert lines[1].open_note is not None


def test_a_visit_in_vain_today_does_not_hide_how_long_someone_was_not_seen(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    clock.now = NOW - timedelta(days=20)
    sign(book, marcus)
    clock.now = NOW
    sign(book, marcus, kind=ContactKind.NO_SHOW, service="")
    (line,) = people.everyone(book)
    assert (line.last_seen, line.quiet) == (TODAY - timedelta(days=20), True)
    assert [one.person.id for one in today.today(book).quiet] == [marcus]


@pytest.mark.parametrize("attempts", [1, 13])
def test_what_the_specialist_set_out_to_do_after_an_attempt_hides_nothing_that_was_agreed(
    book: Notebook, clock: Clock, attempts: int
) -> None:
    marcus = add_person(book)
    for days, text in ((20, "Long ago"), (2, "Call Mr. Hill about the room"), (1, "Call sister tonight")):
        clock.now = NOW - timedelta(days=days)
        sign(book, marcus, next_step=NextStep(text))
    clock.now = NOW
    alone = NextStep("I will call on Monday")
    for _ in range(attempts):
        sign(book, marcus, kind=ContactKind.NO_SHOW, service="", next_step=alone)
    overview = people.overview(book, marcus)
    assert overview.next_step is not None
    assert (overview.next_step.step.text, overview.next_step.agreed) == ("Call sister tonight", True)
    told = [(step.step.text, step.step.owner, step.agreed) for step in overview.more_steps]
    assert told[0] == ("Call Mr. Hill about the room", Owner.BOTH, True)
    assert set(told[1:]) == {("I will call on Monday", Owner.SPECIALIST, False)}


def test_the_overview_counts_units_inside_the_authorisation_only(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    clock.now = NOW - timedelta(days=60)
    sign(book, marcus)
    clock.now = NOW
    sign(book, marcus)
    authorisations.save(book.vault.database, authorisation(person_id=marcus), NOW)
    overview = people.overview(book, marcus)
    units = overview.units.running
    assert units is not None
    assert (units.used, units.authorised) == (3, 270)
    assert overview.visit_count == 2


def test_changing_a_person_keeps_everything_else(book: Notebook) -> None:
    marcus = add_person(book)
    person = replace(people.get(book, marcus), what_matters="My own key.", declined=("birth_date",))
    assert isinstance(people.update(book, person), Done)
    assert people.get(book, marcus) == person


def test_a_change_without_a_name_or_with_a_birth_date_to_come_is_refused(book: Notebook) -> None:
    marcus = add_person(book)
    before = people.get(book, marcus)
    for change, code in (
        (replace(before, preferred_name=" "), "name_missing"),
        (replace(before, birth_date=TODAY + timedelta(days=1)), "born_in_the_future"),
    ):
        refused = people.update(book, change)
        assert isinstance(refused, Refused)
        assert [p.code for p in refused.problems] == [code]
    assert people.get(book, marcus) == before


def test_the_last_change_can_be_undone_and_done_again(book: Notebook) -> None:
    marcus = add_person(book)
    first = people.undo(book, marcus)
    assert isinstance(first, Refused)
    assert first.problems[0].code == "nothing_to_undo"
    before = people.get(book, marcus)
    after = replace(before, what_matters="My own key.", phone="555-0100")
    assert isinstance(people.update(book, after), Done)
    assert isinstance(people.undo(book, marcus), Done)
    assert people.get(book, marcus) == before
    assert isinstance(people.undo(book, marcus), Done)
    assert people.get(book, marcus) == after


def test_undoing_never_gives_a_number_to_two_people(book: Notebook) -> None:
    marcus, luz = add_person(book, "Marcus", "RR-1"), add_person(book, "Luz")
    assert isinstance(record_numbers.change(book, marcus, "RR-2"), Done)
    assert isinstance(record_numbers.change(book, luz, "RR-1"), Done)
    refused = people.undo(book, marcus)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "record_number_taken"


@pytest.mark.parametrize(
    ("preferred", "given", "family", "typed"),
    [
        ("Luz", "Luz María", "Torres Núñez", "torres nunez"),
        ("Shay", "Séamus", "O’Brien-D'Angelo", "d'angelo"),
        ("Zoë", "Zoë", "de la Cruz y Peña", "pena cruz"),
        ("D", "Darnell", "K.", "darnell"),
    ],
)
def test_names_are_kept_as_given_and_found_as_typed(
    book: Notebook, preferred: str, given: str, family: str, typed: str
) -> None:
    someone = add_person(book, preferred)
    named = replace(people.get(book, someone), given_name=given, family_name=family, other_names=("Little Bear",))
    assert isinstance(people.update(book, named), Done)
    assert people.get(book, someone).full_name == f"{given} {family}"
    for words in (typed, preferred, "little bear"):
        assert [p.id for p in finding.find(book, words).people] == [someone]


def test_twins_with_one_birth_date_stay_two_people(book: Notebook) -> None:
    born = date(1990, 2, 28)
    twins = [add_person(book, name) for name in ("Ana Ruiz", "Eva Ruiz")]
    for twin in twins:
        assert isinstance(people.update(book, replace(people.get(book, twin), birth_date=born)), Done)
    assert [p.id for p in finding.find(book, "ruiz").people] == twins
    assert people.caseload(book) == (2, 15)


def test_a_visit_with_someone_under_the_age_of_the_rules_is_signed_and_not_claim_ready(book: Notebook) -> None:
    marcus = add_person(book)
    young = replace(people.get(book, marcus), birth_date=date(2008, 11, 21))
    assert isinstance(people.update(book, young), Done)
    assert not sign(book, marcus).facts.claim_ready
    assert sign(
        book,
        marcus,
        reasons={
            "under_age": "Approved by the plan",
            "overlap": "x",
            "plan_missing": "x",
            "response_like_another": "x",
        },
    ).facts.claim_ready


def test_everything_asked_of_a_person_comes_back_as_it_was_kept(book: Notebook) -> None:
    marcus = add_person(book)
    full = replace(
        people.get(book, marcus),
        safety_rules="Never at the house on Fridays.",
        no_contact_by=(ContactWay.TEXT, ContactWay.VOICEMAIL),
        representative=Representative("R. Bell", RepresentativeRole.PARENT, "555-0100", signs_consents=True),
        languages=("es", "en"),
    )
    assert isinstance(people.update(book, full), Done)
    assert people.get(book, marcus) == full


def test_today_shows_the_day_and_counts_the_week(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    fill(book, marcus, segments=(), planned_for=clock.now + timedelta(hours=2))
    page = today.today(book)
    assert [line.planned for _, line in page.visits] == [False, True]
    assert (page.week.visits, page.week.units, page.week.people, page.week.planned) == (1, 3, 1, 2)
