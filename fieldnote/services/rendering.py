"""Making PDFs in one warm child process, so that a long document never holds up the window and can be stopped."""

from concurrent.futures import Future
from dataclasses import dataclass
from importlib import import_module

from fieldnote.host.child import Child
from fieldnote.services.documents.document import Document


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished document, with what could not be printed named by character."""

    data: bytes
    unprintable: tuple[str, ...]


def make(document: Document) -> Pdf:
    """Make a document here and now; the same document gives the same bytes."""
    # reportlab is the slowest thing we import: the window never does, its child process does.
    accompaniment = import_module("fieldnote.reports.accompaniment")
    maker = import_module(f"fieldnote.reports.{document.kind.replace('-', '_')}.document")
    lacking = (*maker.unprintable(document.values), *accompaniment.unprintable(document.stamp.accompanying))
    return Pdf(maker.render(document.values, document.stamp), tuple(dict.fromkeys(lacking)))


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
