from dataclasses import replace
from datetime import date

import pytest
from reports.pdf_checks import check, elements, extracted, squashed
from reports.take_home_samples import EMPTY_TRIGGER, STAMP, TRIGGER

from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.warning_sign import SignStage
from fieldnote.reports.trigger_sheet import document as trigger_sheet
from fieldnote.reports.trigger_sheet.hard import TOP
from fieldnote.reports.trigger_sheet.phrases import WORDS
from fieldnote.reports.trigger_sheet.values import BackLine, TriggerLine, TriggerSheet


def said(sheet: TriggerSheet) -> str:
    return extracted(trigger_sheet.render(sheet, STAMP))


def test_it_has_its_parts_in_their_order() -> None:
    raw = trigger_sheet.render(TRIGGER, STAMP)
    assert [str(item.title) for item in check(raw).open_outline().root] == [
        *["My reasons", "What is hard for me", "What I do about it", "My early signs", "What helps me"],
        *["If I use, or I am close to it", "To stay alive", "After a slip", "Any hour, day or night"],
        "Where my plans are",
    ]


def test_people_places_and_things_always_stand_beside_each_other() -> None:
    for sheet in (EMPTY_TRIGGER, TRIGGER):
        heads = [e for e in elements(check(trigger_sheet.render(sheet, STAMP))) if e.tag == "TH"]
        assert len(heads) == (3 if sheet is EMPTY_TRIGGER else 5)
        assert all(str(head.raw.A.Scope) == "/Column" for head in heads)
    text = squashed(said(TRIGGER))
    assert text.index("PeoplePlacesThings") < text.index("MybodyTimes")


def test_large_print_has_a_list_for_each_instead_of_columns() -> None:
    raw = trigger_sheet.render(replace(TRIGGER, large=True), STAMP)
    assert not [e for e in elements(check(raw)) if e.tag == "Table"]


def test_the_strongest_have_room_for_a_plan_and_the_others_where_there_is_one() -> None:
    bare = tuple(TriggerLine(TriggerGroup.THINGS, f"Thing {at}") for at in range(6))
    assert said(replace(EMPTY_TRIGGER, triggers=bare)).count("What I will do:") == TOP
    last = replace(bare[5], avoid="The mall")
    text = said(replace(EMPTY_TRIGGER, triggers=(*bare[:5], last)))
    assert squashed("Thing 5I stay away: The mall") in squashed(text)
    told = squashed(said(TRIGGER))
    for words in (
        "First sign: I skip breakfast",
        "I stay away: Not his place",
        "I get ready: A ride home",
        "I call: Ray",
    ):
        assert squashed(words) in told


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_traffic_light_is_told_in_words_too(language: str) -> None:
    text = said(replace(EMPTY_TRIGGER, language=language))
    places = [text.index(WORDS[language].stage[stage]) for stage in SignStage]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_keeps_alive_is_always_there(language: str) -> None:
    words = WORDS[language]
    for sheet in (TRIGGER, EMPTY_TRIGGER):
        text = squashed(said(replace(sheet, language=language)))
        for fact in (words.not_alone, words.tolerance, words.overdose, words.after_lead, "988", "911"):
            assert squashed(fact) in text, fact
    assert squashed(words.naloxone_at.format(place="Top drawer")) in squashed(said(replace(TRIGGER, language=language)))
    assert words.naloxone_open in said(replace(EMPTY_TRIGGER, language=language))


def test_the_law_stands_there_only_where_the_rules_know_one() -> None:
    assert "The law: In our state" in said(TRIGGER)
    assert "The law:" not in said(replace(TRIGGER, law=""))


def test_what_was_learned_stands_there_only_where_the_person_wants_it() -> None:
    assert "What I have learned" not in said(TRIGGER)
    back = BackLine(date(2026, 5, 1), "A bad night", "Payday and alone", "Called Ray at four")
    text = squashed(said(replace(TRIGGER, back=(back, replace(back, called="")))))
    for words in ("A bad night, Friday, May 1", "Friday, May 1Before it: Payday", "What helped: Called Ray at four"):
        assert squashed(words) in text
