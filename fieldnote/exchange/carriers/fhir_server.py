"""An agency's FHIR R4 server: one transaction for one note version, read back before it is called confirmed.

Bundles are sent as they are, byte for byte, however often: everything in them is `PUT` under ids of ours. Nothing of a
person stands in an address of ours: searches are sent as forms.
"""

import base64
import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

import msgspec

from fieldnote.domain.outcome import Issue, Outcome, Place, Result
from fieldnote.exchange.carriers import fhir_answers as answers
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind, Probe, Progress, Received, Stopped
from fieldnote.exchange.carriers.fhir_answers import Json
from fieldnote.exchange.carriers.https import Answer, FaultError, Https, look_at
from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.exchange.carriers.smart import Tokens
from fieldnote.exchange.fhir.elements import search_value

_FHIR = "application/fhir+json"
_FORM = "application/x-www-form-urlencoded"
_MOST_CAPABILITY = 8 * 1024 * 1024
_MOST_ANSWER = 4 * 1024 * 1024
_MOST_READ = 24 * 1024 * 1024
"""Bytes of all pages of one search."""
_MOST_PAGES = 50
_GONE = {404, 410}
"""What a server says of a resource that it does not have, or has no longer (FHIR R4 3.1.0.2)."""

Clock = Callable[[], datetime]


def takes_bundles(can: frozenset[str]) -> bool:
    """Whether a server that can do this takes notes as they are sent: in one step, under ids of ours."""
    return {"r4", "json", "transaction", "update-create"} <= can


@dataclass(frozen=True, slots=True)
class PatientMatch:
    """Who a server knows by one number: nobody, one, or more than one."""

    outcome: Outcome
    """TAKEN where the server answered what it was asked."""
    patient_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundResources:
    """What a server has of one person: the JSON of each resource as it came, all of this person for sure."""

    outcome: Outcome
    """TAKEN where every page was read; otherwise nothing is given."""
    resources: tuple[bytes, ...] = ()


