"""Moving a draft to the person whom the visit was with, and back: a note begun in the wrong chart."""

from dataclasses import dataclass, replace

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.visit import ContactKind, NoteState, VisitDraft
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import corrections, planning
from fieldnote.vault import visits as tables
from fieldnote.vault.visits import Kept


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move changed, so that it can be taken back."""

    before: VisitDraft
    after: VisitDraft
    planned_again: VisitId | None = None
    """The visit that the other person still has planned, where the note was begun from it."""

    @property
    def changed_place(self) -> bool:
        """Whether another place stands in it now: the one of before had only been filled in."""
        return (self.before.place, self.before.place_label) != (self.after.place, self.after.place_label)


def problem(notebook: Notebook, visit_id: VisitId) -> Problem | None:
    """Say what keeps a draft in its chart, whoever it would be moved to."""
    return _problem(notebook, _kept(notebook, visit_id))


def move(notebook: Notebook, visit_id: VisitId, person_id: PersonId) -> Done[Moved] | Refused:
    """Move a draft to another person. Its words and times stay; what belongs to the other chart does not come along.

    That are goals, triggers, supports, the episode, and a place that is only what was filled in; one that was chosen
    stays. A visit that it was begun from is planned again for whom it was planned with.
    """
    database = notebook.vault.database
    kept = _kept(notebook, visit_id)
    before, there = kept.draft, people.get(notebook, person_id)
    if found := _problem(notebook, kept):
        return Refused((found,))
    if people.get(notebook, before.person_id).id == there.id:
        return Refused((Problem("note", "draft_is_theirs"),))
    after = _of(notebook, before, there.id)
    with database.transaction():
        visits.save(notebook, after)
        again = _plan_again(notebook, before)
        _log(notebook, before.person_id, after)
    moved = Moved(before, after, again)
    return Done(moved, _change(notebook, moved))


def take_back(notebook: Notebook, moved: Moved) -> Done[VisitId] | Refused:
    """Move a draft back, with what it had of the chart; what was written since stays, in either of the two visits."""
    database = notebook.vault.database
    kept = _kept(notebook, moved.after.id)
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    before, now = moved.before, kept.draft
    back = replace(
        now,
        person_id=before.person_id,
        episode_id=before.episode_id,
        goal_ids=before.goal_ids,
        trigger_ids=before.trigger_ids,
        support_ids=before.support_ids,
        planned_for=before.planned_for,
        planned_minutes=before.planned_minutes,
    )
    if (now.place, now.place_label) == (moved.after.place, moved.after.place_label):
        back = replace(back, place=before.place, place_label=before.place_label)
    with database.transaction():
        planned = tables.kept(database, moved.planned_again) if moved.planned_again is not None else None
        if planned is not None and planned.draft.planned:  # once it was begun, it has words of its own
            planning.follow(database, planned.draft.id, back.id)
            tables.delete_draft(database, planned.draft.id)
        visits.save(notebook, back)
        _log(notebook, now.person_id, back)
    return Done(back.id, _change(notebook, moved))


def _kept(notebook: Notebook, visit_id: VisitId) -> Kept:
    kept = tables.kept(notebook.vault.database, visit_id)
    if kept is None:
        raise NotFoundError("visit", visit_id)
    return kept


def _problem(notebook: Notebook, kept: Kept) -> Problem | None:
    database, draft = notebook.vault.database, kept.draft
    stops = (
        (Problem("note", "already_signed"), kept.state is NoteState.SIGNED),
        (Problem("note", "draft_of_group"), draft.session_id is not None or draft.kind is ContactKind.GROUP),
        (Problem("note", "draft_of_correction"), corrections.of(database, draft.id) is not None),
        (Problem("note", "draft_not_begun"), draft.planned),
        (Problem("note", "draft_holds_more"), tables.holds_more(database, draft.id)),
    )
    return next((found for found, stopped in stops if stopped), None)


def _of(notebook: Notebook, draft: VisitDraft, person_id: PersonId) -> VisitDraft:
    """Give a draft as it is in another chart."""
    new = visits.new_draft(notebook, person_id)
    episode = people.current_episode(notebook, person_id, draft.day or notebook.clock().date())
    moved = replace(
        draft,
        person_id=person_id,
        episode_id=episode.id if episode else None,
        goal_ids=(),
        trigger_ids=(),
        support_ids=(),
        planned_for=None,
        planned_minutes=0,
    )
    if visits.is_usual_place(notebook, draft):
        return replace(moved, place=new.place, place_label=new.place_label)
    return moved


def _plan_again(notebook: Notebook, begun: VisitDraft) -> VisitId | None:
    """Plan the visit again that a note was begun from: the plan was no mistake."""
    if begun.planned_for is None:
        return None
    plan = VisitDraft(
        id=VisitId(notebook.new_id()),
        person_id=begun.person_id,
        episode_id=begun.episode_id,
        kind=begun.kind,
        planned_for=begun.planned_for,
        planned_minutes=begun.planned_minutes,
        mode=begun.mode,
        place=begun.place,
        place_label=begun.place_label,
        service=begun.service,
        goal_ids=begun.goal_ids,
    )
    visits.save(notebook, plan)
    planning.follow(notebook.vault.database, begun.id, plan.id)
    return plan.id


def _log(notebook: Notebook, left: PersonId, draft: VisitDraft) -> None:
    notebook.audit("draft.left", left, draft.id)
    notebook.audit("draft.came", draft.person_id, draft.id)


def _change(notebook: Notebook, moved: Moved) -> Change:
    of_whom = frozenset(people.get(notebook, one.person_id).id for one in (moved.before, moved.after))
    again = {moved.planned_again} if moved.planned_again is not None else set[VisitId]()
    return Change(people=of_whom, visits=frozenset({moved.after.id, *again}))
