"""Packs are read strictly: a rule that is misspelt is named with its place, it never vanishes."""

import pytest

from fieldnote.domain.policy import PolicyPack
from fieldnote.domain.problems import BadInputError
from fieldnote.host import resources
from fieldnote.services import packs

WHOLE = resources.path("policy_packs", "nc-peer-support.toml").read_text("utf-8")


def read(text: str) -> PolicyPack:
    return packs.read(text.encode(), "own.toml")


def test_a_pack_is_read_as_it_stands() -> None:
    assert read(WHOLE) == packs.load("nc-peer-support")


@pytest.mark.parametrize(
    ("stands", "instead", "what", "where"),
    [
        ("age_from = 18", "age_form = 18", "there is no key 'age_form' (is 'age_from' meant?)", "own.toml"),
        (
            'rounding = "FLOOR_15"',
            'roundings = "FLOOR_15"',
            "there is no key 'roundings' (is 'rounding' meant?)",
            "own.toml: services[0]",
        ),
        ("due_hours = 24", "due_minutes = 24", "there is no key 'due_minutes'", "own.toml: timing"),
        ("unbillable_days = 7", "unbilable_days = 7", "(is 'unbillable_days' meant?)", "own.toml: timing"),
        ('why = "An attempt', 'wy = "An attempt', "there is no key 'wy'", "own.toml: kinds[3]"),
        ('rounding = "FLOOR_15"', 'rounding = "FLOOR_51"', "FLOOR_51", "own.toml: services[0].rounding"),
        ("due_hours = 24", 'due_hours = "24"', "expected `int | null`, got `str`", "own.toml: timing.due_hours"),
        ("group_most = 6", "group_most = 6.5", "float", "own.toml: limits.group_most"),
        ('home = "12"', 'hoem = "12"', "hoem", "own.toml: places_of_service"),
        ('phone = "KX"', 'telephone = "KX"', "telephone", "own.toml: services[0].mode_modifiers"),
        ('kind = "no_show"', 'kind = "noshow"', "noshow", "own.toml: kinds[4].kind"),
        ('label = "North Carolina peer support"', "", "label", "own.toml"),
        ('places = ["jail"]', 'places = ["prison"]', "prison", "own.toml: exclusions[0].places[0]"),
        ("due_hours = 24", "due_hours = 0", "is not above zero", "own.toml: timing.due_hours"),
        ('home = "12"', 'home = "120"', "is not two digits", "own.toml: places_of_service.home"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(stands: str, instead: str, what: str, where: str) -> None:
    assert stands in WHOLE
    with pytest.raises(BadInputError) as caught:
        read(WHOLE.replace(stands, instead, 1))
    assert what in caught.value.what
    assert caught.value.where.startswith(where)


def test_a_file_that_is_no_toml_or_no_text_is_refused() -> None:
    with pytest.raises(BadInputError, match="not TOML"):
        read("id = ")
    with pytest.raises(BadInputError, match="not UTF-8"):
        packs.read(b"id = '\xff'", "own.toml")


def test_the_packs_to_start_with_are_those_without_an_end() -> None:
    assert [pack.id for pack in packs.available()] == ["nc-peer-support", "nc-8g", "plain"]
    assert [pack.id for pack in packs.shipped()] == ["nc-peer-support", "nc-8g", "nc-b3", "plain"]
