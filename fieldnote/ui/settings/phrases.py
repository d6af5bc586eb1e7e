"""The sentences of the settings."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.domain.person import Credential
from fieldnote.services.backup_copies import CopyStanding
from fieldnote.services.backups import Standing
from fieldnote.ui import backup_phrases, dates, visit_words

_UNITS = ((1024**3, "GB"), (1024**2, "MB"), (1024, "KB"))


def backups(standing: Standing, today: date) -> str:
    """Say when the last backup was made, and that it was read back: one that was not does not get its name."""
    said = backup_phrases.last_backup(standing.last, today)
    return said if standing.last is None else _tr("{said}. It was read back whole.").format(said=said)


def backup_size(standing: Standing) -> str:
    """Say how many backups there are, how large they are, and whether anything is new since.

    A notebook that came back from a backup knows of its last one, and has none beside it yet.
    """
    if not standing.count and standing.last is not None:
        return _tr("None lies beside the notebook yet. The next one is made by itself.")
    if not standing.count:
        return _tr("The first one is made by itself a moment after you begin.")
    counted = visit_words.counted(_tr("1 backup"), _tr("{count} backups"), standing.count)
    new = _tr("Something is new since then.") if standing.changed else _tr("Nothing is new since then.")
    return _tr("{counted}, {size} together, beside the notebook. {new}").format(
        counted=counted, size=_size(standing.size), new=new
    )


def copy_place(standing: CopyStanding) -> str:
    """Say where copies go."""
    if standing.place is None:
        return _tr("Nowhere yet")
    if not standing.reachable:
        return _tr("{folder}, not plugged in now").format(folder=standing.place)
    return str(standing.place)


def pin(*, has_pin: bool) -> str:
    """Say what the PIN is for."""
    if has_pin:
        return _tr("A PIN is set. It signs notes and brings you back after Hide. It never opens a locked notebook.")
    return _tr("No PIN is set: your passphrase signs notes and brings you back after Hide.")


def agency_key(fingerprint: str | None) -> str:
    """Say whether an agency's key opens the notebook, and whose."""
    if fingerprint is None:
        return _tr("None. Only your passphrase or your recovery kit opens this notebook.")
    return _tr("Your agency’s key opens this notebook, too. It ends in {figures}.").format(figures=fingerprint)


def credential(held: Credential) -> str:
    """Say a credential’s number and between which days it holds."""
    since, until = held.valid_from, held.valid_to
    if since and until:
        span = _tr("{since} to {until}").format(since=dates.day_of_year(since), until=dates.day_of_year(until))
    elif since:
        span = _tr("since {since}").format(since=dates.day_of_year(since))
    elif until:
        span = _tr("until {until}").format(until=dates.day_of_year(until))
    else:
        span = _tr("No dates yet")
    return f"{held.number} · {span}" if held.number else span


def ends_soon(days_left: int) -> str:
    """Say that a credential ends soon, or lapsed."""
    if days_left < 0:
        return _tr("It lapsed. Add the renewal, if there is one.")
    if days_left == 0:
        return _tr("It ends today. Add the renewal once you have it.")
    return visit_words.counted(_tr("It ends in 1 day."), _tr("It ends in {count} days."), days_left)


def _size(size: int) -> str:
    for unit, word in _UNITS:
        if size >= unit:
            return f"{QLocale().toString(size / unit, 'f', 1)} {word}" if size < 10 * unit else f"{size // unit} {word}"
    return _tr("{count} bytes").format(count=size)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
