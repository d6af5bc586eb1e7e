"""Exports: everything stays on this laptop until it is sent; and what the agency sends comes in here."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change, Refused
from fieldnote.domain.ids import DeliveryId, TargetId, VisitId
from fieldnote.domain.outcome import Result
from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.target import Target
from fieldnote.services import arrivals, exports, practice_agency, sentences, targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import trying
from fieldnote.services.sync.jobs import Hands, Looked
from fieldnote.services.sync.run import Summary
from fieldnote.services.targets import Standing
from fieldnote.ui import discreet, visit_words
from fieldnote.ui.clipboard import Clipboard
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.exports import phrases
from fieldnote.ui.exports.arrivals_card import ArrivalsCard
from fieldnote.ui.exports.bringing import Bringing
from fieldnote.ui.exports.certifying import Certifying
from fieldnote.ui.exports.keys_sheet import HostKeySheet, KeysSheet
from fieldnote.ui.exports.runner import Runner
from fieldnote.ui.exports.target_card import PAGE, SHOWN, Part, TargetCard
from fieldnote.ui.exports.target_sheet import TargetSheet
from fieldnote.ui.kit.ask import Question
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Surface
from fieldnote.ui.kit.card_columns import CardColumns, PageHead
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_MOST_ARRIVALS: Final = 5
_NOW_AND_THEN_MS: Final = 10 * 60_000
_SOON_MS: Final = 20_000
_ASKED, _BY_ITSELF = "asked", "by_itself"


class ExportsPage(Surface):
    """`went` tells where the person wants to go. Nothing connects until somebody asks, or said that it may."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", parent=parent)
        self.setObjectName("exports_page")
        self._tools = tools
        self._clipboard = Clipboard(self)
        self.recorder = Recorder(tools, self)
        self.runner = Runner(tools, self)
        self.certifying = Certifying(tools, self)
        self.certifying.told.connect(self._on_certifying)
        self.bringing = Bringing(tools, self.recorder)
        self._running: TargetId | None = None
        self._starts: dict[TargetId, int] = {}
        """Where the lines shown of a target begin, once somebody asked for more than the first."""
        self._nothing_there = True
        self._practice = tools.link.is_practice
        self._asked, self._answering = True, False
        self._due: list[TargetId] = []
        self._now_and_then = QTimer(self, interval=_NOW_AND_THEN_MS)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.target_cards: dict[TargetId, TargetCard] = {}
        self.title_label = Heading(self.tr("Exports"), "title")
        self.add_button = Button(self.tr("Add an agency system…"), "secondary", icon="plus", size="card")
        self.add_button.setObjectName("add_target_system_button")
        self.bar = InfoBar("", "error", closable=True)
        self.bar.setObjectName("exports_bar")
        self.bar.hide()
        self.nobody, self.sending = _Nobody(self), _SendingCard(self)
        self.nobody.hide()  # one of them is shown where it is placed, and both go with the page
        self.sending.hide()
        self.arrivals_card = ArrivalsCard()
        self.cards = _Cards(self)
        self._lay_out()
        self._connect()

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self.title_label.text()

    def activate(self) -> None:
        """Show how everything stands, and put the focus on what can be sent."""
        self._load()
        first = next(iter(self.target_cards.values()), None)
        (first.send_button if first is not None else self.nobody.first_button).setFocus()

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if change.deliveries or change.notebook or change.people or change.visits:
            self._load()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 steps through."""
        return (self.cards,)

    def clear(self) -> None:
        """Send nothing more, and show nothing of anybody: the notebook closes."""
        self._soon.stop()
        self._now_and_then.stop()
        self._due.clear()
        self.runner.drop()
        self._running = None
        for target_id in tuple(self.target_cards):
            self._take_away(target_id)
        self.arrivals_card.show_arrivals((), datetime.now().astimezone())

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    def _load(self) -> None:
        link = self._tools.link
        now = link.ask(_now)
        found = {standing.target.id: standing for standing in link.ask(targets.every)}
        for gone in self.target_cards.keys() - found.keys():
            self._take_away(gone)
        for target_id, standing in found.items():
            if target_id not in self.target_cards:
                self.target_cards[target_id] = self._made(standing)
            part = self._part(standing)
            lines = link.ask(exports.lines, target_id, part.most, part.start)
            self.target_cards[target_id].show_standing(standing, lines, part, now)
        self._nothing_there = not found
        self.add_button.setVisible(bool(found) and not self._practice)
        self.sending.show_choice(by_itself=link.ask(targets.sends_by_itself))
        self.arrivals_card.show_arrivals(link.ask(arrivals.newest, most=_MOST_ARRIVALS), now)
        self.cards.place_cards()

    def _part(self, standing: Standing) -> Part:
        """Say which lines of a target are shown; the last ones where there are fewer now than before."""
        count, start = exports.not_there(standing.counts), self._starts.get(standing.target.id)
        if start is None:
            return Part(0, SHOWN, count)
        return Part(min(start, max(count - 1, 0) // PAGE * PAGE), PAGE, count)

    def _take_away(self, target_id: TargetId) -> None:
        card = self.target_cards.pop(target_id)
        card.hide()
        card.deleteLater()

    def _made(self, standing: Standing) -> TargetCard:
        card = TargetCard(standing)
        card.asked.connect(self._on_asked)
        card.stop_asked.connect(self.runner.stop)
        card.opened.connect(self._on_opened)
        card.again.connect(self._on_again)
        card.lines_asked.connect(self._on_lines)
        return card

    def shown_cards(self) -> tuple[tuple[QWidget, ...], tuple[QWidget, ...]]:
        """Give the cards that have something to say now: of the targets, and beside them."""
        if self._nothing_there:
            return (self.nobody,), (self.arrivals_card,)
        beside = (self.arrivals_card,) if self._practice else (self.arrivals_card, self.sending)
        return tuple(self.target_cards.values()), beside

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def send(self, target_id: TargetId) -> None:
        """Send what is owed to a target."""
        if self.runner.busy:
            return
        if self._practice:
            self._tools.link.do(practice_agency.settle)
        self._start(target_id, asked=True)

    def send_by_itself(self) -> None:
        """Send what is owed and due, where the person said that it may be sent by itself."""
        due = [target.id for target in self._tools.link.ask(targets.due)]
        if self.runner.busy or not due:
            return
        self._load()
        self._due = due
        self._send_next()

    def _send_next(self) -> None:
        """Go on to the next one that is still due: since the last one began, it may have been switched off."""
        while self._due and not self.runner.busy:
            target_id = self._due.pop(0)
            if any(target.id == target_id for target in self._tools.link.ask(targets.due)):
                self._start(target_id, asked=False)

    def _start(self, target_id: TargetId, *, asked: bool) -> None:
        self._running, self._asked = target_id, asked
        self.target_cards[target_id].show_running(runs=True)
        self.runner.start(target_id, asked=asked)

    def add_target(self) -> None:
        """Ask for an agency system."""
        if not open_sheets(self.window()):
            sheet = TargetSheet(self.window(), self._tools)
            sheet.added.connect(self._on_added)
            sheet.begin()

    def _on_asked(self, act: str, target_id: str) -> None:
        standing = self._standing(TargetId(target_id))
        if act == "send":
            self.send(TargetId(target_id))
        elif act == "try":
            self._try(standing.target)
        elif act == "keys" and not open_sheets(self.window()):
            sheet = KeysSheet(self.window(), standing)
            sheet.copied.connect(self._clipboard.copy)
            sheet.open()
        elif act == "request":
            self.certifying.ask(standing.target)
        elif act == "certificate":
            self.certifying.take(standing.target)
        elif act == "remove":
            self._ask_removing(standing)

    def _on_certifying(self, target_id: str, sentence: str, well: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        card = self.target_cards.get(TargetId(target_id))
        if card is not None:
            card.bar.say(sentence, "ok" if well else "error", urgent=not well)

    def _on_ended(self, summary: Summary) -> None:
        card = self.target_cards.get(summary.target.id)
        self._running = None
        if card is not None:
            card.show_running(runs=False)
            went_well = summary.reached and not summary.problems
            told = summary.sent or summary.answers.receipts or summary.answers.unbelieved or summary.problems
            if told or (self._asked and not self._answering):
                card.bar.say(phrases.of_run(summary), "ok" if went_well else "warn", urgent=not went_well)
        self._load()
        self._answering = False
        if self._practice and summary.sent:
            self._let_practice_answer(summary.target.id)
        self._send_next()

    def _let_practice_answer(self, target_id: TargetId) -> None:
        """The made-up agency takes what came and answers, as a real one would in its own time."""
        turn = self._tools.link.ask(practice_agency.answer)

        def answer(_: Progress) -> int:
            return turn.run(None)

        def answered(_: int) -> None:
            if not self.runner.busy and target_id in self.target_cards:
                self._answering = True
                self._start(target_id, asked=True)

        self._tools.tasks.run(self, answer, answered, partial(self._on_look_failed, target_id))

    def _on_failed(self, sentence: str) -> None:
        card = self.target_cards.get(self._running) if self._running else None
        self._running = None
        self._due.clear()
        if card is not None:
            card.show_running(runs=False)
        self._say(sentence)
        self._load()

    def _on_progressed(self, done: int, total: int) -> None:
        card = self.target_cards.get(self._running) if self._running else None
        if card is not None:
            card.work.show_progress(done, total)

    def _on_opened(self, visit_id: str) -> None:
        self.went.emit(VisitPlace(VisitId(visit_id)))

    def _on_again(self, delivery_id: str) -> None:
        self._tools.link.do(exports.try_again, DeliveryId(delivery_id))

    def _on_lines(self, target_id: str, start: int) -> None:
        self._starts[TargetId(target_id)] = start
        self._load()

    def _on_added(self, target: Target) -> None:
        waits = self._standing(target.id).open
        told = self.tr("{name} is set up. Nothing is sent yet.")
        if waits:
            told = self.tr("{name} is set up. Waiting to be sent: {count}.")
        self.recorder.tell(told.format(name=target.name, count=waits))
        self._load()
        if target.sftp is not None or target.fhir is not None:
            self._try(target)

    # Trying ───────────────────────────────────────────────────────────────────────────────────────

    def _try(self, target: Target) -> None:
        """See who is there; nothing of a person is sent."""
        job = self._tools.link.attempt(trying.look, target)
        if isinstance(job, FieldnoteError):
            self._say(sentences.of_error(job))
            return
        card = self.target_cards.get(target.id)
        if card is not None:
            card.bar.say(self.tr("Looking who is there…"), "info")

        def look(_: Progress) -> Looked:
            return job.run(Hands())

        self._tools.tasks.run(self, look, partial(self._on_looked, target), partial(self._on_look_failed, target.id))

    def _on_looked(self, target: Target, looked: Looked) -> None:
        result = looked.probe.outcome.result
        needs_key = target.sftp is not None and not target.sftp.host_key and bool(looked.probe.identity)
        if needs_key and not open_sheets(self.window()):
            sheet = HostKeySheet(self.window(), target.name)
            sheet.typed.connect(partial(self._on_host_key, sheet, target, looked))
            sheet.begin()
            return
        self._tools.link.do(targets.tried_out, target, looked.probe)
        card = self.target_cards.get(target.id)
        if card is not None:
            card.bar.say(phrases.ended(result), "ok" if result is Result.TAKEN else "warn")

    def _on_host_key(self, sheet: HostKeySheet, target: Target, looked: Looked, typed: str) -> None:
        done = self._tools.link.attempt(targets.tried_out, target, looked.probe, typed)
        if isinstance(done, Refused):
            sheet.refuse(discreet.of_problem(done.problems[0]))
        elif isinstance(done, FieldnoteError):
            sheet.refuse(sentences.of_error(done))
        else:
            sheet.close_sheet()
            self._try(done.value)

    def _on_look_failed(self, target_id: TargetId, error: Exception) -> None:
        wrong = self.tr("Looking went wrong. Nothing was sent.")
        if (card := self.target_cards.get(target_id)) is not None:
            card.bar.hide()
        self._say(sentences.of_error(error) if isinstance(error, FieldnoteError) else wrong)

    # Removing ─────────────────────────────────────────────────────────────────────────────────────

    def _ask_removing(self, standing: Standing) -> None:
        name = standing.target.name
        told = self.tr("What it was sent stays listed with the notes.")
        if standing.open:
            one = self.tr("1 note has not arrived there, and will not be sent. What was sent stays listed.")
            many = self.tr("{count} notes have not arrived there, and will not be sent. What was sent stays listed.")
            told = visit_words.counted(one, many, standing.open)
        question = Question(
            self.tr("Remove {name}?").format(name=name),
            told,
            self.tr("Remove it"),
            self.tr("Keep it"),
            danger=True,
        )
        self._tools.ask.confirm(question, partial(self._on_removing, standing.target))

    def _on_removing(self, target: Target, wanted: bool) -> None:  # noqa: FBT001 -- an answer
        if wanted and self._tools.link.do(targets.remove, target, unsent_too=True) is not None:
            self.recorder.tell(self.tr("{name} is removed.").format(name=target.name))
            self._load()

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _standing(self, target_id: TargetId) -> Standing:
        found = self._tools.link.ask(targets.every)
        return next(standing for standing in found if standing.target.id == target_id)

    def _say(self, sentence: str) -> None:
        self.bar.say(sentence, "error", urgent=True)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_target)
        self.nobody.first_button.clicked.connect(self.add_target)
        self.runner.ended.connect(self._on_ended)
        self.runner.failed.connect(self._on_failed)
        self.runner.progressed.connect(self._on_progressed)
        self.sending.chosen.connect(self._on_sending)
        self._tools.link.changed.connect(self._on_changed)
        self._soon.timeout.connect(self.send_by_itself)
        self._now_and_then.timeout.connect(self.send_by_itself)
        self._now_and_then.start()
        self.arrivals_card.asked.connect(self.bringing.begin)
        self.arrivals_card.back_asked.connect(self.bringing.take_back)
        self.bringing.changed.connect(self._load)
        self.bringing.failed.connect(self._say)

    def _on_changed(self, change: Change) -> None:
        """Send soon after something is signed, when several notes may have been."""
        if change.deliveries and not self.runner.busy:
            self._soon.start()

    def _on_sending(self, by_itself: bool) -> None:  # noqa: FBT001 -- a signal carries it
        self._tools.link.do(targets.let_send_by_itself, by_itself=by_itself)
        if not by_itself:
            self._soon.stop()
            self._due.clear()
            if not self._asked:
                self.runner.stop()

    def _lay_out(self) -> None:
        top = PageHead()
        head = top.column
        line = Row(spacing=10)
        line.addWidget(self.title_label)
        line.addStretch(1)
        line.addWidget(self.add_button)
        head.addLayout(line)
        sentence = self.tr("Everything here stays on this laptop until you send it.")
        head.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        head.addWidget(self.bar)
        whole = Column(self, spacing=0)
        whole.addWidget(top)
        whole.addWidget(self.cards, 1)


class _Nobody(Card):
    """What stands there while nothing is set up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=0, parent=parent)
        self.setAccessibleName(self.tr("Nothing is set up"))
        sentence = self.tr(
            "No agency system is set up. Your agency says where notes go: a folder or stick, or the address of a "
            "server, and gives you its key. Until then, print or save documents."
        )
        state = EmptyState(sentence, "send")
        self.first_button = state.add_action("add", self.tr("Add an agency system…"), "primary", icon="plus")
        self.first_button.setObjectName("first_target_button")
        self.column.addWidget(state)


