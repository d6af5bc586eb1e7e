"""What the person wants at hand if things get hard, from the file."""

from fieldnote.domain.ids import PersonId, SafetySheetId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.safety_sheet import ClinicalPlan, SafetySheet, WellnessPlan
from fieldnote.exchange.intake.safety_sheets import SafetySheetIn
from fieldnote.services.intake.keys import Keys, fields_of, look_up
from fieldnote.services.notebook import Notebook
from fieldnote.vault import safety_sheets


def take(notebook: Notebook, person_id: PersonId, found: SafetySheetIn | None, keys: Keys, where: str) -> None:
    """Keep a person's sheet; one that is there already is not written over."""
    if found is None:
        return
    place, database = f"{where}.safety_sheet", notebook.vault.database
    if safety_sheets.of_person(database, person_id) is not None:
        raise BadInputError("the person has a safety sheet already", place)
    sheet = SafetySheet(
        id=SafetySheetId(notebook.new_id()),
        person_id=person_id,
        call_ids=tuple(look_up(keys.supports, key, "support", place) for key in found.call),
        clinical_plan=ClinicalPlan(**fields_of(found.clinical_plan)),
        wellness_plan=WellnessPlan(**fields_of(found.wellness_plan)),
        **fields_of(found, "call", "clinical_plan", "wellness_plan"),
    )
    safety_sheets.save(database, sheet, notebook.now_utc())
