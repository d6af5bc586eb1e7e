from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reports.summary_samples import CRISIS, PERSON, SMALL, SUPPORTS, TYPICAL, overfull

from fieldnote.reports.plan_summary.paste import LONGEST, paste_blocks


def test_blocks_are_numbered_and_say_what_they_are_for() -> None:
    titles = [block.title for block in paste_blocks(TYPICAL)]
    assert titles[0] == "1. About this text"
    assert "2. What matters to Marcus" in titles
    assert any("to add to the plan (suggestion)" in title for title in titles)
    assert titles[-1].endswith("Source notes")


def test_the_first_block_says_that_it_is_no_plan() -> None:
    assert "not a plan and not a treatment plan" in paste_blocks(TYPICAL)[0].text


def test_quotes_are_marked_and_dates_have_their_year() -> None:
    told = "\n".join(block.text for block in paste_blocks(TYPICAL))
    assert "“I need people to call before, not after.”" in told
    assert "last Nov 20, 2026" in told
    assert "By Nov 24, 2026" in told


def test_facts_and_suggestions_stand_apart() -> None:
    facts, suggestion = (block for block in paste_blocks(TYPICAL) if "Goal 2 " in block.title)
    assert "To add" not in facts.text
    assert suggestion.text.startswith("Help Marcus prepare")


def test_supports_without_agreement_are_initials_here_too() -> None:
    told = "\n".join(block.text for block in paste_blocks(TYPICAL))
    assert "Deshawn" not in told
    assert "C.D. (family)" in told
    meeting = replace(SUPPORTS[3], fellowship="NA", may_be_listed=False)
    assert "NA" not in "\n".join(block.text for block in paste_blocks(replace(SMALL, supports=(meeting,))))


def test_no_block_is_longer_than_a_box_and_no_word_is_lost() -> None:
    blocks = paste_blocks(overfull())
    assert all(len(block.text) <= LONGEST for block in blocks)
    assert "".join(block.text for block in blocks).count("x") >= 3000


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=3000))
def test_any_text_comes_through_whole(text: str) -> None:
    blocks = paste_blocks(replace(SMALL, person=replace(PERSON, what_matters=text, strengths=(), for_the_team="")))
    assert all(len(block.text) <= LONGEST for block in blocks)
    told = "".join("".join(b.text for b in blocks if "What matters" in b.title).split())
    if text.strip():
        assert "".join(text.split()) in told


def test_what_a_crisis_plan_wants_has_boxes_of_its_own() -> None:
    said = {block.title.split(". ", 1)[1]: block.text for block in paste_blocks(CRISIS)}
    assert said["Early warning signs"] == "Time to slow down: Stops cooking.\nTime to get help: Drives by Elm Street."
    assert said["What helps and what does not"] == (
        "What helped: Walk the river path (helped 4 of 5 times), Box breathing.\n"
        "What did not help: Scrolling on the phone."
    )
    assert "BARC-10: 42 of 60 on Nov 3, 2026" in said["Service facts"]


def test_an_empty_summary_gives_the_facts_it_has() -> None:
    assert [block.title for block in paste_blocks(SMALL)] == ["1. About this text", "2. Service facts"]


def test_spanish_blocks_are_in_spanish() -> None:
    assert paste_blocks(replace(TYPICAL, language="es"))[0].title == "1. Sobre este texto"
