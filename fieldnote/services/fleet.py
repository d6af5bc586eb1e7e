"""What the agency decided for this computer, followed when a notebook is opened."""

from contextlib import suppress
from pathlib import Path

from fieldnote.domain.fleet import Decided, Fault
from fieldnote.domain.problems import BadInputError, DiskFullError, FailedWriteError, ReadOnlyError
from fieldnote.services import backup_copies, policies, tongue
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook

_FAULTS = {
    Fault.UNREADABLE: "Your agency's settings for this computer cannot be read.",
    Fault.NOT_UNDERSTOOD: "Your agency's settings for this computer hold something that Fieldnote does not understand.",
    Fault.OPEN_TO_OTHERS: "Your agency's settings for this computer could have been changed by anybody.",
}


def decided(notebook: Notebook) -> frozenset[Decided]:
    """Give the settings that the agency decides here; a practice notebook has only the window's."""
    return frozenset({Decided.LOCK} & notebook.fleet.decided) if notebook.is_practice else notebook.fleet.decided


def said_of_fault(fault: Fault) -> tuple[str, ...]:
    """Say why the agency's file is not followed, what that means, and what to do."""
    return (
        tongue.said("fleet", _FAULTS[fault]),
        tongue.said(
            "fleet",
            "Until that is put right, nothing that it decides can be changed, and nothing is sent. Your notes are "
            "safe. Please tell your agency's IT.",
        ),
    )


def follow(notebook: Notebook) -> None:
    """Bring an open notebook in line with what the agency decided. What cannot be done now is tried the next time.

    A notebook that can only be read stays as it is, and so does a practice notebook.
    """
    if notebook.is_practice or notebook.to_read is not None or notebook.fleet.fault is not None:
        return
    with suppress(BadInputError, DiskFullError, ReadOnlyError, FailedWriteError):
        _follow(notebook)


def _follow(notebook: Notebook) -> None:
    fleet = notebook.fleet
    if fleet.rules is not None:
        today = notebook.clock().date()
        if policies.chosen_for(notebook, today) != fleet.rules:
            policies.use_pack(notebook, fleet.rules, today)
    if fleet.copy_folder is not None:
        folder = Path(fleet.copy_folder)
        if backup_copies.standing(notebook).place != folder.absolute():
            backup_copies.use_place(notebook, folder)
    if fleet.agency_key is not None and notebooks.escrow_recipient(notebook) != fleet.agency_key:
        notebooks.let_agency_in(notebook, fleet.agency_key)


def unmet(notebook: Notebook) -> frozenset[Decided]:
    """Give what the agency decided and this notebook does not follow yet."""
    fleet = notebook.fleet
    if notebook.is_practice or fleet.fault is not None:
        return frozenset()
    held = {
        Decided.RULES: fleet.rules in {None, policies.chosen_for(notebook, notebook.clock().date())},
        Decided.BACKUP: fleet.copy_folder is None
        or backup_copies.standing(notebook).place == Path(fleet.copy_folder).absolute(),
        Decided.KEY: fleet.agency_key in {None, notebooks.escrow_recipient(notebook)},
    }
    return frozenset(setting for setting, met in held.items() if not met)
