"""Gathering the list of a group session: everybody is in it, so it stays inside."""

from dataclasses import replace

import pytest
from making import CONFIRMED, add_person, at, consent, correct

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.group import GroupSession, OwnPart, Presence
from fieldnote.domain.ids import PersonId, SessionId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.visit import NextStep, Place, Segment
from fieldnote.reports.group_attendance.values import Attendee, GroupAttendance
from fieldnote.services import acts, consents, disclosures, giving, group_notes, group_sessions, visits
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits as visit_tables

NAMES = ("Keisha P.", "Marcus B.", "Robert H.", "Ana F.")


@pytest.fixture
def four(book: Notebook) -> dict[str, PersonId]:
    return {name: add_person(book, name, f"20{at}") for at, name in enumerate(NAMES)}


@pytest.fixture
def session(book: Notebook, four: dict[str, PersonId]) -> GroupSession:
    """A session of three, of which two notes are signed; one left early, and a fourth did not come."""
    begun = group_sessions.start(book, name="Friday group", at=at(13))
    assert isinstance(begun, Done)
    session = begun.value
    for name in NAMES:
        assert isinstance(group_sessions.mark_here(book, session.id, four[name]), Done)
    assert isinstance(group_sessions.mark_absent(book, session.id, four["Ana F."]), Done)
    assert isinstance(group_sessions.mark_left(book, session.id, four["Keisha P."], at(13, 32)), Done)
    told = replace(session, what_we_did="Drew clocks.", aims="Sleep", guests=1, place=Place.OFFICE)
    assert isinstance(group_sessions.update(book, told), Done)
    ended = group_sessions.end(book, session.id, at(14))
    assert isinstance(ended, Done)
    for name in NAMES[:2]:
        own = OwnPart(f"Said something, {name}", NextStep("Rest"), (), "Their own idea")
        assert isinstance(group_sessions.write(book, session.id, four[name], own), Done)
    group_sessions.sign(book, session.id, CONFIRMED, [four[name] for name in NAMES[:2]])
    return ended.value


def list_of(book: Notebook, session_id: SessionId) -> tuple[Document, dict[str, Attendee]]:
    document = kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE, session_id=session_id))
    assert isinstance(document, Document)
    assert isinstance(document.values, GroupAttendance)
    return document, {attendee.name: attendee for attendee in document.values.attendees}


def test_minutes_and_units_are_those_of_signed_notes(book: Notebook, session: GroupSession) -> None:
    document, found = list_of(book, session.id)
    assert list(found) == ["Keisha P.", "Marcus B.", "Robert H.", "Ana F."], "first those who were there"
    keisha, marcus, robert, ana = found.values()
    assert (keisha.signed, keisha.minutes, keisha.units) == (True, 32, 2)
    assert (marcus.signed, marcus.minutes, marcus.units) == (True, 60, 4)
    assert (robert.signed, robert.minutes, robert.units) == (False, 0, 0)
    assert robert.stays == (Segment(at(13), at(14)),), "the list says when, and the draft nothing"
    assert (ana.presence, ana.stays) == (Presence.ABSENT, ())
    assert len(document.visit_ids) == 2


def test_a_correction_counts_once_it_is_signed_and_a_voided_note_no_more(
    book: Notebook, session: GroupSession, four: dict[str, PersonId]
) -> None:
    ids = dict(zip(NAMES, list_of(book, session.id)[0].visit_ids, strict=False))
    signed = visit_tables.signed(book.vault.database, ids["Marcus B."])
    assert signed is not None
    begun = acts.start_correction(book, signed.id, "The end was wrong.")
    assert isinstance(begun, Done)
    assert list_of(book, session.id)[1]["Marcus B."].units == 4, "what is signed holds until then"
    visits.delete_draft(book, begun.value)
    correct(book, signed, segments=(Segment(at(13), at(13, 30)),))
    assert list_of(book, session.id)[1]["Marcus B."].units == 2
    assert isinstance(acts.void(book, ids["Keisha P."], VoidReason.DID_NOT_HAPPEN, "Nobody came.", CONFIRMED), Done)
    keisha = list_of(book, session.id)[1]["Keisha P."]
    assert (keisha.signed, keisha.units) == (False, 0)


def test_it_tells_of_everybody_on_the_list_and_of_nothing_that_was_said(
    book: Notebook, session: GroupSession, four: dict[str, PersonId]
) -> None:
    document, _ = list_of(book, session.id)
    assert set(document.people) == set(four.values())
    assert document.contents == {Content.ATTENDANCE}
    assert document.inside_only
    assert isinstance(document.values, GroupAttendance)
    assert (document.values.session.what_we_did, document.values.session.aims) == ("", "")
    assert "Said something" not in repr(document.values)


def test_it_stays_inside_whatever_a_consent_allows(
    book: Notebook, session: GroupSession, four: dict[str, PersonId]
) -> None:
    for name, person_id in four.items():
        given = consent(person_id=person_id, id=f"consent-{name}", contents=(Content.ATTENDANCE,))
        assert isinstance(consents.save(book, given), Done)
    document, _ = list_of(book, session.id)
    for recipient in (Recipient.PERSON, Recipient.PAYER):
        refused = giving.release(book, document, b"pdf", recipient)
        assert refused == Refused((Problem("recipient", "document_stays_inside"),))
    done = giving.release(book, document, b"pdf", Recipient.OWN_AGENCY)
    assert isinstance(done, Done)
    assert len(done.value) == 4
    for person_id in four.values():
        assert len(disclosures.who_has_seen_person(book, person_id)) >= 1


def test_without_a_session_or_a_list_there_is_nothing_to_say(book: Notebook) -> None:
    asked = kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE))
    assert asked == Refused((Problem("session", "document_of_no_group"),))
    begun = group_sessions.start(book, name="Nobody yet", at=at(13))
    assert isinstance(begun, Done)
    empty = kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE, session_id=begun.value.id))
    assert empty == Refused((Problem("session", "nobody_on_the_list"),))
    with pytest.raises(NotFoundError):
        kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE, session_id=SessionId("none")))


def test_the_list_counts_as_sensitive_where_a_note_of_the_session_is(
    book: Notebook, session: GroupSession, four: dict[str, PersonId]
) -> None:
    plain = kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE, session_id=session.id))
    assert isinstance(plain, Document)
    assert Content.SENSITIVE_NOTES not in plain.contents
    own = OwnPart("Said it himself.", NextStep("Rest"), (), "His own idea")
    assert isinstance(group_sessions.write(book, session.id, four["Robert H."], own), Done)
    waiting = group_notes.of_person(book, session.id, four["Robert H."])
    assert waiting is not None
    visits.save(book, replace(waiting.draft, sensitive=True))
    signed = group_sessions.sign(book, session.id, CONFIRMED, [four["Robert H."]])
    assert signed.value.refused == ()
    found = kinds.gather(book, Wanted(Kind.GROUP_ATTENDANCE, session_id=session.id))
    assert isinstance(found, Document)
    assert Content.SENSITIVE_NOTES in found.contents
