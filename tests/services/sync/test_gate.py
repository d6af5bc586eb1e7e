"""The gate comes before anything that the other end could learn of a person: a note, and the question who they are."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from making import CONFIRMED, add_person, consent, sign
from services.sync.agency import Agency, states, synced

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.delivery import Delivery
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.recipient import Addressee, RecipientPreset
from fieldnote.domain.target import FhirPlace, Format, Target
from fieldnote.exchange.carriers.carrier import ParcelKind, Probe
from fieldnote.services import acts, consents, recipients, targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import AskWho, Hands, Job, Look, Looked, Send, Who
from fieldnote.services.targets import Wanted
from fieldnote.vault import audit, deliveries, packages, releases
from fieldnote.vault import people as people_table
from fieldnote.vault import targets as target_table

HOSPITAL = Addressee(Recipient.PROVIDER, "County Hospital")
RIVERBEND = Addressee(Recipient.OWN_AGENCY, "Riverbend")
NOBODY = Who(Outcome(Result.TAKEN))


@pytest.fixture
def server(book: Notebook) -> Target:
    """Let the notebook owe its notes to the FHIR server of a hospital outside the programme."""
    place = FhirPlace("https://fhir.hospital.example/r4", pins=("sha256/AAAA",))
    outcome = targets.add(book, Wanted("County Hospital", fhir=place, recipient=HOSPITAL))
    assert isinstance(outcome, Done)
    return outcome.value


def allow(book: Notebook, someone: PersonId, to: Addressee, *contents: Content) -> ConsentId:
    """Put a consent on file that lets somebody outside have what is named, or the notes."""
    made = consent(
        id=ConsentId(book.new_id()), person_id=someone, contents=contents or (Content.VISIT_NOTES,),
        recipients=(NamedRecipient(to.kind, to.name, "1 Main Street"),), purpose=Purpose.TREATMENT,
    )  # fmt: skip
    outcome = consents.save(book, made)
    assert isinstance(outcome, Done)
    return made.id


def numbers_asked(book: Notebook, target: Target, meanwhile: Any = None) -> list[str]:
    """Run to a server that knows nobody, and list the numbers it is asked about."""
    work, asked = run.steps(book, target.id, chance=lambda: 0.5), list[str]()
    answer: Any = None
    try:
        while True:
            job: Job[Any] = work.send(answer)
            answer = None
            if isinstance(job, Look):
                answer = Looked(Probe(Outcome(Result.TAKEN), identity="the server"))
            if isinstance(job, AskWho):
                asked.append(job.number)
                answer = NOBODY
                if meanwhile is not None:
                    meanwhile()
    except StopIteration:
        return asked


def whys(book: Notebook) -> list[tuple[str, str]]:
    def of(delivery: Delivery) -> tuple[str, str]:
        return delivery.state.value, delivery.why.code if delivery.why else ""

    return [of(delivery) for delivery in deliveries.everything(book.vault.database)]


def test_nobody_is_asked_about_before_the_gate_lets_their_note_leave(book: Notebook, server: Target) -> None:
    someone = add_person(book, record_number="RR-10418")
    sign(book, someone)
    assert numbers_asked(book, server) == [], "the question says that somebody is served"
    assert whys(book) == [("held", "consent_missing")]
    assert numbers_asked(book, server) == []
    consent_id = allow(book, someone, HOSPITAL)
    assert numbers_asked(book, server) == ["RR-10418"]
    assert whys(book) == [("held", "person_unknown_there")]
    assert isinstance(consents.revoke(book, consent_id, "by phone"), Done)
    assert numbers_asked(book, server) == []
    assert whys(book) == [("held", "consent_revoked")]


def test_a_note_that_is_voided_while_the_server_is_asked_stays_withdrawn(book: Notebook, server: Target) -> None:
    someone = add_person(book, record_number="RR-10418")
    note = sign(book, someone)
    allow(book, someone, HOSPITAL)
    numbers_asked(book, server, lambda: acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED))
    assert whys(book)[0][0] == "withdrawn"


# The contact log ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path / "agency")


def logged(book: Notebook, kind: str = "contact-log") -> list[tuple[PersonId, str]]:
    """List of whom the log of releases says that something left, and as what."""
    found = releases.everything(book.vault.database)
    return sorted((one.person_id, one.document_id) for one in found if one.kind == kind)


def told_of(folder: Path) -> list[list[str]]:
    """List the notes in the contact logs that lie in a folder."""
    logs = [log.read_text("utf-8-sig").splitlines()[1:] for log in sorted(folder.glob("contacts_*.csv"))]
    return [[row.split('","')[0].strip('"') for row in rows] for rows in logs]


def let_outside(book: Notebook, target: Target, to: Addressee) -> None:
    """Let a target stand outside the programme."""
    target_table.save(book.vault.database, replace(target, recipient=to))


def killed_before_the_contact_log(book: Notebook, target: Target) -> None:
    """Run to a target, and be gone before the contact log leaves."""
    answer: Any = None
    with closing(run.steps(book, target.id, chance=lambda: 0.5)) as work:
        while True:
            job: Job[Any] = work.send(answer)
            if isinstance(job, Send) and job.parcel.kind is ParcelKind.CONTACT_LOG:
                return
            answer = job.run(Hands())


def test_whose_contact_log_goes_to_their_programme_has_it_in_the_log_of_releases(
    book: Notebook, agency: Agency
) -> None:
    target = agency.set_up(book, form=Format.DOCUMENT)
    ann, bob = add_person(book, "Ann", record_number="RR-1"), add_person(book, "Bob", record_number="RR-2")
    notes = [sign(book, ann), sign(book, bob), sign(book, ann)]
    killed_before_the_contact_log(book, target)
    assert told_of(agency.folder) == []
    (package,) = packages.untaken(book.vault.database, target.id)
    assert logged(book) == sorted([(ann, package.id), (bob, package.id)]), "before it leaves"
    synced(book, target), synced(book, target)
    assert told_of(agency.folder) == [[note.id for note in notes]]
    assert len(logged(book)) == 2, "once, however often it had to be sent"
    of_ann = next(one for one in releases.of_person(book.vault.database, ann) if one.kind == "contact-log")
    assert (of_ann.medium, of_ann.inside, of_ann.sha256) == (Medium.PACKAGE, True, package.sha256)
    assert sorted(releases.notes_in(book.vault.database, of_ann.id)) == sorted([notes[0].id, notes[2].id])


def test_no_contact_log_goes_outside_whatever_a_consent_says_of_notes(book: Notebook, agency: Agency) -> None:
    let_outside(book, agency.set_up(book, form=Format.DOCUMENT), HOSPITAL)
    (target,) = target_table.present(book.vault.database)
    for name, number in (("Ann", "RR-1"), ("Bob", "RR-2")):
        someone = add_person(book, name, record_number=number)
        sign(book, someone)
        allow(book, someone, HOSPITAL, Content.VISIT_NOTES, Content.ATTENDANCE)
    assert synced(book, target).sent == 2
    assert synced(book, target).sent == 0
    assert len(list(agency.folder.glob("*.pdf"))) == 2
    assert told_of(agency.folder) == []
    assert logged(book) == []


def test_who_is_outside_has_no_line_among_those_inside(book: Notebook, agency: Agency) -> None:
    target = agency.set_up(book, form=Format.DOCUMENT)
    ann, bob = add_person(book, "Ann", record_number="RR-1"), add_person(book, "Bob", record_number="RR-2")
    (of_bob,) = people_table.episodes(book.vault.database, bob)
    people_table.save_episode(book.vault.database, replace(of_bob, programme="Elsewhere"), book.now_utc())
    outside = RecipientPreset("Elsewhere", Recipient.OWN_AGENCY, inside=False, contents=())
    assert isinstance(recipients.set_preset(book, outside), Done)
    allow(book, bob, RIVERBEND)
    note = sign(book, ann)
    sign(book, bob)
    assert synced(book, target).sent == 2
    assert told_of(agency.folder) == [[note.id]]
    assert [person for person, _ in logged(book)] == [ann]


def test_a_contact_log_that_has_not_left_is_made_anew_when_it_may_not_tell_of_all_any_more(
    book: Notebook, agency: Agency
) -> None:
    target = agency.set_up(book, form=Format.DOCUMENT)
    someone = add_person(book, record_number="RR-10418")
    note = sign(book, someone)
    killed_before_the_contact_log(book, target)
    outside = RecipientPreset("", Recipient.OWN_AGENCY, inside=False, contents=())
    assert isinstance(recipients.set_preset(book, outside), Done)
    synced(book, target), synced(book, target)
    assert told_of(agency.folder) == []
    assert isinstance(recipients.set_preset(book, replace(outside, inside=True)), Done)
    synced(book, target), synced(book, target)
    assert told_of(agency.folder) == [[note.id]]
    assert [entry.kind for entry in audit.entries(book.vault.database)].count("contacts.let_go") == 1


def test_a_package_that_goes_outside_has_no_contact_log(book: Notebook, agency: Agency) -> None:
    let_outside(book, agency.set_up(book), HOSPITAL)
    (target,) = target_table.present(book.vault.database)
    someone = add_person(book, record_number="RR-10418")
    sign(book, someone)
    allow(book, someone, HOSPITAL)
    assert synced(book, target).sent == 1
    assert "contacts.csv" not in agency.names(agency.packages()[0])
    assert logged(book) == []


def test_a_package_with_a_contact_log_does_not_go_again_once_it_would_go_outside(
    book: Notebook, agency: Agency
) -> None:
    target = agency.set_up(book)
    someone = add_person(book, record_number="RR-10418")
    note = sign(book, someone)
    allow(book, someone, RIVERBEND)
    synced(book, target, Hands(stopped=lambda: True))
    assert states(book) == ["sent?"]
    assert [person for person, _ in logged(book)] == [someone]
    outside = RecipientPreset("", Recipient.OWN_AGENCY, inside=False, contents=())
    assert isinstance(recipients.set_preset(book, outside), Done)
    assert synced(book, target).sent == 1
    assert agency.holds() == {f"{note.id}-v1": 1}
    assert "contacts.csv" not in agency.names(agency.packages()[0])
