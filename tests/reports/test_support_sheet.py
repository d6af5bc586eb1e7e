from dataclasses import replace

import pytest
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.take_home_samples import EMPTY_SUPPORT, RAY, STAMP, SUPPORT, overfull_support

from fieldnote.domain.support import Ring, SupportCircle, Tie
from fieldnote.reports import support_map
from fieldnote.reports.paper import Paper
from fieldnote.reports.support_sheet import document as support_sheet
from fieldnote.reports.support_sheet.values import Near, SupportSheet


def said(sheet: SupportSheet) -> str:
    return extracted(support_sheet.render(sheet, STAMP))


def test_it_says_whom_to_call_with_their_numbers_first_second_third() -> None:
    text = squashed(said(SUPPORT))
    for words in (
        "1Ray M.828-555-0142",
        "Best time: after six",
        "I call: before payday, and when restless",
        "Good for: Weekly coffee, any-time calls",
        "2Aunt Bea828-555-0177",
        "3Pastor Cole",
        "I can also call: Coach Ellis at the shop",
        "988Call or text. It is free.",
        "911Call when a life is in danger now.",
        "Dana goes with me.",
        "When: Tuesday, November 24, 6:00 PM",
        "Tuesday, 6:00 PM(my usual one)Grace Chapel, lower hall",
        "Thursday and Saturday, 12:15 PM",
        "Online: meet.example.org/noon",
        "The river path, by the second bridge",
    ):
        assert squashed(words) in text, words


def test_in_spanish_days_and_times_are_said_as_people_say_them() -> None:
    text = squashed(said(replace(SUPPORT, language="es")))
    for words in ("Mi gente", "Martes 24 de noviembre, 6:00 p. m.", "Jueves y sábado, 12:15 p. m.", "oprima 2"):
        assert squashed(words) in text, words


def test_where_nobody_is_known_there_is_room_to_write() -> None:
    text = said(EMPTY_SUPPORT)
    assert text.count("Phone:") == 3
    assert "Who is near me? I can draw it here." in text
    assert said(replace(EMPTY_SUPPORT, callers=(RAY,))).count("Phone:") == 2


def test_the_map_draws_nobody_as_strained_and_says_itself_in_words() -> None:
    drawn: list[Tie] = []
    original = support_map._tie

    def tie(pen: object, kind: Tie, *rest: object) -> None:
        drawn.append(kind)
        original(pen, kind, *rest)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(support_map, "_tie", tie)
        text = squashed(said(SUPPORT))
    assert set(drawn) == {Tie.STEADY}
    assert squashed("Close: Ray M., Aunt Bea, Dana R.") in text
    assert squashed("Often: Tuesday meeting, Pastor Cole, Jaylen") in text
    figures = [e for e in elements(opened(support_sheet.render(SUPPORT, STAMP))) if e.tag == "Figure"]
    assert [str(figure.raw.Alt) for figure in figures] == ["A map of who is near me."]


def test_only_signs_that_are_on_the_map_are_explained() -> None:
    alone = replace(SUPPORT, near=(Near("Bea", Ring.CLOSE, SupportCircle.FAMILY),))
    assert "Family" in said(alone)
    assert "Helpers" not in said(alone)


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 13, 25, 60, 300])
@pytest.mark.parametrize("large", [False, True])
def test_a_network_of_any_size_is_shown_and_listed(count: int, *, large: bool) -> None:
    near = tuple(Near(f"Someone {at}", tuple(Ring)[at % 3], tuple(SupportCircle)[at % 4]) for at in range(count))
    with watched() as pages:
        raw = support_sheet.render(replace(SUPPORT, near=near, large=large), STAMP)
    check(raw)
    check_layout(pages, Paper.LETTER)
    text = squashed(extracted(raw))
    assert all(squashed(f"Someone {at}") in text for at in range(count))
    assert (squashed("more people here than a map can show") in text) == (count == 300)


def test_nobody_vanishes_from_sixty() -> None:
    text = squashed(said(overfull_support()))
    assert all(f"Someone{at}" in text for at in range(60))
