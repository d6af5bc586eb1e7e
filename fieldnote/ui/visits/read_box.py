"""Whether the person read the note or had it read aloud, asked where it is signed."""

from fieldnote.domain.visit import VisitDraft
from fieldnote.ui.kit.check_box import CheckBox
from fieldnote.ui.visits import wording


class ReadBox(CheckBox):
    """Ticked as it is in the note; hidden for a missed visit, unless it was ticked before."""

    def __init__(self, draft: VisitDraft, name: str) -> None:
        """Take the note, and what the person is called."""
        words = wording.read_by(name)
        super().__init__(words)
        self.setObjectName("read_box")
        self.setAccessibleName(words)
        self.setChecked(draft.read_together)
        if draft.kind.missed and not draft.read_together:
            self.hide()  # nobody was there to hear it
