"""The documented JSON that `fieldnote add` takes in: strict, limited, every fault named with its place.

Within a person, goals, outcomes, triggers and supports refer to each other by `key`. A person with the `id` of someone
in the notebook gets what is listed added to them.
"""

import json
from datetime import date, datetime
from typing import Any

import msgspec

from fieldnote.domain.plan import Course, Dimension, Ladder
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.support import Ring, Stance, SupportKind, Tie
from fieldnote.domain.text import LONGEST_TEXT, unstorable
from fieldnote.domain.trigger import Strength, TriggerCourse, TriggerGroup
from fieldnote.domain.visit import ContactKind, Mode, Owner, Place, SupportType

FORMAT, VERSION = "fieldnote", 1
_MOST_BYTES = 64 * 1024 * 1024
_DEEPEST = 32
_MOST_ITEMS = 100_000


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class RecordNumber(_Strict, frozen=True):
    """A number one system knows the person by."""

    system: str
    value: str


class EpisodeIn(_Strict, frozen=True):
    """A stretch of time in one programme."""

    programme: str
    started_on: date
    ended_on: date | None = None
    part2: bool = True
    qp: str = ""
    payer: str = ""
    intercept: int | None = None


class OutcomeIn(_Strict, frozen=True):
    """A long-range outcome of the plan."""

    key: str
    number: str
    text: str
    where_am_i_now: str = ""


class AuthorisationIn(_Strict, frozen=True):
    """Units a payer allows within a window."""

    units: int
    starts_on: date
    ends_on: date


class PlanIn(_Strict, frozen=True):
    """A snapshot of the person-centered plan as the QP wrote it."""

    effective_on: date
    ends_on: date
    frequency: str = ""
    outcomes: list[OutcomeIn] = []
    authorisation: AuthorisationIn | None = None


class MoveIn(_Strict, frozen=True):
    """A move on the five-step ladder."""

    on: date
    step: Ladder
    words: str = ""


class GoalIn(_Strict, frozen=True):
    """A short-range goal; without an outcome it is the person's own and offered to the QP."""

    key: str
    title: str
    number: str = ""
    outcome: str = ""
    own_words: str = ""
    moves: list[MoveIn] = []
    course: Course = Course.ACTIVE
    dimensions: list[Dimension] = []
    started_on: date | None = None
    target_date: date | None = None
    suggested_status: str = ""
    to_add_to_plan: str = ""
    what_changed: str = ""


class SupportIn(_Strict, frozen=True):
    """A support of the sober support network."""

    key: str
    name: str
    kind: SupportKind = SupportKind.OTHER
    ring: Ring = Ring.OFTEN
    tie: Tie = Tie.STEADY
    stance: Stance = Stance.NOT_SURE
    how_they_help: str = ""
    reach_out_when: str = ""
    best_time: str = ""
    contact: str = ""
    may_keep_contact: bool = False
    may_be_listed: bool = False
    fellowship: str = ""
    meets: str = ""
    go_together_first: bool = False
    release_on_file: bool = False
    since: date | None = None
    ended_on: date | None = None


class TriggerIn(_Strict, frozen=True):
    """A trigger; `support` is the key of a support who is the same human."""

    key: str
    group: TriggerGroup
    what: str
    early_sign: str = ""
    what_helps: str = ""
    who_to_call: str = ""
    strength: Strength = Strength.NOT_SURE
    course: TriggerCourse = TriggerCourse.ACTIVE
    first_noted: date | None = None
    reviewed_on: date | None = None
    support: str = ""


class SegmentIn(_Strict, frozen=True):
    """A stretch of contact, both ends with their UTC offset (`2026-11-20T10:32:00-05:00`)."""

    start: datetime
    end: datetime


class ExcludedIn(_Strict, frozen=True):
    """Minutes inside the segments that are not contact."""

    travel: int = 0
    waiting: int = 0
    writing: int = 0
    a_break: int = 0


class NextStepIn(_Strict, frozen=True):
    """The next step, chosen by the person."""

    text: str
    owner: Owner = Owner.BOTH
    due: date | None = None


