from collections.abc import Callable
from typing import Any

import pytest
from making import consent, sign
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.attachment import CleanFile, FileKind
from fieldnote.domain.consent import Content, NamedRecipient, Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.visit import NextStep
from fieldnote.services import attachments, consents, disclosures
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.people.triggers import GroupCard, HelpsCard
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import Control

OpenPeople = Callable[..., Any]
MakePerson = Callable[..., PersonId]


@pytest.mark.parametrize(("width", "columns"), [(1650, 3), (1300, 2), (1000, 1)])
def test_cards_stand_in_as_many_columns_as_there_is_room(
    open_people: OpenPeople, width: int, columns: int, whole: MakePerson
) -> None:
    opened = open_people(whole(), width=width)
    cards = opened.page.person_pane.overview
    lefts = {
        card.mapTo(opened.page, QPoint(0, 0)).x()
        for card in (cards.next_step, cards.goals, cards.matters, cards.triggers, cards.network)
    }
    assert len(lefts) == columns


def test_a_narrow_window_shows_list_or_person(qtbot: QtBot, open_people: OpenPeople, whole: MakePerson) -> None:
    marcus = whole()
    opened = open_people(width=700)
    page = opened.page
    assert page.list_pane.isVisible()
    assert not page.person_pane.isVisible()
    qtbot.keyClick(page.list_pane.list_view, Qt.Key.Key_Return)
    assert not page.list_pane.isVisible()
    assert page.person_pane.isVisible()
    assert page.person_id == marcus
    opened.click("back_button")
    assert page.list_pane.isVisible()
    assert page.list_pane.list_view.hasFocus()


@pytest.mark.slow
@pytest.mark.parametrize("tab", ["overview", "visits", "goals", "triggers", "supports", "documents"])
@pytest.mark.parametrize(("width", "scale"), [(1306, 1.0), (1306, 1.25), (1306, 2.0), (1000, 1.0)])
def test_nothing_is_cut_off_at_any_size(
    qapp: QApplication, book: Notebook, open_people: OpenPeople, tab: str, width: int, scale: float, whole: MakePerson
) -> None:
    Theme(scale=scale).apply(qapp)
    long = "A rather long strength that nobody would ever put on one line of a narrow card, or would they"
    marcus = whole(strengths=[long], what_matters=long * 4, preferred_name="Marcus Aurelius Bartholomew")
    sign(book, marcus)
    named = (NamedRecipient(Recipient.PROVIDER, long),)
    consents.save(book, consent(person_id=marcus, recipients=named, paper_kept_at=long, signed_on=None))
    disclosures.say(book, marcus, Addressee(Recipient.QP, long), {Content.ATTENDANCE}, long)
    attachments.add(book, marcus, CleanFile(FileKind.PDF, b"%PDF-", 2), long)
    opened = open_people(marcus, tab, width=width, height=708)
    assert opened.page.minimumSizeHint().height() <= 708
    assert opened.page.minimumSizeHint().width() <= width
    for scroll in opened.page.findChildren(PageScroll):
        if scroll.isVisible():
            assert scroll.widget().width() <= scroll.viewport().width()
            for inner in scroll.widget().findChildren(QWidget):
                if inner.isVisible():
                    right = inner.mapTo(scroll.widget(), QPoint(inner.width(), 0)).x()
                    assert right <= scroll.widget().width() + 1, inner
    for button in opened.page.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert min(button.height(), button.width()) >= Control.LEAST


def test_tab_reaches_everything_once_and_all_of_it_has_a_name(
    qtbot: QtBot, book: Notebook, open_people: OpenPeople, whole: MakePerson
) -> None:
    marcus = whole()
    sign(book, marcus, next_step=NextStep("Call the clinic"))
    open_people(marcus)
    seen: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in seen and len(seen) < 60:
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in seen]
    assert names == [
        "tabs",
        "done_button",
        "all_goals_button",
        "all_visits_button",
        "recent_list",
        "view_plan_button",
        "all_supports_button",
        "change_units_button",
        "next_units_button",
        "type_plan_button",
        "filter_button",
        "add_button",
        "list_view",
        "change_person_button",
        "summary_button",
        "visit_button",
    ]
    for widget in seen:
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_larger_text_moves_the_cards_at_once(qapp: QApplication, open_people: OpenPeople, whole: MakePerson) -> None:
    opened = open_people(whole())
    cards = opened.page.person_pane.overview
    assert cards.matters.x() > cards.next_step.x()
    Theme(scale=1.5).apply(qapp)
    assert cards.matters.x() == cards.next_step.x()
    assert opened.page.list_pane.isHidden()
    Theme().apply(qapp)
    assert cards.matters.x() > cards.next_step.x()
    assert opened.page.list_pane.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1650, 2), (1300, 1)])
def test_triggers_stand_together_and_what_helps_beside_them(
    open_people: OpenPeople, width: int, beside: int, whole: MakePerson
) -> None:
    opened = open_people(whole(), "triggers", width=width)
    tab = opened.page.person_pane.triggers

    def left(card: QWidget) -> int:
        return card.mapTo(opened.page, QPoint(0, 0)).x()

    (helps,) = tab.findChildren(HelpsCard)
    groups = [card for card in tab.findChildren(GroupCard) if card.isVisible()]
    lefts = [left(group) for group in groups]
    assert len(set(lefts)) == beside
    assert lefts == sorted(lefts), "down one column, and then the next"
    assert left(helps) > max(lefts)
