"""What take-home papers share, in Spanish."""

from fieldnote.domain.weekday import Weekday
from fieldnote.reports.take_home.words import Words

SPANISH = Words(
    belongs_to="Esto es para {name}.",
    call="A quién llamo",
    call_lead="Puedo llamar temprano. No tengo que esperar a que esté mal.",
    phone="Teléfono:",
    who="Nombre:",
    best="Mejor hora:",
    reach_out="Llamo:",
    helps="Me ayuda con:",
    besides="También puedo llamar a:",
    any_hour="A toda hora, de día y de noche",
    line_988="Llame o mande un texto. Es gratis. Alguien le va a escuchar. Para español, llame y oprima 2.",
    line_911="Llame si una vida está en peligro ahora.",
    my_line="Línea de crisis cerca de mí:",
    weekdays={
        Weekday.MONDAY: "lunes",
        Weekday.TUESDAY: "martes",
        Weekday.WEDNESDAY: "miércoles",
        Weekday.THURSDAY: "jueves",
        Weekday.FRIDAY: "viernes",
        Weekday.SATURDAY: "sábado",
        Weekday.SUNDAY: "domingo",
    },
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    day="{weekday} {day} de {month}",
    listed="y",
    morning="a. m.",
    evening="p. m.",
)
