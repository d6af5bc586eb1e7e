"""Other words that people use for what there is to do: they find it, in English and in Spanish, and are never shown."""

from typing import Final

COMMANDS: Final = {
    "save": "keep store guardar",
    "print": "paper printer pdf imprimir papel impresora",
    "export": "send share agency enviar mandar compartir agencia",
    "settings": "options preferences setup opciones preferencias configuración",
    "hide": "cover privacy screen ocultar tapar pantalla",
    "lock": "log out sign off close bloquear cerrar sesión salir",
    "quit": "exit close leave cerrar salir",
    "undo": "take back deshacer",
    "today": "home start day schedule inicio hoy agenda",
    "people": "clients caseload members list personas clientes lista",
    "groups": "circle meeting class grupo círculo reunión",
    "to_sign": "unsigned unfinished drafts notes pending firmar borradores notas pendientes",
    "documents": "pdf paper print forms handouts documentos papeles imprimir formularios",
    "exports": "send agency sync upload share ehr enviar mandar agencia subir compartir exportar",
    "discreet": "names hide initials private privacy nombres iniciales ocultar privado",
    "larger": "big bigger zoom text size font letra grande más tamaño",
    "smaller": "small zoom text size font letra pequeña chica tamaño",
    "normal": "reset zoom text size font letra tamaño",
    "new_person": "add client someone member agregar añadir nueva persona cliente",
    "handoff": "summary plan qp pcp pdf print report resumen plan imprimir informe",
    "step_done": "task finished goal paso tarea hecho",
    "tab_goals": "plan steps metas pasos",
    "tab_triggers": "cravings warning signs coping desencadenantes señales",
    "tab_supports": "family friends phone number contacts sponsor familia amigos teléfono número contactos padrino",
    "tab_documents": "files consents papers archivos consentimientos papeles",
    "tab_visits": "notes history notas historia",
    "new_visit": "add note start write session contact log late nota escribir empezar sesión visita tarde",
    "plan_visit": "appointment schedule calendar add cita agenda calendario planear planificar programar visita",
    "new_group": "group begin add session grupo empezar sesión",
    "sign": "finish lock signature firmar firma terminar",
    "phrases": "snippets template text frases plantilla",
    "spelling": "spell check mistakes ortografía errores",
    "timer": "clock stop start minutes reloj cronómetro minutos",
    "together": "read show person leer juntos mostrar",
    "practice": "training demo try test example práctica practicar prueba ejemplo",
    "own_notebook": "practice leave back return práctica volver salir",
    "help": "manual support how questions ayuda manual cómo preguntas",
    "keys": "keyboard hotkeys shortcuts teclado atajos teclas",
    "about": "version license versión licencia acerca",
}
SECTIONS: Final = {
    "notebook": "backup backups back up copy copies stick usb restore passphrase password change pin recovery kit "
    "print copia copias seguridad respaldo respaldar memoria restaurar contraseña clave frase cambiar kit recuperación",
    "you": "name credential certificate phone signature expiry nombre credencial certificado teléfono firma",
    "privacy": "lock auto-lock autolock timeout minutes hide initials names screen capture clipboard bloquear bloqueo "
    "minutos ocultar iniciales nombres pantalla",
    "rules": "agency billing codes units rounding caps qp late agencia facturación códigos unidades reglas tarde",
    "writing": "spelling spell dictionary words phrases wording ortografía diccionario palabras frases",
    "look": "language english spanish español inglés idioma lengua dark night light mode theme colors contrast font "
    "big bigger large text size touch motion oscuro noche claro tema colores contraste letra grande tamaño",
    "activity": "log audit history who seen registro historial quién",
}
TOPICS: Final = {
    "first-visit": "start begin new note late empezar nota nueva tarde",
    "signing": "sign addendum correct mistake wrong firmar corregir error",
    "goals-triggers-supports": "metas apoyos desencadenantes",
    "planning": "plan appointment schedule no-show noshow no show nobody came missed cancel call off cita agenda "
    "cancelar ausente faltó nadie vino no vino",
    "handoff": "qp pcp summary plan pdf print resumen imprimir",
    "privacy": "hide lock names initials ocultar bloquear nombres iniciales",
    "passphrase": "forgot forgotten forget lost password passphrase recovery kit reset olvidé olvidar olvidada perdí "
    "contraseña clave frase kit recuperación",
    "backups": "backup back up copy restore get back recover stick new laptop broken "
    "copia seguridad respaldo restaurar "
    "recuperar memoria nueva",
    "lost-laptop": "lost stolen laptop computer perdida robada computadora",
    "crisis": "988 911 danger suicide emergency crisis line peligro suicidio emergencia",
    "groups": "group circle absent late grupo ausente tarde",
    "for-it": "command line rekey new keys restore drill comandos llaves restaurar informática",
}


def of(key: str) -> str:
    """Give the other words for a command of the menus; nothing where it has none."""
    return COMMANDS.get(key, "")
