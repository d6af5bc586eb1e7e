"""Everybody's names and numbers, read in one step: what no other person's note may say."""

from fieldnote.domain.ids import PersonId
from fieldnote.domain.names import Names
from fieldnote.domain.person import RecordId
from fieldnote.vault.database import Database, Row
from fieldnote.vault.mapping import from_json
from fieldnote.vault.merges import IN_CHART


def stamp(database: Database) -> bytes:
    """Give what stays the same for as long as nobody's names and numbers change."""
    found: bytes = database.value("SELECT stamp FROM names_stamp")
    return found


def everybody(database: Database) -> tuple[Names, ...]:
    """Give everybody's names, archived or not. Somebody entered twice has two entries, both with the id who stays."""
    rows = database.all(
        "SELECT c.chart_id, p.preferred_name, p.given_name, p.family_name, p.other_names, p.record_ids FROM person p "
        "JOIN chart c ON c.person_id = p.id ORDER BY p.id"
    )
    return tuple(_names(row) for row in rows)


def around(database: Database, person_id: PersonId) -> list[str]:
    """Give the names of those who belong to a person's own life or look after it: supports, QPs, representatives."""
    found = database.all(
        f"SELECT name FROM support WHERE person_id IN {IN_CHART} UNION SELECT qp FROM episode WHERE person_id IN "
        f"{IN_CHART} UNION SELECT representative ->> 'name' FROM person WHERE id IN {IN_CHART} AND representative IS "
        "NOT NULL",
        (person_id, person_id, person_id),
    )
    return [row[0] for row in found if row[0]]


def _names(row: Row) -> Names:
    person_id, preferred, given, family, other_names, record_ids = row
    written = (preferred, f"{given} {family}", f"{preferred} {family}", *from_json(other_names, tuple[str, ...]))
    numbers = tuple(number.value for number in from_json(record_ids, tuple[RecordId, ...]))
    return Names(person_id, tuple(dict.fromkeys(name.strip() for name in written if name.strip())), numbers)
