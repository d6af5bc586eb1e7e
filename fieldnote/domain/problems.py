"""What can stand in the way: problems of a draft are values, refusals of the world are exceptions.

Neither carries a sentence. `fieldnote.services.sentences` turns both into words, the same words in the window and on
the command line.
"""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.package import PackageFault, ReceiptFault


class Weight(StrEnum):
    """How much a problem weighs."""

    MISSING = "missing"
    """A required part is empty: the note can be saved, not signed."""
    WRONG = "wrong"
    """What is written cannot be true (an end before its start): not signed until changed."""
    CAUTION = "caution"
    """Signable as it is, but not claim-ready until a reason is given. Shown in amber, never blocks."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at: `field` is where, `code` is what, `facts` are the figures a sentence needs."""

    field: str
    code: str
    weight: Weight = Weight.WRONG
    facts: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Whether signing has to wait for it."""
        return self.weight is not Weight.CAUTION


class FieldnoteError(Exception):
    """Something the world refuses. Subclasses are one cause each and carry facts, never content of the notebook."""


class WrongPassphraseError(FieldnoteError):
    """The passphrase, PIN or recovery kit does not open this notebook."""

    def __init__(self, *, given: str = "passphrase", wait_seconds: int = 0) -> None:
        """Take what was `given` (passphrase, pin or kit) and how long the next try has to wait."""
        super().__init__(given)
        self.given = given
        self.wait_seconds = wait_seconds


class DamagedHeaderError(FieldnoteError):
    """The small file with the locked key (vault.json) and its copy cannot be read."""


class DamagedNotebookError(FieldnoteError):
    """Pages, tables, the audit chain or a signature of the notebook do not hold together."""

    def __init__(self, *findings: str) -> None:
        """Take what was found, each a short neutral phrase."""
        super().__init__("; ".join(findings))
        self.findings = findings


class NewerNotebookError(FieldnoteError):
    """A newer Fieldnote made this notebook; this one must not touch it."""

    def __init__(self, found: int, known: int) -> None:
        """Take the schema version found and the newest one known here."""
        super().__init__(f"{found} > {known}")
        self.found, self.known = found, known


class NotebookInUseError(FieldnoteError):
    """Another window or command has this notebook open."""


class ReadOnlyError(FieldnoteError):
    """The place refuses writing: no permission, or a read-only disk."""


class DiskFullError(FieldnoteError):
    """No space left to write."""


class NotebookMissingError(FieldnoteError):
    """There is no notebook at this place."""


class NotebookExistsError(FieldnoteError):
    """There is something at this place already, and it is never overwritten."""


class DamagedHandoverError(FieldnoteError):
    """A file that hands something over is cut short, was changed, or is no such file."""


class RefusedTransferError(FieldnoteError):
    """A file that is to bring a person from another notebook cannot be taken in; nothing of it was kept."""

    def __init__(self, fault: PackageFault = PackageFault.NOT_A_PACKAGE) -> None:
        """Take the first fault that was found."""
        super().__init__(fault.value)
        self.fault = fault


class BadInputError(FieldnoteError):
    """A file or value from outside is not what it has to be: `where` says the place, `what` the fault.

    With `facts` both have braces for them, and can be said in another language as they stand.
    """

    def __init__(self, what: str, where: str = "", **facts: object) -> None:
        """Take a plain phrase and a place like `people[0].name`."""
        self.what, self.where, self.facts = what, where, facts
        said, at = self.filled(what), self.filled(where)
        super().__init__(f"{at}: {said}" if at else said)

    def filled(self, phrase: str) -> str:
        """Fill in the facts, if there are any: a phrase without may hold braces of its own."""
        return phrase.format(**self.facts) if self.facts else phrase


class NotFoundError(FieldnoteError):
    """The notebook has no such person, visit or other record."""

    def __init__(self, kind: str, ref: str) -> None:
        """Take the kind of record and the reference that was looked up."""
        super().__init__(f"{kind} {ref}")
        self.kind, self.ref = kind, ref


class NotEnoughMemoryError(FieldnoteError):
    """The computer has too little free memory for what was asked."""


class SignedNoteError(FieldnoteError):
    """A note that is signed cannot be saved over."""


class SealedNoteError(FieldnoteError):
    """A note was voided: its words are opened by an act of its own only."""


class FailedWriteError(FieldnoteError):
    """The computer reported a fault while writing; what was asked for is not confirmed as saved."""


class PlaceGoneError(FailedWriteError):
    """The folder or drive that was to be written to is not there."""


class RenewalUnfinishedError(FieldnoteError):
    """A re-keying was broken off with the new secret in force already; whoever opens the notebook next finishes it."""


class OvertakenError(FieldnoteError):
    """What was being copied changed underneath; nothing was kept of the copy, and it can be made again."""


class RefusedPackageError(FieldnoteError):
    """A package is not opened, and nothing of it is kept."""

    def __init__(self, fault: PackageFault = PackageFault.NOT_A_PACKAGE, where: str = "") -> None:
        """Take the fault and, where there is one, the part of the package it was found in."""
        super().__init__(f"{fault} {where}".strip())
        self.fault, self.where = fault, where


class InboxInUseError(FieldnoteError):
    """Another run is taking packages with these keys."""


class RefusedReceiptError(FieldnoteError):
    """A receipt is not believed: what it speaks of stays owed."""

    def __init__(self, fault: ReceiptFault = ReceiptFault.NOT_A_RECEIPT) -> None:
        """Take the fault."""
        super().__init__(fault)
        self.fault = fault
