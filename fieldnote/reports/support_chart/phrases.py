"""The chart's values as phrases in its language."""

from datetime import date

from fieldnote.domain.network import NetworkChange, NetworkMove
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.reports import dates, naming
from fieldnote.reports.sayings import NOTHING, trimmed
from fieldnote.reports.support_chart.english import ENGLISH
from fieldnote.reports.support_chart.spanish import SPANISH
from fieldnote.reports.support_chart.values import SupportChart
from fieldnote.reports.support_chart.words import Words

WORDS = {"en": ENGLISH, "es": SPANISH}


class Phrases:
    """Says in words what the chart holds."""

    def __init__(self, chart: SupportChart) -> None:
        self.chart = chart
        self.words: Words = WORDS[chart.language]
        self.name = chart.person.first_name

    def full(self, day: date) -> str:
        """Nov 20, 2026."""
        return dates.full(day, self.chart.language)

    def near(self, day: date) -> str:
        """Nov 20, where the year is that of the chart's day."""
        return dates.near(day, self.chart.day, self.chart.language)

    @staticmethod
    def counted(number: int, forms: tuple[str, str], **facts: str) -> str:
        """Pick the form for one or many and fill in the number."""
        return forms[number != 1].format(n=number, **facts)

    @property
    def author(self) -> str:
        """Dana Reyes, NCCPSS: with the credential that holds on the chart's day."""
        specialist = self.chart.specialist
        held = specialist.credential_on(self.chart.day)
        return ", ".join(part for part in (specialist.name, held.title if held else specialist.title) if part)

    # ── One support ──

    def called(self, support: Support) -> str:
        """The name of who agreed to it, initials of everybody else."""
        return naming.called(support, self.words.summary.meeting, as_initials=self.chart.supports_as_initials)

    def role(self, support: Support) -> str:
        """Sponsor, in the person's words what they are to them, and how the tie is."""
        words = self.words
        role = words.roles[support.role] if support.role else words.summary.kind[support.kind]
        home = words.home_group if support.home_group and support.kind is SupportKind.MEETING else ""
        tie = words.tie.format(tie=words.summary.tie[support.tie]) if support.tie.is_said else ""
        return ", ".join(part for part in (role, trimmed(support.relation), home, tie) if part)

    def touch(self, support: Support) -> str:
        """Every week, last Nov 18."""
        rhythm = self.words.rhythm[support.rhythm] if support.rhythm else ""
        last = self.words.last.format(date=self.near(support.last_contact_on)) if support.last_contact_on else ""
        return ", ".join(part for part in (rhythm, last) if part) or NOTHING

    def reach(self, support: Support) -> str:
        """Mon, Wed; after six; phone, text; on a hard night, too. Never how: no number or address."""
        words, reach = self.words, support.reach
        parts = (
            ", ".join(words.weekday[day] for day in reach.days),
            trimmed(reach.hours),
            trimmed(support.best_time),
            ", ".join(words.channel[channel] for channel in reach.channels),
            words.in_crisis_too if support.may_call_in_crisis else "",
        )
        return "; ".join(part for part in parts if part) or NOTHING

    def helps(self, support: Support) -> str:
        """How they help, in the person's words."""
        return naming.help_given(support, as_initials=self.chart.supports_as_initials)

    def gives(self, support: Support) -> str:
        """The kinds of support they give."""
        return ", ".join(self.words.note.types[kind] for kind in support.gives)

    # ── Changes and counts ──

    def change(self, change: NetworkChange) -> str:
        """Often, now close. Or since when, where it is new or over."""
        words, support = self.words, change.support
        if change.move is NetworkMove.NEW:
            return words.began_on.format(date=self.near(support.since)) if support.since else NOTHING
        if change.move is NetworkMove.ENDED:
            return words.ended_on.format(date=self.near(support.ended_on)) if support.ended_on else NOTHING
        return words.from_to.format(before=self._state(change.before), after=self._state(change.after))

    def _state(self, state: Ring | Tie | Stance | None) -> str:
        match state:
            case Ring():
                return self.words.summary.ring[state]
            case Tie():
                return self.words.summary.tie[state]
            case Stance():
                return self.words.stance[state]
            case None:
                return NOTHING

    def risks(self) -> list[str]:
        """What is only counted, a sentence each."""
        words, risks = self.words, self.chart.risks
        said = [self.counted(risks.not_safe, words.not_safe)] if risks.not_safe else []
        said += [self.counted(risks.not_for_sobriety, words.not_for_sobriety)] if risks.not_for_sobriety else []
        said = said or [words.no_risks]
        if risks.changes:
            said.append(self.counted(risks.changes, words.changes_of_them, date=self.near(self.chart.since)))
        if risks.trigger_people:
            said.append(self.counted(risks.trigger_people, words.trigger_people))
        return said
