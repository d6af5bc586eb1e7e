"""Search: people by name, what there is to do, then notes and records with the hit in bold.

What was searched for is not kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.text import folded, initials
from fieldnote.domain.visit import NoteState
from fieldnote.services import finding
from fieldnote.services.finding import MARK_END, MARK_START, FoundNote, FoundRecord, RecordKind
from fieldnote.ui import dates, discreet, theme, visit_words, words
from fieldnote.ui.destinations import PeoplePlace, PersonTab, VisitPlace
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.rows import AnyIndex, RowDelegate, RowItem, RowRole
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.search.find_sheet import FindSheet
from fieldnote.ui.tokens import Type, Weight

_PERSON: Final = "person:"
_NOTE: Final = "note:"
_RECORD: Final = "record:"
_COMMAND: Final = "command:"
_TABS: Final = {
    RecordKind.GOAL: PersonTab.GOALS,
    RecordKind.TRIGGER: PersonTab.TRIGGERS,
    RecordKind.SUPPORT: PersonTab.SUPPORTS,
}
_MOST_OFFERS: Final = 4
_AT_REST: Final = 60
_PATIENCE_MS: Final = 250
_SMALL_WORDS: Final = frozenset(
    {"a", "an", "the", "my", "of", "to", "how", "do", "i", "can", "de", "el", "la", "los", "un", "una", "mi", "como"}
)
"""Words of a question that say nothing of what is wanted."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do that can be found by its words: its key for the program, its words, its keys on the keyboard."""

    key: str
    words: str
    keys: str = ""
    also: str = ""
    """Other words that find it and are not shown."""

    def answers(self, typed: Sequence[str], *, also: bool = False) -> bool:
        """Whether in its words, or in the other ones too, a word begins with each one that was typed, folded."""
        words = folded(f"{self.words} {self.also}" if also else self.words).split()
        return all(any(word.startswith(one) for word in words) for one in typed)


class SearchSheet(FindSheet):
    """Looks in names, notes, records and commands as one types.

    `went` tells where the person wants to go, `command_asked` the key of what they want to do.
    """

    went = Signal(object)
    command_asked = Signal(str)

    def __init__(self, host: QWidget, link: NotebookLink, offers: Sequence[Offer] = ()) -> None:
        super().__init__(host, "", "")
        self.setObjectName("search_sheet")
        self.heading.setText(self.tr("Search"))
        self.form.set_label(self.tr("A name, words from a note, or what you want to do"))
        self._offers = offers
        self._records: dict[str, FoundRecord] = {}
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(_FoundDelegate(self.list))
        self._link = link
        self._most = finding.AT_FIRST
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_more)
        self.picked.connect(self._on_picked)

    def rows_for(self, text: str) -> list[RowItem]:
        """Search the notebook."""
        if not text:
            return []
        found = self._link.ask(finding.find, text, most=self._most)
        if self._most == finding.AT_FIRST:
            self._patience.start()
        rows: list[RowItem] = []
        if found.people:
            rows.append(RowItem("people", self.tr("People"), heading=True))
            rows += [self._person_row(person) for person in found.people]
        offers = self._offers_for(text)
        if offers:
            rows.append(RowItem("commands", self.tr("Commands"), heading=True))
            rows += [self._offer_row(offer) for offer in offers]
        if found.notes:
            rows.append(RowItem("notes", self.tr("Notes"), heading=True))
            rows += [self._note_row(note) for note in found.notes]
        self._records = {f"{_RECORD}{record.id}": record for record in found.records}
        for kind, words_of_kind in self._kinds():
            of_kind = [self._record_row(record, words_of_kind) for record in found.records if record.kind is kind]
            rows += [RowItem(kind.value, words_of_kind, heading=True), *of_kind] if of_kind else []
        return rows

    def empty_sentence(self, text: str) -> str:
        """Invite, or say that nothing was found."""
        if not text:
            return self.tr("Type a name, words from a note, or what you want to do.")
        if self._patience.isActive():
            return self.tr("Looking further…")
        sentence = self.tr("No matches for “{words}”. Search looks in names, notes, goals, triggers and supports.")
        return sentence.format(words=text)

    def _person_row(self, person: Person) -> RowItem:
        number = discreet.number(person.record_number())
        return RowItem(
            key=f"{_PERSON}{person.id}",
            title=discreet.name(person),
            subtitle=self.tr("Record {number}").format(number=number) if number else "",
            spoken=self.tr("People. {name}").format(name=discreet.name(person)),
            letters=person.initials,
            seed=person.id,
        )

    def _offers_for(self, text: str) -> list[Offer]:
        """Give the commands in which a word begins with each word that was typed; last those called otherwise."""
        typed = folded(text).split()
        if not typed:
            return []
        found = [offer for offer in self._offers if offer.answers(typed)]
        telling = [word for word in typed if word not in _SMALL_WORDS] or typed
        found += [offer for offer in self._offers if offer not in found and offer.answers(telling, also=True)]
        return found[:_MOST_OFFERS]

    def _offer_row(self, offer: Offer) -> RowItem:
        spoken = self.tr("Commands. {words}").format(words=offer.words)
        return RowItem(key=f"{_COMMAND}{offer.key}", title=offer.words, spoken=spoken, trailing=offer.keys)

    def _kinds(self) -> tuple[tuple[RecordKind, str], ...]:
        return (
            (RecordKind.GOAL, self.tr("Goals")),
            (RecordKind.TRIGGER, self.tr("Triggers")),
            (RecordKind.SUPPORT, self.tr("Supports")),
        )

    def _record_row(self, record: FoundRecord, kind: str) -> RowItem:
        snippet = _shown(record.snippet)
        bare = snippet.replace(MARK_START, "").replace(MARK_END, "")
        return RowItem(
            key=f"{_RECORD}{record.id}",
            title=discreet.called(record.person_name),
            subtitle=snippet,
            spoken=self.tr("{kind}. {name}: {words}").format(
                kind=kind, name=discreet.called(record.person_name), words=bare
            ),
            letters=initials(record.person_name),
            seed=record.person_id,
        )

    def _note_row(self, note: FoundNote) -> RowItem:
        snippet = _shown(note.snippet)
        day, state = note.day, "" if note.state is NoteState.SIGNED else words.of(note.state)
        spoken = self.tr("Notes. {name}, {day}: {words}").format(
            name=discreet.called(note.person_name),
            day=", ".join(filter(None, (dates.long_day(day) if day else "", state))),
            words=snippet.replace(MARK_START, "").replace(MARK_END, ""),
        )
        return RowItem(
            key=f"{_NOTE}{note.visit_id}",
            title=discreet.called(note.person_name),
            subtitle=snippet,
            spoken=spoken,
            letters=initials(note.person_name),
            seed=note.person_id,
            trailing=visit_words.SEPARATOR.join(filter(None, (state, dates.day(day) if day else ""))),
        )

    def show_found(self) -> None:
        """Show the first hits at once; more come when typing rests."""
        self._patience.stop()
        self._most = finding.AT_FIRST
        super().show_found()

    def stop_looking(self) -> None:
        """Do not look for what was typed last, nor further."""
        super().stop_looking()
        self._patience.stop()

    def _show_more(self) -> None:
        """Show further notes, goals, triggers and supports below, with the same row chosen."""
        self._most = _AT_REST
        if self.list.current_key:
            self.list.show_rows(self.rows_for(self.field.text().strip()))
        else:
            super().show_found()

    def _on_picked(self, key: str) -> None:
        if key.startswith(_PERSON):
            self.went.emit(PeoplePlace(PersonId(key.removeprefix(_PERSON))))
        elif key.startswith(_COMMAND):
            self.command_asked.emit(key.removeprefix(_COMMAND))
        elif key in self._records:
            record = self._records[key]
            self.went.emit(PeoplePlace(record.person_id, _TABS[record.kind]))
        else:
            self.went.emit(VisitPlace(VisitId(key.removeprefix(_NOTE))))


