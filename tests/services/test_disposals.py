"""The end of a person's records: only by the rules, and then for good, on every page of the file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from making import (
    CONFIRMED,
    NOW,
    TODAY,
    Clock,
    Closed,
    Ids,
    add_person,
    add_target,
    correct,
    empty_draft,
    fill,
    sign,
    stands,
)

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.attachment import CleanFile, FileKind
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.disposal import Disposal
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.planning import CancelledBy
from fieldnote.domain.review import Outcome
from fieldnote.services import (
    acts,
    archiving,
    attachments,
    disposals,
    episodes,
    finding,
    giving,
    intake,
    merges,
    people,
    planning,
    reviews,
    showing,
    together,
    visits,
)
from fieldnote.services.documents import visit_note
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, checks
from fieldnote.vault.database import Database

CANARY = "qzxwoodpecker"
LEFT = "Moved on with the agency"
_PAGE, _RESERVED, _IV = 4096, 80, 16


def code(outcome: Done[Disposal] | Refused) -> list[str]:
    assert isinstance(outcome, Refused)
    return [p.code for p in outcome.problems]


def accepted(book: Notebook) -> None:
    """Let the agency have taken everything, as its receipts will say."""
    stands(book, DeliveryState.CONFIRMED)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Someone archived whose one note the agency has accepted."""
    add_target(book, "Riverbend's records")
    someone = add_person(book, "Marcus")
    sign(book, someone)
    accepted(book)
    assert isinstance(archiving.archive(book, someone), Done)
    return someone


def test_the_outlook_says_how_far_a_person_is_from_it(book: Notebook, marcus: PersonId) -> None:
    found = disposals.outlook(book, marcus)
    assert (found.archived, found.on_hold, found.unfinished, found.unaccepted) == (True, False, 0, 0)
    assert (found.last_day, found.may_go_from) == (TODAY, date(2037, 11, 20))


def test_before_its_time_it_needs_a_reason_and_after_it_none(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    assert code(disposals.dispose(book, marcus, CONFIRMED)) == ["kept_longer"]
    clock.now = NOW.replace(year=2037, day=19)
    assert code(disposals.dispose(book, marcus, CONFIRMED)) == ["kept_longer"]
    clock.advance(days=1)
    assert isinstance(disposals.dispose(book, marcus, CONFIRMED), Done)


def test_a_minor_is_kept_until_thirty(book: Notebook, marcus: PersonId) -> None:
    assert isinstance(people.update(book, replace(people.get(book, marcus), birth_date=date(2012, 3, 1))), Done)
    assert disposals.outlook(book, marcus).may_go_from == date(2042, 3, 1)


def test_no_reason_helps_against_a_hold_an_open_note_or_one_that_was_not_accepted(
    book: Notebook, marcus: PersonId
) -> None:
    assert isinstance(archiving.hold(book, marcus, "County court", "Case 26-114"), Done)
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)) == ["on_legal_hold"]
    assert isinstance(archiving.lift_hold(book, marcus), Done)
    assert isinstance(archiving.bring_back(book, marcus), Done)
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)) == ["not_archived"]
    fill(book, marcus)
    sign(book, marcus, reasons={"overlap": "x"})
    wanted = ["not_archived", "notes_unfinished", "notes_not_accepted"]
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)) == wanted
    assert people.get(book, marcus).preferred_name == "Marcus"


def test_the_reason_names_nobody(book: Notebook, marcus: PersonId) -> None:
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason="Marcus asked for it")) == ["reason_holds_name"]


def test_the_log_keeps_date_counts_hash_and_reason_and_no_name(book: Notebook, marcus: PersonId) -> None:
    outcome = disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)
    assert isinstance(outcome, Done)
    kept = outcome.value
    assert disposals.log(book) == (kept,)
    assert (kept.chart_id, kept.at, kept.reason) == (marcus, NOW, LEFT)
    assert (kept.counts["visit"], kept.counts["signature"], kept.may_go_from) == (1, 1, date(2037, 11, 20))
    shown = showing.show(book, "disposals")
    assert shown.rows[0][1] == marcus
    assert "Marcus" not in json.dumps(shown.rows)
    logged = {e.kind: (e.subject, e.detail) for e in audit.entries(book.vault.database)}
    assert logged["person.disposed"] == (marcus, kept.sha256)
    assert logged["disposal.confirmed"] == (kept.id, "pin")


# Nothing is left ──────────────────────────────────────────────────────────────────────────────────


