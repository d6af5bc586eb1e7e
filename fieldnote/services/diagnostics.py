"""A file for those who help: what this computer has and how the notebook is, to be read by its owner before it leaves.

Versions, sizes, counts, codes and days. Never a name, a word of a note, or where anything lies on this computer.
"""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from fieldnote.domain.problems import DamagedHeaderError, FieldnoteError
from fieldnote.host.files import refusals, require_free, write_whole
from fieldnote.services import doctoring, notebook
from fieldnote.services.notebook import Clock, Notebook, local_now
from fieldnote.vault import backup_folder, diagnosis, header, misses, quarantine

_ABOUT = (
    "This file says how Fieldnote is on this computer. It holds versions, sizes, counts, codes and days.",
    "It holds no name, no word of a note, and no place on this computer. Read it before you give it away.",
)
_PLACES = {"Notebooks"}
"""Looks that say where something lies."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


def of_computer() -> Section:
    """Say what this computer has."""
    looks = [look for look in doctoring.look() if look.name not in _PLACES]
    return Section("This computer", tuple(f"{look.name}: {look.found or _well(look.well)}" for look in looks))


def of_files(folder: Path) -> Section:
    """Say what can be said of a notebook without its key, however damaged it is."""
    with refusals():
        lines = [f"{name}: {count}" for name, count in diagnosis.sizes(folder)]
        lines.append(f"free space in MiB: {shutil.disk_usage(folder).free // 1024**2}")
    lines.append(f"header: {_header_of(folder)}")
    lines.append(f"missed unlocks: {len(misses.recorded(folder))}")
    kept = backup_folder.kept(backup_folder.beside(folder))
    lines.append(f"newest backup: {kept[0].made.at.date().isoformat() if kept else 'none'}")
    lines += [f"in quarantine: {place.name}" for place in quarantine.kept(folder)]
    return Section("The notebook's files", tuple(lines))


def of_notebook(book: Notebook) -> tuple[Section, ...]:
    """Say what an open notebook holds, and what a check of it finds now."""
    found, opened = diagnosis.inside(book.vault.database), book.vault.opened
    state = [
        f"schema: {found.schema}",
        f"pages: {found.pages}, free {found.free_pages}",
        f"open to read only: {book.to_read.value if book.to_read else 'no'}",
        f"header taken from its copy: {_yes(opened.header_from_copy)}",
        f"first bytes repaired: {_yes(opened.salt_repaired)}",
        f"newest links of the log broken: {_yes(opened.log_broken)}",
    ]
    return (
        Section("The notebook", tuple(state)),
        Section("Check", tuple(_check(book))),
        Section("Rows", tuple(f"{name}: {count}" for name, count in found.rows)),
        Section("Acts, how often, and the last day", tuple(f"{a.kind}: {a.count}, {a.last_day}" for a in found.acts)),
    )


def of_refusal(error: FieldnoteError) -> Section:
    """Say by its code why a notebook did not open."""
    return Section("The notebook did not open", (type(error).__name__, *getattr(error, "findings", ())))


def write(target: Path, sections: Sequence[Section], *, clock: Clock = local_now) -> str:
    """Write the file, readable by its owner only, and give its text. Never overwrites: raises NotebookExistsError."""
    require_free(target)
    text = "\n".join(_lines(sections, clock().astimezone(UTC).date().isoformat()))
    write_whole(target, text.encode())
    return text


def _lines(sections: Sequence[Section], day: str) -> Iterable[str]:
    yield from ("Fieldnote diagnostics", f"Made on {day} (UTC)", "", *_ABOUT)
    for section in sections:
        yield from ("", section.title, "─" * len(section.title), *section.lines)
    yield ""


def _check(book: Notebook) -> Iterable[str]:
    try:
        return [f"{finding.area.value}: {finding.faults} faults" for finding in notebook.check(book)]
    except FieldnoteError as error:
        return [f"could not run: {type(error).__name__}"]


def _header_of(folder: Path) -> str:
    try:
        found = header.read(folder)
    except DamagedHeaderError:
        return "damaged, and so is its copy"
    except FieldnoteError as error:
        return type(error).__name__
    slots = ", ".join(sorted(type(slot).__name__ for slot in found.header.slots))
    return f"{'taken from its copy' if found.from_copy else 'whole'}, version {found.header.v}, {slots}"


def _well(well: bool) -> str:  # noqa: FBT001 -- a word for a yes or no
    return "there" if well else "missing"


def _yes(true: bool) -> str:  # noqa: FBT001 -- likewise
    return "yes" if true else "no"
