"""What was lost from its own place in a notebook and stands in another: taken from there, never made up.

The bytes that were signed hold a note in full; the history holds every record of a person as it was kept last. Where
neither does, an empty stand-in keeps what is left in sight: words without their visit, notes without their person.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.person import Person, Specialist
from fieldnote.domain.rescue import NoteFate, NoteLeft
from fieldnote.domain.visit import VisitDraft
from fieldnote.vault import acts, notebook_settings, people, signing, visits
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.database import Database, Value
from fieldnote.vault.mapping import to_json
from fieldnote.vault.note_keys import KEY_BITS, free_key
from fieldnote.vault.salvage import Left, Salvage

REMADE = {"notebook", "chart", "names_stamp"}
"""Tables of which whatever is lost is made again."""
_EMPTY_UNLESS_KNOWN = {("person", "folded_name"), ("support", "contact")}
"""Needed columns that the history does not hold: names folded for finding, and how a support is reached."""
NO_NAME = "Name lost {number}"
NO_SIGNATURE = "Signature lost"
"""Stands where the signer's name stood: a signed note without a signature could not be opened at all."""
_SETTING = "rescue"


@dataclass(frozen=True, slots=True)
class Mended:
    """What was put back, and the fate of each note."""

    notes: tuple[NoteLeft, ...]
    restored: dict[str, int]
    nameless: tuple[PersonId, ...]
    specialist_lost: bool


def mend(database: Database, salvage: Salvage, vault_id: str | None, fallback: NewNotebook, at: datetime) -> Mended:
    """Put back what can be. Call it in a transaction, with no triggers but those of the search indexes."""
    restored: Counter[str] = Counter()
    specialist_lost = _mend_notebook(database, vault_id, fallback, at)
    for table, left in salvage.tables.items():
        if left.shape.is_ours and not left.complete:
            restored[table] += _from_history(database, left, at)
    notes = _Notes(database, salvage, at)
    notes.mend()
    restored += notes.restored
    nameless = _stand_in_people(database, at)
    database.run("INSERT OR IGNORE INTO chart SELECT id, id FROM person")
    acts.count_anew(database)
    left_notes = notes.fates()
    notebook_settings.put(database, _SETTING, to_json([n for n in left_notes if not n.fate.is_whole]))
    return Mended(left_notes, dict(restored), nameless, specialist_lost)


def notes_not_whole(database: Database) -> list[NoteLeft]:
    """Give the notes that a rescue brought here and of which something is missing."""
    kept = notebook_settings.get(database, _SETTING)
    return msgspec.json.decode(kept, type=list[NoteLeft]) if kept else []


def _mend_notebook(database: Database, vault_id: str | None, fallback: NewNotebook, at: datetime) -> bool:
    """Write the notebook's own row anew if it is lost; gives whether it was."""
    if database.value("SELECT 1 FROM notebook"):
        return False
    specialist = fallback.specialist
    if not specialist.name:
        signer = database.value("SELECT signer FROM signature ORDER BY signed_at DESC LIMIT 1")
        specialist = Specialist(name=str(signer or ""))
    made = database.value("SELECT min(at) FROM audit") or at.isoformat()
    known = database.value("SELECT subject FROM audit WHERE kind = 'notebook.made'")
    database.run(
        "INSERT INTO notebook (only, vault_id, device_id, made_at, practice, policy_pack, specialist) VALUES "
        "(1, ?, '', ?, ?, ?, ?)",
        (vault_id or known or "0" * 32, made, int(fallback.practice), fallback.policy_pack, to_json(specialist)),
    )
    return True


def _from_history(database: Database, left: Left, at: datetime) -> int:
    """Write the records of a table that are lost as they were kept last."""
    table = left.shape.table
    there = {row[0] for row in database.all(f'SELECT id FROM "{table}"')} if _has_id(left) else set()
    known = {row.get("id") for row in left.indexed.values()}
    count = 0
    for record_id, value in database.all(
        "SELECT record_id, value FROM history WHERE sequence IN (SELECT max(sequence) FROM history WHERE entity = ? "
        "GROUP BY record_id) AND record_id NOT IN (SELECT record_id FROM disposed) ORDER BY sequence",
        (table,),
    ):
        if record_id in there or (left.index_whole and record_id not in known):
            continue
        row = _row_of(left, msgspec.json.decode(value))
        if row is None:
            continue
        names = ", ".join(f'"{name}"' for name in row)
        count += database.run(
            f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(row))})', tuple(row.values())
        )
        if table == "person" and (person := people.as_entered(database, record_id)):
            people.save(database, person, at)  # folds the name, and notes nothing where nothing else changed
    return count


def _has_id(left: Left) -> bool:
    return any(column.name == "id" for column in left.shape.columns)


def _row_of(left: Left, value: dict[str, Any]) -> dict[str, Value] | None:
    """Give the columns of a record from its history; None where the history does not say enough."""
    row: dict[str, Value] = {}
    for column in left.shape.columns:
        plain = value.get(column.name)
        if plain is not None:
            row[column.name] = _column(plain)
        elif column.needed and column.default is None:
            if (left.shape.table, column.name) not in _EMPTY_UNLESS_KNOWN:
                return None
            row[column.name] = ""
    return row


def _column(plain: Any) -> Value:  # noqa: ANN401 -- any JSON value
    if isinstance(plain, list | dict):
        return to_json(plain)
    return int(plain) if isinstance(plain, bool) else plain


