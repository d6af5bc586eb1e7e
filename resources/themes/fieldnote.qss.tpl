/* The sheet for Qt's stock controls over the Fusion style. What Fieldnote draws itself (buttons, chips, labels …) is in
   fieldnote/ui/kit. Filled by fieldnote/ui/theme.py: {role} is a colour token, {pictures} a folder of tinted drawings in
   memory, {control} the height of a control. 12px is multiplied by the text scale, 1px and 2px lines are not, and
   12px-2 is the scaled 12 minus 2 whole pixels. `ring` is the width of the focus border, which grows with the text:
   12px+1-ring makes up for its pixels beyond the line of 1, since it must not move what it surrounds. */

QToolTip { background: {text}; color: {bg_surface}; border: none; padding: 5px 8px; font-size: 13px; }

/* ── Fields (the kit's own set their height; the dot means stock ones only) ──────────────────── */
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QComboBox {
    background: {bg_surface}; color: {text}; border: 1px solid {line_strong}; border-radius: 8px; padding: 0 10px;
    font-size: 14px; selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {text3};
    lineedit-password-character: 8226;
}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: ring solid {focus}; padding: 0 10px+1-ring;
}
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QComboBox[invalid="true"] {
    border: ring solid {bad}; padding: 0 10px+1-ring;
}
QLineEdit[invalid="true"]:focus, QSpinBox[invalid="true"]:focus,
QComboBox[invalid="true"]:focus { border-color: {focus}; }
.QLineEdit, .QSpinBox, .QComboBox { min-height: {control}px-2; }
.QLineEdit:focus, .QSpinBox:focus, .QComboBox:focus { min-height: {control}px-2ring; }

QTextEdit, QPlainTextEdit { padding: 7px 4px 5px 12px; font-size: 15px; }
QTextEdit:focus, QPlainTextEdit:focus {
    border: ring solid {focus}; padding: 7px+1-ring 4px+1-ring 5px+1-ring 12px+1-ring;
}
QTextEdit[invalid="true"], QPlainTextEdit[invalid="true"] {
    border: ring solid {bad}; padding: 7px+1-ring 4px+1-ring 5px+1-ring 12px+1-ring;
}
QTextEdit[invalid="true"]:focus, QPlainTextEdit[invalid="true"]:focus { border-color: {focus}; }

QLineEdit:read-only, QTextEdit:read-only, QPlainTextEdit:read-only {
    background: {bg_sunken}; border-color: {line_read};
}
QLineEdit:read-only:focus, QTextEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: {focus}; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    background: {bg_sunken}; color: {text_off}; border-color: {line};
}

/* A field with a drawing at its left end. */
QComboBox[lead="true"], QLineEdit[lead="true"] { padding-left: 34px; }
QComboBox[lead="true"]:focus, QComboBox[lead="true"]:on, QComboBox[lead="true"][invalid="true"],
QLineEdit[lead="true"]:focus, QLineEdit[lead="true"][invalid="true"] { padding-left: 34px+1-ring; }
/* Room for the arrow of a day, which is drawn. */
QLineEdit[drop="true"] { padding-right: 32px; }
QLineEdit[drop="true"]:focus, QLineEdit[drop="true"][invalid="true"] { padding-right: 32px+1-ring; }
/* Room for the eye button inside a passphrase field. */
QLineEdit[trail="true"] { padding-right: 40px; }
QLineEdit[trail="true"]:focus, QLineEdit[trail="true"][invalid="true"] { padding-right: 40px+1-ring; }

/* The line edit inside another control has no frame of its own. */
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QAbstractSpinBox QLineEdit:disabled,
QAbstractSpinBox QLineEdit:read-only, QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; background: transparent; padding: 0; min-height: 0;
}

