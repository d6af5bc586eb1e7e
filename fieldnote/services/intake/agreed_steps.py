"""Next steps agreed outside a visit, from the file."""

from collections.abc import Sequence
from datetime import UTC

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.ids import AgreedStepId, PersonId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import NextStep
from fieldnote.exchange.intake.agreed_steps import AgreedStepIn
from fieldnote.services.intake.keys import Keys, look_up
from fieldnote.services.notebook import Notebook
from fieldnote.vault import agreed_steps


def take(notebook: Notebook, person_id: PersonId, found: Sequence[AgreedStepIn], keys: Keys, where: str) -> None:
    """Keep what was agreed with a person."""
    for number, step in enumerate(found):
        place = f"{where}.agreed_steps[{number}]"
        if not step.text.strip():
            raise BadInputError("a next step needs words", place)
        if step.done_at is not None and step.done_at.tzinfo is None:
            raise BadInputError("a time needs its UTC offset, like -05:00", place)
        kept = AgreedStep(
            id=AgreedStepId(notebook.new_id()),
            person_id=person_id,
            step=NextStep(step.text, step.owner, step.due),
            agreed_on=step.agreed_on,
            agreed_at=notebook.now_utc(),
            meeting_id=look_up(keys.meetings, step.meeting, "meeting", place) if step.meeting else None,
            done_at=step.done_at.astimezone(UTC) if step.done_at else None,
        )
        agreed_steps.add(notebook.vault.database, kept)
