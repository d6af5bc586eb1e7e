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


def test_damage_carries_every_finding() -> None:
    assert DamagedNotebookError("pages", "log").findings == ("pages", "log")
