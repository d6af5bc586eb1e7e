"""The practice notebook: made-up people from `resources/practice`, fresh on every day it is made.

The data is relative ("last week's Tuesday"); it becomes the same values that `fieldnote add` takes in. Visits are saved
and signed with the clock set to when they were written, so that entry dates and late entries are true.
"""

import random
import tomllib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec

from fieldnote.domain.changes import Refused
from fieldnote.domain.person import Credential, Specialist
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import VisitDraft
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.host import resources
from fieldnote.services import crowd, notebook, practice_edges, practice_groups, targets, visits
from fieldnote.services.intake.people import add_person
from fieldnote.services.notebook import Clock, Confirmation, Notebook
from fieldnote.vault import people as people_table
from fieldnote.vault.keys import Cost, Root

PASSPHRASE = "practice makes it easier"  # noqa: S105 -- printed by demo, guards made-up people only
AGENCY = "Practice agency"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AUTHORISED_DAYS = 90
_OWED_DAYS = 7
"""Since then the practice agency takes notes electronically."""
_NOT_OF_A_VISIT = frozenset(
    (
        "week",
        "day",
        "times",
        "late_days",
        "next_step",
        "owner",
        "due_in",
        "due_day",
        "state",
        "minutes_from_now",
        "minutes",
    )
)
_HOURS_TO_WRITE = 3
_WRITTEN = 14
"""A notebook of fewer people is a sample, and goes without the odd cases."""
_OLD_AND_MADE_UP = (
    "goal_not_active", "overlap", "two_services_at_once", "plan_missing", "clock_set_back", "group_too_large",
    "overlap_with_group", "response_like_another", "name_of_two", "name_of_someone_else",
)  # fmt: skip
_PRACTICE_COST = Cost()

SPECIALIST = Specialist(
    name="Dana Reyes",
    credentials=(Credential("NCCPSS", "0000-PRACTICE", date(2024, 1, 1)),),
    agency="Riverbend Recovery Partners",
    agency_contact="Riverbend Recovery Partners, front desk",
    qp="J. Alvarez",
)


@dataclass(frozen=True, slots=True)
class Made:
    """The practice notebook that was made."""

    folder: Path
    root: Root
    people: int
    signed: int


