"""Making PDFs in one warm child process, so that a long document never holds up the window and can be stopped."""

from concurrent.futures import Future
from dataclasses import dataclass, replace

from fieldnote.host.child import Child
from fieldnote.services.reporting import Document


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished document, with what could not be printed named by character."""

    data: bytes
    unprintable: tuple[str, ...]


def make(document: Document) -> Pdf:
    """Make a document here and now; the same document gives the same bytes."""
    # reportlab is the slowest thing we import: the window never does, its child process does.
    from fieldnote.reports import accompaniment, plan_summary, visit_note, void_stub  # noqa: PLC0415
    from fieldnote.reports.plan_summary_values import PlanSummary  # noqa: PLC0415
    from fieldnote.reports.void_stub_values import VoidStub  # noqa: PLC0415

    values, stamp = document.values, document.stamp
    along = accompaniment.unprintable(stamp.accompanying)
    if isinstance(values, PlanSummary):
        pdf = Pdf(plan_summary.render(values, stamp), plan_summary.unprintable(values))
    elif isinstance(values, VoidStub):
        pdf = Pdf(void_stub.render(values, stamp), void_stub.unprintable(values))
    else:
        pdf = Pdf(visit_note.render(values, stamp), visit_note.unprintable(values))
    return replace(pdf, unprintable=tuple(dict.fromkeys((*pdf.unprintable, *along))))


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
