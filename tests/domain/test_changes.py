from fieldnote.domain.changes import Change
from fieldnote.domain.ids import DeliveryId, PersonId, VisitId


def test_two_changes_together_name_everything_either_touched() -> None:
    one = Change(people=frozenset({PersonId("a")}), visits=frozenset({VisitId("v")}))
    other = Change(people=frozenset({PersonId("b")}), deliveries=frozenset({DeliveryId("d")}), notebook=True)
    both = one | other
    assert both.people == {"a", "b"}
    assert both.visits == {"v"}
    assert both.deliveries == {"d"}
    assert both.notebook


def test_no_change_changes_nothing() -> None:
    one = Change(people=frozenset({PersonId("a")}))
    assert one | Change() == Change() | one == one
