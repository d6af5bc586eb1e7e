"""Early warning signs from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, WarningSignId
from fieldnote.domain.warning_sign import WarningSign, problems_of
from fieldnote.exchange.intake.warning_signs import WarningSignIn
from fieldnote.services.intake.keys import Keys, fields_of, look_up, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import warning_signs


def take(notebook: Notebook, person_id: PersonId, found: Sequence[WarningSignIn], keys: Keys, where: str) -> None:
    """Keep a person's signs."""
    for number, sign in enumerate(found):
        place = f"{where}.warning_signs[{number}]"
        kept = WarningSign(
            id=WarningSignId(notebook.new_id()),
            person_id=person_id,
            trigger_ids=tuple(look_up(keys.triggers, key, "trigger", place) for key in sign.triggers),
            **fields_of(sign, "triggers"),
        )
        refuse(problems_of(kept), place)
        warning_signs.save(notebook.vault.database, kept, notebook.now_utc())
