"""The QP's test: the boxes of a person-centered plan, filled from the summary's paper alone, beside the record.

What a QP would have to look up or to type anew fails here. Run as a program it prints the boxes:
python tests/services/test_qp_boxes.py
"""

import re
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from making import NOW
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.goal import Course
from fieldnote.domain.ids import PersonId
from fieldnote.domain.trigger import TriggerCourse
from fieldnote.reports.plan_summary.values import PlanSummary
from fieldnote.services import notebook, people, practice, rendering
from fieldnote.services.documents import plan_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals, strategies, supports, triggers, warning_signs

FIRST_HEADING = "facts"
HEADINGS = ("What matters to", "Goals", "wants the team to know", "Triggers and what helps", "Support network")
LAST_HEADINGS = ("Next steps", "Signatures")


@dataclass(frozen=True)
class Box:
    """A box of the plan form: where on the paper its words are looked for, and the words of the record."""

    name: str
    section: str
    words: tuple[str, ...]


def boxes(book: Notebook, person_id: PersonId) -> list[Box]:
    """Fill the boxes from the record, as far as a peer specialist contributes to them."""
    person = people.get(book, person_id)
    database, today = book.vault.database, book.clock().date()
    plan = people.current_plan(book, person_id, today)
    assert plan is not None
    open_goals = [g for g in goals.of_person(database, person_id) if g.course is not Course.SET_ASIDE]
    shown = [t for t in triggers.of_person(database, person_id) if t.course is TriggerCourse.ACTIVE]
    signs, tallies = warning_signs.of_person(database, person_id), strategies.tallies(database, person_id)
    failed = tuple(t.strategy.what for t in tallies if t.no and not t.yes and not t.partly)
    born = person.birth_date
    assert born is not None
    found = [
        Box("Name, preferred name", FIRST_HEADING, (person.full_name, person.preferred_name)),
        Box("Date of birth", FIRST_HEADING, (f"{born:%b} {born.day}, {born.year}",)),
        Box("Record no., Medicaid ID", FIRST_HEADING, tuple(r.value for r in person.record_ids if r.current)),
        Box("Service frequency planned", FIRST_HEADING, (plan.frequency,)),
        Box("What people like and admire", HEADINGS[0], person.strengths),
        Box("Important to the person", HEADINGS[0], (person.what_matters,)),
        Box("How best to support", HEADINGS[2], (person.for_the_team, person.contact_rules)),
    ]
    for goal in open_goals:
        outcome = next((o for o in plan.outcomes if o.id == goal.outcome_id), None)
        told = (outcome.text, outcome.where_am_i_now) if outcome else ()
        found += [
            Box(f"Goal {goal.number}: outcome, where am I now", HEADINGS[1], told),
            Box(f"Goal {goal.number}: short range goal", HEADINGS[1], (goal.number, goal.title, goal.own_words)),
            Box(f"Goal {goal.number}: progress", HEADINGS[1], (goal.what_changed, goal.suggested_status)),
            Box(f"Goal {goal.number}: how, who, how often", HEADINGS[1], (goal.to_add_to_plan,)),
        ]
    found += [
        Box("Crisis plan: what raises stress", HEADINGS[3], tuple(t.what for t in shown)),
        Box("Crisis plan: signs of each", HEADINGS[3], tuple(t.early_sign for t in shown)),
        Box("Crisis plan: early warning signs", HEADINGS[3], tuple(sign.what for sign in signs)),
        Box("Crisis plan: what helps", HEADINGS[3], tuple(t.what_helps for t in shown)),
        Box("Crisis plan: what helped", HEADINGS[3], tuple(t.strategy.what for t in tallies if t.yes or t.partly)),
        Box("Crisis plan: what does not help", HEADINGS[3], failed),
        Box("Crisis plan: who to call", HEADINGS[3], tuple(t.who_to_call for t in shown)),
        Box(
            "Natural supports",
            HEADINGS[4],
            tuple(s.name for s in supports.of_person(database, person_id) if s.may_be_listed),
        ),
    ]
    return [Box(box.name, box.section, tuple(w for w in box.words if w.strip())) for box in found]


def sections(pdf: bytes) -> dict[str, str]:
    """Cut the paper's text at its headings, as a reader does; running heads and feet are left in."""
    text = extracted(pdf)
    found = {FIRST_HEADING: text}
    for heading in HEADINGS:
        rest = text[text.index(heading) :]
        ends = [rest.find(other, 1) for other in (*HEADINGS, *LAST_HEADINGS)]
        found[heading] = rest[: min(end for end in ends if end > 0)]
    found[FIRST_HEADING] = text[: text.index(HEADINGS[0])]
    return found


def missing(box: Box, read: dict[str, str]) -> list[str]:
    """Give the words of the record that the paper does not have in that box, letter for letter."""
    on_paper = re.sub(r"Page\d+of\d+", "", squashed(read[box.section]))
    return [word for word in box.words if squashed(word.strip().rstrip(".")) not in on_paper]


def flagship(book: Notebook) -> tuple[PersonId, bytes]:
    """Give who has the most visits, and the summary for the plan."""
    person_id = max(
        (line.person.id for line in people.everyone(book)), key=lambda i: people.overview(book, i).visit_count
    )
    document = plan_summary.gather(book, person_id)
    assert isinstance(document, Document)
    assert isinstance(document.values, PlanSummary)
    return person_id, rendering.make(document).data


def practice_book(folder: Path) -> Notebook:
    made = practice.make(folder / "practice", clock=lambda: NOW + timedelta(hours=1))
    return notebook.open_notebook(made.folder, made.root, clock=lambda: NOW + timedelta(hours=1))


def test_a_qp_can_fill_the_boxes_of_the_plan_from_the_paper_alone(tmp_path: Path) -> None:
    book = practice_book(tmp_path)
    person_id, pdf = flagship(book)
    read = sections(pdf)
    filled = boxes(book, person_id)
    assert {box.name: missing(box, read) for box in filled if missing(box, read)} == {}
    assert sum(bool(box.words) for box in filled) == len(filled), "the practice notebook has something for every box"
    book.close()


def lines(book: Notebook) -> Iterable[str]:
    person_id, pdf = flagship(book)
    read = sections(pdf)
    for box in boxes(book, person_id):
        lacking = missing(box, read)
        told = "nothing in the record" if not box.words else f"{len(box.words) - len(lacking)} of {len(box.words)}"
        yield f"{box.name:45} {told}" + "".join(f"\n    missing: {word}" for word in lacking)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        opened = practice_book(Path(place))
        sys.stdout.write("\n".join(lines(opened)) + "\n")
        opened.close()
