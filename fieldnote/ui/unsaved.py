"""What holds words that are not saved yet."""

from PySide6.QtCore import QObject


class Unsaved(QObject):
    """A part of a page that the shell asks to save its words before anything is closed or locked."""

    def flush(self) -> bool:
        """Save them; gives False after the failure was told: they are still here, then."""
        raise NotImplementedError
