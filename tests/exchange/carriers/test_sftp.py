"""SFTP with Debian's OpenSSH server: whole files, once, only to the server and with the key we know."""

import os
import random
import socket
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from exchange.carriers.lines import free_port, line_to
from exchange.carriers.sshd import ACCOUNT, AS_ROOT, Server, running_server
from faults.disks import can_mount, fill

from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers import drop, sftp
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind, Received
from fieldnote.exchange.carriers.settings import SftpSettings
from fieldnote.exchange.carriers.sftp import Sftp
from fieldnote.vault.targets import new_ssh_key

pytestmark = pytest.mark.slow

PAIR = new_ssh_key()
KEY = bytes.fromhex(PAIR.private)
CHANCE = random.Random(3)  # noqa: S311 -- the same bytes and cuts every time
PARCEL = Parcel("FN_agency_7f3a_00000012.fnx.age", CHANCE.randbytes(1_300_000), ParcelKind.PACKAGE)


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Server, str]]:
    """One server for the module, and the fingerprint of its key."""
    with running_server() as server:
        fingerprint = server.new_host_key()
        server.allow(PAIR.public)
        server.stop()
        server.start()
        yield server, fingerprint


@pytest.fixture
def server(running: tuple[Server, str]) -> Server:
    """The server with nothing in its folders."""
    server, _ = running
    for part in ("inbox", "receipts", "done"):
        for file in (server.place / part).iterdir():
            file.unlink()
    return server


@pytest.fixture
def settings(running: tuple[Server, str]) -> SftpSettings:
    return settings_for(running[0].port, running[1])


@pytest.fixture
def carrier(settings: SftpSettings, server: Server) -> Iterator[Sftp]:
    carrier = Sftp(settings)
    yield carrier
    carrier.close()


def settings_for(port: int, host_key: str) -> SftpSettings:
    return SftpSettings(host="127.0.0.1", user=ACCOUNT, host_key=host_key, client_key=KEY, port=port)


def quiet(_done: int, _all: int) -> None:
    """Nobody looks at the progress."""


def never() -> bool:
    """Nobody stops it."""
    return False


