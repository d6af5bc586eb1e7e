import inspect
import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from making import context, draft, plan

from fieldnote.domain import problems
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.problems import FieldnoteError, Problem, Weight
from fieldnote.domain.visit_check import check
from fieldnote.services import sentences

ERRORS = [cls for _, cls in inspect.getmembers(problems, inspect.isclass) if issubclass(cls, FieldnoteError)]


def made(cls: type[FieldnoteError]) -> FieldnoteError:
    if cls is problems.NewerNotebookError:
        return problems.NewerNotebookError(9, 1)
    if cls is problems.NotFoundError:
        return problems.NotFoundError("person", "x")
    if cls is problems.BadInputError:
        return problems.BadInputError("a fault", "people[0]")
    return cls()


@pytest.mark.parametrize("cls", ERRORS, ids=lambda cls: cls.__name__)
def test_every_refusal_of_the_world_has_a_calm_sentence(cls: type[FieldnoteError]) -> None:
    sentence = sentences.of_error(made(cls))
    assert sentence.endswith(".")
    assert "!" not in sentence
    assert "{" not in sentence


def test_no_two_refusals_say_the_same() -> None:
    said = [sentences.of_error(made(cls)) for cls in ERRORS if cls is not FieldnoteError]
    assert len(set(said)) == len(said)


def test_every_code_that_a_check_can_give_has_a_sentence() -> None:
    package = Path(inspect.getfile(sentences)).parents[1]
    source = "".join(
        path.read_text("utf-8") for room in ("domain", "services") for path in (package / room).rglob("*.py")
    )
    codes = set(re.findall(r'(?:Problem\(|_caution\(draft, )"\w+", "(\w+)"', source))
    assert len(codes) > 12
    for code in codes:
        facts = {name: "7" for _, name, _, _ in Formatter().parse(sentences._PROBLEMS.get(code, "")) if name}
        sentence = sentences.of_problem(Problem("note", code, Weight.WRONG, facts), "Marcus")
        assert sentence.endswith("."), code


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ((), "There is no plan here that was in effect on this day. You can sign this note and say why."),
        (
            (plan(ends_on=date(2026, 11, 1)),),
            "The plan ended on 2026-11-01, before this day. You can sign this note and say why.",
        ),
        (
            (plan(order_signed_on=date(2026, 12, 1)),),
            "The service order was signed on 2026-12-01, after this day. You can keep the code and say why.",
        ),
    ],
)
def test_what_a_check_says_of_the_plan_reads_like_this(found: tuple[PlanSnapshot, ...], sentence: str) -> None:
    (problem,) = check(draft(), context(plans=found))
    assert sentences.of_problem(problem) == sentence


def test_missing_parts_are_counted_in_one_sentence() -> None:
    missing = tuple(Problem(f, f"{f}_missing", Weight.MISSING) for f in ("response", "next_step"))
    assert sentences.of_missing(missing, "Marcus") == "Two things left: how Marcus responded, next step."
