"""Plain tables of what a notebook holds, for the command line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fieldnote.domain import note_status
from fieldnote.domain.acts import Statement
from fieldnote.domain.group import number_present
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import Visit, VisitDraft, VisitLine
from fieldnote.services import acts as act_service
from fieldnote.services import consents, earlier_charts, planning
from fieldnote.services.authorisations import ledger
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.words import of_delivery
from fieldnote.vault import (
    acts,
    attachments,
    audit,
    authorisations,
    corrections,
    deliveries,
    disposals,
    goals,
    groups,
    meetings,
    mileage,
    people,
    plans,
    releases,
    reviews,
    supports,
    targets,
    triggers,
    visit_lines,
    visits,
)
from fieldnote.vault import planning as planning_tables

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """Records in full, and the columns a person reads."""

    records: Sequence[object]
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown: of one person or of all, within dates where they apply."""

    person: PersonId | None
    first: date | None
    last: date | None


def show(
    notebook: Notebook, kind: str, person: PersonId | None = None, first: date | None = None, last: date | None = None
) -> Table:
    """Give a table of one of KINDS, and log that it was looked at."""
    table = KINDS[kind](notebook, Asked(person, first, last))
    notebook.looked_at("records.viewed", person or "", kind)
    return table


def person_named(notebook: Notebook, reference: str) -> PersonId:
    """Find a person by id, or by a name or record number that fits just one; raises BadInputError otherwise."""
    database = notebook.vault.database
    known = people.get(database, reference)
    if known is not None:
        return known.id
    found = people.named(database, reference)
    if len(found) == 1:
        return found[0].id
    if not found:
        raise BadInputError(f"nobody here is called {reference!r}", "person")
    raise BadInputError(f"{len(found)} people fit {reference!r}; use the id that `show people` gives", "person")


def _people(notebook: Notebook, asked: Asked) -> Table:
    found = [p for p in people.everyone(notebook.vault.database, archived=True) if asked.person in {None, p.id}]
    rows = [(p.id, p.preferred_name, p.full_name, p.record_number()) for p in found]
    return Table(found, ("id", "name", "full name", "record"), rows)


def _episodes(notebook: Notebook, asked: Asked) -> Table:
    found = [e for e in people.all_episodes(notebook.vault.database) if asked.person in {None, e.person_id}]
    rows = [(e.id, e.person_id, e.programme, str(e.started_on), str(e.ended_on or ""), e.qp) for e in found]
    return Table(found, ("id", "person", "programme", "from", "to", "QP"), rows)


def _plans(notebook: Notebook, asked: Asked) -> Table:
    found = [p for p in plans.everything(notebook.vault.database) if asked.person in {None, p.person_id}]
    rows = [(p.id, p.person_id, str(p.effective_on), str(p.ends_on), str(len(p.outcomes))) for p in found]
    return Table(found, ("id", "person", "from", "to", "outcomes"), rows)


def _goals(notebook: Notebook, asked: Asked) -> Table:
    found = [g for g in goals.everything(notebook.vault.database) if asked.person in {None, g.person_id}]
    rows = [(g.id, g.person_id, g.number, g.title, g.step.value if g.step else "", g.course.value) for g in found]
    return Table(found, ("id", "person", "number", "goal", "step", "course"), rows)


def _steps(notebook: Notebook, asked: Asked) -> Table:
    found = [s for s in goals.all_steps(notebook.vault.database) if asked.person in {None, s.person_id}]
    rows = [(s.id, s.goal_id, s.text, s.owner.value, str(s.due or ""), str(s.done_on or "")) for s in found]
    return Table(found, ("id", "goal", "step", "who", "due", "done"), rows)


def _authorisations(notebook: Notebook, asked: Asked) -> Table:
    found = [a for a in authorisations.everything(notebook.vault.database) if asked.person in {None, a.person_id}]
    rows = [(a.id, a.person_id, str(a.starts_on), str(a.ends_on), str(a.units), a.service, a.number) for a in found]
    return Table(found, ("id", "person", "from", "to", "units", "service", "number"), rows)


