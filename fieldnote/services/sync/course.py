"""A run as far as it has come: what waits, what may leave, and what became of what left."""

from dataclasses import dataclass, field, replace

from fieldnote.domain import delivery as rules
from fieldnote.domain import target as target_rules
from fieldnote.domain.changes import Change
from fieldnote.domain.delivery import Delivery, DeliveryState, Package
from fieldnote.domain.handover import ELSEWHERE
from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.target import Chance, Target
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import leaving
from fieldnote.services.sync.answers import NO_ANSWER, NOTHING, Taken
from fieldnote.services.sync.jobs import Line
from fieldnote.services.sync.leaving import Cleared, Steps
from fieldnote.vault import corrections, deliveries, handovers, packages, targets

_TO_SEND = (DeliveryState.READY, DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.MAYBE_SENT)
THERE = frozenset({Result.TAKEN, Result.CONFIRMED})
"""It has arrived."""


@dataclass(slots=True)
class Course:
    """A run to one target, between two jobs. It belongs to the notebook's thread."""

    notebook: Notebook
    target: Target
    asked: bool
    chance: Chance
    line: Line = field(init=False)
    outcome: Outcome | None = None
    sent: int = 0
    additions: int = 0
    """How many of those sent were something added to a note, and no notes."""
    voidings: int = 0
    """How many of those sent say that a note was voided."""
    taken: Taken = NO_ANSWER
    change: Change = NOTHING
    others: frozenset[str] = frozenset()
    """Devices that go on with the notebook elsewhere: what they signed and made, they send."""
    waiting: set[VisitId] = field(default_factory=set)
    """Notes of which something earlier has not arrived yet: what came later waits for it."""

    @property
    def goes_on(self) -> bool:
        """Whether the other end can still be worked with."""
        return self.outcome is None or not self.outcome.result.stops_target

    def settle(self) -> None:
        """Take back to waiting what was made and did not leave, here or in a run that was killed.

        What may have left stays in doubt.
        """
        database, now = self.notebook.vault.database, self.notebook.now_utc()
        begun = deliveries.of_target(database, self.target.id, (DeliveryState.SENDING,))
        if begun:
            with database.transaction():
                for delivery in begun:
                    deliveries.keep(database, rules.moved(delivery, DeliveryState.READY, now))

    def tried(self, outcome: Outcome) -> None:
        """Keep what an attempt says of the target, which a person may have changed meanwhile."""
        self.outcome = outcome
        present = targets.get(self.notebook.vault.database, self.target.id) or self.target
        known = replace(present, can=self.target.can)
        self.target = target_rules.after(known, outcome, self.notebook.now_utc(), self.chance)
        with self.notebook.vault.database.transaction():
            targets.save(self.notebook.vault.database, self.target)
            self.notebook.audit("target.tried", self.target.id, outcome.result.value)

    def candidates(self) -> list[Delivery]:
        """Give what waits for this target and is due, in the order it was owed; nothing once it was taken away."""
        if self.target.removed_at is not None:
            return []
        now = self.notebook.now_utc()
        found = [
            delivery
            for delivery in deliveries.of_target(self.notebook.vault.database, self.target.id, _TO_SEND)
            if not self.is_for_others(delivery)
        ]
        self.waiting.clear()
        for delivery in found:
            if not delivery.is_due(now, asked=self.asked):
                self.wait(delivery)
        return [delivery for delivery in found if delivery.is_due(now, asked=self.asked)]

    def untaken(self) -> list[Package]:
        """Give the packages of which nobody said yet that they are there, but not those of a laptop that goes on."""
        found = packages.untaken(self.notebook.vault.database, self.target.id)
        return [package for package in found if package.device_id not in self.others]

    def next_up(self, delivery: Delivery) -> Delivery | None:
        """Give a delivery as it stands now; None where it is not to be sent any more, or waits for something else."""
        present = deliveries.get(self.notebook.vault.database, delivery.id)
        if present is None or present.state not in _TO_SEND:  # a person voided or replaced it while others were sent
            return None
        if self.note_of(present) in self.waiting or self.is_for_a_person(present):
            self.wait(present)
            return None
        return present

    def made(self, delivery: Delivery) -> Steps[Cleared | None]:
        """Clear a delivery and freeze its bytes; None where it, or something before it, has to wait."""
        present = self.next_up(delivery)
        if present is None:
            return None
        delivery = present
        found = leaving.cleared(self.notebook, self.target, delivery)
        frozen = (yield from leaving.frozen(self.notebook, self.target, found)) if found is not None else None
        if found is None or frozen is None:
            self.wait(delivery)
            return None
        self.touch(frozen)
        return replace(found, delivery=frozen)

    def is_by_others(self, delivery: Delivery) -> bool:
        """Whether the laptop that signed it goes on elsewhere."""
        return bool(self.others) and handovers.signed_by(self.notebook.vault.database, delivery) in self.others

    def is_for_others(self, delivery: Delivery) -> bool:
        """Whether the laptop that signed it goes on and sends it itself; then it is held, and holds up nothing here."""
        database = self.notebook.vault.database
        if not self.is_by_others(delivery):
            return False
        if delivery.why != ELSEWHERE:
            held = rules.moved(delivery, DeliveryState.HELD, self.notebook.now_utc(), ELSEWHERE)
            with database.transaction():
                deliveries.keep(database, replace(held, package_id=None))
                self.notebook.audit("delivery.held", delivery.id)
        return True

    def is_for_a_person(self, delivery: Delivery) -> bool:
        """Whether the other end holds it back: only a person can have it tried again."""
        return (
            delivery.state is DeliveryState.HELD
            and delivery.why is not None
            and delivery.why.code == "not_allowed_there"
        )

    def leave(self, delivery: Delivery) -> Delivery:
        """Say that it may be on its way, before its first byte is."""
        left = rules.about_to_leave(delivery, self.notebook.now_utc())
        with self.notebook.vault.database.transaction():
            deliveries.keep(self.notebook.vault.database, left)
            self.notebook.audit("delivery.leaves", left.id)
        return left

    def came_to(self, delivery: Delivery, outcome: Outcome) -> Delivery:
        """Keep what became of it, unless a person voided it while it was on its way."""
        present = deliveries.get(self.notebook.vault.database, delivery.id)
        if present is None or present.state is not DeliveryState.MAYBE_SENT:
            return present or delivery
        return self.keep(rules.after(delivery, outcome, self.notebook.now_utc(), self.chance), outcome)

    def keep(self, delivery: Delivery, outcome: Outcome) -> Delivery:
        """Write where it stands, and where its parts lie over there."""
        database, now = self.notebook.vault.database, self.notebook.now_utc()
        deliveries.keep(database, delivery)
        targets.keep_places(database, self.target.id, delivery.id, outcome.places, now)
        arrived = outcome.result in THERE and delivery.state is not DeliveryState.QUARANTINED
        self.sent += arrived
        voiding = deliveries.is_voiding(database, delivery)
        self.voidings += arrived and voiding
        self.additions += arrived and delivery.is_about_a_note and not voiding
        self.touch(delivery)
        return delivery

    def touch(self, delivery: Delivery) -> None:
        """Tell screens of it."""
        self.change |= Change(deliveries=frozenset({delivery.id}), visits=frozenset({delivery.visit_id}))

    def wait(self, delivery: Delivery) -> None:
        """Let what comes later of the same note wait."""
        self.waiting.add(self.note_of(delivery))

    def note_of(self, delivery: Delivery) -> VisitId:
        """Give the note that it is about, whatever the version."""
        return corrections.note_of(self.notebook.vault.database, delivery.visit_id)
