"""Tables of visits and their words.

What is counted is read from the view `visit_that_counts`, what is listed from `visit_in_chart`; the words of a note
that was voided are given to those who ask for what is sealed, and to nobody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from fieldnote.domain.authorisation import UnitUse
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import AgreedStepId, PersonId, VisitId
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.visit import (
    ContactKind,
    NextStep,
    NoteState,
    Place,
    SignedFacts,
    Visit,
    VisitDraft,
    VisitLine,
)
from fieldnote.vault import acts, addenda, corrections, signatures
from fieldnote.vault.database import Database, Row, Value
from fieldnote.vault.mapping import from_json, to_json, to_plain
from fieldnote.vault.merges import IN_CHART, in_two_arms
from fieldnote.vault.note_keys import KEY_BITS, free_key

_TEXTS = ("what_we_did", "response", "purpose", "something_else", "person_comment", "place_label")
_COLUMNS_OF_THEIR_OWN = {"id", "person_id", "episode_id", *_TEXTS}
_HEADLINE = 240
_LONGEST_VISIT = timedelta(days=2)
_LINE = (
    "v.id, c.chart_id, v.state, v.kind, v.day, v.starts_at, v.planned, v.minutes, v.units, v.code, v.place, "
    f"t.place_label, substr(t.what_we_did, 1, {_HEADLINE}), v.filled, v.required, v.sensitive, "
    "coalesce(k.version, v.version), k.replaces, v.facts ->> 'late', "
    "(SELECT u.why FROM uncounted u WHERE u.visit_id = v.id), "
    "(SELECT count(*) FROM addendum a WHERE a.visit_id IN (SELECT v.id UNION SELECT k.note_id UNION SELECT o.visit_id "
    "FROM correction o WHERE o.note_id = k.note_id AND o.version < k.version)), "
    "(SELECT count(*) FROM statement s WHERE s.note_id = coalesce(k.note_id, v.id)), "
    "EXISTS (SELECT 1 FROM note_given g WHERE g.visit_id = v.id), "
    "(SELECT group_concat(DISTINCT d.state) FROM delivery d WHERE d.visit_id = v.id), "
    "(SELECT r.outcome = 'returned' FROM review r WHERE r.visit_id = v.id ORDER BY r.sequence DESC LIMIT 1)"
)
_BESIDE = (
    "JOIN chart c ON c.person_id = v.person_id JOIN note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL LEFT "
    "JOIN correction k ON k.visit_id = v.id"
)
_NOT_SEALED = "NOT EXISTS (SELECT 1 FROM uncounted u WHERE u.visit_id = v.id AND u.why = 'void')"


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it is kept, with its state and its two machine times."""

    draft: VisitDraft
    state: NoteState
    entered_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """What the rules make of a draft."""

    state: NoteState = NoteState.DRAFT
    units: int = 0
    filled: int = 0
    """Required parts that are there."""
    required: int = 0


def save_draft(database: Database, draft: VisitDraft, figures: Figures, now: datetime) -> None:
    """Add a draft or replace it; its first saving is its entry date. A signed note refuses."""
    starts_at, ends_at = _span(draft)
    columns: dict[str, Value] = {
        "id": draft.id,
        "person_id": draft.person_id,
        "episode_id": draft.episode_id,
        "state": figures.state.value,
        "kind": draft.kind.value,
        "day": _iso(draft.day),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "planned": int(draft.planned),
        "minutes": draft.contact_minutes,
        "units": figures.units,
        "service": draft.service,
        "code": "",
        "place": draft.place.value if draft.place else None,
        "sensitive": int(draft.sensitive),
        "filled": figures.filled,
        "required": figures.required,
        "entered_at": now.isoformat(),
        "changed_at": now.isoformat(),
        "choices": _choices(draft),
        "session_id": draft.session_id,
    }
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in {"id", "entered_at"})
    database.run(
        f"INSERT INTO visit ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) "
        f"ON CONFLICT (id) DO UPDATE SET {changes}",
        tuple(columns.values()),
    )
    _save_words(database, draft, now)


def refigure(database: Database, visit_id: VisitId, figures: Figures) -> bool:
    """Put other figures beside a draft and say whether they differ; the draft and its times stay as they are."""
    values = (figures.state.value, figures.units, figures.filled, figures.required)
    changed = database.run(
        "UPDATE visit SET state = ?, units = ?, filled = ?, required = ? WHERE id = ? AND "
        "(state, units, filled, required) IS NOT (?, ?, ?, ?)",
        (*values, visit_id, *values),
    )
    return changed > 0


