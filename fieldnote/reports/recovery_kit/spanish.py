"""The recovery kit in Spanish."""

from fieldnote.reports.recovery_kit.words import Words

SPANISH = Words(
    title="Kit de recuperación",
    lead="Abre su cuaderno si olvida la frase de contraseña. Hecho el {date}.",
    code="Su código",
    code_note="Siete grupos de cinco",
    group="Grupo {number}",
    warning=(
        "Solo su frase de contraseña o este kit pueden abrir las notas. Nadie puede restablecerlas por usted: ni su "
        "agencia ni quienes hacen Fieldnote."
    ),
    warning_agency=(
        "Solo su frase de contraseña, este kit o la llave de su agencia pueden abrir las notas. Quienes hacen "
        "Fieldnote no pueden restablecerlas por usted."
    ),
    use="Cuando lo necesite",
    steps=(
        "Abra Fieldnote. En la página que pide la frase de contraseña, elija “Usar el kit de recuperación”.",
        (
            "Escriba los siete grupos. No importan los guiones, los espacios ni las minúsculas. Un símbolo mal escrito "
            "se nota."
        ),
        "Elija una frase de contraseña nueva. Sus notas quedan abiertas y este kit sigue sirviendo.",
        "Si la computadora se perdió o se dañó, el mismo código abre una copia de seguridad en otra.",
    ),
    reading=(
        "El código no tiene las letras I, L, O ni U. Lo que parece una O es un cero; lo que parece una I o una L es un "
        "uno."
    ),
    keep="Dónde guardarlo",
    keep_rules=(
        "Lejos de la computadora: nunca en la misma bolsa, el mismo cajón o el mismo auto.",
        (
            "Donde el papel esté seguro: un cajón con llave en la agencia, una caja fuerte, un sobre con alguien de "
            "confianza."
        ),
        (
            "Solo en papel. Sin fotos, sin correo electrónico, sin copia en el teléfono. Borre el archivo después de "
            "imprimirlo."
        ),
    ),
    kept_at="Este papel se guarda en",
    also_knows="Quién más sabe dónde",
    looked="Lo busqué y estaba ahí (basta una vez al año)",
    replaced=(
        "Si alguien pudo haber visto este código, pida uno nuevo con “fieldnote rekey”. Desde entonces este papel solo "
        "abre las copias de seguridad hechas antes: bórrelas."
    ),
    anonymous="Nada en este papel dice de quién es el cuaderno que abre. Por favor, déjelo así.",
)
