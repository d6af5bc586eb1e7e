"""Opened notes go on into what an agency has: a real PostgreSQL, or files, where the same again changes nothing."""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from exchange.carriers import postgres_server
from exchange.packing import CREATED, NOTES, Laptop, bundle, note
from needing import needs
from services.inbox.agency import Office, many, office

from fieldnote.domain.outcome import Result
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.carriers.postgres import Postgres
from fieldnote.exchange.package import resources
from fieldnote.exchange.package.resources import NoTransactionError, PackageResources, Stamp
from fieldnote.exchange.package.writing import PackedNote
from fieldnote.services import sentences
from fieldnote.services.inbox import loading, opened, words

needs_postgres = needs(also=postgres_server.PROGRAMS is not None)
_NUMBER = count(1)


def quiet(_done: int, _total: int) -> None:
    pass


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with postgres_server.running() as found:
        yield found


@pytest.fixture
def database(server: str) -> Iterator[str]:
    with postgres_server.new_database(server, f"agency{next(_NUMBER)}") as found:
        yield found


@pytest.fixture
def here(tmp_path: Path) -> Office:
    return office(tmp_path)


@pytest.fixture
def laptop(here: Office) -> Laptop:
    made = Laptop()
    here.knows(made)
    return made


def rows(database: str) -> dict[tuple[str, str], Any]:
    with psycopg.connect(database) as connection:
        found = connection.execute("SELECT type, id, body FROM fieldnote.resource").fetchall()
    return {(row[0], row[1]): row[2] for row in found}


def made(number: int, words_of: str, *, device: str = "d1", ago: int = 0, note_id: str = NOTES[0]) -> PackageResources:
    """What a package with one note brings."""
    stamp = Stamp(device, number, CREATED - timedelta(days=ago))
    return PackageResources(f"{device}-{number}", "0" * 64, stamp, resources.of_bundle(bundle(note_id, words_of)))


def description(database: str, note_id: str = NOTES[0]) -> str:
    return str(rows(database)["DocumentReference", f"{note_id}-d"]["description"])


@needs_postgres
def test_notes_are_loaded_once_and_again_changes_nothing(here: Office, laptop: Laptop, database: str) -> None:
    here.gets(laptop, note(words="Zoë said «sí» \\ \t 👍"), note(NOTES[1]))
    here.gets(laptop, note("n3"))
    here.take()
    loaded = loading.into_postgres(here.place.folder, database, quiet)
    assert (loaded.outcome.result, loaded.packages, loaded.rows, loaded.failed) == (Result.TAKEN, 2, 6, [])
    assert len(rows(database)) == 6
    assert description(database) == "Zoë said «sí» \\ \t 👍"
    again = loading.into_postgres(here.place.folder, database, quiet)
    assert (again.packages, again.before, again.rows) == (0, 2, 0)
    assert "were there already" in words.of_loading(again)[0]


@needs_postgres
def test_the_same_packages_given_again_change_no_row(database: str) -> None:
    carrier = Postgres(database)
    assert carrier.open().result is Result.TAKEN
    packages = [made(number, f"Words {number}.", note_id=f"n{number % 3}a") for number in range(1, 9)]
    assert carrier.load(packages).rows == 6
    assert carrier.load(packages).rows == 0
    random.Random(4).shuffle(packages)  # noqa: S311 -- another order
    for one in packages:
        assert carrier.load([one]).rows == 0
    carrier.close()


@needs_postgres
def test_an_earlier_version_never_undoes_a_later_one(database: str) -> None:
    carrier = Postgres(database)
    carrier.open()
    carrier.load([made(2, "Corrected.")])
    assert carrier.load([made(1, "First.")]).rows == 0
    assert description(database) == "Corrected."
    assert carrier.load([made(1, "Of another laptop, earlier.", device="d2", ago=1)]).rows == 0
    assert carrier.load([made(1, "Of another laptop, later.", device="d3", ago=-1)]).rows == 1
    assert description(database) == "Of another laptop, later."
    carrier.close()


@needs_postgres
def test_what_the_database_cannot_keep_stops_only_its_own_package(here: Office, laptop: Laptop, database: str) -> None:
    here.gets(laptop)
    broken = here.gets(laptop, PackedNote("n2", 1, bundle("n2", number=0).replace(b'"number":0', b'"number":1e-30000')))
    here.gets(laptop, note("n3"))
    here.take()
    loaded = loading.into_postgres(here.place.folder, database, quiet)
    assert (loaded.packages, [one.package_id for one in loaded.failed]) == (2, [broken.package_id])
    assert loaded.failed[0].code.startswith("SQLSTATE 22")
    assert ("Encounter", "n3") in rows(database)
    assert ("Encounter", "n2") not in rows(database)
    assert "not loaded" in words.of_loading(loaded)[1]


