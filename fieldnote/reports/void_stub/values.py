"""What the stub of a voided note is made from: everything but the words of the note."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.acts import Seal, VoidReason
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.signature import Signature


@dataclass(frozen=True, slots=True)
class VoidStub:
    """That a note stood in this chart, and who voided it when."""

    person: Person
    specialist: Specialist
    day: date
    reason: VoidReason
    seals: tuple[Seal, ...]
    signature: Signature
    """Of the voiding."""
    episode: Episode | None = None
    language: str = "en"
