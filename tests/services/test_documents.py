from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from typing import Any

import pytest
from making import (
    CONFIRMED,
    NOW,
    TODAY,
    Clock,
    add_person,
    authorisation,
    consent,
    correct,
    fill,
    goal,
    plan,
    sign,
    support,
    trigger,
)
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.goal import Ladder, LadderMove
from fieldnote.domain.ids import GoalId, PersonId, PlanId, StrategyId, SupportId, TriggerId, VisitId, WarningSignId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.strategy import Strategy, Way
from fieldnote.domain.support import Tie
from fieldnote.domain.visit import ContactKind, NextStep, Owner
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.reports.plan_summary.values import Measure, NextStepLine, OtherWork, PlanSummary
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import (
    acts,
    authorisations,
    consents,
    giving,
    instruments,
    plans,
    rendering,
    strategies,
    triggers,
    visits,
    warning_signs,
)
from fieldnote.services import goals as goal_service
from fieldnote.services import supports as support_service
from fieldnote.services.documents import kinds, plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import PARTS, Kind, Wanted
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, goals, supports
from fieldnote.vault import visits as visit_tables

ABOUT_NOBODY = {
    Kind.VISIT_SHEET,
    Kind.GROUP_ATTENDANCE,
    Kind.RECOVERY_KIT,
    Kind.DEVICE_LOSS,
    Kind.ACTIVITY,
    Kind.CONSENT_FORM,
}
"""Kinds that are asked for without a person."""


@pytest.fixture
def marcus(book: Notebook, clock: Clock) -> PersonId:
    """Someone with a goal that moved up, three signed notes and a draft."""
    clock.now = NOW - timedelta(days=40)
    person_id = add_person(book, "Marcus B.")
    moves = (
        LadderMove((NOW - timedelta(days=200)).date(), Ladder.THINKING),
        LadderMove((NOW - timedelta(days=10)).date(), Ladder.TRYING),
    )
    goals.save(book.vault.database, goal(person_id=person_id, moves=moves), NOW)
    new = support(person_id=person_id, since=(NOW - timedelta(days=10)).date())
    supports.save(book.vault.database, new, NOW)
    for _ in range(3):
        clock.advance(days=10)
        sign(book, person_id, goal_ids=(GoalId("goal-1"),))
    clock.now = NOW
    fill(book, person_id, what_we_did="Not signed yet.")
    return person_id


def summary_of(book: Notebook, person_id: PersonId) -> tuple[Document, PlanSummary]:
    document = plan_summary.gather(book, person_id)
    assert isinstance(document, Document)
    assert isinstance(document.values, PlanSummary)
    return document, document.values


def test_only_signed_notes_feed_a_summary(book: Notebook, marcus: PersonId) -> None:
    _, values = summary_of(book, marcus)
    assert values.figures.visits == 3
    assert values.figures.units == (("H0038", 9),)
    assert (values.figures.goals_moved, values.figures.goals, values.figures.new_supports) == (1, 1, 1)
    assert (values.goals[0].then, values.goals[0].now, values.goals[0].visits) == (Ladder.THINKING, Ladder.TRYING, 3)
    assert len(values.sources) == 3


def test_a_goal_that_only_began_did_not_move_up(book: Notebook, marcus: PersonId) -> None:
    began = goal(
        id=GoalId("goal-2"), person_id=marcus, moves=(LadderMove((NOW - timedelta(days=2)).date(), Ladder.TRYING),)
    )
    goals.save(book.vault.database, began, NOW)
    _, values = summary_of(book, marcus)
    assert (values.figures.goals_moved, values.figures.goals) == (1, 2)


def test_a_step_after_an_attempt_is_told_as_the_specialists_own(book: Notebook, clock: Clock) -> None:
    dana = add_person(book, "Dana R.")
    goal_id = GoalId("room")
    goals.save(book.vault.database, goal(id=goal_id, person_id=dana, number=""), NOW)
    clock.now = NOW - timedelta(days=2)
    sign(book, dana, next_step=NextStep("Call Mr. Hill"), goal_ids=(goal_id,), something_else="")
    clock.now = NOW
    alone = NextStep("I will call on Monday")
    sign(book, dana, kind=ContactKind.NO_SHOW, service="", next_step=alone, goal_ids=(goal_id,))
    document, values = summary_of(book, dana)
    assert values.next_steps == (
        NextStepLine("Call Mr. Hill", Owner.BOTH, goals=("",)),
        NextStepLine("I will call on Monday", Owner.SPECIALIST, goals=("",), agreed=False),
    )
    assert (values.goals[0].visits, values.goals[0].last_on) == (1, TODAY - timedelta(days=2))
    assert values.next_steps_written == TODAY - timedelta(days=2)
    text = plan_summary.paste_text(document)
    assert "Call Mr. Hill (Dana and Dana; New goal)." in text
    assert "I will call on Monday (Dana; not agreed with Dana; New goal)." in text


