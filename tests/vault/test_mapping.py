"""Whatever a field can hold comes back as it was kept, through the real file."""

from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import NOW, add_person, empty_draft, fill, meeting
from making import authorisation as made_authorisation
from making import goal as made_goal
from vault.entities import entities, storable

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.authorisation import Authorisation, UnitEntry
from fieldnote.domain.consent import Consent, ConsentEnding, Recipient
from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.disclosure import Release
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.goal import Goal, SmallStep
from fieldnote.domain.ids import ConsentId, PersonId, StrategyId, VisitId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.meeting import Attendance, Meeting
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.recipient import RecipientPreset
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.domain.strategy import Strategy, StrategyUse
from fieldnote.domain.support import Support
from fieldnote.domain.target import Target
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.services.notebook import Notebook
from fieldnote.vault import (
    agreed_steps,
    authorisations,
    consents,
    court_orders,
    emergencies,
    goals,
    meetings,
    people,
    plans,
    recipients,
    releases,
    returns_to_use,
    safety_sheets,
    strategies,
    supports,
    targets,
    triggers,
    visit_lines,
    visits,
    warning_signs,
)
from fieldnote.vault.database import Database
from fieldnote.vault.visits import Figures

pytestmark = pytest.mark.slow

ONE = "the only one"
many = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def someone(book: Notebook) -> PersonId:
    return add_person(book)


@given(entities(Person, id=PersonId(ONE)))
@many
def test_a_person_comes_back_as_they_were_kept(database: Database, person: Person) -> None:
    people.save(database, person, NOW)
    assert people.get(database, ONE) == person


@given(st.data())
@many
def test_an_episode_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    episode: Episode = data.draw(entities(Episode, id=ONE, person_id=someone, intercept=st.none() | st.integers(0, 5)))
    people.save_episode(database, episode, NOW)
    assert [e for e in people.episodes(database, someone) if e.id == ONE] == [episode]


