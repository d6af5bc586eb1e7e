"""Attachments: preparing a file from outside, keeping it, showing it, and giving it away with a release.

Two steps, so that each runs where it may: `prepared` takes a file apart and writes it anew, called on any thread and
done in a process of its own; `add` keeps what came of it.
"""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass

from fieldnote.domain.attachment import MEGABYTE, MOST_BYTES, MOST_IN_NOTEBOOK, Attachment, CleanFile, Shows
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import AttachmentId, PersonId, ReleaseId, VisitId
from fieldnote.domain.legal_notice import LegalNotice
from fieldnote.domain.problems import DamagedNotebookError, NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import storable
from fieldnote.domain.visit import NoteState
from fieldnote.exchange import attachment as files
from fieldnote.host import child
from fieldnote.reports import accompaniment_words
from fieldnote.reports.paper import Accompanying
from fieldnote.services import disclosures, legal_notices, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import attachments, corrections, visits

LARGEST_FILE = MOST_BYTES
"""In bytes: a screen need not read more of a file than one byte above it."""
MOST_MEMORY = 1280 * MEGABYTE
"""For one file while it is written anew. The largest picture takes two thirds of it."""
MOST_SECONDS = 120
"""A hundred pages take one; a plan of a building, on a slow computer that does other things too, may take sixty."""
_KIND = "attachment"
_TELLS = {Shows.PAPER_NOTE: Content.VISIT_NOTES, Shows.PLAN: Content.PLAN_SUMMARY}


@dataclass(frozen=True, slots=True)
class Given:
    """An attachment that may leave the notebook now: its bytes, and the release that says so."""

    attachment: Attachment
    data: bytes
    release_id: ReleaseId
    accompanying: str = ""
    """The statement of 42 CFR 2.32 and the scope of the consent, which have to go along outside the programme."""


@dataclass(frozen=True, slots=True)
class Removed:
    """An attachment that was deleted, with what is needed to bring it back."""

    attachment: Attachment
    data: bytes


def prepared(data: bytes, progress: Callable[[int, int], None] | None = None) -> CleanFile | Refused:
    """Take a file apart and write it anew without what it says of its origin. Slow, may run on any thread.

    It is done in a process without keys, which is ended when the file takes it too far. `progress` hears of the time
    that may be left, and stops it by raising.
    """
    refused = files.refused_unread(data)
    if refused:
        return Refused((refused,))
    try:
        said = child.answer(
            files.cleaned_outcome,
            data,
            most_memory=MOST_MEMORY,
            seconds=MOST_SECONDS,
            most_bytes=files.MOST_BYTES_OF_AN_OUTCOME,
            progress=progress,
        )
    except child.ChildFailedError:
        return Refused((Problem("file", "file_unsafe"),))
    made = files.outcome(said)
    return Refused((made,)) if isinstance(made, Problem) else made


def add(
    notebook: Notebook,
    person_id: PersonId,
    file: CleanFile,
    title: str,
    shows: Shows = Shows.OTHER,
    *,
    visit_id: VisitId | None = None,
) -> Done[AttachmentId] | Refused:
    """Keep a prepared file with a person, or with one of their notes while that is not signed."""
    person_id = people.get(notebook, person_id).id
    problems = _problems(notebook, person_id, file, visit_id)
    if problems:
        return Refused(problems)
    attachment = Attachment(
        id=AttachmentId(notebook.new_id()),
        person_id=person_id,
        title=storable(title.strip()),
        shows=shows,
        kind=file.kind,
        pages=file.pages,
        size=len(file.data),
        sha256=hashlib.sha256(file.data).hexdigest(),
        added_at=notebook.now_utc(),
        visit_id=visit_id,
    )
    with notebook.vault.database.transaction():
        attachments.add(notebook.vault.database, attachment, file.data)
        notebook.audit("attachment.added", attachment.id, attachment.kind.value)
    return Done(attachment.id, _change(attachment))


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[Attachment, ...]:
    """Give a person's attachments, the newest first, without their bytes."""
    return tuple(attachments.of_person(notebook.vault.database, person_id))


def of_visit(notebook: Notebook, visit_id: VisitId) -> tuple[Attachment, ...]:
    """Give a note's attachments in the order they were added, without their bytes; a correction has those before it."""
    return tuple(attachments.of_visit(notebook.vault.database, visit_id))


def content(notebook: Notebook, attachment_id: AttachmentId) -> bytes:
    """Give an attachment's bytes to show them, and log that it was looked at.

    Raises DamagedNotebookError when they are not those that were added.
    """
    attachment = _attachment(notebook, attachment_id)
    data = _whole(notebook, attachment)
    notebook.looked_at("attachment.viewed", attachment_id)
    return data


def give(
    notebook: Notebook,
    attachment_id: AttachmentId,
    addressee: Addressee,
    *,
    chosen: Collection[Content] = (),
    medium: Medium = Medium.SAVED,
) -> Done[Given] | Refused:
    """Ask the gate, log that an attachment leaves the notebook, and give its bytes with what has to go along."""
    attachment = _attachment(notebook, attachment_id)
    contents = _contents(notebook, attachment)
    allowed = disclosures.may_give(notebook, attachment.person_id, addressee, contents, _KIND, chosen)
    if isinstance(allowed, Refused):
        return allowed
    data = _whole(notebook, attachment)
    notice = legal_notices.in_force(notebook.clock().date()) if allowed.needs_notice else None
    logged = disclosures.log(
        notebook,
        attachment.person_id,
        disclosures.Given(
            kind=_KIND,
            contents=contents,
            description=attachment.title,
            medium=medium,
            document_id=attachment_id,
            sha256=attachment.sha256,
            notice=notice.id if notice else "",
            visit_ids=tuple(
                kept.draft.id
                for kept in _versions(notebook, attachment)
                if kept is not None and kept.state is NoteState.SIGNED
            ),
        ),
        allowed,
    )
    return Done(Given(attachment, data, logged.value, _accompanying(allowed, notice)), _change(attachment))


