from making import add_person, episode

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.ids import EpisodeId
from fieldnote.domain.recipient import RecipientPreset, usual
from fieldnote.services import recipients
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people

OUTSIDE_QP = RecipientPreset("Riverbend", Recipient.QP, inside=False, contents=(Content.PLAN_SUMMARY,))


def test_a_notebook_starts_with_what_is_usual(book: Notebook) -> None:
    assert recipients.presets(book, "Riverbend") == {r: usual(r, "Riverbend") for r in Recipient}


def test_a_programme_goes_before_all_programmes_and_another_keeps_what_is_usual(book: Notebook) -> None:
    everywhere = RecipientPreset("", Recipient.QP, inside=True, contents=(Content.ATTENDANCE,))
    for preset in (OUTSIDE_QP, everywhere):
        assert isinstance(recipients.set_preset(book, preset), Done)
    assert recipients.preset(book, "Riverbend", Recipient.QP) == OUTSIDE_QP
    assert recipients.preset(book, "Northside", Recipient.QP) == everywhere
    assert recipients.preset(book, "Northside", Recipient.PAYER) == usual(Recipient.PAYER, "Northside")


def test_a_preset_that_cannot_be_is_refused_and_nothing_is_kept(book: Notebook) -> None:
    wrong = RecipientPreset("", Recipient.JUSTICE, inside=True, contents=(Content.RETURN_TO_USE,))
    refused = recipients.set_preset(book, wrong)
    assert isinstance(refused, Refused)
    assert {p.code for p in refused.problems} == {"recipient_never_inside", "sensitive_never_by_default"}
    assert recipients.preset(book, "", Recipient.JUSTICE) == usual(Recipient.JUSTICE)


def test_what_someone_gets_depends_on_the_programme_the_person_is_in_today(book: Notebook) -> None:
    marcus = add_person(book)
    recipients.set_preset(book, OUTSIDE_QP)
    assert Content.TRIGGERS in recipients.usual_contents(book, marcus, Recipient.QP)
    in_riverbend = episode(id=EpisodeId(book.new_id()), person_id=marcus, programme="Riverbend")
    for old in people.episodes(book.vault.database, marcus):
        book.vault.database.run("DELETE FROM episode WHERE id = ?", (old.id,))
    people.save_episode(book.vault.database, in_riverbend, book.now_utc())
    assert recipients.usual_contents(book, marcus, Recipient.QP) == {Content.PLAN_SUMMARY}
