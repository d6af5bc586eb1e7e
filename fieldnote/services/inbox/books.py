"""The agency's books: a file for each thing it has to know again."""

from pathlib import Path
from typing import TypeVar

import msgspec

from fieldnote.domain.problems import BadInputError

Entry = TypeVar("Entry", bound=msgspec.Struct)


def read(path: Path, kind: type[Entry]) -> Entry:
    """Read one; raises BadInputError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeError) as error:
        raise BadInputError(
            "this file of the agency's books cannot be read; take it from your backup", str(path)
        ) from error
