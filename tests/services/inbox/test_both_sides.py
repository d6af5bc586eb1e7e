"""A notebook and an agency, each with its own programs and keys, and only a folder between them."""

import json
from pathlib import Path

import pytest
from making import CONFIRMED, add_person, correct, sign
from services.inbox.agency import NOW, Office, office
from services.sync.agency import synced

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.package import PackageResult
from fieldnote.domain.target import Format, Target
from fieldnote.exchange.package import keys
from fieldnote.services import targets, visits
from fieldnote.services.inbox import devices, loading, returning
from fieldnote.services.inbox.taking import Fate
from fieldnote.services.notebook import Notebook
from fieldnote.services.targets import Wanted
from fieldnote.vault import deliveries
from fieldnote.vault import devices as own_devices


@pytest.fixture
def here(tmp_path: Path) -> Office:
    return office(tmp_path)


@pytest.fixture
def target(book: Notebook, here: Office) -> Target:
    """The notebook knows the agency by the key file that `keygen` made, its fingerprint compared."""
    place, _ = targets.marked(str(here.place.folder), "a-mark")
    key = (here.keys.folder / "agency.fnkey").read_bytes()
    wanted = Wanted(
        "Riverbend", folder=place, format=Format.PACKAGE, agency_key=key, fingerprint=here.keys.public.fingerprint
    )
    outcome = targets.add(book, wanted)
    assert isinstance(outcome, Done)
    return outcome.value


def states(book: Notebook) -> list[DeliveryState]:
    return [delivery.state for delivery in deliveries.everything(book.vault.database)]


def is_known(book: Notebook, here: Office) -> None:
    """Two people compare the fingerprint that the notebook shows."""
    _, public = own_devices.present(book.vault.database)
    devices.know(here.keys.folder, keys.device_fingerprint(public), "Dana", NOW)


def test_a_signed_note_is_filed_over_there_and_said_to_be_here(
    book: Notebook, here: Office, target: Target, tmp_path: Path
) -> None:
    someone = add_person(book, record_number="RR-10418")
    note = sign(book, someone)
    synced(book, target)
    assert [one.fate for one in here.take()] == [Fate.WAITING]
    is_known(book, here)
    assert [one.fate for one in here.take()] == [Fate.FILED]
    synced(book, target)
    assert states(book) == [DeliveryState.FILED]
    loading.into_files(here.place.folder, tmp_path / "out", lambda _done, _all: None)
    (encounter,) = (json.loads(line) for line in (tmp_path / "out" / "Encounter.ndjson").read_bytes().splitlines())
    assert encounter["status"] == "finished"
    assert (here.place.opened / f"{_only(here)}" / "documents" / f"{note.id}-v1.pdf").read_bytes().startswith(b"%PDF")


def test_a_note_that_is_sent_back_waits_among_those_to_look_at_and_its_correction_is_filed(
    book: Notebook, here: Office, target: Target
) -> None:
    note = sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    here.take()
    is_known(book, here)
    here.take()
    returning.give_back(here.place, here.keys, note.id, "The goal is missing.")
    synced(book, target)
    assert states(book) == [DeliveryState.RETURNED]
    correct(book, note)
    synced(book, target)
    (taken,) = here.take()
    assert (taken.fate, taken.result) == (Fate.FILED, PackageResult.FILED)
    assert taken.items[0].item == f"{note.id}-v2"
    synced(book, target)
    assert states(book)[-1] is DeliveryState.FILED


def test_everything_that_is_owed_of_a_note_can_be_filed(book: Notebook, here: Office, target: Target) -> None:
    note = sign(book, add_person(book, record_number="RR-10418"))
    visits.add_addendum(book, note.id, "The bus was late.", CONFIRMED)
    synced(book, target)
    here.take()
    is_known(book, here)
    (taken,) = here.take()
    assert [item.result.value for item in taken.items] == ["filed", "filed"]
    synced(book, target)
    assert set(states(book)) == {DeliveryState.FILED}


def test_a_retry_after_the_agency_took_it_changes_nothing_there(book: Notebook, here: Office, target: Target) -> None:
    sign(book, add_person(book, record_number="RR-10418"))
    synced(book, target)
    here.take()
    is_known(book, here)
    here.take()
    before = here.everything()
    for _ in range(3):
        synced(book, target)
        here.take()
    assert here.everything() == before


def _only(here: Office) -> str:
    (package,) = here.place.opened.iterdir()
    return package.name
