"""How to reach somebody is kept only while they allow it, and then it is gone: from the history, too."""

import shutil
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from making import NOW, Clock, Closed, add_person, new_notebook, support
from sqlcipher3 import dbapi2 as sqlcipher
from vault.reading import asked, where_it_stands

from fieldnote.domain.ids import PersonId, SupportId
from fieldnote.domain.support import Ring, Support
from fieldnote.services.notebook import Notebook
from fieldnote.vault import header, migrations, supports
from fieldnote.vault.database import Database, connect
from fieldnote.vault.history import Recorded

NUMBER = "555-0199-canary"
MORNING = NOW.astimezone(UTC)


@pytest.fixture
def ray(book: Notebook) -> Support:
    """A sponsor who may be kept with a number."""
    made = support(person_id=add_person(book), contact=NUMBER, may_keep_contact=True)
    supports.save(book.vault.database, made, MORNING)
    return made


def test_contact_details_stand_in_one_place_only(database: Database, ray: Support) -> None:
    assert supports.get(database, ray.id) == ray
    assert where_it_stands(database, NUMBER) == {"support"}


def test_contact_details_are_really_gone_after_the_permission(database: Database, ray: Support) -> None:
    supports.save(database, replace(ray, ring=Ring.CLOSE), MORNING + timedelta(days=1))
    supports.save(database, replace(ray, contact="", may_keep_contact=False), MORNING + timedelta(days=2))
    assert where_it_stands(database, NUMBER) == set()
    versions = supports.versions(database, ray.id)
    assert [v.value.may_keep_contact for v in versions] == [True, True, False], "that they were kept stays known"


def test_a_new_number_alone_is_no_change_that_history_tells(database: Database, ray: Support) -> None:
    supports.save(database, replace(ray, contact="555-0142"), MORNING + timedelta(days=1))
    assert len(supports.versions(database, ray.id)) == 1
    assert where_it_stands(database, NUMBER) == set()


def test_the_database_itself_lets_no_contact_details_into_the_history(database: Database, ray: Support) -> None:
    careless = Recorded(Support, "support")
    with pytest.raises(sqlcipher.IntegrityError, match="never enter the history"):
        careless.keep(database, replace(ray, ring=Ring.CLOSE), MORNING, release_on_file=0)


def test_what_an_older_fieldnote_wrote_into_the_history_is_gone_after_the_upgrade(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = _with_contact_in_history(tmp_path, monkeypatch)
    book = closed.open()
    try:
        database = book.vault.database
        assert where_it_stands(database, NUMBER) == {"support"}
        ray = supports.get(database, "support-1")
        assert ray is not None
        assert ray.contact == NUMBER
        assert [v.value for v in supports.versions(database, ray.id)] == [replace(ray, contact="")]
        with pytest.raises(sqlcipher.IntegrityError, match="history never changes"):
            database.run("UPDATE history SET value = '{}'")
    finally:
        book.close()


def test_a_network_of_sixty_is_one_statement(database: Database, ray: Support) -> None:
    for number in range(60):
        supports.save(database, support(id=SupportId(f"s{number}"), person_id=ray.person_id), MORNING)
    with asked(database) as statements:
        assert len(supports.of_person(database, ray.person_id)) == 61
        assert len(supports.earlier(database, ray.person_id, MORNING)) == 61
        assert len(supports.some(database, [SupportId("s3"), SupportId("s1")])) == 2
    assert len(statements) == 3


def test_supports_are_given_in_the_order_they_are_asked_for(database: Database, ray: Support) -> None:
    supports.save(database, support(id=SupportId("a"), person_id=ray.person_id, name="Zoe"), MORNING)
    ids = [SupportId("gone"), ray.id, SupportId("a")]
    assert [s.id for s in supports.some(database, ids)] == [ray.id, "a"]
    assert supports.some(database, []) == []


def test_earlier_gives_the_last_version_before_the_moment_or_the_first_after_it(
    database: Database, ray: Support
) -> None:
    supports.save(database, replace(ray, ring=Ring.CLOSE), MORNING + timedelta(days=1))
    before = supports.earlier(database, ray.person_id, MORNING)
    assert (before[ray.id].support.ring, before[ray.id].noted_before) == (Ring.OFTEN, False)
    later = supports.earlier(database, ray.person_id, MORNING + timedelta(days=1))
    assert (later[ray.id].support.ring, later[ray.id].noted_before) == (Ring.OFTEN, True)
    last = supports.earlier(database, ray.person_id, MORNING + timedelta(days=1, seconds=1))
    assert last[ray.id].support.ring is Ring.CLOSE
    assert supports.earlier(database, PersonId("nobody"), MORNING) == {}


def _with_contact_in_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Closed:
    """Make a notebook of the second schema, whose history was seeded with a number and then written to."""
    folder = tmp_path / "schema"
    folder.mkdir()
    first, second = (migrations._FOLDER / name for name in ("0001_first.sql", "0002_history.sql"))
    shutil.copy(first, folder)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_FOLDER", folder)
        closed = new_notebook(tmp_path / "old", clock=Clock())
        salt = bytes.fromhex(header.read(closed.folder).header.db_salt)
        database = connect(closed.database, closed.root.database_key, salt)
        database.run(
            "INSERT INTO person VALUES ('p', 'M', '', '', '', NULL, '[]', '[]', '', '[]', '', '', '', '[]', NULL, 'm')"
        )
        database.run(
            "INSERT INTO support VALUES ('support-1', 'p', 'Ray', 'sponsor', 'often', 'steady', 'not_sure', '', '', "
            "'', ?, 1, 0, '', '', 0, 0, NULL, NULL)",
            (NUMBER,),
        )
        patch.setattr(migrations, "_FOLDER", later := shutil.copytree(folder, tmp_path / "later"))
        shutil.copy(second, later)
        assert migrations.migrate(database)
        assert where_it_stands(database, NUMBER) == {"support", "history"}
        database.close()
    return closed
