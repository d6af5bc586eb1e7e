"""Packages made to harm, each from its number, and a process that takes them and says what that cost.

python hostile.py FOLDER FIRST LAST     takes those in a fresh process, prints one JSON document
"""

import hashlib
import io
import json
import random
import resource
import struct
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

import pyrage
import rfc8785
from exchange.packing import NOTES, NOTICE, Laptop, note
from files import mutated

from fieldnote.exchange.package import limits, sealing, writing
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package.writing import Contents
from fieldnote.services.inbox import agency_keys, places, taking
from fieldnote.services.inbox.taking import Fate

LAPTOP = Laptop()
EVIL_NAMES = (
    "../../evil-v1.json", "bundles/../../../etc/cron.d/evil-v1.json", "/etc/passwd", "C:\\Windows\\evil-v1.json",
    "bundles\\..\\evil-v1.json", "//server/share/evil-v1.json", "bundles/CON.json", "documents/a\x00-v1.pdf",
    "bundles/./n-v1.json", "bundles/n-v1.json/", "BUNDLES/n-v1.json", "bundles/n-v0.json", "bundles/\u202en-v1.json",
    "bundles/" + "n" * 300 + "-v1.json", "~/.bashrc", "-rf", "", ".", "..", "consent/../NOTICE.txt", "manifest.json/x",
)  # fmt: skip
EVIL_TEXTS = (
    b'{"resourceType":"Bundle","resourceType":"Patient"}', b'{"a":NaN}', b'{"a":Infinity}', b'{"a":1e999}',
    b'{"a":' + b"9" * 9000 + b"}", b"[" * 90_000 + b"]" * 90_000, b'{"a":' * 60 + b"1" + b"}" * 60,
    b'{"a":"\\ud800"}', b'{"a":"\\u0000"}', b'{"a":"\xff\xfe"}', b"[" + b"1," * 250_000 + b"1]", b"", b"null",
    b'{"a":1',
    b"[" + b'{"":[]},' * 150_000 + b"{}]", b"\xef\xbb\xbf{}", b"{" + b'"a":1,' * 9 + b'"b":1}',
)  # fmt: skip
EVIL_FACTS: tuple[dict[str, Any], ...] = (
    {"minReader": 99}, {"version": "9.0"}, {"version": 1.0}, {"format": "x"}, {"sequence": -1}, {"sequence": 10**12},
    {"sequence": True}, {"device_id": "../x"}, {"package_id": "../../x"}, {"device_key": "00" * 32}, {"tz": "x" * 999},
    {"created": "yesterday"}, {"created": "2026-11-20T10:00:00"}, {"files": []}, {"files": None}, {"recipient": "age1"},
    {"prev_manifest_sha256": "../"}, {"files": [{"path": "../x", "bytes": 0, "sha256": "00" * 32}]},
)  # fmt: skip


def inside(recipient: str) -> bytes:
    """A good package, as it lies in its seal."""
    return writing.write(Contents((note(), note(NOTES[1])), NOTICE), LAPTOP.sender(), recipient, LAPTOP.key.sign)[0]


def files_of(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: list[tuple[str, bytes]], kind: int = zipfile.ZIP_STORED) -> bytes:
    """Put files together under whatever names, twice if asked."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", kind) as archive:
        warnings.simplefilter("ignore")
        for name, data in files:
            entry = zipfile.ZipInfo()
            entry.filename = name
            entry.compress_type = kind
            archive.writestr(entry, data)
    return out.getvalue()


def signed(files: dict[str, bytes], facts: dict[str, Any] | None = None) -> list[tuple[str, bytes]]:
    """List and sign whatever files, as somebody with a laptop's key would."""
    plain = json.loads(files["manifest.json"])
    rest = {path: data for path, data in files.items() if not path.startswith("manifest.")}
    plain["files"] = [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for path, data in rest.items()
    ]
    data = rfc8785.dumps({**plain, **(facts or {})})
    return [("manifest.json", data), ("manifest.sig", LAPTOP.key.sign(manifests.SIGNED_AS + data)), *rest.items()]


def made(number: int, recipient: str, packed: bytes) -> bytes:
    """Make the package of a number."""
    chance = random.Random(number)  # noqa: S311 -- the same one every time
    kinds: tuple[Callable[[random.Random, str, bytes], bytes], ...] = (
        cut, flipped, noise, changed_inside, evil_name, evil_text, evil_facts, bomb, twice, lying_end, torn_manifest,
        headers,
    )  # fmt: skip
    return kinds[number % len(kinds)](chance, recipient, packed)


def sealed(data: bytes, recipient: str) -> bytes:
    return sealing.seal(data, (recipient,))


