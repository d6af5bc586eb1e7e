from dataclasses import replace

import pytest
from making import draft

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.since_signed import SinceSigned
from fieldnote.domain.visit import ContactKind, NoteState, Place, VisitLine
from fieldnote.services import sentences
from fieldnote.ui import visit_words
from fieldnote.ui.visits import wording


def line(
    headline: str, *, sensitive: bool = False, planned: bool = False, state: NoteState = NoteState.DRAFT
) -> VisitLine:
    return VisitLine(
        id=VisitId("visit-1"),
        person_id=PersonId("person-1"),
        state=state,
        kind=ContactKind.ONE_TO_ONE,
        day=draft().day,
        starts_at=None,
        planned=planned,
        minutes=52,
        units=3,
        code="H0038",
        place=Place.HOME,
        place_label="",
        headline=headline,
        filled=7,
        required=7,
        sensitive=sensitive,
    )


@pytest.mark.parametrize(
    ("headline", "first", "rest"),
    [
        ("Met Ray. Set a time.", "Met Ray.", "Set a time."),
        ("Went with Ray M. to the library. Stayed.", "Went with Ray M. to the library.", "Stayed."),
        ("Saw Dr. Osei and talked.", "Saw Dr. Osei and talked.", ""),
        ("“I called.” He smiled.", "“I called.”", "He smiled."),
        ("Two\n\nlines without an end", "Two lines without an end", ""),
        ("", "", ""),
    ],
)
def test_a_note_opens_with_its_first_sentence(headline: str, first: str, rest: str) -> None:
    assert visit_words.opening(line(headline)) == (first, rest)


def test_a_headline_that_was_cut_ends_with_an_ellipsis_after_a_whole_word() -> None:
    _, rest = visit_words.opening(line(("Walked. " + "Talked about the river path, " * 20)[:240]))
    assert rest.endswith(("path…", "the…", "river…", "about…", "Talked…"))


def test_a_sensitive_note_shows_none_of_its_words() -> None:
    assert "weekend" not in " ".join(visit_words.opening(line("About the weekend.", sensitive=True)))


def test_a_note_that_a_supervisor_sent_back_says_so() -> None:
    back = replace(line("", state=NoteState.SIGNED), since=SinceSigned(review_returned=True))
    assert visit_words.standing(back).word == "Sent back"


@pytest.mark.parametrize(
    ("planned", "state", "word"),
    [
        (True, NoteState.DRAFT, "Planned"),
        (False, NoteState.DRAFT, "Draft"),
        (False, NoteState.READY, "Ready"),
        (False, NoteState.SIGNED, "Signed"),
    ],
)
def test_every_standing_has_a_word_and_an_icon(planned: bool, state: NoteState, word: str) -> None:  # noqa: FBT001
    standing = visit_words.standing(line("", planned=planned, state=state))
    assert standing.word == word
    assert standing.icon


def test_one_minute_is_not_spoken_of_as_many() -> None:
    assert wording.not_counted(1) == "1 minute does not count"
    assert wording.not_counted(2) == "2 minutes do not count"
    short = Problem("time", "too_short", facts={"minutes": "1", "needed": "8"})
    assert sentences.of_problem(short).startswith("One minute is less than one unit. One unit starts at 8 minutes.")
    owing = Problem("target", "target_owes", facts={"count": "1"})
    assert sentences.of_problem(owing).startswith("One note has not arrived there yet.")
    assert sentences.of_problem(replace(owing, facts={"count": "2"})).startswith("2 notes have not arrived there yet.")
