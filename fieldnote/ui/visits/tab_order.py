"""The order of Tab as things are read, whatever order they were made in."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


def follow(*parts: QWidget) -> None:
    """Let Tab go through these parts of a page as they are read: top to bottom, left to right."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
        return
    # Tab stops at what only stands for another widget, too, and where that was made, not where it is.
    widget.setFocusProxy(None)  # type: ignore[arg-type]
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        yield from _stops(inside) if inside is not None else ()
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _items(layout: QLayout) -> Iterable[QLayoutItem]:
    places: list[tuple[tuple[int, ...], QLayoutItem]] = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is not None:
            places.append((_place(layout, number), item))
    return [item for _, item in sorted(places, key=lambda entry: entry[0])]


def _place(layout: QLayout, number: int) -> tuple[int, ...]:
    if not isinstance(layout, QGridLayout):
        return (number,)
    row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(number))
    return row, column
