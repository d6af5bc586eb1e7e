"""Made-up files from outside: pictures and PDFs that carry more than can be seen on them."""

import io
import random
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image
from PIL.ExifTags import Base
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader

MEGABYTE = 1024 * 1024
CANARY = "quillfeather"
"""Stands wherever a file can say something that cannot be seen."""
FILLED_IN = "Filled in by hand"
HIDDEN = "Of a hidden layer"


def picture(width: int = 80, height: int = 40, mode: str = "RGB") -> Image.Image:
    """A picture that is dark on top and light at the bottom."""
    return Image.linear_gradient("L").resize((width, height)).convert(mode)


def jpeg(made: Image.Image | None = None, orientation: int = 1) -> bytes:
    """A photo with place, camera, profile and comment."""
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Model] = CANARY
    exif[Base.GPSInfo] = {1: "N", 29: CANARY}
    out = io.BytesIO()
    (made or picture()).save(out, "JPEG", exif=exif, comment=CANARY.encode(), icc_profile=_profile())
    return out.getvalue()


def png(made: Image.Image | None = None) -> bytes:
    """A picture with text, profile and EXIF."""
    text, exif = PngInfo(), Image.Exif()
    text.add_text("Author", CANARY)
    text.add_itxt("Where", CANARY)
    exif[Base.Model] = CANARY
    out = io.BytesIO()
    (made or picture()).save(out, "PNG", pnginfo=text, exif=exif, icc_profile=_profile())
    return out.getvalue()


def pdf(pages: int = 1, words: str = "Signed on paper") -> bytes:
    """A PDF with everything that a page does not need: script, action, file, link, form, outline, description."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        fields = [_add_page(made, f"{words} {number}") for number in range(1, pages + 1)]
        made.Root.AcroForm = Dictionary(Fields=Array(fields), NeedAppearances=False)
        made.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=f"app.alert('{CANARY}')")
        made.Root.AA = Dictionary(WC=Dictionary(S=Name.JavaScript, JS=CANARY))
        made.Root.PieceInfo = Dictionary(Maker=Dictionary(Private=CANARY))
        made.attachments["hidden.txt"] = CANARY.encode()
        with made.open_metadata() as about:
            about["dc:title"] = CANARY
        made.docinfo["/Author"] = CANARY
        with made.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(CANARY, 0))
        made.save(out, compress_streams=False)
    return out.getvalue()


def pdf_with(change: Callable[[pikepdf.Pdf, Any], None]) -> bytes:
    """A PDF of one page with a change to it, made by a function of the PDF and its page."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        change(made, made.pages[0].obj)
        made.save(out)
    return out.getvalue()


def draw(made: pikepdf.Pdf, page: Any, steps: str) -> None:
    """Draw more on a page."""
    page.Contents = Array([*(page.Contents if isinstance(page.Contents, Array) else [page.Contents]),
                           made.make_stream(steps.encode())])  # fmt: skip


def layered_pdf(state: str = "/OFF") -> bytes:
    """A PDF with a layer that is off, or on."""

    def change(made: pikepdf.Pdf, page: Any) -> None:
        layer = made.make_indirect(Dictionary(Type=Name.OCG, Name="Notes", Usage=Dictionary(CreatorInfo=CANARY)))
        page.Resources.Properties = Dictionary(L0=layer)
        draw(made, page, f"/OC /L0 BDC BT /F1 12 Tf 72 200 Td ({HIDDEN}) Tj ET EMC")
        told = Dictionary({state: Array([layer]), "/Creator": CANARY, "/Name": CANARY})
        made.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=told)

    return pdf_with(change)


def locked_pdf(user: str = "secret") -> bytes:
    """A PDF with a password; with an empty one everybody may read it, and only its owner change it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        made.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The same file with a few bytes changed, left out, doubled or put in, now and then cut short."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(made) or 1)
        match chance.randrange(6):
            case 0:
                made[at : at + 1] = chance.randbytes(1)
            case 1:
                del made[at : at + chance.randint(1, 40)]
            case 2:
                made[at:at] = made[at : at + chance.randint(1, 200)]
            case 3:
                made[at:at] = chance.randbytes(chance.randint(1, 20))
            case 4:
                made[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b" 99 "))
            case _ if chance.random() < 0.1:
                del made[at:]
    return bytes(made)


def all_that_stands_in(data: bytes) -> str:
    """Give every object of a PDF, unpacked, as text."""
    parts: list[str] = []
    with pikepdf.open(io.BytesIO(data)) as found:
        parts.append(repr(found.trailer))
        for thing in found.objects:
            parts.append(repr(thing))
            if isinstance(thing, pikepdf.Stream):
                packed_picture = str(thing.get("/Filter")) in {"/DCTDecode", "/JPXDecode"}
                parts.append(repr(thing.read_raw_bytes() if packed_picture else thing.read_bytes()))
    return "\n".join(parts)


def words_on(data: bytes) -> str:
    """Give the words that can be read on the pages of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


