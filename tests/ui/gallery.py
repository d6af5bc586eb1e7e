"""Every widget of the kit as pictures, to be looked at: python tests/ui/gallery.py FOLDER [BOARD …]."""

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date, time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fieldnote.ui import icons
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card, Divider, Surface, callout
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.choice import Choice, PickRow, Segmented
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import CalmCalendar, DateField
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.fields import LineField, PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Grid, Row, keep_width
from fieldnote.ui.kit.logo import Logo
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.meters import MeterBar, PartsRing, Spark, StepsBar
from fieldnote.ui.kit.nav_bar import NavBar
from fieldnote.ui.kit.nav_parts import NavItem
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.ring_map import RingDot, RingMap
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.kit.save_state import SaveState
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.tabs import Tabs
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.theme import Face, Theme
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT

WINDOW = (1366, 768)
FRIDAY = date(2026, 11, 20)


def today() -> date:
    return FRIDAY


def controls() -> QWidget:
    page = Surface("bg_app")
    row = Row(page, margins=24, spacing=20)
    for board in (_fields(), _presses(), _lists()):
        row.addWidget(board, 1)
    return page


def _fields() -> Card:
    card = Card("Fields", margins=18, spacing=8)
    card.column.addWidget(Heading("Real Qt widgets, Fusion and tokens"))
    start = TimeField(time(10, 32))
    start.setObjectName("focused")
    card.column.addWidget(FormField("Start", start))
    end = FormField("End", TimeField(time(9, 24)))
    end.show_problem("The end time is before the start time. Check both times.")
    card.column.addWidget(end)
    card.column.addWidget(FormField("Date", DateField(FRIDAY, today=today)))
    combo = ComboField((("library", "Public library"), ("home", "Home")), icon="map-pin")
    card.column.addWidget(FormField("Where", combo))
    card.column.addWidget(NumberField(3, suffix=" units"))
    off = ComboField((("H0038", "H0038 (signed, read only)"),))
    off.setEnabled(False)
    card.column.addWidget(off)
    plain = QLineEdit("Stock line edit")
    card.column.addWidget(plain)
    passphrase = PassphraseField()
    passphrase.line.setText("correct horse battery")
    card.column.addWidget(passphrase)
    card.column.addStretch(1)
    return card


def _presses() -> Card:
    card = Card("Presses", margins=18, spacing=10)
    for words in (
        (("Sign note", "primary", "pen-line"), ("Save and close", "secondary", None), ("Cancel", "ghost", None)),
        (("Delete draft", "danger", None), ("Add support", "soft", "plus"), ("All goals", "link", None)),
    ):
        row = Row(spacing=10)
        for text, kind, icon in words:
            row.addWidget(Button(text, kind, icon=icon))  # type: ignore[arg-type]
        row.addStretch(1)
        card.column.addLayout(row)
    sizes = Row(spacing=8)
    sizes.addWidget(Button("Start visit", "primary", icon="play", size="card"))
    sizes.addWidget(Button("We did this", "primary", icon="check", size="small"))
    sizes.addWidget(Button("Bring forward", icon="copy-plus", size="small"))
    sizes.addWidget(IconButton("ellipsis", "More"))
    sizes.addWidget(IconButton("list-filter", "Filter"))
    off = Button("Off", "primary", size="small")
    off.setEnabled(False)
    sizes.addWidget(off)
    sizes.addStretch(1)
    card.column.addLayout(sizes)
    goals = PickRow(
        (
            Choice("a", "Build a sober support network"),
            Choice("b", "Find a room at Oxford House"),
            Choice("c", "Call my daughter every Sunday"),
            Choice("d", "Something else", "plus"),
        ),
        many=True,
        name="Goal we worked on",
    )
    goals.choose(["a"])
    card.column.addWidget(goals)
    card.column.addWidget(Segmented((Choice("one", "One to one"), Choice("group", "Group")), name="Service"))
    flow = FlowLayout(spacing=(8, 6))
    for text, tone, icon in (
        ("Signed", "ok", "circle-check"),
        ("Draft", "warn", "pencil"),
        ("With QP", "info", "send"),
        ("Returned", "bad", "undo-2"),
        ("Cooks for others", "neutral", None),
    ):
        flow.addWidget(Chip(text, tone, icon=icon))  # type: ignore[arg-type]
    flow.addWidget(Chip("Signed", "ok", icon="circle-check", plain=True))
    card.column.addLayout(flow)
    for box in (QCheckBox("Show initials only"), QCheckBox("Lock when the lid closes"), QRadioButton("Light")):
        card.column.addWidget(box)
    card.findChildren(QCheckBox)[0].setChecked(True)
    chosen = QRadioButton("Match this computer")
    chosen.setChecked(True)
    card.column.addWidget(chosen)
    tabs = Tabs(name="Person")
    for key, count in (("Overview", None), ("Visits", 31), ("Goals", 3), ("Documents", 4)):
        tabs.add(key, key, count)
    card.column.addWidget(tabs)
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(55)
    card.column.addWidget(bar)
    card.column.addStretch(1)
    return card


