"""What is said of backups: how they stand, in what two copies differ, how a drill went, who still holds a record."""

from datetime import date, datetime

from fieldnote.domain.comparison import Differences, Differs, KindDifference, NoteDifference
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FieldnoteError,
    WrongPassphraseError,
)
from fieldnote.services import sentences
from fieldnote.services.backup_copies import CopyStanding
from fieldnote.services.backups import ReadBackup, Soundness
from fieldnote.services.disposals import StillHeld
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
        return "All backups are on this laptop. Pick a stick or another disk for a copy, in case the laptop is lost."
    said = _last_copied(standing.days)
    if standing.asks:
        said += " Make a copy again." if standing.reachable else " Plug in the stick or disk to make a copy."
    if not standing.other_disk:
        said += " The folder is on the same disk as the notebook: a stick or another disk is safer."
    return said


def of_failure(error: FieldnoteError) -> str:
    """Say why a backup could not be made by itself."""
    match error:
        case DamagedNotebookError() | DamagedHeaderError():
            return f"No backup was made, since the notebook did not pass its check. {sentences.of_error(error)}"
        case DiskFullError():
            return "There is not enough room for the next backup. Your notes are saved. Free up some space soon."
        case _:
            return "The next backup could not be made. Your notes are saved; it is tried again by itself."


def of_differences(found: Differences) -> tuple[str, ...]:
    """Say in what a backup and the notebook differ, one line each."""
    if found.none:
        return (f"The backup and the notebook hold the same: {_counted(found.notes_in_copy, 'note')}.",)
    lines = [f"{_counted(found.notes_in_copy, 'note')} in the backup, {found.notes_in_notebook} in the notebook."]
    for how, words in _HOW.items():
        notes = found.of_kind(how)
        if notes:
            lines.append(f"{words}: {_counted(len(notes), 'note')}")
            lines += [f"  {_of_note(note)}" for note in notes]
    if found.kinds:
        lines.append("Other records:")
        lines += [f"  {_of_kind(kind)}" for kind in found.kinds]
    return tuple(lines)


def of_apart(found: Differences) -> str:
    """Say in one sentence how far a backup is from what can be read of a damaged notebook."""
    if found.none:
        return "It holds all that can still be read of this one."
    if not found.notes:
        return "The notes are the same; some other records are not."
    are = "note is" if len(found.notes) == 1 else "notes are"
    return f"{len(found.notes)} {are} not the same as what can still be read of this one."


def of_unsound(read: ReadBackup) -> str:
    """Say why a backup of a damaged notebook is not offered."""
    return f"{made(read.backup.made.at)}: {_UNSOUND[read.soundness]}"


def of_unusable(error: FieldnoteError) -> str:
    """Say why a backup that was picked did not become a notebook."""
    match error:
        case WrongPassphraseError():
            return (
                "That backup has another key: it is of another notebook, or from before the passphrase and the kit of "
                "this one were made anew. Nothing was changed."
            )
        case DamagedNotebookError() | DamagedHeaderError():
            return "That file is no backup, or it is damaged. Nothing was changed. An older backup may still be good."
        case _:
            return sentences.of_error(error)


def made(at: datetime) -> str:
    """Name a backup by when it was made, by this computer's clock: "Fri, Nov 20, 2026, 7:58 AM"."""
    local = at.astimezone()
    return f"{_day(local.date())}, {local.hour % 12 or 12}:{local:%M} {'AM' if local.hour < 12 else 'PM'}"


def of_drill(drilled: Drilled) -> str:
    """Say how a drill went."""
    made = f"The backup of {_day(drilled.backup.made.at.date())}"
    if drilled.passed:
        return f"{made} was restored aside, opened and checked whole. It would bring everything in it back."
    if drilled.soundness is not Soundness.WHOLE:
        return f"{made} did not pass. {_SOUNDNESS[drilled.soundness]}"
    return f"{made} opened and did not pass the check. Make a new backup now; older ones may still be good."


def of_still_held(held: StillHeld) -> str:
    """Say which backups still hold what was let go."""
    if held.nowhere:
        return "No backup that is known here still holds the record."
    places = []
    if held.backups:
        places.append(f"{_counted(len(held.backups), 'backup')} in the notebook’s own folder")
    if held.copies:
        places.append(f"{_counted(len(held.copies), 'copy', 'copies')} in the place for copies")
    if held.place_away:
        places.append("whatever lies in the place for copies, which is not plugged in")
    if held.elsewhere:
        places.append(f"{_counted(held.elsewhere, 'backup')} that you made to places of your own")
    return (
        f"Still in backups: {', '.join(places)}. New backups no longer hold it. Older ones go by themselves over the "
        "year; delete their files where it has to be sooner."
    )


def _last_copied(days: int | None) -> str:
    match days:
        case None:
            return "Nothing was copied to the second place yet."
        case 0:
            return "Last copied today."
        case 1:
            return "Last copied yesterday."
        case _:
            return f"Last copied {days} days ago."


def _of_note(note: NoteDifference) -> str:
    parts = (
        _day(note.day) if note.day else "no day yet",
        note.who or "a voided note",
        "signed" if note.signed else "draft",
    )
    return ", ".join(parts)


def _of_kind(kind: KindDifference) -> str:
    apart = [
        f"{count} {words}"
        for count, words in (
            (kind.only_in_copy, "only in the backup"),
            (kind.only_in_notebook, "only in the notebook"),
            (kind.different, "not the same"),
        )
        if count
    ]
    name = kind.kind.replace("_", " ")
    return f"{name}: {kind.in_copy} in the backup, {kind.in_notebook} in the notebook ({', '.join(apart)})"


def _counted(count: int, word: str, words: str = "") -> str:
    return f"1 {word}" if count == 1 else f"{count} {words or word + 's'}"


def _day(day: date) -> str:
    return f"{day:%a}, {day:%b} {day.day}, {day.year}"
