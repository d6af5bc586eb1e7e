"""Triggers from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, TriggerId
from fieldnote.domain.trigger import Trigger, problems_of
from fieldnote.exchange.intake.triggers import TriggerIn
from fieldnote.services.intake.keys import Keys, fields_of, look_up, new, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import triggers as trigger_table


def take(notebook: Notebook, person_id: PersonId, found: Sequence[TriggerIn], keys: Keys, where: str) -> None:
    """Keep a person's triggers and note their keys."""
    for number, trigger in enumerate(found):
        place = f"{where}.triggers[{number}]"
        kept = Trigger(
            id=new(keys.triggers, trigger.key, TriggerId(notebook.new_id()), place),
            person_id=person_id,
            support_id=look_up(keys.supports, trigger.support, "support", place) if trigger.support else None,
            **fields_of(trigger, "key", "support"),
        )
        refuse(problems_of(kept), place)
        trigger_table.save(notebook.vault.database, kept, notebook.now_utc())
