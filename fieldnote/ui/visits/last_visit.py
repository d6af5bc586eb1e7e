"""Beside a note: the last visit, its next step, and what is good to know today."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.trigger import Strength, Trigger, TriggerCourse
from fieldnote.domain.visit import Visit
from fieldnote.services.people import OpenStep
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Divider, callout
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.more_steps import MoreSteps
from fieldnote.ui.tokens import Icon, Role
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.panel_lists import take_all

_MOST_LINES = 4
_PRIVATE: frozenset[Role] = frozenset({"trigger", "coping"})
_MOST_TRIGGERS = 2
_STRONGEST = (Strength.A_LOT, Strength.SOME, Strength.A_LITTLE, Strength.NOT_SURE)


class LastVisit(QWidget):
    """`done_asked` marks the earlier next step as done or open again, `forward_asked` takes it for this visit."""

    done_asked = Signal(bool)
    other_done_asked = Signal(object, bool)
    forward_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = ""
        column = Column(self, margins=(18, 14, 18, 18), spacing=12)
        self._last = self._build_last()
        self._none = Label(self.tr("This is the first visit in this notebook."), "body", ink="text2", wrap=True)
        self._step = StepCard()
        self.more = MoreSteps()
        self._divider = Divider()
        self._know = QWidget()
        self._know_column = Column(self._know, spacing=10)
        for part in (self._last, self._none, self._step, self.more, self._divider, self._know):
            column.addWidget(part)
        column.addStretch(1)
        self._step.done_asked.connect(self.done_asked)
        self.more.done_asked.connect(self.other_done_asked)
        self._step.forward_asked.connect(self.forward_asked)
        self.open_button.clicked.connect(self.open_asked)

    @property
    def step_card(self) -> "StepCard":
        """The card of the next step from last time."""
        return self._step

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what there is to know beside a note."""
        self._show_last(opened.last, discreet.first_name(opened.person))
        self._step.show_step(opened.step)
        self._show_more(opened)
        self._show_good_to_know(opened)

    def clear(self) -> None:
        """Forget the person."""
        self._last.hide()
        for label in (self.day_label, self.about_label, self.did_label, self.response_label, self._response_heading):
            label.setText("")
        self._step.show_step(None)
        self.more.show_steps((), str)
        self.more.close_list()
        take_all(self._know_column)

    def _build_last(self) -> QWidget:
        last = QWidget()
        self.day_label = Heading("", "h3", wrap=True)
        self.about_label = Label("", "meta", wrap=True)
        self.did_label, self.response_label = Label("", "body", wrap=True), Label("", "body", wrap=True)
        for label in (self.did_label, self.response_label):
            label.set_most_lines(_MOST_LINES)
        self._did_heading = Label(self.tr("What we did"), "field")
        self._response_heading = Label("", "field")
        self.open_button = Button(self.tr("Open this note"), "link", size="small")
        self.open_button.setObjectName("open_last_button")
        head, texts = Row(spacing=8), Column(spacing=2)
        texts.addWidget(self.day_label)
        texts.addWidget(self.about_label)
        chip = Column()
        chip.addWidget(Chip(self.tr("Signed"), "ok", icon="circle-check"))
        chip.addStretch(1)
        head.addLayout(texts, 1)
        head.addLayout(chip)
        column = Column(last, spacing=3)
        column.addLayout(head)
        column.add_gap(8)
        said = QWidget()
        told = Column(said, spacing=3)
        told.addWidget(self._did_heading)
        told.addWidget(self.did_label)
        told.add_gap(8)
        told.addWidget(self._response_heading)
        told.addWidget(self.response_label)
        column.addWidget(Veil(said))
        link = Row(margins=(0, 2, 0, 0))
        link.add_gap(-8)  # the words of a link stand in line with the text above
        link.addWidget(self.open_button)
        link.addStretch(1)
        column.addLayout(link)
        return last

    def _show_last(self, last: Visit | None, name: str) -> None:
        self._last.setVisible(last is not None)
        self._none.setVisible(last is None)
        if last is None:
            return
        draft = last.draft
        self.day_label.setText(dates.at_start(wording.weekday(last.day)))
        units = visit_words.units(last.facts.units) if last.facts.code else ""
        about = "" if draft.sensitive or discretion.on else draft.purpose
        self.about_label.setText(visit_words.SEPARATOR.join(part for part in (about, units) if part))
        did = self.tr("Sensitive note. Open it to read it.") if draft.sensitive else draft.what_we_did
        response = "" if draft.sensitive else draft.response
        self.did_label.setText(did.strip())
        self.response_label.setText(response.strip())
        self._response_heading.setText(self.tr("How {name} responded").format(name=name))
        for widget in (self._response_heading, self.response_label):
            widget.setVisible(bool(response.strip()))

    def _show_more(self, opened: OpenVisit) -> None:
        name = discreet.first_name(opened.person)

        def facts(step: OpenStep) -> str:
            return wording.next_step("", wording.owner(step.step.owner, name), step.step.due)

        if opened.person.id != self._person_id:
            self._person_id = opened.person.id
            self.more.close_list()
        self.more.show_steps(opened.more_steps, facts)

    def _show_good_to_know(self, opened: OpenVisit) -> None:
        take_all(self._know_column)
        facts = list(self._good_to_know(opened))
        self._know.setVisible(bool(facts))
        self._divider.setVisible(bool(facts))
        if facts:
            self._know_column.addWidget(Heading(self.tr("Good to know today"), "strong"))
        own = [fact for fact in facts if fact[1] in _PRIVATE]
        if own:
            below = QWidget()
            lines = Column(below, spacing=self._know_column.spacing())
            for fact in own:
                lines.addWidget(_line(*fact))
            self._know_column.addWidget(Veil(below))
        for fact in facts:
            if fact not in own:
                self._know_column.addWidget(_line(*fact))

    def _good_to_know(self, opened: OpenVisit) -> Iterable[tuple[str, Role, str]]:
        active = [t for t in opened.triggers if t.course is TriggerCourse.ACTIVE]
        nearest = sorted(active, key=_by_strength)[:_MOST_TRIGGERS]
        for trigger in nearest:
            yield "zap", "trigger", trigger.what
        for trigger in nearest[:1]:
            if trigger.what_helps:
                yield "sprout", "coping", self.tr("What helps: {words}").format(words=trigger.what_helps)
        if opened.plan_ends is not None:
            yield "flag", "info", self.tr("The plan runs to {day}.").format(day=dates.dated(opened.plan_ends))


