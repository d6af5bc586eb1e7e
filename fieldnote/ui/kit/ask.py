"""Questions to the person: all pass through one object, which tests answer by script."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; the buttons repeat the verb ("Erase notebook", "Keep it")."""

    title: str
    text: str
    yes: str
    no: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its words and its ending, without a dot ("PDF document", "pdf"); `also` are other endings."""

    text: str
    ending: str
    also: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """The filter of a file dialog."""
        return f"{self.text} ({' '.join(f'*.{ending}' for ending in (self.ending, *self.also))})"


class Asker(Protocol):
    """Asks, and answers through a callback, later."""

    def confirm(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask a question with two answers; leaving it means no."""

    def save_place(
        self,
        title: str,
        name: str,
        kind: FileKind,
        chosen: Callable[[Path | None], None],
        *,
        folder: Path | None = None,
    ) -> None:
        """Ask where to save a file; `name` is neutral, never a person's."""

    def open_file(self, title: str, kinds: tuple[FileKind, ...], chosen: Callable[[Path | None], None]) -> None:
        """Ask for a file that is there."""

    def pick_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """Ask for a folder that is there."""


class WindowAsk:
    """Asks with sheets in a window, and with the system's own file dialogs."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def confirm(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask on a sheet; the safe answer has the focus when the other one is dangerous."""
        _Confirm(self._window, question, answered).begin()

    def save_place(
        self,
        title: str,
        name: str,
        kind: FileKind,
        chosen: Callable[[Path | None], None],
        *,
        folder: Path | None = None,
    ) -> None:
        """Ask with the system's dialog; the system asks about replacing a file."""
        dialog = self._dialog(title, chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind.pattern)
        dialog.setDefaultSuffix(kind.ending)
        if folder is not None:
            dialog.setDirectory(str(folder))
        dialog.selectFile(name)
        dialog.open()

    def open_file(self, title: str, kinds: tuple[FileKind, ...], chosen: Callable[[Path | None], None]) -> None:
        """Ask with the system's dialog."""
        dialog = self._dialog(title, chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kind.pattern for kind in kinds])
        dialog.open()

    def pick_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """Ask with the system's dialog."""
        dialog = self._dialog(title, chosen)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _dialog(self, title: str, chosen: Callable[[Path | None], None]) -> "_PlaceDialog":
        return _PlaceDialog(self._window, title, chosen)


class _Confirm(Sheet):
    """A question with two buttons."""

    def __init__(self, host: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        super().__init__(host, question.title, width=440)
        self._question, self._answered = question, answered
        self._answer = False
        self.column.addWidget(Label(question.text, "body", wrap=True))
        self.add_button("no", question.no)
        self.add_button("yes", question.yes, "danger" if question.danger else "primary")
        self.acted.connect(self._on_acted)
        self.closed.connect(self._on_closed)

    def begin(self) -> None:
        """Show it."""
        self.open(self.button("no" if self._question.danger else "yes"))

    def _on_acted(self, key: str) -> None:
        self._answer = key == "yes"
        self.close_sheet()

    def _on_closed(self) -> None:
        self._answered(self._answer)


class _PlaceDialog(QFileDialog):
    """The system's file dialog, answering once."""

    def __init__(self, window: QWidget, title: str, chosen: Callable[[Path | None], None]) -> None:
        # Left alone it begins in the folder that the program was started from, which is nobody's place.
        super().__init__(window, title, _documents())
        self._chosen = chosen
        self.finished.connect(self._on_finished)

    def _on_finished(self, result: int) -> None:
        files = self.selectedFiles() if result == QFileDialog.DialogCode.Accepted.value else []
        self._chosen(Path(files[0]) if files else None)
        self.deleteLater()


def _documents() -> str:
    """Give the folder where people look for their papers, as this computer says."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if found and Path(found).is_dir() else str(Path.home())


@dataclass
class ScriptedAsk:
    """Answers from a script, in order, and keeps what was asked: for tests and for looking at screens."""

    answers: deque[bool | Path | None] = field(default_factory=deque)
    asked: list[Question | str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def will_answer(self, *answers: bool | Path | None) -> None:
        """Add answers to the script."""
        self.answers.extend(answers)

    def confirm(self, question: Question, answered: Callable[[bool], None]) -> None:
        """Answer with the next of the script; raises AssertionError when nothing was expected to be asked."""
        self.asked.append(question)
        answered(bool(self._next(question.title)))

    def save_place(
        self,
        title: str,
        name: str,
        kind: FileKind,
        chosen: Callable[[Path | None], None],
        *,
        folder: Path | None = None,
    ) -> None:
        """Answer with the next of the script."""
        del kind, folder
        self.asked.append(title)
        self.names.append(name)
        chosen(self._next_place(title))

    def open_file(self, title: str, kinds: tuple[FileKind, ...], chosen: Callable[[Path | None], None]) -> None:
        """Answer with the next of the script."""
        del kinds
        self.asked.append(title)
        chosen(self._next_place(title))

    def pick_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """Answer with the next of the script."""
        self.asked.append(title)
        chosen(self._next_place(title))

    def _next(self, title: str) -> bool | Path | None:
        if not self.answers:
            raise AssertionError(f"Nobody expected to be asked: {title}")
        return self.answers.popleft()

    def _next_place(self, title: str) -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None
