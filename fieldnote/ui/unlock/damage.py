"""What is known of a notebook that did not open since it is damaged."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldnote.domain.problems import FieldnoteError
    from fieldnote.services.notebook import Key


@dataclass(frozen=True, slots=True)
class Damage:
    """Which notebook, what stood in the way, and what was given to open it."""

    folder: Path
    error: "FieldnoteError"
    passphrase: str = field(default="", repr=False)
    key: "Key | None" = field(default=None, repr=False)
    """None where the header is lost, and nothing else opened the notebook yet."""
    is_new: bool = False
    """Whether the passphrase was chosen just now, beside the recovery kit."""