@given(st.data())
@many
def test_a_plan_comes_back_as_it_was_kept(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    plan: PlanSnapshot = data.draw(entities(PlanSnapshot, id=book.new_id(), person_id=someone))
    plans.save(book.vault.database, plan, NOW)
    assert plans.get(book.vault.database, plan.id) == plan
    assert plan in plans.of_person(book.vault.database, someone)


@given(st.data())
@many
def test_a_goal_comes_back_as_it_was_kept(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    goal: Goal = data.draw(entities(Goal, id=book.new_id(), person_id=someone))
    goals.save(book.vault.database, goal, NOW)
    assert goals.get(book.vault.database, goal.id) == goal
    assert goal in goals.of_person(book.vault.database, someone)


@given(st.data())
@many
def test_a_small_step_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    goals.save(database, made_goal(person_id=someone), NOW)
    step: SmallStep = data.draw(entities(SmallStep, id=ONE, person_id=someone, goal_id=made_goal().id))
    goals.save_step(database, step, NOW)
    assert goals.steps(database, someone) == [step]


@given(st.data())
@many
def test_an_authorisation_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    authorisation: Authorisation = data.draw(entities(Authorisation, id=ONE, person_id=someone))
    authorisations.save(database, authorisation, NOW)
    assert authorisations.of_person(database, someone) == [authorisation]


@given(st.data())
@many
def test_a_ledger_entry_comes_back_as_it_was_typed(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    database, window = book.vault.database, made_authorisation(person_id=someone)
    authorisations.save(database, window, NOW)
    drawn = entities(UnitEntry, id=book.new_id(), person_id=someone, authorisation_id=window.id, units=st.integers(1))
    entry: UnitEntry = data.draw(drawn.filter(lambda e: e.units < 2**63))
    authorisations.add_entry(database, entry)
    assert entry in authorisations.entries(database, someone)


@given(st.data())
@many
def test_a_support_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    may_keep = data.draw(st.booleans())
    contact = data.draw(storable) if may_keep else ""
    drawn = entities(Support, id=ONE, person_id=someone, meeting_id=None, contact=contact, may_keep_contact=may_keep)
    support: Support = data.draw(drawn)
    supports.save(database, support, NOW)
    assert supports.everything(database) == [support]


@given(st.data())
@many
def test_a_trigger_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    trigger: Trigger = data.draw(entities(Trigger, id=ONE, person_id=someone, support_id=None))
    triggers.save(database, trigger, NOW)
    assert triggers.of_person(database, someone) == [trigger]


@given(entities(Meeting, id=ONE, starts_at=st.none() | st.times()))
@many
def test_a_meeting_comes_back_as_it_was_kept(database: Database, meeting: Meeting) -> None:
    meetings.save(database, meeting, NOW)
    assert meetings.everything(database) == [meeting]


@given(st.data())
@many
def test_a_sign_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    sign: WarningSign = data.draw(entities(WarningSign, id=ONE, person_id=someone))
    warning_signs.save(database, sign, NOW)
    assert warning_signs.of_person(database, someone, gone=True) == [sign]


@given(st.data())
@many
def test_a_strategy_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    strategy: Strategy = data.draw(entities(Strategy, id=ONE, person_id=someone))
    strategies.save(database, strategy, NOW)
    assert strategies.of_person(database, someone, retired=True) == [strategy]


@given(st.data())
@many
def test_a_try_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    strategies.save(database, Strategy(StrategyId(ONE), someone, "Walk"), NOW)
    drawn = entities(StrategyUse, id=ONE, strategy_id=ONE, person_id=someone, visit_id=None, trigger_id=None)
    use: StrategyUse = data.draw(drawn.filter(lambda use: use.tried or use.helped is None))
    strategies.delete_use(database, use.id)
    strategies.add_use(database, use)
    assert strategies.uses(database, someone) == [use]


@given(st.data())
@many
def test_a_return_to_use_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    event: ReturnToUse = data.draw(entities(ReturnToUse, id=ONE, person_id=someone, visit_id=None))
    returns_to_use.save(database, event, NOW)
    assert returns_to_use.get(database, event.id) == event


@given(st.data())
@many
def test_a_safety_sheet_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    sheet: SafetySheet = data.draw(entities(SafetySheet, id=ONE, person_id=someone))
    safety_sheets.save(database, sheet, NOW)
    assert safety_sheets.of_person(database, someone) == sheet


@given(st.data())
@many
def test_an_attendance_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    meetings.save(database, meeting(), NOW)
    drawn = entities(Attendance, id=ONE, person_id=someone, meeting_id=meeting().id, support_id=None, visit_id=None)
    there: Attendance = data.draw(drawn)
    meetings.add_attendance(database, there)
    assert meetings.attended(database, someone) == [there]


@given(st.data())
@many
def test_an_agreed_step_comes_back_as_it_was_kept(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    drawn = entities(AgreedStep, id=book.new_id(), person_id=someone, meeting_id=None)
    agreed: AgreedStep = data.draw(drawn.filter(lambda found: bool(found.step.text)))
    agreed_steps.add(book.vault.database, agreed)
    assert agreed_steps.get(book.vault.database, agreed.id) == agreed


@given(entities(Target, id=ONE))
@many
def test_a_target_comes_back_as_it_was_kept(database: Database, target: Target) -> None:
    targets.save(database, target)
    assert targets.everything(database) == [target]


@given(st.data())
@many
def test_a_release_comes_back_as_it_was_logged(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    release: Release = data.draw(entities(Release, id=book.new_id(), person_id=someone))
    releases.add(book.vault.database, release)
    assert release in releases.of_person(book.vault.database, someone)


@given(st.data())
@many
def test_a_consent_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    consent: Consent = data.draw(entities(Consent, id=ONE, person_id=someone, support_id=None))
    consents.save(database, consent, NOW, settled=False)
    assert consents.of_person(database, someone) == [consent]


@given(st.data())
@many
def test_what_is_recorded_beside_consents_comes_back(book: Notebook, someone: PersonId, data: st.DataObject) -> None:
    database, new = book.vault.database, book.new_id()
    consents.save(database, Consent(ConsentId(new), someone), NOW, settled=False)
    ending: ConsentEnding = data.draw(entities(ConsentEnding, id=new, consent_id=new))
    notice: NoticeGiven = data.draw(entities(NoticeGiven, id=new, person_id=someone))
    emergency: Emergency = data.draw(entities(Emergency, id=new, person_id=someone))
    order: CourtOrder = data.draw(entities(CourtOrder, id=new, person_id=someone))
    consents.add_ending(database, ending)
    consents.add_notice(database, notice)
    emergencies.add(database, emergency)
    court_orders.add(database, order)
    assert ending in consents.endings(database, someone)
    assert notice in consents.notices(database, someone)
    assert emergency in emergencies.of_person(database, someone)
    assert order in court_orders.of_person(database, someone)


@given(entities(RecipientPreset, recipient=Recipient.QP))
@many
def test_a_preset_comes_back_and_takes_the_place_of_the_one_before(database: Database, preset: RecipientPreset) -> None:
    recipients.save(database, replace(preset, contents=(), inside=not preset.inside))
    recipients.save(database, preset)
    assert recipients.of_programme(database, preset.programme)[Recipient.QP] == preset


@given(entities(Specialist))
@many
def test_the_specialist_comes_back_as_they_were_kept(book: Notebook, specialist: Specialist) -> None:
    book.vault.set_specialist(specialist)
    assert book.specialist == specialist


@given(st.data())
@many
def test_a_draft_comes_back_as_it_was_kept(database: Database, someone: PersonId, data: st.DataObject) -> None:
    minutes = st.integers(-1000, 1000)
    draft: VisitDraft = data.draw(entities(VisitDraft, whole=minutes, id=ONE, person_id=someone, episode_id=None))
    visits.save_draft(database, draft, Figures(units=3), NOW)
    kept = visits.kept(database, ONE)
    assert kept is not None
    assert kept.draft == draft
    assert (kept.state, kept.changed_at) == (NoteState.DRAFT, NOW)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t")))
@many
def test_any_text_that_can_be_kept_survives_saving_and_listing(book: Notebook, text: str) -> None:
    someone = add_person(book)
    draft = fill(book, someone, what_we_did=text, place_label=text)
    line = visit_lines.newest(book.vault.database, person_id=someone)[0]
    assert visits.kept(book.vault.database, draft.id).draft == draft  # type: ignore[union-attr]
    assert line.headline == text[:240]
    assert line.place_label == text


def test_the_first_saving_stays_the_entry_date_and_the_last_one_the_change(book: Notebook) -> None:
    database, someone = book.vault.database, add_person(book)
    draft, later = empty_draft(person_id=someone), NOW.astimezone(UTC).replace(hour=23)
    visits.save_draft(database, draft, Figures(), NOW)
    visits.save_draft(database, draft, Figures(), later)
    kept = visits.kept(database, VisitId("visit-1"))
    assert kept is not None
    assert (kept.entered_at, kept.changed_at) == (NOW, later)