def _lists() -> Card:
    card = Card("Lists", margins=18, spacing=10)
    calendar = CalmCalendar()
    card.column.addWidget(calendar)
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Date", "Person", "Status"])
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for line, cells in enumerate(
        (("Nov 20", "Marcus B.", "Draft"), ("Nov 19", "Luis C.", "Signed"), ("Nov 18", "Tyrell J.", "To finish"))
    ):
        for place, text in enumerate(cells):
            table.setItem(line, place, QTableWidgetItem(text))
    table.selectRow(1)
    card.column.addWidget(table, 1)
    menu = Menu()
    for text, icon in (("New visit", "notebook-pen"), ("Handoff PDF", "printer"), ("Add to exports", "send")):
        action = QAction(text, menu)
        icons.attach(action, icon)
        menu.addAction(action)
    menu.addSeparator()
    menu.addAction("Archive person")
    menu.setWindowFlags(Qt.WindowType.Widget)
    menu.setActiveAction(menu.actions()[1])
    card.column.addWidget(menu)
    return card


DOTS = (
    RingDot((330, 75), 0, "double", "support"),
    RingDot((330, 75), 1, "dashed", "support"),
    RingDot((330, 75), 0, "double", "support"),
    RingDot((75, 125), 2, "single", "goal"),
    RingDot((75, 125), 2, "dashed", "goal"),
    RingDot((125, 225), 1, "single", "coping"),
    RingDot((125, 225), 0, "double", "coping"),
    RingDot((125, 225), 2, "wavy", "trigger"),
    RingDot((225, 330), 2, "single", "info"),
    RingDot((225, 330), 2, "single", "info"),
)
PEOPLE = (
    RowItem("h1", "Today", heading=True),
    RowItem("mb", "Marcus B.", "Visit today, 10:30 AM", letters="MB", seed="b"),
    RowItem("ar", "Alma R.", "Visit today, 2:00 PM", letters="AR", seed="a"),
    RowItem("h2", "Needs a hand", heading=True),
    RowItem("tj", "Tyrell J.", "Note to finish from Nov 18", letters="TJ", seed="f", mark="pencil", ink="warn"),
    RowItem("dw", "Denise W.", "Plan update due Dec 2", letters="DW", seed="d", mark="flag", ink="info"),
    RowItem("h3", "Everyone else", heading=True),
    RowItem("lc", "Luis C.", "Seen Nov 19", letters="LC", seed="l"),
    RowItem("kp", "Keisha P. with a very long name that does not fit", "Seen Nov 17", letters="KP", seed="k"),
    RowItem("rh", "Robert H.", "Seen Nov 14", letters="RH", seed="h"),
)
PLACES = (
    NavItem("today", "Today", "calendar-days"),
    NavItem("people", "People", "users-round"),
    NavItem("groups", "Groups", "messages-square"),
    NavItem("sign", "To sign", "pen-line"),
    NavItem("documents", "Documents", "file-text"),
    NavItem("exports", "Exports", "send"),
)
MORE = (NavItem("help", "Help", "circle-help"), NavItem("settings", "Settings", "settings"))


