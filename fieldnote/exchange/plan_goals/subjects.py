"""Whom an entry of a bundle means: FHIR R4, Bundle, “Resolving references in Bundles”.

A relative reference is read from where the entry that holds it stands: `Patient/1` of one server is not `Patient/1` of
another. Where it could still mean two, nobody is guessed at.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from fieldnote.domain.problems import BadInputError

WITHIN = "#"
"""How a reference begins that means something within its own entry."""
_ON_A_SERVER = re.compile(r"(https?://.+)/([^/]+)/([^/]+)")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
"""How a reference begins that needs no place to be read from."""
Patient = TypeVar("Patient")


@dataclass(frozen=True, slots=True)
class Person(Generic[Patient]):
    """A person as one entry gives them: its full address, its id, and what it says."""

    url: str
    id: str
    patient: Patient

    @property
    def name(self) -> str:
        """The name that tells this person from the others."""
        return self.url or f"Patient/{self.id}"

    @property
    def names(self) -> frozenset[str]:
        """All names that a reference without a place may use."""
        on_a_server = _ON_A_SERVER.fullmatch(self.url)
        ids = {self.id, on_a_server[3] if on_a_server and on_a_server[2] == "Patient" else ""} - {""}
        return frozenset({self.url, *(f"Patient/{one}" for one in ids)} - {""})


class People(Generic[Patient]):
    """The people of a bundle, by the names that entries give them."""

    def __init__(self, people: Iterable[Person[Patient]]) -> None:
        self._named: dict[str, set[Person[Patient]]] = {}
        self._nowhere: dict[str, set[Person[Patient]]] = {}
        for person in people:
            for name in person.names:
                self._named.setdefault(name, set()).add(person)
                if not server_of(person.url, "Patient"):
                    self._nowhere.setdefault(name, set()).add(person)

    def meant(self, reference: str, server: str, place: int) -> Person[Patient] | None:
        """Give who is meant by an entry of a `server`; None for somebody who is not in the bundle.

        Raises BadInputError, with the `place` of that entry, where it may be two people.
        """
        if reference.startswith(WITHIN):
            return None
        whole = whole_name(reference, server)
        found = self._named.get(whole, set())
        if whole != reference:
            found = found | self._nowhere.get(reference, set())
        if len(found) > 1:
            raise two_people(place)
        return next(iter(found), None)


def two_people(place: int) -> BadInputError:
    """Make the refusal of an entry that may mean two people."""
    return BadInputError("two people in the bundle have one name, so nothing is taken in", "entry {entry}", entry=place)


def server_of(url: str, kind: str) -> str:
    """Give the server that an entry's full address is on; empty where it does not say one."""
    found = _ON_A_SERVER.fullmatch(url)
    return found[1] if found and found[2] == kind else ""


def whole_name(reference: str, server: str) -> str:
    """Give a reference as it reads from anywhere, as far as its server is known."""
    return f"{server}/{reference}" if server and not _ELSEWHERE.match(reference) else reference
