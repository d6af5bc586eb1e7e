"""The window's beginning: builds everything once and hands it down. The only place where things are wired.

The process is hardened before this module, and with it Qt, is imported (`fieldnote.__main__`). Until the first paint
only what the unlock page needs is imported; the rest comes while the person types.
"""

import gc
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.host import paths, resources
from fieldnote.ui import bugs, language, theme
from fieldnote.ui.language import Language
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.preferences import Preferences
from fieldnote.ui.request import Request, WrongUseError, parsed
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.places import notebooks_in

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from fieldnote.services.notebook import Notebook
    from fieldnote.ui.backup_keeper import BackupKeeper
    from fieldnote.ui.clipboard import Copies
    from fieldnote.ui.commands import Commands
    from fieldnote.ui.cycles import Cycles
    from fieldnote.ui.lock.desktop import Desktop
    from fieldnote.ui.lock.guard import Guard
    from fieldnote.ui.lock.watch import WatchClocks
    from fieldnote.ui.shell import Shell
    from fieldnote.ui.tools import Tools
    from fieldnote.ui.unlock.damage import Damage
    from fieldnote.ui.unlock.first_run import FirstRun
    from fieldnote.ui.unlock.work_stack import WorkStack

WRONG_USE: Final = 2
_SETTLE_MS: Final = 40
_BREATH_MS: Final = 5
"""Between two imports, so that a key press never waits for more than one."""
_AFTER_THE_FIRST_PAINT: Final = (
    "fieldnote.services.policies",
    "fieldnote.services.notebook",
    "fieldnote.services.sentences",
    "fieldnote.services.today",
    "fieldnote.services.visits",
    "fieldnote.ui.tools",
    "fieldnote.ui.shell",
    "fieldnote.ui.lock.guard",
    "fieldnote.ui.commands",
    "fieldnote.ui.today.page",
    "fieldnote.ui.search.sheet",
)
_AFTER_TODAY: Final = (
    "fieldnote.ui.people.page",
    "fieldnote.ui.visits.page",
    "fieldnote.ui.documents.page",
    "fieldnote.ui.settings.page",
)
_TODAY_MS: Final = 400
_DESKTOP_MS: Final = 600
"""When the desktop is listened to: after the first page is painted."""


def run(arguments: list[str]) -> int:
    """Open the window, and give the exit code when it is closed."""
    try:
        request = parsed(arguments)
    except WrongUseError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    if request.picture is not None:
        return _pictured(request)
    if request.self_test:
        from fieldnote.ui import self_test  # noqa: PLC0415 -- only then

        return self_test.run(_made_app)
    app = _made_app()
    application = Application(app, request, replace_process=_replace_process)
    bugs.watch(application.window)
    application.start()
    if request.measures:
        from fieldnote.ui.timing import measure  # noqa: PLC0415 -- only for benchmarks

        measure(application, request)
    code = app.exec()
    application.tasks.wait()
    return code


def _made_app() -> QApplication:
    app = QApplication([sys.argv[0], *theme.STYLE_ARGUMENTS])
    theme.note_style(app)
    prepare(app)
    return app


def _pictured(request: Request) -> int:
    """Write pictures of the window; this computer's own settings stay out of them."""
    from fieldnote.ui import picture  # noqa: PLC0415 -- only for pictures

    picture.without_display()
    app = _made_app()

    def start() -> Application:
        return Application(app, request, replace_process=_replace_process, settings_file=Path(os.devnull))

    return picture.take(request, start)


def _replace_process(arguments: Sequence[str]) -> object:
    from fieldnote.host import restart  # noqa: PLC0415 -- at the end, not at the beginning

    return restart.replace_process(arguments)


def prepare(app: QApplication) -> None:
    """Name the application, and let it speak the language of this computer until a person's choice is read.

    Qt's own file dialog would write the folders a person saved in into a file of its own: it gets no place for that.
    """
    app.setApplicationName("Fieldnote")
    app.setDesktopFileName("org.fieldnote.Fieldnote")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    language.speak(language.spoken(Language.SYSTEM))


