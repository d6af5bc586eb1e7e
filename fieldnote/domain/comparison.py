"""What two copies of one notebook hold, and in what they differ: a backup beside the notebook, or what was rescued."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from fieldnote.domain.ids import VisitId


class Differs(StrEnum):
    """How a note differs between a copy and the notebook."""

    ONLY_IN_COPY = "only_in_copy"
    ONLY_IN_NOTEBOOK = "only_in_notebook"
    NEWER_IN_NOTEBOOK = "newer_in_notebook"
    """Signed, added to, or written on since the copy."""
    NEWER_IN_COPY = "newer_in_copy"
    DIFFERENT = "different"
    """As old in both, and not the same: one of the two was changed or damaged outside Fieldnote."""


@dataclass(frozen=True, slots=True)
class HeldNote:
    """A note as one copy holds it, without its words."""

    id: VisitId
    who: str
    """The name in use; empty for a note that was voided, since it may stand in the wrong chart."""
    day: date | None
    signed: bool
    version: int
    additions: int
    """Signed acts and addenda after it."""
    changed_at: datetime
    fingerprint: bytes
    """Over all that is kept of it: words, choices, facts, signature, additions."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What one copy holds: its notes, and the fingerprints of all other records by kind (table) and key."""

    notes: tuple[HeldNote, ...]
    records: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteDifference:
    """A note that is not the same in both."""

    id: VisitId
    how: Differs
    who: str
    day: date | None
    signed: bool
    """Whether it is signed in the copy that is newer, or has it alone."""


@dataclass(frozen=True, slots=True)
class KindDifference:
    """Records of one kind: how many each copy holds, and how many are not the same."""

    kind: str
    in_copy: int
    in_notebook: int
    only_in_copy: int
    only_in_notebook: int
    different: int


@dataclass(frozen=True, slots=True)
class Differences:
    """In what a copy and the notebook differ: note by note, and by kind where a kind differs at all."""

    notes: tuple[NoteDifference, ...]
    """Those of the newest days first."""
    kinds: tuple[KindDifference, ...]
    notes_in_copy: int
    notes_in_notebook: int

    @property
    def none(self) -> bool:
        """Whether both hold the same."""
        return not self.notes and not self.kinds

    def of_kind(self, how: Differs) -> tuple[NoteDifference, ...]:
        """Give the notes that differ in one way."""
        return tuple(note for note in self.notes if note.how is how)


def compare(copy: Contents, notebook: Contents) -> Differences:
    """Say in what a copy differs from the notebook."""
    theirs, ours = ({note.id: note for note in held.notes} for held in (copy, notebook))
    notes = [
        found
        for visit_id in theirs.keys() | ours.keys()
        if (found := _difference(theirs.get(visit_id), ours.get(visit_id))) is not None
    ]
    notes.sort(key=lambda note: (note.day is not None, note.day or date.min, note.id), reverse=True)
    kinds = [
        _kind(kind, copy.records.get(kind, {}), notebook.records.get(kind, {}))
        for kind in sorted(copy.records.keys() | notebook.records.keys())
    ]
    return Differences(
        tuple(notes),
        tuple(found for found in kinds if found.only_in_copy or found.only_in_notebook or found.different),
        len(copy.notes),
        len(notebook.notes),
    )


def _difference(theirs: HeldNote | None, ours: HeldNote | None) -> NoteDifference | None:
    if theirs is None or ours is None:
        alone = theirs or ours
        assert alone is not None, "the id is of one of the two"  # noqa: S101 -- for the reader and the types
        how = Differs.ONLY_IN_COPY if ours is None else Differs.ONLY_IN_NOTEBOOK
        return NoteDifference(alone.id, how, alone.who, alone.day, alone.signed)
    if theirs.fingerprint == ours.fingerprint:
        return None
    if _age(theirs) == _age(ours):
        return NoteDifference(ours.id, Differs.DIFFERENT, ours.who, ours.day, ours.signed)
    newer = ours if _age(ours) > _age(theirs) else theirs
    how = Differs.NEWER_IN_NOTEBOOK if newer is ours else Differs.NEWER_IN_COPY
    # A voiding takes the name away, in whichever copy it is known.
    who = newer.who if ours.who and theirs.who else ""
    return NoteDifference(newer.id, how, who, newer.day, newer.signed)


def _age(note: HeldNote) -> tuple[bool, int, datetime]:
    """Order two states of one note: a signature and what was added to it are never taken back, a clock may be."""
    return note.signed, note.additions, note.changed_at


def _kind(kind: str, theirs: Mapping[str, bytes], ours: Mapping[str, bytes]) -> KindDifference:
    both = theirs.keys() & ours.keys()
    return KindDifference(
        kind,
        in_copy=len(theirs),
        in_notebook=len(ours),
        only_in_copy=len(theirs) - len(both),
        only_in_notebook=len(ours) - len(both),
        different=sum(theirs[key] != ours[key] for key in both),
    )