def stays(notebook: Notebook, attachment: Attachment) -> bool:
    """Whether an attachment belongs to a signed note or a consent, and so cannot be removed."""
    return attachment.consent_id is not None or _is_signed(notebook, attachment.visit_id)


def remove(notebook: Notebook, attachment_id: AttachmentId) -> Done[Removed] | Refused:
    """Delete an attachment, but not one that stays; what comes back is all that is left of it, for `bring_back`."""
    attachment = _attachment(notebook, attachment_id)
    if stays(notebook, attachment):
        return Refused((Problem("file", "attachment_frozen"),))
    removed = Removed(attachment, attachments.content(notebook.vault.database, attachment_id))
    with notebook.vault.database.transaction():
        attachments.delete(notebook.vault.database, attachment_id)
        notebook.audit("attachment.deleted", attachment_id)
    return Done(removed, _change(attachment))


def bring_back(notebook: Notebook, removed: Removed) -> Done[AttachmentId] | Refused:
    """Keep an attachment again that was removed, as it was; refused where its note was signed in between."""
    attachment, database = removed.attachment, notebook.vault.database
    file = CleanFile(attachment.kind, removed.data, attachment.pages)
    # A file outlives its draft, so one whose draft is gone by now comes back all the same.
    its_visit = attachment.visit_id if attachment.visit_id and visits.kept(database, attachment.visit_id) else None
    problems = _problems(notebook, people.get(notebook, attachment.person_id).id, file, its_visit)
    if problems:
        return Refused(problems)
    with database.transaction():
        attachments.add(database, attachment, removed.data)
        notebook.audit("attachment.brought_back", attachment.id, attachment.kind.value)
    return Done(attachment.id, _change(attachment))


def _problems(
    notebook: Notebook, person_id: PersonId, file: CleanFile, visit_id: VisitId | None
) -> tuple[Problem, ...]:
    if visit_id is not None:
        kept = visits.kept(notebook.vault.database, visit_id)
        if kept is None or people.get(notebook, kept.draft.person_id).id != person_id:
            raise NotFoundError("visit", visit_id)
        if kept.state is NoteState.SIGNED:
            return (Problem("visit", "attached_to_signed"),)
    if len(file.data) > MOST_BYTES:
        return (Problem("file", "file_too_large", facts=_megabytes(len(file.data), MOST_BYTES)),)
    together = attachments.bytes_kept(notebook.vault.database) + len(file.data)
    if together > MOST_IN_NOTEBOOK:
        return (Problem("file", "notebook_full_of_files", facts=_megabytes(together, MOST_IN_NOTEBOOK)),)
    return ()


def _contents(notebook: Notebook, attachment: Attachment) -> frozenset[Content]:
    """Say what a file may tell. What is on a page nobody can know: where it is not named, it counts as the chart."""
    told = {_TELLS.get(attachment.shows, Content.WHOLE_CHART)}
    # A draft that was deleted may have been a sensitive one.
    if any(kept is None or kept.draft.sensitive for kept in _versions(notebook, attachment)):
        told.add(Content.SENSITIVE_NOTES)
    return frozenset(told)


def _versions(notebook: Notebook, attachment: Attachment) -> tuple[visits.Kept | None, ...]:
    """Give the version of a note that a file was attached to, None if it is gone, and the one that holds now."""
    if attachment.visit_id is None:
        return ()
    database = notebook.vault.database
    seals = corrections.seals(database, corrections.note_of(database, attachment.visit_id))
    ids = dict.fromkeys((attachment.visit_id, *(seal.visit_id for seal in seals[-1:])))
    return tuple(visits.kept(database, visit_id) for visit_id in ids)


def _accompanying(allowed: Allowed, notice: LegalNotice | None) -> str:
    if notice is None:
        return ""
    grounds = "" if allowed.consent else allowed.purpose
    return accompaniment_words.text(Accompanying(notice.long, allowed.addressee.name, allowed.consent, grounds), "en")


def _megabytes(size: int, most: int) -> dict[str, str]:
    return {"size": str(-(-size // MEGABYTE)), "most": str(most // MEGABYTE)}


def _is_signed(notebook: Notebook, visit_id: VisitId | None) -> bool:
    kept = visits.kept(notebook.vault.database, visit_id) if visit_id else None
    return kept is not None and kept.state is NoteState.SIGNED


def _whole(notebook: Notebook, attachment: Attachment) -> bytes:
    data = attachments.content(notebook.vault.database, attachment.id)
    if hashlib.sha256(data).hexdigest() != attachment.sha256:
        raise DamagedNotebookError("an attachment is not what was added")
    return data


def _attachment(notebook: Notebook, attachment_id: AttachmentId) -> Attachment:
    found = attachments.get(notebook.vault.database, attachment_id)
    if found is None:
        raise NotFoundError("attachment", attachment_id)
    return found


def _change(attachment: Attachment) -> Change:
    of_visits = frozenset({attachment.visit_id}) if attachment.visit_id else frozenset()
    return Change(people=frozenset({attachment.person_id}), visits=of_visits)
