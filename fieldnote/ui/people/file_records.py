"""Files attached, looked at and removed from the person's tab."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.attachment import Attachment, CleanFile
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import AttachmentId, PersonId
from fieldnote.domain.problems import BadInputError, FieldnoteError
from fieldnote.services import attachments, sentences
from fieldnote.services.unfinished import Form
from fieldnote.ui import discreet
from fieldnote.ui.kit.ask import FileKind
from fieldnote.ui.kit.info_bar import Tone
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.people.documents_tab import DocumentsTab
from fieldnote.ui.people.file_sheets import FileSheet, FileWords
from fieldnote.ui.records.recorder import Asking, Recorder, Said
from fieldnote.ui.tasks import Cancelled, Progress, Task
from fieldnote.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class _Word:
    """What is said on the card about a file on its way in, and to whose page it belongs."""

    person_id: PersonId
    sentence: str
    tone: Tone
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file that may be attached, and what tells it from every other."""

    file: CleanFile
    sha256: str


class FileRecords(QObject):
    """Takes one file at a time in; one that is ready waits until it is attached or left, whoever is looked at."""

    def __init__(self, tools: Tools, page: QWidget, tab: DocumentsTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._page, self._tab, self._whose = tools, page, tab, whose
        self._recorder = Recorder(tools, page)
        self._task: Task | None = None
        self._ready: _Ready | None = None
        self._word: _Word | None = None
        tab.attach_asked.connect(self._ask_for_file)
        tab.shown.connect(self._show_word)
        tab.files.acted.connect(self._on_acted)
        tab.files.look_asked.connect(self._look)
        tab.files.removal_asked.connect(self._remove)

    # On its way in ────────────────────────────────────────────────────────────────────────────────

    def _ask_for_file(self) -> None:
        person_id = self._whose()
        if person_id is None:
            return
        kind = FileKind(self.tr("PDF or picture"), "pdf", ("jpg", "jpeg", "png"))
        self._tools.ask.open_file(self.tr("Attach a file"), (kind,), partial(self._on_file, person_id))

    def _on_file(self, person_id: PersonId, place: Path | None) -> None:
        if place is None:
            return
        self._recorder.forget()
        self._ready = None
        self._tab.attach_button.setEnabled(False)
        sentence = self.tr("Writing the file anew, so that nothing hidden comes in with it…")
        self._say(person_id, sentence, "info", "stop")
        self._task = self._tools.tasks.run(
            self, partial(_prepared, place), partial(self._on_prepared, person_id), self._on_failed, self._on_progress
        )

    def _on_progress(self, done: int, most: int) -> None:
        if self._word is not None and self._whose() == self._word.person_id and self._task is not None:
            self._tab.files.show_progress(done, most)

    def _on_prepared(self, person_id: PersonId, outcome: _Ready | Refused) -> None:
        self._end_task()
        if isinstance(outcome, Refused):
            self._say(person_id, " ".join(discreet.of_problem(p) for p in outcome.problems), "error", "close")
            return
        self._ready = outcome
        self._say(person_id, self.tr("A file is ready and not attached yet."), "info", "go_on", "leave")
        if self._page.isVisible() and self._whose() == person_id and not open_sheets(self._recorder.host):
            self._name_it()

    def _on_failed(self, error: Exception) -> None:
        person_id = self._word.person_id if self._word is not None else None
        self._end_task()
        if isinstance(error, Cancelled) or person_id is None:
            self._forget()
        elif isinstance(error, FieldnoteError):
            self._say(person_id, sentences.of_error(error), "error", "close")
        else:  # its text may quote the file
            self._say(person_id, self.tr("This file could not be read. Nothing was changed."), "error", "close")

    def _end_task(self) -> None:
        self._task = None
        self._tab.attach_button.setEnabled(True)

    def _name_it(self) -> None:
        ready, person_id = self._ready, self._word.person_id if self._word is not None else None
        if ready is None or person_id is None:
            return

        def make(typed: FileWords) -> FileSheet:
            return FileSheet(self._recorder.host, self._tools, person_id, ready.file, typed)

        def said(done: Done[AttachmentId], _: FileWords) -> Said:
            self._forget()
            return Said(self.tr("File attached."), partial(self._tools.link.do, attachments.remove, done.value))

        # What was typed about one file is for that file only.
        form = Form(person_id, "file", ready.sha256)
        self._recorder.ask(Asking(form, FileWords(), make, said=said))

    def _on_acted(self, key: str) -> None:
        if key == "stop" and self._task is not None:
            self._task.cancel()
        elif key == "go_on":
            self._name_it()
        elif key in {"leave", "close"}:
            self._forget()

    # What is said of it ───────────────────────────────────────────────────────────────────────────

    def _say(self, person_id: PersonId, sentence: str, tone: Tone, *actions: str) -> None:
        self._word = _Word(person_id, sentence, tone, actions)
        self._show_word()

    def _forget(self) -> None:
        self._word = self._ready = None
        self._show_word()

    def _show_word(self) -> None:
        """Say it on the page of the person whose file it is, and nowhere else."""
        word = self._word
        if word is None or word.person_id != self._whose():
            self._tab.files.say_nothing()
        else:
            self._tab.files.say(word.sentence, word.tone, *word.actions)

    # Files that are here ──────────────────────────────────────────────────────────────────────────

    def _look(self, attachment_id: str) -> None:
        found = self._file(attachment_id)
        if found is None or open_sheets(self._recorder.host):
            return
        data = self._tools.link.do(attachments.content, found.id)
        if data is not None:
            from fieldnote.ui.people.look_sheet import LookSheet  # noqa: PLC0415 -- when one is looked at

            LookSheet(self._recorder.host, self._tools, found, data).begin()

    def _remove(self, attachment_id: str) -> None:
        self._recorder.forget()
        link = self._tools.link
        outcome = link.do(attachments.remove, AttachmentId(attachment_id))
        person_id = self._whose()
        if isinstance(outcome, Refused) and person_id is not None:
            self._say(person_id, " ".join(discreet.of_problem(p) for p in outcome.problems), "error", "close")
        elif isinstance(outcome, Done):
            back = partial(link.do, attachments.bring_back, outcome.value)
            self._recorder.tell(self.tr("File removed."), back)

    def _file(self, attachment_id: str) -> Attachment | None:
        person_id = self._whose()
        found = self._tools.link.ask(attachments.of_person, person_id) if person_id else ()
        return next((file for file in found if file.id == attachment_id), None)


def _prepared(place: Path, progress: Progress) -> _Ready | Refused:
    """Read a file and write it anew, on a worker's thread; no more is read than shows that it is too large."""
    try:
        with place.open("rb") as stream:
            data = stream.read(attachments.LARGEST_FILE + 1)
    except OSError as error:
        raise BadInputError("the file cannot be read") from error
    made = attachments.prepared(data, progress)
    return made if isinstance(made, Refused) else _Ready(made, hashlib.sha256(made.data).hexdigest())
