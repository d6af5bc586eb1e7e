import io
import logging
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from files import CANARY, HIDDEN, all_that_stands_in, draw, jpeg, layered_pdf, pdf, pdf_with, picture, words_on
from pikepdf import Array, Dictionary, Name
from PIL import Image

from fieldnote.domain.attachment import CleanFile, Doubt
from fieldnote.exchange import attachment

Change = Callable[[pikepdf.Pdf, Any], None]
SHOWN = "Signed on paper 1"


def cleaned(data: bytes) -> CleanFile:
    made = attachment.cleaned(data)
    assert isinstance(made, CleanFile), made
    assert SHOWN in words_on(made.data)
    return made


def text(words: str) -> str:
    return f"BT /F1 12 Tf 72 300 Td ({words}) Tj ET"


def drawing(made: pikepdf.Pdf, words: str = HIDDEN, **entries: Any) -> Any:
    """A drawing that a page can call, with words in the font F1."""
    stream = made.make_stream(text(words).encode())
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array([0, 0, 612, 792])
    for name, value in entries.items():
        stream[f"/{name}"] = value
    return stream


def layer(made: pikepdf.Pdf, *, off: bool = True, **told: Any) -> Any:
    """A layer that is off, or on."""
    group = made.make_indirect(Dictionary(Type=Name.OCG, Name="A layer"))
    told_too = {"/OFF": Array([group] if off else [])} | {f"/{name}": value for name, value in told.items()}
    made.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(told_too))
    return group


def marked(made: pikepdf.Pdf, page: Any, rule: Any, steps: str = text(HIDDEN)) -> None:
    page.Resources.Properties = Dictionary(L0=rule)
    draw(made, page, f"/OC /L0 BDC {steps} EMC")


def annotation(made: pikepdf.Pdf, page: Any, **entries: Any) -> None:
    seen = drawing(made, Resources=page.Resources)
    note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 99, 99]), AP=Dictionary(N=seen))
    for name, value in entries.items():
        note[f"/{name}"] = value
    page.Annots.append(made.make_indirect(note))


# Layers ───────────────────────────────────────────────────────────────────────────────────────────


def test_what_stands_on_a_layer_that_is_off_does_not_come_in_and_on_one_that_is_on_it_does() -> None:
    off, on = cleaned(layered_pdf()).data, cleaned(layered_pdf("/ON")).data
    assert HIDDEN not in all_that_stands_in(off)
    assert HIDDEN in words_on(on)
    for data in (off, on):
        assert CANARY not in all_that_stands_in(data)
        assert "OCProperties" not in all_that_stands_in(data), "what is kept is seen, whatever a reader knows of layers"


def by_base_state(made: pikepdf.Pdf, page: Any) -> None:
    marked(made, page, layer(made, off=False, BaseState=Name.OFF))


def by_what_the_screen_shows(made: pikepdf.Pdf, page: Any) -> None:
    usage = Array([Dictionary(Event=Name.View, Category=Array([Name.View]))])
    group = layer(made, off=False, AS=usage)
    group.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    marked(made, page, group)


def by_all_on(made: pikepdf.Pdf, page: Any) -> None:
    on = made.make_indirect(Dictionary(Type=Name.OCG))
    marked(made, page, Dictionary(Type=Name.OCMD, OCGs=Array([layer(made), on]), P=Name.AllOn))


def by_any_off(made: pikepdf.Pdf, page: Any) -> None:
    marked(made, page, Dictionary(Type=Name.OCMD, OCGs=layer(made, off=False), P=Name.AnyOff))


def by_a_rule(made: pikepdf.Pdf, page: Any) -> None:
    off = layer(made)
    on = made.make_indirect(Dictionary(Type=Name.OCG))
    rule = Array([Name.And, Array([Name.Or, off, on]), Array([Name.Not, on])])
    marked(made, page, Dictionary(Type=Name.OCMD, VE=rule))


def inside_another(made: pikepdf.Pdf, page: Any) -> None:
    marked(made, page, layer(made), f"/Artifact BMC {text('x')} EMC {text(HIDDEN)}")


def in_a_drawing(made: pikepdf.Pdf, page: Any) -> None:
    page.Resources.XObject.X = drawing(made, Resources=page.Resources, OC=layer(made))
    draw(made, page, "/X Do")


def called_from_a_hidden_place(made: pikepdf.Pdf, page: Any) -> None:
    page.Resources.XObject.X = drawing(made, Resources=page.Resources)
    marked(made, page, layer(made), "/X Do")


