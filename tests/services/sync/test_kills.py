"""Killed at every step: whatever was under way, each note is in the agency's folder once in the end."""

import gc
import os
from pathlib import Path

import pytest
from making import Clock, Closed, add_person, sign
from services.sync.agency import Agency
from services.sync.killing import sends

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.target import Format
from fieldnote.vault import checks, deliveries

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
NOTES = 2
EVERY = [
    (Format.PACKAGE, 4),
    pytest.param(Format.PACKAGE, 1, marks=pytest.mark.slow),
    pytest.param(Format.DOCUMENT, 1, marks=pytest.mark.slow),
]
"""What is sent, and each how many steps it is killed."""


@pytest.mark.parametrize(("form", "each"), EVERY)
def test_killed_at_any_step_each_note_is_there_once_and_the_notebook_says_so(
    empty_template: Closed, tmp_path: Path, form: Format, each: int
) -> None:
    at, steps = 1, 1000
    while at <= steps:
        place = tmp_path / str(at)
        place.mkdir()
        agency, closed = Agency(place / "agency"), empty_template.copy(place / "notebook")
        book = closed.open(Clock())
        target = agency.set_up(book, form=form)
        someone = add_person(book, record_number="RR-10418")
        notes = {sign(book, someone).id for _ in range(NOTES)}
        book.close()
        if at == 1:
            steps = sends(closed.copy(place / "counted"), target.id)
            assert steps > 20
            for path in [p for kind in ("age", "pdf", "csv") for p in agency.folder.glob(f"*.{kind}")]:
                path.unlink()
        assert sends(closed, target.id, at) == 0
        sends(closed, target.id)
        book = closed.open(Clock())
        owed = deliveries.everything(book.vault.database)
        assert {d.state for d in owed} == {DeliveryState.ACCEPTED}, at
        assert [f for f in checks.check(book.vault.database) if f.faults] == [], at
        book.close()
        if form is Format.PACKAGE:
            assert agency.holds() == {f"{note}-v1": 1 for note in notes}, at
            assert [agency.listed(p).sequence for p in agency.packages()] == [1], at
        else:
            assert len(list(agency.folder.glob("*.pdf"))) == NOTES, at
            logs = [log.read_text("utf-8-sig").splitlines()[1:] for log in agency.folder.glob("contacts_*.csv")]
            assert sorted(row.split('","')[0].strip('"') for rows in logs for row in rows) == sorted(notes), at
        at += each


def test_what_earlier_tests_left_is_never_freed_in_a_child() -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, bytes([gc.isenabled()]))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        assert told.read() == b"\0"
    os.waitpid(child, 0)
    assert gc.isenabled()
