"""Commands for what comes in from the agency: looked at by default, taken in with --accept, taken back with --undo."""

import argparse
import sys
from collections.abc import Iterable

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import refused
from fieldnote.domain.agency_plan import AgencyPlans
from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.roster import Choice, RosterField, RosterLine, Standing
from fieldnote.services import agency_goals, agency_settings, arrivals, roster, sentences, showing, targets
from fieldnote.services.agency_goals import PlanStanding
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.jobs import Hands

_NO_ANSWER = 5
_ORDERS = {"month": roster.DayOrder.MONTH_FIRST, "day": roster.DayOrder.DAY_FIRST}
_SIGNS = {
    Standing.NEW: "new", Standing.CHANGED: "changed", Standing.GONE: "gone", Standing.SAME: "same",
    Standing.UNREAD: "cannot read",
}  # fmt: skip


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    parser = command(commands, shared, "roster", _roster, "The agency's caseload: what would change, or take it in.")
    _add_file(parser, "FILE.csv|.xlsx")
    parser.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook; by default the first")
    parser.add_argument("--first", choices=sorted(_ORDERS), help="what comes first in 3/4/1980")
    parser.add_argument("--staff", default="", metavar="NAME", help="what the list calls this specialist")
    parser.add_argument("--lines", default="", metavar="KEY,…", help="take in only these lines (3, 5-9, or an id)")
    parser.add_argument(
        "--also", action="append", default=[], metavar="KEY:FIELD", help="change this field of the person's own, too"
    )
    parser.add_argument(
        "--same", action="append", default=[], metavar="LINE=PERSON", help="this new line is someone known"
    )
    parser.add_argument("--why", default="", metavar="REASON", help="why the caseload is over the limit")

    goals = command(
        commands, shared, "plan-goals", _goals, "The agency's plan goals: what would change, or take them in."
    )
    _add_file(goals, "FILE.csv|.xlsx|.json")
    goals.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook; by default the first")
    goals.add_argument("--first", choices=sorted(_ORDERS), help="what comes first in 3/4/2026")
    goals.add_argument("--lines", default="", metavar="NUMBER,…", help="take in only the plans of these client numbers")

    goals.add_argument(
        "--from", dest="target", default="", metavar="TARGET", help="ask this FHIR server, without a file"
    )
    goals.add_argument(
        "--person", default="", metavar="ID", help="with --from: whose goals (id, name or record number)"
    )

    says = "The agency's settings and rules, one signed file: what would change, or take it in."
    _add_file(command(commands, shared, "agency-settings", _settings, says), "FILE.fnsettings")


