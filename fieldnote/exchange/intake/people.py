"""People as they stand in the file, with all that belongs to them."""

from datetime import date

import msgspec

from fieldnote.exchange.intake.consents import ConsentIn, CourtOrderIn, EmergencyIn, NoticeGivenIn
from fieldnote.exchange.intake.plans import GoalIn, PlanIn
from fieldnote.exchange.intake.strict import Strict
from fieldnote.exchange.intake.supports import SupportIn
from fieldnote.exchange.intake.triggers import TriggerIn
from fieldnote.exchange.intake.visits import VisitIn


class RecordNumber(Strict, frozen=True):
    """A number one system knows the person by."""

    system: str
    value: str


class EpisodeIn(Strict, frozen=True):
    """A stretch of time in one programme."""

    programme: str
    started_on: date
    ended_on: date | None = None
    part2: bool = True
    qp: str = ""
    payer: str = ""
    intercept: int | None = None


class PersonIn(Strict, frozen=True):
    """Someone in recovery with everything that belongs to them."""

    preferred_name: str = ""
    id: str = ""
    given_name: str = ""
    family_name: str = ""
    pronouns: str = ""
    birth_date: date | None = None
    languages: list[str] = msgspec.field(default_factory=lambda: ["en"])
    record_ids: list[RecordNumber] = []
    what_matters: str = ""
    strengths: list[str] = []
    for_the_team: str = ""
    contact_rules: str = ""
    phone: str = ""
    declined: list[str] = []
    episodes: list[EpisodeIn] = []
    plans: list[PlanIn] = []
    goals: list[GoalIn] = []
    supports: list[SupportIn] = []
    triggers: list[TriggerIn] = []
    visits: list[VisitIn] = []
    consents: list[ConsentIn] = []
    emergencies: list[EmergencyIn] = []
    court_orders: list[CourtOrderIn] = []
    notices_given: list[NoticeGivenIn] = []
