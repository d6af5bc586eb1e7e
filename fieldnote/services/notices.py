"""What opening a notebook found or repaired, in sentences: damage is named even when it was mended."""

from contextlib import suppress

from fieldnote.domain.problems import DamagedNotebookError, Problem
from fieldnote.services import fleet, handing_over, sentences, tongue
from fieldnote.services.notebook import Notebook, ToRead
from fieldnote.vault import deliveries

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
    with suppress(DamagedNotebookError):  # pages that cannot be read have a sentence of their own
        said += _of_copies(notebook)
    if notebook.fleet.fault is not None:
        said += fleet.said_of_fault(notebook.fleet.fault)
    elif fleet.unmet(notebook):
        said.append(
            _said("Your agency decides some settings here. Not all could be put in place; they are tried next time.")
        )
    return tuple(said)


def _of_copies(notebook: Notebook) -> list[str]:
    """Say that there is another copy of this notebook, as long as something waits for the person because of it."""
    said = [sentences.of_problem(problem) for problem in _handed_over(notebook)]
    waiting = deliveries.refused_as_of_another_copy(notebook.vault.database)
    if waiting:
        once = _said("The agency has met another copy of this notebook. No note is lost: 1 waits under Exports.")
        often = _said("The agency has met another copy of this notebook. No note is lost: {count} wait under Exports.")
        said += [
            tongue.counted(once, often, waiting),
            _said(
                "This copy has become a device of its own. Tell the agency, then let it try again. Go on in one copy "
                "only, or hand the notebook over."
            ),
        ]
    return said


def _handed_over(notebook: Notebook) -> tuple[Problem, ...]:
    stopped = handing_over.stopped(notebook)
    return stopped.problems if stopped else ()


def _said(english: str) -> str:
    return tongue.said("notices", english)
