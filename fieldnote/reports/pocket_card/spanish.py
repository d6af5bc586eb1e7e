"""The pocket card in Spanish."""

from fieldnote.reports.pocket_card.words import Words

SPANISH = Words(
    title="Para mí",
    lead="Abro esto cuando se pone difícil.",
    signs="Mis señales de alerta",
    no_signs="¿Qué noto primero?",
    helps="Lo que me ayuda",
    helps_lead="Va a pasar. Yo espero 20 minutos.",
    close="Si se acerca",
    stop="Paro. Respiro despacio.",
    get_safe="Voy a un lugar seguro.",
    get_safe_to="Voy a un lugar seguro: {place}",
    tell="Llamo a alguien y digo dónde estoy.",
    naloxone_at="Mi naloxona está aquí: {place}",
    naloxone_open="Mi naloxona está aquí:",
    reasons="Mis razones",
    no_reasons="¿Por qué hago esto?",
    back="Puedo con lo difícil.",
    fold="Cómo doblarlo",
    fold_alt_eight="La hoja: cuatro partes de ancho y dos de alto, con los dobleces y el corte.",
    fold_alt_four="La hoja: dos partes de ancho y dos de alto, con los dobleces.",
    fold_eight=(
        "Imprima la primera página por un solo lado.",
        "Doble la mitad de arriba hacia atrás. Las letras quedan por fuera.",
        "Doble la mitad derecha hacia atrás.",
        "Doble la parte izquierda hacia atrás. La portada queda arriba. Cabe en un bolsillo.",
    ),
    fold_four=(
        "Imprima la tarjeta por un solo lado.",
        "Doble la mitad de arriba hacia atrás. Las letras quedan por fuera.",
        "Doble la mitad izquierda hacia atrás. La portada queda arriba.",
    ),
    book="Para hacer un librito",
    book_steps=(
        "Abra la hoja. Corte por la línea gruesa del centro.",
        "Doble otra vez la mitad de arriba hacia atrás.",
        "Empuje las dos puntas hacia el centro. El corte se abre.",
        "Doble las páginas, con la portada arriba.",
    ),
)