class FhirServer:
    """The carrier to one server. It waits for a network: for a worker only, and for one thread at a time."""

    def __init__(self, settings: FhirSettings, clock: Clock = lambda: datetime.now(UTC)) -> None:
        """Take where it is and how it is known; nothing is connected yet."""
        self._settings = settings
        self._base = settings.base_url.rstrip("/")
        self._clock = clock
        self._https = Https(settings, clock)
        self._tokens = Tokens(settings, self._https, clock)
        self._plain = False
        self._patients: dict[tuple[str, str], str] = {}

    def probe(self) -> Probe:
        """Ask what the server can do, and whether it knows this device."""
        if not self._settings.ca and not self._settings.pins:
            identity = look_at(self._base)
            return Probe(Outcome(Result.DISTRUSTED, "certificate not known yet"), identity=identity)
        can: set[str] = set()

        def look() -> Outcome:
            place = f"{self._base}/metadata"
            answer = self._https.ask("GET", place, headers={"Accept": _FHIR}, most=_MOST_CAPABILITY)
            self._tokens.note_clock(answer.clock_ahead)
            if answer.status in {401, 403}:  # a server that says nothing before somebody signs in
                answer = self._signed_in("GET", place, {}, most=_MOST_CAPABILITY)
            capability = answers.decoded(answer)
            if answer.status != 200:
                return answers.outcome_of(answer, self._clock())
            if capability is None or capability["resourceType"] != "CapabilityStatement":
                return Outcome(Result.UNREACHED, "no FHIR server", clock_ahead=answer.clock_ahead)
            can.update(answers.words_of(capability, answer))
            if self._tokens.header:
                can.add("signed-in")
            return Outcome(Result.TAKEN, clock_ahead=answer.clock_ahead)

        outcome = _tried(look)
        return Probe(outcome, frozenset(can), self._https.seen_pin)

    def send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        """Send one transaction and read its documents back: CONFIRMED where all are there, whole and of this person."""
        return _tried(lambda: self._send(parcel, progress, stopped))

    def confirm(self, parcel: Parcel) -> Outcome:
        """Read the documents of a transaction back: where the server said that they are, or else under our own ids."""
        return _tried(lambda: self._confirm(_entries(parcel), parcel.places))

    def receipts(self, limit: int) -> tuple[Received, ...]:  # noqa: ARG002 -- the contract's shape
        """Nothing lies for us on a FHIR server: what it says, it says at once."""
        return ()

    def close(self) -> None:
        """Hang up, and let go of the token."""
        self._https.close()
        self._tokens.forget()

    def patient_of(self, system: str, number: str) -> PatientMatch:
        """Look up who has a number of the agency's: once, so that it can be pinned.

        Nothing is taken without question: each patient in the answer has to have the number that was asked for.
        """
        found: list[str] = []

        def look() -> Outcome:
            asked = {"identifier": f"{search_value(system)}|{search_value(number)}"}
            read = self._search("Patient", asked, _has(system, number))
            found.extend(answers.id_of(msgspec.json.decode(one)) for one in read)
            return Outcome(Result.TAKEN)

        outcome = _tried(look)
        if "" in found:
            return PatientMatch(replace(outcome, result=Result.LATER, code="answer garbage"))
        return PatientMatch(outcome, tuple(dict.fromkeys(found)))

    def resources_of(self, kind: str, patient_id: str) -> FoundResources:
        """Read what a server has of one kind of one patient, behind three guards.

        It has to refuse parameters it does not know (`Prefer: handling=strict`); it has to repeat what it searched for
        (the `self` link); and each resource has to be this patient's. A page that fails is refused with all it has.
        """
        found: list[bytes] = []

        def of_person(resource: Json) -> bool:
            return answers.same_place(resource.get("subject"), "Patient", patient_id, self._base)

        def look() -> Outcome:
            found.extend(self._search(kind, {"patient": f"Patient/{patient_id}"}, of_person))
            return Outcome(Result.TAKEN)

        outcome = _tried(look)
        return FoundResources(outcome, tuple(found))

    # One transaction ─────────────────────────────────────────────────────────────────────────────────────

    def _send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        entries = _entries(parcel)
        if self._settings.can and not takes_bundles(self._settings.can):
            return Outcome(Result.REFUSED, "not supported", (Issue("", "This server takes no notes in this form."),))
        answer = self._post(parcel.data, progress, stopped)
        if answer.status not in {200, 201}:
            return answers.outcome_of(answer, self._clock())
        outcome = answers.settled(answer, entries)
        if outcome.result is not Result.TAKEN:
            return outcome
        seen = _tried(lambda: self._confirm(entries, outcome.places))
        if seen.result in {Result.CONFIRMED, Result.REFUSED}:
            return replace(outcome, result=seen.result, code=seen.code, issues=seen.issues)
        return outcome  # taken, and not read back now

    def _post(self, data: bytes, progress: Progress, stopped: Stopped) -> Answer:
        packed = "gzip" in self._settings.can and not self._plain
        headers = {"Content-Type": _FHIR, "Prefer": "return=minimal"}
        sent = gzip.compress(data, mtime=0) if packed else data
        more = {"Content-Encoding": "gzip"} if packed else {}
        answer = self._signed_in(
            "POST", self._base, {**headers, **more}, data=sent, most=_MOST_ANSWER, progress=progress, stopped=stopped
        )
        if packed and answer.status == 415:
            self._plain = True
            return self._post(data, progress, stopped)
        return answer

    def _confirm(self, entries: list[Json], places: tuple[Place, ...]) -> Outcome:
        confirmed = Outcome(Result.LATER, "nothing to read back")
        there = {place.local_id: place.remote_id for place in places if place.kind == "DocumentReference"}
        for its_id, document, data in _documents(entries):
            seen = self._confirm_document(document, data, there.get(its_id, its_id))
            if seen.result is not Result.CONFIRMED:
                return seen
            confirmed = seen
        return confirmed

    def _confirm_document(self, sent: Json, data: bytes, remote_id: str) -> Outcome:
        most = _MOST_ANSWER + 2 * len(data)
        answer = self._signed_in("GET", f"{self._base}/DocumentReference/{remote_id}", {}, most=most)
        ahead = answer.clock_ahead
        if answer.status in _GONE:
            return Outcome(Result.NOT_THERE, f"HTTP {answer.status}", clock_ahead=ahead)
        if answer.status != 200:
            raise FaultError(_unread(answers.outcome_of(answer, self._clock())))
        there = answers.decoded(answer)
        if there is None or there["resourceType"] != "DocumentReference":
            return Outcome(Result.LATER, "answer garbage", clock_ahead=ahead)
        if not self._is_subject(there.get("subject"), sent.get("subject")):
            issue = Issue("DocumentReference.subject", "It lies there for somebody else.")
            return Outcome(Result.REFUSED, "read back: another person", (issue,), clock_ahead=ahead)
        if not self._is_whole(there, data):
            issue = Issue("DocumentReference.content", "What lies there is not what was sent.")
            return Outcome(Result.REFUSED, "read back: another document", (issue,), clock_ahead=ahead)
        return Outcome(Result.CONFIRMED, "read back", clock_ahead=ahead)

    def _is_subject(self, there: object, sent: object) -> bool:
        """Whether the document is of the person it was sent for, whom the bundle may name by number."""
        if not isinstance(sent, dict):
            return False
        asked = str(sent.get("reference", ""))
        if "?" not in asked:
            return answers.same_place(there, "Patient", asked.rpartition("/")[2], self._base)
        known_by = sent.get("identifier")
        if not isinstance(known_by, dict):
            return False
        patient_id = self._only_patient(str(known_by.get("system")), str(known_by.get("value")))
        return answers.same_place(there, "Patient", patient_id, self._base)

    def _only_patient(self, system: str, number: str) -> str:
        """Give whom a number means over there, asked for once; nothing where it means nobody or more than one."""
        if (system, number) not in self._patients:
            match = self.patient_of(system, number)
            if match.outcome.result is not Result.TAKEN:
                raise FaultError(_unread(match.outcome))
            self._patients[system, number] = match.patient_ids[0] if len(match.patient_ids) == 1 else ""
        return self._patients[system, number]

    def _is_whole(self, there: Json, data: bytes) -> bool:
        """Whether the attachment is the one that was sent: in it, or where the server put it."""
        attachment = _attachment(there)
        if attachment is None:
            return False
        told = attachment.get("hash")
        if told is not None and told != base64.b64encode(hashlib.sha1(data).digest()).decode():  # noqa: S324 -- FHIR R4
            return False
        if "data" in attachment:
            return _bytes(attachment["data"]) == data
        address = self._own_address(str(attachment.get("url", "")))
        if not address:
            return False
        kind = str(attachment.get("contentType", "*/*"))
        answer = self._signed_in("GET", address, {"Accept": kind}, most=_MOST_ANSWER + 2 * len(data))
        if answer.status in _GONE:
            raise FaultError(Outcome(Result.NOT_THERE, f"HTTP {answer.status}", clock_ahead=answer.clock_ahead))
        if answer.status != 200:
            raise FaultError(_unread(answers.outcome_of(answer, self._clock())))
        binary = answers.decoded(answer)
        return answer.body == data or (binary is not None and _bytes(binary.get("data", "")) == data)

    # Requests ────────────────────────────────────────────────────────────────────────────────────────────

    def _signed_in(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        *,
        most: int,
        data: bytes = b"",
        progress: Progress = lambda _done, _all: None,
        stopped: Stopped = lambda: False,
    ) -> Answer:
        """Ask with a token; where it is not taken, once more with a new one."""
        for last in (False, True):
            signed = {"Accept": _FHIR, **headers, **self._tokens.header}
            answer = self._https.ask(
                method, url, headers=signed, data=data, most=most, progress=progress, stopped=stopped
            )
            self._tokens.note_clock(answer.clock_ahead)
            if answer.status != 401 or last or not self._settings.client_id:
                break
            self._tokens.forget()
        return answer

    def _search(self, kind: str, asked: dict[str, str], is_of_person: Callable[[Json], bool]) -> list[bytes]:
        """Read all pages of a search; raises FaultError where a guard fails, or where it does not end."""
        found: list[bytes] = []
        seen: set[str] = set()
        read = 0
        headers = {"Content-Type": _FORM, "Prefer": "handling=strict"}
        answer = self._signed_in(
            "POST", f"{self._base}/{kind}/_search", headers, data=urlencode(asked).encode(), most=_MOST_READ
        )
        while True:
            if answer.status != 200:
                raise FaultError(answers.outcome_of(answer, self._clock()))
            page, following = answers.pieces_of(answer, kind, is_of_person, lambda link: _echoes(link, asked))
            found += page
            read += len(answer.body)
            if not following:
                return found
            address = self._own_address(following)
            if not address or address in seen or len(seen) >= _MOST_PAGES or read > _MOST_READ:
                raise FaultError(Outcome(Result.REFUSED, "pages without end", clock_ahead=answer.clock_ahead))
            seen.add(address)
            answer = self._signed_in("GET", address, {"Prefer": "handling=strict"}, most=_MOST_READ)

    def _own_address(self, url: str) -> str:
        """Give an address that the server named, if it is the server's own; else nothing."""
        try:
            whole = urljoin(f"{self._base}/", url)
            there, here = urlsplit(whole), urlsplit(self._base)
        except ValueError:
            return ""
        is_own = (there.scheme, there.netloc) == (here.scheme, here.netloc) and ".." not in unquote(there.path)
        inside = there.path.removeprefix(f"{here.path}/")
        leads_on = bool(inside) and inside != there.path
        return whole if is_own and (leads_on or (there.path == here.path and there.query)) else ""


