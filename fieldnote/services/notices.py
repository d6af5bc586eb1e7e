"""What opening a notebook found or repaired, in sentences: damage is named even when it was mended."""

from fieldnote.services import fleet, tongue
from fieldnote.services.notebook import Notebook, ToRead

_TO_READ = {
    ToRead.DISK_FULL: "This laptop is out of space. Your notes are open to read. Free up some space, and you can write "
    "again at once.",
    ToRead.READ_ONLY: "This place does not allow writing. Your notes are open to read. To write, open the notebook "
    "from a drive that allows it.",
    ToRead.NO_ROOM_TO_REPAIR: "This laptop is out of space. A damaged part of the notebook has to be copied aside "
    "before anything is written. Your notes are open to read. Free up some space and open the notebook again.",
}


def of_opening(notebook: Notebook) -> tuple[str, ...]:
    """Say what the opening of this notebook found; nothing when all was well."""
    opened = notebook.vault.opened
    said = [_said(_TO_READ[notebook.to_read])] if notebook.to_read else []
    if opened.header_from_copy:
        said.append(_said("The small file with the locked key (vault.json) was damaged. It is repaired from its copy."))
    if opened.salt_repaired:
        said.append(_said("The first bytes of the notebook (vault.db) were damaged. They are repaired."))
    if opened.log_broken:
        said.append(_said("Something in the activity log was changed outside Fieldnote. Tell your supervisor."))
    if opened.misses:
        once = _said("A wrong passphrase was tried 1 time since the notebook was last open.")
        often = _said("A wrong passphrase was tried {count} times since the notebook was last open.")
        said.append(tongue.counted(once, often, opened.misses))
    if notebook.fleet.fault is not None:
        said += fleet.said_of_fault(notebook.fleet.fault)
    elif fleet.unmet(notebook):
        said.append(
            _said("Your agency decides some settings here. Not all could be put in place; they are tried next time.")
        )
    return tuple(said)


def _said(english: str) -> str:
    return tongue.said("notices", english)
