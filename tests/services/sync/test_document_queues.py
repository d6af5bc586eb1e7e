"""Agencies that take papers or messages: a file for each note whose name tells of nobody, and a log for billing."""

from pathlib import Path

from making import CONFIRMED, TODAY, add_person, sign
from services.sync.agency import Agency, synced

from fieldnote.domain.changes import Done
from fieldnote.domain.target import Format
from fieldnote.services import acts, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries


def test_papers_go_with_a_contact_log_that_is_written_once_for_each(book: Notebook, tmp_path: Path) -> None:
    agency = Agency(tmp_path / "agency")
    target, someone = agency.set_up(book, form=Format.DOCUMENT), add_person(book, record_number="RR-10418")
    first = sign(book, someone)
    synced(book, target)
    second = sign(book, someone)
    assert isinstance(visits.add_addendum(book, second.id, "The bus was late.", CONFIRMED), Done)
    assert isinstance(acts.contest(book, first.id, "I was early.", CONFIRMED, received_on=TODAY), Done)
    synced(book, target), synced(book, target)
    papers = list(agency.folder.glob("*.pdf"))
    assert len(papers) == 4, "what was added travels beside its note"
    assert all(paper.read_bytes().startswith(b"%PDF") and "Marcus" not in paper.name for paper in papers)
    logs = [log.read_text("utf-8-sig").splitlines()[1:] for log in sorted(agency.folder.glob("contacts_*.csv"))]
    assert [[row.split('","')[0].strip('"') for row in rows] for rows in logs] == [[first.id], [second.id]]
    assert {d.state.value for d in deliveries.everything(book.vault.database)} == {"accepted"}


def test_messages_go_one_for_each_note(book: Notebook, tmp_path: Path) -> None:
    agency = Agency(tmp_path / "agency")
    target, someone = agency.set_up(book, form=Format.MESSAGE), add_person(book, record_number="RR-10418")
    sign(book, someone), sign(book, someone)
    assert synced(book, target).sent == 2
    messages = [path.read_bytes() for path in agency.folder.glob("*.hl7")]
    assert len(messages) == 2
    assert all(message.startswith(b"MSH|") for message in messages)
