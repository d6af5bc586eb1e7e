"""What a bundle has to know of the server it is for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldnote.exchange.fhir import codes


@dataclass(frozen=True, slots=True)
class Server:
    """How an agency's server knows people, and what it understands. The defaults fit any file."""

    client_system: str = codes.CLIENT_NUMBER
    """The identifier system of the agency's client numbers, as the agency names it."""
    staff_system: str = codes.CREDENTIAL_NUMBER
    pins: Mapping[str, str] = field(default_factory=dict)
    """Our id of a person, goal, specialist (the author's id) or document → its place there, `Patient/123`.

    What is pinned is referred to, never written.
    """
    organization: str = ""
    """The agency's own place there, `Organization/1`; we never make one."""
    organization_npi: str = ""
    redisclosure_mark: bool = False
    """Whether the server knows `RedisclosureProhibitionMark`, which is newer than R4's list of act codes."""
    mental_health: bool = False
    """Whether notes are of a mental health programme."""


ANY = Server()
"""For a file in a folder."""
