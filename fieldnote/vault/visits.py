"""Tables of visits and their words.

What is counted is read from the view `visit_that_counts`, what is listed from `visit_in_chart`; the words of a note
that was voided are given to those who ask for what is sealed, and to nobody else.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import (
    NoteState,
    SignedFacts,
    Visit,
    VisitDraft,
)
from fieldnote.vault import acts, addenda, corrections, signatures
from fieldnote.vault.database import Database, Row, Value
from fieldnote.vault.mapping import from_json, to_json, to_plain
from fieldnote.vault.merges import IN_CHART
from fieldnote.vault.note_keys import KEY_BITS, free_key

_TEXTS = ("what_we_did", "response", "purpose", "something_else", "person_comment", "place_label")
_COLUMNS_OF_THEIR_OWN = {"id", "person_id", "episode_id", *_TEXTS}
_LONGEST_VISIT = timedelta(days=2)
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


def save_draft(database: Database, draft: VisitDraft, figures: Figures, now: datetime, *, words: bool = True) -> None:
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
    if words:
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
    _freeze(database, visit.id, visit.facts, visit.version)
    signatures.add(database, visit.id, visit.signature, canonical)


def put_back(database: Database, draft: VisitDraft, facts: SignedFacts, version: int, figures: Figures) -> None:
    """Write a signed note anew from its signed copy, in a notebook that lost rows of it."""
    save_draft(database, draft, figures, facts.entered_at)
    _freeze(database, draft.id, facts, version)


def put_words_back(database: Database, draft: VisitDraft, at: datetime) -> None:
    """Write the words of a note anew, or none where none are known: a note without any could not be shown."""
    _save_words(database, draft, at)


def stand_in(database: Database, draft: VisitDraft, day: date, starts_at: str | None, at: datetime) -> None:
    """Put an empty draft under words whose visit is lost; they stay as they are, on their day."""
    save_draft(database, draft, Figures(), at, words=False)
    database.run("UPDATE visit SET day = ?, starts_at = ? WHERE id = ?", (day.isoformat(), starts_at, draft.id))


def _freeze(database: Database, visit_id: str, facts: SignedFacts, version: int) -> None:
    database.run(
        "UPDATE visit SET state = 'signed', version = ?, minutes = ?, units = ?, code = ?, facts = ? WHERE id = ?",
        (version, facts.minutes, facts.units, _billed(facts), to_json(facts), visit_id),
    )


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


def holds_more(database: Database, visit_id: VisitId) -> bool:
    """Whether something stands in the chart of a note's person beside its words because of the note."""
    tables = ("strategy_use", "return_to_use", "attendance", "trip", "attachment", "drawing")
    columns = [f"{table} WHERE visit_id" for table in tables] + ["cancellation WHERE note_id"]
    found = " UNION ALL ".join(f"SELECT 1 FROM {column} = ?" for column in columns)
    return database.one(found, [visit_id] * len(columns)) is not None


def open_ended(database: Database, first: date) -> list[Kept]:
    """Give the drafts since a day whose end is open: kept with a microsecond."""
    rows = database.all(
        "SELECT id FROM visit INDEXED BY visit_open WHERE state <> 'signed' AND day >= ? AND planned = 0 AND "
        "session_id IS NULL AND ends_at LIKE '%.000001+%'",
        (first.isoformat(),),
    )
    return [found for row in rows if (found := kept(database, row[0]))]


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
