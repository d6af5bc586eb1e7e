"""The page of one visit: the note while it is written, the note once it is signed, and what lies beside it."""

from datetime import datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.required import Detail
from fieldnote.domain.visit import Part
from fieldnote.services import after_signing, visits
from fieldnote.services.after_signing import Voided
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.draft_moves import Moved
from fieldnote.services.notebook import Notebook
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import dates, discreet
from fieldnote.ui.destinations import BackPlace, DocumentPlace, VisitPlace
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.kit.typed_field import TypedField
from fieldnote.ui.kit.way_back import Undo, WayBack
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.after_note import AfterNote
from fieldnote.ui.visits.deleting import Deleting
from fieldnote.ui.visits.earlier_step import EarlierStep
from fieldnote.ui.visits.frame import VisitFrame
from fieldnote.ui.visits.keeping import Keeping
from fieldnote.ui.visits.moving import Moving
from fieldnote.ui.visits.other_timers import OtherTimers
from fieldnote.ui.visits.pasting import LongPastes
from fieldnote.ui.visits.phrase_picking import PhrasePicking
from fieldnote.ui.visits.reading import Reading
from fieldnote.ui.visits.signing import Signing
from fieldnote.ui.visits.spelling import Spelling
from fieldnote.ui.visits.timer_watch import TimerWatch
from fieldnote.ui.visits.word_hints import WordHints

_CLIPBOARD_STAYS: Final = 120_000
_LEAST_WIDTH: Final = 480


