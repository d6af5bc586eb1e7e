"""Tables of people and their episodes.

A person who was merged into another is found, by name, number or id, as the one who stays (see `vault.merges`).
"""

from datetime import date, datetime

from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.person import Episode, Person
from fieldnote.domain.text import folded
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version

_PEOPLE = Recorded(Person, "person")
_EPISODES = Recorded(Episode, "episode")
_MOST_WORDS, _MOST_CHARACTERS = 32, 512


def save(database: Database, person: Person, at: datetime) -> None:
    """Add a person or keep what changed about them."""
    names = " ".join((person.preferred_name, person.given_name, person.family_name, *person.other_names))
    numbers = " ".join(r.value for r in person.record_ids)
    _PEOPLE.keep(database, person, at, folded_name=folded(f"{names} {numbers}"))


def get(database: Database, person_id: str) -> Person | None:
    """Give one person, for the id of a doubled one the person who stays."""
    found = _PEOPLE.find(database, "id = (SELECT chart_id FROM chart WHERE person_id = ?)", (person_id,))
    return next(iter(found), None)


def as_entered(database: Database, person_id: str) -> Person | None:
    """Give the record of one person itself, merged or not."""
    return _PEOPLE.get(database, person_id)


def versions(database: Database, person_id: PersonId) -> list[Version[Person]]:
    """Give how a person's own record stood from when on, oldest first."""
    return _PEOPLE.versions(database, person_id)


def everyone(database: Database, *, archived: bool = False) -> list[Person]:
    """Give all people by name, those archived only when asked for."""
    where = "1" if archived else "archived_on IS NULL"
    return _PEOPLE.find(database, f"{where} AND id NOT IN (SELECT person_id FROM merge) ORDER BY folded_name, id")


def named(database: Database, words: str, most: int = 20) -> list[Person]:
    """Find people in whose names or record numbers, present or earlier, every word occurs."""
    parts = folded(words[:_MOST_CHARACTERS]).split()[:_MOST_WORDS]
    if not parts:
        return []
    fits = " AND ".join("instr(p.folded_name, ?) > 0" for _ in parts)
    return _PEOPLE.find(
        database,
        f"id IN (SELECT c.chart_id FROM person p JOIN chart c ON c.person_id = p.id WHERE {fits}) "
        f"ORDER BY archived_on IS NOT NULL, folded_name, id LIMIT {int(most)}",
        tuple(parts),
    )


def with_number(database: Database, system: str, number: str) -> list[PersonId]:
    """Give the people whom a system knows by a number now; of merged ones, whoever stays."""
    rows = database.all(
        "SELECT DISTINCT c.chart_id FROM person p JOIN chart c ON c.person_id = p.id, json_each(p.record_ids) r WHERE "
        "r.value ->> 'system' = ? AND r.value ->> 'value' = ? AND r.value ->> 'until' IS NULL ORDER BY c.chart_id",
        (system, number),
    )
    return [row[0] for row in rows]


def on_caseload(database: Database, day: date) -> set[PersonId]:
    """Give the people not archived by a day who have an episode on it; one human entered twice counts once."""
    rows = database.all(
        "SELECT DISTINCT c.chart_id FROM episode e JOIN chart c ON c.person_id = e.person_id JOIN person p ON p.id = "
        "c.chart_id WHERE e.started_on <= ?1 AND (e.ended_on IS NULL OR e.ended_on >= ?1) AND (p.archived_on IS NULL "
        "OR p.archived_on > ?1)",
        (day.isoformat(),),
    )
    return {row[0] for row in rows}


def save_episode(database: Database, episode: Episode, at: datetime) -> None:
    """Add an episode or keep what changed about it."""
    _EPISODES.keep(database, episode, at)


def episode(database: Database, episode_id: EpisodeId) -> Episode | None:
    """Give one episode."""
    return _EPISODES.get(database, episode_id)


def episodes(database: Database, person_id: PersonId) -> list[Episode]:
    """Give a person's episodes, the latest first."""
    return _EPISODES.find(database, "person_id = ? ORDER BY started_on DESC, id", (person_id,))


def episode_versions(database: Database, episode_id: EpisodeId) -> list[Version[Episode]]:
    """Give how an episode stood from when on, oldest first."""
    return _EPISODES.versions(database, episode_id)


def all_episodes(database: Database) -> list[Episode]:
    """Give every episode, the latest first."""
    return _EPISODES.find(database, "1 ORDER BY started_on DESC, id")
