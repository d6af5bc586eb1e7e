"""The support network for the chart on paper."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.summary_samples import EPISODE, PART2_SHORT, PERSON, SPECIALIST, STAMP, SUPPORTS
from reports.table_checks import check_tables

from fieldnote.domain.network import Measures, NetworkChange, NetworkMove
from fieldnote.domain.support import Channel, Reach, Rhythm, Ring, Stance, Support, SupportRole, Tie
from fieldnote.domain.visit import SupportType
from fieldnote.domain.weekday import Weekday
from fieldnote.reports import fonts, printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.support_chart import document as support_chart
from fieldnote.reports.support_chart.english import ENGLISH
from fieldnote.reports.support_chart.spanish import SPANISH
from fieldnote.reports.support_chart.values import RiskCounts, SupportChart

RAY = replace(
    SUPPORTS[0],
    role=SupportRole.HOME_GROUP_MEMBER,
    relation="my Tuesday man",
    rhythm=Rhythm.WEEKLY,
    last_contact_on=date(2026, 11, 18),
    reach=Reach((Weekday.MONDAY, Weekday.WEDNESDAY), "after six", (Channel.PHONE, Channel.TEXT)),
    best_time="not before work",
    gives=(SupportType.EMOTIONAL, SupportType.AFFILIATIONAL),
    may_call_in_crisis=True,
)
VERN = replace(SUPPORTS[5], name="Uncle Vern", may_be_listed=False, stance=Stance.MIXED)
CHANGES = (
    NetworkChange(NetworkMove.NEW, replace(RAY, since=date(2026, 11, 3))),
    NetworkChange(NetworkMove.NEARER, VERN, Ring.OFTEN, Ring.CLOSE),
    NetworkChange(NetworkMove.TIE, VERN, Tie.NEW, Tie.STEADY),
    NetworkChange(NetworkMove.STANCE, VERN, Stance.NOT_SURE, Stance.MIXED),
    NetworkChange(NetworkMove.ENDED, replace(VERN, ended_on=date(2026, 11, 9))),
)
USUAL = SupportChart(
    PERSON,
    SPECIALIST,
    date(2026, 11, 20),
    date(2026, 8, 23),
    (RAY, VERN, *SUPPORTS[2:5]),
    Measures(7, 4, 2, 5),
    CHANGES,
    RiskCounts(1, 1, 2, 3),
    EPISODE,
    last_chart=True,
)


def said_by(chart: SupportChart) -> str:
    return squashed(extracted(support_chart.render(chart, STAMP)))


def test_it_says_who_stands_there_how_they_help_and_what_changed() -> None:
    raw = support_chart.render(USUAL, STAMP)
    assert len(check(raw).pages) == 2
    said = squashed(extracted(raw))
    for words in (
        "Support network, for the chart",
        "Marcus Bell",
        "As of Nov 20, 2026",
        "4 of 7 support sobriety",
        "2 can be called on a hard night",
        "home group member, my Tuesday man, strong tie",
        "every week, last Nov 18",
        "Mon, Wed; after six; not before work; phone, text; on a hard night, too",
        "emotional, belonging",
        "What changed since Aug 23, 2026 The day of the chart before this one",
        "since Nov 3",
        "often, now close",
        "new, now steady",
        "not sure, now mixed",
        "on Nov 9",
        "1 contact with whom being in touch may not be safe.",
        "1 contact who does not support sobriety right now.",
        "2 changes since Aug 23 are about them.",
        "3 people are named as triggers.",
        PART2_SHORT,
    ):
        assert squashed(words) in said, words


def test_only_who_agreed_has_a_name() -> None:
    said = said_by(USUAL)
    assert squashed(RAY.name) in said
    assert "UncleVern" not in said
    assert said.count("U.V.") >= 3, "the map, the list and the changes"
    initials = said_by(replace(USUAL, supports_as_initials=True))
    assert squashed(RAY.name) not in initials


def test_how_to_reach_anybody_and_what_was_said_about_safety_stay_out() -> None:
    told = replace(RAY, contact="910-555-0188", may_keep_contact=True, safety_note="He owes", reach_out_when="I crave")
    ended = NetworkChange(NetworkMove.ENDED, replace(told, ended_on=date(2026, 11, 9), ended_why="A fight"))
    said = said_by(replace(USUAL, supports=(told,), changes=(ended,)))
    assert not [word for word in ("910-555-0188", "Heowes", "Icrave", "Afight") if word in said]


def test_a_fellowship_is_named_only_where_its_member_agreed() -> None:
    member = replace(RAY, fellowship="Narcotics Anonymous")
    assert "NarcoticsAnonymous" in said_by(replace(USUAL, supports=(member,)))
    assert "NarcoticsAnonymous" not in said_by(replace(USUAL, supports=(replace(member, may_be_listed=False),)))


def test_the_map_is_told_in_words_by_the_names_that_may_stand_there() -> None:
    figures = [e for e in elements(opened(support_chart.render(USUAL, STAMP))) if e.tag == "Figure"]
    (alt,) = (str(figure.raw.Alt) for figure in figures)
    assert alt.startswith("Support map with 5 supports. Close: ")
    assert "U.V." in alt
    assert "Vern" not in alt


def test_triggers_that_are_left_out_are_not_counted_either() -> None:
    assert "trigger" not in said_by(replace(USUAL, risks=replace(USUAL.risks, trigger_people=None)))


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_empty_network_reads_well_on_one_page(language: str) -> None:
    empty = SupportChart(PERSON, SPECIALIST, USUAL.day, USUAL.since, language=language)
    raw = support_chart.render(empty, STAMP)
    assert len(check(raw, f"{language}-US").pages) == 1
    if language == "en":
        said = squashed(extracted(raw))
        for words in ("No supports written down yet.", "Nothing changed since then.", "No contact is noted as unsafe"):
            assert squashed(words) in said
        assert squashed("See the counts at the end.") in said_by(replace(empty, risks=RiskCounts(not_safe=1)))


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 25, 60, 300])
@pytest.mark.parametrize(("language", "paper"), [("en", Paper.LETTER), ("es", Paper.A4)])
def test_a_network_of_any_size_and_length_is_listed_whole(count: int, language: str, paper: Paper) -> None:
    supports = tuple(
        replace(
            (*SUPPORTS, RAY)[at % 11],
            name=f"Someone of number {at} " + "long " * (at % 8),
            may_be_listed=True,
            how_they_help="x" * 150 if at % 17 == 0 else "Rides",
            ring=list(Ring)[at % 3],
        )
        for at in range(count)
    )
    chart = replace(USUAL, supports=supports, changes=CHANGES * count, language=language)
    with watched() as pages:
        raw = support_chart.render(chart, replace(STAMP, practice=True), paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)
    said = squashed(extracted(raw))
    assert all(squashed(support.name) in said for support in supports)
    has_map = any(e.tag == "Figure" for e in elements(opened(raw)))
    assert has_map == (count < 300)


@settings(max_examples=20)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=60))
def test_words_are_printed_as_they_were_written(words: str) -> None:
    if any(char >= "\u0590" for char in fonts.printed(words)):
        return
    told = replace(RAY, relation=words, reach=Reach(hours=words), how_they_help="")
    said = said_by(replace(USUAL, supports=(told,), changes=()))
    assert said.count(squashed(fonts.printed(words))) >= 2


def test_the_same_chart_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert support_chart.render(USUAL, STAMP) == support_chart.render(USUAL, STAMP)
    assert printing.unprintable(USUAL) == ()
    for told in (replace(RAY, best_time="\U0001f600"), replace(RAY, relation="\U0001f600")):
        assert printing.unprintable(replace(USUAL, supports=(told,))) == ("U+1F600 GRINNING FACE",)


def test_spanish_says_the_same_as_english() -> None:
    check_tables(ENGLISH, SPANISH)
    said = said_by(replace(USUAL, language="es"))
    for words in ("Red de apoyo, para el expediente", "a menudo, ahora cerca", "cada semana, último: 18 nov"):
        assert squashed(words) in said, words


def test_a_support_without_anything_said_has_dashes() -> None:
    bare = Support(RAY.id, PERSON.id, "Lee", may_be_listed=True)
    assert squashed("Lee not sure \u2013 \u2013 \u2013") in said_by(replace(USUAL, supports=(bare,)))
