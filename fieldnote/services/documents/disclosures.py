"""Gathering the accounting of disclosures about a person (42 CFR 2.25, 45 CFR 164.528)."""

from collections.abc import Iterable
from datetime import date

from fieldnote.domain.consent import Content
from fieldnote.domain.disclosure import Basis, Release
from fieldnote.domain.ids import PersonId
from fieldnote.reports.disclosures.values import Disclosures, Line
from fieldnote.services import disclosures, people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import consents


def gather(
    notebook: Notebook,
    person_id: PersonId,
    first: date | None = None,
    last: date | None = None,
    *,
    language: str = "en",
) -> Document:
    """Gather every disclosure about a person, or those of some days; that it was asked for is logged.

    It is complete or it is none: nothing sensitive that was told is left out. So it counts as sensitive itself then.
    """
    person = people.get(notebook, person_id)
    found = disclosures.accounting(notebook, person.id)
    under_part2 = {release.id for release in found.under_part2}
    under_hipaa = {release.id for release in found.under_hipaa}
    zone = found.asked_at.tzinfo
    within = [
        release
        for release in found.everything
        if (first is None or first <= release.at.astimezone(zone).date())
        and (last is None or release.at.astimezone(zone).date() <= last)
    ]
    episode = people.current_episode(notebook, person.id, found.asked_at.date())
    values = Disclosures(
        name=person.full_name,
        record=person.record_number(),
        born=person.birth_date,
        specialist=notebook.specialist.name,
        agency=notebook.specialist.agency,
        programme=episode.programme if episode else "",
        asked_at=found.asked_at,
        lines=tuple(
            Line(
                release,
                signed_on=_signed_on(notebook, release),
                under_part2=release.id in under_part2,
                under_hipaa=release.id in under_hipaa,
            )
            for release in within
        ),
        first=first,
        last=last,
        language=language,
    )
    return Document(
        "disclosures",
        (person.id,),
        values,
        stamp(notebook, person.id),
        contents=tells_of(within),
        description="Accounting of disclosures",
    )


def tells_of(releases: Iterable[Release]) -> frozenset[Content]:
    """Say what a list of releases gives away: who stands around the person, what is in the chart, what is sensitive."""
    named = {content for release in releases for content in release.contents if content.is_sensitive}
    return frozenset({Content.WHOLE_CHART, *named})


def _signed_on(notebook: Notebook, release: Release) -> date | None:
    if release.basis is not Basis.CONSENT or release.basis_id is None:
        return None
    consent = consents.get(notebook.vault.database, release.basis_id)
    return consent.signed_on if consent else None
