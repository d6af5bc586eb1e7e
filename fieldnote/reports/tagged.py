"""A canvas that writes tagged PDF: everything drawn is either part of the structure tree or marked as an artifact.

Built to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3): document language, title shown, structure with a parent
tree, embedded fonts with ToUnicode, colours defined, XMP that says so. The metadata names nobody.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from fieldnote.reports import archive, fonts, objects
from fieldnote.reports.fonts import Face
from fieldnote.reports.imprint import Attached, Imprint
from fieldnote.reports.ink import Ink
from fieldnote.reports.objects import Raw, string
from fieldnote.reports.reading_back import to_unicode
from fieldnote.reports.text import Line, Piece

if TYPE_CHECKING:
    from fieldnote.reports.glyphs import EmbeddedGlyphs

rl_config.useA85 = 0  # streams stay binary: smaller, and no time spent on turning them into letters
objects.end_streams_on_a_line()


class Tag(StrEnum):
    """The standard structure types used here (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    SPAN = "Span"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"


class Artifact(StrEnum):
    """What a thing that is not content is there for."""

    HEADER = "/Type /Pagination /Subtype /Header"
    FOOTER = "/Type /Pagination /Subtype /Footer"
    LAYOUT = "/Type /Layout"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of a page's content: the page's index and the number of the mark on it."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure tree. Its marks come in as it is drawn, on as many pages as it spans."""

    tag: Tag
    kids: list["Node | Mark"] = field(default_factory=list)
    alt: str = ""
    language: str = ""
    scope: str = ""
    """`Column` or `Row`, for head cells."""
    rows: int = 1
    """How many rows a cell spans."""
    box: tuple[float, float, float, float] | None = None
    """Where a figure stands on its page: left, bottom, right, top."""

    def add(self, tag: Tag, *, alt: str = "", language: str = "", scope: str = "", rows: int = 1) -> "Node":
        """Add an element after those that are there."""
        node = Node(tag, [], alt, language, scope, rows)
        self.kids.append(node)
        return node

    def add_span(self, language: str) -> "Node":
        """Add a stretch in another language; it stands where it is drawn."""
        return self.add(Tag.SPAN, language=language)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever drawn in it; a cell stays, so that its table keeps its columns."""
        return self.tag not in {Tag.CELL, Tag.HEAD_CELL} and all(
            isinstance(kid, Node) and kid.is_empty for kid in self.kids
        )


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab is untyped
    """Draws pages and keeps their structure. `finish` gives the file."""

    def __init__(self, size: tuple[float, float], imprint: Imprint) -> None:
        super().__init__(
            "",
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=fonts.font(Face.REGULAR).name,
            lang=imprint.language,
        )
        self.imprint = imprint
        self.root = Node(Tag.DOCUMENT)
        self._marked: list[list[Node]] = [[]]
        self._is_open = False
        self._muted: Artifact | None = None
        self._bookmarks = 0
        self._shaped: dict[str, EmbeddedGlyphs] = {}

    # ── Marked content ──

    @contextmanager
    def mark(self, node: Node) -> Iterator[None]:
        """Draw a part of `node`. Marks do not nest."""
        if self._muted:
            with self.artifact(self._muted):
                yield
            return
        on_page = self._marked[-1]
        node.kids.append(Mark(len(self._marked) - 1, len(on_page)))
        with self._bracket(f"/{node.tag} <</MCID {len(on_page)}>> BDC"):
            on_page.append(node)
            yield

    @contextmanager
    def artifact(self, kind: Artifact = Artifact.LAYOUT) -> Iterator[None]:
        """Draw what is not content: rules, backgrounds, running heads."""
        with self._bracket(f"/Artifact <<{kind}>> BDC"):
            yield

    @contextmanager
    def muted(self, kind: Artifact) -> Iterator[None]:
        """Draw everything inside as an artifact: what is repeated from an earlier page is not read twice."""
        self._muted = kind
        try:
            yield
        finally:
            self._muted = None

    @contextmanager
    def _bracket(self, opening: str) -> Iterator[None]:
        if self._is_open:
            raise RuntimeError("marked content does not nest")
        self._is_open = True
        self._code.append(opening)
        yield
        self._code.append("EMC")
        self._is_open = False

    # ── Drawing; only inside a mark or an artifact ──

    def show(self, line: Line, x: float, baseline: float, language: str | None = None) -> None:
        """Print a line of text from `x`; with `language`, only its pieces in that language."""
        for piece in line.pieces:
            if language is None or piece.language == language:
                self._show_piece(piece, x + piece.x, baseline)

    def _show_piece(self, piece: Piece, x: float, baseline: float) -> None:
        self._code.append(f"BT {_numbers(*piece.style.ink.rgb)} rg")
        if piece.units:
            self._show_units(piece, x, baseline)
        else:
            self._show_run(piece.text, piece, x, baseline)
        self._code.append("ET")

    def _show_units(self, piece: Piece, x: float, baseline: float) -> None:
        """Print what was shaped, in the order of reading, each unit in its place."""
        for font, group in groupby(piece.units, lambda placed: placed.unit.font):
            units = list(group)
            if not font:
                shown = "".join(placed.unit.text for placed in units if placed.unit.advance)
                self._show_run(shown, piece, x + units[0].x, baseline)
                continue
            glyphs, size = self._embedded(font), piece.style.size
            for moved, codes in glyphs.stretches(units, size):
                at = _numbers(x + moved, baseline)
                self._code.append(f"1 0 0 1 {at} Tm /{glyphs.name} {_numbers(size)} Tf <{codes}> Tj")

    def _embedded(self, font: str) -> "EmbeddedGlyphs":
        if font not in self._shaped:
            from fieldnote.reports.glyphs import EmbeddedGlyphs  # noqa: PLC0415 -- at the first text that needs it

            self._shaped[font] = EmbeddedGlyphs(font, len(self._shaped))
        return self._shaped[font]

    def _show_run(self, run: str, piece: Piece, x: float, baseline: float) -> None:
        self._code.append(f"1 0 0 1 {_numbers(x, baseline)} Tm")
        choice = fonts.choice(piece.style.face)
        at = 0
        while at < len(run):
            font = choice[run[at]]
            end = at + 1
            while end < len(run) and choice[run[end]] is font:
                end += 1
            for subset, codes in font.ttf.splitString(run[at:end], self._doc):
                name = font.ttf.getSubsetInternalName(subset, self._doc)
                self._code.append(f"{name} {_numbers(piece.style.size)} Tf ({self._escape(codes)}) Tj")
            at = end

    def ink(self, ink: Ink, width: float = 0.6) -> None:
        """Set the colour of what is drawn next and the width of its lines."""
        self.setFillColorRGB(*ink.rgb)
        self.setStrokeColorRGB(*ink.rgb)
        self.setLineWidth(width)

    def bookmark(self, title: str, top: float) -> None:
        """Add an entry to the outline that leads to this height of the page."""
        key = f"b{self._bookmarks}"
        self._bookmarks += 1
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(top, 2))
        self.addOutlineEntry(title, key)

    def showPage(self) -> None:  # noqa: N802 -- reportlab's name
        """End the page and tie it to the structure."""
        super().showPage()
        index = len(self._marked) - 1
        page = self._doc.idToObject[f"Page{index + 1}"]
        page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs, page.Trans = index, PDFName("S"), None
        self._marked.append([])

    # ── The file ──

    def finish(self, attached: Sequence[Attached] = ()) -> bytes:
        """Write structure, fonts, metadata and the files that go along, and give the file's bytes."""
        if self._code:
            self.showPage()
        self._write_structure()
        self._write_fonts()
        archive.write(self._doc, self.imprint, attached)
        self.setViewerPreference("DisplayDocTitle", "true")
        return bytes(self._doc.GetPDFData(self))

    def _write_structure(self) -> None:
        doc = self._doc
        tree = Raw()
        tree_number = objects.number(self._doc, tree)
        numbers: dict[Node, int] = {}
        top = self._write_node(self.root, tree_number, numbers)
        pages = [
            f"{page} [{' '.join(f'{numbers[node]} 0 R' for node in nodes)}]"
            for page, nodes in enumerate(self._marked[:-1])
        ]
        tree.text = (
            f"<< /Type /StructTreeRoot /K {top} 0 R /ParentTree << /Nums [{' '.join(pages)}] >> "
            f"/ParentTreeNextKey {len(pages)} >>"
        )
        doc.Catalog.StructTreeRoot = tree
        doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _write_node(self, node: Node, parent: int, numbers: dict[Node, int]) -> int:
        """Write an element and what is below it; give its object number."""
        element = Raw()
        number = numbers[node] = objects.number(self._doc, element)
        first = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        kids: list[str] = []
        for kid in node.kids:
            if isinstance(kid, Node):
                if not kid.is_empty:
                    kids.append(f"{self._write_node(kid, number, numbers)} 0 R")
            elif kid.page == first:
                kids.append(str(kid.number))
            else:
                kids.append(f"<< /Type /MCR /Pg {self._page(kid.page)} 0 R /MCID {kid.number} >>")
        entries = [f"/Type /StructElem /S /{node.tag} /P {parent} 0 R /K [{' '.join(kids)}]"]
        entries += [f"/Pg {self._page(first)} 0 R"] if first is not None else []
        entries += [f"/{key} {string(text)}" for key, text in (("Alt", node.alt), ("Lang", node.language)) if text]
        attributes = _attributes(node)
        entries += [f"/A << {attributes} >>"] if attributes else []
        element.text = f"<< {' '.join(entries)} >>"
        return number

    def _page(self, index: int) -> int:
        return int(self._doc.idToObjectNumberAndVersion[f"Page{index + 1}"][0])

    def _write_fonts(self) -> None:
        """Embed the fonts, with ToUnicode tables that also hold beyond the basic plane."""
        doc = self._doc
        for ttf in doc.delayedFonts:
            subsets = [list(subset) for subset in ttf.state[doc].subsets]
            ttf.addObjects(doc)
            for number, subset in enumerate(subsets):
                pdf_font = doc.idToObject[doc.fontMapping[ttf.fontName][1:] + f"+{number}"]
                meanings = ((code, chr(char)) for code, char in enumerate(subset) if char)
                doc.idToObject[pdf_font.ToUnicode.name].content = to_unicode(pdf_font.BaseFont, meanings)
                widths = (ttf.face.getCharWidth(char) for char in subset)
                pdf_font.Widths = f"[{_numbers(*widths)}]".encode()
        doc.delayedFonts = []
        for glyphs in self._shaped.values():
            glyphs.write(doc)


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in values)


def _attributes(node: Node) -> str:
    if node.tag in {Tag.HEAD_CELL, Tag.CELL} and (node.scope or node.rows > 1):
        scope = f" /Scope /{node.scope}" if node.scope else ""
        return f"/O /Table{scope}" + (f" /RowSpan {node.rows}" if node.rows > 1 else "")
    if node.tag is Tag.FIGURE and node.box:
        return f"/O /Layout /BBox [{_numbers(*node.box)}]"
    return "/O /List /ListNumbering /None" if node.tag is Tag.LIST else ""
