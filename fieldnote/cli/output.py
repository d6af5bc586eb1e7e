"""What a command prints: one JSON document with `--json`, plain text otherwise. Progress goes to standard error."""

import sys
from collections.abc import Iterable
from typing import Any

import msgspec


class Output:
    """Prints results on standard output."""

    def __init__(self, *, as_json: bool) -> None:
        """Take whether one JSON document is wanted."""
        self.as_json = as_json

    def give(self, plain: object, lines: Iterable[str]) -> None:
        """Print a result: `plain` (builtins or dataclasses) as JSON, or its `lines` as text."""
        if self.as_json:
            encoded = msgspec.json.format(msgspec.json.encode(plain), indent=2)
            sys.stdout.write(encoded.decode() + "\n")
        else:
            for line in lines:
                sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def progress(self, done: int, total: int) -> None:
        """Show a bar on a terminal; nothing elsewhere."""
        if sys.stderr.isatty() and total:
            filled = 30 * done // total
            end = "\n" if done >= total else ""
            sys.stderr.write(f"\r[{'█' * filled}{'·' * (30 - filled)}] {done} of {total}{end}")
            sys.stderr.flush()


def to_plain(value: object) -> Any:  # noqa: ANN401 -- any JSON value
    """Turn dataclasses into builtins for JSON."""
    return msgspec.to_builtins(value)
