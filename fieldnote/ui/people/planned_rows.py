"""Visits to come as rows above those that took place: the soonest, and more of them where they are asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.planning import Coming
from fieldnote.ui import dates, visit_words
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.planning import phrases

FEW, MANY = 3, 60
"""How many are shown at first, and how many more at each asking."""
MORE: Final = "more_planned"
FEWER: Final = "fewer_planned"

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlannedItem(RowItem):
    """A visit to come as a row."""

    coming: Coming | None = None


class PlannedRows:
    """The rows of what is planned; `coming` gives the soonest, so many at most, and with them what was called off.

    What was called off stands in between, and takes no place of what is planned.
    """

    def __init__(self, coming: Callable[[int], Sequence[Coming]]) -> None:
        self._coming = coming
        self._most = FEW

    def unfold(self) -> None:
        """Show more from now on."""
        self._most = MANY if self._most == FEW else self._most + MANY

    def fold(self) -> None:
        """Show only the soonest from now on."""
        self._most = FEW

    def rows(self, today: date) -> list[RowItem]:
        """Give the rows under their heading; none where nothing is planned."""
        listed = self._coming(self._most + 1)
        if not listed:
            return []
        heading = translate("people", "Planned")
        found = [one for one in listed if one.called_off is None]
        off = [one for one in listed if one.called_off is not None]
        shown = found[: self._most]
        if len(found) > self._most:
            off = [one for one in off if one.starts_at <= shown[-1].starts_at]
        by_time = sorted((*shown, *off), key=lambda one: one.starts_at)
        items: list[RowItem] = [_item(coming, today) for coming in by_time]
        items[0] = under(heading, items[0])
        if len(found) > self._most:
            items.append(RowItem(MORE, translate("people", "More planned visits"), mark="chevron-down", ink="text2"))
        elif self._most > FEW < len(found):
            items.append(RowItem(FEWER, translate("people", "Fewer planned visits"), mark="chevron-up", ink="text2"))
        return [RowItem("", heading, heading=True), *items]


def past_heading() -> RowItem:
    """Give the heading over the visits that took place, where others are planned above them."""
    return RowItem("", translate("people", "So far"), heading=True)


def under(heading: str, row: RowItem) -> RowItem:
    """Let the sentence of the first row under a heading begin with it."""
    return replace(row, spoken=f"{heading}. {row.spoken}")


def _item(coming: Coming, today: date) -> PlannedItem:
    when, facts = phrases.when(coming, today), phrases.facts(coming)
    if coming.called_off is not None:
        facts = visit_words.SEPARATOR.join(fact for fact in (translate("people", "Called off"), facts) if fact)
    day = coming.starts_at.date()
    whole = f"{dates.at_start(dates.long_day(day))}, {dates.clock(coming.starts_at)}"
    told = (whole if day.year == today.year else when, facts.replace(visit_words.SEPARATOR, ", "))
    return PlannedItem(
        key=coming.key,
        title=when,
        subtitle=facts,
        spoken=dates.one_stop(". ".join(part for part in told if part)),
        ink="text2",
        mark="ellipsis",
        struck=coming.called_off is not None,
        coming=coming,
    )
