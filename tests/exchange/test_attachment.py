import io
import random
import struct
import time
import zlib

import pikepdf
import pytest
from files import (
    CANARY,
    FILLED_IN,
    all_that_stands_in,
    jpeg,
    layered_pdf,
    locked_pdf,
    mutated,
    pdf,
    picture,
    png,
    png_of,
    words_on,
)
from PIL import Image
from pypdf import PdfReader

from fieldnote.domain.attachment import MOST_BYTES, CleanFile, FileKind
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_picture, attached_stream, attachment


def cleaned(data: bytes) -> CleanFile:
    made = attachment.cleaned(data)
    assert isinstance(made, CleanFile), made
    return made


def code_of(data: bytes) -> str:
    refused = attachment.cleaned(data)
    assert isinstance(refused, Problem)
    return refused.code


def opened(file: CleanFile) -> Image.Image:
    return Image.open(io.BytesIO(file.data))


def grey(shown: Image.Image, x: int, y: int) -> int:
    """Say how light a picture is at a place: 0 to 255."""
    return shown.convert("L").tobytes()[y * shown.width + x]


def can_do_nothing(data: bytes) -> bool:
    """Whether a PDF has nothing that starts by itself or by a click."""
    with pikepdf.open(io.BytesIO(data)) as found:
        return set(found.Root.keys()) <= {"/Type", "/Pages", "/OCProperties"} and not any(
            {"/Annots", "/AA", "/A"} & set(page.obj.keys()) for page in found.pages
        )


# What comes in ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("data", [jpeg(), png()], ids=["jpeg", "png"])
def test_a_picture_keeps_its_pixels_and_loses_all_it_says(data: bytes) -> None:
    assert CANARY.encode() in data
    made = cleaned(data)
    assert CANARY.encode() not in made.data
    shown = opened(made)
    assert shown.size == (80, 40)
    assert not shown.getexif()
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert grey(shown, 40, 2) < 40
    assert grey(shown, 40, 38) > 215


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_taken_sideways_stands_upright(orientation: int) -> None:
    made = opened(cleaned(jpeg(picture(), orientation)))
    assert made.size == ((80, 40) if orientation <= 4 else (40, 80))
    turned = {1: "top", 2: "top", 3: "bottom", 4: "bottom", 5: "left", 6: "right", 7: "right", 8: "left"}[orientation]
    width, height = made.size
    edges = {
        "top": (width // 2, 2), "bottom": (width // 2, height - 3), "left": (2, height // 2),
        "right": (width - 3, height // 2),
    }  # fmt: skip
    darkest = min(edges, key=lambda edge: grey(made, *edges[edge]))
    assert darkest == turned


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_seen_as_before_on_white(mode: str) -> None:
    source = Image.new("RGBA", (8, 8), (255, 255, 255, 0))
    source.paste((0, 0, 0, 255), (0, 0, 4, 8))
    if mode == "I;16":
        made = Image.new("I;16", (8, 8), 65_535)
        made.paste(0, (0, 0, 4, 8))
    elif mode in {"LA", "RGBA"}:
        made = source.convert(mode)
    else:
        made = Image.alpha_composite(Image.new("RGBA", (8, 8), "white"), source).convert(mode)
    shown = opened(cleaned(png(made)))
    assert (grey(shown, 1, 4), grey(shown, 6, 4)) == (0, 255)


def test_what_is_hidden_behind_full_transparency_does_not_come_in() -> None:
    hidden = Image.new("RGBA", (8, 8), (12, 34, 56, 0))
    shown = opened(cleaned(png(hidden)))
    assert shown.getcolors() == [(64, (255, 255, 255))]


def test_a_picture_in_print_colours_is_kept_in_screen_colours() -> None:
    shown = opened(cleaned(jpeg(picture(mode="CMYK"))))
    assert shown.mode == "RGB"


def test_a_large_photo_is_made_smaller_and_keeps_its_shape() -> None:
    shown = opened(cleaned(jpeg(picture(5000, 2500, "L"))))
    assert shown.width * shown.height <= attached_picture.PIXELS_KEPT
    assert shown.width / shown.height == pytest.approx(2, rel=0.01)


def test_a_png_too_large_to_keep_becomes_a_jpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = Image.frombytes("L", (200, 200), bytes(n * n * 7 % 251 for n in range(40_000)))
    monkeypatch.setattr(attached_picture, "MOST_BYTES", 1_000)
    assert cleaned(png(noise)).kind is FileKind.JPEG


def test_a_pdf_keeps_its_pages_and_what_was_filled_in_and_loses_the_rest() -> None:
    data = pdf(3)
    assert CANARY in all_that_stands_in(data)
    made = cleaned(data)
    assert made.pages == 3
    assert CANARY not in all_that_stands_in(made.data)
    assert CANARY.encode() not in made.data
    for number in range(1, 4):
        assert f"Signed on paper {number}" in words_on(made.data)
    assert words_on(made.data).count(FILLED_IN) == 3
    with pikepdf.open(io.BytesIO(made.data)) as found:
        assert set(found.Root.keys()) == {"/Type", "/Pages"}
        assert "/Info" not in found.trailer
        assert all("/Annots" not in page.obj and "/AA" not in page.obj for page in found.pages)
        assert not found.attachments
        photo = found.pages[0].obj.Resources.XObject.Im1.read_raw_bytes()
    assert grey(Image.open(io.BytesIO(photo)), 40, 2) < 40


def test_the_same_file_gives_the_same_bytes() -> None:
    for data in (jpeg(), png(), pdf(2)):
        assert cleaned(data) == cleaned(data)


def test_cleaning_what_is_clean_changes_nothing_that_is_seen() -> None:
    once = cleaned(pdf(2))
    assert words_on(cleaned(once.data).data) == words_on(once.data)
    picture_once = cleaned(png())
    assert cleaned(picture_once.data) == picture_once


def test_a_page_that_has_its_size_and_fonts_from_the_tree_above_keeps_them() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        page = made.pages[0].obj
        made.Root.Pages.MediaBox, made.Root.Pages.Resources = page.MediaBox, page.Resources
        del page.MediaBox, page.Resources
        made.save(out)
    found = cleaned(out.getvalue()).data
    assert "Signed on paper 1" in words_on(found)
    assert PdfReader(io.BytesIO(found)).pages[0].mediabox.width == 612


def test_the_description_of_a_photo_packed_twice_inside_a_pdf_goes_too() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as made:
        photo = made.pages[0].obj.Resources.XObject.Im1
        photo.write(
            zlib.compress(photo.read_raw_bytes()),
            filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.DCTDecode]),
        )
        made.save(out)
    made_clean = cleaned(out.getvalue()).data
    assert CANARY not in all_that_stands_in(made_clean)
    with pikepdf.open(io.BytesIO(made_clean)) as found:
        photo = found.pages[0].obj.Resources.XObject.Im1
        assert str(photo.Filter) == "/DCTDecode"
        assert Image.open(io.BytesIO(photo.read_raw_bytes())).size == (80, 40)


