"""Notes as files in a folder: all that may leave, each once, whole, logged, and for its owner's eyes."""

import base64
import csv
import hashlib
import io
import re
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fhir_rules import everything_found, of_type
from making import CONFIRMED, TODAY, add_person, consent, correct, goal, sign, support, trigger
from pypdf import PdfReader

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.disclosure import Release
from fieldnote.domain.ids import PersonId, SupportId, TriggerId
from fieldnote.domain.person import RecordId
from fieldnote.domain.problems import DiskFullError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.visit import Visit
from fieldnote.host.files import write_whole
from fieldnote.services import acts, apart, consents, people, visits
from fieldnote.services.handover import export
from fieldnote.services.handover.export import Exported, Format, Wanted
from fieldnote.services.handover.gather import Chosen
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import releases
from fieldnote.vault import supports as support_tables
from fieldnote.vault import triggers as trigger_tables

PAYER = Addressee(Recipient.PAYER, "Three Rivers Health Plan")
WRITE = "fieldnote.services.handover.export.write_whole"
NOTE_FORMATS = [Format.PDF, Format.FHIR, Format.HL7]


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    person_id = add_person(book, "Marcus", "RR-10418")
    database = book.vault.database
    with database.transaction():
        goal_tables.save(database, goal(person_id=person_id), book.now_utc())
        trigger_tables.save(database, trigger(person_id=person_id), book.now_utc())
        support_tables.save(database, support(person_id=person_id, name="Quentin", may_be_listed=True), book.now_utc())
    return person_id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def done(book: Notebook, folder: Path, kind: Format, **more: Any) -> Exported:
    outcome = export.export(book, Wanted(folder, kind, **more))
    assert isinstance(outcome, Done), outcome
    return outcome.value


def codes(book: Notebook, folder: Path, kind: Format, **more: Any) -> set[str]:
    outcome = export.export(book, Wanted(folder, kind, **more))
    assert isinstance(outcome, Refused)
    assert not folder.exists()
    assert given(book) == []
    return {problem.code for problem in outcome.problems}


def given(book: Notebook) -> list[Release]:
    return releases.everything(book.vault.database)


def notes(book: Notebook, person_id: PersonId, many: int = 3) -> list[Visit]:
    return [sign(book, person_id, what_we_did=f"Walked, day {number}. " * 5) for number in range(many)]


@pytest.mark.parametrize("kind", NOTE_FORMATS)
def test_each_note_is_a_file_of_its_own_with_a_line_in_the_log(
    book: Notebook, marcus: PersonId, folder: Path, kind: Format
) -> None:
    signed = notes(book, marcus)
    exported = done(book, folder, kind)
    assert sorted(exported.written) == sorted(folder.iterdir())
    assert len(exported.written) == len(signed)
    assert {r.recipient for r in given(book)} == {Recipient.OWN_AGENCY}
    assert len(given(book)) == len(signed)
    assert all(len(releases.of_visit(book.vault.database, visit.id)) == 1 for visit in signed)


