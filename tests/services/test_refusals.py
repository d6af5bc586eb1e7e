"""Every refusal is a value with a code and a field, and every sentence for one stands in one place."""

import ast
import builtins
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from services.problem_codes import Codes, codes_in

import fieldnote
from fieldnote.domain import boundary
from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.problems import Problem
from fieldnote.services import sentences

ROOT = Path(fieldnote.__file__).parent
SOURCES = [
    (str(path.relative_to(ROOT)), path.read_text("utf-8"))
    for room in ("domain", "services", "exchange")
    for path in sorted((ROOT / room).rglob("*.py"))
]
MISSING_PART = r"\w+_missing"  # made for each part and detail of a note, which `sentences.PARTS` names
OF_ANOTHER_CODE = {  # the sentence that a code has on some days only, or for one thing
    "late_note_today": "late_note",
    "target_owes_one": "target_owes",
    "too_short_one": "too_short",
    "group_over_ratio_one": "group_over_ratio",
    "group_led_by_nobody": "group_over_ratio",
    "group_led_by_nobody_one": "group_over_ratio",
}
BUILTIN = {name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}


@pytest.fixture(scope="module")
def found() -> Codes:
    """What the whole source makes."""
    return codes_in(SOURCES)


def test_every_code_of_a_problem_can_be_read_in_the_source(found: Codes) -> None:
    assert found.unread == []
    assert len(found.plain) > 150


def test_every_code_has_a_sentence(found: Codes) -> None:
    assert found.plain - set(sentences._PROBLEMS) == set()


def test_every_code_put_together_has_its_sentences(found: Codes) -> None:
    assert found.patterns == {MISSING_PART, r"private_\w+", r"\w+_outside_the_group"}
    stays = {c for c in sentences._PROBLEMS if c.endswith("_outside_the_group")}
    assert stays == {f"{end}_outside_the_group" for end in ("came", "left")}
    facts = PrivateFacts(phones=("555 010 2030",), emails=("dana@home.example",), addresses=("12 Maple Street",))
    text = "555 010 2030, dana@home.example, 12 Maple Street"
    kinds = {finding.kind for finding in boundary.boundary_findings(text, facts)}
    assert len(kinds) == 3
    assert {c for c in sentences._PROBLEMS if c.startswith("private_")} == {f"private_{kind}" for kind in kinds}


def test_every_sentence_belongs_to_a_code(found: Codes) -> None:
    made = found.plain | {code for code, usual in OF_ANOTHER_CODE.items() if usual in found.plain}
    of_patterns = {c for c in sentences._PROBLEMS for p in found.patterns - {MISSING_PART} if re.fullmatch(p, c)}
    assert set(sentences._PROBLEMS) - made - of_patterns == set()


def test_every_problem_says_its_field() -> None:
    without = [
        f"{name}:{call.lineno}"
        for name, text in SOURCES
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Problem"
        if not call.args or (isinstance(call.args[0], ast.Constant) and not call.args[0].value)
    ]
    assert without == []


def test_a_sentence_is_short_calm_and_ends() -> None:
    for code, sentence in sentences._PROBLEMS.items():
        assert re.search(r"[.?”]$", sentence), code
        assert "!" not in sentence, code
        assert sentence[0].isupper() or sentence[0] in "“{", code
        assert len(sentence) <= 330, code


def test_no_rule_and_no_service_raises_what_only_a_bug_raises() -> None:
    """What `exchange` raises while it reads a stranger's file, it turns into a problem itself."""
    rooms = [(name, text) for name, text in SOURCES if not name.startswith("exchange")]
    assert [place for name, text in rooms for place in raised_builtins(name, text)] == []


def test_an_exception_of_a_modules_own_never_leaves_it() -> None:
    assert [place for name, text in SOURCES for place in uncaught_of_its_own(name, text)] == []


def test_nothing_else_on_screen_or_in_a_terminal_has_words_of_its_own_for_a_problem(found: Codes) -> None:
    """No second table of sentences. Paper names cautions in a word or two, in two languages: `reports` is left out."""
    known = {*found.plain, *sentences._PROBLEMS}
    said_elsewhere = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(ROOT.rglob("*.py"))
        if path != Path(sentences.__file__) and path.relative_to(ROOT).parts[0] != "reports"
        for text in (path.read_text("utf-8"),)
        if len(known & set(re.findall(r"\w+", text))) > 1  # else there is nothing to look for in it
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Dict)
        and sum(isinstance(key, ast.Constant) and key.value in known for key in node.keys) > 1
        and any(isinstance(value, ast.Constant) and " " in str(value.value) for value in node.values)
    ]
    assert said_elsewhere == []


# The way of looking itself

PLANTED = """
LATER = "code_of_a_constant"

def refuse(field, code):
    return Problem(field, code)

def look(x):
    yield refuse("a", "code_of_a_helper")
    yield refuse("a", code="code_by_name")
    yield Problem("a", "one" if x else "two")
    yield Problem("a", LATER)
    yield Problem("a", f"odd_{x}")
    kind = "code_of_a_local"
    yield Problem("a", kind)
    yield Problem("a", x.y[0])
"""


def test_the_way_of_looking_finds_codes_however_they_are_made() -> None:
    found = codes_in([("planted", PLANTED)])
    assert found.plain == {
        "code_of_a_helper", "code_by_name", "one", "two", "code_of_a_constant", "code_of_a_local",
    }  # fmt: skip
    assert found.patterns == {r"odd_\w+"}
    assert found.unread == ["planted:15: x.y[0]"]


@pytest.mark.parametrize("raised", ["ValueError('no')", "KeyError", "builtins.RuntimeError()"])
def test_the_way_of_looking_finds_a_builtin_that_is_raised(raised: str) -> None:
    assert list(raised_builtins("planted", f"def act():\n    raise {raised}\n")) == ["planted:2"]


def test_the_way_of_looking_finds_an_exception_of_its_own_that_gets_away() -> None:
    own = "class _UndoError(Exception):\n    pass\n\ndef act():\n    raise _UndoError\n"
    assert list(uncaught_of_its_own("planted", own)) == ["planted: _UndoError"]
    assert list(uncaught_of_its_own("planted", f"{own}\ndef whole():\n    try:\n        act()\n"
                                               "    except _UndoError:\n        pass\n")) == []  # fmt: skip


def test_a_problem_without_a_sentence_is_our_own_fault_and_never_an_empty_line() -> None:
    with pytest.raises(KeyError):
        sentences.of_problem(Problem("note", "nobody_wrote_this"))


def raised_builtins(name: str, text: str) -> Iterator[str]:
    """Give the places where an exception of the language is raised; an assertion is our own and may be."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Raise) and node.exc is not None:
            raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            called = raised.attr if isinstance(raised, ast.Attribute) else getattr(raised, "id", "")
            if called in BUILTIN - {"AssertionError"}:
                yield f"{name}:{node.lineno}"


def uncaught_of_its_own(name: str, text: str) -> Iterable[str]:
    """Give the exceptions that a module defines for itself and does not catch."""
    tree = ast.parse(text)
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name.startswith("_")
           and any(getattr(base, "id", "") in BUILTIN for base in node.bases)}  # fmt: skip
    caught = {getattr(node.type, "id", "") for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)}
    return [f"{name}: {kind}" for kind in sorted(own - caught)]