def _shown(snippet: str) -> str:
    """Give a snippet in one line; while others may look, what was found is read after it was opened."""
    return "" if discretion.on else " ".join(snippet.split())


class _FoundDelegate(RowDelegate):
    """Draws found rows, with each hit in bold."""

    def paint_content(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        """Draw a row; one with marked hits has its second line drawn piece by piece."""
        row = index.data(RowRole.ROW)
        if not isinstance(row, RowItem) or MARK_START not in row.subtitle:
            super().paint_content(painter, box, index)
            return
        inner = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
        inner = self._paint_avatar(painter, inner, row)
        title_room = self._paint_end(painter, inner.adjusted(0, 0, 0, -inner.height() / 2 + theme.px(4)), row)
        half, nearer = inner.height() / 2, theme.px(4)
        title_room = QRectF(title_room.left(), inner.top() + nearer, title_room.width(), half + 1 - nearer)
        paint.words(painter, title_room, row.title, theme.font(Type.BODY, Weight.TITLE), "text")
        self._paint_snippet(painter, inner.adjusted(0, half - 1, 0, -nearer), row.subtitle)

    def _paint_snippet(self, painter: QPainter, room: QRectF, snippet: str) -> None:
        left = room.left()
        for text, is_hit in pieces(snippet):
            font = theme.font(Type.CAPTION, Weight.NAME if is_hit else Weight.TEXT)
            rest = QRectF(left, room.top(), room.right() - left, room.height())
            if rest.width() <= 0:
                return
            paint.words(painter, rest, text, font, "text" if is_hit else "text3")
            left += paint.advance(font, text)


def pieces(snippet: str) -> list[tuple[str, bool]]:
    """Split a marked line into its pieces, each with whether it is a hit."""
    found: list[tuple[str, bool]] = []
    for part in snippet.split(MARK_START):
        hit, end, rest = part.partition(MARK_END)
        if end:
            found.append((hit, True))
        else:
            rest = part
        if rest:
            found.append((rest, False))
    return [piece for piece in found if piece[0]]
