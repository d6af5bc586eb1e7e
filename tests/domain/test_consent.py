import pytest

from fieldnote.domain.consent import Recipient


@pytest.mark.parametrize("recipient", Recipient)
def test_only_the_programmes_own_people_are_inside(recipient: Recipient) -> None:
    assert recipient.inside == (recipient in {Recipient.QP, Recipient.OWN_AGENCY})
