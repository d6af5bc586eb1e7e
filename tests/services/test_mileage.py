import io
from dataclasses import replace
from datetime import date

import pytest
from making import TODAY, add_person, fill, sign
from pypdf import PdfReader

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import TripId, VisitId
from fieldnote.domain.mileage import DistanceUnit, MonthTotal
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.visit import Place
from fieldnote.services import mileage, rendering, visits
from fieldnote.services.documents import visit_note
from fieldnote.services.notebook import Notebook


def test_a_trip_to_a_visit_is_suggested_with_its_day_and_place_but_never_a_home(book: Notebook) -> None:
    marcus = add_person(book)
    library = fill(book, marcus, place=Place.LIBRARY, place_label="Main St. library")
    home = fill(book, marcus, place=Place.HOME, place_label="12 Elm St.")
    trip = mileage.suggested(book, library.id)
    assert (trip.day, trip.to_label, trip.visit_id, trip.person_id) == (TODAY, "Main St. library", library.id, marcus)
    assert mileage.suggested(book, home.id).to_label == ""
    assert mileage.suggested(book).visit_id is None
    assert mileage.suggested(book, VisitId("nothing")).to_label == ""


def test_the_odometer_gives_the_distance_and_months_add_up(book: Notebook) -> None:
    trip = replace(mileage.suggested(book), from_label="Office", odometer_start=10, odometer_end=22)
    assert isinstance(mileage.record(book, trip), Done)
    november, year = date(2026, 11, 1), (date(2026, 1, 1), date(2026, 12, 31))
    assert mileage.by_month(book, *year) == (MonthTotal(november, DistanceUnit.MILE, 1, 120),)
    assert mileage.between(book, TODAY, TODAY)[0].tenths == 120


def test_what_cannot_be_a_trip_is_refused_and_not_kept(book: Notebook) -> None:
    outcome = mileage.record(book, mileage.suggested(book))
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].code == "distance_not_given"
    assert mileage.between(book, date.min, date.max) == ()


def test_a_deleted_trip_comes_back_by_recording_it_again(book: Notebook) -> None:
    visit = fill(book, add_person(book))
    trip = replace(mileage.suggested(book, visit.id), tenths=31, purpose="a\0b")
    mileage.record(book, trip)
    deleted = mileage.remove(book, trip.id).value
    assert mileage.of_visit(book, visit.id) == ()
    mileage.record(book, deleted)
    assert mileage.of_visit(book, visit.id) == (replace(trip, purpose="a\ufffdb"),)
    with pytest.raises(NotFoundError):
        mileage.remove(book, TripId("nothing"))


def test_no_mile_stands_on_a_persons_chart_or_in_what_is_signed(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    words = ("Quillfeather depot", "Obsidian yard", "Marzipan errand")
    trip = replace(
        mileage.suggested(book, visit.id), from_label=words[0], to_label=words[1], purpose=words[2], tenths=77
    )
    assert isinstance(mileage.record(book, trip), Done), "a trip may be written down after the note was signed"
    pdf = rendering.make(visit_note.gather(book, visit.id)).data
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "Main St. library" in printed
    signed = str(visits.signed(book, visit.id))
    assert not any(word in printed or word in signed for word in words)
