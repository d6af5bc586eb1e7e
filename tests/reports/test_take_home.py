"""What all papers have to hold that a person takes home: safe to lose, easy to read, at least 11 points."""

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import reading
from reports import take_home_samples as samples
from reports.layout_checks import Printed, check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed, written
from reports.pdf_text import read_aloud

from fieldnote.reports import fonts, printing
from fieldnote.reports.first_meeting import english as first_english
from fieldnote.reports.first_meeting import spanish as first_spanish
from fieldnote.reports.paper import Paper
from fieldnote.reports.pocket_card import english as pocket_english
from fieldnote.reports.pocket_card import spanish as pocket_spanish
from fieldnote.reports.printing import texts
from fieldnote.reports.support_sheet import english as support_english
from fieldnote.reports.support_sheet import spanish as support_spanish
from fieldnote.reports.take_home import english, spanish
from fieldnote.reports.trigger_sheet import english as trigger_english
from fieldnote.reports.trigger_sheet import spanish as trigger_spanish

TESTS = str(Path(__file__).parents[1])
USUAL, EMPTY, OVERFULL = samples.USUAL, samples.EMPTY, samples.OVERFULL
IN_ENGLISH: dict[str, Any] = {
    "shared": english.ENGLISH,
    "support_sheet": support_english.ENGLISH,
    "trigger_sheet": trigger_english.ENGLISH,
    "pocket_card": pocket_english.ENGLISH,
    "first_meeting": first_english.ENGLISH,
}
IN_SPANISH: dict[str, Any] = {
    "shared": spanish.SPANISH,
    "support_sheet": support_spanish.SPANISH,
    "trigger_sheet": trigger_spanish.SPANISH,
    "pocket_card": pocket_spanish.SPANISH,
    "first_meeting": first_spanish.SPANISH,
}
KINDS = tuple(USUAL)
TELLING = (
    *("recovery", "treatment", "program", "sober", "addict", "diagnos", "relapse", "clinic", "medicaid", "part 2"),
    *("patient", "client", "peer support", "specialist", "disorder", "agency", "rehab", "detox", "12-step", "sponsor"),
    *("confidential", "fieldnote", "recuperación", "tratamiento", "sobri", "adic", "recaída", "clínica", "paciente"),
    *("trastorno", "agencia", "especialista", "padrino", "programa", "abuse", "abuso"),
)
"""Words that would tell whoever finds the paper more than they should know."""


def render(kind: str, values: Any, paper: Paper = Paper.LETTER, **stamp: Any) -> bytes:
    made: bytes = room(kind).render(values, replace(samples.STAMP, **stamp), paper)
    return made


def room(kind: str) -> Any:
    return import_module(f"fieldnote.reports.{kind}.document")


def expected(text: str) -> str:
    return squashed(fonts.printed(text))


def check_free(pages: dict[int, list[Printed]]) -> None:
    for number, boxes in pages.items():
        for at, box in enumerate(boxes):
            hit = next((other for other in boxes[:at] if box.meets(other)), None)
            assert hit is None, (number, box, hit)


def drawn(pages: dict[int, list[Printed]]) -> str:
    """All that was printed, in the order it was drawn, without what comes again on every page."""
    again = re.compile(r"PRACTICE.*|Not a real.*|person|I can do hard things\.|FN-\w+|Page \d+ of \d+")
    return squashed("".join(box.text for boxes in pages.values() for box in boxes if not again.fullmatch(box.text)))


# ── Layout ──


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("of", [USUAL, EMPTY], ids=["filled", "empty"])
def test_no_text_overlaps_or_leaves_the_margins(
    kind: str, language: str, paper: Paper, of: dict[str, Any], *, large: bool
) -> None:
    with watched() as pages:
        raw = render(kind, replace(of[kind], language=language, large=large), paper)
    check(raw, f"{language}-US")
    check_free(pages)
    if kind != "pocket_card":
        check_layout(pages, paper)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_nothing_is_cut_when_there_is_far_too_much(kind: str, *, large: bool) -> None:
    values = replace(OVERFULL[kind](), large=large)
    with watched() as pages:
        raw = render(kind, values, practice=True)
    check(raw)
    check_free(pages)
    if kind != "pocket_card":
        check_layout(pages, Paper.LETTER)
    said = drawn(pages)
    for text in set(texts(values)):
        if " " in text or len(text) > 20:
            assert expected(text) in said, text[:60]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("of", [USUAL, EMPTY], ids=["filled", "empty"])
@pytest.mark.parametrize(("large", "least"), [(False, 11), (True, 16)])
def test_nothing_is_smaller_than_it_may_be(kind: str, of: dict[str, Any], least: float, *, large: bool) -> None:
    with watched() as pages:
        render(kind, replace(of[kind], large=large))
    assert min(box.size for box in chain.from_iterable(pages.values())) >= least


