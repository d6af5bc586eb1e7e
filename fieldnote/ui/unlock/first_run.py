"""The first run: three short pages, back always possible, and nothing on disk before the last one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import notebook, sentences
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.first_steps import AboutStep, KitStep, PassphraseStep, StartStep, Step
from fieldnote.ui.unlock.places import usual_or_beside

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key, Notebook
    from fieldnote.ui.unlock.kit_printing import KitPrinting


class FirstRun(QStackedWidget):
    """Leads through the steps and makes the notebook at their end."""

    opened = Signal(object, bool)
    """The open `Notebook`, and whether the practice notebook is wanted first."""
    others_wanted = Signal()

    def __init__(self, usual: Path, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        """Take where the notebook goes; where something lies there by then, it goes beside it."""
        super().__init__(parent)
        self.setObjectName("first_run")
        self.folder = usual
        """Where the notebook is, once it is made."""
        self._usual = usual
        self._tasks = tasks
        self._root = notebook.fresh_root()
        self._printing: KitPrinting | None = None
        self.passphrase_step = PassphraseStep()
        self.kit_step = KitStep(tuple(self._root.kit.split("-")))
        self.about_step = AboutStep()
        self.start_step = StartStep()
        self._steps: tuple[Step, ...] = (self.passphrase_step, self.kit_step, self.about_step, self.start_step)
        for step in self._steps:
            self.addWidget(step)
            step.went_on.connect(self._on_went_on)
            step.went_back.connect(self._on_went_back)
        self.kit_step.print_asked.connect(self._on_print)

    @property
    def caption(self) -> str:
        """What the page in front is called."""
        return self._steps[self.currentIndex()].caption

    def activate(self) -> None:
        """Put the caret where the page in front begins."""
        self._steps[self.currentIndex()].activate()

    def _on_went_on(self) -> None:
        if self.currentWidget() is self.start_step:
            self._make()
        else:
            self._show_step(self.currentIndex() + 1)

    def _on_went_back(self) -> None:
        if self.currentIndex() == 0:
            self.others_wanted.emit()
        else:
            self._show_step(self.currentIndex() - 1)

    def _on_print(self) -> None:
        from fieldnote.ui.unlock.kit_printing import KitPrinting  # noqa: PLC0415 -- what shows pages is heavy

        if self._printing is None:
            self._printing = KitPrinting(self, self._tasks, self._root)
            self._printing.busy_changed.connect(self.kit_step.show_printing)
            self._printing.failed.connect(self.kit_step.say_not_printed)
        self._printing.begin()

    def _show_step(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.activate()
        announce(self, self.caption)

    def _make(self) -> None:
        self.folder = usual_or_beside(self._usual)
        folder, root, passphrase = self.folder, self._root, self.passphrase_step.passphrase
        specialist, rules, pin = self.about_step.specialist(), self.about_step.rules, self.about_step.pin

        def work(_: Progress) -> "tuple[Key, str]":
            key = notebook.create(folder, passphrase, specialist, policy_pack=rules, root=root)
            return key, notebook.hash_pin(pin) if pin else ""

        self.start_step.show_busy(busy=True)
        self._tasks.run(self, work, self._on_made, self._on_failed)

    def _on_made(self, made: "tuple[Key, str]") -> None:
        key, hashed_pin = made
        opened: Notebook | None = None
        try:
            opened = notebook.open_notebook(self.folder, key)
            if hashed_pin:
                notebook.set_pin(opened, hashed_pin)
        except FieldnoteError as error:
            if opened is not None:
                opened.close()
            self._on_failed(error)
            return
        self.opened.emit(opened, self.start_step.practice)

    def _on_failed(self, error: Exception) -> None:
        self.start_step.show_busy(busy=False)
        if not isinstance(error, FieldnoteError):
            raise error
        self.start_step.error_line.say(sentences.of_error(error))
        self.start_step.next_button.setFocus()
