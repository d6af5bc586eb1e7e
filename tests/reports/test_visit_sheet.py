"""The paper visit sheet: all of the note to write on, and nobody's name."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import pack
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.domain.policy import Service
from fieldnote.domain.units import Rounding, UnitRule, units_for
from fieldnote.domain.visit import Place
from fieldnote.reports import fonts, printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.visit_note.english import ENGLISH as NOTE
from fieldnote.reports.visit_sheet import document as visit_sheet
from fieldnote.reports.visit_sheet.english import ENGLISH
from fieldnote.reports.visit_sheet.spanish import SPANISH
from fieldnote.reports.visit_sheet.values import GoalBox, VisitSheet

BLANK = VisitSheet(pack().services_on(date(2026, 11, 20)), due_hours=24)
GOALS = (GoalBox("1a", "Build a sober support network"), GoalBox("2", "Find a room at Oxford House"))
PLAIN = replace(STAMP, notice="")


def said_by(sheet: VisitSheet) -> str:
    return squashed(extracted(visit_sheet.render(sheet, PLAIN)))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("goals", [(), GOALS, GOALS * 2], ids=["no goals", "two", "four"])
def test_it_is_front_and_back_of_one_sheet(language: str, paper: Paper, goals: tuple[GoalBox, ...]) -> None:
    with watched() as pages:
        raw = visit_sheet.render(replace(BLANK, goals=goals, language=language), STAMP, paper)
    assert len(check(raw, f"{language}-US").pages) == 2
    check_layout(pages, paper)


def test_every_part_of_the_note_stands_there_in_its_order() -> None:
    said = said_by(BLANK)
    parts = ("1Time", "2Place", "3Code", "4Goal", "5Whatwedid", "6Howthepersonresponded", "7Nextstep")
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    beside = ("Purpose", "What stood in the way", "New needs or goals", "Triggers that came up", "Initials or number")
    assert all(squashed(words) in said for words in beside)


def test_what_is_chosen_in_the_note_is_a_box_to_mark() -> None:
    said = said_by(BLANK)
    choices = [*NOTE.mode.values(), *NOTE.places.values(), *NOTE.kind.values(), *NOTE.types.values()]
    choices += [*ENGLISH.progress.values(), *ENGLISH.owners.values(), *ENGLISH.flags]
    choices += [*ENGLISH.took_part.values(), *ENGLISH.agreement.values()]
    services = ["Individual (H0038)", "Group (H0038 HQ)"]
    assert not [words for words in (*choices, *services) if squashed(words) not in said]
    labels = [e for e in elements(opened(visit_sheet.render(BLANK, PLAIN))) if e.tag == "Lbl"]
    assert len(labels) == len(choices) + len(services)
    assert {str(label.raw.Alt) for label in labels} == {"\u2610"}


def test_the_services_are_those_of_the_rules() -> None:
    plain = pack("plain").services_on(date(2026, 11, 20))
    said = said_by(replace(BLANK, services=plain))
    assert squashed("One to one (no code)") in said
    assert "H0038" not in said
    assert "Individual" not in said_by(replace(BLANK, services=()))


def test_units_are_told_in_one_line_from_the_rule() -> None:
    (line,) = visit_sheet.unit_lines(BLANK, ENGLISH)
    assert line == "Units start at 15, 30, 45, 60, 75, 90 minutes. Only complete blocks of 15 minutes count."


def test_services_with_rules_of_their_own_have_a_line_each() -> None:
    other = replace(BLANK.services[0], code="T1012", rounding=Rounding.MIDPOINT_8)
    lines = visit_sheet.unit_lines(replace(BLANK, services=(*BLANK.services, other)), ENGLISH)
    assert len(lines) == 2
    assert lines[0].startswith("H0038, H0038 HQ: units start at 15, 30")
    assert lines[1].startswith("T1012: units start at 8, 23, 38")


RULES = st.builds(
    UnitRule,
    st.sampled_from([Rounding.FLOOR_15, Rounding.CEIL_15, Rounding.MIDPOINT_8]),
    st.integers(5, 60),
    least_minutes=st.integers(0, 40),
)


@given(RULES)
def test_a_unit_starts_where_the_line_says(rule: UnitRule) -> None:
    made = Service(
        "s", "S", "S1", rounding=rule.rounding, unit_minutes=rule.unit_minutes, least_minutes=rule.least_minutes
    )
    (line,) = visit_sheet.unit_lines(VisitSheet((made,)), ENGLISH)
    starts = [int(word) for word in line.removeprefix("Units start at ").split(" minutes")[0].split(", ")]
    assert all(units_for(start, rule) > units_for(start - 1, rule) for start in starts)
    assert starts == sorted(set(starts))


def test_goals_stand_by_number_and_nobodys_name_has_a_field() -> None:
    said = said_by(replace(BLANK, goals=GOALS))
    assert all(squashed(f"{goal.number} {goal.title}") in said for goal in GOALS)
    assert {field.name for field in fields(VisitSheet)} == {"services", "places", "due_hours", "goals", "language"}
    assert {field.name for field in fields(GoalBox)} == {"number", "title"}


def test_far_too_many_goals_and_very_long_words_go_on_overleaf() -> None:
    goals = tuple(GoalBox(str(at), f"Goal number {at} " + "x" * (at * 9)) for at in range(60))
    services = (*BLANK.services, Service("long", "A very long name of a service " * 9, "H0038"))
    with watched() as pages:
        raw = visit_sheet.render(replace(BLANK, goals=goals, services=services), replace(STAMP, practice=True))
    check(raw)
    check_layout(pages, Paper.LETTER)
    said = squashed(extracted(raw))
    assert all(f"Goalnumber{at}" + "x" * (at * 9) in said for at in range(60))


@settings(max_examples=20)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=60))
def test_a_goal_is_printed_as_it_was_written(title: str) -> None:
    if any(char >= "\u0590" for char in fonts.printed(title)):
        return
    assert squashed(fonts.printed(title)) in said_by(replace(BLANK, goals=(GoalBox("1", title),)))


def test_the_same_sheet_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert visit_sheet.render(BLANK, PLAIN) == visit_sheet.render(BLANK, PLAIN)
    assert printing.unprintable(BLANK) == ()
    smile = replace(BLANK, goals=(GoalBox("1", "\U0001f600"),))
    assert printing.unprintable(smile) == ("U+1F600 GRINNING FACE",)


def test_spanish_says_the_same_as_english() -> None:
    check_tables(ENGLISH, SPANISH)
    said = said_by(replace(BLANK, language="es", places=(Place.JAIL,)))
    assert all(squashed(words) in said for words in ("Hoja de visita", "Cárcel", "Próximo paso", "los dos"))
