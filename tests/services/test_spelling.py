from making import add_person, support

from fieldnote.domain import spelling as rule
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import Problem
from fieldnote.services import spelling, supports
from fieldnote.services.notebook import Notebook
from fieldnote.services.spelling import Speller


def test_a_word_is_right_where_it_is_in_one_of_the_chosen_languages() -> None:
    words = frozenset({"recovery", "recovry", "mañana", "don’t"})
    assert spelling.wrong(words, ("en",)) == {"recovry", "mañana"}
    assert spelling.wrong(words, ("en", "es")) == {"recovry"}


def test_suggestions_come_in_turns_and_keep_the_apostrophe_that_was_typed() -> None:
    assert spelling.suggest("recovry", ("en",))[0] == "recovery"
    assert "doesn’t" in spelling.suggest("dosn’t", ("en",))
    both = spelling.suggest("apoyoo", ("en", "es"))
    assert "apoyo" in both
    assert len(both) <= spelling.MOST_SUGGESTIONS


def test_english_is_looked_up_until_somebody_chooses(book: Notebook) -> None:
    assert spelling.languages(book) == ("en",)
    assert isinstance(spelling.choose_languages(book, ("es", "en")), Done)
    assert spelling.languages(book) == ("en", "es")
    assert isinstance(spelling.choose_languages(book, ()), Done)
    assert spelling.languages(book) == ()
    assert spelling.choose_languages(book, ("fr",)) == Refused((Problem("languages", "no_such_dictionary"),))


def test_own_words_stay_in_the_notebook_and_can_be_taken_back(book: Notebook) -> None:
    assert spelling.own_words(book) == ()
    for word in ("Suboxone", "Alanon", "suboxone"):
        assert isinstance(spelling.add_own_word(book, word), Done)
    assert set(spelling.own_words(book)) == {"Alanon", "Suboxone", "suboxone"}
    spelling.remove_own_word(book, "suboxone")
    assert set(spelling.own_words(book)) == {"Alanon", "Suboxone"}
    for wrong in ("", "two words", "x" * 80):
        assert spelling.add_own_word(book, wrong) == Refused((Problem("word", "not_one_word"),))


def test_names_around_a_person_are_no_mistakes_and_those_of_others_may_be(book: Notebook) -> None:
    marcus, keisha = add_person(book, "Marcus Quillfeather"), add_person(book, "Keishanna")
    supports.add(book, support(person_id=marcus, name="Aunt Beatriz O’Malley"))
    spelling.add_own_word(book, "Oxfordhouse")
    known = spelling.known(book, marcus)
    for word in ("Quillfeather’s", "beatriz", "O’Malley", "oxfordhouse"):
        assert rule.key(word) in known, word
    assert rule.key("Keishanna") not in known
    assert rule.key("Keishanna") in spelling.known(book, keisha)


def test_the_speller_answers_from_a_process_of_its_own_and_ends() -> None:
    speller = Speller()
    try:
        assert speller.wrong(frozenset({"recovry"}), ("en",)).result(60) == {"recovry"}
        assert "recovery" in speller.suggest("recovry", ("en",)).result(60)
    finally:
        speller.stop()
