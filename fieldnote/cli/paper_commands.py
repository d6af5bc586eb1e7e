"""Commands that make documents: report."""

import argparse
import sys
from pathlib import Path

from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output
from fieldnote.cli.record_commands import a_day
from fieldnote.cli.refusal import RefusedError, refused
from fieldnote.cli.secrets_in import ask
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import ConsentKind, Content, Recipient
from fieldnote.domain.ids import ConsentId, PersonId, ReleaseId, SessionId, VisitId
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import storable
from fieldnote.host.files import is_existing_folder, require_free, write_whole
from fieldnote.services import giving, recipients, rendering, showing
from fieldnote.services.documents import kinds, plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import PARTS, USUALLY_FOR, Kind, Wanted
from fieldnote.services.notebook import Confirmation, Notebook

_MAY_BE_LEFT = (Content.TRIGGERS.value, Content.SUPPORTS.value)
_MAY_BE_CHOSEN = (*_MAY_BE_LEFT, Content.SENSITIVE_NOTES.value, Content.RETURN_TO_USE.value)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    report = command(commands, shared, "report", _report, "Make a document and log its release.")
    report.add_argument("notebook", metavar="NOTEBOOK")
    report.add_argument("kind", choices=[kind.value for kind in Kind])
    report.add_argument("--person", metavar="ID", default="", help="id, name or record number")
    report.add_argument("--visit", metavar="ID", default="", help="the note; by default the person's newest signed one")
    report.add_argument("--group", metavar="ID", default="", help="the group session an attendance list is of")
    report.add_argument("--consent", metavar="ID", default="", help="the consent on file to print; else a form to sign")
    kinds_of_consent = [kind.value for kind in ConsentKind]
    report.add_argument("--consent-kind", choices=kinds_of_consent, default=ConsentKind.GENERAL.value)
    report.add_argument("--release", metavar="ID", default="", help="what was given out, for its cover page")
    report.add_argument("--pages", metavar="N", type=int, help="pages that go out with a cover page, itself among them")
    report.add_argument("--from", dest="first", metavar="DATE", type=a_day)
    report.add_argument("--to", dest="last", metavar="DATE", type=a_day)
    report.add_argument("--lang", choices=("en", "es"), default="", help="by default as the paper has it")
    report.add_argument("--for", dest="recipient", choices=[r.value for r in Recipient], default="")
    report.add_argument(
        "--recipient-name", metavar="NAME", default="", help="who exactly, where a consent names several"
    )
    report.add_argument("--recipient-address", metavar="TEXT", default="", help="for the accounting of disclosures")
    more, less = "put in what the recipient does not usually get", "leave out what they usually get"
    report.add_argument("--with", dest="more", action="append", default=[], choices=_MAY_BE_CHOSEN, help=more)
    report.add_argument("--without", dest="less", action="append", default=[], choices=_MAY_BE_LEFT, help=less)
    report.add_argument("--initials", action="store_true", help="initials for supports")
    report.add_argument("--names", action="store_true", help="people by initials in the activity report: inside only")
    report.add_argument("--with-record", action="store_true", help="put the record as signed inside a visit note")
    report.add_argument("--out", metavar="FILE.pdf", help="where the PDF goes; in a folder it gets its id as its name")
    report.add_argument("--password-file", metavar="FILE", help="protect the PDF with the password on its first line")
    report.add_argument("--large", action="store_true", help="a person's own paper in large print")
    report.add_argument("--named", action="store_true", help="a person's own paper with their name, as they want it")
    report.add_argument("--title", metavar="TEXT", default="", help="a title of the person's choice on their own paper")
    report.add_argument("--text", action="store_true", help="print the paste blocks")


