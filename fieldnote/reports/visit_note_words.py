"""The words of the visit note: one table per language, whole sentences with their gaps named."""

from dataclasses import dataclass

from fieldnote.domain.goal import Ladder
from fieldnote.domain.support import SupportKind
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import ContactKind, Mode, Place, SupportType
from fieldnote.reports import plan_summary_english, plan_summary_spanish


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{name}` is what the person is called, `{date}` a date as the language writes it."""

    title: str
    lead: str
    # banners
    late: str
    late_facts: str
    addendum: str
    addendum_facts: tuple[str, str]
    corrected: str
    corrected_facts: str
    reason: str
    # facts
    full_name: str
    goes_by: str
    born: str
    record: str
    medicaid: str
    payer: str
    not_written: str
    chose_not: str
    running_record: str
    running_date: str
    # service
    service: str
    day: str
    time: str
    contact: str
    minutes: tuple[str, str]
    excluded: str
    excluded_kinds: dict[str, str]
    nothing_excluded: str
    units: str
    code: str
    no_code: str
    place: str
    pos: str
    how: str
    with_whom: str
    group_size: tuple[str, str]
    rule: str
    unit_word: tuple[str, str]
    rules: dict[Rounding, str]
    counted_after: tuple[str, str]
    next_unit: str
    no_rule: str
    kind: dict[ContactKind, str]
    mode: dict[Mode, str]
    places: dict[Place, str]
    others: str
    # goals
    goals: str
    outcome: str
    step: str
    no_goal: str
    no_goal_reason: str
    plan_dates: str
    no_plan: str
    ladder: dict[Ladder, str]
    # the note
    purpose: str
    what_we_did: str
    support_types: str
    types: dict[SupportType, str]
    response: str
    nobody_there: str
    nothing_written: str
    touched: str
    triggers: str
    supports: str
    nothing_touched: str
    groups: dict[TriggerGroup, str]
    roles: dict[SupportKind, str]
    meeting: str
    # next
    next_step: str
    step_column: str
    who_column: str
    by_column: str
    both: str
    no_step: str
    next_contact: str
    # end
    significant: str
    read_together: str
    yes: str
    no: str
    comment: str
    noted: str
    cautions: dict[str, str]
    signature: str
    signed: str
    entered: str
    proof: str
    pack: str
    review: str
    reviewed: str
    addenda: str
    addendum_of: str


ENGLISH = Words(
    title="Peer support visit note",
    lead="Chart copy of a signed note. It cannot be changed; what is added later is listed at its end.",
    late="LATE ENTRY",
    late_facts="Service on {day}, entered {entered}, signed {signed}.",
    addendum="ADDENDUM",
    addendum_facts=("{n} addition after signing, at the end of this note.", "{n} additions after signing, at its end."),
    corrected="CORRECTED",
    corrected_facts="This is version {version}. It replaces an earlier one, which stays readable in Fieldnote.",
    reason="Reason: {reason}",
    full_name="Name",
    goes_by="Goes by",
    born="Date of birth",
    record="Record",
    medicaid="Medicaid ID",
    payer="Payer",
    not_written="Not written down",
    chose_not="Chose not to say",
    running_record="Record {record}",
    running_date="Visit of {date}",
    service="Service",
    day="Date of service",
    time="Time",
    contact="Contact",
    minutes=("{n} minute", "{n} minutes"),
    excluded="Not contact",
    excluded_kinds={
        "travel": "travel {n} min",
        "waiting": "waiting {n} min",
        "writing": "writing {n} min",
        "a_break": "break {n} min",
    },
    nothing_excluded="0 minutes",
    units="Units",
    code="Code",
    no_code="None",
    place="Place",
    pos="POS {code}",
    how="How",
    with_whom="Contact with",
    group_size=("Group session, {n} present", "Group session, {n} present"),
    rule="{minutes} of contact make {units}. {rule} {next_unit}",
    unit_word=("{n} unit", "{n} units"),
    rules={
        Rounding.FLOOR_15: "Only complete blocks of {block} minutes count.",
        Rounding.CEIL_15: "Every block of {block} minutes that was begun counts.",
        Rounding.MIDPOINT_8: "A block of {block} minutes counts from its minute {middle}.",
        Rounding.STATE_PARTIAL: "Blocks of {block} minutes count by the state’s own table.",
    },
    counted_after=("{n} minute earlier that day counts along.", "{n} minutes earlier that day count along."),
    next_unit="The next unit starts at {minutes} minutes.",
    no_rule="This kind of contact has no units.",
    kind={
        ContactKind.ONE_TO_ONE: "One to one",
        ContactKind.GROUP: "Group session",
        ContactKind.COLLATERAL: "Family or others, without the person",
        ContactKind.ATTEMPTED: "Attempted, no contact",
        ContactKind.NO_SHOW: "Planned visit missed",
        ContactKind.OUTREACH: "Outreach",
    },
    mode={Mode.IN_PERSON: "In person", Mode.VIDEO: "Video", Mode.PHONE: "Phone, audio only"},
    places={
        Place.HOME: "Home",
        Place.COMMUNITY: "Community",
        Place.LIBRARY: "Library",
        Place.MEETING: "Mutual aid meeting",
        Place.RECOVERY_CENTER: "Recovery center",
        Place.OFFICE: "Office",
        Place.SHELTER: "Shelter",
        Place.JAIL: "Jail",
        Place.COURT: "Court",
        Place.HOSPITAL: "Hospital",
        Place.CLINIC: "Clinic",
        Place.RESIDENCE: "Residence",
        Place.CAR: "Car",
        Place.STREET: "Street",
        Place.WORK: "Work",
        Place.OTHER: "Other",
    },
    others="Others present: {roles}",
    goals="Goals of the plan",
    outcome="Outcome {number}: {text}",
    step="Step {step} of 5, {word}",
    no_goal="No goal of the plan was worked on.",
    no_goal_reason="No goal of the plan was worked on: {reason}",
    plan_dates="Plan {dates}",
    no_plan="No plan on this device",
    ladder=plan_summary_english.ENGLISH.ladder,
    purpose="Purpose",
    what_we_did="What we did",
    support_types="Kinds of support: {types}",
    types={
        SupportType.EMOTIONAL: "emotional",
        SupportType.INFORMATIONAL: "informational",
        SupportType.INSTRUMENTAL: "practical",
        SupportType.AFFILIATIONAL: "belonging",
    },
    response="How {name} responded",
    nobody_there="{name} was not part of this contact.",
    nothing_written="Nothing written down.",
    touched="Recovery work touched",
    triggers="Triggers:",
    supports="Supports:",
    nothing_touched="No triggers or supports were linked to this visit.",
    groups=plan_summary_english.ENGLISH.groups,
    roles=plan_summary_english.ENGLISH.kind,
    meeting=plan_summary_english.ENGLISH.meeting,
    next_step="Next step",
    step_column="Step",
    who_column="Who",
    by_column="By",
    both="{name} and {specialist}",
    no_step="No next step written down.",
    next_contact="Next contact: {moment}",
    significant="Significant event:",
    read_together="Read together:",
    yes="yes",
    no="no",
    comment="What {name} adds",
    noted="Noted at signing:",
    cautions={
        "late_note": "late note",
        "overlap": "overlap with another visit",
        "over_daily_units": "more units than a day allows",
        "goal_not_active": "goal not active on this day",
        "goal_not_in_plan": "goal not in the plan of this day",
        "plan_missing": "no plan in effect on this day",
        "plan_ended": "plan ended before this day",
        "order_too_late": "service order signed after this day",
        "credential_lapsed": "credential not valid on this day",
        "group_too_large": "group above the limit",
        "jail_not_billable": "service in jail",
        "too_short": "shorter than one unit",
        "two_services_at_once": "another service at the same time",
        "over_period_units": "more units than a period allows",
        "mode_not_paid": "way of meeting not paid for",
        "under_age": "under the age of this service",
        "face_to_face_due": "last visit in person long ago",
        "place_not_billable": "place not paid for",
        "ride_with_support": "time in the car",
        "ride_in_plan": "time in the car",
        "past_billing_limit": "past the last day to bill",
        "clock_set_back": "computer’s clock behind",
        "rules_not_in_force": "rules not in force on this day",
    },
    signature="Signature",
    signed="Signed as author {local} ({offset}), {utc} UTC",
    entered="Entered {local} ({offset})",
    proof="Device {device}  ·  SHA-256 {digest}",
    pack="Rules {pack}, version {version}",
    review="Supervisor review",
    reviewed="Reviewed {moment}",
    addenda="Added after signing",
    addendum_of="Addendum of {moment}",
)

SPANISH = Words(
    title="Nota de visita de apoyo entre pares",
    lead="Copia de una nota firmada. No se puede cambiar; lo que se añade después figura al final.",
    late="ENTRADA TARDÍA",
    late_facts="Servicio el {day}, anotado el {entered}, firmado el {signed}.",
    addendum="ADENDA",
    addendum_facts=(
        "{n} añadido después de la firma, al final de esta nota.",
        "{n} añadidos después de la firma, al final de esta nota.",
    ),
    corrected="CORREGIDA",
    corrected_facts="Esta es la versión {version}. Reemplaza a una anterior, que sigue legible en Fieldnote.",
    reason="Motivo: {reason}",
    full_name="Nombre",
    goes_by="Prefiere que le digan",
    born="Fecha de nacimiento",
    record="Expediente",
    medicaid="Medicaid",
    payer="Pagador",
    not_written="Sin anotar",
    chose_not="Prefirió no decirlo",
    running_record="Expediente {record}",
    running_date="Visita del {date}",
    service="Servicio",
    day="Fecha del servicio",
    time="Hora",
    contact="Contacto",
    minutes=("{n} minuto", "{n} minutos"),
    excluded="Sin contacto",
    excluded_kinds={
        "travel": "traslado {n} min",
        "waiting": "espera {n} min",
        "writing": "escritura {n} min",
        "a_break": "pausa {n} min",
    },
    nothing_excluded="0 minutos",
    units="Unidades",
    code="Código",
    no_code="Ninguno",
    place="Lugar",
    pos="POS {code}",
    how="Modo",
    with_whom="Contacto con",
    group_size=("Sesión de grupo, {n} presente", "Sesión de grupo, {n} presentes"),
    rule="{minutes} de contacto hacen {units}. {rule} {next_unit}",
    unit_word=("{n} unidad", "{n} unidades"),
    rules={
        Rounding.FLOOR_15: "Solo cuentan los bloques completos de {block} minutos.",
        Rounding.CEIL_15: "Cuenta cada bloque de {block} minutos que se haya empezado.",
        Rounding.MIDPOINT_8: "Un bloque de {block} minutos cuenta desde su minuto {middle}.",
        Rounding.STATE_PARTIAL: "Los bloques de {block} minutos cuentan según la tabla del estado.",
    },
    counted_after=(
        "Cuenta también {n} minuto de antes ese día.",
        "Cuentan también {n} minutos de antes ese día.",
    ),
    next_unit="La próxima unidad empieza a los {minutes} minutos.",
    no_rule="Este tipo de contacto no tiene unidades.",
    kind={
        ContactKind.ONE_TO_ONE: "Individual",
        ContactKind.GROUP: "Sesión de grupo",
        ContactKind.COLLATERAL: "Familia u otros, sin la persona",
        ContactKind.ATTEMPTED: "Intento, sin contacto",
        ContactKind.NO_SHOW: "No llegó a la visita planeada",
        ContactKind.OUTREACH: "Acercamiento",
    },
    mode={Mode.IN_PERSON: "En persona", Mode.VIDEO: "Video", Mode.PHONE: "Teléfono, solo voz"},
    places={
        Place.HOME: "Casa",
        Place.COMMUNITY: "Comunidad",
        Place.LIBRARY: "Biblioteca",
        Place.MEETING: "Reunión de ayuda mutua",
        Place.RECOVERY_CENTER: "Centro de recuperación",
        Place.OFFICE: "Oficina",
        Place.SHELTER: "Albergue",
        Place.JAIL: "Cárcel",
        Place.COURT: "Tribunal",
        Place.HOSPITAL: "Hospital",
        Place.CLINIC: "Clínica",
        Place.RESIDENCE: "Residencia",
        Place.CAR: "Auto",
        Place.STREET: "Calle",
        Place.WORK: "Trabajo",
        Place.OTHER: "Otro",
    },
    others="También presentes: {roles}",
    goals="Metas del plan",
    outcome="Resultado {number}: {text}",
    step="Paso {step} de 5, {word}",
    no_goal="No se trabajó en ninguna meta del plan.",
    no_goal_reason="No se trabajó en ninguna meta del plan: {reason}",
    plan_dates="Plan {dates}",
    no_plan="Ningún plan en este dispositivo",
    ladder=plan_summary_spanish.SPANISH.ladder,
    purpose="Propósito",
    what_we_did="Qué hicimos",
    support_types="Tipos de apoyo: {types}",
    types={
        SupportType.EMOTIONAL: "emocional",
        SupportType.INFORMATIONAL: "informativo",
        SupportType.INSTRUMENTAL: "práctico",
        SupportType.AFFILIATIONAL: "de pertenencia",
    },
    response="Cómo respondió {name}",
    nobody_there="{name} no participó en este contacto.",
    nothing_written="Nada anotado.",
    touched="Temas de recuperación tratados",
    triggers="Detonantes:",
    supports="Apoyos:",
    nothing_touched="Ningún detonante ni apoyo se vinculó con esta visita.",
    groups=plan_summary_spanish.SPANISH.groups,
    roles=plan_summary_spanish.SPANISH.kind,
    meeting=plan_summary_spanish.SPANISH.meeting,
    next_step="Próximo paso",
    step_column="Paso",
    who_column="Quién",
    by_column="Para",
    both="{name} y {specialist}",
    no_step="Ningún próximo paso anotado.",
    next_contact="Próximo contacto: {moment}",
    significant="Suceso importante:",
    read_together="Leída en conjunto:",
    yes="sí",
    no="no",
    comment="Lo que añade {name}",
    noted="Anotado al firmar:",
    cautions={
        "late_note": "nota tardía",
        "overlap": "coincide con otra visita",
        "over_daily_units": "más unidades de las permitidas por día",
        "goal_not_active": "meta no activa ese día",
        "goal_not_in_plan": "meta fuera del plan de ese día",
        "plan_missing": "sin plan vigente ese día",
        "plan_ended": "plan terminado antes de ese día",
        "order_too_late": "orden de servicio firmada después de ese día",
        "credential_lapsed": "credencial no vigente ese día",
        "group_too_large": "grupo por encima del límite",
        "jail_not_billable": "servicio en la cárcel",
        "too_short": "menos de una unidad",
        "two_services_at_once": "otro servicio a la misma hora",
        "over_period_units": "más unidades de las permitidas en un período",
        "mode_not_paid": "forma de contacto sin pago",
        "under_age": "menor de la edad de este servicio",
        "face_to_face_due": "última visita en persona hace mucho",
        "place_not_billable": "lugar sin pago",
        "ride_with_support": "tiempo en el auto",
        "ride_in_plan": "tiempo en el auto",
        "past_billing_limit": "después del último día para cobrar",
        "clock_set_back": "reloj de la computadora atrasado",
        "rules_not_in_force": "reglas no vigentes ese día",
    },
    signature="Firma",
    signed="Firmado por quien escribe: {local} ({offset}), {utc} UTC",
    entered="Anotado {local} ({offset})",
    proof="Dispositivo {device}  ·  SHA-256 {digest}",
    pack="Reglas {pack}, versión {version}",
    review="Revisión de supervisión",
    reviewed="Revisado {moment}",
    addenda="Añadido después de la firma",
    addendum_of="Adenda del {moment}",
)

WORDS = {"en": ENGLISH, "es": SPANISH}
