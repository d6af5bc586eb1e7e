"""The practice notebook reads like real field notes, and every outline is in it."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from fieldnote.domain.visit import ContactKind, Mode, NoteState, Place, Visit
from fieldnote.services import groups, notebook, people, practice, today, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries

MOST_ALIKE = 0.60


@pytest.fixture(scope="module")
def book(practised: Notebook) -> Notebook:
    return practised


@pytest.fixture(scope="module")
def signed(book: Notebook) -> list[Visit]:
    holding = visits.lines(book, states=(NoteState.SIGNED,), most=10_000)
    return [visits.signed(book, line.id) for line in reversed(holding)]


def of(book: Notebook, signed: list[Visit], name: str) -> list[Visit]:
    person = next(line.person.id for line in people.everyone(book) if line.person.preferred_name == name)
    return [visit for visit in signed if visit.draft.person_id == person]


def test_there_are_at_least_12_people_and_200_signed_visits(book: Notebook, signed: list[Visit]) -> None:
    assert len(people.everyone(book)) >= 12
    assert len(signed) >= 200


def test_no_two_narratives_are_more_than_60_percent_alike(signed: list[Visit]) -> None:
    grams = {visit.id: _five_grams(f"{visit.draft.what_we_did} {visit.draft.response}") for visit in signed}
    alike = {
        (one, other): len(grams[one] & grams[other]) / min(len(grams[one]), len(grams[other]))
        for one, other in combinations(grams, 2)
        if grams[one] and grams[other]
    }
    assert max(alike.values()) <= MOST_ALIKE


def test_nobody_elses_last_name_stands_in_a_note(book: Notebook, signed: list[Visit]) -> None:
    everyone = [line.person for line in people.everyone(book)]
    for visit in signed:
        words = set(
            re.findall(r"\w+", f"{visit.draft.what_we_did} {visit.draft.response} {visit.draft.next_step.text}")
        )
        others = {p.family_name for p in everyone if p.id != visit.draft.person_id}
        assert not words & others


def test_words_that_hurt_are_not_used(signed: list[Visit]) -> None:
    hurting = re.compile(
        r"\b(addict|abuser|junkie|clean and sober|dirty|relapsed?|non-?compliant|client|patient)\b", re.IGNORECASE
    )
    for visit in signed:
        assert not hurting.search(f"{visit.draft.what_we_did} {visit.draft.response}"), visit.draft.what_we_did


def test_some_notes_are_in_spanish(book: Notebook, signed: list[Visit]) -> None:
    spanish = [v for name in ("Maribel S.", "Luz T.") for v in of(book, signed, name) if " que " in v.draft.what_we_did]
    assert len(spanish) >= 10


@pytest.mark.parametrize(
    ("name", "minutes", "units"),
    [("Darnell K.", 53, 3), ("Darnell K.", 75, 5), ("Maribel S.", 14, 0), ("Theo B.", 85, 5)],
)
def test_the_outlines_have_their_minutes_and_units(
    book: Notebook, signed: list[Visit], name: str, minutes: int, units: int
) -> None:
    assert (minutes, units) in {(v.facts.minutes, v.facts.units) for v in of(book, signed, name)}


def test_groups_know_who_usually_comes(book: Notebook) -> None:
    known = {line.group.name: line.members for line in groups.groups(book)}
    names = {people.get(book, member.person_id).preferred_name for member in known["Seeking Sunday"]}
    assert {"Alice W.", "Keisha M."} <= names


def test_the_outlines_have_their_kinds_and_places(book: Notebook, signed: list[Visit]) -> None:
    assert any(v.draft.place is Place.MEETING and v.draft.excluded.travel == 20 for v in of(book, signed, "Darnell K."))
    assert any(v.draft.mode is Mode.PHONE and "KX" in v.facts.modifiers for v in of(book, signed, "Maribel S."))
    assert any(v.draft.place is Place.SHELTER and v.draft.excluded.waiting for v in of(book, signed, "Theo B."))
    assert any(v.draft.mode is Mode.VIDEO and v.facts.units == 3 for v in of(book, signed, "Alice W."))
    assert any(v.draft.kind is ContactKind.ATTEMPTED and not v.facts.units for v in of(book, signed, "James P."))
    assert any(v.draft.sensitive and v.draft.person_comment for v in of(book, signed, "Keisha M."))
    assert any(v.draft.kind is ContactKind.COLLATERAL and not v.facts.units for v in of(book, signed, "Ron D."))
    assert any(v.facts.late and v.draft.reasons.get("late_note") for v in of(book, signed, "Luz T."))
    halt = [v for v in signed if v.draft.kind is ContactKind.GROUP and v.draft.group_size == 9]
    assert {32, 60} <= {v.facts.minutes for v in halt}
    assert all(v.draft.reasons.get("group_too_large") for v in halt)


def test_every_signature_is_owed_to_the_practice_agency_once(book: Notebook) -> None:
    database = book.vault.database
    owed = database.value("SELECT count(*) FROM delivery")
    since = database.value("SELECT owed_from FROM target")
    # A version, an addendum, a void and a statement are owed each by itself; a review is a fact and is not.
    signed = "SELECT count(*) FROM signature WHERE julianday(signed_at) >= julianday(?)"
    assert owed == database.value(signed, (since,)) > 10
    assert deliveries.unpaid(database) == 0


def test_the_first_page_has_something_to_do(book: Notebook) -> None:
    page = today.today(book)
    assert page.to_finish
    assert page.plans_ending
    assert page.quiet


def test_the_same_seed_and_moment_make_the_same_records(tmp_path: Path) -> None:
    moment = notebook.local_now()
    made = [practice.make(tmp_path / name, clock=lambda: moment, most_people=2, seed=5) for name in ("a", "b")]
    rows = []
    for each in made:
        book = notebook.open_notebook(each.folder, each.root)
        rows.append(book.vault.database.all("SELECT id, person_id, day, units, choices FROM visit ORDER BY id"))
        book.close()
    assert rows[0] == rows[1]


def test_large_notebooks_for_measuring_hold_together(tmp_path: Path) -> None:
    made = practice.make(tmp_path / "large", most_people=2, least_visits=150)
    book = notebook.open_notebook(made.folder, made.root)
    assert made.signed >= 150
    assert not any(finding.faults for finding in notebook.check(book))
    book.close()


def _five_grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w\u2019']+", text.casefold())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
