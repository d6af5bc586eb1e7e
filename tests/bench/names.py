"""Looking for 1,000 people's names in a note of 20,000 characters, and for copied responses, in milliseconds of
the processor: what other programs do meanwhile is not measured.

The first look takes the names apart; all after it use what was made ready.

python tests/bench/names.py [PEOPLE [CHARACTERS]]
"""

import random
import statistics
import sys
import time
import tomllib
from collections.abc import Callable

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.likeness import Response, most_alike
from fieldnote.domain.names import Caseload, Names
from fieldnote.host import resources

_ROUNDS = 100
_OTHERS = 21
_RESPONSE = 600
_GOAL = 10


def main(people: int, characters: int) -> None:
    """Measure and print the first look, all others, and comparing a response with those of a group and of ten notes."""
    chance = random.Random(1)  # noqa: S311 -- made-up names
    everybody = _everybody(people, chance)
    text = _text(characters, everybody, chance)
    made: list[Caseload] = []
    first = _milliseconds(lambda: made.append(Caseload(everybody)))
    later = sorted(_milliseconds(lambda: made[0].find(text)) for _ in range(_ROUNDS))
    print(f"{people:,} people, {characters:,} characters, {len(made[0].find(text))} places found")
    print(f"taking the names apart, once    {first:6.2f} ms")
    print(f"looking through a note, p50     {statistics.median(later):6.2f} ms   p95 {later[-_ROUNDS // 20]:6.2f} ms")
    print(f"goal: under {_GOAL} ms after the first")
    responses = [Response(VisitId(str(n)), _text(_RESPONSE, everybody, chance)) for n in range(_OTHERS + 1)]
    alike = sorted(_milliseconds(lambda: most_alike(responses[0], responses[1:])) for _ in range(_ROUNDS))
    print(f"one response beside {_OTHERS} others   {statistics.median(alike):6.2f} ms")


def _everybody(people: int, chance: random.Random) -> list[Names]:
    listed = tomllib.loads(resources.path("practice", "names.toml").read_text("utf-8"))
    given = [name for kind, names in listed.items() if kind != "family" for name in names]
    return [
        Names(PersonId(str(n)), (f"{chance.choice(given)} {chance.choice(listed['family'])}",), (f"RR-{10_000 + n}",))
        for n in range(people)
    ]


def _text(characters: int, everybody: list[Names], chance: random.Random) -> str:
    folder = resources.path("practice", "people")
    notes = [
        visit["what_we_did"]
        for path in sorted(folder.glob("*.toml"))
        for visit in tomllib.loads(path.read_text("utf-8"))["visits"]
    ]
    text = ""
    while len(text) < characters:
        text += f"{chance.choice(notes)} With {chance.choice(everybody).names[0]}. "
    return text[:characters]


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [1000, 20_000][len(given) :]))
