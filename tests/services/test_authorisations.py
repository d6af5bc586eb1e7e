from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY, Clock, add_person, authorisation, fill, sign
from services.outcomes import refusals

from fieldnote.domain.authorisation import Authorisation, Delivered, Frequency, LineKind
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import AuthorisationId, PersonId
from fieldnote.domain.problems import NotFoundError
from fieldnote.services import authorisations, policies, sentences
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, merges, people
from fieldnote.vault import authorisations as tables
from fieldnote.vault.history import Recorded


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def added(book: Notebook, made: Authorisation) -> AuthorisationId:
    outcome = authorisations.add(book, made)
    assert isinstance(outcome, Done), outcome
    return outcome.value


def alerted(book: Notebook, person_id: PersonId) -> list[str]:
    found = authorisations.ledger(book, person_id).alerts
    assert all(sentences.of_problem(problem).endswith(".") for problem in found), "its figures fill it"
    return [problem.code for problem in found]


def test_the_ledger_has_a_line_for_each_signed_visit_and_drafts_stand_apart(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    added(book, authorisation(person_id=marcus, units=20))
    signed = sign(book, marcus)
    clock.advance(days=1)
    draft = fill(book, marcus)
    balance = authorisations.ledger(book, marcus).running
    assert balance is not None
    assert [(line.kind, line.visit_id, line.units, line.left) for line in balance.lines] == [
        (LineKind.VISIT, signed.id, 3, 17)
    ]
    assert [use.visit_id for use in balance.drafts] == [draft.id]
    assert (balance.used, balance.drafted, balance.left) == (3, 3, 17)


def test_what_others_billed_and_corrections_are_lines_of_their_own(book: Notebook, marcus: PersonId) -> None:
    window = added(book, authorisation(person_id=marcus, units=20))
    assert isinstance(authorisations.note_others(book, window, 8, TODAY, "The Monday group"), Done)
    assert audit.entries(book.vault.database)[-1].kind == "units.others"
    assert isinstance(authorisations.correct(book, window, -2, TODAY, "Two were never billed."), Done)
    balance = authorisations.ledger(book, marcus).running
    assert balance is not None
    assert (balance.used, balance.left) == (6, 14)
    assert {line.note for line in balance.lines} == {"The Monday group", "Two were never billed."}


def test_what_cannot_stand_in_the_ledger_is_refused_and_not_kept(book: Notebook, marcus: PersonId) -> None:
    window = added(book, authorisation(person_id=marcus))
    before = authorisation().starts_on - timedelta(days=1)
    assert refusals(authorisations.note_others(book, window, 0, TODAY)) == ["no_units"]
    assert refusals(authorisations.note_others(book, window, 3, before)) == ["outside_window"]
    assert refusals(authorisations.correct(book, window, 3, TODAY, "")) == ["correction_reason_missing"]
    assert tables.entries(book.vault.database, marcus) == []
    with pytest.raises(NotFoundError):
        authorisations.note_others(book, AuthorisationId("none"), 1, TODAY)


def test_a_new_authorisation_begins_today_or_after_the_last_and_says_nothing_of_its_units(
    book: Notebook, marcus: PersonId
) -> None:
    first = authorisations.new_authorisation(book, marcus)
    assert (first.units, first.starts_on, first.ends_on) == (0, TODAY, TODAY + timedelta(days=89))
    added(book, replace(first, units=120))
    following = authorisations.new_authorisation(book, marcus)
    assert (following.starts_on, following.ends_on) == (TODAY + timedelta(days=90), TODAY + timedelta(days=179))
    assert added(book, replace(following, units=120))
    assert len(tables.of_person(book.vault.database, marcus)) == 2


def test_an_authorisation_that_cannot_be_is_refused(book: Notebook, marcus: PersonId) -> None:
    assert refusals(authorisations.add(book, authorisation(person_id=marcus, units=-1))) == ["no_units"]
    window = added(book, authorisation(person_id=marcus))
    known = authorisations.get(book, window)
    assert refusals(authorisations.change(book, replace(known, service="massage"))) == ["unknown_service"]
    assert authorisations.get(book, window) == known


def test_a_change_keeps_what_was_said_before_and_whose_it_is(book: Notebook, marcus: PersonId) -> None:
    window = added(book, authorisation(person_id=marcus))
    other = add_person(book, "Luz")
    changed = replace(authorisations.get(book, window), units=300, number="A-77", person_id=other)
    assert isinstance(authorisations.change(book, changed), Done)
    assert authorisations.get(book, window) == replace(changed, person_id=marcus)
    versions = Recorded(Authorisation, "authorisation").versions(book.vault.database, window)
    assert [v.value.units for v in versions] == [270, 300]


def test_units_are_told_at_80_percent_and_the_end_30_days_before(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    window = added(book, authorisation(person_id=marcus, units=100))
    authorisations.note_others(book, window, 79, TODAY)
    assert alerted(book, marcus) == []
    authorisations.note_others(book, window, 1, TODAY)
    assert alerted(book, marcus) == ["units_mostly_used"]
    clock.now = NOW + timedelta(days=29)
    assert alerted(book, marcus) == ["units_mostly_used", "authorisation_ends"]
    said = [sentences.of_problem(p) for p in authorisations.ledger(book, marcus).alerts]
    assert said[0] == ("80 percent of the units this device knows of are used. Units left: 20. Ask the QP about more.")
    clock.now = NOW + timedelta(days=90)
    assert alerted(book, marcus) == ["authorisation_over"]


def test_every_authorisation_that_holds_the_day_is_looked_at_from_its_first_day_to_its_last(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    start = TODAY + timedelta(days=10)
    for service in ("individual", "group"):
        made = authorisation(person_id=marcus, service=service, starts_on=start, ends_on=start + timedelta(days=60))
        authorisations.note_others(book, added(book, replace(made, units=10)), 9, start)
    expected = {-1: 0, 0: 2, 30: 4, 60: 4}  # used and, from 30 days before, the end: of both
    for days, alerts in expected.items():
        clock.now = NOW + timedelta(days=10 + days)
        assert len(alerted(book, marcus)) == alerts, days


def test_an_end_needs_no_look_once_the_next_authorisation_is_here(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    one = authorisation(person_id=marcus)
    added(book, one)
    clock.now = NOW + timedelta(days=50)
    assert alerted(book, marcus) == ["authorisation_ends"]
    of_groups = replace(one, service="group", starts_on=one.ends_on + timedelta(1), ends_on=one.ends_on + timedelta(90))
    added(book, of_groups)
    assert alerted(book, marcus) == ["authorisation_ends"], "units for groups are no more units one to one"
    added(book, replace(of_groups, service=""))
    assert alerted(book, marcus) == []


def test_the_24_units_before_an_authorisation_are_counted_by_the_fiscal_year(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.now = NOW - timedelta(days=150)  # 23 June: another fiscal year
    sign(book, marcus)
    for day in range(6):
        clock.now = NOW + timedelta(days=day)
        sign(book, marcus)
    found = authorisations.ledger(book, marcus)
    assert found.free is not None
    assert (found.free.used, found.free.left, found.running) == (18, 6, None)
    assert found.alerts == ()
    clock.advance(days=1)
    sign(book, marcus)
    assert alerted(book, marcus) == ["free_units_mostly_used"]
    added(book, authorisation(person_id=marcus))
    found = authorisations.ledger(book, marcus)
    assert (found.free.used if found.free else None, found.alerts) == (0, ())
    assert found.running is not None
    assert found.running.used == 21


def test_what_is_used_before_an_authorisation_stands_where_its_units_do_until_it_begins(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    assert authorisations.ledger(book, marcus).before is None, "nothing of them is used, and nothing comes"
    sign(book, marcus)
    before = authorisations.ledger(book, marcus).before
    assert before is not None
    assert (before.used, before.units) == (3, 24)
    start = TODAY + timedelta(days=4)
    added(book, authorisation(person_id=marcus, starts_on=start, ends_on=start + timedelta(days=60)))
    found = authorisations.ledger(book, marcus)
    assert found.is_to_come
    assert found.before == before
    clock.now = NOW + timedelta(days=4)
    found = authorisations.ledger(book, marcus)
    assert (found.is_to_come, found.before) == (False, None)


def test_units_before_an_authorisation_need_a_look_where_the_rules_give_none(book: Notebook, marcus: PersonId) -> None:
    policies.change_pack(book, "plain", TODAY)
    start = TODAY + timedelta(days=4)
    added(book, authorisation(person_id=marcus, service="", starts_on=start, ends_on=start + timedelta(days=60)))
    found = authorisations.ledger(book, marcus)
    assert (found.before, [p.code for p in found.alerts]) == (None, ["authorisation_to_come"])
    assert sentences.of_problem(found.alerts[0]) == (
        f"The authorization begins on {start.isoformat()}. Ask the QP about the units before it."
    )


def test_alerts_of_another_service_are_not_those_of_the_running_one(book: Notebook, marcus: PersonId) -> None:
    of_groups = authorisation(person_id=marcus, service="group", units=10, ends_on=TODAY + timedelta(days=70))
    authorisations.note_others(book, added(book, of_groups), 10, TODAY)
    added(book, authorisation(person_id=marcus, service="individual", ends_on=TODAY + timedelta(days=60)))
    found = authorisations.ledger(book, marcus)
    assert ([p.code for p in found.alerts], found.running_alerts) == (["units_all_used"], ())


def test_a_new_fiscal_year_within_an_episode_gives_no_units_anew(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    episode = people.episodes(book.vault.database, marcus)[0]
    people.save_episode(book.vault.database, replace(episode, started_on=TODAY - timedelta(days=200)), NOW)
    clock.now = NOW - timedelta(days=150)
    sign(book, marcus)
    clock.now = NOW
    sign(book, marcus)
    free = authorisations.ledger(book, marcus).free
    assert free is not None
    assert (free.units, free.used, free.starts_on) == (24, 6, TODAY - timedelta(days=200))


def test_the_authorised_frequency_stands_beside_what_was_delivered(book: Notebook, marcus: PersonId) -> None:
    added(book, authorisation(person_id=marcus, starts_on=TODAY - timedelta(days=13), frequency=Frequency(2)))
    sign(book, marcus)
    fill(book, marcus)
    assert authorisations.ledger(book, marcus).delivered == Delivered(authorised=4, delivered=1)


def test_units_of_someone_who_was_there_twice_count_together_after_the_merge(book: Notebook, marcus: PersonId) -> None:
    double = add_person(book, "Marcus H.")
    window = added(book, authorisation(person_id=double, units=20))
    authorisations.note_others(book, window, 2, TODAY)
    sign(book, marcus)
    sign(book, double, reasons={"overlap": "Entered twice."})
    with book.vault.database.transaction():
        merges.add(book.vault.database, double, marcus, NOW, ())
    balance = authorisations.ledger(book, marcus).running
    assert balance is not None
    assert (balance.authorisation.person_id, balance.used, balance.left) == (marcus, 8, 12)


def test_units_of_someone_else_never_count(book: Notebook, marcus: PersonId) -> None:
    added(book, authorisation(person_id=marcus))
    sign(book, add_person(book, "Luz"))
    balance = authorisations.ledger(book, marcus).running
    assert balance is not None
    assert balance.lines == ()
