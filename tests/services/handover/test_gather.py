"""What the record of a note has, read out of a real notebook: everything a format needs, and nothing nobody chose."""

from zoneinfo import ZoneInfo

import pytest
from fhir_rules import everything_found
from making import CONFIRMED, add_person, add_target, at, correct, goal, segment, sign, support, trigger
from note_records import PDF

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.goal import Ladder
from fieldnote.domain.ids import GoalId, PersonId, SupportId, TriggerId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.support import SupportKind
from fieldnote.domain.visit import NextStep, Progress, Visit
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.note_record import AddedKind, NoteStanding
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import acts, merges, rendering, visits
from fieldnote.services.documents import visit_note
from fieldnote.services.handover import gather
from fieldnote.services.handover.gather import Chosen
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import supports as support_tables
from fieldnote.vault import triggers as trigger_tables

CORNER, PAYDAY = TriggerId("trigger-1"), TriggerId("trigger-2")
RAY, GRACE = SupportId("support-1"), SupportId("support-2")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    person_id = add_person(book, "Marcus", "RR-10418")
    database = book.vault.database
    with database.transaction():
        goal_tables.save(database, goal(person_id=person_id), book.now_utc())
        for what in (trigger(person_id=person_id), trigger(id=PAYDAY, person_id=person_id, what="Payday at the mill")):
            trigger_tables.save(database, what, book.now_utc())
        for one in (
            support(person_id=person_id, name="Ray Mitchell", may_be_listed=True),
            support(id=GRACE, person_id=person_id, name="Grace Chapel", kind=SupportKind.MEETING),
        ):
            support_tables.save(database, one, book.now_utc())
    return person_id


def note(book: Notebook, marcus: PersonId) -> Visit:
    return sign(
        book,
        marcus,
        goal_ids=(GoalId("goal-1"),),
        progress=Progress.STEADY,
        trigger_ids=(CORNER, PAYDAY),
        support_ids=(RAY, GRACE),
    )


