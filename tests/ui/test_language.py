"""The window speaks the language of the computer, or the one that was chosen: all of it, and with room for it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QKeyCombination, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from fieldnote.domain.consent import Purpose, Recipient
from fieldnote.domain.problems import BadInputError, Problem, WrongPassphraseError
from fieldnote.exchange.roster import reading as roster
from fieldnote.host import settings
from fieldnote.services import sentences, tongue
from fieldnote.ui import dates, language, visit_words, words
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.typed_date import read_date
from fieldnote.ui.language import Language
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.people import document_phrases
from fieldnote.ui.unlock.new_passphrase import Suggestion
from fieldnote.ui.visits import phrases

ROOT = Path(__file__).resolve().parent.parent.parent
FEW = ("unlock", "first-run-2", "today", "person", "add-goal", "visit", "sign-sheet", "settings-look", "keys")
THEIR_OWN = {"Group", "Practice agency", "Public library", "signed", "people"}
"""What people of the practice notebook call things, and values of rows that are not shown as they are."""
OF_THE_CHOICE = {
    (name, "English") for name in ("settings-look", "touch-settings-look", "settings-writing", "discreet-summary")
}
"""Where the language of the window, of spelling or of paper is chosen, each is called as in itself."""
OF_THE_STAGE = {"failure", "damaged-working"}
"""Screens whose sentence `pictures` writes itself."""
PAPER = {"summary", "summary-refused", "group-attendance"}
"""Screens that show paper, which has a language of its own."""

MOST_CHANCE = 3
"""With fewer words around its braces a sentence could be anybody's."""
MAY_BE_SHORTENED = re.compile(r"  ·  |: |^⟦1[0-9] ")
"""What a visit or a next step is called may be cut, as in English: the page of it has all, and so must a tooltip."""

TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
SMALL_DAY = re.compile(r"(lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b")


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Speak Spanish as in the United States."""
    del qapp
    before = QLocale()
    language.speak(Language.SPANISH, QLocale(QLocale.Language.Spanish, QLocale.Country.UnitedStates))
    yield
    language.speak(Language.ENGLISH, before)


# ── Which language ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("chosen", "computer", "spoken"),
    [
        (Language.SYSTEM, "en_US", Language.ENGLISH),
        (Language.SYSTEM, "es_US", Language.SPANISH),
        (Language.SYSTEM, "es_MX", Language.SPANISH),
        (Language.SYSTEM, "vi_VN", Language.ENGLISH),
        (Language.ENGLISH, "es_MX", Language.ENGLISH),
        (Language.SPANISH, "en_US", Language.SPANISH),
    ],
)
def test_a_choice_goes_before_the_language_of_the_computer(chosen: Language, computer: str, spoken: Language) -> None:
    assert language.spoken(chosen, QLocale(computer)) is spoken


def test_a_setting_that_nobody_knows_is_the_language_of_the_computer() -> None:
    assert language.of_setting("klingon") is Language.SYSTEM
    assert language.of_setting("es") is Language.SPANISH


def test_the_choice_is_kept_with_the_look(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings.save(file, settings.Settings(language="es"))
    assert settings.load(file).language == "es"


def test_english_is_what_is_spoken_after_spanish(spanish: None) -> None:
    assert words.of(Recipient.QP) == "El QP"
    language.speak(Language.ENGLISH)
    assert words.of(Recipient.QP) == "The QP"
    assert sentences.of_error(WrongPassphraseError()).startswith("That passphrase did not work.")


# ── What Spanish sounds like ─────────────────────────────────────────────────────────────────────


def test_services_speak_the_language_of_the_window(spanish: None) -> None:
    missing = tuple(Problem(field, f"{field}_missing") for field in ("response", "next_step"))
    assert sentences.of_missing(missing, "Marcus") == "Faltan dos cosas: cómo respondió Marcus, próximo paso."
    assert sentences.of_problem(Problem("name", "name_missing")) == "Escriba primero el nombre que usa."


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("8 semanas", date(2027, 1, 22)),
        ("en 1 mes", date(2026, 12, 27)),
        ("3 días", date(2026, 11, 30)),
        ("2 weeks", date(2026, 12, 11)),
    ],
)
def test_how_far_off_a_day_is_may_be_told_in_spanish(spanish: None, typed: str, day: date) -> None:
    assert read_date(typed, date(2026, 11, 27), QLocale("es_US"), ahead=True) == day


def test_days_in_a_sentence_read_as_in_spanish(spanish: None) -> None:
    problem = Problem("plan", "plan_ended", facts={"ended": "2026-11-20"})
    assert sentences.of_problem(problem).startswith("El plan terminó el 20 nov 2026, antes de este día.")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ({"line": "4", "column": "5"}, "La línea 4, columna 5 no tiene un día que exista."),
        ({"line": "4"}, "La línea 4 no tiene un día que exista."),
        ({"cell": "E4"}, "E4 no tiene un día que exista."),
    ],
)
def test_where_in_a_file_something_is_wrong_is_said_in_spanish(spanish: None, place: dict[str, str], said: str) -> None:
    assert sentences.of_problem(Problem("cell", "day_unreadable", facts=place)).startswith(said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"client_agency_id,MRN,first\r\nRR,1,x\r\n", "dos columnas dicen lo mismo: “client_agency_id” y “MRN”."),
        (b'client_agency_id,first\r\n"RR,x\r\n', "falta o sobra una comilla (en línea 2)."),
        (b"PK\x03\x04" + bytes(100), "el libro de cálculo no se puede leer."),
    ],
)
def test_a_file_that_is_refused_as_a_whole_is_refused_in_spanish(spanish: None, data: bytes, said: str) -> None:
    with pytest.raises(BadInputError) as caught:
        roster.read(data)
    assert said in sentences.of_error(caught.value)


def test_words_of_rules_that_ship_are_spanish_and_those_of_an_agency_stay(spanish: None) -> None:
    assert tongue.of_rules("ongoing") == "en curso"
    assert tongue.of_rules("Our own rules") == "Our own rules"


def test_statements_of_purpose_are_those_of_consents() -> None:
    assert set(document_phrases.STATEMENTS) == {purpose.statement for purpose in Purpose} - {""}


def test_days_and_times_read_as_in_spanish(spanish: None) -> None:
    day = date(2026, 11, 20)
    assert dates.day(day) == "vie 20 nov"
    assert dates.long_day(day) == "viernes 20 de noviembre"
    assert dates.day_of_year(day) == "20 nov 2026"
    assert dates.clock(time(15, 30)).replace("\u202f", " ").replace("\u00a0", " ") == "3:30 p.m."
    assert tongue.moment(datetime(2026, 11, 20, 15, 30)).startswith("vie 3:30")  # noqa: DTZ001 -- of the wall clock


def test_no_sentence_that_ends_in_a_time_has_two_stops(spanish: None, qtbot: QtBot) -> None:
    label = Label()
    qtbot.addWidget(label)
    for at in (time(9), time(15, 30)):
        written = dates.clock(at)
        assert written.endswith("m.")
        for message in ET.parse(ROOT / "resources" / "translations" / "fieldnote_es.ts").getroot().iter("message"):  # noqa: S314 -- our own file
            sentence = re.sub(r"\{\w+\}", written, message.findtext("translation", ""))
            for shown in (sentence, sentence.replace("\u202f", " ")):
                label.setText(shown)
                assert not TWO_STOPS.search(label.text()), shown
    label.setText("Moved to Alma R..")
    assert label.text() == "Moved to Alma R."
    label.setText("Espere... hasta las 9:00 a.m.... y siga..")
    assert label.text() == "Espere... hasta las 9:00 a.m.... y siga..", "what was written so is left alone"


def test_a_heading_that_is_a_day_begins_with_a_capital(spanish: None) -> None:
    day = date(2026, 11, 20)
    assert dates.at_start(dates.long_day(day)) == "Viernes 20 de noviembre"
    assert dates.at_start("") == ""


def test_one_and_many_are_two_sentences(spanish: None) -> None:
    assert visit_words.units(1) == "1 unidad"
    assert visit_words.units(3) == "3 unidades"


def test_phrases_to_begin_with_are_spanish(spanish: None) -> None:
    assert phrases.chips("what_we_did", "Ana")[0] == "Fui con Ana a…"


def test_a_passphrase_is_suggested_in_the_words_of_the_window(spanish: None, qtbot: QtBot) -> None:
    suggestion = Suggestion()
    qtbot.addWidget(suggestion)
    suggestion.suggest_button.click()
    words = (ROOT / "resources" / "words" / "passphrase-es.txt").read_text("utf-8").split()
    assert set(suggestion.words_label.text().split()) <= set(words)


def test_dialogs_of_qt_are_spanish(spanish: None) -> None:
    assert language.qt_file(Language.SPANISH).is_file()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancelar"
    box.deleteLater()


def test_keys_are_called_as_on_the_keyboard(spanish: None) -> None:
    keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K))
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+K"
    assert QKeySequence("Ctrl+K") == keys


def test_each_menu_has_a_letter_of_its_own(spanish: None) -> None:
    window = MainWindow()
    assert window.menus is not None  # they are made when they are first asked for
    titles = [action.text() for action in window.menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(titles) == 7
    assert sorted(letters) == sorted(set(letters)), titles
    window.deleteLater()


def test_a_sentence_is_asked_for_in_its_own_context(spanish: None) -> None:
    assert QCoreApplication.translate("words", "Close") == "Cerca"
    assert QCoreApplication.translate("HelpSheet", "Close") == "Cerrar"


# ── Every screen ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_main_screens_are_spanish_and_have_room_for_it(tmp_path: Path) -> None:
    screens = _screens("es", tmp_path, FEW)
    assert _english(screens) == {}
    assert _careless(screens) == {}
    assert _without_room(screens) == {}


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_no_screen_says_anything_in_english(tmp_path: Path) -> None:
    screens = _screens("es", tmp_path, ())
    assert len(screens) > 90
    assert _english(screens) == {}
    assert _careless(screens) == {}
    assert _without_room(screens) == {}


@pytest.mark.slow
def test_what_no_notebook_brings_is_all_marked_and_has_room_for_much_longer_sentences(tmp_path: Path) -> None:
    """In the pseudo language all that was ever marked stands in brackets."""
    bare_of_names = ("recovery", "first-run-3", "settings-look", "settings-privacy")
    screens = _screens("pseudo", tmp_path, (*bare_of_names, "today", "to-sign", "settings", "settings-you"))
    assert _without_room(screens) == {}
    assert {"Friday, November 20"} <= set(screens["today"]["said"]), "days have their length"
    said = {text for name in bare_of_names for text in screens[name]["said"]}
    assert len(said) > 40
    bare = {text for text in said if "⟦" not in text and re.search(r"[A-Za-z]{2}", text)}
    assert bare == {"Fieldnote", "English", "Español"}


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_screen_has_room_for_sentences_a_third_longer(tmp_path: Path) -> None:
    """In the pseudo language, where a tooltip may have the rest."""
    screens = _screens("pseudo", tmp_path, ())
    assert len(screens) > 90
    short = {name: [*screen["shortened"], *screen["too wide"]] for name, screen in screens.items()}
    assert {name: found for name, found in short.items() if found} == {}
    sentences_of_ours = [text for screen in screens.values() for text in screen["said"] if "⟦" in text]
    longer, usual = (sum(map(len, side)) for side in (sentences_of_ours, map(_as_usual, sentences_of_ours)))
    assert longer > usual * 1.3


@pytest.mark.slow
@pytest.mark.parametrize("script", ["pictures.py", "gallery.py"])
def test_pictures_are_taken_as_their_first_line_says(tmp_path: Path, script: str) -> None:
    """From the repository's folder, with no other help than an installed Fieldnote."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    what = {"pictures.py": "unlock", "gallery.py": "controls"}[script]
    command = [sys.executable, f"tests/ui/{script}", str(tmp_path), what]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob("*.png"))


