"""The acts on an episode: each gives the changed episode or the problem that stands in the way."""

from dataclasses import replace
from datetime import date, timedelta

from fieldnote.domain.person import Episode, QpTerm
from fieldnote.domain.problems import Problem, Weight

INTERCEPTS = range(6)
"""Sequential Intercept Model: 0 community and crisis services, 1 law enforcement, 2 initial hearing and detention, 3
jails and courts, 4 reentry, 5 probation and parole."""


def end(episode: Episode, on: date, reason: str = "") -> Episode | Problem:
    """End an episode with `on` as its last day."""
    if on < episode.started_on:
        return Problem("ended_on", "episode_ends_before_start")
    return replace(episode, ended_on=on, end_reason=reason)


def transfer(episode: Episode, qp: str, on: date) -> Episode | Problem:
    """Hand the plan over to another QP, whose first day is `on`; the one before stays readable."""
    if not qp.strip():
        return Problem("qp", "qp_missing", Weight.MISSING)
    last = episode.earlier_qps[-1].until if episode.earlier_qps else None
    if not episode.active_on(on) or (last and on <= last):
        return Problem("on", "qp_outside_episode")
    before = QpTerm(episode.qp, on - timedelta(days=1))
    earlier = (*episode.earlier_qps, before) if episode.qp and on > episode.started_on else episode.earlier_qps
    return replace(episode, qp=qp, earlier_qps=earlier)


def switch_part2_off(episode: Episode, officer: str, reason: str) -> Episode | Problem:
    """Say that 42 CFR Part 2 does not cover the programme (2.11, 2.12): a privacy officer's decision, with a reason."""
    if not officer.strip():
        return Problem("part2_off_by", "privacy_officer_missing", Weight.MISSING)
    if not reason.strip():
        return Problem("part2_off_reason", "part2_reason_missing", Weight.MISSING)
    return replace(episode, part2=False, part2_off_by=officer, part2_off_reason=reason)


def switch_part2_on(episode: Episode) -> Episode:
    """Let Part 2 cover the programme again: needs nobody's leave, since it protects more."""
    return replace(episode, part2=True, part2_off_by="", part2_off_reason="")


def place_at_intercept(episode: Episode, intercept: int | None) -> Episode | Problem:
    """Say where in the justice system the person is, or with None that they are not."""
    if intercept is not None and intercept not in INTERCEPTS:
        return Problem("intercept", "unknown_intercept", facts={"intercept": str(intercept)})
    return replace(episode, intercept=intercept)


def say_why_over(episode: Episode, reason: str) -> Episode:
    """Keep why it was begun, or goes on, although the caseload was full."""
    return replace(episode, caseload_reason=reason)
