from fieldnote.domain import warning_sign as rules
from fieldnote.domain.ids import PersonId, WarningSignId
from fieldnote.domain.warning_sign import WarningSign


def test_a_sign_needs_words() -> None:
    assert [p.code for p in rules.problems_of(WarningSign(WarningSignId("w"), PersonId("p"), " "))] == ["sign_empty"]
    assert rules.problems_of(WarningSign(WarningSignId("w"), PersonId("p"), "Stops texting back")) == ()
