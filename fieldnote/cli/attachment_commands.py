"""Commands for files that belong to a record: attach, attachment."""

import argparse
import sys
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output
from fieldnote.cli.refusal import refused
from fieldnote.domain.attachment import Shows
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import AttachmentId, VisitId
from fieldnote.domain.recipient import Addressee
from fieldnote.host.files import require_free, write_whole
from fieldnote.services import attachments, sentences, showing


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    attach = command(commands, shared, "attach", _attach, "Attach a PDF, JPEG or PNG, written anew without metadata.")
    attach.add_argument("notebook", metavar="NOTEBOOK")
    attach.add_argument("file", metavar="FILE")
    attach.add_argument("--person", metavar="ID", required=True, help="id, name or record number")
    attach.add_argument("--visit", metavar="ID", default="", help="a note that is not signed yet")
    attach.add_argument("--title", metavar="WORDS", default="")
    attach.add_argument("--shows", choices=[s.value for s in Shows], default=Shows.OTHER.value)

    says = "Write an attachment to a file and log its release."
    attachment = command(commands, shared, "attachment", _attachment, says)
    attachment.add_argument("notebook", metavar="NOTEBOOK")
    attachment.add_argument("id", metavar="ATTACHMENT")
    attachment.add_argument("--for", dest="recipient", choices=[r.value for r in Recipient], default=Recipient.QP.value)
    attachment.add_argument(
        "--recipient-name", metavar="NAME", default="", help="who exactly, where a consent names several"
    )
    attachment.add_argument("--recipient-address", metavar="TEXT", default="", help="for the accounting of disclosures")
    attachment.add_argument("--sensitive", action="store_true", help="also what hangs on a note marked as sensitive")
    attachment.add_argument("--out", metavar="FILE", required=True, help="where the file goes")


def _attach(parsed: argparse.Namespace, output: Output) -> None:
    file = attachments.prepared(files_in.data(parsed.file, attachments.LARGEST_FILE))
    if isinstance(file, Refused):
        raise refused(file)
    with opened(parsed) as book:
        person = showing.person_named(book, parsed.person)
        visit_id = VisitId(parsed.visit) if parsed.visit else None
        done = attachments.add(book, person, file, parsed.title, Shows(parsed.shows), visit_id=visit_id)
        if isinstance(done, Refused):
            raise refused(done)
    for doubt in file.doubts:
        sys.stderr.write(f"{sentences.of_doubt(doubt)}\n")
    plain = {
        "attachment": done.value, "kind": file.kind, "pages": file.pages, "size": len(file.data), "doubts": file.doubts,
    }  # fmt: skip
    output.give(plain, [done.value])


def _attachment(parsed: argparse.Namespace, output: Output) -> None:
    target = Path(parsed.out)
    beside = target.with_name(f"{target.name}.notice.txt")
    require_free(target, beside)
    addressee = Addressee(Recipient(parsed.recipient), parsed.recipient_name, parsed.recipient_address)
    chosen = (Content.SENSITIVE_NOTES,) if parsed.sensitive else ()
    with opened(parsed) as book:
        # The log comes first: a file that is out without a line in the log would be worse than the reverse.
        done = attachments.give(book, AttachmentId(parsed.id), addressee, chosen=chosen)
        if isinstance(done, Refused):
            raise refused(done)
    paths = [target]
    if done.value.accompanying:
        write_whole(beside, done.value.accompanying.encode())
        paths.append(beside)
    write_whole(target, done.value.data)
    plain = {"paths": [str(path) for path in paths], "release": done.value.release_id}
    output.give(plain, [str(path) for path in paths])
