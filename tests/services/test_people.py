from dataclasses import replace
from datetime import timedelta

from making import NOW, TODAY, Clock, add_person, authorisation, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.services import people, today
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


def test_the_overview_counts_units_inside_the_authorisation_only(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    clock.now = NOW - timedelta(days=60)
    sign(book, marcus)
    clock.now = NOW
    sign(book, marcus)
    authorisations.save(book.vault.database, authorisation(person_id=marcus), NOW)
    overview = people.overview(book, marcus)
    assert overview.units is not None
    assert (overview.units.used, overview.units.authorised) == (3, 270)
    assert overview.visit_count == 2


def test_changing_a_person_keeps_everything_else(book: Notebook) -> None:
    marcus = add_person(book)
    person = replace(people.get(book, marcus), what_matters="My own key.", declined=("birth_date",))
    assert isinstance(people.update(book, person), Done)
    assert people.get(book, marcus) == person


def test_today_shows_the_day_and_counts_the_week(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    fill(book, marcus, segments=(), planned_for=clock.now + timedelta(hours=2))
    page = today.today(book)
    assert [line.planned for _, line in page.visits] == [False, True]
    assert (page.week.visits, page.week.units, page.week.people, page.week.planned) == (1, 3, 1, 2)
