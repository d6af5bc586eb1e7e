from collections.abc import Callable
from datetime import datetime

import pikepdf
import pytest
from reports.pdf_checks import check, check_content, extracted, opened, squashed
from reports.summary_samples import EASTERN

from fieldnote.reports import fonts, script
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
    assert document("One", "Zwölf \U0001f916") == document("One", "Zwölf \U0001f916")


def test_another_seed_gives_another_file_id() -> None:
    canvas = TaggedCanvas((612, 792), Imprint("A test", "en-US", IMPRINT.made_at, "FN-2 7F3A-91C2"))
    with canvas.mark(canvas.root.add(Tag.TITLE)):
        pass
    assert opened(canvas.finish()).trailer.ID != opened(document()).trailer.ID


@pytest.mark.parametrize(
    "text",
    [
        "\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05d5\u05dc\u05dd",
        "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645",
        "\u0928\u092e\u0938\u094d\u0924\u0947",
        "heart \u2764 robot \U0001f916 lock \U0001f512",
    ],
)
def test_other_scripts_and_signs_read_back_in_their_order(text: str) -> None:
    expected = "".join(map(script.plain, fonts.printed(text)))
    assert squashed(expected) in squashed(extracted(document(text)))


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
