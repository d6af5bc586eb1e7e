"""What the papers that a person takes home have in common: they are theirs, and safe to lose.

Nothing on them says whose they are, unless the person wants that: no name, no record number, no agency, no programme,
also not where somebody's own words name one. Those words stand there with a blank in that place, to fill in by hand.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from fieldnote.domain import names, network
from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.names import Caseload, NameKind
from fieldnote.domain.support import Ring, Stance, Support, SupportKind
from fieldnote.reports import naming
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.support_sheet.phrases import WORDS
from fieldnote.reports.support_sheet.values import SupportSheet
from fieldnote.reports.take_home.values import Caller
from fieldnote.reports.trigger_sheet.values import TriggerSheet
from fieldnote.services import people, take_home
from fieldnote.services.documents.document import Document, Values, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.services.take_home import TakeHome
from fieldnote.vault import names as name_tables
from fieldnote.vault import people as people_table
from fieldnote.vault import supports, triggers

BLANK = "____"
"""What stands where a text named the person, or those who work with them."""
MOST_CALLED = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """How the person wants their paper."""

    language: str
    large: bool = False
    named: bool = False
    """With what they are called, and with names that can tell: of a meeting, of an agency."""
    title: str = ""
    initials: bool = False


def first_language(notebook: Notebook, person_id: PersonId) -> str:
    """Give the language of a person's papers: Spanish where it is their first, else English."""
    spoken = people.get(notebook, person_id).languages
    return "es" if spoken and spoken[0].casefold().startswith("es") else "en"


class Own:
    """One person's papers: whom they may name, and how."""

    def __init__(self, notebook: Notebook, person_id: PersonId, choice: Choice) -> None:
        """Read whose papers they are; raises NotFoundError."""
        self._notebook, self.choice = notebook, choice
        self.person = people.get(notebook, person_id)

    # ── What may not stand there ──

    def plain(self, text: str) -> str:
        """Give a text of the person's, with a blank where it says who they are or who works with them."""
        found = self._without_the_person(text)
        return found if self.choice.named or self._workers is None else self._workers.sub(BLANK, found)

    def _without_the_person(self, text: str) -> str:
        """Give a text with a blank where it says who they are, or where they get their help."""
        found = text
        for hit in reversed(self._whose.find(text)):
            kept = self.choice.named and hit.kind is not NameKind.NUMBER
            if not kept and hit.kind is not NameKind.INITIALS:
                found = found[: hit.start] + BLANK + found[hit.end :]
        return found if self.choice.named or self._workplaces is None else self._workplaces.sub(BLANK, found)

    @cached_property
    def _whose(self) -> Caseload:
        everybody = name_tables.everybody(self._notebook.vault.database)
        return Caseload(one for one in everybody if one.person_id == self.person.id)

    @cached_property
    def _workplaces(self) -> "re.Pattern[str] | None":
        episodes = people_table.episodes(self._notebook.vault.database, self.person.id)
        return _any_of({self._notebook.specialist.agency, *(episode.programme for episode in episodes)})

    @cached_property
    def _workers(self) -> "re.Pattern[str] | None":
        """Whoever knows them knows what kind of care it is. The first name of who goes along may stand."""
        episodes = people_table.episodes(self._notebook.vault.database, self.person.id)
        specialist = self._notebook.specialist
        return _any_of({specialist.name, specialist.qp, *(episode.qp for episode in episodes)})

    @property
    def name(self) -> str:
        """What the person is called, where they want it on the paper."""
        return self.person.first_name if self.choice.named else ""

    # ── Who may stand there ──

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """Those of the network who may be named beside "call": nobody who is a trigger too, nobody who is not safe."""
        database = self._notebook.vault.database
        found = supports.of_person(database, self.person.id)
        fine = network.callable_beside(found, triggers.of_person(database, self.person.id))
        return tuple(sorted(fine, key=lambda support: tuple(Ring).index(support.ring)))

    @property
    def agency_contact(self) -> str:
        """How anybody reaches the agency."""
        return self._notebook.specialist.agency_contact

    @cached_property
    def everybody(self) -> tuple[Support, ...]:
        """Everybody who is or was a support."""
        return tuple(supports.ever_of_person(self._notebook.vault.database, self.person.id))

    @cached_property
    def near(self) -> tuple[Support, ...]:
        """Those who stand around the person, the nearest first; not who is no support right now."""
        return tuple(support for support in self.supports if support.stance is not Stance.NOT_RIGHT_NOW)

    def called(self, support: Support) -> str:
        """Give a name, or initials without the support's agreement; of a meeting no name unless the person wants it."""
        meeting = WORDS[self.choice.language].meeting
        if support.kind is SupportKind.MEETING and not self.choice.named:
            return meeting
        name = naming.called(support, meeting, as_initials=self.choice.initials)
        plain = self._without_the_person(name)
        return name if plain == name or self._is_namesake(support) else plain

    def _is_namesake(self, support: Support) -> bool:
        """Whether somebody shares no more than the person's first name, which tells nothing."""
        found = self._whose.find(support.name)
        first = names.parts_of(self.person.first_name).words
        return all(hit.kind is NameKind.WORD and set(hit.parts) <= first for hit in found) and not (
            self._workplaces and self._workplaces.search(support.name)
        )

    def callers(self, sheet: TakeHome) -> tuple[Caller, ...]:
        """Give whom the person chose to call; with fewer than three, those who may be called on a hard night, too."""
        chosen = list(sheet.call)
        known = {support.id for support in chosen}
        others = (s for s in self.near if s.may_call_in_crisis and s.id not in known)
        return tuple(map(self._caller, [*chosen, *others][: max(MOST_CALLED, len(chosen))]))

    def _caller(self, support: Support) -> Caller:
        return Caller(
            self.called(support),
            self.plain(support.contact) if support.may_keep_contact else "",
            self.plain(support.best_time or support.reach.hours),
            self.plain(support.how_they_help),
            self.plain(support.reach_out_when),
        )

    # ── The document ──

    def sheet(self, *, with_returns_to_use: bool = False) -> TakeHome:
        """Give what take-home papers are made from."""
        return take_home.gather(self._notebook, self.person.id, with_returns_to_use=with_returns_to_use)

    def document(self, kind: str, values: Values, contents: frozenset[Content], description: str) -> Document:
        """Give the document: without the notice of Part 2, which would tell what it is; for the person alone."""
        return Document(
            kind,
            (self.person.id,),
            values,
            stamp(self._notebook),
            contents=contents,
            description=description,
            theirs_alone=True,
        )


def calls_nobody(document: Document) -> bool:
    """Whether a paper has a place for whom to call, supports may stand on it, and nobody does."""
    values = document.values
    if not isinstance(values, PocketCard | SupportSheet | TriggerSheet):
        return False
    return not values.callers and Content.SUPPORTS in document.contents


def _any_of(names: Collection[str]) -> "re.Pattern[str] | None":
    """Find any of some names as whole words, the longest first; None where there are none."""
    known = sorted((name.strip() for name in names if name.strip()), key=len, reverse=True)
    if not known:
        return None
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in known), re.IGNORECASE)
