"""Which rules are in force on a date of service, and what changing them leaves alone."""

from datetime import date

import pytest
from making import CONFIRMED, FAST, PASSPHRASE, SPECIALIST, Clock, Closed, Ids, add_person, at, fill, segment, sign
from services.own_rules import own_pack
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import ContactKind, NoteState
from fieldnote.services import authorisations, policies, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook

OCTOBER, NOVEMBER = date(2019, 10, 31), date(2019, 11, 1)
TODAY = date(2026, 11, 20)


@pytest.fixture
def of_8g(book: Notebook) -> Notebook:
    """A notebook that goes by policy 8G from the beginning."""
    assert isinstance(policies.change_pack(book, "nc-8g", date(2000, 1, 1)), Done)
    return book


def code_of(refused: object) -> str:
    assert isinstance(refused, Refused)
    return refused.problems[0].code


def test_a_notebook_made_with_a_pack_finds_the_pack_of_its_family_that_held_before(tmp_path: object) -> None:
    folder = tmp_path / "n"  # type: ignore[operator]
    root = notebooks.create(folder, PASSPHRASE, SPECIALIST, policy_pack="nc-8g", clock=Clock(), cost=FAST)
    book = Closed(folder, root).open()
    try:
        assert (book.pack_on(OCTOBER).id, book.pack_on(NOVEMBER).id, book.pack.id) == ("nc-b3", "nc-8g", "nc-8g")
    finally:
        book.close()


def test_the_last_day_of_october_2019_is_billed_with_u4_and_six_in_a_group_and_the_next_one_is_not(
    of_8g: Notebook,
) -> None:
    marcus = add_person(of_8g)
    billed = []
    for day in (OCTOBER, NOVEMBER):
        alone = sign(of_8g, marcus, segments=(segment(at(9, day=day), 60),))
        group = sign(
            of_8g,
            marcus,
            kind=ContactKind.GROUP,
            service="group",
            group_size=7,
            segments=(segment(at(14, day=day), 60),),
        )
        asks = "group_too_large" in {p.code for p in visits.standing(of_8g, group.draft).problems}
        billed.append((alone.facts.modifiers, group.facts.modifiers, alone.facts.policy_pack, asks))
    assert billed == [(("U4",), ("HQ", "U4"), "nc-b3", True), ((), ("HQ",), "nc-8g", False)]


def test_a_note_keeps_the_pack_version_rounding_and_aggregation_it_was_made_by(of_8g: Notebook) -> None:
    facts = sign(of_8g, add_person(of_8g)).facts
    assert (facts.policy_pack, facts.policy_version, facts.rounding, facts.aggregation) == (
        "nc-8g", "2026.1", "FLOOR_15", "per_contact",
    )  # fmt: skip


