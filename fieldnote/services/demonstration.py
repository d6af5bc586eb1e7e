"""A day's main job, done for real in a fresh practice notebook: sign the day's notes, make the documents."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId, ReleaseId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.visit import NoteState
from fieldnote.host.files import private_folder, write_whole
from fieldnote.services import (
    giving,
    group_notes,
    group_views,
    notebook,
    people,
    practice,
    practice_agency,
    rendering,
    visits,
)
from fieldnote.services.documents import kinds, plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import USUALLY_FOR, Kind, Wanted
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.services.sync import run as run_sync

NOTEBOOK_NAME = "practice.fieldnote"
_AGENCYS_KEY = "practice-agency.agekey"
_OWN_PAPERS = (Kind.SUPPORT_SHEET, Kind.TRIGGER_SHEET, Kind.POCKET_CARD, Kind.FIRST_MEETING)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was made, the notebook first."""

    paths: tuple[Path, ...]
    people: int
    signed: int


def run(
    folder: Path,
    *,
    seed: int = 1,
    most_people: int | None = None,
    least_visits: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Demonstration:
    """Make the practice notebook in `folder` and do the day's main job with it; gives every path made."""
    private_folder(folder)
    place = folder / NOTEBOOK_NAME
    made = practice.make(place, seed=seed, most_people=most_people, least_visits=least_visits, progress=progress)
    book = notebook.open_notebook(place, made.root)
    try:
        signed = _sign_the_day(book)
        flagship = people.everyone(book)[0].person.id if most_people else _flagship(book)
        files = [
            *_summary(book, flagship, folder),
            _last_note(book, flagship, folder),
            *_others(book, flagship, folder),
            *_package(book),
        ]
    finally:
        book.close()
    return Demonstration((place, *files), made.people, made.signed + signed)


def _flagship(book: Notebook) -> PersonId:
    """Give the person with the most visits, whose summary shows most."""
    return max((line.person.id for line in people.everyone(book)), key=lambda i: people.overview(book, i).visit_count)


def _sign_the_day(book: Notebook) -> int:
    ready = [line.id for line in visits.lines(book, states=(NoteState.READY,)) if not line.planned]
    outcome = visits.sign_all(book, ready, Confirmation("practice"))
    if isinstance(outcome, Refused):
        raise NotFoundError("ready note", ", ".join(p.code for p in outcome.problems))
    return len(outcome.value)


def _summary(book: Notebook, person_id: PersonId, folder: Path) -> list[Path]:
    document = plan_summary.gather(book, person_id)
    if isinstance(document, Refused):
        raise NotFoundError("signed note", person_id)
    pdf, text = _write(book, document, folder), folder / f"{document.stamp.document_id}-paste.txt"
    _require(giving.release_text(book, document, Recipient.QP))
    write_whole(text, plan_summary.paste_text(document).encode())
    return [pdf, text]


def _last_note(book: Notebook, person_id: PersonId, folder: Path) -> Path:
    newest = visits.lines(book, person_id=person_id, states=(NoteState.SIGNED,), most=1)[0]
    return _write(book, visit_note.gather(book, newest.id), folder)


def _others(book: Notebook, person_id: PersonId, folder: Path) -> list[Path]:
    """Write every other kind of document, once each; the person's own papers where there is something to write."""
    sessions = sorted(group_views.sessions(book), key=lambda s: len(group_notes.list_of(book, s.id)), reverse=True)
    wanted = [
        Wanted(Kind.SUPPORT_CHART, person_id),
        Wanted(Kind.VISIT_SHEET),
        *(Wanted(Kind.GROUP_ATTENDANCE, session_id=session.id) for session in sessions[:1]),
        Wanted(Kind.RECOVERY_KIT, confirmed=Confirmation("passphrase")),
        Wanted(Kind.DEVICE_LOSS),
        Wanted(Kind.PERIOD_SUMMARY, person_id),
        Wanted(Kind.ACTIVITY),
        Wanted(Kind.CONSENT_FORM, person_id),
        Wanted(Kind.COVER_PAGE, person_id),
        Wanted(Kind.DISCLOSURES, person_id),
        Wanted(Kind.WHO_HAS_SEEN, person_id),
    ]
    own = [Wanted(kind, person_id) for kind in _OWN_PAPERS]
    theirs = [one for one in own if isinstance(kinds.gather(book, one), Document)]
    return [_write(book, _gathered(book, one), folder, USUALLY_FOR[one.kind]) for one in (*wanted, *theirs)]


def _package(book: Notebook) -> list[Path]:
    """Send what is owed to the practice agency, and put its secret key beside it, so that `age` can open it."""
    target = practice_agency.settle(book)
    if target is None:
        raise NotFoundError("practice agency", "")
    sent = run_sync.drive(run_sync.steps(book, target.id, answered=False))
    agency = practice_agency.folder_of(book.vault.folder)
    key = agency / _AGENCYS_KEY
    write_whole(key, practice_agency.opening_key(book.vault.folder).read_bytes())
    if not sent.sent:
        raise NotFoundError("signed note", target.name)
    return [*sorted(agency.glob("*.fnx.age")), key]


def _gathered(book: Notebook, wanted: Wanted) -> Document:
    document = kinds.gather(book, wanted)
    if isinstance(document, Refused):
        raise NotFoundError(wanted.kind.value, ", ".join(p.code for p in document.problems))
    return document


def _write(book: Notebook, document: Document, folder: Path, recipient: Recipient = Recipient.QP) -> Path:
    addressed = giving.address(book, document, Addressee(recipient))
    if isinstance(addressed, Refused):
        raise NotFoundError("ground to give it", ", ".join(p.code for p in addressed.problems))
    target = folder / f"{document.stamp.document_id}-{document.kind}.pdf"
    pdf = rendering.make(addressed)
    # The log comes first, as it does for real.
    _require(giving.release(book, addressed, pdf.data, recipient))
    write_whole(target, pdf.data)
    return target


def _require(outcome: Done[tuple[ReleaseId, ...]] | Refused) -> None:
    """Stop where the gate says no: what is not in the log does not leave."""
    if isinstance(outcome, Refused):
        raise NotFoundError("ground to give it", ", ".join(p.code for p in outcome.problems))