class _SendingCard(Card):
    """Whether what is owed is sent without being asked; `chosen` tells it."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setAccessibleName(self.tr("When to send"))
        self.column.addWidget(Label(self.tr("When to send"), "strong"))
        sentence = self.tr(
            "By itself: while the notebook is open, what you sign is sent soon after, and tried again now and then. "
            "Nothing is sent while it is locked."
        )
        self.column.addWidget(Label(sentence, "hint", ink="text2", wrap=True))
        choices = (Choice(_ASKED, self.tr("When I press Send")), Choice(_BY_ITSELF, self.tr("By itself")))
        self.row = PickRow(choices, name=self.tr("When to send"), tone="accent_text")
        self.row.setObjectName("sending_row")
        self.row.changed.connect(self._on_changed)
        self.column.addWidget(self.row)

    def show_choice(self, *, by_itself: bool) -> None:
        """Show what is chosen; tells nobody."""
        self.row.choose((_BY_ITSELF if by_itself else _ASKED,))

    def _on_changed(self, chosen: tuple[str, ...]) -> None:
        self.chosen.emit(chosen[0] == _BY_ITSELF)


class _Cards(CardColumns):
    """The targets, and beside them what comes in."""

    def __init__(self, page: ExportsPage) -> None:
        super().__init__()
        self._page = page

    def placing(self, columns: int) -> Placing:
        """Put them beside each other where there is room."""
        left, right = self._page.shown_cards()
        return Placing(((*left, *right),), (1,)) if columns == 1 else Placing((left, right), (3, 2))


def _now(notebook: Notebook) -> datetime:
    return notebook.clock()