def sign(database: Database, visit: Visit, canonical: bytes) -> None:
    """Freeze a draft that is kept already: facts, state and signature in the caller's transaction."""
    facts = visit.facts
    database.run(
        "UPDATE visit SET state = 'signed', version = ?, minutes = ?, units = ?, code = ?, facts = ? WHERE id = ?",
        (
            visit.version, facts.minutes, facts.units, _billed(facts), to_json(facts), visit.id,
        ),
    )  # fmt: skip
    signatures.add(database, visit.id, visit.signature, canonical)


def delete_draft(database: Database, visit_id: VisitId) -> None:
    """Delete a draft for good; a signed note refuses."""
    database.run("DELETE FROM visit WHERE id = ?", (visit_id,))


def kept(database: Database, visit_id: str, *, sealed: bool = False) -> Kept | None:
    """Give what is kept of a visit, signed or not; of a voided note only when what is `sealed` is asked for."""
    row = database.one(
        "SELECT v.id, v.person_id, v.episode_id, v.choices, v.state, v.entered_at, v.changed_at, t.next_step, "
        f"{', '.join('t.' + name for name in _TEXTS)} FROM visit v JOIN note_text t ON t.visit_id = v.id AND "
        f"t.addendum_id IS NULL WHERE v.id = ? AND (? OR {_NOT_SEALED})",
        (visit_id, int(sealed)),
    )
    return _kept(row) if row else None


def signed(database: Database, visit_id: str, *, sealed: bool = False) -> Visit | None:
    """Give one version of a signed note with all that was added; None for a draft.

    A version that was replaced can be read like any other; a voided one only when what is `sealed` is asked for.
    """
    row = database.one("SELECT facts, version FROM visit WHERE id = ? AND state = 'signed'", (visit_id,))
    found = kept(database, visit_id, sealed=sealed)
    if row is None or found is None:
        return None
    replaces = corrections.replacement_of(database, visit_id)
    note_id = replaces.note_id if replaces else found.draft.id
    return Visit(
        draft=found.draft,
        facts=from_json(row[0], SignedFacts),
        signature=signatures.of(database, visit_id),
        version=row[1],
        addenda=addenda.until(database, note_id, row[1]),
        replaces=replaces,
        statements=acts.statements_of(database, note_id),
        anchor=signatures.anchor_of(database, visit_id),
    )


def figures_hold(database: Database, visit: Visit) -> bool:
    """Whether the columns that lists and sums are made of say what the signature froze."""
    row = database.one(
        "SELECT person_id, kind, day, starts_at, ends_at, session_id, minutes, units, code FROM visit WHERE id = ?",
        (visit.id,),
    )
    draft, facts = visit.draft, visit.facts
    frozen = (
        draft.person_id,
        draft.kind.value,
        _iso(draft.day),
        *_span(draft),
        draft.session_id,
        facts.minutes,
        facts.units,
    )
    return row == (*frozen, _billed(facts))


def signed_ids(database: Database) -> list[VisitId]:
    """Give the ids of all signed notes, every version and those voided, oldest first."""
    return [row[0] for row in database.all("SELECT id FROM visit WHERE state = 'signed' ORDER BY day, starts_at, id")]


def signed_between(database: Database, person_id: PersonId, first: date, last: date) -> list[Visit]:
    """Give a person's signed notes of a period, oldest first."""
    ids = database.all(
        f"SELECT id FROM visit_that_counts WHERE person_id IN {IN_CHART} AND state = 'signed' AND day BETWEEN ? AND ? "
        "ORDER BY day, starts_at",
        (person_id, first.isoformat(), last.isoformat()),
    )
    return [visit for row in ids if (visit := signed(database, row[0]))]


