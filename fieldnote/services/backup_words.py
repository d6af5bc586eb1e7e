"""What is said of backups: how they stand, in what two copies differ, how a drill went, who still holds a record."""

from datetime import datetime

from fieldnote.domain.comparison import Differences, Differs, KindDifference, NoteDifference
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    NotebookMissingError,
    PlaceGoneError,
    WrongPassphraseError,
)
from fieldnote.services import sentences, tongue
from fieldnote.services.backup_copies import CopyStanding
from fieldnote.services.backups import ReadBackup, Soundness
from fieldnote.services.restoring import Drilled

_HOW = {
    Differs.ONLY_IN_COPY: "Only in the backup",
    Differs.ONLY_IN_NOTEBOOK: "Only in the notebook",
    Differs.NEWER_IN_NOTEBOOK: "Newer in the notebook",
    Differs.NEWER_IN_COPY: "Newer in the backup",
    Differs.DIFFERENT: "Not the same, though as old in both",
}
_SOUNDNESS = {
    Soundness.DAMAGED: "It is damaged and cannot be read whole. Make a new backup now; older ones may still be good.",
    Soundness.OTHER_KEY: "It opens only with the passphrase or the recovery kit of its time. Make a new backup now.",
    Soundness.NEWER: "A newer Fieldnote made it. Install that one to use it.",
    Soundness.UNREACHABLE: "It cannot be read at all: it is gone, or its disk has a fault. Make a new backup now.",
}

_UNSOUND = {
    Soundness.DAMAGED: "damaged, it cannot be read whole",
    Soundness.OTHER_KEY: "it opens only with the passphrase or the recovery kit of its time",
    Soundness.NEWER: "a newer Fieldnote made it",
    Soundness.UNREACHABLE: "it cannot be read at all",
}


def of_copies(standing: CopyStanding) -> str:
    """Say how the copies on a second disk stand: "Last copied 9 days ago."."""
    if standing.place is None:
        return _said(
            "All backups are on this laptop. Pick a stick or another disk for a copy, in case the laptop is lost."
        )
    said = [_last_copied(standing.days)]
    if standing.asks and standing.reachable:
        said.append(_said("Make a copy.") if standing.days is None else _said("Make a copy again."))
    elif standing.asks:
        said.append(_said("Plug in the stick or disk to make a copy."))
    elif standing.lacks_newest:
        said.append(_said("The newest backup is not there yet."))
    if not standing.other_disk:
        said.append(_said("The folder is on the same disk as the notebook: a stick or another disk is safer."))
    return " ".join(said)


def of_failure(error: FieldnoteError) -> str:
    """Say why a backup could not be made by itself."""
    match error:
        case DamagedNotebookError() | DamagedHeaderError():
            said = _said("No backup was made, since the notebook did not pass its check.")
            return f"{said} {sentences.of_error(error)}"
        case DiskFullError():
            return _said("There is not enough room for the next backup. Your notes are saved. Free up some space soon.")
        case _:
            return _said("The next backup could not be made. Your notes are saved; it is tried again by itself.")


def of_differences(found: Differences) -> tuple[str, ...]:
    """Say in what a backup and the notebook differ, one line each."""
    if found.none:
        one = _said("The backup and the notebook hold the same: 1 note.")
        many = _said("The backup and the notebook hold the same: {count} notes.")
        return (tongue.counted(one, many, found.notes_in_copy),)
    one = _said("1 note in the backup, {other} in the notebook.")
    many = _said("{count} notes in the backup, {other} in the notebook.")
    lines = [tongue.counted(one, many, found.notes_in_copy, other=found.notes_in_notebook)]
    for how in Differs:
        notes = found.of_kind(how)
        if notes:
            lines.append(f"{_said(_HOW[how])}: {tongue.counted(_said('1 note'), _said('{count} notes'), len(notes))}")
            lines += [f"  {_of_note(note)}" for note in notes]
    if found.kinds:
        lines.append(_said("Other records:"))
        lines += [f"  {_of_kind(kind)}" for kind in found.kinds]
    return tuple(lines)


def of_apart(found: Differences) -> str:
    """Say in one sentence how far a backup is from what can be read of a damaged notebook."""
    if found.none:
        return _said("It holds all that can still be read of this one.")
    if not found.notes:
        return _said("The notes are the same; some other records are not.")
    one = _said("1 note is not the same as what can still be read of this one.")
    many = _said("{count} notes are not the same as what can still be read of this one.")
    return tongue.counted(one, many, len(found.notes))


def of_unsound(read: ReadBackup) -> str:
    """Say why a backup of a damaged notebook is not offered."""
    return f"{made(read.backup.made.at)}: {_said(_UNSOUND[read.soundness])}"


def of_unusable(error: FieldnoteError) -> str:
    """Say why a backup that was picked did not become a notebook."""
    match error:
        case WrongPassphraseError():
            return _said(
                "That backup has another key: it is of another notebook, or from before the passphrase and the kit of "
                "this one were made anew. Nothing was changed."
            )
        case DamagedNotebookError() | DamagedHeaderError():
            return _said(
                "That file is no backup, or it is damaged. Nothing was changed. An older backup may still be good."
            )
        case NotebookMissingError() | PlaceGoneError():
            return _said("That backup is not there any more. Plug its stick in again, or pick another one.")
        case DiskFullError():
            return _said("This laptop has no room for one more notebook. Free up some space and try again.")
        case FailedWriteError():
            return _said("This computer reported a fault on the way. Nothing was changed. Try again.")
        case _:
            return sentences.of_error(error)


def made(at: datetime) -> str:
    """Name a backup by when it was made, by this computer's clock: "Fri, Nov 20, 2026, 7:58 AM"."""
    local = at.astimezone()
    return f"{tongue.dated(local.date())}, {tongue.clock(local)}"


def of_drill(drilled: Drilled) -> str:
    """Say how a drill went."""
    day = tongue.dated(drilled.backup.made.at.date())
    if drilled.passed:
        said = _said(
            "The backup of {day} was restored aside, opened and checked whole. It would bring everything in it back."
        )
        return said.format(day=day)
    if drilled.soundness is not Soundness.WHOLE:
        said = _said("The backup of {day} did not pass.").format(day=day)
        return f"{said} {_said(_SOUNDNESS[drilled.soundness])}"
    said = _said(
        "The backup of {day} opened and did not pass the check. Make a new backup now; older ones may still be good."
    )
    return said.format(day=day)


def _last_copied(days: int | None) -> str:
    match days:
        case None:
            return _said("Nothing was copied to the second place yet.")
        case 0:
            return _said("Last copied today.")
        case 1:
            return _said("Last copied yesterday.")
        case _:
            return _said("Last copied {count} days ago.").format(count=days)


def _of_note(note: NoteDifference) -> str:
    parts = (
        tongue.dated(note.day) if note.day else _said("no day yet"),
        note.who or _said("a voided note"),
        _said("signed") if note.signed else _said("draft"),
    )
    return ", ".join(parts)


def _of_kind(kind: KindDifference) -> str:
    apart = [
        words.format(count=count)
        for count, words in (
            (kind.only_in_copy, _said("{count} only in the backup")),
            (kind.only_in_notebook, _said("{count} only in the notebook")),
            (kind.different, _said("{count} not the same")),
        )
        if count
    ]
    return _said("{kind}: {in_copy} in the backup, {in_notebook} in the notebook ({apart})").format(
        kind=kind.kind.replace("_", " "),
        in_copy=kind.in_copy,
        in_notebook=kind.in_notebook,
        apart=", ".join(apart),
    )


def _said(english: str) -> str:
    return tongue.said("backups", english)