@needs_postgres
def test_an_account_that_may_only_write_rows_needs_no_other_right(here: Office, laptop: Laptop, database: str) -> None:
    here.gets(laptop)
    here.take()
    carrier = Postgres(database)
    carrier.open()
    carrier.close()
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE ROLE loader LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA fieldnote TO loader")
        connection.execute("GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA fieldnote TO loader")
    as_loader = " ".join("user=loader" if word.startswith("user=") else word for word in database.split())
    assert loading.into_postgres(here.place.folder, as_loader, quiet).rows == 2
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("REVOKE INSERT ON ALL TABLES IN SCHEMA fieldnote FROM loader")
        here.gets(laptop, note("n3"))
        here.take()
        refused = loading.into_postgres(here.place.folder, as_loader, quiet)
        connection.execute("DROP OWNED BY loader")
        connection.execute("DROP ROLE loader")
    assert (refused.outcome.result, refused.rows) == (Result.SIGN_IN, 0)
    assert "does not let you in" in words.of_loading(refused)[-1]


@needs_postgres
def test_a_server_that_does_not_let_in_or_is_not_there_is_told(here: Office, laptop: Laptop, server: str) -> None:
    here.gets(laptop)
    here.take()
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute("CREATE ROLE locked LOGIN PASSWORD 'secret'")
        locked = " ".join("user=locked" if word.startswith("user=") else word for word in server.split())
        told = loading.into_postgres(here.place.folder, f"{locked} dbname=postgres", quiet)
        connection.execute("DROP ROLE locked")
    assert told.outcome.result is Result.SIGN_IN
    nobody = "postgresql://127.0.0.1:9/agency"
    assert loading.into_postgres(here.place.folder, nobody, quiet).outcome.result is Result.UNREACHED


@needs_postgres
def test_a_server_that_goes_away_in_between_is_told_and_made_up_for(
    here: Office, laptop: Laptop, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_BATCH", 1)
    for number in range(4):
        here.gets(laptop, note(f"n{number}"))
    here.take()

    def cut(done: int, _total: int) -> None:
        if done == 2:
            with psycopg.connect(database, autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fieldnote inbox'"
                )

    stopped = loading.into_postgres(here.place.folder, database, cut)
    assert (stopped.outcome.result, stopped.packages) == (Result.LATER, 2)
    again = loading.into_postgres(here.place.folder, database, quiet)
    assert (again.outcome.result, again.before, again.packages) == (Result.TAKEN, 2, 2)
    assert len(rows(database)) == 8


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("postgresql://me:secret@127.0.0.1/agency", ".pgpass"),
        ("dbname=agency password=secret", ".pgpass"),
        ("postgresql://db.example.org/agency?sslmode=require", "sslmode"),
        ("postgresql://db.example.org/agency?sslmode=verify-ca", "sslmode"),
        ("host=127.0.0.1,db.example.org dbname=a sslmode=prefer", "sslmode"),
        ("host=localhost hostaddr=192.0.2.1 dbname=a sslmode=prefer", "sslmode"),
        ("service=agency sslmode=prefer", "sslmode"),
        ("postgresql:///notes?service=agency&sslmode=disable", "sslmode"),
        ("dbname=agency sslmode=require", "sslmode"),
        ("postgresql://[", "address"),
    ],
)
def test_an_address_that_would_give_something_away_is_refused(address: str, why: str) -> None:
    with pytest.raises(BadInputError, match=why):
        Postgres(address)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://db.example.org/agency",
        "host=localhost,db.example.org dbname=agency",
        "host=localhost hostaddr=192.0.2.1 dbname=agency",
        "dbname=agency",
        "service=agency",
        "postgresql:///notes?service=agency",
    ],
)
def test_a_server_is_checked_unless_the_address_itself_says_that_it_is_here(address: str) -> None:
    assert Postgres(address)._words["sslmode"] == "verify-full"


@pytest.mark.parametrize(
    "address",
    [
        "host=localhost dbname=agency",
        "postgresql://127.0.0.1/agency",
        "postgresql://[::1]/agency",
        "host=127.0.0.1,/run/postgresql dbname=agency",
        "postgresql://%2Frun%2Fpostgresql/agency",
    ],
)
def test_this_computer_needs_no_certificate(address: str) -> None:
    assert "sslmode" not in Postgres(address)._words


