"""Returns to use from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, ReturnToUseId
from fieldnote.domain.return_to_use import ReturnToUse, Told, problems_of
from fieldnote.exchange.intake.returns_to_use import ReturnToUseIn
from fieldnote.services.intake.keys import ANY_DAY, Keys, fields_of, look_up, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import returns_to_use


def take(notebook: Notebook, person_id: PersonId, found: Sequence[ReturnToUseIn], keys: Keys, where: str) -> None:
    """Keep what a person told."""
    for number, event in enumerate(found):
        place = f"{where}.returns_to_use[{number}]"
        kept = ReturnToUse(
            id=ReturnToUseId(notebook.new_id()),
            person_id=person_id,
            told=tuple(Told(**fields_of(told)) for told in event.told),
            trigger_ids=tuple(look_up(keys.triggers, key, "trigger", place) for key in event.triggers),
            **fields_of(event, "told", "triggers"),
        )
        refuse(problems_of(kept, ANY_DAY), place)
        returns_to_use.save(notebook.vault.database, kept, notebook.now_utc())
