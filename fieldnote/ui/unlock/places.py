"""Where notebooks lie, and where a new one goes."""

from pathlib import Path


def free_place(folder: Path, name: str) -> Path:
    """Give a place in a folder where nothing lies: the name, or with a number."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name} {number}"
    return place


def usual_or_beside(usual: Path, name: str = "") -> Path:
    """Give the usual place for a notebook, or one beside it, of a name of its own, where something lies there."""
    return usual if is_free(usual) else free_place(usual.parent, name or usual.name)


def is_free(place: Path) -> bool:
    """Whether a new notebook may go to a place: nothing lies there."""
    return not place.exists() or not any(place.iterdir())


def notebooks_in(folder: Path) -> tuple[Path, ...]:
    """Give the notebooks that lie in a folder, by name."""
    try:
        return tuple(sorted(place for place in folder.iterdir() if is_notebook(place)))
    except OSError:
        return ()


def is_notebook(place: Path) -> bool:
    """Whether a folder holds a notebook; asks nothing of what is in it."""
    try:
        return (place / "vault.db").is_file()
    except OSError:
        return False
