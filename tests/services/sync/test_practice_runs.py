"""The practice agency answers within a run: what lay there before and what it answers then are both told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from making import sign
from services.sync.agency import synced

from fieldnote.domain.ids import PersonId
from fieldnote.domain.target import Target
from fieldnote.services import notebook as notebooks
from fieldnote.services import practice, practice_agency
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import Hands
from fieldnote.vault import people as people_table


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Notebook]:
    made = practice.make(tmp_path / "practice.fieldnote", most_people=1, seed=5)
    opened = notebooks.open_notebook(made.folder, made.root)
    yield opened
    opened.close()


@pytest.fixture
def target(book: Notebook) -> Target:
    settled = practice_agency.settle(book)
    assert settled is not None
    return settled


@pytest.fixture
def someone(book: Notebook) -> PersonId:
    return people_table.everyone(book.vault.database)[0].id


def answered_unheard(book: Notebook, target: Target, someone: PersonId) -> None:
    """Have the agency answer to a note after the run that sent it is over."""
    sign(book, someone)
    run.drive(run.steps(book, target.id, answered=False))
    practice_agency.answer(book).run(Hands())


def test_answers_that_lay_there_and_those_that_came_while_it_ran_are_told_together(
    book: Notebook, target: Target, someone: PersonId
) -> None:
    answered_unheard(book, target, someone)
    sign(book, someone)
    told = synced(book, target)
    assert told.answers.receipts == 2
    assert len(told.answers.change.deliveries) > 1


def test_an_answer_that_is_not_believed_is_told_once_however_often_it_is_looked_at(
    book: Notebook, target: Target, someone: PersonId
) -> None:
    answered_unheard(book, target, someone)
    (receipt,) = (practice_agency.folder_of(book.vault.folder) / "receipts").iterdir()
    receipt.write_bytes(b"{}")
    assert synced(book, target).answers.unbelieved == 1
