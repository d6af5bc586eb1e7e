"""The facts of a visit in one card: when, how long, what kind, where, how, by which code, with whom."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.policy import PolicyPack, Service, units_of
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.required import Asked
from fieldnote.domain.visit import (
    ContactKind,
    Mode,
    Part,
    VisitDraft,
)
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet, visit_words, words
from fieldnote.ui.kit.fields import mark_invalid
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.facts_fields import OTHER, FactsFields
from fieldnote.ui.visits.kind_row import OTHER_KINDS

_TOLD_AT_ONCE: Final = frozenset({"overlap", "over_daily_units", "group_too_large", "place_not_billable"})


class FactsCard(FactsFields):
    """What a claim asks about a visit. `edited` tells of each change by a person, `ticked` of the clock's."""

    edited = Signal()
    ticked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(now, parent)
        self._name = ""
        self._pack: PolicyPack | None = None
        self._excluded = 0
        self._no_times: dict[TimeField, str] = {}
        self._is_filled_in = False
        self._connect()

    def load(self, opened: OpenVisit) -> None:
        """Show the facts of a note."""
        draft = opened.draft
        self._name, self._pack = discreet.first_name(opened.person), opened.pack
        self._excluded = draft.excluded.total
        self.times.load(draft)
        self.service_field.choose((OTHER if draft.kind in OTHER_KINDS else draft.kind.value,))
        self.kind_row.load(draft)
        self.where_field.show_place(draft.place, draft.place_label)
        self.how_field.choose(draft.mode.value)
        self._offer_services(draft.service)
        self._name_others()
        self.with_us_field.show_others(draft.with_us)
        self._is_filled_in = False
        self._show_place_kind()
        self._refresh()
        self.show_problems(())

    def say_filled_in(self) -> None:
        """Say that nobody chose the place in this note, until somebody does: it goes into the record."""
        self._is_filled_in = True
        self._show_place_kind()

    def clear(self) -> None:
        """Forget the note."""
        self._name, self._is_filled_in = "", False
        self.times.clear()
        self.where_field.show_place(None, "")
        self._show_place_kind()
        self.with_us_field.show_others("")
        self._name_others()
        self.say_problem("", wrong=False)

    def filled(self, draft: VisitDraft) -> VisitDraft:
        """Put the facts into a draft."""
        return replace(
            draft,
            segments=self.times.segments,
            planned_for=self.times.planned,
            kind=self.kind,
            group_size=self.kind_row.group_size,
            place=self.where_field.place,
            place_label=self.where_field.label,
            mode=Mode(self.how_field.value),
            service=self.code_field.value or draft.service,
            with_us=self.with_us_field.others,
        )

    @property
    def kind(self) -> ContactKind:
        """The kind of contact."""
        return self.kind_row.other if self.service_field.value == OTHER else ContactKind(self.service_field.value)

    @property
    def billable(self) -> bool:
        """Whether the rules pay for this kind of contact."""
        return self._pack is not None and self._pack.billable(self.kind)

    @property
    def asked(self) -> Asked:
        """What a signature needs for this kind of contact."""
        assert self._pack is not None, "there is a note in the card"  # noqa: S101 -- load() comes first
        return self._pack.asked_of(self.kind)

    @property
    def service(self) -> Service | None:
        """The service of the rules that is chosen, if this kind of contact has one."""
        return self._pack.service(self.code_field.value) if self._pack and self.billable else None

    def set_excluded(self, minutes: int) -> None:
        """Leave minutes out of the count."""
        self._excluded = minutes
        self._refresh()

    @property
    def minutes(self) -> int:
        """Minutes of contact; none where nobody was met."""
        return (
            0 if self.kind.missed else max(0, sum(segment.minutes for segment in self.times.segments) - self._excluded)
        )

    @property
    def units_explained(self) -> str:
        """How the minutes become units."""
        return wording.units_explained(self.minutes, self.service)

    def control(self, part: Part) -> QWidget:
        """Give the field of a part of the note."""
        if part is Part.TIME:
            there = self.times.start_field.value is not None
            return self.times.end_field if there else self.times.start_field
        return {Part.PLACE: self.where_field, Part.CODE: self.code_field}[part]

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say below the fields what cannot be true, and mark where; else what wants a reason when signing."""
        if not (self.times.start_field.readable and self.times.end_field.readable):
            return  # what is no time at all was said before
        problems = tuple(problems)
        wrong = [problem for problem in problems if problem.weight is Weight.WRONG]
        fields: tuple[tuple[str, QWidget], ...] = (
            ("time", self.times.start_field),
            ("time", self.times.end_field),
            ("code", self.code_field),
        )
        for name, field in fields:
            mark_invalid(field, invalid=any(problem.field == name for problem in wrong))
        shown = [p for p in wrong if p.field in {"time", "code"}]
        cautions = [p for p in problems if p.code in _TOLD_AT_ONCE and "reason" not in p.facts]
        first = next(iter((*shown, *cautions)), None)
        self.say_problem(discreet.of_problem(first, self._name) if first else "", wrong=bool(shown))

    def _connect(self) -> None:
        self.times.edited.connect(self._on_times)
        self.times.ticked.connect(self._on_tick)
        for field in (self.times.start_field, self.times.end_field):
            field.problem_told.connect(partial(self._on_time_told, field))
        self.service_field.changed.connect(self._on_kind)
        self.kind_row.edited.connect(self._on_kind)
        self.kind_row.one_asked.connect(self.times.count_as_one)
        self.where_field.edited.connect(self._on_place)
        self.where_field.kind_changed.connect(self._show_place_kind)
        self.how_field.changed.connect(self._on_how)
        self.code_field.changed.connect(self._on_code)
        self.with_us_field.edited.connect(self.edited)

    # Changes ──────────────────────────────────────────────────────────────────────────────────────

    def _on_times(self) -> None:
        self._offer_services(self.code_field.value)
        self._refresh()
        if self.times.start_field.readable and self.times.end_field.readable:
            self.show_problems(())
        self.edited.emit()

    def _on_tick(self) -> None:
        self._refresh()
        self.ticked.emit()

    def _on_time_told(self, field: TimeField, sentence: str) -> None:
        """Say below all fields what is no time; once all are read, `_on_times` takes it back."""
        self._no_times[field] = sentence
        left = sentence or next(filter(None, self._no_times.values()), "")
        if left:
            self.say_problem(left, wrong=True)

    def _on_kind(self) -> None:
        self.times.set_missed(missed=self.kind.missed)
        self._offer_services(self.code_field.value)
        self._name_others()
        self._refresh()
        self.edited.emit()

    def _on_place(self) -> None:
        self._is_filled_in = False
        self._show_place_kind()
        self.edited.emit()

    def _on_how(self) -> None:
        self._offer_services(self.code_field.value)
        self.edited.emit()

    def _on_code(self) -> None:
        self._refresh()
        self.edited.emit()

    def _offer_services(self, chosen: str) -> None:
        """Offer the codes that fit the day and the kind; one that no longer fits the day stays, to be looked at."""
        if self._pack is None:
            return
        group, mode = self.kind is ContactKind.GROUP, Mode(self.how_field.value)
        fitting = [s for s in self._pack.services_on(self.times.day) if s.group == group]
        current = self._pack.service(chosen)
        if current is not None and current not in fitting and current.group == group:
            fitting.append(current)
        self.code_field.set_choices(tuple((s.id, wording.service_name(s, mode)) for s in fitting))
        other = self.billable and current is not None and current not in fitting and fitting
        self.code_field.choose(fitting[0].id if other else chosen)

    def _name_others(self) -> None:
        nobody = {
            ContactKind.ONE_TO_ONE: self.tr("Just {name}"),
            ContactKind.GROUP: self.tr("Just the group"),
            ContactKind.COLLATERAL: self.tr("Not written down"),
            ContactKind.ATTEMPTED: self.tr("Nobody"),
            ContactKind.NO_SHOW: self.tr("Nobody"),
            ContactKind.OUTREACH: self.tr("Not written down"),
        }[self.kind]
        self.with_us_field.set_nobody(nobody.format(name=self._name))

    def _show_place_kind(self) -> None:
        place, label = self.where_field.place, self.where_field.label
        kind = words.of(place) if place is not None and label else ""
        said = self.tr("From an earlier visit") if self._is_filled_in else kind
        self.form_fields["where"].set_label(self.tr("Where"), said)

    def _refresh(self) -> None:
        """Show what follows from the rest: units, and the fields that only some kinds have."""
        billable = self.billable
        self.form_fields["code"].setVisible(billable)
        self.form_fields["how"].setVisible(self.kind is not ContactKind.NO_SHOW)
        self.kind_row.show_for(self.kind, wording.spans(self.times.segments) if len(self.times.segments) > 1 else "")
        minutes = self.minutes
        units = visit_words.units(units_of(minutes, self.service)) if billable else self.tr("No units")
        number, _, unit = units.partition(" ") if billable else ("", "", units)
        told = "" if self.kind.missed else wording.minutes(minutes)
        spoken = ", ".join(filter(None, (units, told)))
        self.units_box.show_units(number, unit, told, spoken=spoken, explained=self.units_explained)
