import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from files import (
    MEGABYTE,
    bare_pdf,
    doubling_pdf,
    jpeg,
    jpeg_with_scans,
    packed,
    packed_objects_pdf,
    packed_pdf,
    page_of,
    png_of,
    stream,
)

from fieldnote.domain.attachment import CleanFile
from fieldnote.domain.problems import Problem
from fieldnote.exchange import attached_pdf, attachment
from fieldnote.services import attachments

SHAPE = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
PICTURE = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8"
READ_AND_COUNT = """
import pathlib, resource, sys, time
from fieldnote.services import attachments
data = pathlib.Path(sys.argv[1]).read_bytes()
began = time.monotonic()
attachments.prepared(data)
print(time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""
A_JPEG = b"/Filter/DCTDecode"
PAGES = (page_of(), stream(b"0 0 9 9 re f"))


def code_of(made: CleanFile | Problem) -> str:
    return made.code if isinstance(made, Problem) else "cleaned"


def nested(depth: int) -> bytes:
    return bare_pdf(page_of(b"/Font<</F " + b"[" * depth + b"]" * depth + b">>"), stream(b"/F 1 Tf (x) Tj"))


def calls_itself() -> bytes:
    called = stream(b"/X Do", SHAPE + b"/Resources<</XObject<</X 4 0 R>>>>")
    return bare_pdf(page_of(b"/XObject<</X 4 0 R>>"), called)


def page_tree_that_doubles() -> bytes:
    nodes = (b"<</Type/Pages/Parent 2 0 R/Kids[%d 0 R %d 0 R]/Count 2>>" % (n + 1, n + 1) for n in range(3, 33))
    return bare_pdf(*nodes, page_of(), pages=b"/Kids[3 0 R 3 0 R]/Count 2")


def with_a_picture(data: bytes, entries: bytes) -> bytes:
    return bare_pdf(page_of(b"/XObject<</X 5 0 R>>"), stream(b"/X Do"), stream(data, PICTURE + entries))


def tables_that_follow_each_other_in_a_ring() -> bytes:
    at = len(bare_pdf(end=b" ")) - 1
    end = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 5/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (at, at)
    return bare_pdf(end=end)


def table_that_claims_everything() -> bytes:
    at = len(bare_pdf(end=b" ")) - 1
    end = b"xref\n0 999999999\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 999999999>>\nstartxref\n%d\n" % at
    return bare_pdf(end=end)


def jpeg_that_claims_to_be(width: int, height: int) -> bytes:
    return jpeg().replace(struct.pack(">HH", 40, 80), struct.pack(">HH", height, width))


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (nested(100_000), {"file_damaged"}),
        (calls_itself(), {"file_unsafe"}),
        (doubling_pdf(40), {"file_unsafe"}),
        (doubling_pdf(25), {"file_unsafe"}),
        (page_tree_that_doubles(), {"file_damaged"}),
        (bare_pdf(*PAGES, pages=b"/Kids[2 0 R 3 0 R]/Count 2"), {"file_damaged"}),
        (bare_pdf(*PAGES, pages=b"/Kids[" + b"3 0 R " * 9_000 + b"]/Count 9000"), {"file_damaged", "too_many_pages"}),
        (tables_that_follow_each_other_in_a_ring(), {"cleaned"}),
        (table_that_claims_everything(), {"cleaned"}),
        (with_a_picture(b"x", b"/Width 99999/Height 99999"), {"file_unsafe"}),
        (with_a_picture(jpeg_that_claims_to_be(60_000, 60_000), b"/Width 9/Height 9" + A_JPEG), {"file_unsafe"}),
        (with_a_picture(jpeg_with_scans(200), b"/Width 80/Height 40" + A_JPEG), {"file_unsafe"}),
        (jpeg_that_claims_to_be(60_000, 60_000), {"file_unsafe"}),
        (jpeg_with_scans(5_000), {"file_unsafe"}),
        (png_of(60_000, 60_000, zlib.compress(b"x")), {"picture_too_large"}),
        (png_of(10, 10, packed(16, b"\0")), {"cleaned"}),
        (png_of(10, 10, zlib.compress(bytes(110)), (b"zTXt", b"a\0\0" + packed(16))), {"cleaned"}),
        (png_of(10, 10, zlib.compress(bytes(110)), (b"iCCP", b"a\0\0" + packed(16))), {"cleaned"}),
        (png_of(10, 10, zlib.compress(bytes(110)), *((b"fdAT", b"frame"),) * 9_000), {"cleaned"}),
    ],
    ids=[
        "deep", "calls itself", "doubles forty times", "doubles", "tree that doubles", "tree in a ring",
        "one page again and again", "tables in a ring", "endless table", "huge picture", "huge jpeg in a pdf",
        "many scans in a pdf", "huge jpeg", "many scans", "huge png", "more pixels than it has", "packed words",
        "packed profile", "many frames",
    ],
)  # fmt: skip
def test_a_file_that_is_made_to_harm_takes_little_and_leaves_nothing_of_it(data: bytes, codes: set[str]) -> None:
    began = time.process_time()
    made = attachment.cleaned(data)
    assert code_of(made) in codes
    assert time.process_time() - began < 2
    assert isinstance(made, Problem) or len(made.data) < 2_000


def test_a_file_that_unpacks_to_more_than_a_page_can_need_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attached_pdf, "_MOST_OF_ONE", MEGABYTE)
    for times in (1, 2, 3):
        assert code_of(attachment.cleaned(packed_pdf(2, times=times))) == "file_unsafe"
    picture = with_a_picture(packed(2), b"/Width 9/Height 9/Filter/FlateDecode")
    assert code_of(attachment.cleaned(picture)) == "file_unsafe"
    assert code_of(attachment.cleaned(packed_objects_pdf(2))) == "file_damaged"
    monkeypatch.setattr(attached_pdf, "_MOST_OF_ONE", 4 * MEGABYTE)
    assert code_of(attachment.cleaned(picture)) == "cleaned"
    monkeypatch.setattr(attached_pdf, "MOST_UNPACKED", MEGABYTE)
    assert code_of(attachment.cleaned(picture)) == "file_unsafe"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to its memory")
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "made",
    [
        lambda: packed_pdf(600),
        lambda: packed_pdf(600, times=3),
        lambda: packed_pdf(60, b"q Q "),
        lambda: packed_objects_pdf(600),
        lambda: packed_objects_pdf(200),
        lambda: png_of(10, 10, packed(600, b"\0")),
        lambda: png_of(7_000, 8_000, zlib.compress(bytes(7_001 * 8_000), 9)),
        lambda: bare_pdf(*PAGES, *(stream(packed(200), b"/Filter/FlateDecode"),) * 40),
    ],
    ids=["page", "thrice", "steps", "objects", "fewer objects", "pixels", "the largest", "unused"],
)
def test_the_largest_bombs_break_nothing_but_the_process_they_are_read_in(
    made: Callable[[], bytes], tmp_path: Path
) -> None:
    bomb = tmp_path / "bomb"
    bomb.write_bytes(made())
    # A program of its own: what this one and its other children once held would be counted with the reader's.
    counted = subprocess.run(
        [sys.executable, "-c", READ_AND_COUNT, str(bomb)], capture_output=True, text=True, check=True
    )
    seconds, memory = counted.stdout.split()
    assert float(seconds) < attachments.MOST_SECONDS + 10
    assert 0 < int(memory) < attachments.MOST_MEMORY
