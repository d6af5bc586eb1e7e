"""One run to one target: take in answers, ask the gate, freeze, send, look. It may be ended anywhere and done again.

What is written before a byte leaves says that it may have left; what comes back is written before the next one leaves.
So a run that is killed leaves nothing that the next one does not put right, with the same bytes under the same names.
"""

import random
from dataclasses import dataclass, field, replace
from typing import Any

from fieldnote.domain import delivery as rules
from fieldnote.domain import target as target_rules
from fieldnote.domain.changes import Change
from fieldnote.domain.delivery import Delivery, DeliveryState, Package
from fieldnote.domain.ids import TargetId, VisitId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.target import Chance, FolderPlace, Format, Target, TargetKind
from fieldnote.exchange.carriers.carrier import Parcel, ParcelKind
from fieldnote.exchange.fhir import codes
from fieldnote.services import handing_over, people, practice_agency
from fieldnote.services.documents import visit_note
from fieldnote.services.handover import gather
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import answers, leaving, lines, packing
from fieldnote.services.sync.answers import NO_ANSWER, NOTHING, Taken
from fieldnote.services.sync.jobs import AskWho, Confirm, Hands, HangUp, Job, Line, Look, Send
from fieldnote.services.sync.leaving import Cleared, Steps, ask
from fieldnote.services.targets import give_key
from fieldnote.vault import corrections, deliveries, handovers, packages, targets

_TO_SEND = (DeliveryState.READY, DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.MAYBE_SENT)
_UNSENT = frozenset({DeliveryState.READY, DeliveryState.MAYBE_SENT})
_THERE = frozenset({Result.TAKEN, Result.CONFIRMED})
_PARCELS = {
    Format.FHIR: ParcelKind.BUNDLE,
    Format.DOCUMENT: ParcelKind.DOCUMENT,
    Format.MESSAGE: ParcelKind.MESSAGE,
}


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
    answers: Taken = NO_ANSWER
    change: Change = NOTHING

    @property
    def reached(self) -> bool:
        """Whether the other end could be worked with to the end."""
        return self.outcome is not None and self.outcome.result in _THERE


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
    run = _Run(notebook, target, asked, chance, answered)
    problem = run.problem(way)
    if problem is not None:
        return run.summary(problems=(problem,))
    give_key(notebook, way)
    run.line = lines.line_to(notebook, way)
    try:
        yield from run.whole()
        run.settle()
        yield from ask(HangUp(run.line))
    except BaseException:
        run.line.hang_up()
        raise
    return run.summary()


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


