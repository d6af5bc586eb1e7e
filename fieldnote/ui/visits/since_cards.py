"""Cards below a signed note: the person's statements with the answers, the reviews, and the versions."""

from typing import Final

from PySide6.QtCore import Signal

from fieldnote.domain.acts import Statement
from fieldnote.domain.ids import VisitId
from fieldnote.domain.review import Outcome, ReviewStanding
from fieldnote.services.acts import NoteVersion
from fieldnote.services.after_signing import AfterSigning
from fieldnote.ui import dates
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon, Role
from fieldnote.ui.visits import act_words
from fieldnote.ui.visits.read_text import read_only

_MARGINS = (14, 12, 14, 14)
_MARKS: Final[dict[Outcome, tuple[str, Role]]] = {
    Outcome.ACCEPTED: ("circle-check", "ok"),
    Outcome.RETURNED: ("rotate-ccw", "info"),
}


class StatementCard(Card):
    """What the person says of the note, in their own words, and the answer; `answer_asked` tells the statement's id."""

    answer_asked = Signal(str)

    def __init__(self, statement: Statement, name: str, *, may_answer: bool) -> None:
        title = self.tr("{name} says").format(name=name)
        super().__init__(title, margins=_MARGINS, spacing=8)
        self.setObjectName("statement_card")
        self._statement = statement
        header = SectionHeader(title, "message-circle", ink="info", hint=act_words.part(statement.part, name))
        self.column.addWidget(header)
        if statement.text.strip():
            self.column.addWidget(read_only(statement.text, title))
        self.column.addWidget(Label(act_words.taken_down(statement), "meta", wrap=True))
        if statement.answer is not None:
            self._add_answer(statement)
        elif may_answer:
            self._add_button(header)

    def _add_answer(self, statement: Statement) -> None:
        answer = statement.answer
        if answer is None:
            return
        told = act_words.answered(answer.signature, answer.decision)
        self.column.addWidget(Divider())
        self.column.addWidget(Label(told, "strong", wrap=True))
        self.column.addWidget(read_only(answer.words, told))

    def _add_button(self, header: SectionHeader) -> None:
        due = self.tr("Your answer is due by {day}.").format(day=dates.day_of_year(self._statement.answer_due))
        self.column.addWidget(Label(due, "meta", ink="warn", wrap=True))
        button = Button(self.tr("Answer…"), icon="pen-line", size="card")
        button.setObjectName("answer_button")
        button.setAccessibleDescription(due)
        button.clicked.connect(self._on_answer)
        header.add_action(button)

    def _on_answer(self) -> None:
        self.answer_asked.emit(self._statement.id)


class ReviewsCard(Card):
    """What supervisors said of this version; `review_asked` wants to write down what one said."""

    review_asked = Signal()

    def __init__(self, after: AfterSigning, *, may_add: bool) -> None:
        super().__init__(self.tr("Supervisor review"), margins=_MARGINS, spacing=8)
        self.setObjectName("reviews_card")
        header = SectionHeader(self.tr("Supervisor review"), "badge-check")
        self.column.addWidget(header)
        for review in after.reviews:
            line = Row(spacing=8)
            icon, ink = _MARKS[review.outcome]
            mark = IconMark(icon, ink, Icon.FIELD)
            line.addWidget(mark)
            line.addWidget(Label(act_words.reviewed(review), "strong", wrap=True), 1)
            self.column.addLayout(line)
            if review.comment.strip():
                self.column.addWidget(read_only(review.comment, act_words.reviewed(review)))
        waits = after.review in {ReviewStanding.WAITING, ReviewStanding.OVERDUE}
        if waits:
            self.column.addWidget(Label(self._waiting(after), "meta", wrap=True))
        if may_add and after.review is not ReviewStanding.ACCEPTED:
            button = Button(self.tr("Write it down…"), size="card")
            button.setObjectName("review_button")
            button.setAccessibleName(self.tr("Write down what the supervisor said"))
            button.clicked.connect(self.review_asked)
            header.add_action(button)

    def _waiting(self, after: AfterSigning) -> str:
        if after.review_due is None:
            return self.tr("Your rules ask for a supervisor to look at this note.")
        late, early = self.tr("The review was due {at}."), self.tr("A supervisor looks at this note by {at}.")
        sentence = late if after.review is ReviewStanding.OVERDUE else early
        return sentence.format(at=act_words.moment(after.review_due))


class VersionsCard(Card):
    """All signed versions; `version_asked` tells which one is wanted, `changes_asked` what this one changed."""

    version_asked = Signal(str)
    changes_asked = Signal()

    def __init__(self, after: AfterSigning, shown: VisitId) -> None:
        super().__init__(self.tr("Versions of this note"), margins=_MARGINS, spacing=8)
        self.setObjectName("versions_card")
        self.column.addWidget(SectionHeader(self.tr("Versions of this note"), "history"))
        for number, version in enumerate(reversed(after.versions)):
            if number:
                self.column.addWidget(Divider())
            self.column.addLayout(self._line(version, is_shown=version.seal.visit_id == shown))

    def _line(self, version: NoteVersion, *, is_shown: bool) -> Row:
        texts = Column(spacing=2)
        texts.addWidget(Label(act_words.version(version), "strong", wrap=True))
        state = (
            self.tr("A newer version replaced it") if version.replaced_by else self.tr("This is the current version")
        )
        why = ""
        if version.replaces is not None:
            why = self.tr("Why: {reason}").format(reason=act_words.ended(version.replaces.reason))
        texts.addWidget(Label(f"{state}. {why}".strip(), "meta", wrap=True))
        row = Row(spacing=10)
        row.addLayout(texts, 1)
        if is_shown and version.replaces is not None:
            changes = Button(self.tr("What it changed"), size="card")
            changes.setObjectName("changes_button")
            changes.clicked.connect(self.changes_asked)
            row.addWidget(changes)
        if is_shown:
            row.addWidget(Label(self.tr("Shown here"), "meta"))
        else:
            button = Button(self.tr("Open"), size="card")
            button.setObjectName(f"version_button-{version.seal.version}")
            button.setAccessibleName(self.tr("Open version {number}").format(number=version.seal.version))
            button.setProperty("visit", version.seal.visit_id)
            button.clicked.connect(self._on_open)
            row.addWidget(button)
        return row

    def _on_open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.version_asked.emit(str(button.property("visit")))
