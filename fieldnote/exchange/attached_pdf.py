"""PDFs that are attached: their pages as they look on a screen, in a new file, and nothing else.

Pages are carried over one by one with what draws them. What a form was filled in with, a stamp or a comment becomes
part of the page; scripts, actions, links, files within the file, outlines, descriptions, earlier versions and layers
that are off stay behind. Runs in a process of its own (see `services/attachments`): what it reads may be hostile.
"""

import io
import logging
import warnings
from collections.abc import Iterator
from typing import Any, Self

from fieldnote.domain.attachment import CleanFile, Doubt, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_stream
from fieldnote.exchange.attached_drawing import Drawing
from fieldnote.exchange.attached_layers import records

MOST_PAGES = 300
MOST_UNPACKED = 1024**3
"""In bytes, of all that the new file holds: a few thousand can be packed so that they fill a computer."""
_MOST_OF_ONE = 256 * 1024**2
"""In bytes, of one packed piece: as much as the largest picture has."""
_MOST_WARNINGS, _DEEPEST = 1_000, 100
_OVER_A_LIMIT = "memory limit exceeded"
_QPDF = "pikepdf._core"
_CATEGORIES = frozenset(("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"))
_OF_A_PAGE = frozenset(
    ("/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group")
)
_THAT_DRAWS = _OF_A_PAGE | frozenset(
    """
    /Kids /Count /Length /Filter /DecodeParms /Subtype /FormType /BBox /Matrix /S /I /K /CS
    /Width /Height /ColorSpace /BitsPerComponent /Intent /ImageMask /Mask /SMask /SMaskInData /Matte /Decode
    /Interpolate /Predictor /Colors /Columns /EarlyChange /EndOfLine /EncodedByteAlign /Rows /EndOfBlock /BlackIs1
    /DamagedRowsBeforeError /ColorTransform /JBIG2Globals
    /BaseFont /FirstChar /LastChar /Widths /FontDescriptor /Encoding /ToUnicode /FontBBox /FontMatrix /CharProcs
    /DescendantFonts /CIDSystemInfo /DW /W /DW2 /W2 /CIDToGIDMap /Registry /Ordering /Supplement /BaseEncoding
    /Differences /CMapName /WMode /UseCMap /FontName /FontStretch /FontWeight /Flags /ItalicAngle /Ascent /Descent
    /Leading /CapHeight /XHeight /StemV /StemH /AvgWidth /MaxWidth /MissingWidth /FontFile /FontFile2 /FontFile3
    /CharSet /Style /Panose /FD /CIDSet /Length1 /Length2 /Length3
    /LW /LC /LJ /ML /D /RI /OP /op /OPM /Font /FL /SM /SA /BM /CA /ca /AIS /TK /TR /TR2 /BC /G
    /PatternType /PaintType /TilingType /XStep /YStep /Shading /ExtGState /ShadingType /Background /AntiAlias /Function
    /Domain /Coords /Extend /BitsPerCoordinate /BitsPerFlag /VerticesPerRow /FunctionType /Range /Size /BitsPerSample
    /Order /Encode /C0 /C1 /N /Functions /Bounds /WhitePoint /BlackPoint /Gamma
    """.split()  # noqa: SIM905 -- a list of a hundred and fifty words reads as words
)
"""The keys that a reader needs to draw a page (ISO 32000-1, 7 to 11)."""
_WITH_WORDS = frozenset(("/Registry", "/Ordering", "/CharSet", "/Panose"))
"""Keys whose strings draw: they say which letters a font has."""
_PLAIN_COLOURS = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_PASSWORD_FIELD = 1 << 13
_UNPACKED = frozenset(("/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"))
_CROPPED_BY = 1
"""Points: what is cut off counts from here; scanners round."""
_OF_OTHER_KIND = (ValueError, TypeError, AttributeError, IndexError)
"""What pikepdf raises where a thing is not of the kind it has to be, a name for a record: PDF has no schema, so each
look at each entry can meet that, and pikepdf has no class of its own for it. ValueError is also ours."""


