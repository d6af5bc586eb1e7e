"""The job that asks an agency's FHIR server for one person's goals, away from the notebook."""

from dataclasses import dataclass

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.services.sync.jobs import Hands, Line

_KINDS = ("Goal", "CarePlan")


@dataclass(frozen=True, slots=True)
class FoundGoals:
    """What a server has of one person's plan: everything behind the carrier's guards, or nothing."""

    outcome: Outcome
    """TAKEN where all of it was read."""
    number: str
    base_url: str
    patient_ids: tuple[str, ...] = ()
    """Whom it knows by the number: one, or nothing was asked any further."""
    resources: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class AskGoals:
    """Look up the person, unless it is known who they are there, then read their goals and plans and nothing else."""

    line: Line
    system: str
    number: str
    base_url: str
    patient_id: str = ""

    def run(self, _: Hands) -> FoundGoals:
        """Do it, and hang up."""
        try:
            return self._ask()
        finally:
            self.line.hang_up()

    def _ask(self) -> FoundGoals:
        from fieldnote.exchange.carriers.fhir_server import FhirServer  # noqa: PLC0415 -- loaded by who asks, alone

        server = self.line.carrier
        if not isinstance(server, FhirServer):
            return self._found(Outcome(Result.REFUSED, "no FHIR server"))
        ids = (self.patient_id,) if self.patient_id else ()
        if not ids:
            match = server.patient_of(self.system, self.number)
            if match.outcome.result is not Result.TAKEN or len(match.patient_ids) != 1:
                return self._found(match.outcome, match.patient_ids)
            ids = match.patient_ids
        resources: list[bytes] = []
        for kind in _KINDS:
            found = server.resources_of(kind, ids[0])
            if found.outcome.result is not Result.TAKEN:
                return self._found(found.outcome, ids)
            resources += found.resources
        return self._found(Outcome(Result.TAKEN), ids, tuple(resources))

    def _found(self, outcome: Outcome, ids: tuple[str, ...] = (), resources: tuple[bytes, ...] = ()) -> FoundGoals:
        return FoundGoals(outcome, self.number, self.base_url, ids, resources)
