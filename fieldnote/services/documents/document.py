"""A document before it is made, and the stamp that makes it repeatable."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

import msgspec

from fieldnote.domain.consent import Content, NamedRecipient
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.reports.paper import Stamp
from fieldnote.services import disclosures, legal_notices
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID_SYMBOLS = 10


class Values(Protocol):
    """What a document is made from: a frozen value of `reports.<kind>.values`."""

    @property
    def language(self) -> str:
        """The language it is written in: `en` or `es`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document before it is made: its values and the stamp that makes it repeatable."""

    kind: str
    """As the command line names it; `reports.<kind>.document` makes it."""
    people: tuple[PersonId, ...]
    """Whom it tells of: one person; nobody on a blank sheet; those present, on a group's list."""
    values: Values
    stamp: Stamp
    contents: frozenset[Content]
    """What is in it, as consents name it."""
    description: str
    """In a few words, for the accounting of disclosures."""
    visit_ids: tuple[VisitId, ...] = ()
    """The notes it holds or rests on."""
    inside_only: bool = False
    """Whether it stays inside the programme whatever a consent allows: it tells of several people."""
    only_for: tuple[NamedRecipient, ...] | None = None
    """Whom it may go to outside the programme besides the person; None for all that may."""
    theirs_alone: bool = False
    """Whether it is the person's own paper, given to nobody but them: it says neither whose it is nor what binds it."""
    chosen: frozenset[Content] = frozenset()
    """What is sensitive in it and was chosen for its recipient."""
    allowed: Allowed | None = None
    """Whom it was made for and on what grounds; None while it is only looked at."""

    @property
    def file_name(self) -> str:
        """The name of its file: the random id and nothing that tells of anybody."""
        return f"{self.stamp.document_id}.pdf"


def stamp(notebook: Notebook, *people: PersonId) -> Stamp:
    """Give a new document its id, its time and the check code of the log as it stands.

    It carries the short notice of 42 CFR 2.32 where Part 2 covers the record of somebody it tells of.
    """
    now = notebook.clock().replace(microsecond=0)
    is_covered = any(disclosures.part2_covers(notebook, person_id) for person_id in people)
    return Stamp(
        document_id=document_id(notebook.new_id()),
        made_at=now,
        check_code=audit.code_of(audit.head(notebook.vault.database)),
        practice=notebook.is_practice,
        notice=legal_notices.in_force(now.date()).short if is_covered else "",
    )


def content_code(document: Document) -> str:
    """Give the short hash of what a document says, which stands on its pages beside id, time and check code.

    Two papers with the same one say the same, whenever each was made.
    """
    said = (document.kind, document.values, document.stamp.accompanying)
    return audit.code_of(hashlib.sha256(msgspec.json.encode(said, order="deterministic")).hexdigest())


def document_id(fresh: str) -> str:
    """Turn a fresh id into that of a document: `FN-` and symbols that can be read out."""
    number = int(hashlib.sha256(fresh.encode()).hexdigest(), 16)
    return "FN-" + "".join(_SYMBOLS[number >> 5 * place & 31] for place in range(_ID_SYMBOLS))


def left_out(parts: Collection[Content]) -> tuple[Content, ...]:
    """Name what a document says that it leaves out."""
    return tuple(sorted(PARTS.difference(parts)))


def short_id(visit_id: VisitId) -> str:
    """Give the beginning of a note's id, as documents print it."""
    return visit_id[:8]