def make(
    folder: Path,
    *,
    clock: Clock = notebook.local_now,
    seed: int = 1,
    most_people: int | None = None,
    least_visits: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Made:
    """Make the practice notebook in an empty place; the same seed and moment give the same records.

    For measuring there can be more of both than are written: `most_people` above that gives as many, under other names;
    with `least_visits` there are at least so many, the written ones again, further and further back.
    """
    now = clock()
    chance = random.Random(seed)  # noqa: S311 -- made-up people need no secrecy

    def begun() -> datetime:
        """Give the day the notebook was begun: no act in it is later than the next one."""
        return _start_of_day(now, -400)

    root = notebook.create(folder, PASSPHRASE, SPECIALIST, practice=True, clock=begun, cost=_PRACTICE_COST)
    book = notebook.open_notebook(
        folder, root, clock=begun, new_id=lambda: str(uuid.UUID(int=chance.getrandbits(128), version=4))
    )
    try:
        drafts: list[tuple[datetime, VisitDraft]] = []
        unfinished: list[VisitDraft] = []
        with book.vault.database.transaction():
            for data in _people(most_people, seed):
                past, present = _add_person(book, data, now)
                drafts += past
                unfinished += present
            drafts = practice_groups.gathered(book, sorted(drafts, key=lambda d: d[0]))
            signed = _sign_all(book, drafts, progress)
            more = _more(book, [d for _, d in drafts], least_visits - signed)
            signed += _sign_all(book, more, progress)
            book.clock = clock
            if most_people is None or most_people >= _WRITTEN:
                signed += practice_edges.add(book)
            for draft in unfinished:
                visits.save(book, draft)
            targets.add_practice(book, AGENCY, _start_of_day(now, -_OWED_DAYS))
        return Made(folder, root, len(people_table.everyone(book.vault.database)), signed)
    finally:
        book.close()


def _people(most: int | None, seed: int) -> Iterator[dict[str, Any]]:
    files = sorted(resources.path("practice", "people").glob("*.toml"))[:most]
    written = [tomllib.loads(path.read_text("utf-8")) for path in files]
    yield from written
    if most is not None and most > len(written):
        yield from crowd.more(written, most - len(written), random.Random(seed))  # noqa: S311 -- as above


def _add_person(
    book: Notebook, data: dict[str, Any], now: datetime
) -> tuple[list[tuple[datetime, VisitDraft]], list[VisitDraft]]:
    key = data["person"]["key"]
    found = msgspec.convert(_absolute(data, now), PersonIn)
    _, drafts = add_person(book, found, key)
    past = data.get("visits", [])
    dated: list[tuple[datetime, VisitDraft]] = []
    for plain, draft in zip(past, drafts[: len(past)], strict=True):
        late = plain.get("late_days", 0)
        written = draft.segments[-1].end + (timedelta(days=late) if late else timedelta(hours=_HOURS_TO_WRITE))
        dated.append((min(written, now), draft))
    return dated, list(drafts[len(past) :])


def _sign_all(
    book: Notebook, dated: list[tuple[datetime, VisitDraft]], progress: Callable[[int, int], None] | None
) -> int:
    signed = 0
    for written, draft in dated:
        book.clock = lambda moment=written: moment  # type: ignore[misc]
        visits.save(book, draft)
        outcome = visits.sign(book, draft.id, Confirmation("practice"))
        if isinstance(outcome, Refused):
            codes = ", ".join(p.code for p in outcome.problems if p.blocks)
            raise BadInputError(f"a practice visit cannot be signed: {codes}", f"{draft.day} {draft.what_we_did[:40]}")
        signed += 1
        if progress and signed % 50 == 0:
            progress(signed, len(dated))
    return signed


def _more(book: Notebook, written: list[VisitDraft], how_many: int) -> list[tuple[datetime, VisitDraft]]:
    """Make visits for measuring: the written ones again, a quarter further back each round."""
    made: list[tuple[datetime, VisitDraft]] = []
    one_to_one = [d for d in written if book.pack.billable(d.kind)]
    for number in range(how_many):
        draft, rounds = one_to_one[number % len(one_to_one)], number // len(one_to_one) + 1
        back = timedelta(weeks=14 * rounds)
        segments = tuple(replace(s, start=s.start - back, end=s.end - back) for s in draft.segments)
        due = draft.next_step.due
        step = replace(draft.next_step, due=due - back if due else None)
        reasons = draft.reasons | dict.fromkeys(_OLD_AND_MADE_UP, "Made for measuring")
        again = replace(
            draft,
            id=type(draft.id)(book.new_id()),
            session_id=None,
            segments=segments,
            next_step=step,
            reasons=reasons,
        )
        made.append((segments[-1].end + timedelta(hours=_HOURS_TO_WRITE), again))
    return sorted(made, key=lambda d: d[0])


# Relative times become absolute ones ──────────────────────────────────────────────────────────────


def _absolute(data: dict[str, Any], now: datetime) -> dict[str, Any]:
    today = now.date()
    person = {name: value for name, value in data["person"].items() if name != "key"}
    return person | {
        "birth_date": _iso(person.get("birth_date")),
        "episodes": [_episode(data["episode"], today)] if "episode" in data else [],
        "plans": [_plan(data, today)] if "plan" in data else [],
        "goals": [_goal(goal, data, today) for goal in data.get("goals", [])],
        "supports": [_since(support, "week", "since", today) for support in data.get("supports", [])],
        "consents": [_since(consent, "week", "signed_on", today) for consent in data.get("consents", [])],
        "triggers": [_trigger(trigger, today) for trigger in data.get("triggers", [])],
        "strategies": [_strategy(strategy, today) for strategy in data.get("strategies", [])],
        "warning_signs": data.get("warning_signs", []),
        "safety_sheet": data.get("safety_sheet"),
        "visits": [_past_visit(visit, now) for visit in data.get("visits", [])]
        + [_present_visit(visit, now) for visit in data.get("today", [])],
    }


def _episode(plain: dict[str, Any], today: date) -> dict[str, Any]:
    kept = {name: value for name, value in plain.items() if name != "weeks_ago"}
    return kept | {"started_on": _iso(today - timedelta(weeks=plain["weeks_ago"]))}


def _plan(data: dict[str, Any], today: date) -> dict[str, Any]:
    plain = data["plan"]
    effective = today - timedelta(weeks=plain["effective_weeks_ago"])
    window = None
    if plain.get("authorised_units"):
        starts = today - timedelta(weeks=plain["authorised_weeks_ago"])
        ends = starts + timedelta(days=_AUTHORISED_DAYS)
        window = {"units": plain["authorised_units"], "starts_on": _iso(starts), "ends_on": _iso(ends)}
    return {
        "effective_on": _iso(effective),
        "ends_on": _iso(effective + timedelta(weeks=plain["weeks"])),
        "frequency": plain.get("frequency", ""),
        "outcomes": data.get("outcomes", []),
        "authorisation": window,
    }


def _goal(plain: dict[str, Any], data: dict[str, Any], today: date) -> dict[str, Any]:
    kept = {name: value for name, value in plain.items() if name not in {"target_in_weeks", "moves"}}
    moves = [
        {"on": _iso(_monday(today) - timedelta(weeks=m["week"])), "step": m["step"], "words": m.get("words", "")}
        for m in plain.get("moves", [])
    ]
    started = today - timedelta(weeks=data["plan"]["effective_weeks_ago"]) if "plan" in data else None
    target = today + timedelta(weeks=plain["target_in_weeks"]) if "target_in_weeks" in plain else None
    return kept | {"moves": moves, "started_on": _iso(started), "target_date": _iso(target)}


def _trigger(plain: dict[str, Any], today: date) -> dict[str, Any]:
    dated = _since(plain, "week", "first_noted", today)
    return dated | {"reviewed_on": _iso(_monday(today) - timedelta(days=3))}


def _strategy(plain: dict[str, Any], today: date) -> dict[str, Any]:
    return plain | {"uses": [_since(use, "week", "day", today) for use in plain.get("uses", [])]}


def _since(plain: dict[str, Any], relative: str, absolute: str, today: date) -> dict[str, Any]:
    kept = {name: value for name, value in plain.items() if name != relative}
    if relative in plain:
        kept[absolute] = _iso(_monday(today) - timedelta(weeks=plain[relative]))
    return kept


def _past_visit(plain: dict[str, Any], now: datetime) -> dict[str, Any]:
    day = _monday(now.date()) - timedelta(weeks=plain["week"]) + timedelta(days=_WEEKDAYS.index(plain["day"]))
    segments = [{"start": _moment(day, start), "end": _moment(day, end)} for start, end in plain["times"]]
    return _visit(plain, day) | {"segments": segments}


def _present_visit(plain: dict[str, Any], now: datetime) -> dict[str, Any]:
    quarter = now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0)
    start = quarter + timedelta(minutes=plain["minutes_from_now"])
    visit = _visit(plain, start.date()) | {"planned_for": start.isoformat()}
    if plain["state"] != "planned":
        end = start + timedelta(minutes=plain["minutes"])
        visit["segments"] = [{"start": start.isoformat(), "end": end.isoformat()}]
    return visit


def _visit(plain: dict[str, Any], day: date) -> dict[str, Any]:
    kept = {name: value for name, value in plain.items() if name not in _NOT_OF_A_VISIT}
    if plain.get("next_step"):
        kept["next_step"] = {
            "text": plain["next_step"],
            "owner": plain.get("owner", "both"),
            "due": _iso(_due(plain, day)),
        }
    return kept


def _due(plain: dict[str, Any], day: date) -> date | None:
    if "due_day" in plain:
        return day + timedelta(days=(_WEEKDAYS.index(plain["due_day"]) - day.weekday() - 1) % 7 + 1)
    return day + timedelta(days=plain["due_in"]) if "due_in" in plain else None


def _moment(day: date, clock: str) -> str:
    hour, minute = clock.split(":")
    return datetime.combine(day, time(int(hour), int(minute))).astimezone().isoformat()


def _start_of_day(now: datetime, days: int) -> datetime:
    return (now + timedelta(days=days)).replace(hour=8, minute=0, second=0, microsecond=0)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
