"""Bringing in what the agency sends: its caseload, the goals of the plans, its settings. All is looked at first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.roster import Choice, Difference, RosterField, RosterLine, Standing
from fieldnote.services import agency_goals, agency_settings, arrivals, roster, sentences
from fieldnote.services.agency_goals import GoalsPreview, PlanLine, PlanStanding
from fieldnote.services.agency_settings import SettingsPreview
from fieldnote.services.arrivals import TakenBack
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.exports import phrases
from fieldnote.ui.exports.preview_sheet import Beside, PreviewLine, PreviewSheet, PreviewWords
from fieldnote.ui.kit.ask import FileKind
from fieldnote.ui.kit.chips import Tone
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.language import QT_TRANSLATE_NOOP
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_TONES: Final[Mapping[str, Tone]] = {
    "new": "ok",
    "changed": "info",
    "gone": "warn",
    "same": "neutral",
    "unread": "warn",
}
_WORDS: Final[Mapping[str, str]] = {
    "new": QT_TRANSLATE_NOOP("exports", "New"),
    "changed": QT_TRANSLATE_NOOP("exports", "Changed"),
    "gone": QT_TRANSLATE_NOOP("exports", "Not on the list"),
    "same": QT_TRANSLATE_NOOP("exports", "The same"),
    "unread": QT_TRANSLATE_NOOP("exports", "Cannot be read"),
}
_FIELDS: Final[Mapping[RosterField, str]] = {
    RosterField.NUMBER: QT_TRANSLATE_NOOP("exports", "Number"),
    RosterField.GIVEN_NAME: QT_TRANSLATE_NOOP("exports", "First name"),
    RosterField.FAMILY_NAME: QT_TRANSLATE_NOOP("exports", "Last name"),
    RosterField.PREFERRED_NAME: QT_TRANSLATE_NOOP("exports", "Preferred name"),
    RosterField.BIRTH_DATE: QT_TRANSLATE_NOOP("exports", "Birth date"),
    RosterField.MEDICAID_ID: QT_TRANSLATE_NOOP("exports", "Medicaid ID"),
    RosterField.STARTED_ON: QT_TRANSLATE_NOOP("exports", "In the program since"),
    RosterField.ENDED_ON: QT_TRANSLATE_NOOP("exports", "In the program until"),
    RosterField.ON_CASELOAD: QT_TRANSLATE_NOOP("exports", "On your caseload"),
}
_DAYS: Final = frozenset({RosterField.BIRTH_DATE, RosterField.STARTED_ON, RosterField.ENDED_ON})
_SETTINGS: Final[Mapping[str, str]] = {
    "agency": QT_TRANSLATE_NOOP("exports", "Agency"),
    "agency_contact": QT_TRANSLATE_NOOP("exports", "How to reach the agency"),
    "qp": QT_TRANSLATE_NOOP("exports", "QP"),
    "pack": QT_TRANSLATE_NOOP("exports", "Rules that can be chosen"),
    "rules": QT_TRANSLATE_NOOP("exports", "Rules in force"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What a file would do, how that is shown, and how it is taken in."""

    words: PreviewWords
    lines: tuple[PreviewLine, ...]
    accept: Callable[[frozenset[str], Mapping[str, frozenset[str]], str], Done[Any] | Refused | None]


