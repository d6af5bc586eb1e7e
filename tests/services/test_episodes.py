from datetime import date, timedelta

import pytest
from making import TODAY, Clock, add_person

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.problems import NotFoundError, Weight
from fieldnote.services import archiving, episodes, people, showing, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit
from fieldnote.vault import people as tables


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def first(book: Notebook, marcus: PersonId) -> EpisodeId:
    return episodes.of_person(book, marcus)[0].id


def begun(book: Notebook, person_id: PersonId, programme: str = "Reentry", on: date = TODAY) -> EpisodeId:
    outcome = episodes.begin(book, person_id, programme, on, caseload_reason="a test")
    assert isinstance(outcome, Done)
    return outcome.value


def acts(book: Notebook) -> list[tuple[str, str]]:
    return [(e.kind, e.detail) for e in audit.entries(book.vault.database) if e.kind.startswith("episode.")]


def test_each_act_on_an_episode_stays_readable_and_is_logged_without_a_word(book: Notebook, marcus: PersonId) -> None:
    episode_id = begun(book, marcus)
    for outcome in (
        episodes.transfer(book, episode_id, "P. Okafor", TODAY + timedelta(days=10)),
        episodes.switch_part2_off(book, episode_id, "R. Diaz", "Mental health only"),
        episodes.switch_part2_on(book, episode_id),
        episodes.place_at_intercept(book, episode_id, 4),
        episodes.end(book, episode_id, TODAY + timedelta(days=30), "Moved to Durham"),
    ):
        assert isinstance(outcome, Done)
        assert outcome.change.people == {marcus}
    assert acts(book) == [
        ("episode.begun", ""), ("episode.transferred", ""), ("episode.part2_off", ""), ("episode.part2_on", ""),
        ("episode.intercept_changed", ""), ("episode.ended", ""),
    ]  # fmt: skip
    stood = [v.value for v in tables.episode_versions(book.vault.database, episode_id)]
    assert [e.part2 for e in stood] == [True, True, False, True, True, True]
    assert stood[2].part2_off_reason == "Mental health only"
    assert episodes.get(book, episode_id).qp_on(TODAY) == "J. Alvarez"


def test_a_refused_act_changes_and_logs_nothing(book: Notebook, first: EpisodeId) -> None:
    before = episodes.get(book, first)
    refusals = (
        episodes.end(book, first, before.started_on - timedelta(days=1)),
        episodes.transfer(book, first, ""),
        episodes.switch_part2_off(book, first, "R. Diaz", ""),
        episodes.place_at_intercept(book, first, 6),
    )
    assert all(isinstance(outcome, Refused) for outcome in refusals)
    assert episodes.get(book, first) == before
    assert acts(book) == []
    with pytest.raises(NotFoundError):
        episodes.end(book, EpisodeId("nobody's"))


def test_the_episode_of_a_day_is_the_one_that_covers_it_and_a_visit_takes_it(book: Notebook, marcus: PersonId) -> None:
    old = begun(book, marcus, "Jail peer support", date(2026, 1, 5))
    assert isinstance(episodes.end(book, old, date(2026, 6, 30)), Done)
    first = episodes.of_person(book, marcus)[0].id
    by_day = {date(2026, 1, 4): None, date(2026, 6, 30): old, date(2026, 7, 1): None, TODAY: first}
    found = {day: episodes.on_day(book, marcus, day) for day in by_day}
    assert {day: e.id if e else None for day, e in found.items()} == by_day
    assert visits.new_draft(book, marcus).episode_id == first


def test_nobody_is_twice_in_one_programme_on_a_day(book: Notebook, marcus: PersonId) -> None:
    begun(book, marcus)
    refused = episodes.begin(book, marcus, "Reentry", TODAY + timedelta(days=1))
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "episode_running"
    assert isinstance(episodes.begin(book, marcus, "Housing first", intercept=7), Refused)
    assert isinstance(episodes.begin(book, marcus, "Housing first", intercept=5), Done)


