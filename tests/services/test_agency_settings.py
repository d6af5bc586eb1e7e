"""The agency's settings and rules: one signed file, all of it or none, and taken back."""

import json
import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from exchange.hostile_sheets import mutated
from making import SPECIALIST, TODAY, Clock, add_person, fill, sign
from services.outcomes import refusals
from services.test_roster import tables_of

from fieldnote.domain.arrival import Arrival
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import TargetId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.target import AgencyKey, Target
from fieldnote.exchange.agency_settings import file
from fieldnote.exchange.package import keys
from fieldnote.host import resources
from fieldnote.services import agency_settings, arrivals, policies
from fieldnote.services import notebook as notebooks
from fieldnote.services.agency_settings import SettingsPreview
from fieldnote.services.notebook import Notebook
from fieldnote.vault import targets

SECRETS, PUBLIC = keys.make("Riverbend", "RB")
OTHER_SECRETS, _ = keys.make("Mill Road", "MR")
PACK = resources.path("policy_packs", "plain.toml").read_text("utf-8").replace('id = "plain"', 'id = "riverbend"')
SAYS: dict[str, Any] = {
    "number": 3,
    "note": "The new QP is Sam Lee.",
    "agency": "Riverbend Recovery",
    "qp": "Sam Lee",
    "packs": [PACK],
    "rules": [{"pack": "riverbend", "since": "2026-12-01"}],
}


def signed(says: dict[str, Any] | None = None, pem: bytes = SECRETS.signing_pem, **changes: Any) -> bytes:
    return file.sign(json.dumps((says or SAYS) | changes).encode(), pem)


@pytest.fixture
def pinned(book: Notebook) -> Notebook:
    key = AgencyKey(PUBLIC.name, PUBLIC.code, PUBLIC.age, PUBLIC.escrow, PUBLIC.ed25519, PUBLIC.fingerprint)
    targets.save(book.vault.database, Target(TargetId("t-1"), "Riverbend EHR", book.now_utc(), agency=key))
    return book


def accepted(book: Notebook, data: bytes) -> Arrival:
    found = agency_settings.preview(book, data)
    assert isinstance(found, SettingsPreview)
    done = agency_settings.accept(book, found)
    assert isinstance(done, Done)
    return done.value


def test_looking_says_what_would_change_and_writes_nothing(pinned: Notebook) -> None:
    before = tables_of(pinned.vault.database)
    found = agency_settings.preview(pinned, signed())
    assert isinstance(found, SettingsPreview)
    assert (found.agency, found.settings.number, found.settings.note) == ("Riverbend EHR", 3, "The new QP is Sam Lee.")
    assert [(change.field.value, change.old, change.new) for change in found.changes] == [
        ("agency", "Riverbend Recovery Partners", "Riverbend Recovery"),
        ("qp", "J. Alvarez", "Sam Lee"),
        ("pack", "", f"riverbend {policies.load('plain').version}"),
        ("rules", "nc-peer-support", "riverbend from 2026-12-01"),
    ]
    assert tables_of(pinned.vault.database) == before


def test_all_of_it_comes_in_by_one_step(pinned: Notebook) -> None:
    arrival = accepted(pinned, signed())
    assert arrival.counts == {"agency": 1, "qp": 1, "pack": 1, "rules": 1}
    assert (pinned.specialist.agency, pinned.specialist.qp) == ("Riverbend Recovery", "Sam Lee")
    assert pinned.specialist.name == SPECIALIST.name
    assert policies.chosen_for(pinned, date(2026, 12, 1)) == "riverbend"
    assert policies.chosen_for(pinned, TODAY) == "nc-peer-support"


def test_a_dry_run_writes_nothing(pinned: Notebook) -> None:
    found, before = agency_settings.preview(pinned, signed()), tables_of(pinned.vault.database)
    assert isinstance(found, SettingsPreview)
    assert isinstance(agency_settings.accept(pinned, found, dry_run=True), Done)
    assert tables_of(pinned.vault.database) == before


def test_without_a_key_of_an_agency_nothing_is_believed(book: Notebook) -> None:
    assert refusals(agency_settings.preview(book, signed())) == ["settings_no_key"]


def test_the_key_of_another_agency_is_refused(pinned: Notebook) -> None:
    assert refusals(agency_settings.preview(pinned, signed(pem=OTHER_SECRETS.signing_pem))) == ["settings_other_key"]


def test_the_key_of_a_target_that_was_removed_is_refused(pinned: Notebook) -> None:
    pinned.vault.database.run("UPDATE target SET removed_at = '2026-11-20T00:00:00+00:00'")
    assert refusals(agency_settings.preview(pinned, signed())) == ["settings_no_key"]


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain["settings"].update(qp="Somebody Else"),
        lambda plain: plain["settings"].update(number=4),
        lambda plain: plain["settings"].pop("packs"),
        lambda plain: plain["settings"]["rules"][0].update(since="2026-01-01"),
        lambda plain: plain.update(signature="0" * 128),
    ],
)
def test_a_file_that_was_changed_after_it_was_signed_is_refused(pinned: Notebook, change: Any) -> None:
    plain = json.loads(signed())
    change(plain)
    assert refusals(agency_settings.preview(pinned, json.dumps(plain).encode())) == ["settings_tampered"]


def test_a_file_written_otherwise_and_saying_the_same_is_still_signed(pinned: Notebook) -> None:
    plain = json.loads(signed())
    turned = json.dumps({name: plain[name] for name in reversed(plain)}, indent=7).encode()
    assert isinstance(agency_settings.preview(pinned, turned), SettingsPreview)


