"""The language of the window: which one it is, and letting Qt and the services speak it."""

import re
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from fieldnote.host import resources
from fieldnote.services import tongue
from fieldnote.services.tongue import Tongue
from fieldnote.ui import dates


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 -- the mark that dev.py translate looks for
    """Mark a text for translation where it stands, in a table or for Qt."""
    return text


class Language(StrEnum):
    """What a person can choose: the language of the computer, or one of those that Fieldnote speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"


_LOCALES: Final = {Language.ENGLISH: QLocale.Language.English, Language.SPANISH: QLocale.Language.Spanish}
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_QT: Final = "qtbase"
_KEYS: Final = QT_TRANSLATE_NOOP("QShortcut", "Ctrl")
"""What keys are called on a keyboard, where Qt's own words would have another name."""
_HOME: Final = QLocale.Country.UnitedStates
"""Where a computer that does not say its country is taken to be."""

# The names of the languages stand in their own language, so that whoever needs one finds it.
NAMES: Final = {Language.ENGLISH: "English", Language.SPANISH: "Español"}


def of_setting(value: str) -> Language:
    """Read a setting that anyone can edit."""
    return Language(value) if value in set(Language) else Language.SYSTEM


def spoken(chosen: Language, system: QLocale | None = None) -> Language:
    """Say which language the window has: the chosen one, or the computer's where Fieldnote speaks it, or English."""
    if chosen is not Language.SYSTEM:
        return chosen
    first = next(iter((system or QLocale.system()).uiLanguages()), "")
    return Language.SPANISH if QLocale(first).language() is QLocale.Language.Spanish else Language.ENGLISH


def window_language() -> Language:
    """Give the language that the window has now."""
    return Language.SPANISH if QLocale().language() is QLocale.Language.Spanish else Language.ENGLISH


def other_language() -> Language:
    """Give the language that the window does not have now."""
    return Language.ENGLISH if window_language() is Language.SPANISH else Language.SPANISH


def locale(language: Language) -> QLocale:
    """Give what dates, times and numbers read by: the language’s words, in the order of this computer's country."""
    country = QLocale.system().territory()
    found = QLocale(_LOCALES[language], _HOME if country is QLocale.Country.AnyTerritory else country)
    # A country where the language is not at home gives a locale of another one: of Spain, for a computer in Poland.
    return found if found.territory() is country else QLocale(_LOCALES[language], _HOME)


_installed: Final[list[QTranslator]] = []
"""Qt does not keep them alive."""


def speak(language: Language, where: QLocale | None = None) -> None:
    """Say everything from now on in this language; what is on the screen already stays as it is."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(where or locale(language))
    if language is Language.ENGLISH:
        tongue.speak(tongue.ENGLISH)
        return
    for file in (qt_file(language), own_file(language)):  # the one that is installed last is asked first
        translator = QTranslator()
        if translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    tongue.speak(_tongue())


def own_file(language: Language) -> Path:
    """Name the file with our own sentences."""
    return resources.path("translations", f"fieldnote_{language.value}.qm")


def qt_file(language: Language) -> Path:
    """Name the file with the words of Qt's own dialogs and menus, which comes with Qt."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / f"{_QT}_{language.value}.qm"


def _tongue() -> Tongue:
    def moment(at: datetime) -> str:
        return f"{dates.weekday(at.date())} {dates.clock(at.time())}"

    def fact(text: str) -> str:
        return dates.day_of_year(date.fromisoformat(text)) if _ISO_DAY.fullmatch(text) else text

    return Tongue(
        say=QCoreApplication.translate,
        day=dates.day,
        dated=dates.dated,
        clock=lambda at: dates.clock(at.time()),
        moment=moment,
        fact=fact,
    )
