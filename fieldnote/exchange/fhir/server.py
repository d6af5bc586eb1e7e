"""What a bundle has to know of the server it is for."""

from dataclasses import dataclass

from fieldnote.exchange.fhir import codes


@dataclass(frozen=True, slots=True)
class Server:
    """How an agency's server knows the person a note is about, and the agency. The defaults fit any file."""

    client_system: str = codes.CLIENT_NUMBER
    """The identifier system of the agency's client numbers, as the agency names it."""
    person: str = ""
    """The person's place there, `Patient/123`, where it was looked up."""
    organization: str = ""
    """The agency's own place there, `Organization/1`; we never make one."""


ANY = Server()
"""For a file in a folder."""
