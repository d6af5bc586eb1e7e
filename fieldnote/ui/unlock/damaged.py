"""The ways out for a damaged notebook: each a button with what comes of it, and none that erases."""

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services import backup_words, rescue, rescue_report
from fieldnote.services.backups import ReadBackup, Soundness
from fieldnote.services.rescue import HeaderState, Options
from fieldnote.ui.kit.buttons import Button, Kind
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.told_text import ToldText

_MOST_LINES: Final = 6


class Way(StrEnum):
    """What a person can choose."""

    HEADER = "header"
    KIT = "kit"
    LOOK = "look"
    BACKUP = "backup"
    RESCUE = "rescue"
    ELSEWHERE = "elsewhere"
    FILE = "file"


class WayOut(QWidget):
    """One way: a button, what comes of it, and what there is to read before it is chosen."""

    def __init__(self, name: str, words: str, icon: str, sentence: str, kind: Kind) -> None:
        super().__init__()
        self.button = Button(words, kind, icon=icon, size="large")
        self.button.setObjectName(name)
        self.button.setAccessibleDescription(sentence)
        self.sentence_label = Label(sentence, "hint", ink="text2", wrap=True)
        self.column = Column(self, spacing=6)
        self.column.addWidget(self.button)
        self.column.addWidget(self.sentence_label)


