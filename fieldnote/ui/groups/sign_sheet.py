"""Signing the notes of a group: which are ready, what stands in the way of the others, and who signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import OVER_RATIO
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit_check import NO_REASON_NEEDED
from fieldnote.services import sentences
from fieldnote.services.group_views import ParticipantLine
from fieldnote.ui import discreet, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tokens import Icon
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.reason_field import ReasonField
from fieldnote.ui.visits.secret_field import SecretField

_WIDTH: Final = 600

translate = QCoreApplication.translate


class GroupSignSheet(Sheet):
    """`confirmed` carries the `Confirmation`, `place_wanted` whose part and which field is to be changed.

    `reason_given` tells whose notes a caution is of, its code, and why it is so: what several have in common is asked
    once.
    """

    confirmed = Signal(object)
    place_wanted = Signal(str, str)
    reason_given = Signal(tuple, str, str)

    def __init__(
        self, host: QWidget, tools: Tools, told: str, ready: Sequence[ParticipantLine], wait: Sequence[ParticipantLine]
    ) -> None:
        super().__init__(host, _title(len(ready), len(ready) + len(wait)), width=_WIDTH)
        self.setObjectName("group_sign_sheet")
        self.secret_field: SecretField | None = None
        self.first_place: Button | None = None
        self.first_reason: QWidget | None = None
        self.keep_in_sight(Label(told, "lead", wrap=True))
        for line in wait:
            self._add_waiting(line)
        asked = _cautions(ready)
        for caution in asked:
            if len(caution.lines) > 1:
                self._add_common(caution, everybody=len(caution.lines) == len(ready))
        for line in ready:
            self._add_ready(line, asked)
        if any(caution.problem.code not in NO_REASON_NEEDED for caution in asked):
            hint = wording.without_reason()
            self.column.addWidget(Label(hint, "hint", wrap=True))
        self.add_button("no", self.tr("Not yet") if ready else self.tr("Close")).setObjectName("not_yet_button")
        if ready:
            once = self.tr(
                "Once signed, they stay as they are. Later you can add to them or correct them; this version stays to "
                "be read."
            )
            self.column.addWidget(Label(once, "body", ink="text2", wrap=True))
            self.secret_field = SecretField(tools)
            self.column.addWidget(self.secret_field)
            self._words = _title(len(ready), len(ready))
            self.add_button("sign", self._words, "primary", icon="pen-line").setObjectName("confirm_button")
            self.secret_field.confirmed.connect(self.confirmed)
            self.secret_field.told.connect(self._show_secret)
            self.secret_field.busy_changed.connect(self._on_busy)
        self.acted.connect(self._on_acted)

    def begin(self) -> None:
        """Show it, ready for the PIN, or at the first thing to change.

        Where not all of it fits, it begins at the first thing to look at: nobody signs past it without having seen it.
        """
        self.open(self.secret_field.field.line if self.secret_field is not None else self.first_place)
        if self.first_reason is None:
            self._show_secret()
        elif self.scroll_bar.maximum() > 0:
            self._begin_above(self.first_reason)

    def _begin_above(self, reason: QWidget) -> None:
        """Begin at the top, with the focus on what is seen there; who waits stands before the reasons."""
        self.scroll_bar.setValue(0)
        target = (reason if _is_seen(reason) else self.first_place) or reason
        target.setFocus(Qt.FocusReason.PopupFocusReason)
        self.scroll_bar.setValue(0)
        if not _is_seen(target):
            self.bring_into_sight(target)

    def _show_secret(self) -> None:
        if self.secret_field is not None:
            self.bring_into_sight(self.secret_field)

    def _add_common(self, caution: "_Caution", *, everybody: bool) -> None:
        """Ask once for the reason of what several notes have in common."""
        if everybody:
            told = self.tr("Once for all {count} notes").format(count=len(caution.lines))
        else:
            names = ", ".join(discreet.name(line.person) for line in caution.lines)
            told = self.tr("Once for the notes of {names}").format(names=names)
        self.column.addWidget(self._reason_field(caution, told))

    def _add_ready(self, line: ParticipantLine, asked: Sequence["_Caution"]) -> None:
        texts = Column(spacing=6)
        units = visit_words.units(line.standing.units) if line.standing else ""
        texts.addWidget(Label(visit_words.SEPARATOR.join((discreet.name(line.person), units)), "body", wrap=True))
        of_this = [caution for caution in asked if line in caution.lines]
        for caution in of_this:
            if len(caution.lines) == 1:
                texts.addWidget(self._reason_field(caution))
        # A tick would say that there is nothing to look at.
        self._add_row(IconMark(*(("pen-line", "text2") if of_this else ("circle-check", "ok")), Icon.CARD), texts)

    def _reason_field(self, caution: "_Caution", whose: str = "") -> ReasonField:
        name = discreet.first_name(caution.lines[0].person)
        field = ReasonField(caution.problem, caution.reason, name, whose=whose)
        field.given.connect(partial(self.reason_given.emit, tuple(line.person.id for line in caution.lines)))
        if caution.problem.code not in NO_REASON_NEEDED:
            self.first_reason = self.first_reason or field.first
        return field

    def _add_waiting(self, line: ParticipantLine) -> None:
        name = discreet.first_name(line.person)
        texts = Column(spacing=4)
        texts.addWidget(Label(discreet.name(line.person), "strong"))
        blocking = [p for p in line.standing.problems if p.blocks] if line.standing else []
        missing = sentences.of_missing(tuple(blocking), name)
        said = [discreet.of_problem(p, name) for p in blocking if not p.code.endswith("_missing")]
        for sentence in dict.fromkeys((*said, missing)):
            if sentence:
                texts.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        first = next((p for p in blocking if not p.code.endswith("_missing")), None) or next(iter(blocking), None)
        if first is not None:
            texts.addLayout(self._way(line, first, name))
        self._add_row(IconMark("triangle-alert", "warn", Icon.CARD), texts)

    def _way(self, line: ParticipantLine, problem: Problem, name: str) -> Row:
        button = Button(self.tr("Change it"), "link", icon="arrow-right", size="small")
        button.setObjectName("change_it_button")
        button.setAccessibleName(self.tr("Change it in the note of {name}").format(name=name))
        button.clicked.connect(partial(self._on_place, line.person.id, problem.field))
        self.first_place = self.first_place or button
        row = Row(spacing=0)
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _add_row(self, mark: IconMark, texts: Column) -> None:
        beside = Column(margins=(0, 1, 0, 0))
        beside.addWidget(mark)
        beside.addStretch(1)
        row = Row(spacing=10)
        row.addLayout(beside)
        row.addLayout(texts, 1)
        self.column.addLayout(row)

    def _on_place(self, person_id: str, field: str) -> None:
        self.close_sheet()
        self.place_wanted.emit(person_id, field)

    def _on_acted(self, key: str) -> None:
        if key == "sign" and self.secret_field is not None:
            self.secret_field.check()
        else:
            self.close_sheet()

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self.button("sign").setText(self.tr("Checking…") if busy else self._words)


def _is_seen(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


@dataclass(frozen=True, slots=True)
class _Caution:
    """One thing to look at before signing, in the note of one person or the same in those of several."""

    problem: Problem
    reason: str
    lines: tuple[ParticipantLine, ...]


def _cautions(ready: Sequence[ParticipantLine]) -> list[_Caution]:
    """Gather what there is to look at: what several notes say alike, with the same reason or none, only once."""
    found: dict[tuple[str, str, str], _Caution] = {}
    for line in ready:
        reasons, name = line.draft.reasons if line.draft else {}, discreet.first_name(line.person)
        for problem in line.standing.problems if line.standing else ():
            if problem.weight is not Weight.CAUTION or problem.code == OVER_RATIO:
                continue
            reason = reasons.get(problem.code, "")
            key = problem.code, discreet.of_problem(problem, name), reason
            before = found[key].lines if key in found else ()
            found[key] = _Caution(problem, reason, (*before, line))
    return list(found.values())


def _title(count: int, everything: int) -> str:
    if not count:
        return translate("groups", "Before you sign")
    if count < everything:
        return translate("groups", "Sign {count} of {everything} notes").format(count=count, everything=everything)
    return visit_words.counted(translate("groups", "Sign 1 note"), translate("groups", "Sign {count} notes"), count)