def _add_file(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument("notebook", metavar="NOTEBOOK")
    parser.add_argument("file", metavar=name, nargs="?")
    parser.add_argument("--accept", action="store_true", help="take it in; without this nothing is changed")
    parser.add_argument("--dry-run", action="store_true", help="with --accept: check all of it, change nothing")
    parser.add_argument("--undo", action="store_true", help="take back what came in last, within ten minutes")


def _roster(parsed: argparse.Namespace, output: Output) -> None:
    if parsed.undo:
        _undo(parsed, output, ArrivalKind.ROSTER)
        return
    read = roster.read(_bytes(parsed), order=_ORDERS.get(parsed.first or ""), sheet=parsed.sheet)
    with opened(parsed) as book:
        found = roster.preview(book, read, staff=parsed.staff)
        if isinstance(found, Refused):
            raise refused(found)
        if not parsed.accept:
            output.give(_plain(found), _as_lines(found))
            return
        choice = _choice(found, parsed)
        done = roster.accept(book, found, choice, caseload_reason=parsed.why, dry_run=parsed.dry_run)
    if isinstance(done, Refused):
        raise refused(done)
    accepted = done.value
    _say_taken(output, accepted.arrival, "roster", dry_run=parsed.dry_run, plain=to_plain(accepted))


def _goals(parsed: argparse.Namespace, output: Output) -> int:
    if parsed.undo:
        _undo(parsed, output, ArrivalKind.PLAN_GOALS)
        return 0
    read = None if parsed.target else _read_goals(parsed)
    with opened(parsed) as book:
        found = _asked(book, parsed) if read is None else agency_goals.preview(book, read)
        if isinstance(found, Outcome):
            sys.stderr.write(f"{sentences.of_loading(found.result)}\n")
            return _NO_ANSWER
        if not parsed.accept:
            output.give(_plain_goals(found), _goal_lines(found))
            return 0
        keys = frozenset(part.strip() for part in parsed.lines.split(",")) if parsed.lines else None
        done = agency_goals.accept(book, found, keys, dry_run=parsed.dry_run)
    if isinstance(done, Refused):
        raise refused(done)
    _say_taken(output, done.value, "plan-goals", dry_run=parsed.dry_run, plain={"arrival": to_plain(done.value)})
    return 0


def _read_goals(parsed: argparse.Namespace) -> AgencyPlans:
    return agency_goals.read(_bytes(parsed), order=_ORDERS.get(parsed.first or ""), sheet=parsed.sheet)


def _asked(book: Notebook, parsed: argparse.Namespace) -> agency_goals.GoalsPreview | Outcome:
    """Ask the agency's server for one person's goals, or say how it went where it did not give them."""
    person = showing.person_named(book, parsed.person)
    job = agency_goals.to_ask(book, targets.named(book, parsed.target), person)
    if isinstance(job, Refused):
        raise refused(job)
    answer = job.run(Hands())
    if answer.outcome.result is not Result.TAKEN:
        return answer.outcome
    found = agency_goals.asked(book, answer)
    if isinstance(found, Refused):
        raise refused(found)
    return found


def _settings(parsed: argparse.Namespace, output: Output) -> None:
    if parsed.undo:
        _undo(parsed, output, ArrivalKind.AGENCY_SETTINGS)
        return
    data = _bytes(parsed)
    with opened(parsed) as book:
        found = agency_settings.preview(book, data)
        if isinstance(found, Refused):
            raise refused(found)
        if not parsed.accept:
            changes = [
                f"+ {change.field.value}: {change.old or '(nothing)'} → {change.new}" for change in found.changes
            ]
            plain = {"agency": found.agency, "number": found.settings.number, "note": found.settings.note}
            head = f"Number {found.settings.number}, signed by {found.agency}"
            output.give(
                {**plain, "changes": to_plain(found.changes)}, filter(None, [head, found.settings.note, *changes])
            )
            return
        done = agency_settings.accept(book, found, dry_run=parsed.dry_run)
    if isinstance(done, Refused):
        raise refused(done)
    _say_taken(output, done.value, "agency-settings", dry_run=parsed.dry_run, plain={"arrival": to_plain(done.value)})


def _say_taken(output: Output, arrival: Arrival, name: str, *, dry_run: bool, plain: dict[str, object]) -> None:
    counted = ", ".join(f"{count} {what}" for what, count in arrival.counts.items() if count)
    said = f"{'Would be taken in' if dry_run else 'Taken in'}: {counted}"
    back = [] if dry_run else [f"For ten minutes it can be taken back: fieldnote {name} NOTEBOOK --undo"]
    output.give({"dry_run": dry_run, **plain}, [said, *back])


def _plain_goals(found: agency_goals.GoalsPreview) -> dict[str, object]:
    return {
        "counts": {standing.value: found.count(standing) for standing in PlanStanding},
        "by_itself": sorted(found.by_itself),
        "left_out": found.plans.left_out,
        "notes": [sentences.of_problem(problem) for problem in found.plans.notes],
        "lines": [
            {**to_plain(line), "problems": [sentences.of_problem(problem, line.name) for problem in line.problems]}
            for line in found.lines
        ],
        "sha256": found.plans.sha256,
    }


def _goal_lines(found: agency_goals.GoalsPreview) -> list[str]:
    lines = [sentences.of_problem(problem) for problem in found.plans.notes]
    lines += [f"{found.plans.left_out} other resources were left out, unread"] if found.plans.left_out else []
    for line in found.lines:
        mark = "+" if line.key in found.by_itself else " "
        lines.append(f"{mark} {line.key}  {line.standing.value}  {line.name}".rstrip())
        if line.changes is not None:
            lines += [f"      new {goal.number}: {goal.text}" for goal in line.changes.new]
            lines += [f"      {one.now.number}: {one.was} → {one.now.text}" for one in line.changes.changed]
            lines += [f"      {number}: the person’s own goal, taken up" for number, _ in line.taken_up]
            lines += [f"      not listed any more: {goal_id}" for goal_id in line.changes.gone]
        lines += [f"      {sentences.of_problem(problem, line.name)}" for problem in line.problems]
    return lines


def _bytes(parsed: argparse.Namespace) -> bytes:
    """Read the file named on the command line."""
    if not parsed.file:
        raise BadInputError("say which file comes in")
    return files_in.data(parsed.file)


def _undo(parsed: argparse.Namespace, output: Output, kind: ArrivalKind) -> None:
    with opened(parsed) as book:
        done = arrivals.undo_newest(book, kind)
    if isinstance(done, Refused):
        raise refused(done)
    lines = [f"As before again: {len(done.value.people)}"] if done.value.people else []
    lines += [f"{person_id} stays: something was written since" for person_id in done.value.stays]
    lines += ["The settings stay: something was done under them since"] if done.value.settings_stay else []
    output.give(to_plain(done.value), lines or ["It stands as before."])


def _choice(found: roster.Preview, parsed: argparse.Namespace) -> Choice:
    by_itself = found.by_itself
    keys = frozenset(_keys(parsed.lines)) if parsed.lines else by_itself.keys
    same = dict(_pair(said, "=", "--same") for said in parsed.same)
    lines = {line.key: line for line in found.lines}
    fields: dict[str, frozenset[RosterField]] = {}
    for said in parsed.also:
        key, name = _pair(said, ":", "--also")
        if name not in set(RosterField):
            raise BadInputError(f"a field is one of {', '.join(RosterField)}", "--also")
        chosen = fields.get(key, lines[key].fields if key in lines else frozenset())
        fields[key] = chosen | {RosterField(name)}
    return Choice(
        keys | same.keys() | fields.keys(), fields, {key: PersonId(person_id) for key, person_id in same.items()}
    )


def _keys(said: str) -> Iterable[str]:
    """Give the keys in `3,5-9,ID`."""
    for part in filter(None, (part.strip() for part in said.split(","))):
        first, dash, last = part.partition("-")
        if dash and first.isdecimal() and last.isdecimal() and int(last) - int(first) < 20_000:
            yield from map(str, range(int(first), int(last) + 1))
        else:
            yield part


def _pair(said: str, sign: str, option: str) -> tuple[str, str]:
    one, found, other = said.partition(sign)
    if not found:
        raise BadInputError(f"it is written with {sign} in between", option)
    return one.strip(), other.strip()


def _plain(found: roster.Preview) -> dict[str, object]:
    return {
        "counts": {standing.value: found.count(standing) for standing in Standing},
        "others": found.others,
        "by_itself": sorted(found.by_itself.keys),
        "columns": [{"heading": heading, "read_as": field} for heading, field in found.roster.columns],
        "notes": [sentences.of_problem(problem) for problem in found.roster.notes],
        "lines": [
            {**to_plain(line), "problems": [sentences.of_problem(problem, line.name) for problem in line.problems]}
            for line in found.lines
        ],
        "sha256": found.roster.sha256,
    }


def _as_lines(found: roster.Preview) -> list[str]:
    taken = [f"{heading} ({field})" for heading, field in found.roster.columns if field]
    left = [heading for heading, field in found.roster.columns if heading and not field]
    lines = [f"Read: {', '.join(taken)}", *([f"Not read: {', '.join(left)}"] if left else [])]
    lines += [sentences.of_problem(problem) for problem in found.roster.notes]
    lines += [", ".join(f"{found.count(standing)} {word}" for standing, word in _SIGNS.items())]
    lines += [f"{found.others} lines are of other specialists and were left out"] if found.others else []
    for line in found.lines:
        if line.standing is not Standing.SAME or line.problems:
            lines += _of_line(line, line.key in found.by_itself.keys)
    return lines


def _of_line(line: RosterLine, by_itself: bool) -> list[str]:  # noqa: FBT001 -- one caller
    mark = "+" if by_itself else " "
    lines = [f"{mark} {line.key}  {_SIGNS[line.standing]}  {line.number}  {line.name}".rstrip()]
    lines += [
        f"      {d.field.value}: {d.old or '(nothing)'} → {d.new}{'  (kept unless --also)' if d.is_own else ''}"
        for d in line.differences
    ]
    lines += [f"      may be {person_id}: --same {line.key}={person_id}" for person_id in line.suggestions]
    return lines + [f"      {sentences.of_problem(problem, line.name)}" for problem in line.problems]
