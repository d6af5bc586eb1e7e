"""What the agency decided is followed at the next opening, and nobody else changes it."""

from pathlib import Path

import pytest
from cli.running import fieldnote
from making import PASSPHRASE, TODAY, Closed

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.fleet import Decided, Fault, Fleet, safe
from fieldnote.host import fleet as files
from fieldnote.services import (
    backup_copies,
    doctoring,
    fleet,
    notebook,
    notices,
    policies,
    practice,
    sentences,
    targets,
)
from fieldnote.services.notebook import Notebook
from fieldnote.services.targets import Wanted
from fieldnote.vault import audit

KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


def refusal(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    (problem,) = outcome.problems
    assert sentences.of_problem(problem)
    return problem.code


def test_what_is_decided_is_put_in_place_at_the_opening_and_logged(book: Notebook, tmp_path: Path) -> None:
    book.fleet = Fleet(copy_folder=str(tmp_path), agency_key=KEY, rules="plain")
    fleet.follow(book)
    assert notebook.escrow_recipient(book) == KEY
    assert backup_copies.standing(book).place == tmp_path
    assert policies.chosen_for(book, TODAY) == "plain"
    assert fleet.unmet(book) == frozenset()
    acts = [entry.kind for entry in audit.entries(book.vault.database)]
    assert {"escrow.set", "backup.place", "policy.changed"} <= set(acts)


def test_what_is_in_place_is_not_put_there_again(book: Notebook, tmp_path: Path) -> None:
    book.fleet = Fleet(copy_folder=str(tmp_path), agency_key=KEY, rules="plain")
    fleet.follow(book)
    before = audit.head(book.vault.database)
    fleet.follow(book)
    assert audit.head(book.vault.database) == before


def test_what_cannot_be_put_in_place_is_said_and_the_rest_is_done(book: Notebook, tmp_path: Path) -> None:
    book.fleet = Fleet(copy_folder=str(tmp_path / "not-plugged-in"), agency_key=KEY, rules="no-such-rules")
    fleet.follow(book)
    assert notebook.escrow_recipient(book) == KEY
    assert fleet.unmet(book) == {Decided.BACKUP, Decided.RULES}
    assert any("Not all could be put in place" in said for said in notices.of_opening(book))


@pytest.mark.parametrize("fault", Fault)
def test_a_file_that_is_not_followed_changes_nothing_and_is_said_plainly(book: Notebook, fault: Fault) -> None:
    book.fleet = safe(fault)
    before = audit.head(book.vault.database)
    fleet.follow(book)
    assert audit.head(book.vault.database) == before
    assert notices.of_opening(book) == fleet.said_of_fault(fault)


@pytest.mark.parametrize("decides", [True, False])
def test_a_decided_setting_is_not_changed_by_anybody_else(book: Notebook, tmp_path: Path, *, decides: bool) -> None:
    book.fleet = safe(Fault.UNREADABLE) if decides else Fleet()
    acts = (
        notebook.set_escrow(book, KEY),
        backup_copies.choose_place(book, tmp_path),
        policies.change_pack(book, "plain", TODAY),
    )
    if decides:
        assert [refusal(outcome) for outcome in acts] == ["decided_by_agency"] * 3
    else:
        assert all(isinstance(outcome, Done) for outcome in acts)


def test_a_target_that_is_not_allowed_is_not_set_up(book: Notebook) -> None:
    book.fleet = Fleet(targets=("Riverbend records",))
    codes = {problem.code for problem in targets.problems_of(book, Wanted("Elsewhere"))}
    assert "target_not_allowed" in codes
    assert "target_not_allowed" not in {p.code for p in targets.problems_of(book, Wanted("Riverbend records"))}


def test_the_practice_notebook_is_left_alone(tmp_path: Path) -> None:
    made = practice.make(tmp_path / "practice", most_people=1)
    book = notebook.open_notebook(made.folder, made.root)
    try:
        book.fleet = Fleet(agency_key=KEY, rules="plain", lock_minutes=2)
        fleet.follow(book)
        assert notebook.escrow_recipient(book) is None
        assert fleet.decided(book) == {Decided.LOCK}
    finally:
        book.close()


# ── On this computer ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> Fleet:
    found = Fleet(lock_minutes=2, targets=("Riverbend records",))
    monkeypatch.setattr(files, "of_this_computer", lambda: found)
    return found


def test_every_notebook_that_is_opened_knows_what_is_decided(decided: Fleet, full: Closed) -> None:
    book = notebook.open_notebook(full.folder, full.root)
    book.close()
    assert book.fleet == decided


def test_doctor_names_what_is_decided(decided: Fleet) -> None:
    look = next(look for look in doctoring.look() if look.name == "Agency's settings")
    assert (look.found, look.well) == ("decides: lock, targets", True)


def test_doctor_says_what_is_wrong_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "of_this_computer", lambda: safe(Fault.NOT_UNDERSTOOD, "unknown field `locks`"))
    look = next(look for look in doctoring.look() if look.name == "Agency's settings")
    assert not look.well
    assert "not understood: unknown field `locks`" in look.found


def test_without_a_file_doctor_finds_none_and_is_well(full: Closed) -> None:
    looks = {it["name"]: it for it in fieldnote("doctor", "--json").json}
    assert looks["Agency's settings"]["found"] == "none"
    assert fieldnote("check", full.folder, "--quick", secrets=PASSPHRASE).code == 0