def _nav(*, rail: bool = False) -> NavBar:
    nav = NavBar(PLACES, MORE, search_keys="Ctrl K")
    nav.choose("people")
    nav.set_count("sign", 3, "To sign, 3 notes")
    nav.set_count("exports", 2)
    nav.show_state("Working offline", "Saved on this laptop")
    nav.set_rail(rail=rail)
    return nav


def person() -> QWidget:
    page = Surface("bg_app")
    row = Row(page, spacing=0)
    row.addWidget(_nav())
    side = Surface("bg_pane", edges=Qt.Edge.RightEdge)
    column = Column(side, margins=(8, 14, 8, 0), spacing=8)
    head = Row(margins=(8, 0, 0, 0))
    head.addWidget(Heading("People", "h2"))
    head.addWidget(Label("12 of 15", "hint"))
    head.addStretch(1)
    head.addWidget(IconButton("list-filter", "Filter"))
    head.addWidget(IconButton("plus", "Add a person"))
    column.addLayout(head)
    people = RowList("People", uniform=False)
    people.show_rows(PEOPLE)
    people.choose("mb")
    column.addWidget(people, 1)
    keep_width(side, 256)
    row.addWidget(side)
    row.addLayout(_person_main(), 1)
    return page


def _person_main() -> Column:
    main = Column(spacing=0)
    head = Row(margins=(22, 14, 22, 6), spacing=12)
    head.addWidget(Avatar("MB", "b", 52))
    words = Column(spacing=2)
    name = Row(spacing=10)
    name.addWidget(Heading("Marcus B.", "title"))
    name.addWidget(Label("he/him", "hint"))
    name.addStretch(1)
    words.addLayout(name)
    words.addWidget(ElidedLabel("ID 20418  ·  Peer support since Mar 2026  ·  QP: J. Alvarez", "meta"))
    head.addLayout(words, 1)
    head.addWidget(Button("Handoff PDF", icon="printer"))
    head.addWidget(Button("New visit", "primary", icon="plus"))
    head.addWidget(IconButton("ellipsis", "More"))
    main.addLayout(head)
    band = Surface("bg_app", edges=Qt.Edge.BottomEdge)
    band_row = Row(band, margins=(16, 0, 22, 0))
    tabs = Tabs(name="Marcus B.")
    for text, count in (("Overview", None), ("Visits", 31), ("Goals", 3), ("Triggers and coping", 8), ("Documents", 4)):
        tabs.add(text, text, count)
    band_row.addWidget(tabs)
    main.addWidget(band)
    content = QWidget()
    columns = Row(content, margins=(22, 18, 22, 18), spacing=18)
    left, right = Column(spacing=14), Column(spacing=14)
    for card in (_next_step(), _goals(), _visits()):
        left.addWidget(card)
    left.addStretch(1)
    for card in (_triggers(), _network(), _units()):
        right.addWidget(card)
    right.addStretch(1)
    columns.addLayout(left, 66)
    columns.addLayout(right, 34)
    main.addWidget(PageScroll(content), 1)
    return main