def lines(
    database: Database,
    *,
    person_id: PersonId | None = None,
    first: date | None = None,
    last: date | None = None,
    states: Sequence[NoteState] = tuple(NoteState),
    planned: bool | None = None,
    before: VisitLine | None = None,
    most: int = 100,
) -> list[VisitLine]:
    """Give visits as lists show them, newest first; `before` is the last line of the page already shown.

    `planned` takes only those still planned, or only those that took place.
    Versions that were replaced and voided notes are in no list; the draft of a correction is.
    Drafts that have no day yet come last.
    """
    where, values = [f"v.state IN ({', '.join('?' * len(states))})"], [s.value for s in states]
    for sql, value in (("v.day >= ?", _iso(first)), ("v.day <= ?", _iso(last))):
        if value is not None:
            where.append(sql)
            values.append(value)
    if planned is not None:
        where.append(f"v.planned = {int(planned)}")
    if before is None:
        return _newest(database, person_id, where, values, most)
    if before.day is None:
        return _newest(database, person_id, [*where, "v.day IS NULL AND v.id < ?"], [*values, before.id], most)
    last_line = (_iso(before.day), _stamp(before.starts_at), before.id)
    earlier = [*where, "(v.day, v.starts_at, v.id) < (?, ?, ?)"]
    found = _newest(database, person_id, earlier, [*values, *last_line], most)
    if len(found) < most:  # nothing is smaller than NULL in SQL: what has no day follows by a query of its own
        found += _newest(database, person_id, [*where, "v.day IS NULL"], values, most - len(found))
    return found


def _newest(
    database: Database, person_id: PersonId | None, where: list[str], values: Sequence[Value], most: int
) -> list[VisitLine]:
    # The first rows are picked in the order of an index; chart and words are fetched for those alone.
    keys = "SELECT v.id AS id, v.day AS day, v.starts_at AS starts_at FROM visit_in_chart v WHERE "
    if person_id is None:
        keys += " AND ".join(where)
    else:
        keys = in_two_arms(keys + " AND ".join(("v.person_id {whose}", *where)))
        values = (person_id, *values, *values)
    rows = database.all(
        f"WITH page AS MATERIALIZED ({keys} ORDER BY day DESC, starts_at DESC, id DESC LIMIT {int(most)}) SELECT "
        f"{_LINE} FROM page JOIN visit v ON v.id = page.id {_BESIDE} ORDER BY v.day DESC, v.starts_at DESC, v.id DESC",
        values,
    )
    return [_line(row) for row in rows]


def since_signed(database: Database, visit_id: str) -> tuple[NoteState, SinceSigned] | None:
    """Give a note's stored state and what happened since it was signed, whichever version and void or not."""
    row = database.one(f"SELECT {_LINE} FROM visit v {_BESIDE} WHERE v.id = ?", (visit_id,))
    return (NoteState(row[2]), _since(row[16:])) if row else None


def open_lines(database: Database) -> list[VisitLine]:
    """Give all drafts that were begun (not those still planned), oldest first."""
    # The small index of open notes, not a walk over all of them by day.
    rows = database.all(
        f"SELECT {_LINE} FROM visit v INDEXED BY visit_open {_BESIDE} WHERE v.state <> 'signed' AND v.planned = 0 "
        "ORDER BY v.day, v.starts_at"
    )
    return [_line(row) for row in rows]


def last_seen(database: Database) -> dict[PersonId, date]:
    """Give the last day each person was met (attempts do not count)."""
    # One step into the index for each person: the number of visits does not matter.
    rows = database.all(
        "SELECT c.chart_id, max((SELECT max(v.day) FROM visit_that_counts v WHERE v.person_id = c.person_id AND "
        "v.planned = 0 AND v.kind IN ('one_to_one', 'group'))) AS day FROM chart c GROUP BY c.chart_id HAVING day IS "
        "NOT NULL"
    )
    return {row[0]: date.fromisoformat(row[1]) for row in rows}


def mark_step_done(database: Database, visit_id: VisitId, at: datetime | None) -> None:
    """Mark a visit's next step as done, or as open again with None."""
    if at is None:
        database.run("DELETE FROM next_step_done WHERE visit_id = ?", (visit_id,))
    else:
        database.run("INSERT OR IGNORE INTO next_step_done VALUES (?, ?)", (visit_id, at.isoformat()))


def open_steps(
    database: Database, person_id: PersonId, *, besides: str = "", most: int = 1
) -> list[tuple[VisitId | None, NextStep, date, AgreedStepId | None]]:
    """Give the newest next steps of a person that are not done, with the day; `besides` leaves a visit out.

    Each comes from a visit or was agreed outside of one: one of the two ids is there.
    """
    rows = database.all(
        in_two_arms(
            "SELECT v.id, v.day, v.starts_at, v.choices -> 'next_step', t.next_step, NULL FROM visit_that_counts v "
            "JOIN note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL LEFT JOIN next_step_done d ON d.visit_id "
            "= v.id WHERE v.person_id {whose} AND v.id <> ?2 AND v.planned = 0 AND t.next_step <> '' AND d.visit_id IS "
            "NULL AND v.day IS NOT NULL"
        )
        + " UNION ALL "
        + in_two_arms(
            "SELECT NULL, a.agreed_on, a.agreed_at, json_object('owner', a.owner, 'due', a.due), a.text, a.id FROM "
            "agreed_step a WHERE a.person_id {whose} AND a.done_at IS NULL"
        )
        + f" ORDER BY 2 DESC, 3 DESC LIMIT {int(most)}",
        (person_id, besides),
    )
    return [
        (row[0], replace(from_json(row[3], NextStep), text=row[4]), date.fromisoformat(row[1]), row[5]) for row in rows
    ]


