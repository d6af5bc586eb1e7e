"""The table of next steps agreed outside a visit. `next_steps.still_open` lists them with those of visits."""

from datetime import date, datetime

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.ids import AgreedStepId, MeetingId, PersonId
from fieldnote.domain.visit import NextStep, Owner
from fieldnote.vault.database import Database, Row
from fieldnote.vault.merges import IN_CHART

_COLUMNS = "id, person_id, text, owner, due, agreed_on, agreed_at, meeting_id, done_at"
_STEPS = (
    "SELECT a.id, c.chart_id, a.text, a.owner, a.due, a.agreed_on, a.agreed_at, a.meeting_id, a.done_at FROM "
    "agreed_step a JOIN chart c ON c.person_id = a.person_id"
)


def add(database: Database, agreed: AgreedStep) -> None:
    """Keep what was agreed; its words never change."""
    step = agreed.step
    database.run(
        f"INSERT INTO agreed_step ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            agreed.id, agreed.person_id, step.text, step.owner.value, step.due.isoformat() if step.due else None,
            agreed.agreed_on.isoformat(), agreed.agreed_at.isoformat(), agreed.meeting_id, _stamp(agreed.done_at),
        ),
    )  # fmt: skip


def get(database: Database, step_id: AgreedStepId) -> AgreedStep | None:
    """Give one step."""
    row = database.one(f"{_STEPS} WHERE a.id = ?", (step_id,))
    return _step(row) if row else None


def of_person(database: Database, person_id: PersonId) -> list[AgreedStep]:
    """Give all steps of a person, done or not, newest first."""
    order = "ORDER BY a.agreed_on DESC, a.agreed_at DESC, a.id"
    return [_step(row) for row in database.all(f"{_STEPS} WHERE a.person_id IN {IN_CHART} {order}", (person_id,))]


def mark_done(database: Database, step_id: AgreedStepId, at: datetime | None) -> None:
    """Mark a step as done, or as open again with None."""
    database.run("UPDATE agreed_step SET done_at = ? WHERE id = ?", (_stamp(at), step_id))


def mark_meeting_done(database: Database, person_id: PersonId, meeting_id: MeetingId, at: datetime) -> None:
    """Mark the open steps of a person that are about going to a meeting as done."""
    database.run(
        f"UPDATE agreed_step SET done_at = ? WHERE person_id IN {IN_CHART} AND meeting_id = ? AND done_at IS NULL",
        (at.isoformat(), person_id, meeting_id),
    )


def _step(row: Row) -> AgreedStep:
    return AgreedStep(
        id=row[0],
        person_id=row[1],
        step=NextStep(row[2], Owner(row[3]), date.fromisoformat(row[4]) if row[4] else None),
        agreed_on=date.fromisoformat(row[5]),
        agreed_at=datetime.fromisoformat(row[6]),
        meeting_id=row[7],
        done_at=datetime.fromisoformat(row[8]) if row[8] else None,
    )


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
