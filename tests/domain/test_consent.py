import pytest

from fieldnote.domain.consent import PART2_LONG, PART2_SHORT, Recipient


@pytest.mark.parametrize("recipient", Recipient)
def test_only_the_programmes_own_people_are_inside(recipient: Recipient) -> None:
    assert recipient.inside == (recipient in {Recipient.QP, Recipient.OWN_AGENCY})


def test_the_notices_are_in_the_wording_of_the_2024_rule() -> None:
    assert PART2_SHORT == "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
    assert PART2_LONG.startswith("This record which has been disclosed to you is protected by Federal confidentiality")
    assert "civil, criminal, administrative, or legislative proceedings" in PART2_LONG
    assert "NOT sufficient" in PART2_LONG
    assert "  " not in PART2_LONG
