"""More made-up people than are written, for measuring: the written ones again, under other names and at other times.

Their notes read as the written ones do; nothing about them is new but who they are and when it was.
"""

import copy
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from fieldnote.host import resources

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIRST_RECORD = 30_000
_EARLIEST, _LATEST = 6 * 60, 22 * 60
_BIRTHDAY_MOVES = 900
_MADE_UP = ("overlap", "overlap_with_group", "name_of_two", "name_of_someone_else", "response_like_another")
"""What comes of many people with few names, all walked with at once."""


def more(written: Sequence[dict[str, Any]], how_many: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Give so many people as data, each like one that is written."""
    for number in range(how_many):
        yield _like(written[number % len(written)], number, chance)


def _like(written: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    given, family = _name(written["person"].get("pronouns", ""), chance)
    data: dict[str, Any] = _renamed(copy.deepcopy(written), _words_of(written["person"], given, family))
    person = data["person"]
    person["key"] = f"more-{number}"
    person["given_name"], person["family_name"] = given, family
    person["preferred_name"] = f"{given} {family[0]}."
    person["record_ids"] = [{"system": "agency", "value": str(_FIRST_RECORD + number)}]
    if "birth_date" in person:
        person["birth_date"] -= timedelta(days=chance.randrange(_BIRTHDAY_MOVES))
    days, minutes = chance.randrange(7), chance.randrange(-180, 360)
    for visit in data.get("visits", []):
        _move(visit, days, minutes)
    data.pop("today", None)  # one specialist's day has room for those that are written
    return data


def _name(pronouns: str, chance: random.Random) -> tuple[str, str]:
    names = _names()
    kind = pronouns.partition("/")[0]
    return chance.choice(names[kind] if kind in names else names["they"]), chance.choice(names["family"])


@cache
def _names() -> dict[str, list[str]]:
    return tomllib.loads(resources.path("practice", "names.toml").read_text("utf-8"))


def _words_of(person: dict[str, Any], given: str, family: str) -> dict[str, str]:
    """Give what each word of the written names turns to."""
    called = re.sub(r"\b\w\.$", "", person["preferred_name"]).strip()
    turned = {word: family for word in person.get("family_name", "").split() if len(word) > 2}
    return turned | {word: given for name in (person.get("given_name", ""), called) for word in name.split()}


def _renamed(value: Any, words: dict[str, str]) -> Any:  # noqa: ANN401 -- any TOML value
    if isinstance(value, str):
        for old, new in words.items():
            value = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, value)
        return value
    if isinstance(value, list):
        return [_renamed(item, words) for item in value]
    if isinstance(value, dict):
        # Keys point from one part to another and mean nothing to a reader.
        return {name: item if name == "key" else _renamed(item, words) for name, item in value.items()}
    return value


def _move(visit: dict[str, Any], days: int, minutes: int) -> None:
    """Move a visit to another time of the week, within waking hours, and say why it stands beside others."""
    visit["day"] = _WEEKDAYS[(_WEEKDAYS.index(visit["day"]) + days) % 7]
    clocks = [_minutes(clock) for stretch in visit["times"] for clock in stretch]
    by = min(max(minutes, _EARLIEST - min(clocks)), _LATEST - max(clocks))
    if by + min(clocks) >= 0 and by + max(clocks) < 24 * 60 and clocks == sorted(clocks):
        visit["times"] = [[_clock(_minutes(clock) + by) for clock in stretch] for stretch in visit["times"]]
    visit["reasons"] = {**visit.get("reasons", {}), **dict.fromkeys(_MADE_UP, "Made for measuring")}


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