def inside(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_parcel_arrives_whole_under_its_name(carrier: Sftp, server: Server) -> None:
    seen: list[tuple[int, int]] = []
    outcome = carrier.send(PARCEL, lambda done, of: seen.append((done, of)), never)
    assert (outcome.result, outcome.code) == (Result.TAKEN, "read back")
    assert (server.inbox / PARCEL.name).read_bytes() == PARCEL.data
    assert inside(server.inbox) == {PARCEL.name}
    assert seen == sorted(seen)
    assert seen[-1] == (1_300_000, 1_300_000)
    assert carrier.confirm(PARCEL).result is Result.CONFIRMED


def test_many_parcels_go_over_one_connection(settings: SftpSettings, server: Server) -> None:
    with line_to(server.port) as line:
        carrier = Sftp(settings_for(line.port, settings.host_key))
        for number in range(5):
            sent = carrier.send(Parcel(f"n{number}.pdf", b"x" * number, ParcelKind.DOCUMENT), quiet, never)
            assert sent.result is Result.TAKEN
        assert line.connections == 1
        carrier.close()
    assert [(server.inbox / f"n{number}.pdf").stat().st_size for number in range(5)] == [0, 1, 2, 3, 4]


def test_same_parcel_again_changes_nothing(carrier: Sftp, server: Server) -> None:
    carrier.send(PARCEL, quiet, never)
    before = (server.inbox / PARCEL.name).stat()
    assert carrier.send(PARCEL, quiet, never).code == "there already"
    after = (server.inbox / PARCEL.name).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_parcel_that_the_agency_took_away_is_not_brought_again(carrier: Sftp, server: Server) -> None:
    carrier.send(PARCEL, quiet, never)
    (server.inbox / PARCEL.name).rename(server.place / "done" / PARCEL.name)
    assert carrier.send(PARCEL, quiet, never).code == "there already"
    assert carrier.confirm(PARCEL).result is Result.CONFIRMED
    assert inside(server.inbox) == set()


def test_another_file_of_this_name_is_never_overwritten(carrier: Sftp, server: Server) -> None:
    for theirs in (b"theirs", bytes(len(PARCEL.data))):
        (server.inbox / PARCEL.name).write_bytes(theirs)
        outcome = carrier.send(PARCEL, quiet, never)
        assert (outcome.result, outcome.code, outcome.issues[0].where) == (Result.REFUSED, "EEXIST", PARCEL.name)
        assert (server.inbox / PARCEL.name).read_bytes() == theirs
        assert carrier.confirm(PARCEL).result is Result.REFUSED


@pytest.mark.parametrize("name", ["../away.pdf", "/away.pdf", "a/b", "..", "x.part", "", "x\0y"])
def test_no_name_escapes_from_the_inbox(carrier: Sftp, server: Server, name: str) -> None:
    outcome = carrier.send(Parcel(name, b"x", ParcelKind.DOCUMENT), quiet, never)
    assert (outcome.result, outcome.code) == (Result.REFUSED, "name")
    assert inside(server.inbox) == set()


# Broken off ─────────────────────────────────────────────────────────────────────────────────────────────


def test_thirty_cut_connections_bring_thirty_parcels_once(settings: SftpSettings, server: Server) -> None:
    with line_to(server.port) as line:
        carrier = Sftp(settings_for(line.port, settings.host_key))
        for number in range(30):
            parcel = Parcel(f"n{number:02}.fnx.age", CHANCE.randbytes(400_000), ParcelKind.PACKAGE)
            line.cut_after = CHANCE.randrange(1_000, 405_000)
            carrier.close()
            outcome = carrier.send(parcel, quiet, never)
            assert outcome.result in {Result.LATER, Result.TAKEN}, outcome
            assert (server.inbox / parcel.name).exists() is (outcome.result is Result.TAKEN) or not line.cuts
            line.cut_after = None
            assert carrier.send(parcel, quiet, never).result is Result.TAKEN
            assert (server.inbox / parcel.name).read_bytes() == parcel.data
        assert line.cuts >= 25
        carrier.close()
    assert inside(server.inbox) == {f"n{number:02}.fnx.age" for number in range(30)}


def test_thirty_lost_answers_bring_thirty_parcels_once(settings: SftpSettings, server: Server) -> None:
    with line_to(server.port) as line:
        carrier = Sftp(settings_for(line.port, settings.host_key))
        for number in range(30):
            parcel = Parcel(f"n{number:02}.fnx.age", CHANCE.randbytes(40_000), ParcelKind.PACKAGE)
            carrier.close()
            line.swallow_after = CHANCE.randrange(2_000, 46_000)
            assert carrier.send(parcel, quiet, never).result in {Result.LATER, Result.TAKEN}
            line.swallow_after = None
            assert carrier.send(parcel, quiet, never).result is Result.TAKEN
            assert (server.inbox / parcel.name).read_bytes() == parcel.data
        assert line.cuts >= 25
        carrier.close()
    assert inside(server.inbox) == {f"n{number:02}.fnx.age" for number in range(30)}


def test_what_arrived_before_the_cut_is_not_sent_again(settings: SftpSettings, server: Server) -> None:
    part, told = server.inbox / f"{PARCEL.name}.part", [0]

    def wait_for_server() -> bool:
        for _ in range(500):
            if told[0] == 0 or part.stat().st_size >= min(told[0], 3 * 256 * 1024):
                return False
            time.sleep(0.01)
        raise AssertionError("the server does not write what it gets")

    with line_to(server.port) as line:
        carrier = Sftp(settings_for(line.port, settings.host_key))
        line.cut_after = 1_000_000
        outcome = carrier.send(PARCEL, lambda done, _of: told.__setitem__(0, done), wait_for_server)
        assert outcome.result is Result.LATER
        arrived = part.stat().st_size
        assert arrived >= 3 * 256 * 1024
        line.cut_after = len(PARCEL.data) - arrived + 100_000  # enough for the rest, and too little for the whole
        assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN
        carrier.close()
    assert (server.inbox / PARCEL.name).read_bytes() == PARCEL.data


@pytest.mark.parametrize(
    "left",
    [
        bytes(600_000),  # another file's beginning
        bytes(10) + PARCEL.data[10:600_000],  # its end is ours, its beginning is not
        PARCEL.data + b"more",
        PARCEL.data,
        b"",
    ],
)
def test_what_lies_there_unfinished_is_gone_on_with_only_if_it_is_ours(
    carrier: Sftp, server: Server, left: bytes
) -> None:
    part = server.inbox / f"{PARCEL.name}.part"
    part.write_bytes(left)
    if AS_ROOT:
        os.chown(part, server.inbox.stat().st_uid, -1)
    assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN
    assert (server.inbox / PARCEL.name).read_bytes() == PARCEL.data
    assert inside(server.inbox) == {PARCEL.name}


def test_another_beginning_is_seen_before_anything_is_sent_after_it(carrier: Sftp, server: Server) -> None:
    part = server.inbox / f"{PARCEL.name}.part"
    part.write_bytes(bytes(600_000))
    if AS_ROOT:
        os.chown(part, server.inbox.stat().st_uid, -1)
    seen: list[int] = []
    assert carrier.send(PARCEL, lambda done, _of: seen.append(done), never).result is Result.TAKEN
    assert seen == sorted(set(seen)), "it was sent once, from its beginning"
    assert seen[0] == 256 * 1024


def test_stopped_parcel_is_gone_on_with(carrier: Sftp, server: Server) -> None:
    asked = iter([False, False, True])
    assert carrier.send(PARCEL, quiet, lambda: next(asked)).result is Result.STOPPED
    assert inside(server.inbox) == {f"{PARCEL.name}.part"}
    seen: list[int] = []
    assert carrier.send(PARCEL, lambda done, _of: seen.append(done), never).result is Result.TAKEN
    assert seen[0] > 256 * 1024


def test_server_that_ends_in_the_middle_and_comes_back_gets_it_once(carrier: Sftp, server: Server) -> None:
    asked = 0

    def end_it() -> bool:
        nonlocal asked
        asked += 1
        if asked == 3:
            server.stop()
        return False

    assert carrier.send(PARCEL, quiet, end_it).result is Result.LATER
    assert carrier.send(PARCEL, quiet, never).result is Result.UNREACHED
    server.start()
    assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN
    assert inside(server.inbox) == {PARCEL.name}


# Who is there ───────────────────────────────────────────────────────────────────────────────────────────


def test_probe_gives_the_key_to_compare_and_nobody_signs_in_before(server: Server, settings: SftpSettings) -> None:
    carrier = Sftp(settings_for(server.port, ""))
    probe = carrier.probe()
    assert (probe.outcome.result, probe.outcome.code) == (Result.DISTRUSTED, "host key not known yet")
    assert probe.identity == settings.host_key
    assert carrier.send(PARCEL, quiet, never).result is Result.DISTRUSTED
    assert inside(server.inbox) == set()


def test_probe_says_what_can_be_done_and_leaves_nothing(carrier: Sftp, server: Server) -> None:
    probe = carrier.probe()
    assert probe.outcome.result is Result.TAKEN
    assert probe.can == {"write", "resume", "receipts"}
    assert inside(server.inbox) == set()


def test_another_host_key_stops_everything(server: Server, settings: SftpSettings) -> None:
    with running_server() as other:
        other.allow(PAIR.public)
        other_key = other.new_host_key()
        other.stop()
        other.start()
        carrier = Sftp(settings_for(other.port, settings.host_key))
        for outcome in (carrier.send(PARCEL, quiet, never), carrier.confirm(PARCEL), carrier.probe().outcome):
            assert (outcome.result, outcome.code) == (Result.DISTRUSTED, "another host key")
        assert carrier.probe().identity == other_key
        assert carrier.receipts(1000) == ()
        assert inside(other.inbox) == set()


def test_device_that_the_server_does_not_know_has_to_sign_in(server: Server, settings: SftpSettings) -> None:
    stranger = SftpSettings("127.0.0.1", ACCOUNT, settings.host_key, bytes(32), server.port)
    outcome = Sftp(stranger).send(PARCEL, quiet, never)
    assert (outcome.result, outcome.code) == (Result.SIGN_IN, "key refused")


@pytest.mark.parametrize(
    "line",
    [
        "KexAlgorithms diffie-hellman-group14-sha1",
        "Ciphers aes256-cbc",
        "Ciphers aes256-ctr\nMACs hmac-sha1",
    ],
)
def test_server_with_outdated_encryption_only_is_not_trusted(settings: SftpSettings, line: str) -> None:
    with running_server() as old:
        old.allow(PAIR.public)
        fingerprint = old.new_host_key()
        old.stop()
        old.start(line)
        outcome = Sftp(settings_for(old.port, fingerprint)).send(PARCEL, quiet, never)
        assert (outcome.result, outcome.code) == (Result.DISTRUSTED, "only outdated encryption")
        assert inside(old.inbox) == set()


def test_nobody_there_is_unreached(settings: SftpSettings) -> None:
    nobody = Sftp(settings_for(free_port(), settings.host_key)).send(PARCEL, quiet, never)
    assert (nobody.result, nobody.code) == (Result.UNREACHED, "ECONNREFUSED")
    for host in ("sftp.invalid", "", "a" * 300, "x\0y", "\ud800"):
        nowhere = Sftp(SftpSettings(host, ACCOUNT, settings.host_key, KEY)).probe().outcome
        assert nowhere.result is Result.UNREACHED, (host, nowhere)


def test_server_that_says_nothing_is_not_waited_for_without_end(
    settings: SftpSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sftp, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(sftp, "ANSWER_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        outcome = Sftp(settings_for(silent.getsockname()[1], settings.host_key)).send(PARCEL, quiet, never)
    assert outcome.result is Result.LATER


def test_server_that_falls_silent_is_not_waited_for_without_end(
    carrier: Sftp, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sftp, "ANSWER_SECONDS", 2.0)
    carrier.probe()
    serving = server.serving()
    assert serving
    subprocess.run(["kill", "-STOP", *serving], check=True)
    try:
        assert carrier.send(PARCEL, quiet, never).code == "timed out"
    finally:
        subprocess.run(["kill", "-CONT", *serving], check=True)
    assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN


# What the server refuses ────────────────────────────────────────────────────────────────────────────────


def test_full_disk_of_the_server_is_no_room(carrier: Sftp, server: Server) -> None:
    if not can_mount():
        pytest.skip("this account may not mount a small disk of its own")
    owner = server.inbox.stat()
    size = f"size=1m,uid={owner.st_uid},gid={owner.st_gid},mode=755"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(server.inbox)], check=True)
    try:
        outcome = carrier.send(PARCEL, quiet, never)
        assert (outcome.result, outcome.code) == (Result.NO_ROOM, "refused to write")
        assert not (server.inbox / PARCEL.name).exists()
        (server.inbox / f"{PARCEL.name}.part").unlink()
        fill(server.inbox / "filler")
        assert carrier.probe().outcome.result is Result.NO_ROOM
        subprocess.run(["mount", "-o", "remount,size=4m", str(server.inbox)], check=True)
        assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN
        subprocess.run(["mount", "-o", "remount,ro", str(server.inbox)], check=True)
        assert carrier.send(Parcel("n.pdf", b"x", ParcelKind.DOCUMENT), quiet, never).result is Result.NO_ROOM
    finally:
        subprocess.run(["umount", "-l", str(server.inbox)], check=True)


@pytest.mark.skipif(not AS_ROOT, reason="rights of the server's account are set by root")
def test_inbox_that_is_not_ours_to_write_on_is_no_room(carrier: Sftp, server: Server) -> None:
    owner = server.inbox.stat()
    os.chown(server.inbox, 0, 0)
    try:
        outcome = carrier.send(PARCEL, quiet, never)
        assert (outcome.result, outcome.code) == (Result.NO_ROOM, "EACCES")
        assert carrier.probe().outcome.result is Result.NO_ROOM
    finally:
        os.chown(server.inbox, owner.st_uid, owner.st_gid)


@pytest.mark.skipif(not AS_ROOT, reason="rights of the server's account are set by root")
def test_inbox_that_can_be_written_and_not_listed_is_enough(carrier: Sftp, server: Server) -> None:
    owner = server.inbox.stat()
    os.chown(server.inbox, 0, owner.st_gid)
    server.inbox.chmod(0o730)
    (server.place / "done").chmod(0o700)
    try:
        assert carrier.send(PARCEL, quiet, never).code == "read back"
        assert carrier.send(PARCEL, quiet, never).code == "there already"
        (server.inbox / PARCEL.name).chmod(0o200)
        assert carrier.send(PARCEL, quiet, never).code == "there already, size only"
    finally:
        (server.place / "done").chmod(0o755)
        server.inbox.chmod(0o755)
        os.chown(server.inbox, owner.st_uid, owner.st_gid)


def test_missing_inbox_is_unreached_and_never_made(carrier: Sftp, server: Server) -> None:
    server.inbox.rename(server.place / "away")
    try:
        assert carrier.send(PARCEL, quiet, never).result is Result.UNREACHED
        assert carrier.probe().outcome.result is Result.UNREACHED
        assert not server.inbox.exists()
    finally:
        (server.place / "away").rename(server.inbox)


# Receipts ───────────────────────────────────────────────────────────────────────────────────────────────


def test_receipts_are_read_and_stay_where_they_are(carrier: Sftp, server: Server) -> None:
    lying = server.place / "receipts"
    for age, name in enumerate(["a.json", "b.json"]):
        (lying / name).write_bytes(name.encode())
        os.utime(lying / name, (age, age))
    (lying / "large.json").write_bytes(bytes(1001))
    (lying / "half.json.part").write_bytes(b"half")
    (lying / "link.json").symlink_to("a.json")
    if AS_ROOT:
        (lying / "closed.json").write_bytes(b"closed")
        (lying / "closed.json").chmod(0o600)
    os.mkfifo(lying / "pipe.json")
    assert carrier.receipts(1000) == (Received("b.json", b"b.json"), Received("a.json", b"a.json"))
    assert stat.S_ISFIFO((lying / "pipe.json").stat().st_mode)


def test_receipts_are_bounded_in_number_and_in_all(
    carrier: Sftp, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (server.place / "receipts" / f"{number:02}.json").write_bytes(bytes(100))
    monkeypatch.setattr(drop, "_MOST_RECEIPTS", 10)
    assert len(carrier.receipts(1000)) == 10
    monkeypatch.setattr(drop, "_MOST_BYTES_OF_RECEIPTS", 350)
    assert len(carrier.receipts(1000)) == 3


def test_name_that_is_no_text_is_an_answer_that_cannot_be_read(carrier: Sftp, server: Server) -> None:
    (server.place / "receipts" / os.fsdecode(b"caf\xe9.json")).write_bytes(b"x")
    assert carrier.receipts(1000) == ()
    assert carrier.send(PARCEL, quiet, never).result is Result.TAKEN


def test_no_receipts_where_there_is_no_folder_for_them(carrier: Sftp, server: Server) -> None:
    (server.place / "receipts").rmdir()
    try:
        assert carrier.receipts(1000) == ()
        assert carrier.probe().can == {"write", "resume"}
    finally:
        (server.place / "receipts").mkdir(mode=0o755)


def test_secret_key_is_not_in_what_settings_say(settings: SftpSettings) -> None:
    assert repr(KEY) not in repr(settings)
    assert PAIR.public.startswith("ssh-ed25519 AAAA")
