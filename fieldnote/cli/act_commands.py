"""Commands for what is done about signed notes: correct, void, contest, answer, review, unseal.

Words about people come from files, never from an argument: a shell remembers its arguments.
"""

import argparse
from datetime import datetime
from typing import TypeVar

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.record_commands import a_day
from fieldnote.cli.refusal import refused
from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import StatementId, VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.review import Outcome
from fieldnote.services import acts, reviews, showing
from fieldnote.services.notebook import Confirmation

# Opening asked for the passphrase just now: that is the confirmation.
_CONFIRMED = Confirmation("passphrase")

T = TypeVar("T")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    correct = command(commands, shared, "correct", _correct, "Begin a version that replaces a signed note: a draft.")
    _of_visit(correct)
    correct.add_argument("reason", metavar="REASON.txt", help="why, in a few words")

    void = command(commands, shared, "void", _void, "Seal a signed note that does not belong where it is.")
    _of_visit(void)
    void.add_argument("--because", choices=[r.value for r in VoidReason], required=True)
    void.add_argument("--words", metavar="FILE.txt", help="more about it, for the sealed record only")
    void.add_argument("--again-for", metavar="ID", default="", help="begin the note again for this person")

    contest = command(commands, shared, "contest", _contest, "Keep the person's own statement about a note.")
    _of_visit(contest)
    contest.add_argument("words", metavar="STATEMENT.txt", nargs="?")
    contest.add_argument("--form", metavar="WHERE", default="", help="where the person's own form is kept")
    contest.add_argument("--part", choices=[p.value for p in Part], help="by default the whole note")
    contest.add_argument("--on", metavar="DATE", type=a_day, help="the day it was received; by default today")

    answer = command(commands, shared, "answer", _answer, "Answer a statement, once.")
    answer.add_argument("notebook", metavar="NOTEBOOK")
    answer.add_argument("statement", metavar="STATEMENT")
    answer.add_argument("decision", choices=[d.value for d in Decision], help="agree: the words become an addendum")
    answer.add_argument("words", metavar="ANSWER.txt")

    review = command(commands, shared, "review", _review, "Enter a supervisor's review of a signed note.")
    _of_visit(review)
    review.add_argument("outcome", choices=[o.value for o in Outcome])
    review.add_argument("--by", required=True, metavar="NAME")
    review.add_argument("--credential", default="")
    review.add_argument("--at", type=_a_moment, metavar="TIME", help="with its UTC offset; by default now")
    review.add_argument("--comment", metavar="FILE.txt", help="what the supervisor says")

    unseal = command(commands, shared, "unseal", _unseal, "Read a voided note. The activity log keeps that you did.")
    _of_visit(unseal)


def _of_visit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("notebook", metavar="NOTEBOOK")
    parser.add_argument("visit", metavar="VISIT")


def _correct(parsed: argparse.Namespace, output: Output) -> None:
    reason = _words(parsed.reason)
    with opened(parsed) as book:
        draft = _done(acts.start_correction(book, VisitId(parsed.visit), reason))
    output.give({"draft": draft, "corrects": parsed.visit}, [draft])


def _void(parsed: argparse.Namespace, output: Output) -> None:
    words = _words(parsed.words)
    with opened(parsed) as book:
        right = showing.person_named(book, parsed.again_for) if parsed.again_for else None
        with book.vault.database.transaction():
            done = _done(acts.void(book, VisitId(parsed.visit), VoidReason(parsed.because), words, _CONFIRMED))
            again = _done(acts.write_again(book, done.visit_id, right)) if right else None
    output.give({"void": done.id, "visit": done.visit_id, "again": again}, [done.id, *([again] if again else [])])


def _contest(parsed: argparse.Namespace, output: Output) -> None:
    words, part = _words(parsed.words), Part(parsed.part) if parsed.part else None
    with opened(parsed) as book:
        visit_id = VisitId(parsed.visit)
        done = _done(
            acts.contest(book, visit_id, words, _CONFIRMED, part=part, form=parsed.form, received_on=parsed.on)
        )
    output.give({"statement": done.id, "answer_due": done.answer_due.isoformat()}, [done.id])


def _answer(parsed: argparse.Namespace, output: Output) -> None:
    words = _words(parsed.words)
    with opened(parsed) as book:
        decision = Decision(parsed.decision)
        done = _done(acts.answer(book, StatementId(parsed.statement), decision, words, _CONFIRMED))
    output.give({"answer": done.id, "addendum": done.addendum_id}, [done.id])


def _review(parsed: argparse.Namespace, output: Output) -> None:
    comment = _words(parsed.comment)
    with opened(parsed) as book:
        done = _done(
            reviews.add(
                book,
                VisitId(parsed.visit),
                Outcome(parsed.outcome),
                parsed.by,
                parsed.at or book.clock(),
                credential=parsed.credential,
                comment=comment,
            )
        )
    output.give({"review": done.id}, [done.id])


def _unseal(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        visit = acts.open_sealed(book, VisitId(parsed.visit), _CONFIRMED).value
    draft = visit.draft
    output.give(to_plain(visit), [text for text in (draft.what_we_did, draft.response, draft.next_step.text) if text])


def _done(outcome: Done[T] | Refused) -> T:
    if isinstance(outcome, Refused):
        raise refused(outcome)
    return outcome.value


def _words(name: str | None) -> str:
    return files_in.text(name, "the file with the words").strip() if name else ""


def _a_moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise argparse.ArgumentTypeError("a time looks like 2026-11-20T14:30-05:00")
    return moment
