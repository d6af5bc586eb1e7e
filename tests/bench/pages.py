"""Pages of the window at 50,000 visits beside the same at 500: time to switch, statements of a scroll, and memory.

python tests/bench/pages.py [VISITS | SMALL_FOLDER LARGE_FOLDER]

Each notebook is open in the real window, in a process of its own, and both are asked for the same pages in turns. A
switch is over when the page is painted; what is told is the processor's time, which other programs do not lengthen.
Memory is what is resident beside an empty window with the same style and fonts. To make the large notebook takes a
quarter of an hour; one that was made before is given by its folder.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, Self

_SMALL, _PEOPLE = 500, 100
_TURNS = 9
_GOAL, _GOAL_MS, _GOAL_MEMORY = 1.5, 100.0, 1.6

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from fieldnote.ui import theme
from fieldnote.ui.theme import Theme
app = QApplication([sys.argv[0], *theme.STYLE_ARGUMENTS])
theme.note_style(app)
Theme().apply(app)
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(2000, app.quit)
app.exec()
status = open("/proc/self/status").read()
print(status.split("VmRSS:")[1].split()[0])
"""


def main(arguments: list[str]) -> None:
    """Make or take two notebooks, measure both in turns, and print the figures beside the goals."""
    with tempfile.TemporaryDirectory() as home:
        if len(arguments) == 2:
            folders = [Path(argument) for argument in arguments]
        else:
            folders = _made(Path(home), int(arguments[0]) if arguments else 50_000)
        bare = statistics.median(_bare(home) for _ in range(3))
        with _Window(folders[0], home) as small, _Window(folders[1], home) as large:
            _tell_switches(small, large)
            _tell_scrolls(small, large)
            print(f"resident: bare window {bare / 1024:.0f} MiB", end="")
            for window in (small, large):
                resident = window.ask("memory")
                told = f"{resident / 1024:.0f} MiB, {resident / bare:.2f} times"
                print(f"; {window.visits:,} visits {told}", end="")
            print(f" (goal: at most {_GOAL_MEMORY})")


def _made(home: Path, visits: int) -> list[Path]:
    from fieldnote.services import practice  # noqa: PLC0415 -- in the process of the window alone

    small = practice.make(home / "small", least_visits=_SMALL)
    return [small.folder, practice.make(home / "large", most_people=_PEOPLE, least_visits=visits).folder]


def _bare(home: str) -> float:
    ended = subprocess.run(
        [sys.executable, "-c", _BARE], env=_environment(home), capture_output=True, text=True, check=True, timeout=120
    )
    return float(ended.stdout.split()[-1])


def _environment(home: str) -> dict[str, str]:
    kept = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
    return kept | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "LC_ALL": "C.UTF-8"}


def _tell_switches(small: "_Window", large: "_Window") -> None:
    """Go through the pages in both, in turns, and print each page's medians."""
    names = small.ask("pages")
    times: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in names}
    for turn in range(_TURNS + 1):
        for name in names:
            both = (small, large) if turn % 2 else (large, small)
            found = {window: window.ask("show", name) for window in both}
            if turn:  # the first time a page is made
                times[name][0].append(found[small])
                times[name][1].append(found[large])
    print(f"{_TURNS} switches in turns; goal: at most {_GOAL} times, and {_GOAL_MS:.0f} ms")
    for name, (few, many) in times.items():
        ours, theirs = statistics.median(many), statistics.median(few)
        over = " <--" if ours / theirs > _GOAL or ours > _GOAL_MS else ""
        print(f"{name:24} {theirs:7.1f} ms  {ours:7.1f} ms   ratio {ours / theirs:5.2f}{over}")


def _tell_scrolls(small: "_Window", large: "_Window") -> None:
    """Scroll each long list one screen at a time, and print the statements of the first and of later screens."""
    for name in small.ask("lists"):
        few, many = small.ask("scroll", name), large.ask("scroll", name)
        print(f"{name:24} statements per screen: {few} at {small.visits:,}; {many} at {large.visits:,}")


