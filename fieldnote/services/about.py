"""What Fieldnote is made of, with the licence of each part: shown in About, and told by the bundle's own list."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata

import msgspec

from fieldnote import __version__
from fieldnote.host import resources
from fieldnote.services.doctoring import PACKAGES

_FOLDER = "licences"


@dataclass(frozen=True, slots=True)
class Part:
    """Something that has a licence of its own."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()
    """The files with the words of the licence, below the folder of all licences; none where we run from source."""


def parts() -> tuple[Part, ...]:
    """Give Fieldnote itself, then all that it brings along, by name.

    The bundle has a list of everything in it. Elsewhere Python knows the packages that were installed beside us.
    """
    listed = resources.path(_FOLDER, "list.json")
    if listed.is_file():
        first, *others = msgspec.json.decode(listed.read_bytes(), type=tuple[Part, ...])
    else:
        first, others = Part("Fieldnote", __version__, "Apache-2.0"), [_installed(name) for name in PACKAGES]
    return (first, *sorted(others, key=lambda part: part.name.casefold()))


def text_of(part: Part) -> str:
    """Give the whole words of a part's licence; nothing where we run from source."""
    files = (resources.path(_FOLDER, text) for text in part.texts)
    return "\n\n".join(file.read_text("utf-8", errors="replace") for file in files)


def _installed(name: str) -> Part:
    try:
        told = metadata(name).json
    except PackageNotFoundError:
        return Part(name, "", "")
    licence = told.get("license_expression") or told.get("license") or ""
    return Part(name, str(told["version"]), str(licence).partition("\n")[0])