class DamagedPage(Backdrop):
    """Says that nothing was changed, and offers what there is; `chosen` tells a `Way`."""

    chosen = Signal(object)
    place_wanted = Signal()
    went_back = Signal()

    def __init__(
        self, damage: Damage, options: Options | None, place: Path, *, failed: str = "", parent: QWidget | None = None
    ) -> None:
        """Take what was found, if it was looked; where new notebooks go; and what came in between."""
        super().__init__("", wide=True, parent=parent)
        self.setObjectName("damaged_page")
        self._damage, self._options, self._place = damage, options, place
        self.ways: dict[Way, WayOut] = {}
        self.differences: ToldText | None = None
        self.bar = InfoBar(failed, "warn")
        self.bar.setObjectName("failed_bar")
        if not failed:
            self.bar.hide()
        self.card.column.addWidget(self.bar)
        if failed:
            self.card.column.add_gap(14)
        self._say()
        self._offered = Column(spacing=18)
        self.card.column.addLayout(self._offered)
        self._offer()
        self._build_end()

    def activate(self) -> None:
        """Begin at the first way."""
        next(iter(self.ways.values())).button.setFocus()

    def _say(self) -> None:
        calm = self.tr("Nothing was changed, and none of these ways erases anything.")
        if self._damage.key is None:
            self.say_title(
                self.tr("The key file of this notebook is damaged"),
                self.tr(
                    "It is a small file (vault.json), and your notes are not in it: they are still here. {calm}"
                ).format(calm=calm),
            )
            return
        self.say_title(self.tr("Part of this notebook could not be read"), calm)

    # The ways ─────────────────────────────────────────────────────────────────────────────────────

    def _offer(self) -> None:
        if self._damage.key is None:
            self._offer_keys()
        elif self._options is None:
            self._add(
                Way.LOOK,
                self.tr("Look at what can be saved"),
                "search",
                self.tr("Reads the notebook and its backups, and then shows the ways there are."),
            )
        else:
            self._offer_notes(self._options)
        sentence = self.tr("It holds versions, sizes and counts, no name and no word of a note, and you read it first.")
        self._add(Way.FILE, self.tr("Save a file for those who help…"), "file-text", sentence)

    def _offer_keys(self) -> None:
        self._offer_copy_of_header()
        sentence = self.tr("Opens the notebook with the code on your paper kit, and you choose a new passphrase.")
        self._add(Way.KIT, self.tr("Use your recovery kit"), "key-round", sentence)

    def _offer_copy_of_header(self) -> None:
        if self._damage.passphrase and rescue.has_copies_of_header(self._damage.folder):
            sentence = self.tr(
                "There is a copy beside the notebook, and one in each backup. If your passphrase opens one, all is as "
                "before."
            )
            self._add(Way.HEADER, self.tr("Use a copy of the key file"), "copy", sentence)

    def _offer_notes(self, options: Options) -> None:
        if options.header is HeaderState.FROM_COPY:
            said = self.tr(
                "The key file (vault.json) is damaged, too. Its copy is used, so your passphrase still opens."
            )
            self._tell(said)
        if options.rescue is None:  # the header may be another notebook's, put here by mistake
            self._offer_copy_of_header()
        offers = [partial(self._offer_backup, options), partial(self._offer_rescue, options)]
        for offer in reversed(offers) if options.rescue_has_more else offers:
            offer()
        sentence = self.tr("Puts a backup from a stick or another disk into a new notebook.")
        self._add(Way.ELSEWHERE, self.tr("Use a backup from another place…"), "usb", sentence)

    def _offer_rescue(self, options: Options) -> None:
        if options.rescue is None:
            self._tell(self.tr("Not one page of this notebook can be read, so nothing can be saved from it here."))
            return
        sentence = self.tr("Copies row by row what can still be read into a new notebook: {summary}").format(
            summary=rescue_report.summary(options.rescue)
        )
        self._add(Way.RESCUE, self.tr("Save what can be read"), "download", sentence)

    def _offer_backup(self, options: Options) -> None:
        backup = options.backup
        if backup is None:
            self._tell(self._no_backup(options.backups))
            return
        sentence = self.tr("Puts your backup of {made} into a new notebook. {apart}").format(
            made=backup_words.made(backup.backup.made.at),
            apart=backup_words.of_apart(options.differences) if options.differences is not None else "",
        )
        way = self._add(Way.BACKUP, self.tr("Open the newest good backup"), "history", sentence.strip())
        newer = [read for read in options.backups if read.soundness is not Soundness.WHOLE]
        if newer:
            said = "\n".join((self.tr("Newer backups that are not whole:"), *map(backup_words.of_unsound, newer)))
            way.column.addWidget(Label(said, "hint", wrap=True))
        if options.differences is not None and not options.differences.none:
            lines = "\n".join(backup_words.of_differences(options.differences))
            self.differences = ToldText(self.tr("Where the backup and this notebook differ"), lines, _MOST_LINES)
            way.column.addWidget(self.differences)

    def _no_backup(self, looked: tuple[ReadBackup, ...]) -> str:
        if not looked:
            return self.tr("There is no backup beside this notebook.")
        return "\n".join((self.tr("No backup beside this notebook is whole:"), *map(backup_words.of_unsound, looked)))

    def _tell(self, sentence: str) -> None:
        """Say why there is one way less."""
        self._offered.addWidget(Label(sentence, "hint", ink="text2", wrap=True))

    def _add(self, way: Way, words: str, icon: str, sentence: str) -> WayOut:
        """Offer a way; the first one is the one to take."""
        kind: Kind = "primary" if not self.ways and way is not Way.FILE else "secondary"
        made = WayOut(f"{way.value}_way", words, icon, sentence, kind)
        made.button.clicked.connect(lambda: self.chosen.emit(way))
        self.ways[way] = made
        self._offered.addWidget(made)
        return made

    def _build_end(self) -> None:
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.back_button.clicked.connect(self.went_back)
        self.place_button = Button(self.tr("Pick another place…"), "link", icon="folder-open", size="small")
        self.place_button.setObjectName("place_button")
        self.place_button.clicked.connect(self.place_wanted)
        column = self.card.column
        column.add_gap(18)
        if self._damage.key is not None:
            said = self.tr("New notebooks are made in “{folder}”.").format(folder=self._place.name or self._place)
            self.place_label = Label(said, "hint", wrap=True)
            column.addWidget(self.place_label)
            column.addWidget(self.place_button, 0, Qt.AlignmentFlag.AlignLeft)
            column.add_gap(10)
        row = Row()
        row.addWidget(self.back_button)
        row.addStretch(1)
        column.addLayout(row)