def _next_step() -> Card:
    card = callout("Next step")
    head = Row(spacing=8)
    head.addWidget(IconMark("arrow-right", "accent_text"))
    head.addWidget(Label("Next step", "field", ink="accent_text"))
    head.addStretch(1)
    head.addWidget(Label("Due Tue, Nov 24", "field", ink="accent_text"))
    card.column.addLayout(head)
    card.column.addWidget(
        Label("Go together to the Tuesday 6 PM meeting at Grace Chapel. Marcus asked for company.", "lead", wrap=True)
    )
    row = Row(spacing=12)
    row.addWidget(Button("Start visit", "primary", icon="play", size="card"))
    row.addWidget(Button("Mark done", "ghost", icon="check", size="card"))
    row.addStretch(1)
    card.column.addLayout(row)
    return card


def _goals() -> Card:
    card = Card("Goals")
    head = SectionHeader("Goals", "target", ink="goal")
    head.add_action(Button("All goals", "link", size="small"))
    card.column.addWidget(head)
    for number, (text, step, word, values) in enumerate(
        (
            ("Build a sober support network", 4, "Doing it", (2, 2, 3, 3, 4)),
            ("Find a room at Oxford House", 2, "Planning", (1, 1, 2, 2)),
        )
    ):
        if number:
            card.column.addWidget(Divider())
        grid = Grid(spacing=(12, 6))
        grid.addWidget(Label(text, "strong", wrap=True), 0, 0, 1, 2)
        grid.addWidget(StepsBar(step, name=f"Step {step} of 5"), 1, 0)
        grid.addWidget(Label(f"Step {step} of 5: {word}", "meta"), 1, 1)
        grid.addWidget(Spark(values, name="Steps since September"), 0, 2, 2, 1)
        grid.setColumnStretch(0, 1)
        card.column.addLayout(grid)
    return card


def _visits() -> Card:
    card = Card("Recent visits")
    head = SectionHeader("Recent visits", "history")
    head.add_action(Button("All visits", "link", size="small"))
    card.column.addWidget(head)
    row = Row(spacing=10)
    row.addWidget(Heading("Met his sponsor for coffee", "h3"))
    row.addStretch(1)
    row.addWidget(Chip("Signed", "ok", icon="circle-check", plain=True))
    card.column.addLayout(row)
    story = Label(
        "“I did not think I would call, but I did.” Set a time to meet weekly and saved the number under Favorites."
        " They talked about the bus, the weather, and what to say when it gets loud at home on a Friday night.",
        "hint",
        ink="text2",
        wrap=True,
    )
    story.set_most_lines(2)
    card.column.addWidget(story)
    return card


def _triggers() -> Card:
    card = Card("Triggers")
    head = SectionHeader("Triggers", "zap", ink="trigger")
    head.add_action(Button("View plan", "link", size="small"))
    card.column.addWidget(head)
    for icon, title, text in (
        ("users-round", "People", "Cousin D., old roommate"),
        ("map-pin", "Places", "Elm St bus stop, the arcade, Donaudampfschifffahrtsgesellschaftskapitänsmütze"),
    ):
        row = Row(spacing=10)
        row.addWidget(IconMark(icon, "trigger"), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=1)
        words.addWidget(Label(title, "caption"))
        words.addWidget(Label(text, "hint", ink="text", wrap=True))
        row.addLayout(words, 1)
        card.column.addLayout(row)
    return card


def _network() -> Card:
    card = Card("Support network")
    head = SectionHeader("Support network", "heart-handshake", ink="support")
    head.add_action(Button("Open map", "link", size="small"))
    card.column.addWidget(head)
    card.column.addWidget(RingMap(DOTS, centre="MB", name="10 supports, 3 close, 2 new"))
    card.column.addWidget(Label("10 supports  ·  3 close  ·  2 new", "meta"))
    return card


def _units() -> Card:
    card = Card("Units this period")
    card.column.addWidget(SectionHeader("Units this period", "clock"))
    row = Row(spacing=6)
    row.addWidget(Label("148", "h2", tabular=True))
    row.addWidget(Label("of 270 used", "meta"))
    row.addStretch(1)
    row.addWidget(Label("Ends Jan 31", "hint"))
    card.column.addLayout(row)
    card.column.addWidget(MeterBar(148, 270, name="148 of 270 units used"))
    return card


