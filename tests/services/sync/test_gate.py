"""The gate comes before anything that the other end could learn of a person: a note, and the question who they are."""

from typing import Any

import pytest
from making import CONFIRMED, add_person, consent, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.delivery import Delivery
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.target import FhirPlace, Target
from fieldnote.exchange.carriers.carrier import Probe
from fieldnote.services import acts, consents, targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import AskWho, Job, Look, Looked, Who
from fieldnote.services.targets import Wanted
from fieldnote.vault import deliveries

HOSPITAL = Addressee(Recipient.PROVIDER, "County Hospital")
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
