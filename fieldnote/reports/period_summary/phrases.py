"""A period summary's values as phrases in its language."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from fieldnote.domain.goal import Course, Ladder
from fieldnote.domain.referral import HandOffOutcome
from fieldnote.domain.strategy import Tally
from fieldnote.domain.visit import ContactKind
from fieldnote.reports import dates
from fieldnote.reports.period_summary.english import ENGLISH
from fieldnote.reports.period_summary.spanish import SPANISH
from fieldnote.reports.period_summary.values import PeriodGoal, PeriodSummary, ResourceLine, ReturnLine
from fieldnote.reports.period_summary.words import Words
from fieldnote.reports.plan_summary.phrases import Phrases as SharedPhrases
from fieldnote.reports.plan_summary.values import PlanSummary
from fieldnote.reports.sayings import NOTHING, joined, trimmed
from fieldnote.reports.stretches import Contact
from fieldnote.reports.visit_note.phrases import WORDS as NOTE_WORDS

WORDS = {"en": ENGLISH, "es": SPANISH}
MOST_HIGHLIGHTS = 3


class Phrases:
    """Says in words what a period summary holds."""

    def __init__(self, summary: PeriodSummary) -> None:
        self.summary = summary
        self.words: Words = WORDS[summary.language]
        self.shared = SharedPhrases(_as_plan_summary(summary))
        self.plan_words = self.shared.words
        self.note_words = NOTE_WORDS[summary.language]
        self.name = self.shared.name

    def full(self, day: date) -> str:
        """Nov 20, 2026."""
        return self.shared.full(day)

    def near(self, day: date) -> str:
        """Nov 20, where the year is that of the last day."""
        return self.shared.near(day)

    @staticmethod
    def counted(number: int, forms: tuple[str, str]) -> str:
        """Pick the form for one or many and fill in the number."""
        return forms[number != 1].format(n=number)

    # ── Contacts ──

    @property
    def met(self) -> list[Contact]:
        """The contacts that took place."""
        return [contact for contact in self.summary.contacts if not contact.kind.missed]

    @property
    def since(self) -> str:
        """In Peer Support Services since Mar 3, 2026."""
        episode = self.summary.episode
        if episode is None:
            return ""
        if not episode.programme.strip():
            return self.words.since.format(date=self.full(episode.started_on))
        return self.words.programme_since.format(programme=episode.programme, date=self.full(episode.started_on))

    def by_mode(self) -> str:
        """10 in person, 2 by phone."""
        counts = Counter(contact.mode for contact in self.met)
        told = [f"{count} {self.plan_words.mode[mode]}" for mode, count in counts.most_common()]
        return ", ".join(told) or self.words.none

    def by_type(self) -> str:
        """Emotional in 9, practical in 4."""
        words = self.words
        told = [f"{words.type_words[one]} {count}" for one, count in self.summary.support_types]
        return ", ".join(told) or words.not_named

    def by_code(self) -> str:
        """H0038: 9 contacts, 430 minutes, 33 units; H0038 HQ: and so on."""
        codes = Counter(contact.code for contact in self.met)
        told = [f"{code or self.plan_words.no_units}: {self._of_code(code)}" for code in codes]
        return f"{'; '.join(told) or self.words.none}."

    def _of_code(self, code: str) -> str:
        mine = [contact for contact in self.met if contact.code == code]
        units = sum(contact.units for contact in mine)
        told = [self.counted(len(mine), self.words.contact_count), self._minutes(sum(c.minutes for c in mine))]
        return ", ".join([*told, *([f"{units} {self.words.units[units != 1]}"] if code else [])])

    def _minutes(self, number: int) -> str:
        return self.counted(number, self.note_words.minutes)

    def in_person(self) -> str:
        """The longest gap, and whether the rules were kept."""
        words, gap, most = self.words, self.summary.gap, self.summary.most_days
        if gap is None:
            return words.none
        days = self.counted(gap.days, words.days)
        told = (words.gap if gap.days else words.gap_none) if self._any_in_person() else words.gap_all
        said = told.format(days=days, first=self.near(gap.first), last=self.near(gap.last), date=self.near(gap.last))
        if most is None:
            return f"{said} {words.no_rule}"
        rule = words.rule_kept if gap.days <= most else words.rule_not_kept
        return f"{said} {rule.format(days=self.counted(most, words.days))}"

    def _any_in_person(self) -> bool:
        return any(c.counts_in_person for c in self.summary.contacts)

    def contact(self, contact: Contact) -> str:
        """Group session, by video."""
        kind = self.note_words.kind[contact.kind]
        return kind if contact.kind is ContactKind.NO_SHOW else f"{kind}, {self.plan_words.mode[contact.mode]}"

    # ── Goals ──

    def goal_label(self, goal: PeriodGoal) -> str:
        """Goal 1a, or New goal."""
        words = self.plan_words
        return words.goal.format(number=goal.number) if goal.number else words.new_goal

    def step(self, step: Ladder) -> str:
        """The word of a step."""
        return self.plan_words.ladder[step]

    def then_now(self, goal: PeriodGoal) -> str:
        """From step 1, thinking about it, to step 3, trying it (paused)."""
        if goal.now is None:
            return self._with_course(self.plan_words.no_step, goal)
        words, now = self.words, {"now": goal.now.number, "now_word": self.step(goal.now)}
        if goal.then is None:
            told = words.began.format(**now)
        elif goal.then is goal.now:
            told = words.stayed.format(**now)
        else:
            told = words.then_now.format(then=goal.then.number, then_word=self.step(goal.then), **now)
        return self._with_course(told, goal)

    def _with_course(self, told: str, goal: PeriodGoal) -> str:
        return told if goal.course is Course.ACTIVE else f"{told} ({self.plan_words.course[goal.course]})"

    def other(self) -> str:
        """Worked on in 2 contacts, 80 minutes; last Nov 20."""
        found = self.summary.other
        contacts = self.counted(len(found.about), self.words.contact_count)
        last = self.near(found.about[-1][0])
        return self.words.worked.format(contacts=contacts, minutes=self._minutes(found.minutes), date=last)

    def worked(self, goal: PeriodGoal) -> str:
        """Worked on in 9 contacts, 430 minutes; last Nov 20."""
        words = self.words
        if not goal.contacts or goal.last_on is None:
            return words.not_worked
        contacts, minutes = self.counted(goal.contacts, words.contact_count), self._minutes(goal.minutes)
        return words.worked.format(contacts=contacts, minutes=minutes, date=self.near(goal.last_on))

    def progress(self, goal: PeriodGoal) -> str:
        """Marcus said it went: forward 5 times, harder 1 time."""
        told = ", ".join(self.counted(count, self.words.progress[one]) for one, count in goal.progress)
        return self.words.person_said.format(name=self.name, told=told) if told else ""

    def highlights(self, goal: PeriodGoal) -> list[tuple[str, str]]:
        """The newest moves of the period, each with the person's words."""
        words = self.words
        return [
            (words.moved.format(date=self.near(m.on), step=m.step.number, word=self.step(m.step)), trimmed(m.words))
            for m in goal.moves[-MOST_HIGHLIGHTS:]
        ]

    def earlier_moves(self, goal: PeriodGoal) -> str:
        """2 more moves before."""
        more = len(goal.moves) - MOST_HIGHLIGHTS
        return self.counted(more, self.words.more_moves) if more > 0 else ""

    def steps(self, goal: PeriodGoal) -> tuple[tuple[date, Ladder], ...]:
        """Where it stood from which day on."""
        start = ((self.summary.first_day, goal.then),) if goal.then else ()
        return (*start, *((move.on, move.step) for move in goal.moves))

    def ladder_alt(self, goal: PeriodGoal) -> str:
        """Every step with its day."""
        told = "; ".join(
            self.words.ladder_at.format(step=step.number, word=self.step(step), date=self.full(day))
            for day, step in self.steps(goal)
        )
        return self.words.ladder_alt.format(goal=self.goal_label(goal), told=told or self.words.none)

    # ── Triggers, network, resources ──

    def listed(self, items: Sequence[str]) -> str:
        """A sentence of a few phrases, or that there is none."""
        return joined(items) if items else f"{self.words.none}."

    def came_up(self) -> str:
        """Payday (4 contacts), Elm Street (2 contacts)."""
        found = self.summary.triggers.came_up
        return self.listed([f"{what} ({self.counted(times, self.words.times)})" for what, times in found])

    def tried(self, tally: Tally) -> str:
        """River path: helped 4 times, partly 1 time."""
        words = self.words
        unsaid = tally.tried - tally.yes - tally.partly - tally.no
        counts = ((tally.yes, words.helped), (tally.partly, words.partly), (tally.no, words.not_helped))
        told = [self.counted(count, forms) for count, forms in (*counts, (unsaid, words.not_said)) if count > 0]
        return f"{trimmed(tally.strategy.what)}: {', '.join(told)}"

    def network(self) -> str:
        """10 supports at the end of these dates · 8 support sobriety (80%) · 2 ties ended."""
        words, network = self.words, self.summary.network
        told = [self.counted(network.size, words.network_size)]
        if network.sober or (network.size and not network.unsure):
            told.append(words.sober.format(n=network.sober, percent=round(100 * network.sober / network.size)))
        told += [self.counted(network.unsure, words.unsure)] if network.unsure else []
        told += [self.counted(network.in_crisis, words.in_crisis)] if network.in_crisis else []
        told += [self.counted(network.ended, words.ended)] if network.ended else []
        return "  ·  ".join(told)

    def meetings(self) -> str:
        """12 mutual aid meetings attended, 3 of them together."""
        words, network = self.words, self.summary.network
        if not network.meetings:
            return words.no_meetings
        told = f"{self.counted(network.meetings, words.meetings)}, {self.counted(network.together, words.together)}"
        return f"{told[:1].upper()}{told[1:]}."

    def new_supports(self) -> str:
        """The new ones as they may be called."""
        names = [self.shared.support_name(support) for support in self.summary.network.new]
        return ", ".join(names) or f"{self.words.none}."

    def outcome(self, line: ResourceLine) -> str:
        """Connected, closed Nov 3."""
        words = self.words
        told = words.outcomes[line.outcome]
        if line.outcome is not HandOffOutcome.OPEN and line.closed_on:
            told = words.closed.format(outcome=told, date=self.near(line.closed_on))
        return f"{told[:1].upper()}{told[1:]}"

    def follow_up(self, line: ReturnLine) -> str:
        """Agreed to follow: meeting the next day, by Nov 4."""
        words = self.words
        by = words.return_by.format(date=self.near(line.follow_up_on)) if line.follow_up_on else ""
        told = ", ".join(part for part in (trimmed(line.follow_up).rstrip("."), by) if part)
        return words.return_follow_up.format(words=f"{told}.") if told else words.no_follow_up

    # ── Units ──

    def window(self) -> str:
        """Authorization Nov 1, 2026 to Jan 29, 2027: 51 of 270 units used, 219 left."""
        words, units = self.words, self.summary.units
        if units is None:
            return words.no_authorisation
        span = dates.span(units.starts_on, units.ends_on, self.summary.language)
        told = words.window.format(dates=span, used=units.used, authorised=units.authorised, left=units.left)
        if units.meant is None:
            return told
        return f"{told} {words.delivered.format(delivered=units.delivered, meant=units.meant)}"

    def facts(self) -> str:
        """2 goals still worked on, 1 goal met, 1 goal moved up a step or more."""
        words, summary = self.words, self.summary
        courses = Counter(goal.course for goal in summary.goals)
        told = [
            self.counted(courses[Course.ACTIVE], words.open_goals),
            self.counted(courses[Course.MET], words.met_goals),
            self.counted(self.moved_up(), words.moved_goals),
        ]
        told += [self.counted(summary.triggers.active, words.active_triggers)] if self.tells_triggers else []
        told += [self.counted(summary.barriers, words.barriers)] if summary.barriers else []
        return joined(told)

    @property
    def tells_triggers(self) -> bool:
        """Whether this copy holds triggers."""
        return "triggers" not in self.summary.leaves_out

    def moved_up(self) -> int:
        """Count the goals that stand higher than at the start, or than on the first step somebody named."""
        ways = [[step.number for _, step in self.steps(goal)] for goal in self.summary.goals]
        return sum(way[-1] > way[0] for way in ways if way)

    def goal_numbers(self, contact: Contact) -> str:
        """1a, New goal, other work."""
        told = [number or self.plan_words.new_goal for number in contact.goals]
        return ", ".join([*told, *([self.words.other_work] if contact.other else [])]) or NOTHING


def _as_plan_summary(summary: PeriodSummary) -> PlanSummary:
    """Give what both summaries say in the same words."""
    return PlanSummary(
        person=summary.person,
        specialist=summary.specialist,
        first_day=summary.first_day,
        last_day=summary.last_day,
        episode=summary.episode,
        plan=summary.plan,
        next_steps=summary.next_steps,
        supports_as_initials=summary.supports_as_initials,
        signed_at=summary.signed_at,
        language=summary.language,
        quote_language=summary.quote_language,
        at_once=summary.at_once,
    )
