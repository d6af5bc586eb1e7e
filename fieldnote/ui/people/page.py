"""The people walked with: the list beside the person who is open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.domain.changes import Change
from fieldnote.domain.disclosure import Release
from fieldnote.domain.goal import SmallStep
from fieldnote.domain.ids import ConsentId, PersonId, VisitId
from fieldnote.domain.planning import Coming
from fieldnote.domain.visit import VisitLine
from fieldnote.services import (
    acts,
    attachments,
    consents,
    disclosures,
    goals,
    people,
    planning,
    strategies,
    triggers,
    visits,
)
from fieldnote.services.acts import Stub
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.people import OpenStep, Overview, PersonLine
from fieldnote.ui import discreet, theme
from fieldnote.ui.destinations import CaseloadFilePlace, DocumentPlace, NewVisitPlace, PersonTab, VisitPlace
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.card_columns import THREE_FROM
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.layouts import NO_LIMIT, Column, Row
from fieldnote.ui.people.add_person import AddPerson
from fieldnote.ui.people.consent_records import ConsentRecords
from fieldnote.ui.people.coping_records import CopingRecords
from fieldnote.ui.people.documents_tab import Papers
from fieldnote.ui.people.file_card import FileLine
from fieldnote.ui.people.file_records import FileRecords
from fieldnote.ui.people.goal_records import GoalRecords
from fieldnote.ui.people.list_pane import ListPane
from fieldnote.ui.people.person_pane import PersonPane
from fieldnote.ui.people.person_records import PersonRecords
from fieldnote.ui.people.plan_records import PlanRecords
from fieldnote.ui.people.support_records import SupportRecords
from fieldnote.ui.people.triggers import Coping
from fieldnote.ui.planning.planner import Planner
from fieldnote.ui.tools import Tools

_BESIDE_FROM: Final = 900
_USUAL, _WIDE = 256, 304


class PeoplePage(Surface):
    """List and person side by side; one at a time where the window is narrow. `went` tells where one wants to go."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._lines: tuple[PersonLine, ...] = ()
        self._overview: Overview | None = None
        self._one_at_a_time = False
        self._asked_for = False
        self._build()
        self._connect()
        self._person_records = PersonRecords(tools, self)
        self._planner = Planner(tools, self)
        self._planner.went.connect(self.went)
        self.person_pane.visits.plan_asked.connect(self._on_plan)
        self.person_pane.visits.planned_asked.connect(self._planner.offer_coming)
        SupportRecords(tools, self, self.person_pane.network, lambda: self.person_id)
        GoalRecords(tools, self, self.person_pane.goals, lambda: self.person_id)
        CopingRecords(tools, self, self.person_pane.triggers, lambda: self.person_id)
        PlanRecords(tools, self, self.person_pane.overview, lambda: self.person_id)
        papers = self.person_pane.documents
        papers.document_asked.connect(self._on_document)
        papers.consent_asked.connect(self._on_consent)
        papers.cover_asked.connect(self._on_cover)
        FileRecords(tools, self, self.person_pane.documents, lambda: self.person_id)
        ConsentRecords(tools, self, self.person_pane.documents, lambda: self.person_id)

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self.tr("People") if self._overview is None else discreet.name(self._overview.person)

    @property
    def person_id(self) -> PersonId | None:
        """Who is open."""
        return self._overview.person.id if self._overview is not None else None

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 steps through."""
        return self.list_pane, self.person_pane

    def activate(self) -> None:
        """Load the list and the person who is open; focus the person who was just asked for, else the list."""
        asked_for, self._asked_for = self._asked_for, False
        self._load_list()
        if self._overview is not None and not asked_for:
            self._load_person(self._overview.person.id)
        if asked_for or self.list_pane.isHidden():
            self.person_pane.tabs.setFocus()
        else:
            self.list_pane.focus_list()

    def refresh(self, change: Change) -> None:
        """Load the list again, and the person who is open if the change is about them."""
        if not (change.people or change.visits or change.notebook):
            return
        self._load_list()
        if self._overview is not None and self._overview.person.id in change.people:
            self._load_person(self._overview.person.id, again=True)

    def open_person(self, person_id: PersonId, tab: PersonTab = PersonTab.OVERVIEW) -> None:
        """Open someone on a tab; raises NotFoundError.

        `activate`, which follows, loads the list and puts the focus on the person.
        """
        self._open(person_id, tab)
        self._asked_for = True

    def show_list(self) -> None:
        """Go back to the list, where only one of the two is shown."""
        if self._one_at_a_time:
            self._overview = None
            self._stack.setCurrentWidget(self._nobody)
            self._fit()
        self.list_pane.focus_list()

    def add_person(self) -> None:
        """Ask for someone new."""
        sheet = AddPerson(self.window(), self._tools.link, [line.person for line in self._lines])
        sheet.added.connect(self._on_added)
        sheet.known_asked.connect(self._on_opened)
        sheet.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the width that suits the window."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self.list_pane = ListPane()
        self.person_pane = PersonPane(
            self._visits_page, self._coping, self._small_steps, self._stubs, self._papers, self._coming
        )
        self._nobody = QWidget()
        empty = EmptyState(self.tr("Pick someone from the list."), "users")
        around = Column(self._nobody)
        around.addStretch(1)
        around.addWidget(empty)
        around.addStretch(2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self.person_pane)
        row = Row(self, spacing=0)
        row.addWidget(self.list_pane)
        row.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list_pane.opened.connect(self._on_opened)
        self.list_pane.add_asked.connect(self.add_person)
        self.list_pane.bring_asked.connect(lambda: self.went.emit(CaseloadFilePlace()))
        header, overview = self.person_pane.header, self.person_pane.overview
        header.back_asked.connect(self.show_list)
        header.change_asked.connect(self._on_change)
        header.summary_asked.connect(self._on_summary)
        header.visit_asked.connect(self._on_new_visit)
        header.return_asked.connect(self._on_return)
        overview.next_step.start_asked.connect(self._on_start)
        overview.next_step.done_asked.connect(self.finish_step)
        overview.next_step.other_done_asked.connect(self._on_other_done)
        self.person_pane.visits.start_asked.connect(self._on_start)
        self.person_pane.visit_opened.connect(self._on_visit_opened)
        theme.announcer.applied.connect(self._fit)

    def _fit(self) -> None:
        """Show list and person beside each other, or one of them."""
        width = self.window().width() / theme.current().scale
        self._one_at_a_time = width < _BESIDE_FROM
        opened = self._overview is not None
        self.list_pane.setVisible(not (self._one_at_a_time and opened))
        self._stack.setVisible(opened or (bool(self._lines) and not self._one_at_a_time))
        # Alone it ends where the window ends: a line there would part it from nothing.
        self.list_pane.set_edges(Qt.Edge(0) if self._stack.isHidden() else Qt.Edge.RightEdge)
        self.person_pane.header.back_button.setVisible(self._one_at_a_time)
        if self._one_at_a_time or not self._lines:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(NO_LIMIT)
        else:
            usual = theme.px(_WIDE if width >= THREE_FROM else _USUAL)
            self.list_pane.setFixedWidth(max(usual, self.list_pane.minimumSizeHint().width()))

    def _load_list(self) -> None:
        link, today = self._tools.link, self._begun_day()
        self._lines = link.ask(people.everyone)
        self.list_pane.show_people(self._lines, today, link.ask(people.caseload))
        self._fit()

    def _open(self, person_id: PersonId, tab: PersonTab) -> None:
        changed = self.person_id != person_id
        self._load_person(person_id, again=not changed and self.isVisible())
        self.person_pane.open_tab(tab)
        if changed:
            self.person_pane.scroll_up()
        self._stack.setCurrentWidget(self.person_pane)
        self._fit()

    def _load_person(self, person_id: PersonId, *, again: bool = False) -> None:
        link, today = self._tools.link, self._begun_day()
        self._overview = link.ask(people.overview, person_id, again=again)
        self.person_pane.show_person(self._overview, today, link.ask(planning.next_planned, person_id))
        self.list_pane.choose(person_id)

    def _begun_day(self) -> date:
        """Give the day it is, with its plans as visits: Today may not have been looked at since they were made.

        "Start visit" would else begin another one beside the one that is planned.
        """
        today = self._tools.link.today()
        self._tools.link.ask(planning.look_ahead, today, today)
        return today

    def _stubs(self) -> Sequence[Stub]:
        """Give what is left of the void notes in this chart."""
        return self._tools.link.ask(acts.stubs, self._overview.person.id) if self._overview else ()

    def _visits_page(self, after: VisitLine | None, most: int) -> Sequence[VisitLine]:
        if self._overview is None:
            return ()
        return self._tools.link.ask(visits.history, self._overview.person.id, before=after, most=most)

    def _coming(self, most: int) -> Sequence[Coming]:
        if self._overview is None:
            return ()
        link, person_id = self._tools.link, self._overview.person.id
        return *link.ask(planning.coming, person_id, most), *link.ask(planning.called_off, person_id)

    def _coping(self) -> Coping:
        if self._overview is None:
            return Coping()
        link, person_id = self._tools.link, self._overview.person.id
        return Coping(link.ask(strategies.what_helped, person_id), link.ask(triggers.came_up, person_id))

    def _small_steps(self) -> Sequence[SmallStep]:
        return self._tools.link.ask(goals.steps, self._overview.person.id) if self._overview is not None else ()

    def _papers(self) -> Papers:
        if self._overview is None:
            return Papers()
        link, person_id = self._tools.link, self._overview.person.id
        found = link.ask(attachments.of_person, person_id)
        return Papers(
            link.ask(consents.of_person, person_id),
            tuple(FileLine(file, link.ask(attachments.stays, file)) for file in found),
            link.ask(disclosures.who_has_seen_person, person_id),
        )

    def _on_opened(self, person_id: str) -> None:
        """Open who was chosen on the tab that is open; the focus stays in the list while there is one."""
        self._open(PersonId(person_id), self.person_pane.tab)
        if self.list_pane.isHidden():
            self.person_pane.tabs.setFocus()

    def _on_added(self, person_id: str) -> None:
        self._load_list()
        self._open(PersonId(person_id), PersonTab.OVERVIEW)
        self.person_pane.tabs.setFocus()

    def _on_visit_opened(self, visit_id: str) -> None:
        self.went.emit(VisitPlace(VisitId(visit_id)))

    def _on_summary(self) -> None:
        if self._overview is not None:
            self.went.emit(DocumentPlace(Kind.PLAN_SUMMARY, self._overview.person.id))

    def _on_consent(self, consent_id: str) -> None:
        if self.person_id is not None:
            self.went.emit(DocumentPlace(Kind.CONSENT_FORM, self.person_id, consent_id=ConsentId(consent_id)))

    def _on_cover(self, release: Release) -> None:
        self.went.emit(DocumentPlace(Kind.COVER_PAGE, release.person_id, release_id=release.id))

    def _on_document(self, kind: Kind) -> None:
        if self._overview is not None:
            self.went.emit(DocumentPlace(kind, self._overview.person.id))

    def _on_new_visit(self) -> None:
        if self._overview is not None:
            self.went.emit(NewVisitPlace(self._overview.person.id))

    def _on_start(self) -> None:
        """Start today's planned visit, go on with the one begun, or start a new one."""
        if self._overview is None:
            return
        person_id, today = self._overview.person.id, self._overview.today
        if today is None:
            self.went.emit(NewVisitPlace(person_id))
        elif today.planned:
            self.went.emit(NewVisitPlace(person_id, planned=today.id))
        else:
            self.went.emit(VisitPlace(today.id))

    def _on_change(self) -> None:
        if self._overview is not None:
            self._person_records.change(self._overview.person)

    def _on_plan(self) -> None:
        if self._overview is not None:
            self._planner.plan(self._overview.person.id)

    def finish_step(self) -> None:
        """Say that the open next step is done, if there is one."""
        if self._overview is not None and self._overview.next_step is not None:
            self._tools.link.do(visits.mark_open_step_done, self._overview.next_step)

    def _on_other_done(self, step: OpenStep) -> None:
        self._tools.link.do(visits.mark_open_step_done, step)

    def _on_return(self) -> None:
        if self._overview is not None:
            self._tools.link.do(people.update, replace(self._overview.person, archived_on=None))

    def begin_find(self) -> None:
        """Find somebody in the list."""
        if self.list_pane.isHidden():
            self.show_list()
        self.list_pane.begin_find()

    def show_tab(self, tab: PersonTab) -> None:
        """Open a tab of the person in front, if there is one."""
        if self._overview is not None:
            self.person_pane.open_tab(tab)

    def offer_papers(self) -> None:
        """Show which papers of the person in front can be made, with the focus on the first."""
        if self._overview is not None:
            self.person_pane.open_tab(PersonTab.DOCUMENTS)
            self.person_pane.documents.make.first_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