@dataclass(slots=True)
class _Open:
    """What belongs to an open notebook."""

    folder: Path
    notebook: "Notebook"
    shell: "Shell"
    guard: "Guard"
    keeper: "BackupKeeper | None" = None
    """What makes the backups; there a moment after the first page."""


class Application(QObject):
    """Leads from the unlock page or the first run to the open notebook."""

    def __init__(
        self,
        app: QApplication,
        request: Request,
        *,
        replace_process: Callable[[Sequence[str]], object],
        settings_file: Path | None = None,
        clocks: "WatchClocks | None" = None,
        desktop: "Callable[[QWidget], Desktop] | None" = None,
    ) -> None:
        """Take what was asked for on the command line, and how a lock replaces the process.

        Tests give a seam for that, and a settings file, clocks and a desktop of their own.
        """
        super().__init__()
        self._app = app
        self._request = request
        self._replace_process = replace_process
        self._clocks = clocks
        self._desktop = desktop
        self.preferences = Preferences(app, settings_file or paths.settings_file())
        language.speak(language.spoken(self.preferences.language))
        self.tasks = TaskRunner(self)
        self.window = MainWindow()
        self.commands: Commands | None = None
        self._copies: Copies | None = None
        self._cycles: Cycles | None = None
        self._folder = request.folder or self._usual_folder()
        self._first_run: FirstRun | None = None
        self._open: _Open | None = None
        self._pending = list(_AFTER_THE_FIRST_PAINT)
        self._more = QTimer(self.window)
        self._more.setInterval(_BREATH_MS)
        self._more.timeout.connect(self._prepare_more)
        self.window.close_asked.connect(self._on_close_asked)

    @property
    def shell(self) -> "Shell | None":
        """The open notebook's pages."""
        return self._open.shell if self._open is not None else None

    @property
    def guard(self) -> "Guard | None":
        """The open notebook's guard."""
        return self._open.guard if self._open is not None else None

    def start(self) -> None:
        """Show the window with what comes first."""
        self.window.place(self.preferences.settings.window)
        if self._request.practice:
            self.show_practice()
        elif self._request.folder is not None or self._is_there(self._folder):
            self.show_unlock(self._folder)
        else:
            self.show_first_run()
        self.window.painted.connect(self._on_painted)
        self.window.show()
        self._activate_front()

    # Pages before the notebook ────────────────────────────────────────────────────────────────────

    def show_unlock(self, folder: object, error: Exception | None = None) -> None:
        """Ask for a notebook's passphrase."""
        from fieldnote.ui.unlock.page import UnlockPage  # noqa: PLC0415 -- not for a first run

        assert isinstance(folder, Path), "signals carry the folder"  # noqa: S101 -- a signal has no type
        self._folder = folder
        public = ""
        if folder == paths.practice_notebook():
            from fieldnote.services import practice  # noqa: PLC0415 -- only then

            public = practice.PASSPHRASE
        page = UnlockPage(folder, self.tasks, public_passphrase=public, names_it=self._is_one_of_several(folder))
        page.opened.connect(self.open_notebook)
        page.recovery_wanted.connect(self.show_recovery)
        page.others_wanted.connect(self.show_others)
        page.damaged.connect(self.show_damaged)
        page.offer_language().clicked.connect(lambda: self._change_language([str(folder)]))
        self._show(page)
        if error is not None:
            page.refuse(error)

    @staticmethod
    def _is_one_of_several(folder: Path) -> bool:
        """Say whether there is more than one notebook of one's own to mix up."""
        own = {place for place in notebooks_in(paths.notebooks()) if place != paths.practice_notebook()}
        return folder != paths.practice_notebook() and len(own | {folder}) > 1

    def show_first_run(self) -> None:
        """Lead through the first run."""
        from fieldnote.ui.unlock.first_run import FirstRun  # noqa: PLC0415 -- once in a notebook's life

        if self._first_run is None:
            self._first_run = FirstRun(paths.own_notebook(), self.tasks)
            self._first_run.opened.connect(self._on_first_opened)
            self._first_run.others_wanted.connect(self.show_others)
            first_step = self._first_run.passphrase_step
            first_step.offer_language().clicked.connect(lambda: self._change_language([]))
        self._show(self._first_run)

    def _change_language(self, arguments: Sequence[str]) -> None:
        """Keep the other language and begin anew in it: nothing of a notebook is open yet."""
        self.preferences.keep(language=language.other_language().value)
        self._replace(arguments)

    def show_recovery(self) -> None:
        """Ask for the recovery kit."""
        from fieldnote.ui.unlock.recovery import RecoveryPage  # noqa: PLC0415 -- seldom

        page = RecoveryPage(self._folder, self.tasks)
        page.opened.connect(self.open_notebook)
        page.damaged.connect(self.show_damaged)
        page.went_back.connect(self._show_unlock_again)
        self._show(page)

    def show_damaged(self, damage: "Damage") -> None:
        """Offer the ways out for a damaged notebook; nobody at the keyboard for a while, and it is locked again."""
        from fieldnote.ui.kit.ask import WindowAsk  # noqa: PLC0415 -- seldom
        from fieldnote.ui.unlock.rescuing import Rescuing  # noqa: PLC0415 -- seldom

        page = Rescuing(damage, self.tasks, WindowAsk(self.window))
        page.opened.connect(self._on_rescued)
        page.recovery_wanted.connect(self.show_recovery)
        page.went_back.connect(self._show_unlock_again)
        self._show_watched(page, self._show_unlock_again, [str(damage.folder)])

    def show_back(self, picked: object = None) -> None:
        """Get a notebook back from a backup; nobody at the keyboard for a while, and what was typed is forgotten."""
        from fieldnote.ui.kit.ask import WindowAsk  # noqa: PLC0415 -- seldom
        from fieldnote.ui.unlock.bringing_back import BringingBack  # noqa: PLC0415 -- seldom

        assert picked is None or isinstance(picked, Path), "signals carry the file"  # noqa: S101 -- has no type
        page = BringingBack(paths.own_notebook(), self.tasks, WindowAsk(self.window), picked)
        page.opened.connect(self._on_rescued)
        page.went_back.connect(self.show_others)
        self._show_watched(page, self.show_others, [])

    def _show_watched(self, page: "WorkStack", back: Callable[[], object], arguments: Sequence[str]) -> None:
        from fieldnote.ui.lock.watch import Watch  # noqa: PLC0415 -- seldom

        watch = Watch(self.preferences.lock_minutes, self._clocks, page)

        def leave() -> None:
            if page.busy:
                watch.note_input()
            else:
                watch.stop()
                back()
                self._replace(arguments)  # as every lock does: the key is gone from memory

        def wake() -> None:
            if page.busy:  # it ends in peace, but what it brings is not for whoever opened the lid
                page.ended.connect(leave)
            else:
                leave()

        page.ended.connect(watch.note_input)
        watch.timed_out.connect(leave)
        watch.slept.connect(wake)
        watch.start()
        self._show(page)

    def show_others(self) -> None:
        """List the other notebooks."""
        from fieldnote.ui.kit.ask import WindowAsk  # noqa: PLC0415 -- seldom
        from fieldnote.ui.unlock.others import OthersPage  # noqa: PLC0415 -- seldom

        page = OthersPage(
            notebooks_in(paths.notebooks()),
            paths.practice_notebook(),
            WindowAsk(self.window),
            may_make=not self._is_there(paths.own_notebook()),
        )
        page.picked.connect(self.show_unlock)
        page.practice_wanted.connect(self.show_practice)
        page.back_wanted.connect(self.show_back)
        page.new_wanted.connect(self.show_first_run)
        page.went_back.connect(self._show_first_again)
        self._show(page)

    def show_practice(self) -> None:
        """Make or open the practice notebook; its passphrase is public, so nothing is asked."""
        from fieldnote.ui.unlock.making import MakingPage  # noqa: PLC0415 -- seldom

        self._folder = paths.practice_notebook()
        page = MakingPage(self._folder, self.tasks)
        page.opened.connect(self.open_notebook)
        page.failed.connect(self._on_practice_failed)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        before = self.window.show_front(page)
        # A first run that was left for another notebook keeps its kit: it may be on paper by now.
        if before is not None and before is not self._first_run:
            before.deleteLater()
        if self.window.isVisible():
            self._activate_front()

    def _activate_front(self) -> None:
        page = self.window.front
        activate = getattr(page, "activate", None)
        if callable(activate):
            activate()

    def _show_unlock_again(self) -> None:
        self.show_unlock(self._folder)

    def _show_first_again(self) -> None:
        if self._first_run is not None or not self._is_there(self._folder):
            self.show_first_run()
        else:
            self.show_unlock(self._folder)

    def _on_rescued(self, notebook: "Notebook", folder: Path) -> None:
        self._folder = folder
        self.open_notebook(notebook)

    def _on_practice_failed(self, error: Exception) -> None:
        self.show_unlock(self._folder, error)

    # The open notebook ────────────────────────────────────────────────────────────────────────────

    def _on_first_opened(self, notebook: "Notebook", practice_first: bool) -> None:  # noqa: FBT001 -- a signal carries it
        assert self._first_run is not None, "it tells of it"  # noqa: S101 -- for the type
        self._folder, self._first_run = self._first_run.folder, None
        if practice_first:
            notebook.close()
            self.show_practice()
            return
        self.open_notebook(notebook)
        if self._open is not None:
            self._open.shell.add_person()

    def open_notebook(self, notebook: "Notebook") -> None:
        """Build the pages around the open notebook and show Today."""
        from fieldnote.services import fleet, notices  # noqa: PLC0415 -- after the first paint
        from fieldnote.services.rendering import Renderer  # noqa: PLC0415
        from fieldnote.ui.destinations import TodayPlace  # noqa: PLC0415
        from fieldnote.ui.kit.ask import WindowAsk  # noqa: PLC0415
        from fieldnote.ui.lock.guard import Guard  # noqa: PLC0415
        from fieldnote.ui.lock.watch import Watch  # noqa: PLC0415
        from fieldnote.ui.notebook_link import NotebookLink  # noqa: PLC0415
        from fieldnote.ui.shell import Shell  # noqa: PLC0415
        from fieldnote.ui.tools import Tools  # noqa: PLC0415

        fleet.follow(notebook)
        commands = self._made_commands()
        link = NotebookLink(notebook, self)
        tools = Tools(link, self.tasks, WindowAsk(self.window), Renderer())
        shell = Shell(tools)
        watch = Watch(self.preferences.lock_minutes, self._clocks, self)
        guard = Guard(self.window, shell, tools, self._folder, watch, self._made_copies(), self._replace)
        guard.closed.connect(self._on_closed)
        self._open = _Open(self._folder, notebook, shell, guard)
        self.window.show_practice(practice=notebook.is_practice)
        self._show(shell)
        shell.go(TodayPlace())
        commands.attach(shell, guard)
        QTimer.singleShot(_TODAY_MS, guard, lambda: self._keep_backups(tools, guard))
        self._pending += _AFTER_TODAY
        QTimer.singleShot(_TODAY_MS, self._more, self._more.start)
        QTimer.singleShot(_DESKTOP_MS, guard, lambda: self._listen(guard))
        QTimer.singleShot(_DESKTOP_MS, guard, lambda: self._send_by_itself(shell, guard))
        found = link.ask(notices.of_opening)
        if found:
            shell.say_found(" ".join(found))
        if not notebook.is_practice:
            own = self._folder == paths.own_notebook()
            self.preferences.keep(notebook="" if own else str(self._folder))

    def _keep_backups(self, tools: "Tools", guard: "Guard") -> None:
        """Back the notebook up by itself for as long as it is open."""
        from fieldnote.ui.backup_keeper import BackupKeeper  # noqa: PLC0415 -- after the first paint

        if self._open is not None and self._open.guard is guard:
            keeper = BackupKeeper(tools, guard)
            guard.closed.connect(keeper.stop)
            self._open.keeper = keeper
            self._open.shell.pages.take_keeper(keeper)

    def _send_by_itself(self, shell: "Shell", guard: "Guard") -> None:
        """Let the page of exports send now and then, where the person said so: else it is made at its first visit."""
        from fieldnote.services import targets  # noqa: PLC0415 -- after the first page is painted

        if self._open is not None and self._open.guard is guard and shell.tools.link.ask(targets.sends_by_itself):
            shell.pages.exports.send_by_itself()

    def _listen(self, guard: "Guard") -> None:
        from fieldnote.ui.lock.this_desktop import of_this_computer  # noqa: PLC0415 -- after the first page is painted

        guard.listen((self._desktop or of_this_computer)(self.window))

    def _on_closed(self) -> None:
        self._open = None
        self.window.show_practice(practice=False)

    def _replace(self, arguments: Sequence[str]) -> None:
        """Leave nothing half done, and become a fresh process."""
        self.preferences.keep(window=self.window.placement())
        self._replace_process(arguments)

    def quit(self) -> None:
        """Save, lock and end; stays open when words could not be saved."""
        if self._open is not None and not self._open.guard.quit():
            return
        self.preferences.keep(window=self.window.placement())
        self.window.leave()

    def _on_close_asked(self) -> None:
        """Quit after a last backup; a day that is none is shown once before. Neither while the session ends."""
        shell = self.shell
        if shell is None or self._app.isSavingSession() or (not shell.holds() and not self._waits_for_backup(shell)):
            self.quit()

    def _waits_for_backup(self, shell: "Shell") -> bool:
        """Whether something is in no backup yet: then one is made first, for who wants to wait so long."""
        from fieldnote.ui.closing_sheet import ClosingSheet  # noqa: PLC0415 -- at the end, not at the beginning

        keeper = self._open.keeper if self._open is not None and not self._open.notebook.is_practice else None
        asked_twice = any(sheet.isVisible() for sheet in self.window.findChildren(ClosingSheet))
        if keeper is None or not shell.isVisible() or asked_twice:
            return False
        if not shell.flush() or not keeper.lacks:
            return False
        sheet = ClosingSheet(self.window, keeper)
        sheet.may_close.connect(self.quit)
        sheet.begin()
        return True

    # After the first paint ────────────────────────────────────────────────────────────────────────

    def _on_painted(self) -> None:
        """Let the first picture reach the screen before more is imported."""
        QTimer.singleShot(_SETTLE_MS, self._more, self._more.start)

    def _prepare_more(self) -> None:
        """Import one more module and let the window breathe before the next."""
        if self._pending:
            importlib.import_module(self._pending.pop(0))
            return
        self._more.stop()
        self._made_commands()
        self._made_copies()
        if self._cycles is None and not gc.isenabled():  # `__main__` turned it off
            self._cycles = self._made_cycles()

    def _made_cycles(self) -> "Cycles":
        from fieldnote.ui.cycles import Cycles  # noqa: PLC0415 -- after the first paint

        return Cycles(self)

    def _made_copies(self) -> "Copies":
        """Let no copy stay on the clipboard: not the passphrase or kit of a first run, either."""
        if self._copies is None:
            from fieldnote.ui.clipboard import Copies  # noqa: PLC0415 -- after the first paint

            self._copies = Copies(self)
        return self._copies

    def _made_commands(self) -> "Commands":
        """Let the menus work, and calm messages stand for bugs."""
        if self.commands is None:
            from fieldnote.ui.commands import Commands  # noqa: PLC0415 -- after the first paint

            self.commands = Commands(self.window, self.preferences)
            self.commands.quit_asked.connect(self._on_close_asked)
            self.window.setWindowIcon(_icon())
        return self.commands

    # Places ───────────────────────────────────────────────────────────────────────────────────────

    def _usual_folder(self) -> Path:
        kept = self.preferences.settings.notebook
        return Path(kept) if kept else paths.own_notebook()

    def _is_there(self, folder: Path) -> bool:
        """Whether there is a notebook; one that was opened last may be on a drive that is not plugged in."""
        kept = self.preferences.settings.notebook
        return (folder / "vault.db").exists() or (bool(kept) and folder == Path(kept))


def _icon() -> "QIcon":
    from PySide6.QtGui import QIcon  # noqa: PLC0415 -- after the first paint

    return QIcon(str(resources.path("icons", "app", "fieldnote-256.png")))
