"""Visits whose timer runs: there may be more than one, where one was begun before another was stopped."""

from dataclasses import dataclass
from datetime import timedelta

from fieldnote.domain import stretches
from fieldnote.domain.ids import VisitId
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Running:
    """A visit whose timer runs, and how many minutes it has by now."""

    visit_id: VisitId
    minutes: int


def running(notebook: Notebook) -> tuple[Running, ...]:
    """Give the visits whose timer runs, the one begun last first; one that was forgotten is none of them."""
    now = notebook.clock()
    timed = [
        kept.draft
        for kept in visits.open_ended(notebook.vault.database, now.date() - _DAY)
        if stretches.runs(kept.draft.segments)
    ]
    there = [draft for draft in timed if now - draft.segments[-1].start <= stretches.FORGOTTEN]
    there.sort(key=lambda draft: draft.segments[-1].start, reverse=True)
    return tuple(
        Running(draft.id, sum(stretch.minutes for stretch in stretches.run_on(draft.segments, now))) for draft in there
    )
