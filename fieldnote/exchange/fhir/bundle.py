"""One note version as one transaction: everything in it by `PUT` under ids of our own, so that twice is once.

The same record, paper and server give the same bytes. They are canonical JSON (RFC 8785: there are no numbers in it
but whole ones), and nothing in them is the time of their making.
"""

from collections.abc import Iterator

import msgspec

from fieldnote.domain.problems import Problem
from fieldnote.exchange.fhir import documents, goals, grounds, parties, visit
from fieldnote.exchange.fhir.elements import Json, derived_id, own_id, urn
from fieldnote.exchange.fhir.server import ANY, Server
from fieldnote.exchange.note_record import AddedKind, NoteRecord

_ENCODER = msgspec.json.Encoder(order="sorted")


def problem_of(record: NoteRecord, server: Server = ANY) -> Problem | None:
    """Say why no bundle can be made: nobody there could know whose note it is."""
    if record.client_id.strip() or server.person:
        return None
    return Problem("record_number", "client_number_missing")


def make(record: NoteRecord, pdf: bytes, server: Server = ANY, *, earlier: bytes = b"") -> bytes:
    """Make the bytes of a transaction. `earlier` is the paper of the version that this one replaces, if it goes along.

    Raises ValueError where `problem_of` has something to say.
    """
    return _ENCODER.encode(bundle(record, pdf, server, earlier=earlier))


def bundle(record: NoteRecord, pdf: bytes, server: Server = ANY, *, earlier: bytes = b"") -> Json:
    """Make a transaction as a plain value."""
    if problem_of(record, server) is not None:
        raise ValueError("a note of nobody the agency knows")
    who = parties.parties(record, server)
    made = list(_resources(record, pdf, who, earlier))
    return {
        "resourceType": "Bundle",
        "id": derived_id("bundle", record.visit_id, str(record.version), record.edition),
        "meta": {"security": who.labels},
        "type": "transaction",
        "entry": [
            {
                "fullUrl": urn(one["id"]),
                "resource": one,
                "request": {"method": "PUT", "url": f"{one['resourceType']}/{one['id']}"},
            }
            for one in made
        ],
    }


def _resources(record: NoteRecord, pdf: bytes, who: parties.Parties, earlier: bytes) -> Iterator[Json]:
    yield parties.practitioner(record.author, who.meta("practitioner"))
    told = list(_withdrawn(record, pdf, who) if record.void else _told(record, pdf, who, earlier))
    yield from told
    yield from _provenances(record, [one["id"] for one in told], who)
    if record.consent is not None:
        yield grounds.consent(record, record.consent, who)


def _told(record: NoteRecord, pdf: bytes, who: parties.Parties, earlier: bytes) -> Iterator[Json]:
    """Tell a note. Of a version that was replaced there is the paper alone: the visit is told by the one that holds."""
    if not record.replaced:
        yield visit.encounter(record, who)
        yield from _about_goals(record, who)
        for trigger in record.triggers:
            yield goals.trigger(record, trigger, who)
        yield from goals.supports(record, who)
    yield documents.note(record, pdf, who, earlier=bool(earlier))
    if record.replaces is not None and earlier:
        yield documents.superseded(record, earlier, who)
    for words in record.added:
        yield documents.added(record, words, who, earlier=bool(earlier))


def _about_goals(record: NoteRecord, who: parties.Parties) -> Iterator[Json]:
    cited = {goal.id: goal for goal in record.goals}
    for goal in cited.values():
        yield goals.goal(goal, who)
        progress = goals.progress(record, goal, who)
        if progress is not None:
            yield progress
    for goal_id in record.replaces.goal_ids if record.replaces else ():
        if goal_id not in cited:
            yield goals.taken_back(record, goal_id, who)


def _withdrawn(record: NoteRecord, stub: bytes, who: parties.Parties) -> Iterator[Json]:
    """Take back a note that was voided, and all that went with it, as entered in error; nothing is deleted."""
    assert record.void is not None, "only a void is withdrawn"  # noqa: S101
    yield visit.encounter(record, who)
    for goal in record.goals:
        yield goals.taken_back(record, goal.id, who)
    for document_id in record.void.document_ids:
        yield documents.withdrawn(record, document_id, stub, who)


def _provenances(record: NoteRecord, told: list[str], who: parties.Parties) -> Iterator[Json]:
    if record.void is not None:
        yield grounds.provenance(record.void.id, record.void.signature, "NULLIFY", told, who)
        return
    added = {own_id(words.id) for words in record.added}
    activity = "UPDATE" if record.replaces else "CREATE"
    its_own = [one for one in told if one not in added]
    yield grounds.provenance(record.visit_id, record.signature, activity, its_own, who)
    for words in record.added:
        what = "APPEND" if words.kind is AddedKind.ADDENDUM else "CREATE"
        yield grounds.provenance(words.id, words.signature, what, [own_id(words.id)], who)
