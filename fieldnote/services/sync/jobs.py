"""What is done away from the notebook: asking, making, sealing, sending, looking. Each job has all that it needs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.target import Format
from fieldnote.exchange import mdm
from fieldnote.exchange.carriers.carrier import Carrier, Parcel, Probe, Received
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.exchange.package import receipts, writing
from fieldnote.exchange.package.keys import AgencyKey
from fieldnote.exchange.package.writing import Contents, Package, Sender
from fieldnote.services import rendering
from fieldnote.services.documents.document import Document
from fieldnote.services.rendering import Pdf

Answer_co = TypeVar("Answer_co", covariant=True)
_SIGNATURE_BYTES = 64


def _no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Hands:
    """What a worker does its jobs with: who makes paper, who is told how far it is, and who may stop it."""

    render: Callable[[Document], Pdf] = rendering.make
    progress: Callable[[int, int], None] = _no_progress
    stopped: Callable[[], bool] = _never


class Job(Protocol, Generic[Answer_co]):
    """One piece of work for another thread than the notebook's."""

    def run(self, hands: Hands) -> Answer_co:
        """Do it, and give what came of it."""


class Line:
    """The way to one target, opened by the first job that needs it. For one thread at a time."""

    def __init__(self, open_it: Callable[[], Carrier]) -> None:
        """Take what opens it."""
        self._open_it = open_it
        self._carrier: Carrier | None = None

    @property
    def carrier(self) -> Carrier:
        """Who carries."""
        if self._carrier is None:
            self._carrier = self._open_it()
        return self._carrier

    def hang_up(self) -> None:
        """Let go of what is held, if there is anything."""
        if self._carrier is not None:
            self._carrier.close()


@dataclass(frozen=True, slots=True)
class Looked:
    """What the other end can do, and what lies there for us."""

    probe: Probe
    received: tuple[Received, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """See who is there, and fetch the answers. Nothing of a person is sent."""

    line: Line

    def run(self, _: Hands) -> Looked:
        """Do it."""
        probe = self.line.carrier.probe()
        if probe.outcome.result is not Result.TAKEN:
            return Looked(probe)
        return Looked(probe, self.line.carrier.receipts(receipts.MOST_BYTES))


@dataclass(frozen=True, slots=True)
class Made:
    """What one note becomes: the bytes that leave, and its paper, by which it is known again."""

    data: bytes
    pdf: bytes
    earlier: bytes = b""
    """The paper of the version before, where that goes along."""


@dataclass(frozen=True, slots=True)
class Make:
    """Make one note's paper, and what it travels as."""

    document: Document
    record: NoteRecord
    format: Format
    server: Server
    earlier: Document | None = None
    """The version before, which is marked there as replaced."""

    def run(self, hands: Hands) -> Made:
        """Do it."""
        pdf = hands.render(self.document).data
        match self.format:
            case Format.DOCUMENT:
                return Made(pdf, pdf)
            case Format.MESSAGE:
                return Made(mdm.message(self.record, pdf), pdf)
            case Format.PACKAGE | Format.FHIR:
                earlier = hands.render(self.earlier).data if self.earlier else b""
                return Made(bundle.make(self.record, pdf, self.server, earlier=earlier), pdf, earlier)


@dataclass(frozen=True, slots=True)
class List:
    """Write the list of a package, for the notebook to sign: the key stays there."""

    contents: Contents
    sender: Sender
    agency: AgencyKey

    def run(self, _: Hands) -> bytes:
        """Give what is to be signed."""
        asked: list[bytes] = []

        def ask(listed: bytes) -> bytes:
            asked.append(listed)
            return bytes(_SIGNATURE_BYTES)

        writing.write(self.contents, self.sender, self.agency.age, ask)
        return asked[0]


@dataclass(frozen=True, slots=True)
class Seal:
    """Write the same package with its signature, and seal it."""

    listed: List
    signature: bytes

    def run(self, _: Hands) -> Package:
        """Do it."""
        return writing.make(self.listed.contents, self.listed.sender, self.listed.agency, lambda _: self.signature)


@dataclass(frozen=True, slots=True)
class Send:
    """Bring one parcel there."""

    line: Line
    parcel: Parcel

    def run(self, hands: Hands) -> Outcome:
        """Do it; who stopped before the first byte has sent nothing."""
        if hands.stopped():
            return Outcome(Result.STOPPED)
        return self.line.carrier.send(self.parcel, hands.progress, hands.stopped)


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a server knows by one of the agency's numbers."""

    outcome: Outcome
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskWho:
    """Ask a FHIR server whom it knows by a number."""

    line: Line
    system: str
    number: str

    def run(self, _: Hands) -> Who:
        """Do it."""
        from fieldnote.exchange.carriers.fhir_server import FhirServer  # noqa: PLC0415 -- loaded by who sends, alone

        if not isinstance(self.line.carrier, FhirServer):
            return Who(Outcome(Result.REFUSED, "no FHIR server"))
        found = self.line.carrier.patient_of(self.system, self.number)
        return Who(found.outcome, found.patient_ids)


@dataclass(frozen=True, slots=True)
class Confirm:
    """Look whether a parcel is there whole."""

    line: Line
    parcel: Parcel

    def run(self, hands: Hands) -> Outcome:
        """Do it."""
        return Outcome(Result.STOPPED) if hands.stopped() else self.line.carrier.confirm(self.parcel)


@dataclass(frozen=True, slots=True)
class HangUp:
    """Let go of the connection."""

    line: Line

    def run(self, _: Hands) -> None:
        """Do it."""
        self.line.hang_up()