def test_rules_change_from_a_date_of_service_on_and_signed_notes_keep_theirs(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    before = sign(book, marcus)
    outcome = policies.change_pack(book, "nc-8g", date(2026, 11, 23))
    assert isinstance(outcome, Done)
    assert outcome.change.notebook
    clock.advance(days=3)
    late = sign(book, marcus, segments=(segment(at(10, day=TODAY), 52),), reasons={"late_note": "No power."})
    after = sign(book, marcus)
    packs = [visits.signed(book, visit.id).facts.policy_pack for visit in (before, late, after)]
    assert packs == ["nc-peer-support", "nc-peer-support", "nc-8g"]
    assert not any(finding.faults for finding in notebooks.check(book))


def test_the_last_word_for_a_date_counts_and_every_word_stays_readable(book: Notebook, clock: Clock) -> None:
    policies.change_pack(book, "nc-8g", TODAY)
    clock.advance(hours=1)
    policies.change_pack(book, "nc-peer-support", TODAY)
    assert book.pack.id == "nc-peer-support"
    assert [(use.from_day, use.pack_id) for use in policies.uses(book)] == [
        (TODAY, "nc-8g"), (TODAY, "nc-peer-support"),
    ]  # fmt: skip
    kinds = [row[0] for row in book.vault.database.all("SELECT kind FROM audit WHERE kind LIKE 'policy%'")]
    assert kinds == ["policy.changed"] * 2


@pytest.mark.parametrize("change", ["UPDATE policy_use SET pack_id = 'plain'", "DELETE FROM policy_use"])
def test_which_rules_were_in_force_is_never_changed_afterwards(of_8g: Notebook, change: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        of_8g.vault.database.run(change)


def test_rules_that_nobody_has_that_are_over_or_in_use_are_refused(book: Notebook) -> None:
    assert code_of(policies.change_pack(book, "nc-9g", TODAY)) == "unknown_rules"
    assert code_of(policies.change_pack(book, "nc-peer-support", TODAY)) == "rules_in_use"
    own = own_pack(pack="valid_to = 2025-12-31")
    assert isinstance(policies.add_pack(book, own), Done)
    assert code_of(policies.change_pack(book, "own", TODAY)) == "rules_over"
    assert isinstance(policies.change_pack(book, "own", date(2025, 12, 31)), Done)
    assert isinstance(policies.change_pack(book, "nc-b3", TODAY), Done), "its family goes on after it"
    assert book.pack.id == "nc-8g"


def test_the_figures_of_open_notes_follow_the_rules_and_their_times_stay(book: Notebook) -> None:
    marcus = add_person(book)
    signed, open_note = sign(book, marcus), fill(book, marcus, segments=(segment(at(9), 53),))
    changed_at = visits.open_visit(book, open_note.id).changed_at
    own = own_pack(
        individual='rounding = "MIDPOINT_8"',
        pack='[[kinds]]\nkind = "one_to_one"\nbillable = true\nalso = ["progress"]',
    )
    assert isinstance(policies.add_pack(book, own), Done)
    outcome = policies.change_pack(book, "own", TODAY)
    assert isinstance(outcome, Done)
    assert outcome.change.visits == {open_note.id}
    lines = {line.id: line for line in visits.lines(book)}
    assert (lines[open_note.id].units, lines[open_note.id].state) == (4, NoteState.DRAFT)
    assert lines[signed.id].units == 3
    assert visits.open_visit(book, open_note.id).changed_at == changed_at


# Packs of the agency's own


def test_an_agency_brings_its_own_pack_and_a_rule_changes_without_code(book: Notebook) -> None:
    assert isinstance(policies.add_pack(book, own_pack(individual="unit_minutes = 30")), Done)
    assert isinstance(policies.change_pack(book, "own", TODAY), Done)
    facts = sign(book, add_person(book)).facts
    assert (facts.units, facts.unit_minutes, facts.policy_pack, facts.policy_version) == (1, 30, "own", "1")


def test_a_newer_version_takes_the_older_ones_place_for_what_is_not_signed(book: Notebook) -> None:
    policies.add_pack(book, own_pack())
    policies.change_pack(book, "own", TODAY)
    marcus = add_person(book)
    signed, open_note = sign(book, marcus), fill(book, marcus, segments=(segment(at(9), 50),))
    assert isinstance(policies.add_pack(book, own_pack(individual='rounding = "CEIL_15"', version="2")), Done)
    assert book.pack.version == "2"
    assert {line.id: line.units for line in visits.lines(book)} == {signed.id: 3, open_note.id: 4}
    outcome = visits.sign(book, open_note.id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert (visits.signed(book, signed.id).facts.policy_version, outcome.value.facts.policy_version) == ("1", "2")


def test_a_pack_that_is_there_already_or_takes_a_shipped_name_is_refused(book: Notebook) -> None:
    assert isinstance(policies.add_pack(book, own_pack()), Done)
    assert code_of(policies.add_pack(book, own_pack())) == "rules_version_taken"
    assert code_of(policies.add_pack(book, own_pack(pack_id="nc-8g"))) == "rules_id_taken"


def test_a_file_that_is_no_pack_is_refused_with_its_place_and_nothing_is_kept(book: Notebook) -> None:
    before = book.vault.database.value("SELECT count(*) FROM audit")
    for faulty in (b"\xff", b"x" * 1_048_577, own_pack(individual="unit_mintes = 15"), own_pack(pack="age_from = 0")):
        with pytest.raises(BadInputError):
            policies.add_pack(book, faulty)
    of_a_family = own_pack(pack='family = "nc-medicaid-peer-support"')
    with pytest.raises(BadInputError, match="same days"):
        policies.add_pack(book, of_a_family)
    assert book.vault.database.value("SELECT count(*) FROM audit") == before
    assert [pack.id for pack in book.packs()] == ["nc-peer-support", "nc-8g", "nc-b3", "plain"]


def test_an_own_pack_goes_with_the_notebook(closed: Closed) -> None:
    book = closed.open(Clock(), Ids())
    policies.add_pack(book, own_pack())
    policies.change_pack(book, "own", TODAY)
    book.close()
    again = closed.open(Clock(), Ids(2))
    assert again.pack.label == "Rules of our own"
    again.close()


def test_units_before_an_authorisation_are_those_of_the_rules_of_the_day(book: Notebook) -> None:
    marcus = add_person(book)
    policies.add_pack(book, own_pack(pack="[auth]\nfree_units = 8\nfree_year_month = 1"))
    policies.change_pack(book, "own", date(2026, 12, 1))
    days = (TODAY, date(2026, 12, 1))
    free = [authorisations.ledger(book, marcus, day).free for day in days]
    given = [(found.units, found.starts_on) for found in free if found]
    assert given == [(24, date(2026, 7, 1)), (8, date(2026, 1, 1))]