@needs_postgres
@pytest.mark.parametrize("address", ["service=agency", "postgresql:///?service=agency"])
def test_a_service_file_leads_to_no_server_without_a_certificate(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    services = tmp_path / "services.conf"
    services.write_text("\n".join(["[agency]", *database.split(), "sslmode=prefer"]))
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    with psycopg.connect(address):
        pass
    assert Postgres(address).open().result is Result.UNREACHED


@needs_postgres
def test_a_socket_that_libpq_finds_by_itself_still_works(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with psycopg.connect(database) as connection:
        row = connection.execute("SHOW unix_socket_directories").fetchone()
    assert row is not None
    monkeypatch.setenv("PGHOST", row[0])
    carrier = Postgres(database.replace("host=127.0.0.1 ", ""))
    assert carrier.open().result is Result.TAKEN
    carrier.close()


@needs_postgres
def test_no_environment_leads_an_address_of_this_computer_elsewhere(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.9")
    carrier = Postgres(database)
    assert carrier.open().result is Result.TAKEN
    carrier.close()


def lines_of(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {
        path.stem: [json.loads(line) for line in path.read_bytes().splitlines()]
        for path in sorted(folder.glob("*.ndjson"))
    }


def test_files_for_an_import_hold_each_record_once_as_it_came_last(
    here: Office, laptop: Laptop, tmp_path: Path
) -> None:
    other = Laptop("aa00", seed=2)
    here.knows(other)
    here.gets(laptop, note(words="First."), note("n3"))
    here.gets(laptop, note(words="Corrected."))
    here.gets(other, note("n4"))
    here.take()
    loaded = loading.into_files(here.place.folder, tmp_path / "out", quiet)
    found = lines_of(tmp_path / "out")
    assert sorted(found) == ["DocumentReference", "Encounter"]
    assert sorted(one["id"] for one in found["Encounter"]) == sorted([NOTES[0], "n3", "n4"])
    assert loaded.rows == 6
    assert "Corrected." in {one["description"] for one in found["DocumentReference"]}
    assert "First." not in {one["description"] for one in found["DocumentReference"]}
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    loading.into_files(here.place.folder, tmp_path / "out", quiet)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_a_record_that_came_on_many_lines_stands_on_one(here: Office, laptop: Laptop, tmp_path: Path) -> None:
    spread = json.dumps(json.loads(bundle("n1")), indent=2).replace("\n", "\r\n").encode()
    here.gets(laptop, PackedNote("n1", 1, spread))
    here.take()
    loading.into_files(here.place.folder, tmp_path / "out", quiet)
    assert lines_of(tmp_path / "out")["Encounter"][0]["id"] == "n1"


def test_the_answer_about_a_note_that_cannot_be_loaded_holds_for_loading_too(
    here: Office, laptop: Laptop, tmp_path: Path
) -> None:
    here.gets(laptop, PackedNote("n1", 1, b"{}"), note())
    here.take()
    loaded = loading.into_files(here.place.folder, tmp_path / "out", quiet)
    assert [one.item for one in loaded.failed] == ["n1-v1"]
    assert loaded.rows == 2


def test_an_opened_note_that_was_changed_since_is_never_loaded(here: Office, laptop: Laptop, tmp_path: Path) -> None:
    here.gets(laptop)
    here.take()
    (package,) = opened.every(here.place.folder)
    path = package.folder / "bundles" / f"{NOTES[0]}-v1.json"
    path.write_bytes(path.read_bytes().replace(b"walk", b"talk"))
    with pytest.raises(BadInputError, match="changed"):
        loading.into_files(here.place.folder, tmp_path / "out", quiet)
    assert not list((tmp_path / "out").glob("*.ndjson"))
    manifest = package.folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"sequence":1', b'"sequence":2'))
    with pytest.raises(BadInputError, match="changed"):
        opened.every(here.place.folder)


def test_opened_packages_elsewhere_are_found_where_they_lie(here: Office, laptop: Laptop, tmp_path: Path) -> None:
    here.gets(laptop, *many(3))
    here.take()
    shutil.move(here.place.opened, tmp_path / "elsewhere")
    assert loading.into_files(tmp_path / "elsewhere", tmp_path / "out", quiet).rows == 6


def test_between_two_laptops_the_clocks_decide_and_for_one_the_number() -> None:
    early, late = Stamp("a", 1, CREATED), Stamp("a", 2, CREATED - timedelta(days=1))
    assert late.follows(early)
    assert not early.follows(late)
    assert not replace(late, device_id="b").follows(early)


def patient(own_id: str, method: str, url: str) -> dict[str, Any]:
    """An entry of a bundle."""
    return {"resource": {"resourceType": "Patient", "id": own_id}, "request": {"method": method, "url": url}}


@pytest.mark.parametrize(
    "change",
    [
        {"type": "batch"},
        {"resourceType": "Patient"},
        {"entry": []},
        {"entry": [patient("a/b", "PUT", "Patient/a/b")]},
        {"entry": [patient("p", "POST", "Patient")]},
        {"entry": [patient("p", "PUT", "Patient/q")]},
        {"entry": [patient("p", "PUT", "Patient/p")] * 2},
    ],
)  # fmt: skip
def test_only_a_transaction_that_puts_each_record_under_its_own_id_is_taken_apart(change: dict[str, Any]) -> None:
    with pytest.raises(NoTransactionError):
        resources.of_bundle(json.dumps({**json.loads(bundle()), **change}).encode())


@pytest.mark.parametrize("result", [one for one in Result if one is not Result.TAKEN])
def test_whatever_stops_loading_has_a_sentence(result: Result) -> None:
    assert sentences.of_loading(result).endswith(".")
