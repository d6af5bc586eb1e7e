"""Plans as FHIR R4: Goal and CarePlan of a Bundle, with the Patient they are about, and nothing else.

What a server or a file says is not believed: a search has to say what it searched for, and whatever is about another
person than the one asked for refuses the whole page. Diagnoses, medications and all else are not even looked into
(minimum necessary, 45 CFR 164.502(b)).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from fieldnote.domain.agency_plan import AgencyGoal, AgencyPlan, AgencyPlans
from fieldnote.domain.problems import BadInputError, Problem, RefusedPackageError
from fieldnote.domain.roster import UnreadLine
from fieldnote.domain.text import unstorable
from fieldnote.exchange.fhir.codes import CLIENT_NUMBER, GOAL_NUMBER, URI
from fieldnote.exchange.package import strict_json
from fieldnote.exchange.plan_goals.shapes import About, CarePlan, Detail, Goal, Identifier, Patient, Reference
from fieldnote.exchange.plan_goals.subjects import WITHIN, People, Person, server_of, two_people, whole_name

OUR_GOALS = URI
"""The system of the identifiers that our own goals leave with; their values begin with `urn:uuid:`."""
_URN = "urn:uuid:"
_MOST_BYTES = 4 * 1024 * 1024
_MOST_ENTRIES = 10_000
_LONGEST = 10_000
_KINDS = ("collection", "searchset", "document", "message", "batch-response", "transaction", "batch")
_OPEN = {"proposed", "planned", "accepted", "active", "on-hold"}
_OVER = {"completed", "cancelled", "entered-in-error", "rejected"}
_UNDONE = {"entered-in-error", "revoked"}
_MOST_PLANNED = 100
"""Activities for one goal: a goal with more is not taken in with some of them."""
_RECORD_NUMBER = "MR"
_NEVER_A_CLIENT_NUMBER = ("http://hl7.org/fhir/sid/",)
"""Social security, Medicare and the like."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
Json = dict[str, Any]

