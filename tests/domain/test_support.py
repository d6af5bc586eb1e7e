from making import support

from fieldnote.domain.support import CIRCLE_OF_KIND, SupportCircle, SupportKind


def test_every_kind_of_support_has_its_sector_on_the_map() -> None:
    assert set(CIRCLE_OF_KIND) == set(SupportKind)
    assert set(CIRCLE_OF_KIND.values()) == set(SupportCircle)


def test_a_sponsor_stands_in_the_recovery_sector_and_a_pet_in_the_family() -> None:
    assert support().circle is SupportCircle.RECOVERY
    assert support(kind=SupportKind.PET).circle is SupportCircle.FAMILY


def test_nobody_is_named_on_paper_or_kept_with_a_phone_number_before_they_agreed() -> None:
    assert not support().may_be_listed
    assert not support().may_keep_contact