def visit() -> QWidget:
    page = Surface("bg_app")
    row = Row(page, spacing=0)
    row.addWidget(_nav(rail=True))
    main = Column(spacing=0)
    row.addLayout(main, 1)
    top = Surface("bg_app", edges=Qt.Edge.BottomEdge)
    head = Row(top, margins=(26, 10, 26, 10), spacing=10)
    head.addWidget(IconButton("arrow-left", "Back"))
    head.addWidget(Avatar("MB", "b", 36))
    words = Column(spacing=1)
    words.addWidget(Heading("Visit with Marcus B.", "note_title"))
    words.addWidget(Label("Draft note  ·  Friday, November 20", "caption", ink="text2"))
    head.addLayout(words)
    head.addStretch(1)
    saved = SaveState()
    saved.show_saved("Saved 10:42")
    head.addWidget(saved)
    main.addWidget(top)
    content = QWidget()
    column = Column(content, margins=(36, 12, 36, 12), spacing=12)
    column.addWidget(_facts())
    bar = InfoBar("Fieldnote closed before you finished. Your draft from 11:24 AM is here.", "info", closable=True)
    bar.add_action("keep", "Keep")
    bar.add_action("see", "See what changed")
    column.addWidget(bar)
    did = NoteField(
        "What we did",
        "Your part in the visit",
        phrases=("Went with Marcus to…", "Shared from my own recovery…", "Practiced…", "Helped make a plan for…"),
        all_phrases="Phrases",
    )
    did.load(
        "Went with Marcus to the library and looked up meeting times together. Shared how I felt walking into my first"
        " meeting. Made a short list of three meetings within one bus ride, and role-played saying “I\u2019m new here.”"
    )
    column.addWidget(did)
    answer = NoteField(
        "How Marcus responded", "In Marcus\u2019s own words if you can", phrases=("Said, “…”", "Chose to…")
    )
    answer.load("He laughed about the role-play and said, “Okay, that was easier than I thought.”")
    answer.edit.setObjectName("focused")
    column.addWidget(answer)
    signed = NoteField("Signed part")
    signed.load("Read only, on sunken ground.")
    signed.set_read_only(read_only=True)
    column.addWidget(signed)
    column.addStretch(1)
    main.addWidget(PageScroll(content), 1)
    main.addWidget(_bottom())
    return page


def _facts() -> Card:
    card = Card("Facts", margins=14, spacing=8)
    grid = Grid(card, spacing=(12, 6))
    card.column.addLayout(grid)
    grid.addWidget(FormField("Date", DateField(FRIDAY, today=today)), 0, 0)
    grid.addWidget(FormField("Start", TimeField(time(10, 32))), 0, 1)
    grid.addWidget(FormField("End", TimeField(time(11, 24))), 0, 2)
    service = Segmented((Choice("one", "One to one"), Choice("group", "Group")))
    grid.addWidget(FormField("Service", service), 0, 3)
    grid.addWidget(FormField("Where", ComboField((("l", "Public library"),), icon="map-pin")), 1, 0, 1, 2)
    grid.addWidget(FormField("Code", ComboField((("h", "H0038  Individual"),), icon="hash")), 1, 2)
    grid.addWidget(FormField("With us", ComboField((("m", "Just Marcus"),), icon="users-round")), 1, 3)
    return card


def _bottom() -> Surface:
    bottom = Surface("bg_surface", edges=Qt.Edge.TopEdge)
    row = Row(bottom, margins=(26, 9, 26, 9), spacing=10)
    row.addWidget(PartsRing(5, 7, name="5 of 7 parts are filled in"))
    row.addWidget(PartsRing(7, 7, name="7 of 7 parts are filled in"))
    words = Column(spacing=0)
    words.addWidget(Label("Ready to sign", "strong"))
    words.addWidget(Label("All 7 parts are filled in", "caption"))
    row.addLayout(words)
    row.addStretch(1)
    row.addWidget(Button("Save and close"))
    row.addWidget(Button("Sign note", "primary", icon="pen-line"))
    return bottom


