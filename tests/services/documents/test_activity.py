from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from making import (
    CONFIRMED,
    NOW,
    TODAY,
    Clock,
    add_person,
    at,
    consent,
    correct,
    empty_draft,
    fill,
    group_draft,
    segment,
    sign,
)
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import PersonId, SessionId, TripId, VisitId
from fieldnote.domain.mileage import DistanceUnit, MonthTotal, Trip
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.visit import ContactKind, Mode, Visit
from fieldnote.reports.activity.values import ActivityReport, PersonLine, ServiceLine
from fieldnote.services import acts, consents, giving, merges, mileage, rendering, visits
from fieldnote.services.documents import activity, kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook

FIRST = TODAY - timedelta(days=30)


def note(book: Notebook, person_id: PersonId, days: int, **changes: Any) -> Visit:
    """Sign a note of some days ago, of 52 minutes."""
    clock = book.clock
    assert isinstance(clock, Clock)
    day = TODAY - timedelta(days=days)
    clock.now = at(14, day=day)
    made = sign(book, person_id, **{"segments": (segment(at(9, day=day), 52),), **changes})
    clock.now = NOW
    return made


def report(book: Notebook, **choice: Any) -> ActivityReport:
    document = activity.gather(book, **{"first": FIRST, "last": TODAY, **choice})
    assert isinstance(document.values, ActivityReport)
    return document.values


def test_signed_notes_are_added_up_by_service_and_way_of_meeting(book: Notebook) -> None:
    marcus, luz = add_person(book, "Marcus Bell"), add_person(book, "Luz")
    note(book, marcus, 3)
    note(book, luz, 2)
    note(book, luz, 1, mode=Mode.PHONE, sensitive=True)
    note(book, luz, 40)
    fill(book, luz)
    found = report(book)
    phone = found.services[1]
    assert found.services[0] == ServiceLine("H0038", ContactKind.ONE_TO_ONE, Mode.IN_PERSON, 2, 104, 6)
    assert (phone.mode, phone.contacts, phone.minutes, phone.units) == (Mode.PHONE, 1, 52, 3)
    assert (found.people, found.sessions, len(found.contacts), found.by_person) == (2, 0, 3, None)
    assert not any(contact.note or contact.goals for contact in found.contacts)


def test_a_group_is_one_session_however_many_notes_it_has(book: Notebook) -> None:
    people = [add_person(book, name) for name in ("Marcus", "Luz", "Rosa")]
    group = {"kind": ContactKind.GROUP, "service": "group", "group_size": 6}
    for person_id in people:
        note(book, person_id, 5, session_id=SessionId("session-1"), **group)
    for person_id in people[:2]:
        note(book, person_id, 4, **group)
    found = report(book)
    assert (found.sessions, sum(c.kind is ContactKind.GROUP for c in found.contacts)) == (2, 5)
    assert group_draft().kind is ContactKind.GROUP


def test_missed_contacts_have_a_count_and_no_minutes(book: Notebook) -> None:
    marcus = add_person(book)
    note(book, marcus, 3, kind=ContactKind.NO_SHOW, service="")
    for days in (2, 1):
        note(book, marcus, days, kind=ContactKind.ATTEMPTED, service="")
    found = report(book)
    assert (found.no_shows, found.attempted, found.services) == (1, 2, ())
    assert sum(contact.minutes for contact in found.contacts) == 0


