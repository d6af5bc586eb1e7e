from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY

from fieldnote.domain.acts import (
    Decision,
    SignedNote,
    Statement,
    StatementAnswer,
    VoidReason,
    problems_of_addendum,
    problems_of_answer,
    problems_of_correction,
    problems_of_statement,
    problems_of_void,
)
from fieldnote.domain.ids import StatementAnswerId, StatementId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.signature import Signature

SIGNATURE = Signature("Dana Reyes", "NCCPSS", NOW, "device", "00", "00")
STATEMENT = Statement(StatementId("s"), VisitId("v"), VisitId("v"), None, "It was not like that.", "", TODAY, SIGNATURE)
ANSWER = StatementAnswer(StatementAnswerId("a"), StatementId("s"), Decision.KEEP, "It stays.", None, SIGNATURE)
OPEN, VOID, REPLACED = SignedNote(), SignedNote(void=True), SignedNote(replaced=True)
BEGUN = SignedNote(correction_begun=True)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_signed_note_can_be_corrected_for_a_reason_and_not_without_one() -> None:
    assert problems_of_correction(OPEN, "The time was wrong.") == ()
    assert codes(problems_of_correction(OPEN, "  \n")) == ["note_correction_reason_missing"]


def test_only_the_newest_version_can_be_corrected_and_only_once_at_a_time() -> None:
    assert codes(problems_of_correction(REPLACED, "x")) == ["note_replaced"]
    assert codes(problems_of_correction(BEGUN, "x")) == ["correction_begun"]


def test_nothing_is_added_to_a_version_that_was_replaced_but_to_one_that_is_being_corrected() -> None:
    assert codes(problems_of_addendum(REPLACED, "x")) == ["note_replaced"]
    assert problems_of_addendum(BEGUN, "x") == ()
    assert codes(problems_of_addendum(OPEN, " ")) == ["addendum_empty"]


@pytest.mark.parametrize("reason", VoidReason)
def test_voiding_needs_a_reason_of_the_list_and_words_only_for_another(reason: VoidReason) -> None:
    lacking = ["void_words_missing"] if reason is VoidReason.OTHER else []
    assert codes(problems_of_void(OPEN, reason, "")) == lacking
    assert problems_of_void(OPEN, reason, "It was for a training.") == ()


def test_a_correction_under_way_is_finished_before_the_note_is_voided() -> None:
    assert codes(problems_of_void(BEGUN, VoidReason.WRONG_CHART, "")) == ["correction_begun"]


def test_a_statement_has_the_persons_words_or_says_where_their_form_is() -> None:
    assert problems_of_statement(OPEN, "It was not like that.", "", TODAY, TODAY) == ()
    assert problems_of_statement(OPEN, "", "scan-0042", TODAY, TODAY) == ()
    assert codes(problems_of_statement(OPEN, " ", "\n", TODAY, TODAY)) == ["statement_empty"]


def test_a_statement_of_tomorrow_is_a_slip() -> None:
    assert codes(problems_of_statement(OPEN, "x", "", TODAY + timedelta(days=1), TODAY)) == ["statement_in_the_future"]


def test_a_statement_is_answered_once_and_with_words() -> None:
    assert problems_of_answer(OPEN, STATEMENT, "We remember it differently.") == ()
    assert codes(problems_of_answer(OPEN, STATEMENT, " ")) == ["answer_empty"]
    answered = replace(STATEMENT, answer=ANSWER)
    assert codes(problems_of_answer(OPEN, answered, "Again.")) == ["statement_answered"]


def test_a_statement_about_a_version_replaced_since_is_answered_still() -> None:
    assert problems_of_answer(REPLACED, STATEMENT, "It is put right.") == ()


def test_nothing_at_all_is_done_about_a_void_note() -> None:
    for problems in (
        problems_of_correction(VOID, "x"),
        problems_of_addendum(VOID, "x"),
        problems_of_void(VOID, VoidReason.WRONG_CHART, ""),
        problems_of_statement(VOID, "x", "", TODAY, TODAY),
        problems_of_answer(VOID, STATEMENT, "x"),
    ):
        assert codes(problems) == ["note_void"]


def test_an_answer_is_due_sixty_days_after_the_statement() -> None:
    assert STATEMENT.answer_due == TODAY + timedelta(days=60)