@pytest.mark.parametrize("kind", KINDS)
def test_large_print_is_set_for_itself(kind: str) -> None:
    def spread(values: Any) -> float:
        with watched() as pages:
            render(kind, values)
        sizes = sorted({box.size for box in chain.from_iterable(pages.values())})
        return sizes[-1] / sizes[0]

    large, usual = replace(USUAL[kind], large=True), USUAL[kind]
    assert spread(large) < spread(usual), "headings grow less than the text"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("of", [USUAL, EMPTY], ids=["filled", "empty"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_a_heading_is_read_before_what_it_heads(kind: str, of: dict[str, Any], *, large: bool) -> None:
    pdf = opened(render(kind, replace(of[kind], large=large)))
    sections = [[str(kid.S) for kid in e.raw.K if "/S" in kid] for e in elements(pdf) if e.tag == "Sect"]
    assert any("/H2" in kids for kids in sections)
    assert [kids for kids in sections if "/H2" in kids[1:]] == []


# ── Text is data ──


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_of_the_record_is_on_the_paper(kind: str, language: str) -> None:
    values = replace(USUAL[kind], language=language, title="For my fridge", name="Marcus")
    said = squashed(extracted(render(kind, values)))
    known = {"en", "es", "close", "often", "now_and_then", "yes", "no", "not_asked"}
    enums = {"recovery", "services", "family", "community", "tuesday", "thursday", "saturday", "people", "places"}
    enums |= {"things", "feelings", "body", "times", "situations", "green", "yellow", "red", "thought", "feeling"}
    enums |= {"behaviour", "mind", "spirit", "leaving", "distraction", "other"}
    for text in texts(values):
        if text not in known | enums:
            assert expected(text) in said, text


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_every_printable_character_can_be_read_back(kind: str, text: str) -> None:
    marked = f"\u25b6{text}\u25c0"
    places: dict[str, dict[str, Any]] = {
        "support_sheet": {"besides": marked, "safe_places": (marked, marked)},
        "trigger_sheet": {"reasons": marked, "after": marked, "naloxone": marked},
        "pocket_card": {"reasons": marked, "signs": (marked,), "helps": (marked,)},
        "first_meeting": {"place": marked, "agreed": marked, "kind": marked},
    }
    said = squashed(read_aloud(render(kind, replace(USUAL[kind], **places[kind]))))
    assert said.count(expected(marked)) == 3


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_printed_is_named_beforehand_in_numbers_too(kind: str) -> None:
    assert printing.unprintable(USUAL[kind]) == ()
    assert printing.unprintable(replace(USUAL[kind], title="\U0001f600")) == ("U+1F600 GRINNING FACE",)
    if kind != "first_meeting":
        caller = replace(samples.RAY, number="555 \U0001f600")
        assert printing.unprintable(replace(USUAL[kind], callers=(caller,))) == ("U+1F600 GRINNING FACE",)


# ── Safe to lose ──


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("of", [USUAL, EMPTY], ids=["filled", "empty"])
def test_nothing_on_it_or_in_it_tells_what_it_is(kind: str, language: str, of: dict[str, Any]) -> None:
    raw = render(kind, replace(of[kind], language=language))
    pdf = opened(raw)
    alts = " ".join(str(e.raw.get("/Alt", "")) for e in elements(pdf))
    outline = " ".join(str(item.title) for item in pdf.open_outline().root)
    paper = f"{extracted(raw)} {alts} {outline} {pdf.docinfo.Title}".casefold()
    assert [word for word in TELLING if word in paper] == []
    told = (written(pdf) + pdf.Root.Metadata.read_bytes()).decode("latin-1").casefold()
    telling_files = [word for word in TELLING if word not in {"fieldnote", "agency"} and word in told]
    assert telling_files == [], "the program that made the file is named in every PDF"


@pytest.mark.parametrize("words", [*IN_ENGLISH.values(), *IN_SPANISH.values()], ids=lambda w: type(w).__module__)
def test_no_fixed_word_tells_what_it_is_about(words: Any) -> None:
    said = " ".join(reading.texts_of(words)).casefold()
    assert [word for word in TELLING if word in said] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_foot_has_the_page_and_the_id_and_nothing_more(kind: str) -> None:
    with watched() as pages:
        raw = render(kind, EMPTY[kind], check_code="7F3A-91C2")
    assert "7F3A-91C2" not in extracted(raw)
    if kind == "pocket_card":
        return
    for number, boxes in pages.items():
        lowest = sorted(box.text for box in boxes if box.top < 52)
        assert lowest == [samples.STAMP.document_id, f"Page {number} of {len(pages)}"]


@pytest.mark.parametrize("kind", ["support_sheet", "trigger_sheet", "first_meeting"])
def test_later_pages_have_no_running_head(kind: str) -> None:
    values = OVERFULL[kind]()
    with watched() as pages:
        render(kind, replace(values, title="A title of mine", name="Marcus"))
    title = IN_ENGLISH[kind].title
    assert len(pages) > 1
    assert not [box for boxes in pages.values() for box in boxes if title in box.text]
    assert [number for number, boxes in pages.items() for box in boxes if "A title of mine" in box.text] == [1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_stands_there_only_where_it_is_wanted(kind: str) -> None:
    assert "This is for" not in extracted(render(kind, USUAL[kind]))
    named = extracted(render(kind, replace(USUAL[kind], name="Marcus", title="My own title")))
    assert "This is for Marcus." in named
    assert "My own title" in named
    assert str(opened(render(kind, replace(USUAL[kind], title="Marcus Bell"))).docinfo.Title) != "Marcus Bell"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("large", [False, True])
def test_practice_papers_say_so_on_every_page(kind: str, *, large: bool) -> None:
    with watched() as pages:
        raw = render(kind, replace(USUAL[kind], large=large), practice=True)
    check(raw)
    check_free(pages)
    for boxes in pages.values():
        assert any("PRACTICE" in box.text for box in boxes)


# ── Easy to read ──


def test_the_measures_of_reading_count_syllables_as_people_do() -> None:
    english = {"I": 1, "alone": 2, "people": 2, "naloxone": 3, "someone": 2, "called": 1, "wanted": 2, "little": 2}
    assert {word: reading.syllables(word) for word in english} == english
    spanish = {"quien": 1, "día": 2, "ayuda": 3, "reunión": 2, "llamo": 2, "siguen": 2, "teléfono": 4, "muy": 1}
    assert {word: reading.silabas(word) for word in spanish} == spanish
    assert reading.grade("The cat sat on the mat.") < 1
    hard = "Comprehensive interdisciplinary documentation facilitates individualized rehabilitation."
    assert reading.grade(hard) > 20
    assert reading.ease("El sol sale. Yo voy.") > 100
    assert reading.ease("La documentación interdisciplinaria facilita considerablemente la rehabilitación.") < 20


@pytest.mark.parametrize("kind", IN_ENGLISH)
def test_fixed_words_in_english_are_read_in_grade_six(kind: str) -> None:
    found = list(reading.texts_of(IN_ENGLISH[kind]))
    assert reading.grade(" ".join(re.sub(r"(?<![.!?:])$", ".", text) for text in found)) <= 6
    hard = {text: round(reading.grade(text), 1) for text in found if len(text.split()) > 4}
    assert {text: grade for text, grade in hard.items() if grade > 6} == {}


@pytest.mark.parametrize("kind", IN_SPANISH)
def test_fixed_words_in_spanish_are_read_in_grade_six(kind: str) -> None:
    found = list(reading.texts_of(IN_SPANISH[kind]))
    assert reading.ease(" ".join(re.sub(r"(?<![.!?:])$", ".", text) for text in found)) >= reading.EASY_SPANISH
    hard = {text: round(reading.ease(text), 1) for text in found if len(text.split()) > 4}
    assert {text: ease for text, ease in hard.items() if ease < reading.EASY_SPANISH} == {}


@pytest.mark.parametrize("kind", IN_ENGLISH)
def test_spanish_has_the_same_gaps_as_english(kind: str) -> None:
    def gaps(value: Any) -> Any:
        if isinstance(value, str):
            return {name for _, name, _, _ in Formatter().parse(value) if name}
        if isinstance(value, tuple):
            return [gaps(item) for item in value]
        return {key: gaps(item) for key, item in value.items()}

    english, spanish = IN_ENGLISH[kind], IN_SPANISH[kind]
    for name in type(english).__slots__:
        assert gaps(getattr(english, name)) == gaps(getattr(spanish, name)), name


# ── Bytes ──


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_values_and_stamp_give_the_same_bytes_in_any_process(kind: str) -> None:
    name = {"support_sheet": "SUPPORT", "trigger_sheet": "TRIGGER", "pocket_card": "POCKET", "first_meeting": "FIRST"}
    code = (
        f"import sys, hashlib; sys.path.insert(0, {TESTS!r})\n"
        "from reports import take_home_samples as s\n"
        f"from fieldnote.reports.{kind} import document\n"
        f"print(hashlib.sha256(document.render(s.{name[kind]}, s.STAMP)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert hashlib.sha256(render(kind, USUAL[kind])).hexdigest() == other.stdout.strip()


def test_the_values_and_words_can_be_imported_without_the_pdf_library() -> None:
    rooms = ", ".join(f"fieldnote.reports.{kind}.values" for kind in KINDS)
    code = f"import sys; import {rooms}, fieldnote.reports.support_sheet.phrases; assert 'reportlab' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
