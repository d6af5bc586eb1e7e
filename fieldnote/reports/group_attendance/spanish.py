"""The list of a group session in Spanish."""

from fieldnote.domain.group import Presence
from fieldnote.reports.group_attendance.words import Words
from fieldnote.reports.visit_note.spanish import SPANISH as NOTE

SPANISH = Words(
    note=NOTE,
    title="Asistencia al grupo",
    lead=(
        "Solo para el programa. Nombra a todas las personas que vinieron: no forma parte de ningún expediente y no se "
        "entrega a nadie más."
    ),
    group="Grupo",
    no_name="Sin nombre",
    service="Servicio",
    no_service="Ninguno elegido",
    still_on="sigue en curso",
    topic="Tema:",
    led_by="A cargo:",
    no_role="facilitación",
    only_watches="observa",
    here="Presentes",
    guests="Invitados",
    absent="No vinieron",
    count_here=("{n} persona presente", "{n} personas presentes"),
    count_signed="{n} firmadas",
    list_title="Quiénes estuvieron",
    list_note="Los minutos y las unidades son los de las notas firmadas.",
    name="Nombre",
    from_column="Desde",
    to_column="Hasta",
    minutes="Minutos",
    units_column="Unidades",
    state="Nota",
    signed="firmada",
    not_signed="aún sin firmar",
    presence={Presence.EXPECTED: "se esperaba", Presence.HERE: "presente", Presence.ABSENT: "no vino"},
    nobody="Nadie figura como presente.",
    not_there="En la lista, pero no presentes",
    guests_told=(
        "{n} persona invitada, sin expediente aquí, se cuenta entre los presentes y nunca se nombra.",
        "{n} personas invitadas, sin expediente aquí, se cuentan entre los presentes y nunca se nombran.",
    ),
    peak="El momento con más personas: presentes {present}, a cargo {facilitators}, a las {time}.",
    peak_no_leader="Presentes a las {time}: {present}, y nadie a cargo.",
    limit="Las reglas permiten {most} por cada persona a cargo.",
    over="Más de lo que permiten las reglas. El motivo anotado: {reason}",
    signature="Firma",
    kept_by="A cargo de la lista",
    date="Fecha",
)