def cleaned(data: bytes) -> CleanFile | Problem:
    """Carry the pages of a PDF over into a new one, or say why that cannot be."""
    import pikepdf  # noqa: PLC0415 -- only who attaches a file waits for it

    _limit_qpdf()
    try:
        # qpdf reads what it can of a damaged file and goes on. It says so in three ways: each may mean a lost page.
        with (
            _Complaints() as complaints,
            warnings.catch_warnings(record=True) as cut,
            pikepdf.open(io.BytesIO(data)) as old,
            pikepdf.new() as new,
        ):
            warnings.simplefilter("always")
            if refused := _refused(old):
                return refused
            doubts = list(_doubts(old))
            _carry_over(old, new)
            if complaints.heard or cut or old.get_warnings():
                doubts.insert(0, Doubt.REPAIRED)
            return CleanFile(FileKind.PDF, _written(new), len(old.pages), tuple(doubts))
    except pikepdf.PasswordError:
        return Problem("file", "file_locked")
    except (MemoryError, attached_stream.TooLargeError):
        return Problem("file", "file_unsafe")
    except (pikepdf.exceptions.PikepdfError, *_OF_OTHER_KIND) as error:
        # qpdf has no class of its own for what breaks its limits.
        return Problem("file", "file_unsafe" if _OVER_A_LIMIT in str(error) else "file_damaged")


def _limit_qpdf() -> None:
    """Give qpdf what it has to keep to, in the whole process."""
    from pikepdf import settings  # noqa: PLC0415 -- only who attaches a file waits for it

    settings.set_qpdf_limits(
        parser_max_errors=0,  # it reads a damaged page to its end; the most of warnings is an end to that
        doc_max_warnings=_MOST_WARNINGS,
        parser_max_nesting=_DEEPEST,
        flate_max_memory=_MOST_OF_ONE,
        run_length_max_memory=_MOST_OF_ONE,
        png_max_memory=_MOST_OF_ONE,
        tiff_max_memory=_MOST_OF_ONE,
        dct_max_memory=_MOST_OF_ONE,
        dct_max_progressive_scans=attached_stream.MOST_SCANS,
    )


def _refused(old: Any) -> Problem | None:  # noqa: ANN401 -- pikepdf ships no types
    if old.is_encrypted:
        return Problem("file", "file_locked")
    pages = len(old.pages)
    if pages > MOST_PAGES:
        return Problem("file", "too_many_pages", facts={"pages": str(pages), "most": str(MOST_PAGES)})
    return None if pages else Problem("file", "file_damaged")


class _Complaints(logging.Filter):
    """Hears whether qpdf complains, and lets nobody else hear it: it quotes what stands in the file."""

    heard = False

    def __init__(self) -> None:
        super().__init__()
        self._log = logging.getLogger(_QPDF)
        self._before = (self._log.disabled, self._log.level)

    def filter(self, record: logging.LogRecord) -> bool:
        """Hear one."""
        self.heard = self.heard or record.levelno >= logging.WARNING
        return False

    def __enter__(self) -> Self:
        # Whoever configured logging may have silenced it, and then nothing would be said of a page that is gone.
        self._log.disabled = False
        self._log.setLevel(logging.WARNING)
        self._log.addFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._log.removeFilter(self)
        self._log.disabled = self._before[0]
        self._log.setLevel(self._before[1])


def _doubts(old: Any) -> Iterator[Doubt]:  # noqa: ANN401 -- pikepdf ships no types
    """Say what a person has to look at, since the pages may not be all that the file had to show."""
    if "/XFA" in old.Root.get("/AcroForm", {}):
        yield Doubt.FORM_ELSEWHERE
    if any(_is_cropped(page) for page in old.pages):
        yield Doubt.CROPPED


def _is_cropped(page: Any) -> bool:  # noqa: ANN401 -- pikepdf ships no types
    left, low, right, high = (float(edge) for edge in page.mediabox)
    inner = [float(edge) for edge in page.cropbox]
    cut = (inner[0] - left, inner[1] - low, right - inner[2], high - inner[3])
    return max(cut) > _CROPPED_BY


