"""Authorisations from the file, with what others used of them."""

from collections.abc import Sequence

from fieldnote.domain.authorisation import Authorisation, Frequency, UnitEntry, check_authorisation, check_entry
from fieldnote.domain.ids import AuthorisationId, PersonId, UnitEntryId
from fieldnote.exchange.intake.authorisations import AuthorisationIn
from fieldnote.services.intake.keys import fields_of, require
from fieldnote.services.notebook import Notebook
from fieldnote.vault import authorisations as authorisation_tables


def take(notebook: Notebook, person_id: PersonId, found: Sequence[AuthorisationIn], where: str) -> None:
    """Keep a person's authorisations."""
    for number, authorisation in enumerate(found):
        take_one(notebook, person_id, authorisation, f"{where}.authorisations[{number}]")


def take_one(notebook: Notebook, person_id: PersonId, found: AuthorisationIn, place: str) -> None:
    """Keep one authorisation and its entries."""
    rate = found.frequency
    kept = Authorisation(
        id=AuthorisationId(notebook.new_id()),
        person_id=person_id,
        frequency=Frequency(rate.times, rate.per) if rate else None,
        **fields_of(found, "frequency", "entries"),
    )
    require(check_authorisation(kept, [s.id for s in notebook.pack_on(kept.starts_on).services]), place)
    authorisation_tables.save(notebook.vault.database, kept, notebook.now_utc())
    for number, line in enumerate(found.entries):
        entry = UnitEntry(UnitEntryId(notebook.new_id()), person_id, kept.id, **fields_of(line))
        require(check_entry(entry, kept), f"{place}.entries[{number}]")
        authorisation_tables.add_entry(notebook.vault.database, entry)
