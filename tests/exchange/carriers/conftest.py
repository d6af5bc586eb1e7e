"""What all carriers' tests share."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from fieldnote.exchange.carriers.fhir_server import FhirServer

To = Callable[..., FhirServer]


@pytest.fixture
def to() -> Iterator[To]:
    """Make carriers to a FHIR server, and close them after the test."""
    made: list[FhirServer] = []

    def make(*given: Any, **named: Any) -> FhirServer:
        made.append(FhirServer(*given, **named))
        return made[-1]

    yield make
    for carrier in made:
        carrier.close()
