"""What a FHIR server's answers mean: refusals with their places, what it can do, and where things now lie.

Answers are data from outside: read strictly, never beyond a limit, and nothing in them is believed of another person.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from fieldnote.domain.outcome import Issue, Outcome, Place, Result
from fieldnote.exchange.carriers.https import Answer, FaultError, wait_in

Json = dict[str, Any]
_MOST_ISSUES = 20
_MOST_WORDS = 300
_PLACE = re.compile(r"(?:^|/)([A-Z][A-Za-z]{1,40})/([A-Za-z0-9.\-]{1,64})(?:/_history/[A-Za-z0-9.\-]{1,64})?$")
_ID = re.compile(r"[A-Za-z0-9.\-]{1,64}")
_STATUS = re.compile(r"[1-5]\d\d\b")
_SENT = ("Encounter", "DocumentReference")
"""What has to be storable under ids of ours; the rest some servers store without saying so."""

Results = dict[int, Result]
_RESULTS: Results = {
    401: Result.SIGN_IN, 403: Result.NOT_ALLOWED, 408: Result.LATER, 409: Result.LATER, 413: Result.TOO_LARGE,
    425: Result.LATER, 429: Result.BUSY, 503: Result.BUSY, 507: Result.NO_ROOM,
}  # fmt: skip


def decoded(answer: Answer) -> Json | None:
    """Read an answer that has to be a resource; None for anything else."""
    try:
        read = msgspec.json.decode(answer.body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return read if isinstance(read, dict) and isinstance(read.get("resourceType"), str) else None


def outcome_of(answer: Answer, now: datetime) -> Outcome:
    """Say what an answer that is no success means (FHIR R4 3.1.0.1.5 and RFC 9110)."""
    told = decoded(answer)
    issues = issues_of(told)
    status = answer.status
    result = _RESULTS.get(status)
    if result is None and status in range(300, 400):
        result = Result.DISTRUSTED  # the way to another place, which is not the one that is known
    if result is None and status == 404 and told is None:
        result = Result.UNREACHED  # not a FHIR server that says so
    if result is None:
        result = Result.REFUSED if status in range(400, 500) else Result.LATER
    wait = wait_in(answer, now) if result is Result.BUSY else None
    return Outcome(result, f"HTTP {status}", issues, wait, clock_ahead=answer.clock_ahead)


def issues_of(told: Json | None) -> tuple[Issue, ...]:
    """Give what an OperationOutcome says, each with its place; warnings and notes are left out."""
    if told is None or told.get("resourceType") != "OperationOutcome":
        return ()
    found = []
    for issue in _list(told.get("issue"))[:_MOST_ISSUES]:
        if not isinstance(issue, dict) or issue.get("severity") in ("warning", "information"):
            continue
        where = next(iter(_list(issue.get("expression")) + _list(issue.get("location"))), "")
        details = issue.get("details")
        words = issue.get("diagnostics") or (details.get("text") if isinstance(details, dict) else "")
        found.append(Issue(_short(where), _short(words or issue.get("code"))))
    return tuple(found)


def words_of(capability: Json, answer: Answer) -> frozenset[str]:
    """Say in our own words what a CapabilityStatement promises."""
    found = set()
    if str(capability.get("fhirVersion", "")).startswith("4.0"):
        found.add("r4")
    if any("json" in form for form in _list(capability.get("format")) if isinstance(form, str)):
        found.add("json")
    if "gzip" in answer.headers.get("accept-encoding", ""):
        found.add("gzip")
    server = next((rest for rest in _dicts(capability.get("rest")) if rest.get("mode") == "server"), {})
    if any(one.get("code") == "transaction" for one in _dicts(server.get("interaction"))):
        found.add("transaction")
    kinds = {str(one.get("type")): one for one in _dicts(server.get("resource"))}
    if all(kinds.get(kind, {}).get("updateCreate") is True for kind in _SENT):
        found.add("update-create")
    if _is_searched_by(kinds.get("Patient", {}), "identifier"):
        found.add("find-patient")
    if _is_searched_by(kinds.get("Goal", {}), "patient"):
        found.add("goals")
    security = server.get("security")
    if isinstance(security, dict) and "SMART-on-FHIR" in str(security.get("service")):
        found.add("smart")
    return frozenset(found)


def settled(answer: Answer, sent: list[Json]) -> Outcome:
    """Read what became of a transaction: where each of its entries lies, or which of them was refused after all."""
    told = decoded(answer)
    ahead = answer.clock_ahead
    if told is None or told.get("type") != "transaction-response":
        return Outcome(Result.LATER, "answer garbage", clock_ahead=ahead)
    entries = [entry.get("response") for entry in _dicts(told.get("entry"))]
    responses = [one for one in entries if isinstance(one, dict)]
    if len(responses) != len(sent):
        return Outcome(Result.LATER, "answer of another size", clock_ahead=ahead)
    refused = [one for one in responses if not str(one.get("status", "")).startswith("2")]
    if refused:
        issues = tuple(issue for one in refused for issue in issues_of(_dict(one.get("outcome"))))
        status = _STATUS.match(str(refused[0].get("status", "")))
        code = f"HTTP {status.group()}" if status else "answer garbage"
        return Outcome(Result.REFUSED if status else Result.LATER, code, issues[:_MOST_ISSUES], clock_ahead=ahead)
    places = tuple(_place(entry, one) for entry, one in zip(sent, responses, strict=True))
    return Outcome(Result.TAKEN, f"HTTP {answer.status}", places=places, clock_ahead=ahead)


def pieces_of(
    answer: Answer, kind: str, is_of_person: Callable[[Json], bool], echoed: Callable[[str], bool]
) -> tuple[list[bytes], str]:
    """Read one page of a search: the resources of a kind, and where the next page is.

    Raises FaultError for the whole page where the server did not search for what it was asked for, or where one
    resource is of somebody else: a server that does not know a parameter may give everybody's.
    """
    try:
        page = msgspec.json.decode(answer.body, type=_Page)
        found = []
        for entry in page.entry:
            if entry.search is not None and entry.search.mode == "include":
                continue
            resource = msgspec.json.decode(entry.resource)
            if not isinstance(resource, dict) or resource.get("resourceType") == "OperationOutcome":
                continue
            if resource.get("resourceType") != kind or not is_of_person(resource):
                raise _not_honoured(answer, "somebody else's")
            found.append(bytes(entry.resource))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise FaultError(Outcome(Result.LATER, "answer garbage", clock_ahead=answer.clock_ahead)) from error
    links = {link.relation: link.url for link in page.link}
    if page.type != "searchset" or not echoed(links.get("self", "")):
        raise _not_honoured(answer, "another search")
    return found, links.get("next", "")


def id_of(resource: Json) -> str:
    """Give the id of a resource (FHIR R4 2.24.0.1); empty for anything else in its place."""
    its_id = resource.get("id")
    return its_id if isinstance(its_id, str) and _ID.fullmatch(its_id) else ""


def same_place(reference: object, kind: str, its_id: str, base_url: str) -> bool:
    """Whether a reference leads to one resource of this server."""
    text = str(reference.get("reference", "")) if isinstance(reference, dict) else ""
    text = text.removeprefix(f"{base_url}/").partition("/_history/")[0]
    return text == f"{kind}/{its_id}"


def _not_honoured(answer: Answer, what: str) -> FaultError:
    return FaultError(Outcome(Result.REFUSED, f"search not honoured: {what}", clock_ahead=answer.clock_ahead))


class _Mode(msgspec.Struct):
    mode: str = "match"


class _Entry(msgspec.Struct):
    resource: msgspec.Raw = msgspec.Raw(b"null")
    search: _Mode | None = None


class _Link(msgspec.Struct):
    relation: str
    url: str


class _Page(msgspec.Struct):
    type: str
    entry: list[_Entry] = []
    link: list[_Link] = []


def _place(entry: Json, response: Json) -> Place:
    """Give where an entry lies: as the server says, or else where it was sent to."""
    kind, _, local_id = str(_dict(entry.get("request")).get("url", "")).partition("/")
    told = _PLACE.search(str(response.get("location", "")))
    remote_id = told.group(2) if told and told.group(1) == kind else local_id
    return Place(kind, local_id, remote_id)


def _is_searched_by(resource: Json, name: str) -> bool:
    return any(parameter.get("name") == name for parameter in _dicts(resource.get("searchParam")))


def _short(words: object) -> str:
    text = " ".join(str(words or "").split())
    return "".join(sign for sign in text if sign.isprintable())[:_MOST_WORDS]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dicts(value: object) -> list[Json]:
    return [one for one in _list(value) if isinstance(one, dict)]


def _dict(value: object) -> Json:
    return value if isinstance(value, dict) else {}