def unlock() -> QWidget:
    page, content = Surface("bg_app"), QWidget()
    Column(page).addWidget(PageScroll(content))
    column = Column(content, spacing=24)
    column.addStretch(1)
    column.addWidget(Logo(56), 0, Qt.AlignmentFlag.AlignHCenter)
    card = Card("Unlock", margins=30, spacing=10)
    keep_width(card, 400)
    card.column.addWidget(Heading("Fieldnote is locked", "h2"))
    card.column.addWidget(Label("Your notes are encrypted on this laptop.", "body", ink="text2", wrap=True))
    field = PassphraseField()
    field.line.setText("correct horse battery")
    field.line.setObjectName("focused")
    field.line.caps_changed.emit(True)
    form = FormField("Passphrase", field)
    form.show_problem("That passphrase did not work. Check Caps Lock and try again. Your notes are safe.")
    card.column.addWidget(form)
    card.column.addWidget(Button("Unlock", "primary", icon="lock-open", size="large"))
    row = Row()
    row.addWidget(Button("Use recovery kit", "link", icon="key-round", size="small"))
    row.addStretch(1)
    row.addWidget(Button("Other notebook", "link", icon="chevrons-up-down", size="small"))
    card.column.addLayout(row)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return page


def sheet() -> QWidget:
    page = person()
    toast = Toast(page)
    toast.tell("Draft deleted.", "Undo")
    over = Sheet(page, "Sign this note")
    over.column.addWidget(Label("Marcus B. · Nov 20 · 10:32\u201311:24 AM · H0038 · 3 units", "body", wrap=True))
    over.column.addWidget(InfoBar("This note is 2 days late. Pick a reason.", "warn"))
    over.column.addWidget(InfoBar("Could not save. Your words are still here.", "error"))
    over.column.addWidget(QCheckBox("Marcus read it or had it read to him"))
    over.column.addWidget(FormField("PIN", LineField("1234")))
    over.column.addWidget(EmptyState("No goals yet. Ask: what would a good month look like?", "target"))
    over.add_button("no", "Not yet")
    over.add_button("yes", "Sign note", "primary", icon="pen-line")
    over.open()
    return page


def focus() -> QWidget:
    page = Surface("bg_app")
    column = Column(page, margins=24, spacing=14)
    kinds: tuple[QWidget, ...] = (
        Button("Primary", "primary", icon="check"),
        Button("Secondary", icon="check"),
        Button("Soft", "soft"),
        Button("Ghost", "ghost"),
        Button("Link", "link"),
        Button("Danger", "danger"),
        IconButton("ellipsis", "More"),
        PickRow((Choice("a", "Pill"), Choice("b", "Other")), many=True),
        Segmented((Choice("a", "One"), Choice("b", "Two"))),
        QCheckBox("Check box"),
        QRadioButton("Radio button"),
        TimeField(time(10, 32)),
        DateField(FRIDAY, today=today),
        ComboField((("a", "Combo"),), icon="hash"),
        PassphraseField(),
        Tabs(),
    )
    tabs = kinds[-1]
    assert isinstance(tabs, Tabs)
    tabs.add("a", "Overview")
    tabs.add("b", "Visits", 31)
    for kind in kinds:
        line = Row()
        line.addWidget(kind)
        line.addStretch(1)
        column.addLayout(line)
    column.addStretch(1)
    return page


BOARDS: dict[str, Callable[[], QWidget]] = {
    "controls": controls,
    "person": person,
    "visit": visit,
    "unlock": unlock,
    "sheet": sheet,
}
LOOKS = ((LIGHT, 1.0), (DARK, 1.0), (HIGH_CONTRAST, 1.0), (LIGHT, 1.5), (DARK, 2.0))