def test_own_answers_within_the_dates_stand_in_the_summary_as_a_total(book: Notebook, marcus: PersonId) -> None:
    barc = instruments.load("barc-10")
    for days, value in ((200, 6), (20, 3), (5, 4)):
        on = TODAY - timedelta(days=days)
        assert isinstance(instruments.answer(book, marcus, barc, on, [value] * len(barc.items)), Done)
    skipped: list[int | None] = [None, *[5] * (len(barc.items) - 1)]
    assert isinstance(instruments.answer(book, marcus, barc, TODAY, skipped), Done)
    _, values = summary_of(book, marcus)
    assert values.measures == (Measure(barc.label, TODAY - timedelta(days=5), 4 * len(barc.items), barc.highest),)


def test_signs_and_what_helped_go_with_the_triggers_and_stay_with_them(book: Notebook, marcus: PersonId) -> None:
    sign_id, strategy_id = WarningSignId("sign-1"), StrategyId("way-1")
    assert isinstance(warning_signs.add(book, WarningSign(sign_id, marcus, "Stops cooking")), Done)
    assert isinstance(strategies.add(book, Strategy(strategy_id, marcus, "River path")), Done)
    _, values = summary_of(book, marcus)
    assert [found.what for found in values.signs] == ["Stops cooking"]
    assert [found.strategy.what for found in values.helps] == ["River path"]
    bare = plan_summary.gather(book, marcus, parts=())
    assert isinstance(bare, Document)
    assert isinstance(bare.values, PlanSummary)
    assert (bare.values.signs, bare.values.helps) == ((), ())


def test_what_is_good_for_a_trigger_stands_beside_it(book: Notebook, marcus: PersonId) -> None:
    at = TriggerId("roommate")
    triggers.add(book, trigger(id=at, person_id=marcus, what="old roommate", what_helps=""))
    way = Strategy(StrategyId("way-1"), marcus, "calling her aunt", Way.PEOPLE, (at,))
    assert isinstance(strategies.add(book, way), Done)
    _, values = summary_of(book, marcus)
    assert [one.what_helps for one in values.triggers if one.id == at] == ["calling her aunt"]


def test_a_goal_nobody_put_on_the_ladder_has_no_step(book: Notebook, marcus: PersonId) -> None:
    added = goal_service.add(book, marcus, GoalWords("A room of her own"))
    assert isinstance(added, Done)
    _, values = summary_of(book, marcus)
    assert [(one.then, one.now) for one in values.goals if one.goal.id == added.value] == [(None, None)]


def test_the_next_step_of_a_note_that_is_not_signed_stays_in_the_notebook(book: Notebook, marcus: PersonId) -> None:
    fill(book, marcus, next_step=NextStep("Call Ray"))
    fill(book, marcus, next_step=NextStep("Ask the QP for a letter", Owner.QP))
    _, values = summary_of(book, marcus)
    assert (values.next_steps, values.requests) == ((), ())
    sign(book, marcus, next_step=NextStep("Call Ray"))
    _, values = summary_of(book, marcus)
    assert [step.text for step in values.next_steps] == ["Call Ray"]


