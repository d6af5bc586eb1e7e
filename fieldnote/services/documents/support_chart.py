"""Gathering the support network for the chart. Who may pull the other way is counted, and never named."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Problem
from fieldnote.domain.support import Stance, Support
from fieldnote.domain.trigger import TriggerCourse, TriggerGroup
from fieldnote.reports.support_chart.values import RiskCounts, SupportChart
from fieldnote.services import people
from fieldnote.services import supports as support_service
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook
from fieldnote.vault import releases, triggers

_KIND = "support-chart"
_DAYS_BACK = 90


def gather(
    notebook: Notebook,
    person_id: PersonId,
    since: date | None = None,
    *,
    initials: bool = False,
    language: str = "en",
    parts: Collection[Content] = PARTS,
) -> Document | Refused:
    """Gather the network as it stands, and what changed since a day.

    By default that is the day of the chart given before this one, else 90 days ago. Refused where this copy is to
    leave supports out: then nothing is left of it.
    """
    if Content.SUPPORTS not in parts:
        return Refused((Problem("contents", "nothing_left_of_it"),))
    person = people.get(notebook, person_id)
    today = notebook.clock().date()
    before = _last_given(notebook, person.id)
    day = since or before or today - timedelta(days=_DAYS_BACK)
    supports = support_service.of_person(notebook, person.id)
    changes = support_service.changes_since(notebook, person.id, day)
    values = SupportChart(
        person=person,
        specialist=notebook.specialist,
        day=today,
        since=day,
        supports=tuple(_without_ways(support) for support in supports if not is_risk(support)),
        measures=support_service.measures(notebook, person.id),
        changes=tuple(replace(c, support=_without_ways(c.support)) for c in changes if not is_risk(c.support)),
        risks=RiskCounts(
            not_safe=sum(support.safety_flag for support in supports),
            not_for_sobriety=sum(is_risk(support) and not support.safety_flag for support in supports),
            changes=sum(is_risk(change.support) for change in changes),
            trigger_people=_trigger_people(notebook, person.id) if Content.TRIGGERS in parts else None,
        ),
        episode=people.current_episode(notebook, person.id, today),
        last_chart=day == before,
        supports_as_initials=initials,
        language=language,
    )
    return Document(
        _KIND,
        (person.id,),
        values,
        stamp(notebook, person.id),
        contents=PARTS.intersection(parts),
        description=f"Support network as of {today}",
    )


def is_risk(support: Support) -> bool:
    """Whether somebody may pull the other way: being in touch may not be safe, or they do not support sobriety now."""
    return support.safety_flag or support.stance is Stance.NOT_RIGHT_NOW


def _without_ways(support: Support) -> Support:
    """Leave out what is no part of the chart: how to reach somebody, and what was said about safety or an end."""
    return replace(support, contact="", reach_out_when="", safety_note="", ended_why="")


def _last_given(notebook: Notebook, person_id: PersonId) -> date | None:
    """Give the day on which the chart before this one was given, where the specialist is."""
    given = [r.at for r in releases.of_person(notebook.vault.database, person_id) if r.kind == _KIND]
    return max(given).astimezone(notebook.clock().tzinfo).date() if given else None


def _trigger_people(notebook: Notebook, person_id: PersonId) -> int:
    found = triggers.of_person(notebook.vault.database, person_id)
    return sum(t.group is TriggerGroup.PEOPLE and t.course is TriggerCourse.ACTIVE for t in found)
