"""What a screen reader is told on every page: a name and a role for all that can be focused."""

from collections.abc import Sequence

import pytest
from screen_reader.ear import NEEDS_READER, Ear, Thing

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

PERSON_TABS = ("Overview", "Visits", "Goals", "Triggers and coping", "Support network", "Documents")
COMMANDS = (
    ("ctrl+1", "Today", 15),
    ("ctrl+2", "People", 15),
    ("ctrl+3", "Groups", 15),
    ("ctrl+4", "To sign", 12),
    ("ctrl+5", "Documents", 15),
    ("ctrl+6", "Exports", 10),
    ("ctrl+comma", "Settings", 15),
)
"""Keys, the words that are heard, and how many things to focus there must be at the least."""
SHEETS = (("ctrl+k", "Search"), ("F1", "Help"), ("ctrl+slash", "Keyboard shortcuts"))
SECTIONS = 7
NOTES = (
    ("ctrl+n", "Visit with Marcus B.", 40),
    ("ctrl+r", "Goal we worked on", 40),
    ("ctrl+shift+p", "Handoff PDF", 20),
    ("ctrl+g", "Which group is it?", 20),
)
CLOSED_WITH_ESCAPE = ("Goal we worked on",)


def silent(things: Sequence[Thing]) -> list[Thing]:
    """Give what can be focused and says not what it is."""
    return [thing for thing in things if thing.focusable and not thing.is_told]


def test_the_check_finds_what_has_no_name_or_no_role() -> None:
    seen = frozenset({"focusable", "showing"})
    told = Thing("push button", "Lock", states=seen)
    unseen = Thing("push button", "", states=frozenset({"focusable"}))
    nameless, shapeless = Thing("push button", " ", states=seen), Thing("filler", "Lock", states=seen)
    assert silent([told, nameless, unseen, shapeless]) == [nameless, shapeless]


@NEEDS_READER
def test_every_page_gives_a_name_and_a_role_for_all_that_can_be_focused(opened: Ear) -> None:
    pages = Pages(opened)
    pages.look_at_what_is_reached_by_keys()
    pages.look_at_a_person()
    pages.look_at_notes()
    pages.look_at_the_cover()
    assert {where: silent(things) for where, things in pages.seen.items() if silent(things)} == {}


@NEEDS_READER
def test_the_support_map_is_used_by_ear(opened: Ear) -> None:
    ear = opened
    go_to_a_person(ear, "Marcus B.")
    for _ in range(PERSON_TABS.index("Support network")):
        ear.press("Right")
    ear.comes_to("Support network")
    ear.tab_to("Add support")
    ear.press("Tab")
    first = ear.hears(lambda one: isinstance(one, Thing))
    assert isinstance(first, Thing)
    assert first.role == "list item"
    ear.press("Right")
    assert ear.hears(lambda one: isinstance(one, Thing) and one.role == "list item") != first
    ear.act("Aunt Bea, ", "Move farther, to “Often”")
    ear.hears_words("Moved out.")
    assert any(thing.name.startswith("Aunt Bea, Supports sobriety, Often") for thing in ear.walk())


def go_to_a_person(ear: Ear, name: str) -> None:
    """Search for somebody, and go to the tabs."""
    ear.press("ctrl+k")
    ear.hears_words("Search")
    ear.type(name)
    ear.hears_words(name)
    ear.press("Return")
    ear.comes_to("Overview")


class Pages:
    """Goes from page to page by keys, and keeps what each shows."""

    def __init__(self, ear: Ear) -> None:
        self.ear = ear
        self.seen: dict[str, list[Thing]] = {}

    def look(self, where: str, least: int = 10) -> None:
        """Keep what is shown; a page with less than this to focus is not the page."""
        things = self.ear.walk()
        assert sum(thing.focusable for thing in things) >= least, where
        self.seen[where] = things

    def look_at_what_is_reached_by_keys(self) -> None:
        for keys, words, least in COMMANDS:
            self.ear.press(keys)
            self.ear.hears_words(words)
            self.look(words, least)
        for number in range(1, SECTIONS):
            self.ear.press("Down")
            self.ear.hears(lambda one: isinstance(one, Thing))
            self.look(f"settings {number}")
        for keys, words in SHEETS:
            self.ear.press(keys)
            self.ear.hears_words(words)
            self.look(words)
            self.ear.press("Escape")

    def look_at_a_person(self) -> None:
        go_to_a_person(self.ear, "Marcus B.")
        self.look("overview", 30)
        for tab in PERSON_TABS[1:]:
            self.ear.press("Right")
            self.ear.comes_to(tab)
            self.look(tab, 30)

    def look_at_notes(self) -> None:
        """Look at a visit, what is read together, a document, and a group."""
        for keys, words, least in NOTES:
            self.ear.press(keys)
            self.ear.hears_words(words)
            self.look(words, least)
            if words in CLOSED_WITH_ESCAPE:
                self.ear.press("Escape")
        self.ear.press("Return")
        self.ear.hears_words("Group visit")
        self.look("a group visit", 20)

    def look_at_the_cover(self) -> None:
        self.ear.press("ctrl+h")
        assert self.ear.comes_to("Fieldnote is paused").is_told
        self.look("hidden", 1)
        self.ear.press("space")
        self.ear.comes_to("Passphrase")
        self.look("hidden, and asked", 3)
