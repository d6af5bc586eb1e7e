"""Search inside the encrypted notebook: notes newest by date of service, and records beside them."""

from collections.abc import Sized
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.query import Query, parse
from fieldnote.domain.visit import NoteState
from fieldnote.vault import merges, people
from fieldnote.vault.database import Database, Value
from fieldnote.vault.note_keys import KEY_BITS

MARK_START, MARK_END = "\x02", "\x03"
"""Stand around a hit in a snippet; no stored text can contain them."""
_HEADLINE = 120
_SNIPPET = "snippet(note_index, -1, ?, ?, '…', 16) AS snippet"
_SEARCHED = "NOT IN (SELECT key FROM unsearched)"
"""Leaves out versions that were replaced, and voided notes."""
_MOST_NAMED = 50
_MOST_GOALS = 200
_NEWEST = (
    "coalesce((SELECT k.visit_id FROM correction k JOIN visit n ON n.id = k.visit_id WHERE n.state = 'signed' AND "
    "k.note_id = coalesce((SELECT note_id FROM correction WHERE visit_id = v.id), v.id) ORDER BY k.version DESC LIMIT 1"
    "), v.id)"
)
"""The version that holds: what was added to an earlier one is found with it."""
_FEW_NOTES = 400
"""Up to so many notes of one person it is quicker to ask the index about each than to walk it from its newest end."""
_INDICES = ("note_index", "record_index")


class RecordKind(StrEnum):
    """What can be found beside notes. The value is the record's table."""

    GOAL = "goal"
    TRIGGER = "trigger"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note that fits, with a line around the first hit (MARK_START and MARK_END stand around each hit)."""

    visit_id: VisitId
    person_id: PersonId
    person_name: str
    day: date | None
    state: NoteState
    snippet: str


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A goal, trigger or support that fits, with a line around the first hit."""

    kind: RecordKind
    id: str
    person_id: PersonId
    person_name: str
    snippet: str


def expression(words: str) -> str:
    """Turn whatever a person types into an FTS5 expression; filters are left out."""
    return expression_of(parse(words))


def expression_of(query: Query) -> str:
    """Write a query's words as an FTS5 expression: every word quoted, each matching as a beginning.

    Nothing typed is ever syntax. Empty when there is no word.
    """
    return " ".join(f'"{term.words}"{"*" if term.begins else ""}' for term in query.terms)


def notes(database: Database, words: str, most: int = 30) -> list[FoundNote]:
    """Give the newest notes that hold every word."""
    return notes_for(database, parse(words), most)


def notes_for(database: Database, query: Query, most: int = 30) -> list[FoundNote]:
    """Give the newest notes that fit a query: the key starts with the day, so nothing is ranked or sorted."""
    if query.empty:
        return []
    if not query.filters:
        return _walk(database, expression_of(query), most)
    narrowed = _narrowed(database, query)
    if narrowed is None:
        return []
    return _filtered(database, expression_of(query), narrowed, most)


def records(database: Database, query: Query, most: int = 6) -> list[FoundRecord]:
    """Give goals, triggers and supports that hold every word, those written last first."""
    fts = expression_of(query)
    if not fts:
        return []
    called = _people_called(database, query.person) if query.person else []
    of_them = f"AND r.person_id IN ({_places(called)})" if query.person else ""
    rows = database.all(
        "SELECT r.kind, r.record_id, p.id, p.preferred_name, snippet(record_index, -1, ?, ?, '…', 16) FROM "
        "record_index JOIN record_text r ON r.key = record_index.rowid JOIN chart c ON c.person_id = r.person_id JOIN "
        "person p ON p.id = c.chart_id WHERE "
        f"record_index MATCH ? AND p.archived_on IS NULL {of_them} ORDER BY record_index.rowid DESC LIMIT {int(most)}",
        (MARK_START, MARK_END, fts, *called),
    )
    return [FoundRecord(RecordKind(row[0]), row[1], row[2], row[3], row[4]) for row in rows]


