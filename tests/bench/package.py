"""Sealing 1,000 notes of 25 KB, against plain `json.dumps` and age of the same notes in the same run.

.venv/bin/python tests/bench/package.py
"""

import base64
import json
import random
import resource
import statistics
import sys
import time
from pathlib import Path

import pyrage

sys.path.insert(0, str(Path(__file__).parents[1]))

from exchange.packing import NOTICE, Laptop, agency

from fieldnote.exchange.package import opening, writing
from fieldnote.exchange.package.limits import SHARE_NOTES
from fieldnote.exchange.package.writing import Contents, PackedNote

NOTES, ROUNDS, KILOBYTES = 1000, 5, 25


def made_up_notes() -> list[dict[str, object]]:
    """Notes of 25 KB: text, and a PDF in base64."""
    chance = random.Random(1)  # noqa: S311 -- made-up contents
    words = ("walk", "work", "home", "bus", "group", "call", "plan", "rent", "sister", "coffee", "meeting", "together")
    return [
        {
            "resourceType": "Bundle",
            "type": "transaction",
            "entry": [
                {"resource": {"resourceType": "Observation", "text": " ".join(chance.choices(words, k=20))}}
                for _ in range(60)
            ],
            "pdf": base64.b64encode(chance.randbytes(10_000)).decode(),
        }
        for _ in range(NOTES)
    ]


def plainly(notes: list[dict[str, object]], recipients: list[pyrage.x25519.Recipient]) -> None:
    """Dump and seal them, one file for each package's share."""
    for first in range(0, NOTES, SHARE_NOTES):
        pyrage.encrypt(json.dumps(notes[first : first + SHARE_NOTES]).encode(), recipients)


def main() -> None:
    """Print the times and their ratio, and the time to open again."""
    notes, here, laptop = made_up_notes(), agency(), Laptop()
    recipients = [pyrage.x25519.Recipient.from_str(one) for one in (here.key.age, here.key.escrow)]
    print(f"{NOTES} notes of {len(json.dumps(notes[0])) / 1000:.1f} KB")
    plain, ours, size = [], [], 0
    packages: list[bytes] = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        plainly(notes, recipients)
        plain.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        packed = (PackedNote(f"n{number}", 1, json.dumps(one).encode()) for number, one in enumerate(notes))
        packages = [
            writing.make(Contents(share, NOTICE), laptop.sender(), here.key, laptop.key.sign).data
            for share in writing.shares(packed)
        ]
        ours.append(time.perf_counter() - begun)
    size = sum(map(len, packages))
    begun = time.perf_counter()
    for one in packages:
        opening.unpack(one, here.opens, (here.key.age,))
    opened = time.perf_counter() - begun
    best = statistics.median(ours) / statistics.median(plain)
    print(f"json.dumps + age  {statistics.median(plain) * 1000:7.0f} ms")
    print(f"package           {statistics.median(ours) * 1000:7.0f} ms   {best:.2f} times, {len(packages)} packages")
    print(f"size              {size / 1e6:7.1f} MB")
    print(f"open and verify   {opened * 1000:7.0f} ms")
    print(f"most memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")


if __name__ == "__main__":
    main()
