"""What a person chose not to answer: an answer of its own, so that nobody asks twice."""

from fieldnote.domain import answer
from fieldnote.domain.answer import Answer, PersonalField
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Problem
from fieldnote.services import people
from fieldnote.services.notebook import Notebook


def decline(notebook: Notebook, person_id: PersonId, field: PersonalField) -> Done[PersonId] | Refused:
    """Note that the person chose not to answer."""
    person = people.get(notebook, person_id)
    if answer.answer_of(person, field) is Answer.GIVEN:
        return Refused((Problem("declined", "declined_but_given"),))
    return people.keep(notebook, answer.decline(person, field), "person.declined")


def ask_again(notebook: Notebook, person_id: PersonId, field: PersonalField) -> Done[PersonId] | Refused:
    """Take a refusal back, because the person wants to be asked."""
    person = people.get(notebook, person_id)
    return people.keep(notebook, answer.ask_again(person, field), "person.asked_again")