def everything_about(word: str) -> dict[str, Any]:
    """Someone with a word in every field that takes one."""
    return {
        "preferred_name": word,
        "given_name": word,
        "family_name": word,
        "other_names": [word],
        "pronouns": word,
        "record_ids": [{"system": word, "value": word}],
        "what_matters": word,
        "strengths": [word],
        "for_the_team": word,
        "contact_rules": word,
        "safety_rules": word,
        "phone": word,
        "representative": {"name": word, "contact": word},
        "episodes": [{"programme": word, "started_on": "2026-01-05", "qp": word, "payer": word}],
        "plans": [
            {
                "effective_on": "2026-01-05",
                "ends_on": "2027-01-04",
                "frequency": word,
                "outcomes": [{"key": "o", "number": "1", "text": word, "where_am_i_now": word}],
            }
        ],
        "goals": [{"key": "g", "outcome": "o", "title": word, "own_words": word, "what_changed": word}],
        "supports": [{"key": "s", "name": word, "how_they_help": word, "contact": word, "may_keep_contact": True}],
        "triggers": [{"key": "t", "group": "places", "what": word, "what_helps": word, "support": "s"}],
        "warning_signs": [{"what": word, "triggers": ["t"]}],
        "strategies": [
            {
                "what": word,
                "triggers": ["t"],
                "uses": [{"day": "2026-11-01", "helped": "yes", "trigger": "t", "words": word}],
            }
        ],
        "returns_to_use": [{"day": "2026-10-02", "called": word, "told": [{"who": word, "agreed": True}]}],
        "safety_sheet": {"reasons": word, "call": ["s"], "wellness_plan": {"where": word}},
        "attendance": [{"meeting": "m", "day": "2026-11-01", "companion": "support", "support": "s", "words": word}],
        "agreed_steps": [{"text": word, "agreed_on": "2026-11-01", "meeting": "m"}],
        "visits": [
            {
                "segments": [{"start": "2026-11-20T09:30:00-05:00", "end": "2026-11-20T10:22:00-05:00"}],
                "place": "library",
                "place_label": word,
                "service": "individual",
                "goals": ["g"],
                "triggers": ["t"],
                "supports": ["s"],
                "purpose": word,
                "what_we_did": f"Saw a {word} and another {word}s.",
                "response": word,
                "next_step": {"text": word},
                "person_comment": word,
                "with_us": word,
                "own_story": True,
                "own_story_why": word,
                "reasons": {"late_note": word},
            },
            {"planned_for": "2026-12-01T10:00:00-05:00", "purpose": word},
        ],
        "series": [{"starts_on": "2026-12-02", "starts_at": "10:00:00", "purpose": word, "place_label": word}],
        "trips": [{"day": "2026-11-20", "from_label": word, "to_label": word, "tenths": 12, "purpose": word}],
    }


def taken(book: Notebook, word: str) -> PersonId:
    """Take in someone, sign, add to and release their note, and change something, so that the history has it twice."""
    met = [{"key": "m", "name": "A meeting that stays for the others"}]
    data = {"format": "fieldnote", "version": 1, "people": [everything_about(word)], "meetings": met}
    came = intake.add_json(book, json.dumps(data).encode()).value
    belongings(book, came.people[0], came.visits[0], word)
    assert isinstance(visits.sign(book, came.visits[0], CONFIRMED), Done)
    assert isinstance(visits.add_addendum(book, came.visits[0], f"Later: {word}", CONFIRMED), Done)
    document = visit_note.gather(book, came.visits[0])
    assert isinstance(giving.release(book, document, b"PDF", Recipient.QP), Done)
    changed = replace(people.get(book, came.people[0]), for_the_team=f"{word} again")
    assert isinstance(people.update(book, changed), Done)
    return came.people[0]


def belongings(book: Notebook, person_id: PersonId, visit_id: VisitId, word: str) -> None:
    """Attach a file to a note that is to be signed, let the person sign it, and call off a visit of their series."""
    file = CleanFile(FileKind.PDF, f"%PDF {word} ".encode() * 40_000, 1)
    assert isinstance(attachments.add(book, person_id, file, word, visit_id=visit_id), Done)
    assert isinstance(together.draw(book, visit_id, (((1, 2), (3, 4)),), word), Done)
    day = date(2026, 12, 2)
    (mine,) = (line for line in planning.planned(book, day, day) if line.person_id == person_id)
    assert isinstance(planning.cancel(book, mine.id, CancelledBy.PERSON, word), Done)


