"""A refusal with its reasons, for exit code 1."""

from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import sentences


class RefusedError(FieldnoteError):
    """What was asked for was not done; the text says why."""


def refused(outcome: Refused, name: str = "the person") -> RefusedError:
    """Make the refusal of a service into an error with its sentences."""
    return RefusedError(
        "\n".join(sentences.of_problem(p, name) for p in outcome.problems if p.blocks or len(outcome.problems) == 1)
    )