def test_cutting_the_words_out_of_a_jpeg_touches_no_pixel() -> None:
    data = jpeg(picture(mode="CMYK"))
    bare = attached_stream.jpeg_without_words(data)
    assert CANARY.encode() not in bare
    assert Image.open(io.BytesIO(bare)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


def test_cutting_the_words_out_of_a_jpeg_2000_touches_no_pixel() -> None:
    out = io.BytesIO()
    picture().save(out, "JPEG2000")
    words = struct.pack(">I4s", 8 + len(CANARY), b"xml ") + CANARY.encode()
    at = out.getvalue().index(b"jp2c") - 4
    data = out.getvalue()[:at] + words + out.getvalue()[at:]
    bare = attached_stream.jp2_without_words(data)
    assert CANARY.encode() not in bare
    assert Image.open(io.BytesIO(bare)).tobytes() == picture().tobytes() == Image.open(io.BytesIO(data)).tobytes()


# What is refused ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"GIF89a" + bytes(100), "file_of_other_kind"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "file_of_other_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file_of_other_kind"),
        (jpeg()[:-400], "file_damaged"),
        (png()[:-80], "file_damaged"),
        (b"%PDF-1.7\nnothing", "file_damaged"),
        (locked_pdf(), "file_locked"),
        (locked_pdf(user=""), "file_locked"),
        (b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES), "file_too_large"),
        (pdf(301), "too_many_pages"),
    ],
    ids=["empty", "gif", "heic", "svg", "half a jpeg", "half a png", "no pages", "locked", "owner's", "large", "long"],
)
def test_what_cannot_come_in_is_refused_by_name(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_small_file_that_claims_to_be_a_huge_picture_is_not_decoded() -> None:
    data = png_of(60_000, 60_000, zlib.compress(bytes(1000)))
    began = time.process_time()
    refused = attachment.cleaned(data)
    assert isinstance(refused, Problem)
    assert (refused.code, refused.facts) == ("picture_too_large", {"pixels": "3600", "most": "60"})
    assert time.process_time() - began < 1


@pytest.mark.slow
def test_two_thousand_broken_files_are_cleaned_or_refused_and_nothing_else() -> None:
    chance = random.Random(2026)  # noqa: S311 -- the same faults on every run
    sources = [jpeg(), png(), pdf(), layered_pdf(), jpeg(picture(mode="L"), 6), png(picture(mode="RGBA"))]
    outcomes = {"cleaned": 0, "refused": 0}
    for number in range(2_000):
        made = attachment.cleaned(mutated(sources[number % len(sources)], chance))
        outcomes["cleaned" if isinstance(made, CleanFile) else "refused"] += 1
        if isinstance(made, CleanFile) and made.kind is FileKind.PDF:
            assert can_do_nothing(made.data)
        elif isinstance(made, CleanFile):
            assert CANARY.encode() not in made.data
    assert min(outcomes.values()) > 100, outcomes