def picture(app: QApplication, board: str, theme: Theme, ratio: float = 1.0) -> QWidget:
    """Show a board in a theme; `ratio` is left to the platform."""
    del ratio
    theme.apply(app)
    page = BOARDS[board]()
    factor = 1.0 if theme.scale <= 1 else theme.scale if board == "controls" else 1.0
    page.resize(round(WINDOW[0] * factor), round(WINDOW[1] * factor))
    page.show()
    page.activateWindow()
    focused = page.findChild(QWidget, "focused")
    if focused is not None:
        focused.setFocus()
    for _ in range(4):
        app.processEvents()
    return page


def focus_sheet(app: QApplication, out: Path, theme: Theme) -> None:
    """Draw each widget with the focus, one below the other."""
    from PySide6.QtGui import QPainter, QPixmap  # noqa: PLC0415 - only this board puts pictures together

    theme.apply(app)
    page = focus()
    page.resize(420, 900)
    page.show()
    page.activateWindow()
    app.processEvents()
    whole = QPixmap(page.size())
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.drawPixmap(QPoint(0, 0), page.grab())
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            app.processEvents()
            corner = widget.mapTo(page, QPoint(0, 0))
            outer = QRect(corner, widget.size()).adjusted(-4, -2, 4, 2)
            painter.drawPixmap(outer.topLeft(), page.grab(outer))
    painter.end()
    whole.save(str(out / f"focus-{theme.tokens.name}.png"))
    page.deleteLater()


def popups(app: QApplication, out: Path, theme: Theme) -> None:
    """Open what opens: a list, a calendar, a menu."""
    theme.apply(app)
    page = Surface("bg_app")
    column = Column(page, margins=24, spacing=14)
    combo = ComboField((("a", "Public library"), ("b", "Home"), ("c", "County jail reentry office")), icon="map-pin")
    day = DateField(FRIDAY, today=today)
    for field in (combo, day):
        column.addWidget(field)
    page.resize(420, 200)
    page.show()
    app.processEvents()
    combo.showPopup()
    app.processEvents()
    combo.view().window().grab().save(str(out / f"popup-list-{theme.tokens.name}.png"))
    combo.hidePopup()
    QTest.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(day.width() - 12, day.height() // 2))
    app.processEvents()
    calendar = day.calendar
    calendar.window().grab().save(str(out / f"popup-calendar-{theme.tokens.name}.png"))
    calendar.window().hide()
    menu = Menu("", page)
    for text, icon in (("New visit", "notebook-pen"), ("Handoff PDF", "printer")):
        action = QAction(text, menu)
        icons.attach(action, icon)
        action.setShortcut("Ctrl+N")
        menu.addAction(action)
    check = menu.addAction("Initials on")
    check.setCheckable(True)
    check.setChecked(True)
    menu.popup(QPoint(20, 20))
    app.processEvents()
    menu.grab().save(str(out / f"popup-menu-{theme.tokens.name}.png"))
    menu.hide()
    page.deleteLater()


def main(arguments: Iterable[str]) -> None:
    """Draw the boards into a folder."""
    folder, *wanted = arguments
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    app = QApplication(["gallery"])
    for board in wanted or [*BOARDS, "focus", "popups"]:
        for tokens, scale in LOOKS:
            theme = Theme(tokens, scale)
            if board in {"focus", "popups"}:
                if scale in {1, 2}:
                    (focus_sheet if board == "focus" else popups)(app, out, theme)
                continue
            page = picture(app, board, theme)
            page.grab().save(str(out / f"{board}-{tokens.name}-{round(scale * 100)}.png"))
            page.deleteLater()
        if board == "visit":
            page = picture(app, board, Theme(LIGHT, 1.25, Face.ATKINSON))
            page.grab().save(str(out / "visit-light-125-atkinson.png"))
            page.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1:])
