"""A consent form in Spanish."""

from fieldnote.domain.consent import ConsentKind, ConsentState, EndingKind, SignedHow, Signer
from fieldnote.reports.consent_form.words import Words

_NAMES = "Cada uno por su nombre, o como grupo, por ejemplo «los proveedores que me atienden»."

SPANISH = Words(
    titles={
        ConsentKind.GENERAL: "Consentimiento para compartir información",
        ConsentKind.TPO: "Consentimiento para tratamiento, pago y operaciones de atención médica",
        ConsentKind.SUPPORTER: "Autorización para hablar con alguien que yo elijo",
        ConsentKind.COUNSELLING_NOTES: "Consentimiento para compartir notas de consejería sobre consumo de sustancias",
        ConsentKind.PROCEEDINGS: "Consentimiento para usar mi expediente en procesos legales",
    },
    leads={
        ConsentKind.GENERAL: "Qué se puede contar de mí, a quién, para qué y hasta cuándo. Redactado según 42 CFR "
        "2.31.",
        ConsentKind.TPO: "Un solo consentimiento para todos los usos y divulgaciones futuros con fines de tratamiento, "
        "pago y operaciones de atención médica. Redactado según 42 CFR 2.31.",
        ConsentKind.SUPPORTER: "Para que el apoyo entre pares pueda hablar con una persona mía de lo que digo aquí, y "
        "de nada más. Redactado según 42 CFR 2.31.",
        ConsentKind.COUNSELLING_NOTES: "Solo para notas de consejería sobre consumo de sustancias. Va aparte de "
        "cualquier otro consentimiento (42 CFR 2.31(b)).",
        ConsentKind.PROCEEDINGS: "Solo para procesos civiles, penales, administrativos o legislativos. Va aparte de "
        "cualquier otro consentimiento (42 CFR 2.31(d)).",
    },
    running_record="Expediente {record}",
    banners={
        ConsentState.INCOMPLETE: ("INCOMPLETO", "Todavía no permite nada. {lacking}"),
        ConsentState.EXPIRED: ("TERMINADO", "Ya no vale. {ended}"),
        ConsentState.REVOKED: ("RETIRADO", "Ya no vale. {ended}"),
        ConsentState.NOT_VALID: ("NO VÁLIDO", "Nunca valió. {ended}"),
    },
    lacking=("Falta un elemento de 42 CFR 2.31.", "Faltan {n} elementos de 42 CFR 2.31."),
    endings={
        EndingKind.REVOKED: "Retirado a partir del {day}.",
        EndingKind.EVENT: "Lo que le ponía fin ocurrió el {day}.",
        EndingKind.NOT_VALID: "Se vio que no es válido el {day}.",
    },
    last_day="Su último día fue el {day}.",
    relied_on="Se usó por última vez el {day}.",
    whose="1  De quién es el expediente",
    discloser="2  Quién puede compartir",
    what="3  Qué se puede compartir",
    recipients="4  Quién puede recibirlo",
    purpose="5  Para qué es",
    revoke="6  Cómo se retira",
    ends="7  Cuándo termina",
    after="8  Qué puede pasar después",
    signature="9  Firma y fecha",
    taken_back="Si lo retiro",
    name="Mi nombre:",
    discloser_hint="Por su nombre, o como grupo, por ejemplo «el programa de apoyo entre pares de …».",
    described="Con palabras y con sus límites:",
    described_hint="Con tanta precisión que cualquiera sepa qué entra y qué no.",
    apart="Solo si se marca por separado:",
    recipient_hint={
        ConsentKind.GENERAL: _NAMES,
        ConsentKind.TPO: _NAMES,
        ConsentKind.SUPPORTER: "Una sola persona, por su nombre.",
        ConsentKind.COUNSELLING_NOTES: _NAMES,
        ConsentKind.PROCEEDINGS: "El tribunal, el abogado, la oficina de libertad condicional u otra, por su nombre.",
    },
    class_of_care="Los proveedores que me atienden, los planes de salud, quienes pagan por terceros y las personas que "
    "ayudan a que funcione este programa",
    to_whom="Nombre:",
    address="Dirección:",
    is_class="un grupo",
    intermediary="Si alguno pasa expedientes entre otros (un intermediario): sus miembros por nombre, o el grupo de "
    "proveedores que atienden:",
    participants="Pasa expedientes entre otros, a: {who}",
    other_purpose="Otra cosa, con palabras:",
    may_revoke="Puedo retirar este consentimiento por escrito en cualquier momento. Lo que ya se hizo confiando en él, "
    "hecho queda.",
    how_to_revoke="Cómo lo retiro:",
    ends_on="En esta fecha:",
    ends_with="Cuando ocurra esto:",
    no_end="Sin fin («ninguno»), que solo se permite para tratamiento, pago y operaciones",
    if_of_care="Si es para tratamiento, pago u operaciones de atención médica:",
    hipaa="Un plan de salud, un proveedor o quien trabaje para ellos puede pasar a otros lo que reciba según permiten "
    "las reglas de HIPAA, salvo para usos y divulgaciones en procesos civiles, penales, administrativos y legislativos "
    "en mi contra (42 CFR 2.31(a)(4)(iii)).",
    no_longer_protected="Quien reciba lo que se comparte con este consentimiento puede pasarlo a otros, y entonces es "
    "posible que 42 CFR parte 2 ya no lo proteja.",
    otherwise="En los demás casos, quien lo reciba solo puede pasarlo a otros como yo lo permita por escrito o como lo "
    "permita 42 CFR parte 2.",
    always="Quien lo reciba solo puede pasarlo a otros como yo lo permita por escrito o como lo permita 42 CFR "
    "parte 2.",
    not_stated="Este consentimiento no lo dice: {what}",
    if_refused="Si no firmo:",
    counselling="Nadie puede exigir este consentimiento para darme tratamiento, pagos, un plan de salud o beneficios "
    "(42 CFR 2.31(b)).",
    proceedings="Sin un consentimiento como este, o una orden judicial, mi expediente no se puede usar en mi contra en "
    "procesos legales (42 CFR 2.12(d)).",
    not_filled_in="Sin llenar",
    read="Lo leí o me lo leyeron. Puedo tener una copia.",
    voluntary="Firmar es decisión mía.",
    sign_here="Mi firma",
    date="Fecha",
    for_the_person="Padre, madre, tutor u otro representante",
    signer_name="Nombre",
    authority="Con qué derecho",
    signature_of_other="Firma",
    minor="Si la persona es menor de edad, firma arriba. El padre, la madre o el tutor firma también donde la ley "
    "estatal pide su consentimiento para el tratamiento (42 CFR 2.14).",
    signed_on="Firmado:",
    signed_by="Por:",
    signers={
        Signer.PERSON: "la persona",
        Signer.PARENT: "el padre o la madre",
        Signer.GUARDIAN: "el tutor o la tutora",
        Signer.REPRESENTATIVE: "un representante",
    },
    signed_how={
        SignedHow.DRAWN: "En una computadora; la firma dibujada está archivada.",
        SignedHow.PAPER: "En papel archivado.",
    },
    kept_at="El papel firmado está aquí:",
    take_back="Retiro este consentimiento. Desde ese día no se entrega nada más por él.",
    from_day="Desde este día",
    for_copies="Esta copia se hizo de lo que está archivado. El original es el papel firmado o la firma dibujada.",
)