def _stand_in_people(database: Database, at: datetime) -> tuple[PersonId, ...]:
    """Put somebody without a name where rows refer to a person whose record is lost."""
    missing: set[str] = set()
    for table, rowid, parent, key in database.all("PRAGMA foreign_key_check"):
        if parent == "person" and rowid is not None:
            column = database.value('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', (table, key))
            missing.add(database.value(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (rowid,)))
    nameless = tuple(PersonId(person_id) for person_id in sorted(missing))
    for number, person_id in enumerate(nameless, 1):
        people.save(database, Person(person_id, NO_NAME.format(number=number)), at)
    return nameless


class _Notes:
    """The notes of a damaged notebook, and what becomes of them."""

    def __init__(self, database: Database, salvage: Salvage, at: datetime) -> None:
        self._database, self._at = database, at
        self.restored: Counter[str] = Counter()
        self._fates: dict[str, NoteFate] = {}
        self._indexed = {
            str(row["id"]): row for row in salvage.tables["visit"].indexed.values() if row.get("id") is not None
        }
        """What the indexes know of visits, those lost, too."""
        self._visits = {row[0] for row in database.all("SELECT id FROM visit")}
        self._words = {row[0]: row[1] for row in database.all(_OWN_WORDS)}

    def mend(self) -> None:
        signed = [row[0] for row in self._database.all("SELECT record_id FROM signature")]
        for record_id in signed:
            self._from_signed_copy(record_id)
        for visit_id in sorted(self._words.keys() - self._visits):
            self._visit_for_words(visit_id)
        for visit_id in sorted(self._visits - self._words.keys()):
            self._no_words(visit_id)
        for visit_id in self._indexed.keys() - self._visits - self._words.keys():
            self._fates.setdefault(visit_id, NoteFate.LOST)
        self._stand_in_signatures()

    def fates(self) -> tuple[NoteLeft, ...]:
        """Give every note, the oldest first, those lost at the end."""
        rows = self._database.all("SELECT id, person_id, day FROM visit ORDER BY day, starts_at, id")
        found = [NoteLeft(row[0], self._fates.get(row[0], NoteFate.WHOLE), row[1], _day(row[2])) for row in rows]
        there = {note.id for note in found}
        for visit_id, fate in sorted(self._fates.items()):
            if visit_id not in there:
                known = self._indexed.get(visit_id, {})
                person_id = known.get("person_id")
                found.append(
                    NoteLeft(
                        VisitId(visit_id), fate, PersonId(str(person_id)) if person_id else None, _day(known.get("day"))
                    )
                )
        return tuple(found)

    def _from_signed_copy(self, record_id: str) -> None:
        addendum = signing.copy_of_addendum(self._database, record_id)
        if addendum:
            self._addendum(record_id, *addendum)
        elif record_id not in self._visits or record_id not in self._words:
            self._note(record_id)

    def _note(self, record_id: str) -> None:
        copy = signing.copy_of_note(self._database, record_id)
        if copy is None:
            return
        if record_id in self._visits:
            visits.put_words_back(self._database, copy.draft, self._at)
        else:
            figures = visits.Figures(units=copy.facts.units)
            visits.put_back(self._database, copy.draft, copy.facts, copy.version, figures)
            self.restored["visit"] += 1
        if record_id not in self._words:
            self.restored["note_text"] += 1
        self._visits.add(record_id)
        self._words[record_id] = 0
        self._fates[record_id] = NoteFate.FROM_SIGNED_COPY

    def _addendum(self, record_id: str, visit_id: str, added_at: datetime, text: str) -> None:
        database = self._database
        self.restored["addendum"] += database.run(
            "INSERT OR IGNORE INTO addendum (id, visit_id, added_at) VALUES (?, ?, ?)",
            (record_id, visit_id, added_at.isoformat()),
        )
        if not database.value("SELECT 1 FROM note_text WHERE addendum_id = ?", (record_id,)):
            day = _day(database.value("SELECT day FROM visit WHERE id = ?", (visit_id,))) or added_at.date()
            database.run(
                "INSERT INTO note_text (key, visit_id, addendum_id, addendum) VALUES (?, ?, ?, ?)",
                (free_key(database, day), visit_id, record_id, text),
            )
            self.restored["note_text"] += 1

    def _stand_in_signatures(self) -> None:
        database = self._database
        device = str(database.value("SELECT id FROM device WHERE retired_at IS NULL") or "")
        for record_id, visit_id in database.all(
            "SELECT record_id, visit_id FROM signed_record WHERE record_id NOT IN (SELECT record_id FROM signature)"
        ):
            at = database.value("SELECT at FROM audit WHERE kind = 'visit.signed' AND subject = ?", (record_id,))
            database.run(
                "INSERT INTO signature VALUES (?, x'', '', '', ?, ?, '', ?)",
                (record_id, device, NO_SIGNATURE, at or self._at.isoformat()),
            )
            self._fates.setdefault(visit_id, NoteFate.SIGNATURE_LOST)

    def _visit_for_words(self, visit_id: str) -> None:
        known = self._indexed.get(visit_id, {})
        owner = known.get("person_id") or f"unknown-{visit_id}"
        day = date.fromordinal(self._words[visit_id] >> KEY_BITS)
        starts_at = known.get("starts_at")
        draft = VisitDraft(VisitId(visit_id), PersonId(str(owner)))
        visits.stand_in(self._database, draft, day, str(starts_at) if starts_at else None, self._at)
        self._fates[visit_id] = NoteFate.FIGURES_MISSING

    def _no_words(self, visit_id: str) -> None:
        day = _day(self._database.value("SELECT day FROM visit WHERE id = ?", (visit_id,))) or self._at.date()
        self._database.run(
            "INSERT INTO note_text (key, visit_id) VALUES (?, ?)", (free_key(self._database, day), visit_id)
        )
        self._fates[visit_id] = NoteFate.WORDS_MISSING


_OWN_WORDS = "SELECT visit_id, key FROM note_text WHERE addendum_id IS NULL"


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) else None
