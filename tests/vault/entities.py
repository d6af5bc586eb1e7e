"""Every entity with every field drawn from all that its type allows, for round trips."""

import enum
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

storable = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"), max_size=60)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.builds(
    lambda moment, offset: moment.replace(tzinfo=offset),
    st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1)),  # noqa: DTZ001 -- the offset is drawn beside it
    offsets,
)
numbers = st.integers(-(2**63), 2**63 - 1)
small_numbers = st.integers(-(2**53) + 1, 2**53 - 1)
"""What JSON can sign exactly (RFC 8785)."""


def entities(kind: type, *, whole: st.SearchStrategy[int] = numbers, **given: Any) -> st.SearchStrategy[Any]:
    """Draw values of a dataclass; `given` are fields with strategies or values of their own."""
    hints = get_type_hints(kind)
    parts = {f.name: given[f.name] if f.name in given else of_type(hints[f.name], whole) for f in fields(kind)}
    return st.builds(kind, **{n: p if isinstance(p, st.SearchStrategy) else st.just(p) for n, p in parts.items()})


def of_type(hint: Any, whole: st.SearchStrategy[int] = numbers) -> st.SearchStrategy[Any]:
    """Draw values of an annotation as the domain's dataclasses use them."""
    hint = getattr(hint, "__supertype__", hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {types.UnionType, Union}:
        return st.one_of([of_type(part, whole) for part in inner])
    if origin is tuple:
        return st.lists(of_type(inner[0], whole), max_size=4).map(tuple)
    if origin is dict:
        return st.dictionaries(of_type(inner[0], whole), of_type(inner[1], whole), max_size=3)
    if is_dataclass(hint) and isinstance(hint, type):
        return entities(hint, whole=whole)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    return {
        str: storable,
        int: whole,
        bool: st.booleans(),
        date: st.dates(),
        datetime: moments,
        time: st.times(),
        type(None): st.none(),
    }[hint]
