import shutil
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from reports.pdf_checks import check, check_content, extracted, opened, squashed
from reports.pdf_text import by_pdftotext, read_aloud
from reports.sentences import ALPHABETS, EVERYTHING, IN_ONE_FONT
from reports.summary_samples import EASTERN

from fieldnote.reports import fonts
from fieldnote.reports.fonts import Face
from fieldnote.reports.imprint import Imprint
from fieldnote.reports.tagged import Tag, TaggedCanvas
from fieldnote.reports.text import Span, Style, break_lines

STYLE = Style(Face.REGULAR, 10, 13)
IMPRINT = Imprint("A test", "en-US", datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN), "FN-1 7F3A-91C2")


def document(*paragraphs: str, draw: Callable[[TaggedCanvas], None] | None = None) -> bytes:
    canvas = TaggedCanvas((612, 792), IMPRINT)
    with canvas.mark(canvas.root.add(Tag.TITLE)):
        for line in break_lines([Span("Title", STYLE)], 300):
            canvas.show(line, 60, 720)
    canvas.bookmark("Title", 740)
    top = 700.0
    for paragraph in paragraphs:
        with canvas.mark(canvas.root.add(Tag.PARAGRAPH)):
            for line in break_lines([Span(paragraph, STYLE)], 480):
                canvas.show(line, 60, top)
                top -= line.leading
    if draw:
        draw(canvas)
    return canvas.finish()


def test_a_page_is_tagged_from_the_first_word() -> None:
    check(document("One", "Two"))


def test_the_check_notices_what_is_drawn_outside_of_marks() -> None:
    stray = document("One", draw=lambda canvas: canvas.line(0, 0, 10, 10))
    with pytest.raises(AssertionError, match="neither content nor artifact"):
        check_content(opened(stray))


def test_marks_do_not_nest() -> None:
    canvas = TaggedCanvas((612, 792), IMPRINT)
    with canvas.mark(canvas.root), pytest.raises(RuntimeError), canvas.artifact():
        pass


def test_the_same_input_gives_the_same_bytes() -> None:
    assert document("One", "Zwölf \U0001f916", *EVERYTHING) == document("One", "Zwölf \U0001f916", *EVERYTHING)


def test_another_seed_gives_another_file_id() -> None:
    canvas = TaggedCanvas((612, 792), Imprint("A test", "en-US", IMPRINT.made_at, "FN-2 7F3A-91C2"))
    with canvas.mark(canvas.root.add(Tag.TITLE)):
        pass
    assert opened(canvas.finish()).trailer.ID != opened(document()).trailer.ID


@pytest.mark.parametrize(
    "text", [*EVERYTHING, "heart \u2764 robot \U0001f916 lock \U0001f512", "q\u0308 x\u0301\u0323"]
)
def test_every_script_reads_back_in_its_order(text: str) -> None:
    pdf = document(text)
    check(pdf)
    assert squashed(text) in squashed(read_aloud(pdf))


needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")


@needs_pdftotext
@pytest.mark.parametrize("text", [text for _font, text in IN_ONE_FONT.values()])
def test_another_reader_finds_the_words_of_each_script_where_they_stand(text: str, tmp_path: Path) -> None:
    assert text.split() == by_pdftotext(document(text), tmp_path).split()[1:]


@pytest.mark.parametrize("text", [text for _font, text in IN_ONE_FONT.values()])
def test_the_preview_finds_the_words_of_each_script_too(qapp: QGuiApplication, text: str) -> None:
    buffer = QBuffer()
    buffer.setData(document(text))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QPdfDocument()
    reader.load(buffer)
    assert reader.status() is QPdfDocument.Status.Ready
    assert text.split() == unicodedata.normalize("NFC", reader.getAllText(0).text()).split()[1:]


PIECES = st.one_of(
    st.text(max_size=40),
    *(st.text(alphabet, min_size=1, max_size=40) for alphabet in ALPHABETS.values()),
    st.sampled_from(EVERYTHING),
)


MIXTURES = st.lists(st.lists(PIECES, min_size=1, max_size=4).map(" ".join), min_size=8, max_size=14)


@pytest.mark.slow
@needs_pdftotext
@settings(max_examples=25)
@given(MIXTURES)
def test_any_mixture_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    check_read_back(tmp_path_factory, texts)


@pytest.mark.slow
@needs_pdftotext
@settings(max_examples=625)
@given(MIXTURES)
def test_five_thousand_mixtures_read_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    check_read_back(tmp_path_factory, texts)


def check_read_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    texts = [f"{text}." for text in texts]  # no text begins with a mark of the one before
    pdf = document(*texts)
    check(pdf)
    wanted = squashed(fonts.printed("Title" + "\n".join(texts)))
    assert squashed(read_aloud(pdf)) == wanted
    assert squashed(by_pdftotext(pdf, tmp_path_factory.mktemp("pdf"), "-raw")) == wanted


def test_a_font_of_more_than_255_signs_is_embedded_in_parts() -> None:
    letters = "".join(chr(code) for code in range(0xC0, 0x250) if fonts.font(Face.REGULAR).has(chr(code)))
    pdf = check(document(letters))
    assert len(pdf.pages[0].Resources.Font) > 1
    assert squashed(letters) in squashed(extracted(document(letters)))


def test_an_element_without_content_is_not_written() -> None:
    def add_nothing(canvas: TaggedCanvas) -> None:
        canvas.root.add(Tag.SECTION)

    pdf = opened(document("One", draw=add_nothing))
    assert [str(kid.S) for kid in pdf.Root.StructTreeRoot.K.K] == ["/H1", "/P"]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    canvas = TaggedCanvas((612, 792), IMPRINT)
    node = canvas.root.add(Tag.PARAGRAPH)
    for _ in range(2):
        with canvas.mark(node):
            canvas.show(break_lines([Span("half", STYLE)], 300)[0], 60, 700)
        canvas.showPage()
    pdf = opened(canvas.finish())
    (paragraph,) = pdf.Root.StructTreeRoot.K.K
    assert isinstance(paragraph.K[1], pikepdf.Dictionary)
    check_content(pdf)