def test_new_supports_are_those_the_history_says_came_within_the_summary(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    def add(number: int, **changes: Any) -> SupportId:
        made = support_service.add(book, support(id=SupportId(f"s-{number}"), person_id=marcus, **changes))
        assert isinstance(made, Done)
        return made.value

    def new(last: date | None = None) -> int:
        document = plan_summary.gather(book, marcus, TODAY - timedelta(days=15), last)
        assert isinstance(document, Document)
        assert isinstance(document.values, PlanSummary)
        return document.values.figures.new_supports

    assert new() == 1, "the one who is known since ten days"
    clock.now = NOW - timedelta(days=5)
    add(2)
    assert new() == 2, "nobody said since when: written down within it"
    gone = add(3)
    support_service.end(book, gone)
    add(4, since=TODAY - timedelta(days=400))
    assert new() == 2, "one has left, and one is an old friend"
    clock.now = NOW
    add(5)
    assert (new(), new(TODAY - timedelta(days=1))) == (3, 2), "one came after the summary ends"
    support_service.bring_back(book, gone)
    assert (new(), new(TODAY - timedelta(days=1))) == (4, 2)


def test_who_came_into_the_notebook_along_with_the_person_is_no_news(book: Notebook) -> None:
    luz = add_person(book, "Luz")
    sign(book, luz)
    assert isinstance(support_service.add(book, support(person_id=luz)), Done)
    assert summary_of(book, luz)[1].figures.new_supports == 0
    found = support(id=SupportId("s-new"), person_id=luz, name="Ana", tie=Tie.NEW)
    assert isinstance(support_service.add(book, found), Done)
    assert summary_of(book, luz)[1].figures.new_supports == 1, "the tie itself is new, as the window says too"


def test_without_a_signed_note_there_is_no_summary(book: Notebook) -> None:
    person_id = add_person(book)
    fill(book, person_id)
    assert isinstance(plan_summary.gather(book, person_id), Refused)
    with pytest.raises(NotFoundError):
        visit_note.newest_signed(book, person_id)


def test_the_same_document_gives_the_same_bytes(book: Notebook, marcus: PersonId) -> None:
    document, _ = summary_of(book, marcus)
    assert rendering.make(document) == rendering.make(document)


def test_the_child_process_makes_the_same_bytes_and_can_be_stopped(book: Notebook, marcus: PersonId) -> None:
    document, _ = summary_of(book, marcus)
    renderer = rendering.Renderer()
    try:
        assert renderer.submit(document).result(timeout=60) == rendering.make(document)
    finally:
        renderer.stop()
    renderer.stop()


def test_a_release_is_logged_and_outsiders_need_a_consent(book: Notebook, marcus: PersonId) -> None:
    document, _ = summary_of(book, marcus)
    for outside in (Recipient.JUSTICE, Recipient.PAYER, Recipient.PROVIDER, Recipient.SUPPORTER):
        assert isinstance(giving.release(book, document, b"pdf", outside), Refused)
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    assert book.vault.database.value("SELECT count(*) FROM release") == 1


def test_an_addendum_is_on_the_chart_copy(book: Notebook, marcus: PersonId) -> None:
    newest = visit_note.newest_signed(book, marcus)
    visits.add_addendum(book, newest, "The bus was late.", CONFIRMED)
    document = visit_note.gather(book, newest)
    assert isinstance(document.values, VisitNote)
    assert document.values.visit.addenda[0].text == "The bus was late."
    assert rendering.make(document).data.startswith(b"%PDF-")


def test_a_chart_copy_keeps_a_support_who_has_left_since(book: Notebook, marcus: PersonId) -> None:
    ray = support_service.of_person(book, marcus)[0]
    note = sign(book, marcus, support_ids=(ray.id,))
    support_service.end(book, ray.id)
    values = visit_note.gather(book, note.id).values
    assert isinstance(values, VisitNote)
    assert [s.id for s in values.supports] == [ray.id]


def test_a_copy_names_the_plan_that_its_version_was_signed_under(book: Notebook, clock: Clock) -> None:
    luz = add_person(book, "Luz")
    first = sign(book, luz, reasons={"plan_missing": "The QP is on leave."})
    clock.advance(days=1)
    plans.keep(book, plan(person_id=luz))
    second = correct(book, first)
    told, then = (copy_of(book, visit.id) for visit in (second, first))
    assert squashed("no plan in effect") in then
    assert squashed("The QP is on leave") in then
    assert squashed("No plan for this day was here when this was signed") in then
    assert squashed("no plan") not in told
    assert "Plan" in told
    assert (second.draft.reasons, first.draft.reasons) == ({}, {"plan_missing": "The QP is on leave."})


def test_a_plan_that_had_ended_is_named_with_its_days_and_one_to_come_is_not(book: Notebook) -> None:
    luz = add_person(book, "Luz")
    plans.keep(book, plan(person_id=luz, effective_on=TODAY + timedelta(days=3)))
    no_plan = squashed("No plan for this day was here when this was signed")
    assert no_plan in copy_of(book, sign(book, luz).id)
    days = {"effective_on": TODAY - timedelta(days=90), "ends_on": TODAY - timedelta(days=3)}
    plans.keep(book, plan(id=PlanId("ended"), person_id=luz, **days))
    note = sign(book, luz, reasons={"plan_ended": "The review is late."})
    assert no_plan not in copy_of(book, note.id)
    assert note.draft.reasons == {"plan_ended": "The review is late."}


def copy_of(book: Notebook, visit_id: VisitId) -> str:
    return squashed(extracted(rendering.make(visit_note.gather(book, visit_id)).data))


def test_a_sensitive_note_is_counted_and_none_of_its_words_are_in_the_summary(book: Notebook, marcus: PersonId) -> None:
    step = NextStep("Meeting within a day of using", due=NOW.date())
    sign(book, marcus, sensitive=True, what_we_did="He used on Friday.", next_step=step)
    document, values = summary_of(book, marcus)
    assert values.figures.visits == 4
    assert "using" not in plan_summary.paste_text(document)
    assert step.text not in {line.text for line in values.next_steps}


WHOLE = PARTS | {Content.VISIT_NOTES}
"""What the QP and others of the programme usually get."""


def beside(book: Notebook, person_id: PersonId, **changes: Any) -> VisitId:
    """Sign a note of work outside the goals."""
    about = {"something_else": "The light bill", "what_we_did": "Called about it.", "person_comment": "I called."}
    return sign(book, person_id, **{**about, **changes}).id


def whole(book: Notebook, person_id: PersonId, **choice: Any) -> tuple[Document, PlanSummary]:
    document = plan_summary.gather(book, person_id, parts=WHOLE, **choice)
    assert isinstance(document, Document)
    assert isinstance(document.values, PlanSummary)
    return document, document.values


def test_work_on_something_else_is_told_to_the_qp_from_signed_notes_that_are_not_sensitive(book: Notebook) -> None:
    luz = add_person(book, "Luz")
    goals.save(book.vault.database, goal(person_id=luz), NOW)
    told = beside(book, luz, response="She said “I did it”.", goal_ids=(GoalId("goal-1"),))
    assert isinstance(visits.add_addendum(book, told, "It was paid.", CONFIRMED), Done)
    sign(book, luz, goal_ids=(GoalId("goal-1"),), something_else="")
    beside(book, luz, something_else="What nobody is to read", sensitive=True)
    beside(book, luz, something_else="Nobody was there", kind=ContactKind.NO_SHOW, service="")
    fill(book, luz, something_else="Not signed yet")
    document, values = whole(book, luz)
    assert values.other_work == (
        OtherWork(
            TODAY,
            ContactKind.ONE_TO_ONE,
            "The light bill",
            ("1a",),
            "I called.",
            "Called about it.",
            "She said “I did it”.",
            ("It was paid.",),
        ),
    )
    assert Content.VISIT_NOTES in document.contents
    text = plan_summary.paste_text(document)
    for words in ("Work outside the goals", "The light bill", "“I called.”", "What we did: Called about it."):
        assert words in text
    found = visit_tables.signed(book.vault.database, told)
    assert found is not None
    correct(book, found, something_else="The gas bill")
    assert [work.about for work in whole(book, luz)[1].other_work] == ["The gas bill"], "the version that holds"


def test_supports_in_words_of_notes_are_called_as_they_agreed_to(book: Notebook) -> None:
    luz = add_person(book, "Luz")
    supports.save(book.vault.database, support(person_id=luz, name="Ray Mills", may_be_listed=False), NOW)
    beside(book, luz, something_else="Ray Mills called", what_we_did="Ray talked with us.", response="Ray Mills helps.")
    work = whole(book, luz)[1].other_work[0]
    assert "Ray" not in f"{work.about} {work.what_we_did} {work.response}"


def test_a_consent_for_the_summary_alone_opens_it_without_the_words_of_notes(book: Notebook) -> None:
    luz = add_person(book, "Luz")
    beside(book, luz)
    contested = beside(book, luz, something_else="The rent")
    stated = acts.contest(book, contested, "It was not about the rent.", CONFIRMED)
    assert isinstance(stated, Done)
    document = plan_summary.gather(book, luz, parts={Content.VISIT_NOTES})
    assert isinstance(document, Document)
    assert isinstance(consents.save(book, consent(person_id=luz)), Done)
    given = giving.address(book, document, Addressee(Recipient.PAYER))
    assert isinstance(given, Document)
    assert isinstance(given.values, PlanSummary)
    assert given.values.other_work == (OtherWork(TODAY, ContactKind.ONE_TO_ONE, "The light bill", is_told=False),)
    assert Content.VISIT_NOTES not in given.contents
    for_qp = giving.address(book, document, Addressee(Recipient.QP))
    assert isinstance(for_qp, Document)
    assert isinstance(for_qp.values, PlanSummary)
    stated_of = {work.about: work.stated for work in for_qp.values.other_work}
    assert stated_of == {"The light bill": (), "The rent": ("It was not about the rent.",)}
    bare = plan_summary.gather(book, luz, parts=())
    assert isinstance(bare, Document)
    assert (bare.values, bare.contents) == (given.values, given.contents), "the same where nobody asked for notes"


def test_units_of_the_running_authorisation_count_what_others_billed_and_ask_for_more_in_time(
    book: Notebook, marcus: PersonId
) -> None:
    added = authorisations.add(book, authorisation(person_id=marcus, units=100, starts_on=TODAY - timedelta(days=60)))
    assert isinstance(added, Done)
    authorisations.note_others(book, added.value, 70, TODAY)
    _, summary = summary_of(book, marcus)
    assert (summary.figures.units_authorised, summary.figures.units_used) == (100, 79)
    assert not summary.units_low
    authorisations.correct(book, added.value, 1, TODAY, "One unit was missing.")
    document, summary = summary_of(book, marcus)
    assert summary.units_low
    assert "80 of 100 authorized units are used. Ask for more in time." in plan_summary.paste_text(document)
    spanish = plan_summary.gather(book, marcus, language="es")
    assert isinstance(spanish, Document)
    assert "Se usaron 80 de 100 unidades autorizadas. Pida más a tiempo." in plan_summary.paste_text(spanish)


def test_units_whose_time_has_not_begun_are_told_with_the_day_it_begins(book: Notebook, marcus: PersonId) -> None:
    window = {"units": 96, "starts_on": TODAY + timedelta(days=11), "ends_on": TODAY + timedelta(days=90)}
    assert isinstance(authorisations.add(book, authorisation(person_id=marcus, **window)), Done)
    text = plan_summary.paste_text(summary_of(book, marcus)[0])
    starts = window["starts_on"]
    assert isinstance(starts, date)
    assert f"96 authorized units from {starts:%b} {starts.day}, {starts.year}" in text
    assert "of 96" not in text


@pytest.mark.parametrize("kind", [*Kind, "void-stub"])
def test_every_kind_has_a_room_that_makes_it(kind: str) -> None:
    room = import_module(f"fieldnote.reports.{kind.replace('-', '_')}.document")
    assert callable(room.render)


@pytest.mark.parametrize("kind", [k for k in Kind if k not in ABOUT_NOBODY])
def test_a_document_about_a_person_is_refused_where_nobody_is_named(book: Notebook, kind: Kind) -> None:
    assert kinds.gather(book, Wanted(kind)) == Refused((Problem("person", "document_of_nobody"),))


def test_what_tells_of_nobody_is_logged_by_itself_and_what_tells_of_several_stays_inside(
    book: Notebook, marcus: PersonId
) -> None:
    summary, _ = summary_of(book, marcus)
    about_nobody = replace(summary, people=(), contents=frozenset(), stamp=replace(summary.stamp, notice=""))
    assert giving.address(book, about_nobody, Addressee(Recipient.PAYER)) == about_nobody
    assert giving.release(book, about_nobody, b"pdf", Recipient.PAYER) == Done((), Change())
    assert released(book) == [(about_nobody.stamp.document_id, "plan-summary payer")]
    both = replace(summary, people=(marcus, add_person(book, "Rosa")), inside_only=True)
    done = giving.release(book, both, b"pdf", Recipient.QP)
    assert isinstance(done, Done)
    assert len(done.value) == len(released(book)) - 1 == 2
    consents.save(book, consent(person_id=marcus))
    marcus_alone = replace(summary, inside_only=True)
    refused = giving.address(book, marcus_alone, Addressee(Recipient.PERSON))
    assert refused == Refused((Problem("recipient", "document_stays_inside"),))


def released(book: Notebook) -> list[tuple[str, str]]:
    entries = audit.entries(book.vault.database)
    given = [entry for entry in entries if entry.kind == "document.released"]
    return [(entry.subject, " ".join(entry.detail.split()[:2])) for entry in given]
