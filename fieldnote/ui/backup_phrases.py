"""When the last backup was made, in a few words: for the first page and for the settings."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from fieldnote.services.backup_copies import CopyDue
from fieldnote.ui import dates, visit_words

_YESTERDAY = timedelta(days=1)


def last_backup(at: datetime | None, today: date) -> str:
    """Say "Last backup 7:58 AM", "Last backup yesterday" or "Last backup Nov 17"; `at` is None where there is none."""
    if at is None:
        return _tr("No backup yet")
    made = at.astimezone().date()
    if made == today:
        when = dates.clock(at)
    elif made == today - _YESTERDAY:
        when = _tr("yesterday")
    else:
        when = dates.short_day(made)
    return _tr("Last backup {when}").format(when=when)


def copy_due(due: CopyDue) -> str:
    """Say "Last copied 9 days ago", where it is time for a copy on the second disk."""
    if due.days is None:
        return _tr("No copy on the second disk yet")
    return visit_words.counted(_tr("Last copied 1 day ago"), _tr("Last copied {count} days ago"), due.days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("backups", text)
