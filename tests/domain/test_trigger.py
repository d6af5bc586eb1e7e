from making import TODAY, trigger

from fieldnote.domain import trigger as rules
from fieldnote.domain.trigger import Strength, TriggerCourse


def test_a_trigger_needs_words() -> None:
    assert [p.code for p in rules.problems_of(trigger(what=" "))] == ["trigger_empty"]
    assert rules.problems_of(trigger()) == ()


def test_saying_how_a_trigger_stands_is_a_review() -> None:
    managed = rules.set_course(trigger(), TriggerCourse.MANAGED, TODAY)
    assert (managed.course, managed.reviewed_on, managed.what) == (TriggerCourse.MANAGED, TODAY, trigger().what)


def test_the_strongest_trigger_comes_first_and_equals_keep_their_order() -> None:
    strengths = {"a": Strength.SOME, "b": Strength.A_LOT, "c": Strength.SOME, "d": Strength.NOT_SURE}
    found = rules.strongest_first(trigger(what=what, strength=strength) for what, strength in strengths.items())
    assert [t.what for t in found] == ["b", "a", "c", "d"]