def _unread(outcome: Outcome) -> Outcome:
    """Say what it means that something cannot be read back: nothing against the item, which was taken."""
    if outcome.result in {Result.REFUSED, Result.NOT_ALLOWED, Result.TOO_LARGE}:
        return replace(outcome, result=Result.LATER, code=f"not readable: {outcome.code}", issues=())
    return outcome


def _tried(act: Callable[[], Outcome]) -> Outcome:
    """Turn a fault into the outcome it carries."""
    try:
        return act()
    except FaultError as error:
        return error.outcome


def _entries(parcel: Parcel) -> list[Json]:
    """Read what is in a transaction; raises FaultError for a parcel that is none."""
    bundle: object = None
    if parcel.kind is ParcelKind.BUNDLE:
        try:
            bundle = msgspec.json.decode(parcel.data)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
            bundle = None
    entries = bundle.get("entry") if isinstance(bundle, dict) and bundle.get("type") == "transaction" else None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise FaultError(
            Outcome(Result.REFUSED, "no transaction", (Issue("", "This server takes FHIR bundles only."),))
        )
    return entries


def _documents(entries: list[Json]) -> list[tuple[str, Json, bytes]]:
    """Give the documents of a transaction that can be compared: id, resource, and what is attached."""
    found = []
    for entry in entries:
        resource = entry.get("resource")
        if isinstance(resource, dict) and resource.get("resourceType") == "DocumentReference":
            its_id, attachment = answers.id_of(resource), _attachment(resource)
            if its_id and attachment is not None and "data" in attachment:
                found.append((its_id, resource, _bytes(attachment["data"])))
    return found


def _attachment(document: Json) -> Json | None:
    """Give what is attached to a document that has one thing attached."""
    content = document.get("content")
    only = content[0] if isinstance(content, list) and len(content) == 1 else None
    attachment = only.get("attachment") if isinstance(only, dict) else None
    return attachment if isinstance(attachment, dict) else None


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except ValueError:
        return b""


def _has(system: str, number: str) -> Callable[[Json], bool]:
    """Whether a patient has this very number."""

    def holds(patient: Json) -> bool:
        identifiers = patient.get("identifier")
        return isinstance(identifiers, list) and any(
            isinstance(one, dict) and (one.get("system"), one.get("value")) == (system, number) for one in identifiers
        )

    return holds


def _echoes(link: str, asked: dict[str, str]) -> bool:
    """Whether a `self` link repeats what was asked. A server may write a reference shorter or longer."""
    told = parse_qsl(urlsplit(link).query)
    return all(
        any(name.partition(":")[0] == key and (value == text or value.rpartition("/")[2] == text.rpartition("/")[2])
            for name, value in told)
        for key, text in asked.items()
    )  # fmt: skip