def _units(notebook: Notebook, asked: Asked) -> Table:
    """The ledgers: one line for each visit that used units, and each typed entry, as far as this device knows."""
    known = authorisations.everything(notebook.vault.database)
    owners = {a.person_id for a in known if asked.person in {None, a.person_id}}
    found = [b for owner in sorted(owners) for b in ledger(notebook, owner).balances]
    rows = [
        (b.authorisation.id, str(line.on), line.kind.value, str(line.units), str(line.left), line.note)
        for b in found
        for line in b.lines
        if (asked.first is None or asked.first <= line.on) and (asked.last is None or line.on <= asked.last)
    ]
    return Table(found, ("authorisation", "day", "kind", "units", "left", "note"), rows)


def _triggers(notebook: Notebook, asked: Asked) -> Table:
    found = [t for t in triggers.everything(notebook.vault.database) if asked.person in {None, t.person_id}]
    came_up = triggers.came_up(notebook.vault.database, asked.person, asked.first, asked.last)
    times = {trigger_id: str(came.times) for trigger_id, came in came_up.items()}
    rows = [(t.id, t.person_id, t.group.value, t.what, t.what_helps, times.get(t.id, "0")) for t in found]
    return Table(found, ("id", "person", "group", "what", "what helps", "came up"), rows)


def _supports(notebook: Notebook, asked: Asked) -> Table:
    found = [s for s in supports.everything(notebook.vault.database) if asked.person in {None, s.person_id}]
    on_file = consents.everyones(notebook)
    allowed = {s.id: release.state.value for s in found if (release := consents.release_for(s, on_file))}
    rows = [
        (s.id, s.person_id, s.name, s.kind.value, s.ring.value, s.tie.value, s.stance.value, allowed.get(s.id, ""))
        for s in found
    ]
    return Table(found, ("id", "person", "name", "kind", "ring", "tie", "supports sobriety", "release"), rows)


def _meetings(notebook: Notebook, asked: Asked) -> Table:
    database = notebook.vault.database
    found = meetings.of_person(database, asked.person) if asked.person else meetings.everything(database)
    rows = [
        (
            m.id, m.name, m.fellowship.value, ", ".join(m.weekdays), str(m.starts_at or ""), m.place or m.online,
            m.access.value,
        )
        for m in found
    ]  # fmt: skip
    return Table(found, ("id", "name", "fellowship", "days", "time", "place", "open or closed"), rows)


def _groups(notebook: Notebook, asked: Asked) -> Table:
    """The sessions: when, where and how many. Who was there is on the attendance sheet and in no table."""
    database = notebook.vault.database
    theirs = groups.sessions_of_person(database, asked.person) if asked.person else None
    listed = groups.sessions(database, first=asked.first, last=asked.last)
    found = [session for session in listed if theirs is None or session.id in theirs]
    rows = [
        (
            s.id, str(s.day), s.starts_at.strftime("%H:%M"), s.ends_at.strftime("%H:%M") if s.ends_at else "", s.name,
            s.topic, str(number_present(s, groups.participants(database, s.id))),
            str(len(groups.notes(database, s.id))),
        )
        for s in found
    ]  # fmt: skip
    return Table(found, ("id", "day", "from", "to", "group", "topic", "present", "notes"), rows)


def _visits(notebook: Notebook, asked: Asked) -> Table:
    database = notebook.vault.database
    lines = visit_lines.newest(database, person_id=asked.person, first=asked.first, last=asked.last, most=_ALL)
    records: list[Visit | VisitDraft] = []
    for line in lines:
        kept = visits.kept(database, line.id)
        whole = visits.signed(database, line.id) or (kept.draft if kept else None)
        if whole is not None:
            records.append(whole)
    rows = [
        (line.id, str(line.day or ""), line.person_id, _status(line), line.code, str(line.units), line.headline)
        for line in lines
    ]
    return Table(records, ("id", "day", "person", "state", "code", "units", "what we did"), rows)


