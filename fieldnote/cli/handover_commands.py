"""Commands for another laptop: hand-over, take-over."""

import argparse
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened, passphrase_file
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import refused
from fieldnote.cli.secrets_in import ask, ask_new
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.handover import Handover
from fieldnote.domain.problems import BadInputError
from fieldnote.services import handing_over, taking_over
from fieldnote.services.handing_over import ForKey, ForPassphrase, Lock
from fieldnote.services.taking_over import ByKey, ByPassphrase

_MOST_KEY = 64 << 10


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    give = command(
        commands, shared, "hand-over", _hand_over,
        "Write the whole notebook into one sealed file for another laptop. This copy stops then, unless --both.",
    )  # fmt: skip
    give.add_argument("notebook", metavar="NOTEBOOK")
    give.add_argument("file", metavar="FILE", nargs="?")
    give.add_argument(
        "--to", metavar="KEY", help="new-laptop.fnkey of the other laptop; else a passphrase is asked for"
    )
    give.add_argument("--fingerprint", metavar="CODE", help="of that key, as the other laptop shows it")
    give.add_argument("--both", action="store_true", help="both laptops go on; each sends what it signs itself")
    give.add_argument("--take-back", action="store_true", help="the other laptop never got it: go on here")
    give.add_argument("--alone", action="store_true", help="the other laptop does not go on: send everything from here")

    take = command(
        commands, shared, "take-over", _take_over,
        "Unpack a notebook that was handed over. Never overwrites. With --new-key: make and show this laptop's key.",
    )  # fmt: skip
    take.add_argument("file", metavar="FILE", nargs="?")
    take.add_argument("notebook", metavar="NOTEBOOK", nargs="?")
    take.add_argument("--new-key", metavar="FOLDER", help="make this laptop's key there, and show its fingerprint")
    take.add_argument("--key", metavar="FOLDER", help="where --new-key made it; else a passphrase is asked for")


def _hand_over(parsed: argparse.Namespace, output: Output) -> None:
    if parsed.take_back or parsed.alone:
        _go_on(parsed, output)
        return
    if parsed.file is None:
        raise BadInputError("name the file to write", "FILE")
    with opened(parsed) as book:
        lock = _lock(parsed)
        outcome = handing_over.hand_over(book, Path(parsed.file), lock, both=parsed.both, progress=output.progress)
    if isinstance(outcome, Refused):
        raise refused(outcome)
    said = (
        "Both laptops go on. Each one sends what is signed there."
        if parsed.both
        else "This copy signs and sends nothing any more. Take the file over on the other laptop."
    )
    output.give({"file": parsed.file, "handover": to_plain(outcome.value)}, [parsed.file, said])


def _go_on(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        outcome: Done[Handover] | Done[None] | Refused = (
            handing_over.take_back(book) if parsed.take_back else handing_over.go_on_alone(book)
        )
    if isinstance(outcome, Refused):
        raise refused(outcome)
    output.give({"notebook": parsed.notebook}, ["This copy goes on, and signs and sends again."])


def _lock(parsed: argparse.Namespace) -> Lock:
    if parsed.to is None:
        return ForPassphrase(ask_new("Passphrase for the file"))
    return ForKey(files_in.data(parsed.to, _MOST_KEY), parsed.fingerprint or "")


def _take_over(parsed: argparse.Namespace, output: Output) -> None:
    if parsed.new_key is not None:
        key = taking_over.new_key(Path(parsed.new_key))
        path = str(Path(parsed.new_key) / taking_over.KEY_NAME)
        output.give(
            {"key": path, "fingerprint": key.fingerprint},
            [
                path,
                f"fingerprint: {key.fingerprint}",
                "Carry the key file to the other laptop, and type this fingerprint there. The secret half stays here.",
            ],
        )
        return
    if parsed.file is None or parsed.notebook is None:
        raise BadInputError("name the file to take over and the place for the notebook", "FILE NOTEBOOK")
    way = (
        ByKey(Path(parsed.key))
        if parsed.key is not None
        else ByPassphrase(ask("Passphrase of the file", passphrase_file(parsed)))
    )
    new = ask_new("New passphrase for this laptop", passphrase_file(parsed) if parsed.key is not None else None)
    taken = taking_over.take_over(Path(parsed.file), Path(parsed.notebook), way, new, progress=output.progress)
    said = (
        "This laptop sends everything from now on. Show the agency its new fingerprint (target list)."
        if taken.handover.moves
        else "Both laptops go on. This one sends what is signed here; show the agency its fingerprint (target list)."
    )
    output.give(
        {"notebook": parsed.notebook, "handover": to_plain(taken.handover)},
        [parsed.notebook, said, "The recovery kit stays the same."],
    )
