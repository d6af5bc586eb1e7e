"""Gathering the paper visit sheet: the rules of today, and one person's goals by number where they are wanted."""

from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Course, Goal
from fieldnote.domain.ids import PersonId
from fieldnote.reports.visit_sheet.values import GoalBox, VisitSheet
from fieldnote.services import people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables

_WORKED_ON = frozenset({Course.ACTIVE, Course.PAUSED})


def gather(notebook: Notebook, person_id: PersonId | None = None, *, language: str = "en") -> Document:
    """Gather a sheet by the rules of today. It tells of nobody, unless a person's goals are to stand on it."""
    today = notebook.clock().date()
    pack = notebook.pack_on(today)
    about = people.get(notebook, person_id).id if person_id else None
    goals = goal_tables.of_person(notebook.vault.database, about) if about else []
    values = VisitSheet(
        services=pack.services_on(today),
        due_hours=pack.timing.due_hours,
        goals=tuple(_box(goal) for goal in goals if goal.course in _WORKED_ON),
        language=language,
    )
    return Document(
        "visit-sheet",
        (about,) if about else (),
        values,
        stamp(notebook, *((about,) if about else ())),
        contents=frozenset({Content.PLAN_SUMMARY}) if about else frozenset(),
        description="Paper visit sheet with goals by number" if about else "Blank paper visit sheet",
    )


def _box(goal: Goal) -> GoalBox:
    return GoalBox(goal.number, goal.title)
