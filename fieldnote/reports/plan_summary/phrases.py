"""The plan summary's values as phrases in its language: the page and the blocks to paste say the same."""

import re
from datetime import date

from fieldnote.domain.goal import Course
from fieldnote.domain.plan import LongRangeOutcome
from fieldnote.domain.strategy import Tally
from fieldnote.domain.support import WITHOUT_STANCE, Stance, Support
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import ContactKind, Owner
from fieldnote.domain.warning_sign import SignStage
from fieldnote.reports import dates, naming
from fieldnote.reports.plan_summary.english import ENGLISH
from fieldnote.reports.plan_summary.spanish import SPANISH
from fieldnote.reports.plan_summary.values import GoalProgress, NextStepLine, OtherWork, PlanSummary, SourceNote
from fieldnote.reports.plan_summary.words import Words
from fieldnote.reports.sayings import NOTHING, joined

WORDS = {"en": ENGLISH, "es": SPANISH}
_AS_QP = re.compile(r"(?:\s*,\s*|\s+|^)\(?QP\)?$")
"""The credential behind a name, as it is typed: it is said of every QP."""


class Phrases:
    """Says in words what a summary holds."""

    def __init__(self, summary: PlanSummary) -> None:
        self.summary = summary
        self.words: Words = WORDS[summary.language]
        self.name = summary.person.first_name
        self.specialist = summary.specialist.name.split()[0] if summary.specialist.name.split() else ""

    # ── Dates and counts ──

    def full(self, day: date) -> str:
        """Nov 20, 2026."""
        return dates.full(day, self.summary.language)

    def near(self, day: date) -> str:
        """Nov 20, where the year is that of the last day covered."""
        return dates.near(day, self.summary.last_day, self.summary.language)

    @property
    def period(self) -> str:
        """The dates covered."""
        return dates.span(self.summary.first_day, self.summary.last_day, self.summary.language)

    @staticmethod
    def counted(number: int, forms: tuple[str, str], **facts: str) -> str:
        """Pick the form for one or many and fill in the number."""
        return forms[number != 1].format(n=number, **facts)

    # ── The person ──

    def given(self, value: str, field: str) -> str:
        """Give a value, or say that it was not asked, or that the person chose not to say."""
        if value.strip():
            return value
        return self.words.chose_not if field in self.summary.person.declined else self.words.not_written

    @property
    def goes_by(self) -> str:
        """Marcus, he/him."""
        person = self.summary.person
        return ", ".join(part for part in (person.preferred_name, person.pronouns) if part.strip())

    @property
    def full_name(self) -> str:
        """Marcus Bell; with the pronouns where they have no other place, since it is what he goes by as well."""
        person = self.summary.person
        return self.goes_by if self.goes_by_full_name else person.full_name

    @property
    def goes_by_full_name(self) -> bool:
        """Whether what the person goes by is all that is known of the name, so that it is printed once."""
        return self.summary.person.preferred_name.strip() == self.summary.person.full_name.strip()

    @property
    def born(self) -> str:
        """The birth date in full."""
        day = self.summary.person.birth_date
        return self.given(self.full(day) if day else "", "birth_date")

    @property
    def author(self) -> str:
        """Dana Reyes, NCCPSS: with the credential that holds on the last day covered."""
        specialist = self.summary.specialist
        held = specialist.credential_on(self.summary.last_day)
        title = held.title if held else specialist.title
        return ", ".join(part for part in (specialist.name, title) if part)

    @property
    def recipient(self) -> str:
        """For J. Alvarez, QP."""
        return self.words.made_for_qp.format(name=self.qp) if self.summary.qp else self.words.made_for

    @property
    def qp(self) -> str:
        """J. Alvarez, QP: the credential once, however the name was typed."""
        name = _AS_QP.sub("", self.summary.qp.strip())
        return f"{name}, QP" if name else "QP"

    @property
    def plan_dates(self) -> str:
        """The plan's dates, or that there is none here."""
        plan = self.summary.plan
        if plan is None:
            return self.words.no_plan
        return self.words.plan_dates.format(dates=dates.span(plan.effective_on, plan.ends_on, self.summary.language))

    # ── Service ──

    def service_facts(self) -> tuple[str, ...]:
        """Minutes, modes, missed visits, the plan's frequency, and the units left: each a phrase."""
        words, figures = self.words, self.summary.figures
        facts = [self.counted(figures.minutes, words.minutes)]
        modes = ", ".join(f"{count} {words.mode[mode]}" for mode, count in figures.by_mode if count)
        facts += [modes] if modes else []
        facts += [
            self.counted(count, words.units_of_n, code=code)
            for code, count in (*figures.units[1:], *figures.group_units[1:])
        ]
        twice = self.twice()
        facts += [f"{words.twice} {twice}"] if twice else []
        if figures.missed:
            facts.append(self.counted(figures.missed, words.missed))
        if self.summary.plan and self.summary.plan.frequency.strip():
            facts.append(words.planned.format(frequency=self.summary.plan.frequency.strip()))
        return tuple(facts)

    def twice(self) -> str:
        """50 minutes, two contacts at the same time on Nov 27; empty where no minute stands in two notes."""
        found = self.summary.at_once
        days = ", ".join(self.near(one.day) for one in found)
        return self.counted(sum(one.minutes for one in found), self.words.twice_minutes, days=days) if found else ""

    def units_left(self) -> str:
        """51 of 270 authorized units used, 219 left, to Dec 31, 2026 (known to this device).

        Before their time has begun none is used, nor could be: 96 authorized units from Dec 1, 2026.
        """
        figures = self.summary.figures
        if figures.units_authorised is None:
            return ""
        used, starts, ends = figures.units_used or 0, figures.authorisation_starts, figures.authorisation_ends
        if starts and starts > self.summary.last_day:
            text = self.words.units_ahead.format(authorised=figures.units_authorised, date=self.full(starts))
        else:
            text = self.words.units_used.format(
                used=used,
                authorised=figures.units_authorised,
                left=figures.units_authorised - used,
            )
        return f"{text}, {self.words.units_ends.format(date=self.full(ends))}" if ends else text

    def requests(self) -> tuple[str, ...]:
        """What the QP is asked to do or decide: what was written down, then what the dates and the units say."""
        words, summary = self.words, self.summary
        asked = list(summary.requests)
        if summary.plan and summary.review_due:
            form = words.plan_ends if summary.plan.ends_on >= summary.last_day else words.plan_ended
            asked.append(form.format(date=self.full(summary.plan.ends_on)))
        if summary.units_low:
            figures = summary.figures
            asked.append(words.units_low.format(used=figures.units_used, authorised=figures.units_authorised))
        return tuple(asked)

    # ── Goals ──

    def goal_label(self, progress: GoalProgress) -> str:
        """Goal 1a, or New goal."""
        number = progress.goal.number
        return self.words.goal.format(number=number) if number else self.words.new_goal

    def outcome_of(self, progress: GoalProgress) -> LongRangeOutcome | None:
        """Find the long-range outcome a goal belongs to."""
        outcomes = self.summary.plan.outcomes if self.summary.plan else ()
        return next((o for o in outcomes if o.id == progress.goal.outcome_id), None)

    def outcome_line(self, progress: GoalProgress) -> str:
        """Toward outcome 1: A home of my own. Or that the plan does not have the goal yet."""
        outcome = self.outcome_of(progress)
        if outcome:
            return self.words.outcome.format(number=outcome.number, text=outcome.text)
        return "" if progress.goal.number else self.words.not_in_plan

    def step_now(self, progress: GoalProgress) -> str:
        """Step 4 of 5, doing it; and what became of the goal when it is not active."""
        words, now = self.words, progress.now
        text = words.step.format(step=now.number, word=words.ladder[now]) if now else words.no_step
        course = words.course[progress.goal.course]
        return f"{text} ({course})" if progress.goal.course is not Course.ACTIVE else text

    def goals_note(self) -> str:
        """Say what the bars show, and the arrows, where there are any."""
        words, goals = self.words, self.summary.goals
        told = [words.goals_note] if any(progress.now for progress in goals) else []
        if any(progress.then for progress in goals):
            told.append(words.goals_note_then.format(date=self.near(self.summary.first_day)))
        return " ".join(told)

    def ladder(self, progress: GoalProgress) -> str:
        """Say where a goal stands, and where it stood: nothing of before, where nobody has said where it stands."""
        parts = (self.step_now(progress), self.step_then(progress) if progress.now else "")
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def step_then(self, progress: GoalProgress) -> str:
        """On Aug 23, 2026: step 1 of 5, thinking about it."""
        words, then = self.words, progress.then
        if then is None:
            return words.started
        return words.step_then.format(
            date=self.full(self.summary.first_day),
            step=then.number,
            word=words.ladder[then],
        )

    def worked_on(self, progress: GoalProgress, *, in_full: bool = False) -> str:
        """Worked on in 6 visits and 3 groups, last Nov 20."""
        words = self.words
        visits = self.counted(progress.visits, words.visit_count)
        groups = self.counted(progress.groups, words.group_count)
        if progress.visits and progress.groups:
            text = words.worked_both.format(visits=visits, groups=groups)
        elif progress.visits or progress.groups:
            form = words.worked if progress.visits else words.worked_groups
            text = form.format(visits=visits, groups=groups)
        else:
            return words.not_worked
        if not progress.last_on:
            return text
        last = self.full(progress.last_on) if in_full else self.near(progress.last_on)
        return words.last.format(worked=text, date=last)

    def silence_on(self, progress: GoalProgress) -> str:
        """Say that nothing of a goal was written for the plan: that is not to say that nothing was done."""
        return self.words.not_summed_up if progress.visits or progress.groups else self.words.no_change

    def goal_dates(self, progress: GoalProgress) -> str:
        """Target Dec 12, 2026 · Suggested status: O, ongoing."""
        goal, words = progress.goal, self.words
        parts = [words.target.format(date=self.full(goal.target_date))] if goal.target_date else []
        status = ", ".join(part for part in (goal.suggested_status, progress.status_word) if part)
        parts += [words.suggested.format(status=status)] if status else []
        return "  ·  ".join(parts)

    # ── Outside the goals ──

    def other_when(self, work: OtherWork, *, in_full: bool = False) -> str:
        """Nov 20, visit."""
        kinds = {ContactKind.ONE_TO_ONE: self.words.visits[0], ContactKind.GROUP: self.words.sessions[0]}
        day = self.full(work.day) if in_full else self.near(work.day)
        return f"{day}  ·  {kinds[work.kind]}" if work.kind in kinds else day

    def other_goals(self, work: OtherWork) -> str:
        """Also worked on: Goal 1a."""
        words = self.words
        named = (words.goal.format(number=number) if number else words.new_goal for number in work.goals)
        return words.other_goals.format(goals=", ".join(named)) if work.goals else ""

    def other_told(self, work: OtherWork) -> tuple[tuple[str, str], ...]:
        """Give what the note says, each under its name, as it was written."""
        words = self.words
        told = (
            (words.what_we_did, work.what_we_did),
            (words.responded.format(name=self.name), work.response),
            *((words.added, text) for text in work.added),
        )
        return tuple((label, text) for label, text in told if text.strip())

    # ── Triggers, supports, steps, sources ──

    def trigger_remark(self, trigger: Trigger) -> str:
        """How strong it is and whether it still matters, where the person said."""
        words = self.words
        strength = words.strength[trigger.strength]
        parts = (words.how_strong.format(word=strength) if strength else "", words.trigger_course[trigger.course])
        return ", ".join(part for part in parts if part)

    def signs(self) -> tuple[tuple[str, str], ...]:
        """Give the early warning signs, each stage with what shows then."""
        found = self.summary.signs
        stages = [stage for stage in SignStage if any(sign.stage is stage for sign in found)]
        return tuple(
            (self.words.sign_stage[stage], joined([sign.what for sign in found if sign.stage is stage]))
            for stage in stages
        )

    def helped(self) -> str:
        """Give what helped, wholly or partly, with how often: "river path (helped 3 of 4 times)"."""
        told = [tally for tally in self.summary.helps if tally.yes or tally.partly]
        return joined([self._helped(tally) for tally in told]) if told else ""

    def _helped(self, tally: Tally) -> str:
        if not tally.yes:
            return tally.strategy.what
        times = self.counted(tally.tried, self.words.helped_times, yes=str(tally.yes))
        return f"{tally.strategy.what} ({times})"

    def may_help(self) -> str:
        """Give what is meant to help, where no try has told yet whether it does."""
        told = [tally for tally in self.summary.helps if not (tally.yes or tally.partly or tally.no)]
        return joined([tally.strategy.what for tally in told]) if told else ""

    def not_helped(self) -> str:
        """Give what was tried and did not help, not even partly."""
        told = [tally for tally in self.summary.helps if tally.no and not tally.yes and not tally.partly]
        return joined([tally.strategy.what for tally in told]) if told else ""

    def measures(self) -> tuple[str, ...]:
        """BARC-10: 42 of 60 on Nov 3, 2026, own answers added up."""
        return tuple(
            self.words.measure.format(label=m.label, total=m.total, highest=m.highest, date=self.full(m.on))
            for m in self.summary.measures
        )

    def support_name(self, support: Support) -> str:
        """The name or initials, whichever may stand on paper."""
        return naming.called(support, self.words.meeting, as_initials=self.summary.supports_as_initials)

    def support_help(self, support: Support) -> str:
        """How they help, and where they stand when it is not plainly for sobriety."""
        given = naming.help_given(support, as_initials=self.summary.supports_as_initials)
        unasked = support.stance is Stance.NOT_SURE and support.kind in WITHOUT_STANCE
        parts = (given, "" if unasked else self.words.stance[support.stance])
        return ". ".join(part for part in parts if part)

    def since(self, support: Support) -> str:
        """Nov 2026."""
        return dates.month(support.since, self.summary.language) if support.since else NOTHING

    def who(self, step: NextStepLine) -> str:
        """Marcus and Dana."""
        return {
            Owner.PERSON: self.name,
            Owner.SPECIALIST: self.specialist,
            Owner.BOTH: self.words.both.format(name=self.name, specialist=self.specialist),
            Owner.QP: "QP",
        }[step.owner]

    @property
    def own_step(self) -> str:
        """What is said of a step that nobody agreed on."""
        return self.words.own_step.format(name=self.name)

    def goals_of(self, step: NextStepLine) -> str:
        """1a, New goal: a goal that the plan does not have yet has no number."""
        return ", ".join(number or self.words.new_goal for number in step.goals)

    def sources_by_code(self) -> list[tuple[str, str]]:
        """Give each code with its notes, `3A17 Aug 25 (4)`: short enough for the foot of the paper."""
        by_code: dict[str, list[str]] = {}
        for note in self.summary.sources:
            text = self.words.source.format(note=note.note, date=self.near(note.day))
            text = f"{text} ({note.units})" if note.code else text
            by_code.setdefault(note.code, []).append(text.replace(" ", "\u00a0"))
        return [(code or self.words.no_units, "  ·  ".join(notes)) for code, notes in by_code.items()]

    def source(self, note: SourceNote) -> str:
        """4F2A Nov 20, 2026 H0038, 4 units."""
        words = self.words
        text = words.source.format(note=note.note, date=self.full(note.day))
        return f"{text} {self.counted(note.units, words.source_units, code=note.code)}" if note.code else text
