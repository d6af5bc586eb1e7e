"""The sentences of a cover page: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. The recipient reads it."""

    title: str
    lead: str
    lead_spoken: str
    to: str
    sent_by: str
    what: str
    given_on: str
    document: str
    spoken: str
    pages: str
    pages_of: tuple[str, str]
    why: str
    grounds: str
    purpose: str
    consent: str
    reference: str
    ends: str
    no_end: str
    revoke: str
    copy_of_consent: str
    use: str
    notice: str
    mistaken: str
    mistake: str


ENGLISH = Words(
    title="Confidential record",
    lead="This page goes on top of what is given. It does not say whom the record is about.",
    lead_spoken="What was told by word is bound by what stands below. This page does not say whom it is about.",
    to="To",
    sent_by="From",
    what="What is given",
    given_on="Given on:",
    document="Document:",
    spoken="It was told by word; there are no other pages.",
    pages="Pages with this one:",
    pages_of=("1 page with this one", "{n} pages with this one"),
    why="Why",
    grounds="Grounds:",
    purpose="Purpose:",
    consent="Consent",
    reference="Reference:",
    ends="It ends:",
    no_end="no end named",
    revoke="It can be taken back:",
    copy_of_consent="What the consent allows stands at the end of the record, or a copy of it goes along.",
    use="What you may do with it",
    notice="Notice that goes with this record",
    mistaken="If this reached you by mistake",
    mistake="Please do not read on, copy it or pass it on. Tell the sender ({sender}), and give it back or destroy it "
    "as they ask.",
)

SPANISH = Words(
    title="Expediente confidencial",
    lead="Esta página va encima de lo que se entrega. No dice de quién es el expediente.",
    lead_spoken="Lo que se contó de palabra queda sujeto a lo que sigue. Esta página no dice de quién se trata.",
    to="Para",
    sent_by="De",
    what="Qué se entrega",
    given_on="Entregado el:",
    document="Documento:",
    spoken="Se contó de palabra; no hay más páginas.",
    pages="Páginas con esta:",
    pages_of=("1 página con esta", "{n} páginas con esta"),
    why="Por qué",
    grounds="Base:",
    purpose="Finalidad:",
    consent="Consentimiento",
    reference="Referencia:",
    ends="Termina:",
    no_end="sin fecha de término",
    revoke="Se puede retirar:",
    copy_of_consent="Lo que permite el consentimiento figura al final del expediente, o se acompaña una copia.",
    use="Qué puede hacer con esto",
    notice="Aviso que acompaña este expediente",
    mistaken="Si le llegó por error",
    mistake="No siga leyendo, no lo copie ni se lo pase a nadie. Avise a quien lo envió ({sender}) y devuélvalo o "
    "destrúyalo según le indiquen.",
)

WORDS = {"en": ENGLISH, "es": SPANISH}
