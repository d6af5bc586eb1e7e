"""The activity report in Spanish."""

from fieldnote.domain.mileage import DistanceUnit
from fieldnote.reports.activity.words import Words

SPANISH = Words(
    title="Informe de actividad",
    lead="Las cuentas propias del especialista en estas fechas. No nombra a nadie.",
    lead_names="Las cuentas propias del especialista en estas fechas, con iniciales. Se queda dentro del programa.",
    covered="Fechas",
    written_by="Especialista",
    basis=(
        "Se cuentan las notas firmadas, tal como quedaron al firmarlas. La nota de cada persona en un grupo cuenta por "
        "sí misma, con sus propios minutos y unidades."
    ),
    visits=("visita", "visitas"),
    visits_and_others=("visita u otro contacto", "visitas y otros contactos"),
    sessions=("sesión de grupo", "sesiones de grupo"),
    people=("persona", "personas"),
    hours="horas de contacto",
    units=("unidad", "unidades"),
    missed=("contacto no realizado", "contactos no realizados"),
    services="Por servicio y forma de encuentro",
    services_note="Los contactos no realizados se cuentan más abajo.",
    service_column="Servicio",
    contacts_column="Notas",
    minutes_column="Minutos",
    units_column="Unidades",
    no_code="Sin unidades",
    all="Total",
    nothing="Ninguna nota firmada en estas fechas.",
    group_notes="Notas de grupo",
    open="No realizado, tardío y pendiente",
    no_shows=(
        "{n} visita planeada a la que la persona no llegó",
        "{n} visitas planeadas a las que la persona no llegó",
    ),
    attempted=("{n} intento sin contacto", "{n} intentos sin contacto"),
    late=("{n} nota firmada como anotación tardía", "{n} notas firmadas como anotaciones tardías"),
    drafts=("{n} nota empezada y todavía sin firmar", "{n} notas empezadas y todavía sin firmar"),
    still_planned=(
        "{n} visita planeada de la que todavía no hay nada escrito",
        "{n} visitas planeadas de las que todavía no hay nada escrito",
    ),
    mileage="Distancias recorridas",
    mileage_note="Las millas y los kilómetros no se suman.",
    no_mileage="No hay viajes anotados en estas fechas.",
    month_column="Mes",
    trips_column="Viajes",
    distance_column="Distancia",
    distance={
        DistanceUnit.MILE: ("{n} milla", "{n} millas"),
        DistanceUnit.KILOMETRE: ("{n} kilómetro", "{n} kilómetros"),
    },
    by_person="Por persona",
    by_person_note="Solo iniciales y número de expediente.",
    no_people="Nadie que listar.",
    initials_column="Iniciales",
    record_column="Expediente",
    groups_column="Grupos",
    missed_column="No realizados",
    sensitive="Las notas marcadas como delicadas, si las hay, no están en esta tabla.",
)
