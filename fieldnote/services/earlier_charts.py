"""A person who comes from another specialist's notebook: their earlier chart, read and never written to.

For somebody new here, goals, triggers, supports and plans go on as this notebook's own; what was signed is read as it
was signed, with the name of who wrote it. For somebody who is here already, the earlier chart is put beside.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.disposal import Disposal
from fieldnote.domain.ids import DisposalId, PersonId, TransferId
from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import BadInputError, NotFoundError, Problem, RefusedTransferError, Weight
from fieldnote.domain.transfer import EarlierChart, FileElsewhere
from fieldnote.exchange import transfer as files
from fieldnote.exchange.intake import reading
from fieldnote.exchange.intake.reading import Intake
from fieldnote.exchange.package import keys
from fieldnote.exchange.transfer import Opened
from fieldnote.services import intake, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import disposals, earlier_charts, transfers

_MISTAKEN = "It came from another notebook by mistake, and was taken back."


@dataclass(frozen=True, slots=True)
class Arriving:
    """What a file would bring, before it is taken in."""

    opened: Opened
    chart: Intake
    fingerprint: str
    """Of the device that gave: compare it with the specialist who gave."""
    known: EarlierChart | None
    """It was taken in already."""

    @property
    def name(self) -> str:
        """Who would come."""
        return self.chart.people[0].preferred_name


@dataclass(frozen=True, slots=True)
class EarlierRecord:
    """One record of an earlier chart: who wrote it, when, and what it says."""

    record_id: str
    kind: str
    """`note`, `addendum`, `void`, `statement` or `answer`."""
    signer: str
    credential: str
    signed_at: datetime
    words: dict[str, Any]
    """What was signed, as plain values."""
    holds: bool
    """Whether the signature verifies, and says so today."""


@dataclass(frozen=True, slots=True)
class EarlierPages:
    """An earlier chart to read."""

    chart: EarlierChart
    fingerprint: str
    records: tuple[EarlierRecord, ...]
    unsigned: Intake
    """Goals, triggers, supports, plans and the rest, as they stood."""
    files: tuple[FileElsewhere, ...]


def look(notebook: Notebook, data: bytes) -> Arriving | Refused:
    """Open a file and look at all of it; nothing is written.

    Raises RefusedTransferError, and BadInputError for a chart that cannot be read.
    """
    database = notebook.vault.database
    own = transfers.receiving_key(database)
    if own is None:
        return Refused((Problem("file", "no_receiving_key"),))
    opened = files.open_sealed(data, own.secret, own.public)
    chart = reading.read(opened.contents.chart)
    if len(chart.people) != 1 or chart.people[0].visits or chart.groups or chart.group_sessions:
        raise RefusedTransferError(PackageFault.UNREADABLE)
    known = earlier_charts.get(database, opened.manifest.transfer_id)
    return Arriving(opened, chart, opened.manifest.fingerprint, known)


def take_in(
    notebook: Notebook, data: bytes, fingerprint: str, *, into: PersonId | None = None
) -> Done[EarlierChart] | Refused:
    """Take a person in, all of it or nothing; a second time changes nothing.

    `fingerprint` is that of the giving device, as its specialist read it out. `into` is the person here whom the
    earlier chart is of; None for somebody new. Raises what `look` raises.
    """
    found = look(notebook, data)
    if isinstance(found, Refused):
        return found
    if not fingerprint.strip():
        return Refused((Problem("fingerprint", "giver_fingerprint_missing", Weight.MISSING),))
    if not keys.same_fingerprint(found.fingerprint, fingerprint):
        return Refused((Problem("fingerprint", "giver_fingerprint_differs"),))
    if found.known is not None:
        return Done(found.known, Change())
    database, manifest = notebook.vault.database, found.opened.manifest
    with database.transaction():
        person_id = people.get(notebook, into).id if into else _somebody_new(notebook, found.chart)
        chart = EarlierChart(
            TransferId(manifest.transfer_id), person_id, manifest.giver, manifest.credential, manifest.device_id,
            manifest.device_key, manifest.created, notebook.now_utc(), manifest.notice, goes_on=into is None,
        )  # fmt: skip
        contents = found.opened.contents
        earlier_charts.add(
            database,
            chart,
            (found.opened.data, found.opened.signature),
            contents.chart,
            contents.signed,
            ((file, hashlib.sha256(file.data).hexdigest()) for file in contents.files),
        )
        notebook.audit("earlier_chart.taken", chart.id, f"{len(contents.signed)} signed")
    return Done(chart, Change(people=frozenset({person_id})))


def take_back(notebook: Notebook, chart_id: TransferId) -> Done[PersonId] | Refused:
    """Let go of an earlier chart, with the person who came with it as long as nothing was added for them.

    Raises NotFoundError.
    """
    database = notebook.vault.database
    chart = earlier_charts.get(database, chart_id)
    if chart is None:
        raise NotFoundError("earlier chart", chart_id)
    if chart.goes_on and not earlier_charts.is_untouched(database, chart):
        return Refused((Problem("earlier_chart", "added_to_since"),))
    with database.transaction():
        if chart.goes_on:
            entry = Disposal(DisposalId(notebook.new_id()), chart.person_id, notebook.now_utc(), _MISTAKEN, None)
            gone = disposals.dispose(database, entry)
            notebook.audit("person.disposed", chart.person_id, gone.sha256)
        else:
            earlier_charts.take_back(database, chart, notebook.now_utc())
        notebook.audit("earlier_chart.taken_back", chart.id)
    disposals.overwrite_deleted(database)
    return Done(chart.person_id, Change(people=frozenset({chart.person_id})))


def everyones(notebook: Notebook) -> tuple[EarlierChart, ...]:
    """Give all earlier charts, the newest first."""
    return tuple(earlier_charts.everything(notebook.vault.database))


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[EarlierChart, ...]:
    """Give a person's earlier charts, the newest first."""
    return tuple(earlier_charts.of_person(notebook.vault.database, person_id))