class _Window:
    """The program with a notebook open, in a process of its own that answers."""

    def __init__(self, folder: Path, home: str) -> None:
        from fieldnote.services import practice  # noqa: PLC0415 -- not in the process of the window, which it would fill

        command = [sys.executable, str(Path(__file__)), "--answer", str(folder), practice.PASSPHRASE]
        self._process = subprocess.Popen(
            command, env=_environment(home), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.visits = int(self.ask("visits"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("end")
        self._process.wait(30)

    def ask(self, *question: str) -> Any:
        """Ask, and wait for the answer."""
        to, back = self._pipes
        to.write(json.dumps(question) + "\n")
        to.flush()
        line = back.readline()
        if not line:
            raise RuntimeError("the window ended")
        return json.loads(line)

    @property
    def _pipes(self) -> tuple[IO[str], IO[str]]:
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            raise RuntimeError("the window has no pipes")
        return to, back


# In the process of the window ─────────────────────────────────────────────────────────────────────


class _Answers:
    """Goes where it is asked to, and says how long that took."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- in the process of the window alone

        from fieldnote.services import notebook as notebooks  # noqa: PLC0415 -- in the process of the window alone
        from fieldnote.services import visits  # noqa: PLC0415 -- in the process of the window alone
        from fieldnote.ui import theme  # noqa: PLC0415 -- in the process of the window alone
        from fieldnote.ui.application import Application, prepare  # noqa: PLC0415 -- in the process of the window alone
        from fieldnote.ui.lock.desktop import Desktop  # noqa: PLC0415 -- in the process of the window alone
        from fieldnote.ui.request import Request  # noqa: PLC0415 -- in the process of the window alone

        self.app = QApplication([sys.argv[0], *theme.STYLE_ARGUMENTS])
        theme.note_style(self.app)
        prepare(self.app)
        self.application = Application(
            self.app, Request(folder=folder), replace_process=lambda _: None, desktop=Desktop
        )
        self.application.start()
        self.application.window.resize(1366, 768)
        self.book = notebooks.open_notebook(folder, notebooks.unlock(folder, passphrase))
        self.application.open_notebook(self.book)
        self.wait(3000)
        shell = self.application.shell
        if shell is None:
            raise RuntimeError("the notebook did not open")
        self.shell = shell
        newest = visits.lines(self.book, states=(_signed(),), most=1)[0]
        self.person, self.visit = newest.person_id, newest.id

    def wait(self, milliseconds: int) -> None:
        from PySide6.QtTest import QTest  # noqa: PLC0415 -- in the process of the window alone

        QTest.qWait(milliseconds)

    def places(self) -> dict[str, Callable[[], Any]]:
        """Name the pages, each with its destination."""
        from fieldnote.ui import destinations as to  # noqa: PLC0415 -- in the process of the window alone

        return {
            "Today": to.TodayPlace,
            "People": to.PeoplePlace,
            **{f"a person, {tab.value}": partial(to.PeoplePlace, self.person, tab) for tab in to.PersonTab},
            "a signed note": lambda: to.VisitPlace(self.visit),
            "Groups": to.GroupsPlace,
            "To sign": to.ToSignPlace,
            "Documents": to.DocumentsPlace,
            "Exports": to.ExportsPlace,
            **{f"settings, {key}": partial(to.SettingsPlace, key) for key in ("you", "notebook", "activity")},
        }

    def show(self, name: str) -> float:
        """Go to a page, and give the milliseconds until it is painted."""
        from PySide6.QtCore import QEventLoop  # noqa: PLC0415 -- in the process of the window alone

        place = self.places()[name]()
        gc.collect()
        started = time.process_time()
        self.shell.go(place)
        self.app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.application.window.repaint()
        took = (time.process_time() - started) * 1000
        self.wait(60)
        return took

    def scroll(self, name: str) -> list[int]:
        """Turn a long list screen by screen, and give how many statements each took."""
        where, widget = self.lists()[name]
        self.show(where)
        found = widget()
        bar, counts = found.verticalScrollBar(), list[int]()
        with _statements(self.book) as seen:
            for _ in range(12):
                before = len(seen)
                bar.setValue(min(bar.value() + found.viewport().height(), bar.maximum()))
                self.wait(20)
                counts.append(len(seen) - before)
        return counts

    def lists(self) -> dict[str, tuple[str, Callable[[], Any]]]:
        """Name the long lists, each with its page and its widget."""
        pages = self.shell.pages
        return {
            "list of people": ("People", lambda: pages.people.list_pane.list_view),
            "visits of a person": ("a person, visits", lambda: pages.people.person_pane.visits.list_view),
            "sessions of groups": ("Groups", lambda: pages.groups.list_view),
            "notes to sign": ("To sign", lambda: pages.to_sign.list_view),
            "activity": ("settings, activity", lambda: _list_in(pages.settings)),
        }


def _list_in(page: Any) -> Any:
    from fieldnote.ui.kit.rows import RowList  # noqa: PLC0415 -- in the process of the window alone

    return next(one for one in page.findChildren(RowList) if one.isVisible())


def _signed() -> Any:
    from fieldnote.domain.visit import NoteState  # noqa: PLC0415 -- in the process of the window alone

    return NoteState.SIGNED


@contextmanager
def _statements(book: Any) -> Iterator[list[str]]:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tracing import statements  # noqa: PLC0415 -- in the process of the window alone

    with statements(book) as seen:
        yield seen


def _resident() -> int:
    return int(Path("/proc/self/status").read_text("ascii").split("VmRSS:")[1].split()[0])


def answer(folder: Path, passphrase: str) -> None:
    """Open the notebook in the window, and answer until the end is asked for."""
    from fieldnote.host.hardening import harden  # noqa: PLC0415 -- in the process of the window alone

    gc.disable()  # as `fieldnote.__main__`
    harden()
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    answers = _Answers(folder, passphrase)
    resident_at_first = _resident()
    for line in sys.stdin:
        match json.loads(line):
            case ["visits"]:
                found: Any = answers.book.vault.database.value("SELECT COUNT(*) FROM visit")
            case ["pages"]:
                found = list(answers.places())
            case ["lists"]:
                found = list(answers.lists())
            case ["show", name]:
                found = answers.show(name)
            case ["scroll", name]:
                found = answers.scroll(name)
            case ["memory"]:
                found = resident_at_first
            case _:
                found = None
        out.write(json.dumps(found) + "\n")
        out.flush()
        if found is None:
            break
    answers.application.quit()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--answer"]:
        answer(Path(sys.argv[2]), sys.argv[3])
    else:
        main(sys.argv[1:])