def index_holds(database: Database) -> bool:
    """Compare each index with the words it was made from."""
    try:
        for name in _INDICES:
            database.run(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
    except DamagedNotebookError:
        return False
    return all(_leads_everywhere(database, name) for name in _INDICES)


def _leads_everywhere(database: Database, name: str) -> bool:
    """Whether every segment of an index has its way in: FTS5's own check does not look, and a search would miss words.

    A row of the data names its segment in its upper bits (fts5_index.c, FTS5_SEGMENT_ROWID); the first ten are none.
    """
    missing = f"SELECT id >> 37 FROM {name}_data WHERE id > 10 EXCEPT SELECT segid FROM {name}_idx"
    return database.value(missing) is None


def _walk(database: Database, fts: str, most: int) -> list[FoundNote]:
    # The inner query walks the index from its newest end and stops; the rest is fetched for its few rows only.
    hits = (
        f"SELECT rowid AS key, {_SNIPPET} FROM note_index WHERE note_index MATCH ? AND rowid {_SEARCHED} ORDER BY "
        f"rowid DESC LIMIT {int(most)}"
    )
    return _notes(database, hits, (MARK_START, MARK_END, fts))


@dataclass(frozen=True, slots=True)
class _Narrowed:
    """Conditions on note_text t and visit v, and the people they come down to."""

    where: str
    values: tuple[Value, ...]
    called: tuple[str, ...]


def _narrowed(database: Database, query: Query) -> _Narrowed | None:
    """Turn filters into conditions; None when nobody and nothing can fit."""
    where: list[str] = [f"t.key {_SEARCHED}"]
    values: list[Value] = []
    called: tuple[str, ...] = ()
    if query.person:
        called = tuple(_people_called(database, query.person))
        where.append(f"v.person_id IN ({_places(called)})")
        values += called
        if not called:
            return None
    if query.code:
        where.append("instr(lower(v.code), lower(?)) > 0")
        values.append(query.code)
    if query.after:
        where.append("t.key >= ?")
        values.append(query.after.toordinal() << KEY_BITS)
    if query.before:
        where.append("t.key < ?")
        values.append(query.before.toordinal() << KEY_BITS)
    if query.goal:
        goals = _goals_called(database, query.goal)
        where.append(f"EXISTS (SELECT 1 FROM json_each(v.choices, '$.goal_ids') g WHERE g.value IN ({_places(goals)}))")
        values += goals
        if not goals:
            return None
    return _Narrowed(" AND ".join(where), tuple(values), called)


def _filtered(database: Database, fts: str, narrowed: _Narrowed, most: int) -> list[FoundNote]:
    joined = f"note_text t JOIN visit v ON v.id = t.visit_id WHERE {narrowed.where}"
    if not fts:
        hits = (
            f"SELECT t.key, substr(t.what_we_did, 1, {_HEADLINE}) AS snippet FROM {joined} ORDER BY t.key DESC LIMIT "
            f"{int(most)}"
        )
        return _notes(database, hits, narrowed.values)
    if _few(database, narrowed):
        hits = (
            f"SELECT rowid AS key, {_SNIPPET} FROM note_index WHERE note_index MATCH ? AND rowid IN (SELECT t.key FROM "
        )
        hits += f"{joined}) ORDER BY rowid DESC LIMIT {int(most)}"
    else:
        hits = f"SELECT t.key, {_SNIPPET} FROM note_index JOIN note_text t ON t.key = note_index.rowid JOIN visit v ON "
        hits += (
            f"v.id = t.visit_id WHERE note_index MATCH ? AND {narrowed.where} ORDER BY note_index.rowid DESC LIMIT "
            f"{int(most)}"
        )
    return _notes(database, hits, (MARK_START, MARK_END, fts, *narrowed.values))


def _notes(database: Database, hits: str, values: tuple[Value, ...]) -> list[FoundNote]:
    """Fetch what belongs to hits: a query for keys and snippets, newest first."""
    rows = database.all(
        f"WITH hit AS MATERIALIZED ({hits}) SELECT iif(t.addendum_id IS NULL, v.id, {_NEWEST}), p.id, "
        "p.preferred_name, v.day, v.state, hit.snippet FROM hit JOIN note_text t ON t.key = hit.key JOIN visit v ON "
        "v.id = t.visit_id JOIN chart c ON c.person_id = v.person_id JOIN person p ON p.id = c.chart_id ORDER BY "
        "hit.key DESC",
        values,
    )
    return [
        FoundNote(VisitId(visit), PersonId(person), name, _day(day), NoteState(state), snippet)
        for visit, person, name, day, state, snippet in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _few(database: Database, narrowed: _Narrowed) -> bool:
    if not narrowed.called:
        return False
    few = f"SELECT 1 FROM visit WHERE person_id IN ({_places(narrowed.called)}) LIMIT {_FEW_NOTES + 1}"
    return int(database.value(f"SELECT count(*) FROM ({few})", narrowed.called)) <= _FEW_NOTES


def _people_called(database: Database, name: str) -> list[str]:
    """Give the ids of those who are called so, and of everyone whose records are shown with theirs."""
    return list(merges.all_in(database, [person.id for person in people.named(database, name, _MOST_NAMED)]))


def _goals_called(database: Database, words: str) -> list[str]:
    """Give the goals with a number, or whose words fit."""
    rows = database.all(f"SELECT id FROM goal WHERE number = ? COLLATE NOCASE LIMIT {_MOST_GOALS}", (words,))
    if not rows and (fts := expression(words)):
        rows = database.all(
            "SELECT r.record_id FROM record_index JOIN record_text r ON r.key = record_index.rowid WHERE record_index "
            f"MATCH ? AND r.kind = 'goal' LIMIT {_MOST_GOALS}",
            (fts,),
        )
    return [row[0] for row in rows]


def _places(values: Sized) -> str:
    return ", ".join("?" * len(values))
