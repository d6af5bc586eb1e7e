"""A desktop with a screen reader, and the practice notebook open on it, at a quarter past one in the afternoon."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from screen_reader.ear import Ear, listening

from fieldnote.services import practice

HOUR = 13


def _zone() -> tuple[timezone, str]:
    """Give the zone where it is after one in the afternoon now, and its name for the program."""
    away = (HOUR - datetime.now(UTC).hour + 11) % 24 - 11
    return timezone(timedelta(hours=away)), f"TST{-away:+d}"


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    """Give the screen reader, on the unlock page."""
    zone, name = _zone()
    folder = tmp_path / "notebook"
    practice.make(folder, clock=lambda: datetime.now(zone))
    with listening(folder, tmp_path, TZ=name) as made:
        yield made


@pytest.fixture
def opened(ear: Ear) -> Ear:
    """Give the screen reader, on Today."""
    ear.comes_to("Passphrase")
    ear.type(practice.PASSPHRASE)
    ear.press("Return")
    ear.hears_words("Today, ")
    return ear
