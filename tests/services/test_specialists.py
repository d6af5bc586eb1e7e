from dataclasses import replace
from datetime import date, timedelta

from making import SPECIALIST, TODAY, Clock, add_person

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.person import Credential
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, specialists
from fieldnote.services.notebook import Notebook


def test_a_renewal_is_added_and_the_credential_before_still_holds_on_its_own_days(book: Notebook) -> None:
    renewed = Credential("NCCPSS", "0001-TEST", date(2028, 1, 1), date(2029, 12, 31))
    assert isinstance(specialists.add_credential(book, renewed), Done)
    assert specialists.credential_on(book, date(2027, 12, 31)) == SPECIALIST.credentials[0]
    assert specialists.credential_on(book, date(2028, 1, 1)) == renewed
    assert specialists.credential_on(book, date(2030, 1, 1)) is None


def test_a_credential_needs_a_title_and_dates_in_order(book: Notebook) -> None:
    wrong = (Credential(" "), Credential("NCCPSS", valid_from=TODAY, valid_to=TODAY - timedelta(days=1)))
    codes = [o.problems[0].code for c in wrong if isinstance(o := specialists.add_credential(book, c), Refused)]
    assert codes == ["credential_title_missing", "credential_dates"]
    assert book.specialist == SPECIALIST


def test_an_end_within_sixty_days_is_told_until_it_is_renewed(book: Notebook, clock: Clock) -> None:
    assert specialists.alerts(book) == ()
    clock.now = clock.now.replace(year=2027, month=11, day=1)
    assert [(a.credential.number, a.days_left) for a in specialists.alerts(book)] == [("0000-TEST", 60)]
    clock.advance(days=65)
    assert [a.days_left for a in specialists.alerts(book)] == [-5]
    specialists.add_credential(book, Credential("NCCPSS", "0001-TEST", date(2028, 1, 1), date(2030, 12, 31)))
    assert specialists.alerts(book) == ()


def test_not_being_family_is_a_fact_about_each_person_with_its_day(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    assert isinstance(specialists.attest_not_family(book, marcus), Done)
    assert (people.get(book, marcus).not_family_on, people.get(book, luz).not_family_on) == (TODAY, None)


def test_what_stands_on_notes_needs_a_name(book: Notebook) -> None:
    refused = specialists.describe(book, replace(SPECIALIST, name=" "))
    assert isinstance(refused, Refused)
    assert (refused.problems[0].field, refused.problems[0].code) == ("name", "own_name_missing")
    assert isinstance(specialists.describe(book, replace(SPECIALIST, qp="M. Ortiz")), Done)
    assert book.specialist == replace(SPECIALIST, qp="M. Ortiz")


def test_a_credential_is_put_right_in_its_place_and_refused_like_a_new_one(book: Notebook) -> None:
    (before,) = SPECIALIST.credentials
    wrong = specialists.change_credential(book, before, replace(before, title=" "))
    assert isinstance(wrong, Refused)
    second = Credential("CPRS")
    specialists.add_credential(book, second)
    specialists.change_credential(book, before, replace(before, number="4711"))
    assert book.specialist.credentials == (replace(before, number="4711"), second)


def test_what_is_put_back_is_checked_like_what_is_typed_and_what_stands_already_is_not_in_its_way(
    book: Notebook,
) -> None:
    (good,) = SPECIALIST.credentials
    untitled = Credential(" ", "4711")
    notebooks.update_specialist(book, replace(SPECIALIST, credentials=(untitled, good)))
    assert isinstance(specialists.put_back_credentials(book, (untitled,)), Done)
    specialists.change_credential(book, untitled, Credential("CPRS", "4711"))
    refused = specialists.put_back_credentials(book, (untitled,))
    assert isinstance(refused, Refused)
    assert (refused.problems[0].field, refused.problems[0].code) == ("title", "credential_title_missing")
    assert book.specialist.credentials == (Credential("CPRS", "4711"),)
    assert isinstance(specialists.put_back_credentials(book, (good,)), Done)
    assert book.specialist == SPECIALIST
