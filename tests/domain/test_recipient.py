import pytest

from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.recipient import RecipientPreset, problems_of, usual


@pytest.mark.parametrize("recipient", Recipient)
def test_what_a_recipient_starts_with_is_allowed_and_holds_nothing_sensitive(recipient: Recipient) -> None:
    preset = usual(recipient)
    assert problems_of(preset) == ()
    assert preset.inside == recipient.inside
    assert not any(content.is_sensitive for content in preset.contents)


@pytest.mark.parametrize("recipient", [Recipient.PAYER, Recipient.PROVIDER, Recipient.JUSTICE, Recipient.SUPPORTER])
def test_triggers_and_the_people_around_someone_stay_inside_unless_chosen(recipient: Recipient) -> None:
    assert not {Content.TRIGGERS, Content.SUPPORTS} & set(usual(recipient).contents)


def test_only_the_qp_and_the_own_agency_can_be_inside() -> None:
    refused = [r for r in Recipient if problems_of(RecipientPreset("", r, True, ()))]
    assert set(refused) == set(Recipient) - {Recipient.QP, Recipient.OWN_AGENCY}


@pytest.mark.parametrize("content", [c for c in Content if c.is_sensitive])
def test_nothing_sensitive_can_be_given_by_default(content: Content) -> None:
    problems = problems_of(RecipientPreset("", Recipient.QP, True, (content,)))
    assert [p.code for p in problems] == ["sensitive_never_by_default"]
