import inspect
import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from string import Formatter

import pytest
from making import context, draft, plan

from fieldnote.domain import problems
from fieldnote.domain.group import OVER_RATIO
from fieldnote.domain.group_check import OF_A_STAY
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.problems import FieldnoteError, Problem, Weight
from fieldnote.domain.required import Detail
from fieldnote.domain.timing import Countdown, Deadlines, Standing
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
    codes = set(re.findall(r'(?:Problem\(|\b_?caution\(draft, )"\w+", "(\w+)"', source))
    assert len(codes) > 12
    for code in codes:
        facts = {name: "7" for _, name, _, _ in Formatter().parse(sentences._PROBLEMS.get(code, "")) if name}
        sentence = sentences.of_problem(Problem("note", code, Weight.WRONG, facts), "Marcus")
        assert sentence.endswith("."), code


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            (),
            (
                "There is no plan here for this day. "
                "Type the QP’s plan in on the person’s overview, or sign this note and say why."
            ),
        ),
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


@pytest.mark.parametrize(
    ("present", "leading", "begins"),
    [
        ("13", "2", "At 1:20 PM there were 13 people and 2 who led, and your rules allow 6 for each."),
        ("7", "1", "At 1:20 PM there were 7 people and one who led, and your rules allow 6."),
        ("3", "0", "At 1:20 PM there were 3 people and nobody led the group."),
        ("1", "0", "At 1:20 PM one person was there and nobody led the group."),
    ],
)
def test_how_many_there_were_is_said_by_number(present: str, leading: str, begins: str) -> None:
    facts = {"at": "13:20", "present": present, "facilitators": leading, "most": "6"}
    said = sentences.of_problem(Problem("participants", OVER_RATIO, Weight.CAUTION, facts))
    assert said.startswith(begins)
    assert said.endswith("once for all its notes.")


@pytest.mark.parametrize("code", sorted(OF_A_STAY))
def test_a_time_outside_its_group_is_said_of_somebody_by_name(code: str) -> None:
    assert "Keisha" in sentences.of_problem(Problem("came", code), "Keisha")


def test_missing_parts_are_counted_in_one_sentence() -> None:
    missing = tuple(Problem(f, f"{f}_missing", Weight.MISSING) for f in ("response", "next_step"))
    assert sentences.of_missing(missing, "Marcus") == "Two things left: how Marcus responded, next step."


THURSDAY = datetime(2026, 11, 19, 14, 5, tzinfo=timezone(timedelta(hours=-5)))
WEDNESDAY_AFTER = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("standing", "limits", "sentence"),
    [
        (
            Standing.IN_TIME,
            Deadlines(THURSDAY, THURSDAY, WEDNESDAY_AFTER),
            "Sign by Thu 2:05 PM, else it is a late entry. Billable until Wed, Nov 25.",
        ),
        (
            Standing.IN_TIME,
            Deadlines(THURSDAY, THURSDAY + timedelta(hours=22)),
            "Sign by Thu 2:05 PM. After Fri 12:05 PM it is a late entry.",
        ),
        (
            Standing.OVERDUE,
            Deadlines(THURSDAY, THURSDAY + timedelta(hours=10), WEDNESDAY_AFTER),
            "This note was due Thu 2:05 PM. After Fri 12:05 AM it is a late entry. Billable until Wed, Nov 25.",
        ),
        (
            Standing.LATE,
            Deadlines(THURSDAY, THURSDAY, WEDNESDAY_AFTER),
            "This is a late entry. Billable until Wed, Nov 25.",
        ),
        (Standing.LATE, Deadlines(THURSDAY, THURSDAY), "This is a late entry."),
        (Standing.IN_TIME, Deadlines(billable_until=WEDNESDAY_AFTER), "Billable until Wed, Nov 25."),
        (
            Standing.NOT_BILLABLE,
            Deadlines(THURSDAY, THURSDAY, WEDNESDAY_AFTER),
            "The last day to bill this visit was Wed, Nov 25.",
        ),
    ],
)
def test_a_countdown_is_told_in_a_sentence(standing: Standing, limits: Deadlines, sentence: str) -> None:
    assert sentences.of_countdown(Countdown(standing, limits)) == sentence


@pytest.mark.parametrize("detail", Detail)
def test_each_detail_that_rules_may_ask_for_has_a_name(detail: Detail) -> None:
    problem = Problem(detail.value, f"{detail.value}_missing", Weight.MISSING)
    assert sentences.of_problem(problem, "Marcus").startswith("Still to fill in: ")
