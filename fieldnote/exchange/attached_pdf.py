"""PDFs that are attached: their pages as they look, in a new file, and nothing else.

Pages are carried over one by one with what draws them. What a form was filled in with, a stamp or a comment becomes
part of the page; scripts, actions, links, files within the file, outlines and descriptions stay behind.
"""

import io
import logging
from typing import Any

from fieldnote.domain.attachment import CleanFile, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_stream

MOST_PAGES = 300
_QPDF = "pikepdf._core"
_OF_A_PAGE = ("/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group")
_OF_RESOURCES = ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties", "/ProcSet")
_OF_A_STREAM = {
    "/Image": (
        "/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Intent", "/ImageMask", "/Mask",
        "/SMask", "/SMaskInData", "/Matte", "/Decode", "/Interpolate", "/OC", "/Length", "/Filter", "/DecodeParms",
    ),
    "/Form": (
        "/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group", "/OC", "/Length", "/Filter",
        "/DecodeParms",
    ),
}  # fmt: skip
"""What draws, in the head of a picture and of a drawing that pages share."""
_NOT_OF_A_STREAM = (
    "/Metadata", "/PieceInfo", "/LastModified", "/AF", "/Name", "/ID", "/F", "/FFilter", "/FDecodeParms",
)  # fmt: skip
"""In the head of any other stream: what describes it or refers to another file."""
_NOT_OF_A_RECORD = ("/Metadata", "/PieceInfo", "/CreatorInfo")
_DEEPEST = 50
_REFUSALS = (
    OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RuntimeError, ArithmeticError, MemoryError,
    NotImplementedError,
)  # fmt: skip
"""What a PDF that is none makes of pikepdf, beside its own error."""


def cleaned(data: bytes) -> CleanFile | Problem:
    """Carry the pages of a PDF over into a new one, or say why that cannot be."""
    import pikepdf  # noqa: PLC0415 -- only who attaches a file waits for it

    logging.getLogger(_QPDF).setLevel(logging.CRITICAL)  # it quotes what stands in the file
    try:
        with pikepdf.open(io.BytesIO(data)) as old, pikepdf.new() as new:
            if old.is_encrypted:
                return Problem("file", "file_locked")
            pages = len(old.pages)
            if pages > MOST_PAGES:
                return Problem("file", "too_many_pages", facts={"pages": str(pages), "most": str(MOST_PAGES)})
            if not pages:
                return Problem("file", "file_damaged")
            _carry_over(old, new)
            return CleanFile(FileKind.PDF, _written(new), pages)
    except pikepdf.PasswordError:
        return Problem("file", "file_locked")
    except (pikepdf.PdfError, pikepdf.DataDecodingError, *_REFUSALS):
        return Problem("file", "file_damaged")


def _carry_over(old: Any, new: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    old.generate_appearance_streams()
    old.flatten_annotations("screen")
    for page in old.pages:  # by now each has what stood for it in the tree above
        _keep_only(page.obj, _OF_A_PAGE)
        if "/Resources" in page.obj:
            _keep_only(page.obj.Resources, _OF_RESOURCES)
    new.pages.extend(old.pages)
    _keep_layers(old, new)
    for thing in new.objects:
        _strip(thing)


def _keep_layers(old: Any, new: Any) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Keep which layers are shown: one that was hidden must not come to light."""
    layers = old.Root.get("/OCProperties")
    if layers is not None:
        _keep_only(layers, ("/OCGs", "/D"))
        _keep_only(layers.D, ("/BaseState", "/ON", "/OFF", "/AS", "/Intent"))
        new.Root["/OCProperties"] = new.copy_foreign(old.make_indirect(layers))


def _strip(thing: Any, depth: int = 0) -> None:  # noqa: ANN401 -- pikepdf ships no types
    """Take out of one object, and of what stands inside it, all that does not draw."""
    import pikepdf  # noqa: PLC0415

    if isinstance(thing, pikepdf.Stream):
        drawing = _OF_A_STREAM.get(str(thing.get("/Subtype")))
        if drawing:
            _keep_only(thing, drawing)
        else:
            _leave_out(thing, _NOT_OF_A_STREAM)
        attached_stream.strip(thing)
        if "/Resources" in thing:
            _keep_only(thing.Resources, _OF_RESOURCES)
    elif isinstance(thing, pikepdf.Dictionary):
        _leave_out(thing, _NOT_OF_A_RECORD)
    elif not isinstance(thing, pikepdf.Array):
        return
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    for inside in thing if isinstance(thing, pikepdf.Array) else [value for _, value in thing.items()]:
        if isinstance(inside, pikepdf.Object) and not inside.is_indirect:
            _strip(inside, depth + 1)


def _keep_only(record: Any, keys: tuple[str, ...]) -> None:  # noqa: ANN401 -- pikepdf ships no types
    _leave_out(record, tuple(set(record.keys()) - set(keys)))


def _leave_out(record: Any, keys: tuple[str, ...]) -> None:  # noqa: ANN401 -- pikepdf ships no types
    for key in keys:
        if key in record:
            del record[key]


def _written(new: Any) -> bytes:  # noqa: ANN401 -- pikepdf ships no types
    import pikepdf  # noqa: PLC0415

    _keep_only(new.Root, ("/Type", "/Pages", "/OCProperties"))
    _leave_out(new.trailer, ("/Info",))
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
