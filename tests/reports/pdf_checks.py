"""What any document of ours must hold, read back from the file with a library that did not write it."""

import io
import itertools
import re
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pypdf

_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "EI"}
_FORBIDDEN = ("/URI", "/JavaScript", "/JS", "/Image", "/OpenAction", "/AA", "/EmbeddedFile", "/Launch", "/Annots")


@dataclass(frozen=True)
class Element:
    """An element of the structure tree, with its parents' tags."""

    tag: str
    raw: Any
    path: tuple[str, ...]
    file: pikepdf.Pdf
    """Kept open as long as its elements are looked at."""


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def extracted(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def squashed(text: str) -> str:
    """The text without white space, since lines break where the paper wants, and without signs that have no ink."""
    inked = "".join(char for char in text if not char.isspace() and unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFC", inked)


def elements(pdf: pikepdf.Pdf) -> list[Element]:
    """All elements in reading order."""
    found: list[Element] = []

    def walk(raw: Any, path: tuple[str, ...]) -> None:
        tag = str(raw.S)[1:]
        found.append(Element(tag, raw, path, pdf))
        for kid in raw.K:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid, (*path, tag))

    walk(pdf.Root.StructTreeRoot.K, ())
    return found


def marks(pdf: pikepdf.Pdf) -> Counter[tuple[int, int]]:
    """How often the structure tree names each mark, as page index and number."""
    pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
    found: Counter[tuple[int, int]] = Counter()
    for element in elements(pdf):
        for kid in element.raw.K:
            if isinstance(kid, int):
                found[pages[element.raw.Pg.objgen], kid] += 1
            elif "/MCID" in kid:
                found[pages[kid.Pg.objgen], int(kid.MCID)] += 1
    return found


def check_content(pdf: pikepdf.Pdf) -> None:
    """Nothing is drawn outside marked content, nothing nests, and every mark is known to the tree once."""
    known = marks(pdf)
    drawn: list[tuple[int, int]] = []
    for at, page in enumerate(pdf.pages):
        is_open = False
        instructions: Any = pikepdf.parse_content_stream(page)
        for operands, operator in instructions:
            name = str(operator)
            if name in {"BDC", "BMC"}:
                assert not is_open, "marked content nests"
                is_open = True
                if str(operands[0]) != "/Artifact":
                    drawn.append((at, int(operands[1].MCID)))
            elif name == "EMC":
                assert is_open
                is_open = False
            elif name in _PAINTS:
                assert is_open, f"{name} on page {at + 1} is neither content nor artifact"
        assert not is_open
    assert Counter(drawn) == known
    assert all(count == 1 for count in known.values())


def check_parent_tree(pdf: pikepdf.Pdf) -> None:
    """From each page's marks the tree leads to the element that holds them."""
    numbers: Any = pdf.Root.StructTreeRoot.ParentTree.Nums
    by_page = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page in pdf.pages:
        assert page.obj.Tabs == "/S"
        for number, element in enumerate(by_page[int(page.obj.StructParents)]):
            own = any(kid == number for kid in element.K if isinstance(kid, int))
            far = any(
                isinstance(kid, pikepdf.Dictionary) and kid.get("/MCID") == number and kid.Pg.objgen == page.obj.objgen
                for kid in element.K
            )
            assert own or far


def check_structure(pdf: pikepdf.Pdf) -> None:
    """The title comes first, headings in order, tables have scoped heads, figures a text and a place."""
    found = elements(pdf)
    assert found[0].tag == "Document"
    tags = [e.tag for e in found]
    assert set(tags[: tags.index("H1")]) <= {"Document", "P", "Span", "Figure"}, "only the letterhead is read before it"
    levels = [int(e.tag[1]) for e in found if e.tag in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    for element in found:
        parent = element.path[-1] if element.path else ""
        if element.tag == "Figure":
            assert str(element.raw.Alt).strip()
            assert len(element.raw.A.BBox) == 4
        if element.tag == "TH":
            assert element.raw.A.O == "/Table"
            assert element.raw.A.Scope in ("/Column", "/Row")
        allowed = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"THead", "TBody"}, "TD": {"TR"}, "TH": {"TR"}}
        assert parent in allowed.get(element.tag, {parent})
        if element.tag == "Table":
            check_table(element.raw)


