"""Commands for what opens a notebook: passphrase, recover, rekey, escrow."""

import argparse
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened, passphrase_file
from fieldnote.cli.output import Output
from fieldnote.cli.refusal import refused
from fieldnote.cli.secrets_in import ask, ask_new
from fieldnote.domain.changes import Refused
from fieldnote.domain.problems import BadInputError, RenewalUnfinishedError
from fieldnote.services import notebook
from fieldnote.services.notebook import Notebook


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    change = command(commands, shared, "passphrase", _passphrase, "Change the passphrase.")
    change.add_argument("notebook", metavar="NOTEBOOK")
    change.add_argument(
        "--kdf",
        choices=("argon2id", "pbkdf2"),
        default="argon2id",
        help="pbkdf2 only where an agency's rules ask for it",
    )

    recover = command(commands, shared, "recover", _recover, "Open with the recovery kit and set a new passphrase.")
    recover.add_argument("notebook", metavar="NOTEBOOK")

    rekey = command(
        commands,
        shared,
        "rekey",
        _rekey,
        "Encrypt everything anew: new passphrase, new recovery kit. The old ones end.",
    )
    rekey.add_argument("notebook", metavar="NOTEBOOK")

    escrow = command(commands, shared, "escrow", _escrow, "Whether the agency's key opens this notebook, too.")
    escrow.add_argument("notebook", metavar="NOTEBOOK")
    escrow.add_argument("action", choices=("show", "set", "remove", "open"))
    escrow.add_argument(
        "key", metavar="KEY", nargs="?", help="set: the public age key; open: the file of the secret one"
    )


def _passphrase(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        cost = notebook.pbkdf2_cost() if parsed.kdf == "pbkdf2" else None
        notebook.change_passphrase(book, ask_new("New passphrase"), cost=cost)
    output.give({"notebook": parsed.notebook}, ["The passphrase is changed. Your recovery kit stays the same."])


def _recover(parsed: argparse.Namespace, output: Output) -> None:
    code = ask("Recovery kit", passphrase_file(parsed))
    notebook.recover(Path(parsed.notebook), code, ask_new("New passphrase")).close()
    output.give({"notebook": parsed.notebook}, ["The notebook is open again. The new passphrase is set."])


def _rekey(parsed: argparse.Namespace, output: Output) -> None:
    folder = Path(parsed.notebook)
    old = notebook.unlock(folder, ask("Passphrase", passphrase_file(parsed)))
    passphrase = ask_new("New passphrase")
    new = notebook.fresh_root()
    try:
        notebook.renew_keys(folder, old, new, passphrase)
    except RenewalUnfinishedError:
        _give_new_kit(output, folder, new, "The new recovery kit holds already.")  # or nobody would ever know it
        raise
    said = "Everything is encrypted anew. The old passphrase and the old recovery kit no longer open this notebook."
    _give_new_kit(output, folder, new, said)


def _give_new_kit(output: Output, folder: Path, new: notebook.Key, said: str) -> None:
    output.give(
        {"notebook": str(folder), "recovery_kit": new.kit},
        [
            said,
            "",
            "New recovery kit. Write it down and keep it away from this laptop:",
            new.kit,
            "Backups made before still open with the old kit. Make a new backup, then delete those.",
        ],
    )


def _escrow(parsed: argparse.Namespace, output: Output) -> None:
    if parsed.action == "open":
        kit = notebook.kit_by_escrow(Path(parsed.notebook), _secret_key(parsed.key))
        output.give({"recovery_kit": kit}, [kit])
        return
    with opened(parsed) as book:
        if parsed.action == "set":
            _set_escrow(book, parsed.key or "")
        elif parsed.action == "remove":
            _set_escrow(book, None)
        found = notebook.escrow_fingerprint(book)
    told = (
        f"The agency key ending in {found} opens this notebook, too." if found else "Only you can open this notebook."
    )
    output.give({"escrow": found}, [told])


def _set_escrow(book: Notebook, recipient: str | None) -> None:
    outcome = notebook.set_escrow(book, recipient)
    if isinstance(outcome, Refused):
        raise refused(outcome)


def _secret_key(file: str | None) -> str:
    if not file:
        raise BadInputError("name the file that holds the agency's secret age key", "KEY")
    lines = files_in.text(file).splitlines()
    return next((line for line in lines if line.strip() and not line.startswith("#")), "")
