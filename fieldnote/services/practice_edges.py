"""The odd cases of the practice notebook: people who are no longer walked with, and what happened to their notes.

They are archived, so that the caseload stays the one that is written. Each case is here because programs trip over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, TypeVar

import msgspec

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.person import Credential
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.review import Outcome
from fieldnote.domain.visit import Mode, NextStep, Place, Segment, Visit, VisitDraft
from fieldnote.exchange.intake.people import EpisodeIn, PersonIn, RecordNumber, RepresentativeIn
from fieldnote.services import acts, archiving, merges, record_numbers, reviews, specialists, visits
from fieldnote.services.intake.people import add_person
from fieldnote.services.notebook import Confirmation, Notebook

_CONFIRMED = Confirmation("practice")
_REASON = "Written for practice"
_SUMMER, _WINTER = timezone(timedelta(hours=-4)), timezone(timedelta(hours=-5))
_LONG_TEXT = 20_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Told:
    """What one visit says."""

    what: str
    response: str = "Said it was good to have someone there."
    step: str = "Talk again next week"


def add(book: Notebook) -> int:
    """Add the odd cases, sign their notes, and give how many notes were signed. The clock is that of today."""
    specialists.add_credential(
        book, Credential("NCCPSS (provisional)", "0000-FIRST", date(2022, 1, 1), date(2023, 6, 15))
    )
    signed = [*_twins(book), *_the_oldest(book), *_nights(book), *_rules_that_changed(book), *_acts(book)]
    return len(signed)


def _twins(book: Notebook) -> list[Visit]:
    """Twins of February 29 with two surnames; one of them was entered twice, and got another record number."""
    born = date(2000, 2, 29)
    sofia = _person(book, _called("Sofía N.", "Sofía Inés", "Núñez-Ortiz", born, ["es", "en"]), "40001")
    mateo = _person(book, _called("Mateo N.", "Mateo", "Núñez-Ortiz", born, ["es"]), "40002")
    double = _person(book, _called("Sofia N.", "Sofia", "Nunez", born), "40003")
    told = _Told(
        "Hablamos de la boda de su prima 💃 y de qué decir cuando le ofrezcan una copa. Practicamos tres respuestas.",
        "Dijo: «Puedo bailar sin tomar, mírame».",
        "Llamar a su hermano antes de la boda",
    )
    notes = [_signed(book, sofia, _for(_days_ago(book, 40), 55), told)]
    notes.append(
        _signed(book, double, _for(_days_ago(book, 33), 30), _Told("Went along to the bus office to ask for the pass."))
    )
    notes.append(
        _signed(book, mateo, _for(_days_ago(book, 32), 45), _Told("Caminamos por el parque y hablamos de su turno."))
    )
    _done(merges.merge(book, double, sofia))
    _done(record_numbers.change(book, mateo, "R-2026/118"))
    return _archived(book, notes, sofia, mateo)


def _the_oldest(book: Notebook) -> list[Visit]:
    """Somebody 104 years old with a guardian, who goes by another name than the one on paper."""
    today = book.clock().date()
    born = date(today.year - 104 - ((today.month, today.day) < (3, 9)), 3, 9)
    guardian = RepresentativeIn(name="M. Doyle", signs_consents=True, since=date(2020, 1, 1))
    named = _called("Bear", "Shea Aloysius", "O'Connor-Doyle", born)
    bear = _person(book, msgspec.structs.replace(named, representative=guardian), "40004")
    pasted = "He told the story of the mill again, and this time where the bottle was hidden. "
    told = _Told(pasted * (_LONG_TEXT // len(pasted) + 1), "Laughed, and asked to have it read back to him.")
    two = _Told("Two of us came: the second specialist sat with his guardian while we talked.")
    notes = [_signed(book, bear, _for(_days_ago(book, 50), 60), told)]
    notes.append(
        _signed(book, bear, _for(_days_ago(book, 45), 60), two, with_us="A second peer specialist of the agency")
    )
    return _archived(book, notes, bear)


def _nights(book: Notebook) -> list[Visit]:
    """A visit across midnight, and one in the night the clocks go back: 01:30 to 03:10 has 160 minutes."""
    night = _person(book, _called("Ty R.", "Tyree", "Rollins", date(1991, 7, 1)), "40005")
    sunday = _clocks_back(book.clock().date())
    long_hour = Segment(datetime.combine(sunday, time(1, 30), _SUMMER), datetime.combine(sunday, time(3, 10), _WINTER))
    late = datetime.combine(sunday - timedelta(days=9), time(23, 40), _SUMMER)
    sat = _Told("Sat on the steps with him until it was light enough to call his sister.")
    notes = [_signed(book, night, long_hour, sat)]
    notes.append(
        _signed(book, night, _for(late, 55), _Told("Talked on the phone until the urge had passed."), mode=Mode.PHONE)
    )
    return _archived(book, notes, night)


def _rules_that_changed(book: Notebook) -> list[Visit]:
    """One episode under two sets of rules, and a day on which no certificate held."""
    before = _person(book, _called("Odell G.", "Odell", "Gaines", date(1970, 1, 2)), "40006", started=date(2019, 9, 2))
    told = {
        date(2019, 10, 31): "Walked to the clinic together and waited with him for the form.",
        date(2019, 11, 1): "He brought the form back filled in; we read the second page aloud.",
        date(2023, 6, 14): "Fixed the bicycle in his yard and talked about riding to work on it.",
        date(2023, 6, 20): "Listened while he told how the first week at the mill had gone.",
    }
    services = {date(2019, 10, 31): "individual-b3"}
    notes = [
        _signed(book, before, _on(day), _Told(what), service=services.get(day, "individual"))
        for day, what in told.items()
    ]
    return _archived(book, notes, before)


def _acts(book: Notebook) -> list[Visit]:
    """A note in the wrong chart, one corrected, one contested, one that a supervisor sent back."""
    whole, other = (
        _person(book, _called("Renée D.", "Renée", "D’Amico", date(1984, 5, 6)), "40007"),
        _person(book, _called("Rene D.", "Rene", "Diaz", date(1985, 5, 6)), "40008"),
    )
    call = _Told("Called the housing office together and wrote down what they asked for.")
    wrong = _signed(book, other, _for(_days_ago(book, 30), 40), call)
    _done(acts.void(book, wrong.id, VoidReason.WRONG_CHART, "The first names are alike.", _CONFIRMED))
    draft_id = _done(acts.write_again(book, wrong.id, whole))
    right = _sign(book, _draft(book, draft_id))
    contested = _signed(book, whole, _for(_days_ago(book, 26), 45), _Told("Went over the bills at her kitchen table."))
    text = "I did not say I would sell the car. I said I was thinking about it."
    _done(acts.contest(book, contested.id, text, _CONFIRMED, part=Part.WHAT_WE_DID))
    short = _signed(book, whole, _for(_days_ago(book, 22), 30), _Told("Looked at two rooms near the bus line."))
    started = _done(acts.start_correction(book, short.id, "We looked at three rooms."))
    longer = replace(_draft(book, started), what_we_did="Looked at three rooms near the bus line.")
    corrected = _sign(book, longer)
    _done(visits.add_addendum(book, corrected.id, "The third room has a ramp.", _CONFIRMED))
    _done(
        reviews.add(
            book,
            contested.id,
            Outcome.RETURNED,
            "J. Alvarez",
            book.clock(),
            credential="QP",
            comment="Add her own words.",
        )
    )
    return _archived(book, [right, contested, short, corrected], whole, other)


def _called(called: str, given: str, family: str, born: date, languages: Sequence[str] = ("en",)) -> PersonIn:
    return PersonIn(
        preferred_name=called, given_name=given, family_name=family, birth_date=born, languages=list(languages)
    )


def _on(day: date) -> Segment:
    return _for(datetime.combine(day, time(10), _SUMMER), 60)


def _for(start: datetime, minutes: int) -> Segment:
    return Segment(start, start + timedelta(minutes=minutes))


def _person(book: Notebook, found: PersonIn, number: str, started: date | None = None) -> PersonId:
    began = started or book.clock().date() - timedelta(days=200)
    episode = EpisodeIn(programme="Riverbend Peer Support", started_on=began, qp="J. Alvarez")
    numbered = msgspec.structs.replace(
        found, record_ids=[RecordNumber(system="agency", value=number)], episodes=[episode]
    )
    return add_person(book, numbered, found.preferred_name)[0]


def _signed(book: Notebook, person_id: PersonId, segment: Segment, told: _Told, **changes: Any) -> Visit:  # noqa: ANN401 -- the fields of a draft
    draft = VisitDraft(
        id=VisitId(book.new_id()),
        person_id=person_id,
        segments=(segment,),
        place=Place.COMMUNITY,
        service="individual",
        something_else="What came up that day",
        what_we_did=told.what,
        response=told.response,
        next_step=NextStep(told.step),
    )
    return _sign(book, replace(draft, **changes))


def _sign(book: Notebook, draft: VisitDraft) -> Visit:
    """Sign a note with a reason for each caution, as somebody does who writes long afterwards."""
    cautions = [problem.code for problem in visits.standing(book, draft).problems if not problem.blocks]
    visits.save(book, replace(draft, reasons={**draft.reasons, **dict.fromkeys(cautions, _REASON)}))
    return _done(visits.sign(book, draft.id, _CONFIRMED))


def _draft(book: Notebook, visit_id: VisitId) -> VisitDraft:
    return visits.open_visit(book, visit_id).draft


def _archived(book: Notebook, notes: list[Visit], *ids: PersonId) -> list[Visit]:
    for person_id in ids:
        _done(archiving.archive(book, person_id))
    return notes


def _days_ago(book: Notebook, days: int) -> datetime:
    """Give ten in the morning some days ago."""
    return (book.clock() - timedelta(days=days)).replace(hour=10, minute=0, second=0, microsecond=0)


def _clocks_back(today: date) -> date:
    """Give the last first Sunday of November that is over."""
    year = today.year if today > date(today.year, 11, 8) else today.year - 1
    first = date(year, 11, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7)


def _done(outcome: Done[_T] | Refused) -> _T:
    if isinstance(outcome, Refused):
        raise BadInputError(f"a practice case is refused: {', '.join(p.code for p in outcome.problems)}", "practice")
    return outcome.value
