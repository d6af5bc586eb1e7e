"""The four faults of a header, told apart: wrong passphrase, damage, tampering, a newer format."""

import errno
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE

from fieldnote.domain.problems import (
    DamagedHeaderError,
    FailedWriteError,
    FieldnoteError,
    NewerNotebookError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.host import files
from fieldnote.vault import header
from fieldnote.vault.keys import Root

ROOT = Root(bytes(range(20)))
HEADER = header.fresh(ROOT, PASSPHRASE, FAST)
NEXT = header.VERSION + 1
DATA = header.encoded(HEADER)


def resealed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Change a header and give it a fitting digest, as someone would who knows the format and not the key."""
    plain: dict[str, Any] = json.loads(DATA)
    change(plain)
    plain["sha256"] = ""
    plain["sha256"] = hashlib.sha256(rfc8785.dumps(plain)).hexdigest()
    return rfc8785.dumps(plain)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vault.db").write_bytes(b"not looked at")
    header.write(tmp_path, HEADER)
    return tmp_path


def test_a_header_is_small_and_comes_back_as_it_was_written() -> None:
    assert header.parsed(DATA) == HEADER
    assert len(DATA) < 1024
    assert HEADER.authentic(ROOT)


def test_the_header_says_nothing_that_opens_the_notebook() -> None:
    for secret in (ROOT.secret, ROOT.database_key, ROOT.header_key):
        assert secret.hex() not in DATA.decode()
    assert ROOT.kit not in DATA.decode()


def test_the_right_passphrase_gives_the_root_and_a_wrong_one_is_called_wrong() -> None:
    assert header.unlock(HEADER, PASSPHRASE) == ROOT
    with pytest.raises(WrongPassphraseError):
        header.unlock(HEADER, OTHER_PASSPHRASE)


def test_what_is_no_header_is_damage() -> None:
    odd = [b"", b"{}", b"[]", b"null", b"\xff\xfe", DATA + b" ", DATA + b"\n", b" " + DATA, DATA * 2, b"[" * 5000]
    for data in odd:
        with pytest.raises(DamagedHeaderError):
            header.parsed(data)


def test_more_than_eight_kibibytes_are_damage() -> None:
    with pytest.raises(DamagedHeaderError):
        header.parsed(resealed(lambda plain: plain.update(norm="x" * 9000)))


@given(st.binary(max_size=800))
def test_any_bytes_at_all_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(FieldnoteError):
        header.parsed(data)


@given(st.integers(0, len(DATA) - 1), st.binary(min_size=1, max_size=4))
def test_any_bytes_put_into_a_header_are_refused_by_name(place: int, put: bytes) -> None:
    with pytest.raises(DamagedHeaderError):
        header.parsed(DATA[:place] + put + DATA[place:])


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(format="other-notebook"),
        lambda plain: plain.update(slots=[]),
        lambda plain: plain.update(db_salt="zz"),
        lambda plain: plain.update(db_salt="00"),
        lambda plain: plain.update(vault=7),
        lambda plain: plain.update(extra=1),
        lambda plain: plain.pop("mac"),
        lambda plain: plain["slots"][0].update(salt="0"),
        lambda plain: plain["slots"][0].update(nonce="not hex at all!!!!!!!!!!"),
        lambda plain: plain["slots"][0].update(ct=""),
        lambda plain: plain["slots"][0].update(m="much"),
        lambda plain: plain["slots"][0].update(extra=1),
    ],
)
def test_a_header_of_the_wrong_shape_is_damage_even_with_a_fitting_digest(
    change: Callable[[dict[str, Any]], object],
) -> None:
    with pytest.raises(DamagedHeaderError):
        header.parsed(resealed(change))


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(norm="NFKD"),
        lambda plain: plain.update(db_salt="0" * 32),
        lambda plain: plain.update(mac="0" * 64),
        lambda plain: plain["cipher"].update(page=1024),
        lambda plain: plain["slots"].append(plain["slots"][0]),
    ],
)
def test_tampering_is_seen_once_the_right_passphrase_is_given(change: Callable[[dict[str, Any]], object]) -> None:
    tampered = header.parsed(resealed(change))
    assert not tampered.authentic(ROOT)
    with pytest.raises(DamagedHeaderError):
        header.unlock(tampered, PASSPHRASE)


@pytest.mark.parametrize("change", [{"m": 8}, {"m": 4096}, {"t": 2}, {"p": 2}])
def test_a_lowered_cost_never_opens_the_notebook(change: dict[str, int]) -> None:
    lowered = header.parsed(resealed(lambda plain: plain["slots"][0].update(change)))
    with pytest.raises(WrongPassphraseError):
        header.unlock(lowered, PASSPHRASE)


def test_the_slot_of_another_notebook_does_not_open_this_one() -> None:
    other = json.loads(header.encoded(header.fresh(Root.fresh(), OTHER_PASSPHRASE, FAST)))
    moved = header.parsed(resealed(lambda plain: plain.update(slots=other["slots"])))
    with pytest.raises(WrongPassphraseError):
        header.unlock(moved, OTHER_PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(v=NEXT),
        lambda plain: plain.update(v=NEXT, escrow={"alg": "x25519"}),
        lambda plain: (plain.update(v=NEXT + 1), plain.pop("db_salt")),
        lambda plain: (plain.update(v=NEXT), plain["slots"][0].update(kind="key file", more=[1])),
    ],
)
def test_a_newer_format_is_called_newer_even_when_its_fields_are_unknown(
    change: Callable[[dict[str, Any]], object],
) -> None:
    with pytest.raises(NewerNotebookError):
        header.parsed(resealed(change))


def test_a_damaged_version_number_is_damage_and_not_a_newer_format() -> None:
    with pytest.raises(DamagedHeaderError):
        header.parsed(DATA.replace(b'"v":1', b'"v":9'))


def test_the_copy_stands_in_for_a_damaged_or_missing_header(folder: Path) -> None:
    assert not header.read(folder).from_copy
    (folder / "vault.json").write_bytes(b"\0" * 600)
    assert header.read(folder) == header.FoundHeader(HEADER, from_copy=True)
    (folder / "vault.json").unlink()
    assert header.read(folder).from_copy


def test_without_header_and_copy_the_header_is_damaged(folder: Path) -> None:
    (folder / "vault.json").write_bytes(b"{")
    (folder / "vault.json.bak").unlink()
    with pytest.raises(DamagedHeaderError):
        header.read(folder)


def test_without_a_database_there_is_no_notebook(folder: Path) -> None:
    (folder / "vault.db").unlink()
    with pytest.raises(NotebookMissingError):
        header.read(folder)


def test_the_header_of_another_notebook_does_not_count_for_this_one(folder: Path) -> None:
    (folder / "vault.json").write_bytes(header.encoded(header.fresh(Root.fresh(), OTHER_PASSPHRASE, FAST)))
    assert header.read(folder).header != HEADER
    assert header.read_authentic(folder, ROOT) == header.FoundHeader(HEADER, from_copy=True)
    (folder / "vault.json.bak").unlink()
    assert header.read_authentic(folder, ROOT) is None


@pytest.mark.parametrize("faulty", [1, 2])
def test_a_header_that_was_refused_is_not_in_force_even_where_it_had_its_name_already(
    folder: Path, monkeypatch: pytest.MonkeyPatch, faulty: int
) -> None:
    header.write(folder, HEADER)
    synced = 0

    def sync(_: Path) -> None:
        nonlocal synced
        synced += 1
        if synced == faulty:
            raise OSError(errno.EIO, "a fault of the disk")

    monkeypatch.setattr(files, "sync_folder", sync)
    with pytest.raises(FailedWriteError):
        header.write(folder, header.fresh(ROOT, OTHER_PASSPHRASE, FAST))
    assert (folder / "vault.json").read_bytes() == (folder / "vault.json.bak").read_bytes() == DATA


def test_writing_leaves_no_temporary_file_and_touches_nothing_that_is_right_already(folder: Path) -> None:
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    header.write(folder, HEADER)
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before
    (folder / "vault.json.bak").write_bytes(b"damaged")
    header.write(folder, HEADER)
    assert (folder / "vault.json.bak").read_bytes() == DATA
    assert (folder / "vault.json").stat().st_ino == before["vault.json"]
    assert {path.name for path in folder.iterdir()} == set(before)
