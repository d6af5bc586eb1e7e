"""Files that belong to a record: a scanned consent, a photo of a paper sheet. Kept in the notebook, never beside it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.ids import AttachmentId, ConsentId, PersonId, VisitId

MEGABYTE = 1024 * 1024
MOST_BYTES = 25 * MEGABYTE
MOST_IN_NOTEBOOK = 200 * MEGABYTE


class FileKind(StrEnum):
    """What a file is, by its content. HEIC and the rest have to become one of these first."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"

    @property
    def suffix(self) -> str:
        """The end of a file's name."""
        return ".jpg" if self is FileKind.JPEG else f".{self.value}"


class Shows(StrEnum):
    """What is to be seen on it."""

    CONSENT = "consent"
    PAPER_NOTE = "paper_note"
    """A visit sheet or another page that was filled in by hand."""
    PLAN = "plan"
    DRAWN_SIGNATURE = "drawn_signature"
    OTHER = "other"


class Doubt(StrEnum):
    """Why a person has to look whether a file shows all that it showed, and no more."""

    REPAIRED = "repaired"
    """It was damaged: pages, or parts of them, may be gone."""
    FORM_ELSEWHERE = "form_elsewhere"
    """It is a form of a kind that stands beside the pages (XFA): what was filled in may not be on them."""
    CROPPED = "cropped"
    """Its pages have edges that are cut off only for the eye: what stood there is still in it."""


@dataclass(frozen=True, slots=True)
class CleanFile:
    """A file as it may come into a notebook: taken apart and written anew, without what it said of its origin."""

    kind: FileKind
    data: bytes
    pages: int
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is kept; its bytes stand in a table of their own."""

    id: AttachmentId
    person_id: PersonId
    title: str
    shows: Shows
    kind: FileKind
    pages: int
    size: int
    """In bytes."""
    sha256: str
    added_at: datetime
    visit_id: VisitId | None = None
    consent_id: ConsentId | None = None
    """The consent it is the paper of; from then on it stays."""