_SHAPES: dict[str, type[msgspec.Struct]] = {"Patient": Patient, "Goal": Goal, "CarePlan": CarePlan}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A resource, its place in the bundle, the server it is on, and the names it is referred to by."""

    place: int
    server: str
    names: frozenset[str]
    value: Any


@dataclass(frozen=True, slots=True)
class _Owned:
    """What is about one person."""

    stated: tuple[Identifier, ...]
    """By their Patient."""
    said: dict[str, Identifier]
    """Where something is said to be about them, by system."""
    goals: list[_Placed]
    care: list[_Placed]
    broken: list[_Placed]
    """Goals and plans of which no more than this can be read."""


@dataclass(frozen=True, slots=True)
class _Sorted:
    people: People[Patient]
    goals: tuple[_Placed, ...]
    plans: tuple[_Placed, ...]
    broken: tuple[_Placed, ...]
    unread: tuple[UnreadLine, ...]
    of_anybody: int | None
    """The first place of a goal or plan that may be of anybody, since not even whose it is can be read."""
    left_out: int


def read(data: bytes) -> AgencyPlans:
    """Read a Bundle.

    Raises BadInputError for what is no Bundle, for the answer to a search that does not say whom it was for, and where
    anything in one is about somebody else.
    """
    if len(data) > _MOST_BYTES:
        raise BadInputError("the file is larger than {most} MB", most=_MOST_BYTES // 1024**2)
    try:
        plain = strict_json.read(data.removeprefix(b"\xef\xbb\xbf"), "bundle")
    except RefusedPackageError:
        raise BadInputError(
            "the file is not JSON that can be read for certain: it is cut off, too deep or too large, or a name stands "
            "in it twice"
        ) from None
    if not isinstance(plain, dict) or plain.get("resourceType") != "Bundle" or plain.get("type") not in _KINDS:
        raise BadInputError("the file is not a FHIR Bundle of plans")
    entries = plain.get("entry", [])
    if not isinstance(entries, list) or len(entries) > _MOST_ENTRIES:
        raise BadInputError("the bundle has no list of entries, or too many of them")
    patient = _searched_for(plain) if plain["type"] == "searchset" else ""
    resources = [(_full_url(entry), entry.get("resource")) for entry in entries if isinstance(entry, dict)]
    if len(resources) < len(entries):
        raise BadInputError("an entry of the bundle is no resource")
    return _of_resources(resources, patient, hashlib.sha256(data).hexdigest())


def of_resources(found: Sequence[bytes], patient: str, number: str, base_url: str = "") -> AgencyPlans:
    """Read resources that a server gave for one patient, known here by their `number`. Raises BadInputError."""
    try:
        plain = [strict_json.read(data, "resource") for data in found]
    except RefusedPackageError:
        raise BadInputError("the server’s answer cannot be read for certain") from None
    digest = hashlib.sha256(b"\n".join(found)).hexdigest()
    stated = {"resourceType": "Patient", "id": patient, "identifier": [{"system": CLIENT_NUMBER, "value": number}]}
    own = (f"{base_url}/Patient/{patient}" if base_url else "", stated)
    return _of_resources([own, *(("", one) for one in plain)], f"Patient/{patient}", digest, first=0)


def _searched_for(plain: Json) -> str:
    """Give whom a search was for, and refuse an answer that does not say it: a server may know no such filter."""
    links = plain.get("link", [])
    own = [
        link.get("url")
        for link in (links if isinstance(links, list) else [])
        if isinstance(link, dict) and link.get("relation") == "self"
    ]
    url = own[0] if len(own) == 1 and isinstance(own[0], str) else ""
    try:
        said = dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        said = {}
    whose = said.get("patient") or said.get("subject") or said.get("subject:Patient", "")
    if not whose:
        raise BadInputError("the answer does not say that it was searched for one person, so it is not taken in")
    return whose if "/" in whose else f"Patient/{whose}"


def _of_resources(resources: Sequence[tuple[str, object]], patient: str, digest: str, *, first: int = 1) -> AgencyPlans:
    """Put resources together; `first` is the place of the first one, as a person would count them."""
    found = _sort(resources, first)
    plans: list[AgencyPlan] = []
    unread = list(found.unread)
    for owned in _owned(found, patient):
        made, wrong = _plan(owned, found.of_anybody)
        unread += wrong
        if made.goals or made.problems:
            plans.append(made)
    unread.sort(key=lambda line: line.line)
    return AgencyPlans(tuple(plans), tuple(unread), left_out=found.left_out, sha256=digest)


def _sort(resources: Sequence[tuple[str, object]], first: int) -> _Sorted:
    placed: dict[str, list[_Placed]] = {kind: [] for kind in _SHAPES}
    people: list[Person[Patient]] = []
    broken: list[_Placed] = []
    unread: list[UnreadLine] = []
    of_anybody: list[int] = []
    left_out = 0
    for place, (url, resource) in enumerate(resources, first):
        if not isinstance(resource, dict):
            raise BadInputError("an entry of the bundle is no resource", "entry {entry}", entry=place)
        kind = resource.get("resourceType")
        if not isinstance(kind, str) or kind not in _SHAPES:
            left_out += 1
            continue
        value = _converted(resource, _SHAPES[kind])
        about = _converted(resource, About) if value is None and kind != "Patient" else None
        if kind == "Patient":  # one who cannot be read is somebody all the same: their name is not another's
            people.append(Person(url, _id(resource), value or Patient()))
        elif value is not None:
            names = {url, f"{kind}/{value.id}" if value.id else ""} - {""}
            placed[kind].append(_Placed(place, server_of(url, kind), frozenset(names), value))
        elif about is not None:
            broken.append(_Placed(place, server_of(url, kind), frozenset(), about))
        else:
            of_anybody.append(place)
        if value is None and about is None:
            unread.append(_entry_unread(place))
    return _Sorted(
        People(people), tuple(placed["Goal"]), tuple(placed["CarePlan"]), tuple(broken), tuple(unread),
        min(of_anybody, default=None), left_out,
    )  # fmt: skip


def _converted(resource: Json, shape: type[msgspec.Struct]) -> Any:  # noqa: ANN401 -- of the shape asked for, or None
    try:
        return msgspec.convert(resource, shape)
    except msgspec.ValidationError:
        return None


def _owned(found: _Sorted, patient: str) -> list[_Owned]:
    """Put together what is about the same person, and refuse all of it where anything is about somebody else."""
    owners: dict[tuple[str, ...], _Owned] = {}
    for placed in (*found.goals, *found.plans, *found.broken):
        subject: Reference = placed.value.subject
        person = found.people.meant(subject.reference, placed.server, placed.place)
        name = (person.name,) if person else _name(subject, placed)
        if patient:
            asked = found.people.meant(patient, placed.server, placed.place)
            whose = asked.name if asked else whole_name(patient, placed.server)
            if name != (whose,) or (owners and name not in owners):
                raise BadInputError(
                    "a goal or plan is of somebody else, so nothing is taken in", "entry {entry}", entry=placed.place
                )
        owned = owners.setdefault(name, _Owned(person.patient.identifier if person else (), {}, [], [], []))
        said = subject.identifier
        if said.value and owned.said.setdefault(said.system, said).value != said.value:
            raise two_people(placed.place)
        if isinstance(placed.value, Goal):
            owned.goals.append(placed)
        elif isinstance(placed.value, About):
            owned.broken.append(placed)
        elif placed.value.status not in _UNDONE:
            owned.care.append(placed)
    return list(owners.values())


def _name(subject: Reference, placed: _Placed) -> tuple[str, ...]:
    """Give a name for somebody who is not in the bundle. One that means something within an entry stays within it."""
    if subject.reference and not subject.reference.startswith(WITHIN):
        return (whole_name(subject.reference, placed.server),)
    if subject.identifier.value:
        return ("", subject.identifier.system, subject.identifier.value)
    if not subject.reference:
        raise BadInputError("a goal or plan does not say whose it is", "entry {entry}", entry=placed.place)
    return (f"entry {placed.place}", subject.reference)


def _numbers(found: Sequence[Identifier]) -> tuple[str, ...]:
    """Give what may be the agency's number: medical record numbers, where any number says that it is one."""
    usable = [one for one in found if one.value.strip() and not one.system.startswith(_NEVER_A_CLIENT_NUMBER)]
    records = [one for one in usable if any(coding.code == _RECORD_NUMBER for coding in one.type.coding)]
    return tuple(dict.fromkeys(one.value.strip()[:_LONGEST] for one in (records or usable)))


