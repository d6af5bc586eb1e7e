"""Sending a note back to its specialist, with the reason, in a new receipt for its package."""

import re

import msgspec

from fieldnote.domain.package import ItemResult
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.package.receipts import LONGEST_REASON
from fieldnote.services.inbox import agency_keys, ledger, places, taking
from fieldnote.services.inbox.agency_keys import Keys
from fieldnote.services.inbox.ledger import Entry
from fieldnote.services.inbox.places import Place

_VERSION = re.compile(r"-v([0-9]+)")


def give_back(place: Place, keys: Keys, note: str, reason: str) -> Entry:
    """Return a note, its newest version unless one is named as receipts do; the reason leaves unsealed.

    Raises BadInputError where nothing of it was filed, or where the reason is missing or too long.
    """
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON or not reason.isprintable():
        raise BadInputError(f"say why in up to {LONGEST_REASON} characters, without the name of a person", "reason")
    places.prepare(place)
    with agency_keys.held(keys.folder):
        entry, item = _filed(keys, note)
        answers = tuple(
            msgspec.structs.replace(one, result=ItemResult.RETURNED, reason=reason) if one.item == item else one
            for one in entry.items
        )
        if answers != entry.items:
            entry = msgspec.structs.replace(entry, items=answers, revision=entry.revision + 1)
            ledger.keep(keys.folder, entry)
        taking.answer(place, keys, entry)
        return entry


def _filed(keys: Keys, note: str) -> tuple[Entry, str]:
    wanted = note.strip().lower()
    found = [
        (entry, one.item)
        for entry in ledger.every(keys.folder)
        for one in entry.items
        if wanted and (one.item == wanted or re.fullmatch(rf"{re.escape(wanted)}-v[0-9]+", one.item))
    ]
    if not found:
        raise BadInputError("no note of this id was filed here", note)
    return max(found, key=lambda pair: _version(pair[1]))


def _version(item: str) -> int:
    return max((int(number) for number in _VERSION.findall(item)), default=0)