def _series(notebook: Notebook, asked: Asked) -> Table:
    found = [s for s in planning_tables.all_series(notebook.vault.database) if asked.person in {None, s.person_id}]
    rows = [
        (
            s.id,
            s.person_id,
            s.recurrence.repeats.value,
            f"{s.what.starts_at:%H:%M}",
            str(s.first_day),
            _or_open(s.last_day),
        )
        for s in found
    ]
    return Table(found, ("id", "person", "repeats", "at", "from", "to"), rows)


def _or_open(day: date | None) -> str:
    return str(day) if day else ""


def _planned(notebook: Notebook, asked: Asked) -> Table:
    """Give visits still to come: of the days asked for, or of the next two weeks."""
    first = asked.first or notebook.clock().date()
    last = asked.last or first + timedelta(days=13)
    found = [line for line in planning.planned(notebook, first, last) if asked.person in {None, line.person_id}]
    kept = [visits.kept(notebook.vault.database, line.id) for line in found]
    rows = [(line.id, str(line.day), str(line.starts_at), line.person_id, line.place_label) for line in found]
    return Table([k.draft for k in kept if k], ("id", "day", "at (UTC)", "person", "where"), rows)


def _cancellations(notebook: Notebook, asked: Asked) -> Table:
    all_of_them = planning_tables.all_cancellations(notebook.vault.database)
    found = [c for c in all_of_them if asked.person in {None, c.person_id}]
    rows = [(c.id, c.person_id, str(c.planned.planned_for or ""), c.by.value, c.reason) for c in found]
    return Table(found, ("id", "person", "planned for", "called off by", "reason"), rows)


def _trips(notebook: Notebook, asked: Asked) -> Table:
    """Give trips, of a person where one is asked for."""
    all_of_them = mileage.between(notebook.vault.database, asked.first or date.min, asked.last or date.max)
    found = [t for t in all_of_them if asked.person in {None, t.person_id}]
    rows = [
        (t.id, str(t.day), t.from_label, t.to_label, f"{t.tenths // 10}.{t.tenths % 10}", t.unit.value, t.purpose)
        for t in found
    ]
    return Table(found, ("id", "day", "from", "to", "distance", "unit", "purpose"), rows)


def _attachments(notebook: Notebook, asked: Asked) -> Table:
    found = [a for a in attachments.everything(notebook.vault.database) if asked.person in {None, a.person_id}]
    rows = [(a.id, a.person_id, a.visit_id or "", a.kind.value, str(a.size), a.title) for a in found]
    return Table(found, ("id", "person", "visit", "kind", "bytes", "title"), rows)


def _status(line: VisitLine) -> str:
    return note_status.standing(line.state, line.since).status.value


def _acts(notebook: Notebook, asked: Asked) -> Table:
    """Everything done about signed notes but addenda, which the notes themselves show. No word of a voided note."""
    database, person = notebook.vault.database, asked.person
    told: list[tuple[object, tuple[str, ...]]] = [
        *(
            (c, ("correction", c.visit_id, c.replaces, str(c.started_at), c.reason))
            for c in corrections.everything(database, person)
        ),
        *((x, ("void", "", x.visit_id, str(x.voided_at), x.reason.value)) for x in act_service.stubs(notebook, person)),
        *(
            (s, ("statement", s.id, s.visit_id, str(s.received_on), _answered(s)))
            for s in acts.statements(database, person)
        ),
        *(
            (r, ("review", r.id, r.visit_id, str(r.reviewed_at), r.outcome.value))
            for r in reviews.everything(database, person)
        ),
    ]
    columns = ("act", "id", "visit", "when", "what")
    return Table([record for record, _ in told], columns, [row for _, row in told])


def _answered(statement: Statement) -> str:
    return statement.answer.decision.value if statement.answer else f"answer by {statement.answer_due}"


