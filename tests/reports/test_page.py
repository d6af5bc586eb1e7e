import io
from dataclasses import replace
from datetime import datetime

import pypdf
import pytest
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, extracted, squashed, written
from reports.summary_samples import EASTERN, PART2_SHORT, STAMP

from fieldnote.reports.blocks import Block, Column, Columns, Divider, Drawing, Panel, Row, Stack, Table, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import SETTINGS, Sheet, make
from fieldnote.reports.paper import Paper
from fieldnote.reports.parts import BODY, heading, paragraph, plain_table, spread
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span

SHEET = Sheet("Kind of document", "en", Paper.LETTER, STAMP, "Marcus Bell", "Record 20418", "Nov 20, 2026")
WIDTH = Paper.LETTER.measure
LONG = "One sentence after the other, none of them lost. " * 120


def titled(root: Node, *blocks: Block) -> Stack:
    return Stack([Text([Span("Title", BODY)], root.add(Tag.TITLE), bookmark="Title"), *blocks])


def test_every_page_carries_name_notice_document_time_code_and_number() -> None:
    pdf = make(SHEET, lambda root: titled(root, paragraph(root, LONG * 3)))
    for number, page in enumerate(pages_of(pdf), 1):
        assert PART2_SHORT in page
        assert "Doc FN-7K2QX9M4" in page
        assert "Nov 20, 2026 11:31 AM" in page
        assert "Check code 7F3A-91C2" in page
        assert f"Page {number} of {len(pages_of(pdf))}" in page
        assert number == 1 or "Marcus Bell" in page


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_the_notice_is_left_out_where_part_2_does_not_apply() -> None:
    pdf = make(replace(SHEET, stamp=replace(STAMP, notice="")), titled)
    assert "42 CFR" not in extracted(pdf)
    assert "Confidential" in extracted(pdf)


def test_the_notice_stays_in_english_and_is_marked_as_such_in_another_language() -> None:
    raw = make(replace(SHEET, language="es"), titled)
    pdf = check(raw, "es-US")
    assert PART2_SHORT in extracted(raw)
    assert b"(en-US)" in written(pdf)


def test_practice_stands_on_every_page() -> None:
    sheet = replace(SHEET, stamp=replace(STAMP, practice=True))
    pdf = make(sheet, lambda root: titled(root, paragraph(root, LONG * 3)))
    check(pdf)
    assert all("PRACTICE" in page for page in pages_of(pdf))
    assert "PRACTICE" not in extracted(make(SHEET, titled))


@pytest.mark.parametrize("paper", Paper)
def test_long_text_flows_from_page_to_page_without_loss(paper: Paper) -> None:
    with watched() as pages:
        pdf = make(replace(SHEET, paper=paper), lambda root: titled(root, paragraph(root, LONG * 5)))
    check(pdf)
    check_layout(pages, paper)
    said = squashed("".join(pages_of(pdf)))
    assert said.count("lost.") == said.count("One") == 600


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    def build(root: Node, height: float) -> Stack:
        space = Drawing(height, lambda *_: None)
        return titled(root, space, heading(root, WIDTH, "Heading"), paragraph(root, "First.\nSecond.\nThird.\nFourth."))

    for height in range(560, 660, 3):
        pages = pages_of(make(SHEET, lambda root, h=height: build(root, h)))  # type: ignore[misc]
        assert any("Heading" in page and "First." in page and "Second." in page for page in pages)


def test_a_table_repeats_its_head_and_keeps_rows_whole() -> None:
    def build(root: Node) -> Stack:
        heads = spread(("Step", "Who"), (3, 1), WIDTH)
        rows = [[[Span(f"step {at} " + "word " * 40, BODY)], [Span("Marcus", BODY)]] for at in range(60)]
        return Stack([titled(root), plain_table(root, heads, rows)])

    with watched() as seen:
        pdf = make(SHEET, build)
    check(pdf)
    check_layout(seen, Paper.LETTER)
    pages = pages_of(pdf)
    assert len(pages) > 2
    assert all("Who" in page for page in pages)
    assert [f"step {at} " in "".join(pages) for at in range(60)] == [True] * 60


def test_a_row_taller_than_a_page_is_divided_and_nothing_of_it_is_lost() -> None:
    def build(root: Node) -> Stack:
        heads = spread(("Step", "Who"), (3, 1), WIDTH)
        return Stack([titled(root), plain_table(root, heads, [[[Span(LONG * 3, BODY)], [Span("Marcus", BODY)]]])])

    pdf = make(SHEET, build)
    check(pdf)
    assert extracted(pdf).count("lost.") == extracted(pdf).count("One") == 360


def test_a_panel_goes_on_overleaf_with_its_ground() -> None:
    pdf = make(SHEET, lambda root: titled(root, Panel(paragraph(root, LONG * 2), Ink.BOX)))
    check(pdf)
    assert extracted(pdf).count("lost.") == extracted(pdf).count("One") == 240


def test_columns_move_together_when_one_has_no_room() -> None:
    node = Node(Tag.PARAGRAPH)
    beside = Columns([Column(0, 50, paragraph(node, "label")), Column(60, 400, paragraph(node, "a\nb\nc\nd\ne"))])
    assert beside.split(460, 20, 700) == (None, beside)


def test_a_divider_does_not_begin_or_end_a_page() -> None:
    node = Node(Tag.PARAGRAPH)
    stack = Stack([Drawing(100, lambda *_: None), Divider(), paragraph(node, "a\nb\nc", BODY)])
    head, tail = stack.split(300, 110, 700)
    assert isinstance(head, Stack)
    assert isinstance(tail, Stack)
    assert [type(block) for block in head.blocks] == [Drawing]
    assert [type(block) for block in tail.blocks] == [Text]


def test_a_block_that_can_never_fit_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="taller than a page"):
        make(SHEET, lambda root: titled(root, Drawing(2000, lambda *_: None)))


def test_rows_and_tables_without_room_say_so() -> None:
    node = Node(Tag.PARAGRAPH)
    row = Row(Columns([Column(0, 100, paragraph(node, "a\nb\nc"))]))
    table = Table(Row(Columns([Column(0, 100, paragraph(node, "head"))])), Stack([row]))
    assert row.split(100, 10, 700) == (None, row)
    assert table.split(100, 30, 700) == (None, table)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", SETTINGS)
def test_the_line_at_the_foot_with_both_codes_stays_one_line(paper: Paper, language: str) -> None:
    late = datetime(2026, 12, 30, 22, 44, tzinfo=EASTERN)
    stamp = replace(STAMP, document_id="FN-WMWMWMWMWM", made_at=late, check_code="DDDD-DDDD", content_code="DDDD-DDDD")
    with watched() as pages:
        pdf = make(replace(SHEET, stamp=stamp, paper=paper, language=language), titled)
    check_layout(pages, paper)
    assert "FN-WMWMWMWMWM" in extracted(pdf)
    foot = [line for line in extracted(pdf).splitlines() if "DDDD-DDDD" in line]
    assert len(foot) == 1
    assert foot[0].count("DDDD-DDDD") == 2
    assert foot[0].startswith("Confiden")
