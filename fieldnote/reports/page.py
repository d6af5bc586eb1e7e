"""Pages: sizes, running head, footer with the notice, and the flow of blocks from one page to the next."""

from collections.abc import Callable
from dataclasses import dataclass

from fieldnote.reports import accompaniment, dates
from fieldnote.reports.blocks import Block, Column, Columns, Pen, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.imprint import Attached, Imprint
from fieldnote.reports.ink import Ink
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.tagged import Artifact, Node, Tag, TaggedCanvas
from fieldnote.reports.text import Span, Style, measure

__all__ = ["SETTINGS", "Paper", "Setting", "Sheet", "Stamp", "make"]


FOOTER = Style(Face.REGULAR, 8, 10.6, Ink.QUIET)
FOOTER_BOLD = Style(Face.SEMIBOLD, 8, 10.6, Ink.QUIET)
RUNNING = Style(Face.REGULAR, 8.6, 11, Ink.QUIET)
RUNNING_BOLD = Style(Face.SEMIBOLD, 8.6, 11, Ink.TEXT)
PRACTICE = Style(Face.BOLD, 8.6, 11, Ink.WHITE)

_BAND = 6.0
_FIRST_TOP = 34.0
_RUNNING_TOP = 31.0
_FOOT = 52.0
"""From the rule above the footer to the edge of the paper."""
_AIR = 12.0
"""Between the last line and the rule above the footer."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The few words of the page itself, in the document's language."""

    language: str
    """The key of the word tables."""
    locale: str
    """What the file says about its language."""
    page_of: str
    made_in: str
    document: str
    content_code: str
    check_code: str
    practice: str
    confidential: str