def words_left(database: Database, word: str) -> list[str]:
    """Look through every column of every table, the indices' own tables too, and through their vocabularies."""
    needle = word.lower().encode()
    found: list[str] = []
    for (table,) in database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view'"):
        for row in database.all(f'SELECT * FROM "{table}"'):
            plain = [v if isinstance(v, bytes) else str(v).encode() for v in row if v is not None]
            if any(needle in value.lower() for value in plain):
                found.append(table)
    for (index,) in database.all("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"):
        database.run(f"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, {index}, row)")
        if database.value("SELECT count(*) FROM temp.vocabulary WHERE term LIKE ?", (f"%{word}%",)):
            found.append(f"vocabulary of {index}")
        database.run("DROP TABLE temp.vocabulary")
    return found


def pages_of(closed: Closed) -> Iterator[bytes]:
    """Decrypt every page of the file, those that are free as well (SQLCipher 4: AES-256-CBC, IV in the reserve)."""
    data = closed.database.read_bytes()
    for start in range(0, len(data), _PAGE):
        page = data[start : start + _PAGE]
        sealed = page[16 if start == 0 else 0 : -_RESERVED]
        iv = page[-_RESERVED:][:_IV]
        reader = Cipher(algorithms.AES(closed.root.database_key), modes.CBC(iv)).decryptor()
        yield reader.update(sealed) + reader.finalize()


def pages_with(closed: Closed, word: str) -> int:
    return sum(word.encode() in page for page in pages_of(closed))


@pytest.fixture
def told(closed: Closed) -> Iterator[Notebook]:
    """A notebook that holds someone to be forgotten and someone to be kept."""
    book = closed.open(Clock(), Ids())
    add_target(book, "Riverbend's records")
    taken(book, CANARY)
    taken(book, "yxqnuthatch")
    accepted(book)
    yield book
    book.close()


def test_no_table_no_index_and_no_page_of_the_file_holds_a_word_of_them(closed: Closed, told: Notebook) -> None:
    someone = finding.find(told, CANARY).people[0].id
    database = told.vault.database
    told.close()
    assert pages_with(closed, CANARY) > 10, "the way of looking finds what is there"
    book = closed.open(Clock(), Ids(2))
    database = book.vault.database
    (closed.folder / "before-schema-0003.db").write_bytes(b"a copy of the words, under the same key")
    there = {"person", "history", "visit", "note_text", "signature", "goal", "vocabulary of note_index"}
    there |= {"visit_series", "cancellation", "trip", "attachment", "attachment_chunk", "drawing"}
    assert there <= set(words_left(database, CANARY))
    assert isinstance(archiving.archive(book, someone), Done)
    assert isinstance(disposals.dispose(book, someone, CONFIRMED, reason=LEFT), Done)
    assert words_left(database, CANARY) == []
    assert not list(closed.folder.glob("before-schema-*"))
    assert pages_with(closed, CANARY) == 0, "at once, while the notebook is still open"
    assert CANARY.encode() not in b"".join(p.read_bytes() for p in closed.folder.iterdir() if p.is_file())
    book.close()
    assert pages_with(closed, CANARY) == 0


def test_everyone_else_is_whole_and_every_check_is_clean(told: Notebook) -> None:
    gone, stays = (finding.find(told, word).people[0].id for word in (CANARY, "yxqnuthatch"))
    before = words_left(told.vault.database, "yxqnuthatch")
    assert isinstance(archiving.archive(told, gone), Done)
    assert isinstance(disposals.dispose(told, gone, CONFIRMED, reason=LEFT), Done)
    assert not any(finding.faults for finding in checks.check(told.vault.database))
    assert words_left(told.vault.database, "yxqnuthatch") == before
    assert [n.person_id for n in finding.find(told, "yxqnuthatch").notes] == [stays] * 3
    assert [line.person.id for line in people.everyone(told)] == [stays]
    assert isinstance(people.add(told, CANARY), Done), "and a new person of that name is nobody's past"


def test_the_records_of_a_human_entered_twice_go_together(told: Notebook) -> None:
    first, second = (finding.find(told, word).people[0].id for word in (CANARY, "yxqnuthatch"))
    assert isinstance(merges.merge(told, second, first), Done)
    assert isinstance(archiving.hold(told, first, "County court", "Case 26-114"), Done)
    assert isinstance(archiving.archive(told, second), Done)
    assert code(disposals.dispose(told, second, CONFIRMED, reason=LEFT)) == ["on_legal_hold"]
    assert isinstance(archiving.lift_hold(told, first), Done)
    outcome = disposals.dispose(told, second, CONFIRMED, reason=LEFT)
    assert isinstance(outcome, Done)
    assert (outcome.value.counts["person"], outcome.value.counts["visit"]) == (2, 4)
    assert words_left(told.vault.database, CANARY) == words_left(told.vault.database, "yxqnuthatch") == []
    assert not any(finding.faults for finding in checks.check(told.vault.database))


