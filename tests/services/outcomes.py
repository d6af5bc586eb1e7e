"""What a service answered, asked for in a test."""

from fieldnote.domain.changes import Refused
from fieldnote.services import sentences


def refusals(outcome: object) -> list[str]:
    """Give the codes of what was refused, each of which has a whole sentence."""
    assert isinstance(outcome, Refused), outcome
    assert all(sentences.of_problem(problem).endswith((".", "?")) for problem in outcome.problems), (
        "its figures fill it"
    )
    return [problem.code for problem in outcome.problems]
