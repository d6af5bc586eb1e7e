"""What goes on the person's own sheet about triggers and hard days, gathered so that the paper is safe to lose.

No name of the person, no diagnosis, no agency. Returns to use stand on it only where the person asks for them.
"""

from dataclasses import dataclass

from fieldnote.domain import network, safety_sheet
from fieldnote.domain.ids import PersonId
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.domain.strategy import Tally
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger, TriggerCourse, strongest_first
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.services import returns_to_use as return_service
from fieldnote.services import safety_sheets
from fieldnote.services.notebook import Notebook
from fieldnote.vault import strategies, supports, triggers, warning_signs


@dataclass(frozen=True, slots=True)
class TakeHome:
    """The contents of the sheet."""

    triggers: tuple[Trigger, ...]
    """Those that are active, the strongest first."""
    signs: tuple[WarningSign, ...]
    helps: tuple[Tally, ...]
    """What helped most first."""
    call: tuple[Support, ...]
    """Whom to call first, second, third; nobody who is also a trigger on the sheet."""
    safety: SafetySheet
    returns_to_use: tuple[ReturnToUse, ...] = ()


def gather(notebook: Notebook, person_id: PersonId, *, with_returns_to_use: bool = False) -> TakeHome:
    """Gather the sheet; returns to use only with the flag."""
    database = notebook.vault.database
    found = triggers.of_person(database, person_id)
    sheet = safety_sheets.of_person(notebook, person_id)
    call = network.callable_beside(supports.some(database, sheet.call_ids), found)
    return TakeHome(
        triggers=tuple(strongest_first(t for t in found if t.course is TriggerCourse.ACTIVE)),
        signs=tuple(warning_signs.of_person(database, person_id)),
        helps=tuple(strategies.tallies(database, person_id)),
        call=call,
        safety=safety_sheet.on_paper(sheet),
        returns_to_use=return_service.of_person(notebook, person_id) if with_returns_to_use else (),
    )
