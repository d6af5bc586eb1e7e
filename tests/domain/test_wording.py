"""Hints stand where the words stand, never inside somebody's own words, and never change a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.wording import Wording, fitted, hints

CLEAN = Wording("clean", ("got clean", "clean time"), ("in recovery",))
ADDICT = Wording("addict", ("addict", "addicts", "recovering addict"), ("person who uses drugs",))
ADICTO = Wording("adicto", ("toxicómano", "esté limpio"), ("persona que usa drogas",))
ALL = (CLEAN, ADDICT, ADICTO)


def told(text: str) -> list[str]:
    return [text[hint.start : hint.end] for hint in hints(text, ALL)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He got clean in May.", ["got clean"]),
        ("GOT  CLEAN", ["GOT  CLEAN"]),
        ("got\nclean", ["got\nclean"]),
        ("a recovering addict", ["recovering addict"]),
        ("addicts, addict's", ["addicts", "addict"]),
        ("addiction and addicted", []),
        ("we cleaned the kitchen", []),
        ("un toxicómano", ["toxicómano"]),
        ("un toxicomano", []),
        ("esté limpio / este limpio", ["esté limpio"]),
        ("😀 addict 😀", ["addict"]),
    ],
)
def test_whole_words_in_every_form_are_found(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'Said, "I am an addict and proud of it."',
        "Said, “once an addict”",
        "Dijo: «soy un toxicómano»",
        "Er sagte „addict“",
        "Called himself ‘an addict’.",
        "— Soy un addict, dijo.",
        "Said, “an addict and I am still",
    ],
)
def test_somebodys_own_words_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_what_stands_around_a_quotation_is_looked_at() -> None:
    assert told("An addict. “I am an addict.” The addicts.") == ["addict", "addicts"]


def test_an_apostrophe_is_no_quotation() -> None:
    assert told("It’s what an addict does, it’s said") == ["addict"]
    assert told("It's what an addict does, it's said") == ["addict"]


def test_a_quotation_that_was_never_closed_ends_with_its_line() -> None:
    assert told("Said, “I am\nan addict") == ["addict"]


@given(st.text())
def test_no_text_upsets_the_hints_and_each_stands_where_it_says(text: str) -> None:
    for hint in hints(text, ALL):
        assert " ".join(text[hint.start : hint.end].lower().split()) in hint.wording.find


def test_without_words_to_look_for_there_are_no_hints() -> None:
    assert hints("addict", ()) == ()


@pytest.mark.parametrize(
    ("before", "word", "instead", "written"),
    [
        ("He met an ", "addict", "person who uses drugs", "He met a person who uses drugs"),
        ("An ", "addict", "person who drinks", "A person who drinks"),
        ("an ", "abuser", "old friend", "an old friend"),
        ("", "Addicts", "people who use drugs", "People who use drugs"),
        ("vio a ", "adicto", "alguien", "vio a alguien"),
        ("Pan ", "addict", "person", "Pan person"),
        ("a ", "junkie", "person", "a person"),
    ],
)
def test_other_words_fit_into_the_line(before: str, word: str, instead: str, written: str) -> None:
    done = fitted(before, word, instead)
    assert f"{before[: len(before) - done.earlier]}{done.text}" == written
