"""The statements of 42 CFR 2.32, byte for byte."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from fieldnote.domain.problems import BadInputError
from fieldnote.host import resources
from fieldnote.services import legal_notices

SHORT = "79fee3d6dff7e052183c61b66bfed589f0f45dcf330bb277e07b396bd12e9774"
LONG = "d82205a18044f9f45776343d91e26d8ddb44bf13e136af169ec73d755facd9a8"
"""SHA-256 of the statements of 42 CFR 2.32(a)(2) and (a)(1) in the wording of 2024."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the notices that the test may change."""
    place = tmp_path / "notices"
    shutil.copytree(resources.path("notices"), place)
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    legal_notices.available.cache_clear()
    yield place
    legal_notices.available.cache_clear()


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_notice_of_2024_is_the_rules_wording_byte_for_byte() -> None:
    notice = legal_notices.in_force(date(2026, 11, 20))
    assert notice.id == "part2_notice_2024"
    assert (digest(notice.short), digest(notice.long)) == (SHORT, LONG)


def test_the_short_statement_says_use_or_disclosure_and_stands_on_one_line() -> None:
    notice = legal_notices.in_force(date(2026, 11, 20))
    assert notice.short == "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
    assert "\n" not in notice.short + notice.long
    assert "  " not in notice.long


def test_the_version_in_force_is_the_latest_that_is_valid_on_the_day(folder: Path) -> None:
    later = (folder / "part2_notice_2024.toml").read_text("utf-8").replace("2024-04-16", "2031-01-01")
    (folder / "part2_notice_2031.toml").write_text(later.replace("part2_notice_2024", "part2_notice_2031"), "utf-8")
    assert legal_notices.in_force(date(2030, 12, 31)).id == "part2_notice_2024"
    assert legal_notices.in_force(date(2031, 1, 1)).id == "part2_notice_2031"
    assert legal_notices.in_force(date(2019, 1, 1)).id == "part2_notice_2024", "no copy goes without"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "part2_notice_2024"', 'id = "another"'),
        ("source =", 'comment = "x"\nsource ='),
        ('short = "42', 'title = "42'),
        ("valid_from = 2024-04-16", 'valid_from = "soon"'),
        ("[a]", "[a"),
    ],
)
def test_a_notice_that_is_not_what_it_has_to_be_is_refused(folder: Path, old: str, new: str) -> None:
    file = folder / "part2_notice_2024.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace(old, new) if old in text else f"{text}\n{new}", "utf-8")
    with pytest.raises(BadInputError):
        legal_notices.available()
