import re
from datetime import date, timedelta

import pytest
from making import CONFIRMED, NOW, TODAY, add_person, at, draft, fill, goal, segment, sign, support, trigger

from fieldnote.domain.ids import GoalId, VisitId
from fieldnote.domain.visit import VisitDraft
from fieldnote.services import finding, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals, people, search, supports, triggers
from fieldnote.vault.database import Database

ORDINARY = [
    "O'Brien", "12-step", "7/10", "C++", "100%", "AND", "OR", "NOT", "NEAR", '"', "*", "NEAR(", "what_we_did:bus",
    "a AND b", "(", ")", "-", "--", "col:", "rowid", "^start", "{a b}:c", "e-mail@x.org", "2 a.m.", "naïve", "I'm",
    "+1", "a*b", "**", '""', "';DROP TABLE visit;--", "\\", "語", "😀", "NEAR(a b, 2)",
]  # fmt: skip


def found(book: Notebook, words: str) -> list[VisitId]:
    return [hit.visit_id for hit in search.notes(book.vault.database, words)]


@pytest.fixture
def walk(book: Notebook) -> VisitDraft:
    return fill(book, add_person(book), what_we_did="Walked to Café Luz; talked about O'Brien's 12-step night.")


def holds(database: Database) -> bool:
    return search.index_holds(database) and database.all("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("words", [*ORDINARY, "(" * 5000, "a " * 5000, "a" * 100_000, "\ud800", "x\ud800y", "\x02"])
def test_ordinary_and_odd_words_are_only_words(book: Notebook, walk: VisitDraft, words: str) -> None:
    finding.find(book, words)


@pytest.mark.parametrize(
    "words", ["walk", "café", "CAFE", "cafe luz", "luz cafe", "o'brien", "12-step", "12", "night.", "Br", "b", "libr"]
)
def test_a_note_is_found_by_the_beginning_of_each_of_its_words(book: Notebook, walk: VisitDraft, words: str) -> None:
    assert found(book, words) == [walk.id]


@pytest.mark.parametrize("words", ["walked bus", "alked", "NOT walk", "luz OR bus", "", " ", "…", '"', "*"])
def test_words_that_are_not_there_find_nothing(book: Notebook, walk: VisitDraft, words: str) -> None:
    assert found(book, words) == []


@pytest.mark.parametrize(
    "part", ["what_we_did", "response", "purpose", "something_else", "person_comment", "place_label"]
)
def test_every_part_of_a_note_is_searched(book: Notebook, part: str) -> None:
    fill(book, add_person(book), **{part: "a heliotrope in the window"})
    assert len(found(book, "heliotrope")) == 1


def test_the_newest_day_of_service_comes_first_whenever_it_was_written(book: Notebook) -> None:
    someone = add_person(book)
    days = [TODAY - timedelta(days=n) for n in (3, 40, 1, 400, 2, 0)]
    day_of = {fill(book, someone, segments=(segment(at(9, day=day), 30),)).id: day for day in days}
    assert [day_of[hit] for hit in found(book, "looked")] == sorted(days, reverse=True)
    assert len(search.notes(book.vault.database, "looked", most=2)) == 2


def test_the_index_follows_every_edit(book: Notebook, walk: VisitDraft) -> None:
    changed = draft(**_of(walk, what_we_did="Sat on the bench by the river."))
    visits.save(book, changed)
    assert found(book, "walked") == []
    assert found(book, "river") == [walk.id]
    assert holds(book.vault.database)


def test_the_index_follows_a_note_to_another_day(book: Notebook, walk: VisitDraft) -> None:
    other = fill(book, walk.person_id, segments=(segment(at(9, day=date(2026, 10, 1)), 30),), what_we_did="walked")
    assert found(book, "walked") == [walk.id, other.id]
    visits.save(book, draft(**_of(walk, segments=(segment(at(9, day=date(2026, 9, 1)), 30),))))
    assert found(book, "walked") == [other.id, walk.id]
    assert holds(book.vault.database)
    assert book.vault.database.value("SELECT count(*) FROM note_text") == 2


def test_words_of_an_addendum_find_the_note_they_belong_to(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    visits.add_addendum(book, visit.id, "The umbrella was his brother's.", CONFIRMED)
    assert found(book, "umbrella") == [visit.id]
    assert holds(book.vault.database)


def test_a_deleted_draft_leaves_no_word_in_the_index_and_comes_back_with_undo(book: Notebook, walk: VisitDraft) -> None:
    visits.delete_draft(book, walk.id)
    assert found(book, "walked") == []
    assert book.vault.database.value("SELECT count(*) FROM note_text") == 0
    database = book.vault.database
    database.run("CREATE VIRTUAL TABLE temp.word USING fts5vocab (main, note_index, row)")
    assert database.all("SELECT term FROM temp.word") == []
    assert holds(database)
    visits.save(book, walk)
    assert found(book, "walked") == [walk.id]


def test_the_index_is_part_of_the_transaction_that_is_undone(book: Notebook) -> None:
    someone = add_person(book)
    try:
        with book.vault.database.transaction():
            fill(book, someone, what_we_did="never saved")
            raise KeyError
    except KeyError:
        assert found(book, "never") == []
    assert holds(book.vault.database)


def test_a_snippet_marks_each_hit_and_nothing_that_was_typed_can_fake_a_mark(book: Notebook) -> None:
    fill(book, add_person(book), what_we_did="The river was high. " * 30 + "Talked about rivers and <b>bread</b>.")
    snippet = finding.find(book, "rivers bread").notes[0].snippet
    assert "\x02rivers\x03" in snippet
    assert "<b>\x02bread\x03</b>" in snippet
    assert len(re.findall("\x02", snippet)) == len(re.findall("\x03", snippet))


def test_an_index_that_lost_its_words_is_noticed(book: Notebook, walk: VisitDraft) -> None:
    database = book.vault.database
    database.run("DROP TRIGGER note_text_changed")
    database.run("UPDATE note_text SET what_we_did = 'changed behind its back'")
    assert not search.index_holds(database)


def test_an_index_whose_way_to_its_words_is_of_an_earlier_day_is_noticed(book: Notebook, walk: VisitDraft) -> None:
    database = book.vault.database
    assert search.index_holds(database)
    database.run("DELETE FROM note_index_idx")
    database.run("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)")
    assert not search.index_holds(database), "FTS5's own check, the line above, finds nothing amiss"


def test_people_come_beside_the_notes_by_name(book: Notebook) -> None:
    someone = add_person(book, "Nadia Reyes")
    fill(book, someone, what_we_did="Nadia's sister called.")
    result = finding.find(book, "nadia")
    assert [p.preferred_name for p in result.people] == ["Nadia Reyes"]
    assert [n.person_id for n in result.notes] == [someone]


def _of(made: VisitDraft, **changes: object) -> dict[str, object]:
    kept = {name: getattr(made, name) for name in VisitDraft.__dataclass_fields__}
    return {**kept, "id": VisitId(made.id), **changes}


def test_expressions_are_never_longer_than_a_person_would_type() -> None:
    expression = search.expression("word " * 1000)
    assert expression.count('"word"*') == 32


# Filters, phrases and records ─────────────────────────────────────────────────────────────────────


def test_words_in_quotation_marks_stand_together(book: Notebook, walk: VisitDraft) -> None:
    assert found(book, '"walked to café"') == [walk.id]
    assert found(book, '"café walked"') == []
    assert found(book, '"walked to ca') == [walk.id], "still being typed"
    assert found(book, '"walked to ca"') == []


@pytest.fixture
def three(book: Notebook) -> dict[str, VisitId]:
    """The same words on three notes: of two people, on three days, one of them signed with a goal."""
    ana, ben = add_person(book, "Ana Núñez"), add_person(book, "Ben Ost")
    signed = sign(book, ana, segments=(segment(at(9), 52),), what_we_did="heliotrope")
    earlier = fill(book, ana, segments=(segment(at(9, day=date(2026, 8, 15)), 30),), what_we_did="heliotrope")
    other = fill(book, ben, segments=(segment(at(9, day=date(2025, 12, 31)), 30),), what_we_did="heliotrope")
    return {"signed": signed.id, "earlier": earlier.id, "other": other.id}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("heliotrope", ["signed", "earlier", "other"]),
        ("heliotrope person:nunez", ["signed", "earlier"]),
        ("person:ana", ["signed", "earlier"]),
        ("person:nobody heliotrope", []),
        ("heliotrope after:2026-08-15", ["signed", "earlier"]),
        ("heliotrope before:2026-08-15", ["other"]),
        ("after:2026 before:2026-09", ["earlier"]),
        ("code:h0038", ["signed"]),
        ("code:HQ", []),
        ("heliotrope goal:1a", ["signed", "earlier"]),
        ('goal:"home group"', ["signed", "earlier"]),
        ("goal:9z", []),
        ("goal:nothing", []),
        ("umbrella person:ana", []),
    ],
)
def test_filters_narrow_down(book: Notebook, three: dict[str, VisitId], typed: str, names: list[str]) -> None:
    addressed = goal(id=GoalId("goal-9"), person_id=people.everyone(book.vault.database)[0].id)
    goals.save(book.vault.database, addressed, NOW)
    _address(book, [three["signed"], three["earlier"]], addressed.id)
    assert found(book, typed) == [three[name] for name in names]


def _address(book: Notebook, ids: list[VisitId], goal_id: GoalId) -> None:
    """Let notes address a goal, behind the guard of signed ones."""
    book.vault.database.run("DROP TRIGGER visit_signed_stays")
    for visit_id in ids:
        book.vault.database.run(
            "UPDATE visit SET choices = json_set(choices, '$.goal_ids', json_array(?)) WHERE id = ?",
            (goal_id, visit_id),
        )


def test_a_person_with_many_notes_and_one_with_few_are_narrowed_down_alike(
    book: Notebook, three: dict[str, VisitId], monkeypatch: pytest.MonkeyPatch
) -> None:
    for few in (0, 400):
        monkeypatch.setattr(search, "_FEW_NOTES", few)
        assert found(book, "helio person:ana") == [three["signed"], three["earlier"]]


def test_goals_triggers_and_supports_are_found_by_their_words(book: Notebook) -> None:
    database, someone = book.vault.database, add_person(book, "Ana")
    goals.save(database, goal(person_id=someone, title="Find a home group", own_words="Somewhere on Elm"), NOW)
    triggers.save(database, trigger(person_id=someone, what="The corner of Elm", what_helps="Walk past"), NOW)
    supports.save(database, support(person_id=someone, name="Ray", meets="Elm St., Sundays"), NOW)
    kinds = [r.kind.value for r in finding.find(book, "elm", most=30).records]
    assert kinds == ["support", "trigger", "goal"]
    assert [r.id for r in finding.find(book, "elm person:ana home", most=30).records] == ["goal-1"]
    assert finding.find(book, "elm person:ben", most=30).records == ()


def test_the_index_of_records_follows_every_change_and_forgets_the_old_words(book: Notebook) -> None:
    database, someone = book.vault.database, add_person(book)
    supports.save(database, support(person_id=someone, how_they_help="heliotrope"), NOW)
    supports.save(database, support(person_id=someone, how_they_help="umbrella"), NOW)
    assert finding.find(book, "heliotrope", most=30).records == ()
    assert len(finding.find(book, "umbrella", most=30).records) == 1
    database.run("CREATE VIRTUAL TABLE temp.word USING fts5vocab (main, record_index, row)")
    assert "heliotrope" not in {row[0] for row in database.all("SELECT term FROM temp.word")}
    assert holds(database)


def test_how_a_support_is_reached_is_never_searched(book: Notebook) -> None:
    someone = add_person(book)
    supports.save(
        book.vault.database, support(person_id=someone, contact="555 0100 heliotrope", may_keep_contact=True), NOW
    )
    assert finding.find(book, "heliotrope", most=30).records == ()


def test_what_narrows_notes_down_finds_no_people(book: Notebook, three: dict[str, VisitId]) -> None:
    assert finding.find(book, "person:ana").people[0].preferred_name == "Ana Núñez"
    assert finding.find(book, "ana after:2026").people == ()
