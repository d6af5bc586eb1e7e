"""The page of one group visit: who came, what all notes share, and one person's own part at a time."""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.group import OwnPart, Presence
from fieldnote.domain.ids import PersonId, SessionId, VisitId
from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import group_sessions, group_views, people
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.group_views import OpenSession, ParticipantLine
from fieldnote.services.notebook import Notebook
from fieldnote.ui import discreet, long_paste
from fieldnote.ui.clipboard import Clipboard
from fieldnote.ui.destinations import BackPlace, DocumentPlace, PeoplePlace, VisitPlace
from fieldnote.ui.groups import phrases
from fieldnote.ui.groups.facts_sheet import FactsSheet, after
from fieldnote.ui.groups.keeping import GroupKeeping, GroupWords
from fieldnote.ui.groups.roster import all_signed
from fieldnote.ui.groups.visit_frame import GroupFrame
from fieldnote.ui.groups.visit_signing import GroupSigning
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.search.picker import PersonPicker
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.spelling import Spelling
from fieldnote.ui.visits.word_hints import WordHints

_LEAST_WIDTH: Final = 480


class GroupVisitPage(Surface):
    """Writes, signs and reads one group visit. `went` tells where the person wants to go."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._opened: OpenSession | None = None
        self._current: PersonId | None = None
        self._acts = False
        self.frame = GroupFrame(self._today, self)
        self._keeping = GroupKeeping(tools, self._words, self)
        self._signing = GroupSigning(tools, self.flush, self)
        fields = (self.frame.shared.what_field, self.frame.own.response_field)
        self._hints = WordHints(tools, fields, self)
        self._spelling = Spelling(tools, fields, self._hints, self)
        for field in fields:
            field.long_paste_offered.connect(partial(self._on_long_paste, field))
        self._clipboard = Clipboard(self)
        Column(self, spacing=0).addWidget(self.frame)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._connect()

    # What the main window asks ────────────────────────────────────────────────────────────────────

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        if self._opened is None:
            return self.tr("Group visit")
        title = self.tr("Group visit, {name}").format(name=phrases.name(self._opened.session))
        return f"{title}  {self.tr('All signed, read only')}" if all_signed(self._opened) else title

    @property
    def session_id(self) -> SessionId | None:
        """The session that is open."""
        return self._opened.session.id if self._opened else None

    def open(self, session_id: SessionId) -> bool:
        """Show a session; False when the words before could not be saved, which then stay."""
        self._signing.put_away()
        if not self.flush():
            return False
        opened = self._tools.link.do(group_views.open_session, session_id)
        if opened is None:
            return False
        if session_id != self.session_id or self.frame.own.next_step.due_field.readable:
            self._current = None  # else the same part stays in front, with the day that is to be put right
        self._load(opened)
        self.frame.page_scroll.show_top()
        return True

    def activate(self) -> None:
        """Take the focus to what comes first: who came, or the words."""
        frame, opened = self.frame, self._opened
        if opened is None:
            return
        self._look_again()
        if all_signed(opened):
            frame.header.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not opened.lines:
            frame.roster.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif frame.roster.all_button.isVisibleTo(self):
            frame.roster.all_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            frame.shared.topic_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change) -> None:
        """Show what something else changed; what is being written stays."""
        opened = self._opened
        if opened is None or self._keeping.saver.works or self._acts:
            return
        people = {line.person.id for line in opened.lines}
        if opened.session.id in change.sessions or people & change.people:
            self._look_again()

    def flush(self) -> bool:
        """Keep what is written; False when it is not kept, and everything is still there."""
        return self._keeping.flush()

    def is_read(self) -> bool:
        """Have the times of the list and the day of the next step read; one that is none says so, and has the focus."""
        unread = self.frame.roster.unread() if self._opened is not None else None
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
        return unread is None and self._is_own_read()

    def _is_own_read(self) -> bool:
        due = self.frame.own.next_step.due_field
        if not (read := self._opened is None or due.settle()):
            due.setFocus(Qt.FocusReason.OtherFocusReason)
        return read

    def save_now(self) -> bool:
        """Save, whether there is something new or not: reassurance."""
        opened = self._opened
        return opened is None or all_signed(opened) or self._keeping.saver.save()

    def sign(self) -> None:
        """Ask for the signatures, or say what is left."""
        if self._opened is not None and not open_sheets(self.window()) and self.is_read():
            self._signing.sign(self._opened.session.id)

    def next_spelling_hint(self) -> None:
        """Go to the next word that is in no dictionary."""
        if self._opened is not None and not all_signed(self._opened) and not open_sheets(self.window()):
            self._spelling.next_hint()

    def clear(self) -> None:
        """Forget the group: nothing of it stays in the window."""
        self._signing.put_away()
        self.flush()
        self._keeping.saver.forget()
        self._spelling.forget()
        self._hints.forget()
        self._clipboard.clear_if_ours()
        self._opened = self._current = None
        self.frame.clear()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 steps through."""
        frame = self.frame
        return frame.header, frame.roster, frame.shared, frame.own, frame.bar

    # Qt ───────────────────────────────────────────────────────────────────────────────────────────

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when the page goes out of sight."""
        self.flush()
        super().hideEvent(event)

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    @property
    def _here(self) -> list[ParticipantLine]:
        return [line for line in self._opened.lines if line.draft is not None] if self._opened else []

    def _load(self, opened: OpenSession) -> None:
        self._opened = opened
        self._keeping.saver.forget()
        self.frame.bars.clear()
        self.frame.roster.say("")
        self.frame.header.save_state.clear()
        self.frame.shared.load(opened.session, read_only=all_signed(opened))
        self._show_own()
        self._show_around()

    def _look_again(self) -> None:
        """Show how all stands now; words that wait to be saved stay as they are."""
        if self._opened is None:
            return
        found = self._tools.link.do(group_views.look_again, self._opened.session.id)
        if found is None:
            return
        before, self._opened = self._opened.session, found
        session, frame = found.session, self.frame
        if not self._keeping.saver.waits:
            told = frame.shared.shared()
            if (session.topic, session.what_we_did) != (told.topic, told.what_we_did) or session.id != before.id:
                frame.shared.load(session, read_only=all_signed(found))
        frame.shared.set_read_only(read_only=all_signed(found))
        self._show_own()
        self._show_around()

    def _show_own(self) -> None:
        """Show the part of the person in front, or of the first one who is here."""
        here, own = self._here, self.frame.own
        ids = [line.person.id for line in here]
        if self._current not in ids:
            self._current = ids[0] if ids else None
        if self._current is None:
            own.clear()
            return
        number = ids.index(self._current)
        line = here[number]
        waits = self._keeping.saver.waits and own.touched
        if own.person_id != self._current or (not waits and _differs(own.own(), line)):
            own.load(line, number + 1, len(here))
            self._spelling.begin(self._current)
            self._hints.begin()
        else:
            own.show_standing(line, number + 1, len(here))

    def _show_around(self) -> None:
        opened = self._opened
        if opened is None:
            return
        reads = all_signed(opened)
        pack = self._tools.link.ask(_pack_on, opened.session.day)
        self.frame.header.show_session(opened.session, pack, reads=reads)
        self.frame.roster.show_session(opened, self._current)
        self.frame.bar.show_session(opened, reads=reads)

    # Keeping ──────────────────────────────────────────────────────────────────────────────────────

    def _words(self) -> GroupWords | None:
        if self._opened is None:
            return None
        own, session_id = self.frame.own, self._opened.session.id
        shared = self.frame.shared.shared()
        if own.touched and own.person_id is not None and not own.is_signed:
            return GroupWords(session_id, shared, own.person_id, own.own())
        return GroupWords(session_id, shared)

    def _on_edited(self) -> None:
        if self._opened is not None:
            self._keeping.saver.note_change()

    def _on_saved(self, at: datetime) -> None:
        self.frame.bars.show_saved()
        self.frame.header.save_state.show_saved(wording.saved(at, at))
        self.frame.own.note_saved()
        self._look_again()

    def _on_failed(self, error: FieldnoteError) -> None:
        self.frame.header.save_state.show_failed(self.tr("Not saved"))
        self.frame.bars.show_not_saved(error)

    def _on_long_paste(self, field: NoteField, text: str, count: int) -> None:
        long_paste.offer(self._tools, text, count, field.edit.write)

    def _on_copy(self) -> None:
        own, shared = self.frame.own, self.frame.shared.shared()
        told = [shared.topic, shared.what_we_did]
        if own.person_id is not None:
            told += [own.own().response, own.own().next_step.text]
        self._clipboard.copy("\n\n".join(text for text in told if text.strip()))

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        frame, roster = self.frame, self.frame.roster
        frame.shared.edited.connect(self._on_edited)
        frame.own.edited.connect(self._on_edited)
        frame.own.stepped.connect(self.step)
        frame.own.note_asked.connect(self._on_note)
        self._keeping.saved.connect(self._on_saved)
        self._keeping.failed.connect(self._on_failed)
        frame.bars.again_asked.connect(self.save_now)
        frame.bars.copy_asked.connect(self._on_copy)
        frame.header.back_asked.connect(self._on_close)
        frame.header.facts_asked.connect(self._on_facts)
        frame.header.attendance_asked.connect(self._on_attendance)
        frame.header.delete_asked.connect(self._on_delete)
        frame.bar.close_asked.connect(self._on_close)
        frame.bar.end_asked.connect(self._on_end)
        frame.bar.sign_asked.connect(self.sign)
        roster.shown.connect(self._on_shown)
        roster.marked.connect(self._on_marked)
        roster.times_given.connect(self._on_times)
        roster.times_asked.connect(self._on_times_asked)
        roster.taken_off.connect(self._on_taken_off)
        roster.all_asked.connect(self._on_all)
        roster.add_asked.connect(self._on_add)
        roster.reason_given.connect(frame.shared.give_reason)
        self._signing.signed.connect(self._on_signed)
        self._signing.place_wanted.connect(self._on_place)

    def _do(self, action: Callable[..., Done[Any] | Refused], *args: object) -> bool:
        """Do something to the list; what is refused is said there."""
        if self._opened is None or not self.flush():
            return False
        self._acts = True
        try:
            outcome = self._tools.link.do(action, self._opened.session.id, *args)
        finally:
            self._acts = False
        refused = outcome.problems if isinstance(outcome, Refused) else ()
        self.frame.roster.say(" ".join(discreet.of_problem(problem) for problem in refused))
        self._look_again()
        return isinstance(outcome, Done)

    def step(self, steps: int) -> None:
        """Go to the part of the next person who is here, or the one before."""
        ids = [line.person.id for line in self._here]
        if ids and self._current is not None:
            in_own = self._has_focus(self.frame.own)
            # From another part of the page the first step leads to the person whose part is shown already.
            place = ids.index(self._current) + (steps if in_own or steps < 0 else 0)
            self._on_shown(ids[place % len(ids)])

    @staticmethod
    def _has_focus(part: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and part.isAncestorOf(focused)

    def _on_shown(self, person_id: str) -> None:
        """Show somebody's part, with the caret in it; who is not here yet has none."""
        line = next((one for one in self._here if one.person.id == person_id), None)
        if line is None:
            return
        if not self._is_own_read() or not self.flush():
            return
        self._current = line.person.id
        self._show_own()
        self._show_around()
        self.frame.own.focus_words()
        announce(self, discreet.name(line.person))

    def _on_marked(self, person_id: str, presence: str) -> None:
        here = presence == Presence.HERE.value
        if not here and not self._may_go(person_id):
            return
        self._do(group_sessions.mark_here if here else group_sessions.mark_absent, PersonId(person_id))

    def _may_go(self, person_id: str) -> bool:
        """Have the day read in the part that is in front and would go; where it is none, whose it is stays here."""
        if self.frame.own.person_id != person_id or self._is_own_read():
            return True
        self._show_around()
        return False

    def _on_times(self, person_id: str, came: time | None, left: time | None) -> None:
        if self._opened is not None:
            start = self._opened.session.starts_at
            moments = [after(start, clock) if clock is not None else None for clock in (came, left)]
            self._do(group_sessions.set_times, PersonId(person_id), *moments)

    def _on_times_asked(self, person_id: str, came_late: bool) -> None:  # noqa: FBT001 - a signal carries it
        """Ask when somebody came or left; while the group goes on, it is now unless something else is written."""
        line = next((one for one in self._here if one.person.id == person_id), None)
        if self._opened is None or line is None:
            return
        participant = line.participant
        if self._opened.session.ends_at is None:
            now = self._tools.link.ask(_clock).replace(second=0, microsecond=0)
            # Who comes in the minute in which it began was not late: the group is written up afterwards.
            late = came_late and now > self._opened.session.starts_at
            came = participant.arrived_at or (now if late else None)
            left = participant.left_at or (None if came_late else now)
            self._do(group_sessions.set_times, line.person.id, came, left)
        self.frame.roster.row(line.person.id).ask_times(late=came_late)

    def _on_taken_off(self, person_id: str) -> None:
        if self._may_go(person_id) and self._do(group_sessions.take_off, PersonId(person_id)):
            self.frame.roster.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_all(self) -> None:
        if self._do(group_sessions.all_came):
            self.frame.shared.topic_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        if open_sheets(self.window()):
            return
        listed = tuple(line.person.id for line in self._opened.lines) if self._opened is not None else ()
        title = self.tr("Who came to the group?")
        picker = PersonPicker(self.window(), self._tools.link, title, besides=listed)
        picker.offer_new()
        picker.picked.connect(self._on_picked)
        picker.new_asked.connect(self._on_new_person)
        picker.begin()

    def _on_new_person(self) -> None:
        """Add somebody who came for the first time, to the caseload and to the group."""
        from fieldnote.ui.people.add_person import AddPerson  # noqa: PLC0415 -- seldom

        known = [line.person for line in self._tools.link.ask(people.everyone)]
        sheet = AddPerson(self.window(), self._tools.link, known)
        sheet.added.connect(self._on_picked)
        sheet.known_asked.connect(self._on_known)
        sheet.begin()

    def _on_known(self, person_id: str) -> None:
        self.went.emit(PeoplePlace(PersonId(person_id)))

    def _on_picked(self, person_id: str) -> None:
        self._do(group_sessions.mark_here, PersonId(person_id))

    def _on_end(self) -> None:
        if self._do(group_sessions.end):
            self.frame.bar.sign_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_facts(self) -> None:
        if self._opened is None or open_sheets(self.window()) or not self.flush():
            return
        sheet = FactsSheet(self.window(), self._tools, self._opened.session)
        sheet.kept.connect(self._on_facts_kept)
        sheet.begin()

    def _on_facts_kept(self) -> None:
        self.frame.roster.say("")
        self._look_again()

    def _on_delete(self) -> None:
        opened = self._opened
        if opened is None or not self.flush():
            return
        self._opened = None  # what the notebook tells of the deletion is no news to this page
        outcome = self._tools.link.do(group_sessions.delete_session, opened.session.id)
        if isinstance(outcome, Done):
            self._current = None
            self._keeping.saver.forget()
            self.went.emit(BackPlace())
            return
        self._opened = opened
        if isinstance(outcome, Refused):
            self.frame.roster.say(discreet.of_problem(outcome.problems[0]))

    def _on_attendance(self) -> None:
        if self._opened is not None and self.flush():
            self.went.emit(DocumentPlace(Kind.GROUP_ATTENDANCE, session_id=self._opened.session.id))

    def _on_note(self, visit_id: str) -> None:
        if self.is_read() and self.flush():
            self.went.emit(VisitPlace(VisitId(visit_id)))

    def _on_close(self) -> None:
        if self.is_read() and self.flush():
            self.went.emit(BackPlace())

    def _on_signed(self) -> None:
        self._look_again()
        if self._opened is not None and all_signed(self._opened):
            self.frame.bar.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("All signed, read only"))

    def _on_place(self, person_id: str, field: str) -> None:
        """Go where something is to be changed."""
        frame = self.frame
        if phrases.is_shared(field):
            shared = frame.shared
            target = shared.what_field.edit if field == "what_we_did" else shared.topic_field
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "time" and (stay := next((o.stay for o in self._here if o.person.id == person_id), None)):
            row = frame.roster.row(PersonId(person_id))
            row.field_of(stay).setFocus(Qt.FocusReason.OtherFocusReason)
        elif field in {"time", "place"}:
            self._on_facts()
        elif field == "code":
            self._on_note(next(str(line.draft.id) for line in self._here if line.draft and line.person.id == person_id))
        else:
            self._on_shown(person_id)
            own = frame.own
            fields: dict[str, Callable[[], QWidget]] = {
                "goal": own.goals.first,
                "next_step": lambda: own.next_step.text_field,
            }
            fields.get(field, lambda: own.response_field.edit)().setFocus(Qt.FocusReason.OtherFocusReason)

    def _today(self) -> date:
        return self._tools.link.today()


def _differs(own: OwnPart, line: ParticipantLine) -> bool:
    """Whether the note says something else than the fields, in which a usual goal may be picked and not kept yet."""
    draft = line.draft
    if draft is None:
        return False
    picked = draft.goal_ids or (() if draft.something_else or line.signed else line.usual_goals)
    said = (own.response, own.next_step, own.something_else)
    return said != (draft.response, draft.next_step, draft.something_else) or set(own.goal_ids) != set(picked)


def _clock(notebook: Notebook) -> datetime:
    return notebook.clock()


def _pack_on(notebook: Notebook, day: date) -> PolicyPack:
    return notebook.pack_on(day)
