"""Commands for a person who goes to another specialist, and for one who comes: transfer, take-in."""

import argparse
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import refused
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import TransferId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import storable
from fieldnote.host.files import write_whole
from fieldnote.services import earlier_charts, showing, transfers
from fieldnote.services.earlier_charts import Arriving
from fieldnote.services.notebook import Notebook

_MOST_KEY = 64 << 10
_MOST_FILE = transfers.MOST_BYTES


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    give = command(
        commands, shared, "transfer", _transfer,
        "Write a person's whole chart for another specialist's notebook, log the release, and archive the person.",
    )  # fmt: skip
    give.add_argument("notebook", metavar="NOTEBOOK")
    give.add_argument("file", metavar="FILE")
    give.add_argument("--person", metavar="ID", required=True)
    give.add_argument("--to", metavar="KEY", required=True, help="notebook.fnkey of the other notebook")
    give.add_argument("--fingerprint", metavar="CODE", default="", help="of that key, as its specialist reads it out")
    give.add_argument("--for", dest="recipient", choices=[r.value for r in Recipient], default=Recipient.OWN_AGENCY)
    give.add_argument("--recipient-name", metavar="NAME", default="", help="as the consent names them")
    give.add_argument("--recipient-address", metavar="ADDRESS", default="")
    give.add_argument("--sensitive", action="store_true", help="sensitive notes and returns to use go along, too")

    take = command(
        commands, shared, "take-in", _take_in,
        "Take in a person from another specialist's notebook, with the earlier chart. Twice changes nothing.",
    )  # fmt: skip
    take.add_argument("notebook", metavar="NOTEBOOK")
    take.add_argument("file", metavar="FILE", nargs="?")
    take.add_argument("--show-key", metavar="KEY", help="write this notebook's key there and show its fingerprint")
    take.add_argument(
        "--fingerprint", metavar="CODE", default="", help="of the giving laptop, as its specialist reads it"
    )
    take.add_argument("--into", metavar="ID", help="the person here whose earlier chart it is; else somebody new")
    take.add_argument("--look", action="store_true", help="say what it would bring, and write nothing")
    take.add_argument("--take-back", metavar="CHART", help="let go of an earlier chart that came by mistake")


def _transfer(parsed: argparse.Namespace, output: Output) -> None:
    addressee = storable(Addressee(Recipient(parsed.recipient), parsed.recipient_name, parsed.recipient_address))
    with opened(parsed) as book:
        outcome = transfers.give(
            book,
            showing.person_named(book, parsed.person),
            Path(parsed.file),
            files_in.data(parsed.to, _MOST_KEY),
            parsed.fingerprint,
            addressee,
            with_sensitive=parsed.sensitive,
        )
    if isinstance(outcome, Refused):
        raise refused(outcome)
    gone = outcome.value
    lines = [
        parsed.file,
        f"{gone.signed} signed records went along. The person is archived here.",
        f"this laptop's fingerprint, for the other specialist: {gone.fingerprint}",
    ]
    if gone.left_out:
        lines.append(f"{gone.left_out} sensitive notes stayed here. --sensitive gives them, too.")
    output.give({"file": parsed.file, **to_plain(gone)}, lines)


def _take_in(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        if parsed.show_key:
            _show_key(book, parsed.show_key, output)
        elif parsed.take_back:
            _take_back(book, parsed.take_back, output)
        elif parsed.file is None:
            raise BadInputError("name the file to take in", "FILE")
        else:
            _take(book, parsed, output)


def _show_key(book: Notebook, path: str, output: Output) -> None:
    key = transfers.key(book).value
    write_whole(Path(path), transfers.key_file(key))
    output.give({"key": path, "fingerprint": key.fingerprint}, [path, f"fingerprint: {key.fingerprint}"])


def _take_back(book: Notebook, chart_id: str, output: Output) -> None:
    outcome = earlier_charts.take_back(book, TransferId(chart_id))
    if isinstance(outcome, Refused):
        raise refused(outcome)
    output.give({"person": outcome.value}, ["Taken back. It can be taken in again."])


def _take(book: Notebook, parsed: argparse.Namespace, output: Output) -> None:
    data = files_in.data(parsed.file, _MOST_FILE)
    if parsed.look:
        found = earlier_charts.look(book, data)
        if isinstance(found, Refused):
            raise refused(found)
        output.give(_plain(found), _lines(found))
        return
    into = showing.person_named(book, parsed.into) if parsed.into else None
    outcome = earlier_charts.take_in(book, data, parsed.fingerprint, into=into)
    if isinstance(outcome, Refused):
        raise refused(outcome)
    chart = outcome.value
    said = f"Earlier chart {chart.id}, written by {chart.giver}. `show NOTEBOOK earlier` reads it."
    output.give(to_plain(chart), [chart.person_id, said])


def _plain(found: Arriving) -> dict[str, object]:
    manifest = found.opened.manifest
    return {
        "name": found.name,
        "giver": manifest.giver,
        "given_at": manifest.created,
        "fingerprint": found.fingerprint,
        "signed": len(manifest.signed),
        "files": len(manifest.files),
        "known": found.known is not None,
    }


def _lines(found: Arriving) -> list[str]:
    manifest = found.opened.manifest
    lines = [
        f"{found.name}, from {manifest.giver}: {len(manifest.signed)} signed records, {len(manifest.files)} files.",
        f"signed by the laptop {found.fingerprint}",
    ]
    return [*lines, "It was taken in already."] if found.known else lines
