"""Files that are named on the command line: read, or refused with a sentence."""

from pathlib import Path

from fieldnote.domain.problems import BadInputError


def data(name: str | Path, most: int | None = None) -> bytes:
    """Give the bytes of a file; of one that has more than `most`, only as much as shows that; raises BadInputError."""
    try:
        with Path(name).open("rb") as stream:
            return stream.read(-1 if most is None else most + 1)
    except OSError as error:
        raise BadInputError("the file cannot be read", str(name)) from error


def text(name: str | Path, what: str = "the file") -> str:
    """Give the words of a file in UTF-8; raises BadInputError, which calls it `what`."""
    try:
        return Path(name).read_text("utf-8")
    except UnicodeDecodeError:
        raise BadInputError(f"{what} is not UTF-8 text; save it as UTF-8", str(name)) from None
    except OSError as error:
        raise BadInputError(f"{what} cannot be read", str(name)) from error
