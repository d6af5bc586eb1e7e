"""Gathering the cover page of something that was given out."""

from dataclasses import replace

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import NamedRecipient
from fieldnote.domain.disclosure import Basis, Release
from fieldnote.domain.ids import PersonId, ReleaseId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.reports.cover_page.values import CoverPage
from fieldnote.services import disclosures, legal_notices, people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import consents, releases

KIND = "cover-page"
_OWN = frozenset({Basis.INTERNAL, Basis.THE_PERSON})


def gather(
    notebook: Notebook,
    person_id: PersonId | None = None,
    release_id: ReleaseId | None = None,
    *,
    pages: int | None = None,
    language: str = "en",
) -> Document | Refused:
    """Gather the page for one release; without one, for what left the programme last about a person.

    It says to whom, from whom, what and why, but not about whom: it lies on top. Raises NotFoundError.
    """
    release = _release(notebook, person_id, release_id)
    if release is None:
        return Refused((Problem("release", "nothing_given_out"),))
    if pages is not None and pages < 1:
        return Refused((Problem("pages", "pages_wrong"),))
    person = people.get(notebook, release.person_id)
    needs_notice = (
        release.is_disclosure
        and release.basis is not Basis.THE_PERSON
        and disclosures.part2_covers(notebook, person.id)
    )
    at = release.at.astimezone(notebook.clock().tzinfo)
    episode = people.current_episode(notebook, person.id, at.date())
    credential = notebook.specialist.credential_on(at.date())
    values = CoverPage(
        to_kind=release.recipient,
        to_name=release.recipient_name,
        to_address=release.recipient_address,
        sender=notebook.specialist.name,
        title=credential.title if credential else "",
        agency=notebook.specialist.agency,
        programme=episode.programme if episode else "",
        given_at=at,
        medium=release.medium,
        contents=release.contents,
        given_document=release.document_id,
        basis=release.basis,
        redisclosure=release.redisclosure,
        pages=pages,
        statement=legal_notices.in_force(at.date()).long if needs_notice else "",
        language=language,
    )
    return Document(
        KIND,
        (person.id,),
        _with_grounds(notebook, values, release),
        stamp(notebook, person.id),
        contents=frozenset(release.contents),
        description=f"Cover page of {release.document_id or 'what was told by word'}",
        only_for=(NamedRecipient(release.recipient, release.recipient_name, release.recipient_address),),
    )


def _release(notebook: Notebook, person_id: PersonId | None, release_id: ReleaseId | None) -> Release | None:
    database = notebook.vault.database
    if release_id is not None:
        found = releases.get(database, release_id)
        if found is None:
            raise NotFoundError("release", release_id)
        return found
    if person_id is None:
        return None
    given = [r for r in releases.of_person(database, people.get(notebook, person_id).id) if r.kind != KIND]
    left = [r for r in given if r.basis not in _OWN]
    inside = [r for r in given if r.basis is Basis.INTERNAL]
    return next(iter([*left, *inside]), None)


def _with_grounds(notebook: Notebook, values: CoverPage, release: Release) -> CoverPage:
    """Add the purpose and what of the consent may lie on top. What an emergency was does not."""
    if release.basis is Basis.COURT_ORDER:
        return replace(values, purpose_words=release.purpose)
    if release.basis is not Basis.CONSENT or release.basis_id is None:
        return values
    consent = consents.get(notebook.vault.database, release.basis_id)
    if consent is None:
        return replace(values, purpose_words=release.purpose)
    return replace(
        values,
        purpose=consent.purpose,
        purpose_words=consent.purpose_words,
        consent_ref=consent.id[:8],
        signed_on=consent.signed_on,
        expires_on=consent.expires_on,
        expires_with=consent.expires_with,
        how_to_revoke=consent.how_to_revoke,
    )
