"""Every notebook that a released Fieldnote left behind opens with the program of today, whole and unchanged."""

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest
from making import Clock

from fieldnote.services import notebook, practice, rescue
from fieldnote.vault import checks, migrations
from fieldnote.vault.database import connect

DATA = Path(__file__).parent.parent / "data"
FROZEN = sorted(path.name for path in (DATA / "vaults").iterdir())


def contents(book: notebook.Notebook) -> Any:
    """Read everything, with the function that froze it."""
    spec = importlib.util.spec_from_file_location("freeze", DATA / "freeze.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return msgspec.to_builtins(module.contents(book))


def still_said(expected: Any, found: Any) -> bool:
    """Whether all that was said is said still; later fields and kinds may stand beside it."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(n in found and still_said(v, found[n]) for n, v in expected.items())
    if isinstance(expected, list):
        return isinstance(found, list) and len(expected) == len(found) and all(map(still_said, expected, found))
    return bool(expected == found)


def where_it_stands_now(expected: dict[str, Any]) -> dict[str, Any]:
    """Say what an older notebook said where it is said today.

    Authorisations were a part of their plans, and supports said beside the consents whether there is a release.
    """
    plans = [{n: v for n, v in plan.items() if n != "authorisation"} for plan in expected["plans"]]
    windows = [
        plan["authorisation"] | {"person_id": plan["person_id"]}
        for plan in expected["plans"]
        if plan.get("authorisation")
    ]
    moved = {"authorisations": sorted(windows, key=lambda w: (w["person_id"], w["starts_on"]))} if windows else {}
    said: dict[str, Any] = _without_copies_of_consents(expected | {"plans": plans} | moved)
    return said


def _without_copies_of_consents(said: Any) -> Any:
    """Leave out what supports and hand-offs said of consents, which was nothing in every frozen notebook."""
    if isinstance(said, list):
        return [_without_copies_of_consents(one) for one in said]
    if not isinstance(said, dict):
        return said
    of_a_support, of_a_hand_off = said.get("release_on_file") is False, "way" in said and "resource" in said
    gone = {"release_on_file", "consent_id"} if of_a_support else {"consent_id"} if of_a_hand_off else set()
    assert not any(said.get(name) for name in gone)
    return {name: _without_copies_of_consents(value) for name, value in said.items() if name not in gone}


def test_the_first_notebook_is_still_here() -> None:
    assert "schema-0001" in FROZEN


def test_the_newest_schema_has_left_a_notebook_too() -> None:
    assert f"schema-{migrations.newest():04d}" in FROZEN


@pytest.mark.slow
@pytest.mark.parametrize("name", FROZEN)
def test_a_frozen_notebook_opens_whole_and_says_what_it_said(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "vaults" / name, tmp_path / "notebook")
    expected = msgspec.json.decode((folder / "expected.json").read_bytes())
    root = notebook.unlock(folder, practice.PASSPHRASE, clock=Clock())
    book = notebook.open_notebook(folder, root, clock=Clock())
    try:
        assert migrations.version_of(book.vault.database) == migrations.newest()
        assert [finding for finding in checks.check(book.vault.database) if finding.faults] == []
        assert still_said(where_it_stands_now(expected), msgspec.json.decode(msgspec.json.encode(contents(book))))
    finally:
        book.close()


def test_links_that_a_rescue_left_open_keep_no_notebook_from_a_new_schema(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "vaults" / "schema-0001", tmp_path / "notebook")
    root = notebook.unlock(folder, practice.PASSPHRASE, clock=Clock())
    database = connect(folder / "vault.db", root.database_key, (folder / "vault.db").read_bytes()[:16])
    database.run("PRAGMA foreign_keys = OFF")
    database.run("DELETE FROM target")
    assert database.all("PRAGMA foreign_key_check")
    database.close()
    book = notebook.open_notebook(folder, root, clock=Clock())
    assert migrations.version_of(book.vault.database) == migrations.newest()
    book.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", FROZEN)
def test_a_frozen_notebook_is_rescued_whole_and_says_what_it_said(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "vaults" / name, tmp_path / "notebook")
    before = (folder / "vault.db").read_bytes()
    expected = msgspec.json.decode((folder / "expected.json").read_bytes())
    root = notebook.unlock(folder, practice.PASSPHRASE, clock=Clock())
    assert rescue.rescue(folder, tmp_path / "new", root, clock=Clock()).is_whole
    assert (folder / "vault.db").read_bytes() == before
    book = notebook.open_notebook(tmp_path / "new", root, clock=Clock())
    try:
        assert migrations.version_of(book.vault.database) == migrations.newest()
        assert [finding for finding in checks.check(book.vault.database) if finding.faults] == []
        assert still_said(where_it_stands_now(expected), msgspec.json.decode(msgspec.json.encode(contents(book))))
    finally:
        book.close()
