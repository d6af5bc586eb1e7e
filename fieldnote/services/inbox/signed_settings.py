"""The agency's side: settings and rules for its specialists' notebooks, signed as one file."""

from pathlib import Path

from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.agency_settings import file
from fieldnote.host import files
from fieldnote.services.inbox.agency_keys import Keys

SUFFIX = file.SUFFIX


def sign(settings: Path, keys: Keys, out: Path) -> None:
    """Sign the JSON of `settings` and write the file; raises BadInputError for settings that are none."""
    try:
        data = settings.read_bytes()
    except OSError as error:
        raise BadInputError("the settings cannot be read", str(settings)) from error
    files.write_whole(out, file.sign(data, keys.signing_pem))
