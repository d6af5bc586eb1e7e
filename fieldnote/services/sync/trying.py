"""Trying a target out: who is there, without sending anything of a person."""

from fieldnote.domain.target import Target
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import lines
from fieldnote.services.sync.jobs import Look


def look(notebook: Notebook, target: Target) -> Look:
    """Give the job that sees who is there; `targets.tried_out` keeps what it found."""
    return Look(lines.line_to(notebook, target))
