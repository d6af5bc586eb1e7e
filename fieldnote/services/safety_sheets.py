"""If things get hard: what the person wants at hand, and where plans made elsewhere are kept."""

from dataclasses import replace

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, SafetySheetId
from fieldnote.domain.problems import Problem
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import safety_sheets, supports


def of_person(notebook: Notebook, person_id: PersonId) -> SafetySheet:
    """Give a person's sheet; an empty one where nothing was written yet."""
    found = safety_sheets.of_person(notebook.vault.database, person_id)
    return found or SafetySheet(SafetySheetId(notebook.new_id()), person_id)


def keep(notebook: Notebook, sheet: SafetySheet) -> Done[SafetySheetId] | Refused:
    """Keep what the sheet says. There is one for each person."""
    database, sheet = notebook.vault.database, storable(sheet)
    problems = check(notebook, sheet)
    if problems:
        return Refused(problems)
    known = safety_sheets.of_person(database, sheet.person_id)
    sheet = replace(sheet, id=known.id) if known else sheet
    with database.transaction():
        safety_sheets.save(database, sheet, notebook.now_utc())
        notebook.audit("safety_sheet.changed", sheet.id)
    return Done(sheet.id, Change(people=frozenset({sheet.person_id})))


def check(notebook: Notebook, sheet: SafetySheet) -> tuple[Problem, ...]:
    """Say what cannot be true about a sheet."""
    problems: list[Problem] = []
    known = {s.id for s in supports.ever_of_person(notebook.vault.database, sheet.person_id)}
    if not known.issuperset(sheet.call_ids):
        problems.append(Problem("call_ids", "unknown_support"))
    made_on = sheet.clinical_plan.made_on
    if made_on is not None and made_on > notebook.clock().date():
        problems.append(Problem("clinical_plan", "day_to_come"))
    return tuple(problems)
