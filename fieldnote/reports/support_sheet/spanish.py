"""The support sheet in Spanish."""

from fieldnote.domain.support import Ring, SupportCircle
from fieldnote.reports.support_sheet.words import Words

SPANISH = Words(
    title="Mi gente",
    lead="No tengo que hacer esto sin ayuda.",
    near="Quién está cerca de mí",
    near_lead="Cuanto más al centro, más puedo contar con esa persona.",
    nobody_near="¿Quién está cerca de mí? Lo puedo dibujar aquí.",
    no_map="Hay más gente de la que cabe en el mapa. Aquí está la lista.",
    me="Yo",
    meeting="Reunión",
    meeting_on="Reunión del {day}",
    place="Lugar seguro",
    ring={Ring.CLOSE: "Muy cerca", Ring.OFTEN: "Seguido", Ring.NOW_AND_THEN: "De vez en cuando"},
    circle={
        SupportCircle.RECOVERY: "En el mismo camino",
        SupportCircle.SERVICES: "Me ayudan",
        SupportCircle.FAMILY: "Familia",
        SupportCircle.COMMUNITY: "Amigos y lugares",
    },
    map_alt="Un mapa de quién está cerca de mí.",
    open_map_alt="Tres anillos conmigo en el centro, para dibujar.",
    meetings="Reuniones de la semana",
    when="Cuándo",
    where="Dónde",
    online="En línea:",
    ride="Cómo llego:",
    usual="la de siempre",
    no_meetings="Puedo anotar a dónde quiero ir.",
    safe="Donde me siento a salvo",
    no_safe="¿Dónde siento calma? Lo puedo anotar aquí.",
    together="La primera vez, vamos juntos",
    together_with="{name} va conmigo.",
    together_open="Quién va conmigo:",
    together_when="Cuándo:",
    together_where="Dónde:",
)
