"""Signed notes as files in a folder, for somebody: all that the gate lets out, one after the other, each of them once.

The gate is asked for everybody before the first file is made, and again at each. A file is there whole or not at all,
only its owner can read it, and its release is in the log before it is there. What is there already is not made again,
so that what was stopped goes on where it was. One note at a time is in memory.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import PersonId, ReleaseId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import storable
from fieldnote.domain.visit import NoteState, VisitLine
from fieldnote.exchange import mdm
from fieldnote.exchange.document_name import bundle_name, document_name, name_for
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.host.files import private_folder, sweep, write_whole
from fieldnote.services import acts, disclosures, giving, people, rendering
from fieldnote.services.documents.document import Document
from fieldnote.services.handover import contact_logs, gather
from fieldnote.services.handover.gather import NOTHING_CHOSEN, Chosen
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visit_lines, visits

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]

_OWN_AGENCY = Addressee(Recipient.OWN_AGENCY)
_PAGE = 500
_CHART_COPY = "visit-note"


class Format(StrEnum):
    """What notes can leave as. PDF, FHIR and HL7 are a file for each note, the contact log is one for all."""

    PDF = "pdf"
    CSV = "csv"
    FHIR = "fhir"
    HL7 = "hl7"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are to leave, as what, where to and for whom."""

    folder: Path
    format: Format
    person_id: PersonId | None = None
    first: date | None = None
    last: date | None = None
    addressee: Addressee = _OWN_AGENCY
    chosen: Chosen = NOTHING_CHOSEN
    sensitive: bool = False
    """Whether sensitive notes were chosen for a recipient outside the programme."""
    with_medicaid: bool = False
    """Whether the contact log has the number at Medicaid."""
    language: str = "en"

    @property
    def contents(self) -> frozenset[Content]:
        """What leaves, as consents name it, but for what single notes are."""
        if self.format is Format.CSV:
            return frozenset({Content.ATTENDANCE})
        return frozenset({Content.VISIT_NOTES}) | self.chosen.parts


@dataclass(frozen=True, slots=True)
class Note:
    """A note that is to leave: as little of it as has to be known of all of them at once."""

    visit_id: VisitId
    person_id: PersonId
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, what was there already, and which notes had to stay, with the reason."""

    written: tuple[Path, ...] = ()
    already: int = 0
    stayed: tuple[tuple[VisitId, Problem], ...] = ()
    stopped: bool = False


def export(
    notebook: Notebook, wanted: Wanted, progress: Progress = lambda *_: None, stopped: Stopped = lambda: False
) -> Done[Exported] | Refused:
    """Write signed notes into a folder; the same again goes on where it was stopped.

    Refused as a whole, with nothing written, where one of them may not go to this recipient. Raises DiskFullError,
    ReadOnlyError, FailedWriteError; what is there by then is whole.
    """
    wanted = replace(wanted, addressee=storable(wanted.addressee))
    if wanted.first and wanted.last and wanted.last < wanted.first:
        return Refused((Problem("dates", "dates_reversed"),))
    allowed = _may_leave(notebook, wanted)
    if isinstance(allowed, Refused):
        return allowed
    private_folder(wanted.folder)
    sweep(wanted.folder)
    return _WRITERS[wanted.format](notebook, wanted, allowed, progress, stopped)


# ── What may leave ──


@dataclass(frozen=True, slots=True)
class _MayLeave:
    """The notes, oldest first, and what the gate said of each person they are about."""

    notes: tuple[Note, ...]
    grounds: dict[PersonId, Allowed] = field(default_factory=dict)


def _may_leave(notebook: Notebook, wanted: Wanted) -> _MayLeave | Refused:
    """Ask the gate for each person and each kind of note, before anything is made."""
    notes = tuple(_notes(notebook, wanted))
    if not notes:
        return Refused((Problem("visits", "export_of_nothing"),))
    problems: list[Problem] = []
    grounds: dict[PersonId, Allowed] = {}
    for person_id, sensitive in dict.fromkeys((note.person_id, note.sensitive) for note in notes):
        found = _gate(notebook, wanted, person_id, sensitive=sensitive)
        if isinstance(found, Refused):
            problems += _about(notebook, person_id, found.problems)
        elif wanted.format is Format.CSV and not found.inside:
            return Refused((Problem("recipient", "document_stays_inside"),))
        else:
            grounds[person_id] = found
    if wanted.format in {Format.FHIR, Format.HL7}:
        problems += _without_number(notebook, notes)
    return Refused(tuple(problems)) if problems else _MayLeave(notes, grounds)


def _gate(notebook: Notebook, wanted: Wanted, person_id: PersonId, *, sensitive: bool) -> Allowed | Refused:
    contents, kind = wanted.contents, contact_logs.KIND
    if wanted.format is not Format.CSV:
        kind = _CHART_COPY
        contents |= {Content.SENSITIVE_NOTES} if sensitive else set()
    return disclosures.may_give(notebook, person_id, wanted.addressee, contents, kind, _sensitive(wanted))


def _sensitive(wanted: Wanted) -> tuple[Content, ...]:
    return (Content.SENSITIVE_NOTES,) if wanted.sensitive else ()


def _without_number(notebook: Notebook, notes: Sequence[Note]) -> Iterator[Problem]:
    first_of = {note.person_id: note.visit_id for note in reversed(notes)}
    for person_id, visit_id in first_of.items():
        problem = bundle.problem_of(gather.note_record(notebook, visit_id))
        if problem is not None:
            yield from _about(notebook, person_id, (problem,))


def _about(notebook: Notebook, person_id: PersonId, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Say whom a problem is about, since several people may have one."""
    name = people.get(notebook, person_id).preferred_name
    for problem in problems:
        yield replace(problem, facts={**problem.facts, "name": name})


