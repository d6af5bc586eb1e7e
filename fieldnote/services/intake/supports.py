"""The sober support network from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, SupportId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.support import Reach, Support, problems_of
from fieldnote.exchange.intake.supports import SupportIn
from fieldnote.services.intake.keys import ANY_DAY, Keys, fields_of, look_up, new, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import supports as support_table


def take(notebook: Notebook, person_id: PersonId, found: Sequence[SupportIn], keys: Keys, where: str) -> None:
    """Keep a person's supports and note their keys."""
    for number, support in enumerate(found):
        place = f"{where}.supports[{number}]"
        if support.contact and not support.may_keep_contact:
            raise BadInputError("contact details need may_keep_contact: true", place)
        support_id = new(keys.supports, support.key, SupportId(notebook.new_id()), place)
        kept = Support(
            id=support_id,
            person_id=person_id,
            gives=tuple(support.gives),
            reach=Reach(tuple(support.reach.days), support.reach.hours, tuple(support.reach.channels)),
            meeting_id=look_up(keys.meetings, support.meeting, "meeting", place) if support.meeting else None,
            **fields_of(support, "key", "gives", "reach", "meeting"),
        )
        refuse(problems_of(kept, ANY_DAY), place)
        support_table.save(notebook.vault.database, kept, notebook.now_utc())
