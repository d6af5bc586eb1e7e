"""How, to whom and on what grounds something left the notebook, in words: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure


@dataclass(frozen=True, slots=True)
class ReleaseWords:
    """One language."""

    recipients: dict[Recipient, str]
    media: dict[Medium, str]
    grounds: dict[Basis, str]
    """`{day}` is when the consent was signed."""
    undated: str
    """With a consent whose day is not known."""
    redisclosure: dict[Redisclosure, str]
    """What the recipient may do with it, said to them."""


ENGLISH = ReleaseWords(
    recipients={
        Recipient.QP: "the QP",
        Recipient.OWN_AGENCY: "the agency",
        Recipient.PERSON: "the person",
        Recipient.PAYER: "a payer",
        Recipient.PROVIDER: "a provider",
        Recipient.JUSTICE: "courts and justice",
        Recipient.SUPPORTER: "someone of the person\u2019s own",
    },
    media={
        Medium.PRINTED: "printed",
        Medium.SAVED: "as a file",
        Medium.COPIED: "copied as text",
        Medium.PACKAGE: "in a sealed package",
        Medium.SPOKEN: "by word",
    },
    grounds={
        Basis.INTERNAL: "Inside the program (42 CFR 2.12(c)(3))",
        Basis.THE_PERSON: "Given to the person (42 CFR 2.23)",
        Basis.CONSENT: "With the consent signed {day}",
        Basis.EMERGENCY: "In a medical emergency (42 CFR 2.51)",
        Basis.COURT_ORDER: "By a court order (42 CFR part 2, subpart E)",
    },
    undated="With a consent",
    redisclosure={
        Redisclosure.WITHIN_PROGRAMME: "It stays inside the program, with those who need it for their work there.",
        Redisclosure.THEIR_OWN: "It is the person\u2019s own.",
        Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS: "It may be passed on as the HIPAA rules allow, but never for "
        "proceedings against the patient.",
        Redisclosure.AS_CONSENT_SAYS: "It may be passed on only as the patient\u2019s written consent says.",
        Redisclosure.AS_ORDER_SAYS: "It may be used only as the court order says.",
        Redisclosure.FOR_THE_EMERGENCY: "It is for treating the emergency.",
        Redisclosure.NOT_PART_2: "What HIPAA and state law say holds for it.",
    },
)

SPANISH = ReleaseWords(
    recipients={
        Recipient.QP: "el QP",
        Recipient.OWN_AGENCY: "la agencia",
        Recipient.PERSON: "la persona",
        Recipient.PAYER: "quien paga el servicio",
        Recipient.PROVIDER: "un proveedor",
        Recipient.JUSTICE: "tribunales y justicia",
        Recipient.SUPPORTER: "alguien cercano a la persona",
    },
    media={
        Medium.PRINTED: "impreso",
        Medium.SAVED: "como archivo",
        Medium.COPIED: "copiado como texto",
        Medium.PACKAGE: "en un paquete sellado",
        Medium.SPOKEN: "de palabra",
    },
    grounds={
        Basis.INTERNAL: "Dentro del programa (42 CFR 2.12(c)(3))",
        Basis.THE_PERSON: "Entregado a la persona (42 CFR 2.23)",
        Basis.CONSENT: "Con el consentimiento firmado el {day}",
        Basis.EMERGENCY: "En una emergencia médica (42 CFR 2.51)",
        Basis.COURT_ORDER: "Por orden judicial (42 CFR parte 2, subparte E)",
    },
    undated="Con un consentimiento",
    redisclosure={
        Redisclosure.WITHIN_PROGRAMME: "Se queda dentro del programa, con quienes lo necesitan para su trabajo ahí.",
        Redisclosure.THEIR_OWN: "Es de la persona.",
        Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS: "Se puede pasar a otros según permiten las reglas de HIPAA, pero "
        "nunca para procesos legales contra el paciente.",
        Redisclosure.AS_CONSENT_SAYS: "Solo se puede pasar a otros según dice el consentimiento escrito del paciente.",
        Redisclosure.AS_ORDER_SAYS: "Solo se puede usar según dice la orden judicial.",
        Redisclosure.FOR_THE_EMERGENCY: "Es para atender la emergencia.",
        Redisclosure.NOT_PART_2: "Vale lo que dicen HIPAA y la ley estatal.",
    },
)

WORDS = {"en": ENGLISH, "es": SPANISH}


def grounds(basis: Basis, signed: str, language: str) -> str:
    """Say on what grounds something was given; `signed` is the day of the consent, in words, where it is known."""
    words = WORDS[language]
    if basis is Basis.CONSENT and not signed:
        return words.undated
    return words.grounds[basis].format(day=signed)
