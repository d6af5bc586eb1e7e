"""The sober support network: who is in it, how near, and what changed since a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from fieldnote.domain import network
from fieldnote.domain import support as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, SupportId
from fieldnote.domain.network import Days, Measures, NetworkChange
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.domain.text import storable
from fieldnote.services import agreed_steps, consents
from fieldnote.services.consents import ConsentStanding
from fieldnote.services.notebook import Notebook
from fieldnote.vault import meetings, supports
from fieldnote.vault.history import Version


def add(notebook: Notebook, support: Support) -> Done[SupportId] | Refused:
    """Add a support, under a new id unless it has one. Where the specialist goes along first, that is a next step.

    Cautions do not stand in the way: see `check`.
    """
    return _keep(notebook, replace(support, id=support.id or SupportId(notebook.new_id())), "support.added")


def change(notebook: Notebook, support: Support) -> Done[SupportId] | Refused:
    """Keep what changed about a support; raises NotFoundError."""
    return _keep(notebook, support, "support.changed", get(notebook, support.id))


def move(notebook: Notebook, support_id: SupportId, ring: Ring) -> Done[SupportId] | Refused:
    """Bring a support nearer, or let it be farther away."""
    before = get(notebook, support_id)
    return _keep(notebook, rules.move(before, ring), "support.moved", before)


def set_tie(notebook: Notebook, support_id: SupportId, tie: Tie) -> Done[SupportId] | Refused:
    """Say how the tie is now."""
    before = get(notebook, support_id)
    return _keep(notebook, replace(before, tie=tie), "support.tie", before)


def set_stance(notebook: Notebook, support_id: SupportId, stance: Stance) -> Done[SupportId] | Refused:
    """Say whether they support sobriety now."""
    before = get(notebook, support_id)
    return _keep(notebook, replace(before, stance=stance), "support.stance", before)


def log_contact(notebook: Notebook, support_id: SupportId, day: date | None = None) -> Done[SupportId] | Refused:
    """Note that they were in touch, today unless another day is said."""
    before = get(notebook, support_id)
    day = day or notebook.clock().date()
    return _keep(notebook, replace(before, last_contact_on=day), "support.contact", before)


def withdraw_contact(notebook: Notebook, support_id: SupportId) -> Done[SupportId] | Refused:
    """Forget how to reach a support, for good: what was kept is nowhere in the notebook afterwards."""
    before = get(notebook, support_id)
    return _keep(notebook, rules.withdraw_contact(before), "support.contact-withdrawn", before)


def end(notebook: Notebook, support_id: SupportId, why: str = "", day: date | None = None) -> Done[SupportId] | Refused:
    """Take a support off the map, with a reason if there is one; it stays readable."""
    before = get(notebook, support_id)
    ended = rules.end(before, day or notebook.clock().date(), why)
    return _keep(notebook, ended, "support.ended", before)


def bring_back(notebook: Notebook, support_id: SupportId) -> Done[SupportId] | Refused:
    """Put a support on the map again."""
    before = get(notebook, support_id)
    return _keep(notebook, rules.bring_back(before), "support.back", before)


def check(notebook: Notebook, support: Support) -> tuple[Problem, ...]:
    """Say what stands in the way of keeping a support, and what to look at."""
    problems = rules.problems_of(support, notebook.clock().date())
    if support.meeting_id is not None and meetings.get(notebook.vault.database, support.meeting_id) is None:
        return (*problems, Problem("meeting_id", "unknown_meeting"))
    return problems


def get(notebook: Notebook, support_id: SupportId) -> Support:
    """Give one support, ended or not; raises NotFoundError."""
    support = supports.get(notebook.vault.database, support_id)
    if support is None:
        raise NotFoundError("support", support_id)
    return support


def release(notebook: Notebook, support_id: SupportId) -> ConsentStanding | None:
    """Say how the release to talk with a support stands today; None where none was ever begun. Raises NotFoundError.

    Only an active one opens the gate. It is asked of the consents each time, since they end by themselves.
    """
    support = get(notebook, support_id)
    return consents.release_for(support, consents.of_person(notebook, support.person_id))


def of_person(notebook: Notebook, person_id: PersonId, *, ended: bool = False) -> tuple[Support, ...]:
    """Give a person's supports, nearest ring first; those that ended only when asked for."""
    given = supports.ever_of_person if ended else supports.of_person
    return tuple(given(notebook.vault.database, person_id))


def versions(notebook: Notebook, support_id: SupportId) -> list[Version[Support]]:
    """Give a support as it stood after each change, oldest first, without how to reach them."""
    return supports.versions(notebook.vault.database, support_id)


def measures(notebook: Notebook, person_id: PersonId) -> Measures:
    """Measure a person's network as it stands."""
    return network.measures(supports.of_person(notebook.vault.database, person_id))


def measures_on(notebook: Notebook, person_id: PersonId, day: date) -> Measures:
    """Measure a person's network as it stood when a day was over."""
    found = supports.earlier(notebook.vault.database, person_id, _morning(notebook, day + timedelta(days=1)))
    return network.measures(one.support for one in found.values() if one.noted_before)


def changes_since(notebook: Notebook, person_id: PersonId, day: date) -> tuple[NetworkChange, ...]:
    """Say what is different in a person's network from how it stood when a day began: "4 new since Aug 23"."""
    database = notebook.vault.database
    earlier = supports.earlier(database, person_id, _morning(notebook, day))
    return network.changes(supports.ever_of_person(database, person_id), earlier, day)


def new_between(notebook: Notebook, person_id: PersonId | None, first: date, last: date) -> tuple[Support, ...]:
    """Give the supports who came into a person's network, or anyone's, from one day to another and are there still."""
    database = notebook.vault.database
    if person_id is None:
        whose = supports.people_with_news(database, _morning(notebook, first), first)
        return tuple(support for one in whose for support in new_between(notebook, one, first, last))
    later = supports.earlier(database, person_id, _morning(notebook, last + timedelta(days=1)))
    now = supports.of_person(database, person_id)
    earlier = supports.earlier(database, person_id, _morning(notebook, first))
    return network.new_between(now, earlier, later, Days(first, last))


def _morning(notebook: Notebook, day: date) -> datetime:
    """Give the moment (UTC) when a day begins where the specialist is."""
    return datetime.combine(day, time.min, notebook.clock().tzinfo).astimezone(UTC)


def _keep(notebook: Notebook, support: Support, act: str, before: Support | None = None) -> Done[SupportId] | Refused:
    database, support = notebook.vault.database, storable(support)
    problems = tuple(problem for problem in check(notebook, support) if problem.blocks)
    if problems:
        return Refused(problems)
    with database.transaction():
        supports.save(database, support, notebook.now_utc())
        notebook.audit(act, support.id)
        if _is_to_go_together(support) and not (before and _is_to_go_together(before)):
            _agree_to_go_together(notebook, support)
    return Done(support.id, Change(people=frozenset({support.person_id})))


def _is_to_go_together(support: Support) -> bool:
    wanted = support.kind is SupportKind.MEETING and support.go_together_first
    return wanted and support.first_together_on is None and support.ended_on is None


def _agree_to_go_together(notebook: Notebook, support: Support) -> None:
    meeting = meetings.get(notebook.vault.database, support.meeting_id) if support.meeting_id else None
    day = meeting.next_after(notebook.clock()) if meeting else None
    step = agreed_steps.going_together(meeting, day)
    agreed_steps.agree(notebook, support.person_id, step, meeting_id=support.meeting_id)
