"""What two language tables of one document have to have in common."""

from dataclasses import fields, is_dataclass
from string import Formatter
from typing import Any


def gaps(value: Any) -> Any:
    """The named gaps of every sentence in a table; of a table within it, its own."""
    if isinstance(value, str):
        return {name for _, name, _, _ in Formatter().parse(value) if name}
    if isinstance(value, tuple):
        return [gaps(item) for item in value]
    if is_dataclass(value):
        return {field.name: gaps(getattr(value, field.name)) for field in fields(value)}
    return {key: gaps(item) for key, item in value.items()}


def check_tables(english: Any, spanish: Any) -> None:
    """The same gaps in the same places, a word for every member of an enumeration, no sentence left in English."""
    assert gaps(english) == gaps(spanish)
    for table in (english, spanish):
        for field in fields(table):
            words = getattr(table, field.name)
            if isinstance(words, dict) and words:
                kind: Any = type(next(iter(words)))
                assert set(words) == set(kind), field.name
            elif isinstance(words, str):
                assert words.strip(), field.name
    same = [f.name for f in fields(english) if isinstance(getattr(english, f.name), str)]
    sentences = [name for name in same if len(getattr(english, name).split()) > 2]
    assert not [name for name in sentences if getattr(english, name) == getattr(spanish, name)]
