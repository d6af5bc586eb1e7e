"""More people than are written: other names, other times, and nothing of the ones they are made from."""

import random
import tomllib

import pytest

from fieldnote.domain.visit import NoteState
from fieldnote.host import resources
from fieldnote.services import crowd, notebook, people, visits
from fieldnote.services.notebook import Notebook

WRITTEN = [
    tomllib.loads(path.read_text("utf-8")) for path in sorted(resources.path("practice", "people").glob("*.toml"))
]


def made(how_many: int, seed: int = 1) -> list[dict[str, object]]:
    return list(crowd.more(WRITTEN, how_many, random.Random(seed)))  # noqa: S311 -- made-up people


def test_the_names_they_are_made_from_are_gone_from_every_sentence() -> None:
    for number, data in enumerate(made(len(WRITTEN) * 2)):
        old = WRITTEN[number % len(WRITTEN)]["person"]
        text = str({name: value for name, value in data.items() if name != "person"})
        if old["given_name"] != data["person"]["given_name"]:  # type: ignore[index]
            assert f" {old['given_name']} " not in text
        assert old["family_name"] not in text


def test_the_same_seed_makes_the_same_people_and_another_one_others() -> None:
    assert made(30) == made(30)
    assert made(30) != made(30, seed=2)


def test_record_numbers_are_never_doubled_and_what_is_written_stays_as_it_is() -> None:
    before = str(WRITTEN)
    numbers = [data["person"]["record_ids"][0]["value"] for data in made(200)]  # type: ignore[index]
    assert len(set(numbers)) == 200
    assert str(WRITTEN) == before


@pytest.mark.slow
def test_a_notebook_of_forty_people_signs_all_their_notes(crowded: Notebook) -> None:
    assert len(people.everyone(crowded)) == 40
    assert len(visits.lines(crowded, states=(NoteState.SIGNED,), most=10_000)) > 500
    assert [finding for finding in notebook.check(crowded) if finding.faults] == []
