import pytest

from fieldnote.domain.problems import BadInputError, DamagedNotebookError, Problem, Weight


@pytest.mark.parametrize("weight", Weight)
def test_only_a_caution_lets_a_note_be_signed(weight: Weight) -> None:
    assert Problem("time", "late_note", weight).blocks == (weight is not Weight.CAUTION)


def test_a_refusal_of_input_says_where_and_what() -> None:
    assert str(BadInputError("a person needs a preferred_name", "people[0]")) == (
        "people[0]: a person needs a preferred_name"
    )
    assert str(BadInputError("the file is larger than 64 MB")) == "the file is larger than 64 MB"


def test_facts_fill_the_words_of_a_refusal_and_braces_without_facts_stay() -> None:
    refusal = BadInputError("there are more than {most} lines", "line {line}", most="10,000", line=10_002)
    assert str(refusal) == "line 10002: there are more than 10,000 lines"
    assert str(BadInputError("there is no key {x}", "{y}")) == "{y}: there is no key {x}"
    assert str(BadInputError("it has: {names}", names="{line}")) == "it has: {line}"


def test_damage_carries_every_finding() -> None:
    assert DamagedNotebookError("pages", "log").findings == ("pages", "log")
