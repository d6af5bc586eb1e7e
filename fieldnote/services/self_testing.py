"""Doing once, with made-up words in a folder that is gone afterwards, what Fieldnote does with real ones.

`fieldnote doctor` says what is there; this proves that it works together, on this computer and in this bundle.
"""

import importlib
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.host import own_program
from fieldnote.host.child import Child
from fieldnote.host.own_program import NoAnswerError
from fieldnote.services import doctoring, notebook, people, rendering, spelling
from fieldnote.services.doctoring import Look
from fieldnote.services.documents import visit_sheet

_PASSPHRASE = "seven quiet herons count the evening boats"  # noqa: S105 -- guards two made-up words
_NAME = "Rosalind Testperson"
_WORDS = {"en": ("recovery", "recoverry"), "es": ("ventana", "ventanna")}
"""A word of each dictionary, and one that is in none."""
_LAZY = ("httpx", "paramiko", "openpyxl", "pikepdf", "uharfbuzz", "pyrage", "hunspell", "PIL.Image")
"""What is imported only when it is needed, so that nothing else would miss it."""
_BUILT_AFTER = datetime(2026, 1, 1, tzinfo=UTC)
_PATIENCE = 60.0


def run() -> tuple[Look, ...]:
    """Look at what is there, and use all of it. Nothing of it stays, and nothing is read of a person's notebook."""
    pdf: list[bytes] = []
    proofs: tuple[tuple[str, Callable[[], str]], ...] = (
        ("Clock", _clock),
        ("Notebook", _notebook),
        ("PDF in its own process", partial(_pdf, pdf)),
        ("Dictionaries in their own process", _dictionaries),
        ("Packages for later", _packages),
    )
    looks = [*doctoring.look(), *(_tried(name, proof) for name, proof in proofs)]
    return (*looks, *_window(pdf[0] if pdf else b""))


class _FailedError(Exception):
    """What did not work, in a few words."""


def _tried(name: str, proof: Callable[[], str]) -> Look:
    try:
        return Look(name, proof(), well=True)
    except _FailedError as error:
        return Look(name, str(error), well=False)
    except (FieldnoteError, OSError, TimeoutError, RuntimeError) as error:
        return Look(name, f"{type(error).__name__}: {error}", well=False)


def _clock() -> str:
    """Look whether time goes forward, and whether the year can be right."""
    begin, now = time.monotonic(), notebook.local_now()
    if now < _BUILT_AFTER:
        raise _FailedError(f"this computer believes that it is {now.year}")
    if time.monotonic() < begin:
        raise _FailedError("time goes backwards")
    return now.strftime("%Y-%m-%d %H:%M %z")


def _notebook() -> str:
    """Make a notebook, write a person down, and read them back with the passphrase and with nothing else."""
    with TemporaryDirectory(prefix="fieldnote-self-test-") as place:
        folder = Path(place) / "notebook"
        root = notebook.create(folder, _PASSPHRASE, Specialist("Self-test"))
        with closing(notebook.open_notebook(folder, root)) as book:
            people.add(book, _NAME)
        stored = b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file())
        if _NAME.encode() in stored or b"SQLite format 3" in stored:
            raise _FailedError("the file can be read without the passphrase")
        with suppress(WrongPassphraseError):
            notebook.unlock(folder, _PASSPHRASE.upper())
            raise _FailedError("a wrong passphrase opened it")
        with closing(notebook.open_notebook(folder, notebook.unlock(folder, _PASSPHRASE))) as book:
            if [line.person.preferred_name for line in people.everyone(book)] != [_NAME]:
                raise _FailedError("what was written is not what was read")
            if any(finding.faults for finding in notebook.check(book)):
                raise _FailedError("the check found faults")
    return f"{len(stored) // 1024} KiB written, read back, checked, gone"


def _pdf(made: list[bytes]) -> str:
    """Make a document as the window does, and keep it for the window to show and print."""
    with TemporaryDirectory(prefix="fieldnote-self-test-") as place:
        folder = Path(place) / "notebook"
        root = notebook.create(folder, _PASSPHRASE, Specialist("Self-test"))
        with closing(notebook.open_notebook(folder, root)) as book:
            document = visit_sheet.gather(book)
    renderer = rendering.Renderer()
    try:
        pdf = renderer.submit(document).result(_PATIENCE)
    finally:
        renderer.stop()
    if not pdf.data.startswith(b"%PDF-") or pdf.unprintable:
        raise _FailedError("what came is no PDF, or lacks letters")
    made.append(pdf.data)
    return f"{len(pdf.data) // 1024} KiB"


def _dictionaries() -> str:
    """Look up a right and a wrong word of each language as the window does."""
    speller = spelling.Speller()
    try:
        for language, (right, wrong) in _WORDS.items():
            words = frozenset((right, wrong))
            if speller.wrong(words, (language,)).result(_PATIENCE) != {wrong}:
                raise _FailedError(f"the dictionary “{language}” does not know its words")
            if right not in speller.suggest(wrong, (language,)).result(_PATIENCE):
                raise _FailedError(f"the dictionary “{language}” suggests nothing")
    finally:
        speller.stop()
    return ", ".join(_WORDS)


def _packages() -> str:
    """Import what is imported late, in a process that ends afterwards."""
    child = Child()
    try:
        missing = child.submit(not_importable, _LAZY).result(_PATIENCE)
    finally:
        child.stop()
    if missing:
        raise _FailedError(f"missing: {', '.join(missing)}")
    return ", ".join(_LAZY)


def not_importable(names: tuple[str, ...]) -> tuple[str, ...]:
    """Name the modules that cannot be imported here. For a process of its own."""
    return tuple(name for name in names if not _imports(name))


def _imports(name: str) -> bool:
    if sys.modules.get(name) is None:
        sys.modules.pop(name, None)  # kept out until it is wanted, see fieldnote.reports
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _window(pdf: bytes) -> tuple[Look, ...]:
    """Ask the window's part in a process of its own: where Qt finds no screen, it ends the process."""
    try:
        told = own_program.answer(["--self-test"], pdf, _PATIENCE)
        return msgspec.json.decode(told, type=tuple[Look, ...])
    except NoAnswerError as error:
        return (Look("Window", " ".join(map(str, error.args)), well=False),)
    except msgspec.DecodeError:
        return (Look("Window", "what it says cannot be understood", well=False),)
