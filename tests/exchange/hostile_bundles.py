"""Hostile plans: bundles that are cut off, turned over, nested, doubled, or tell of others."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from exchange.hostile_sheets import mutated
from exchange.test_plan_goals import CARE, GOAL, HOME, KEY, PATIENT, csv, of

WHOLE = of(PATIENT, GOAL, CARE)
_ODD_VALUES: tuple[Any, ...] = (
    None, True, 1e308, -1, "", "\x00", "\x1b[2J", "x" * 20_000, [], {}, [[]], {"reference": 7}, [None], "Patient/p2",
    "=cmd()", "../../etc/passwd", "9999-99-99", "0000-00-00", "2026-02-30", "\u202e", "\ufdd0",
)  # fmt: skip


def odd() -> Iterator[bytes]:
    """Give bundles that are odd as a whole."""
    yield b"{" * 4_000_000
    yield b"[" * 4_000_000
    yield b'{"resourceType":"Bundle","type":"collection","entry":' + b"[" * 900_000 + b"]" * 900_000 + b"}"
    yield b'{"resourceType":"Bundle","type":"collection","entry":[' + b"{}," * 1_000_000 + b"{}]}"
    yield b'{"resourceType":"Bundle","type":"collection","entry":[' + b'{"resource":{}},' * 50_000 + b"{}]}"
    yield b'{"resourceType":"Bundle","type":"collection","total":' + b"9" * 3_900_000 + b"}"
    yield b'{"resourceType":"Bundle","type":"collection","total":1e' + b"9" * 3_000 + b"}"
    yield b'{"resourceType":"Bundle","type":"collection","total":NaN}'
    yield b'{"resourceType":"Bundle","type":"collection","total":-Infinity}'
    yield b'{"resourceType":"Bundle","type":"collection","type":"searchset"}'
    yield b'{"a":"\\ud800"}'
    yield b'{"a":"' + b"\\u0000" * 500_000 + b'"}'
    yield b'{"a":"' + b"a" * 4_100_000 + b'"}'
    yield WHOLE.decode().encode("utf-16")
    yield b"\xef\xbb\xbf" + WHOLE + b"\x00"
    yield of(*([PATIENT] * 3_000))
    yield of(PATIENT, *([GOAL] * 3_000))
    yield of(PATIENT, *([GOAL] * 2_000), *([CARE] * 2_000))
    yield of(*(GOAL | {"subject": {"reference": f"Patient/{n}"}} for n in range(3_000)))
    yield b'{"resourceType":"Bundle","type":"searchset","link":[{"relation":"self","url":"http://[::1"}],"entry":[]}'


def twisted(chance: random.Random) -> bytes:
    """Give a bundle whose values are exchanged at random places."""
    plain = json.loads(WHOLE)
    for _ in range(chance.randint(1, 3)):
        place: Any = plain
        while isinstance(place, dict | list) and place:
            key = chance.choice(list(place) if isinstance(place, dict) else list(range(len(place))))
            inner = place[key]
            if not isinstance(inner, dict | list) or not inner or chance.random() < 0.2:
                place[key] = deepcopy(chance.choice(_ODD_VALUES))
                break
            place = inner
    return json.dumps(plain).encode()


def hostile(count: int, seed: int = 11) -> Iterator[bytes]:
    """Give so many hostile files of plans, the odd ones first."""
    chance = random.Random(seed)  # noqa: S311 -- the same files each time
    first = list(odd())
    yield from first[:count]
    sheet = csv(HOME, KEY)
    for n in range(count - len(first)):
        yield (mutated(chance, WHOLE), twisted(chance), mutated(chance, sheet))[n % 3]
