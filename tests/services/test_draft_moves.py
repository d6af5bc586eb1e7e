from dataclasses import replace
from datetime import timedelta

from making import CONFIRMED, Clock, add_person, at, empty_draft, fill, segment, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import ContactKind, Place, VisitDraft
from fieldnote.services import acts, draft_moves, goals, mileage, planning, visits
from fieldnote.services.draft_moves import Moved
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit


def kept(book: Notebook, visit_id: VisitId) -> VisitDraft:
    return visits.open_visit(book, visit_id).draft


def moved(book: Notebook, visit_id: VisitId, person_id: PersonId) -> Moved:
    outcome = draft_moves.move(book, visit_id, person_id)
    assert isinstance(outcome, Done)
    assert {outcome.value.before.person_id, person_id} <= outcome.change.people
    assert visit_id in outcome.change.visits
    return outcome.value


def refusal(book: Notebook, visit_id: VisitId, person_id: PersonId) -> str:
    outcome = draft_moves.move(book, visit_id, person_id)
    assert isinstance(outcome, Refused)
    told = draft_moves.problem(book, visit_id)  # known before anybody is picked, but for who that is
    code = outcome.problems[0].code
    assert (told.code if told else "draft_is_theirs") == code
    return code


def test_words_and_times_go_along_and_nothing_of_the_other_chart(book: Notebook) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    sign(book, wrong, place=Place.HOME, place_label="His mother’s kitchen")
    goal = goals.add(book, wrong, GoalWords("A room of my own"))
    assert isinstance(goal, Done)
    kitchen = {"place": Place.HOME, "place_label": "His mother’s kitchen"}
    draft = fill(book, wrong, id=VisitId("draft"), goal_ids=(goal.value,), **kitchen)
    moved(book, draft.id, right)
    now = kept(book, draft.id)
    assert (now.person_id, now.goal_ids, now.trigger_ids, now.support_ids) == (right, (), (), ())
    assert (now.place, now.place_label) == (None, "")
    same = ("segments", "what_we_did", "response", "next_step", "service", "reasons")
    assert [getattr(now, name) for name in same] == [getattr(draft, name) for name in same]
    assert [line.id for line in visits.lines(book, person_id=right)] == [draft.id]
    assert draft.id not in [line.id for line in visits.lines(book, person_id=wrong)]


def test_a_place_that_was_written_for_this_visit_goes_along(book: Notebook) -> None:
    draft = fill(book, add_person(book), place=Place.LIBRARY, place_label="Main St. library")
    moved(book, draft.id, add_person(book, "Alma R."))
    assert kept(book, draft.id).place_label == "Main St. library"


def test_a_place_that_was_chosen_goes_along_though_the_person_was_met_there_before(book: Notebook) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    sign(book, wrong, place=Place.CAR, segments=(segment(at(8), 30),))
    sign(book, wrong, place=Place.LIBRARY, segments=(segment(at(9), 30),))
    sign(book, right, place=Place.OFFICE, segments=(segment(at(7), 30),))
    chosen = fill(book, wrong, id=VisitId("chosen"), place=Place.CAR, segments=(segment(at(11), 30),))
    moved(book, chosen.id, right)
    assert kept(book, chosen.id).place is Place.CAR
    visits.delete_draft(book, chosen.id)
    filled_in = fill(book, wrong, id=VisitId("filled in"), place=Place.LIBRARY, segments=(segment(at(11), 30),))
    outcome = draft_moves.move(book, filled_in.id, right)
    assert isinstance(outcome, Done)
    assert outcome.value.changed_place
    assert kept(book, filled_in.id).place is Place.OFFICE


def test_the_entry_date_stays_and_both_charts_are_in_the_log(book: Notebook, clock: Clock) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    draft = fill(book, wrong)
    clock.advance(days=1)
    moved(book, draft.id, right)
    outcome = visits.sign(book, replace_reason(book, draft.id), CONFIRMED)
    assert isinstance(outcome, Done)
    assert outcome.value.facts.entered_at < clock.now - timedelta(hours=20)
    logged = [(entry.kind, entry.subject) for entry in audit.page(book.vault.database, None, 20)]
    assert ("draft.left", wrong) in logged
    assert ("draft.came", right) in logged


def replace_reason(book: Notebook, visit_id: VisitId) -> VisitId:
    """Say why there is no goal, so that the note can be signed."""
    visits.save(book, replace(kept(book, visit_id), something_else="None yet.", reasons={"late_note": "A test"}))
    return visit_id


def test_a_move_is_taken_back_with_what_was_written_since(book: Notebook) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    draft = fill(book, wrong)
    move = moved(book, draft.id, right)
    visits.save(book, replace(kept(book, draft.id), response="Written since."))
    assert isinstance(draft_moves.take_back(book, move), Done)
    assert kept(book, draft.id) == replace(draft, response="Written since.")


def test_a_visit_begun_from_a_plan_stays_planned_with_whom_it_was_planned(book: Notebook, clock: Clock) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    when = clock.now + timedelta(hours=1)
    plan = empty_draft(id=VisitId("plan"), person_id=wrong, planned_for=when, planned_minutes=45)
    visits.save(book, plan)
    visits.start(book, wrong, planned=plan.id)
    move = moved(book, plan.id, right)
    (line,) = planning.planned(book, when.date(), when.date())
    assert (line.person_id, line.id) == (wrong, move.planned_again)
    again = kept(book, line.id)
    assert (again.planned_for, again.planned_minutes) == (when, 45)
    assert isinstance(draft_moves.take_back(book, move), Done)
    assert planning.planned(book, when.date(), when.date()) == ()
    assert kept(book, plan.id).planned_for == when


def test_a_planned_visit_that_was_begun_since_stays_when_the_move_is_taken_back(book: Notebook, clock: Clock) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    visits.save(book, empty_draft(id=VisitId("plan"), person_id=wrong, planned_for=clock.now + timedelta(hours=1)))
    visits.start(book, wrong, planned=VisitId("plan"))
    move = moved(book, VisitId("plan"), right)
    assert move.planned_again is not None
    begun = visits.start(book, wrong, planned=move.planned_again).value
    visits.save(book, replace(kept(book, begun), what_we_did="We walked to the clinic."))
    assert isinstance(draft_moves.take_back(book, move), Done)
    assert kept(book, begun).what_we_did == "We walked to the clinic."


def test_what_cannot_be_moved_is_told(book: Notebook, clock: Clock) -> None:
    wrong, right = add_person(book), add_person(book, "Alma R.")
    assert refusal(book, sign(book, wrong, id=VisitId("signed")).id, right) == "already_signed"
    fill(book, wrong, id=VisitId("group"), kind=ContactKind.GROUP)
    assert refusal(book, VisitId("group"), right) == "draft_of_group"
    visits.save(book, empty_draft(id=VisitId("plan"), person_id=wrong, planned_for=clock.now + timedelta(days=2)))
    assert refusal(book, VisitId("plan"), right) == "draft_not_begun"
    note = sign(book, wrong, id=VisitId("to correct"))
    begun = acts.start_correction(book, note.id, "The time was wrong.")
    assert isinstance(begun, Done)
    assert refusal(book, begun.value, right) == "draft_of_correction"
    fill(book, wrong, id=VisitId("trip"))
    trip = replace(mileage.suggested(book, VisitId("trip")), from_label="Office", to_label="Library", tenths=30)
    assert isinstance(mileage.record(book, trip), Done)
    assert refusal(book, VisitId("trip"), right) == "draft_holds_more"
    fill(book, wrong, id=VisitId("theirs"))
    assert refusal(book, VisitId("theirs"), wrong) == "draft_is_theirs"
