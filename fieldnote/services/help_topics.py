"""The help that comes with Fieldnote: written for a bad day, readable without a connection and before unlocking."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fieldnote.host import resources

_POINT, _TITLE = "- ", "# "


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a point of a list."""

    text: str
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@cache
def topics(language: str) -> tuple[Topic, ...]:
    """Give all topics in a language ("es"), or in English where it has none, in their order."""
    folder = resources.path("help", language)
    return tuple(map(_read, sorted((folder if folder.is_dir() else resources.path("help", "en")).glob("*.md"))))


def _read(file: Path) -> Topic:
    title, *rest = file.read_text("utf-8").strip().split("\n\n")
    blocks = (block for part in rest for block in _blocks(part))
    return Topic(file.stem.partition("-")[2], title.removeprefix(_TITLE), tuple(blocks))


def _blocks(part: str) -> list[Block]:
    """A list has a point on each line; anything else is one paragraph."""
    lines = part.splitlines()
    if all(line.startswith(_POINT) for line in lines):
        return [Block(line.removeprefix(_POINT), is_point=True) for line in lines]
    return [Block(" ".join(lines))]