def _plan(owned: _Owned, of_anybody: int | None) -> tuple[AgencyPlan, list[UnreadLine]]:
    """Make the plan of one person, and name what cannot be read of it. It is not taken in halves.

    `of_anybody` is the place of what cannot be read and may be of this person, too.
    """
    details = _details(owned.care)
    made: list[AgencyGoal] = []
    numbers = _numbers((*owned.stated, *owned.said.values()))
    number = numbers[0] if numbers else ""
    starts = [_day(placed.value.period.start) for placed in owned.care]
    ends = [_day(placed.value.period.end) for placed in owned.care]
    undated = [
        placed
        for placed, start, end in zip(owned.care, starts, ends, strict=True)
        if (placed.value.period.start and start is None) or (placed.value.period.end and end is None)
    ]
    unread = [_entry_unread(placed.place, number) for placed in (*owned.broken, *undated)]
    for placed in owned.goals:
        if placed.value.lifecycleStatus in _OVER:
            continue
        own = [detail for name in ("", *sorted(placed.names)) for detail in details.get(name, ())]
        goal = _goal(placed, own)
        if isinstance(goal, Problem):
            unread.append(UnreadLine(placed.place, (goal,), number))
        else:
            made.append(goal)
    places = [line.line for line in unread] + ([] if of_anybody is None else [of_anybody])
    plan = AgencyPlan(
        numbers,
        tuple(made),
        max(filter(None, starts), default=None),
        max(filter(None, ends), default=None),
        problems=tuple(Problem("goals", "goals_half_unread", facts={"entry": str(min(places))}) for _ in places[:1]),
    )
    return plan, unread


def _entry_unread(place: int, number: str = "") -> UnreadLine:
    return UnreadLine(place, (Problem("entry", "goals_entry_unread", facts={"entry": str(place)}),), number)


def _details(care: Sequence[_Placed]) -> dict[str, list[Detail]]:
    """Give what is planned by the goal it is for; under an empty name what is for all. One more than fits is enough."""
    found: dict[str, list[Detail]] = {}
    for placed in care:
        for activity in placed.value.activity:
            for name in [one.reference for one in activity.detail.goal] or [""]:
                planned = found.setdefault(name, [])
                if len(planned) <= _MOST_PLANNED:
                    planned.append(activity.detail)
    return found


def _goal(placed: _Placed, details: Sequence[Detail]) -> AgencyGoal | Problem:
    goal: Goal = placed.value
    due = next((one.dueDate for one in goal.target if one.dueDate), "")
    started, target = _day(goal.startDate), _day(due)
    how = [detail.description.strip() or detail.code.text.strip() for detail in details]
    often = [detail.scheduledString.strip() for detail in details]
    number = next((one.value for one in goal.identifier if one.system == GOAL_NUMBER and one.value.strip()), "")
    number = number or next((one.value for one in goal.identifier if one.system != OUR_GOALS and one.value.strip()), "")
    ours = next((one.value for one in goal.identifier if one.system == OUR_GOALS and one.value.startswith(_URN)), "")
    facts = {"entry": str(placed.place)}
    texts = (number, goal.description.text, "\n".join(how), "; ".join(often))
    no_day = (goal.startDate and started is None) or (due and target is None)
    is_unclear = goal.lifecycleStatus not in _OPEN or no_day or len(details) > _MOST_PLANNED
    if is_unclear or any(unstorable(text) or len(text) > _LONGEST for text in texts):
        return Problem("entry", "goals_entry_unread", facts=facts)
    if not number.strip() or not goal.description.text.strip():
        return Problem("entry", "goals_entry_missing", facts=facts)
    return AgencyGoal(
        number.strip(), goal.description.text.strip(), started, target,
        "\n".join(dict.fromkeys(filter(None, how))), "; ".join(dict.fromkeys(filter(None, often))),
        ours.removeprefix(_URN).lower(),
    )  # fmt: skip


def _day(text: str) -> date | None:
    """Give a FHIR date or the day of a dateTime; None where it is no whole day, or none that can be meant."""
    try:
        day = date.fromisoformat(text[:10]) if text[10:11] in {"", "T"} else None
    except ValueError:
        return None
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _id(resource: Json) -> str:
    found = resource.get("id", "")
    return found if isinstance(found, str) else ""


def _full_url(entry: Json) -> str:
    url = entry.get("fullUrl", "")
    return url if isinstance(url, str) else ""
