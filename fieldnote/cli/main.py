"""The command line's entry: parses, runs one command, and turns what the world refuses into a sentence and a code."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from fieldnote import __version__
from fieldnote.cli import (
    act_commands,
    arrival_commands,
    attachment_commands,
    backup_commands,
    export_commands,
    handover_commands,
    inbox_commands,
    key_commands,
    notebook_commands,
    paper_commands,
    practice_commands,
    record_commands,
    rescue_commands,
    sync_commands,
    transfer_commands,
    verify_commands,
)
from fieldnote.cli.output import Output
from fieldnote.cli.refusal import RefusedError
from fieldnote.domain.problems import (
    BadInputError,
    DamagedHandoverError,
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    InboxInUseError,
    NewerNotebookError,
    NotebookExistsError,
    NotebookInUseError,
    NotebookMissingError,
    NotEnoughMemoryError,
    NotFoundError,
    OvertakenError,
    PlaceGoneError,
    ReadOnlyError,
    RefusedPackageError,
    RefusedReceiptError,
    RefusedTransferError,
    RenewalUnfinishedError,
    SealedNoteError,
    SignedNoteError,
    WrongPassphraseError,
)
from fieldnote.host.hardening import harden
from fieldnote.services import sentences
from fieldnote.services.passphrases import WeakPassphraseError

OUR_BUG, STOPPED = 70, 130
_EXIT_CODES: dict[type[FieldnoteError], int] = {
    RefusedError: 1,
    WeakPassphraseError: 1,
    BadInputError: 1,
    NotFoundError: 1,
    NotebookExistsError: 1,
    NotebookMissingError: 1,
    WrongPassphraseError: 3,
    DamagedHeaderError: 4,
    DamagedHandoverError: 4,
    DamagedNotebookError: 4,
    DiskFullError: 6,
    ReadOnlyError: 6,
    FailedWriteError: 6,
    PlaceGoneError: 6,
    RenewalUnfinishedError: 6,
    NotEnoughMemoryError: 6,
    SignedNoteError: 1,
    SealedNoteError: 1,
    NotebookInUseError: 7,
    InboxInUseError: 7,
    NewerNotebookError: 8,
    OvertakenError: 1,
    RefusedPackageError: 4,
    RefusedReceiptError: 4,
    RefusedTransferError: 4,
}


def main(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code (command-line contract in CONTRIBUTING)."""
    harden()
    parsed = _parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed, Output(as_json=parsed.json)) or 0)
    except FieldnoteError as error:
        _complain(str(error) if isinstance(error, RefusedError) else sentences.of_error(error))
        return _EXIT_CODES[type(error)]
    except KeyboardInterrupt:
        _complain("Stopped. Nothing is half done; you can run it again.")
        return STOPPED
    except BrokenPipeError:
        # The reader went away (`| head`): not our fault, and nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 -- the last resort: a person never sees a traceback or content
        if parsed.debug:
            traceback.print_exc()
        _complain(f"This is our mistake ({_place_of(error)}). Nothing that was saved is lost.")
        return OUR_BUG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldnote",
        description="An offline, encrypted field notebook for peer support. Without a command the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Fieldnote {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="print one JSON document")
    shared.add_argument("--passphrase-file", metavar="FILE", help="read the passphrase from the first line of FILE")
    shared.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)
    for group in (
        practice_commands, notebook_commands, key_commands, record_commands, act_commands, attachment_commands,
        paper_commands, export_commands, verify_commands, backup_commands, handover_commands, rescue_commands,
        arrival_commands, sync_commands, inbox_commands, transfer_commands,
    ):  # fmt: skip
        group.add(commands, shared)
    return parser


def _complain(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _place_of(error: BaseException) -> str:
    """Give kind, file and line of a bug; never its message, which may quote a note."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    name = os.path.basename(place.tb_frame.f_code.co_filename) if place else "?"  # noqa: PTH119 -- a name, not a file
    return f"{type(error).__name__} at {name}:{place.tb_lineno if place else 0}"