class Bringing(QObject):
    """Asks for a file, shows what it would do, and takes in what was chosen. `changed` tells that the log is longer."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, tools: Tools, recorder: Recorder) -> None:
        super().__init__(recorder)
        self._tools, self._recorder = tools, recorder
        self._reason = ""
        """Why the caseload is to be larger, as it was typed on a sheet that was closed since."""

    def begin(self, kind: ArrivalKind) -> None:
        """Ask for the file."""
        if not open_sheets(self._recorder.host):
            self._tools.ask.open_file(self._title(kind), self._kinds(kind), partial(self._on_file, kind))

    def take_back(self, arrival: Arrival) -> None:
        """Put back how it stood before a file came in."""
        done = self._tools.link.do(arrivals.undo, arrival.id)
        if isinstance(done, Refused):
            self.failed.emit(discreet.of_problem(done.problems[0]))
        elif done is not None:
            self.changed.emit()
            self._recorder.tell(self._told_back(done.value))

    # Reading ──────────────────────────────────────────────────────────────────────────────────────

    def _on_file(self, kind: ArrivalKind, place: Path | None) -> None:
        if place is None:
            return

        def read(_: Progress) -> Any:  # noqa: ANN401 -- one of three kinds
            data = place.read_bytes()
            match kind:
                case ArrivalKind.ROSTER:
                    return roster.read(data)
                case ArrivalKind.PLAN_GOALS:
                    return agency_goals.read(data)
                case ArrivalKind.AGENCY_SETTINGS:
                    return data

        self._tools.tasks.run(self, read, partial(self._on_read, kind), self._on_unread)

    def _on_unread(self, error: Exception) -> None:
        if isinstance(error, FieldnoteError):
            self.failed.emit(sentences.of_error(error))
        else:  # its text may quote the file
            self.failed.emit(self.tr("The file could not be read. Nothing was changed."))

    def _on_read(self, kind: ArrivalKind, read: Any) -> None:  # noqa: ANN401 -- one of three kinds
        link = self._tools.link
        previews: dict[ArrivalKind, Callable[..., Any]] = {
            ArrivalKind.ROSTER: roster.preview,
            ArrivalKind.PLAN_GOALS: agency_goals.preview,
            ArrivalKind.AGENCY_SETTINGS: agency_settings.preview,
        }
        found = link.attempt(previews[kind], read)
        if isinstance(found, FieldnoteError):
            self.failed.emit(sentences.of_error(found))
        elif isinstance(found, Refused):
            self.failed.emit(" ".join(discreet.of_problem(problem) for problem in found.problems))
        else:
            self._show(self._made(found))

    def _made(self, found: "roster.Preview | GoalsPreview | SettingsPreview") -> _Found:
        if isinstance(found, roster.Preview):
            return self._of_roster(found)
        if isinstance(found, GoalsPreview):
            return self._of_goals(found)
        return self._of_settings(found)

    # The three kinds ──────────────────────────────────────────────────────────────────────────────

    def _of_roster(self, found: roster.Preview) -> _Found:
        lines = tuple(
            self._roster_line(line, line.key in found.by_itself.keys)
            for line in found.lines
            if line.standing is not Standing.SAME or line.problems
        )
        notes = [discreet.of_problem(problem) for problem in found.roster.notes]
        if found.others:
            one = self.tr("1 line is of another specialist and is left out.")
            many = self.tr("{count} lines are of other specialists and are left out.")
            notes.append(visit_words.counted(one, many, found.others))
        counts = self._counts({standing.value: found.count(standing) for standing in Standing})

        def accept(
            chosen: frozenset[str], beside: Mapping[str, frozenset[str]], reason: str
        ) -> Done[Any] | Refused | None:
            usual = {line.key: line.fields for line in found.lines if line.key in chosen}
            fields = {
                key: usual.get(key, frozenset()) | {RosterField(name) for name in names}
                for key, names in beside.items()
            }
            choice = Choice(chosen | fields.keys(), fields)
            return self._tools.link.do(roster.accept, found, choice, caseload_reason=reason)

        return _Found(self._words(ArrivalKind.ROSTER, counts, notes, lines), lines, accept)

    def _roster_line(self, line: RosterLine, by_itself: bool) -> PreviewLine:  # noqa: FBT001 -- one caller
        details, also = [], []
        for difference in line.differences:
            told = self._changing(difference)
            if difference.is_own:
                what = phrases.translate("exports", _FIELDS[difference.field])
                hint = self.tr("Their own word or choice: it stays unless you tick it.")
                shown, private = (what, told) if discretion.on else (told, "")
                also.append(Beside(difference.field.value, shown, hint, private))
            else:
                details.append(told)
        name = discreet.called(line.name) or self.tr("Line {number}").format(number=line.line)
        return PreviewLine(
            line.key,
            f"{name}, {discreet.number(line.number)}" if line.number else name,
            phrases.translate("exports", _WORDS[line.standing.value]),
            _TONES[line.standing.value],
            tuple(details) if line.standing is Standing.CHANGED else (),
            tuple(discreet.of_problem(problem, name) for problem in line.problems),
            line.can_be_accepted,
            by_itself,
            tuple(also),
            archives=line.standing is Standing.GONE,
        )

    def _changing(self, difference: Difference) -> str:
        """Say what one field is and what it would be."""
        if difference.field is RosterField.ON_CASELOAD:
            return self.tr("Comes back from the archive")
        nothing = self.tr("nothing")
        old, new = (
            dates.day_of_year(date.fromisoformat(value)) if value and difference.field in _DAYS else value or nothing
            for value in (difference.old, difference.new)
        )
        what = phrases.translate("exports", _FIELDS[difference.field])
        return self.tr("{field}: {old} → {new}").format(field=what, old=old, new=new)

    def _of_goals(self, found: GoalsPreview) -> _Found:
        lines = tuple(self._goal_line(line) for line in found.lines if line.standing is not PlanStanding.SAME)
        counts = self._counts({standing.value: found.count(standing) for standing in PlanStanding})
        notes = [discreet.of_problem(problem) for problem in found.plans.notes]

        def accept(chosen: frozenset[str], *_: object) -> Done[Any] | Refused | None:
            return self._tools.link.do(agency_goals.accept, found, chosen)

        return _Found(self._words(ArrivalKind.PLAN_GOALS, counts, notes, lines), lines, accept)

    def _goal_line(self, line: PlanLine) -> PreviewLine:
        name = discreet.called(line.name) or discreet.number(line.key)
        details = tuple(f"{goal.number}  {goal.text}".strip() for goal in line.plan.goals) if line.plan else ()
        return PreviewLine(
            line.key,
            name,
            phrases.translate("exports", _WORDS[line.standing.value]),
            _TONES[line.standing.value],
            details,
            tuple(discreet.of_problem(problem, name) for problem in line.problems),
            line.can_be_accepted,
            line.can_be_accepted,
        )

    def _of_settings(self, found: SettingsPreview) -> _Found:
        nothing = self.tr("nothing")
        details = tuple(
            self.tr("{field}: {old} → {new}").format(
                field=phrases.translate("exports", _SETTINGS[change.field.value]),
                old=change.old or nothing,
                new=change.new or nothing,
            )
            for change in found.changes
        )
        title = self.tr("Number {number}, signed by {agency}")
        head = title.format(number=found.settings.number, agency=found.agency)
        line = PreviewLine("settings", head, phrases.translate("exports", _WORDS["changed"]), "info", details)

        def accept(*_: object) -> Done[Any] | Refused | None:
            return self._tools.link.do(agency_settings.accept, found)

        notes = [found.settings.note] if found.settings.note else []
        return _Found(self._words(ArrivalKind.AGENCY_SETTINGS, "", notes, (line,)), (line,), accept)

    # Showing and taking in ────────────────────────────────────────────────────────────────────────

    def _show(self, found: _Found) -> None:
        if open_sheets(self._recorder.host):
            return
        sheet = PreviewSheet(self._recorder.host, found.words, found.lines)
        sheet.taken.connect(partial(self._on_taken, sheet, found))
        sheet.closed.connect(partial(self._on_closed, sheet))
        sheet.begin()

    def _on_taken(
        self,
        sheet: PreviewSheet,
        found: _Found,
        chosen: frozenset[str],
        beside: Mapping[str, frozenset[str]],
        reason: str,
    ) -> None:
        done = found.accept(chosen, beside, reason)
        if isinstance(done, Refused) and all(problem.field == "caseload" for problem in done.problems):
            sheet.ask_reason(discreet.of_problem(done.problems[0]), self._reason)
        elif isinstance(done, Refused):
            sheet.refuse(" ".join(discreet.of_problem(problem) for problem in done.problems))
        elif done is None:
            sheet.refuse(self.tr("It was not taken in. Nothing was changed."))
        else:
            sheet.close_sheet()
            self._reason = ""
            arrival = done.value if isinstance(done.value, Arrival) else done.value.arrival
            self.changed.emit()
            self._recorder.tell(
                self.tr("Taken in. You can take it back for ten minutes."), partial(self.take_back, arrival)
            )

    def _on_closed(self, sheet: PreviewSheet) -> None:
        self._reason = sheet.reason_field.text() or self._reason

    def _told_back(self, back: TakenBack) -> str:
        if back.settings_stay:
            return self.tr("The settings stay: something was done under them since.")
        if not back.stays:
            return self.tr("Everything stands as before.")
        one = self.tr("Everything stands as before, but for 1 person: something was written about them since.")
        many = self.tr("Everything stands as before, but for {count} people: something was written about them since.")
        return visit_words.counted(one, many, len(back.stays))

    def _counts(self, found: Mapping[str, int]) -> str:
        told = [
            phrases.counted(count, phrases.translate("exports", _WORDS[key])) for key, count in found.items() if count
        ]
        return dates.at_start(visit_words.SEPARATOR.join(told))

    def _words(self, kind: ArrivalKind, counts: str, notes: list[str], lines: tuple[PreviewLine, ...]) -> PreviewWords:
        can = any(line.can_be_chosen for line in lines)
        return PreviewWords(
            phrases.came(kind),
            counts or ("" if can else self.tr("There is nothing new in it.")),
            tuple(notes),
            self.tr("Take in") if can else "",
        )

    def _title(self, kind: ArrivalKind) -> str:
        titles = {
            ArrivalKind.ROSTER: self.tr("Open the caseload"),
            ArrivalKind.PLAN_GOALS: self.tr("Open the plan goals"),
            ArrivalKind.AGENCY_SETTINGS: self.tr("Open the agency’s settings"),
        }
        return titles[kind]

    def _kinds(self, kind: ArrivalKind) -> tuple[FileKind, ...]:
        tables = (FileKind(self.tr("Spreadsheet or CSV"), "csv", ("xlsx", "txt")),)
        if kind is ArrivalKind.PLAN_GOALS:
            return (FileKind(self.tr("Plan goals"), "csv", ("xlsx", "json")),)
        return tables if kind is ArrivalKind.ROSTER else (FileKind(self.tr("Agency settings"), "fnsettings"),)