def _notes(notebook: Notebook, wanted: Wanted) -> Iterator[Note]:
    """Give the versions that hold, oldest first; inside the programme also what was voided, so that it is known."""
    found = [Note(line.id, line.person_id, line.sensitive) for line in _lines(notebook, wanted)]
    yield from reversed(found)
    if not wanted.addressee.kind.inside:
        return
    for stub in acts.stubs(notebook, wanted.person_id):
        if (wanted.first or stub.day) <= stub.day <= (wanted.last or stub.day):
            sealed = visits.kept(notebook.vault.database, stub.visit_id, sealed=True)
            yield Note(stub.visit_id, stub.person_id, sealed is not None and sealed.draft.sensitive)


def _lines(notebook: Notebook, wanted: Wanted) -> Iterator[VisitLine]:
    before: VisitLine | None = None
    while True:
        page = visit_lines.newest(
            notebook.vault.database,
            person_id=wanted.person_id,
            first=wanted.first,
            last=wanted.last,
            states=(NoteState.SIGNED,),
            before=before,
            most=_PAGE,
        )
        yield from page
        if len(page) < _PAGE:
            return
        before = page[-1]


def _place(wanted: Wanted, name: str, *grounds: Allowed) -> Path:
    """Give where a file lies, by whom it is for: what is there is theirs."""
    addressee = grounds[0].addressee
    is_usual = addressee.kind is _OWN_AGENCY.kind and all(allowed.inside for allowed in grounds)
    return wanted.folder / (name if is_usual else name_for(name, addressee))


# ── A file for each note ──


@dataclass(frozen=True, slots=True)
class _Papers:
    """A note's paper as it leaves, and that of the version before where it goes along."""

    document: Document
    pdf: bytes
    earlier: tuple[Document, bytes] | None = None


_Make = Callable[[NoteRecord, _Papers], bytes]


def _each(
    name: Callable[[NoteRecord], str], make: _Make, *, with_earlier: bool = False
) -> Callable[[Notebook, Wanted, _MayLeave, Progress, Stopped], Done[Exported] | Refused]:
    """Write one file for each note: named by `name`, its bytes from `make`."""

    def write(
        notebook: Notebook, wanted: Wanted, leaving: _MayLeave, progress: Progress, stopped: Stopped
    ) -> Done[Exported]:
        written: list[Path] = []
        stayed: list[tuple[VisitId, Problem]] = []
        already, change = 0, Change()
        for number, note in enumerate(leaving.notes, 1):
            if stopped():
                return Done(Exported(tuple(written), already, tuple(stayed), stopped=True), change)
            record = gather.note_record(notebook, note.visit_id, wanted.chosen)
            place = _place(wanted, name(record), leaving.grounds[note.person_id])
            if place.exists():
                already += 1
            else:
                done = _write(notebook, wanted, record, place, make, with_earlier=with_earlier)
                if isinstance(done, Refused):
                    stayed += [(note.visit_id, problem) for problem in done.problems]
                else:
                    written.append(place)
                    change |= done.change
            progress(number, len(leaving.notes))
        return Done(Exported(tuple(written), already, tuple(stayed)), change)

    return write


