"""Opening a notebook for one command, with the sub-commands' shared arguments."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldnote.cli.output import Output
from fieldnote.cli.secrets_in import ask
from fieldnote.services import fleet, notebook
from fieldnote.services.notebook import Notebook

Run = Callable[[argparse.Namespace, Output], int | None]


def command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
    name: str,
    run: Run,
    says: str,
) -> argparse.ArgumentParser:
    """Add a sub-command and give its parser for arguments of its own."""
    parser = commands.add_parser(name, parents=[shared], help=says, description=says, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


@contextmanager
def opened(parsed: argparse.Namespace) -> Iterator[Notebook]:
    """Open the notebook named on the command line with its passphrase, and close it afterwards."""
    folder = Path(parsed.notebook)
    root = notebook.unlock(folder, ask("Passphrase", passphrase_file(parsed)))
    book = notebook.open_notebook(folder, root)
    try:
        fleet.follow(book)
        yield book
    finally:
        book.close()


def passphrase_file(parsed: argparse.Namespace) -> Path | None:
    """Give the file of `--passphrase-file`, if there is one."""
    return Path(parsed.passphrase_file) if parsed.passphrase_file else None
