"""Trying a target out: who is there, without sending anything of a person."""

from dataclasses import dataclass

from fieldnote.domain.target import Target
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import lines
from fieldnote.services.sync.jobs import Hands, Line, Look, Looked
from fieldnote.services.targets import give_key


@dataclass(frozen=True, slots=True)
class TryOut:
    """See who is there, and hang up."""

    line: Line

    def run(self, hands: Hands) -> Looked:
        """Do it."""
        try:
            return Look(self.line).run(hands)
        finally:
            self.line.hang_up()


def look(notebook: Notebook, target: Target) -> TryOut:
    """Give the job that sees who is there; `targets.tried_out` keeps what it found."""
    give_key(notebook, target)
    return TryOut(lines.line_to(notebook, target))
