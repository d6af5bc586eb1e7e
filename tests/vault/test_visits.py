from datetime import UTC, date, timedelta

import pytest
from making import CONFIRMED, NOW, TODAY, Clock, Closed, add_person, at, draft, empty_draft, fill, segment, sign
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import ContactKind, NextStep, NoteState, Visit, VisitDraft, VisitLine
from fieldnote.services import visits as service
from fieldnote.services.notebook import Notebook
from fieldnote.vault import next_steps, visit_counts, visit_lines, visits
from fieldnote.vault.database import Database
from fieldnote.vault.visits import Figures


@pytest.fixture
def signed(book: Notebook) -> Visit:
    visit = sign(book, add_person(book))
    service.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    return visit


def everything_in_pages(database: Database, most: int, **asked: object) -> list[VisitLine]:
    page = visit_lines.newest(database, most=most, **asked)  # type: ignore[arg-type]
    lines = list(page)
    while page:
        page = visit_lines.newest(database, most=most, before=page[-1], **asked)  # type: ignore[arg-type]
        lines += page
    return lines


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE visit SET minutes = minutes + 15",
        "UPDATE visit SET state = 'draft'",
        "UPDATE visit SET facts = NULL",
        "DELETE FROM visit",
        "UPDATE note_text SET what_we_did = 'Something else.'",
        "UPDATE note_text SET addendum = 'Something else.' WHERE addendum_id IS NOT NULL",
        "UPDATE note_text SET visit_id = 'gone'",
        "DELETE FROM note_text",
        "DELETE FROM note_text WHERE addendum_id IS NOT NULL",
        "UPDATE signature SET signer = 'Someone Else'",
        "DELETE FROM signature",
        "UPDATE addendum SET added_at = '2020-01-01T00:00:00+00:00'",
        "DELETE FROM addendum",
        "REPLACE INTO visit SELECT * FROM visit",
        "REPLACE INTO note_text SELECT * FROM note_text",
        "REPLACE INTO signature SELECT * FROM signature",
        "REPLACE INTO addendum SELECT * FROM addendum",
        "INSERT INTO note_text (key, visit_id, purpose) SELECT key + 99, visit_id, 'Twice.' FROM note_text LIMIT 1",
        "UPDATE audit SET kind = 'nothing'",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
        "REPLACE INTO audit SELECT * FROM audit",
    ],
)
def test_nothing_signed_or_logged_can_be_changed_or_deleted(database: Database, signed: Visit, change: str) -> None:
    before = database.all("SELECT * FROM visit, note_text, signature, addendum"), database.all("SELECT * FROM audit")
    with pytest.raises(sqlcipher.IntegrityError):
        database.run(change)
    after = database.all("SELECT * FROM visit, note_text, signature, addendum"), database.all("SELECT * FROM audit")
    assert after == before


def test_a_signed_note_refuses_to_be_saved_or_signed_or_deleted_again(book: Notebook, signed: Visit) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        visits.save_draft(book.vault.database, signed.draft, Figures(), NOW)
    with pytest.raises(sqlcipher.IntegrityError):
        visits.delete_draft(book.vault.database, signed.id)
    assert service.signed(book, signed.id).draft == signed.draft


def test_a_signed_note_comes_back_exactly_as_it_was_signed_with_its_addenda(closed: Closed) -> None:
    book = closed.open()
    visit = sign(book, add_person(book))
    addendum = service.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    book.close()
    book = closed.open()
    found = service.signed(book, visit.id)
    book.close()
    assert (found.draft, found.facts, found.signature) == (visit.draft, visit.facts, visit.signature)
    assert found.addenda == (addendum.value,)  # type: ignore[union-attr]


def test_a_draft_and_its_words_go_together(book: Notebook) -> None:
    made = fill(book, add_person(book))
    next_steps.mark_done(book.vault.database, made.id, NOW)
    visits.delete_draft(book.vault.database, made.id)
    for table in ("visit", "note_text", "next_step_done"):
        assert book.vault.database.value(f"SELECT count(*) FROM {table}") == 0


