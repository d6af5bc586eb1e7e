"""The contact log as it leaves: its lines out of the notebook, and what the log of releases keeps of it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from fieldnote.domain.changes import Change
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.disclosure_gate import CHART_COPIES, Allowed
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.recipient import Addressee
from fieldnote.exchange import contact_log
from fieldnote.services import disclosures
from fieldnote.services.disclosures import Given
from fieldnote.services.handover import gather
from fieldnote.services.notebook import Notebook
from fieldnote.vault import releases

KIND = "contact-log"


def line(notebook: Notebook, visit_id: VisitId, recipient: Recipient, *, with_medicaid: bool) -> bytes:
    """Give a note's line, with the hash of the newest paper that this kind of recipient was given of it."""
    given = releases.of_visit(notebook.vault.database, visit_id)
    paper = next((r.sha256 for r in given if r.kind in CHART_COPIES and r.recipient is recipient), "")
    return contact_log.line(gather.note_record(notebook, visit_id), pdf_sha256=paper, with_medicaid=with_medicaid)


def whole(lines: Iterable[bytes]) -> bytes:
    """Give the whole log: some hundred bytes a note."""
    return b"".join(contact_log.log(lines))


def name(first: date | None, last: date | None) -> str:
    """Name the file by its dates."""
    days = [day.strftime("%Y%m%d") if day else word for day, word in ((first, "start"), (last, "end"))]
    return f"contact-log_{'_'.join(days)}.csv" if first or last else "contact-log.csv"


def grounds_for(notebook: Notebook, addressee: Addressee, people: Iterable[PersonId]) -> dict[PersonId, Allowed]:
    """Give of whom a contact log may tell a recipient, and on what grounds: it tells of several, so it stays inside."""
    contents = {Content.ATTENDANCE}
    asked = {who: disclosures.may_give(notebook, who, addressee, contents, KIND) for who in dict.fromkeys(people)}
    return {who: found for who, found in asked.items() if isinstance(found, Allowed) and found.inside}


def release(
    notebook: Notebook,
    data: bytes,
    grounds: Mapping[PersonId, Allowed],
    whose: Mapping[PersonId, Sequence[VisitId]],
    *,
    package_id: str = "",
) -> Change:
    """Log once for each person in it that the contact log leaves, by hand or in or as a package."""
    digest, change = hashlib.sha256(data).hexdigest(), Change()
    with notebook.vault.database.transaction():
        for person_id, allowed in grounds.items():
            given = Given(
                kind=KIND,
                contents=frozenset({Content.ATTENDANCE}),
                description="Contact log",
                medium=Medium.PACKAGE if package_id else Medium.SAVED,
                document_id=package_id,
                sha256=digest,
                visit_ids=tuple(whose[person_id]),
            )
            change |= disclosures.log(notebook, person_id, given, allowed).change
    return change


def told_of(notebook: Notebook, package_id: str) -> set[PersonId]:
    """Give of whom the contact log of a package tells, as its release was logged."""
    logged = releases.known_by(notebook.vault.database, package_id)
    return {release.person_id for release in logged if release.kind == KIND}
