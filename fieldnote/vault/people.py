"""Tables of people and their episodes."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Episode, Person
from fieldnote.domain.text import folded
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_PEOPLE = Recorded(Person, "person")
_EPISODES = Recorded(Episode, "episode")
_MOST_WORDS, _MOST_CHARACTERS = 32, 512


def save(database: Database, person: Person, at: datetime) -> None:
    """Add a person or keep what changed about them."""
    names = f"{person.preferred_name} {person.given_name} {person.family_name}"
    numbers = " ".join(r.value for r in person.record_ids)
    _PEOPLE.keep(database, person, at, folded_name=folded(f"{names} {numbers}"))


def get(database: Database, person_id: str) -> Person | None:
    """Give one person."""
    return _PEOPLE.get(database, person_id)


def everyone(database: Database, *, archived: bool = False) -> list[Person]:
    """Give all people by name, those archived only when asked for."""
    where = "1" if archived else "archived_on IS NULL"
    return _PEOPLE.find(database, f"{where} ORDER BY folded_name, id")


def named(database: Database, words: str, most: int = 20) -> list[Person]:
    """Find people in whose names or record numbers every word occurs."""
    parts = folded(words[:_MOST_CHARACTERS]).split()[:_MOST_WORDS]
    if not parts:
        return []
    where = " AND ".join("folded_name LIKE ? ESCAPE '\\'" for _ in parts)
    patterns = tuple(f"%{_escaped(part)}%" for part in parts)
    return _PEOPLE.find(
        database, f"{where} ORDER BY archived_on IS NOT NULL, folded_name, id LIMIT {int(most)}", patterns
    )


def save_episode(database: Database, episode: Episode, at: datetime) -> None:
    """Add an episode or keep what changed about it."""
    _EPISODES.keep(database, episode, at)


def episodes(database: Database, person_id: PersonId) -> list[Episode]:
    """Give a person's episodes, the latest first."""
    return _EPISODES.find(database, "person_id = ? ORDER BY started_on DESC, id", (person_id,))


def all_episodes(database: Database) -> list[Episode]:
    """Give every episode, the latest first."""
    return _EPISODES.find(database, "1 ORDER BY started_on DESC, id")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
