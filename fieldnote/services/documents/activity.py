"""Gathering the specialist's own activity report: counts of signed notes, of trips, and of what is still open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.visit import ContactKind
from fieldnote.reports.activity.values import ActivityReport, PersonLine, ServiceLine
from fieldnote.reports.stretches import Contact
from fieldnote.services import mileage, people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.documents.period_summary import last_full_month
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visit_counts
from fieldnote.vault.visit_counts import WorkDone


def gather(
    notebook: Notebook,
    first: date | None = None,
    last: date | None = None,
    *,
    names: bool = False,
    language: str = "en",
) -> Document:
    """Gather what was done in a period, by default the last full month.

    It is of nobody: every signed note counts, none is told of. With `names` people stand in it by initials and record
    number, without their notes marked sensitive, and it stays inside the programme.
    """
    first, last = _dates(notebook, first, last)
    database = notebook.vault.database
    work = visit_counts.work_between(database, first, last)
    drafts, still_planned = visit_counts.open_between(database, first, last)
    told = [one for one in work if not one.sensitive] if names else []
    whom = tuple(sorted({one.person_id for one in told}))
    kinds = Counter(one.kind for one in work)
    report = ActivityReport(
        specialist=notebook.specialist,
        first_day=first,
        last_day=last,
        contacts=tuple(map(_contact, work)),
        people=len({one.person_id for one in work}),
        sessions=len({one.session for one in work if one.session}),
        services=_services(work),
        no_shows=kinds[ContactKind.NO_SHOW],
        attempted=kinds[ContactKind.ATTEMPTED],
        late=sum(one.late for one in work),
        drafts=drafts,
        still_planned=still_planned,
        distances=mileage.by_month(notebook, first, last),
        by_person=_by_person(notebook, whom, told) if names else None,
        language=language,
    )
    return Document(
        "activity",
        whom,
        report,
        stamp(notebook, *whom),
        contents=frozenset({Content.ATTENDANCE}) if whom else frozenset(),
        description=f"Activity report, {first} to {last}",
        inside_only=names,
    )


def _dates(notebook: Notebook, first: date | None, last: date | None) -> tuple[date, date]:
    """Fill in what was not said: the last full month, up to today from a day on, or the month up to a day."""
    if first is None and last is None:
        return last_full_month(notebook.clock().date())
    last = last or max(notebook.clock().date(), first or date.min)
    return min(first or last.replace(day=1), last), last


def _contact(one: WorkDone) -> Contact:
    """Give a note as it is counted: nothing in it tells whose it is."""
    minutes = 0 if one.kind.missed else one.minutes
    return Contact(one.day, one.kind, one.mode, minutes, one.units, one.code if one.units else "")


def _services(work: Iterable[WorkDone]) -> tuple[ServiceLine, ...]:
    """Add up the notes of each code, kind and way of meeting, the most units first."""
    lines: dict[tuple[str, str, str], ServiceLine] = {}
    for one in map(_contact, work):
        if one.kind.missed:
            continue
        key = (one.code, one.kind, one.mode)
        so_far = lines.get(key, ServiceLine(one.code, one.kind, one.mode, 0, 0, 0))
        lines[key] = ServiceLine(
            one.code,
            one.kind,
            one.mode,
            so_far.contacts + 1,
            so_far.minutes + one.minutes,
            so_far.units + one.units,
        )
    return tuple(sorted(lines.values(), key=lambda s: (-s.units, -s.contacts, s.code, s.kind, s.mode)))


def _by_person(notebook: Notebook, whom: Sequence[PersonId], work: Sequence[WorkDone]) -> tuple[PersonLine, ...]:
    lines: list[PersonLine] = []
    for person_id in whom:
        person = people.get(notebook, person_id)
        mine = [_contact(one) for one in work if one.person_id == person_id]
        met = [one for one in mine if not one.kind.missed]
        groups = sum(one.kind is ContactKind.GROUP for one in met)
        lines.append(
            PersonLine(
                initials="".join(f"{letter}." for letter in person.initials),
                record=person.record_number(),
                contacts=len(met) - groups,
                groups=groups,
                minutes=sum(one.minutes for one in met),
                units=sum(one.units for one in met),
                missed=len(mine) - len(met),
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.initials, line.record)))