QComboBox::drop-down { border: none; width: 32px; }
QComboBox::down-arrow { image: url({pictures}/down.svg); width: 16px; height: 16px; }
QComboBox::down-arrow:disabled { image: url({pictures}/down-off.svg); }
QSpinBox::up-button { border: none; width: 24px; subcontrol-position: top right; }
QSpinBox::down-button { border: none; width: 24px; subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url({pictures}/up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url({pictures}/down.svg); width: 12px; height: 12px; }

/* ── Lists that open, and menus ─────────────────────────────────────────────────────────────── */
QComboBoxPrivateContainer { background: transparent; border: none; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {
    background: {bg_surface}; border: 1px solid {line_strong}; border-radius: 8px; padding: 4px; outline: 0;
    min-height: 0;
}
QComboBox QAbstractItemView::item, QComboBox QAbstractItemView::item:focus {
    min-height: 32px-4; padding: 0 8px-2; border: 2px solid transparent; border-radius: 6px; color: {text};
}
QComboBox QAbstractItemView::item:selected { background: {bg_selected}; color: {text}; border-color: {line_chosen}; }

QMenu {
    background: {bg_surface}; border: 1px solid {line_strong}; border-radius: 8px; padding: 4px; font-size: 14px;
    icon-size: 16px;
}
QMenu::item {
    min-height: 24px; padding: 5px-2 24px-2 5px-2 10px-2; border: 2px solid transparent; border-radius: 6px;
    color: {text}; background: transparent;
}
QMenu::item:selected { background: {bg_selected}; border-color: {line_chosen}; }
QMenu::item:disabled { color: {text_off}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 6px; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 4px; }
QMenu::indicator:checked { image: url({pictures}/check.svg); }
QMenu::right-arrow { image: url({pictures}/right.svg); width: 14px; height: 14px; padding-right: 6px; }
QMenuBar { background: {bg_nav}; border-bottom: 1px solid {line}; padding: 2px 6px; font-size: 14px; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; color: {text2}; }
QMenuBar::item:selected { background: {bg_hover}; color: {text}; }

/* ── Buttons of Qt's own dialogs and calendar (the dot: ours draw themselves) ─────────────────────────── */
.QPushButton {
    background: {bg_surface}; color: {text}; border: 1px solid {line_strong}; border-radius: 8px; padding: 0 14px;
    min-height: {control}px-2; font-size: 14px; font-weight: 500;
}
.QPushButton:hover { background: {bg_sunken}; }
.QPushButton:pressed { background: {bg_hover}; }
.QPushButton:focus { border: ring solid {focus}; padding: 0 14px+1-ring; min-height: {control}px-2ring; }
.QPushButton:disabled { color: {text_off}; border-color: {line}; }
.QToolButton {
    background: transparent; color: {text2}; border: 1px solid transparent; border-radius: 8px;
    min-height: 32px; min-width: 32px;
}
.QToolButton:hover { background: {bg_hover}; }
.QToolButton:focus { border: ring solid {focus}; }
.QToolButton:checked { background: {accent_soft}; color: {accent_text}; }
QTabBar::scroller { width: 56px; }
QTabBar .QToolButton { background: {bg_app}; border: none; border-radius: 6px; min-width: 28px; min-height: 24px; margin-bottom: 1px; }
QTabBar .QToolButton:hover { background: {bg_hover}; }
QTabBar .QToolButton::left-arrow { image: url({pictures}/left.svg); width: 16px; height: 16px; }
QTabBar .QToolButton::right-arrow { image: url({pictures}/right.svg); width: 16px; height: 16px; }
QTabBar .QToolButton::left-arrow:disabled, QTabBar .QToolButton::right-arrow:disabled { image: none; }

/* ── Check boxes and radio buttons ──────────────────────────────────────────────────────────── */
/* Ours have room for the ring that is drawn around their mark (the dot: Qt's own have only its edge). */
QCheckBox, QRadioButton { spacing: 9px; padding: 0 4px; min-height: 28px; font-size: 14px; color: {text}; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: {text_off}; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 18px; height: 18px; border: 1px solid {line_strong}; background: {bg_surface};
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px+1; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: {bg_sunken}; }
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: url({pictures}/check-on.svg); }
QCheckBox::indicator:indeterminate { background: {accent}; border-color: {accent}; image: url({pictures}/minus-on.svg); }
QRadioButton::indicator:checked { border-color: {accent}; background: {accent}; image: url({pictures}/dot-on.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: {bg_sunken}; border-color: {line}; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {
    background: {text_off}; border-color: {text_off};
}
.QCheckBox::indicator:focus, .QRadioButton::indicator:focus {
    border: ring solid {focus}; width: 18px+2-2ring; height: 18px+2-2ring;
}

/* ── Lists, trees and tables ────────────────────────────────────────────────────────────────── */
QListView, QTreeView, QTableView {
    background: {bg_surface}; color: {text}; border: 1px solid {line}; border-radius: 10px; outline: 0;
    alternate-background-color: {bg_sunken}; gridline-color: {line}; font-size: 14px;
    selection-background-color: {bg_selected}; selection-color: {text};
}
QListView:focus, QTreeView:focus, QTableView:focus { border-color: {focus}; }
QListView::item, QTreeView::item, QTableView::item {
    min-height: 36px; padding: 0 8px; border: ring solid transparent;
}
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: {bg_sunken}; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: {bg_selected}; color: {text}; border-color: {line_chosen};
}
QTableView::item:focus, QListView::item:focus { border: ring solid {focus}; border-radius: 6px; }
QListView[bare="true"] { background: transparent; border: none; border-radius: 0; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: {text3}; border: none; border-bottom: 1px solid {line_strong}; padding: 8px;
    font-size: 12px; font-weight: 600;
}
QTableCornerButton::section { background: transparent; border: none; }

/* ── Scroll bars, progress, splitters, groups ───────────────────────────────────────────────── */
QScrollBar:vertical { background: transparent; width: 12px; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; border: none; }
QScrollBar::handle { background: {text_off}; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {text3}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QProgressBar { background: {bg_hover}; border: 1px solid {line}; border-radius: 4px; max-height: 8px; text-align: center; }
QProgressBar::chunk { background: {accent}; border-radius: 4px; }
QSplitter::handle { background: {line}; }
QSplitter::handle:hover { background: {focus}; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: {text}; }

/* ── The calendar that drops from a date ────────────────────────────────────────────────────── */
QCalendarWidget { background: {bg_surface}; border: 1px solid {line_strong}; }
QCalendarWidget QWidget { alternate-background-color: {bg_surface}; }
QCalendarWidget #qt_calendar_navigationbar { background: {bg_surface}; border-bottom: 1px solid {line}; }
QCalendarWidget QToolButton {
    color: {text}; background: transparent; border: ring solid transparent; border-radius: 6px; font-size: 14px;
    font-weight: 600; min-width: 28px; min-height: 28px; padding: 0 6px; margin: 2px;
}
QCalendarWidget QToolButton:hover { background: {bg_hover}; }
QCalendarWidget QToolButton:focus { border: ring solid {focus}; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget #qt_calendar_prevmonth { qproperty-icon: url({pictures}/left.svg); }
QCalendarWidget #qt_calendar_nextmonth { qproperty-icon: url({pictures}/right.svg); }
QCalendarWidget QAbstractItemView, QCalendarWidget QAbstractItemView:focus {
    border: none; border-radius: 0; font-size: 14px; background: {bg_surface};
    selection-background-color: {bg_selected}; selection-color: {text};
}
QCalendarWidget QAbstractItemView::item { min-height: 0; padding: 0; }
QCalendarWidget QAbstractItemView::item:focus { border: ring solid {focus}; border-radius: 0; }
QCalendarWidget QAbstractItemView:disabled { color: {text_off}; }
QCalendarWidget QSpinBox { min-height: 28px; padding: 0 6px; }