def in_a_mark_within_a_drawing(made: pikepdf.Pdf, page: Any) -> None:
    inner = drawing(made, Resources=Dictionary(Font=page.Resources.Font, Properties=Dictionary(L0=layer(made))))
    inner.write(f"/OC /L0 BDC {text(HIDDEN)} EMC".encode())
    page.Resources.XObject.X = inner
    draw(made, page, "/X Do")


def in_a_stamp(made: pikepdf.Pdf, page: Any) -> None:
    annotation(made, page, OC=layer(made), F=4)


@pytest.mark.parametrize(
    "change",
    [by_base_state, by_what_the_screen_shows, by_all_on, by_any_off, by_a_rule, inside_another, in_a_drawing,
     called_from_a_hidden_place, in_a_mark_within_a_drawing, in_a_stamp],
)  # fmt: skip
def test_there_are_many_ways_to_hide_a_layer_and_none_brings_its_words_in(change: Change) -> None:
    data = pdf_with(change)
    assert HIDDEN in all_that_stands_in(data)
    assert HIDDEN not in all_that_stands_in(cleaned(data).data)


def test_what_a_hidden_stretch_leaves_behind_for_those_after_it_is_still_so() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        marked(made, page, layer(made), f"5 w 0 0 9 9 re W f BT /F1 12 Tf 14 TL 1 2 ({HIDDEN}) \" ({HIDDEN}) ' ET")

    with pikepdf.open(io.BytesIO(cleaned(pdf_with(change)).data)) as found:
        steps = found.pages[0].obj.Contents.read_bytes().split(b"\n")
    at = steps.index(b"5 w")
    assert steps[at : at + 12] == [
        b"5 w", b"0 0 9 9 re", b"W", b"n", b"BT", b"/F1 12 Tf", b"14 TL", b"1 Tw", b"2 Tc", b"T*", b"T*", b"ET",
    ]  # fmt: skip


# What is not painted ──────────────────────────────────────────────────────────────────────────────


def test_text_in_no_colour_does_not_come_in_and_what_follows_it_does() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        draw(made, page, f"q 3 Tr {text(HIDDEN)} Q {text('Seen again')}")

    made = cleaned(pdf_with(change)).data
    assert HIDDEN not in all_that_stands_in(made)
    assert "Seen again" in words_on(made)


def test_letters_that_are_drawings_are_seen_whatever_the_colour_of_text_is() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        glyph = made.make_stream(f"9 0 d0 0 0 9 9 re f % {CANARY}".encode())
        page.Resources.Font.F3 = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 9, 9]), FontMatrix=Array([1, 0, 0, 1, 0, 0]),
            CharProcs=Dictionary(box=glyph), Encoding=Dictionary(Differences=Array([65, Name.box])), FirstChar=65,
            LastChar=65, Widths=Array([9]),
        )  # fmt: skip
        draw(made, page, "3 Tr BT /F3 12 Tf 9 9 Td (A) Tj ET")

    made = cleaned(pdf_with(change)).data
    assert "(A) Tj" in all_that_stands_in(made)
    assert "9 0 d0" in all_that_stands_in(made)
    assert CANARY not in all_that_stands_in(made)


@pytest.mark.parametrize(
    "steps",
    [
        f"% {CANARY}\n",
        f"/Span <</ActualText ({CANARY})>> BDC (x) pop EMC",
        f"/Note <</Said ({CANARY})>> DP",
        f"({CANARY}) 1 0 0 rg",
        f"({CANARY}) say",
        f"({CANARY}) g",
        f"<</Said ({CANARY})>> w",
        f"/{CANARY} 2 w",
        f"BT /F1 9 Tf [(x) <</Said ({CANARY})>> 9] TJ ET",
    ],
    ids=[
        "remark",
        "other words",
        "point",
        "more than it takes",
        "unknown step",
        "words for a grey",
        "a record for a width",
        "a name too many",
        "among letters",
    ],
)
def test_words_between_the_steps_of_a_page_do_not_come_in(steps: str) -> None:
    made = attachment.cleaned(pdf_with(lambda made, page: draw(made, page, steps)))
    assert not isinstance(made, CleanFile) or CANARY not in all_that_stands_in(made.data)


def never_drawn(made: pikepdf.Pdf, page: Any) -> None:
    page.Resources.XObject.X = drawing(made, CANARY, Resources=page.Resources)