def _report(parsed: argparse.Namespace, output: Output) -> None:
    if not parsed.out and not parsed.text:
        raise RefusedError("Say where the document goes: --out FILE.pdf, or --text for the paste blocks.")
    if parsed.text and parsed.kind != Kind.PLAN_SUMMARY:
        raise RefusedError("Only the plan summary has paste blocks.")
    if parsed.password_file and not parsed.out:
        raise RefusedError("A password protects a PDF, not text. Add --out FILE.pdf, or leave the password out.")
    parsed.recipient = parsed.recipient or USUALLY_FOR[Kind(parsed.kind)].value
    target = Path(parsed.out) if parsed.out else None
    is_folder = target is not None and is_existing_folder(target)
    if target and not is_folder:
        require_free(target)
    password = ask("Password for the file", Path(parsed.password_file)) if parsed.password_file else None
    if parsed.kind == Kind.VISIT_NOTE and not parsed.visit and (parsed.first or parsed.last):
        _report_notes(parsed, output, target if is_folder else None, password)
        return
    with opened(parsed) as book:
        document = _addressed(book, parsed, VisitId(parsed.visit) if parsed.visit else None)
        lacking: tuple[str, ...] = ()
        if target:
            target = target / document.file_name if is_folder else target
            lacking = _write(book, document, target, Recipient(parsed.recipient), password)
        blocks = plan_summary.paste_blocks(document) if parsed.text else ()
        if parsed.text:
            _logged(giving.release_text(book, document, Recipient(parsed.recipient)))
    if target and parsed.kind == Kind.RECOVERY_KIT:
        sys.stderr.write("Whoever has this file can open the notebook. Print it, then delete the file.\n")
    for name in lacking:
        sys.stderr.write(f"Not in the fonts, printed as its number: {name}\n")
    plain = {
        "path": str(target) if target else None,
        "document": document.stamp.document_id,
        "unprintable": lacking,
        "blocks": [{"title": b.title, "text": b.text} for b in blocks],
        "accompanying": plan_summary.accompanying_text(document) if parsed.text else "",
    }
    lines = [plan_summary.paste_text(document)] if parsed.text else []
    output.give(plain, [*lines, *([str(target)] if target else [])])


def _report_notes(parsed: argparse.Namespace, output: Output, folder: Path | None, password: str | None) -> None:
    """Write each signed note of some dates, of a person or of everybody: all that the gate lets out, or none."""
    if folder is None:
        raise RefusedError("Several notes go into a folder that is there: --out FOLDER. For one note: --visit ID.")
    paths: list[str] = []
    with opened(parsed) as book:
        person_id = showing.person_named(book, parsed.person) if parsed.person else None
        found = visit_note.signed_between(book, parsed.first, parsed.last, person_id)
        documents = [_addressed(book, parsed, visit_id) for visit_id in found]
        for done, document in enumerate(documents, 1):
            target = folder / document.file_name
            _write(book, document, target, Recipient(parsed.recipient), password)
            paths.append(str(target))
            output.progress(done, len(documents))
    output.give({"paths": paths}, paths)


def _addressed(book: Notebook, parsed: argparse.Namespace, visit_id: VisitId | None) -> Document:
    addressee = storable(Addressee(Recipient(parsed.recipient), parsed.recipient_name, parsed.recipient_address))
    sensitive = [content for content in map(Content, parsed.more) if content.is_sensitive]
    found = giving.address(book, _gathered(book, parsed, visit_id), addressee, sensitive)
    if isinstance(found, Refused):
        raise refused(found)
    return found


def _gathered(book: Notebook, parsed: argparse.Namespace, visit_id: VisitId | None) -> Document:
    is_of_a_note = visit_id is not None and parsed.kind != Kind.FIRST_MEETING  # that one is of a planned visit
    person_id = visit_note.person_of(book, visit_id) if visit_id and is_of_a_note else None
    if person_id is None and parsed.person:
        person_id = showing.person_named(book, parsed.person)
    wanted = Wanted(
        Kind(parsed.kind),
        person_id,
        visit_id,
        parsed.first,
        parsed.last,
        language=parsed.lang,
        parts=_parts(book, parsed, person_id) if person_id else PARTS,
        initials=parsed.initials,
        names=parsed.names,
        with_record=parsed.with_record,
        session_id=SessionId(parsed.group) if parsed.group else None,
        consent_id=ConsentId(parsed.consent) if parsed.consent else None,
        consent_kind=ConsentKind(parsed.consent_kind),
        release_id=ReleaseId(parsed.release) if parsed.release else None,
        pages=parsed.pages,
        confirmed=Confirmation("passphrase"),  # it was just given, or the notebook would not be open
        large=parsed.large,
        named=parsed.named,
        title=parsed.title,
    )
    found = kinds.gather(book, wanted)
    if isinstance(found, Refused):
        raise refused(found)
    return found


def _parts(book: Notebook, parsed: argparse.Namespace, person_id: PersonId) -> frozenset[Content]:
    usual = recipients.usual_contents(book, person_id, Recipient(parsed.recipient))
    return (usual | {Content(c) for c in parsed.more}) - {Content(c) for c in parsed.less}


def _write(
    book: Notebook, document: Document, target: Path, recipient: Recipient, password: str | None = None
) -> tuple[str, ...]:
    made = rendering.make(document)
    pdf = made if password is None else rendering.protect(made, password)
    if isinstance(pdf, Refused):
        raise refused(pdf)
    # The log comes first: a document that is out without a line in the log would be worse than the reverse.
    _logged(giving.release(book, document, pdf.data, recipient))
    write_whole(target, pdf.data)
    return pdf.unprintable


def _logged(outcome: object) -> None:
    if isinstance(outcome, Refused):
        raise refused(outcome)