# Files that are made to harm ────────────────────────────────────────────────────────────────────────────


def packed(megabytes: int, filling: bytes = b" ", times: int = 1) -> bytes:
    """Many megabytes of the same, deflated to a thousandth, once or more."""
    squeeze = zlib.compressobj(9)
    data = b"".join(squeeze.compress(filling * (MEGABYTE // len(filling))) for _ in range(megabytes)) + squeeze.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def bare_pdf(*objects: bytes, pages: bytes = b"/Kids[3 0 R]/Count 1", end: bytes = b"") -> bytes:
    """A PDF written by hand: object 3 is its page, further ones count from 4; its table of objects is left out."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>"
    known = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages " + pages + b">>"]
    written = known + (list(objects) or [page, stream(b"0 0 9 9 re f")])
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, data) for number, data in enumerate(written, 1))
    return b"%PDF-1.7\n" + body + (end or b"trailer\n<</Root 1 0 R>>\n")


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """An object with a stream."""
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def page_of(resources: bytes = b"", more: bytes = b"") -> bytes:
    """A page that draws object 4 with some resources."""
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<%s>>%s>>" % (resources, more)


def packed_pdf(megabytes: int, filling: bytes = b" ", times: int = 1) -> bytes:
    """A PDF of a few thousand bytes whose page is many megabytes long."""
    filters = b"/Filter[" + b"/FlateDecode " * times + b"]"
    return bare_pdf(page_of(), stream(packed(megabytes, filling, times), filters))


def packed_objects_pdf(megabytes: int) -> bytes:
    """A PDF whose objects stand in a packed stream that fills the memory."""
    inside = stream(packed(megabytes), b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")
    head = b"%PDF-1.7\n1 0 obj\n" + inside + b"\nendobj\n"
    table = b"".join(struct.pack(">BIB", *entry) for entry in ((0, 0, 0), (1, 9, 0), (2, 1, 0), (1, len(head), 0)))
    own = stream(table, b"/Type/XRef/Size 4/W[1 4 1]/Root 2 0 R")
    return head + b"3 0 obj\n" + own + b"\nendobj\nstartxref\n%d\n%%%%EOF" % len(head)


def doubling_pdf(times: int) -> bytes:
    """A PDF whose page draws a drawing twice, which draws another twice, and so on: few bytes, no end."""
    shape = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    calls = [stream(b"/X Do /X Do", shape + b"/Resources<</XObject<</X %d 0 R>>>>" % n) for n in range(6, 6 + times)]
    return bare_pdf(page_of(b"/XObject<</X 5 0 R>>"), stream(b"/X Do"), *calls, stream(b"0 0 9 9 re f", shape))


def png_of(width: int, height: int, pixels: bytes, *before: tuple[bytes, bytes]) -> bytes:
    """A PNG in grey with packed pixels, and chunks before them."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), *before, (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def jpeg_with_scans(scans: int) -> bytes:
    """A JPEG that goes over its pixels again and again."""
    out = io.BytesIO()
    picture(mode="L").save(out, "JPEG", progressive=True)
    data = out.getvalue()
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * scans + data[-2:]


def _add_page(made: Any, words: str) -> Any:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    photo = made.make_stream(jpeg())
    photo.Type, photo.Subtype, photo.Width, photo.Height = Name.XObject, Name.Image, 80, 40
    photo.ColorSpace, photo.BitsPerComponent, photo.Filter = Name.DeviceRGB, 8, Name.DCTDecode
    photo.Metadata = made.make_stream(CANARY.encode())
    photo.PieceInfo = Dictionary(Maker=Dictionary(Private=CANARY))
    page = made.add_blank_page(page_size=(612, 792)).obj
    page.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(Im1=photo), Secret=CANARY)
    content = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET q 80 0 0 40 72 600 cm /Im1 Do Q"
    page.Contents = made.make_stream(content.encode())
    page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=CANARY))
    page.Metadata = made.make_stream(CANARY.encode())
    seen = made.make_stream(f"BT /F1 12 Tf 2 2 Td ({FILLED_IN}) Tj ET".encode())
    seen.Type, seen.Subtype, seen.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 20])
    seen.Resources = Dictionary(Font=Dictionary(F1=font))
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=CANARY, V=FILLED_IN, Rect=Array([72, 500, 272, 520]), F=4,
        AP=Dictionary(N=seen), A=Dictionary(S=Name.JavaScript, JS=CANARY), DA="/F1 12 Tf",
    )  # fmt: skip
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=Dictionary(S=Name.URI, URI=f"https://{CANARY}")
    )
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=CANARY, F=2)
    field = made.make_indirect(field)
    page.Annots = Array([field, made.make_indirect(link), made.make_indirect(note)])
    return field


def _profile() -> bytes:
    return b"\0" * 128 + CANARY.encode()
