"""The sheet that shows an attached file; imported when one is looked at, as Qt's PDF library takes a while to load."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.attachment import Attachment, FileKind
from fieldnote.ui import theme
from fieldnote.ui.documents.pages_pane import PagesPane
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.people import document_phrases
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_WIDTH: Final = 900
_AROUND: Final = 256
"""What stands above and below the pages of a PDF, in pixels at 100 % text."""
_MOST_PIXELS: Final = 2000
"""Of the longer side of a picture on screen: sharp on any, and quick to draw."""
_LEAST: Final = 120


class LookSheet(Sheet):
    """Shows a file from memory; nothing of it is written to a disk, and nothing of it stays when it is closed."""

    def __init__(self, host: QWidget, tools: Tools, attachment: Attachment, data: bytes) -> None:
        super().__init__(host, document_phrases.file_title(attachment), width=_WIDTH)
        self.setObjectName("look_sheet")
        self._tools = tools
        self.column.addWidget(Label(document_phrases.file_facts(attachment), "meta", wrap=True))
        self.pages: PdfViewer | None = None
        self.picture: PictureView | None = None
        if attachment.kind is FileKind.PDF:
            self._add_pages(data, host.height())
        else:
            self.picture = PictureView(document_phrases.file_title(attachment))
            self.column.addWidget(self.picture, 1)  # what room is left is below it, not around the words above
            self._read_picture(data)
        self.add_button("close", self.tr("Close"), "primary").setObjectName("close_look_button")
        self.acted.connect(self.close_sheet)
        self.closed.connect(self._forget)

    def begin(self) -> None:
        """Show it; arrow keys scroll pages."""
        self.open(self.pages or self.button("close"))

    def _add_pages(self, data: bytes, height: int) -> None:
        pane = PagesPane(self.tr("Pages of the file"))
        self.pages = pane.viewer
        pane.setFixedHeight(max(height - theme.px(_AROUND), theme.px(_LEAST)))
        self.column.addWidget(pane)
        self.pages.show_pdf(data)

    def _read_picture(self, data: bytes) -> None:
        """Read a picture off the screen's thread: a large one takes longer than a person waits."""

        def work(_: Progress) -> QImage:
            whole = QImage.fromData(data)
            if max(whole.width(), whole.height()) <= _MOST_PIXELS:
                return whole
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            return whole.scaled(QSize(_MOST_PIXELS, _MOST_PIXELS), keep, smooth)

        self._tools.tasks.run(self, work, self._on_picture, self._on_failed)

    def _on_picture(self, image: QImage) -> None:
        if self.picture is None or self.isHidden():
            return
        if image.isNull():
            self._on_failed(ValueError())
        else:
            self.picture.show_image(image)

    def _on_failed(self, error: Exception) -> None:
        del error
        self.column.addWidget(InfoBar(self.tr("This picture cannot be shown here. Nothing was lost."), "warn"))

    def _forget(self) -> None:
        if self.pages is not None:
            self.pages.clear()
        if self.picture is not None:
            self.picture.show_image(QImage())


class PictureView(Spoken, QWidget):
    """A picture as wide as there is room, but never larger than it is."""

    def __init__(self, name: str) -> None:
        self.speak()
        super().__init__()
        self.setAccessibleName(name)
        self.image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage) -> None:
        """Show another picture, or none."""
        self.image = image
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the picture is at a width."""
        if self.image.isNull():
            return theme.px(_LEAST)
        return round(self.image.height() * min(width, self.image.width()) / self.image.width())

    def sizeHint(self) -> QSize:
        """Ask for the size of the picture."""
        width = max(self.image.width(), 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be content with little."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        del event
        if self.image.isNull():
            return
        width = min(self.width(), self.image.width())
        painter = paint.smooth(self)
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        room = self.rect()
        room.setSize(QSize(width, self.heightForWidth(width)))
        painter.drawImage(room, self.image)
