"""When the last backup was made, in a few words: for the first page and for the settings."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from fieldnote.ui import words

_YESTERDAY = timedelta(days=1)


def last_backup(at: datetime | None, today: date) -> str:
    """Say "Last backup 7:58 AM", "Last backup yesterday" or "Last backup Nov 17"; `at` is None where there is none."""
    if at is None:
        return _tr("No backup yet")
    made = at.astimezone().date()
    if made == today:
        when = words.clock(at)
    elif made == today - _YESTERDAY:
        when = _tr("yesterday")
    else:
        when = words.short_day(made)
    return _tr("Last backup {when}").format(when=when)


def _tr(text: str) -> str:
    return QCoreApplication.translate("backups", text)
