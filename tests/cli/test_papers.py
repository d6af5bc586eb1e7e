"""`fieldnote report` for consents and accounting: forms, copies, covers, and the lists a person can ask for."""

from pathlib import Path

import pytest
from cli.running import Ran, fieldnote
from making import PASSPHRASE, Closed, add_person, consent
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done
from fieldnote.domain.consent import ConsentKind, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.recipient import Addressee
from fieldnote.services import consents, disclosures

MOTHER = Addressee(Recipient.SUPPORTER, "Mrs. Hale")


def report(notebook: Path, kind: str, out: Path, *more: str) -> Ran:
    return fieldnote("report", notebook, kind, "--out", out, *more, secrets=PASSPHRASE)


@pytest.fixture
def told(closed: Closed) -> Path:
    """A notebook in which Marcus's mother was told something by word."""
    book = closed.open()
    try:
        marcus = add_person(book, "Marcus")
        release = consent(
            person_id=marcus,
            kind=ConsentKind.SUPPORTER,
            purpose=Purpose.SUPPORT,
            contents=(Content.ATTENDANCE,),
            recipients=(NamedRecipient(Recipient.SUPPORTER, "Mrs. Hale"),),
        )
        assert isinstance(consents.save(book, release), Done)
        assert isinstance(disclosures.say(book, marcus, MOTHER, {Content.ATTENDANCE}, "That he came."), Done)
    finally:
        book.close()
    return closed.folder


def test_a_consent_form_is_blank_for_nobody_and_has_the_kind_asked_for(closed: Closed, tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    ran = report(closed.folder, "consent-form", out, "--consent-kind", "supporter", "--lang", "es", "--for", "person")
    assert ran.code == 0, ran.err
    assert squashed("Autorización para hablar con alguien que yo elijo") in squashed(extracted(out.read_bytes()))


def test_a_consent_on_file_is_printed_by_its_id(told: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    ran = report(told, "consent-form", out, "--consent", "consent-1", "--for", "person")
    assert ran.code == 0, ran.err
    assert squashed("The signed paper lies here: Chart room, folder 10418") in squashed(extracted(out.read_bytes()))
    assert report(told, "consent-form", tmp_path / "no.pdf", "--consent", "nowhere", "--for", "person").code == 1


def test_a_cover_goes_on_the_release_named_with_its_pages_and_to_nobody_else(told: Path, tmp_path: Path) -> None:
    (given,) = fieldnote("show", told, "releases", "--json", secrets=PASSPHRASE).json
    out = tmp_path / "cover.pdf"
    ran = report(told, "cover-page", out, "--release", given["id"], "--for", "supporter", "--pages", "2")
    assert ran.code == 0, ran.err
    text = squashed(extracted(out.read_bytes()))
    assert squashed("To Mrs. Hale") in text
    assert "Marcus" not in text
    refused = report(told, "cover-page", tmp_path / "no.pdf", "--release", given["id"], "--for", "payer")
    assert refused.code == 1
    assert not (tmp_path / "no.pdf").exists()


@pytest.mark.parametrize("kind", ["disclosures", "who-has-seen"])
def test_the_lists_are_given_to_the_person(told: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "list.pdf"
    ran = report(told, kind, out, "--person", "Marcus", "--for", "person", "--lang", "es")
    assert ran.code == 0, ran.err
    assert squashed("Mrs. Hale alguien cercano a la persona") in squashed(extracted(out.read_bytes()))
    assert report(told, kind, tmp_path / "no.pdf", "--person", "Marcus", "--for", "supporter").code == 1