def _as_usual(text: str) -> str:
    return re.sub(r"([aeiouAEIOU])\1", r"\1", text.replace("⟦", "").replace("⟧", ""))


def _screens(tongue_name: str, tmp_path: Path, wanted: Sequence[str]) -> Mapping[str, Mapping[str, Sequence[str]]]:
    target = tmp_path / "said.jsonl"
    command = [sys.executable, str(ROOT / "tests" / "ui" / "saying.py"), tongue_name, str(target), *wanted]
    beside = os.pathsep.join((str(ROOT), str(ROOT / "tests")))  # not the sources that an environment was made for
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": beside}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    return {line["screen"]: line for line in lines}


def _english(screens: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, str]:
    """Give the texts that are one of our English sentences, each with its screen; what people wrote is not ours."""
    return {
        text: name
        for name, screen in screens.items()
        if name not in OF_THE_STAGE | PAPER
        for text in screen["said"]
        if text not in THEIR_OWN and (name, text) not in OF_THE_CHOICE and _is_english(text.replace("&", ""))
    }


@cache
def _is_english(text: str) -> bool:
    return any(sentence.fullmatch(text) for sentence in _sentences())


def _careless(screens: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, str]:
    """Give the texts with two full stops in a row, as after "p.m.", and those that begin with a small day."""
    return {
        text: name
        for name, screen in screens.items()
        for text in screen["said"]
        if TWO_STOPS.search(text) or SMALL_DAY.match(text)
    }


def _without_room(screens: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Sequence[str]]:
    """Give the texts that are cut short although they are ours, and what is wider than its page."""
    short = {
        name: [
            *screen["shortened"],
            *(text for text in screen["shortened with a tip"] if not MAY_BE_SHORTENED.search(text)),
            *screen["too wide"],
        ]
        for name, screen in screens.items()
    }
    return {name: found for name, found in short.items() if found}


@cache
def _sentences() -> tuple[re.Pattern[str], ...]:
    """Give a pattern for each English sentence with words of its own that is another one in Spanish."""
    found = []
    for message in ET.parse(ROOT / "resources" / "translations" / "fieldnote_es.ts").getroot().iter("message"):  # noqa: S314 -- our own file
        english, spanish = message.findtext("source", ""), message.findtext("translation", "")
        own = re.sub(r"\{\w+\}", " ", english)
        if english != spanish and (own == english or len(re.findall(r"[A-Za-z]+", own)) >= MOST_CHANCE):
            pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(english.replace("&", "")))
            found.append(re.compile(pattern))
    return tuple(found)