@pytest.mark.parametrize("kind", Format)
def test_files_are_their_owners_alone(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    notes(book, marcus, 1)
    done(book, folder, kind)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("kind", Format)
def test_no_name_of_a_file_names_anybody(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    notes(book, marcus, 1)
    (path,) = done(book, folder, kind).written
    assert "marcus" not in path.name.casefold()


@pytest.mark.parametrize("kind", Format)
def test_doing_it_again_makes_nothing_twice(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    notes(book, marcus)
    first = done(book, folder, kind)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    again = done(book, folder, kind)
    assert again.written == ()
    assert again.already == len(first.written)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert len(given(book)) == len(first.written)


@pytest.mark.parametrize("kind", NOTE_FORMATS)
def test_what_was_stopped_goes_on_where_it_was(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    signed, asked = notes(book, marcus, 5), iter((False, False, True))
    outcome = export.export(book, Wanted(folder, kind), stopped=lambda: next(asked))
    assert isinstance(outcome, Done)
    assert outcome.value.stopped
    assert len(outcome.value.written) == len(list(folder.iterdir())) == 2
    rest = done(book, folder, kind)
    assert (len(rest.written), rest.already) == (3, 2)
    assert len(given(book)) == len(signed)


@pytest.mark.parametrize("kind", NOTE_FORMATS)
def test_what_was_made_for_somebody_else_is_not_there_already(
    book: Notebook, marcus: PersonId, folder: Path, kind: Format
) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    visit = notes(book, marcus, 1)[0]
    (inside,) = done(book, folder, kind).written
    before = inside.read_bytes()
    outside = done(book, folder, kind, addressee=PAYER)
    assert (len(outside.written), outside.already) == (1, 0)
    assert inside.read_bytes() == before != outside.written[0].read_bytes()
    of_note = releases.of_visit(book.vault.database, visit.id)
    assert {release.recipient for release in of_note} == {Recipient.OWN_AGENCY, Recipient.PAYER}
    assert done(book, folder, kind, addressee=PAYER).already == 1
    assert done(book, folder, kind).already == 1
    qp = done(book, folder, kind, addressee=Addressee(Recipient.QP))
    assert (len(qp.written), qp.already) == (1, 0)


def test_a_contact_log_for_somebody_else_is_another_file_and_is_logged(
    book: Notebook, marcus: PersonId, folder: Path
) -> None:
    notes(book, marcus)
    done(book, folder, Format.CSV)
    assert len(done(book, folder, Format.CSV, addressee=Addressee(Recipient.QP)).written) == 1
    assert sorted(release.recipient for release in given(book)) == [Recipient.OWN_AGENCY, Recipient.QP]
    assert len(list(folder.iterdir())) == 2


def test_a_recipient_is_the_same_however_the_name_is_typed(book: Notebook, marcus: PersonId, folder: Path) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    notes(book, marcus, 1)
    done(book, folder, Format.PDF, addressee=PAYER)
    for name in ("", " three rivers HEALTH plan "):
        again = done(book, folder, Format.PDF, addressee=Addressee(Recipient.PAYER, name))
        assert (len(again.written), again.already) == (0, 1), name


def test_contact_log_that_was_stopped_leaves_nothing(book: Notebook, marcus: PersonId, folder: Path) -> None:
    notes(book, marcus)
    outcome = export.export(book, Wanted(folder, Format.CSV), stopped=lambda: True)
    assert isinstance(outcome, Done)
    assert outcome.value.stopped
    assert list(folder.iterdir()) == []
    assert given(book) == []


def test_full_disk_leaves_what_is_whole_and_nothing_else(
    book: Notebook, marcus: PersonId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes(book, marcus, 3)
    left = iter((True, False))

    def full(place: Path, data: bytes) -> None:
        if not next(left):
            raise DiskFullError
        write_whole(place, data)

    monkeypatch.setattr(WRITE, full)
    with pytest.raises(DiskFullError):
        export.export(book, Wanted(folder, Format.PDF))
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(WRITE, write_whole)
    assert len(done(book, folder, Format.PDF).written) == 2


def test_killed_export_leaves_no_half_file_for_long(book: Notebook, marcus: PersonId, folder: Path) -> None:
    notes(book, marcus, 1)
    folder.mkdir()
    (folder / ".20261120_RR.pdf.part-0badcafe").write_bytes(b"%PDF half")
    done(book, folder, Format.PDF)
    assert [path.name.startswith(".") for path in folder.iterdir()] == [False]


def test_progress_is_told_to_the_end(book: Notebook, marcus: PersonId, folder: Path) -> None:
    notes(book, marcus)
    told: list[tuple[int, int]] = []
    export.export(book, Wanted(folder, Format.PDF), lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_dates_and_person_narrow_it_down(book: Notebook, marcus: PersonId, folder: Path) -> None:
    luz = add_person(book, "Luz", "RR-20000")
    notes(book, marcus, 2)
    notes(book, luz, 1)
    assert len(done(book, folder / "one", Format.PDF, person_id=luz).written) == 1
    assert len(done(book, folder / "all", Format.PDF, first=TODAY, last=TODAY).written) == 3
    outcome = export.export(book, Wanted(folder / "none", Format.PDF, last=TODAY - timedelta(days=1)))
    assert isinstance(outcome, Refused)
    assert [p.code for p in outcome.problems] == ["export_of_nothing"]


def test_many_notes_are_read_a_page_at_a_time_and_none_is_left_out(
    book: Notebook, marcus: PersonId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldnote.services.handover.export._PAGE", 2)
    notes(book, marcus, 5)
    assert len(rows(done(book, folder, Format.CSV).written[0])) == 5


def test_dates_the_wrong_way_round_are_refused(book: Notebook, marcus: PersonId, folder: Path) -> None:
    notes(book, marcus, 1)
    assert codes(book, folder, Format.PDF, first=TODAY, last=TODAY - timedelta(days=1)) == {"dates_reversed"}


# ── The formats ──


def test_bundles_are_clean_and_hold_the_paper_that_was_logged(book: Notebook, marcus: PersonId, folder: Path) -> None:
    visit = sign(book, marcus, goal_ids=("goal-1",))
    (path,) = done(book, folder, Format.FHIR).written
    data = path.read_bytes()
    assert everything_found(data) == []
    (paper,) = of_type(data, "DocumentReference")
    assert paper["id"] == visit.id
    assert path.name == f"{visit.id}-v1.json"
    (release,) = given(book)
    assert release.kind == "visit-note"
    assert hashlib.sha256(_pdf_of(paper)).hexdigest() == release.sha256


def test_correction_brings_the_version_before_along_and_logs_both(
    book: Notebook, marcus: PersonId, folder: Path
) -> None:
    first = sign(book, marcus)
    second = correct(book, first)
    (path,) = done(book, folder, Format.FHIR).written
    assert [d["status"] for d in of_type(path.read_bytes(), "DocumentReference")] == ["current", "superseded"]
    assert all(len(releases.of_visit(book.vault.database, visit.id)) == 1 for visit in (first, second))


@pytest.mark.parametrize("kind", NOTE_FORMATS)
def test_what_was_added_since_is_another_file(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    visit = sign(book, marcus)
    done(book, folder, kind)
    visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    assert len(done(book, folder, kind).written) == 1
    acts.void(book, visit.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    assert len(done(book, folder, kind).written) == 1
    assert len(list(folder.iterdir())) == 3


def test_void_goes_out_as_entered_in_error_inside_the_programme(book: Notebook, marcus: PersonId, folder: Path) -> None:
    visit = sign(book, marcus, what_we_did="Walked to the harbour.")
    acts.void(book, visit.id, VoidReason.WRONG_CHART, "It was Luz.", CONFIRMED)
    (path,) = done(book, folder, Format.FHIR).written
    assert everything_found(path.read_bytes()) == []
    assert b"harbour" not in path.read_bytes()
    (row,) = rows(done(book, folder, Format.CSV).written[0])
    assert (row["note_status"], row["units"]) == ("entered_in_error", "")


def test_contact_log_has_a_line_for_each_note_and_the_hash_of_its_paper(
    book: Notebook, marcus: PersonId, folder: Path
) -> None:
    signed = notes(book, marcus)
    papers = done(book, folder, Format.PDF).written
    (path,) = done(book, folder, Format.CSV).written
    found = rows(path)
    assert {row["note_uuid"] for row in found} == {visit.id for visit in signed}
    assert {row["pdf_sha256"] for row in found} == {hashlib.sha256(p.read_bytes()).hexdigest() for p in papers}
    log = next(release for release in given(book) if release.kind == "contact-log")
    assert log.contents == (Content.ATTENDANCE,)
    assert log.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_number_at_medicaid_is_asked_for(book: Notebook, marcus: PersonId, folder: Path) -> None:
    numbered = people.get(book, marcus)
    numbers = (*numbered.record_ids, RecordId("medicaid", "900000437K"))
    people.update(book, replace(numbered, record_ids=numbers))
    notes(book, marcus, 1)
    assert rows(done(book, folder, Format.CSV).written[0])[0]["medicaid_id"] == ""
    assert rows(done(book, folder, Format.CSV, with_medicaid=True).written[0])[0]["medicaid_id"] == "900000437K"


@pytest.mark.parametrize("kind", [Format.FHIR, Format.HL7])
def test_nobody_the_agency_knows_is_refused_by_name(
    book: Notebook, marcus: PersonId, folder: Path, kind: Format
) -> None:
    notes(book, marcus, 1)
    notes(book, add_person(book, "Luz"), 1)
    assert codes(book, folder, kind) == {"client_number_missing"}
    outcome = export.export(book, Wanted(folder, kind))
    assert isinstance(outcome, Refused)
    assert [problem.facts["name"] for problem in outcome.problems] == ["Luz"]


# ── What may leave ──


@pytest.mark.parametrize("kind", NOTE_FORMATS)
def test_outside_nothing_leaves_without_a_consent(book: Notebook, marcus: PersonId, folder: Path, kind: Format) -> None:
    notes(book, marcus, 2)
    assert codes(book, folder, kind, addressee=PAYER) == {"consent_missing"}


def test_one_person_without_a_consent_keeps_all_of_them_here(book: Notebook, marcus: PersonId, folder: Path) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    notes(book, marcus, 1)
    notes(book, add_person(book, "Luz", "RR-2"), 1)
    assert codes(book, folder, Format.FHIR, addressee=PAYER) == {"consent_missing"}


def test_with_a_consent_it_leaves_with_the_consent_and_the_long_notice(
    book: Notebook, marcus: PersonId, folder: Path
) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    notes(book, marcus, 1)
    (path,) = done(book, folder, Format.FHIR, addressee=PAYER).written
    data = path.read_bytes()
    assert everything_found(data) == []
    (along,) = of_type(data, "Consent")
    assert along["provision"]["actor"][0]["reference"]["display"] == "Three Rivers Health Plan"
    (paper,) = of_type(data, "DocumentReference")
    assert paper["description"].startswith("This record which has been disclosed to you")
    (release,) = given(book)
    assert release.is_disclosure
    assert release.basis_id == "consent-1"


def test_outside_nobody_gets_what_was_voided_or_replaced(book: Notebook, marcus: PersonId, folder: Path) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    first, wrong = notes(book, marcus, 2)
    second = correct(book, first)
    acts.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    (path,) = done(book, folder, Format.FHIR, addressee=PAYER).written
    assert [d["id"] for d in of_type(path.read_bytes(), "DocumentReference")] == [second.id]


def test_sensitive_note_goes_inside_and_stays_from_others_unless_chosen(
    book: Notebook, marcus: PersonId, folder: Path
) -> None:
    scope = (Content.VISIT_NOTES, Content.SENSITIVE_NOTES)
    consents.save(book, consent(person_id=marcus, contents=scope))
    sign(book, marcus, sensitive=True)
    assert codes(book, folder, Format.FHIR, addressee=PAYER) == {"sensitive_not_chosen"}
    assert len(done(book, folder / "chosen", Format.FHIR, addressee=PAYER, sensitive=True).written) == 1
    assert len(done(book, folder / "inside", Format.FHIR).written) == 1


def test_contact_log_tells_of_several_people_and_stays_inside(book: Notebook, marcus: PersonId, folder: Path) -> None:
    consents.save(book, consent(person_id=marcus, contents=(Content.ATTENDANCE,)))
    notes(book, marcus, 1)
    assert codes(book, folder, Format.CSV, addressee=PAYER) == {"document_stays_inside"}


@pytest.mark.parametrize("kind", Format)
def test_triggers_and_supports_never_leave_unless_chosen(
    book: Notebook, marcus: PersonId, folder: Path, kind: Format
) -> None:
    sign(book, marcus, trigger_ids=("trigger-1",), support_ids=("support-1",))
    done(book, folder / "plain", kind)
    chosen = Chosen(frozenset({TriggerId("trigger-1")}), frozenset({SupportId("support-1")}))
    done(book, folder / "chosen", kind, chosen=chosen)
    (plain,) = (folder / "plain").iterdir()
    (told,) = (folder / "chosen").iterdir()
    assert kind is Format.CSV or "Looked up two" in told_in(plain, kind), "what the note says is not seen"
    words = ("Fifth and Main", "Quentin")
    kinds = ("relapse-trigger", "RelatedPerson")
    assert [word for word in (*words, *kinds) if word in told_in(plain, kind)] == []
    assert [word for word in words if word in told_in(told, kind)] == ([] if kind is Format.CSV else list(words))
    assert [word for word in kinds if word in told_in(told, kind)] == (list(kinds) if kind is Format.FHIR else [])


def test_note_with_a_private_fact_stays_and_the_others_leave(book: Notebook, marcus: PersonId, folder: Path) -> None:
    sign(book, marcus, what_we_did="Gave my number, 919-555-0142.")
    sign(book, marcus)
    apart.set_private_facts(book, PrivateFacts(phones=("919-555-0142",)))
    exported = done(book, folder, Format.PDF)
    assert (len(exported.written), len(exported.stayed)) == (1, 1)
    assert len(given(book)) == 1


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def told_in(path: Path, kind: Format) -> str:
    """Give all words of a file, those of the paper within it, too: a PDF's are packed, and base64 hides them."""
    data = path.read_bytes()
    papers: list[bytes] = []
    match kind:
        case Format.PDF:
            papers, data = [data], b""
        case Format.FHIR:
            papers = [_pdf_of(paper) for paper in of_type(data, "DocumentReference")]
        case Format.HL7:
            papers = [base64.b64decode(found) for found in re.findall(rb"\^Base64\^([A-Za-z0-9+/=]+)", data)]
    assert papers or kind is Format.CSV
    pages = [page.extract_text() for paper in papers for page in PdfReader(io.BytesIO(paper)).pages]
    return " ".join([data.decode(), *pages]).replace("\n", " ")


def _pdf_of(paper: dict[str, Any]) -> bytes:
    return base64.b64decode(paper["content"][0]["attachment"]["data"])
