from dataclasses import replace
from itertools import chain

import pytest
from reports.layout_checks import Printed, watched
from reports.pdf_checks import elements, extracted, opened
from reports.take_home_samples import EMPTY_POCKET, POCKET, STAMP, overfull_pocket

from fieldnote.reports.paper import Paper
from fieldnote.reports.pocket_card import document as pocket_card
from fieldnote.reports.pocket_card.folding import Folding, folding
from fieldnote.reports.pocket_card.values import PocketCard

UNPRINTED = 18
"""A quarter of an inch: what printers leave at the edges of a sheet."""


def parts_of(card: PocketCard, paper: Paper = Paper.LETTER) -> tuple[Folding, dict[int, list[Printed]]]:
    with watched() as pages:
        pocket_card.render(card, STAMP, paper)
    return folding(paper, large=card.large), dict(pages)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("of", [POCKET, EMPTY_POCKET, overfull_pocket()], ids=["usual", "empty", "overfull"])
def test_no_word_lies_on_a_fold_or_where_printers_do_not_print(of: PocketCard, paper: Paper, *, large: bool) -> None:
    fold, pages = parts_of(replace(of, large=large), paper)
    *sheets, _manual = pages.values()
    for box in chain.from_iterable(sheets):
        part_left, part_bottom = box.left // fold.part_width, box.bottom // fold.part_height
        assert part_left * fold.part_width + UNPRINTED <= box.left, box
        assert box.right <= (part_left + 1) * fold.part_width - UNPRINTED, box
        assert part_bottom * fold.part_height + 12 <= box.bottom, box
        assert box.top <= (part_bottom + 1) * fold.part_height - 12, box


@pytest.mark.parametrize(("large", "columns"), [(False, 4), (True, 2)])
def test_the_parts_turn_around_the_sheet_so_that_each_lies_on_the_back_of_the_one_before(
    columns: int, *, large: bool
) -> None:
    fold = folding(Paper.LETTER, large=large)
    assert fold.columns == columns
    places = [fold.part(number) for number in range(1, fold.parts + 1)]
    assert len({(part.x, part.y) for part in places}) == fold.parts
    assert all(part.is_turned == (part.y > 0) for part in places)
    column = [round(part.x / fold.part_width) for part in places]
    front, back = places[0], places[-1]
    assert (column[0], column[-1], front.y, back.y) == (1, 0, 0, 0), "the front is right of the back, both upright"
    for here, there in zip(places, [*places[1:], places[0]], strict=True):
        beside = abs(here.x - there.x) == fold.part_width and here.y == there.y
        behind = here.x == there.x and here.y != there.y
        assert beside or behind


def test_the_usual_card_is_one_sheet_and_how_to_fold_it() -> None:
    raw = pocket_card.render(POCKET, STAMP)
    assert len(opened(raw).pages) == 2
    assert "How to fold it" in extracted(raw)
    large = pocket_card.render(replace(POCKET, large=True), STAMP)
    assert len(opened(large).pages) == 2


def test_it_is_read_in_the_order_of_its_parts_whatever_way_up_they_lie() -> None:
    pdf = opened(pocket_card.render(POCKET, STAMP))
    order = [str(item.title) for item in pdf.open_outline().root]
    assert order == [
        *["Who I call", "Any hour, day or night", "If it gets close", "Signs I watch for", "What helps me"],
        *["My reasons", "How to fold it", "To make it a small book"],
    ]
    assert [e.tag for e in elements(pdf) if e.tag.startswith("H")] == ["H1", *["H2"] * 8]


def test_what_does_not_fit_on_a_sheet_goes_on_another_of_the_same_folds() -> None:
    raw = pocket_card.render(overfull_pocket(), STAMP)
    pdf = opened(raw)
    assert len(pdf.pages) > 3
    assert len({tuple(map(float, page.mediabox)) for page in pdf.pages}) == 1


@pytest.mark.parametrize("paper", Paper)
def test_the_sheet_lies_on_its_side_for_eight_parts(paper: Paper) -> None:
    def size(card: PocketCard) -> list[float]:
        pdf = opened(pocket_card.render(card, STAMP, paper))
        return [float(edge) for edge in pdf.pages[0].mediabox[2:]]

    assert size(POCKET) == pytest.approx([paper.height, paper.width])
    assert size(replace(POCKET, large=True)) == pytest.approx([paper.width, paper.height])
