from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.ids import VisitId
from fieldnote.domain.likeness import ALIKE, Response, likeness, most_alike

LISTENED = "{0} listened to the circle, passed once, and then said {1} would call somebody before the weekend."


def response(text: str, *names: str, number: int = 1, same: bool = False) -> Response:
    return Response(VisitId(f"visit-{number}"), text, names, same_session=same)


def test_a_response_with_another_name_and_pronoun_in_it_is_the_same_one() -> None:
    one = response(LISTENED.format("Marcus", "he"), "Marcus Hale")
    other = response(LISTENED.format("Keisha", "she"), "Keisha P.", number=2, same=True)
    found = most_alike(one, [other])
    assert found is not None
    assert (found.visit_id, found.share, found.same_session) == ("visit-2", 1.0, True)


def test_one_changed_word_in_many_is_still_the_same_response() -> None:
    changed = LISTENED.replace("weekend", "holiday").format("Marcus", "he")
    assert likeness(response(LISTENED.format("Marcus", "he"), "Marcus"), response(changed, "Marcus")) > ALIKE


def test_two_people_in_their_own_words_are_not_alike() -> None:
    one = response("Marcus drew a pan of cornbread at six and nothing at eight.", "Marcus")
    other = response("Keisha left one slice of the plate empty on purpose, for rest.", "Keisha")
    assert most_alike(one, [other]) is None
    assert likeness(one, other) < 0.5


def test_the_most_like_of_several_is_given() -> None:
    text = "a b c d e f g h i j k l m n o p q r s t"
    near, nearer = text.replace("t", "z").replace("s", "y"), text.replace("t", "z")
    found = most_alike(response(text), [response(near, number=2), response(nearer, number=3), response(near, number=4)])
    assert found is not None
    assert found.visit_id == "visit-3"


def test_an_empty_response_is_like_nothing() -> None:
    assert most_alike(response("  "), [response("  ")]) is None
    assert likeness(response(""), response("Marcus listened.")) == 0


@given(st.text(max_size=60))
def test_a_response_with_a_word_in_it_is_all_like_itself(text: str) -> None:
    share = likeness(response(text), response(text))
    assert share in {0.0, 1.0}
    assert (share == 1.0) == (most_alike(response(text), [response(text)]) is not None)
