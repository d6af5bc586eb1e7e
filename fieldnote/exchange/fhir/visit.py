"""The visit itself: one Encounter for all versions of its note, so that a correction is no second visit."""

from fieldnote.domain.visit import Place
from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.elements import (
    Json,
    coding,
    concept,
    derived_id,
    filled,
    identifier,
    instant,
    own_id,
    urn,
)
from fieldnote.exchange.fhir.parties import Parties
from fieldnote.exchange.note_record import NoteRecord


def encounter_id(record: NoteRecord) -> str:
    """Give the resource id of the visit."""
    return derived_id("encounter", record.note_id)


def encounter(record: NoteRecord, who: Parties) -> Json:
    """Make the visit. A void has neither times nor place; a visit that did not happen has no billable code."""
    is_void, missed = record.void is not None, record.kind.missed
    place = codes.encounter_class(record.mode, record.place)
    worked = not is_void and not missed
    return filled(
        resourceType="Encounter",
        id=encounter_id(record),
        meta=who.meta("encounter"),
        identifier=[identifier(codes.URI, urn(own_id(record.note_id)))],
        status="entered-in-error" if is_void else "cancelled" if missed else "finished",
        **{"class": coding(codes.ACT, place, codes.CLASSES[place])},
        type=_types(record, billable=worked and bool(record.code)),
        subject=who.patient,
        participant=[_participant(record, who)],
        period=None if is_void else period(record),
        length=_length(record) if worked and record.minutes else None,
        reasonCode=[] if is_void else [concept(text=_reason(g.number, g.title)) for g in record.goals],
        location=[{"location": _location(record.place, record.place_of_service)}]
        if record.place and not is_void
        else [],
        serviceProvider=who.agency,
    )


def period(record: NoteRecord) -> Json:
    """Give start and end with the offset of the place; for what has no times, the day."""
    if record.start is None:
        return {"start": record.day.isoformat()}
    return filled(start=instant(record.start), end=instant(record.end) if record.end else None)


def _types(record: NoteRecord, *, billable: bool) -> list[Json]:
    kind = concept(coding(codes.CONTACT_KIND, record.kind.value), text=codes.CONTACTS[record.kind])
    if not billable:
        return [kind]
    billed = " ".join((record.code, *record.modifiers))
    units = "1 unit" if record.units == 1 else f"{record.units} units"
    return [concept(coding(codes.HCPCS, record.code), text=f"{billed}, {units}"), kind]


def _participant(record: NoteRecord, who: Parties) -> Json:
    role = concept(coding(codes.PARTICIPATION, "PPRF", "primary performer"))
    return filled(type=[role], period=None if record.void else period(record), individual=who.author)


def _length(record: NoteRecord) -> Json:
    return {"value": record.minutes, "unit": "min", "system": codes.UCUM, "code": "min"}


def _reason(number: str, title: str) -> str:
    return f"Plan goal {number}" if number else f"Self-stated goal: {title}"


def _location(place: Place, code: str) -> Json:
    number = identifier(codes.PLACE_OF_SERVICE, code) if code else None
    return filled(type="Location", identifier=number, display=place.value.replace("_", " "))
