from dataclasses import replace

import pytest
from reports.pdf_checks import check, extracted, squashed
from reports.take_home_samples import EMPTY_FIRST, FIRST, STAMP

from fieldnote.domain.yes_no import YesNo
from fieldnote.reports.first_meeting import document as first_meeting
from fieldnote.reports.first_meeting.phrases import WORDS
from fieldnote.reports.first_meeting.values import FirstMeeting


def said(card: FirstMeeting) -> str:
    return squashed(extracted(first_meeting.render(card, STAMP)))


def test_it_says_who_comes_along_when_and_where_on_one_page() -> None:
    raw = first_meeting.render(FIRST, STAMP)
    assert len(check(raw).pages) == 1
    for words in (
        "Dana goes with me on Tuesday, November 24.",
        "Time: 6:00 PM",
        "Place: Grace Chapel, lower hall",
        "We meet here: Outside, by the bike rack",
        "We meet at: 5:40 PM",
        "What kind: Beginners",
        "I can get in with no stairs. Someone there looks after children.",
    ):
        assert squashed(words) in said(FIRST), words


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_happens_there_what_to_say_and_how_to_leave_are_always_there(language: str) -> None:
    words = WORDS[language]
    for card in (FIRST, EMPTY_FIRST):
        text = said(replace(card, language=language))
        for line in (*words.happens_items, *words.say_items, *words.leave_items, words.our_sign):
            assert squashed(line) in text, line


def test_what_is_not_known_has_a_line_to_write_on() -> None:
    for label in ("Who goes with me:", "Day:", "Time:", "Place:", "We meet here:", "We meet at:", "Ride or bus:"):
        assert squashed(label) in said(EMPTY_FIRST), label
    assert "Day:" not in said(FIRST)
    assert "Day:" in said(replace(FIRST, companion="")), "no sentence holds the day then"
    assert "Place:" not in said(replace(FIRST, place="", online="meet.example.org"))


@pytest.mark.parametrize(
    ("stairs", "told"), [(YesNo.YES, "no stairs"), (YesNo.NO, "There are stairs"), (YesNo.NOT_SURE, "")]
)
def test_nothing_is_said_of_stairs_that_nobody_knows(stairs: YesNo, told: str) -> None:
    text = said(replace(FIRST, no_stairs=stairs))
    assert (squashed(told) in text) if told else ("stairs" not in text)
