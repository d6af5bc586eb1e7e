"""The card for going together, in Spanish."""

from fieldnote.reports.first_meeting.words import Words

SPANISH = Words(
    title="Vamos juntos",
    lead="No tengo que entrar a solas.",
    with_on="{name} va conmigo el {day}.",
    with_name="{name} va conmigo.",
    open_name="Quién va conmigo:",
    day="Día:",
    time="Hora:",
    place="Lugar:",
    online="En línea:",
    called="Se llama:",
    kind="De qué tipo:",
    agreed="Quedamos en esto:",
    there="Cómo llegamos",
    we_meet="Nos vemos aquí:",
    we_meet_time="Nos vemos a las:",
    ride="Carro o bus:",
    no_stairs="Se entra sin escalones.",
    stairs="Hay escalones.",
    childcare="Alguien cuida a los niños.",
    happens="Qué pasa ahí",
    happens_items=(
        "La gente saluda. Usan solo el nombre.",
        "Alguien lee unas líneas. Luego la gente habla, de uno en uno.",
        "Puedo solo escuchar. No tengo que hablar.",
        "Dura como una hora.",
        "A veces pasan una canasta para dinero. No tengo que dar.",
        "Lo que oigo ahí se queda ahí.",
    ),
    say="Qué puedo decir",
    say_items=("Hola. Es mi primera vez aquí.", "Hoy quiero solo escuchar.", "Paso. Gracias."),
    leave="Si me quiero ir",
    leave_items=(
        "Me puedo ir a cualquier hora. No tengo que decir por qué.",
        "Salimos los dos. Podemos hablar, o no.",
        "Puedo probar otra vez otro día.",
    ),
    our_sign="Nuestra seña de que me quiero ir:",
)
