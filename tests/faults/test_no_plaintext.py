"""A whole day leaves no readable word behind: in no file, no deleted file, no file name, no setting.

The day runs in a process of its own that is watched: once through the services, once through the window.
"""

import base64
import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pypdf
import pytest
from faults.day import CANARIES, PASSPHRASE, PIN
from faults.scanner import found
from faults.watching import WATCHED, files_in, ran, watched
from making import FAST, SPECIALIST

from fieldnote.services import notebook as notebooks

pytestmark = pytest.mark.slow

DAY = Path(__file__).parent / "day.py"
WINDOW_DAY = Path(__file__).parent / "window_day.py"


NEVER_ON_PAPER = (PIN, "vermilionheron", "tamarackowl")
SECRETS = (*CANARIES, "create table", "sqlite format 3")


@WATCHED
def test_a_whole_day_leaves_no_readable_word_in_any_file_it_wrote(tmp_path: Path) -> None:
    exports, folder = tmp_path / "exports", tmp_path / "home" / "notebook"
    exports.mkdir()
    notebooks.create(folder, PASSPHRASE, SPECIALIST, cost=FAST)
    seen = watched(DAY, [str(folder), str(exports)], tmp_path, says=f"{PASSPHRASE}\n")

    written = {place: data for place, data in seen.files().items() if not place.startswith(str(exports))}
    assert any(place.endswith("vault.db-wal") for place in written), "the watch saw the notebook being written"
    assert any("backup.fnb" in place for place in written)
    for place, data in written.items():
        assert found(data, SECRETS) == set(), f"readable in what was written to {place}"
    for path in files_in(tmp_path):
        if not path.is_relative_to(exports) and not path.is_relative_to(tmp_path / "watch"):
            assert found(path.read_bytes(), SECRETS) == set(), f"readable in {path}"
    assert {name for name in seen.names if found(name.encode(), CANARIES)} == set(), "readable in a file name"
    assert not [call for call in seen.connected if "AF_INET" in call]

    pdfs = files_in(exports)
    assert len(pdfs) == 2
    for pdf in pdfs:
        on_paper = found(text_of(pdf).encode(), CANARIES)
        assert on_paper, "a document that was asked for can be read"
        assert not on_paper & set(NEVER_ON_PAPER)


@pytest.fixture
def session(tmp_path: Path) -> list[str]:
    """The arguments of a session in the window: a new notebook, and a place for what leaves it."""
    exports, folder = tmp_path / "exports", tmp_path / "home" / "notebook"
    exports.mkdir()
    notebooks.create(folder, PASSPHRASE, SPECIALIST, cost=FAST)
    return [str(folder), str(exports)]


def look_through(tmp_path: Path) -> None:
    """Look through every file that a session left behind, and through what it was to write."""
    exports = tmp_path / "exports"
    for path in files_in(tmp_path):
        if not path.is_relative_to(exports) and not path.is_relative_to(tmp_path / "watch"):
            assert found(path.read_bytes(), (*SECRETS, str(exports).lower())) == set(), f"readable in {path}"
        assert found(str(path.relative_to(tmp_path)).encode(), CANARIES) == set(), "readable in a file name"
    printed = exports / "printed.pdf"
    (saved,) = set(files_in(exports)) - {printed}
    assert found(text_of(saved).encode(), CANARIES), "the document that was asked for can be read"
    for pdf in (saved, printed):
        assert found(str(pypdf.PdfReader(pdf).metadata).encode(), CANARIES) == set(), "readable in a title"
    assert "Fieldnote document" in str(pypdf.PdfReader(printed).metadata), "the name of the print job"


def test_a_whole_session_in_the_window_leaves_no_readable_word_in_its_home(tmp_path: Path, session: list[str]) -> None:
    ran(WINDOW_DAY, session, tmp_path, says=f"{PASSPHRASE}\n")
    assert any(path.name == "ui.json" for path in files_in(tmp_path / "home"))
    look_through(tmp_path)


@WATCHED
def test_a_whole_session_in_the_window_writes_no_readable_word_and_speaks_with_no_network(
    tmp_path: Path, session: list[str]
) -> None:
    seen = watched(WINDOW_DAY, session, tmp_path, says=f"{PASSPHRASE}\n")
    written = {place: data for place, data in seen.files().items() if not place.startswith(session[1])}
    assert any(place.endswith("vault.db-wal") for place in written), "the watch saw the notebook being written"
    assert any("ui.json" in place for place in written), "and the settings"
    for place, data in written.items():
        assert found(data, SECRETS) == set(), f"readable in what was written to {place}"
    assert {name for name in seen.names if found(name.encode(), CANARIES)} == set(), "readable in a file name"
    look_through(tmp_path)
    network = [call for call in seen.connected if "AF_INET" in call]
    assert [call for call in network if not is_print_service(call)] == []
    assert seen.carriers() == set()


def is_print_service(call: str) -> bool:
    """Whether a connection is that of the print dialog to the print service of this computer (CUPS)."""
    return "htons(631)" in call and ("127.0.0.1" in call or '"::1"' in call)


def text_of(pdf: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


@WATCHED
def test_the_watch_sees_a_file_that_is_written_and_deleted_again(tmp_path: Path) -> None:
    leak = tmp_path / "home" / f"draft-{CANARIES[1]}.txt"
    seen = watched(DAY, ["--leak", str(leak)], tmp_path)
    assert not leak.exists()
    assert found(seen.files()[str(leak)], CANARIES) == {CANARIES[0]}
    assert {name for name in seen.names if found(name.encode(), CANARIES)} == {str(leak)}


def zipped(text: bytes, how: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        archive.writestr("folder/note.txt", text)
    return target.getvalue()


TEXT = f"before {CANARIES[0]} after, and more words so that packing is worth it ".encode() * 3


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(TEXT, id="plain"),
        pytest.param(TEXT.upper(), id="in capitals"),
        pytest.param(TEXT.decode().encode("utf-16-le"), id="UTF-16 little-endian"),
        pytest.param(TEXT.decode().encode("utf-16-be"), id="UTF-16 big-endian"),
        pytest.param(TEXT.hex().encode(), id="hex"),
        pytest.param(base64.b64encode(TEXT), id="base 64"),
        pytest.param(base64.b64encode(b"x" + TEXT), id="base 64, one off"),
        pytest.param(base64.b64encode(b"xx" + TEXT), id="base 64, two off"),
        pytest.param(zlib.compress(TEXT), id="zlib"),
        pytest.param(zlib.compress(TEXT, 9), id="zlib, best"),
        pytest.param(zlib.compress(TEXT)[:-6], id="zlib, cut short"),
        pytest.param(gzip.compress(TEXT), id="gzip"),
        pytest.param(zipped(TEXT, zipfile.ZIP_DEFLATED), id="zip, deflated"),
        pytest.param(zipped(TEXT, zipfile.ZIP_STORED), id="zip, stored"),
        pytest.param(zlib.compress(zipped(TEXT, zipfile.ZIP_DEFLATED)), id="zip in zlib"),
        pytest.param(zlib.compress(TEXT.decode().encode("utf-16-le")), id="UTF-16 in zlib"),
    ],
)
def test_the_scanner_finds_a_word_however_it_is_packed(packed: bytes) -> None:
    noise = bytes(range(256)) * 40
    assert found(noise + packed + noise, CANARIES) == {CANARIES[0]}
    assert found(noise, CANARIES) == set()
