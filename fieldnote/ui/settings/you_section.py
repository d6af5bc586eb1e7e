"""Who writes in this notebook: what stands on notes, and the credentials with their dates."""

from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.person import Credential, Specialist
from fieldnote.domain.text import clean
from fieldnote.services import specialists
from fieldnote.services.notebook import Notebook
from fieldnote.ui import discreet
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column, empty
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.settings import phrases
from fieldnote.ui.settings.credential_sheet import CredentialSheet
from fieldnote.ui.settings.parts import Section, SettingCard, SettingLine
from fieldnote.ui.tools import Tools
from fieldnote.ui.unsaved import Unsaved

_FIELDS: Final = ("name", "agency", "agency_contact", "qp")


class YouSection(Section):
    """Each field is kept when it is left; signed notes keep what stood there when they were signed."""

    def __init__(self, tools: Tools, recorder: Recorder) -> None:
        super().__init__()
        self.describe(
            self.tr("You"),
            self.tr("From now on this appears on your notes. No private phone or address belongs here."),
        )
        self._tools, self._recorder = tools, recorder
        self._typed: tuple[Credential | None, Credential] | None = None
        self.forms: dict[str, FormField] = {}
        self.lines: dict[str, LineField] = {}
        card = SettingCard(self.tr("On your notes"), "user")
        for name, label, hint in self._asked():
            line = LineField()
            line.setObjectName(f"{name}_field")
            line.editingFinished.connect(partial(self._keep, name))
            self.forms[name], self.lines[name] = FormField(label, line, hint=hint), line
            card.add(self.forms[name], parted=False)
        self.column.addWidget(card)
        self.column.addWidget(self._build_credentials())
        self.column.addStretch(1)
        _Typed(self)

    def load(self) -> None:
        """Show what is kept; a field somebody is typing in stays as it is."""
        known = self._tools.link.ask(_specialist)
        for name, form in self.forms.items():
            line = self.lines[name]
            if not (line.hasFocus() and line.isModified()):
                line.setText(getattr(known, name))
                form.show_problem("")
        self._show_credentials(known)

    def flush(self) -> bool:
        """Keep the field that is being typed in."""
        kept = [self._keep(name) for name in _FIELDS if self.lines[name].isModified()]
        return all(kept)

    def _asked(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("name", self.tr("Name on notes"), ""),
            ("agency", self.tr("Agency"), ""),
            ("agency_contact", self.tr("Work phone"), self.tr("Or how the agency is reached")),
            ("qp", self.tr("QP you hand off to"), self.tr("New plans begin with this name")),
        )

    def _build_credentials(self) -> SettingCard:
        card = SettingCard(self.tr("Credentials"), "badge-check")
        self.add_button = Button(self.tr("Add a credential"), size="small", icon="plus")
        self.add_button.setObjectName("add_credential_button")
        self.add_button.clicked.connect(self._on_add)
        card.header.add_action(self.add_button)
        holder = QWidget()
        self._lines = Column(holder, spacing=12)
        card.add(holder, parted=False)
        return card

    def _keep(self, name: str) -> bool:
        """Keep one field; gives False after a failure was told."""
        line, known = self.lines[name], self._tools.link.ask(_specialist)
        typed, before = clean(line.text()).strip(), str(getattr(known, name))
        line.setModified(False)
        if typed == before:
            self.forms[name].show_problem("")
            return True
        outcome = self._tools.link.do(_change, name, typed)
        if isinstance(outcome, Refused):
            self.forms[name].show_problem(discreet.of_problem(outcome.problems[0]))
            return True
        if outcome is None:
            line.setModified(True)
            return False
        self.forms[name].show_problem("")
        told = self.tr("{field} changed.").format(field=self.forms[name].label.text())
        self._recorder.tell(told, partial(self._put_back, name, before))
        return True

    def _put_back(self, name: str, before: str) -> None:
        outcome = self._tools.link.do(_change, name, before)
        self.load()
        if isinstance(outcome, Refused):
            self.forms[name].show_problem(discreet.of_problem(outcome.problems[0]))

    # Credentials ──────────────────────────────────────────────────────────────────────────────────

    def _show_credentials(self, known: Specialist) -> None:
        empty(self._lines)
        left = {alert.credential: alert.days_left for alert in self._tools.link.ask(specialists.alerts)}
        for place, held in enumerate(known.credentials):
            said = phrases.credential(held)
            if held in left:
                said = f"{said}. {phrases.ends_soon(left[held])}"
            change = Button(self.tr("Change…"), size="small")
            change.setObjectName(f"change_credential_button-{place}")
            change.setAccessibleName(self.tr("Change {title}").format(title=held.title))
            change.clicked.connect(partial(self._ask, held))
            line = SettingLine(held.title, said, change)
            if held in left:
                line.sentence_label.set_ink("warn")
            self._lines.addWidget(line)
        if not known.credentials:
            nothing = self.tr("No credential yet. With its dates, you hear in time when it ends.")
            self._lines.addWidget(SettingLine(self.tr("None"), nothing))

    def _on_add(self) -> None:
        self._ask(None)

    def _ask(self, before: Credential | None, typed: Credential | None = None, refused: Refused | None = None) -> None:
        """Ask for a credential, beginning with what was typed, and with what is wrong with that."""
        host = self.window()
        if open_sheets(host):
            return
        if typed is None and self._typed is not None and self._typed[0] == before:
            typed = self._typed[1]
        sheet = CredentialSheet(host, self._tools, typed or before or Credential(""), before)
        known = self._tools.link.ask(_specialist)

        def kept(_: object) -> None:
            self._typed = None
            told = self.tr("Credential added.") if before is None else self.tr("Credential changed.")
            self._recorder.tell(told, partial(self._put_credentials_back, known.credentials))

        def left(words: Credential) -> None:
            self._typed = (before, words)
            self._recorder.tell(self.tr("Closed without saving. What you typed is there when you come back to it."))

        def anew() -> None:
            self._typed = None
            sheet.give_up()
            self._ask(before)

        sheet.kept.connect(kept)
        sheet.left.connect(left)
        sheet.anew_asked.connect(anew)
        sheet.begin(goes_on=typed is not None)
        if refused is not None:
            sheet.show_problems(refused)

    def _put_credentials_back(self, before: tuple[Credential, ...]) -> None:
        """Undo; where the one of before cannot stand, ask for it with what is wrong beside its fields."""
        held = self._tools.link.ask(_specialist).credentials
        outcome = self._tools.link.do(specialists.put_back_credentials, before)
        if isinstance(outcome, Refused):
            now, wrong = next((now, old) for now, old in zip(held, before, strict=True) if now != old)
            self._ask(now, wrong, outcome)


class _Typed(Unsaved):
    """What is typed in the fields and not kept yet."""

    def __init__(self, section: YouSection) -> None:
        super().__init__(section)
        self._section = section

    def flush(self) -> bool:
        """Keep it."""
        return self._section.flush()


def _specialist(notebook: Notebook) -> Specialist:
    return notebook.specialist


def _change(notebook: Notebook, name: str, value: str) -> Done[Specialist] | Refused:
    changes: dict[str, Any] = {name: value}
    return specialists.describe(notebook, replace(notebook.specialist, **changes))
