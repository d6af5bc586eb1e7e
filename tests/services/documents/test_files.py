"""What holds for the file of every kind of document: its name, what it says of itself, and that it is known again."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pypdf
import pytest
from making import Closed
from reports.pdf_checks import check_accessible, check_archive, check_content, check_parent_tree, opened
from services.documents.asking import asked, recipient

from fieldnote.domain.changes import Done
from fieldnote.services import giving, notebook, people, rendering, verifying
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Pdf
from fieldnote.vault import people as people_table

pytestmark = pytest.mark.slow

LANGUAGES = ("en", "es")
_ID = re.compile(r"FN-[0-9A-HJKMNP-TV-Z]{10}")


@pytest.fixture(scope="module")
def book(practice_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """The practice notebook, a copy of this module's own: documents are given out of it."""
    copied = practice_template.copy(tmp_path_factory.mktemp("files") / "notebook")
    open_book = notebook.open_notebook(copied.folder, copied.root)
    yield open_book
    open_book.close()


@pytest.fixture(scope="module")
def made(book: Notebook) -> Any:
    """Make a document of a kind in a language, once for all tests here."""

    @cache
    def make(kind: Kind, language: str) -> tuple[Document, Pdf]:
        document = asked(book, kind, language=language)
        return document, rendering.make(document)

    return make


every = pytest.mark.parametrize("kind", Kind)
in_each = pytest.mark.parametrize("language", LANGUAGES)


def told(book: Notebook) -> set[str]:
    """What would tell whom a file is about or where it comes from: each name of everybody, numbers, agency, author."""
    found: set[str] = set()
    for line in people.everyone(book):
        person = people.get(book, line.person.id)
        names = (person.preferred_name, person.given_name, person.family_name, *person.other_names)
        found |= {word for name in names for word in (name, *name.split())}
        found |= {record.value for record in person.record_ids}
        found |= {episode.programme for episode in people_table.episodes(book.vault.database, person.id)}
    specialist = book.specialist
    found |= {specialist.name, *specialist.name.split(), specialist.agency, specialist.qp}
    return {word.strip(".,") for word in found if len(word.strip(".,")) > 2}


@every
def test_its_name_is_chance_and_never_the_same_twice(book: Notebook, kind: Kind) -> None:
    first, second = asked(book, kind), asked(book, kind)
    assert first.file_name != second.file_name
    for document in (first, second):
        assert document.file_name == f"{document.stamp.document_id}.pdf"
        assert _ID.fullmatch(document.stamp.document_id)


@every
@in_each
def test_what_it_says_of_itself_names_nobody(book: Notebook, made: Any, kind: Kind, language: str) -> None:
    _, pdf = made(kind, language)
    file = opened(pdf.data)
    root: Any = file.Root
    said = [str(value) for value in file.docinfo.values()]
    said.append(root.Metadata.read_bytes().decode())
    said += [f"{name} {attached.description}" for name, attached in file.attachments.items()]
    said.append("/".join(sorted(str(key) for key in root)))
    for word in told(book):
        assert not re.search(rf"\b{re.escape(word)}\b", "\n".join(said)), word


def test_there_is_something_to_look_for(book: Notebook) -> None:
    assert len(told(book)) > 40


@every
@in_each
def test_it_is_built_for_the_archive_and_for_readers_for_blind_people(made: Any, kind: Kind, language: str) -> None:
    _, pdf = made(kind, language)
    file = opened(pdf.data)
    assert not file.check_pdf_syntax()
    check_archive(file, pdf.data)
    check_accessible(pdf.data)
    check_content(file)
    check_parent_tree(file)


@every
@in_each
@pytest.mark.skipif(not shutil.which("qpdf") or not shutil.which("pdffonts"), reason="needs qpdf and poppler")
def test_other_programs_find_nothing_wrong_and_every_font_inside(
    made: Any, kind: Kind, language: str, tmp_path: Path
) -> None:
    _, pdf = made(kind, language)
    path = tmp_path / "document.pdf"
    path.write_bytes(pdf.data)
    checked = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")
    listed = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()
    heads, dashes, *fonts = listed
    at = {name: heads.index(name) for name in ("emb", "sub", "uni")}
    assert fonts
    for line in fonts:
        assert {name: line[place : place + 3].strip() for name, place in at.items()} == dict.fromkeys(at, "yes"), line
    assert dashes.startswith("---")


@every
@in_each
def test_each_page_says_which_document_it_belongs_to(made: Any, kind: Kind, language: str) -> None:
    document, pdf = made(kind, language)
    for page in pypdf.PdfReader(io.BytesIO(pdf.data)).pages:
        assert document.stamp.document_id in page.extract_text()


@every
def test_the_same_document_is_the_same_file(made: Any, kind: Kind) -> None:
    document, pdf = made(kind, "en")
    assert rendering.make(document).data == pdf.data


@every
def test_what_was_given_is_known_again_by_file_and_by_paper(book: Notebook, made: Any, kind: Kind) -> None:
    document, pdf = made(kind, "en")
    assert isinstance(giving.release(book, document, pdf.data, recipient(kind)), Done)
    assert verifying.of_file(book, pdf.data).holds
    assert verifying.of_paper(book, document.stamp.document_id, document.stamp.check_code).holds


@every
def test_it_can_have_a_password_and_is_known_again_all_the_same(book: Notebook, kind: Kind) -> None:
    document = asked(book, kind)
    pdf = rendering.protect(rendering.make(document), "library card nine")
    assert isinstance(pdf, Pdf)
    assert isinstance(giving.release(book, document, pdf.data, recipient(kind)), Done)
    assert verifying.of_file(book, pdf.data).holds
    with pytest.raises(pikepdf.PasswordError):
        opened(pdf.data)


@every
def test_its_values_can_be_hashed_and_looked_through(book: Notebook, kind: Kind) -> None:
    document = asked(book, kind)
    assert msgspec.json.encode(document.values, order="deterministic")
