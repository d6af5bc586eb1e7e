"""Making PDFs in one warm child process, so that a long document never holds up the window and can be stopped."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from importlib import import_module

from fieldnote.domain import file_password
from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import Problem
from fieldnote.host.child import Child
from fieldnote.services.documents.document import Document, content_code


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished document, with what could not be printed named by character."""

    data: bytes
    unprintable: tuple[str, ...]


def make(document: Document) -> Pdf:
    """Make a document here and now; the same document gives the same bytes."""
    # reportlab is the slowest thing we import: the window never does, its child process does.
    printing = import_module("fieldnote.reports.printing")
    maker = import_module(f"fieldnote.reports.{document.kind.replace('-', '_')}.document")
    stamp = replace(document.stamp, content_code=content_code(document))
    lacking = printing.unprintable(document.values, document.stamp.accompanying)
    return Pdf(maker.render(document.values, stamp), lacking)


def problem_of_password(password: str) -> Problem | None:
    """Say why a copy cannot have this password, before it is made."""
    return file_password.problem_of(password)


def protect(pdf: Pdf, password: str) -> Pdf | Refused:
    """Make a copy that opens with a password only; it is what leaves, so it is what `giving.release` has to log.

    It is no PDF/A any more, and its bytes are never the same twice. Refused where readers would not take the password.
    """
    problem = problem_of_password(password)
    if problem is not None:
        return Refused((problem,))
    protection = import_module("fieldnote.reports.protection")
    return Pdf(protection.protect(pdf.data, file_password.prepared(password)), pdf.unprintable)


class Renderer:
    """Makes documents in a child process that stays warm, and is ended at lock."""

    def __init__(self) -> None:
        """Prepare; the child starts with the first document."""
        self._child = Child()

    def submit(self, document: Document) -> "Future[Pdf]":
        """Start making a document."""
        return self._child.submit(make, document)

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        self._child.stop()
