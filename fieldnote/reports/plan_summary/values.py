"""What a plan summary is made from: frozen values, gathered elsewhere from signed notes only."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.at_once import AtOnce
from fieldnote.domain.consent import Content
from fieldnote.domain.goal import Goal, Ladder
from fieldnote.domain.person import Episode, Person, Specialist
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.strategy import Tally
from fieldnote.domain.support import Support
from fieldnote.domain.trigger import Trigger
from fieldnote.domain.visit import ContactKind, Mode, Owner
from fieldnote.domain.warning_sign import WarningSign


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the dates covered. What others bill is unknown here, and the page says so."""

    visits: int = 0
    """Contacts with the person alone, whatever their units."""
    group_sessions: int = 0
    units: tuple[tuple[str, int], ...] = ()
    """Units of contacts alone by code with its modifiers, `("H0038", 18)`, the most used first."""
    minutes: int = 0
    """Minutes of contact, groups included."""
    by_mode: tuple[tuple[Mode, int], ...] = ()
    missed: int = 0
    """Visits that did not take place."""
    new_supports: int = 0
    goals_moved: int = 0
    """Goals that stand higher on the ladder than at the start."""
    goals: int = 0
    units_authorised: int | None = None
    units_used: int | None = None
    authorisation_ends: date | None = None
    authorisation_starts: date | None = None
    group_units: tuple[tuple[str, int], ...] = ()
    """Those of group sessions."""


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """A goal over the dates covered. Its words (what changed, what to add) are the goal's own."""

    goal: Goal
    then: Ladder | None
    """The step at the start; None for a goal that began within the dates."""
    now: Ladder | None
    """None while nobody has said where it stands."""
    visits: int = 0
    groups: int = 0
    last_on: date | None = None
    status_word: str = ""
    """The policy pack's word for `goal.suggested_status` (`ongoing`)."""


@dataclass(frozen=True, slots=True)
class OtherWork:
    """What one contact was about beside the goals. No goal sums it up, so its signed note is what tells of it."""

    day: date
    kind: ContactKind
    about: str
    """What it was about instead, in a line."""
    goals: tuple[str, ...] = ()
    """Goals that were worked on as well, as they are printed (`1a`); empty for one that the plan does not have."""
    own_words: str = ""
    """What the person said to the note."""
    what_we_did: str = ""
    response: str = ""
    added: tuple[str, ...] = ()
    """What was added to the note since it was signed."""
    stated: tuple[str, ...] = ()
    """What the person states about the note: it goes along wherever the note's words go (10A NCAC 26B .0106)."""
    is_told: bool = True
    """Whether the note's own words may stand in this copy; without them it is only named."""


@dataclass(frozen=True, slots=True)
class NextStepLine:
    """One step. `goals` are goal numbers as they are printed (`1a`), empty for a goal that the plan does not have."""

    text: str
    owner: Owner = Owner.BOTH
    due: date | None = None
    goals: tuple[str, ...] = ()
    agreed: bool = True
    """Not for what the specialist set out to do after a visit where nobody was met."""


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A signed note the summary rests on, by its short id."""

    note: str
    day: date
    code: str = ""
    """Code and modifiers; empty for a note without units."""
    units: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """The newest complete answers to a questionnaire within the dates: added up, never interpreted."""

    label: str
    on: date
    total: int
    highest: int


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """Everything the summary for the Qualified Professional says. What is given is printed, supports by nearness."""

    person: Person
    specialist: Specialist
    first_day: date
    last_day: date
    episode: Episode | None = None
    plan: PlanSnapshot | None = None
    figures: Figures = Figures()
    goals: tuple[GoalProgress, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    triggers_reviewed: date | None = None
    """When they were last looked at together."""
    supports: tuple[Support, ...] = ()
    next_steps: tuple[NextStepLine, ...] = ()
    next_steps_written: date | None = None
    """The last day on which one was written down in a signed note."""
    requests: tuple[str, ...] = ()
    """What the QP is asked to do or decide, as it was written down: a box to mark before each."""
    sources: tuple[SourceNote, ...] = ()
    supports_as_initials: bool = False
    """Initials even for supports who agreed to be named."""
    signed_at: datetime | None = None
    """When the specialist signed this summary in Fieldnote; without it the line is left for a pen."""
    leaves_out: tuple[Content, ...] = ()
    """Triggers, supports: what this copy is not to hold. Their parts are then not there at all."""
    language: str = "en"
    """Of the document's own words: `en` or `es`."""
    quote_language: str = ""
    """Of the person's own words, when it is another (`es`): read aloud in that language."""
    signs: tuple[WarningSign, ...] = ()
    """Early warning signs that still show."""
    helps: tuple[Tally, ...] = ()
    """What became of each strategy's tries, what helped most first."""
    measures: tuple[Measure, ...] = ()
    other_work: tuple[OtherWork, ...] = ()
    """Oldest first."""
    review_due: bool = False
    """Whether the plan ends soon, or has ended: the QP is asked to set the review."""
    units_low: bool = False
    """Whether most of the authorized units are used: the QP is asked for more."""
    at_once: tuple[AtOnce, ...] = ()
    """Minutes of contact that stand in more than one note."""

    @property
    def qp(self) -> str:
        """Whom it is for."""
        return (self.episode.qp if self.episode else "") or self.specialist.qp
