"""What accepting a line of the agency's list makes of a person and of their time in the programme."""

from dataclasses import replace
from datetime import date

from fieldnote.domain.answer import settled
from fieldnote.domain.ids import EpisodeId, PersonId
from fieldnote.domain.person import Episode, Person, RecordId
from fieldnote.domain.record_number import change_number
from fieldnote.domain.roster import AGENCY, MEDICAID, RosterField, RosterRow, begins_anew


def new_person(row: RosterRow, person_id: PersonId) -> Person:
    """Make someone of a line. They are called what the agency calls them until they say otherwise."""
    numbers = (RecordId(AGENCY, row.number), *((RecordId(MEDICAID, row.medicaid_id),) if row.medicaid_id else ()))
    return Person(
        person_id,
        row.preferred_name or row.given_name or row.name,
        given_name=row.given_name,
        family_name=row.family_name,
        birth_date=row.birth_date,
        record_ids=numbers,
    )


def new_episode(row: RosterRow, episode_id: EpisodeId, person_id: PersonId, qp: str, today: date) -> Episode:
    """Begin a person's time in the programme: from the day the list says, or from today."""
    started = row.started_on or min(today, row.ended_on or today)
    return Episode(episode_id, person_id, "", started, ended_on=row.ended_on, qp=qp)


def changed_person(person: Person, row: RosterRow, fields: frozenset[RosterField], today: date) -> Person:
    """Let a person say what a line says in the fields that were chosen. An old number stays, dated."""
    names = {
        RosterField.GIVEN_NAME: {"given_name": row.given_name},
        RosterField.FAMILY_NAME: {"family_name": row.family_name},
        RosterField.PREFERRED_NAME: {"preferred_name": row.preferred_name},
        RosterField.BIRTH_DATE: {"birth_date": row.birth_date},
        RosterField.ON_CASELOAD: {"archived_on": None},
    }
    for field in fields & names.keys():
        person = replace(person, **names[field])  # type: ignore[arg-type]
    if RosterField.NUMBER in fields:
        person = change_number(person, AGENCY, row.number, today)
    if RosterField.MEDICAID_ID in fields:
        person = change_number(person, MEDICAID, row.medicaid_id, today)
    return settled(person)


def changed_episode(episode: Episode, row: RosterRow, fields: frozenset[RosterField]) -> Episode | None:
    """Let an episode say what a line says; None where the line begins a new one."""
    if begins_anew(row, episode):
        return None
    started = row.started_on if RosterField.STARTED_ON in fields else None
    ended = row.ended_on if RosterField.ENDED_ON in fields else None
    return replace(episode, started_on=started or episode.started_on, ended_on=ended or episode.ended_on)