def _deliveries(notebook: Notebook, asked: Asked) -> Table:
    database = notebook.vault.database
    found = deliveries.of_person(database, asked.person) if asked.person else deliveries.everything(database)
    found = [d for d in found if _is_between(d.owed_at.date(), asked)]
    names = {target.id: target.name for target in targets.everything(database)}
    rows = [
        (
            d.id, d.visit_id, str(d.version), "note" if not (d.addendum_id or d.act_id) else "added",
            names.get(d.target_id, d.target_id), d.word, str(d.attempts), of_delivery(d) or d.code,
        )
        for d in found
    ]  # fmt: skip
    columns = ("id", "visit", "version", "what", "target", "state", "attempts", "why")
    return Table(found, columns, rows)


def _is_between(day: date, asked: Asked) -> bool:
    return (asked.first or day) <= day <= (asked.last or day)


def _consents(notebook: Notebook, asked: Asked) -> Table:
    found = [s for s in consents.everyones(notebook) if asked.person in {None, s.consent.person_id}]
    rows = [
        (
            s.consent.id,
            s.consent.person_id,
            s.consent.kind.value,
            s.state.value,
            ", ".join(r.name for r in s.consent.recipients),
            ", ".join(s.consent.contents),
            str(s.consent.expires_on or s.consent.expires_with),
        )
        for s in found
    ]
    return Table(found, ("id", "person", "kind", "state", "for", "allows", "ends"), rows)


def _releases(notebook: Notebook, asked: Asked) -> Table:
    found = [r for r in releases.everything(notebook.vault.database) if asked.person in {None, r.person_id}]
    rows = [
        (
            r.at.isoformat(),
            r.kind,
            r.document_id,
            r.recipient.value,
            r.recipient_name,
            r.basis.value,
            r.medium.value,
            "disclosure" if r.is_disclosure else "inside",
        )
        for r in found
    ]
    return Table(found, ("at", "kind", "document", "for", "name", "basis", "medium", ""), rows)


def _disposals(notebook: Notebook, _: Asked) -> Table:
    found = disposals.everything(notebook.vault.database)
    rows = [(d.at.isoformat(), d.chart_id, str(sum(d.counts.values())), d.sha256[:8], d.reason) for d in found]
    return Table(found, ("at", "person", "records", "hash", "reason"), rows)


def _audit(notebook: Notebook, _: Asked) -> Table:
    found = audit.entries(notebook.vault.database)
    rows = [(str(e.sequence), e.at, e.kind, e.subject, e.detail, e.hash[:8]) for e in found]
    return Table(found, ("number", "at", "act", "record", "detail", "hash"), rows)


def _earlier(notebook: Notebook, asked: Asked) -> Table:
    found = [
        record
        for chart in earlier_charts.everyones(notebook)
        if asked.person in {None, chart.person_id}
        for record in earlier_charts.pages(notebook, chart.id).records
    ]
    rows = [
        (
            r.signed_at.isoformat(),
            r.kind,
            r.record_id,
            r.signer,
            r.credential,
            "holds" if r.holds else "DOES NOT HOLD",
        )
        for r in found
    ]
    return Table(found, ("signed at", "kind", "record", "written by", "as", "signature"), rows)


KINDS: dict[str, Callable[[Notebook, Asked], Table]] = {
    "people": _people,
    "episodes": _episodes,
    "plans": _plans,
    "goals": _goals,
    "steps": _steps,
    "authorisations": _authorisations,
    "units": _units,
    "triggers": _triggers,
    "supports": _supports,
    "meetings": _meetings,
    "groups": _groups,
    "visits": _visits,
    "planned": _planned,
    "series": _series,
    "cancellations": _cancellations,
    "trips": _trips,
    "attachments": _attachments,
    "acts": _acts,
    "deliveries": _deliveries,
    "releases": _releases,
    "consents": _consents,
    "disposals": _disposals,
    "earlier": _earlier,
    "audit": _audit,
}