def test_a_hold_on_the_double_holds_for_both(book: Notebook, marcus: PersonId) -> None:
    double = add_person(book, "Marc")
    assert isinstance(archiving.hold(book, double, "County court", "Case 26-114"), Done)
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert disposals.outlook(book, marcus).on_hold
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)) == ["on_legal_hold"]


def test_records_that_someone_elses_refer_to_wait_until_both_go_together(book: Notebook, marcus: PersonId) -> None:
    double = add_person(book, "Marc")
    begun = fill(book, double, episode_id=episodes.of_person(book, double)[0].id)
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert isinstance(visits.sign(book, begun.id, CONFIRMED), Done)
    accepted(book)
    assert isinstance(merges.undo(book, double), Done)
    assert isinstance(archiving.archive(book, double), Done)
    assert disposals.outlook(book, marcus).tied == 0, "a note of theirs refers to the other one, and not back"
    assert code(disposals.dispose(book, double, CONFIRMED, reason=LEFT)) == ["records_tied"]
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert isinstance(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT), Done)
    assert not any(finding.faults for finding in checks.check(book.vault.database))


def test_what_is_refused_halfway_leaves_everything(book: Notebook, marcus: PersonId) -> None:
    before = showing.show(book, "visits", marcus).records
    book.vault.database.run(
        "CREATE TRIGGER stuck BEFORE DELETE ON person BEGIN SELECT RAISE (ABORT, 'as if the disk had failed'); END"
    )
    with pytest.raises(Exception, match="as if the disk had failed"):
        disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)
    assert showing.show(book, "visits", marcus).records == before
    assert disposals.log(book) == ()
    assert not any(finding.faults for finding in checks.check(book.vault.database))


def test_a_visit_still_to_come_goes_with_the_rest(book: Notebook, marcus: PersonId) -> None:
    later = empty_draft(id=VisitId("later"), person_id=marcus, planned_for=NOW + timedelta(days=2))
    assert isinstance(visits.save(book, later), Done)
    outcome = disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)
    assert isinstance(outcome, Done)
    assert outcome.value.counts["visit"] == 2


def test_every_act_goes_with_its_person_and_what_was_begun_again_elsewhere_stays(
    book: Notebook, marcus: PersonId
) -> None:
    luz, database = add_person(book, "Luz"), book.vault.database
    note, wrong = correct(book, sign(book, marcus)), sign(book, marcus)
    stated = acts.contest(book, note.id, f"Not so: {CANARY}", CONFIRMED)
    assert isinstance(stated, Done)
    assert isinstance(acts.answer(book, stated.value.id, Decision.AGREE, CANARY, CONFIRMED), Done)
    assert isinstance(reviews.add(book, note.id, Outcome.RETURNED, CANARY, book.clock(), comment=CANARY), Done)
    assert isinstance(giving.release(book, visit_note.gather(book, note.id), b"PDF", Recipient.QP), Done)
    assert isinstance(acts.void(book, wrong.id, VoidReason.OTHER, CANARY, CONFIRMED), Done)
    again = acts.write_again(book, wrong.id, luz)
    assert isinstance(again, Done)
    assert isinstance(visits.sign(book, again.value, CONFIRMED), Done)
    assert code(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT)) == ["notes_not_accepted"]
    stands(book, DeliveryState.CONFIRMED, "state <> 'withdrawn'")
    assert {"statement", "statement_answer", "review", "void"} <= set(words_left(database, CANARY))
    assert isinstance(disposals.dispose(book, marcus, CONFIRMED, reason=LEFT), Done)
    assert words_left(database, CANARY) == []
    for table in ("correction", "void", "written_again", "statement", "review", "note_given", "uncounted"):
        assert database.value(f"SELECT count(*) FROM {table}") == 0
    assert visits.signed(book, again.value).draft.person_id == luz
    assert not any(finding.faults for finding in checks.check(database))


def test_a_visit_that_was_voided_is_no_last_contact(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    clock.advance(days=400)
    wrong = sign(book, marcus)
    assert disposals.outlook(book, marcus).last_day == wrong.day
    assert isinstance(acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    assert disposals.outlook(book, marcus).last_day == TODAY
