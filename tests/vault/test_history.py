"""Every change of a record stays readable, and what is written there never changes."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from making import NOW, person, support
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.ids import SupportId
from fieldnote.domain.support import Ring, Support
from fieldnote.vault import people, supports
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

SUPPORTS = Recorded(Support, "support")
MORNING = NOW.astimezone(UTC)
EVENING = MORNING + timedelta(hours=8)


@pytest.fixture
def ray(database: Database) -> Support:
    people.save(database, person(), MORNING)
    supports.save(database, support(), MORNING)
    return support()


def test_each_change_adds_a_version_and_the_table_says_the_last(database: Database, ray: Support) -> None:
    nearer = replace(ray, ring=Ring.CLOSE)
    supports.save(database, nearer, EVENING)
    versions = SUPPORTS.versions(database, ray.id)
    assert [(v.at, v.value) for v in versions] == [(MORNING, ray), (EVENING, nearer)]
    assert SUPPORTS.get(database, ray.id) == nearer


def test_saving_what_is_there_already_adds_nothing(database: Database, ray: Support) -> None:
    supports.save(database, ray, EVENING)
    assert len(SUPPORTS.versions(database, ray.id)) == 1


def test_a_network_can_be_seen_as_it_was_at_a_moment(database: Database, ray: Support) -> None:
    supports.save(database, replace(ray, ring=Ring.CLOSE), EVENING)
    cousin = support(id=SupportId("support-2"), name="Terrance")
    supports.save(database, cousin, EVENING)
    assert SUPPORTS.as_of(database, ray.person_id, EVENING - timedelta(minutes=1)) == [ray]
    assert SUPPORTS.as_of(database, ray.person_id, EVENING) == [replace(ray, ring=Ring.CLOSE), cousin]
    assert SUPPORTS.as_of(database, "somebody-else", EVENING) == []


def test_what_is_written_in_the_history_never_changes(database: Database, ray: Support) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="history never changes"):
        database.run("UPDATE history SET value = '{}' WHERE record_id = ?", (ray.id,))
