"""What the window was started with."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fieldnote.services.notebook import Notebook
    from fieldnote.ui.main_window import MainWindow
    from fieldnote.ui.shell import Shell


class WrongUseError(Exception):
    """Arguments that do not fit; the text says what would."""


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments, understood."""

    folder: Path | None = None
    """The notebook to open; None opens the usual one."""
    practice: bool = False
    picture: Path | None = None
    """Where to write a picture of the window instead of showing it."""
    time_to_paint: bool = False
    time_to_today: bool = False
    self_test: bool = False
    """Try the window's parts with the PDF on standard input, and tell how it went."""

    @property
    def measures(self) -> bool:
        """Whether times are printed and the program ends by itself."""
        return self.time_to_paint or self.time_to_today


class Started(Protocol):
    """What pictures and measurements know of the application."""

    window: "MainWindow"

    @property
    def shell(self) -> "Shell | None":
        """The open notebook's pages."""

    def open_notebook(self, notebook: "Notebook") -> None:
        """Build the pages around an open notebook."""

    def quit(self) -> None:
        """Save, lock and end."""


def parsed(arguments: list[str]) -> Request:
    """Understand the arguments; raises WrongUseError. By hand: argparse would be a tenth of the start."""
    match arguments:
        case []:
            return Request()
        case ["--practice" | "--self-test" as wish]:
            return Request(practice=wish == "--practice", self_test=wish == "--self-test")
        case ["--time-to-paint" | "--time-to-today" as measure, folder]:
            paint = measure == "--time-to-paint"
            return Request(folder=_place(folder), time_to_paint=paint, time_to_today=not paint)
        case ["--time-to-paint"]:
            return Request(time_to_paint=True)
        case ["--picture", file, "--notebook", folder] | ["--notebook", folder, "--picture", file]:
            return Request(folder=_place(folder), picture=Path(file))
        case [folder] if not folder.startswith("-"):
            return Request(folder=_place(folder))
        case _:
            raise WrongUseError("usage: fieldnote [NOTEBOOK | --practice | --picture FILE --notebook NOTEBOOK]")


def _place(folder: str) -> Path:
    """Give a folder's whole path: the process that takes this one's place may start elsewhere."""
    return Path(folder).absolute()
