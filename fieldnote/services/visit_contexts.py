"""Gathering what the checks of a visit have to know: the rules of its date, and what else lies around it."""

from datetime import date, datetime, timedelta

from fieldnote.domain.ids import VisitId
from fieldnote.domain.policy import PolicyPack, Service
from fieldnote.domain.units import NOTHING_COUNTED, Aggregation, Counted
from fieldnote.domain.visit import ContactKind, DayFigures, Segment, Visit, VisitDraft
from fieldnote.domain.visit_context import DayUse, PeriodUse, VisitContext, service_of
from fieldnote.domain.visit_days import minutes_by_day
from fieldnote.services import group_contexts, interventions, note_privacy, people, templates
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, corrections, merges, plans, signatures, together, visit_counts, visits
from fieldnote.vault import goals as goal_tables

_A_DAY = timedelta(days=1)


def rules_of(notebook: Notebook, draft: VisitDraft) -> PolicyPack:
    """Give the rules of a draft's date of service; those of today while it has none."""
    return notebook.pack_on(draft.day or notebook.clock().date())


def context(notebook: Notebook, draft: VisitDraft, entered_at: datetime | None = None) -> VisitContext:
    """Gather what a check has to know beside the draft."""
    database, pack = notebook.vault.database, rules_of(notebook, draft)
    around = [kept.draft for kept in visits.around(database, draft)]
    service = service_of(draft, pack)
    return VisitContext(
        pack=pack,
        specialist=notebook.specialist,
        goals=tuple(goal_tables.of_person(database, draft.person_id)),
        plans=tuple(plans.of_person(database, draft.person_id)),
        now=notebook.clock(),
        others=_others(notebook, draft, around),
        at_once=_at_once(notebook, draft, around, pack),
        age=people.age_on(notebook, draft.person_id, draft.day),
        day_uses=day_uses(notebook, draft, pack),
        period_uses=_period_uses(notebook, draft, service),
        in_person_on=_in_person_on(notebook, draft, service),
        clock_seen=max(filter(None, (audit.clock_seen(database), entered_at)), default=None),
        interventions=interventions.everything(notebook) if draft.intervention_ids else (),
        template=templates.chosen(notebook).id,
        first_signed_at=_first_signed_at(notebook, draft),
        named=note_privacy.named_in(notebook, draft),
        alike=note_privacy.copied_from(notebook, draft),
        session=group_contexts.session_facts(notebook, draft, around),
        groups=group_contexts.sessions_around(notebook, draft),
        drawn=together.to_freeze(database, draft.id),
    )


def day_uses(notebook: Notebook, draft: VisitDraft, pack: PolicyPack) -> tuple[DayUse, ...]:
    """Give what the person's other signed contacts have on a draft's dates, where its service counts by the day."""
    service = service_of(draft, pack)
    if service is None or not (service.most_units_a_day or service.aggregation is Aggregation.PER_DAY):
        return ()
    days = tuple(minutes_by_day(draft))
    if not days:
        return ()
    # What began the evening before may reach into the first date.
    signed = visits.signed_between(notebook.vault.database, draft.person_id, days[0] - _A_DAY, days[-1])
    besides = _versions(notebook, draft)
    others = [visit for visit in signed if visit.id not in besides]
    billed = service.billed_as(draft.mode.value)
    return tuple(_use_of_day(day, others, service, billed) for day in days)


def _use_of_day(day: date, others: list[Visit], service: Service, billed: str) -> DayUse:
    same_code, of_service = NOTHING_COUNTED, 0
    for visit in others:
        figures = _figures_on(visit, day)
        if visit.draft.service == service.id:
            of_service += figures.units
        if " ".join((visit.facts.code, *visit.facts.modifiers)).strip() == billed:
            same_code = Counted(same_code.minutes + figures.minutes, same_code.units + figures.units)
    return DayUse(day, same_code, of_service)


def _figures_on(visit: Visit, day: date) -> DayFigures:
    """Give what a signed visit has on a date; a note signed before dates were kept apart has all on its first."""
    known = visit.facts.by_day or (DayFigures(visit.day, visit.facts.minutes, visit.facts.units),)
    return next((figures for figures in known if figures.day == day), DayFigures(day, 0, 0))


def _period_uses(notebook: Notebook, draft: VisitDraft, service: Service | None) -> tuple[PeriodUse, ...]:
    if service is None or draft.day is None:
        return ()
    return tuple(PeriodUse(limit, _units_in(notebook, draft, limit.around(draft.day))) for limit in service.most_units)


def _units_in(notebook: Notebook, draft: VisitDraft, period: tuple[date, date]) -> int:
    """Sum the signed units that the draft's person has of its service in a period, this visit aside."""
    uses, besides = (
        visit_counts.units_that_count(notebook.vault.database, draft.person_id, *period),
        _versions(notebook, draft),
    )
    return sum(u.units for u in uses if u.signed and u.service == draft.service and u.visit_id not in besides)


def _versions(notebook: Notebook, draft: VisitDraft) -> set[VisitId]:
    """Give the draft's own id, and that of the version it is to replace: the two are one contact."""
    correction = corrections.of(notebook.vault.database, draft.id)
    return {draft.id, correction.replaces} if correction else {draft.id}


def _first_signed_at(notebook: Notebook, draft: VisitDraft) -> datetime | None:
    correction = corrections.of(notebook.vault.database, draft.id)
    return signatures.of(notebook.vault.database, correction.note_id).signed_at if correction else None


def _others(notebook: Notebook, draft: VisitDraft, around: list[VisitDraft]) -> tuple[tuple[str, Segment], ...]:
    """Give the segments of other individual visits, each with the name of the person."""
    if draft.kind is ContactKind.GROUP:
        return ()
    alone = [other for other in around if other.kind is not ContactKind.GROUP]
    names = {person_id: people.get(notebook, person_id).preferred_name for person_id in {o.person_id for o in alone}}
    return tuple((names[other.person_id], segment) for other in alone for segment in other.segments)


def _at_once(notebook: Notebook, draft: VisitDraft, around: list[VisitDraft], pack: PolicyPack) -> tuple[Segment, ...]:
    """Give the segments of the same person's other services, where one of the two is a group.

    Two individual visits at once are told as an overlap already; what is not paid for is no service.
    """
    if not pack.billable(draft.kind):
        return ()
    chart = set(merges.people_in(notebook.vault.database, draft.person_id))
    mine = [other for other in around if other.person_id in chart and pack.billable(other.kind)]
    with_group = [other for other in mine if ContactKind.GROUP in {draft.kind, other.kind}]
    return tuple(segment for other in with_group for segment in other.segments)


def _in_person_on(notebook: Notebook, draft: VisitDraft, service: Service | None) -> date | None:
    if service is None or service.face_to_face_days is None or draft.day is None:
        return None
    return visit_counts.met_in_person(notebook.vault.database, draft, draft.day)
