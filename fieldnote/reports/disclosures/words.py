"""The sentences of the accounting of disclosures: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. The person reads it."""

    title: str
    lead: str
    running_record: str
    person: str
    born: str
    record: str
    made_on: str
    covers: str
    whole: str
    since: str
    until: str
    listed: str
    counted: tuple[str, str]
    nothing: str
    when: str
    to_whom: str
    what: str
    why: str
    document: str
    owed: str
    no_name: str
    how_to_read: str
    owed_part2: tuple[str, str]
    owed_hipaa: tuple[str, str]
    all_listed: str
    times: str
    only_here: str
    yours: str
    ask: str
    made_by: str


ENGLISH = Words(
    title="Accounting of disclosures",
    lead="What was given or told about you to somebody outside the program: when, to whom, what, and why.",
    running_record="Record {record}",
    person="About",
    born="Born",
    record="Record number",
    made_on="Made on",
    covers="Covers",
    whole="everything on file",
    since="since {day}",
    until="up to {day}",
    listed="What was given",
    counted=("1 time", "{n} times"),
    nothing="Nothing was given to anybody outside the program.",
    when="When",
    to_whom="To whom",
    what="What",
    why="Why",
    document="Doc {id}",
    owed="Owed under {rules}",
    no_name="Name not written down",
    how_to_read="How to read this list",
    owed_part2=(
        "42 CFR 2.25 owes you what was given with your written consent in the last three years: 1 line.",
        "42 CFR 2.25 owes you what was given with your written consent in the last three years: {n} lines.",
    ),
    owed_hipaa=(
        "45 CFR 164.528 owes you what was given without it in the last six years, except to yourself: 1 line.",
        "45 CFR 164.528 owes you what was given without it in the last six years, except to yourself: {n} lines.",
    ),
    all_listed="This list has both and everything else that went outside the program, also what you were given.",
    times="Days and times are those of the place where this was made ({offset}).",
    only_here="It has what was given out from this notebook. The agency may have given out more from its other "
    "records: ask it for its own accounting.",
    yours="You may ask for an accounting at any time; the first in twelve months costs nothing (45 CFR 164.528(c)(2)).",
    ask="If a line surprises you, ask {name} or the agency about it.",
    made_by="Made by",
)

SPANISH = Words(
    title="Registro de divulgaciones",
    lead="Lo que se entregó o se contó de usted a alguien fuera del programa: cuándo, a quién, qué y por qué.",
    running_record="Expediente {record}",
    person="Sobre",
    born="Nacimiento",
    record="Número de expediente",
    made_on="Hecho el",
    covers="Abarca",
    whole="todo lo archivado",
    since="desde el {day}",
    until="hasta el {day}",
    listed="Lo que se entregó",
    counted=("1 vez", "{n} veces"),
    nothing="No se entregó nada a nadie fuera del programa.",
    when="Cuándo",
    to_whom="A quién",
    what="Qué",
    why="Por qué",
    document="Doc. {id}",
    owed="Corresponde según {rules}",
    no_name="No se anotó el nombre",
    how_to_read="Cómo leer esta lista",
    owed_part2=(
        "Según 42 CFR 2.25 le corresponde lo entregado con su consentimiento escrito en los últimos 3 años: 1 fila.",
        "Según 42 CFR 2.25 le corresponde lo entregado con su consentimiento escrito en los últimos 3 años: {n} filas.",
    ),
    owed_hipaa=(
        "Según 45 CFR 164.528 le corresponde lo entregado sin él en los últimos 6 años, salvo a usted: 1 fila.",
        "Según 45 CFR 164.528 le corresponde lo entregado sin él en los últimos 6 años, salvo a usted: {n} filas.",
    ),
    all_listed="Esta lista trae lo uno y lo otro, y todo lo demás que salió del programa, también lo que se le entregó "
    "a usted.",
    times="Los días y las horas son los del lugar donde se hizo esta lista ({offset}).",
    only_here="Trae lo que se entregó desde este cuaderno. Es posible que la agencia haya entregado más de sus otros "
    "expedientes: pídale su propio registro.",
    yours="Usted puede pedir un registro en cualquier momento; el primero en doce meses no cuesta nada (45 CFR "
    "164.528(c)(2)).",
    ask="Si algo de la lista le extraña, pregúntele a {name} o a la agencia.",
    made_by="Hecho por",
)

WORDS = {"en": ENGLISH, "es": SPANISH}
