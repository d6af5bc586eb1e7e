"""A day with a notebook, through the services, in a process of its own that is watched from outside.

    day.py NOTEBOOK EXPORTS     the passphrase comes as the first line of standard input
    day.py --leak FILE          what the watch must see: a file that is written, deleted, and gone

Every word in CANARIES is typed somewhere; none may ever stand in a file, but for the two PDFs in EXPORTS.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger, TriggerGroup
from fieldnote.domain.visit import NextStep, Place, Segment, VisitDraft
from fieldnote.host import paths, settings
from fieldnote.host.files import write_whole
from fieldnote.host.hardening import harden
from fieldnote.services import finding, giving, people, rendering, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import supports, triggers
from fieldnote.vault.keys import Cost

PASSPHRASE = "vermilionheron kettle lattice sixpence"  # noqa: S105 -- a canary itself
OTHER_PASSPHRASE = "tamarackowl kettle lattice sixpence"  # noqa: S105 -- likewise
PIN = "90817263"
CANARIES = (
    "quillfeather", "obsidianfern", "marzipanlark", "zephyrgravel", "cobaltwillow", "lanternmoth", "juniperslate",
    "saffronwren", "thistlebarge", "velvetquartz", "amberkestrel", "peppercoral", "indigobramble", "walnutcomet",
    "vermilionheron", "tamarackowl", PIN,
)  # fmt: skip


def main() -> None:
    """Do what the arguments say."""
    harden()
    if sys.argv[1] == "--leak":
        leak = Path(sys.argv[2])
        leak.write_text(f"a draft with {CANARIES[0]} in it")
        leak.unlink()
        return
    folder, exports = Path(sys.argv[1]), Path(sys.argv[2])
    root = notebooks.unlock(folder, sys.stdin.readline().strip())
    book = notebooks.open_notebook(folder, root)
    try:
        spend(book, exports)
    finally:
        book.close()


def spend(book: Notebook, exports: Path) -> None:
    """Three visits, signed; an addendum; a search; a PIN; a new passphrase; a backup; two PDFs."""
    added = people.add(book, "Quillfeather Ada", "RR-obsidianfern")
    assert isinstance(added, Done)
    person = people.get(book, added.value)
    people.update(book, replace(person, what_matters="A quiet zephyrgravel garden", phone="call cobaltwillow"))
    database, now = book.vault.database, book.now_utc()
    supports.save(database, Support(SupportId("s"), person.id, "lanternmoth", how_they_help="juniperslate"), now)
    triggers.save(database, Trigger(TriggerId("t"), person.id, TriggerGroup.PLACES, "The saffronwren corner"), now)
    ids = [VisitId(book.new_id()) for _ in range(3)]
    for number, visit_id in enumerate(ids):
        for words in ("First words.", f"Talked about the marzipanlark, {number}. " + "More and more. " * 300):
            visits.save(book, note(book, visit_id, number, words))
    confirmation = notebooks.secret(book).confirm(PASSPHRASE, book.clock())
    assert isinstance(visits.sign_all(book, ids, confirmation), Done)
    visits.add_addendum(book, ids[0], "The indigobramble came up again.", Confirmation("pin"))
    visits.save(book, note(book, VisitId("draft"), 3, "A walnutcomet that is deleted."))
    visits.delete_draft(book, VisitId("draft"))
    finding.find(book, "marzipanlark quillfeather")
    notebooks.set_pin(book, notebooks.hash_pin(PIN))
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=Cost(8192, 1, 1))
    notebooks.back_up(book, exports.parent / "backup.fnb")
    notebooks.check(book)
    settings.save(paths.settings_file(), settings.Settings(notebook=str(book.vault.folder)))
    print_both(book, person.id, ids[0], exports)


def note(book: Notebook, visit_id: VisitId, number: int, words: str) -> VisitDraft:
    """Give a note with all its parts."""
    start = book.clock().replace(second=0, microsecond=0) - timedelta(hours=2 * number + 3)
    return VisitDraft(
        id=visit_id,
        person_id=people.everyone(book)[0].person.id,
        segments=(Segment(start, start + timedelta(minutes=50)),),
        place=Place.COMMUNITY,
        place_label="The thistlebarge",
        service="individual",
        something_else="velvetquartz",
        what_we_did=words,
        response="amberkestrel, they said.",
        next_step=NextStep("Bring the peppercoral"),
    )


def print_both(book: Notebook, person_id: PersonId, visit_id: VisitId, exports: Path) -> None:
    """Make the two documents in the child process that the window uses, and write them where they were asked for."""
    renderer = rendering.Renderer()
    summary = plan_summary.gather(book, person_id)
    assert isinstance(summary, Document)
    for document in (summary, visit_note.gather(book, visit_id)):
        pdf = renderer.submit(document).result(timeout=60)
        write_whole(exports / f"{document.stamp.document_id}.pdf", pdf.data)
        assert isinstance(giving.release(book, document, pdf.data, Recipient.QP), Done)
    renderer.stop()


if __name__ == "__main__":
    main()