def in_a_font(made: pikepdf.Pdf, page: Any) -> None:
    page.Resources.Font.F1.Said = page.Resources.Font.F1.Encoding = CANARY
    page.Resources.Font.F1.Kept = Dictionary(Deep=Array([made.make_stream(CANARY.encode())]))


def in_a_profile(made: pikepdf.Pdf, page: Any) -> None:
    profile = made.make_stream(bytes(128) + CANARY.encode())
    profile.N = 3
    page.Resources.XObject.Im1.ColorSpace = Array([Name.ICCBased, profile])


def in_a_photo_between_the_steps(made: pikepdf.Pdf, page: Any) -> None:
    photo = jpeg()
    head = f"q BI /W 80 /H 40 /CS /RGB /BPC 8 /F /DCT /L {len(photo)} ID ".encode()
    page.Contents = Array([page.Contents, made.make_stream(head + photo + b"\nEI Q")])


def in_a_remark_of_a_jpeg_2000(made: pikepdf.Pdf, page: Any) -> None:
    out = io.BytesIO()
    picture().save(out, "JPEG2000", comment=CANARY)
    assert CANARY.encode() in out.getvalue()
    page.Resources.XObject.Im1.write(out.getvalue(), filter=Name.JPXDecode)


def in_a_form_beside_the_pages(made: pikepdf.Pdf, page: Any) -> None:
    made.Root.AcroForm.XFA = made.make_stream(f"<xdp><field>{CANARY}</field></xdp>".encode())


def in_a_file_pinned_to_a_page(made: pikepdf.Pdf, page: Any) -> None:
    kept = made.make_stream(CANARY.encode())
    annotation(made, page, Subtype=Name.FileAttachment, FS=Dictionary(F=CANARY, EF=Dictionary(F=kept)))


@pytest.mark.parametrize(
    "change",
    [never_drawn, in_a_font, in_a_profile, in_a_photo_between_the_steps, in_a_remark_of_a_jpeg_2000,
     in_a_form_beside_the_pages, in_a_file_pinned_to_a_page],
)  # fmt: skip
def test_what_no_reader_of_the_page_sees_does_not_come_in(change: Change) -> None:
    data = pdf_with(change)
    made = cleaned(data).data
    assert CANARY not in all_that_stands_in(made)
    assert CANARY.encode() not in made


# Forms, notes and earlier versions ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("flags", [2, 32], ids=["hidden", "not on a screen"])
def test_a_note_that_is_hidden_does_not_come_in_and_one_that_is_seen_does(flags: int) -> None:
    hidden = cleaned(pdf_with(lambda made, page: annotation(made, page, F=flags))).data
    assert HIDDEN not in all_that_stands_in(hidden)
    assert HIDDEN in words_on(cleaned(pdf_with(lambda made, page: annotation(made, page, F=4))).data)


def test_a_password_that_was_typed_into_a_form_does_not_come_in() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        page.Annots[0].Ff, page.Annots[0].V = 1 << 13, HIDDEN
        del page.Annots[0].AP
        made.Root.AcroForm.NeedAppearances = True

    assert HIDDEN not in all_that_stands_in(cleaned(pdf_with(change)).data)


def test_what_a_page_said_before_it_was_changed_does_not_come_in() -> None:
    old = pdf(words=CANARY)
    with pikepdf.open(io.BytesIO(old)) as found:
        number, root, size = found.pages[0].obj.Contents.objgen[0], found.Root.objgen[0], len(found.objects) + 1
    steps = text(SHOWN).encode()
    change = b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (number, len(steps), steps)
    before = int(old.split(b"startxref\n")[1].split()[0])
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Root %d 0 R/Size %d/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (
        number, len(old), root, size, before, len(old) + len(change),
    )  # fmt: skip
    data = old + change + table
    assert CANARY.encode() in data
    made = cleaned(data)
    assert made.doubts == ()
    assert CANARY not in all_that_stands_in(made.data)


# What a person is told ────────────────────────────────────────────────────────────────────────────


def without_a_page() -> bytes:
    data = pdf(3)
    with pikepdf.open(io.BytesIO(data)) as found:
        number = found.pages[2].obj.objgen[0]
    return data.replace(b" %d 0 R ]" % number, b" 99 0 R ]").replace(b"xref", b"xref", 1)


def with_half_a_page() -> bytes:
    return pdf_with(lambda made, page: draw(made, page, "BT (cut"))


