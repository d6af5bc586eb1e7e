"""Tables of consents, of what ended them, and of the notices people were given."""

from datetime import datetime

from fieldnote.domain.consent import Consent, ConsentEnding
from fieldnote.domain.ids import PersonId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_CONSENTS = Recorded(Consent, "consent")
_ENDINGS = Mapping(ConsentEnding, "consent_ending")
_NOTICES = Mapping(NoticeGiven, "notice_given")
_NEWEST_FIRST = "signed_on DESC, settled_at DESC, id"


def save(database: Database, consent: Consent, at: datetime, *, settled: bool) -> None:
    """Add a consent or keep what changed about it; once `settled` the database refuses any change."""
    _CONSENTS.keep(database, consent, at, settled_at=at.isoformat() if settled else None)


def get(database: Database, consent_id: str) -> Consent | None:
    """Give one consent."""
    return _CONSENTS.get(database, consent_id)


def is_settled(database: Database, consent_id: str) -> bool:
    """Whether a consent was complete when it was saved and so stays as it is."""
    return database.value("SELECT settled_at FROM consent WHERE id = ?", (consent_id,)) is not None


def of_person(database: Database, person_id: PersonId) -> list[Consent]:
    """Give a person's consents, the one signed last first."""
    return _CONSENTS.find(database, f"person_id = ? ORDER BY {_NEWEST_FIRST}", (person_id,))


def everything(database: Database) -> list[Consent]:
    """Give every consent, by person, the one signed last first."""
    return _CONSENTS.find(database, f"1 ORDER BY person_id, {_NEWEST_FIRST}")


def add_ending(database: Database, ending: ConsentEnding) -> None:
    """Note what ended a consent."""
    _ENDINGS.save(database, ending)


def endings(database: Database, person_id: PersonId | None = None) -> list[ConsentEnding]:
    """Give what ended a person's consents, or everybody's, in the order of the days."""
    if person_id is None:
        return _ENDINGS.find(database, "1 ORDER BY ended_on, id")
    whose = f"consent_id IN (SELECT id FROM consent WHERE person_id IN {IN_CHART}) ORDER BY ended_on, id"
    return _ENDINGS.find(database, whose, (person_id,))


def add_notice(database: Database, notice: NoticeGiven) -> None:
    """Note that a person was given the notice of confidentiality."""
    _NOTICES.save(database, notice)


def notices(database: Database, person_id: PersonId) -> list[NoticeGiven]:
    """Give the notices a person was given, the newest first."""
    return _NOTICES.find(database, "person_id = ? ORDER BY given_on DESC, id", (person_id,))