def _line(icon: str, ink: Role, text: str) -> QWidget:
    line = QWidget()
    row = Row(line, spacing=9)
    mark = Column(margins=(0, 1, 0, 0))
    mark.addWidget(IconMark(icon, ink, Icon.FIELD))
    mark.addStretch(1)
    row.addLayout(mark)
    row.addWidget(Label(text, "meta", wrap=True), 1)
    return line


class StepCard(QWidget):
    """The next step from an earlier visit, while it is open; once done it says so and can be taken back."""

    done_asked = Signal(bool)
    forward_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step: OpenStep | None = None
        self._card = card = callout()
        card.column.set_margins((11, 12, 11, 12))
        head = Row(spacing=7)
        head.addWidget(IconMark("arrow-right", "accent_text", Icon.FIELD))
        self.heading = Label("", "field", ink="accent_text", wrap=True)
        head.addWidget(self.heading, 1)
        self.text_label = Label("", "lead", wrap=True)
        self.text_label.setObjectName("open_step_label")
        self.did_button = Button(self.tr("We did this"), "primary", icon="check", size="small")
        self.did_button.setObjectName("did_button")
        self.forward_button = Button(self.tr("Bring forward"), icon="copy-plus", size="small")
        self.forward_button.setObjectName("forward_button")
        self.undo_button = Button(self.tr("Undo"), icon="undo-2", size="small")
        self.undo_button.setObjectName("undo_step_button")
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=(7, 6))
        for button in (self.did_button, self.forward_button, self.undo_button):
            flow.addWidget(button)
        policy = buttons.sizePolicy()
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        card.column.addLayout(head)
        card.column.addWidget(self.text_label)
        card.column.addWidget(buttons)
        Column(self).addWidget(card)
        self.did_button.clicked.connect(self._on_did)
        self.undo_button.clicked.connect(self._on_undo)
        self.forward_button.clicked.connect(self.forward_asked)
        self.show_done(done=False)

    def show_step(self, step: OpenStep | None) -> None:
        """Show an open step, or nothing."""
        self.step = step
        self.setVisible(step is not None)
        self.did_button.setText(self.tr("I did this") if step and not step.agreed else self.tr("We did this"))
        self.text_label.setText(step.step.text if step else "")
        self.show_done(done=False)

    def show_done(self, *, done: bool) -> None:
        """Say that it is done, or open again."""
        step = self.step
        if step is not None and not step.agreed:
            open_one = self.tr("What I set out to do")
        elif step is not None and not step.settled:
            open_one = self.tr("Next step, in a note not signed yet")
        else:
            open_one = self.tr("Next step from last time")
        told = self.tr("Done") if done else open_one
        self.heading.setText(told)
        self._card.setAccessibleName(told)
        for button in (self.did_button, self.forward_button):
            button.setVisible(not done)
        self.undo_button.setVisible(done)

    def _on_did(self) -> None:
        self.done_asked.emit(True)

    def _on_undo(self) -> None:
        self.done_asked.emit(False)


def _by_strength(trigger: Trigger) -> int:
    return _STRONGEST.index(trigger.strength)
