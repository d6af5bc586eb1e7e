"""What an agency answers: receipts that its key signed, and what follows from them for each note."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldnote.domain import delivery as rules
from fieldnote.domain.changes import Change, Refused
from fieldnote.domain.delivery import FOLLOWS, Delivery, DeliveryState, Package
from fieldnote.domain.ids import VisitId
from fieldnote.domain.outcome import Issue
from fieldnote.domain.package import ItemResult, PackageResult, Receipt, ReceiptItem
from fieldnote.domain.problems import Problem, RefusedReceiptError
from fieldnote.domain.review import Outcome as ReviewOutcome
from fieldnote.domain.review import Source
from fieldnote.domain.target import Target
from fieldnote.exchange.carriers.carrier import Received
from fieldnote.exchange.package import receipts
from fieldnote.services import reviews
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import lines
from fieldnote.vault import deliveries, devices, packages, visits

_ITEM = re.compile(r"(?P<note>[0-9a-z-]+?)-v(?P<version>[1-9][0-9]{0,5})(?:-(?P<about>[0-9a-z-]+))?")
_STATES = {ItemResult.FILED: DeliveryState.FILED, ItemResult.RETURNED: DeliveryState.RETURNED}
_TWO_COPIES = {PackageResult.FORK, PackageResult.ROLLBACK}


NOTHING = Change()


@dataclass(frozen=True, slots=True)
class Taken:
    """What the answers said."""

    receipts: int = 0
    unbelieved: int = 0
    """Files that name a package of ours and that the agency's key did not sign."""
    returned: tuple[VisitId, ...] = ()
    two_copies: bool = False
    """Whether the agency has met another copy of this notebook."""
    change: Change = NOTHING


NO_ANSWER = Taken()


def take_in(notebook: Notebook, target: Target, received: Iterable[Received]) -> Taken:
    """Believe the receipts that are signed, once each. What is not about a package made here is passed over."""
    if target.agency is None:
        return Taken()
    known = {receipts.file_name(p.id): p for p in packages.of_target(notebook.vault.database, target.id)}
    taken = Taken()
    for file in received:
        package = known.get(file.name)
        if package is None or packages.knows_receipt(notebook.vault.database, target.id, file.data):
            continue
        try:
            receipt = receipts.read(file.data, lines.agency_key(target.agency), package.id, package.manifest_sha256)
        except RefusedReceiptError:
            taken = replace(taken, unbelieved=taken.unbelieved + 1)
            continue
        taken = _together(taken, _take(notebook, target, package, receipt, file.data))
    return taken


def after(earlier: Taken, later: Taken) -> Taken:
    """Add what a later look found. What was not believed lies there still, and is found by each look again."""
    return replace(_together(earlier, later), unbelieved=later.unbelieved)


def _together(one: Taken, other: Taken) -> Taken:
    return Taken(
        one.receipts + other.receipts,
        one.unbelieved + other.unbelieved,
        (*one.returned, *other.returned),
        one.two_copies or other.two_copies,
        one.change | other.change,
    )


def _take(notebook: Notebook, target: Target, package: Package, receipt: Receipt, data: bytes) -> Taken:
    database = notebook.vault.database
    touched: list[Delivery] = []
    returned: list[VisitId] = []
    change = Change()
    with database.transaction():
        packages.add_receipt(
            database, notebook.new_id(), target.id, package.id, receipt.result.value, data, receipt.received_at,
            notebook.now_utc(),
        )  # fmt: skip
        packages.taken(database, package.id, notebook.now_utc())
        notebook.audit("receipt.taken", package.id, receipt.result.value)
        for item in receipt.items:
            delivery = _spoken_of(notebook, target, item)
            found = _answered(notebook, delivery, item, receipt) if delivery else None
            if found is None:
                continue
            deliveries.keep(database, found)
            touched.append(found)
            if found.state is DeliveryState.RETURNED:
                returned.append(found.visit_id)
                change |= _sent_back(notebook, target, found, item, receipt)
        if receipt.result in _TWO_COPIES:
            # The row of this device's packages goes on elsewhere: from here on this copy is a device of its own.
            devices.add(database, notebook.now_utc())
            notebook.audit("device.apart", package.id, receipt.result.value)
    ids = frozenset(delivery.id for delivery in touched)
    visit_ids = frozenset(delivery.visit_id for delivery in touched)
    return Taken(
        1,
        returned=tuple(returned),
        two_copies=receipt.result in _TWO_COPIES,
        change=change | Change(deliveries=ids, visits=visit_ids),
    )


def _spoken_of(notebook: Notebook, target: Target, item: ReceiptItem) -> Delivery | None:
    """Give the delivery that an answer is about; None where the agency speaks of a note that it was never owed."""
    named = _ITEM.fullmatch(item.item)
    if named is None:
        return None
    version = int(named["version"])
    return deliveries.of_item(notebook.vault.database, target.id, named["note"], version, named["about"] or "")


def _answered(notebook: Notebook, delivery: Delivery, item: ReceiptItem, receipt: Receipt) -> Delivery | None:
    """Say where a delivery stands after its answer; None where nothing new follows from it."""
    now = notebook.now_utc()
    if item.result is ItemResult.REFUSED:
        code = "two_copies_there" if receipt.result in _TWO_COPIES else "refused_there"
        state, why = DeliveryState.QUARANTINED, Problem("delivery", code)
    else:
        state, why = _STATES[item.result], None
    if state not in FOLLOWS[delivery.state]:
        return None
    issues = (Issue(item.item, item.reason),) if item.reason else ()
    return replace(rules.moved(delivery, state, now, why), issues=issues, code=receipt.result.value, next_try=None)


def _sent_back(
    notebook: Notebook, target: Target, delivery: Delivery, item: ReceiptItem, receipt: Receipt
) -> Change:  # fmt: skip
    """Let a note that came back wait among those to sign, like one that a supervisor sent back."""
    visit = visits.signed(notebook.vault.database, delivery.visit_id)
    if visit is None:  # it was voided meanwhile: nothing is left to put right
        return Change()
    # The agency's clock may be wrong: a note is looked at after it was signed, and before we hear of it.
    reviewed_at = max(min(receipt.received_at, notebook.now_utc()), visit.signature.signed_at)
    done = reviews.add(
        notebook,
        delivery.visit_id,
        ReviewOutcome.RETURNED,
        target.recipient.name or target.name,
        reviewed_at,
        comment=item.reason or "Sent back.",
        source=Source.RECEIVED,
    )
    return Change() if isinstance(done, Refused) else done.change
