"""The recovery kit as a document: shown to whoever gives the passphrase, and logged. It goes to nobody else.

The code is the root secret itself. It lives in the document's values, in memory, until the paper is made; neither the
log nor the record of releases has anything of it.
"""

from datetime import datetime

from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import Problem
from fieldnote.reports.paper import Stamp
from fieldnote.reports.recovery_kit.values import RecoveryKit
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents.document import Document, document_id, stamp
from fieldnote.services.notebook import Confirmation, Key, Notebook
from fieldnote.vault.recovery_kit import groups_of

_KIND, _DESCRIPTION = "recovery-kit", "Recovery kit"


def gather(notebook: Notebook, confirmation: Confirmation | None, *, language: str = "en") -> Document | Refused:
    """Gather the kit of an open notebook, and log that it was shown. A PIN is not enough for it."""
    if confirmation is None or confirmation.method != "passphrase":
        return Refused((Problem("passphrase", "kit_asks_for_passphrase"),))
    notebook.looked_at("kit.shown")
    kit = RecoveryKit(
        groups=groups_of(notebook.vault.kit),
        made_on=notebook.clock().date(),
        agency_key=notebooks.escrow_fingerprint(notebook) is not None,
        language=language,
    )
    return _document(kit, stamp(notebook))


def of_new(key: Key, now: datetime, *, language: str = "en", fresh_id: str = "") -> Document:
    """Make the kit's document before its notebook is made: there is no log yet that it could stand in."""
    kit = RecoveryKit(groups_of(key.kit), now.date(), language=language)
    made = Stamp(document_id(fresh_id or notebooks.random_id()), now.replace(microsecond=0), check_code="")
    return _document(kit, made)


def _document(kit: RecoveryKit, made: Stamp) -> Document:
    return Document(_KIND, (), kit, made, frozenset(), _DESCRIPTION, inside_only=True)
