"""One run to one target: take in answers, ask the gate, freeze, send, look. It may be ended anywhere and done again.

What is written before a byte leaves says that it may have left; what comes back is written before the next one leaves.
So a run that is killed leaves nothing that the next one does not put right, with the same bytes under the same names.
"""

import random
from dataclasses import dataclass, replace
from typing import Any

from fieldnote.domain.changes import Change
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import TargetId
from fieldnote.domain.outcome import Outcome
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.target import Chance, FolderPlace, Format, Target, TargetKind
from fieldnote.services import handing_over, practice_agency
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import answers, in_packages, lines, one_by_one
from fieldnote.services.sync.answers import NO_ANSWER, NOTHING, Taken
from fieldnote.services.sync.course import THERE, Course
from fieldnote.services.sync.jobs import Hands, HangUp, Job, Look
from fieldnote.services.sync.leaving import Steps, ask
from fieldnote.services.targets import give_key
from fieldnote.vault import deliveries, handovers, targets


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run came to."""

    target: Target
    counts: dict[DeliveryState, int]
    """How many deliveries to the target stand so now."""
    outcome: Outcome | None = None
    """How the other end could be worked with; None where it was not tried."""
    problems: tuple[Problem, ...] = ()
    """Why it was not tried."""
    sent: int = 0
    """Deliveries that arrived in this run."""
    additions: int = 0
    """How many of them were no notes: what was added to one, or said about it."""
    voidings: int = 0
    """How many of them were no notes either: they say that one was voided."""
    answers: Taken = NO_ANSWER
    change: Change = NOTHING

    @property
    def reached(self) -> bool:
        """Whether the other end could be worked with to the end."""
        return self.outcome is not None and self.outcome.result in THERE


def steps(
    notebook: Notebook,
    target_id: TargetId,
    *,
    asked: bool = True,
    chance: Chance = random.random,
    answered: bool = True,
    by_hand: FolderPlace | None = None,
) -> Steps[Summary]:
    """Run to one target: gives out jobs, takes their answers, and gives what came of it.

    `asked` by a person, it does not wait for the next try; only when the other end asked us to wait. The practice
    agency takes what it was sent and answers, unless `answered` says no. With `by_hand` the packages are put into a
    folder instead, to be carried there. Raises NotFoundError for a target that is not there.
    """
    target = targets.get(notebook.vault.database, target_id)
    if target is None or target.removed_at is not None:
        raise NotFoundError("target", target_id)
    way = replace(target, kind=TargetKind.FOLDER, folder=by_hand) if by_hand is not None else target
    course = Course(notebook, target, asked, chance)
    problem = _problem(course, way)
    if problem is not None:
        return _summary(course, problems=(problem,))
    give_key(notebook, way)
    course.line = lines.line_to(notebook, way)
    try:
        yield from _whole(course, answered=answered)
        course.settle()
        yield from ask(HangUp(course.line))
    except BaseException:
        course.line.hang_up()
        raise
    return _summary(course)


def drive(work: Steps[Summary], hands: Hands | None = None) -> Summary:
    """Do a run's jobs here and now, one after the other."""
    hands, answer = hands or Hands(), None
    try:
        while True:
            job: Job[Any] = work.send(answer)
            answer = job.run(hands)
    except StopIteration as done:
        summary: Summary = done.value
        return summary
    finally:
        work.close()


def _problem(course: Course, way: Target) -> Problem | None:
    """Say why the target is not to be tried now, by the way that was chosen."""
    if course.notebook.is_practice and course.target.kind is not TargetKind.PRACTICE:
        return Problem("target", "practice_target_only")
    handed_over = handing_over.stopped(course.notebook)
    if handed_over is not None:
        return handed_over.problems[0]
    if not course.notebook.fleet.allows_target(course.target.name) and not course.notebook.is_practice:
        return Problem("target", "target_not_allowed", facts={"target": course.target.name})
    if not way.is_set_up or (way.format is not Format.PACKAGE and way is not course.target):
        return Problem("target", "target_not_set_up", facts={"target": course.target.name})
    if not course.target.may_be_tried(course.notebook.now_utc(), asked=course.asked):
        return Problem("target", "target_asked_to_wait", facts={"target": course.target.name})
    return None


def _summary(course: Course, problems: tuple[Problem, ...] = ()) -> Summary:
    """Say what came of it."""
    counts = deliveries.counts(course.notebook.vault.database, course.target.id)
    return Summary(
        course.target,
        counts,
        course.outcome,
        problems,
        course.sent,
        course.additions,
        course.voidings,
        course.taken,
        course.change | course.taken.change,
    )


def _whole(course: Course, *, answered: bool) -> Steps[None]:
    """Do all of it, as far as the other end lets us."""
    course.others = handovers.others(course.notebook.vault.database)
    course.settle()
    if not (yield from _look(course)):
        return
    if course.target.format is Format.PACKAGE:
        yield from in_packages.send(course)
    else:
        yield from one_by_one.send(course)
    if course.target.kind is TargetKind.FHIR and course.goes_on:
        yield from one_by_one.confirm(course)
    if course.target.kind is TargetKind.PRACTICE and course.goes_on and answered:
        yield from ask(practice_agency.answer(course.notebook))
        yield from _look(course)


def _look(course: Course) -> Steps[bool]:
    """See who is there, and take in what was answered."""
    looked = yield from ask(Look(course.line))
    probe = looked.probe
    if probe.outcome.result in THERE:
        course.target = replace(course.target, can=tuple(sorted(probe.can)))
    course.tried(probe.outcome)
    if probe.outcome.result not in THERE:
        return False
    found = answers.take_in(course.notebook, course.target, looked.received)
    course.taken = answers.after(course.taken, found)
    return True
