import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from making import CONFIRMED, TODAY, Clock, add_person, at, empty_draft, fill, segment, sign
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.screens import looking
from ui.showing import settle

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.group import OwnPart
from fieldnote.domain.ids import DeliveryId, PersonId, VisitId
from fieldnote.domain.review import Outcome
from fieldnote.domain.visit import NextStep, Place
from fieldnote.services import acts, backup_copies, backups, group_sessions, intake, people, reviews, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates
from fieldnote.ui.destinations import (
    GroupVisitPlace,
    NewVisitPlace,
    PeoplePlace,
    SettingsPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.theme import Theme
from fieldnote.ui.today.your_day import GroupRow
from fieldnote.ui.tokens import DARK, Control

OpenToday = Callable[..., Any]


def plan(book: Notebook, person: PersonId, hour: int, **changes: Any) -> VisitId:
    """Plan a visit today."""
    kept = empty_draft(id=VisitId(book.new_id()), person_id=person, planned_for=at(hour), **changes)
    visits.save(book, kept)
    return kept.id


def begin(book: Notebook, person: PersonId, hour: int, **changes: Any) -> VisitId:
    """Begin a note that lacks parts."""
    kept = empty_draft(id=VisitId(book.new_id()), person_id=person, segments=(segment(at(hour), 50),), **changes)
    visits.save(book, kept)
    return kept.id


def took_in(book: Notebook, **person: Any) -> PersonId:
    """Take in someone as the command line does."""
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Denise W.", **person}]}
    return intake.add_json(book, json.dumps(data).encode()).value.people[0]


def texts(widget: QWidget) -> list[str]:
    """Give the words of all labels that are seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def click(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_day_is_listed_by_time_with_what_can_be_done_about_each_visit(
    book: Notebook, open_today: OpenToday
) -> None:
    planned = plan(book, add_person(book, "Alma R."), 16)
    begun = begin(book, add_person(book, "Keisha P."), 11)
    ready = fill(book, add_person(book, "Marcus B."), segments=(segment(at(10), 50),)).id
    signed = sign(book, add_person(book, "Luis C."), segments=(segment(at(8), 50),)).id
    opened = open_today()
    assert [(b.objectName(), b.text()) for b in opened.buttons("day_button-")] == [
        (f"day_button-{signed}", "Open"),
        (f"day_button-{ready}", "Review and sign"),
        (f"day_button-{begun}", "Finish note"),
        (f"day_button-{planned}", "Start visit"),
    ]
    shown = texts(opened.page.day)
    names = [name for name in shown if name.endswith(".") and len(name) < 12]
    assert names == ["Luis C.", "Marcus B.", "Keisha P.", "Alma R."]
    assert dates.clock(at(8)) in shown
    assert shown.count("Signed") == 1


def test_only_the_next_planned_visit_has_the_primary_button(book: Notebook, open_today: OpenToday) -> None:
    later, first = plan(book, add_person(book, "Alma R."), 17), plan(book, add_person(book, "Luis C."), 16)
    begin(book, add_person(book, "Keisha P."), 11)
    kinds = {b.objectName(): b.kind for b in open_today().buttons("day_button-")}
    assert kinds[f"day_button-{first}"] == "primary"
    assert kinds[f"day_button-{later}"] == "secondary"
    assert list(kinds.values()).count("primary") == 1


def test_starting_a_planned_visit_leads_to_that_visit(qtbot: QtBot, book: Notebook, open_today: OpenToday) -> None:
    alma = add_person(book, "Alma R.")
    planned = plan(book, alma, 16)
    opened = open_today()
    click(qtbot, opened.buttons("day_button-")[0])
    assert opened.places == [NewVisitPlace(alma, planned=planned)]


def test_a_note_begun_ready_or_signed_opens(qtbot: QtBot, book: Notebook, open_today: OpenToday) -> None:
    begun = begin(book, add_person(book, "Keisha P."), 11)
    ready = fill(book, add_person(book, "Marcus B.")).id
    signed = sign(book, add_person(book, "Luis C."), segments=(segment(at(8), 50),)).id
    opened = open_today()
    for button in opened.buttons("day_button-"):
        click(qtbot, button)
    assert set(opened.places) == {VisitPlace(begun), VisitPlace(ready), VisitPlace(signed)}


def test_new_visit_asks_for_someone(qtbot: QtBot, book: Notebook, open_today: OpenToday) -> None:
    add_person(book)
    opened = open_today()
    click(qtbot, opened.page.new_visit_button)
    assert opened.places == [NewVisitPlace()]


def test_a_planned_visit_shows_the_next_step_that_was_agreed(book: Notebook, open_today: OpenToday) -> None:
    alma = add_person(book, "Alma R.")
    sign(
        book, alma, segments=(segment(at(9, day=TODAY - timedelta(days=7)), 50),), next_step=NextStep("Get the ID card")
    )
    plan(book, alma, 16)
    assert "Next step: Get the ID card" in texts(open_today().page.day)
    discretion.turn(on=True)
    try:
        assert "Get the ID card" not in texts(open_today().page.day)
    finally:
        discretion.turn(on=False)


def test_a_planned_visit_shows_what_it_is_for_but_not_among_initials(book: Notebook, open_today: OpenToday) -> None:
    plan(book, add_person(book, "Alma R."), 16, purpose="Look at the lease")
    assert "Look at the lease" in texts(open_today().page.day)
    discretion.turn(on=True)
    try:
        assert "lease" not in " ".join(texts(open_today().page.day))
    finally:
        discretion.turn(on=False)


@pytest.mark.parametrize("width", [700, 900, 1040])
def test_a_long_next_step_is_read_in_a_narrow_window(book: Notebook, open_today: OpenToday, width: int) -> None:
    alma = add_person(book, "Alma R.")
    week_before = segment(at(9, day=TODAY - timedelta(days=7)), 50)
    sign(book, alma, segments=(week_before,), next_step=NextStep("Go to the DMV with the whole folder"))
    plan(book, alma, 16, place_label="Riverbend recovery center")
    page = open_today(width).page
    words = [one for one in looking.look(page).words if "Next step" in one.text]
    assert [one.shortened for one in words] == [False]


def test_a_sensitive_note_keeps_its_words_to_itself(book: Notebook, open_today: OpenToday) -> None:
    fill(book, add_person(book), sensitive=True, what_we_did="Talked about the weekend.")
    shown = " ".join(texts(open_today().page.day))
    assert "weekend" not in shown
    assert "Sensitive note" in shown


def test_what_needs_a_hand_is_listed_by_urgency(
    qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday
) -> None:
    tyrell, marcus, jon = (add_person(book, name) for name in ("Tyrell J.", "Marcus B.", "Jon O."))
    unfinished = begin(book, tyrell, 9)
    clock.advance(days=-18)
    sign(book, jon, segments=(segment(clock() - timedelta(hours=3), 50),))
    clock.advance(days=19)
    fill(book, marcus, segments=(segment(clock() - timedelta(hours=5), 50),))
    fill(book, marcus, segments=(segment(clock() - timedelta(hours=3), 50),))
    ends = (clock().date() + timedelta(days=12)).isoformat()
    denise = took_in(book, plans=[{"effective_on": "2026-01-01", "ends_on": ends}])
    opened = open_today()
    shown = texts(opened.page.hand)
    titles = [
        "Finish note for Tyrell J.",
        "2 notes ready to sign",
        "Plan update for Denise W.",
        "Jon O. has had no visit in 19 days",
    ]
    assert [text for text in shown if text in titles] == titles
    assert "4" in shown
    for button in opened.buttons("hand_button-"):
        click(qtbot, button)
    assert opened.places == [VisitPlace(unfinished), ToSignPlace(), PeoplePlace(denise), PeoplePlace(jon)]


def test_who_disagrees_and_what_was_sent_back_needs_a_hand(
    qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday
) -> None:
    marcus, luis = add_person(book, "Marcus B."), add_person(book, "Luis C.")
    contested, back = sign(book, marcus), sign(book, luis, segments=(segment(at(9), 20),))
    acts.contest(book, contested.id, "I was early.", CONFIRMED)
    reviews.add(book, back.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    opened = open_today()
    shown = texts(opened.page.hand)
    assert "Nothing needs a hand right now." not in shown
    assert shown.index("Marcus B. disagrees with a note") < shown.index("Note for Luis C. was sent back")
    assert any(text.startswith("Your answer is due by ") for text in shown)
    for button in opened.buttons("hand_button-"):
        click(qtbot, button)
    assert opened.places == [VisitPlace(contested.id), VisitPlace(back.id)]


def test_a_single_note_ready_to_sign_is_opened_at_once(qtbot: QtBot, book: Notebook, open_today: OpenToday) -> None:
    ready = fill(book, add_person(book, "Marcus B.")).id
    opened = open_today()
    (button,) = opened.buttons("hand_button-ready")
    click(qtbot, button)
    assert opened.places == [VisitPlace(ready)]


def test_six_things_are_shown_and_then_all(qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday) -> None:
    for number in range(8):
        begin(book, add_person(book, f"Person {number}"), 8)
    clock.advance(days=1)
    opened = open_today()
    assert len(opened.buttons("hand_button-")) == 6
    assert opened.page.hand.all_button.text() == "Show all 8"
    click(qtbot, opened.page.hand.all_button)
    qtbot.waitUntil(lambda: len(opened.buttons("hand_button-")) == 8)
    buttons = opened.buttons("hand_button-")
    assert opened.page.hand.all_button.isHidden()
    assert QApplication.focusWidget() is buttons[6]


def test_nothing_that_waits_is_said_calmly(book: Notebook, open_today: OpenToday) -> None:
    add_person(book)
    assert "Nothing needs a hand right now." in texts(open_today().page.hand)


def test_what_is_open_of_today_is_not_called_nothing(book: Notebook, open_today: OpenToday) -> None:
    fill(book, add_person(book), response="")
    assert "Nothing else needs a hand. Today’s notes stand in “Your day”." in texts(open_today().page.hand)


def test_a_week_that_nobody_planned_says_only_what_is_signed(book: Notebook, open_today: OpenToday) -> None:
    sign(book, add_person(book))
    assert texts(open_today().page.week)[-1] == "1 signed"


def test_the_week_is_told_in_figures(book: Notebook, open_today: OpenToday) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    plan(book, marcus, 17)
    shown = texts(open_today().page.week)
    assert shown[1:] == ["1", "visit", "3", "units", "1", "person seen", "1 signed, 1 planned"]


def test_notes_that_are_not_signed_are_told_apart_in_the_week(book: Notebook, open_today: OpenToday) -> None:
    marcus = add_person(book)
    fill(book, marcus)
    shown = texts(open_today().page.week)
    assert shown[1:] == ["1", "visit", "3", "units", "1", "person seen", "1 not signed"]
    sign(book, marcus, segments=(segment(at(8), 30),))
    assert texts(open_today().page.week)[-1] == "1 signed, 1 not signed"


def test_good_news_is_told_in_sentences_and_left_out_when_there_is_none(book: Notebook, open_today: OpenToday) -> None:
    took_in(
        book,
        preferred_name="Keisha P.",
        goals=[
            {
                "key": "1",
                "title": "Find a room",
                "moves": [
                    {"on": (TODAY - timedelta(days=40)).isoformat(), "step": "planning"},
                    {"on": (TODAY - timedelta(days=1)).isoformat(), "step": "doing_it"},
                ],
            }
        ],
        supports=[
            {"key": "a", "name": "Ray", "since": TODAY.isoformat()},
            {"key": "b", "name": "Bea", "since": TODAY.isoformat()},
        ],
    )
    opened = open_today()
    assert texts(opened.page.news)[1:] == [
        "Keisha moved to “Doing it” with “Find a room”.",
        "Keisha has 2 new supports.",
    ]


def test_a_day_without_visits_invites_to_start_one(qtbot: QtBot, book: Notebook, open_today: OpenToday) -> None:
    add_person(book)
    opened = open_today()
    assert "Nothing planned today. Start a visit when you meet someone." in texts(opened.page.day)
    assert opened.page.news.isHidden()
    assert QApplication.focusWidget() is opened.buttons("empty_new_visit_button")[0]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert opened.places == [NewVisitPlace()]


def test_a_notebook_without_people_invites_to_add_one(qtbot: QtBot, open_today: OpenToday) -> None:
    opened = open_today()
    assert "No people yet. Add the first person you walk with." in texts(opened.page.day)
    assert opened.page.new_visit_button.isHidden()
    click(qtbot, opened.buttons("empty_add_person_button")[0])
    assert opened.places == [PeoplePlace()]


def test_the_summary_says_what_is_left(book: Notebook, open_today: OpenToday) -> None:
    plan(book, add_person(book, "Alma R."), 16)
    fill(book, add_person(book, "Marcus B."))
    opened = open_today()
    assert opened.page.title_label.text() == "Friday, November 20"
    said = opened.page.summary_label.text()
    assert said == f"1 visit left today. 1 note to sign. Next: Alma R. at {dates.clock(at(16))}."
    assert opened.page.caption == "Today, Friday, November 20"


def test_a_planned_visit_whose_hour_is_past_is_not_next(book: Notebook, open_today: OpenToday) -> None:
    plan(book, add_person(book, "Alma R."), 13)
    assert open_today().page.summary_label.text() == "1 visit left today."
    plan(book, add_person(book, "Marcus B."), 16)
    said = open_today().page.summary_label.text()
    assert said == f"2 visits left today. Next: Marcus B. at {dates.clock(at(16))}."


def test_a_change_is_shown_and_the_focus_stays_on_its_button(book: Notebook, open_today: OpenToday) -> None:
    alma = add_person(book, "Alma R.")
    first, later = plan(book, alma, 16), plan(book, alma, 17)
    opened = open_today()
    assert focused_name() == f"day_button-{first}"
    opened.buttons("day_button-")[1].setFocus()
    opened.link.do(visits.delete_draft, first)
    QApplication.processEvents()
    assert [b.objectName() for b in opened.buttons("day_button-")] == [f"day_button-{later}"]
    assert focused_name() == f"day_button-{later}"


def test_a_change_of_deliveries_alone_changes_nothing_here(book: Notebook, open_today: OpenToday) -> None:
    plan(book, add_person(book, "Alma R."), 16)
    opened = open_today()
    before = opened.buttons("day_button-")
    opened.page.refresh(Change(deliveries=frozenset({DeliveryId("delivery-1")})))
    assert opened.buttons("day_button-") == before


def test_tab_goes_through_the_page_from_top_to_bottom(
    qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday
) -> None:
    for number in range(7):
        begin(book, add_person(book, f"Person {number}"), 8)
    clock.advance(days=1)
    for number, line in enumerate(people.everyone(book)[:2]):
        visits.save(
            book,
            empty_draft(
                id=VisitId(book.new_id()), person_id=line.person.id, planned_for=clock() + timedelta(hours=number)
            ),
        )
    opened = open_today(height=1400)
    opened.page.plan_button.setFocus()
    seen = [opened.page.plan_button]
    while True:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is seen[0] or len(seen) > 40:
            break
        seen.append(focused)
    visible = {b for b in opened.page.findChildren(Button) if b.isVisible()}
    assert set(seen) == visible
    tops = [button.mapTo(opened.page, QPoint(0, 0)).y() for button in seen]
    assert tops == sorted(tops)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1306, 1166])
def test_nothing_is_cut_off_at_any_size(
    qapp: QApplication, book: Notebook, clock: Clock, open_today: OpenToday, scale: float, width: int
) -> None:
    Theme(scale=scale, tokens=DARK).apply(qapp)
    for number in range(3):
        begin(
            book,
            add_person(book, f"Someone with a long name {number}"),
            8,
            place=Place.OTHER,
            place_label="Far away " * 9,
        )
    clock.advance(days=1)
    plan_day = empty_draft(id=VisitId(book.new_id()), person_id=people.everyone(book)[0].person.id, planned_for=clock())
    visits.save(book, plan_day)
    opened = open_today(width)
    content = opened.page.findChild(PageScroll).widget()
    assert content.width() <= width
    for button in opened.page.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.mapTo(content, QPoint(button.width(), 0)).x() <= content.width()
            assert button.height() >= Control.LEAST


def test_every_button_tells_its_whole_name(book: Notebook, clock: Clock, open_today: OpenToday) -> None:
    plan(book, add_person(book, "Alma R."), 16)
    begin(book, add_person(book, "Keisha P."), 11)
    fill(book, add_person(book, "Marcus B."))
    names = [b.accessibleName() for b in open_today().buttons("day_button-")]
    assert names == [
        "Finish note for Keisha P.",
        "Review and sign the note for Marcus B.",
        "Start visit with Alma R.",
    ]


def test_the_small_cards_stand_below_where_there_is_no_room_beside(book: Notebook, open_today: OpenToday) -> None:
    add_person(book)
    beside, below = open_today(1166).page, open_today(1000).page
    assert beside.week.mapTo(beside, QPoint(0, 0)).x() > beside.day.mapTo(beside, QPoint(0, 0)).x()
    assert below.week.mapTo(below, QPoint(0, 0)).y() > below.hand.mapTo(below, QPoint(0, 0)).y()


def test_larger_text_moves_the_small_cards_at_once(qapp: QApplication, book: Notebook, open_today: OpenToday) -> None:
    add_person(book)
    page = open_today(1166).page
    Theme(scale=2.0).apply(qapp)
    QApplication.processEvents()
    assert page.week.mapTo(page, QPoint(0, 0)).x() == page.day.mapTo(page, QPoint(0, 0)).x()


def test_the_last_backup_is_told_and_asked_for_after_three_days(
    qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday
) -> None:
    add_person(book)
    backups.back_up(book)
    opened = open_today()
    asked: list[bool] = []
    opened.page.backup_asked.connect(lambda: asked.append(True))
    assert opened.page.backup.line.label.text() == f"Last backup {dates.clock(book.now_utc())}"
    assert not opened.page.backup.button.isVisible()
    clock.advance(days=1)
    opened.page.activate()
    assert opened.page.backup.line.label.text() == "Last backup yesterday"
    click(qtbot, opened.page.backup.see_button)
    assert opened.places == [SettingsPlace("notebook")]
    clock.advance(days=2)
    add_person(book, "Luz")
    opened.page.activate()
    assert opened.page.backup.line.label.text() == "Last backup Nov 20"
    click(qtbot, opened.page.backup.button)
    assert asked == [True]
    assert not opened.page.backup.button.isEnabled()
    opened.page.backup.show_ended()
    assert opened.page.backup.button.isEnabled()


def test_a_copy_that_is_a_week_old_leads_to_where_copies_are_made(
    qtbot: QtBot, book: Notebook, clock: Clock, open_today: OpenToday, tmp_path: Path
) -> None:
    add_person(book)
    backups.back_up(book)
    opened = open_today()
    assert not opened.page.backup.copy_line.isVisible(), "no place was picked"
    backup_copies.choose_place(book, tmp_path)
    backup_copies.copy_out(book)
    clock.advance(days=9)
    opened.page.activate()
    assert opened.page.backup.copy_line.label.text() == "Last copied 9 days ago"
    click(qtbot, opened.page.backup.copy_button)
    assert opened.places == [SettingsPlace("notebook")]


def test_a_group_stands_in_one_row_by_its_name_and_leads_to_where_its_notes_are(
    qtbot: QtBot, book: Notebook, open_today: OpenToday
) -> None:
    begun = group_sessions.start(book, name="Friday group", at=at(13))
    assert isinstance(begun, Done)
    for name, late in (("Marcus B.", None), ("Keisha P.", at(13, 15)), ("Luis C.", None)):
        group_sessions.mark_here(book, begun.value.id, add_person(book, name), arrived_at=late)
    begin(book, add_person(book, "Alma R."), 9)
    opened = open_today()
    first, second = opened.buttons("day_button-")
    assert (first.accessibleName(), second.text()) == ("Finish note for Alma R.", "Finish notes")
    (row,) = opened.page.findChildren(GroupRow)
    assert (row.name_label.text(), row.about_label.text()) == ("Friday group", "Group  ·  3 people")
    assert "Marcus B." not in texts(opened.page.day)
    click(qtbot, second)
    assert opened.places == [GroupVisitPlace(begun.value.id)]


def test_a_group_says_how_many_of_its_notes_are_signed(book: Notebook, open_today: OpenToday) -> None:
    begun = group_sessions.start(book, name="Friday group", at=at(13))
    assert isinstance(begun, Done)
    who = [add_person(book, name) for name in ("Marcus B.", "Keisha P.")]
    for person in who:
        group_sessions.mark_here(book, begun.value.id, person)
    ended = replace(begun.value, ends_at=at(14), what_we_did="Drew clocks.", place=Place.OFFICE)
    group_sessions.update(book, ended)
    for number, person in enumerate(who):
        own = OwnPart(f"Answer {number}", NextStep(f"Step {number}"), (), "The evening")
        group_sessions.write(book, begun.value.id, person, own)
    opened = open_today()
    assert opened.buttons("day_button-")[0].text() == "Review and sign"
    group_sessions.sign(book, begun.value.id, CONFIRMED, who[:1])
    opened.page.activate()
    row = opened.page.findChildren(GroupRow)[-1]
    assert row.about_label.text().endswith("1 of 2 signed")
    group_sessions.sign(book, begun.value.id, CONFIRMED)
    opened.page.activate()
    settle()
    assert [b.text() for b in opened.buttons("day_button-")] == ["Open"]