SETTINGS = {
    "en": Setting(
        "en",
        "en-US",
        page_of="Page {page} of {pages}",
        made_in="Made in Fieldnote",
        document="Doc {id}",
        content_code="Content {code}",
        check_code="Check code {code}",
        practice="PRACTICE · Not a real person",
        confidential="Confidential",
    ),
    "es": Setting(
        "es",
        "es-US",
        page_of="Página {page} de {pages}",
        made_in="Hecho en Fieldnote",
        document="Doc. {id}",
        content_code="Contenido {code}",
        check_code="Código de control {code}",
        practice="PRÁCTICA · No es una persona real",
        confidential="Confidencial",
    ),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a document's pages have in common."""

    title: str
    """The kind of document. It is also the file's title, so it names nobody."""
    language: str
    paper: Paper
    stamp: Stamp
    name: str = ""
    """Whose document it is: first in the running head. A person's own paper says it nowhere."""
    record: str = ""
    """What follows the name."""
    period: str = ""
    """What stands at the right of the running head."""
    attached: tuple[Attached, ...] = ()
    """Files that go along inside of this one."""
    foot: Style | None = None
    """Set on a person's own paper: pages have their number and the document's id in this style, and tell no more."""

    @property
    def setting(self) -> Setting:
        """The page's words."""
        return SETTINGS[self.language]


def first_room(paper: Paper) -> float:
    """Give the height that the first page has for its blocks."""
    return paper.height - _FOOT - _AIR - _FIRST_TOP


Fill = Callable[[Node, float], Block | None]
"""Given the structure's root and the height left on the last page, a block that fills it, or None."""


def make(sheet: Sheet, build: Callable[[Node], Block], fill: Fill | None = None) -> bytes:
    """Build the blocks under the structure's root, flow them over as many pages as they need, and give the file."""
    return _Pages(sheet, TaggedCanvas((sheet.paper.width, sheet.paper.height), imprint(sheet))).make(build, fill)


def imprint(sheet: Sheet) -> Imprint:
    """Give what the file says about itself."""
    return Imprint(
        sheet.title,
        sheet.setting.locale,
        sheet.stamp.made_at,
        sheet.stamp.document_id,
        sheet.stamp.check_code,
        sheet.stamp.content_code,
    )


class _Pages:
    def __init__(self, sheet: Sheet, canvas: TaggedCanvas) -> None:
        self._sheet = sheet
        self._canvas = canvas
        self._pen = Pen(canvas, sheet.paper.height)
        self._practice = canvas.root.add(Tag.PARAGRAPH)
        self._running = self._running_head()
        self._next_top = _RUNNING_TOP + self._running.height(sheet.paper.measure) + 20
        if sheet.foot:
            self._next_top = _FIRST_TOP

    def make(self, build: Callable[[Node], Block], fill: Fill | None) -> bytes:
        pages = self._paginate(self._whole(build(self._canvas.root)))
        if fill and self._sheet.stamp.accompanying is None:
            left = self._room(len(pages)) - pages[-1].height(self._sheet.paper.measure)
            extra = fill(self._canvas.root, left)
            pages[-1] = Stack([pages[-1], extra]) if extra else pages[-1]
        foot = self._canvas.root.add(Tag.PARAGRAPH)
        for number, page in enumerate(pages, 1):
            self._draw_head(number)
            page.draw(self._pen, self._sheet.paper.margin, self._top(number), self._sheet.paper.measure)
            self._draw_foot(number, len(pages), foot)
            self._canvas.showPage()
        return self._canvas.finish(self._sheet.attached)

    def _whole(self, content: Block) -> Block:
        """Put what goes along by law at the end."""
        accompanying = self._sheet.stamp.accompanying
        if accompanying is None:
            return content
        width, language = self._sheet.paper.measure, self._sheet.language
        return Stack([content, accompaniment.block(accompanying, self._canvas.root, width, language)])

    def _top(self, number: int) -> float:
        return _FIRST_TOP if number == 1 else self._next_top

    def _room(self, number: int) -> float:
        return self._sheet.paper.height - _FOOT - _AIR - self._top(number)

    def _paginate(self, content: Block) -> list[Block]:
        width = self._sheet.paper.measure
        pages: list[Block] = []
        rest: Block | None = content
        while rest is not None:
            room = self._room(len(pages) + 1)
            head, tail = rest.split(width, room, self._room(2))
            if head is None:
                head, tail = rest.split(width, room, 0)
            if head is None:
                raise ValueError("a block is taller than a page and cannot be divided")
            pages.append(head)
            rest = tail
        return pages

    # ── Head ──

    def _running_head(self) -> Columns:
        sheet = self._sheet
        period = measure(sheet.period, RUNNING)
        told = "  ·  ".join(part for part in (sheet.record, sheet.title) if part)
        whose = [Span(f"{sheet.name}   ", RUNNING_BOLD)] if sheet.name else []
        left = [*whose, Span(told, RUNNING)]
        unread = Node(Tag.SPAN)
        return Columns(
            [
                Column(0, sheet.paper.measure - period - 18, Text(left, unread)),
                Column(sheet.paper.measure - period, period + 1, Text([Span(sheet.period, RUNNING)], unread)),
            ]
        )

    def _draw_head(self, number: int) -> None:
        paper, pen = self._sheet.paper, self._pen
        if number == 1:
            with self._canvas.artifact():
                pen.fill(0, 0, paper.width, _BAND, Ink.ACCENT)
        if self._sheet.stamp.practice:
            self._draw_practice(is_read=number == 1)
        if number == 1 or self._sheet.foot:
            return
        with self._canvas.muted(Artifact.HEADER):
            self._running.draw(pen, paper.margin, _RUNNING_TOP, paper.measure)
        pen.rule(paper.margin, self._next_top - 14, paper.measure, Ink.HAIRLINE, 0.8)

    def _draw_practice(self, *, is_read: bool) -> None:
        mark = Text([Span(self._sheet.setting.practice, PRACTICE)], self._practice)
        width = measure(self._sheet.setting.practice, PRACTICE)
        left = (self._sheet.paper.width - width) / 2
        with self._canvas.artifact():
            self._pen.fill(left - 9, 11, width + 18, 16, Ink.TEXT, 3)
        if is_read:
            mark.draw(self._pen, left, 13.5, width + 1)
        else:
            with self._canvas.muted(Artifact.HEADER):
                mark.draw(self._pen, left, 13.5, width + 1)

    # ── Foot ──

    def _draw_foot(self, number: int, pages: int, foot: Node) -> None:
        """Print the notice and what tells this copy from another; read aloud once, at the end."""
        paper, setting = self._sheet.paper, self._sheet.setting
        top = paper.height - _FOOT
        self._pen.rule(paper.margin, top, paper.measure, Ink.HAIRLINE, 0.6)
        numbered = Span(setting.page_of.format(page=number, pages=pages), self._sheet.foot or FOOTER_BOLD)
        right = max(80.0, measure(numbered.text, numbered.style) + 1)
        if number == pages:
            self._draw_foot_lines(foot, top + 4, right)
        with self._canvas.muted(Artifact.FOOTER):
            if number != pages:
                self._draw_foot_lines(foot, top + 4, right)
            page = Text([numbered], foot, right=True)
            page.draw(self._pen, paper.margin + paper.measure - right, top + 4, right)

    def _draw_foot_lines(self, foot: Node, top: float, right: float) -> None:
        """Draw the lines of the foot; the first one leaves room for the page's number."""
        paper, room = self._sheet.paper, self._sheet.paper.measure - right
        for line in self._foot_lines(foot):
            line.draw(self._pen, paper.margin, top, room)
            top, room = top + line.height(room), paper.measure

    def _foot_lines(self, foot: Node) -> list[Text]:
        setting, stamp = self._sheet.setting, self._sheet.stamp
        if self._sheet.foot:
            return [Text([Span(stamp.document_id, self._sheet.foot)], foot)]
        content = [setting.content_code.format(code=stamp.content_code)] if stamp.content_code else []
        check = [setting.check_code.format(code=stamp.check_code)] if stamp.check_code else []
        line = "  ·  ".join(
            (
                setting.confidential,
                setting.made_in,
                setting.document.format(id=stamp.document_id),
                dates.instant(stamp.made_at, setting.language),
                *content,
                *check,
            )
        )
        notice = Span(stamp.notice, FOOTER, "" if setting.language == "en" else "en-US")
        return [Text([span], foot) for span in (notice, Span(line, FOOTER)) if span.text]
