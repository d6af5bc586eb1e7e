"""This laptop's certificate for an agency's server: asked for with a file, taken in with the one that comes back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from fieldnote.domain.changes import Refused
from fieldnote.domain.ids import TargetId
from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.target import Target
from fieldnote.host.files import write_whole
from fieldnote.services import sentences
from fieldnote.ui import discreet
from fieldnote.ui.kit.ask import FileKind
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_LARGEST: Final = 1 << 20
Made = TypeVar("Made")


class Certifying(QObject):
    """`told` gives a target, a sentence, and whether it went well."""

    told = Signal(str, str, bool)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def ask(self, target: Target) -> None:
        """Ask where the request goes, and write it there."""
        kind = FileKind(self.tr("Certificate request"), "csr")
        self._tools.ask.save_place(
            self.tr("Request for the agency"), "fieldnote-laptop", kind, partial(self._on_place, target)
        )

    def take(self, target: Target) -> None:
        """Ask for what the agency issued, and keep it."""
        kind = FileKind(self.tr("Certificate"), "pem", ("crt", "cer"))
        self._tools.ask.open_file(self.tr("What the agency issued"), (kind,), partial(self._on_file, target))

    def _on_place(self, target: Target, place: Path | None) -> None:
        from fieldnote.services import certificates  # noqa: PLC0415 -- few servers ask for one

        if place is None:
            return
        asked = self._tools.link.do(certificates.ask, target)
        if isinstance(asked, Refused):
            self._refuse(target, asked)
        elif asked is not None:
            self._write(target, place, asked.value)

    def _write(self, target: Target, place: Path, request: bytes) -> None:
        def write(_: Progress) -> None:
            write_whole(place, request)

        sentence = self.tr("Give {file} to the agency. It holds no secret. They send a certificate back.")

        def written(_: None) -> None:
            self.told.emit(target.id, sentence.format(file=place.name), True)

        self._run(target, write, written)

    def _on_file(self, target: Target, place: Path | None) -> None:
        if place is None:
            return

        def read(_: Progress) -> bytes:
            with place.open("rb") as file:
                return file.read(_LARGEST)

        self._run(target, read, partial(self._on_read, target))

    def _on_read(self, target: Target, pem: bytes) -> None:
        from fieldnote.services import certificates  # noqa: PLC0415 -- few servers ask for one

        taken = self._tools.link.do(certificates.take, target, pem)
        if isinstance(taken, Refused):
            self._refuse(target, taken)
        elif taken is not None:
            sentence = self.tr("{name} is shown this certificate from now on.").format(name=target.name)
            self.told.emit(target.id, sentence, True)

    def _refuse(self, target: Target, refused: Refused) -> None:
        self.told.emit(target.id, discreet.of_problem(refused.problems[0]), False)

    def _run(self, target: Target, work: Callable[[Progress], Made], done: Callable[[Made], None]) -> None:
        self._tools.tasks.run(self, work, done, partial(self._on_failed, target.id))

    def _on_failed(self, target_id: TargetId, error: Exception) -> None:
        wrong = self.tr("The file could not be read or written.")
        self.told.emit(target_id, sentences.of_error(error) if isinstance(error, FieldnoteError) else wrong, False)