def pages(notebook: Notebook, chart_id: TransferId) -> EarlierPages:
    """Give an earlier chart to read, each signature verified anew, and log that it was looked at. Raises NotFoundError.

    The files are as they came: whoever shows one takes it through the same cleaning as any other file from outside.
    """
    database = notebook.vault.database
    chart = earlier_charts.get(database, chart_id)
    if chart is None:
        raise NotFoundError("earlier chart", chart_id)
    found = tuple(
        _record(r.record_id, r.canonical, holds=keys.verifies(r.public_key, r.ed25519, r.canonical))
        for r in earlier_charts.records(database, chart_id)
    )
    notebook.looked_at("records.viewed", chart.person_id, "earlier chart")
    return EarlierPages(
        chart,
        keys.device_fingerprint(chart.device_key),
        found,
        reading.read(earlier_charts.unsigned(database, chart_id)),
        tuple(earlier_charts.files(database, chart_id)),
    )


def _record(record_id: str, canonical: bytes, *, holds: bool) -> EarlierRecord:
    words = files.signed_words(canonical)
    signer = words["signer"]
    return EarlierRecord(
        record_id,
        str(words["format"]).removeprefix("fieldnote-"),
        signer["name"],
        signer["credential"],
        datetime.fromisoformat(signer["at"]),
        words,
        holds,
    )


def _somebody_new(notebook: Notebook, chart: Intake) -> PersonId:
    """Let the person and what is theirs go on here.

    Consents, court orders and authorisations were given to the other programme and open nothing here: they are read in
    the earlier chart, as are its episodes. A record number that somebody here has already is refused.
    """
    theirs = msgspec.structs.replace(
        chart.people[0],
        id="", key="", archived_on=None, legal_hold=None, episodes=[], authorisations=[], consents=[], emergencies=[],
        court_orders=[], notices_given=[], hand_offs=[], series=[], trips=[], reviews=[],
    )  # fmt: skip
    done = intake.add(notebook, msgspec.structs.replace(chart, people=[theirs], resources=[]))
    if len(done.value.people) != 1:
        raise BadInputError("the file does not bring one person", "people")
    return done.value.people[0]
