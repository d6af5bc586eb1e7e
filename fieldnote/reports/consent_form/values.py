"""What a consent form is made from: a consent, empty where it is to be filled in."""

from dataclasses import dataclass

from fieldnote.domain.consent import Consent, ConsentEnding, ConsentState


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A form to fill in and sign, or the copy of a consent that is on file."""

    consent: Consent
    state: ConsentState | None = None
    """How a consent on file stands; None for a form, whose empty fields become room to write."""
    endings: tuple[ConsentEnding, ...] = ()
    lacks: int = 0
    """How many elements of 42 CFR 2.31 a consent on file lacks."""
    record: str = ""
    """The person's number, for the head of later pages."""
    agency: str = ""
    programme: str = ""
    language: str = "en"

    @property
    def is_on_file(self) -> bool:
        """Whether it prints what is on file."""
        return self.state is not None