def cut(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    data = sealed(packed, recipient)
    return data[: chance.randrange(len(data))]


def flipped(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    data = bytearray(sealed(packed, recipient))
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def noise(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    return chance.choice((b"", b"age-encryption.org/v1\n")) + chance.randbytes(chance.choice((0, 9, 900, 90_000)))


def changed_inside(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    """Sealed rightly, and changed before: what somebody with the agency's public key can do."""
    return sealed(mutated(packed, chance), recipient)


def evil_name(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    files = files_of(packed)
    name = chance.choice(EVIL_NAMES)
    if chance.random() < 0.5:
        return sealed(zipped([*files.items(), (name, b"{}")]), recipient)
    return sealed(zipped(signed({**files, name: b"{}"})), recipient)


def evil_text(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    files = {**files_of(packed), f"bundles/{NOTES[0]}-v1.json": chance.choice(EVIL_TEXTS)}
    return sealed(zipped(signed(files)), recipient)


def evil_facts(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    return sealed(zipped(signed(files_of(packed), chance.choice(EVIL_FACTS))), recipient)


def bomb(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    """What swells, or is larger than any package; the largest are rare, since they take long to make."""
    size = chance.choice((1, 2, 4)) << 20 if chance.random() < 0.97 else limits.MOST_SEALED
    kind = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_STORED))
    files = {**files_of(packed), "contacts.csv": bytes(size)}
    data = zipped(list(files.items()), kind)
    if chance.random() < 0.03:  # each file may be read, and all together take long
        text = b'{"a":[' + b"{}," * 99_000 + b"{}]}"
        data = zipped(signed({**files_of(packed), **{f"bundles/n{n}-v1.json": text for n in range(60)}}))
    elif chance.random() < 0.3:
        data = zipped([(f"bundles/n{n}-v1.json", b"") for n in range(limits.MOST_ENTRIES + 1)])
    return sealed(data, recipient)


def twice(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    files = list(files_of(packed).items())
    return sealed(zipped([*files, chance.choice(files)]), recipient)


def lying_end(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    """The zip's own end changed: counts, sizes, places, a comment, the mark of a larger form."""
    data = bytearray(packed)
    match chance.randrange(4):
        case 0:
            struct.pack_into("<H", data, len(data) - 22 + chance.choice((4, 6, 8, 10, 20)), chance.randint(1, 65535))
        case 1:
            struct.pack_into("<L", data, len(data) - 22 + chance.choice((12, 16)), chance.getrandbits(32))
        case 2:
            data[-22:-22] = b"PK\x06\x07" + chance.randbytes(16)
        case _:
            data += chance.randbytes(chance.randint(1, 60))
    return sealed(bytes(data), recipient)


def torn_manifest(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    files = files_of(packed)
    if chance.random() < 0.3:  # a list that reads well, with a signature of another one
        data = files["manifest.json"].replace(b'"sequence":1', b'"sequence":%d' % chance.randint(2, 9))
        return sealed(zipped(list({**files, "manifest.json": data}.items())), recipient)
    data = chance.choice((mutated(files["manifest.json"], chance), *EVIL_TEXTS))
    if data == files["manifest.json"]:
        data += b" "
    signature = LAPTOP.key.sign(manifests.SIGNED_AS + data)
    return sealed(zipped(list({**files, "manifest.json": data, "manifest.sig": signature}.items())), recipient)


def headers(chance: random.Random, recipient: str, packed: bytes) -> bytes:
    """A seal for many keys, or whose beginning has no end."""
    if chance.random() < 0.5:
        others = [pyrage.x25519.Identity.generate().to_public() for _ in range(chance.choice((90, 200)))]
        return bytes(pyrage.encrypt(packed, others))
    return b"age-encryption.org/v1\n" + b"-> X25519 " + b"A" * chance.choice((10, 100_000)) + b"\n" * 9


def main(folder: Path, first: int, last: int) -> None:
    """Take them one by one; say the longest time (of our own: others work here too), the most memory, what got in."""
    agency_keys.make(folder / "keys", "Made-up Agency", "MADEUP", datetime.now(UTC))
    keys = agency_keys.read(folder / "keys")
    place = places.of(folder)
    packed = inside(keys.public.age)
    good = hashlib.sha256(files_of(packed)["manifest.json"]).hexdigest()
    took, faults, through = 0.0, dict[str, int](), list[int]()
    for number in range(first, last):
        path = folder / "x.fnx.age"
        path.write_bytes(made(number, keys.public.age, packed))
        begun = time.process_time()
        (taken,) = taking.take(place, keys, lambda: datetime(2030, 1, 1, tzinfo=UTC))
        took = max(took, time.process_time() - begun)
        if taken.fate is Fate.REFUSED:
            faults[str(taken.fault)] = faults.get(str(taken.fault), 0) + 1
        elif taken.fate is not Fate.WAITING or _list_in(path, keys) != good:
            through.append(number)
        for left in (path, *place.refused.iterdir()):
            left.unlink(missing_ok=True)
    written = [str(path) for where in (place.opened, place.receipts, place.done) for path in where.rglob("*")]
    written += [str(path) for path in (folder / "keys" / "ledger").rglob("*")]
    found = {"seconds": took, "memory": most_memory(), "faults": faults, "through": through, "written": written}
    print(json.dumps(found))  # noqa: T201


def most_memory() -> float:
    """Give the most megabytes this program had. (What `getrusage` says begins with those of whoever started it.)"""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (told,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(told.split()[1]) / 1024


def _list_in(path: Path, keys: agency_keys.Keys) -> str:
    """Give the hash of the list of a package that was not refused: it has to be the one that was signed."""
    return hashlib.sha256(files_of(sealing.unseal(path.read_bytes(), keys.identities))["manifest.json"]).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