def test_the_caseload_counts_people_with_an_episode_on_the_day_and_no_archived_ones(
    book: Notebook, marcus: PersonId, first: EpisodeId, clock: Clock
) -> None:
    luz = add_person(book, "Luz")
    begun(book, luz)
    assert people.caseload(book) == (2, 15), "two episodes of one person count once"
    episodes.end(book, first, TODAY + timedelta(days=5))
    assert people.caseload(book, TODAY + timedelta(days=5)) == (2, 15)
    assert people.caseload(book, TODAY + timedelta(days=6)) == (1, 15)
    clock.advance(days=10)
    assert isinstance(archiving.archive(book, luz), Done)
    assert people.caseload(book) == (0, 15)
    assert people.caseload(book, TODAY) == (2, 15), "what was counted then is counted still"


@pytest.fixture
def fifteen(book: Notebook) -> list[PersonId]:
    return [add_person(book, f"Person {number}") for number in range(15)]


def test_over_the_limit_it_asks_why_keeps_the_reason_in_the_history_and_never_blocks(
    book: Notebook, fifteen: list[PersonId]
) -> None:
    returning = fifteen[0]
    episodes.end(book, episodes.of_person(book, returning)[0].id, TODAY)
    later = TODAY + timedelta(days=1)
    assert isinstance(people.add(book, "Sixteen", caseload_reason="Covering for a colleague"), Done)
    refused = episodes.begin(book, returning, "Reentry", later)
    assert isinstance(refused, Refused)
    assert [(p.code, p.weight, p.facts) for p in refused.problems] == [
        ("caseload_full", Weight.CAUTION, {"most": "15", "count": "15"}),
    ]
    outcome = episodes.begin(book, returning, "Reentry", later, caseload_reason="He asked for me")
    assert isinstance(outcome, Done)
    stood = tables.episode_versions(book.vault.database, outcome.value)
    assert [v.value.caseload_reason for v in stood] == ["He asked for me"]
    assert acts(book)[-1] == ("episode.begun", "over the caseload limit")


def test_someone_who_is_counted_already_is_no_more_with_a_second_episode(
    book: Notebook, fifteen: list[PersonId]
) -> None:
    assert isinstance(episodes.begin(book, fifteen[0], "Reentry"), Done)
    assert people.caseload(book) == (15, 15)


def test_the_limit_is_asked_about_for_those_who_come_back_too(book: Notebook, fifteen: list[PersonId]) -> None:
    assert isinstance(archiving.archive(book, fifteen[0]), Done)
    assert people.caseload(book) == (14, 15)
    assert isinstance(people.add(book, "Sixteen"), Done)
    refused = archiving.bring_back(book, fifteen[0])
    assert isinstance(refused, Refused)
    assert [(p.code, p.weight) for p in refused.problems] == [("caseload_full", Weight.CAUTION)]
    assert people.get(book, fifteen[0]).archived_on == TODAY
    assert isinstance(archiving.bring_back(book, fifteen[0], caseload_reason="She asked for me"), Done)
    assert people.get(book, fifteen[0]).archived_on is None
    assert episodes.of_person(book, fifteen[0])[0].caseload_reason == "She asked for me"
    assert people.caseload(book) == (16, 15)


def test_under_the_limit_no_reason_is_kept(book: Notebook) -> None:
    added = people.add(book, "Ana", caseload_reason="Nobody asked")
    assert isinstance(added, Done)
    assert episodes.of_person(book, added.value)[0].caseload_reason == ""


def test_episodes_can_be_shown_for_one_person(book: Notebook, marcus: PersonId) -> None:
    add_person(book, "Luz")
    begun(book, marcus)
    table = showing.show(book, "episodes", marcus)
    assert {row[1] for row in table.rows} == {marcus}
    assert len(table.records) == len(table.rows) == 2
