import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldnote.domain.everyday_words import EVERYDAY
from fieldnote.domain.ids import PersonId
from fieldnote.domain.names import Caseload, NameHit, NameKind, Names, parts_of
from fieldnote.domain.word_places import fold

EVERYBODY = (
    Names(PersonId("marcus"), ("Marcus", "Marcus Hale"), ("RR-10418",)),
    Names(PersonId("keisha"), ("Keisha P.", "Keisha Ann Parker", "Kee"), ("40217",)),
    Names(PersonId("jose"), ("José", "José Ángel de la Cruz"), ()),
    Names(PersonId("obrien"), ("Siobhán O’Brien",), ()),
    Names(PersonId("will"), ("Will", "Will Young"), ()),
    Names(PersonId("may"), ("May", "May Chen"), ()),
    Names(PersonId("hope"), ("Hope", "Hope Bishop"), ()),
    Names(PersonId("luz"), ("Luz T.",), ()),
    Names(PersonId("smith"), ("Dee Smith-Jones",), ()),
    Names(PersonId("wang"), ("王芳",), ()),
)
CASELOAD = Caseload(EVERYBODY)


def found(text: str) -> list[str]:
    return [hit.word for hit in CASELOAD.find(text)]


def only(text: str) -> NameHit:
    (hit,) = CASELOAD.find(text)
    return hit


@pytest.mark.parametrize(
    ("text", "word", "who", "kind"),
    [
        ("Talked with Keisha Parker at the door.", "Keisha Parker", "keisha", NameKind.FULL),
        ("Talked with Keisha.", "Keisha", "keisha", NameKind.WORD),
        ("parker was there, too", "parker", "keisha", NameKind.WORD),
        ("Keisha P. brought the snacks", "Keisha P", "keisha", NameKind.FULL),
        ("K. Parker brought the snacks", "K. Parker", "keisha", NameKind.FULL),
        ("Parker, Keisha", "Parker, Keisha", "keisha", NameKind.FULL),
        ("he likes Kee a lot", "Kee", "keisha", NameKind.WORD),
        ("KEISHA’S chair", "KEISHA", "keisha", NameKind.WORD),
        ("Keisha'll bring it", "Keisha", "keisha", NameKind.WORD),
        ("José came", "José", "jose", NameKind.WORD),
        ("JOSE came", "JOSE", "jose", NameKind.WORD),
        ("Jose\u0301 came", "Jose\u0301", "jose", NameKind.WORD),
        ("Jos\u200bé came", "Jos\u200bé", "jose", NameKind.WORD),
        ("con Ángel de la Cruz y otros", "Ángel de la Cruz", "jose", NameKind.FULL),
        ("el señor de la Cruz", "Cruz", "jose", NameKind.WORD),
        ("O'Brien’s idea", "O'Brien", "obrien", NameKind.WORD),
        ("Obrien had an idea", "Obrien", "obrien", NameKind.WORD),
        ("with Smith-Jones", "Smith-Jones", "smith", NameKind.FULL),
        ("record RR-10418 is his", "RR-10418", "marcus", NameKind.NUMBER),
        ("record rr10418 is his", "rr10418", "marcus", NameKind.NUMBER),
        ("我和王芳去了", "王芳", "wang", NameKind.FULL),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_typed(text: str, word: str, who: str, kind: NameKind) -> None:
    hit = only(text)
    assert (hit.word, set(hit.people), hit.kind) == (word, {who}, kind)
    assert text[hit.start : hit.end] == word


@pytest.mark.parametrize(
    "text",
    [
        "We will call Ray, and I hope he answers. He may come.",
        "Will call Ray on Friday.",
        "Hope for him is the word of the day.",
        "Talked about hope, and about a young man he knew.",
        "The appointment is in May.",
        "Since May 3 he walks every day.",
        "May 3 is his day.",
        "Saw him at Hope Chapel.",
        "He grew up near San José.",
        "A bishop and a young priest led it.",
        "marcusville and keishas and unparkered",
        "se fue la luz otra vez",
        "The bus from Young Street.",
        "RR-1041 and 10419",
        "a de la b",
        "",
        "'' -- .. 1/2",
    ],
)
def test_words_that_are_names_elsewhere_are_no_names_here(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Then Will said he was tired.", "Will"),
        ("Will said he was tired.", "Will"),
        ("Sat with Hope in the back.", "Hope"),
        ("Hope’s idea was a walk.", "Hope"),
        ("Asked May to help.", "May"),
        ("Will Young was here.", "Will Young"),
        ("Se fue la luz, y Luz dijo que no importa.", "Luz"),
        ("Se fue la luz y Luz dijo que no importa.", "Luz"),
        ("talked with luz after", "luz"),
    ],
)
def test_such_a_word_is_a_name_where_it_stands_like_one(text: str, word: str) -> None:
    assert found(text) == [word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He sat with K.P. the whole time.", "K.P."),
        ("Asked K. P. for help.", "K. P."),
        ("KP said it was hard.", "KP"),
        ("It was KP's idea.", "KP"),
        ("Compartió con KAP.", "KAP"),
    ],
)
def test_initials_count_beside_a_word_that_makes_them_somebody(text: str, word: str) -> None:
    hit = only(text)
    assert (hit.word, hit.kind, set(hit.people)) == (word, NameKind.INITIALS, {"keisha"})


