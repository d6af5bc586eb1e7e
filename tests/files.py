"""Made-up files from outside: pictures and PDFs that carry more than can be seen on them."""

import io
import random
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image
from PIL.ExifTags import Base
from PIL.PngImagePlugin import PngInfo

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


def layered_pdf() -> bytes:
    """A PDF with a layer that is off."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        page = made.pages[0].obj
        layer = made.make_indirect(Dictionary(Type=Name.OCG, Name="Notes", Usage=Dictionary(CreatorInfo=CANARY)))
        page.Resources.Properties = Dictionary(L0=layer)
        content = f"/OC /L0 BDC BT /F1 12 Tf 72 200 Td ({HIDDEN}) Tj ET EMC"
        page.Contents = Array([page.Contents, made.make_stream(content.encode())])
        made.Root.OCProperties = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Creator=CANARY, Name=CANARY)
        )
        made.save(out)
    return out.getvalue()


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
