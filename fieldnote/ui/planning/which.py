"""Which visits are meant: one alone, or all that follow it in its series as well."""

from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.choice import Choice, PickRow

_ONE, _ALL = "one", "all"


class WhichVisits(PickRow):
    """Asks whether the visits after this one are meant as well."""

    def __init__(self, name: str, *, and_after: bool, parent: QWidget | None = None) -> None:
        choices = (Choice(_ONE, self.tr("This visit only")), Choice(_ALL, self.tr("This visit and all after it")))
        super().__init__(choices, name=name, parent=parent)
        self.choose((_ALL if and_after else _ONE,))

    @property
    def and_after(self) -> bool:
        """Whether they are."""
        return self.chosen() == (_ALL,)