def _write(
    notebook: Notebook, wanted: Wanted, record: NoteRecord, place: Path, make: _Make, *, with_earlier: bool
) -> Done[tuple[ReleaseId, ...]] | Refused:
    papers = _papers(notebook, wanted, record, with_earlier=with_earlier)
    if isinstance(papers, Refused):
        return papers
    if not _is_inside(papers.document):  # then the consent and the long notice go along
        record = gather.note_record(notebook, record.visit_id, wanted.chosen, papers.document.allowed)
    data = make(record, papers)
    # The log comes first: a file that is out without a line in the log would be worse than the reverse.
    if papers.earlier is not None:
        earlier = giving.release(notebook, *papers.earlier, wanted.addressee.kind)
        if isinstance(earlier, Refused):
            return earlier
    done = giving.release(notebook, papers.document, papers.pdf, wanted.addressee.kind)
    if not isinstance(done, Refused):
        write_whole(place, data)
    return done


def _papers(notebook: Notebook, wanted: Wanted, record: NoteRecord, *, with_earlier: bool) -> _Papers | Refused:
    paper = _paper(notebook, wanted, record.visit_id)
    if isinstance(paper, Refused):
        return paper
    if not with_earlier or record.replaces is None or not _is_inside(paper[0]):
        return _Papers(*paper)  # outside, nobody gets a version that does not hold
    earlier = _paper(notebook, wanted, record.replaces.visit_id)
    return earlier if isinstance(earlier, Refused) else _Papers(*paper, earlier)


def _paper(notebook: Notebook, wanted: Wanted, visit_id: VisitId) -> tuple[Document, bytes] | Refused:
    document = gather.paper(notebook, visit_id, wanted.chosen, language=wanted.language)
    addressed = giving.address(notebook, document, wanted.addressee, _sensitive(wanted))
    return addressed if isinstance(addressed, Refused) else (addressed, rendering.make(addressed).data)


def _is_inside(document: Document) -> bool:
    return document.allowed is not None and document.allowed.inside


def _bundle(record: NoteRecord, papers: _Papers) -> bytes:
    return bundle.make(record, papers.pdf, earlier=papers.earlier[1] if papers.earlier else b"")


# ── One file for all ──


def _contact_log(
    notebook: Notebook, wanted: Wanted, leaving: _MayLeave, progress: Progress, stopped: Stopped
) -> Done[Exported] | Refused:
    """Write the contact log of all notes. It has the hash of each paper that this recipient was given.

    It tells of several people at once, so it stays inside the programme.
    """
    lines: list[bytes] = []
    for number, note in enumerate(leaving.notes, 1):
        if stopped():
            return Done(Exported(stopped=True), Change())
        lines.append(
            contact_logs.line(notebook, note.visit_id, wanted.addressee.kind, with_medicaid=wanted.with_medicaid)
        )
        progress(number, len(leaving.notes))
    data = contact_logs.whole(lines)
    log = contact_logs.name(wanted.first, wanted.last)
    place = _place(wanted, log, *leaving.grounds.values())
    if place.exists() and place.read_bytes() == data:
        return Done(Exported(already=1), Change())
    whose = {
        person_id: [n.visit_id for n in leaving.notes if n.person_id == person_id] for person_id in leaving.grounds
    }
    change = contact_logs.release(notebook, data, leaving.grounds, whose)
    write_whole(place, data)
    return Done(Exported((place,)), change)


_Write = Callable[[Notebook, Wanted, _MayLeave, Progress, Stopped], Done[Exported] | Refused]
_WRITERS: dict[Format, _Write] = {
    Format.PDF: _each(document_name, lambda _, papers: papers.pdf),
    Format.FHIR: _each(bundle_name, _bundle, with_earlier=True),
    Format.HL7: _each(
        lambda record: document_name(record, "hl7"), lambda record, papers: mdm.message(record, papers.pdf)
    ),
    Format.CSV: _contact_log,
}
"""One function for each format: another one is a line here, and a word in `Format`."""
