"""The words of what goes along outside the programme. No PDF library is loaded: copied text has them too."""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldnote.domain.consent import Consent, Content, Purpose
from fieldnote.reports import dates
from fieldnote.reports.paper import Accompanying
from fieldnote.reports.sayings import joined


@dataclass(frozen=True, slots=True)
class Words:
    """Title and labels in one language."""

    title: str
    given_to: str
    about: str
    what: str
    why: str
    signed: str
    ends: str
    revoke: str
    grounds: str
    never: str
    contents: dict[Content, str]
    purposes: dict[Purpose, str]


WORDS = {
    "en": Words(
        title="Notice that goes with this record",
        given_to="Given to:",
        about="The consent is from:",
        what="It allows:",
        why="Purpose:",
        signed="Signed:",
        ends="It ends:",
        revoke="It can be taken back:",
        grounds="Given without a consent, because of:",
        never="no end named",
        contents={
            Content.ATTENDANCE: "dates and times of visits",
            Content.PLAN_SUMMARY: "the summary for the plan",
            Content.VISIT_NOTES: "visit notes",
            Content.TRIGGERS: "triggers and what helps",
            Content.SUPPORTS: "the support network",
            Content.WHOLE_CHART: "the whole chart, without sensitive notes",
            Content.RETURN_TO_USE: "return to use",
            Content.SENSITIVE_NOTES: "notes marked as sensitive",
            Content.COUNSELLING_NOTES: "SUD counseling notes",
        },
        purposes={purpose: purpose.statement for purpose in Purpose},
    ),
    "es": Words(
        title="Aviso que acompaña este expediente",
        given_to="Entregado a:",
        about="El consentimiento es de:",
        what="Permite:",
        why="Finalidad:",
        signed="Firmado:",
        ends="Termina:",
        revoke="Se puede retirar:",
        grounds="Entregado sin consentimiento, por:",
        never="sin fecha de término",
        contents={
            Content.ATTENDANCE: "fechas y horas de las visitas",
            Content.PLAN_SUMMARY: "el resumen para el plan",
            Content.VISIT_NOTES: "notas de visita",
            Content.TRIGGERS: "detonantes y lo que ayuda",
            Content.SUPPORTS: "la red de apoyo",
            Content.WHOLE_CHART: "todo el expediente, sin notas sensibles",
            Content.RETURN_TO_USE: "vuelta al consumo",
            Content.SENSITIVE_NOTES: "notas marcadas como sensibles",
            Content.COUNSELLING_NOTES: "notas de consejería sobre consumo de sustancias",
        },
        purposes={
            Purpose.TPO: "para tratamiento, pago y operaciones de atención médica",
            Purpose.TREATMENT: "para tratamiento",
            Purpose.PAYMENT: "para pago",
            Purpose.OPERATIONS: "para operaciones de atención médica",
            Purpose.AT_REQUEST: "a petición del paciente",
            Purpose.SUPPORT: "para que pueda acompañar al paciente",
            Purpose.PROCEEDINGS: "para uso en procesos legales",
            Purpose.OTHER: "",
        },
    ),
}


def text(accompanying: Accompanying, language: str) -> str:
    """Give the same as plain text, for what is copied."""
    lines = (f"{label} {said}" for label, said in scope(accompanying, language))
    return "\n".join((WORDS[language].title, accompanying.statement, *lines))


def scope(accompanying: Accompanying, language: str) -> Iterator[tuple[str, str]]:
    """Give what the consent allows, or why it went without one: labels and what they say."""
    words = WORDS[language]
    yield words.given_to, accompanying.recipient
    if accompanying.consent is None:
        if accompanying.grounds:
            yield words.grounds, accompanying.grounds
        return
    yield from _of_consent(accompanying.consent, words, language)


def _of_consent(consent: Consent, words: Words, language: str) -> Iterator[tuple[str, str]]:
    yield words.about, consent.patient_name
    named = joined([words.contents[content] for content in consent.contents])
    yield words.what, " ".join(part for part in (named, consent.contents_words.strip()) if part)
    yield words.why, consent.purpose_words.strip() or (words.purposes[consent.purpose] if consent.purpose else "")
    if consent.signed_on:
        yield words.signed, dates.full(consent.signed_on, language)
    day = dates.full(consent.expires_on, language) if consent.expires_on else ""
    yield words.ends, "; ".join(part for part in (day, consent.expires_with.strip()) if part) or words.never
    yield words.revoke, consent.how_to_revoke
