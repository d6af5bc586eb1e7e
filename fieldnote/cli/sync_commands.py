"""Commands that send: target, where exports go; sync, what is owed."""

import argparse
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.record_commands import a_day
from fieldnote.cli.refusal import RefusedError, refused
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import DeliveryId
from fieldnote.domain.outcome import Result
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.target import FhirPlace, Format, SftpPlace, Target
from fieldnote.host.files import private_folder, write_whole
from fieldnote.services import exports, practice_agency, targets
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import run, trying, words
from fieldnote.services.sync.jobs import Hands
from fieldnote.services.sync.run import Summary
from fieldnote.services.targets import Wanted

NO_ANSWER = 5
_SSH = 22


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    says = "Where signed notes go: folder, sftp, fhir; keys and fingerprints."
    parser = commands.add_parser("target", help=says, description=says, allow_abbrev=False)
    parser.add_argument("notebook", metavar="NOTEBOOK")
    target = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_adding(command(target, shared, "add", _add, "Set up a target. Nothing is sent yet."))
    command(target, shared, "list", _list, "List the targets, and what is owed to each.")
    tested = command(target, shared, "test", _test, "See who is there. Nothing of a person is sent.")
    tested.add_argument("name", metavar="NAME")
    tested.add_argument("--host-key", metavar="SHA256:…", default="", help="the server's, as the agency read it out")
    says = "The certificate of this laptop, where a FHIR server asks for one: ask the agency for it, and take it in."
    certified = command(target, shared, "certificate", _certificate, says)
    certified.add_argument("name", metavar="NAME")
    way = certified.add_mutually_exclusive_group(required=True)
    way.add_argument("--ask", metavar="FILE.csr", default="", help="write the request that the agency signs")
    way.add_argument("--take", metavar="FILE.pem", default="", help="what the agency issued")
    removed = command(target, shared, "remove", _remove, "Take a target away; what it was sent stays listed.")
    removed.add_argument("name", metavar="NAME")
    removed.add_argument("--unsent", action="store_true", help="let go of what has not arrived there")

    sync = command(commands, shared, "sync", _sync, "Send what is owed, take in receipts; safe to repeat.")
    sync.add_argument("notebook", metavar="NOTEBOOK")
    sync.add_argument("--target", metavar="NAME", default="", help="only this one")
    again = "have this one tried again, as `show deliveries` names it"
    sync.add_argument("--again", metavar="DELIVERY", action="append", default=[], help=again)


def _add_adding(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the agency, as you call it")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--folder", metavar="FOLDER", help="a stick, a network share")
    place.add_argument("--sftp", metavar="USER@HOST[:PORT]")
    place.add_argument("--fhir", metavar="https://…", help="the base address of a FHIR R4 server")
    parser.add_argument("--format", choices=[form.value for form in Format], default=None)
    parser.add_argument("--agency-key", metavar="agency.fnkey", default="", help="for packages")
    parser.add_argument("--fingerprint", metavar="XXXX XXXX XXXX XXXX", default="", help="as the agency reads it out")
    parser.add_argument("--from", dest="first", metavar="DATE", type=a_day, help="owe what was signed since then, too")
    parser.add_argument("--for", dest="recipient", choices=[r.value for r in Recipient], default=Recipient.OWN_AGENCY)
    parser.add_argument("--recipient-name", metavar="NAME", default="", help="as the consents name them")
    parser.add_argument("--recipient-address", metavar="TEXT", default="")
    parser.add_argument("--host-key", metavar="SHA256:…", default="", help="sftp: as the agency read it out")
    parser.add_argument("--client-id", metavar="ID", default="", help="fhir: as the agency registered this laptop")
    parser.add_argument("--key-id", metavar="ID", default="fieldnote")
    parser.add_argument("--token-url", metavar="URL", default="")
    parser.add_argument("--scope", metavar="SCOPE", action="append", default=[])
    parser.add_argument("--ca", metavar="FILE.pem", default="", help="fhir: the agency's certificate authority")
    parser.add_argument("--pin", metavar="sha256/…", action="append", default=[], help="fhir: the server's key")
    parser.add_argument("--person-system", metavar="URI", default="", help="fhir: the system of client numbers")
    parser.add_argument("--organization", metavar="Organization/ID", default="", help="fhir: the agency itself")


