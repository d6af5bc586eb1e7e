"""Commands that hold what left against the notebook it came from: verify."""

import argparse
from pathlib import Path

from fieldnote.cli import files_in
from fieldnote.cli.opening import command, opened
from fieldnote.cli.output import Output, to_plain
from fieldnote.cli.refusal import RefusedError
from fieldnote.cli.secrets_in import ask
from fieldnote.domain.problems import BadInputError
from fieldnote.services import verdict_words, verifying
from fieldnote.services.verifying import Finding

_FAILED = 4
_MOST_BYTES = 256 << 20


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser) -> None:
    """Add this module's commands."""
    says = "Say whether a file or a paper is what this notebook gave out."
    verify = command(commands, shared, "verify", _verify, says)
    verify.add_argument(
        "what", metavar="FILE.pdf", help="the file; with --paper the id at the foot of its pages (FN-…)"
    )
    verify.add_argument("notebook", metavar="NOTEBOOK")
    verify.add_argument("--paper", action="store_true", help="look up a paper by its id, not a file")
    verify.add_argument("--code", metavar="CODE", default="", help="the check code printed beside the id of a paper")
    verify.add_argument("--content", metavar="CODE", default="", help="the content code printed there")
    verify.add_argument("--password-file", metavar="FILE", help="the password of a protected file, on its first line")


def _verify(parsed: argparse.Namespace, output: Output) -> int:
    if (parsed.code or parsed.content) and not parsed.paper:
        raise RefusedError("A file is known by its bytes. Codes go with a paper: add --paper and give its id.")
    data = b"" if parsed.paper else _bytes_of(parsed.what)
    password = ask("Password of the file", Path(parsed.password_file)) if parsed.password_file else ""
    with opened(parsed) as book:
        if parsed.paper:
            verdict = verifying.of_paper(book, parsed.what, parsed.code, parsed.content)
        else:
            verdict = verifying.of_file(book, data, password)
        said = verdict_words.of_verdict(verdict, book.zone)
    if verdict.finding is Finding.LOCKED:
        raise RefusedError(f"{said[0]} Use --password-file FILE.")
    output.give({"holds": verdict.holds, **to_plain(verdict), "said": said}, said)
    return 0 if verdict.holds else _FAILED


def _bytes_of(file: str) -> bytes:
    found = files_in.data(file, _MOST_BYTES)
    if len(found) > _MOST_BYTES:
        raise BadInputError("the file is too large to be one of ours", file)
    return found
