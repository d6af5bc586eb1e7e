"""The sheets for a signed note: correcting it, voiding it, the person's statement, the answer, and a review."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldnote.domain.acts import (
    Decision,
    SignedNote,
    Statement,
    VoidReason,
    problems_of_answer,
    problems_of_statement,
    problems_of_void,
)
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.problems import Problem
from fieldnote.domain.review import Outcome
from fieldnote.domain.text import clean
from fieldnote.services import acts, reviews
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import act_words, clock_times
from fieldnote.ui.visits.signed_sheet import Outcome as SheetOutcome
from fieldnote.ui.visits.signed_sheet import SignedSheet

_WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Why:
    """Why a note is corrected."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Voiding:
    """Why a note is void."""

    reason: VoidReason = VoidReason.WRONG_CHART
    words: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What the person says of a note, and how they gave it."""

    received_on: date
    text: str = ""
    part: Part | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What is answered to a statement."""

    decision: Decision = Decision.AGREE
    words: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a supervisor said of a note, and when."""

    reviewer: str
    on: date
    at: time | None
    outcome: Outcome = Outcome.ACCEPTED
    credential: str = ""
    comment: str = ""


class CorrectionSheet(RecordSheet):
    """Begins a correction: an ordinary draft, which is signed like any other."""

    def __init__(self, host: QWidget, tools: Tools, visit_id: VisitId, why: Why) -> None:
        super().__init__(host, tools, self.tr("Correct this note"), self.tr("Begin the correction"))
        self._visit_id = visit_id
        explained = self.tr(
            "You get a draft with all the words of this note. Change what was wrong, and sign it. Until then the "
            "signed note is the current version. It stays readable, with what you changed and why."
        )
        self.column.addWidget(Label(explained, "body", ink="text2", wrap=True))
        self.reason = self.add_words("reason", self.tr("What was wrong?"), why.reason, self.tr("In a few words"))

    def record(self) -> Why:
        """Give the reason as it is typed."""
        return Why(clean(self.reason.text()))

    def keep(self) -> Done[VisitId] | Refused | None:
        """Begin it."""
        return self.tools.link.do(acts.start_correction, self._visit_id, self.record().reason)


class VoidSheet(SignedSheet):
    """Seals a note that does not belong where it stands."""

    def __init__(self, host: QWidget, tools: Tools, visit_id: VisitId, voiding: Voiding) -> None:
        super().__init__(host, tools, self.tr("Wrong chart, or void"), self.tr("Void this note"))
        self._visit_id = visit_id
        self.explain(
            self.tr(
                "The note is sealed with all its versions and counts nowhere. This chart keeps only that there was a "
                "note, and who voided it, when and why. A void note stays void. You can write it again for the right "
                "person."
            )
        )
        self.reason = self.add_choice(
            "reason",
            self.tr("Why is it void?"),
            [Choice(reason.value, act_words.word(reason)) for reason in VoidReason],
            (voiding.reason.value,),
            tone="info",
        )
        hint = self.tr("Sealed with the note")
        self.words = self.add_words("words", self.tr("In your words"), voiding.words, hint)
        self.ask_who()

    def record(self) -> Voiding:
        """Give the reason as it is chosen."""
        return Voiding(VoidReason(self.reason.chosen()[0]), clean(self.words.text()))

    def problems(self) -> tuple[Problem, ...]:
        """Ask for words where the reason needs some."""
        said = self.record()
        return problems_of_void(SignedNote(), said.reason, said.words)

    def act(self, confirmation: Confirmation) -> SheetOutcome:
        """Void it."""
        said = self.record()
        return self.do(acts.void, self._visit_id, said.reason, said.words, confirmation)


class StatementSheet(SignedSheet):
    """Takes down what the person says of a note."""

    def __init__(self, host: QWidget, tools: Tools, visit_id: VisitId, name: str, said: Said) -> None:
        title = self.tr("{name} disagrees").format(name=name)
        super().__init__(host, tools, title, self.tr("Sign and keep it"))
        self._visit_id = visit_id
        self.explain(
            self.tr(
                "{name}’s own words stay with the note for good, and go along with every copy. The note stays as it "
                "is. After this you have 60 days for your answer."
            ).format(name=name)
        )
        self.statement = self.add_words("statement", self.tr("What {name} says").format(name=name), said.text)
        parts: tuple[Part | None, ...] = (None, *Part)
        self.part = self.add_choice(
            "part",
            self.tr("What it is about"),
            [Choice(part.value if part else _WHOLE, act_words.part(part, name)) for part in parts],
            (said.part.value if said.part else _WHOLE,),
            tone="info",
        )
        self.on = DateField(said.received_on, today=tools.link.today)
        self.add_field("received_on", self.tr("When it was given"), self.on)
        hint = self.tr("If it was written down")
        self.form = self.add_words("form", self.tr("Where the form is"), said.form, hint)
        self.ask_who()

    def record(self) -> Said:
        """Give the statement as it is typed."""
        (chosen,) = self.part.chosen()
        return Said(
            self.on.value or self.tools.link.today(),
            clean(self.statement.text()),
            None if chosen == _WHOLE else Part(chosen),
            clean(self.form.text()),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Ask for the words, or for where they stand."""
        said = self.record()
        return problems_of_statement(SignedNote(), said.text, said.form, said.received_on, self.tools.link.today())

    def act(self, confirmation: Confirmation) -> SheetOutcome:
        """Keep it."""
        said = self.record()
        return self.do(
            acts.contest,
            self._visit_id,
            said.text,
            confirmation,
            part=said.part,
            form=said.form,
            received_on=said.received_on,
        )


