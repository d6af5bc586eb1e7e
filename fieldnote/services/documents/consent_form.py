"""Gathering a consent form: one to fill in and sign, or the copy of a consent that is on file."""

from dataclasses import replace

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Consent, ConsentKind, Content
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.problems import Problem
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.services import consents, people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook

_NOBODY = PersonId("")


def to_sign(
    notebook: Notebook, person_id: PersonId | None, kind: ConsentKind = ConsentKind.GENERAL, *, language: str = "en"
) -> Document:
    """Gather a form to fill in and sign: with the person's name, or blank to take along."""
    if person_id is None:
        consent = Consent(ConsentId(notebook.new_id()), _NOBODY, kind, discloser=notebook.specialist.agency)
        values = ConsentForm(consent, agency=notebook.specialist.agency, language=language)
        return Document("consent-form", (), values, stamp(notebook), frozenset(), "Blank consent form")
    person_id = people.get(notebook, person_id).id
    values = _named(notebook, ConsentForm(consents.new_consent(notebook, person_id), language=language))
    values = replace(values, consent=replace(values.consent, kind=kind))
    holds = frozenset({Content.ATTENDANCE})
    return Document("consent-form", (person_id,), values, stamp(notebook, person_id), holds, "Consent form to sign")


def on_file(
    notebook: Notebook, consent_id: ConsentId, person_id: PersonId | None = None, *, language: str = "en"
) -> Document | Refused:
    """Gather the copy of a consent exactly as it is on file; raises NotFoundError.

    Outside the programme it goes to the person and to those it names: it would tell others of them.
    """
    standing = consents.standing(notebook, consent_id)
    consent = standing.consent
    owner = people.get(notebook, consent.person_id).id
    if person_id is not None and people.get(notebook, person_id).id != owner:
        return Refused((Problem("consent", "consent_of_another"),))
    values = ConsentForm(
        consent,
        state=standing.state,
        endings=standing.filed.endings,
        lacks=len(standing.lacks),
        language=language,
    )
    told = frozenset(content for content in consent.contents if not content.is_sensitive)
    signed = f" signed {consent.signed_on}" if consent.signed_on else ""
    return Document(
        "consent-form",
        (owner,),
        _named(notebook, values),
        stamp(notebook, owner),
        contents=told or frozenset({Content.ATTENDANCE}),
        description=f"Copy of the consent{signed}",
        only_for=consent.recipients,
    )


def _named(notebook: Notebook, values: ConsentForm) -> ConsentForm:
    person = people.get(notebook, values.consent.person_id)
    episode = people.current_episode(notebook, person.id, notebook.clock().date())
    return replace(
        values,
        record=person.record_number(),
        agency=notebook.specialist.agency,
        programme=episode.programme if episode else "",
    )