@dataclass(slots=True)
class _Run:
    """A run as far as it has come. It belongs to the notebook's thread."""

    notebook: Notebook
    target: Target
    asked: bool
    chance: Chance
    answered: bool
    line: Line = field(init=False)
    outcome: Outcome | None = None
    sent: int = 0
    taken: Taken = NO_ANSWER
    change: Change = NOTHING
    others: frozenset[str] = frozenset()
    """Devices that go on with the notebook elsewhere: what they signed and made, they send."""
    waiting: set[VisitId] = field(default_factory=set)
    """Notes of which something earlier has not arrived yet: what came later waits for it."""

    def problem(self, way: Target) -> Problem | None:
        """Say why the target is not to be tried now, by the way that was chosen."""
        if self.notebook.is_practice and self.target.kind is not TargetKind.PRACTICE:
            return Problem("target", "practice_target_only")
        handed_over = handing_over.stopped(self.notebook)
        if handed_over is not None:
            return handed_over.problems[0]
        if not self.notebook.fleet.allows_target(self.target.name) and not self.notebook.is_practice:
            return Problem("target", "target_not_allowed", facts={"target": self.target.name})
        if not way.is_set_up or (way.format is not Format.PACKAGE and way is not self.target):
            return Problem("target", "target_not_set_up", facts={"target": self.target.name})
        if not self.target.may_be_tried(self.notebook.now_utc(), asked=self.asked):
            return Problem("target", "target_asked_to_wait", facts={"target": self.target.name})
        return None

    def summary(self, problems: tuple[Problem, ...] = ()) -> Summary:
        """Say what came of it."""
        counts = deliveries.counts(self.notebook.vault.database, self.target.id)
        return Summary(
            self.target, counts, self.outcome, problems, self.sent, self.taken, self.change | self.taken.change
        )

    def whole(self) -> Steps[None]:
        """Do all of it, as far as the other end lets us."""
        self.others = handovers.others(self.notebook.vault.database)
        self.settle()
        if not (yield from self.look()):
            return
        if self.target.format is Format.PACKAGE:
            yield from self.send_packages()
        else:
            yield from self.send_singly()
        if self.target.kind is TargetKind.FHIR and self.goes_on:
            yield from self.confirm()
        if self.target.kind is TargetKind.PRACTICE and self.goes_on and self.answered:
            yield from ask(practice_agency.answer(self.notebook))
            yield from self.look()

    @property
    def goes_on(self) -> bool:
        """Whether the other end can still be worked with."""
        return self.outcome is None or not self.outcome.result.stops_target

    # ── Before ──

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

    def look(self) -> Steps[bool]:
        """See who is there, and take in what was answered."""
        looked = yield from ask(Look(self.line))
        probe = looked.probe
        if probe.outcome.result in _THERE:
            self.target = replace(self.target, can=tuple(sorted(probe.can)))
        self.tried(probe.outcome)
        if probe.outcome.result not in _THERE:
            return False
        self.taken = answers.take_in(self.notebook, self.target, looked.received)
        return True

    def tried(self, outcome: Outcome) -> None:
        """Keep what an attempt says of the target, which a person may have changed meanwhile."""
        self.outcome = outcome
        present = targets.get(self.notebook.vault.database, self.target.id) or self.target
        known = replace(present, can=self.target.can)
        self.target = target_rules.after(known, outcome, self.notebook.now_utc(), self.chance)
        with self.notebook.vault.database.transaction():
            targets.save(self.notebook.vault.database, self.target)
            self.notebook.audit("target.tried", self.target.id, outcome.result.value)

    # ── Packages ──

    def send_packages(self) -> Steps[None]:
        """Send again what was frozen and may not have arrived, then freeze and send what waits."""
        for package in self.untaken():
            if self.is_whole(package) and not (yield from self.send_package(package, again=True)):
                return
        while share := (yield from self.next_share()):
            made = yield from packing.pack(self.notebook, self.target, share)
            if made is not None and not (yield from self.send_package(made, again=False)):
                return

    def untaken(self) -> list[Package]:
        """Give the packages of which nobody said yet that they are there, but not those of a laptop that goes on."""
        found = packages.untaken(self.notebook.vault.database, self.target.id)
        return [package for package in found if package.device_id not in self.others]

    def is_whole(self, package: Package) -> bool:
        """Whether all that is in a package may leave still; if not, the rest of it waits for another one."""
        database, inside = self.notebook.vault.database, deliveries.in_package(self.notebook.vault.database, package.id)
        waiting = [delivery for delivery in inside if delivery.state in _UNSENT]
        cleared = [one for one in waiting if leaving.cleared(self.notebook, self.target, one) is not None]
        if inside and len(cleared) == len(inside) and packages.is_sound(database, package):
            return all(one.is_due(self.notebook.now_utc(), asked=self.asked) for one in cleared)
        with database.transaction():
            for delivery in cleared:
                again = rules.moved(delivery, DeliveryState.READY, self.notebook.now_utc())
                deliveries.keep(database, replace(again, package_id=None))
        return False

    def next_share(self) -> Steps[list[packing.Packed]]:
        """Clear and freeze as many of those that wait as fit into one package."""
        share: list[packing.Packed] = []
        for delivery in self.candidates():
            if delivery.package_id is not None:
                self.wait(delivery)
                continue
            found = yield from self.made(delivery)
            if found is None:
                continue
            packed = packing.packed(self.notebook, found.delivery, found.record)
            if packed is None:
                continue
            if not packing.has_room(share, packed):
                break
            share.append(packed)
        return share

    def send_package(self, package: Package, *, again: bool) -> Steps[bool]:
        """Send one package; whether the next one may follow it."""
        database = self.notebook.vault.database
        inside = deliveries.in_package(database, package.id)
        if again:
            with database.transaction():
                inside = [self.leave(delivery) for delivery in inside]
        parcel = Parcel(package.name, packages.body(database, package), ParcelKind.PACKAGE)
        outcome = yield from ask(Send(self.line, parcel))
        # That the file lies there whole is no word of the agency: its receipt is.
        outcome = replace(outcome, result=Result.TAKEN) if outcome.result is Result.CONFIRMED else outcome
        with database.transaction():
            for delivery in inside:
                self.came_to(delivery, outcome)
            if outcome.result is Result.TAKEN:
                packages.taken(database, package.id, self.notebook.now_utc())
            self.tried(outcome)
        return outcome.result is Result.TAKEN

    # ── One by one ──

    def send_singly(self) -> Steps[None]:
        """Send what waits, one after the other; who is refused does not hold up the others."""
        for delivery in self.candidates():
            if self.target.kind is TargetKind.FHIR and not (yield from self.knows_person(delivery)):
                if not self.goes_on:
                    return
                continue
            found = yield from self.made(delivery)
            if found is None:
                continue
            frozen = leaving.body(self.notebook, found.delivery)
            if frozen is None:
                continue
            parcel = Parcel(frozen.name, frozen.data, _PARCELS[self.target.format])
            left = self.leave(found.delivery)
            outcome = yield from ask(Send(self.line, parcel))
            with self.notebook.vault.database.transaction():
                if self.came_to(left, outcome).state is DeliveryState.MAYBE_SENT:
                    self.wait(left)
                self.tried(outcome)
            if outcome.result.stops_target:
                return
        if self.target.format is Format.DOCUMENT:
            yield from self.send_contacts()

    def knows_person(self, delivery: Delivery) -> Steps[bool]:
        """Look up once who somebody is over there, and pin it: a note never goes to a number that means two people."""
        database = self.notebook.vault.database
        person_id = visit_note.person_of(self.notebook, delivery.visit_id)
        place = self.target.fhir
        number = people.get(self.notebook, person_id).record_number()
        if delivery.body_sha256 or not number or targets.person_there(database, self.target.id, person_id) or not place:
            return True
        who = yield from ask(AskWho(self.line, place.person_system or codes.CLIENT_NUMBER, number))
        if who.outcome.result is not Result.TAKEN:
            self.tried(who.outcome)
            self.wait(delivery)
            return False
        if len(who.ids) != 1:
            leaving.keep_from_leaving(
                self.notebook, delivery, "person_twice_there" if who.ids else "person_unknown_there"
            )
            self.wait(delivery)
            return False
        with database.transaction():
            targets.pin_person(database, self.target.id, person_id, f"Patient/{who.ids[0]}", self.notebook.now_utc())
            self.notebook.audit("target.person_pinned", person_id, self.target.id)
        return True

    def send_contacts(self) -> Steps[None]:
        """Send the contact log of the documents that are there, after them."""
        database = self.notebook.vault.database
        there = deliveries.of_target(database, self.target.id, (DeliveryState.ACCEPTED, DeliveryState.CONFIRMED))
        records = (
            (one, gather.of_delivery(self.notebook, one))
            for one in there
            if one.package_id is None and not self.is_by_others(one)
        )
        unlogged = [(one, record) for one, record in records if packing.is_billed(one, record)]
        if unlogged:
            packing.log_of_contacts(self.notebook, self.target, unlogged)
        for package in self.untaken():
            parcel = Parcel(package.name, packages.body(database, package), ParcelKind.CONTACT_LOG)
            outcome = yield from ask(Send(self.line, parcel))
            with database.transaction():
                if outcome.result in _THERE:
                    packages.taken(database, package.id, self.notebook.now_utc())
                self.tried(outcome)
            if outcome.result.stops_target:
                return

    def confirm(self) -> Steps[None]:
        """Look whether what was accepted is there whole."""
        database, now = self.notebook.vault.database, self.notebook.now_utc
        for delivery in deliveries.of_target(database, self.target.id, (DeliveryState.ACCEPTED,)):
            if not delivery.is_due(now(), asked=self.asked):
                continue
            frozen = leaving.body(self.notebook, delivery)
            if frozen is None:
                continue
            outcome = yield from ask(Confirm(self.line, Parcel(frozen.name, frozen.data, _PARCELS[self.target.format])))
            if deliveries.get(database, delivery.id) != delivery:
                continue
            with database.transaction():
                found = rules.after_looking(delivery, outcome, now(), self.chance)
                self.keep(found, outcome)
                self.tried(outcome)
            if outcome.result.stops_target:
                return

    # ── Each ──

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

    def made(self, delivery: Delivery) -> Steps[Cleared | None]:
        """Clear a delivery and freeze its bytes; None where it, or something before it, has to wait."""
        present = deliveries.get(self.notebook.vault.database, delivery.id)
        if present is None or present.state not in _TO_SEND:  # a person voided or replaced it while others were sent
            return None
        delivery = present
        if self.note_of(delivery) in self.waiting or self.is_for_a_person(delivery):
            self.wait(delivery)
            return None
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
        if delivery.why != handovers.ELSEWHERE:
            held = rules.moved(delivery, DeliveryState.HELD, self.notebook.now_utc(), handovers.ELSEWHERE)
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
        self.sent += outcome.result in _THERE and delivery.state is not DeliveryState.QUARANTINED
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
