"""The pages of a PDF with what makes them larger and smaller, and which page is in front."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.documents.viewer import LARGEST, PdfViewer
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.labels import MANNERS, Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row


class PagesPane(QWidget):
    """Pages, and below them − 100% +, their whole width, and "Page 1 of 3"."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start empty; `name` says what the pages are."""
        super().__init__(parent)
        self.viewer = PdfViewer()
        self.viewer.setAccessibleName(name)
        self.viewer.setAccessibleDescription(
            self.tr("Plus and minus make the pages larger and smaller, 0 shows their whole width.")
        )
        self.viewer.sized.connect(self._show)
        self.smaller_button = IconButton("minus", self.tr("Make the pages smaller"))
        self.smaller_button.setObjectName("smaller_pages_button")
        self.larger_button = IconButton("plus", self.tr("Make the pages larger"))
        self.larger_button.setObjectName("larger_pages_button")
        self.fit_button = Button(self.tr("Whole width"), "ghost", size="card")
        self.fit_button.setObjectName("fit_pages_button")
        self.percent_label = Label("", "meta")
        self.percent_label.setObjectName("pages_percent_label")
        self.percent_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page_label = Label("", "meta")
        self.page_label.setObjectName("page_number_label")
        self.smaller_button.clicked.connect(self.viewer.reduce)
        self.larger_button.clicked.connect(self.viewer.enlarge)
        self.fit_button.clicked.connect(self.viewer.fit)
        self._build()
        theme.announcer.applied.connect(self._steady)
        self._steady()
        self._show()

    def _build(self) -> None:
        sizes = QWidget()
        row = Row(sizes, spacing=2)
        row.addWidget(self.smaller_button)
        row.addWidget(self.percent_label)
        row.addWidget(self.larger_button)
        self._bar = QWidget()
        flow = FlowLayout(self._bar, spacing=(4, 4), apart=True)
        for widget in (sizes, self.fit_button, self.page_label):
            flow.addWidget(widget)
        column = Column(self, spacing=4)
        column.addWidget(self.viewer, 1)
        column.addWidget(self._bar)

    def _show(self) -> None:
        """Show the size and the page of now."""
        viewer = self.viewer
        self.smaller_button.setEnabled(viewer.pages > 0 and viewer.next_smaller is not None)
        self.larger_button.setEnabled(viewer.pages > 0 and viewer.next_larger is not None)
        self.fit_button.setEnabled(viewer.pages > 0)
        self.percent_label.setText(viewer.size_words(viewer.percent) if viewer.pages else "")
        told = self.tr("Page {number} of {count}").format(number=viewer.page, count=viewer.pages)
        self.page_label.setText(told if viewer.pages else "")

    def _steady(self) -> None:
        """Keep the buttons where they are while the figure between them changes."""
        widest = paint.advance(MANNERS["meta"].font(), self.viewer.size_words(LARGEST))
        self.percent_label.setMinimumWidth(round(widest) + theme.px(4))
