"""Setting up an agency system to send to: what it is called, the way there, and the agency's key as it was read out."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.target import FORMATS, FhirPlace, FolderPlace, Format, SftpPlace, Target, TargetKind
from fieldnote.services import notebook as notebooks
from fieldnote.services import sentences, targets
from fieldnote.services.targets import Earlier, Wanted
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.exports import phrases
from fieldnote.ui.kit.ask import FileKind
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField, settle_all
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_WIDTH: Final = 600
_WAYS: Final = (TargetKind.FOLDER, TargetKind.SFTP, TargetKind.FHIR)
_LARGEST_FILE: Final = 64 * 1024
"""Bytes: a key or a certificate is far smaller."""
_SSH: Final = 22


class _FileField(QWidget):
    """Where a file or folder is: a button that asks, and what was chosen."""

    def __init__(self, words: str, nothing: str) -> None:
        super().__init__()
        self.button = Button(words, "secondary", icon="folder-open", size="card")
        self.label = Label(nothing, "meta", wrap=True)
        row = Row(self, spacing=10)
        row.addWidget(self.button)
        row.addWidget(self.label, 1)
        self.setFocusProxy(self.button)


class TargetSheet(Sheet):
    """`added` tells the target that was set up. Nothing is sent by setting it up."""

    names_nobody = True
    added = Signal(object)

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(host, self.tr("Add an agency system"), width=_WIDTH)
        self.setObjectName("target_sheet")
        self._tools = tools
        self._folder = ""
        self._key = b""
        self._authority = ""
        self._fields: dict[str, FormField] = {}
        self._offered: TargetKind | None = None
        self.bar = InfoBar("", "error")
        self.bar.hide()
        self.column.addWidget(self.bar)
        self._build()
        self.add_button("cancel", self.tr("Cancel"))
        self.add_button("add", self.tr("Add"), "primary").setObjectName("add_target_button")
        self.acted.connect(self._on_acted)
        self.ways.changed.connect(self._fit)
        self.forms.changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Show it with the caret in the name."""
        self.open(self.name)

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        self.name = LineField()
        self._add("name", self.tr("What do you call it?"), self.name, self.tr("Such as your agency’s name"))
        self.since = DateField(None, today=self._tools.link.today, empty_text=self.tr("From now on only"))
        self._add("owed_from", self.tr("Send notes signed from this day on"), self.since)
        self._signed: Earlier = self._tools.link.ask(targets.signed_since)
        self.since.changed.connect(self._tell_earlier)
        self._tell_earlier()
        self.column.addWidget(Label(self.tr("Your agency’s IT will tell you what to choose here."), "hint", wrap=True))
        asked = self.tr("How notes get there")
        self.ways = PickRow([Choice(way.value, phrases.way(way)) for way in _WAYS], name=asked)
        self.ways.choose((TargetKind.FOLDER.value,))
        self._add("way", asked, self.ways)
        self.forms = PickRow(name=self.tr("What is written"))
        self._add("format", self.tr("What is written"), self.forms)
        self._plain = self.tr("These files are not encrypted. Use them only in a safe place.")
        self.plain_bar = InfoBar(self._plain, "warn")
        self.plain_bar.hide()
        self.column.addWidget(self.plain_bar)
        self.folder = _FileField(self.tr("Choose the folder…"), self.tr("On a stick, a share, or synchronized"))
        self.folder.button.setObjectName("folder_button")
        self.folder.button.clicked.connect(self._ask_folder)
        self._add("folder", self.tr("Folder"), self.folder)
        self.host_field, self.user_field, self.port_field = LineField(), LineField(), LineField(str(_SSH))
        self._add("sftp", self.tr("Server"), self.host_field, self.tr("sftp.agency.example"))
        self._add("user", self.tr("Account"), self.user_field)
        self._add("port", self.tr("Port"), self.port_field)
        self.url_field, self.client_field, self.token_field = LineField(), LineField(), LineField()
        self._add("fhir", self.tr("Address"), self.url_field, self.tr("Begins with https://"))
        self._add("client_id", self.tr("Client ID"), self.client_field, self.tr("As the agency registered this laptop"))
        self._add("token_url", self.tr("Where it signs in"), self.token_field, self.tr("Empty: the server says"))
        self.authority = _FileField(self.tr("Choose the certificate…"), self.tr("The agency’s own, as a PEM file"))
        self.authority.button.clicked.connect(self._ask_authority)
        self._add("authority", self.tr("Certificate"), self.authority)
        self.key = _FileField(self.tr("Choose the key…"), self.tr("The agency’s file agency.fnkey"))
        self.key.button.setObjectName("key_button")
        self.key.button.clicked.connect(self._ask_key)
        self._add("agency_key", self.tr("The agency’s key"), self.key)
        self.fingerprint = LineField()
        hint = self.tr("Ask the agency to read it out, and type it here")
        self._add("fingerprint", self.tr("Fingerprint"), self.fingerprint, hint)

    def _add(self, name: str, label: str, control: QWidget, hint: str = "") -> None:
        control.setObjectName(f"{name}_field")
        self._fields[name] = FormField(label, control, hint=hint)
        self.column.addWidget(self._fields[name])

    def _offer_forms(self) -> None:
        self._offered, offered = self._way, FORMATS[self._way]
        self.forms.set_choices([Choice(form.value, phrases.form(form)) for form in offered])
        self.forms.choose((offered[0].value,))

    def _fit(self, *_: object) -> None:
        """Ask for what the chosen way needs, and for no more."""
        way = self._way
        if way is not self._offered:
            self._offer_forms()
        sealed = self._form is Format.PACKAGE
        wanted = {
            "folder": way is TargetKind.FOLDER,
            "sftp": way is TargetKind.SFTP,
            "user": way is TargetKind.SFTP,
            "port": way is TargetKind.SFTP,
            "fhir": way is TargetKind.FHIR,
            "client_id": way is TargetKind.FHIR,
            "token_url": way is TargetKind.FHIR,
            "authority": way is TargetKind.FHIR,
            "format": len(FORMATS[way]) > 1,
            "agency_key": sealed,
            "fingerprint": sealed,
        }
        for name, there in wanted.items():
            self._fields[name].setVisible(there)
        self._fields["way"].explain(phrases.about_way(way))
        self._fields["format"].explain(phrases.about_form(self._form))
        self._warn(is_plain=way is TargetKind.FOLDER and not sealed)

    def _tell_earlier(self, *_: object) -> None:
        """Say what becomes of the notes that are signed already: with no day they are never sent."""
        if not self._signed.count or self._signed.first_on is None:
            return
        day = self.since.value
        if day is None:
            one = self.tr("1 note is signed already, on {day}. It is not sent, unless you pick that day here.")
            many = self.tr(
                "{count} notes are signed already, the first on {day}. They are not sent, unless you pick a day here."
            )
            told = one if self._signed.count == 1 else many
            first = dates.day_of_year(self._signed.first_on)
            self._fields["owed_from"].explain(told.format(count=self._signed.count, day=first))
            return
        found: Earlier = self._tools.link.ask(targets.signed_since, day)
        one = self.tr("1 note that is signed already is sent, too.")
        many = self.tr("{count} notes that are signed already are sent, too.")
        nothing = self.tr("No note was signed on that day or since.")
        self._fields["owed_from"].explain(visit_words.counted(one, many, found.count) if found.count else nothing)

    def _warn(self, *, is_plain: bool) -> None:
        """Say it when it comes up: a server keeps what it takes; in a folder, whoever opens it reads it."""
        if is_plain and not self.plain_bar.isVisibleTo(self):
            self.plain_bar.say(self._plain)
        self.plain_bar.setVisible(is_plain)

    @property
    def _way(self) -> TargetKind:
        return TargetKind(next(iter(self.ways.chosen()), TargetKind.FOLDER.value))

    @property
    def _form(self) -> Format:
        return Format(next(iter(self.forms.chosen()), Format.PACKAGE.value))

    # Files ────────────────────────────────────────────────────────────────────────────────────────

    def _ask_folder(self) -> None:
        self._tools.ask.pick_folder(self.tr("The agency’s folder"), self._on_folder)

    def _on_folder(self, place: Path | None) -> None:
        if place is not None:
            self._folder = str(place)
            self.folder.label.setText(self._folder)

    def _ask_key(self) -> None:
        kind = FileKind(self.tr("Agency key"), "fnkey")
        self._tools.ask.open_file(self.tr("The agency’s key"), (kind,), self._on_key)

    def _on_key(self, place: Path | None) -> None:
        found = self._read("agency_key", place)
        if found is not None and place is not None:
            self._key = found
            self.key.label.setText(place.name)

    def _ask_authority(self) -> None:
        kind = FileKind(self.tr("Certificate"), "pem", ("crt", "cer"))
        self._tools.ask.open_file(self.tr("The agency’s certificate"), (kind,), self._on_authority)

    def _on_authority(self, place: Path | None) -> None:
        found = self._read("authority", place)
        if found is not None and place is not None:
            self._authority = found.decode("ascii", "replace")
            self.authority.label.setText(place.name)

    def _read(self, field: str, place: Path | None) -> bytes | None:
        if place is None:
            return None
        try:
            with place.open("rb") as file:
                return file.read(_LARGEST_FILE)
        except OSError:
            self._fields[field].show_problem(self.tr("This file could not be read."))
            return None

    # Adding ───────────────────────────────────────────────────────────────────────────────────────

    def _on_acted(self, key: str) -> None:
        if key == "cancel":
            self.close_sheet()
        elif self._way is TargetKind.FOLDER and self._folder:
            self._mark_folder()
        else:
            self._keep(None)

    def _mark_folder(self) -> None:
        """Know the folder by a mark in it; a share may take its time."""
        path, fresh = self._folder, notebooks.random_id()
        button = self.button("add")
        button.setEnabled(False)

        def mark(_: Progress) -> FolderPlace:
            return targets.marked(path, fresh)[0] or FolderPlace(path)

        def done(place: FolderPlace) -> None:
            button.setEnabled(True)
            self._keep(place)

        def failed(error: Exception) -> None:
            button.setEnabled(True)
            wrong = self.tr("The folder could not be used.")
            self.bar.say(sentences.of_error(error) if isinstance(error, FieldnoteError) else wrong, "error")

        self._tools.tasks.run(self, mark, done, failed)

    def _keep(self, folder: FolderPlace | None) -> None:
        for field in self._fields.values():
            field.show_problem("")
        self.bar.hide()
        if not settle_all(field for field in self._fields.values() if field.isVisibleTo(self)):
            return
        outcome = self._tools.link.attempt(targets.add, self._wanted(folder))
        if isinstance(outcome, FieldnoteError):
            self.bar.say(sentences.of_error(outcome), "error", urgent=True)
        elif isinstance(outcome, Refused):
            self._show_problems(outcome)
        else:
            self._added(outcome)

    def _added(self, done: Done[Target]) -> None:
        self.close_sheet()
        self.added.emit(done.value)

    def _show_problems(self, refused: Refused) -> None:
        first: FormField | None = None
        for problem in refused.problems:
            field = self._fields.get(problem.field)
            if field is None or not field.isVisibleTo(self):
                self.bar.say(discreet.of_problem(problem), "error", urgent=True)
                continue
            field.show_problem(discreet.of_problem(problem))
            first = first or field
        if first is not None:
            first.setFocus()

    def _wanted(self, folder: FolderPlace | None) -> Wanted:
        way, form = self._way, self._form
        port = self.port_field.text().strip()
        return Wanted(
            name=self.name.text(),
            folder=folder,
            sftp=SftpPlace(
                self.host_field.text().strip(),
                self.user_field.text().strip(),
                int(port) if port.isdecimal() else _SSH,
            )
            if way is TargetKind.SFTP
            else None,
            fhir=FhirPlace(
                base_url=self.url_field.text().strip().rstrip("/"),
                client_id=self.client_field.text().strip(),
                key_id="fieldnote",
                token_url=self.token_field.text().strip(),
                authority=self._authority,
            )
            if way is TargetKind.FHIR
            else None,
            format=form,
            owed_from=self.since.value,
            agency_key=self._key if form is Format.PACKAGE else b"",
            fingerprint=self.fingerprint.text(),
        )