class AnswerSheet(SignedSheet):
    """Answers a statement, once."""

    def __init__(self, host: QWidget, tools: Tools, statement: Statement, name: str, answered: Answered) -> None:
        title = self.tr("Answer to {name}").format(name=name)
        super().__init__(host, tools, title, self.tr("Sign the answer"))
        self._statement, self._name = statement, name
        self.column.addWidget(Label(act_words.part(statement.part, name), "field"))
        quoted = f"“{statement.text}”" if statement.text.strip() else statement.form
        self.column.addWidget(Label(quoted, "prose", wrap=True))
        self.decision = self.add_choice(
            "decision",
            self.tr("Your answer"),
            [Choice(decision.value, act_words.word(decision)) for decision in Decision],
            (answered.decision.value,),
            tone="info",
        )
        hint = self.tr("{name} can ask to read it").format(name=name)
        self.words = self.add_words("answer", "", answered.words, hint)
        self.decision.changed.connect(self._name_words)
        self._name_words()
        self.ask_who()

    def record(self) -> Answered:
        """Give the answer as it is typed."""
        return Answered(Decision(self.decision.chosen()[0]), clean(self.words.text()))

    def problems(self) -> tuple[Problem, ...]:
        """Ask for words."""
        return problems_of_answer(SignedNote(), replace(self._statement, answer=None), self.record().words)

    def act(self, confirmation: Confirmation) -> SheetOutcome:
        """Keep it."""
        said = self.record()
        return self.do(acts.answer, self._statement.id, said.decision, said.words, confirmation)

    def _name_words(self) -> None:
        agrees = self.record().decision is Decision.AGREE
        label = self.tr("What is added to the note") if agrees else self.tr("Why it stays")
        self.field("answer").set_label(label, self.tr("{name} can ask to read it").format(name=self._name))


class ReviewSheet(RecordSheet):
    """Writes down what a supervisor said of a note; it is their word, so nobody signs it here."""

    def __init__(self, host: QWidget, tools: Tools, visit_id: VisitId, looked: Looked) -> None:
        super().__init__(host, tools, self.tr("Supervisor review"), self.tr("Save"))
        self._visit_id = visit_id
        self.outcome = self.add_choice(
            "outcome",
            self.tr("How it ended"),
            [Choice(outcome.value, act_words.word(outcome)) for outcome in Outcome],
            (looked.outcome.value,),
            tone="info",
        )
        self.comment = self.add_words("comment", self.tr("What they said"), looked.comment)
        self.reviewer = LineField(looked.reviewer)
        self.add_field("reviewer", self.tr("Who reviewed it"), self.reviewer)
        self.credential = LineField(looked.credential)
        self.add_field("credential", self.tr("As what"), self.credential, self.tr("Such as QP"))
        self.on = DateField(looked.on, today=tools.link.today)
        self.add_field("reviewed_at", self.tr("On which day"), self.on)
        self.at = TimeField(looked.at)
        self.add_field("time", self.tr("At what time"), self.at)

    def record(self) -> Looked:
        """Give the review as it is typed."""
        return Looked(
            clean(self.reviewer.text()),
            self.on.value or self.tools.link.today(),
            self.at.value,
            Outcome(self.outcome.chosen()[0]),
            clean(self.credential.text()),
            clean(self.comment.text()),
        )

    def keep(self) -> Done[Any] | Refused | None:
        """Keep it."""
        said = self.record()
        if said.at is None:
            self.ask_for("time", self.tr("Write at what time, such as 2:30 PM."))
            return None
        return self.tools.link.do(_review, self._visit_id, said, said.at)


def _review(notebook: Notebook, visit_id: VisitId, said: Looked, at: time) -> Done[Any] | Refused:
    moment: datetime = clock_times.moment(said.on, at, notebook.clock())
    return reviews.add(
        notebook, visit_id, said.outcome, said.reviewer, moment, credential=said.credential, comment=said.comment
    )
