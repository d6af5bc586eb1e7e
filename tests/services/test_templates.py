"""Templates arrange the same stored fields; which one a notebook uses is its own choice."""

import pytest
from making import CONFIRMED, add_person, fill, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.template import NoteField, Template
from fieldnote.host import resources
from fieldnote.services import templates, visits
from fieldnote.services.notebook import Notebook

WHOLE = resources.path("templates", "birp.toml").read_text("utf-8")


def test_five_templates_ship_and_the_default_comes_first() -> None:
    assert [template.id for template in templates.available()] == ["pie-n", "birp", "dap", "girp", "plain"]
    assert templates.DEFAULT == "pie-n"


@pytest.mark.parametrize("template", templates.available(), ids=lambda template: template.id)
def test_each_template_has_every_field_once_under_headings_in_both_languages(template: Template) -> None:
    assert sorted(template.fields) == sorted(NoteField)
    for section in template.sections:
        assert section.heading.in_language("en") == section.heading.en
        assert section.heading.in_language("es") == section.heading.es
        assert section.heading.in_language("fr") == section.heading.en


def test_templates_differ_in_headings_and_in_order() -> None:
    found = {template.id: template for template in templates.available()}
    first_letters = {name: "".join(s.heading.en[0] for s in found[name].sections) for name in found}
    assert first_letters == {"pie-n": "PIEN", "birp": "BIRP", "dap": "DAP", "girp": "GIRP", "plain": "WHWW"}
    assert found["dap"].sections[0].fields == (NoteField.PURPOSE, NoteField.WHAT_WE_DID)
    assert found["plain"].fields[0] is NoteField.WHAT_WE_DID


@pytest.mark.parametrize(
    ("stands", "instead", "what"),
    [
        ('fields = ["response"]', 'fields = ["purpose"]', "the field purpose stands there twice"),
        ('fields = ["response"]', "fields = []", "the field response is not there"),
        ('es = "Respuesta"', 'es = " "', "a heading is empty in one language"),
        ('es = "Respuesta"', 'sp = "Respuesta"', "there is no key 'sp'"),
        ('fields = ["response"]', 'fields = ["answer"]', "answer"),
        ('id = "birp"', "", "id"),
    ],
)
def test_a_template_that_leaves_something_out_is_refused(stands: str, instead: str, what: str) -> None:
    assert stands in WHOLE
    with pytest.raises(BadInputError, match=r"birp\.toml") as caught:
        templates.read(WHOLE.replace(stands, instead, 1).encode(), "birp.toml")
    assert what in caught.value.what


def test_a_notebook_uses_the_default_until_another_is_chosen_and_the_words_stay(book: Notebook) -> None:
    written = fill(book, add_person(book), purpose="A quiet first visit")
    assert templates.chosen(book).id == "pie-n"
    outcome = templates.choose(book, "dap")
    assert isinstance(outcome, Done)
    assert outcome.change.notebook
    assert templates.chosen(book).id == "dap"
    assert visits.open_visit(book, written.id).draft == written


def test_a_signed_note_keeps_the_template_it_was_written_in(book: Notebook) -> None:
    marcus = add_person(book)
    before = sign(book, marcus)
    templates.choose(book, "birp")
    outcome = visits.sign(book, fill(book, marcus).id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert (visits.signed(book, before.id).facts.template, outcome.value.facts.template) == ("pie-n", "birp")


def test_a_template_that_nobody_knows_is_refused(book: Notebook) -> None:
    outcome = templates.choose(book, "soap")
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].code == "unknown_template"
    assert templates.chosen(book).id == "pie-n"