def check_table(table: Any) -> None:
    rows = [row for part in table.K for row in part.K]
    widths: list[int] = []
    reserved: list[int] = []
    for row in rows:
        reserved = [left - 1 for left in reserved if left > 1]
        widths.append(len(row.K) + len(reserved))
        spans = [int(cell.A.get("/RowSpan", 1)) for cell in row.K if "/A" in cell]
        reserved += [span for span in spans if span > 1]
    assert len(set(widths)) == 1, widths


def check_fonts(pdf: pikepdf.Pdf) -> None:
    """Every font is embedded and says what its signs mean."""
    for page in pdf.pages:
        for face in page.Resources.Font.values():
            within = face.DescendantFonts[0] if face.Subtype == "/Type0" else face
            assert "/FontFile2" in within.FontDescriptor, face.BaseFont
            table = face.ToUnicode.read_bytes().decode("ascii")
            assert "> <0000>" not in table
            assert "Helvetica" not in str(face.BaseFont)


def written(pdf: pikepdf.Pdf) -> bytes:
    """All objects of the file as text, without the contents of streams."""
    parts = (obj.stream_dict if isinstance(obj, pikepdf.Stream) else obj for obj in pdf.objects)
    return b"\n".join(part.unparse(resolved=True) for part in parts)


def check_file(pdf: pikepdf.Pdf, language: str) -> None:
    """Catalogue and metadata: tagged, titled, in a language, made by Fieldnote, and nothing that acts."""
    root: Any = pdf.Root
    assert root.MarkInfo.Marked is True
    assert str(root.Lang) == language
    assert root.ViewerPreferences.DisplayDocTitle is True
    xmp = root.Metadata.read_bytes().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    title = str(pdf.docinfo.Title)
    assert title in xmp
    assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer", "/CreationDate"}
    assert [str(item.title) for item in pdf.open_outline().root]
    for name in _FORBIDDEN:
        assert not re.search(rf"{name}\b".encode(), written(pdf)), name


def check_archive(pdf: pikepdf.Pdf, raw: bytes) -> None:
    """The claims to PDF/A-3a, and what they rest on beside structure and fonts; both kinds of metadata agree."""
    root: Any = pdf.Root
    assert raw.startswith(b"%PDF-1.7\n%")
    assert min(raw[10:14]) > 127, "the second line says that the file is binary"
    assert all(raw[found.start() - 1] in b"\r\n" for found in re.finditer(b"endstream", raw))
    assert len(pdf.trailer.ID) == 2
    assert "/Encrypt" not in pdf.trailer
    assert "/Filter" not in root.Metadata.stream_dict
    xmp = root.Metadata.read_bytes().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        said = {"/Title": metadata["dc:title"], "/Creator": metadata["xmp:CreatorTool"]}
        said["/Producer"] = metadata["pdf:Producer"]
        said["/CreationDate"] = f"D:{re.sub('[-T:]', '', metadata['xmp:CreateDate'])}"
        assert said == {key: str(value) for key, value in pdf.docinfo.items()}
        assert metadata["dc:identifier"].startswith("FN-")
    (intent,) = root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.N == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
    text = written(pdf)
    for name in ("/LZWDecode", "/SMask", "/CA", "/ca", "/BM", "/Transparency", "/DeviceCMYK", "/Crypt", "/PS"):
        assert not re.search(rf"{name}\b".encode(), text), name


def check_accessible(raw: bytes) -> None:
    """A checker that is not ours finds nothing in it. One of its rules stumbles over the pikepdf of today."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(raw)
        report = pdfua.validate(str(path))
    assert [finding for outcome in report.outcomes for finding in outcome.findings] == []
    assert {outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason} <= {"UA-14-001"}


def check(raw: bytes, language: str = "en-US") -> pikepdf.Pdf:
    """Check everything above and give the opened file."""
    pdf = opened(raw)
    assert not pdf.check_pdf_syntax()
    check_file(pdf, language)
    check_archive(pdf, raw)
    check_accessible(raw)
    check_content(pdf)
    check_parent_tree(pdf)
    check_structure(pdf)
    check_fonts(pdf)
    return pdf
