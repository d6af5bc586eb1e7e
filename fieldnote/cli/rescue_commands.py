"""Commands for a damaged notebook: rescue."""

import argparse
from pathlib import Path

from fieldnote.cli.opening import command, passphrase_file
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.secrets_in import ask, ask_new
from fieldnote.services import notebook, rescue, rescue_report

_LOST = 4


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    found = command(
        commands, shared, "rescue", _rescue, "Read a damaged notebook row by row into a new one. It is only read."
    )
    found.add_argument("notebook", metavar="NOTEBOOK")
    found.add_argument("new", metavar="NEW")
    found.add_argument("--kit", action="store_true", help="ask for the recovery kit instead of the passphrase")


def _rescue(parsed: argparse.Namespace, output: Output) -> int:
    folder, target = Path(parsed.notebook), Path(parsed.new)
    given = ask("Recovery kit" if parsed.kit else "Passphrase", passphrase_file(parsed))
    key = rescue.key_of_kit(folder, given) if parsed.kit else notebook.unlock(folder, given)
    new = ask_new("New passphrase") if rescue.needs_passphrase(folder, key) else ""
    rescued = rescue.rescue(folder, target, key, passphrase=new, progress=output.progress)
    plain = {"notebook": str(target), "whole": rescued.is_whole, "rescued": to_plain(rescued)}
    output.give(plain, [str(target), *rescue_report.lines(rescued)])
    return 0 if rescued.is_whole else _LOST