def _add(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        outcome = targets.add(book, _wanted(parsed))
        if isinstance(outcome, Refused):
            raise refused(outcome)
        standing = targets.standing(book, outcome.value)
    output.give(to_plain(standing), words.of_target(standing))


def _wanted(parsed: argparse.Namespace) -> Wanted:
    folder = None
    if parsed.folder:
        path = str(Path(parsed.folder).absolute())
        folder = targets.marked(path, notebooks.random_id())[0] or targets.unmarked(path)
    return Wanted(
        name=parsed.name,
        folder=folder,
        sftp=_sftp(parsed.sftp, parsed.host_key) if parsed.sftp else None,
        fhir=_fhir(parsed) if parsed.fhir else None,
        format=Format(parsed.format) if parsed.format else None,
        recipient=Addressee(Recipient(parsed.recipient), parsed.recipient_name, parsed.recipient_address),
        owed_from=parsed.first,
        agency_key=_read(parsed.agency_key),
        fingerprint=parsed.fingerprint,
    )


def _sftp(text: str, host_key: str) -> SftpPlace:
    user, _, place = text.rpartition("@")
    host, _, port = place.partition(":")
    if port and not port.isdecimal():
        raise BadInputError("a place looks like user@sftp.agency.example:22", text)
    return SftpPlace(host, user, int(port) if port else _SSH, host_key)


def _fhir(parsed: argparse.Namespace) -> FhirPlace:
    return FhirPlace(
        base_url=parsed.fhir.rstrip("/"),
        client_id=parsed.client_id,
        key_id=parsed.key_id,
        token_url=parsed.token_url,
        scopes=tuple(parsed.scope),
        authority=_read(parsed.ca).decode("ascii", "replace"),
        pins=tuple(parsed.pin),
        person_system=parsed.person_system,
        organization=parsed.organization,
    )


def _read(path: str) -> bytes:
    return files_in.data(path) if path else b""


def _list(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        found = targets.every(book)
    lines = [line for standing in found for line in words.of_target(standing)]
    output.give(to_plain(found), lines or [words.NO_TARGET])


def _test(parsed: argparse.Namespace, output: Output) -> int:
    with opened(parsed) as book:
        target = targets.named(book, parsed.name)
        looked = trying.look(book, target).run(Hands())
        outcome = targets.tried_out(book, target, looked.probe, parsed.host_key)
        if isinstance(outcome, Refused):
            raise refused(outcome)
        standing = targets.standing(book, outcome.value)
    result = looked.probe.outcome.result
    said = words.of_result(result, target.name) or f"{target.name} is there."
    shown = [f"It shows {looked.probe.identity}"] if looked.probe.identity else []
    output.give(to_plain((standing, looked.probe)), [said, *shown, *words.of_target(standing)])
    return 0 if result is Result.TAKEN or standing.target.is_set_up > target.is_set_up else NO_ANSWER


def _certificate(parsed: argparse.Namespace, output: Output) -> None:
    from fieldnote.services import certificates  # noqa: PLC0415 -- few servers ask for one

    with opened(parsed) as book:
        target = targets.named(book, parsed.name)
        if parsed.ask:
            asked = certificates.ask(book, target)
            if isinstance(asked, Refused):
                raise refused(asked)
            if Path(parsed.ask).exists():
                raise BadInputError("there is a file of this name already; nothing was written over", parsed.ask)
            write_whole(Path(parsed.ask), asked.value)
            output.give({"request": parsed.ask}, [f"{parsed.ask} is for the agency to sign. It holds no secret."])
            return
        taken = certificates.take(book, target, files_in.data(parsed.take))
        if isinstance(taken, Refused):
            raise refused(taken)
    output.give({"certified": target.id}, [f"{target.name} is shown this certificate from now on."])


def _remove(parsed: argparse.Namespace, output: Output) -> None:
    with opened(parsed) as book:
        target = targets.named(book, parsed.name)
        outcome = targets.remove(book, target, unsent_too=parsed.unsent)
        if isinstance(outcome, Refused):
            raise refused(outcome)
    output.give({"removed": target.id, "unsent": outcome.value}, [f"{target.name} is removed."])


def _sync(parsed: argparse.Namespace, output: Output) -> int:
    with opened(parsed) as book:
        practice_agency.settle(book)
        for delivery_id in parsed.again:
            outcome = exports.try_again(book, DeliveryId(delivery_id))
            if isinstance(outcome, Refused):
                raise refused(outcome)
        chosen = [targets.named(book, parsed.target)] if parsed.target else [s.target for s in targets.every(book)]
        if not chosen:
            raise RefusedError(words.NO_TARGET)
        done = [_run(book, target, output) for target in chosen]
    output.give(to_plain(done), [line for summary in done for line in words.of_run(summary)])
    if any(summary.problems for summary in done):
        return 1
    return 0 if all(summary.reached for summary in done) else NO_ANSWER


def by_hand(parsed: argparse.Namespace, folder: Path, output: Output) -> int:
    """Put what is owed to an agency into a folder as a sealed package, to be carried there."""
    with opened(parsed) as book:
        practice_agency.settle(book)
        found = [s.target for s in targets.every(book) if s.target.format is Format.PACKAGE]
        chosen = [targets.named(book, parsed.target)] if parsed.target else found
        if len(chosen) != 1:
            raise RefusedError("Say which agency the package is for: --target NAME." if chosen else words.NO_TARGET)
        private_folder(folder)
        place, probe = targets.marked(str(folder.absolute()), notebooks.random_id())
        before = set(folder.glob("*.fnx.age"))
        work = run.steps(book, chosen[0].id, by_hand=place or targets.unmarked(str(folder)), answered=False)
        summary = run.drive(work, Hands(progress=output.progress))
    paths = sorted(str(path) for path in set(folder.glob("*.fnx.age")) - before)
    output.give({"paths": paths, "summary": to_plain(summary)}, [*words.of_run(summary), *paths])
    if summary.problems:
        return 1
    return 0 if summary.reached and probe.identity else NO_ANSWER


def _run(book: Notebook, target: Target, output: Output) -> Summary:
    return run.drive(run.steps(book, target.id), Hands(progress=output.progress))
