"""What is kept is let go of: a note that changed elsewhere, or was signed, is neither written back nor in the way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from making import CONFIRMED, TODAY, Clock
from PySide6.QtTest import QTest
from ui.groups.conftest import Table
from ui.showing import settle

from fieldnote.services import group_sessions, visits
from fieldnote.ui.unsaved import Unsaved

ALMA = "Alma R."


def write_in_the_part_of(table: Table, name: str) -> None:
    """Write a word in somebody's own part, and let it be kept."""
    table.page._on_shown(table.five[name])
    settle()
    QTest.keyClicks(table.page.frame.own.response_field.edit, " More.")
    assert table.page.flush()
    settle()


@pytest.mark.parametrize("back", ["open", "activate"])
def test_what_was_changed_in_the_whole_note_is_never_written_back(table: Table, back: str) -> None:
    table.click("all_came_button")
    table.write_all()
    page = table.page
    write_in_the_part_of(table, ALMA)
    page.hide()
    note = table.note(ALMA)
    due = TODAY + timedelta(days=9)
    changed = replace(note, next_step=replace(note.next_step, due=due), goal_ids=(), something_else="Housing papers")
    table.link.do(visits.save, changed)
    page.show()
    assert page.session_id is not None
    if back == "open":
        assert page.open(page.session_id)
    page.activate()
    settle()
    QTest.keyClicks(page.frame.shared.topic_field, "!")
    assert page.flush()
    settle()
    kept = table.note(ALMA)
    assert (kept.something_else, kept.next_step.due, kept.goal_ids) == ("Housing papers", due, ())


def test_a_note_that_was_signed_meanwhile_keeps_nobody_from_writing_leaving_and_locking(
    table: Table, clock: Clock
) -> None:
    table.click("all_came_button")
    table.write_all()
    clock.advance(minutes=60)
    page = table.page
    page._on_end()
    settle()
    write_in_the_part_of(table, ALMA)
    assert page.session_id is not None
    table.link.do(group_sessions.sign, page.session_id, CONFIRMED, [table.five[ALMA]])
    settle()
    QTest.keyClicks(page.frame.shared.topic_field, "!")
    page.save_now()
    assert [part.flush() for part in page.findChildren(Unsaved)] == [True]
    assert page.open(page.session_id)
    before = len(table.places)
    page._on_close()
    assert len(table.places) == before + 1
