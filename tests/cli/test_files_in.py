"""Files named on the command line: no more of them is read than is needed, and a refusal says which it is."""

from pathlib import Path

import pytest

from fieldnote.cli import files_in
from fieldnote.domain.problems import BadInputError


def test_of_a_large_file_no_more_is_read_than_shows_that_it_is_one(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    assert files_in.data(file) == files_in.data(str(file), 5) == b"12345"
    assert files_in.data(file, 3) == b"1234"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for name in (tmp_path, tmp_path / "none"):
        for read in (files_in.data, files_in.text):
            with pytest.raises(BadInputError) as refused:
                read(name)
            assert (refused.value.what, refused.value.where) == ("the file cannot be read", str(name))


def test_words_are_utf_8_or_refused_as_what_they_are(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Café", "utf-8")
    assert files_in.text(file) == "Café"
    file.write_bytes(b"caf\xe9")
    with pytest.raises(BadInputError, match="the file with the words is not UTF-8 text"):
        files_in.text(file, "the file with the words")
