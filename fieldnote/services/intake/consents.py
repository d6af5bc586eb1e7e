"""Consents from the file, with what ended them and what stands in for one; by the same rules as those typed in."""

from collections.abc import Sequence
from typing import Any

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Consent, NamedRecipient
from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentId, CourtOrderId, EmergencyId, NoticeGivenId, PersonId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.intake.consents import ConsentIn, CourtOrderIn, EmergencyIn, NoticeGivenIn
from fieldnote.services import consents, disclosures, sentences
from fieldnote.services.intake.keys import Keys, fields_of, look_up, new
from fieldnote.services.notebook import Notebook


def take(notebook: Notebook, person_id: PersonId, found: Sequence[ConsentIn], keys: Keys, where: str) -> None:
    """Keep a person's consents, and then what ended them, and note their keys."""
    for number, consent in enumerate(found):
        place = f"{where}.consents[{number}]"
        consent_id = ConsentId(notebook.new_id())
        if consent.key:
            new(keys.consents, consent.key, consent_id, place)
        kept = Consent(
            id=consent_id,
            person_id=person_id,
            contents=tuple(consent.contents),
            recipients=tuple(NamedRecipient(**fields_of(r)) for r in consent.recipients),
            support_id=look_up(keys.supports, consent.support, "support", place) if consent.support else None,
            **fields_of(consent, "key", "contents", "recipients", "support", "endings"),
        )
        _done(consents.save(notebook, kept), place)
        for at, ending in enumerate(consent.endings):
            outcome = consents.end(
                notebook, kept.id, ending.kind, ending.how, ending.ended_on, relied_on_until=ending.relied_on_until
            )
            _done(outcome, f"{place}.endings[{at}]")


def take_emergencies(notebook: Notebook, person_id: PersonId, found: Sequence[EmergencyIn], where: str) -> None:
    """Keep a person's medical emergencies."""
    for number, emergency in enumerate(found):
        place = f"{where}.emergencies[{number}]"
        if emergency.at.tzinfo is None:
            raise BadInputError("a time needs its UTC offset, like -05:00", f"{place}.at")
        contents = tuple(emergency.contents)
        made = Emergency(
            EmergencyId(notebook.new_id()), person_id, contents=contents, **fields_of(emergency, "contents")
        )
        _done(disclosures.record_emergency(notebook, made), place)


def take_orders(notebook: Notebook, person_id: PersonId, found: Sequence[CourtOrderIn], where: str) -> None:
    """Keep the court orders about a person."""
    for number, order in enumerate(found):
        contents = tuple(order.contents)
        made = CourtOrder(CourtOrderId(notebook.new_id()), person_id, contents=contents, **fields_of(order, "contents"))
        _done(disclosures.record_order(notebook, made), f"{where}.court_orders[{number}]")


def take_notices(notebook: Notebook, person_id: PersonId, found: Sequence[NoticeGivenIn], where: str) -> None:
    """Keep the notices of confidentiality a person was given."""
    for number, notice in enumerate(found):
        made = NoticeGiven(NoticeGivenId(notebook.new_id()), person_id, **fields_of(notice))
        _done(consents.give_notice(notebook, made), f"{where}.notices_given[{number}]")


def _done(outcome: Done[Any] | Refused, where: str) -> None:
    """Pass over what was done; raise BadInputError with the sentence of what was not."""
    if isinstance(outcome, Refused):
        said = " ".join(sentences.of_problem(problem) for problem in outcome.problems).rstrip(".")
        raise BadInputError(said[:1].lower() + said[1:], where)
