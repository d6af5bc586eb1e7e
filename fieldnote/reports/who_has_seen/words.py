"""The sentences of the list of who has seen a record: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.disclosure import Medium


@dataclass(frozen=True, slots=True)
class Words:
    """One language. The person reads it."""

    title: str
    title_note: str
    lead: str
    lead_note: str
    running_record: str
    person: str
    record: str
    note_of: str
    made_on: str
    opened_count: str
    given_count: str
    counted: tuple[str, str]
    on_days: tuple[str, str]
    seen: str
    nobody: str
    day: str
    who: str
    how: str
    times: str
    opened: str
    given: str
    """Where the way is not known."""
    given_by: dict[Medium, str]
    """What was done for them: that it reached them is not known here."""
    document: str
    how_to_read: str
    openings: str
    papers: str
    newest: str
    clock: str
    only_here: str
    ask: str


ENGLISH = Words(
    title="Who has seen this record",
    title_note="Who has seen this note",
    lead="Each time your record or a note in it was opened in this notebook, or given to somebody.",
    lead_note="Each time this note was opened in this notebook, or given to somebody.",
    running_record="Record {record}",
    person="About",
    record="Record number",
    note_of="The note of",
    made_on="Made on",
    opened_count="Opened",
    given_count="Given",
    counted=("1 time", "{n} times"),
    on_days=("on 1 day", "on {n} days"),
    seen="Day by day",
    nobody="Nobody has opened it, and it was given to nobody.",
    day="Day",
    who="Who",
    how="How",
    times="When",
    opened="opened in this notebook",
    given="given to them",
    given_by={
        Medium.PRINTED: "printed for them",
        Medium.SAVED: "saved as a file for them",
        Medium.COPIED: "copied as text for them",
        Medium.PACKAGE: "put in a sealed package for them",
        Medium.SPOKEN: "told to them",
    },
    document="Doc {id}",
    how_to_read="How to read this list",
    openings="A record is opened to write in it, to read it before a visit, or to make a document. A list of several "
    "people that it stood in counts as well.",
    papers="What was printed, saved or copied for somebody is listed with them. Whether it reached them, the notebook "
    "does not know.",
    newest="The notebook lists the newest {n} openings; older ones are in its log.",
    clock="Days and times are those of the place where this was made ({offset}).",
    only_here="It has what happened in this notebook. Who has seen the agency\u2019s other records, the agency can "
    "say.",
    ask="If a line surprises you, ask {name} or the agency about it.",
)

SPANISH = Words(
    title="Quién ha visto este expediente",
    title_note="Quién ha visto esta nota",
    lead="Cada vez que se abrió su expediente o una nota de él en este cuaderno, o que se entregó a alguien.",
    lead_note="Cada vez que se abrió esta nota en este cuaderno, o que se entregó a alguien.",
    running_record="Expediente {record}",
    person="Sobre",
    record="Número de expediente",
    note_of="La nota del",
    made_on="Hecho el",
    opened_count="Se abrió",
    given_count="Se entregó",
    counted=("1 vez", "{n} veces"),
    on_days=("en 1 día", "en {n} días"),
    seen="Día por día",
    nobody="Nadie lo ha abierto y no se ha entregado a nadie.",
    day="Día",
    who="Quién",
    how="Cómo",
    times="Cuándo",
    opened="se abrió en este cuaderno",
    given="se le entregó",
    given_by={
        Medium.PRINTED: "se imprimió para entregárselo",
        Medium.SAVED: "se guardó como archivo para entregárselo",
        Medium.COPIED: "se copió como texto para entregárselo",
        Medium.PACKAGE: "se puso en un paquete sellado para entregárselo",
        Medium.SPOKEN: "se le dijo de palabra",
    },
    document="Doc. {id}",
    how_to_read="Cómo leer esta lista",
    openings="Un expediente se abre para escribir en él, para leerlo antes de una visita o para hacer un documento. "
    "También cuenta una lista de varias personas en la que figuraba.",
    papers="Lo que se imprimió, guardó o copió para alguien figura con esa persona. Si le llegó, el cuaderno no lo "
    "sabe.",
    newest="El cuaderno muestra las {n} veces más recientes en que se abrió; las anteriores están en su registro.",
    clock="Los días y las horas son los del lugar donde se hizo esta lista ({offset}).",
    only_here="Trae lo que pasó en este cuaderno. Quién ha visto los otros expedientes de la agencia, eso lo "
    "puede decir la agencia.",
    ask="Si algo de la lista le extraña, pregúntele a {name} o a la agencia.",
)

WORDS = {"en": ENGLISH, "es": SPANISH}
