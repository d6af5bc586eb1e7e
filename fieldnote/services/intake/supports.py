"""The sober support network from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, SupportId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.support import Support
from fieldnote.exchange.intake.supports import SupportIn
from fieldnote.services.intake.keys import Keys, fields_of, new
from fieldnote.services.notebook import Notebook
from fieldnote.vault import supports as support_table


def take(notebook: Notebook, person_id: PersonId, found: Sequence[SupportIn], keys: Keys, where: str) -> None:
    """Keep a person's supports and note their keys."""
    for number, support in enumerate(found):
        place = f"{where}.supports[{number}]"
        if support.contact and not support.may_keep_contact:
            raise BadInputError("contact details need may_keep_contact: true", place)
        support_id = new(keys.supports, support.key, SupportId(notebook.new_id()), place)
        kept = Support(id=support_id, person_id=person_id, **fields_of(support, "key"))
        support_table.save(notebook.vault.database, kept, notebook.now_utc())