class VisitPage(Surface):
    """Writes, signs and reads one visit. `went` tells where the person wants to go.

    `panel_wanted_changed` tells whether the panel beside the note is to be there the next time, too.
    """

    went = Signal(object)
    panel_wanted_changed = Signal(bool)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._opened: OpenVisit | None = None
        self.frame = VisitFrame(self._now, self)
        self.form = self.frame.form
        self._keeping = Keeping(tools, self.frame, self._now, self)
        self._saver = self._keeping.saver
        self._signing = Signing(tools, self.form, self._saver, self)
        self._way_back = WayBack(self)
        self._deleting = Deleting(tools, self._way_back, self)
        self._moving = Moving(tools, self._way_back, self)
        self._reading = Reading(tools, self.form, self._saver, self)
        self._after = AfterNote(tools, self.frame, self)
        self._voided: Voided | None = None
        frame = self.frame
        self._phrases = PhrasePicking(self.form, self)
        fields = (self.form.what_field, self.form.response_field)
        self._hints = WordHints(tools, fields, self)
        self._spelling = Spelling(tools, fields, self._hints, self)
        self._pastes = LongPastes(tools, self.form, self._signing, self)
        self._step = EarlierStep(tools, self.form, frame.panel.last_visit, self)
        self._timer = TimerWatch(self.form.facts, frame.header.timer_pill, frame.bars, self._now, self)
        self._others = OtherTimers(tools, self._way_back, self)
        self._held_today: Undo | None = None
        """The way back from beginning a visit early that was said last."""
        Column(self, spacing=0).addWidget(frame)
        self.setMinimumWidth(_LEAST_WIDTH)  # else a moment with much to show would widen the window for good
        self._connect()

    # What the main window asks ────────────────────────────────────────────────────────────────────

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        if self._voided is not None:
            title = self.tr("Visit with {name}").format(name=discreet.name(self._voided.person))
            return f"{title}  {self.tr('Void note')}"
        if self._opened is None:
            return self.tr("Visit")
        title = self.tr("Visit with {name}").format(name=discreet.name(self._opened.person))
        return f"{title}  {self.tr('Signed note, read only')}" if self.frame.reads else title

    @property
    def person_id(self) -> PersonId | None:
        """The person that the visit is with."""
        if self._voided is not None:
            return self._voided.person_id
        return self._opened.person.id if self._opened else None

    @property
    def visit_id(self) -> VisitId | None:
        """The visit that is open."""
        if self._voided is not None:
            return self._voided.stub.visit_id
        return self._opened.draft.id if self._opened else None

    def open(self, visit_id: VisitId) -> bool:
        """Show a visit; False when the one before could not be saved, which then stays."""
        self._put_away()
        leaves = self.isVisible() and visit_id != self.visit_id
        if not (self._keep_left() if leaves else self.flush()):
            return False
        if visit_id != self.visit_id:
            self._withdraw()
        found = self._load(visit_id)
        self._tell_others()
        self.frame.show_top()
        return found

    def activate(self) -> None:
        """Put the caret into the note."""
        self.frame.begin()

    def refresh(self, change: Change) -> None:
        """Show what something else changed; what is being written stays."""
        opened = self._opened
        if change.visits:
            self._others.withdraw(unless_it_runs=True)
        if self._voided is not None and self._voided.stub.visit_id in change.visits | {self._voided.again}:
            self._load(self._voided.stub.visit_id)
            return
        if opened is None or self._step.works or self._saver.works or self._signing.works:
            return
        if opened.draft.id not in change.visits and opened.person.id not in change.people:
            return
        fresh = self._tools.link.do(_look_at, opened.draft.id)
        if fresh is None:
            return
        if isinstance(fresh, Voided):
            self._show_void(fresh)
        elif fresh.signed is not None or self._keeping.differs(fresh.draft):
            self._show(fresh, again=True)
        else:
            self.frame.panel.show_visit(fresh)

    def flush(self) -> bool:
        """Keep what is written; False when it is not kept, and everything is still there."""
        return self._saver.flush()

    def is_read(self) -> bool:
        """Have the days typed into the note read; one that is none says so, and has the focus."""
        unread = self.form.unread() if self._opened is not None else None
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
        return unread is None

    def save_now(self) -> bool:
        """Save, whether there is something new or not: reassurance."""
        return self._opened is None or self.frame.reads or self._saver.save()

    def sign(self) -> None:
        """Ask for the signature, or say what is left."""
        if self._opened is not None and self._writes:
            self._signing.sign(self._opened)

    def clear(self) -> None:
        """Forget the note: nothing of it stays in the window."""
        self._put_away()
        self.flush()  # a timer that a sheet had stopped runs on
        self._signing.forget()
        self._way_back.forget()
        self._after.forget()
        self._opened = self._voided = None
        self._keeping.forget()
        self._spelling.forget()
        self._hints.forget()
        frame = self.frame
        for part in (self.form, frame.signed_view, frame.panel, frame.header, frame.bars, frame.bottom_bar):
            part.clear()

    def set_panel_wanted(self, *, wanted: bool) -> None:
        """Remember from before whether the panel stands beside the note."""
        self.frame.beside.set_wanted(wanted=wanted)

    def toggle_panel(self) -> None:
        """Show the panel beside the note, or put it away."""
        if not open_sheets(self.window()):
            self.frame.toggle_panel()

    def read_together(self) -> None:
        """Show nothing but the words of the note, to read them with the person."""
        if self._opened is not None:
            self._reading.begin(self._opened)

    def add_to_exports(self) -> None:
        """Let the signed note in front wait for the agency, where it does not by itself."""
        self._after.add_to_exports()

    def toggle_timer(self) -> None:
        """Stop the timer, or let it run."""
        if not self._writes:
            return
        times = self.form.facts.times
        begins = not times.segments
        self._withdraw()
        self._timer.toggle()
        if begins and times.held_on_another_day and times.planned is not None and self.visit_id is not None:
            told = self.tr("Planned for {day}. It is held today instead.").format(day=dates.day(times.planned.date()))
            self._held_today = partial(self._on_not_today, self.visit_id)
            self._way_back.tell(told, self._held_today)
        else:
            self._tell_others()

    def next_pane(self, *, back: bool = False) -> None:
        """Take the focus to the next part of the page."""
        self.frame.next_pane(back=back)

    def show_phrases(self, field: str = "") -> None:
        """List the phrases of a field, of the one in focus when none is named."""
        if self._writes:
            self._phrases.begin(field)

    def next_spelling_hint(self) -> None:
        """Go to the next word that is in no dictionary."""
        if self._writes:
            self._spelling.next_hint()

    # Qt ───────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of this page that no menu has taken before."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_S: self.save_now,
            Qt.Key.Key_Return: self.sign,
            Qt.Key.Key_Enter: self.sign,
            Qt.Key.Key_Semicolon: self.show_phrases,
            Qt.Key.Key_T: self.toggle_timer,
            Qt.Key.Key_I: self.toggle_panel,
            Qt.Key.Key_R: self.read_together,
        }
        if open_sheets(self.window()):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F6:
            self.next_pane(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif control and key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when the page goes out of sight."""
        self.flush()
        super().hideEvent(event)

    @property
    def _writes(self) -> bool:
        """Whether there is a note to write in, and nothing lies over it."""
        return self._opened is not None and not self.frame.reads and not open_sheets(self.window())

    def _tell_others(self) -> None:
        """Say that another visit is timed while this one is: two are not to run unseen."""
        if self._opened is not None and not self.frame.reads and self.form.facts.times.runs:
            self._others.tell_beside(self._opened.draft.id)

    def _withdraw(self) -> None:
        """Take back what was said of timers: it is not to be said over another note, or of one that was stopped."""
        self._others.withdraw()
        if self._held_today is not None:
            self._way_back.withdraw(self._held_today)
            self._held_today = None

    def _on_not_today(self, visit_id: VisitId) -> None:
        if self._writes and visit_id == self.visit_id:
            self.form.facts.times.take_back_start()
            self.flush()

    def _put_away(self) -> None:
        self._phrases.put_away()
        self._reading.put_away()
        self._signing.put_away()

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    def _load(self, visit_id: VisitId, *, again: bool = False) -> bool:
        found = self._tools.link.do(_look_at, visit_id)
        if isinstance(found, Voided):
            self._show_void(found)
        elif found is not None:
            self._show(found, again=again)
        return found is not None

    def _show_void(self, voided: Voided) -> None:
        frame = self.frame
        self._opened, self._voided = None, voided
        self._keeping.forget()
        frame.header.show_void(voided)
        frame.panel.clear()
        frame.show_panel_of(anyone=False)
        frame.bars.clear()
        self.form.clear()
        frame.show_signed(signed=True)
        self._after.show_void(voided)
        frame.order_tabs()

    def _show(self, opened: OpenVisit, *, again: bool = False) -> None:
        """Show a note; `again` where it is in front already, and something else than this page changed it."""
        frame, writes = self.frame, opened.signed is None
        unread = self._unread() if writes and opened.draft.id == self.visit_id else []
        self._opened, self._voided = opened, None
        self._keeping.forget()
        frame.header.show_note(opened.person, opened.draft, opened.state, opened.signed)
        frame.panel.show_visit(opened)
        frame.show_panel_of(anyone=True)
        frame.bars.clear(but_timer=again and writes)
        if not writes:
            self._spelling.forget()
            self._hints.forget()
            self.form.clear()
        else:
            frame.signed_view.clear()
            self._spelling.begin(opened.person.id)
            self.form.load(opened)
            self._hints.begin()
            (self._timer.load_again if again else self._timer.load)(opened)
            self._keeping.load(opened.changed_at)
        frame.show_signed(signed=not writes)
        for field, typed in unread:
            field.setText(typed)
            field.settle()
        self._after.show_note(opened)
        frame.order_tabs()

    def _unread(self) -> list[tuple[TypedField[Any], str]]:
        """Give what is typed and is no day or time yet: the same note shown anew leaves it to be put right."""
        return [(field, field.text()) for field in self.form.findChildren(TypedField) if not field.readable]

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        frame = self.frame
        self.form.edited.connect(self._timer.show_time)
        self.form.ticked.connect(self._timer.show_time)
        self.form.phrases_asked.connect(self.show_phrases)
        self._saver.saved.connect(self._timer.note_words)
        self._signing.signed.connect(self._on_signed)
        self._signing.added.connect(self._on_signed)
        self._signing.part_wanted.connect(self._on_part_wanted)
        self._deleting.went.connect(self.went)
        self._others.stop_asked.connect(self._on_stop_other)
        self._others.open_asked.connect(self._on_open_other)
        self._moving.moved.connect(self._on_moved)
        self._moving.back_asked.connect(self._on_move_back)
        self._after.went.connect(self.went)
        self._after.add_asked.connect(self._on_add)
        self._after.together_asked.connect(self.read_together)
        frame.header.together_asked.connect(self.read_together)
        frame.header.back_asked.connect(self._on_close)
        frame.header.timer_pressed.connect(self.toggle_timer)
        frame.header.panel_asked.connect(self.toggle_panel)
        frame.header.delete_asked.connect(self._on_delete)
        frame.header.move_asked.connect(self._on_move)
        frame.bottom_bar.close_asked.connect(self._on_close)
        frame.bottom_bar.sign_asked.connect(self.sign)
        frame.bottom_bar.add_asked.connect(self._on_add)
        frame.bottom_bar.paper_asked.connect(self._on_paper)
        frame.bars.again_asked.connect(self.save_now)
        frame.panel.away_asked.connect(self.toggle_panel)
        frame.panel.last_visit.open_asked.connect(self._on_open_last)
        frame.beside.wanted_changed.connect(self.panel_wanted_changed)

    def _on_close(self) -> None:
        if not self.is_read():
            return
        if not self._keep_left():
            return
        if self._goes_on and self.visit_id is not None:
            self._others.tell_runs_on(self.visit_id)
        self.went.emit(BackPlace())

    @property
    def _goes_on(self) -> bool:
        """Whether the visit in front is timed, and where its end is need not be asked."""
        return self._opened is not None and self.form.facts.times.runs and not self.frame.bars.asks

    def _keep_left(self) -> bool:
        """Keep a note that is left; False where it is not kept.

        An end that is still open is the present minute: that of leaving, when the note is opened again. While the bar
        asks where the end is, looking at the note does not say it.
        """
        return self.save_now() if self._goes_on else self.flush()

    def _on_stop_other(self, visit_id: str) -> None:
        if visit_id == self.visit_id and not self.frame.reads:
            self.form.facts.times.stop_timer()  # the page still has it, in front or behind
            self.flush()
        else:
            self._others.stop(VisitId(visit_id))
            self._tell_others()

    def _on_open_other(self, visit_id: str) -> None:
        self.went.emit(VisitPlace(VisitId(visit_id)))

    def _on_add(self) -> None:
        if self._opened is not None:
            self._signing.add(self._opened)

    def _on_paper(self) -> None:
        if self._opened is not None:
            self.went.emit(DocumentPlace(Kind.VISIT_NOTE, visit_id=self._opened.draft.id))

    def _on_delete(self) -> None:
        opened = self._opened
        if opened is None or not self.flush():
            return
        self._opened = None  # what the notebook tells of the deletion is no news to this page
        if self._deleting.delete(opened.draft):
            self._keeping.forget()
            self.went.emit(BackPlace())
        else:
            self._opened = opened

    def _on_move(self) -> None:
        if self._opened is not None and self.is_read() and self.flush():
            self._moving.begin(self._opened)

    def _on_move_back(self, move: Moved) -> None:
        if self.flush():
            self._moving.take_back(move)

    def _on_moved(self, visit_id: str) -> None:
        """Show the draft in the chart where it is now, wherever it was looked at from."""
        if self._opened is not None and self._opened.draft.id == visit_id:
            self._load(VisitId(visit_id), again=True)
            self.frame.focus_note()

    def _on_signed(self) -> None:
        if self._opened is None:
            return
        fresh = self._tools.link.do(visits.open_visit, self._opened.draft.id)
        if fresh is not None:
            self._show(fresh)
            self.frame.begin()
            announce(self, self.tr("Signed note, read only"))

    def _on_part_wanted(self, part: str) -> None:
        self.form.focus_part(Detail.GROUP_SIZE if part == Detail.GROUP_SIZE else Part(part))

    def _on_open_last(self) -> None:
        if self._opened is not None and self._opened.last is not None:
            self.went.emit(VisitPlace(self._opened.last.id))

    def _now(self) -> datetime:
        return self._tools.link.ask(_clock)


def _look_at(notebook: Notebook, visit_id: VisitId) -> OpenVisit | Voided:
    """Open a note; of a voided one only what is left of it."""
    return after_signing.voided(notebook, visit_id) or visits.open_visit(notebook, visit_id)


def _clock(notebook: Notebook) -> datetime:
    return notebook.clock()
