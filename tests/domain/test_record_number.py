from datetime import date

from making import TODAY, person

from fieldnote.domain.person import RecordId
from fieldnote.domain.record_number import change_number, current_numbers

MEDICAID = RecordId("medicaid", "948112007K")
BOTH = person(record_ids=(RecordId("agency", "RR-10418"), MEDICAID))


def test_a_new_number_takes_over_on_a_day_and_the_old_one_stays() -> None:
    changed = change_number(BOTH, "agency", "RR-20000", TODAY)
    assert changed.record_ids == (
        RecordId("agency", "RR-10418", until=TODAY), MEDICAID, RecordId("agency", "RR-20000", since=TODAY),
    )  # fmt: skip
    assert changed.record_number() == "RR-20000"
    assert changed.record_number("medicaid") == "948112007K"
    assert {r.value for r in current_numbers(changed)} == {"RR-20000", "948112007K"}


def test_the_same_number_again_changes_nothing_and_an_empty_one_only_ends_the_old() -> None:
    assert change_number(BOTH, "agency", "RR-10418", date(2027, 1, 1)) is BOTH
    ended = change_number(BOTH, "agency", "", TODAY)
    assert ended.record_number() == ""
    assert len(ended.record_ids) == 2