def test_an_older_file_and_the_same_one_are_refused(pinned: Notebook) -> None:
    accepted(pinned, signed())
    assert refusals(agency_settings.preview(pinned, signed())) == ["settings_same"]
    assert refusals(agency_settings.preview(pinned, signed(number=2, qp="An older one"))) == ["settings_older"]


def test_a_file_of_what_is_so_already_changes_nothing(pinned: Notebook) -> None:
    accepted(pinned, signed())
    assert refusals(agency_settings.preview(pinned, signed(number=4))) == ["settings_nothing_new"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"rules": [{"pack": "nowhere", "since": "2026-12-01"}]}, "unknown_rules"),
        ({"packs": [PACK.replace('"riverbend"', '"plain"') + "\n"], "rules": []}, "rules_id_taken"),
    ],
)
def test_rules_that_cannot_be_are_refused_and_nothing_of_the_file_is_kept(
    pinned: Notebook, changes: dict[str, Any], code: str
) -> None:
    before = tables_of(pinned.vault.database)
    assert refusals(agency_settings.preview(pinned, signed(**changes))) == [code]
    assert tables_of(pinned.vault.database) == before


def test_another_pack_under_a_version_that_is_here_is_refused(pinned: Notebook) -> None:
    accepted(pinned, signed())
    other = signed(number=4, packs=[f"{PACK}\n# another\n"])
    assert refusals(agency_settings.preview(pinned, other)) == ["rules_version_taken"]


@pytest.mark.parametrize(
    "says",
    [
        {"number": 0},
        {"number": "3"},
        {"number": 3, "colour": "red"},
        {"number": 3, "qp": "x" * 201},
        {"number": 3, "qp": "a\u0007b"},
        {"number": 3, "packs": ["x" * 200_000]},
        {"number": 3, "rules": [{"pack": "../../etc", "since": "2026-12-01"}]},
        {"number": 3, "rules": [{"pack": "riverbend", "since": "0026-12-01"}]},
        {"number": 2**60},
    ],
)
def test_settings_that_are_none_cannot_even_be_signed(says: dict[str, Any]) -> None:
    with pytest.raises(BadInputError):
        file.sign(json.dumps(says).encode(), SECRETS.signing_pem)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'{"format": "fieldnote-agency-settings", "version": 2}',
        b'{"format": "fieldnote-agency-settings", "version": 1}',
        b'{"format": "fieldnote-agency-settings", "format": "x", "version": 1}',
        b"x" * (1024 * 1024 + 1),
        b"{" * 1_000_000,
    ],
)
def test_what_is_no_file_of_settings_is_refused(pinned: Notebook, data: bytes) -> None:
    with pytest.raises(BadInputError):
        agency_settings.preview(pinned, data)


def test_a_pack_that_is_none_is_refused(pinned: Notebook) -> None:
    with pytest.raises(BadInputError):
        agency_settings.preview(pinned, signed(packs=["id = 7"], rules=[]))


def test_what_changed_since_the_look_is_looked_at_again(pinned: Notebook) -> None:
    found = agency_settings.preview(pinned, signed())
    assert isinstance(found, SettingsPreview)
    accepted(pinned, signed(number=2, qp="Another"))
    assert refusals(agency_settings.accept(pinned, found)) == ["roster_overtaken"]


def test_undo_puts_settings_and_rules_back_to_the_byte(pinned: Notebook) -> None:
    fill(pinned, add_person(pinned))
    before = tables_of(pinned.vault.database, ("arrival_record",))
    arrival = accepted(pinned, signed(rules=[{"pack": "riverbend", "since": "2026-11-01"}]))
    assert pinned.vault.database.value("SELECT count(*) FROM arrival_record") == 3
    back = arrivals.undo(pinned, arrival.id)
    assert isinstance(back, Done)
    assert not back.value.settings_stay
    assert tables_of(pinned.vault.database, ("arrival_record",)) == before
    accepted(pinned, signed())


def test_settings_stay_once_a_note_was_signed_under_them(pinned: Notebook, clock: Clock) -> None:
    person_id = add_person(pinned)
    arrival = accepted(pinned, signed(rules=[{"pack": "riverbend", "since": "2026-11-01"}]))
    clock.advance(minutes=1)
    sign(pinned, person_id)
    back = arrivals.undo(pinned, arrival.id)
    assert isinstance(back, Done)
    assert back.value.settings_stay
    assert pinned.specialist.qp == "Sam Lee"


def test_nothing_of_the_pin_or_the_keys_is_kept_for_taking_back(pinned: Notebook) -> None:
    notebooks.set_pin(pinned, "a hash")
    accepted(pinned, signed())
    kept = pinned.vault.database.all("SELECT before, after FROM arrival_record WHERE entity = 'notebook'")
    assert kept
    assert "a hash" not in repr(kept)


def test_no_damage_makes_other_settings_of_a_file(pinned: Notebook) -> None:
    whole, before = signed(), tables_of(pinned.vault.database)
    expected = agency_settings.preview(pinned, whole)
    assert isinstance(expected, SettingsPreview)
    chance, kept = random.Random(5), 0  # noqa: S311 -- the same damage each time
    for _ in range(400):
        try:
            found = agency_settings.preview(pinned, mutated(chance, whole))
        except BadInputError:
            continue
        if isinstance(found, SettingsPreview):
            assert replace(found.settings, sha256="") == replace(expected.settings, sha256="")
            kept += 1
    assert kept < 40
    assert tables_of(pinned.vault.database) == before
