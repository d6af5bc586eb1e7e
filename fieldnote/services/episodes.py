"""Episodes: a person's time in a programme, each change a named act that stays readable."""

from collections.abc import Callable
from datetime import date

from fieldnote.domain import episode as acts
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.person import Episode, episode_on
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.text import storable
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as tables


def begin(
    notebook: Notebook,
    person_id: PersonId,
    programme: str,
    on: date | None = None,
    *,
    qp: str = "",
    payer: str = "",
    intercept: int | None = None,
    caseload_reason: str = "",
) -> Done[EpisodeId] | Refused:
    """Begin an episode, covered by Part 2. With a full caseload it asks why, and keeps the reason."""
    person = people.get(notebook, person_id)
    started = on or notebook.clock().date()
    made = storable(
        Episode(
            EpisodeId(notebook.new_id()), person.id, programme.strip(), started, qp=qp or notebook.specialist.qp,
            payer=payer,
        )
    )  # fmt: skip
    placed = acts.place_at_intercept(made, intercept)
    if isinstance(placed, Problem):
        return Refused((placed,))
    running = episode_on((e for e in of_person(notebook, person.id) if e.programme == made.programme), started)
    if running is not None:
        return Refused((Problem("programme", "episode_running"),))
    problems = people.caseload_problems(notebook, caseload_reason, person.id, started)
    if problems:
        return Refused(problems)
    over = people.is_caseload_full(notebook, person.id, started)
    if over:
        placed = acts.say_why_over(placed, storable(caseload_reason).strip())
    return _keep(notebook, placed, "episode.begun", "over the caseload limit" if over else "")


def end(
    notebook: Notebook, episode_id: EpisodeId, on: date | None = None, reason: str = ""
) -> Done[EpisodeId] | Refused:
    """End an episode; `on` (by default today) is its last day."""
    last = on or notebook.clock().date()
    return _change(notebook, episode_id, lambda e: acts.end(e, last, storable(reason)), "episode.ended")


def transfer(notebook: Notebook, episode_id: EpisodeId, qp: str, on: date | None = None) -> Done[EpisodeId] | Refused:
    """Hand the plan over to another QP from a day on; who it was before stays readable by date."""
    first = on or notebook.clock().date()
    return _change(notebook, episode_id, lambda e: acts.transfer(e, storable(qp), first), "episode.transferred")


def switch_part2_off(notebook: Notebook, episode_id: EpisodeId, officer: str, reason: str) -> Done[EpisodeId] | Refused:
    """Keep a privacy officer's decision that 42 CFR Part 2 does not cover the programme, with its reason."""
    officer, reason = storable(officer), storable(reason)
    return _change(notebook, episode_id, lambda e: acts.switch_part2_off(e, officer, reason), "episode.part2_off")


def switch_part2_on(notebook: Notebook, episode_id: EpisodeId) -> Done[EpisodeId] | Refused:
    """Let 42 CFR Part 2 cover the programme again."""
    return _change(notebook, episode_id, acts.switch_part2_on, "episode.part2_on")


def place_at_intercept(notebook: Notebook, episode_id: EpisodeId, intercept: int | None) -> Done[EpisodeId] | Refused:
    """Say at which intercept (0 to 5) of the justice system the person is, or with None that they are at none."""
    return _change(notebook, episode_id, lambda e: acts.place_at_intercept(e, intercept), "episode.intercept_changed")


def on_day(notebook: Notebook, person_id: PersonId, day: date) -> Episode | None:
    """Give the episode that covers a day; None where there is none, unlike `people.current_episode`."""
    return episode_on(of_person(notebook, person_id), day)


def of_person(notebook: Notebook, person_id: PersonId) -> list[Episode]:
    """Give a person's episodes, the latest first."""
    return tables.episodes(notebook.vault.database, person_id)


def get(notebook: Notebook, episode_id: EpisodeId) -> Episode:
    """Give one episode; raises NotFoundError."""
    found = tables.episode(notebook.vault.database, episode_id)
    if found is None:
        raise NotFoundError("episode", episode_id)
    return found


def _change(
    notebook: Notebook, episode_id: EpisodeId, act: Callable[[Episode], Episode | Problem], kind: str
) -> Done[EpisodeId] | Refused:
    changed = act(get(notebook, episode_id))
    return Refused((changed,)) if isinstance(changed, Problem) else _keep(notebook, changed, kind)


def _keep(notebook: Notebook, episode: Episode, kind: str, detail: str = "") -> Done[EpisodeId]:
    with notebook.vault.database.transaction():
        tables.save_episode(notebook.vault.database, episode, notebook.now_utc())
        notebook.audit(kind, episode.id, detail)
    return Done(episode.id, Change(people=frozenset({episode.person_id})))