@pytest.mark.parametrize(
    ("data", "doubts"),
    [
        (pdf(3), ()),
        (layered_pdf(), ()),
        (without_a_page(), (Doubt.REPAIRED,)),
        (pdf(3)[:-300], (Doubt.REPAIRED,)),
        (pdf(3).replace(b"startxref\n", b"startxref\n9"), (Doubt.REPAIRED,)),
        (with_half_a_page(), (Doubt.REPAIRED,)),
        (pdf_with(in_a_form_beside_the_pages), (Doubt.FORM_ELSEWHERE,)),
        (pdf_with(lambda _, page: page.__setitem__("/CropBox", Array([0, 300, 612, 792]))), (Doubt.CROPPED,)),
    ],
    ids=["whole", "layers", "a page is gone", "no end", "no table", "half a page", "form elsewhere", "cropped"],
)
def test_a_person_is_told_what_may_be_missing_or_still_there(data: bytes, doubts: tuple[Doubt, ...]) -> None:
    assert cleaned(data).doubts == doubts


def test_a_page_that_is_gone_is_told_also_where_logging_was_silenced(monkeypatch: pytest.MonkeyPatch) -> None:
    log = logging.getLogger("pikepdf._core")
    monkeypatch.setattr(log, "disabled", True)
    assert cleaned(without_a_page()).doubts == (Doubt.REPAIRED,)
    assert log.disabled


def test_a_page_with_nothing_on_it_is_a_page() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        made.add_blank_page()
        del made.pages[1].obj["/Contents"]

    made = cleaned(pdf_with(change))
    assert (made.pages, made.doubts) == (2, ())


def test_shades_patterns_and_masks_that_draw_are_kept() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        fade = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=1)
        shade = Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 9, 9]), Function=fade)
        tile = made.make_stream(b"0 0 4 4 re f")
        for name, value in {"Type": Name.Pattern, "PatternType": 1, "PaintType": 2, "TilingType": 1, "XStep": 9,
                            "YStep": 9, "BBox": Array([0, 0, 9, 9]), "Resources": Dictionary()}.items():  # fmt: skip
            tile[f"/{name}"] = value
        mask = drawing(made, "A mask", Resources=page.Resources, Group=Dictionary(S=Name.Transparency))
        page.Resources.Shading = Dictionary(Sh=shade)
        page.Resources.Pattern = Dictionary(P=tile)
        page.Resources.ColorSpace = Dictionary(
            C=Array([Name.Pattern, Name.DeviceGray]), I=Array([Name.Indexed, Name.DeviceGray, 1, b"\0\xff"])
        )
        page.Resources.ExtGState = Dictionary(G=Dictionary(ca=0.5, SMask=Dictionary(S=Name.Luminosity, G=mask)))
        draw(made, page, "/G gs /Sh sh /C cs 0.5 /P scn 0 0 99 99 re f /I cs 1 sc 9 9 9 9 re f")

    with pikepdf.open(io.BytesIO(cleaned(pdf_with(change)).data)) as found:
        kept = found.pages[0].obj.Resources
        assert kept.Shading.Sh.Function.C1[0] == 1
        assert kept.Pattern.P.read_bytes() == b"0 0 4 4 re\nf"
        assert bytes(kept.ColorSpace.I[3]) == b"\0\xff"
        assert b"A mask" in kept.ExtGState.G.SMask.G.read_bytes()
        assert float(kept.ExtGState.G.ca) == 0.5


def test_a_photo_keeps_its_pixels_when_its_colours_become_those_of_the_screen() -> None:
    with pikepdf.open(io.BytesIO(cleaned(pdf_with(in_a_profile)).data)) as found:
        photo = found.pages[0].obj.Resources.XObject.Im1
        assert [str(name) for name in photo.ColorSpace] == ["/DeviceRGB"]
        assert Image.open(io.BytesIO(photo.read_raw_bytes())).size == (80, 40)


def test_a_fax_packed_twice_keeps_its_own_packing() -> None:
    def change(made: pikepdf.Pdf, page: Any) -> None:
        filters = Array([Name.FlateDecode, Name.CCITTFaxDecode])
        page.Resources.XObject.Im1.write(zlib.compress(b"\0\1\2"), filter=filters)

    with pikepdf.open(io.BytesIO(cleaned(pdf_with(change)).data)) as found:
        photo = found.pages[0].obj.Resources.XObject.Im1
        assert (str(photo.Filter), photo.read_raw_bytes()) == ("/CCITTFaxDecode", b"\0\1\2")