def test_record_has_what_the_signature_froze(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    record = gather.note_record(book, visit.id)
    assert record.client_id == "RR-10418"
    assert (record.minutes, record.units, record.code) == (52, 3, "H0038")
    assert record.signature == visit.signature
    assert record.start == visit.draft.segments[0].start
    assert record.start is not None
    assert record.start.utcoffset() == book.clock().utcoffset()
    assert (record.progress, record.standing) == (Progress.STEADY, NoteStanding.FINAL)
    assert [(g.number, g.step) for g in record.goals] == [("1a", Ladder.TRYING)]
    assert record.author.staff_id == "0000-TEST"
    assert record.part2
    assert record.notice.startswith("42 CFR part 2")


def test_draft_has_no_record(book: Notebook, marcus: PersonId) -> None:
    with pytest.raises(NotFoundError):
        gather.note_record(book, visits.start(book, marcus).value)


def test_triggers_and_supports_never_leave_unless_chosen(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    record, document = gather.note_record(book, visit.id), gather.paper(book, visit.id)
    assert not record.triggers
    assert not record.supports
    assert isinstance(document.values, VisitNote)
    assert not document.values.triggers
    assert not document.values.supports
    for word in ("Fifth and Main", "Payday", "Mitchell", "Grace"):
        assert word not in repr(record)
        assert word not in repr(document.values)


def test_each_is_chosen_by_itself(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    chosen = Chosen(trigger_ids=frozenset({CORNER}), support_ids=frozenset({RAY}))
    record, document = gather.note_record(book, visit.id, chosen), gather.paper(book, visit.id, chosen)
    assert [t.what for t in record.triggers] == ["The corner of Fifth and Main"]
    assert [s.called for s in record.supports] == ["Ray"]
    assert isinstance(document.values, VisitNote)
    assert [s.id for s in document.values.supports] == [RAY]
    for word in ("Grace", "Payday"):
        assert word not in repr(record)
        assert word not in repr(document.values)


def test_support_that_did_not_agree_is_initials_and_a_meeting_has_no_name(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    with database.transaction():
        support_tables.save(database, support(person_id=marcus, name="Ray Mitchell"), book.now_utc())
    record = gather.note_record(book, note(book, marcus).id, Chosen(support_ids=frozenset({RAY, GRACE})))
    assert {s.called for s in record.supports} == {"R.M.", "Mutual aid meeting"}


def test_what_the_visit_did_not_name_does_not_leave_though_it_is_chosen(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus)
    record = gather.note_record(book, visit.id, Chosen(frozenset({CORNER}), frozenset({RAY})))
    assert not record.triggers
    assert not record.supports


def test_correction_knows_the_version_before_and_its_goals(book: Notebook, marcus: PersonId) -> None:
    first = note(book, marcus)
    second = correct(book, first, goal_ids=(), something_else="Came up on the way.")
    record, before = gather.note_record(book, second.id), gather.note_record(book, first.id)
    assert record.replaces is not None
    assert (record.replaces.visit_id, record.replaces.goal_ids) == (first.id, (GoalId("goal-1"),))
    assert (record.note_id, record.version) == (first.id, 2)
    assert before.replaced
    assert before.standing is NoteStanding.REPLACED


def test_what_was_added_comes_along_in_its_order(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    contested = acts.contest(book, visit.id, "I never said that.", CONFIRMED)
    assert isinstance(contested, Done)
    acts.answer(book, contested.value.id, Decision.AGREE, "It was Sunday.", CONFIRMED)
    record = gather.note_record(book, visit.id)
    assert {one.kind for one in record.added} == set(AddedKind)
    assert record.added[0].text == "I never said that."
    assert record.edition == "3"


def test_statement_on_paper_says_where_it_is(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    acts.contest(book, visit.id, "", CONFIRMED, form="Chart room, folder 7")
    (statement,) = gather.note_record(book, visit.id).added
    assert statement.text == "On paper: Chart room, folder 7"


def test_void_has_ids_and_no_word(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    added = visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    assert isinstance(added, Done)
    acts.void(book, visit.id, VoidReason.WRONG_CHART, "It was Luz.", CONFIRMED)
    record = gather.note_record(book, visit.id)
    assert record.void is not None
    assert record.void.document_ids == (visit.id, added.value.id)
    assert record.standing is NoteStanding.IN_ERROR
    for word in ("Luz", "bus", "home group", "H0038"):
        assert word not in repr(record)


def test_record_of_a_delivery_is_that_of_its_note(book: Notebook, marcus: PersonId) -> None:
    add_target(book, "Riverbend's records")
    visit = note(book, marcus)
    (delivery,) = deliveries.everything(book.vault.database)
    assert gather.of_delivery(book, delivery) == gather.note_record(book, visit.id)


def test_zone_is_named_only_where_it_fits_the_visit(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus, segments=(segment(at(9), 30),))
    book.zone = ZoneInfo("America/New_York")
    assert gather.note_record(book, visit.id).zone == "America/New_York"
    book.zone = ZoneInfo("America/Chicago")
    assert gather.note_record(book, visit.id).zone == ""


@pytest.mark.slow
def test_every_note_of_the_practice_notebook_is_a_clean_bundle(practised: Notebook) -> None:
    ids = [*visit_note.signed_between(practised, None, None), *(s.visit_id for s in acts.stubs(practised))]
    assert len(ids) > 200
    for visit_id in ids:
        record = gather.note_record(practised, visit_id)
        data = bundle.make(record, PDF, earlier=PDF if record.replaces else b"")
        assert everything_found(data) == [], visit_id


def test_bundle_holds_the_real_paper(book: Notebook, marcus: PersonId) -> None:
    visit = note(book, marcus)
    pdf = rendering.make(gather.paper(book, visit.id)).data
    data = bundle.make(gather.note_record(book, visit.id), pdf)
    assert everything_found(data) == []
    assert len(data) > len(pdf)


def test_words_of_the_note_are_in_the_paper_only(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus, what_we_did="Walked to the harbour.", next_step=NextStep("Call the ferryman"))
    data = bundle.make(gather.note_record(book, visit.id), PDF).decode()
    assert "harbour" not in data
    assert "ferryman" not in data


def test_record_is_of_the_chart_a_person_was_merged_into(book: Notebook, marcus: PersonId) -> None:
    double = add_person(book, "Marc", "RR-99999")
    visit = sign(book, double)
    assert isinstance(merges.merge(book, double, marcus), Done)
    record = gather.note_record(book, visit.id)
    assert (record.person_id, record.client_id) == (marcus, "RR-10418")