def test_drafts_and_plans_of_the_dates_are_open_and_late_entries_are_told(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    fill(book, marcus)
    fill(book, marcus, segments=(segment(at(9, day=TODAY - timedelta(days=60)), 30),))
    planned = empty_draft(id=VisitId(book.new_id()), person_id=marcus, planned_for=at(9, day=TODAY))
    visits.save(book, planned)
    late = segment(at(9, day=TODAY - timedelta(days=12)), 52)
    sign(book, marcus, segments=(late,), reasons={"late_note": "No device allowed in the jail"})
    found = report(book)
    assert (found.drafts, found.still_planned, found.late) == (1, 1, 1)
    begun = acts.start_correction(book, note(book, marcus, 3).id, "The time was wrong.")
    assert isinstance(begun, Done)
    assert report(book).drafts == 2, "a correction that is not signed is open as well"


def test_what_was_replaced_or_voided_does_not_count(book: Notebook) -> None:
    marcus = add_person(book)
    first = note(book, marcus, 3)
    correct(book, first, segments=(segment(first.draft.segments[0].start, 31),))
    voided = note(book, marcus, 2)
    assert isinstance(acts.void(book, voided.id, VoidReason.DID_NOT_HAPPEN, "", CONFIRMED), Done)
    found = report(book)
    assert [(s.contacts, s.minutes, s.units) for s in found.services] == [(1, 31, 2)]


def test_trips_are_added_up_by_month_within_the_dates(book: Notebook) -> None:
    for number, (days, tenths) in enumerate(((2, 123), (3, 10), (90, 999))):
        trip = Trip(TripId(f"trip-{number}"), TODAY - timedelta(days=days), "Office", "Library", tenths)
        assert isinstance(mileage.record(book, trip), Done)
    assert report(book).distances == (MonthTotal(date(2026, 11, 1), DistanceUnit.MILE, 2, 133),)


def test_by_itself_it_covers_the_last_full_month(book: Notebook) -> None:
    found = report(book, first=None, last=None)
    assert (found.first_day, found.last_day) == (date(2026, 10, 1), date(2026, 10, 31))
    since, until = report(book, last=None), report(book, first=None, last=date(2026, 9, 9))
    assert (since.first_day, since.last_day) == (FIRST, TODAY)
    assert (until.first_day, until.last_day) == (date(2026, 9, 1), date(2026, 9, 9))
    backward = report(book, first=TODAY, last=FIRST)
    assert backward.first_day <= backward.last_day, "it is still a report, of a day"


def test_it_is_of_nobody_names_nobody_and_needs_no_consent(book: Notebook) -> None:
    marcus = add_person(book, "Marcus Bell", "20418")
    note(book, marcus, 3, what_we_did="Walked with Marcus.")
    document = activity.gather(book, FIRST, TODAY)
    assert (document.people, document.contents, document.visit_ids) == ((), frozenset(), ())
    assert not document.inside_only
    pdf = rendering.make(document)
    said = squashed(extracted(pdf.data))
    assert not [word for word in ("Marcus", "Bell", "20418", "M.B.") if word in said]
    assert isinstance(giving.address(book, document, Addressee(Recipient.PAYER)), Document)
    assert isinstance(giving.release(book, document, pdf.data, Recipient.PAYER), Done)
    assert book.vault.database.value("SELECT count(*) FROM release") == 0


def test_with_names_people_stand_by_initials_without_their_sensitive_notes_and_it_stays_inside(
    book: Notebook,
) -> None:
    marcus, luz, rosa = add_person(book, "Marcus Bell", "20418"), add_person(book, "Luz"), add_person(book, "Rosa")
    note(book, marcus, 3)
    note(book, marcus, 2, sensitive=True)
    note(book, marcus, 1, kind=ContactKind.NO_SHOW, service="")
    note(book, luz, 4, kind=ContactKind.GROUP, service="group", group_size=6)
    note(book, rosa, 4, sensitive=True)
    document = activity.gather(book, FIRST, TODAY, names=True)
    assert isinstance(document.values, ActivityReport)
    assert document.values.by_person == (
        PersonLine("L.", "", 0, 1, 52, 3, 0),
        PersonLine("M.B.", "20418", 1, 0, 52, 3, 1),
    )
    assert set(document.people) == {marcus, luz}, "nothing tells that there is a sensitive note of somebody else"
    assert (document.contents, document.inside_only) == (frozenset({Content.ATTENDANCE}), True)
    said = squashed(extracted(rendering.make(document).data))
    assert not [word for word in ("Marcus", "Bell", "Luz") if word in said]
    for person_id in (marcus, luz):
        allowing = consent(id=f"consent-{person_id}", person_id=person_id, contents=(Content.ATTENDANCE,))
        assert isinstance(consents.save(book, allowing), Done)
    outside = giving.address(book, document, Addressee(Recipient.PAYER))
    assert outside == Refused((Problem("recipient", "document_stays_inside"),))
    assert isinstance(giving.release(book, document, b"pdf", Recipient.OWN_AGENCY), Done)
    assert book.vault.database.value("SELECT count(*) FROM release WHERE kind = 'activity'") == 2


def test_somebody_entered_twice_is_one_person(book: Notebook) -> None:
    marcus, double = add_person(book, "Marcus Bell"), add_person(book, "Marc Bell")
    note(book, marcus, 3)
    note(book, double, 2)
    assert report(book).people == 2
    assert isinstance(merges.merge(book, double, marcus), Done)
    found = report(book, names=True)
    assert found.people == 1
    assert found.by_person is not None
    assert [(line.initials, line.contacts) for line in found.by_person] == [("M.B.", 2)]


def test_it_is_asked_for_like_any_other_kind(book: Notebook) -> None:
    document = kinds.gather(book, Wanted(Kind.ACTIVITY, first=FIRST, last=TODAY, language="es", names=True))
    assert isinstance(document, Document)
    assert isinstance(document.values, ActivityReport)
    assert (document.values.language, document.values.by_person) == ("es", ())
    assert rendering.make(document) == rendering.make(document)
    assert rendering.make(replace(document, values=replace(document.values, language="en"))).data.startswith(b"%PDF")
