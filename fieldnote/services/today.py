"""What the first page shows: the day, what needs a hand, the week, and good news."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fieldnote.domain.goal import Ladder
from fieldnote.domain.group import GroupSession
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import Person
from fieldnote.domain.visit import NoteState, VisitLine
from fieldnote.services import people as people_service
from fieldnote.services import planning, supports, to_sign
from fieldnote.services.notebook import Notebook
from fieldnote.services.people import PersonLine
from fieldnote.services.to_sign import Contested, SentBack
from fieldnote.vault import goals, visit_counts, visit_lines
from fieldnote.vault import groups as tables

DAYS_OF_NEWS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """Figures of the running week (Monday to Sunday), drafts included."""

    visits: int
    units: int
    people: int
    planned: int
    """Visits held and still planned, together."""
    unsigned: int = 0
    """Visits held whose notes are not signed yet."""

    @property
    def signed(self) -> int:
        """Visits held whose notes are signed."""
        return self.visits - self.unsigned


@dataclass(frozen=True, slots=True)
class GoodNews:
    """Something good, from what is written: a goal moved up to a step, or new supports."""

    person: Person
    step: Ladder | None = None
    goal_title: str = ""
    new_supports: int = 0


@dataclass(frozen=True, slots=True)
class DayGroup:
    """A group of today, and the notes of those who came: one thing in the day, however many notes it has."""

    session: GroupSession
    notes: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """The first page."""

    now: datetime
    visits: tuple[tuple[Person, VisitLine], ...]
    """Today's visits by time."""
    to_finish: tuple[tuple[Person, VisitLine], ...]
    """Notes begun before today that still lack a part."""
    ready: int
    """Notes with all parts, not signed."""
    plans_ending: tuple[PersonLine, ...]
    quiet: tuple[PersonLine, ...]
    week: Week
    news: tuple[GoodNews, ...]
    missed: tuple[tuple[Person, VisitLine], ...] = ()
    """Visits planned for the last two weeks that nothing was written of yet."""
    contested: tuple[Contested, ...] = ()
    """Statements of people that wait for an answer."""
    sent_back: tuple[SentBack, ...] = ()
    """Signed notes that a supervisor sent back."""
    groups: tuple[DayGroup, ...] = ()
    """Today's groups; their notes are among the visits."""


def today(notebook: Notebook) -> Today:
    """Gather the first page. Bounded by the day, the open notes and the caseload, never by the notebook's size."""
    database, now = notebook.vault.database, notebook.clock()
    day = now.date()
    _write_plans_out(notebook, day)
    everyone = people_service.everyone(notebook)
    by_id: dict[PersonId, Person] = {line.person.id: line.person for line in everyone}
    days = list(reversed(visit_lines.newest(database, first=day, last=day)))
    begun = [line for line in visit_lines.begun(database) if line.person_id in by_id]
    return Today(
        now=now,
        visits=tuple((by_id[line.person_id], line) for line in days if line.person_id in by_id),
        to_finish=tuple(
            (by_id[line.person_id], line) for line in begun if line.state is NoteState.DRAFT and line.day != day
        ),
        ready=sum(line.state is NoteState.READY for line in begun),
        plans_ending=tuple(line for line in everyone if line.plan_ends is not None),
        quiet=tuple(line for line in everyone if line.quiet and (line.today is None or line.today.in_vain)),
        week=_week(notebook, day),
        news=_news(notebook, by_id, day),
        missed=tuple((by_id[i.person_id], i) for i in planning.missed(notebook) if i.person_id in by_id),
        contested=to_sign.contested(notebook),
        sent_back=to_sign.sent_back(notebook),
        groups=tuple(_groups(notebook, days, day)),
    )


def _groups(notebook: Notebook, days: Sequence[VisitLine], day: date) -> Iterator[DayGroup]:
    for session in tables.sessions(notebook.vault.database, first=day, last=day):
        ids = set(tables.notes(notebook.vault.database, session.id).values())
        notes = tuple(line for line in days if line.id in ids)
        if notes:
            yield DayGroup(session, notes)


def _write_plans_out(notebook: Notebook, day: date) -> None:
    """Write out what Today looks at: the days it reminds of, and the week."""
    sunday = day + timedelta(days=6 - day.weekday())
    planning.look_ahead(notebook, day - timedelta(days=planning.DAYS_MISSED), sunday)


def _week(notebook: Notebook, day: date) -> Week:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    held, units, seen, unsigned = visit_counts.week_figures(notebook.vault.database, monday, sunday)
    planned = visit_counts.planned_between(notebook.vault.database, monday, sunday)
    return Week(held, units, seen, held + planned, unsigned)


def _news(notebook: Notebook, by_id: dict[PersonId, Person], day: date) -> tuple[GoodNews, ...]:
    since = day - timedelta(days=DAYS_OF_NEWS)
    news: list[GoodNews] = []
    for goal in goals.everything(notebook.vault.database):
        before, step = goal.step_on(since), goal.step
        if goal.person_id in by_id and before and step and step.number > before.number:
            news.append(GoodNews(by_id[goal.person_id], step, goal.title))
    added = Counter(support.person_id for support in supports.new_between(notebook, None, since, day))
    news += [GoodNews(by_id[i], new_supports=n) for i, n in added.items() if i in by_id]
    return tuple(news)
