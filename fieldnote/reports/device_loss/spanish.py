"""The report of a lost laptop in Spanish."""

from fieldnote.reports.device_loss.words import Words

SPANISH = Words(
    title="Computadora perdida o robada",
    lead=(
        "Datos para el profesional calificado y la persona a cargo de la privacidad. Solo números: nadie se nombra "
        "aquí."
    ),
    specialist="Especialista",
    agency="Agencia",
    qp="QP",
    made_on="Hecho el",
    not_written="Sin anotar",
    now="Haga esto primero",
    now_note="Hoy, en este orden",
    steps=(
        "Avise a su QP y a la persona a cargo de la privacidad. No hace falta saberlo todo antes.",
        "Anote abajo lo que recuerda mientras está fresco. “No se sabe” es una respuesta.",
        "Si la robaron, denúncielo a la policía y guarde el número de la denuncia.",
        (
            "En otra computadora, restaure la copia de seguridad más nueva con su frase de contraseña o el kit de "
            "recuperación. Será un dispositivo nuevo, con su propio identificador."
        ),
        (
            "Una frase o un kit nuevos protegen las copias que usted aún tiene. La perdida todavía se abre con los que "
            "tenía."
        ),
    ),
    happened="Qué pasó",
    happened_note="De su puño y letra",
    noticed="Se notó el (fecha, hora)",
    last_seen="Se vio por última vez el (fecha, hora)",
    where="Dónde",
    how="Cómo",
    state_asked="La computadora estaba entonces",
    states=(
        "apagada",
        "en reposo o bloqueada",
        "encendida, Fieldnote bloqueado",
        "encendida, Fieldnote abierto",
        "no se sabe",
    ),
    with_it_asked="Con ella se fueron",
    with_it=(
        "la frase de contraseña escrita",
        "el kit de recuperación",
        "una copia en una memoria o un disco",
        "papeles impresos",
        "nada de esto",
    ),
    disk_asked="El sistema tenía cifrado todo el disco",
    disk=("sí", "no", "no se sabe"),
    devices="Qué computadora",
    devices_note="Marque la perdida. Su identificador figura en las notas firmadas en ella.",
    lost="Perdida",
    device="Identificador",
    since="En uso desde",
    until="Hasta",
    present="ahora",
    opened="Fieldnote se abrió por última vez",
    held="Qué había en ella",
    held_note="Según el cuaderno del que sale este informe",
    people="Personas",
    part2_people="de ellas bajo 42 CFR Part 2",
    signed_notes="Notas firmadas",
    unsigned_notes="Notas aún sin firmar",
    group_sessions="Sesiones de grupo",
    files="Archivos adjuntos",
    supports="Otras personas en las redes",
    supports_to_reach="de ellas con teléfono o dirección",
    days="Fechas de servicio",
    no_days="Ninguna todavía",
    kinds=(
        "De cada persona el cuaderno puede tener: nombre, fecha de nacimiento, teléfono, números de expediente y de "
        "Medicaid, metas, notas de visita, detonantes, apoyos, consentimientos, y que recibe apoyo entre pares."
    ),
    outside=(
        "Fuera del cuaderno: {saved} documentos se guardaron como archivos y {printed} se imprimieron. Fieldnote no "
        "cifra los archivos guardados. Anote dónde estaban."
    ),
    locked="Cómo está protegido",
    argon2id="Argon2id con {memory} MiB de memoria, {passes} pasadas y {lanes} carriles",
    pbkdf2="PBKDF2-HMAC-SHA-512 con {iterations} iteraciones",
    lock_unknown="una derivación lenta cuyo costo no se pudo leer ahora",
    statements=(
        (
            "Todo lo del cuaderno está en una sola base de datos cifrada (SQLCipher 4): AES-256 en modo CBC, cada "
            "página con un IV al azar y un HMAC-SHA-512. Eso incluye borradores, archivos adjuntos y el índice de "
            "búsqueda."
        ),
        (
            "La llave viene de un secreto al azar de 160 bits. En la computadora ese secreto solo está envuelto con "
            "AES-256-GCM, con una llave que sale de la frase de contraseña: {lock}. Ninguna llave se guarda en el "
            "llavero del sistema."
        ),
        "La frase de contraseña no está en la computadora. Iniciar sesión en el sistema no abre el cuaderno.",
        "Las copias de seguridad se cifran igual, cada una con su propio encabezado.",
    ),
    agency_key=(
        "La llave de la agencia que termina en {key} también abre el cuaderno. Diga si su parte secreta está a salvo."
    ),
    no_agency_key="Ninguna llave de la agencia abre el cuaderno: solo la frase de contraseña o el kit de recuperación.",
    kits=(
        "El kit de recuperación se guardó o se imprimió {n} vez. Diga dónde está esa copia.",
        "El kit de recuperación se guardó o se imprimió {n} veces. Diga dónde está cada copia.",
    ),
    not_claimed=(
        "No se afirma: un módulo validado según FIPS 140, ni que nadie pudo leerlo mientras estaba abierto en la "
        "pantalla. Lo que el sistema guarda en archivos de intercambio o de hibernación solo lo protege el cifrado del "
        "disco."
    ),
    backups="Copias que quedan",
    last_backup=(
        "Última copia de seguridad: {moment}. Están en la carpeta del cuaderno y se pierden con la computadora."
    ),
    no_backup="No se hizo ninguna copia de seguridad.",
    changed="El cuaderno ha cambiado desde entonces.",
    unchanged="Nada ha cambiado desde entonces.",
    copied="Última copia en otro disco: {moment}.",
    same_disk="Última copia en una segunda carpeta: {moment}. Estaba en el mismo disco.",
    no_copy="No consta ninguna copia en un segundo lugar.",
    duties="Plazos y deberes",
    duties_note="Datos para quien decide",
    duty="Qué",
    by_when="Para cuándo",
    rule="Regla",
    duty_rows=(
        (
            (
                "¿Están protegidos los datos? Lo están si se cifraron como dice la guía del HHS y la llave no está en "
                "riesgo. Entonces no se debe ningún aviso."
            ),
            "primero",
            "45 CFR 164.402; 74 FR 19006",
        ),
        (
            (
                "Si no: valorar el riesgo por cuatro factores: qué era, quién puede tenerlo, si se vio y qué se hizo "
                "al respecto."
            ),
            "sin demora",
            "45 CFR 164.402(2)",
        ),
        ("Avisar por escrito a cada persona.", "sin demora, 60 días a lo más", "45 CFR 164.404"),
        (
            "Avisar al HHS: 500 personas o más.",
            "al mismo tiempo que a las personas",
            "45 CFR 164.408(b)",
        ),
        ("Avisar al HHS: menos de 500.", "60 días después del fin de año", "45 CFR 164.408(c)"),
        (
            "Avisar a los medios: más de 500 en un estado.",
            "sin demora, 60 días a lo más",
            "45 CFR 164.406",
        ),
        ("Expedientes bajo Part 2: las mismas reglas.", "como arriba", "42 CFR 2.16(b)"),
    ),
    incident=(
        "Un informe de incidente, si la agencia lo considera uno.",
        "en un plazo de {hours} horas",
        "las reglas de la agencia",
    ),
    day_60="Para una pérdida que se supo el {date}, el día 60 es el {last}.",
    decides="La agencia decide qué es esto y a quién avisa. La ley del estado puede pedir más.",
    told="A quién se avisó",
    told_rows=("QP", "Privacidad", "Informática", "Policía, número de denuncia"),
    told_when="Cuándo",
    signature="Firma",
    date="Fecha",
)