@pytest.mark.parametrize("text", ["The KP form is due.", "kp said", "He went to AA with his QP.", "Room K.P., floor 2"])
def test_letters_alone_are_nobody(text: str) -> None:
    assert found(text) == []


def test_initials_that_mean_something_else_in_a_note_are_never_looked_for() -> None:
    assert Caseload([Names(PersonId("x"), ("Ann Adams",))]).find("He went with AA said the bus driver.") == ()


def test_a_first_name_of_two_people_means_both_and_a_full_name_one() -> None:
    two = Caseload([Names(PersonId("a"), ("Ana Ruiz",)), Names(PersonId("b"), ("Ana Soto",))])
    assert [hit.people for hit in two.find("Ana came. Ana Soto left. Ana R. stayed.")] == [{"a", "b"}, {"b"}, {"a"}]


def test_a_name_apart_has_words_letters_and_initials() -> None:
    parts = parts_of("José Ángel de la Cruz")
    assert parts.words == {"jose", "angel", "cruz"}
    assert parts.initials == {"ja", "jc", "jac"}


names = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Lm", "Mn")), min_size=3, max_size=12).filter(
    lambda name: unicodedata.category(name[0]) in {"Lu", "Ll", "Lo"}
)


@given(st.text(max_size=200), st.lists(names, min_size=1, max_size=4))
def test_every_place_that_is_found_is_in_the_text_and_none_overlap(text: str, called: list[str]) -> None:
    caseload = Caseload(Names(PersonId(str(n)), (name,)) for n, name in enumerate(called))
    end = 0
    for hit in caseload.find(f"{text} {called[0]} {text}"):
        assert hit.start >= end
        assert f"{text} {called[0]} {text}"[hit.start : hit.end] == hit.word != ""
        end = hit.end


@given(name=st.text(st.characters(categories=("Lu", "Ll")), min_size=4, max_size=12), capitals=st.booleans())
def test_any_name_of_letters_is_found_in_either_case_and_with_a_possessive(name: str, *, capitals: bool) -> None:
    assume(parts_of(name).words and fold(name) == fold(name.upper()) != "then")
    assume(fold(name) not in EVERYDAY)  # such a word is a name only where it stands like one
    caseload = Caseload([Names(PersonId("x"), (name,))])
    written = name.upper() if capitals else name
    (hit,) = caseload.find(f"12, then {written}’s 13")
    assert (set(hit.people), hit.word) == ({"x"}, written)
