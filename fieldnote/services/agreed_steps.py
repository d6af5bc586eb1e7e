"""Next steps agreed outside a visit. `people.open_steps` gives them together with those of visits."""

from datetime import date, time

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import AgreedStepId, MeetingId, PersonId
from fieldnote.domain.meeting import Meeting
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.domain.visit import NextStep, Owner
from fieldnote.domain.weekday import Weekday
from fieldnote.services.notebook import Notebook
from fieldnote.vault import agreed_steps


def agree(
    notebook: Notebook, person_id: PersonId, step: NextStep, *, meeting_id: MeetingId | None = None
) -> Done[AgreedStepId] | Refused:
    """Agree on a next step, from today on."""
    if not step.text.strip():
        return Refused((Problem("text", "step_empty", Weight.MISSING),))
    now = notebook.clock()
    agreed = AgreedStep(
        AgreedStepId(notebook.new_id()), person_id, storable(step), now.date(), notebook.now_utc(), meeting_id
    )
    with notebook.vault.database.transaction():
        agreed_steps.add(notebook.vault.database, agreed)
        notebook.audit("step.agreed", agreed.id)
    return Done(agreed.id, Change(people=frozenset({person_id})))


def mark_done(notebook: Notebook, step_id: AgreedStepId, *, done: bool = True) -> Done[AgreedStepId]:
    """Mark a step as done, or as open again; raises NotFoundError."""
    database = notebook.vault.database
    agreed = agreed_steps.get(database, step_id)
    if agreed is None:
        raise NotFoundError("next step", step_id)
    with database.transaction():
        agreed_steps.mark_done(database, step_id, notebook.now_utc() if done else None)
        notebook.audit("step.done" if done else "step.open", step_id)
    return Done(step_id, Change(people=frozenset({agreed.person_id})))


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[AgreedStep, ...]:
    """Give all steps agreed with a person outside visits, done or not, newest first."""
    return tuple(agreed_steps.of_person(notebook.vault.database, person_id))


def going_together(meeting: Meeting | None, day: date | None) -> NextStep:
    """Word the step of going to a meeting together.

    Next steps are printed, and a fellowship stays the person's own secret: the place says which meeting it is, never
    its name.
    """
    words = "Go together to the meeting"
    if meeting is None:
        return NextStep(f"{words}, the first time", Owner.BOTH, day)
    words += f" at {meeting.place.strip()}" if meeting.place.strip() else ""
    words += f" on {Weekday.of(day).value.capitalize()}" if day else ""
    words += f" at {_clock(meeting.starts_at)}" if meeting.starts_at else ""
    return NextStep(words, Owner.BOTH, day)


def _clock(moment: time) -> str:
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d} {'AM' if moment.hour < 12 else 'PM'}"
