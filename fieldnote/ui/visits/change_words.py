"""How the values of a note read on the sheet of what a correction changed: in the window's words, never as stored."""

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.difference import Tell
from fieldnote.domain.visit import ContactKind, ExcludedMinutes, Mode, NextStep, Place, Segment
from fieldnote.ui import dates, words
from fieldnote.ui.visits import wording

translate = QCoreApplication.translate


def telling(name: str) -> Tell:
    """Give what tells the values of a note about somebody; None where they are told as they are written."""

    def tell(value: object) -> str | None:
        match value:
            case (Segment(), *_):
                return "\n".join(_segment(one) for one in value if isinstance(one, Segment))
            case ExcludedMinutes():
                return wording.not_counted(value.total) if value.total else ""
            case NextStep():
                return wording.next_step(value.text, wording.owner(value.owner, name), value.due) if value.text else ""
            case ContactKind() | Mode() | Place():
                return words.of(value)
            case bool():
                return translate("acts", "Yes") if value else translate("acts", "No")
        return None

    return tell


def _segment(found: Segment) -> str:
    """Write a stretch as it was where the visit was: "Fri, Nov 20, 10:32–11:24 AM", over midnight with both days."""
    first, last = found.start.date(), found.end.date()
    if first == last:
        return _at(dates.day(first), wording.span(found.start, found.end))
    return f"{_at(dates.day(first), wording.clock(found.start))} – {_at(dates.day(last), wording.clock(found.end))}"


def _at(day: str, time: str) -> str:
    return translate("dates", "{day}, {time}").format(day=day, time=time)