def week_figures(database: Database, first: date, last: date) -> tuple[int, int, int]:
    """Give visits held, units and people seen between two days."""
    row = database.one(
        "SELECT count(*), coalesce(sum(v.units), 0), count(DISTINCT c.chart_id) FROM visit_that_counts v JOIN chart c "
        "ON c.person_id = v.person_id WHERE v.planned = 0 AND v.kind IN ('one_to_one', 'group') AND v.day BETWEEN ? "
        "AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return row if row is not None else (0, 0, 0)


def planned_between(database: Database, first: date, last: date) -> int:
    """Count the visits still planned between two days."""
    values = (first.isoformat(), last.isoformat())
    return int(database.value("SELECT count(*) FROM visit WHERE planned = 1 AND day BETWEEN ? AND ?", values))


def planned_lines(database: Database, first: date, last: date) -> list[VisitLine]:
    """Give the visits still planned between two days, by time."""
    return _planned(database, first, last)


def missed(database: Database, first: date, last: date) -> list[VisitLine]:
    """Give the visits still planned between two days whose person was neither met nor tried for on that day."""
    tried = (
        "SELECT 1 FROM chart m JOIN visit_that_counts o ON o.person_id = m.person_id WHERE m.chart_id = c.chart_id AND "
        "o.day = v.day AND o.planned = 0"
    )
    return _planned(database, first, last, f"AND NOT EXISTS ({tried})")


def units_that_count(database: Database, person_id: PersonId, first: date, last: date) -> list[UnitUse]:
    """Give the units that a person's notes used in a period, drafts told apart, oldest first.

    The only place that says which notes count: all sums of units against an authorisation rest on it.
    """
    rows = database.all(
        f"SELECT id, day, service, units, state = 'signed' FROM visit_that_counts WHERE person_id IN {IN_CHART} AND "
        "units > 0 AND planned = 0 AND day BETWEEN ? AND ? ORDER BY day, starts_at, id",
        (person_id, first.isoformat(), last.isoformat()),
    )
    return [UnitUse(VisitId(r[0]), date.fromisoformat(r[1]), r[2], r[3], bool(r[4])) for r in rows]


def count(database: Database, person_id: PersonId | None = None) -> int:
    """Count visits held, of one person or of all."""
    where, values = (f"AND person_id IN {IN_CHART}", (person_id,)) if person_id else ("", ())
    return int(database.value(f"SELECT count(*) FROM visit_that_counts WHERE planned = 0 {where}", values))


def around(database: Database, draft: VisitDraft) -> list[Kept]:
    """Give other visits that overlap in time with a draft: all but groups, and the same person's groups.

    A correction does not overlap with the version that it replaces.
    """
    starts_at, ends_at = _span(draft)
    if starts_at is None or ends_at is None or draft.planned:
        return []
    # No visit lasts two days: the lower bound keeps this a short walk along the index.
    earliest = _stamp(draft.segments[0].start - _LONGEST_VISIT)
    rows = database.all(
        "SELECT id FROM visit_that_counts WHERE id <> ? AND planned = 0 AND (kind <> 'group' OR person_id IN "
        f"{IN_CHART}) AND starts_at BETWEEN ? AND ? AND ends_at > ? AND id NOT IN (SELECT replaces FROM correction "
        "WHERE visit_id = ?)",
        (draft.id, draft.person_id, earliest, ends_at, starts_at, draft.id),
    )
    return [found for row in rows if (found := kept(database, row[0]))]


def unsigned(database: Database, first: date | None = None) -> list[Kept]:
    """Give all notes that are not signed, planned ones too, from a date of service on."""
    rows = database.all(
        "SELECT id FROM visit INDEXED BY visit_open WHERE state <> 'signed' AND (? IS NULL OR day >= ?)",
        (_iso(first), _iso(first)),
    )
    return [found for row in rows if (found := kept(database, row[0]))]


def met_in_person(database: Database, draft: VisitDraft, day: date) -> date | None:
    """Give the last day until `day` that a draft's person was met in person, this draft and what it corrects aside.

    Where that never was, the first day they were met at all.
    """
    met = (
        f"visit_that_counts WHERE person_id IN {IN_CHART} AND planned = 0 AND kind IN ('one_to_one', 'group') AND day "
        "<= ? AND id <> ? AND id NOT IN (SELECT replaces FROM correction WHERE visit_id = ?)"
    )
    values = (draft.person_id, day.isoformat(), draft.id, draft.id)
    found = database.value(
        f"SELECT day FROM {met} AND choices ->> 'mode' = 'in_person' ORDER BY day DESC LIMIT 1", values
    ) or database.value(f"SELECT min(day) FROM {met}", values)
    return date.fromisoformat(found) if found else None


def _planned(database: Database, first: date, last: date, besides: str = "") -> list[VisitLine]:
    rows = database.all(
        f"SELECT {_LINE} FROM visit v INDEXED BY visit_planned {_BESIDE} WHERE v.planned = 1 AND v.day BETWEEN ? AND ? "
        f"{besides} ORDER BY v.day, v.starts_at, v.id",
        (first.isoformat(), last.isoformat()),
    )
    return [_line(row) for row in rows]


def _save_words(database: Database, draft: VisitDraft, now: datetime) -> None:
    day = draft.day or now.date()
    words = {name: getattr(draft, name) for name in _TEXTS} | {"next_step": draft.next_step.text}
    row = database.one("SELECT key FROM note_text WHERE visit_id = ? AND addendum_id IS NULL", (draft.id,))
    if row and row[0] >> KEY_BITS == day.toordinal():
        changes = ", ".join(f"{name} = ?" for name in words)
        database.run(f"UPDATE note_text SET {changes} WHERE key = ?", (*words.values(), row[0]))
        return
    if row:
        database.run("DELETE FROM note_text WHERE key = ?", (row[0],))
    names = ", ".join(words)
    database.run(
        f"INSERT INTO note_text (key, visit_id, {names}) VALUES (?, ?, {', '.join('?' * len(words))})",
        (free_key(database, day), draft.id, *words.values()),
    )


def _choices(draft: VisitDraft) -> str:
    plain = {name: value for name, value in to_plain(draft).items() if name not in _COLUMNS_OF_THEIR_OWN}
    plain["next_step"] = {**plain["next_step"], "text": ""}
    return to_json(plain)


def _kept(row: Row) -> Kept:
    plain: dict[str, Any] = msgspec.json.decode(row[3])
    plain["next_step"]["text"] = row[7]
    plain |= {"id": row[0], "person_id": row[1], "episode_id": row[2]} | dict(zip(_TEXTS, row[8:], strict=True))
    return Kept(
        msgspec.convert(plain, VisitDraft),
        NoteState(row[4]),
        datetime.fromisoformat(row[5]),
        datetime.fromisoformat(row[6]),
    )


def _line(row: Row) -> VisitLine:
    return VisitLine(
        id=row[0], person_id=row[1], state=NoteState(row[2]), kind=ContactKind(row[3]),
        day=date.fromisoformat(row[4]) if row[4] else None,
        starts_at=datetime.fromisoformat(row[5]) if row[5] else None,
        planned=bool(row[6]), minutes=row[7], units=row[8], code=row[9],
        place=Place(row[10]) if row[10] else None, place_label=row[11], headline=row[12],
        filled=row[13], required=row[14], sensitive=bool(row[15]), since=_since(row[16:]),
    )  # fmt: skip


def _since(row: Row) -> SinceSigned:
    version, corrects, late, why, added, stated, given, owed, returned = row
    return SinceSigned(
        version=version,
        corrects=corrects,
        replaced=why == "replaced",
        void=why == "void",
        late=bool(late),
        addenda=added,
        statements=stated,
        released=bool(given),
        deliveries=tuple(sorted(map(DeliveryState, owed.split(",")))) if owed else (),
        review_returned=None if returned is None else bool(returned),
    )


def _billed(facts: SignedFacts) -> str:
    return " ".join((facts.code, *facts.modifiers)).strip()


def _span(draft: VisitDraft) -> tuple[str | None, str | None]:
    if draft.segments:
        return _stamp(draft.segments[0].start), _stamp(draft.segments[-1].end)
    return _stamp(draft.planned_for), _stamp(draft.planned_end)


def _stamp(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
