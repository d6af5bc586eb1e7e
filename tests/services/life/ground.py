"""What all rules stand on: a notebook with its model, ways to choose among what there is, and to compare an outcome."""

import functools
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine
from making import CONFIRMED, Clock, Closed, Ids, add_target, draft
from services.life.model import Model

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.problems import SealedNoteError
from fieldnote.domain.visit import NextStep, Segment, Visit, VisitDraft
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, visits
from fieldnote.vault import audit

ALL = 10_000
"""More than there can be of anything."""

PICK = st.integers(0, 999)
WORDS = st.text("aZé 'ñ\n\t<&%_\"🌻\u200d\x00؟", max_size=8).map(lambda text: f"Heron {text}")
FEW_MINUTES = st.integers(1, 130)

P = ParamSpec("P")
T = TypeVar("T")
G = TypeVar("G", bound="Ground")
Rule = Callable[Concatenate[G, P], None]


def counted(act: Rule[G, P]) -> Rule[G, P]:
    """Count how often a rule was fired."""

    @functools.wraps(act)
    def fired(self: G, /, *args: P.args, **kwargs: P.kwargs) -> None:
        self.running = act.__name__
        act(self, *args, **kwargs)
        self.fired[act.__name__] += 1

    return fired


def kept(text: str) -> str:
    """Give a text as a notebook keeps it."""
    return text.replace("\x00", "\ufffd")


class Ground(RuleBasedStateMachine):
    """One notebook and its model."""

    template: Closed
    folder: Path
    fired: Counter[str]
    done: Counter[str]
    runs: list[int]

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.clock, self.ids, self.running, self.steps, self.places = Clock(), Ids(), "", 0, 0
        self.closed = self.template.copy(self._place("notebook"))
        self.backups: list[tuple[Path, Model]] = []
        self.model = Model()
        self.book = self.closed.open(self.clock, self.ids)
        self.model.log += [entry.kind for entry in audit.entries(self.book.vault.database)]
        add_target(self.book, "Records")
        self.model.log.append("target.added")
        for name in ("Marcus", "Luz"):
            self._add(name)

    def teardown(self) -> None:
        assert [finding.area for finding in notebooks.check(self.book) if finding.faults] == []
        self.book.close()
        self.runs.append(self.steps)

    # Small things ─────────────────────────────────────────────────────────────────────────────────

    def _place(self, name: str) -> Path:
        self.places += 1
        return self.folder / f"{name}-{self.places}"

    def _among(self, pick: int, choices: Sequence[T]) -> T:
        return choices[pick % len(choices)]

    def _person(self, pick: int) -> PersonId:
        return self._among(pick, list(self.model.people))

    def _signed(self, pick: int) -> VisitId:
        """Choose a signed version, one that holds in two of three cases."""
        found = self.model.signed()
        holding = [i for i in found if self.model.counts(i)]
        return self._among(pick, holding if holding and pick % 3 else found)

    def _begun(self, pick: int) -> VisitId:
        """Choose a note, in three of four cases one that is not signed."""
        begun = self.model.unsigned()
        return self._among(pick, begun if begun and pick % 4 else list(self.model.notes))

    def _done(self, outcome: Done[Any] | Refused, refused: set[str] | None = None, what: str = "") -> Any:
        """Compare an outcome with what was foretold, and give the value of what was done."""
        if refused:
            assert isinstance(outcome, Refused), f"done, though {refused} was foretold"
            assert {problem.code for problem in outcome.problems if problem.blocks} == refused
            return None
        assert isinstance(outcome, Done), outcome
        self.done[what or self.running] += 1
        return outcome.value

    def _sealed(self, visit_id: VisitId, act: Callable[[], object]) -> bool:
        """Say whether a note is void; then the act is refused."""
        if not self.model.is_void(visit_id):
            return False
        with pytest.raises(SealedNoteError):
            act()
        return True

    def _add(self, name: str) -> None:
        person_id = self._done(people.add(self.book, name))
        self.model.people[person_id] = kept(name.strip())
        self.model.log.append("person.added")

    def _word(self) -> str:
        """Give a word that stands nowhere else; none is the beginning of another."""
        return f"zq{int(self.ids().replace('-', '')[-8:], 16):06d}"

    def _draft(self, person_id: PersonId, minutes: int, words: str, days_ago: int = 0, **changes: Any) -> VisitDraft:
        start = (self.clock() - timedelta(days=days_ago, minutes=minutes + 5)).replace(second=0, microsecond=0)
        made = draft(
            id=VisitId(self.ids()),
            person_id=person_id,
            segments=(Segment(start, start + timedelta(minutes=minutes)),),
            goal_ids=(),
            something_else="What came up.",
            what_we_did=f"{self._word()} {words}",
            next_step=NextStep(words),
        )
        return replace(made, **changes)

    def _save(self, made: VisitDraft) -> None:
        visits.save(self.book, made)
        step = replace(made.next_step, text=kept(made.next_step.text))
        did, response = kept(made.what_we_did), kept(made.response)
        self.model.keep(replace(made, what_we_did=did, response=response, next_step=step))
        self.done[self.running] += 1

    def _sign(self, visit_id: VisitId, what: str = "") -> Visit | None:
        if self._sealed(visit_id, lambda: visits.sign(self.book, visit_id, CONFIRMED)):
            return None
        refused = self.model.refuses_signature(visit_id)
        visit: Visit | None = self._done(visits.sign(self.book, visit_id, CONFIRMED), refused, what)
        if visit:
            self.model.sign(visit_id, self.clock())
        return visit

    def _open(self, closed: Closed) -> None:
        self.closed = closed
        self.book = closed.open(self.clock, self.ids)
        self.model.log.append("unlock")

    def _same_words(self, visit_id: VisitId, visit: Visit) -> None:
        version = self.model.notes[visit_id]
        assert visit.draft == version.draft
        assert (visit.note_id, visit.version) == (version.note_id, version.number)
        assert visit.signature.signed_at == version.signed_at
        assert sorted(addendum.text for addendum in visit.addenda) == sorted(self.model.added(visit_id))
        assert sorted(statement.text for statement in visit.statements) == sorted(self.model.stated(visit_id))
