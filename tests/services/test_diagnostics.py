"""What goes to those who help tells how the notebook is, and nothing of anybody: not one word, name or place."""

import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from making import SPECIALIST, Clock, Closed, add_person, sign, support, trigger

from fieldnote.domain.problems import DamagedNotebookError, FailedWriteError, NotebookExistsError
from fieldnote.services import diagnostics, people
from fieldnote.services import notebook as notebooks
from fieldnote.vault import quarantine, supports, triggers

CANARIES = ("Quillfeather", "obsidianfern", "marzipanlark", "zephyrgravel", "lanternmoth", "saffronwren", "juniper")


@pytest.fixture
def told(full: Closed, tmp_path: Path) -> Closed:
    """A notebook with words in every corner, in a folder and beside files that are named after somebody."""
    closed = full.copy(tmp_path / "Quillfeather notes")
    book = closed.open()
    person_id = add_person(book, "Quillfeather", "RR-obsidianfern")
    people.update(book, replace(people.get(book, person_id), what_matters="A zephyrgravel garden"))
    sign(book, person_id, what_we_did="Talked about the marzipanlark.")
    now = book.now_utc()
    supports.save(book.vault.database, support(person_id=person_id, name="lanternmoth"), now)
    triggers.save(book.vault.database, trigger(person_id=person_id, what="The saffronwren corner"), now)
    book.close()
    (closed.folder / "juniper.txt").write_text("mine")
    return closed


def text_of(closed: Closed, target: Path) -> str:
    book = closed.open()
    try:
        sections = [diagnostics.of_computer(), diagnostics.of_files(closed.folder), *diagnostics.of_notebook(book)]
    finally:
        book.close()
    return diagnostics.write(target, sections, clock=Clock())


def test_the_file_holds_no_name_no_word_and_no_place(told: Closed, tmp_path: Path) -> None:
    text = text_of(told, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text("utf-8") == text
    kept = (*CANARIES, *SPECIALIST.name.split(), "Marcus", "Luz", "Riverbend", "RR-", "/", "\\")
    assert [word for word in kept if word.lower() in text.lower()] == []
    assert str(tmp_path) not in text
    assert str(Path.home()) not in text
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", text), "not even an id"


def test_it_says_what_helps_versions_sizes_counts_codes_room_and_the_check(told: Closed, tmp_path: Path) -> None:
    text = text_of(told, tmp_path / "out.txt")
    for line in (
        "Made on 2026-11-20 (UTC)", "header: whole, version 1, Slot", "person: 3", "signatures: 0 faults",
        "other files: 1", "newest backup: none", "missed unlocks: 0", "open to read only: no",
    ):  # fmt: skip
        assert line in text.splitlines(), line
    assert re.search(r"(?m)^SQLCipher: 4\.", text)
    assert re.search(r"(?m)^vault\.db: \d{6,}$", text)
    assert re.search(r"(?m)^free space in MiB: \d+$", text)
    assert re.search(r"(?m)^visit\.signed: 6, 2026-11-20$", text)


def test_a_notebook_that_does_not_open_is_described_from_outside(told: Closed, tmp_path: Path) -> None:
    data = told.database.read_bytes()
    told.database.write_bytes(data[:2000] + bytes(80) + data[2080:])
    told.header.write_bytes(b"damaged")
    told.header_copy.write_bytes(b"damaged")
    quarantine.keep(told.folder, quarantine.Found.PAGES, Clock()())
    with pytest.raises(DamagedNotebookError) as caught:
        notebooks.open_notebook(told.folder, told.root)
    sections = [diagnostics.of_files(told.folder), diagnostics.of_refusal(caught.value)]
    text = diagnostics.write(tmp_path / "out.txt", sections)
    assert "header: damaged, and so is its copy" in text
    assert "in quarantine: 20261120T193000Z-pages" in text
    assert "DamagedNotebookError\nthe first page cannot be read" in text


def test_it_is_for_its_owner_only_and_takes_no_other_files_place(told: Closed, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    text_of(told, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(NotebookExistsError):
        diagnostics.write(target, [diagnostics.of_computer()])
    with pytest.raises(FailedWriteError):
        diagnostics.write(tmp_path / ("n" * 300), [diagnostics.of_computer()])
