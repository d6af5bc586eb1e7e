from dataclasses import replace
from datetime import date

import pytest
from making import TODAY, at, draft, pack, segment
from PySide6.QtCore import QLocale

from fieldnote.domain.problems import DiskFullError, FailedWriteError, NotebookInUseError
from fieldnote.domain.trigger import Strength
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import Mode, Owner, Place
from fieldnote.ui.visits import phrases, wording


@pytest.mark.parametrize(
    ("minutes", "rule", "sentence"),
    [
        (52, Rounding.FLOOR_15, "3 × 15 = 45 minutes, 7 left over. The next unit starts at 60 minutes."),
        (45, Rounding.FLOOR_15, "3 × 15 = 45 minutes. The next unit starts at 60 minutes."),
        (7, Rounding.FLOOR_15, "7 minutes is less than one unit. One unit starts at 15 minutes."),
        (7, Rounding.MIDPOINT_8, "7 minutes is less than one unit. One unit starts at 8 minutes."),
        (52, Rounding.MIDPOINT_8, "Over half of 15 minutes counts as a unit: 3. The next unit starts at 53 minutes."),
        (52, Rounding.CEIL_15, "Each 15 minutes begun count as a unit: 4. The next unit starts at 61 minutes."),
    ],
)
def test_units_are_explained_by_the_rule_in_force(minutes: int, rule: Rounding, sentence: str) -> None:
    service = replace(pack().services[0], rounding=rule)
    assert wording.units_explained(minutes, service) == sentence


def test_a_contact_without_units_says_so() -> None:
    assert wording.units_explained(52, None) == "This kind of contact has no units."


def test_times_are_written_as_they_were_where_the_visit_was() -> None:
    assert wording.span(at(10, 32), at(11, 24)) == "10:32–11:24 AM"
    assert wording.span(at(11, 32), at(12, 24)) == "11:32 AM–12:24 PM"
    assert wording.spans((segment(at(10), 30), segment(at(11), 15))) == "10:00–10:30 AM, 11:00–11:15 AM"
    assert wording.weekday(date(2026, 11, 19)) == "Thursday, Nov 19"


def test_a_place_that_no_kind_fits_is_told_in_its_own_words_alone() -> None:
    told = [wording.where(draft(place=kind, place_label="Library on Oak Street")) for kind in (Place.OTHER, Place.HOME)]
    assert told[0] == "Library on Oak Street"
    assert told[1].startswith("Library on Oak Street (")


def test_saved_says_the_time_of_today_and_the_day_before() -> None:
    assert wording.saved(at(10, 42), at(14)) == "Saved 10:42"
    assert wording.saved(at(14, 5), at(14, 6)) == "Saved 2:05"
    assert wording.saved(at(10, 42, day=date(2026, 11, 18)), at(14)) == "Saved Nov 18"
    QLocale.setDefault(QLocale("es_ES"))
    assert wording.saved(at(14, 5), at(14, 6)).endswith("14:05")


def test_what_could_not_be_saved_is_said_in_whole_sentences() -> None:
    assert wording.not_saved(FailedWriteError()) == "Could not save. Your words are still here. Try again."
    assert wording.not_saved(DiskFullError()).endswith("Free up some space and try again.")
    assert wording.not_saved(NotebookInUseError()).startswith("Could not save. Your words are still here. ")


def test_small_words_are_the_persons() -> None:
    assert wording.owner(Owner.PERSON, "Marcus") == "Marcus"
    assert wording.owner(Owner.BOTH, "Marcus") == "Both of us"
    assert wording.next_step("Call Ray", "Marcus", TODAY) == "Call Ray  ·  Marcus  ·  Fri, Nov 20"
    assert wording.next_step("", "", None) == ""
    assert wording.read_by("Marcus") == "Marcus read it or had it read aloud"
    assert wording.service_name(pack().services[0], Mode.VIDEO) == "H0038 GT  Individual"
    assert wording.strength(Strength.A_LOT) == "A lot"


@pytest.mark.parametrize("field", ["what_we_did", "response", "next_step"])
def test_each_field_has_phrases_in_plain_words(field: str) -> None:
    groups = phrases.groups(field, "Marcus")
    every = [phrase for group in groups for phrase in group.phrases]
    assert len(every) >= 10
    assert len(every) == len(set(every))
    for phrase in every:
        assert "{" not in phrase
        assert "!" not in phrase
        assert "..." not in phrase
    assert set(phrases.chips(field, "Marcus")) <= set(every)


def test_no_phrase_judges_or_guesses_a_pronoun() -> None:
    fields = ("what_we_did", "response", "next_step")
    every = " ".join(p for field in fields for g in phrases.groups(field, "Marcus") for p in g.phrases).casefold()
    for word in ("client", "patient", "refused", "compliant", "relapse", "clean", "addict", " he ", " she ", " his "):
        assert word not in every


def test_a_name_with_braces_is_only_a_name() -> None:
    assert phrases.chips("what_we_did", "{0}")[0] == "Went with {0} to…"