@pytest.mark.parametrize("most", [1, 2, 3, 7, 100])
def test_page_after_page_shows_every_visit_once_newest_first_and_those_without_a_day_last(
    book: Notebook, most: int
) -> None:
    someone = add_person(book)
    for number in range(6):
        start = NOW - timedelta(days=number // 2, hours=3)
        service.save(book, draft(id=VisitId(f"timed-{number}"), person_id=someone, segments=(segment(start, 30),)))
        service.save(book, empty_draft(id=VisitId(f"open-{number}"), person_id=someone))
    shown = [line.id for line in everything_in_pages(book.vault.database, most)]
    assert shown == [*(f"timed-{n}" for n in (1, 0, 3, 2, 5, 4)), *(f"open-{n}" for n in (5, 4, 3, 2, 1, 0))]


def test_lists_keep_to_the_person_the_dates_and_the_states_asked_for(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    sign(book, marcus, segments=(segment(at(9, day=date(2026, 11, 18)), 30),))
    fill(book, marcus, segments=(segment(at(9, day=date(2026, 11, 19)), 30),))
    fill(book, luz, segments=(segment(at(9), 30),))
    database = book.vault.database
    assert len(visit_lines.newest(database, person_id=marcus)) == 2
    assert [line.day for line in visit_lines.newest(database, first=date(2026, 11, 19))] == [TODAY, date(2026, 11, 19)]
    assert [line.day for line in visit_lines.newest(database, last=date(2026, 11, 18))] == [date(2026, 11, 18)]
    assert [line.state for line in visit_lines.newest(database, states=(NoteState.SIGNED,))] == [NoteState.SIGNED]
    assert everything_in_pages(database, 1, person_id=luz) == visit_lines.newest(database, person_id=luz)
    assert visit_lines.newest(database, person_id=PersonId("nobody")) == []


def test_a_line_says_what_the_note_says(book: Notebook) -> None:
    made = fill(book, add_person(book), sensitive=True)
    line = visit_lines.newest(book.vault.database)[0]
    assert (line.id, line.person_id, line.state, line.kind) == (made.id, made.person_id, NoteState.READY, made.kind)
    assert (line.day, line.starts_at) == (made.day, made.segments[0].start.astimezone(UTC))
    assert (line.minutes, line.units, line.filled, line.required) == (52, 3, 7, 7)
    assert (line.place, line.place_label, line.headline) == (made.place, made.place_label, made.what_we_did)
    assert line.sensitive
    assert not line.planned


def test_the_billed_code_stands_on_a_line_once_the_note_is_signed(book: Notebook) -> None:
    someone = add_person(book)
    fill(book, someone)
    assert visit_lines.newest(book.vault.database)[0].code == ""
    sign(book, someone, kind=ContactKind.GROUP, service="group", group_size=4)
    assert visit_lines.newest(book.vault.database, states=(NoteState.SIGNED,))[0].code == "H0038 HQ"


def test_only_signed_units_count_and_only_of_the_person_and_the_days(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    sign(book, marcus)
    sign(book, luz)
    fill(book, marcus)
    database = book.vault.database
    found = visit_counts.units_that_count(database, marcus, TODAY, TODAY)
    assert [(use.units, use.signed) for use in found] == [(3, True), (3, False)]
    assert visit_counts.units_that_count(database, marcus, TODAY - timedelta(days=9), TODAY - timedelta(days=1)) == []


def test_a_visit_around_midnight_is_found_as_overlapping_from_both_days(book: Notebook) -> None:
    someone = add_person(book)
    fill(book, someone, segments=(segment(at(23, 30, day=date(2026, 11, 18)), 60),))

    def overlaps(hour: int, minute: int, day: date) -> bool:
        asked = draft(id=VisitId("new"), segments=(segment(at(hour, minute, day=day), 20),))
        return "overlap" in {problem.code for problem in service.standing(book, asked).problems}

    assert overlaps(23, 40, date(2026, 11, 18))
    assert overlaps(0, 15, date(2026, 11, 19))
    assert overlaps(23, 11, date(2026, 11, 18))
    assert not overlaps(0, 30, date(2026, 11, 19))
    assert not overlaps(23, 10, date(2026, 11, 18))


def test_the_newest_step_that_is_not_done_is_the_open_one(book: Notebook, clock: Clock) -> None:
    someone = add_person(book)
    old = fill(book, someone, next_step=NextStep("Call the clinic"))
    clock.advance(days=2)
    new = fill(book, someone, next_step=NextStep("Text Ray", due=TODAY + timedelta(days=4)))
    database = book.vault.database

    def first() -> tuple[str | None, str] | None:
        return next(((found[0], found[1].text) for found in next_steps.still_open(database, someone)), None)

    assert first() == (new.id, "Text Ray")
    service.mark_step_done(book, new.id)
    assert first() == (old.id, "Call the clinic")
    service.mark_step_done(book, old.id)
    assert first() is None
    service.mark_step_done(book, new.id, done=False)
    assert first() == (new.id, "Text Ray")


def test_a_visit_needs_a_person_who_is_there(database: Database) -> None:
    stray: VisitDraft = empty_draft(person_id=PersonId("nobody"))
    with pytest.raises(sqlcipher.IntegrityError):
        visits.save_draft(database, stray, Figures(), NOW)
