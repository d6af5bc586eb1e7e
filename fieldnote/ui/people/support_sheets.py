"""The sheets of a support: who or what stands by the person, and why somebody is there no more."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import SupportId
from fieldnote.domain.support import BegunSupport, Ring, Stance, Support, SupportKind, Tie, begun
from fieldnote.domain.text import clean
from fieldnote.services import supports
from fieldnote.ui import discreet, words
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_FELLOWSHIP: Final = frozenset({SupportKind.MEETING, SupportKind.SPONSOR, SupportKind.RECOVERY_FRIEND})


class SupportSheet(RecordSheet):
    """Writes down a support, or changes one that has an id."""

    def __init__(self, host: QWidget, tools: Tools, support: Support) -> None:
        is_new = not support.id
        super().__init__(
            host,
            tools,
            self.tr("Add a support") if is_new else self.tr("Change this support"),
            self.tr("Add support") if is_new else self.tr("Save"),
        )
        self._support = support
        self.name = self.add_words(
            "name", self.tr("Who or what is it?"), support.name, self.tr("As they say it, or initials")
        )
        self._add_choices(support)
        self._add_words(support)
        self._add_agreed(support)
        self.kind.changed.connect(self._on_kind)
        self._on_kind()

    def record(self) -> Support:
        """Give the support as it is typed."""
        flags, ring, tie = self.flags.chosen(), self.ring.chosen(), self.tie.chosen()
        meets = self._kind is SupportKind.MEETING
        typed = replace(
            self._support,
            name=clean(self.name.text()),
            kind=self._kind,
            ring=Ring(ring[0]) if ring else self._support.ring,
            tie=Tie(tie[0]) if tie else self._support.tie,
            stance=Stance(self.stance.chosen()[0]),
            relation=clean(self.relation.text()),
            how_they_help=clean(self.help.text()),
            reach_out_when=clean(self.when.text()),
            best_time=clean(self.best.text()),
            fellowship=clean(self.fellowship.text()) if self._kind in _FELLOWSHIP else self._support.fellowship,
            meets=clean(self.meets.text()) if meets else self._support.meets,
            go_together_first="together" in flags if meets else self._support.go_together_first,
            may_call_in_crisis="crisis" in flags,
            may_keep_contact=bool(self.reach.chosen()),
            may_be_listed=bool(self.agreed.chosen()),
            contact=clean(self.contact.text()),
            safety_flag="unsafe" in flags,
            safety_note=clean(self.safety.text()),
        )
        return begun(typed, self.unchosen(self.kind, self.ring, self.tie))

    def keep(self) -> Done[SupportId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(supports.change if self._support.id else supports.add, self.record())

    @property
    def _kind(self) -> SupportKind:
        chosen = self.kind.chosen()
        return SupportKind(chosen[0]) if chosen else self._support.kind

    def _add_choices(self, support: Support) -> None:
        unchosen = support.unchosen if isinstance(support, BegunSupport) else ()
        self.kind = self.add_choice(
            "kind",
            self.tr("Kind of support"),
            [Choice(kind.value, words.of(kind)) for kind in SupportKind],
            () if "kind" in unchosen else (support.kind.value,),
            tone="support",
        )
        self.ring = self.add_choice(
            "ring",
            self.tr("How near"),
            [Choice(ring.value, words.of(ring)) for ring in Ring],
            () if "ring" in unchosen else (support.ring.value,),
            tone="support",
            hint=self.tr("Who would you call on a hard night?"),
        )
        self._add_reach(support)
        self.tie = self.add_choice(
            "tie",
            self.tr("How it is between them"),
            [Choice(t.value, words.of(t)) for t in Tie],
            () if "tie" in unchosen else (support.tie.value,),
            tone="support",
        )
        self.stance = self.add_choice(
            "stance",
            self.tr("Do they support sobriety?"),
            [Choice(stance.value, words.of(stance)) for stance in Stance],
            (support.stance.value,),
            tone="support",
        )

    def _add_reach(self, support: Support) -> None:
        """Ask for their number where it is looked for; it is kept once they agreed, and not before."""
        self.reach = self.add_choice(
            "may_keep_contact",
            self.tr("May I keep how to reach them?"),
            [Choice("yes", self.tr("They said yes"), "phone")],
            ("yes",) if support.may_keep_contact else (),
            many=True,
            tone="support",
            hint=self.tr("Ask the support first"),
        )
        self.contact = self.add_words(
            "contact", self.tr("How to reach them"), support.contact, self.tr("Their number, or another way")
        )
        self.reach.changed.connect(self._on_reach)

    def _add_words(self, support: Support) -> None:
        self.fellowship = self.add_words(
            "fellowship",
            self.tr("Fellowship"),
            support.fellowship,
            self.tr("Printed only where they agreed to be named"),
        )
        self.meets = self.add_words("meets", self.tr("When and where it meets"), support.meets)
        self.help = self.add_words("how_they_help", self.tr("How they help"), support.how_they_help)
        self.when = self.add_words("reach_out_when", self.tr("Reach out when"), support.reach_out_when)
        self.relation = self.add_words("relation", self.tr("Who they are, in the person’s words"), support.relation)
        self.best = self.add_words("best_time", self.tr("Best time and way"), support.best_time)
        self.fold(
            ("relation", "best_time"), self.tr("More about them"), opened=bool(support.relation or support.best_time)
        )

    def _add_agreed(self, support: Support) -> None:
        chosen = (("together", support.go_together_first), ("crisis", support.may_call_in_crisis))
        self.flags = self.add_choice(
            "flags",
            self.tr("Good to know"),
            [
                Choice("together", self.tr("Go together the first time"), "users-round"),
                Choice("crisis", self.tr("May be called in a crisis"), "phone"),
                Choice("unsafe", self.tr("Being in touch may not be safe"), "triangle-alert"),
            ],
            [key for key, on in (*chosen, ("unsafe", support.safety_flag)) if on],
            many=True,
            tone="support",
        )
        self.safety = self.add_words("safety_note", self.tr("What to mind"), support.safety_note)
        self.agreed = self.add_choice(
            "agreed",
            self.tr("What they agreed to"),
            [Choice("listed", self.tr("To be named on paper"))],
            ("listed",) if support.may_be_listed else (),
            many=True,
            tone="support",
        )
        self.flags.changed.connect(self._on_flags)

    def _on_kind(self) -> None:
        """Ask only what fits."""
        self.field("fellowship").setVisible(self._kind in _FELLOWSHIP)
        self.field("meets").setVisible(self._kind is SupportKind.MEETING)
        self.flags.option("together").setVisible(self._kind is SupportKind.MEETING)
        self.field("safety_note").setVisible("unsafe" in self.flags.chosen() or bool(self.safety.text()))
        self.field("contact").setVisible(bool(self.reach.chosen()) or bool(self.contact.text()))

    def _on_flags(self) -> None:
        self._on_kind()
        self.bring_into_sight(self.field("safety_note"))

    def _on_reach(self) -> None:
        self._on_kind()
        self.bring_into_sight(self.field("contact"))


@dataclass(frozen=True, slots=True)
class Leaving:
    """Why a support is there no more."""

    why: str = ""


class LeavingSheet(RecordSheet):
    """Takes a support off the map; they stay readable."""

    def __init__(self, host: QWidget, tools: Tools, support: Support, leaving: Leaving) -> None:
        super().__init__(host, tools, self.tr("Take off the map"), self.tr("Take off"))
        self._support = support
        self.column.addWidget(Label(discreet.called(support.name), "strong", wrap=True))
        self.column.addWidget(Label(self.tr("What was written about them stays."), "hint"))
        self.why = self.add_words("ended_why", self.tr("Why"), leaving.why, self.tr("If there is a reason to keep"))

    def record(self) -> Leaving:
        """Give the reason as it is typed."""
        return Leaving(clean(self.why.text()))

    def keep(self) -> Done[SupportId] | Refused | None:
        """Take them off."""
        return self.tools.link.do(supports.end, self._support.id, self.record().why)