class VisitIn(_Strict, frozen=True):
    """A visit. It comes in as a draft; `fieldnote add --sign` signs what is complete."""

    segments: list[SegmentIn] = []
    planned_for: datetime | None = None
    excluded: ExcludedIn = ExcludedIn()
    kind: ContactKind = ContactKind.ONE_TO_ONE
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    group_size: int = 0
    with_us: str = ""
    goals: list[str] = []
    something_else: str = ""
    purpose: str = ""
    what_we_did: str = ""
    response: str = ""
    next_step: NextStepIn | None = None
    support_types: list[SupportType] = []
    triggers: list[str] = []
    supports: list[str] = []
    sensitive: bool = False
    read_together: bool = False
    person_comment: str = ""
    reasons: dict[str, str] = {}


class PersonIn(_Strict, frozen=True):
    """Someone in recovery with everything that belongs to them."""

    preferred_name: str = ""
    id: str = ""
    given_name: str = ""
    family_name: str = ""
    pronouns: str = ""
    birth_date: date | None = None
    languages: list[str] = msgspec.field(default_factory=lambda: ["en"])
    record_ids: list[RecordNumber] = []
    what_matters: str = ""
    strengths: list[str] = []
    for_the_team: str = ""
    contact_rules: str = ""
    phone: str = ""
    declined: list[str] = []
    episodes: list[EpisodeIn] = []
    plans: list[PlanIn] = []
    goals: list[GoalIn] = []
    supports: list[SupportIn] = []
    triggers: list[TriggerIn] = []
    visits: list[VisitIn] = []


class Intake(_Strict, frozen=True):
    """A file for `fieldnote add`."""

    format: str
    version: int
    people: list[PersonIn]


def read(data: bytes) -> Intake:
    """Read a file strictly; raises BadInputError with the fault and its place. Nothing is taken in halves."""
    if len(data) > _MOST_BYTES:
        raise BadInputError("the file is larger than 64 MB")
    try:
        plain = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_doubles, parse_constant=_no_constant, parse_float=_no_float
        )
    except UnicodeDecodeError as error:
        raise BadInputError("the file is not UTF-8 text", f"byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise BadInputError(f"the file is not JSON ({error.msg})", f"line {error.lineno}") from error
    except (RecursionError, ValueError) as error:
        raise BadInputError("the file is nested too deeply or holds a number that is too long") from error
    _look_through(plain)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadInputError('the file does not say "format": "fieldnote"')
    if plain.get("version") != VERSION:
        raise BadInputError(f"this Fieldnote reads version {VERSION} of the format", "version")
    try:
        return msgspec.convert(plain, Intake)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        raise BadInputError(what[:1].lower() + what[1:], where.strip("`.")) from error


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Intake)}


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise BadInputError(f"the field {key!r} stands there twice")
        found[key] = value
    return found


def _no_constant(name: str) -> None:
    raise BadInputError(f"{name} is not a value")


def _no_float(text: str) -> None:
    raise BadInputError(f"{text} is not a whole number")


def _look_through(plain: Any) -> None:  # noqa: ANN401 -- any JSON value
    """Refuse what no notebook can keep, before any of it is converted: depth, counts, lengths, characters."""
    pending: list[tuple[Any, str, int]] = [(plain, "", 0)]
    items = 0
    while pending:
        value, where, depth = pending.pop()
        items += 1
        if depth > _DEEPEST or items > _MOST_ITEMS:
            raise BadInputError("the file holds too much or is nested too deeply", where)
        if isinstance(value, str):
            _look_at_text(value, where)
        elif isinstance(value, dict):
            for key, inner in value.items():
                _look_at_text(key, where)
                pending.append((inner, f"{where}.{key}".lstrip("."), depth + 1))
        elif isinstance(value, list):
            pending += [(inner, f"{where}[{number}]", depth + 1) for number, inner in enumerate(value)]


def _look_at_text(text: str, where: str) -> None:
    foreign = unstorable(text)
    if foreign:
        raise BadInputError(f"the text holds {', '.join(foreign)}, which no notebook can keep", where)
    if len(text) > LONGEST_TEXT:
        raise BadInputError(f"the text is longer than {LONGEST_TEXT:,} characters", where)
