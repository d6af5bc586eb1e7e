"""The catalogue: what ships, what a specialist adds and puts away, and what a signature freezes of it."""

import pytest
from making import add_person, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.goal import Dimension
from fieldnote.domain.ids import InterventionId
from fieldnote.domain.intervention import COMPETENCIES, Intervention
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import SupportType
from fieldnote.host import resources
from fieldnote.services import interventions, visits
from fieldnote.services.interventions import Translated
from fieldnote.services.notebook import Notebook

WHOLE = resources.path("interventions", "en.toml").read_text("utf-8")
LISTENING, TRIGGERS = InterventionId("listening"), InterventionId("triggers")


def added(book: Notebook, words: str = "Walked the dog together") -> Intervention:
    outcome = interventions.add(book, words, (SupportType.EMOTIONAL,), (2, 1), Dimension.HEALTH)
    assert isinstance(outcome, Done)
    return outcome.value


def test_the_catalogue_has_all_four_kinds_of_support_all_four_dimensions_and_the_twelve_competencies() -> None:
    found = interventions.shipped()
    assert len(found.competencies) == 12
    assert len(found.interventions) == 36
    assert {kind for item in found.interventions for kind in item.support_types} == set(SupportType)
    assert {item.dimension for item in found.interventions} == set(Dimension)
    used = {number for item in found.interventions for number in item.competencies}
    assert used <= set(COMPETENCIES)
    assert used >= set(range(1, 12)), "the twelfth is the specialist's own growth"


def test_spanish_has_the_same_items_in_other_words() -> None:
    english, spanish = interventions.shipped("en"), interventions.shipped("es")
    assert [i.id for i in english.interventions] == [i.id for i in spanish.interventions]
    assert [i.competencies for i in english.interventions] == [i.competencies for i in spanish.interventions]
    assert all(e.words != s.words for e, s in zip(english.interventions, spanish.interventions, strict=True))
    assert len(spanish.competencies) == 12
    assert interventions.shipped("fr") == english


@pytest.mark.parametrize(
    ("stands", "instead", "what"),
    [
        ('id = "triggers"', 'id = "listening"', "an id of its own"),
        ('words = "Led a group"', 'words = " "', "an id of its own and words"),
        ("competencies = [2, 10]", "competencies = [2, 13]", "from 1 to 12"),
        ("competencies = [2, 10]", "competencies = []", "from 1 to 12"),
        ('support_types = ["emotional", "informational"]', "support_types = []", "kinds of support"),
        ('support_types = ["emotional", "informational"]', 'support_type = ["emotional"]', "there is no key"),
        ('dimension = "home"', 'dimension = "house"', "house"),
        ('    "Provides support",\n', "", "11 competencies, not 12"),
    ],
)
def test_a_catalogue_that_does_not_hold_together_is_refused(stands: str, instead: str, what: str) -> None:
    assert stands in WHOLE
    with pytest.raises(BadInputError, match=r"en\.toml") as caught:
        interventions.read(WHOLE.replace(stands, instead, 1).encode(), "en.toml")
    assert what in caught.value.what


def test_a_translation_that_lacks_an_item_or_has_one_too_many_is_refused() -> None:
    english, spanish = interventions.shipped("en"), interventions.shipped("es")
    words = {str(item.id): item.words for item in spanish.interventions}
    for faulty in ({k: v for k, v in words.items() if k != "group"}, {**words, "singing": "Cantamos"}):
        with pytest.raises(BadInputError, match="do not stand in both languages"):
            interventions.translated(english, Translated(spanish.competencies, faulty), "es.toml")
    with pytest.raises(BadInputError, match="competencies"):
        interventions.translated(english, Translated(spanish.competencies[:11], words), "es.toml")


# A notebook's own


def test_an_added_item_stands_behind_those_that_ship(book: Notebook) -> None:
    item = added(book)
    assert interventions.catalogue(book)[-1] == item
    assert (item.competencies, item.dimension) == ((1, 2), Dimension.HEALTH)
    assert len(interventions.catalogue(book)) == 37


@pytest.mark.parametrize(
    ("words", "competencies", "code"),
    [
        ("  ", (1,), "intervention_words_missing"),
        ("LED a  group", (1,), "intervention_known"),
        ("Something new", (0, 1), "unknown_competency"),
        ("Something new", (13,), "unknown_competency"),
    ],
)
def test_an_item_without_words_or_that_is_there_already_is_refused(
    book: Notebook, words: str, competencies: tuple[int, ...], code: str
) -> None:
    outcome = interventions.add(book, words, (), competencies)
    assert isinstance(outcome, Refused)
    assert [problem.code for problem in outcome.problems] == [code]
    assert len(interventions.everything(book)) == 36


def test_a_hidden_item_is_out_of_the_list_and_still_on_the_notes_that_have_it(book: Notebook) -> None:
    item = added(book)
    written = fill(book, add_person(book), intervention_ids=(LISTENING, item.id))
    for hidden in (LISTENING, item.id):
        assert isinstance(interventions.hide(book, hidden), Done)
    assert not {LISTENING, item.id} & {i.id for i in interventions.catalogue(book)}
    assert visits.standing(book, written).complete
    assert isinstance(interventions.show_again(book, LISTENING), Done)
    assert LISTENING in {i.id for i in interventions.catalogue(book)}


def test_an_item_that_nobody_knows_is_neither_hidden_nor_shown_nor_signed(book: Notebook) -> None:
    nothing = InterventionId("nothing")
    for act in (interventions.hide, interventions.show_again):
        outcome = act(book, nothing)
        assert isinstance(outcome, Refused)
        assert outcome.problems[0].code == "unknown_intervention"
    written = fill(book, add_person(book), intervention_ids=(nothing,))
    assert [p.code for p in visits.standing(book, written).problems if p.blocks] == ["unknown_intervention"]


def test_a_signature_freezes_the_words_and_the_competencies(book: Notebook) -> None:
    item = added(book)
    facts = sign(book, add_person(book), intervention_ids=(TRIGGERS, item.id), competencies=(12,)).facts
    assert facts.interventions == ("Found triggers: people, places, things", "Walked the dog together")
    assert facts.competencies == (1, 2, 7, 8, 12)


def test_the_language_of_the_catalogue_is_a_choice_of_the_notebook(book: Notebook) -> None:
    item = added(book, "Paseamos al perro")
    assert isinstance(interventions.use_language(book, "es"), Done)
    facts = sign(book, add_person(book), intervention_ids=(TRIGGERS, item.id)).facts
    assert facts.interventions == ("Encontramos detonantes: personas, lugares, cosas", "Paseamos al perro")
    outcome = interventions.use_language(book, "fr")
    assert isinstance(outcome, Refused)
    assert interventions.language(book) == "es"


def test_acts_on_the_catalogue_are_logged_without_a_word_of_it(book: Notebook) -> None:
    item = added(book)
    interventions.hide(book, item.id)
    rows = book.vault.database.all("SELECT kind, subject, detail FROM audit WHERE kind LIKE 'intervention.%'")
    assert rows == [("intervention.added", item.id, ""), ("intervention.hidden", item.id, "")]
