"""Every document as pictures, to be looked at: python tests/reports/pictures.py FOLDER [KIND …].

From the practice notebook in English and Spanish, and from samples with far too much of everything. Nothing is
asserted: eyes judge. Needs pdftoppm.
"""

import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from reports import period_samples, take_home_samples
from reports.privacy_samples import ON_FILE, OVERFULL_ACCOUNTING, OVERFULL_CONSENT, OVERFULL_COVER, OVERFULL_SEEN
from reports.summary_samples import STAMP, overfull
from services.documents.asking import given

from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import PersonId
from fieldnote.reports.consent_form import document as consent_form
from fieldnote.reports.cover_page import document as cover_page
from fieldnote.reports.disclosures import document as disclosures
from fieldnote.reports.paper import Paper
from fieldnote.reports.period_summary import document as period_summary
from fieldnote.reports.plan_summary import document as plan_summary
from fieldnote.reports.who_has_seen import document as who_has_seen
from fieldnote.services import group_notes, group_views, notebook, people, practice, rendering
from fieldnote.services.documents import kinds
from fieldnote.services.documents.wanted import SUBJECTS, Kind, Subject, Wanted
from fieldnote.services.notebook import Confirmation, Notebook

RESOLUTION = 60
COLUMNS = 6
LABEL = 18


def main(out: Path, wanted: list[str]) -> None:
    """Write the documents, a picture of each page, and a contact sheet of them all."""
    out.mkdir(parents=True, exist_ok=True)
    pages: list[Path] = []
    with tempfile.TemporaryDirectory() as place:
        made = practice.make(Path(place) / "practice")
        book = notebook.open_notebook(made.folder, made.root)
        for name, pdf in documents(book):
            if not wanted or any(name.startswith(kind) for kind in wanted):
                pages += pictures(out, name, pdf)
        book.close()
    contact_sheet(pages, out / "contact-sheet.png")


def documents(book: Notebook) -> Iterator[tuple[str, bytes]]:
    """Give every document with a name: from the notebook in both languages, and the extreme ones."""
    everyone = [line.person.id for line in people.everyone(book)]
    person_id = max(everyone, key=lambda found: people.overview(book, found).visit_count)
    for kind in Kind:
        for language in ("en", "es"):
            found = kinds.gather(book, asked(book, kind, person_id, language))
            if isinstance(found, Refused):
                sys.stdout.write(f"left out {kind} {language}: {[problem.code for problem in found.problems]}\n")
            else:
                yield f"{kind}-{language}", rendering.make(found).data
    for name, room, values in extremes():
        yield f"{name}-extreme", room.render(values, STAMP, Paper.A4)


def asked(book: Notebook, kind: Kind, person_id: PersonId, language: str) -> Wanted:
    """Ask for a document as the window does."""
    wanted = Wanted(kind, language=language)
    match SUBJECTS[kind]:
        case Subject.NOBODY:
            return wanted
        case Subject.KEY:
            return replace(wanted, confirmed=Confirmation("passphrase"))
        case Subject.GROUP:
            sessions = group_views.sessions(book)
            return replace(wanted, session_id=max(sessions, key=lambda s: len(group_notes.list_of(book, s.id))).id)
        case Subject.RELEASE:
            return replace(wanted, release_id=given(book))
        case _:
            return replace(wanted, person_id=person_id)


def extremes() -> Iterator[tuple[str, Any, object]]:
    """Give samples with far too much of everything, with the room that makes them."""
    yield "plan-summary", plan_summary, overfull()
    yield "period-summary", period_summary, period_samples.overfull()
    yield "consent-form", consent_form, OVERFULL_CONSENT
    yield "consent-form-on-file", consent_form, ON_FILE
    yield "cover-page", cover_page, OVERFULL_COVER
    yield "disclosures", disclosures, OVERFULL_ACCOUNTING
    yield "who-has-seen", who_has_seen, OVERFULL_SEEN
    for kind, sample in take_home_samples.OVERFULL.items():
        yield kind.replace("_", "-"), import_module(f"fieldnote.reports.{kind}.document"), sample()


def pictures(out: Path, name: str, pdf: bytes) -> list[Path]:
    """Write a document and a picture of each page; gives the pictures in order."""
    file = out / f"{name}.pdf"
    file.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-png", str(file), str(out / name)], check=True)
    return sorted(out.glob(f"{name}-*.png"))


def contact_sheet(pages: list[Path], file: Path) -> None:
    """Set all pictures in rows, each under its name."""
    images = [Image.open(page).convert("RGB") for page in pages]
    width, height = max(i.width for i in images), max(i.height for i in images) + LABEL
    sheet = Image.new("RGB", (COLUMNS * width, math.ceil(len(images) / COLUMNS) * height), "#888")
    draw = ImageDraw.Draw(sheet)
    for at, (page, image) in enumerate(zip(pages, images, strict=True)):
        x, y = at % COLUMNS * width, at // COLUMNS * height
        draw.text((x + 4, y + 3), page.stem, fill="white")
        sheet.paste(image, (x, y + LABEL))
    sheet.save(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
