"""What was given out about a person, and who has seen their record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.disclosure import Release, SeenHow, Sight
from fieldnote.services.disclosures import Left
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, empty
from fieldnote.ui.people import document_phrases
from fieldnote.ui.people.facts import Facts

_PAGE: Final = 8


class LongCard(Card):
    """A card of lines that shows a few at first, and more when asked."""

    def __init__(self, title: str, icon: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(title)
        self._nothing = nothing
        self._lines: Sequence[Callable[[], QWidget]] = ()
        self._shown = 0
        self._header = SectionHeader(title, icon)
        self._rows = Column(spacing=10)
        self.more_button = Button(self.tr("Show more"), "link", size="small")
        self.more_button.setObjectName("more_lines_button")
        self.more_button.setAccessibleName(self.tr("Show more: {what}").format(what=title))
        self.more_button.clicked.connect(self._on_more)
        self.column.addWidget(self._header)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: Sequence[Callable[[], QWidget]]) -> None:
        """Show other lines from the first on; each is made when it is to be seen."""
        empty(self._rows)
        self._lines, self._shown = lines, 0
        self._header.set_hint(str(len(lines)) if lines else "")
        if not lines:
            self._rows.addWidget(Label(self._nothing, "body", ink="text2", wrap=True))
        self._on_more()

    def _on_more(self) -> None:
        for make in self._lines[self._shown : self._shown + _PAGE]:
            if self._shown:
                self._rows.addWidget(Divider())
            self._rows.addWidget(make())
            self._shown += 1
        self.more_button.setVisible(self._shown < len(self._lines))


class GivenCard(LongCard):
    """What left the notebook, the newest first: what, to whom, when, why. `cover_asked` tells a release."""

    cover_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Given out"), "send", self.tr("Nothing was given out yet."), parent)

    def show_sights(self, sights: tuple[Sight, ...]) -> None:
        """Show those of the times a record was seen when something was given out."""
        self.show_lines([partial(self._line, sight.release) for sight in sights if sight.release is not None])

    def show_left(self, found: Sequence[Left]) -> None:
        """Show what left about everybody, each with whom it is about."""
        self.show_lines([partial(self._line, left.release, discreet.called(left.name)) for left in found])

    def _line(self, release: Release, about: str = "") -> QWidget:
        holder = QWidget()
        column = Column(holder, spacing=4)
        head = Row(spacing=10)
        cover = Button(self.tr("Cover page…"), "link", size="small")
        cover.setObjectName("cover_page_button")
        cover.clicked.connect(partial(self.cover_asked.emit, release))
        to = document_phrases.given_to(release)
        words = self.tr("About {name}, to {whom}").format(name=about, whom=to) if about else to
        head.addWidget(Label(words, "strong", wrap=True), 1)
        if not release.is_disclosure:
            head.addWidget(Chip(self.tr("Inside the program"), "neutral", plain=True), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        when = (dates.moment_of_year(release.at), document_phrases.word(release.medium))
        column.addWidget(Label(visit_words.SEPARATOR.join(when), "meta", wrap=True))
        column.addLayout(
            Facts(
                (
                    (
                        self.tr("What"),
                        document_phrases.given_what(release),
                    ),
                    (
                        self.tr("Why"),
                        document_phrases.given_why(release)
                        if release.is_disclosure
                        else document_phrases.released_purpose(release),
                    ),
                    (self.tr("Address"), release.recipient_address),
                )
            )
        )
        cover.setAccessibleName(self.tr("Cover page… {whom}, {when}").format(whom=to, when=when[0]))
        column.addWidget(cover, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


@dataclass(frozen=True, slots=True)
class SeenDay:
    """Who saw a record on a day: how often it was opened here, or to whom it was given."""

    day: date
    who: str
    how: SeenHow
    times: int
    what: tuple[str, ...] = ()
    """What was given, each once."""


def by_day(sights: Sequence[Sight]) -> list[SeenDay]:
    """Count what follows each other on one day and is the same, so that a day of work is one line."""
    keyed = groupby(sights, key=lambda sight: (document_phrases.local_day(sight.at), _who(sight), sight.how))
    return [_day(day, who, how, list(same)) for (day, who, how), same in keyed]


def _day(day: date, who: str, how: SeenHow, same: Sequence[Sight]) -> SeenDay:
    releases = [sight.release for sight in same if sight.release is not None]
    return SeenDay(day, who, how, len(same), tuple(dict.fromkeys(document_phrases.given_what(one) for one in releases)))


def _who(sight: Sight) -> str:
    return document_phrases.given_to(sight.release) if sight.release is not None else sight.who


class SeenCard(LongCard):
    """Who opened the record here, and who was given something of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who has seen this"), "eye", self.tr("Nobody yet."), parent)

    def show_sights(self, sights: tuple[Sight, ...]) -> None:
        """Show each day a record was seen; the number beside the title is of those who saw it, not of the days."""
        found = by_day(sights)
        self.show_lines([partial(self._line, seen) for seen in found])
        self._header.set_hint(str(len({seen.who for seen in found})) if found else "")

    def _line(self, seen: SeenDay) -> QWidget:
        holder = QWidget()
        column = Column(holder, spacing=2)
        column.addWidget(Label(seen.who, "strong", wrap=True))
        one, many = self.tr("For them: {what}"), self.tr("For them, {count} times: {what}")
        how = (
            document_phrases.opened(seen.times)
            if seen.how is SeenHow.OPENED
            else (one if seen.times == 1 else many).format(count=seen.times, what="; ".join(seen.what))
        )
        facts = (dates.day_of_year(seen.day), how)
        column.addWidget(Label(visit_words.SEPARATOR.join(facts), "meta", wrap=True))
        return holder
