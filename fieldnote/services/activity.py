"""The log of acts to be read: newest first and page by page, each act with its check code."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit
from fieldnote.vault.audit import AuditEntry

PAGE = 60


@dataclass(frozen=True, slots=True)
class Act:
    """One act: when (UTC), what, and the first figures of its hash as documents print them."""

    sequence: int
    at: datetime
    kind: str
    """As the log has it (`visit.signed`)."""
    code: str


def recent(notebook: Notebook, before: int | None = None, most: int = PAGE) -> tuple[Act, ...]:
    """Give the newest acts, or those before a number of the log; nothing at its end."""
    return tuple(_act(entry) for entry in audit.page(notebook.vault.database, before, most))


def newest_hold(notebook: Notebook) -> bool:
    """Whether the newest links of the log hold together; the whole of it is looked through by the notebook's check."""
    return audit.last_links_hold(notebook.vault.database)


def _act(entry: AuditEntry) -> Act:
    return Act(entry.sequence, datetime.fromisoformat(entry.at), entry.kind, audit.code_of(entry.hash))
