"""The window's words for a visit as lists show it; every page says the same of the same visit."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain import note_status
from fieldnote.domain.note_status import NoteStatus
from fieldnote.domain.visit import NoteState, VisitLine
from fieldnote.ui import words
from fieldnote.ui.kit import labels
from fieldnote.ui.kit.chips import Tone
from fieldnote.ui.kit.veil import discretion

SEPARATOR: Final = labels.SEPARATOR

_LONGEST_HEADLINE: Final = 240
"""Characters of a note that a line carries: one of this length goes on."""

# The room after a sentence; not after an initial ("Ray M. called") or a short title ("Dr. Osei").
_AFTER_SENTENCE: Final = re.compile(
    r"""(?:(?<=[.?!…])|(?<=[.?!…][”"]))(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Jr)\.)(?<!\bMrs\.)\s+"""
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """How a note stands: its word, its tone and its icon."""

    word: str
    tone: Tone
    icon: str


def standing(line: VisitLine) -> Standing:
    """Say how a note stands."""
    if line.planned:
        return Standing(translate("visits", "Planned"), "info", "calendar")
    word = words.of(line.state)
    match line.state:
        case NoteState.SIGNED if note_status.standing(line.state, line.since).status is NoteStatus.RETURNED:
            return Standing(translate("visits", "Sent back"), "info", "rotate-ccw")
        case NoteState.SIGNED:
            return Standing(word, "ok", "circle-check")
        case NoteState.READY:
            return Standing(word, "accent", "pen-line")
        case _:
            return Standing(word, "warn", "pencil")


def counted(one: str, many: str, count: int) -> str:
    """Fill in a count: `one` is the sentence for one thing, `many` for any other number."""
    return (one if count == 1 else many).format(count=count)


def units(count: int) -> str:
    """Say how many units a visit has."""
    return counted(translate("visits", "1 unit"), translate("visits", "{count} units"), count)


def parts(line: VisitLine) -> str:
    """Say how much of a note is there."""
    sentence = translate("visits", "{filled} of {required} parts filled in")
    return sentence.format(filled=line.filled, required=line.required)


def opening(line: VisitLine) -> tuple[str, str]:
    """Give the first sentence of what a note says, and what follows it.

    A sensitive note keeps its words to itself, and every note does while others may be looking.
    """
    if line.sensitive:
        return translate("visits", "Sensitive note"), translate("visits", "Open it to read it.")
    text = " ".join(line.headline.split())
    if text and discretion.on:
        return translate("visits", "Note"), translate("visits", "Open it to read it.")
    if len(line.headline) >= _LONGEST_HEADLINE:
        text = f"{text.rpartition(' ')[0].rstrip('.,;:')}…"
    first, _, rest = _AFTER_SENTENCE.sub("\n", text, count=1).partition("\n")
    return first, rest
