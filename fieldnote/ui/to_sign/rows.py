"""The notes that wait as rows: under a heading each, and with what is left or asked in one line."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.ids import VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.review import ReviewStanding
from fieldnote.domain.timing import Standing
from fieldnote.domain.visit import ContactKind, VisitLine
from fieldnote.services import sentences
from fieldnote.services.to_sign import AtSupervisor, Contested, Open, SentBack, ToSign
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.tokens import Role

_LATE: Final = frozenset({Standing.OVERDUE, Standing.LATE, Standing.NOT_BILLABLE})
_BETWEEN: Final = ":"

translate = QCoreApplication.translate


def rows(page: ToSign) -> list[RowItem]:
    """Make rows of all that waits, what can be done at once first."""
    sections: tuple[tuple[str, Iterable[Any], Callable[[Any], RowItem]], ...] = (
        (translate("to_sign", "Ready to sign"), page.ready, _ready),
        (translate("to_sign", "To finish"), page.to_finish, _to_finish),
        (translate("to_sign", "Sent back"), page.sent_back, _sent_back),
        (translate("to_sign", "Waits for your answer"), page.contested, _contested),
        (translate("to_sign", "With your supervisor"), page.at_supervisor, _at_supervisor),
    )
    made: list[RowItem] = []
    for title, items, row in sections:
        found = [row(item) for item in items]
        if found:
            heading = f"{title}  {len(found)}"
            made.append(RowItem(key="", title=heading, heading=True))
            made += [_told_first(found[0], title), *found[1:]]
    return made


def visit_of(key: str) -> VisitId:
    """Give the note that a row stands for."""
    return VisitId(key.partition(_BETWEEN)[2])


def summary(page: ToSign) -> str:
    """Say in a line how much waits: "3 ready to sign. 4 to finish."."""
    told = (
        (translate("to_sign", "{count} ready to sign."), len(page.ready)),
        (translate("to_sign", "{count} to finish."), len(page.to_finish)),
        (translate("to_sign", "{count} sent back."), len(page.sent_back)),
        (translate("to_sign", "{count} to answer."), len(page.contested)),
    )
    return " ".join(sentence.format(count=count) for sentence, count in told if count)


def facts(line: VisitLine) -> str:
    """Say of which day and kind a note is: "Fri, Nov 20  ·  Group  ·  3 units"."""
    told = (
        dates.day(line.day) if line.day else translate("to_sign", "No day yet"),
        words.of(line.kind) if line.kind is not ContactKind.ONE_TO_ONE else "",
        visit_words.units(line.units) if line.units else "",
        translate("to_sign", "Correction") if line.since.corrects else "",
    )
    return visit_words.SEPARATOR.join(part for part in told if part)


def _ready(item: Open) -> RowItem:
    told = sentences.of_countdown(item.countdown) if item.countdown else ""
    late = item.countdown is not None and item.countdown.standing in _LATE
    ink: Role = "warn" if late else "text3"
    return _row("ready", item.person, item.line, told, ink, translate("to_sign", "Open"))


def _to_finish(item: Open) -> RowItem:
    name = discreet.first_name(item.person)
    told = sentences.of_missing(item.left, name)
    other = next((problem for problem in item.left if not problem.code.endswith("_missing")), None)
    if other is not None:
        told = discreet.of_problem(other, name)
    return _row("finish", item.person, item.line, told, "warn", translate("to_sign", "Finish"))


def _sent_back(item: SentBack) -> RowItem:
    sentence = translate("to_sign", "{name}: “{words}”")
    told = sentence.format(name=item.review.reviewer, words=" ".join(item.review.comment.split()))
    return _row("back", item.person, item.line, told, "info", translate("to_sign", "Open"))


def _contested(item: Contested) -> RowItem:
    due = item.statement.answer_due
    sentence = translate("to_sign", "{name} disagrees. Your answer is due by {day}, {year}.")
    told = sentence.format(name=discreet.first_name(item.person), day=dates.short_day(due), year=due.year)
    return _row("answer", item.person, item.line, told, "warn", translate("to_sign", "Answer"))


def _at_supervisor(item: AtSupervisor) -> RowItem:
    overdue = item.awaited.standing is ReviewStanding.OVERDUE
    told = translate("to_sign", "Waits for the review.")
    if item.awaited.due_at is not None:
        due = dates.short_day(item.awaited.due_at.astimezone().date())
        late, early = (
            translate("to_sign", "The review was due {day}."),
            translate("to_sign", "The review is due {day}."),
        )
        told = (late if overdue else early).format(day=due)
    ink: Role = "warn" if overdue else "text3"
    return _row("review", item.person, item.line, told, ink, translate("to_sign", "Open"))


def _row(kind: str, person: Person, line: VisitLine, told: str, ink: Role, action: str) -> RowItem:
    shown = facts(line)
    spoken = ", ".join((discreet.name(person), shown.replace(visit_words.SEPARATOR, ", ")))
    return RowItem(
        key=f"{kind}{_BETWEEN}{line.id}",
        title=f"{discreet.name(person)}{visit_words.SEPARATOR}{shown}",
        subtitle=told,
        spoken=f"{spoken}. {told} {action}.".replace("  ", " "),
        letters=person.initials,
        seed=person.id,
        ink=ink,
        act=action,
    )


def _told_first(row: RowItem, section: str) -> RowItem:
    """Let the first row of a section begin with the section's name, which is no row that can be reached."""
    return replace(row, spoken=f"{section}. {row.spoken}")
