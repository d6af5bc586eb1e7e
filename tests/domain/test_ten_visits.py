"""Ten visits as they happen, with the units that two rounding rules give them: one row for each."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest
from making import at, context, draft, excluded, group_draft, pack, person, segment

from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import ContactKind, Mode, Place, SignedFacts
from fieldnote.domain.visit_check import check
from fieldnote.domain.visit_facts import facts_for

TUESDAY = date(2026, 11, 17)


@dataclass(frozen=True)
class Outline:
    name: str
    start: tuple[int, int]
    lasts: int
    minutes: int
    floor: int
    midpoint: int
    code: str = "H0038"
    pos: str = "99"
    more: dict[str, Any] = field(default_factory=dict)
    away: dict[str, int] = field(default_factory=dict)
    days_later: int = 0

    @property
    def written(self) -> Any:
        maker = group_draft if self.more.get("kind") is ContactKind.GROUP else draft
        start = at(*self.start, day=TUESDAY)
        return maker(segments=(segment(start, self.lasts),), excluded=excluded(**self.away), **self.more)

    def signed(self, rules: PolicyPack) -> SignedFacts:
        return facts_for(self.written, person(), self.around(rules), at(*self.start, day=TUESDAY))

    def around(self, rules: PolicyPack) -> Any:
        end = at(*self.start, day=TUESDAY) + timedelta(minutes=self.lasts)
        return context(pack=rules, now=end + timedelta(days=self.days_later, hours=1))


OUTLINES = [
    Outline("1 Darnell, at home, before a first meeting", (10, 5), 53, 53, 3, 4, pos="12", more={"place": Place.HOME}),
    Outline(
        "2 Darnell, at the meeting, with a drive", (18, 40), 95, 75, 5, 5,
        more={"place": Place.MEETING}, away={"travel": 20},
    ),
    Outline(
        "3 Maribel, on the phone", (16, 10), 14, 14, 0, 1, code="H0038 KX", pos="12",
        more={"mode": Mode.PHONE, "place": Place.HOME},
    ),
    Outline(
        "4 Theo, waiting at the ID office", (9, 30), 110, 85, 5, 6, pos="04",
        more={"place": Place.SHELTER}, away={"waiting": 25},
    ),
    Outline(
        "5 Alice, by video", (13, 0), 47, 47, 3, 3, code="H0038 GT", pos="12",
        more={"mode": Mode.VIDEO, "place": Place.HOME},
    ),
    Outline("6 the group, to its end", (14, 0), 60, 60, 4, 4, code="H0038 HQ", more={"kind": ContactKind.GROUP}),
    Outline("6 the group, left early", (14, 0), 32, 32, 2, 2, code="H0038 HQ", more={"kind": ContactKind.GROUP}),
    Outline("7 James, nobody there", (11, 0), 0, 0, 0, 0, code="", more={"kind": ContactKind.NO_SHOW}),
    Outline(
        "8 Keisha, in the library", (15, 15), 53, 53, 3, 4,
        more={"sensitive": True, "person_comment": "I call it a setback."},
    ),
    Outline(
        "9 Ron’s ex-wife, on the phone", (12, 0), 10, 10, 0, 0, code="",
        more={"kind": ContactKind.COLLATERAL, "mode": Mode.PHONE},
    ),
    Outline("10 Luz, written four days late", (10, 0), 50, 50, 3, 3, days_later=4),
]  # fmt: skip


def rounded(rounding: Rounding) -> PolicyPack:
    found = pack()
    return replace(found, services=tuple(replace(s, rounding=rounding) for s in found.services))


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda outline: outline.name)
def test_each_visit_has_its_minutes_and_its_units_under_both_rules(outline: Outline) -> None:
    floor, midpoint = outline.signed(rounded(Rounding.FLOOR_15)), outline.signed(rounded(Rounding.MIDPOINT_8))
    assert (floor.minutes, floor.units, midpoint.units) == (outline.minutes, outline.floor, outline.midpoint)
    if outline.code:
        assert (floor.rounding, midpoint.rounding) == ("FLOOR_15", "MIDPOINT_8")


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda outline: outline.name)
def test_each_visit_is_billed_by_its_code_and_place_and_can_be_signed(outline: Outline) -> None:
    facts = outline.signed(pack())
    assert " ".join((facts.code, *facts.modifiers)).strip() == outline.code
    assert facts.place_of_service == outline.pos
    assert not any(problem.blocks for problem in check(outline.written, outline.around(pack())))


def test_only_the_visit_that_was_written_four_days_later_is_a_late_entry() -> None:
    assert [outline.name for outline in OUTLINES if outline.signed(pack()).late] == ["10 Luz, written four days late"]


def test_the_default_rules_never_give_more_units_than_there_were_whole_quarter_hours() -> None:
    assert [outline.signed(pack()).units for outline in OUTLINES] == [outline.floor for outline in OUTLINES]
