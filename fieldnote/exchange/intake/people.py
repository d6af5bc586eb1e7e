"""People as they stand in the file, with all that belongs to them."""

from datetime import date
from typing import Annotated

import msgspec

from fieldnote.domain.answer import PersonalField
from fieldnote.domain.person import ContactWay, RepresentativeRole
from fieldnote.exchange.intake.agreed_steps import AgreedStepIn
from fieldnote.exchange.intake.authorisations import AuthorisationIn
from fieldnote.exchange.intake.consents import ConsentIn, CourtOrderIn, EmergencyIn, NoticeGivenIn
from fieldnote.exchange.intake.meetings import AttendanceIn
from fieldnote.exchange.intake.mileage import TripIn
from fieldnote.exchange.intake.planning import SeriesIn
from fieldnote.exchange.intake.plans import GoalIn, PlanIn
from fieldnote.exchange.intake.recovery import AnswersIn, HandOffIn, HealthGoalIn, MilestoneIn
from fieldnote.exchange.intake.returns_to_use import ReturnToUseIn
from fieldnote.exchange.intake.reviews import ReviewIn
from fieldnote.exchange.intake.safety_sheets import SafetySheetIn
from fieldnote.exchange.intake.strategies import StrategyIn
from fieldnote.exchange.intake.strict import Strict
from fieldnote.exchange.intake.supports import SupportIn
from fieldnote.exchange.intake.triggers import TriggerIn
from fieldnote.exchange.intake.visits import VisitIn
from fieldnote.exchange.intake.warning_signs import WarningSignIn


class RecordNumber(Strict, frozen=True):
    """A number one system knows the person by."""

    system: str
    value: str
    since: date | None = None
    until: date | None = None


class RepresentativeIn(Strict, frozen=True):
    """A guardian, or someone else the law lets speak for the person."""

    name: str
    role: RepresentativeRole = RepresentativeRole.GUARDIAN
    contact: str = ""
    signs_consents: bool = False
    since: date | None = None
    until: date | None = None


class LegalHoldIn(Strict, frozen=True):
    """A duty to keep the records."""

    ordered_by: str
    why: str
    since: date


class QpTermIn(Strict, frozen=True):
    """A QP of earlier, up to and including a day."""

    name: str
    until: date


class EpisodeIn(Strict, frozen=True):
    """A stretch of time in one programme."""

    programme: str
    started_on: date
    ended_on: date | None = None
    part2: bool = True
    qp: str = ""
    payer: str = ""
    intercept: Annotated[int, msgspec.Meta(ge=0, le=5)] | None = None
    part2_off_by: str = ""
    part2_off_reason: str = ""
    earlier_qps: list[QpTermIn] = []
    end_reason: str = ""
    caseload_reason: str = ""


class PersonIn(Strict, frozen=True):
    """Someone in recovery with everything that belongs to them; groups refer to them by `key`."""

    preferred_name: str = ""
    id: str = ""
    key: str = ""
    given_name: str = ""
    family_name: str = ""
    pronouns: str = ""
    birth_date: date | None = None
    languages: list[str] = []
    record_ids: list[RecordNumber] = []
    what_matters: str = ""
    strengths: list[str] = []
    for_the_team: str = ""
    contact_rules: str = ""
    phone: str = ""
    declined: list[PersonalField] = []
    archived_on: date | None = None
    other_names: list[str] = []
    safety_rules: str = ""
    no_contact_by: list[ContactWay] = []
    representative: RepresentativeIn | None = None
    legal_hold: LegalHoldIn | None = None
    not_family_on: date | None = None
    episodes: list[EpisodeIn] = []
    plans: list[PlanIn] = []
    goals: list[GoalIn] = []
    authorisations: list[AuthorisationIn] = []
    supports: list[SupportIn] = []
    triggers: list[TriggerIn] = []
    warning_signs: list[WarningSignIn] = []
    strategies: list[StrategyIn] = []
    returns_to_use: list[ReturnToUseIn] = []
    safety_sheet: SafetySheetIn | None = None
    attendance: list[AttendanceIn] = []
    agreed_steps: list[AgreedStepIn] = []
    series: list[SeriesIn] = []
    trips: list[TripIn] = []
    health_goals: list[HealthGoalIn] = []
    milestones: list[MilestoneIn] = []
    answers: list[AnswersIn] = []
    hand_offs: list[HandOffIn] = []
    visits: list[VisitIn] = []
    reviews: list[ReviewIn] = []
    consents: list[ConsentIn] = []
    emergencies: list[EmergencyIn] = []
    court_orders: list[CourtOrderIn] = []
    notices_given: list[NoticeGivenIn] = []
