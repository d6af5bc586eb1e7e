"""A FHIR server set up as a target of a notebook, which goes on with the key that the server knows."""

from fieldnote.domain.changes import Done
from fieldnote.domain.target import FhirPlace, Target
from fieldnote.exchange.carriers.settings import FhirSettings
from fieldnote.services import targets
from fieldnote.services.notebook import Notebook
from fieldnote.services.targets import Wanted
from fieldnote.vault import targets as target_table
from fieldnote.vault.targets import DeviceKey


def fhir_target(book: Notebook, known: FhirSettings) -> Target:
    """Set a server up as it says that it is to be reached."""
    place = FhirPlace(
        known.base_url, known.client_id, known.key_id, known.token_url, known.scopes, known.ca.decode()
    )  # fmt: skip
    outcome = targets.add(book, Wanted("Riverbend", fhir=place))
    assert isinstance(outcome, Done)
    keep_key(book, outcome.value, known.client_key)
    return outcome.value


def keep_key(book: Notebook, target: Target, key: bytes) -> None:
    """Go on with a key that the server knows already."""
    target_table.keep_key(book.vault.database, target.id, DeviceKey("public", key.hex()), book.now_utc())
