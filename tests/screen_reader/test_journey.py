"""A visit note from its start to its signature by somebody who sees nothing: keys are pressed, and words are heard."""

from datetime import UTC, datetime

import pytest
from faults.display import until
from screen_reader.ear import NEEDS_READER, Ear

from fieldnote.services import practice

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), NEEDS_READER]
LATEST_SECOND = 35


def test_a_visit_note_is_written_and_signed_by_ear_alone(opened: Ear) -> None:
    begin_with_theo(opened)
    write_what_happened(opened)
    hear_what_is_missing(opened)
    correct_the_times(opened)
    sign_after_a_wrong_passphrase(opened)
    written = opened.tab_to("How Theo responded")
    assert written.value == "Theo asked for the form without help."
    assert "read only" in written.states


def begin_with_theo(ear: Ear) -> None:
    # A visit that began in this minute has no end yet, and just that is to be heard: the next minute must not come.
    until(lambda: datetime.now(UTC).second < LATEST_SECOND)
    ear.press("ctrl+n")
    ear.hears_words("Who is the visit with?")
    ear.comes_to("Name")
    ear.type("theo")
    ear.hears_words("Theo B.")
    ear.press("Return")
    ear.hears_words("Visit with Theo B.")
    ear.comes_to("What we did")


def write_what_happened(ear: Ear) -> None:
    ear.type("We walked to the library and asked about a card. ")
    ear.tab_to("How Theo responded")
    ear.type("Theo asked for the form without help.")
    ear.tab_to("Next step")
    ear.type("Bring the form back on Friday")
    assert ear.tab_to("Who does the next step").value == "Both of us"


def hear_what_is_missing(ear: Ear) -> None:
    ear.press("ctrl+Return")
    ear.hears_words("One thing left: start and end time")
    ear.comes_to("Go to “Start and end time”")
    ear.press("Return")
    ear.comes_to("End")


def correct_the_times(ear: Ear) -> None:
    """Begin at twenty to eight; the first end is before that."""
    ear.tab_to("Start", "shift+Tab")
    ear.press("ctrl+a")
    ear.type("7:40 AM")
    ear.tab_to("End")
    ear.press("ctrl+a")
    ear.type("7:20 AM")
    ear.press("Tab")
    ear.hears_words("The end time is before the start time. Check both times.")
    assert "before the start" in ear.tab_to("End", "shift+Tab").about, "whoever comes back hears it again"
    ear.press("ctrl+a")
    ear.type("8:25 AM")
    ear.press("Tab")


def sign_after_a_wrong_passphrase(ear: Ear) -> None:
    ear.press("ctrl+Return")
    ear.hears_words("Sign this note. Theo B.")
    assert ear.comes_to("Passphrase").role == "password text"
    ear.type("not the passphrase")
    ear.press("Return")
    ear.hears_words("That passphrase did not work. Check Caps Lock and try again. Your notes are safe.")
    ear.press("ctrl+a")
    ear.type(practice.PASSPHRASE)
    ear.press("Return")
    ear.hears_words("Signed note, read only")
