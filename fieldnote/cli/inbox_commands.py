"""Commands of the agency's side, without a notebook: inbox keygen, take, know, forget, return, load."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from fieldnote.cli.opening import command
from fieldnote.cli.output import Output, to_plain
from fieldnote.domain.outcome import Result
from fieldnote.domain.problems import BadInputError, FieldnoteError
from fieldnote.services import sentences
from fieldnote.services.inbox import (
    agency_keys,
    devices,
    fhir_loading,
    loading,
    places,
    returning,
    signed_settings,
    taking,
    words,
)

_FAILED, _NO_ANSWER = 4, 5


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    says = "The agency's side: make its keys, take packages, answer them, load them into an existing system."
    parser = commands.add_parser("inbox", help=says, description=says, allow_abbrev=False)
    inbox = parser.add_subparsers(metavar="COMMAND", required=True)
    made = command(inbox, shared, "keygen", _keygen, "Make the agency's keys, or new ones that follow them.")
    made.add_argument("folder", metavar="FOLDER", help="where the keys are to be: where no laptop can reach them")
    made.add_argument("--name", metavar="NAME", default="", help="the agency's name, as specialists see it")
    made.add_argument("--code", metavar="CODE", default="", help="2 to 12 capital letters and digits, in file names")
    made.add_argument("--renew", action="store_true", help="make new keys; the present ones vouch for them")
    take = command(inbox, shared, "take", _take, "Verify, open, file and answer every package in a folder.")
    take.add_argument("folders", metavar="FOLDER", nargs="+")
    _add_keys(take)
    _add_opened(take)
    says = "Know a laptop from now on, by the fingerprint its specialist reads out. Without one, list them."
    know = command(inbox, shared, "know", _know, says)
    know.add_argument("fingerprint", metavar="FINGERPRINT", nargs="?", default="")
    know.add_argument("--name", metavar="NAME", default="", help="whose laptop it is")
    _add_keys(know)
    forget = command(inbox, shared, "forget", _forget, "Take nothing from a laptop any more, as when it was stolen.")
    forget.add_argument("fingerprint", metavar="FINGERPRINT")
    _add_keys(forget)
    says = "Send a note back to its specialist. The reason is not sealed: no names, nothing of the person."
    back = command(inbox, shared, "return", _return, says)
    back.add_argument("folder", metavar="FOLDER")
    back.add_argument("note", metavar="NOTE", help="its id, as in contacts.csv and in receipts")
    back.add_argument("reason", metavar="REASON")
    _add_keys(back)
    _add_opened(back)
    says = "Sign settings and rules for the notebooks of the agency's specialists, as one file."
    settings = command(inbox, shared, "settings", _settings, says)
    settings.add_argument("settings", metavar="SETTINGS.json")
    settings.add_argument("out", metavar="FILE.fnsettings")
    _add_keys(settings)
    load = command(inbox, shared, "load", _load, "Load opened packages into PostgreSQL, a FHIR server, or files.")
    load.add_argument("folder", metavar="FOLDER", help="the folder of `take`, or the one of its --opened")
    load.add_argument("--to", metavar="TARGET", required=True, help="postgresql://…, https://…, or a folder for NDJSON")
    load.add_argument("--server", metavar="FILE.toml", help="how a FHIR server is known, and how it knows us")


def _add_keys(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--keys", metavar="KEYS", required=True, help="the folder of `inbox keygen`")


def _add_opened(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--opened", metavar="PLACE", help="where notes are opened to, instead of FOLDER/opened")


def _keygen(parsed: argparse.Namespace, output: Output) -> int:
    folder = Path(parsed.folder)
    if parsed.renew:
        key = agency_keys.renew(folder, _now())
    else:
        key = agency_keys.make(folder, parsed.name, parsed.code, _now())
    plain = {
        "key": str(folder / agency_keys.PUBLIC),
        "fingerprint": key.fingerprint,
        "escrow": str(agency_keys.escrow_of(folder, key)),
    }
    output.give(plain, words.of_keys(**plain))
    return 0


def _settings(parsed: argparse.Namespace, output: Output) -> int:
    keys = agency_keys.read(Path(parsed.keys))
    signed_settings.sign(Path(parsed.settings), keys, Path(parsed.out))
    output.give({"path": parsed.out}, [parsed.out])
    return 0


def _take(parsed: argparse.Namespace, output: Output) -> int:
    keys = agency_keys.read(Path(parsed.keys))
    taken: list[taking.Taken] = []
    problems: list[str] = []
    for folder in parsed.folders:
        try:
            taken += taking.take(_place(parsed, folder), keys, _now)
        except FieldnoteError as error:
            if len(parsed.folders) == 1:
                raise
            problems.append(f"{folder}: {sentences.of_error(error)}")  # what is wrong with one stops no other
    output.give({"taken": to_plain(taken), "problems": problems}, [*_lines(taken), *problems])
    return _FAILED if problems or any(one.failed for one in taken) else 0


def _lines(taken: Iterable[taking.Taken]) -> list[str]:
    return [line for one in taken for line in words.of_taken(one)] or [words.NOTHING]


def _know(parsed: argparse.Namespace, output: Output) -> int:
    folder = Path(parsed.keys)
    agency_keys.read(folder)
    if not parsed.fingerprint:
        found = devices.every(folder)
        output.give(to_plain(found), words.of_devices(found))
        return 0
    with agency_keys.held(folder):
        device = devices.know(folder, parsed.fingerprint, parsed.name, _now())
    output.give(to_plain(device), words.of_known(device))
    return 0


def _forget(parsed: argparse.Namespace, output: Output) -> int:
    folder = Path(parsed.keys)
    with agency_keys.held(folder):
        device = devices.revoke(folder, parsed.fingerprint, _now())
    output.give(to_plain(device), words.of_revoked(device))
    return 0


def _return(parsed: argparse.Namespace, output: Output) -> int:
    keys = agency_keys.read(Path(parsed.keys))
    entry = returning.give_back(_place(parsed, parsed.folder), keys, parsed.note, parsed.reason)
    output.give(to_plain(entry), [words.RETURNED])
    return 0


def _load(parsed: argparse.Namespace, output: Output) -> int:
    folder = Path(parsed.folder)
    if loading.is_database(parsed.to):
        loaded = loading.into_postgres(folder, parsed.to, output.progress)
    elif "://" in parsed.to:
        if not parsed.server:
            raise BadInputError("say with --server FILE.toml how this server is known", parsed.to)
        server = fhir_loading.settings(parsed.to, Path(parsed.server))
        loaded = fhir_loading.into_fhir(folder, server, output.progress)
    else:
        loaded = loading.into_files(folder, Path(parsed.to), output.progress)
    output.give(to_plain(loaded), words.of_loading(loaded))
    if loaded.outcome.result is not Result.TAKEN:
        return _NO_ANSWER
    return _FAILED if loaded.failed else 0


def _place(parsed: argparse.Namespace, folder: str) -> places.Place:
    return places.of(Path(folder), Path(parsed.opened) if parsed.opened else None)


def _now() -> datetime:
    return datetime.now(UTC)
