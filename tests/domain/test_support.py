from datetime import timedelta

import pytest
from making import TODAY, support

from fieldnote.domain import support as rules
from fieldnote.domain.problems import Weight
from fieldnote.domain.support import CIRCLE_OF_KIND, Support, SupportCircle, SupportKind, SupportRole


def test_every_kind_of_support_has_its_sector_on_the_map() -> None:
    assert set(CIRCLE_OF_KIND) == set(SupportKind)
    assert set(CIRCLE_OF_KIND.values()) == set(SupportCircle)


def test_a_sponsor_stands_in_the_recovery_sector_and_a_pet_in_the_family() -> None:
    assert support().circle is SupportCircle.RECOVERY
    assert support(kind=SupportKind.PET).circle is SupportCircle.FAMILY


def test_nobody_is_named_on_paper_or_kept_with_a_phone_number_before_they_agreed() -> None:
    assert not support().may_be_listed
    assert not support().may_keep_contact


def test_every_role_belongs_to_a_kind() -> None:
    assert all(role.kinds for role in SupportRole)
    assert rules.problems_of(support(kind=SupportKind.FAMILY, role=SupportRole.SIBLING), TODAY) == ()
    wrong = rules.problems_of(support(kind=SupportKind.WORK, role=SupportRole.SIBLING), TODAY)
    assert [p.code for p in wrong] == ["role_of_other_kind"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (support(name=" "), "name_missing"),
        (support(contact="555-0199"), "contact_not_permitted"),
        (support(since=TODAY, ended_on=TODAY - timedelta(days=1)), "ended_before_since"),
        (support(last_contact_on=TODAY + timedelta(days=1)), "day_to_come"),
    ],
)
def test_what_cannot_be_is_named(wrong: Support, code: str) -> None:
    assert [p.code for p in rules.problems_of(wrong, TODAY)] == [code]


@pytest.mark.parametrize("name", ["Ray Mitchell", "Big Ray O’Dell"])
def test_a_last_name_in_a_fellowship_is_a_caution_and_never_a_block(name: str) -> None:
    for kind, fellowship in ((SupportKind.SPONSOR, ""), (SupportKind.FRIEND, "NA")):
        found = rules.problems_of(support(name=name, kind=kind, fellowship=fellowship), TODAY)
        assert [(p.code, p.weight) for p in found] == [("last_name_in_fellowship", Weight.CAUTION)]
        assert not found[0].blocks


@pytest.mark.parametrize("name", ["Ray", "Ray M.", "Mary Ann K", "J."])
def test_a_first_name_with_an_initial_is_fine_in_a_fellowship(name: str) -> None:
    assert rules.problems_of(support(name=name, kind=SupportKind.SPONSOR), TODAY) == ()


def test_family_and_meetings_may_have_two_words() -> None:
    assert rules.problems_of(support(name="Aunt Bea", kind=SupportKind.FAMILY), TODAY) == ()
    assert rules.problems_of(support(name="Tuesday group", kind=SupportKind.MEETING, fellowship="AA"), TODAY) == ()


def test_a_withdrawn_permission_takes_the_contact_details_along() -> None:
    kept = support(contact="555-0199", may_keep_contact=True)
    assert rules.withdraw_contact(kept) == support()


def test_who_ended_can_be_brought_back() -> None:
    ended = rules.end(support(), TODAY, "Moved away")
    assert (ended.ended_on, ended.ended_why) == (TODAY, "Moved away")
    assert rules.bring_back(ended) == support()