def _carry_over(old: Any, new: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    drawing = Drawing(old)
    for page in old.pages:
        _take_off_the_hidden(page.obj, drawing)
    old.generate_appearance_streams()
    old.flatten_annotations("screen")
    for page in old.pages:  # by now each has what stood for it in the tree above
        drawing.redraw(page)
        _keep_only(page.obj, _OF_A_PAGE)
    new.pages.extend(old.pages)
    _strip(new)


def _take_off_the_hidden(page: Any, drawing: Drawing) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Take off what would come to light by becoming part of the page: layers that are off, passwords."""
    import pikepdf  # noqa: PLC0415

    if "/Annots" not in page:
        return
    seen = [note for note in records(page.Annots) if not drawing.layers.hide(note.get("/OC"))]
    page.Annots = pikepdf.Array([note for note in seen if not int(_inherited(note, "/Ff") or 0) & _PASSWORD_FIELD])


def _inherited(field: Any, key: str) -> Any:  # noqa: ANN401 -- pikepdf ships no types
    for _ in range(_DEEPEST):
        if key in field or "/Parent" not in field:
            return field.get(key)
        field = field.Parent
    raise ValueError("a field without a first one")


def _strip(new: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Take out of all that the pages hold what does not draw, and measure the rest; raises TooLargeError."""
    import pikepdf  # noqa: PLC0415

    waiting: list[tuple[Any, str]] = [(new.Root.Pages, "")]
    seen: set[tuple[int, int]] = set()
    unpacked = 0
    while waiting:
        thing, role = waiting.pop()
        if thing.is_indirect:
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if isinstance(thing, pikepdf.Array):
            _use_plain_colours(thing)
            waiting += [(inside, "") for inside in thing if _is_container(inside)]
            continue
        for key in list(thing.keys()):
            value, named = thing[key], role == "/Resources" or key in {"/Resources", "/CharProcs"}
            if not _draws(key, value, role):
                del thing[key]
            elif _is_container(value):
                waiting.append((value, key if named else ""))
        if isinstance(thing, pikepdf.Stream):
            unpacked += _measured(thing)
            if unpacked > MOST_UNPACKED:
                raise attached_stream.TooLargeError


def _draws(key: str, value: Any, role: str) -> bool:  # noqa: ANN401 -- pikepdf ships no types
    """Whether an entry draws; `role` is what its record is for: under some, the keys are the file's own names."""
    import pikepdf  # noqa: PLC0415

    if role == "/Resources":
        return key in _CATEGORIES
    if role in _CATEGORIES or role == "/CharProcs":
        return not isinstance(value, pikepdf.String)
    return key in _THAT_DRAWS and (key in _WITH_WORDS or not isinstance(value, pikepdf.String))


def _is_container(value: Any) -> bool:  # noqa: ANN401 -- pikepdf ships no types
    import pikepdf  # noqa: PLC0415

    return isinstance(value, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream))


def _use_plain_colours(space: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Let colours be those of the screen instead of a profile's: that one may name its owner and the machine."""
    import pikepdf  # noqa: PLC0415

    if len(space) and str(space[0]) == "/ICCBased":
        plain = _PLAIN_COLOURS.get(space[1].N)
        if plain is None:
            raise ValueError("a profile of no known colours")
        space[0] = pikepdf.Name(plain)
        del space[1]


def _measured(stream: Any) -> int:  # noqa: ANN401 -- pikepdf ships no types
    """Cut the descriptions out of a stream, and say how large it is unpacked; raises TooLargeError."""
    if stream.get("/Subtype") == "/Image":
        attached_stream.check_pixels(int(stream.Width), int(stream.Height))
    attached_stream.strip(stream)
    filters = attached_stream.listed(stream.get("/Filter"))
    if not _UNPACKED.issuperset(map(str, filters)):
        return len(stream.read_raw_bytes())
    return len(stream.read_bytes())


def _keep_only(record: Any, keys: frozenset[str]) -> None:  # noqa: ANN401 -- pikepdf ships no types
    for key in set(record.keys()) - keys:
        del record[key]


def _written(new: Any) -> bytes:  # noqa: ANN401 -- pikepdf ships no types
    import pikepdf  # noqa: PLC0415

    _keep_only(new.Root, frozenset(("/Type", "/Pages")))
    if "/Info" in new.trailer:
        del new.trailer["/Info"]
    out = io.BytesIO()
    # Packed anew, what stood behind the end of a packed stream is gone.
    new.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        recompress_flate=True,
        deterministic_id=True,
    )
    return out.getvalue()
