"""Where a new notebook goes."""

from pathlib import Path


def free_place(folder: Path, name: str) -> Path:
    """Give a place in a folder where nothing lies: the name, or with a number."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name} {number}"
    return place


def is_free(place: Path) -> bool:
    """Whether a new notebook may go to a place: nothing lies there."""
    return not place.exists() or not any(place.iterdir())
