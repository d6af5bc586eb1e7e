<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Fieldnote</source>
        <translation>Acerca de Fieldnote</translation>
    </message>
    <message>
        <source>An encrypted notebook for peer support specialists. It works without a connection. Nothing is sent until you choose to send it.</source>
        <translation>Un cuaderno cifrado para especialistas de apoyo entre pares. Funciona sin conexión, y no se envía nada hasta que usted elija enviarlo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Fieldnote is free software under the Apache License 2.0. Its fonts, icons and libraries keep their own licenses, which come with the program.</source>
        <translation>Fieldnote es software libre con la licencia Apache 2.0. Sus letras, iconos y bibliotecas conservan sus propias licencias, que vienen con el programa.</translation>
    </message>
    <message>
        <source>Parts and licenses</source>
        <translation>Partes y licencias</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
</context>
<context>
    <name>AboutStep</name>
    <message>
        <source>4 to 8 digits, if you like</source>
        <translation>De 4 a 8 números, si quiere</translation>
    </message>
    <message>
        <source>A PIN has at least {count} digits.</source>
        <translation>Un PIN tiene al menos {count} números.</translation>
    </message>
    <message>
        <source>A PIN signs notes and brings you back after Hide. Without one, your passphrase does both.</source>
        <translation>Un PIN firma notas y lo trae de vuelta después de Ocultar. Sin PIN, su frase de contraseña hace las dos cosas.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre usted</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Name on notes</source>
        <translation>Nombre en las notas</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN otra vez</translation>
    </message>
    <message>
        <source>QP you hand off to</source>
        <translation>QP a quien entrega</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>The two do not match. Type the PIN again.</source>
        <translation>Los dos no son iguales. Escriba el PIN otra vez.</translation>
    </message>
    <message>
        <source>This appears on your notes. No private phone or address belongs here.</source>
        <translation>Esto aparece en sus notas. Aquí no van un teléfono ni una dirección privados.</translation>
    </message>
    <message>
        <source>Write the name that appears on your notes.</source>
        <translation>Escriba el nombre que aparece en sus notas.</translation>
    </message>
</context>
<context>
    <name>ActivitySection</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation>Código de control {code}</translation>
    </message>
    <message>
        <source>Every act in this notebook, without a name or a word of a note. Each line is chained to the one before. The code at its end is the one that documents carry.</source>
        <translation>Todo lo que se hizo en este cuaderno, sin un nombre ni una palabra de una nota. Cada línea está unida a la anterior; el código al final es el que llevan los documentos.</translation>
    </message>
    <message>
        <source>Something changed outside Fieldnote. Tell your supervisor.</source>
        <translation>Algo se cambió fuera de Fieldnote. Avise a su supervisor.</translation>
    </message>
</context>
<context>
    <name>ActsButton</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation>Más para esta nota</translation>
    </message>
    <message>
        <source>Read together</source>
        <translation>Leer juntos</translation>
    </message>
    <message>
        <source>Supervisor review…</source>
        <translation>Revisión de supervisión…</translation>
    </message>
    <message>
        <source>Wrong chart, or void…</source>
        <translation>Expediente equivocado, o anular…</translation>
    </message>
    <message>
        <source>{name} disagrees…</source>
        <translation>{name} no está de acuerdo…</translation>
    </message>
</context>
<context>
    <name>AddPerson</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Everything else can wait until you know it.</source>
        <translation>Todo lo demás puede esperar hasta que lo sepa.</translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation>Nombre que usa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Why add one more</source>
        <translation>Por qué agregar una más</translation>
    </message>
    <message>
        <source>You can add it later</source>
        <translation>Puede agregarlo después</translation>
    </message>
</context>
<context>
    <name>AddendumSheet</name>
    <message>
        <source>Add to this note</source>
        <translation>Agregar a esta nota</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Sign and add</source>
        <translation>Firmar y agregar</translation>
    </message>
    <message>
        <source>The signed note stays as it is. What you add is signed and dated by itself.</source>
        <translation>La nota firmada queda como está. Lo que agrega lleva su propia firma y fecha.</translation>
    </message>
    <message>
        <source>What you want to add</source>
        <translation>Lo que quiere agregar</translation>
    </message>
    <message>
        <source>Write what you want to add first.</source>
        <translation>Escriba primero lo que quiere agregar.</translation>
    </message>
</context>
<context>
    <name>AfterNote</name>
    <message>
        <source>A correction of this note is begun. Until it is signed, this stays the current version.</source>
        <translation>Ya se empezó una corrección de esta nota. Hasta que se firme, esta sigue siendo la versión vigente.</translation>
    </message>
    <message>
        <source>Answer with an addendum</source>
        <translation>Responder con un añadido</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ella</translation>
    </message>
    <message>
        <source>Open the newer version</source>
        <translation>Abrir la versión más nueva</translation>
    </message>
    <message>
        <source>Open the signed note</source>
        <translation>Abrir la nota firmada</translation>
    </message>
    <message>
        <source>This version was replaced by a newer one. It stays here to be read.</source>
        <translation>Una versión más nueva reemplazó a esta. Queda aquí para leerla.</translation>
    </message>
</context>
<context>
    <name>AgencyBar</name>
    <message>
        <source>Your agency decides this for this computer. If it should be different, ask its IT.</source>
        <translation>Su agencia decide esto para esta computadora. Si debe ser distinto, pregunte a su equipo de informática.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Answer to {name}</source>
        <translation>Respuesta a {name}</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Firmar la respuesta</translation>
    </message>
    <message>
        <source>What is added to the note</source>
        <translation>Lo que se agrega a la nota</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Por qué queda así</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>{name} can ask to read it</source>
        <translation>{name} puede pedir leerla</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>From the agency</source>
        <translation>De la agencia</translation>
    </message>
    <message>
        <source>Open a file from your agency. You see what it would change, and choose. For ten minutes it can be taken back.</source>
        <translation>Abra un archivo de su agencia. Usted ve qué cambiaría y elige. Durante diez minutos se puede deshacer.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>{what}…</source>
        <translation>{what}…</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Copy the newest backup to the second disk</source>
        <translation>Copiar la copia de seguridad más nueva al segundo disco</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copiar…</translation>
    </message>
    <message>
        <source>See backups</source>
        <translation>Ver las copias</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>A backup is one file, often on a stick. It becomes a new notebook on this laptop, and nothing is written over.</source>
        <translation>Una copia es un solo archivo, muchas veces en una memoria. Se convierte en un cuaderno nuevo en esta computadora, y no se escribe sobre nada.</translation>
    </message>
    <message>
        <source>A newer one lies beside it: {name}.</source>
        <translation>Al lado hay una más nueva: {name}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Each of the seven groups has five letters or figures.</source>
        <translation>Cada uno de los siete grupos tiene cinco letras o números.</translation>
    </message>
    <message>
        <source>Fieldnote backup</source>
        <translation>Copia de seguridad de Fieldnote</translation>
    </message>
    <message>
        <source>Get a notebook back from a backup</source>
        <translation>Recuperar un cuaderno de una copia</translation>
    </message>
    <message>
        <source>Get it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Frase nueva otra vez</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Pick a backup</source>
        <translation>Elegir una copia</translation>
    </message>
    <message>
        <source>Pick a backup…</source>
        <translation>Elegir una copia…</translation>
    </message>
    <message>
        <source>Pick another…</source>
        <translation>Elegir otra…</translation>
    </message>
    <message>
        <source>Pick the backup first. Its name ends in .fnb.</source>
        <translation>Elija primero la copia. Su nombre termina en .fnb.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Seven groups of five. Pasting the whole code works.</source>
        <translation>Siete grupos de cinco. También puede pegar el código entero.</translation>
    </message>
    <message>
        <source>The one you had when the backup was made</source>
        <translation>La que tenía cuando se hizo la copia</translation>
    </message>
    <message>
        <source>This code does not open that backup. Look again at each group.</source>
        <translation>Este código no abre esa copia. Revise cada grupo.</translation>
    </message>
    <message>
        <source>This passphrase does not open that backup. It opens with the passphrase that you had on its day, or with your recovery kit.</source>
        <translation>Esta frase no abre esa copia. Se abre con la frase que usted tenía ese día, o con su kit de recuperación.</translation>
    </message>
    <message>
        <source>Type the passphrase of the backup.</source>
        <translation>Escriba la frase de la copia.</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Usar mejor la frase</translation>
    </message>
    <message>
        <source>Use the recovery kit instead</source>
        <translation>Usar mejor el kit de recuperación</translation>
    </message>
    <message>
        <source>{name}, in “{folder}”.</source>
        <translation>{name}, en «{folder}».</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Bring back what was left out</source>
        <translation>Recuperar lo que se quitó</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>A newer version replaced it. This one stays to be read.</source>
        <translation>Una versión más nueva la reemplazó. Esta queda para leerla.</translation>
    </message>
    <message>
        <source>Add to this note…</source>
        <translation>Agregar a esta nota…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>All {count} parts are filled in</source>
        <translation>Las {count} partes están completas</translation>
    </message>
    <message>
        <source>Correct this note…</source>
        <translation>Corregir esta nota…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>For what is not in it yet. What is there stays as it is.</source>
        <translation>Para lo que todavía no está en ella. Lo que está queda como está.</translation>
    </message>
    <message>
        <source>For what is wrong in it, like a time. What was signed stays readable.</source>
        <translation>Para lo que está mal en ella, como una hora. Lo que se firmó se puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Seguir corrigiendo</translation>
    </message>
    <message>
        <source>Is something wrong? Correct it. Is there more to say? Add to it.</source>
        <translation>¿Algo está mal? Corríjalo. ¿Hay más que decir? Agréguelo.</translation>
    </message>
    <message>
        <source>It is sealed and counts nowhere.</source>
        <translation>Está sellada y no cuenta en ninguna parte.</translation>
    </message>
    <message>
        <source>Note PDF</source>
        <translation>PDF de la nota</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Lista para firmar</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation>Firmar nota</translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation>Nota firmada</translation>
    </message>
    <message>
        <source>Something to check</source>
        <translation>Algo por revisar</translation>
    </message>
    <message>
        <source>Void note</source>
        <translation>Nota anulada</translation>
    </message>
    <message>
        <source>{filled} of {required} parts</source>
        <translation>{filled} de {required} partes</translation>
    </message>
    <message>
        <source>{filled} of {required} parts are filled in</source>
        <translation>{filled} de {required} partes están completas</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>1 line is of another specialist and is left out.</source>
        <translation>1 línea es de otro especialista y se deja fuera.</translation>
    </message>
    <message>
        <source>Agency settings</source>
        <translation>Ajustes de la agencia</translation>
    </message>
    <message>
        <source>Comes back from the archive</source>
        <translation>Vuelve del archivo</translation>
    </message>
    <message>
        <source>Everything stands as before, but for 1 person: something was written about them since.</source>
        <translation>Todo está como antes, menos 1 persona: desde entonces se escribió algo de ella.</translation>
    </message>
    <message>
        <source>Everything stands as before, but for {count} people: something was written about them since.</source>
        <translation>Todo está como antes, menos {count} personas: desde entonces se escribió algo de ellas.</translation>
    </message>
    <message>
        <source>Everything stands as before.</source>
        <translation>Todo está como antes.</translation>
    </message>
    <message>
        <source>It was not taken in. Nothing was changed.</source>
        <translation>No se trajo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>Number {number}, signed by {agency}</source>
        <translation>Número {number}, firmado por {agency}</translation>
    </message>
    <message>
        <source>Open the agency’s settings</source>
        <translation>Abrir los ajustes de la agencia</translation>
    </message>
    <message>
        <source>Open the caseload</source>
        <translation>Abrir la lista de personas</translation>
    </message>
    <message>
        <source>Open the plan goals</source>
        <translation>Abrir las metas del plan</translation>
    </message>
    <message>
        <source>Plan goals</source>
        <translation>Metas del plan</translation>
    </message>
    <message>
        <source>Spreadsheet or CSV</source>
        <translation>Hoja de cálculo o CSV</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Taken in. You can take it back for ten minutes.</source>
        <translation>Listo. Puede deshacerlo durante diez minutos.</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed.</source>
        <translation>El archivo no se pudo leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>The settings stay: something was done under them since.</source>
        <translation>Los ajustes quedan: desde entonces se hizo algo con ellos.</translation>
    </message>
    <message>
        <source>Their own word or choice: it stays unless you tick it.</source>
        <translation>Es palabra o decisión de la persona: se queda así si usted no la marca.</translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>No trae nada nuevo.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{count} lines are of other specialists and are left out.</source>
        <translation>{count} líneas son de otros especialistas y se dejan fuera.</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>BringingBack</name>
    <message>
        <source>It is called “{name}” and opens with {which}. What was written after the backup is not in it.</source>
        <translation>Se llama «{name}» y se abre con {which}. Lo que se escribió después de la copia no está en él.</translation>
    </message>
    <message>
        <source>It is read whole first. The backup stays as it is.</source>
        <translation>Primero se lee entera. La copia queda como está.</translation>
    </message>
    <message>
        <source>Putting the backup into a new notebook…</source>
        <translation>Poniendo la copia de seguridad en un cuaderno nuevo…</translation>
    </message>
    <message>
        <source>The notebook it was made from could not be compared with it</source>
        <translation>El cuaderno del que se hizo no se pudo comparar con ella</translation>
    </message>
    <message>
        <source>Where the backup and the notebook it was made from differ</source>
        <translation>En qué difieren la copia y el cuaderno del que se hizo</translation>
    </message>
    <message>
        <source>Your backup is a notebook now</source>
        <translation>Su copia ya es un cuaderno</translation>
    </message>
    <message>
        <source>Your backup of {made} is a notebook now</source>
        <translation>Su copia de seguridad del {made} ya es un cuaderno</translation>
    </message>
    <message>
        <source>the passphrase you typed</source>
        <translation>la frase de contraseña que escribió</translation>
    </message>
    <message>
        <source>your new passphrase</source>
        <translation>su frase de contraseña nueva</translation>
    </message>
    <message>
        <source>{name} from backup</source>
        <translation>{name} de copia</translation>
    </message>
</context>
<context>
    <name>CallOffSheet</name>
    <message>
        <source>Call it off</source>
        <translation>Cancelarla</translation>
    </message>
    <message>
        <source>Call off the visit on {day}</source>
        <translation>Cancelar la visita del {day}</translation>
    </message>
    <message>
        <source>If you know</source>
        <translation>Si lo sabe</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>The agency</source>
        <translation>La agencia</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>Weather or something else</source>
        <translation>El clima u otra cosa</translation>
    </message>
    <message>
        <source>What is called off</source>
        <translation>Qué se cancela</translation>
    </message>
    <message>
        <source>Who called it off</source>
        <translation>Quién la canceló</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>You wrote in the note of this visit. Those words go with it; Undo brings them back.</source>
        <translation>Usted escribió en la nota de esta visita. Esas palabras se van con ella; «Deshacer» las trae de vuelta.</translation>
    </message>
</context>
<context>
    <name>CaseloadCard</name>
    <message>
        <source>1 document is in {folder}.</source>
        <translation>1 documento está en {folder}.</translation>
    </message>
    <message>
        <source>A document could not be made. Nothing was lost.</source>
        <translation>Un documento no se pudo hacer. No se perdió nada.</translation>
    </message>
    <message>
        <source>For your whole caseload</source>
        <translation>Para todas sus personas</translation>
    </message>
    <message>
        <source>Left out: {people}</source>
        <translation>Sin incluir: {people}</translation>
    </message>
    <message>
        <source>Making documents…</source>
        <translation>Haciendo documentos…</translation>
    </message>
    <message>
        <source>One PDF for each person, into a folder you choose. Files have neutral names. They are not encrypted: keep them somewhere safe.</source>
        <translation>Un PDF para cada persona, en la carpeta que elija. Los archivos tienen nombres neutros. No están cifrados: póngalos en un lugar seguro.</translation>
    </message>
    <message>
        <source>Stopped before the other {count}.</source>
        <translation>Se detuvo antes de los otros ({count}).</translation>
    </message>
    <message>
        <source>Where do they go?</source>
        <translation>¿A dónde van?</translation>
    </message>
    <message>
        <source>{count} documents are in {folder}.</source>
        <translation>{count} documentos están en {folder}.</translation>
    </message>
    <message>
        <source>{document}, for everybody</source>
        <translation>{document}, para todos</translation>
    </message>
    <message>
        <source>{document}…</source>
        <translation>{document}…</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
</context>
<context>
    <name>Certifying</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Solicitud de certificado</translation>
    </message>
    <message>
        <source>Give {file} to the agency. It holds no secret. They send a certificate back.</source>
        <translation>Dé {file} a la agencia. No guarda ningún secreto. Ella le devuelve un certificado.</translation>
    </message>
    <message>
        <source>Request for the agency</source>
        <translation>Solicitud para la agencia</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>No se pudo leer ni escribir el archivo.</translation>
    </message>
    <message>
        <source>What the agency issued</source>
        <translation>Lo que emitió la agencia</translation>
    </message>
    <message>
        <source>{name} is shown this certificate from now on.</source>
        <translation>Desde ahora, {name} ve este certificado.</translation>
    </message>
</context>
<context>
    <name>ChangesSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing in the note differs.</source>
        <translation>Nada en la nota es distinto.</translation>
    </message>
    <message>
        <source>Taken out is struck through. Put in is underlined.</source>
        <translation>Lo que se quitó está tachado. Lo que se puso está subrayado.</translation>
    </message>
    <message>
        <source>What the correction changed</source>
        <translation>Qué cambió la corrección</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Backing up, then Fieldnote closes</source>
        <translation>Se hace una copia y Fieldnote se cierra</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cerrar ya</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Your words are saved. What you wrote since the last backup goes into a new one.</source>
        <translation>Sus palabras están guardadas. Lo que escribió desde la última copia va a una nueva.</translation>
    </message>
    <message>
        <source>{what} {percent}%</source>
        <translation>{what} {percent}%</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help: {topic}</source>
        <translation>Ayuda: {topic}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Teclas de acceso rápido</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Settings: {section}</source>
        <translation>Ajustes: {section}</translation>
    </message>
</context>
<context>
    <name>ConsentRecords</name>
    <message>
        <source>Ended. Nothing more may be given on it.</source>
        <translation>Terminado. Con él ya no se puede dar nada más.</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>A file that is not here</source>
        <translation>Un archivo que no está aquí</translation>
    </message>
    <message>
        <source>About whom in the network</source>
        <translation>De quién en la red de apoyo</translation>
    </message>
    <message>
        <source>Finish this consent</source>
        <translation>Completar este consentimiento</translation>
    </message>
    <message>
        <source>How it can be taken back</source>
        <translation>Cómo se puede retirar</translation>
    </message>
    <message>
        <source>How it is signed</source>
        <translation>Cómo se firma</translation>
    </message>
    <message>
        <source>If it has its own</source>
        <translation>Si tiene el suyo</translation>
    </message>
    <message>
        <source>In the words of the form</source>
        <translation>Con las palabras del formulario</translation>
    </message>
    <message>
        <source>It can be taken back in writing</source>
        <translation>Se puede retirar por escrito</translation>
    </message>
    <message>
        <source>Keep consent</source>
        <translation>Guardar consentimiento</translation>
    </message>
    <message>
        <source>Last day it holds</source>
        <translation>Último día que vale</translation>
    </message>
    <message>
        <source>Leave it open while it is not signed</source>
        <translation>Déjelo abierto mientras no esté firmado</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Ningún día</translation>
    </message>
    <message>
        <source>No scan</source>
        <translation>Sin escaneo</translation>
    </message>
    <message>
        <source>Nobody in the network</source>
        <translation>Nadie de la red de apoyo</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Todavía sin firma</translation>
    </message>
    <message>
        <source>Nothing is missing. Once you keep it, it holds, and stays as it is.</source>
        <translation>No falta nada. Cuando lo guarde, vale y queda como está.</translation>
    </message>
    <message>
        <source>Once passed on, Part 2 may not protect it</source>
        <translation>Una vez entregado, la Parte 2 quizás no lo proteja</translation>
    </message>
    <message>
        <source>Or its scan, attached here</source>
        <translation>O su escaneo, adjunto aquí</translation>
    </message>
    <message>
        <source>Or what ends it</source>
        <translation>O qué lo termina</translation>
    </message>
    <message>
        <source>Or without an end</source>
        <translation>O sin fin</translation>
    </message>
    <message>
        <source>Plans and providers may pass it on under HIPAA</source>
        <translation>Planes y proveedores pueden pasarlo según HIPAA</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Registrar un consentimiento</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>Someone no longer in the network</source>
        <translation>Alguien que ya no está en la red de apoyo</translation>
    </message>
    <message>
        <source>Such as the end of the services</source>
        <translation>Por ejemplo, el fin de los servicios</translation>
    </message>
    <message>
        <source>The form says it has no end</source>
        <translation>El formulario dice que no tiene fin</translation>
    </message>
    <message>
        <source>The same in the words of the form</source>
        <translation>Lo mismo con las palabras del formulario</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>What follows from not signing</source>
        <translation>Qué pasa si no se firma</translation>
    </message>
    <message>
        <source>What gives them the right</source>
        <translation>Qué le da el derecho</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>What kind of consent</source>
        <translation>Qué tipo de consentimiento</translation>
    </message>
    <message>
        <source>What the form says</source>
        <translation>Qué dice el formulario</translation>
    </message>
    <message>
        <source>What they may be told</source>
        <translation>Qué se le puede contar</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>Dónde está el papel</translation>
    </message>
    <message>
        <source>Who may be told</source>
        <translation>A quién se le puede contar</translation>
    </message>
    <message>
        <source>Who may tell it</source>
        <translation>Quién puede contarlo</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Quién firmó</translation>
    </message>
    <message>
        <source>Whose consent it is, and who may tell</source>
        <translation>De quién es el consentimiento y quién puede contar</translation>
    </message>
    <message>
        <source>Whose consent, as on the form</source>
        <translation>De quién es, como dice el formulario</translation>
    </message>
    <message>
        <source>You can keep it as it is and finish it later.</source>
        <translation>Puede guardarlo como está y completarlo después.</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>No consent is on file. Before anything goes to anyone outside your program, {name} has to allow it.</source>
        <translation>No hay ningún consentimiento. Antes de que algo llegue a alguien de fuera de su agencia, {name} tiene que permitirlo.</translation>
    </message>
</context>
<context>
    <name>CopingRecords</name>
    <message>
        <source>Added.</source>
        <translation>Agregado.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiado.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>Trigger added.</source>
        <translation>Detonante agregado.</translation>
    </message>
    <message>
        <source>Trigger changed.</source>
        <translation>Detonante cambiado.</translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Begin the correction</source>
        <translation>Empezar la corrección</translation>
    </message>
    <message>
        <source>Correct this note</source>
        <translation>Corregir esta nota</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>¿Qué estaba mal?</translation>
    </message>
    <message>
        <source>You get a draft with all the words of this note. Change what was wrong, and sign it. Until then the signed note is the current version. It stays readable, with what you changed and why.</source>
        <translation>Recibe un borrador con todas las palabras de esta nota. Cambie lo que estaba mal y fírmelo. Hasta entonces la nota firmada es la versión vigente. Se podrá seguir leyendo, con lo que usted cambió y por qué.</translation>
    </message>
</context>
<context>
    <name>CredentialSheet</name>
    <message>
        <source>Add a credential</source>
        <translation>Agregar una credencial</translation>
    </message>
    <message>
        <source>As it goes after your name</source>
        <translation>Como va después de su nombre</translation>
    </message>
    <message>
        <source>Change the credential</source>
        <translation>Cambiar la credencial</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válida desde</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Válida hasta</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Copies row by row what can still be read into a new notebook: {summary}</source>
        <translation>Copia fila por fila lo que todavía se puede leer a un cuaderno nuevo: {summary}</translation>
    </message>
    <message>
        <source>It holds versions, sizes and counts, no name and no word of a note, and you read it first.</source>
        <translation>Lleva versiones, tamaños y cuentas, ningún nombre y ninguna palabra de una nota, y usted lo lee antes.</translation>
    </message>
    <message>
        <source>It is a small file (vault.json), and your notes are not in it: they are still here. {calm}</source>
        <translation>Es un archivo pequeño (vault.json), y sus notas no están en él: siguen aquí. {calm}</translation>
    </message>
    <message>
        <source>Look at what can be saved</source>
        <translation>Mirar qué se puede salvar</translation>
    </message>
    <message>
        <source>New notebooks are made in “{folder}”.</source>
        <translation>Los cuadernos nuevos se hacen en “{folder}”.</translation>
    </message>
    <message>
        <source>Newer backups that are not whole:</source>
        <translation>Copias de seguridad más nuevas que no están enteras:</translation>
    </message>
    <message>
        <source>No backup beside this notebook is whole:</source>
        <translation>Ninguna copia de seguridad junto a este cuaderno está entera:</translation>
    </message>
    <message>
        <source>Not one page of this notebook can be read, so nothing can be saved from it here.</source>
        <translation>No se puede leer ni una página de este cuaderno, así que desde aquí no se puede salvar nada.</translation>
    </message>
    <message>
        <source>Nothing was changed, and none of these ways erases anything.</source>
        <translation>No se cambió nada, y ninguno de estos caminos borra algo.</translation>
    </message>
    <message>
        <source>Open the newest good backup</source>
        <translation>Abrir la copia buena más nueva</translation>
    </message>
    <message>
        <source>Opens the notebook with the code on your paper kit, and you choose a new passphrase.</source>
        <translation>Abre el cuaderno con el código de su kit en papel, y usted elige una frase de contraseña nueva.</translation>
    </message>
    <message>
        <source>Part of this notebook could not be read</source>
        <translation>Una parte de este cuaderno no se pudo leer</translation>
    </message>
    <message>
        <source>Pick another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>Puts a backup from a stick or another disk into a new notebook.</source>
        <translation>Pone en un cuaderno nuevo una copia de seguridad de una memoria o de otro disco.</translation>
    </message>
    <message>
        <source>Puts your backup of {made} into a new notebook. {apart}</source>
        <translation>Pone en un cuaderno nuevo su copia de seguridad ({made}). {apart}</translation>
    </message>
    <message>
        <source>Reads the notebook and its backups, and then shows the ways there are.</source>
        <translation>Lee el cuaderno y sus copias de seguridad, y luego muestra los caminos que hay.</translation>
    </message>
    <message>
        <source>Save a file for those who help…</source>
        <translation>Guardar un archivo para quienes ayudan…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Salvar lo que se puede leer</translation>
    </message>
    <message>
        <source>The key file (vault.json) is damaged, too. Its copy is used, so your passphrase still opens.</source>
        <translation>El archivo de la llave (vault.json) también está dañado. Se usa su copia, así que su frase de contraseña todavía abre.</translation>
    </message>
    <message>
        <source>The key file of this notebook is damaged</source>
        <translation>El archivo de la llave de este cuaderno está dañado</translation>
    </message>
    <message>
        <source>There is a copy beside the notebook, and one in each backup. If your passphrase opens one, all is as before.</source>
        <translation>Si su frase de contraseña abre la copia junto al cuaderno, o la de una copia de seguridad, todo se abre como antes.</translation>
    </message>
    <message>
        <source>There is no backup beside this notebook.</source>
        <translation>No hay ninguna copia de seguridad junto a este cuaderno.</translation>
    </message>
    <message>
        <source>Use a backup from another place…</source>
        <translation>Usar una copia de otro lugar…</translation>
    </message>
    <message>
        <source>Use a copy of the key file</source>
        <translation>Usar una copia del archivo de la llave</translation>
    </message>
    <message>
        <source>Use your recovery kit</source>
        <translation>Usar el kit de recuperación</translation>
    </message>
    <message>
        <source>Where the backup and this notebook differ</source>
        <translation>En qué se distinguen la copia y este cuaderno</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>“{typed}” is no date Fieldnote knows. Try {example}.</source>
        <translation>“{typed}” no es una fecha que Fieldnote conozca. Pruebe {example}.</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Draft deleted.</source>
        <translation>Se borró el borrador.</translation>
    </message>
    <message>
        <source>Draft deleted. The visit is planned for {when} again.</source>
        <translation>Borrador eliminado. La visita vuelve a estar planeada para {when}.</translation>
    </message>
    <message>
        <source>Planned visit deleted.</source>
        <translation>Visita planeada eliminada.</translation>
    </message>
</context>
<context>
    <name>DocumentOptions</name>
    <message>
        <source>Choose the dates</source>
        <translation>Elegir las fechas</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Initials for all supports</source>
        <translation>Apoyos con iniciales</translation>
    </message>
    <message>
        <source>Kind of consent</source>
        <translation>Tipo de consentimiento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Put the signed record inside the file</source>
        <translation>Incluir el registro firmado</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Title of their choice</source>
        <translation>Un título a su gusto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>With their name on it</source>
        <translation>Con su nombre</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>1 draft is not in this document.</source>
        <translation>1 borrador no está en este documento.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in 30 seconds.</source>
        <translation>Copiado. El portapapeles se borra en 30 segundos.</translation>
    </message>
    <message>
        <source>Give what is marked as sensitive, too</source>
        <translation>Incluir lo delicado</translation>
    </message>
    <message>
        <source>Initials are on for the screen. Paper has names in full.</source>
        <translation>La pantalla muestra iniciales. El papel lleva los nombres completos.</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Haciendo las páginas…</translation>
    </message>
    <message>
        <source>Nobody is listed to call. Whom do they want? Mark a support as “May be called in a crisis”.</source>
        <translation>No hay a quién llamar. ¿A quién quiere? Marque un apoyo como «Se le puede llamar en una crisis».</translation>
    </message>
    <message>
        <source>Not in the fonts, printed as their number: {names}.</source>
        <translation>No están en las letras y se imprimen con su número: {names}.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Páginas del documento</translation>
    </message>
    <message>
        <source>Print, Save and Copy are written to the log of releases. A saved file is not encrypted.</source>
        <translation>Imprimir, Guardar y Copiar quedan en el registro de entregas. Un archivo guardado no está cifrado.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Protecting the copy…</source>
        <translation>Protegiendo la copia…</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Registrar un consentimiento</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Guardar el documento</translation>
    </message>
    <message>
        <source>Saved {file} in {folder}.</source>
        <translation>Se guardó {file} en {folder}.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>See supports</source>
        <translation>Ver los apoyos</translation>
    </message>
    <message>
        <source>The pages could not be made. Nothing was lost. Open the document again.</source>
        <translation>Las páginas no se pudieron hacer. No se perdió nada. Abra el documento otra vez.</translation>
    </message>
    <message>
        <source>{count} drafts are not in this document.</source>
        <translation>{count} borradores no están en este documento.</translation>
    </message>
    <message>
        <source>{saved} The file opens with the password only. Nobody can look the password up here.</source>
        <translation>{saved} El archivo solo se abre con la contraseña. Aquí nadie puede consultarla.</translation>
    </message>
    <message>
        <source>{saved} This file is not encrypted. Keep it somewhere safe.</source>
        <translation>{saved} Este archivo no está cifrado. Guárdelo en un lugar seguro.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Open a document, look at it, then print or save it. What is given out is written down.</source>
        <translation>Abra un documento, mírelo, y luego imprímalo o guárdelo. Lo que se entrega queda anotado.</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>¿De quién se trata?</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Registrar un consentimiento</translation>
    </message>
</context>
<context>
    <name>EndingSheet</name>
    <message>
        <source>End consent</source>
        <translation>Terminar consentimiento</translation>
    </message>
    <message>
        <source>End this consent</source>
        <translation>Terminar este consentimiento</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>Desde qué día</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Nothing more may be given on it. It stays on record and cannot be brought back.</source>
        <translation>Con él ya no se puede dar nada más. Queda en el expediente y no se puede volver atrás.</translation>
    </message>
    <message>
        <source>Such as in writing, or by word to you</source>
        <translation>Por ejemplo, por escrito, o de palabra a usted</translation>
    </message>
    <message>
        <source>What ended it</source>
        <translation>Qué lo terminó</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>1 note has not arrived there, and will not be sent. What was sent stays listed.</source>
        <translation>Una nota no llegó allí y no se enviará. Lo que se envió sigue anotado.</translation>
    </message>
    <message>
        <source>Add an agency system…</source>
        <translation>Agregar un sistema de agencia…</translation>
    </message>
    <message>
        <source>Everything here stays on this laptop until you send it.</source>
        <translation>Todo lo de aquí queda en esta computadora hasta que usted lo envíe.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Looking went wrong. Nothing was sent.</source>
        <translation>No se pudo mirar. No se envió nada.</translation>
    </message>
    <message>
        <source>Looking who is there…</source>
        <translation>Mirando quién responde…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>¿Quitar {name}?</translation>
    </message>
    <message>
        <source>What it was sent stays listed with the notes.</source>
        <translation>Lo que se le envió sigue anotado con las notas.</translation>
    </message>
    <message>
        <source>{count} notes have not arrived there, and will not be sent. What was sent stays listed.</source>
        <translation>Notas que no llegaron allí y no se enviarán: {count}. Lo que se envió sigue anotado.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>{name} ya no está.</translation>
    </message>
    <message>
        <source>{name} is set up. Nothing is sent yet.</source>
        <translation>{name} está listo. Todavía no se envía nada.</translation>
    </message>
    <message>
        <source>{name} is set up. Waiting to be sent: {count}.</source>
        <translation>{name} está listo. En espera de envío: {count}.</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>From an earlier visit</source>
        <translation>De una visita anterior</translation>
    </message>
    <message>
        <source>Just the group</source>
        <translation>Solo el grupo</translation>
    </message>
    <message>
        <source>Just {name}</source>
        <translation>Solo {name}</translation>
    </message>
    <message>
        <source>No units</source>
        <translation>Sin unidades</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>Sin anotar</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>FactsFields</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation>Datos de la visita</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Probation or parole officer</source>
        <translation>Agente de libertad condicional</translation>
    </message>
    <message>
        <source>Roles only. Never the name of someone else who gets services.</source>
        <translation>Solo su papel. Nunca el nombre de otra persona que recibe servicios.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Padrino o madrina</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Support worker</source>
        <translation>Persona de apoyo</translation>
    </message>
    <message>
        <source>The QP</source>
        <translation>El QP</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Con nosotros</translation>
    </message>
</context>
<context>
    <name>FactsSheet</name>
    <message>
        <source>Empty while it goes on</source>
        <translation>Vacío mientras sigue</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Facts of this group</source>
        <translation>Datos de este grupo</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Invitados</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>People without a chart here; counted, never named</source>
        <translation>Personas sin expediente aquí; se cuentan, nunca se nombran</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Write a time like 4:00 PM.</source>
        <translation>Escriba una hora como 4:00 PM.</translation>
    </message>
</context>
<context>
    <name>FileRecords</name>
    <message>
        <source>A file is ready and not attached yet.</source>
        <translation>Hay un archivo listo que todavía no se adjuntó.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>File attached.</source>
        <translation>Archivo adjuntado.</translation>
    </message>
    <message>
        <source>File removed.</source>
        <translation>Archivo quitado.</translation>
    </message>
    <message>
        <source>PDF or picture</source>
        <translation>PDF o imagen</translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was changed.</source>
        <translation>Este archivo no se pudo leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>Writing the file anew, so that nothing hidden comes in with it…</source>
        <translation>Escribiendo el archivo de nuevo, para que no entre nada escondido…</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Attach file</source>
        <translation>Adjuntar archivo</translation>
    </message>
    <message>
        <source>Attach this file</source>
        <translation>Adjuntar este archivo</translation>
    </message>
    <message>
        <source>In a few words, such as Release for Dr. Lane</source>
        <translation>En pocas palabras, como Permiso para la Dra. Lane</translation>
    </message>
    <message>
        <source>It was written anew: where and with what it was made is no longer in it.</source>
        <translation>Se escribió de nuevo: ya no dice dónde ni con qué se hizo.</translation>
    </message>
    <message>
        <source>What is to be seen on it</source>
        <translation>Qué se ve en él</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>It belongs to a signed note and stays with it.</source>
        <translation>Es parte de una nota firmada y queda con ella.</translation>
    </message>
    <message>
        <source>It is the paper of a consent and stays with it.</source>
        <translation>Es el papel de un consentimiento y queda con él.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <source>No files yet. Attach a scanned consent, or a photo of a page filled in by hand.</source>
        <translation>Todavía no hay archivos. Adjunte un consentimiento escaneado, o la foto de una hoja llenada a mano.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Time that it takes, of the longest that it may</source>
        <translation>El tiempo que toma, de lo más que puede tomar</translation>
    </message>
    <message>
        <source>{what}: {file}</source>
        <translation>{what}: {file}</translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>About {name}, to {whom}</source>
        <translation>Sobre {name}, a {whom}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Cover page…</source>
        <translation>Portada…</translation>
    </message>
    <message>
        <source>Cover page… {whom}, {when}</source>
        <translation>Portada… {whom}, {when}</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation>Dentro del programa</translation>
    </message>
    <message>
        <source>Nothing was given out yet.</source>
        <translation>Todavía no se entregó nada.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Add small step</source>
        <translation>Agregar paso pequeño</translation>
    </message>
    <message>
        <source>Change step</source>
        <translation>Cambiar paso</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>Cambiar {what}</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Hecho: {step}</translation>
    </message>
    <message>
        <source>Long-range outcome: {outcome}</source>
        <translation>Resultado a largo plazo: {outcome}</translation>
    </message>
    <message>
        <source>Mark as offered to the QP</source>
        <translation>Marcar como ofrecida al QP</translation>
    </message>
    <message>
        <source>Not done after all: {step}</source>
        <translation>No está hecho: {step}</translation>
    </message>
    <message>
        <source>Not in the plan yet</source>
        <translation>Todavía no está en el plan</translation>
    </message>
    <message>
        <source>Offered to the QP</source>
        <translation>Ofrecida al QP</translation>
    </message>
    <message>
        <source>Pause or finish…</source>
        <translation>Pausar o terminar…</translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation>Pasos pequeños</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>Retomar…</translation>
    </message>
    <message>
        <source>Target {day}</source>
        <translation>Para el {day}</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>{step}. “{words}”</source>
        <translation>{step}. “{words}”</translation>
    </message>
</context>
<context>
    <name>GoalField</name>
    <message>
        <source>Goal we worked on</source>
        <translation>Meta en la que trabajamos</translation>
    </message>
    <message>
        <source>Pick one or more</source>
        <translation>Elija una o más</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>What it was about instead</source>
        <translation>De qué se trató entonces</translation>
    </message>
</context>
<context>
    <name>GoalFields</name>
    <message>
        <source>Another goal</source>
        <translation>Otra meta</translation>
    </message>
</context>
<context>
    <name>GoalRecords</name>
    <message>
        <source>Goal added. It can be offered to the QP.</source>
        <translation>Meta agregada. Se le puede ofrecer al QP.</translation>
    </message>
    <message>
        <source>Goal changed.</source>
        <translation>Meta cambiada.</translation>
    </message>
    <message>
        <source>Noted as offered to the QP.</source>
        <translation>Anotada como ofrecida al QP.</translation>
    </message>
    <message>
        <source>Step added.</source>
        <translation>Paso agregado.</translation>
    </message>
    <message>
        <source>Step changed.</source>
        <translation>Paso cambiado.</translation>
    </message>
    <message>
        <source>Step done.</source>
        <translation>Paso hecho.</translation>
    </message>
    <message>
        <source>Step is open again.</source>
        <translation>El paso está abierto otra vez.</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>It takes up a goal they stated</source>
        <translation>Retoma una meta que la persona dijo</translation>
    </message>
    <message>
        <source>Leave out this goal</source>
        <translation>Quitar esta meta</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>None of theirs</source>
        <translation>Ninguna de las suyas</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>Aún sin revisar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>GoalSheet</name>
    <message>
        <source>Add a goal</source>
        <translation>Agregar una meta</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Agregar meta</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Change this goal</source>
        <translation>Cambiar esta meta</translation>
    </message>
    <message>
        <source>For the QP</source>
        <translation>Para el QP</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>One sentence for the plan</source>
        <translation>Una frase para el plan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Status to suggest to the QP</source>
        <translation>Estado que se propone al QP</translation>
    </message>
    <message>
        <source>The QP can copy it</source>
        <translation>El QP puede copiarla</translation>
    </message>
    <message>
        <source>The plan says it like this, and the QP can change it there. If it was typed in wrong, put it right with “Type in a newer plan” on the overview: that begins with these words.</source>
        <translation>Así lo dice el plan, y el QP puede cambiarlo allí. Si se copió mal, corríjalo con «Copiar un plan más nuevo», en el resumen: empieza con estas palabras.</translation>
    </message>
    <message>
        <source>What is the goal?</source>
        <translation>¿Cuál es la meta?</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What was done and what changed</source>
        <translation>Qué se hizo y qué cambió</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>All goals</source>
        <translation>Todas las metas</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>No goal is active right now.</source>
        <translation>Ninguna meta está activa ahora.</translation>
    </message>
    <message>
        <source>No goals yet. Ask: what would a good month look like?</source>
        <translation>Todavía no hay metas. Pregunte: ¿cómo sería un buen mes?</translation>
    </message>
</context>
<context>
    <name>GoalsTab</name>
    <message>
        <source>Add goal</source>
        <translation>Agregar meta</translation>
    </message>
</context>
<context>
    <name>GoodNewsCard</name>
    <message>
        <source>Good news this week</source>
        <translation>Buenas noticias de esta semana</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostrar todo ({count})</translation>
    </message>
</context>
<context>
    <name>GroupBar</name>
    <message>
        <source>All signed</source>
        <translation>Todo firmado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End the group</source>
        <translation>Terminar el grupo</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Sign 1 note…</source>
        <translation>Firmar 1 nota…</translation>
    </message>
    <message>
        <source>Sign {count} notes…</source>
        <translation>Firmar {count} notas…</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} de {count} hechas</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Came up</source>
        <translation>Surgió</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Cambiar {name}</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>Cambiar {what}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation>Señal temprana</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Tener a mano</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>Last met {day}</source>
        <translation>Última vez: {day}</translation>
    </message>
    <message>
        <source>Nobody is on its list yet</source>
        <translation>Todavía no hay nadie en su lista</translation>
    </message>
    <message>
        <source>Not met lately</source>
        <translation>No se ha reunido últimamente</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Empezar ahora</translation>
    </message>
    <message>
        <source>Start {name} now</source>
        <translation>Empezar {name} ahora</translation>
    </message>
    <message>
        <source>Stay away</source>
        <translation>Mantenerse lejos</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Lo que ayuda</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>this trigger</source>
        <translation>este detonante</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>All signed</source>
        <translation>Todo firmado</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Hoja de asistencia</translation>
    </message>
    <message>
        <source>Change name, times and place</source>
        <translation>Cambiar nombre, horas y lugar</translation>
    </message>
    <message>
        <source>Delete this group visit</source>
        <translation>Borrar esta visita de grupo</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation>Más para este grupo</translation>
    </message>
    <message>
        <source>Save and go back</source>
        <translation>Guardar y volver</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Finish notes</source>
        <translation>Terminar notas</translation>
    </message>
    <message>
        <source>Finish the notes of {name}</source>
        <translation>Terminar las notas de {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the group {name}</source>
        <translation>Abrir el grupo {name}</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Review and sign the notes of {name}</source>
        <translation>Revisar y firmar las notas de {name}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
</context>
<context>
    <name>GroupSheet</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>A new session has them on its list</source>
        <translation>Una sesión nueva los tiene en su lista</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Agregar un grupo</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Agregar grupo</translation>
    </message>
    <message>
        <source>Change this group</source>
        <translation>Cambiar este grupo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No names of people, no diagnosis</source>
        <translation>Sin nombres de personas ni diagnósticos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who usually comes</source>
        <translation>Quién suele venir</translation>
    </message>
</context>
<context>
    <name>GroupSignSheet</name>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Change it in the note of {name}</source>
        <translation>Cambiarlo en la nota de {name}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Once for all {count} notes</source>
        <translation>Una vez para las {count} notas</translation>
    </message>
    <message>
        <source>Once for the notes of {names}</source>
        <translation>Una vez para las notas de {names}</translation>
    </message>
    <message>
        <source>Once signed, they stay as they are. Later you can add to them or correct them; this version stays to be read.</source>
        <translation>Una vez firmadas, quedan como están. Después puede agregarles algo o corregirlas; esta versión queda para leerse.</translation>
    </message>
</context>
<context>
    <name>GroupSigning</name>
    <message>
        <source>1 note signed.</source>
        <translation>1 nota firmada.</translation>
    </message>
    <message>
        <source>{count} notes signed.</source>
        <translation>{count} notas firmadas.</translation>
    </message>
</context>
<context>
    <name>GroupVisitPage</name>
    <message>
        <source>All signed, read only</source>
        <translation>Todo firmado, solo para leer</translation>
    </message>
    <message>
        <source>Group visit</source>
        <translation>Visita de grupo</translation>
    </message>
    <message>
        <source>Group visit, {name}</source>
        <translation>Visita de grupo, {name}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Who came to the group?</source>
        <translation>¿Quién vino al grupo?</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>1 note to sign</source>
        <translation>1 nota por firmar</translation>
    </message>
    <message>
        <source>1 person came</source>
        <translation>Vino 1 persona</translation>
    </message>
    <message>
        <source>Add a group…</source>
        <translation>Agregar un grupo…</translation>
    </message>
    <message>
        <source>All signed</source>
        <translation>Todo firmado</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Group added.</source>
        <translation>Grupo agregado.</translation>
    </message>
    <message>
        <source>Group changed.</source>
        <translation>Grupo cambiado.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Groups. 1 group meets.</source>
        <translation>Grupos. Se reúne 1 grupo.</translation>
    </message>
    <message>
        <source>Groups. {count} groups meet.</source>
        <translation>Grupos. Se reúnen {count} grupos.</translation>
    </message>
    <message>
        <source>No groups yet. Add one that meets every week, or start one that meets now.</source>
        <translation>Todavía no hay grupos. Agregue uno que se reúne cada semana, o empiece uno que se reúne ahora.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Start a group…</source>
        <translation>Empezar un grupo…</translation>
    </message>
    <message>
        <source>Still going on</source>
        <translation>Todavía en curso</translation>
    </message>
    <message>
        <source>{count} notes to sign</source>
        <translation>{count} notas por firmar</translation>
    </message>
    <message>
        <source>{count} people came</source>
        <translation>Vinieron {count} personas</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>HelpsCard</name>
    <message>
        <source>Change {what}</source>
        <translation>Cambiar {what}</translation>
    </message>
    <message>
        <source>Nothing here yet. Ask: what has helped before, even a little?</source>
        <translation>Todavía no hay nada. Pregunte: ¿qué ha ayudado antes, aunque sea un poco?</translation>
    </message>
    <message>
        <source>Tried it…</source>
        <translation>Lo probó…</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Lo que ayuda</translation>
    </message>
    <message>
        <source>what helps</source>
        <translation>lo que ayuda</translation>
    </message>
</context>
<context>
    <name>HideCover</name>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Fieldnote is paused</source>
        <translation>Fieldnote está en pausa</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Press any key to come back.</source>
        <translation>Oprima cualquier tecla para volver.</translation>
    </message>
    <message>
        <source>Your passphrase works, too.</source>
        <translation>Su frase de contraseña también sirve.</translation>
    </message>
</context>
<context>
    <name>HostKeySheet</name>
    <message>
        <source>Begins with SHA256:</source>
        <translation>Empieza con SHA256:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Is it the right server?</source>
        <translation>¿Es el servidor correcto?</translation>
    </message>
    <message>
        <source>{name} answers. Ask the agency to read out the fingerprint of its server’s key, and type it here. Fieldnote compares it with what answered.</source>
        <translation>{name} responde. Pida a la agencia que lea la huella de la llave de su servidor y escríbala aquí. Fieldnote la compara con lo que respondió.</translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>How {name} responded</source>
        <translation>Cómo respondió {name}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Lo que hicimos</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copiar la llave</translation>
    </message>
    <message>
        <source>Keys for {name}</source>
        <translation>Llaves para {name}</translation>
    </message>
    <message>
        <source>Read it to the agency before the first package: they compare it, and know that it is you.</source>
        <translation>Léala a la agencia antes del primer paquete: la comparan y saben que es usted.</translation>
    </message>
    <message>
        <source>The agency’s fingerprint, as you compared it</source>
        <translation>La huella de la agencia, como usted la comparó</translation>
    </message>
    <message>
        <source>This laptop’s fingerprint</source>
        <translation>La huella de esta computadora</translation>
    </message>
    <message>
        <source>This laptop’s key, for the agency’s server</source>
        <translation>La llave de esta computadora, para el servidor de la agencia</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Count as one</source>
        <translation>Contar como uno</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Personas en el grupo</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Qué fue</translation>
    </message>
    <message>
        <source>With a pause: {times}</source>
        <translation>Con una pausa: {times}</translation>
    </message>
</context>
<context>
    <name>KitField</name>
    <message>
        <source>Recovery code, group {number} of {total}</source>
        <translation>Código de recuperación, grupo {number} de {total}</translation>
    </message>
</context>
<context>
    <name>KitSheet</name>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show the recovery kit</source>
        <translation>Mostrar el kit de recuperación</translation>
    </message>
    <message>
        <source>Whoever has the kit can open this notebook. Print it and put it away; do not save it as a file.</source>
        <translation>Quien tenga el kit puede abrir este cuaderno. Imprímalo y guárdelo bien; no lo guarde como archivo.</translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>Group {number}</source>
        <translation>Grupo {number}</translation>
    </message>
    <message>
        <source>Making the page…</source>
        <translation>Haciendo la página…</translation>
    </message>
    <message>
        <source>Print this kit or write its seven groups on paper, and keep it away from this laptop. Only your passphrase or this kit can open these notes. We cannot reset it for you.</source>
        <translation>Imprima este kit o escriba sus siete grupos en papel, y guárdelo lejos de esta computadora. Solo su frase de contraseña o este kit pueden abrir estas notas. Nadie puede restablecerlas.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save your recovery kit</source>
        <translation>Guarde su kit de recuperación</translation>
    </message>
    <message>
        <source>The page could not be made. Write the groups down by hand.</source>
        <translation>No se pudo hacer la página. Escriba los grupos a mano.</translation>
    </message>
    <message>
        <source>This is not group {number}.</source>
        <translation>Este no es el grupo {number}.</translation>
    </message>
    <message>
        <source>Type two groups from your paper, so that you know it is right.</source>
        <translation>Escriba dos grupos de su papel, para saber que está bien.</translation>
    </message>
</context>
<context>
    <name>LastVisit</name>
    <message>
        <source>Good to know today</source>
        <translation>Conviene saber hoy</translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation>Cómo respondió {name}</translation>
    </message>
    <message>
        <source>Open this note</source>
        <translation>Abrir esta nota</translation>
    </message>
    <message>
        <source>Sensitive note. Open it to read it.</source>
        <translation>Nota delicada. Ábrala para leerla.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>The plan runs to {day}.</source>
        <translation>El plan va hasta el {day}.</translation>
    </message>
    <message>
        <source>This is the first visit in this notebook.</source>
        <translation>Esta es la primera visita en este cuaderno.</translation>
    </message>
    <message>
        <source>What helps: {words}</source>
        <translation>Lo que ayuda: {words}</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Lo que hicimos</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>If there is a reason to keep</source>
        <translation>Si hay una razón que guardar</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Quitar del mapa</translation>
    </message>
    <message>
        <source>What was written about them stays.</source>
        <translation>Lo que se escribió sobre este apoyo queda.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>LinuxDesktop</name>
    <message>
        <source>Saves what was typed</source>
        <translation>Guarda lo que se escribió</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>Traer una lista…</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Name or record number</source>
        <translation>Nombre o número de expediente</translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation>Todavía no hay personas. Agregue a la primera persona que acompaña.</translation>
    </message>
    <message>
        <source>Nobody here fits “{words}”.</source>
        <translation>Nadie aquí coincide con “{words}”.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>This is the most your rules allow.</source>
        <translation>Son las más que permiten sus reglas.</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} de {most}</translation>
    </message>
    <message>
        <source>{count} on your caseload. Your rules allow {most}.</source>
        <translation>{count} a su cargo. Sus reglas permiten {most}.</translation>
    </message>
</context>
<context>
    <name>LongCard</name>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Show more: {what}</source>
        <translation>Mostrar más: {what}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{what} {percent}%</source>
        <translation>{what} {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>After Alt or F10</source>
        <translation>Con Alt o F10</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colors and text</source>
        <translation>Colores y texto</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodo</translation>
    </message>
    <message>
        <source>Ctrl and + or − do the same anywhere.</source>
        <translation>Ctrl y + o − hacen lo mismo en todas partes.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Easy reading font</source>
        <translation>Letra fácil de leer</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>For fingers</source>
        <translation>Para dedos</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>It changes when you next lock or open Fieldnote. Notes and papers keep theirs.</source>
        <translation>Cambia la próxima vez que bloquee o abra Fieldnote. Las notas y los papeles conservan el suyo.</translation>
    </message>
    <message>
        <source>Kept on this computer, for every notebook on it.</source>
        <translation>Se guarda en esta computadora, para todos sus cuadernos.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Match this computer</source>
        <translation>Como esta computadora</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menú</translation>
    </message>
    <message>
        <source>Room around controls</source>
        <translation>Espacio alrededor de los controles</translation>
    </message>
    <message>
        <source>System font</source>
        <translation>Letra del sistema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>With room for fingers, buttons and fields are larger, for a touch screen or an unsteady hand.</source>
        <translation>Con espacio para los dedos, los botones y campos son más grandes, para una pantalla táctil o una mano que tiembla.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>Páginas del archivo</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Nothing was lost.</source>
        <translation>Esta imagen no se puede mostrar aquí. No se perdió nada.</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Make a document</source>
        <translation>Hacer un documento</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Made-up people and notes, to try things with. This takes a few seconds.</source>
        <translation>Personas y notas inventadas, para probar. Toma unos segundos.</translation>
    </message>
    <message>
        <source>Making the practice notebook…</source>
        <translation>Haciendo el cuaderno de práctica…</translation>
    </message>
    <message>
        <source>Opening the practice notebook…</source>
        <translation>Abriendo el cuaderno de práctica…</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Nothing here yet. Ask: what do you want most?</source>
        <translation>Todavía no hay nada. Pregunte: ¿qué es lo que más quiere?</translation>
    </message>
    <message>
        <source>What matters to {name}</source>
        <translation>Qué le importa a {name}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>About Fieldnote</source>
        <translation>Acerca de Fieldnote</translation>
    </message>
    <message>
        <source>Add to exports</source>
        <translation>Agregar a los envíos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Easy reading font</source>
        <translation>Letra fácil de leer</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Initials only</source>
        <translation>Solo iniciales</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>Keep the menu bar</source>
        <translation>Dejar la barra de menú</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Teclas de acceso rápido</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock, and open the practice notebook</source>
        <translation>Bloquear y abrir el cuaderno de práctica</translation>
    </message>
    <message>
        <source>Lock, and open your own notebook</source>
        <translation>Bloquear y abrir su propio cuaderno</translation>
    </message>
    <message>
        <source>Match this computer</source>
        <translation>Como esta computadora</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Persona nueva…</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nueva visita</translation>
    </message>
    <message>
        <source>Next note or person</source>
        <translation>Nota o persona siguiente</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Next spelling hint</source>
        <translation>Siguiente aviso de ortografía</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Próximo paso hecho</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Note or person before</source>
        <translation>Nota o persona anterior</translation>
    </message>
    <message>
        <source>Open the menu bar</source>
        <translation>Abrir la barra de menú</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Phrases…</source>
        <translation>Frases…</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Read together</source>
        <translation>Leer juntos</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Guardar ahora</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Sign note…</source>
        <translation>Firmar nota…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Start a group…</source>
        <translation>Empezar un grupo…</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>Iniciar o detener el reloj</translation>
    </message>
    <message>
        <source>System font</source>
        <translation>Letra del sistema</translation>
    </message>
    <message>
        <source>Their documents</source>
        <translation>Documentos de la persona</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>V&amp;isit</source>
        <translation>V&amp;isita</translation>
    </message>
</context>
<context>
    <name>MissingSheet</name>
    <message>
        <source>Before you sign</source>
        <translation>Antes de firmar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go to “{part}”</source>
        <translation>Ir a «{part}»</translation>
    </message>
</context>
<context>
    <name>MoreField</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>In a few words, if the goal does not say it all</source>
        <translation>En pocas palabras, si la meta no lo dice todo</translation>
    </message>
    <message>
        <source>Minutes that do not count</source>
        <translation>Minutos que no cuentan</translation>
    </message>
    <message>
        <source>More about this visit</source>
        <translation>Más sobre esta visita</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viaje</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>breaks</source>
        <translation>descansos</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>propósito</translation>
    </message>
    <message>
        <source>travel and waiting</source>
        <translation>viaje y espera</translation>
    </message>
</context>
<context>
    <name>MoreSteps</name>
    <message>
        <source>1 more open step</source>
        <translation>1 paso abierto más</translation>
    </message>
    <message>
        <source>{count} more open steps</source>
        <translation>{count} pasos abiertos más</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Change step</source>
        <translation>Cambiar paso</translation>
    </message>
    <message>
        <source>If they like</source>
        <translation>Si quiere</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Moverla</translation>
    </message>
    <message>
        <source>Move the visit with {name}</source>
        <translation>Mover la visita con {name}</translation>
    </message>
    <message>
        <source>Planned so far for {when}.</source>
        <translation>Hasta ahora planeada para {when}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>What is moved</source>
        <translation>Qué se mueve</translation>
    </message>
    <message>
        <source>What they say about it</source>
        <translation>Lo que dice al respecto</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Dónde está ahora</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Check the place: it is the usual one of this person now.</source>
        <translation>Revise el lugar: ahora es el habitual de esta persona.</translation>
    </message>
    <message>
        <source>Moved to {name}.</source>
        <translation>Pasada a {name}.</translation>
    </message>
    <message>
        <source>The place was only filled in, and is empty now.</source>
        <translation>El lugar solo venía puesto; ahora está vacío.</translation>
    </message>
    <message>
        <source>Who was this visit with?</source>
        <translation>¿Con quién fue esta visita?</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide what is on the screen now</source>
        <translation>Ocultar lo que está en la pantalla</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock the notebook</source>
        <translation>Bloquear el cuaderno</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>NeedsAHand</name>
    <message>
        <source>1 note ready to sign</source>
        <translation>1 nota lista para firmar</translation>
    </message>
    <message>
        <source>All parts filled in.</source>
        <translation>Todas las partes están completas.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Answer {name}</source>
        <translation>Responder a {name}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Finish note for {name}</source>
        <translation>Terminar la nota de {name}</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>Necesita atención</translation>
    </message>
    <message>
        <source>Note for {name} was sent back</source>
        <translation>La nota de {name} fue devuelta</translation>
    </message>
    <message>
        <source>Nothing else needs a hand. Today’s notes stand in “Your day”.</source>
        <translation>Nada más necesita atención. Las notas de hoy están en «Su día».</translation>
    </message>
    <message>
        <source>Nothing needs a hand right now.</source>
        <translation>Nada necesita atención ahora.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the note for {name}</source>
        <translation>Abrir la nota de {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Plan update for {name}</source>
        <translation>Renovación del plan de {name}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Review the notes ready to sign</source>
        <translation>Revisar las notas listas para firmar</translation>
    </message>
    <message>
        <source>Sent back by {reviewer}.</source>
        <translation>La devolvió {reviewer}.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostrar todo ({count})</translation>
    </message>
    <message>
        <source>{count} notes ready to sign</source>
        <translation>{count} notas listas para firmar</translation>
    </message>
    <message>
        <source>{name} disagrees with a note</source>
        <translation>{name} no está de acuerdo con una nota</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation>Todavía no hay apoyos en el mapa. Pregunte a quién llamaría {name} en una noche difícil.</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>See all supports</source>
        <translation>Ver todos los apoyos</translation>
    </message>
    <message>
        <source>Support network</source>
        <translation>Red de apoyo</translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>Add support</source>
        <translation>Agregar apoyo</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>1 more character to go.</source>
        <translation>Falta 1 carácter.</translation>
    </message>
    <message>
        <source>At least {count} characters. Four or more words work well.</source>
        <translation>Al menos {count} caracteres. Cuatro palabras o más sirven bien.</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Fácil de adivinar</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>No passphrase yet</source>
        <translation>Todavía no hay frase de contraseña</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>The two do not match. Type the passphrase again.</source>
        <translation>Las dos no son iguales. Escriba la frase de contraseña otra vez.</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Muy fuerte</translation>
    </message>
    <message>
        <source>{count} more characters to go.</source>
        <translation>Faltan {count} caracteres.</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>Finish note</source>
        <translation>Terminar nota</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Next visit: {when}</source>
        <translation>Próxima visita: {when}</translation>
    </message>
    <message>
        <source>No next step is open. Agree on one at the next visit.</source>
        <translation>No hay ningún próximo paso abierto. Acuerden uno en la próxima visita.</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Start visit, {time}</source>
        <translation>Empezar visita, {time}</translation>
    </message>
</context>
<context>
    <name>NextStepField</name>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Small, clear, chosen by {name}</source>
        <translation>Pequeño, claro, elegido por {name}</translation>
    </message>
    <message>
        <source>What I will do next</source>
        <translation>Lo que haré ahora</translation>
    </message>
    <message>
        <source>Who does the next step</source>
        <translation>Quién hace el próximo paso</translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>Added to the exports. It waits there until it is sent.</source>
        <translation>Se agregó a los envíos. Espera ahí hasta que se envíe.</translation>
    </message>
    <message>
        <source>Sign the note first. What is signed goes to the exports by itself.</source>
        <translation>Firme primero la nota. Lo que se firma pasa solo a los envíos.</translation>
    </message>
    <message>
        <source>The correction is begun. Change what was wrong, then sign it.</source>
        <translation>La corrección está empezada. Cambie lo que estaba mal y luego firme.</translation>
    </message>
    <message>
        <source>The note is void and sealed.</source>
        <translation>La nota está anulada y sellada.</translation>
    </message>
    <message>
        <source>The review is with the note now.</source>
        <translation>La revisión ya está con la nota.</translation>
    </message>
    <message>
        <source>Their words are with the note now.</source>
        <translation>Sus palabras ya están con la nota.</translation>
    </message>
    <message>
        <source>Whose chart is the right one?</source>
        <translation>¿Cuál es el expediente correcto?</translation>
    </message>
    <message>
        <source>Your answer is with the note now.</source>
        <translation>Su respuesta ya está con la nota.</translation>
    </message>
</context>
<context>
    <name>NoteBars</name>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Set end to {time}</source>
        <translation>Poner {time} como fin</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Still with {name}? The timer has been on since {time}.</source>
        <translation>¿Sigue con {name}? El reloj está en marcha desde {time} sin parar.</translation>
    </message>
    <message>
        <source>The timer still runs, since {time}.</source>
        <translation>El reloj sigue en marcha desde {time}.</translation>
    </message>
    <message>
        <source>The timer was never stopped. The end is when you were here last, {time}. Check it.</source>
        <translation>El reloj no se detuvo. Como fin se puso {time}, cuando estuvo aquí por última vez. Revíselo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>You were here last at {time}.</source>
        <translation>Estuvo aquí por última vez a las {time}.</translation>
    </message>
</context>
<context>
    <name>NotebookSection</name>
    <message>
        <source>Agency key</source>
        <translation>Llave de la agencia</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backed up, and read back whole.</source>
        <translation>Copia hecha y leída entera.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups are made by themselves while you work. Here you see that they are there and good.</source>
        <translation>Las copias de seguridad se hacen solas mientras usted trabaja. Aquí ve que están y que sirven.</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation>Cambiar PIN…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Cambiar frase de contraseña…</translation>
    </message>
    <message>
        <source>Copied, and read back whole.</source>
        <translation>Copiada y leída entera.</translation>
    </message>
    <message>
        <source>Copies go there now.</source>
        <translation>Las copias van allí desde ahora.</translation>
    </message>
    <message>
        <source>Copies on a second disk</source>
        <translation>Copias en un segundo disco</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Copiar ahora</translation>
    </message>
    <message>
        <source>Copy of the newest backup</source>
        <translation>Copia de la más nueva</translation>
    </message>
    <message>
        <source>Copying the newest backup and reading it back.</source>
        <translation>Copiando la copia de seguridad más nueva y leyéndola otra vez.</translation>
    </message>
    <message>
        <source>Get notes back from a backup</source>
        <translation>Recuperar notas de una copia</translation>
    </message>
    <message>
        <source>It is time for a backup: what you wrote since the last one is in none.</source>
        <translation>Es hora de una copia de seguridad: lo que escribió desde la última no está en ninguna.</translation>
    </message>
    <message>
        <source>Lock Fieldnote (Ctrl+L). Pick “Other notebook”, then “Get one back from a backup”. It becomes a notebook beside this one.</source>
        <translation>Bloquee Fieldnote (Ctrl+L). Elija «Otro cuaderno» y luego «Recuperar uno de una copia». Será un cuaderno al lado de este.</translation>
    </message>
    <message>
        <source>Making a backup and reading it back whole. You can go on working.</source>
        <translation>Haciendo una copia de seguridad y leyéndola entera. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Todavía no hay copia de seguridad</translation>
    </message>
    <message>
        <source>No copies</source>
        <translation>Sin copias</translation>
    </message>
    <message>
        <source>No copies any more. Those that were made stay where they are.</source>
        <translation>Ya no se hacen copias allí. Las que se hicieron quedan donde están.</translation>
    </message>
    <message>
        <source>Notebook and backup</source>
        <translation>Cuaderno y copias</translation>
    </message>
    <message>
        <source>Opens this notebook when the passphrase is forgotten. Showing it asks for the passphrase.</source>
        <translation>Abre este cuaderno si se olvida la frase de contraseña. Para mostrarlo se pide la frase.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Pick a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de recuperación</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Restores it aside, opens it, checks all of it, and deletes that again. Your notebook is not touched.</source>
        <translation>La restaura aparte, la abre, la revisa toda y borra eso otra vez. Su cuaderno no se toca.</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Poner un PIN…</translation>
    </message>
    <message>
        <source>Show and print…</source>
        <translation>Mostrar e imprimir…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Try the newest backup</source>
        <translation>Probar la copia más nueva</translation>
    </message>
    <message>
        <source>Trying the newest backup. You can go on working.</source>
        <translation>Probando la copia más nueva. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>What opens this notebook</source>
        <translation>Qué abre este cuaderno</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>A dónde van las copias</translation>
    </message>
    <message>
        <source>Where copies of the backups go</source>
        <translation>Carpeta para las copias</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Dónde se guarda</translation>
    </message>
    <message>
        <source>Your recovery kit stays the same. Backups from before open with the passphrase of their time.</source>
        <translation>Su kit de recuperación sigue igual. Las copias de antes se abren con la frase de contraseña de su tiempo.</translation>
    </message>
</context>
<context>
    <name>OtherTimers</name>
    <message>
        <source>Open its note</source>
        <translation>Abrir su nota</translation>
    </message>
    <message>
        <source>Saved. The timer of this visit runs on.</source>
        <translation>Guardado. El reloj de esta visita sigue en marcha.</translation>
    </message>
    <message>
        <source>Set its end to {time}</source>
        <translation>Ponerle {time} como fin</translation>
    </message>
    <message>
        <source>Stop the timer</source>
        <translation>Detener el reloj</translation>
    </message>
    <message>
        <source>The visit with {name} is timed too, since {time}.</source>
        <translation>El reloj de la visita con {name} también está en marcha, desde {time}.</translation>
    </message>
</context>
<context>
    <name>OthersPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Get one back from a backup…</source>
        <translation>Recuperar uno de una copia…</translation>
    </message>
    <message>
        <source>Made-up people</source>
        <translation>Personas inventadas</translation>
    </message>
    <message>
        <source>Make a new notebook</source>
        <translation>Hacer un cuaderno nuevo</translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation>Cuadernos</translation>
    </message>
    <message>
        <source>Notebooks on this computer, by the names of their folders.</source>
        <translation>Los cuadernos de esta computadora, con los nombres de sus carpetas.</translation>
    </message>
    <message>
        <source>Open a notebook</source>
        <translation>Abrir un cuaderno</translation>
    </message>
    <message>
        <source>Open from another place…</source>
        <translation>Abrir de otro lugar…</translation>
    </message>
    <message>
        <source>Other notebook</source>
        <translation>Otro cuaderno</translation>
    </message>
    <message>
        <source>Practice notebook</source>
        <translation>Cuaderno de práctica</translation>
    </message>
    <message>
        <source>There is no notebook and no backup in that folder. Pick the one with vault.db in it, or one with backups.</source>
        <translation>En esa carpeta no hay ni cuaderno ni copia. Elija la que tiene vault.db, o una con copias.</translation>
    </message>
</context>
<context>
    <name>OutcomeBlock</name>
    <message>
        <source>If the plan says it</source>
        <translation>Si el plan lo dice</translation>
    </message>
    <message>
        <source>Leave out this outcome</source>
        <translation>Quitar este resultado</translation>
    </message>
    <message>
        <source>Long-range outcome</source>
        <translation>Resultado a largo plazo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Filled in. Does it fit?</source>
        <translation>Ya puesto. ¿Es lo correcto?</translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation>Cómo respondió {name}</translation>
    </message>
    <message>
        <source>In {name}’s own words if you can</source>
        <translation>Con las palabras de {name} si puede</translation>
    </message>
    <message>
        <source>Mark who is here. Then each of them has a part of their own.</source>
        <translation>Marque quién está. Entonces cada persona tiene su propia parte.</translation>
    </message>
    <message>
        <source>Next person (Ctrl+Page Down)</source>
        <translation>Persona siguiente (Ctrl+Av Pág)</translation>
    </message>
    <message>
        <source>One part each</source>
        <translation>Una parte para cada persona</translation>
    </message>
    <message>
        <source>One person’s own part</source>
        <translation>La parte de una persona</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Abrir la nota</translation>
    </message>
    <message>
        <source>Previous person (Ctrl+Page Up)</source>
        <translation>Persona anterior (Ctrl+Re Pág)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Make the pages larger</source>
        <translation>Hacer las páginas más grandes</translation>
    </message>
    <message>
        <source>Make the pages smaller</source>
        <translation>Hacer las páginas más pequeñas</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Plus and minus make the pages larger and smaller, 0 shows their whole width.</source>
        <translation>Más y menos hacen las páginas más grandes y más pequeñas; 0 muestra todo el ancho.</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Todo el ancho</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>Hide passphrase</source>
        <translation>Ocultar la frase de contraseña</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Mostrar la frase de contraseña</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Change passphrase</source>
        <translation>Cambiar frase de contraseña</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>From then on only the new one and your recovery kit open this notebook. We cannot reset it.</source>
        <translation>Desde entonces solo la nueva y su kit de recuperación abren este cuaderno. Nadie puede restablecerla.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Frase nueva otra vez</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Make your notebook</source>
        <translation>Haga su cuaderno</translation>
    </message>
    <message>
        <source>Open a notebook or a backup</source>
        <translation>Abrir un cuaderno o una copia</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Pick a passphrase. It locks your notes on this laptop, and only you know it.</source>
        <translation>Elija una frase de contraseña. Cierra sus notas en esta computadora, y solo usted la sabe.</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Box {number}</source>
        <translation>Cuadro {number}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy {title}</source>
        <translation>Copiar {title}</translation>
    </message>
    <message>
        <source>Each box has at most 600 characters. A copy stays on the clipboard for 30 seconds.</source>
        <translation>Cada cuadro tiene como máximo 600 caracteres. Una copia queda 30 segundos en el portapapeles.</translation>
    </message>
    <message>
        <source>Text to paste</source>
        <translation>Texto para pegar</translation>
    </message>
</context>
<context>
    <name>PdfViewer</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pick someone from the list.</source>
        <translation>Elija a alguien de la lista.</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Archived on {day}.</source>
        <translation>En el archivo desde el {day}.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>Change what you know about them</source>
        <translation>Cambiar lo que sabe de la persona</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nueva visita</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Everybody is on the list already.</source>
        <translation>Todas las personas ya están en la lista.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Persona nueva…</translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation>Todavía no hay personas. Agregue a la primera persona que acompaña.</translation>
    </message>
    <message>
        <source>Nobody here is called “{words}”.</source>
        <translation>Nadie aquí se llama “{words}”.</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Se vieron hoy</translation>
    </message>
    <message>
        <source>Today: {kind}</source>
        <translation>Hoy: {kind}</translation>
    </message>
    <message>
        <source>Visit today</source>
        <translation>Visita hoy</translation>
    </message>
</context>
<context>
    <name>PersonRecords</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>First name on paper</source>
        <translation>Nombre en el papel</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactar a la persona</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation>Nombre que usa</translation>
    </message>
    <message>
        <source>Names, languages, and what was not answered</source>
        <translation>Nombres, idiomas y lo que no se respondió</translation>
    </message>
    <message>
        <source>Never by</source>
        <translation>Nunca por</translation>
    </message>
    <message>
        <source>Never on paper that goes out</source>
        <translation>Nunca en un papel que sale</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Uno en cada línea</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Fortalezas</translation>
    </message>
    <message>
        <source>Such as Spanish, English. With Spanish first, their papers are in Spanish.</source>
        <translation>Como español, inglés. Si el español va primero, sus papeles salen en español.</translation>
    </message>
    <message>
        <source>They chose not to answer</source>
        <translation>Prefirió no responder</translation>
    </message>
    <message>
        <source>To stay safe</source>
        <translation>Para su seguridad</translation>
    </message>
    <message>
        <source>What matters to them</source>
        <translation>Lo que le importa</translation>
    </message>
    <message>
        <source>What they want the team to know</source>
        <translation>Lo que quiere que el equipo sepa</translation>
    </message>
    <message>
        <source>What you know about them</source>
        <translation>Lo que sabe de la persona</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>Buscar una frase</translation>
    </message>
    <message>
        <source>No phrase has these words.</source>
        <translation>Ninguna frase tiene esas palabras.</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>4 to 8 digits</source>
        <translation>De 4 a 8 números</translation>
    </message>
    <message>
        <source>A PIN has at least {count} digits.</source>
        <translation>Un PIN tiene al menos {count} números.</translation>
    </message>
    <message>
        <source>A PIN signs notes and brings you back after Hide. It never opens a locked notebook.</source>
        <translation>Un PIN firma notas y lo trae de vuelta después de Ocultar. Nunca abre un cuaderno bloqueado.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Poner PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Poner un PIN</translation>
    </message>
    <message>
        <source>The two do not match. Type the PIN again.</source>
        <translation>Los dos no son iguales. Escriba el PIN otra vez.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Add authorized units</source>
        <translation>Agregar unidades autorizadas</translation>
    </message>
    <message>
        <source>No plan here yet. The QP writes it.</source>
        <translation>Todavía no hay un plan aquí. Lo escribe el QP.</translation>
    </message>
    <message>
        <source>Peer support: {frequency}</source>
        <translation>Apoyo entre pares: {frequency}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Type in a newer plan</source>
        <translation>Copiar un plan más nuevo</translation>
    </message>
    <message>
        <source>Type in the plan</source>
        <translation>Copiar el plan</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Another outcome</source>
        <translation>Otro resultado</translation>
    </message>
</context>
<context>
    <name>PlanNews</name>
    <message>
        <source>New: {goal}</source>
        <translation>Nueva: {goal}</translation>
    </message>
    <message>
        <source>No longer in the plan: {goal}</source>
        <translation>Ya no está en el plan: {goal}</translation>
    </message>
    <message>
        <source>{goal} (how it is worked on changed)</source>
        <translation>{goal} (cambió cómo se trabaja)</translation>
    </message>
    <message>
        <source>{goal} (no target date now)</source>
        <translation>{goal} (ahora sin fecha meta)</translation>
    </message>
    <message>
        <source>{goal} (target now {day})</source>
        <translation>{goal} (fecha meta ahora: {day})</translation>
    </message>
    <message>
        <source>{now} (before: {before})</source>
        <translation>{now} (antes: {before})</translation>
    </message>
    <message>
        <source>{plan} changed on {day}</source>
        <translation>El {plan} cambió el {day}</translation>
    </message>
</context>
<context>
    <name>PlanRecords</name>
    <message>
        <source>Plan kept. {changes}</source>
        <translation>Plan guardado. {changes}</translation>
    </message>
    <message>
        <source>Units added.</source>
        <translation>Unidades agregadas.</translation>
    </message>
    <message>
        <source>Units changed.</source>
        <translation>Unidades cambiadas.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Copy it as the QP wrote it. What the person says about a goal stays in their own words.</source>
        <translation>Cópielo como lo escribió el QP. Lo que la persona dice de una meta queda en sus propias palabras.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>How often peer support</source>
        <translation>Cada cuánto hay apoyo entre pares</translation>
    </message>
    <message>
        <source>If you know it already</source>
        <translation>Si ya lo sabe</translation>
    </message>
    <message>
        <source>In effect from</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Guardar el plan</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>Outcomes and goals</source>
        <translation>Resultados y metas</translation>
    </message>
    <message>
        <source>Plan a visit with {name}</source>
        <translation>Planear una visita con {name}</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planearla</translation>
    </message>
    <message>
        <source>QP</source>
        <translation>QP</translation>
    </message>
    <message>
        <source>Type in the plan</source>
        <translation>Copiar el plan</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>With the QP’s numbers: 1, 1a</source>
        <translation>Con los números del QP: 1, 1a</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Bring this visit back</source>
        <translation>Recuperar esta visita</translation>
    </message>
    <message>
        <source>Call it off…</source>
        <translation>Cancelar la visita…</translation>
    </message>
    <message>
        <source>Move to another time…</source>
        <translation>Mover a otro momento…</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nadie vino</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Abrir la nota</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Empezar visita</translation>
    </message>
    <message>
        <source>The visit is planned again for {when}.</source>
        <translation>La visita vuelve a estar planeada para {when}.</translation>
    </message>
    <message>
        <source>Visit called off.</source>
        <translation>Visita cancelada.</translation>
    </message>
    <message>
        <source>Visit moved to {when}.</source>
        <translation>Visita cambiada: {when}.</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>Practice notebook. Not real people.</source>
        <translation>Cuaderno de práctica. No son personas reales.</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message>
        <source>1 more line is not shown yet. It is taken in only if that is suggested.</source>
        <translation>Falta mostrar 1 línea. Solo se trae si así se propone.</translation>
    </message>
    <message>
        <source>Archive {archived}</source>
        <translation>Archivar {archived}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>It is kept in the log</source>
        <translation>Se guarda en el registro</translation>
    </message>
    <message>
        <source>Nobody is archived unseen.</source>
        <translation>No se archiva a nadie sin que usted lo vea.</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Fuera de la lista</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Take in {taken}</source>
        <translation>Traer {taken}</translation>
    </message>
    <message>
        <source>Take in {taken}, archive {archived}</source>
        <translation>Traer {taken}, archivar {archived}</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>La razón</translation>
    </message>
    <message>
        <source>Tick to archive. Their notes stay.</source>
        <translation>Marque para archivar. Sus notas se quedan.</translation>
    </message>
    <message>
        <source>{count} more lines are not shown yet. Only those suggested are taken in.</source>
        <translation>Faltan por mostrar {count} líneas. Solo se traen las que se proponen.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>After so long without a key or a move of the mouse the notebook closes. Agencies ask for 5 to 15 minutes. It also locks when this computer sleeps.</source>
        <translation>Después de este tiempo sin teclear ni mover el ratón, el cuaderno se cierra. Las agencias piden de 5 a 15 minutos. También se bloquea cuando esta computadora duerme.</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation>Cambiar PIN…</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Para volver</translation>
    </message>
    <message>
        <source>Ctrl+H puts a plain page in front at once. It keeps people from reading over your shoulder; it does not protect against someone who knows your PIN. After two minutes it locks.</source>
        <translation>Ctrl+H pone enseguida una página simple al frente. Evita que otros lean por encima de su hombro; no protege de alguien que sabe su PIN. A los dos minutos se bloquea.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D shows initials for names at any time. Triggers, safety rules, quotes, words about supports and pages of documents are veiled until you hold Space. What is printed stays as it is.</source>
        <translation>Ctrl+Mayús+D muestra iniciales en vez de nombres cuando quiera, y cubre detonantes, reglas de seguridad, citas, lo escrito sobre los apoyos y páginas de documentos hasta que mantenga oprimido Espacio. Lo que se imprime sigue igual.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Ocultar ahora</translation>
    </message>
    <message>
        <source>Hide what is on the screen</source>
        <translation>Ocultar lo que está en la pantalla</translation>
    </message>
    <message>
        <source>How Fieldnote begins</source>
        <translation>Cómo empieza Fieldnote</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Se bloquea solo</translation>
    </message>
    <message>
        <source>Minutes until it locks</source>
        <translation>Minutos hasta que se bloquea</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Poner un PIN…</translation>
    </message>
    <message>
        <source>What keeps others from reading over your shoulder, or after you left.</source>
        <translation>Para que otros no lean por encima de su hombro, ni cuando usted no está.</translation>
    </message>
    <message>
        <source>When you are away</source>
        <translation>Cuando usted no está</translation>
    </message>
    <message>
        <source>With initials</source>
        <translation>Con iniciales</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Con nombres</translation>
    </message>
    <message>
        <source>With your PIN, or your passphrase.</source>
        <translation>Con su PIN o su frase de contraseña.</translation>
    </message>
    <message>
        <source>With your passphrase. A PIN is quicker.</source>
        <translation>Con su frase de contraseña. Un PIN es más rápido.</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
</context>
<context>
    <name>ProtectChoice</name>
    <message>
        <source>Password for this file</source>
        <translation>Contraseña para este archivo</translation>
    </message>
    <message>
        <source>Protect the saved file with a password</source>
        <translation>Guardar con contraseña</translation>
    </message>
    <message>
        <source>Tell it to them another way, not in the same message. Print stays as it is.</source>
        <translation>Dígasela por otro medio, no en el mismo mensaje. Imprimir sigue igual.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
<context>
    <name>ReachingCard</name>
    <message>
        <source>For the team</source>
        <translation>Para el equipo</translation>
    </message>
    <message>
        <source>Reaching {name}</source>
        <translation>Cómo contactar a {name}</translation>
    </message>
</context>
<context>
    <name>ReadTogether</name>
    <message>
        <source>Change this</source>
        <translation>Cambiar esto</translation>
    </message>
    <message>
        <source>Change: {part}</source>
        <translation>Cambiar: {part}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Your PIN leads back to your other notes, so that nobody else gets to see them.</source>
        <translation>Su PIN lleva de vuelta a sus otras notas, para que nadie más llegue a verlas.</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
    <message>
        <source>None of them is signed.</source>
        <translation>Ninguna se firmó.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Note {number} of {count}</source>
        <translation>Nota {number} de {count}</translation>
    </message>
    <message>
        <source>Nothing to sign</source>
        <translation>Nada por firmar</translation>
    </message>
    <message>
        <source>Once signed, they stay as they are. Later you can add to them or correct them; this version stays to be read.</source>
        <translation>Una vez firmadas, quedan como están. Después puede agregarles algo o corregirlas; esta versión queda para leerse.</translation>
    </message>
    <message>
        <source>Sign 1 note</source>
        <translation>Firmar 1 nota</translation>
    </message>
    <message>
        <source>Sign it, next note</source>
        <translation>Firmarla y ver la siguiente</translation>
    </message>
    <message>
        <source>Sign it…</source>
        <translation>Firmarla…</translation>
    </message>
    <message>
        <source>Sign {count} notes</source>
        <translation>Firmar {count} notas</translation>
    </message>
    <message>
        <source>You left out every note. They stay as they are.</source>
        <translation>Dejó fuera todas las notas. Quedan como están.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>I was ill</source>
        <translation>Por enfermedad</translation>
    </message>
    <message>
        <source>No device allowed there</source>
        <translation>Allí no se permiten aparatos</translation>
    </message>
    <message>
        <source>No power</source>
        <translation>Sin electricidad</translation>
    </message>
    <message>
        <source>Pick a reason</source>
        <translation>Elija una razón</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>No visits yet. Start one when you meet.</source>
        <translation>Todavía no hay visitas. Empiece una cuando se vean.</translation>
    </message>
    <message>
        <source>Recent visits</source>
        <translation>Visitas recientes</translation>
    </message>
</context>
<context>
    <name>RecipientBlock</name>
    <message>
        <source>A group, not one name</source>
        <translation>Un grupo, no un solo nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>As the form says it</source>
        <translation>Como lo dice el formulario</translation>
    </message>
    <message>
        <source>For the record of what was shared</source>
        <translation>Para el registro de lo que se entregó</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Passes records on to its members</source>
        <translation>Pasa expedientes a sus miembros</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Quién recibe</translation>
    </message>
    <message>
        <source>To know about it</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <source>Who it passes records to</source>
        <translation>A quién le pasa expedientes</translation>
    </message>
</context>
<context>
    <name>RecipientChoice</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Someone else: {kind}</source>
        <translation>Otra persona: {kind}</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
</context>
<context>
    <name>RecipientFields</name>
    <message>
        <source>Another recipient</source>
        <translation>Otra persona que recibe</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>This is what you typed before. It is not saved yet.</source>
        <translation>Esto es lo que escribió antes. Todavía no está guardado.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Closed without saving. What you typed is kept.</source>
        <translation>Se cerró sin guardar. Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Each of the seven groups has five letters or figures.</source>
        <translation>Cada uno de los siete grupos tiene cinco letras o números.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Frase nueva otra vez</translation>
    </message>
    <message>
        <source>Open notebook</source>
        <translation>Abrir cuaderno</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Seven groups of five. Pasting the whole code works.</source>
        <translation>Siete grupos de cinco. También puede pegar el código entero.</translation>
    </message>
    <message>
        <source>Type the code from your kit, then choose a new passphrase. The kit stays the same.</source>
        <translation>Escriba el código de su kit y luego elija una frase de contraseña nueva. El kit sigue igual.</translation>
    </message>
    <message>
        <source>Use your recovery kit</source>
        <translation>Usar el kit de recuperación</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>Fieldnote backup</source>
        <translation>Copia de seguridad de Fieldnote</translation>
    </message>
    <message>
        <source>It is read whole first. The damaged notebook stays as it is.</source>
        <translation>Primero se lee entera. El cuaderno dañado queda como está.</translation>
    </message>
    <message>
        <source>Looking at what can be saved…</source>
        <translation>Mirando qué se puede salvar…</translation>
    </message>
    <message>
        <source>Making the key file anew…</source>
        <translation>Haciendo de nuevo el archivo de la llave…</translation>
    </message>
    <message>
        <source>No copy of the key file opens with that passphrase. Go back and type it again, or use your kit.</source>
        <translation>Ninguna copia del archivo de la llave se abre con esa frase. Vuelva y escríbala otra vez, o use su kit.</translation>
    </message>
    <message>
        <source>Nothing can be read of the damaged notebook to compare the backup with.</source>
        <translation>No se puede leer nada del cuaderno dañado para comparar la copia de seguridad.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>No se envía nada.</translation>
    </message>
    <message>
        <source>Putting the backup into a new notebook…</source>
        <translation>Poniendo la copia de seguridad en un cuaderno nuevo…</translation>
    </message>
    <message>
        <source>Read it before you give it away</source>
        <translation>Léalo antes de darlo a alguien</translation>
    </message>
    <message>
        <source>Row by row, into a new notebook. The damaged one is only read.</source>
        <translation>Fila por fila, a un cuaderno nuevo. El dañado solo se lee.</translation>
    </message>
    <message>
        <source>Save a file for those who help</source>
        <translation>Guardar un archivo para quienes ayudan</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Salvando lo que se puede leer…</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Archivo de texto</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The new notebook is called “{name}” and opens with {which}. The damaged one stays as it is.</source>
        <translation>El cuaderno nuevo se llama “{name}” y se abre con {which}. El dañado queda como está.</translation>
    </message>
    <message>
        <source>The notebook and its backups are read. Nothing is changed.</source>
        <translation>Se leen el cuaderno y sus copias de seguridad. No se cambia nada.</translation>
    </message>
    <message>
        <source>This is in “{name}”. It was sent to nobody.</source>
        <translation>Esto está en “{name}”. No se envió a nadie.</translation>
    </message>
    <message>
        <source>This takes a moment for each copy.</source>
        <translation>Toma un momento por cada copia.</translation>
    </message>
    <message>
        <source>Trying the copies of the key file…</source>
        <translation>Probando las copias del archivo de la llave…</translation>
    </message>
    <message>
        <source>Use a backup from another place</source>
        <translation>Usar una copia de seguridad de otro lugar</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>Lo que se salvó</translation>
    </message>
    <message>
        <source>Where new notebooks are made</source>
        <translation>Dónde se hacen los cuadernos nuevos</translation>
    </message>
    <message>
        <source>Where the backup and the damaged notebook differ</source>
        <translation>En qué se distinguen la copia y el cuaderno dañado</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Escribiendo el archivo…</translation>
    </message>
    <message>
        <source>Your backup is a notebook now</source>
        <translation>Su copia de seguridad ya es un cuaderno</translation>
    </message>
    <message>
        <source>Your backup of {made} is a notebook now</source>
        <translation>Su copia de seguridad del {made} ya es un cuaderno</translation>
    </message>
    <message>
        <source>Your notes stay as they are.</source>
        <translation>Sus notas quedan como están.</translation>
    </message>
    <message>
        <source>the passphrase you typed</source>
        <translation>la frase de contraseña que escribió</translation>
    </message>
    <message>
        <source>your new passphrase</source>
        <translation>su frase de contraseña nueva</translation>
    </message>
    <message>
        <source>{name} from backup</source>
        <translation>{name} de copia</translation>
    </message>
    <message>
        <source>{name} rescued</source>
        <translation>{name} salvado</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>As what</source>
        <translation>En qué función</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>A qué hora</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Such as QP</source>
        <translation>Por ejemplo, QP</translation>
    </message>
    <message>
        <source>Supervisor review</source>
        <translation>Revisión de supervisión</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Lo que dijo</translation>
    </message>
    <message>
        <source>Who reviewed it</source>
        <translation>Quién la revisó</translation>
    </message>
    <message>
        <source>Write at what time, such as 2:30 PM.</source>
        <translation>Escriba a qué hora, como 2:30 PM.</translation>
    </message>
</context>
<context>
    <name>ReviewsCard</name>
    <message>
        <source>A supervisor looks at this note by {at}.</source>
        <translation>A más tardar el {at} un supervisor mira esta nota.</translation>
    </message>
    <message>
        <source>Supervisor review</source>
        <translation>Revisión de supervisión</translation>
    </message>
    <message>
        <source>The review was due {at}.</source>
        <translation>Para el {at} se esperaba la revisión.</translation>
    </message>
    <message>
        <source>Write down what the supervisor said</source>
        <translation>Anotar lo que dijo el supervisor</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Anotarlo…</translation>
    </message>
    <message>
        <source>Your rules ask for a supervisor to look at this note.</source>
        <translation>Sus reglas piden que un supervisor mire esta nota.</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Add someone…</source>
        <translation>Agregar a alguien…</translation>
    </message>
    <message>
        <source>All came</source>
        <translation>Vinieron todos</translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Add who is there.</source>
        <translation>Todavía no hay nadie en la lista. Agregue a quien está.</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Quién vino</translation>
    </message>
    <message>
        <source>and guests: {count}</source>
        <translation>e invitados: {count}</translation>
    </message>
    <message>
        <source>{came} of {listed}</source>
        <translation>{came} de {listed}</translation>
    </message>
</context>
<context>
    <name>RosterRow</name>
    <message>
        <source>Absent</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Came late…</source>
        <translation>Llegó tarde…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Se fue</translation>
    </message>
    <message>
        <source>Left early…</source>
        <translation>Se fue antes…</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Más para {name}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Was there from start to end</source>
        <translation>Estuvo de principio a fin</translation>
    </message>
    <message>
        <source>When {name} came</source>
        <translation>Cuándo llegó {name}</translation>
    </message>
    <message>
        <source>When {name} left</source>
        <translation>Cuándo se fue {name}</translation>
    </message>
    <message>
        <source>Whether {name} came</source>
        <translation>Si vino {name}</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>A note is due</source>
        <translation>Cuándo se espera una nota</translation>
    </message>
    <message>
        <source>A note is late</source>
        <translation>Cuándo es tardía una nota</translation>
    </message>
    <message>
        <source>Choose other rules…</source>
        <translation>Elegir otras reglas…</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>From {day} on: {rules}</source>
        <translation>Desde el {day}: {rules}</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Vigentes desde</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Vigentes hasta</translation>
    </message>
    <message>
        <source>Incidents are reported</source>
        <translation>Los incidentes se informan</translation>
    </message>
    <message>
        <source>Most people in a group</source>
        <translation>Máximo de personas en un grupo</translation>
    </message>
    <message>
        <source>Most people on a caseload</source>
        <translation>Máximo de personas a su cargo</translation>
    </message>
    <message>
        <source>Nobody at an agency has confirmed these values. Ask your QP whether they fit.</source>
        <translation>Nadie en una agencia ha confirmado estos valores. Pregunte a su QP si son correctos.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Quien paga</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules chosen so far</source>
        <translation>Reglas elegidas hasta ahora</translation>
    </message>
    <message>
        <source>Rules chosen. Open notes follow them from that day on.</source>
        <translation>Reglas elegidas. Las notas abiertas las siguen desde ese día.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Units running out</source>
        <translation>Unidades que se acaban</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>What counts as a unit, and what is due when. Signed notes keep the rules they were signed by.</source>
        <translation>Qué cuenta como unidad y cuándo se espera cada cosa. Las notas firmadas conservan las reglas con que se firmaron.</translation>
    </message>
    <message>
        <source>Where they hold</source>
        <translation>Dónde valen</translation>
    </message>
    <message>
        <source>told at {percent}% used</source>
        <translation>se avisa al {percent}&#xa0;% de uso</translation>
    </message>
    <message>
        <source>within 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>within {count} days</source>
        <translation>en {count} días</translation>
    </message>
    <message>
        <source>within {count} hours</source>
        <translation>en {count} horas</translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Choose other rules</source>
        <translation>Elegir otras reglas</translation>
    </message>
    <message>
        <source>From this date of service on</source>
        <translation>Desde este día de servicio</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Usar estas reglas</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Sending went wrong. What waits is kept, and goes the next time.</source>
        <translation>El envío no se pudo hacer. Lo que espera se guarda y sale la próxima vez.</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Open the new notebook</source>
        <translation>Abrir el cuaderno nuevo</translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It is about someone who may not belong here. The activity log keeps that you read it.</source>
        <translation>Es sobre alguien que quizás no va aquí. El registro de actividad guarda que usted la leyó.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerla</translation>
    </message>
    <message>
        <source>Read the sealed note</source>
        <translation>Leer la nota sellada</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>A name, words from a note, or what you want to do</source>
        <translation>Un nombre, palabras de una nota o lo que quiere hacer</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Commands. {words}</source>
        <translation>Comandos. {words}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation>Buscando más…</translation>
    </message>
    <message>
        <source>No matches for “{words}”. Search looks in names, notes, goals, triggers and supports.</source>
        <translation>Nada coincide con “{words}”. Se busca en nombres, notas, metas, detonantes y apoyos.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes. {name}, {day}: {words}</source>
        <translation>Notas. {name}, {day}: {words}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People. {name}</source>
        <translation>Personas. {name}</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Expediente {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Apoyos</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Detonantes</translation>
    </message>
    <message>
        <source>Type a name, words from a note, or what you want to do.</source>
        <translation>Escriba un nombre, palabras de una nota o lo que quiere hacer.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>{kind}. {name}: {words}</source>
        <translation>{kind}. {name}: {words}</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>That PIN did not work three times. Type your passphrase. Your notes are safe.</source>
        <translation>Ese PIN no sirvió tres veces. Escriba su frase de contraseña. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>Type your PIN first.</source>
        <translation>Escriba primero su PIN.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Escriba primero su frase de contraseña.</translation>
    </message>
    <message>
        <source>Your passphrase works, too</source>
        <translation>Su frase de contraseña también sirve</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>No se cambió nada. Intente otra vez.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>For them, {count} times: {what}</source>
        <translation>Para entregar, {count} veces: {what}</translation>
    </message>
    <message>
        <source>For them: {what}</source>
        <translation>Para entregar: {what}</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Nadie todavía.</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Quién ha visto esto</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Notebook and backup</source>
        <translation>Cuaderno y copias</translation>
    </message>
    <message>
        <source>PIN removed.</source>
        <translation>PIN quitado.</translation>
    </message>
    <message>
        <source>PIN set.</source>
        <translation>PIN puesto.</translation>
    </message>
    <message>
        <source>Passphrase changed.</source>
        <translation>Frase de contraseña cambiada.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Settings, {section}</source>
        <translation>Ajustes, {section}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>SharedCard</name>
    <message>
        <source>Goes in every note</source>
        <translation>Va en cada nota</translation>
    </message>
    <message>
        <source>No names here</source>
        <translation>Sin nombres aquí</translation>
    </message>
    <message>
        <source>Shared part</source>
        <translation>Parte común</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Lo que hicimos</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Initials on</source>
        <translation>Con iniciales</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>To sign, 1 note</source>
        <translation>Por firmar, 1 nota</translation>
    </message>
    <message>
        <source>To sign, {count} notes</source>
        <translation>Por firmar, {count} notas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Visit {time}</source>
        <translation>Visita {time}</translation>
    </message>
    <message>
        <source>Who is the visit with?</source>
        <translation>¿Con quién es la visita?</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Trabaja sin conexión</translation>
    </message>
    <message>
        <source>{count} timers run</source>
        <translation>{count} relojes en marcha</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Beside the note</source>
        <translation>Junto a la nota</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Put the panel away</source>
        <translation>Cerrar el panel</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Apoyos</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Detonantes</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>1 thing to look at</source>
        <translation>1 cosa por mirar</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Once signed, it stays as it is. Later you can add to it or correct it; this version stays to be read.</source>
        <translation>Una vez firmada, queda como está. Después puede agregarle algo o corregirla; esta versión queda para leerse.</translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation>Firmar nota</translation>
    </message>
    <message>
        <source>Sign this note</source>
        <translation>Firmar esta nota</translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation>{count} cosas por mirar</translation>
    </message>
    <message>
        <source>{filled} of {required} parts are filled in</source>
        <translation>{filled} de {required} partes están completas</translation>
    </message>
</context>
<context>
    <name>SignedSheet</name>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>Added {day}, {time} by {name}</source>
        <translation>Agregado el {day}, {time} por {name}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation>Datos de la visita</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Just {name}</source>
        <translation>Solo {name}</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>Anotación tardía</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Personas en el grupo</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Reason given when signing: {words}</source>
        <translation>Motivo dado al firmar: {words}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Con nosotros</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Could not save, so nothing is signed yet. Your words are still here.</source>
        <translation>No se pudo guardar, así que todavía no se firmó nada. Sus palabras siguen aquí.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Every word is in the dictionary.</source>
        <translation>Cada palabra está en el diccionario.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Buscando sugerencias…</translation>
    </message>
    <message>
        <source>Never mark “{word}”</source>
        <translation>No marcar nunca “{word}”</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary here. The menu key has suggestions.</source>
        <translation>“{word}” no está en ningún diccionario aquí. La tecla de menú tiene sugerencias.</translation>
    </message>
</context>
<context>
    <name>StandingSheet</name>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Now it is</source>
        <translation>Ahora está</translation>
    </message>
    <message>
        <source>One line, where it is paused or set aside</source>
        <translation>Una línea, si está en pausa o se deja de lado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Another group</source>
        <translation>Otro grupo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Which group is it?</source>
        <translation>¿Qué grupo es?</translation>
    </message>
    <message>
        <source>You add who is there</source>
        <translation>Usted agrega a quien está</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Add my first person</source>
        <translation>Agregar a mi primera persona</translation>
    </message>
    <message>
        <source>All you need is the name they go by.</source>
        <translation>Basta con el nombre que usa.</translation>
    </message>
    <message>
        <source>Look around first in the practice notebook</source>
        <translation>Mirar primero el cuaderno de práctica</translation>
    </message>
    <message>
        <source>Made-up people, to try things with. Yours stays empty.</source>
        <translation>Personas inventadas, para probar. El suyo queda vacío.</translation>
    </message>
    <message>
        <source>Making your notebook…</source>
        <translation>Haciendo su cuaderno…</translation>
    </message>
    <message>
        <source>Open notebook</source>
        <translation>Abrir cuaderno</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Your notebook is ready to be made. Where would you like to begin?</source>
        <translation>Su cuaderno está listo para hacerse. ¿Por dónde quiere empezar?</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Answer…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Your answer is due by {day}.</source>
        <translation>Su respuesta se espera a más tardar el {day}.</translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation>{name} dice</translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>If it was written down</source>
        <translation>Si se escribió</translation>
    </message>
    <message>
        <source>Sign and keep it</source>
        <translation>Firmar y guardarlo</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What {name} says</source>
        <translation>Lo que dice {name}</translation>
    </message>
    <message>
        <source>When it was given</source>
        <translation>Cuándo lo dijo</translation>
    </message>
    <message>
        <source>Where the form is</source>
        <translation>Dónde está el formulario</translation>
    </message>
    <message>
        <source>{name} disagrees</source>
        <translation>{name} no está de acuerdo</translation>
    </message>
    <message>
        <source>{name}’s own words stay with the note for good, and go along with every copy. The note stays as it is. After this you have 60 days for your answer.</source>
        <translation>Las palabras de {name} quedan para siempre con la nota y van con cada copia. La nota queda como está. Después de esto usted tiene 60 días para responder.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Bring forward</source>
        <translation>Pasar a esta nota</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>I did this</source>
        <translation>Lo hice</translation>
    </message>
    <message>
        <source>Next step from last time</source>
        <translation>Próximo paso de la última vez</translation>
    </message>
    <message>
        <source>Next step, in a note not signed yet</source>
        <translation>Próximo paso, de una nota aún sin firmar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>We did this</source>
        <translation>Lo hicimos</translation>
    </message>
    <message>
        <source>What I set out to do</source>
        <translation>Lo que me propuse hacer</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Add a small step</source>
        <translation>Agregar un paso pequeño</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Agregar paso</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Change this step</source>
        <translation>Cambiar este paso</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What is the small step?</source>
        <translation>¿Cuál es el paso pequeño?</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
</context>
<context>
    <name>StrategySheet</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add what helps</source>
        <translation>Agregar lo que ayuda</translation>
    </message>
    <message>
        <source>Change what helps</source>
        <translation>Cambiar lo que ayuda</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Sirve para</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What helps?</source>
        <translation>¿Qué ayuda?</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>De qué tipo</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Suggest five words</source>
        <translation>Proponer cinco palabras</translation>
    </message>
    <message>
        <source>Suggest other words</source>
        <translation>Proponer otras palabras</translation>
    </message>
    <message>
        <source>Suggested passphrase</source>
        <translation>Frase de contraseña propuesta</translation>
    </message>
    <message>
        <source>Write these words down, then type them into both fields.</source>
        <translation>Anote estas palabras y luego escríbalas en los dos campos.</translation>
    </message>
</context>
<context>
    <name>SupportLine</name>
    <message>
        <source>Being in touch may not be safe.</source>
        <translation>Estar en contacto quizás no sea seguro.</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>Cambiar {what}</translation>
    </message>
    <message>
        <source>Go together the first time.</source>
        <translation>Ir juntos la primera vez.</translation>
    </message>
    <message>
        <source>How they help</source>
        <translation>Cómo ayuda</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactar a la persona</translation>
    </message>
    <message>
        <source>In touch today</source>
        <translation>Contacto hoy</translation>
    </message>
    <message>
        <source>In touch {day}</source>
        <translation>Contacto el {day}</translation>
    </message>
    <message>
        <source>Meets</source>
        <translation>Se reúne</translation>
    </message>
    <message>
        <source>Move closer, to “{ring}”</source>
        <translation>Acercar, a “{ring}”</translation>
    </message>
    <message>
        <source>Move farther, to “{ring}”</source>
        <translation>Alejar, a “{ring}”</translation>
    </message>
    <message>
        <source>Reach out when</source>
        <translation>Llamar cuando</translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation>Desde {month}</translation>
    </message>
    <message>
        <source>Take off the map…</source>
        <translation>Quitar del mapa…</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation>{what}: {words}</translation>
    </message>
</context>
<context>
    <name>SupportList</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation>Todavía no hay apoyos en el mapa. Pregunte a quién llamaría {name} en una noche difícil.</translation>
    </message>
    <message>
        <source>Reach out when: {words}</source>
        <translation>Llamar cuando: {words}</translation>
    </message>
</context>
<context>
    <name>SupportRecords</name>
    <message>
        <source>Moved closer.</source>
        <translation>Ahora está más cerca.</translation>
    </message>
    <message>
        <source>Moved out.</source>
        <translation>Ahora está más lejos.</translation>
    </message>
    <message>
        <source>Noted: in touch today.</source>
        <translation>Anotado: contacto hoy.</translation>
    </message>
    <message>
        <source>Support added.</source>
        <translation>Apoyo agregado.</translation>
    </message>
    <message>
        <source>Support changed.</source>
        <translation>Apoyo cambiado.</translation>
    </message>
    <message>
        <source>Taken off the map.</source>
        <translation>Quitado del mapa.</translation>
    </message>
</context>
<context>
    <name>SupportSheet</name>
    <message>
        <source>Add a support</source>
        <translation>Agregar un apoyo</translation>
    </message>
    <message>
        <source>Add support</source>
        <translation>Agregar apoyo</translation>
    </message>
    <message>
        <source>As they say it, or initials</source>
        <translation>Como lo dice, o iniciales</translation>
    </message>
    <message>
        <source>Ask the support first</source>
        <translation>Pregunte primero al apoyo</translation>
    </message>
    <message>
        <source>Being in touch may not be safe</source>
        <translation>Estar en contacto quizás no sea seguro</translation>
    </message>
    <message>
        <source>Best time and way</source>
        <translation>Mejor hora y manera</translation>
    </message>
    <message>
        <source>Change this support</source>
        <translation>Cambiar este apoyo</translation>
    </message>
    <message>
        <source>Do they support sobriety?</source>
        <translation>¿Apoya la sobriedad?</translation>
    </message>
    <message>
        <source>Fellowship</source>
        <translation>Hermandad</translation>
    </message>
    <message>
        <source>Go together the first time</source>
        <translation>Ir juntos la primera vez</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>How it is between them</source>
        <translation>Cómo es la relación</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Qué tan cerca</translation>
    </message>
    <message>
        <source>How they help</source>
        <translation>Cómo ayuda</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactar a la persona</translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation>Tipo de apoyo</translation>
    </message>
    <message>
        <source>May I keep how to reach them?</source>
        <translation>¿Puedo guardar cómo contactarle?</translation>
    </message>
    <message>
        <source>May be called in a crisis</source>
        <translation>Se le puede llamar en una crisis</translation>
    </message>
    <message>
        <source>More about them</source>
        <translation>Más sobre este apoyo</translation>
    </message>
    <message>
        <source>Printed only where they agreed to be named</source>
        <translation>Se imprime solo si aceptó que se le nombre</translation>
    </message>
    <message>
        <source>Reach out when</source>
        <translation>Llamar cuando</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Their number, or another way</source>
        <translation>Su número u otra forma</translation>
    </message>
    <message>
        <source>They said yes</source>
        <translation>Dijo que sí</translation>
    </message>
    <message>
        <source>To be named on paper</source>
        <translation>Que se le nombre en papel</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Lo que aceptó</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>Qué tener en cuenta</translation>
    </message>
    <message>
        <source>When and where it meets</source>
        <translation>Cuándo y dónde se reúne</translation>
    </message>
    <message>
        <source>Who or what is it?</source>
        <translation>¿Quién o qué es?</translation>
    </message>
    <message>
        <source>Who they are, in the person’s words</source>
        <translation>Quién es, con las palabras de la persona</translation>
    </message>
    <message>
        <source>Who would you call on a hard night?</source>
        <translation>¿A quién llamaría en una noche difícil?</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Ask for a certificate…</source>
        <translation>Pedir un certificado…</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Más para {name}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Take in the certificate…</source>
        <translation>Traer el certificado…</translation>
    </message>
    <message>
        <source>This laptop’s keys…</source>
        <translation>Llaves de esta computadora…</translation>
    </message>
</context>
<context>
    <name>TargetSheet</name>
    <message>
        <source>1 note is signed already, on {day}. It is not sent, unless you pick that day here.</source>
        <translation>Ya hay 1 nota firmada, el {day}. No se envía, a menos que elija ese día aquí.</translation>
    </message>
    <message>
        <source>1 note that is signed already is sent, too.</source>
        <translation>También se envía 1 nota que ya está firmada.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add an agency system</source>
        <translation>Agregar un sistema de agencia</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Agency key</source>
        <translation>Llave de la agencia</translation>
    </message>
    <message>
        <source>As the agency registered this laptop</source>
        <translation>Como la agencia registró esta computadora</translation>
    </message>
    <message>
        <source>Ask the agency to read it out, and type it here</source>
        <translation>Pida a la agencia que la lea, y escríbala aquí</translation>
    </message>
    <message>
        <source>Begins with https://</source>
        <translation>Empieza con https://</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Choose the certificate…</source>
        <translation>Elegir el certificado…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Choose the key…</source>
        <translation>Elegir la llave…</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identificador (Client ID)</translation>
    </message>
    <message>
        <source>Empty: the server says</source>
        <translation>Vacío: lo dice el servidor</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>From now on only</source>
        <translation>Solo desde ahora</translation>
    </message>
    <message>
        <source>How notes get there</source>
        <translation>Cómo llegan las notas</translation>
    </message>
    <message>
        <source>No note was signed on that day or since.</source>
        <translation>No se firmó ninguna nota ese día ni después.</translation>
    </message>
    <message>
        <source>On a stick, a share, or synchronized</source>
        <translation>En una memoria, en la red o sincronizada</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Send notes signed from this day on</source>
        <translation>Enviar las notas firmadas desde este día</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Such as your agency’s name</source>
        <translation>Por ejemplo, el nombre de su agencia</translation>
    </message>
    <message>
        <source>The agency’s certificate</source>
        <translation>El certificado de la agencia</translation>
    </message>
    <message>
        <source>The agency’s file agency.fnkey</source>
        <translation>El archivo agency.fnkey de la agencia</translation>
    </message>
    <message>
        <source>The agency’s folder</source>
        <translation>La carpeta de la agencia</translation>
    </message>
    <message>
        <source>The agency’s key</source>
        <translation>La llave de la agencia</translation>
    </message>
    <message>
        <source>The agency’s own, as a PEM file</source>
        <translation>El de la agencia, como archivo PEM</translation>
    </message>
    <message>
        <source>The folder could not be used.</source>
        <translation>La carpeta no se pudo usar.</translation>
    </message>
    <message>
        <source>These files are not encrypted. Use them only in a safe place.</source>
        <translation>Estos archivos no están cifrados. Úselos solo en un lugar seguro.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Este archivo no se pudo leer.</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>¿Cómo lo llama?</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Qué se escribe</translation>
    </message>
    <message>
        <source>Where it signs in</source>
        <translation>Dónde inicia sesión</translation>
    </message>
    <message>
        <source>Your agency’s IT will tell you what to choose here.</source>
        <translation>La informática de su agencia le dirá qué elegir aquí.</translation>
    </message>
    <message>
        <source>sftp.agency.example</source>
        <translation>sftp.agency.example</translation>
    </message>
    <message>
        <source>{count} notes are signed already, the first on {day}. They are not sent, unless you pick a day here.</source>
        <translation>Ya hay {count} notas firmadas, la primera el {day}. No se envían, a menos que elija un día aquí.</translation>
    </message>
    <message>
        <source>{count} notes that are signed already are sent, too.</source>
        <translation>También se envían {count} notas que ya están firmadas.</translation>
    </message>
</context>
<context>
    <name>ThisWeek</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Visits of this week: {counts}.</source>
        <translation>Visitas de esta semana: {counts}.</translation>
    </message>
    <message>
        <source>people seen</source>
        <translation>personas atendidas</translation>
    </message>
    <message>
        <source>person seen</source>
        <translation>persona atendida</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>visita</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>visitas</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>“{typed}” is no time Fieldnote knows. Try 10:32 AM or 1032.</source>
        <translation>“{typed}” no es una hora que Fieldnote conozca. Pruebe 10:32 AM o 1032.</translation>
    </message>
</context>
<context>
    <name>TimerLine</name>
    <message>
        <source>Opens its note</source>
        <translation>Abre su nota</translation>
    </message>
</context>
<context>
    <name>TimerPill</name>
    <message>
        <source>Resume</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Resume the timer, {time}</source>
        <translation>Seguir con el reloj, {time}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Iniciar el reloj</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the timer, {time}</source>
        <translation>Detener el reloj, {time}</translation>
    </message>
</context>
<context>
    <name>ToSignPage</name>
    <message>
        <source>1 note signed.</source>
        <translation>1 nota firmada.</translation>
    </message>
    <message>
        <source>Notes to sign</source>
        <translation>Notas por firmar</translation>
    </message>
    <message>
        <source>Nothing waits for you here. Notes stay on this list until you sign them.</source>
        <translation>Aquí no espera nada. Las notas quedan en esta lista hasta que las firme.</translation>
    </message>
    <message>
        <source>Read and sign 1 note…</source>
        <translation>Leer y firmar 1 nota…</translation>
    </message>
    <message>
        <source>Read and sign {count} notes…</source>
        <translation>Leer y firmar {count} notas…</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>To sign. {summary}</source>
        <translation>Por firmar. {summary}</translation>
    </message>
    <message>
        <source>{count} notes signed.</source>
        <translation>{count} notas firmadas.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New visit</source>
        <translation>Nueva visita</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
    <message>
        <source>Who is the visit with?</source>
        <translation>¿Con quién es la visita?</translation>
    </message>
</context>
<context>
    <name>TriggerList</name>
    <message>
        <source>Early sign: {words}</source>
        <translation>Señal temprana: {words}</translation>
    </message>
    <message>
        <source>How strong: {words}</source>
        <translation>Qué tan fuerte: {words}</translation>
    </message>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation>Todavía no hay detonantes. Pregunte: ¿qué personas, lugares o cosas lo hacen más difícil?</translation>
    </message>
    <message>
        <source>What helps: {words}</source>
        <translation>Lo que ayuda: {words}</translation>
    </message>
    <message>
        <source>Who to call: {words}</source>
        <translation>A quién llamar: {words}</translation>
    </message>
</context>
<context>
    <name>TriggerSheet</name>
    <message>
        <source>Add a trigger</source>
        <translation>Agregar un detonante</translation>
    </message>
    <message>
        <source>Add trigger</source>
        <translation>Agregar detonante</translation>
    </message>
    <message>
        <source>Change this trigger</source>
        <translation>Cambiar este detonante</translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation>Señal temprana</translation>
    </message>
    <message>
        <source>How it is now</source>
        <translation>Cómo está ahora</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>Qué tan fuerte</translation>
    </message>
    <message>
        <source>How to stay out of its way</source>
        <translation>Cómo mantenerse lejos</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Más al respecto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Lo que ayuda</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>De qué tipo</translation>
    </message>
    <message>
        <source>What makes it harder?</source>
        <translation>¿Qué lo hace más difícil?</translation>
    </message>
    <message>
        <source>What to have ready</source>
        <translation>Qué tener a mano</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
</context>
<context>
    <name>TriggersCard</name>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation>Todavía no hay detonantes. Pregunte: ¿qué personas, lugares o cosas lo hacen más difícil?</translation>
    </message>
    <message>
        <source>Nothing here yet. Ask: what has helped before, even a little?</source>
        <translation>Todavía no hay nada. Pregunte: ¿qué ha ayudado antes, aunque sea un poco?</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>See all triggers</source>
        <translation>Ver todos los detonantes</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Detonantes</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Lo que ayuda</translation>
    </message>
</context>
<context>
    <name>TriggersTab</name>
    <message>
        <source>Add trigger</source>
        <translation>Agregar detonante</translation>
    </message>
    <message>
        <source>Add what helps</source>
        <translation>Agregar lo que ayuda</translation>
    </message>
</context>
<context>
    <name>UnitsCard</name>
    <message>
        <source>Add units</source>
        <translation>Agregar unidades</translation>
    </message>
    <message>
        <source>Before an authorization</source>
        <translation>Antes de una autorización</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the authorized units</source>
        <translation>Cambiar las unidades autorizadas</translation>
    </message>
    <message>
        <source>Units this period</source>
        <translation>Unidades de este período</translation>
    </message>
    <message>
        <source>Units to come</source>
        <translation>Unidades por venir</translation>
    </message>
    <message>
        <source>of {most} used</source>
        <translation>de {most} usadas</translation>
    </message>
    <message>
        <source>{used} of {most} units used</source>
        <translation>{used} de {most} unidades usadas</translation>
    </message>
</context>
<context>
    <name>UnitsSheet</name>
    <message>
        <source>15 minutes each</source>
        <translation>De 15 minutos cada una</translation>
    </message>
    <message>
        <source>Add authorized units</source>
        <translation>Agregar unidades autorizadas</translation>
    </message>
    <message>
        <source>Add units</source>
        <translation>Agregar unidades</translation>
    </message>
    <message>
        <source>Any peer support</source>
        <translation>Cualquier apoyo entre pares</translation>
    </message>
    <message>
        <source>Change the authorized units</source>
        <translation>Cambiar las unidades autorizadas</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>No lo dice</translation>
    </message>
    <message>
        <source>Number of the authorization</source>
        <translation>Número de la autorización</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Visits authorized</source>
        <translation>Visitas autorizadas</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Your rules: up to {units} in {days} days</source>
        <translation>Sus reglas: hasta {units} en {days} días</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>A PIN does not open it</source>
        <translation>El PIN no lo abre</translation>
    </message>
    <message>
        <source>Fieldnote is locked</source>
        <translation>Fieldnote está bloqueado</translation>
    </message>
    <message>
        <source>Notebook “{name}”. Your notes are encrypted.</source>
        <translation>Cuaderno “{name}”. Sus notas están cifradas.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Other notebook</source>
        <translation>Otro cuaderno</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Please wait 1 second, then try again. This slows down anyone who is guessing.</source>
        <translation>Espere 1 segundo e intente otra vez. Así se frena a quien esté adivinando.</translation>
    </message>
    <message>
        <source>Please wait {count} seconds, then try again. This slows down anyone who is guessing.</source>
        <translation>Espere {count} segundos e intente otra vez. Así se frena a quien esté adivinando.</translation>
    </message>
    <message>
        <source>Practice notebook. Its passphrase is “{words}”.</source>
        <translation>Cuaderno de práctica. Su frase de contraseña es “{words}”.</translation>
    </message>
    <message>
        <source>There is no notebook in {folder}. It may be on a drive that is not plugged in.</source>
        <translation>En {folder} no hay un cuaderno. Quizás está en un disco que no está conectado.</translation>
    </message>
    <message>
        <source>This takes a moment. It slows down anyone who is guessing.</source>
        <translation>Toma un momento. Así se frena a quien esté adivinando.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Escriba primero su frase de contraseña.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Use recovery kit</source>
        <translation>Usar el kit de recuperación</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentar otra vez.</translation>
    </message>
    <message>
        <source>Your notes are encrypted on this laptop.</source>
        <translation>Sus notas están cifradas en esta computadora.</translation>
    </message>
</context>
<context>
    <name>UseSheet</name>
    <message>
        <source>Choose nothing if they did not say</source>
        <translation>No elija nada si no lo dijo</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>¿Ayudó?</translation>
    </message>
    <message>
        <source>Not tried this time</source>
        <translation>Esta vez no se probó</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What they said about it</source>
        <translation>Lo que dijo al respecto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Hidden. Hold Space to show.</source>
        <translation>Cubierto. Mantenga oprimido Espacio para verlo.</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>A newer version replaced it</source>
        <translation>Una versión más nueva la reemplazó</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open version {number}</source>
        <translation>Abrir la versión {number}</translation>
    </message>
    <message>
        <source>Shown here</source>
        <translation>Se muestra aquí</translation>
    </message>
    <message>
        <source>This is the current version</source>
        <translation>Esta es la versión vigente</translation>
    </message>
    <message>
        <source>Versions of this note</source>
        <translation>Versiones de esta nota</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Por qué: {reason}</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>From last time. Does it fit?</source>
        <translation>De la última vez. ¿Es lo correcto?</translation>
    </message>
    <message>
        <source>How you tried to reach {name}</source>
        <translation>Cómo intentó comunicarse con {name}</translation>
    </message>
    <message>
        <source>How you waited, and how you tried to reach {name}</source>
        <translation>Cómo esperó, y cómo intentó comunicarse con {name}</translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation>Cómo respondió {name}</translation>
    </message>
    <message>
        <source>In {name}’s own words if you can</source>
        <translation>Con las palabras de {name} si puede</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Phrases for how {name} responded</source>
        <translation>Frases para cómo respondió {name}</translation>
    </message>
    <message>
        <source>Phrases for what we did</source>
        <translation>Frases para lo que hicimos</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Lo que hicimos</translation>
    </message>
    <message>
        <source>Who you spoke with, by role, and what about</source>
        <translation>Con quién habló, por su papel, y de qué</translation>
    </message>
    <message>
        <source>Your part in the visit</source>
        <translation>Su parte en la visita</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Delete draft</source>
        <translation>Borrar borrador</translation>
    </message>
    <message>
        <source>Draft note</source>
        <translation>Borrador de nota</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation>Más para esta nota</translation>
    </message>
    <message>
        <source>Move to another person…</source>
        <translation>Pasar a otra persona…</translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation>Visita planeada</translation>
    </message>
    <message>
        <source>Read together</source>
        <translation>Leer juntos</translation>
    </message>
    <message>
        <source>Save and go back</source>
        <translation>Guardar y volver</translation>
    </message>
    <message>
        <source>Show last visit, triggers and supports</source>
        <translation>Mostrar la última visita, los detonantes y los apoyos</translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation>Nota firmada</translation>
    </message>
    <message>
        <source>Visit with {name}</source>
        <translation>Visita con {name}</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Void note</source>
        <translation>Nota anulada</translation>
    </message>
    <message>
        <source>Void, sealed</source>
        <translation>Anulada y sellada</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>planeada para {day}</translation>
    </message>
    <message>
        <source>{signed}, read only</source>
        <translation>{signed}, solo para leer</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Planned for {day}. It is held today instead.</source>
        <translation>Planeada para {day}. Se hace hoy.</translation>
    </message>
    <message>
        <source>Signed note, read only</source>
        <translation>Nota firmada, solo para leer</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit with {name}</source>
        <translation>Visita con {name}</translation>
    </message>
    <message>
        <source>Void note</source>
        <translation>Anular nota</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Finish note</source>
        <translation>Terminar nota</translation>
    </message>
    <message>
        <source>Finish note for {name}</source>
        <translation>Terminar la nota de {name}</translation>
    </message>
    <message>
        <source>More about the visit with {name}</source>
        <translation>Más sobre la visita con {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the note for {name}</source>
        <translation>Abrir la nota de {name}</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Review and sign the note for {name}</source>
        <translation>Revisar y firmar la nota de {name}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Empezar visita</translation>
    </message>
    <message>
        <source>Start visit with {name}</source>
        <translation>Empezar la visita con {name}</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>No visits yet. Start one when you meet.</source>
        <translation>Todavía no hay visitas. Empiece una cuando se vean.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Empezar visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Void note of {day}: {reason}</source>
        <translation>Nota anulada del {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>VoidCard</name>
    <message>
        <source>Its words are sealed, with all its versions. It counts in no figure, stands in no summary, and goes out with nothing. Agencies that have it are told that it was a mistake.</source>
        <translation>Sus palabras están selladas, con todas sus versiones. No cuenta en ningún número, no aparece en ningún resumen y no sale con nada. A las agencias que la tienen se les dice que fue un error.</translation>
    </message>
    <message>
        <source>Open what was written again</source>
        <translation>Abrir lo que se escribió de nuevo</translation>
    </message>
    <message>
        <source>Read the sealed note…</source>
        <translation>Leer la nota sellada…</translation>
    </message>
    <message>
        <source>This note is void</source>
        <translation>Esta nota está anulada</translation>
    </message>
    <message>
        <source>Write it again for the right person…</source>
        <translation>Escribirla para la persona correcta…</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>In your words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>Sealed with the note</source>
        <translation>Sellado con la nota</translation>
    </message>
    <message>
        <source>The note is sealed with all its versions and counts nowhere. This chart keeps only that there was a note, and who voided it, when and why. A void note stays void. You can write it again for the right person.</source>
        <translation>La nota se sella con todas sus versiones y no cuenta en ninguna parte. Este expediente guarda solo que hubo una nota, y quién la anuló, cuándo y por qué. Una nota anulada queda anulada. Puede escribirla de nuevo para la persona correcta.</translation>
    </message>
    <message>
        <source>Void this note</source>
        <translation>Anular esta nota</translation>
    </message>
    <message>
        <source>Why is it void?</source>
        <translation>¿Por qué se anula?</translation>
    </message>
    <message>
        <source>Wrong chart, or void</source>
        <translation>Expediente equivocado, o anular</translation>
    </message>
</context>
<context>
    <name>WarningBar</name>
    <message>
        <source>Nobody was here for a while. Fieldnote locks in {seconds} seconds. Your words are saved.</source>
        <translation>Nadie estuvo aquí por un rato. Fieldnote se bloquea en {seconds} segundos. Sus palabras están guardadas.</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Seguir abierto</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>WhichVisits</name>
    <message>
        <source>This visit and all after it</source>
        <translation>Esta visita y todas las que siguen</translation>
    </message>
    <message>
        <source>This visit only</source>
        <translation>Solo esta visita</translation>
    </message>
</context>
<context>
    <name>WindowChoices</name>
    <message>
        <source>Colors changed.</source>
        <translation>Colores cambiados.</translation>
    </message>
    <message>
        <source>Font changed.</source>
        <translation>Letra cambiada.</translation>
    </message>
    <message>
        <source>How Fieldnote begins is changed.</source>
        <translation>Se cambió cómo empieza Fieldnote.</translation>
    </message>
    <message>
        <source>Locks after 1 minute from now on.</source>
        <translation>Desde ahora se bloquea al minuto.</translation>
    </message>
    <message>
        <source>Locks after {count} minutes from now on.</source>
        <translation>Desde ahora se bloquea a los {count} minutos.</translation>
    </message>
    <message>
        <source>Menu bar changed.</source>
        <translation>Barra de menú cambiada.</translation>
    </message>
    <message>
        <source>Room around controls changed.</source>
        <translation>Se cambió el espacio alrededor de los controles.</translation>
    </message>
    <message>
        <source>Text size changed.</source>
        <translation>Tamaño del texto cambiado.</translation>
    </message>
    <message>
        <source>The language changes when you next lock or open Fieldnote.</source>
        <translation>El idioma cambia la próxima vez que bloquee o abra Fieldnote.</translation>
    </message>
</context>
<context>
    <name>WordHint</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Write “{text}” instead</source>
        <translation>Escribir “{text}” en su lugar</translation>
    </message>
</context>
<context>
    <name>WordHints</name>
    <message>
        <source>You might use:</source>
        <translation>Podría usar:</translation>
    </message>
    <message>
        <source>“{word}” can be said more exactly.</source>
        <translation>“{word}” se puede decir con más exactitud.</translation>
    </message>
    <message>
        <source>“{word}” can sound like a judgment.</source>
        <translation>“{word}” puede sonar como un juicio.</translation>
    </message>
    <message>
        <source>“{word}” is a clinical word.</source>
        <translation>“{word}” es una palabra clínica.</translation>
    </message>
    <message>
        <source>“{word}” is not how peers speak.</source>
        <translation>“{word}” no es como habla un apoyo entre pares.</translation>
    </message>
    <message>
        <source>“{word}” is the work of another role.</source>
        <translation>“{word}” es tarea de otra persona del equipo.</translation>
    </message>
    <message>
        <source>“{word}” may be about somebody’s safety.</source>
        <translation>“{word}” puede tratarse de la seguridad de alguien.</translation>
    </message>
    <message>
        <source>“{word}” puts a label before the person.</source>
        <translation>“{word}” pone una etiqueta antes que a la persona.</translation>
    </message>
</context>
<context>
    <name>WorkStack</name>
    <message>
        <source>Stopped. Nothing of it is left over.</source>
        <translation>Detenido. No queda nada de ello.</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{what} {percent}%</source>
        <translation>{what} {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>WritingSection</name>
    <message>
        <source>A dotted line, and other words to choose from. Nothing is changed by itself, and what stands in quotation marks is left alone: it is the person’s own.</source>
        <translation>Una línea de puntos y otras palabras para elegir. Nada cambia solo, y lo que está entre comillas no se toca: es de la persona.</translation>
    </message>
    <message>
        <source>A word is right where one of them has it. Choose none, and no word is marked. F7 goes to the next.</source>
        <translation>Una palabra está bien si uno de ellos la tiene. Sin ninguno, no se marca ninguna palabra. F7 va a la siguiente.</translation>
    </message>
    <message>
        <source>Gentle hints</source>
        <translation>Avisos amables</translation>
    </message>
    <message>
        <source>Kept in this notebook, and nowhere else.</source>
        <translation>Se guarda en este cuaderno, y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Look up spelling in</source>
        <translation>Revisar la ortografía en</translation>
    </message>
    <message>
        <source>Look “{word}” up again</source>
        <translation>Volver a revisar “{word}”</translation>
    </message>
    <message>
        <source>Mark words that can hurt</source>
        <translation>Marcar palabras que pueden herir</translation>
    </message>
    <message>
        <source>None yet. The menu of a marked word adds it.</source>
        <translation>Ninguna todavía. El menú de una palabra marcada la agrega.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Press a word to have it looked up again.</source>
        <translation>Oprima una palabra para que se revise otra vez.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Sus propias palabras</translation>
    </message>
    <message>
        <source>“{word}” is looked up again.</source>
        <translation>“{word}” se revisa otra vez.</translation>
    </message>
</context>
<context>
    <name>YouSection</name>
    <message>
        <source>Add a credential</source>
        <translation>Agregar una credencial</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>Cambiar {title}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Closed without saving. What you typed is there when you come back to it.</source>
        <translation>Se cerró sin guardar. Lo que escribió está ahí cuando vuelva.</translation>
    </message>
    <message>
        <source>Credential added.</source>
        <translation>Credencial agregada.</translation>
    </message>
    <message>
        <source>Credential changed.</source>
        <translation>Credencial cambiada.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>From now on this appears on your notes. No private phone or address belongs here.</source>
        <translation>Desde ahora esto aparece en sus notas. Aquí no van un teléfono ni una dirección privados.</translation>
    </message>
    <message>
        <source>Name on notes</source>
        <translation>Nombre en las notas</translation>
    </message>
    <message>
        <source>New plans begin with this name</source>
        <translation>Los planes nuevos empiezan con este nombre</translation>
    </message>
    <message>
        <source>No credential yet. With its dates, you hear in time when it ends.</source>
        <translation>Todavía no hay credencial. Con sus fechas, usted sabe a tiempo cuándo termina.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>On your notes</source>
        <translation>En sus notas</translation>
    </message>
    <message>
        <source>Or how the agency is reached</source>
        <translation>O cómo se contacta a la agencia</translation>
    </message>
    <message>
        <source>QP you hand off to</source>
        <translation>QP a quien entrega</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Teléfono de trabajo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>{field} changed.</source>
        <translation>Se cambió: {field}.</translation>
    </message>
</context>
<context>
    <name>YourDay</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nueva visita</translation>
    </message>
    <message>
        <source>No people yet. Add the first person you walk with.</source>
        <translation>Todavía no hay personas. Agregue a la primera persona que acompaña.</translation>
    </message>
    <message>
        <source>Nothing planned today. Start a visit when you meet someone.</source>
        <translation>Nada planeado hoy. Empiece una visita cuando vea a alguien.</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Su día</translation>
    </message>
</context>
<context>
    <name>_ConsentLine</name>
    <message>
        <source>End it…</source>
        <translation>Terminarlo…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Finish it…</source>
        <translation>Completarlo…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>May be told</source>
        <translation>Se le puede contar</translation>
    </message>
    <message>
        <source>Open it to see the rest.</source>
        <translation>Ábralo para ver el resto.</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Imprimirlo…</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Para retirarlo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>{what} Consent for {whom}</source>
        <translation>{what} Consentimiento para {whom}</translation>
    </message>
</context>
<context>
    <name>_GroupTile</name>
    <message>
        <source>Group {number}: {symbols}</source>
        <translation>Grupo {number}: {symbols}</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>cubierto</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the note: {what}</source>
        <translation>Abrir la nota: {what}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Try again: {what}</source>
        <translation>Intentar otra vez: {what}</translation>
    </message>
    <message>
        <source>{name}, {day}, {what}</source>
        <translation>{name}, {day}, {what}</translation>
    </message>
</context>
<context>
    <name>_MapCard</name>
    <message>
        <source>No supports on the map yet. Ask who {name} would call on a hard night.</source>
        <translation>Todavía no hay apoyos en el mapa. Pregunte a quién llamaría {name} en una noche difícil.</translation>
    </message>
    <message>
        <source>Support network</source>
        <translation>Red de apoyo</translation>
    </message>
</context>
<context>
    <name>_NoGoals</name>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>No goals yet. Ask: what would a good month look like?</source>
        <translation>Todavía no hay metas. Pregunte: ¿cómo sería un buen mes?</translation>
    </message>
</context>
<context>
    <name>_NoTriggers</name>
    <message>
        <source>No triggers yet. Ask: which people, places or things make it harder?</source>
        <translation>Todavía no hay detonantes. Pregunte: ¿qué personas, lugares o cosas lo hacen más difícil?</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Detonantes</translation>
    </message>
</context>
<context>
    <name>_Nobody</name>
    <message>
        <source>Add an agency system…</source>
        <translation>Agregar un sistema de agencia…</translation>
    </message>
    <message>
        <source>No agency system is set up. Your agency says where notes go: a folder or stick, or the address of a server, and gives you its key. Until then, print or save documents.</source>
        <translation>Todavía no hay un sistema de agencia. Su agencia le dice a dónde van las notas: una carpeta o memoria, o la dirección de un servidor, y le da su llave. Hasta entonces, imprima o guarde documentos.</translation>
    </message>
    <message>
        <source>Nothing is set up</source>
        <translation>Todavía no hay nada</translation>
    </message>
</context>
<context>
    <name>_SendingCard</name>
    <message>
        <source>By itself</source>
        <translation>Automáticamente</translation>
    </message>
    <message>
        <source>By itself: while the notebook is open, what you sign is sent soon after, and tried again now and then. Nothing is sent while it is locked.</source>
        <translation>Automáticamente: mientras el cuaderno está abierto, lo que firma se envía poco después, y se intenta otra vez de vez en cuando. No se envía nada mientras está bloqueado.</translation>
    </message>
    <message>
        <source>When I press Send</source>
        <translation>Cuando oprimo Enviar</translation>
    </message>
    <message>
        <source>When to send</source>
        <translation>Cuándo enviar</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Mark done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark done: {step}</source>
        <translation>Marcar como hecho: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
</context>
<context>
    <name>_TimesSheet</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Dejar las dos</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Write when it starts, like 10:30 or 2 PM.</source>
        <translation>Escriba cuándo empieza, como 10:30 o 2 PM.</translation>
    </message>
</context>
<context>
    <name>_Turning</name>
    <message>
        <source>Earlier ones</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Later ones</source>
        <translation>Siguientes</translation>
    </message>
    <message>
        <source>{first} to {last} of {count}</source>
        <translation>{first} a {last} de {count}</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Acts missing from the log</source>
        <translation>Actos que faltan en el registro</translation>
    </message>
    <message>
        <source>Agency key removed</source>
        <translation>Llave de la agencia quitada</translation>
    </message>
    <message>
        <source>Agency key set</source>
        <translation>Llave de la agencia puesta</translation>
    </message>
    <message>
        <source>Agency rules added</source>
        <translation>Reglas de la agencia agregadas</translation>
    </message>
    <message>
        <source>Agency settings taken back</source>
        <translation>Ajustes de la agencia deshechos</translation>
    </message>
    <message>
        <source>Agency settings taken in</source>
        <translation>Ajustes de la agencia traídos</translation>
    </message>
    <message>
        <source>Agency system removed</source>
        <translation>Sistema de la agencia quitado</translation>
    </message>
    <message>
        <source>Agency system tried</source>
        <translation>Sistema de la agencia probado</translation>
    </message>
    <message>
        <source>Agency to send to added</source>
        <translation>Se agregó una agencia a la que se envía</translation>
    </message>
    <message>
        <source>Another copy of this notebook was seen</source>
        <translation>Se vio otra copia de este cuaderno</translation>
    </message>
    <message>
        <source>Answers of a questionnaire added</source>
        <translation>Respuestas de un cuestionario agregadas</translation>
    </message>
    <message>
        <source>Attached file brought back</source>
        <translation>Archivo adjunto traído de vuelta</translation>
    </message>
    <message>
        <source>Attached file deleted</source>
        <translation>Archivo adjunto borrado</translation>
    </message>
    <message>
        <source>Attached file opened</source>
        <translation>Archivo adjunto abierto</translation>
    </message>
    <message>
        <source>Attendance opened</source>
        <translation>Asistencia abierta</translation>
    </message>
    <message>
        <source>Attendance taken back</source>
        <translation>Asistencia retirada</translation>
    </message>
    <message>
        <source>Authorization added</source>
        <translation>Autorización agregada</translation>
    </message>
    <message>
        <source>Authorization changed</source>
        <translation>Autorización cambiada</translation>
    </message>
    <message>
        <source>Backup copied to the second disk</source>
        <translation>Copia de seguridad copiada al segundo disco</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Backup tried: good</source>
        <translation>Copia de seguridad probada: buena</translation>
    </message>
    <message>
        <source>Backup tried: not good</source>
        <translation>Copia de seguridad probada: no sirve</translation>
    </message>
    <message>
        <source>Before: {before}. Now: {after}.</source>
        <translation>Antes: {before}. Ahora: {after}.</translation>
    </message>
    <message>
        <source>Caseload taken back</source>
        <translation>Lista de personas deshecha</translation>
    </message>
    <message>
        <source>Caseload taken in</source>
        <translation>Lista de personas traída</translation>
    </message>
    <message>
        <source>Certificate asked of an agency</source>
        <translation>Se pidió un certificado a una agencia</translation>
    </message>
    <message>
        <source>Certificate of an agency taken in</source>
        <translation>Se trajo el certificado de una agencia</translation>
    </message>
    <message>
        <source>Change of a person undone</source>
        <translation>Cambio de una persona deshecho</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Consentimiento cambiado</translation>
    </message>
    <message>
        <source>Consent complete</source>
        <translation>Consentimiento completo</translation>
    </message>
    <message>
        <source>Consent ended</source>
        <translation>Consentimiento terminado</translation>
    </message>
    <message>
        <source>Contact log dropped before it was sent</source>
        <translation>Registro de contactos descartado antes de enviarlo</translation>
    </message>
    <message>
        <source>Contact log made for an agency</source>
        <translation>Registro de contactos hecho para una agencia</translation>
    </message>
    <message>
        <source>Contact with a support</source>
        <translation>Contacto con un apoyo</translation>
    </message>
    <message>
        <source>Contact with a support taken back</source>
        <translation>Contacto con un apoyo retirado</translation>
    </message>
    <message>
        <source>Correction started</source>
        <translation>Corrección empezada</translation>
    </message>
    <message>
        <source>Court order recorded</source>
        <translation>Orden judicial anotada</translation>
    </message>
    <message>
        <source>Disposal of records confirmed</source>
        <translation>Eliminación de expedientes confirmada</translation>
    </message>
    <message>
        <source>Document given out</source>
        <translation>Documento entregado</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Borrador eliminado</translation>
    </message>
    <message>
        <source>Draft moved from this chart</source>
        <translation>Borrador sacado de este expediente</translation>
    </message>
    <message>
        <source>Draft moved to this chart</source>
        <translation>Borrador traído a este expediente</translation>
    </message>
    <message>
        <source>Drawing added to a visit</source>
        <translation>Dibujo agregado a una visita</translation>
    </message>
    <message>
        <source>Drawing removed from a visit</source>
        <translation>Dibujo quitado de una visita</translation>
    </message>
    <message>
        <source>Earlier chart taken back</source>
        <translation>Expediente anterior retirado</translation>
    </message>
    <message>
        <source>Earlier chart taken in</source>
        <translation>Expediente anterior incorporado</translation>
    </message>
    <message>
        <source>Emergency disclosure written down</source>
        <translation>Entrega por emergencia anotada</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Anotada dos veces</translation>
    </message>
    <message>
        <source>Episode begun</source>
        <translation>Período en el programa empezado</translation>
    </message>
    <message>
        <source>Episode ended</source>
        <translation>Período en el programa terminado</translation>
    </message>
    <message>
        <source>Expected in a group</source>
        <translation>Se le espera en un grupo</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Archivo adjuntado</translation>
    </message>
    <message>
        <source>Given {day}. Taken down by {name}.</source>
        <translation>Dicho el {day}; {name} lo anotó.</translation>
    </message>
    <message>
        <source>Goal added</source>
        <translation>Meta agregada</translation>
    </message>
    <message>
        <source>Goal moved a step</source>
        <translation>Meta movida un paso</translation>
    </message>
    <message>
        <source>Goal offered to the QP</source>
        <translation>Meta ofrecida al QP</translation>
    </message>
    <message>
        <source>Goal reworded</source>
        <translation>Meta escrita de otra manera</translation>
    </message>
    <message>
        <source>Goal taken up in the plan</source>
        <translation>Meta incluida en el plan</translation>
    </message>
    <message>
        <source>Goal’s stage changed</source>
        <translation>Etapa de la meta cambiada</translation>
    </message>
    <message>
        <source>Goal’s standing changed</source>
        <translation>Situación de la meta cambiada</translation>
    </message>
    <message>
        <source>Goal’s target day changed</source>
        <translation>Fecha de la meta cambiada</translation>
    </message>
    <message>
        <source>Going to another specialist broken off</source>
        <translation>Paso a otro especialista interrumpido</translation>
    </message>
    <message>
        <source>Group kept</source>
        <translation>Grupo guardado</translation>
    </message>
    <message>
        <source>Group session changed</source>
        <translation>Sesión de grupo cambiada</translation>
    </message>
    <message>
        <source>Group session deleted</source>
        <translation>Sesión de grupo borrada</translation>
    </message>
    <message>
        <source>Group session opened</source>
        <translation>Sesión de grupo abierta</translation>
    </message>
    <message>
        <source>Group session started</source>
        <translation>Sesión de grupo empezada</translation>
    </message>
    <message>
        <source>Group’s members changed</source>
        <translation>Miembros del grupo cambiados</translation>
    </message>
    <message>
        <source>Handing over of the notebook begun</source>
        <translation>Traspaso del cuaderno empezado</translation>
    </message>
    <message>
        <source>Handing over of the notebook broken off</source>
        <translation>Traspaso del cuaderno interrumpido</translation>
    </message>
    <message>
        <source>Handing over of the notebook taken back</source>
        <translation>Traspaso del cuaderno anulado</translation>
    </message>
    <message>
        <source>Header repaired</source>
        <translation>Encabezado reparado</translation>
    </message>
    <message>
        <source>Health goal added</source>
        <translation>Meta de salud agregada</translation>
    </message>
    <message>
        <source>Health goal changed</source>
        <translation>Meta de salud cambiada</translation>
    </message>
    <message>
        <source>Health week written down</source>
        <translation>Semana de salud anotada</translation>
    </message>
    <message>
        <source>Hints about words switched on or off</source>
        <translation>Avisos sobre palabras activados o desactivados</translation>
    </message>
    <message>
        <source>I agree: add this to the note</source>
        <translation>De acuerdo: agregarlo a la nota</translation>
    </message>
    <message>
        <source>Incident written down</source>
        <translation>Incidente anotado</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>No ocurrió</translation>
    </message>
    <message>
        <source>Justice stage changed</source>
        <translation>Etapa en la justicia cambiada</translation>
    </message>
    <message>
        <source>Key for charts from others made</source>
        <translation>Llave para expedientes de otros creada</translation>
    </message>
    <message>
        <source>Language of the phrases changed</source>
        <translation>Idioma de las frases cambiado</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>Retención legal levantada</translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation>Retención legal puesta</translation>
    </message>
    <message>
        <source>List of disclosures made</source>
        <translation>Lista de entregas hecha</translation>
    </message>
    <message>
        <source>Meeting added</source>
        <translation>Reunión agregada</translation>
    </message>
    <message>
        <source>Meeting attended</source>
        <translation>Asistencia a una reunión</translation>
    </message>
    <message>
        <source>Meeting changed</source>
        <translation>Reunión cambiada</translation>
    </message>
    <message>
        <source>Meeting ended</source>
        <translation>Reunión terminada</translation>
    </message>
    <message>
        <source>Merged entries parted</source>
        <translation>Registros unidos separados</translation>
    </message>
    <message>
        <source>Milestone ended</source>
        <translation>Logro terminado</translation>
    </message>
    <message>
        <source>Milestone marked</source>
        <translation>Logro marcado</translation>
    </message>
    <message>
        <source>New recovery kit made</source>
        <translation>Kit de recuperación nuevo hecho</translation>
    </message>
    <message>
        <source>Next step agreed</source>
        <translation>Próximo paso acordado</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Próximo paso hecho</translation>
    </message>
    <message>
        <source>Next step opened again</source>
        <translation>Próximo paso abierto otra vez</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nobody came to a visit</source>
        <translation>Nadie vino a una visita</translation>
    </message>
    <message>
        <source>Not a family member: attested</source>
        <translation>No es familia: declarado</translation>
    </message>
    <message>
        <source>Note accepted by the QP</source>
        <translation>Nota aceptada por el QP</translation>
    </message>
    <message>
        <source>Note added to after signing</source>
        <translation>Añadido a una nota después de firmar</translation>
    </message>
    <message>
        <source>Note added to the exports</source>
        <translation>Nota agregada a los envíos</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>Nota corregida</translation>
    </message>
    <message>
        <source>Note held back from an agency</source>
        <translation>Nota retenida, sin enviar a la agencia</translation>
    </message>
    <message>
        <source>Note let go to an agency again</source>
        <translation>Nota liberada para enviarse otra vez</translation>
    </message>
    <message>
        <source>Note opened</source>
        <translation>Nota abierta</translation>
    </message>
    <message>
        <source>Note returned by the QP</source>
        <translation>Nota devuelta por el QP</translation>
    </message>
    <message>
        <source>Note sent to an agency</source>
        <translation>Nota enviada a una agencia</translation>
    </message>
    <message>
        <source>Note signed</source>
        <translation>Nota firmada</translation>
    </message>
    <message>
        <source>Note voided</source>
        <translation>Nota anulada</translation>
    </message>
    <message>
        <source>Note written again</source>
        <translation>Nota escrita de nuevo</translation>
    </message>
    <message>
        <source>Notebook file repaired</source>
        <translation>Archivo del cuaderno reparado</translation>
    </message>
    <message>
        <source>Notebook handed over to another laptop</source>
        <translation>Cuaderno traspasado a otra computadora</translation>
    </message>
    <message>
        <source>Notebook made</source>
        <translation>Cuaderno hecho</translation>
    </message>
    <message>
        <source>Notebook opened</source>
        <translation>Cuaderno abierto</translation>
    </message>
    <message>
        <source>Notebook rescued from a damaged one</source>
        <translation>Cuaderno salvado de uno dañado</translation>
    </message>
    <message>
        <source>Notebook taken over on this laptop</source>
        <translation>Cuaderno recibido en esta computadora</translation>
    </message>
    <message>
        <source>Offer of a goal taken back</source>
        <translation>Oferta de una meta retirada</translation>
    </message>
    <message>
        <source>Opened with the recovery kit</source>
        <translation>Abierto con el kit de recuperación</translation>
    </message>
    <message>
        <source>Own phrase added</source>
        <translation>Frase propia agregada</translation>
    </message>
    <message>
        <source>Own phrase for what you did added</source>
        <translation>Frase propia para lo que hizo agregada</translation>
    </message>
    <message>
        <source>Own words for spelling changed</source>
        <translation>Se cambiaron sus palabras de ortografía</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN quitado</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN puesto</translation>
    </message>
    <message>
        <source>Package made for an agency</source>
        <translation>Paquete hecho para una agencia</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Frase de contraseña cambiada</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Persona agregada</translation>
    </message>
    <message>
        <source>Person archived</source>
        <translation>Persona archivada</translation>
    </message>
    <message>
        <source>Person brought back</source>
        <translation>Persona traída de vuelta</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Persona cambiada</translation>
    </message>
    <message>
        <source>Person chose not to answer</source>
        <translation>La persona prefirió no responder</translation>
    </message>
    <message>
        <source>Person found in the agency’s system</source>
        <translation>Persona encontrada en el sistema de la agencia</translation>
    </message>
    <message>
        <source>Person opened</source>
        <translation>Persona abierta</translation>
    </message>
    <message>
        <source>Person went to another specialist</source>
        <translation>La persona pasó a otro especialista</translation>
    </message>
    <message>
        <source>Person’s statement added</source>
        <translation>Declaración de la persona agregada</translation>
    </message>
    <message>
        <source>Person’s statement answered</source>
        <translation>Declaración de la persona respondida</translation>
    </message>
    <message>
        <source>Phrase for what you did hidden</source>
        <translation>Frase para lo que hizo escondida</translation>
    </message>
    <message>
        <source>Phrase for what you did shown again</source>
        <translation>Frase para lo que hizo mostrada otra vez</translation>
    </message>
    <message>
        <source>Phrase hidden</source>
        <translation>Frase escondida</translation>
    </message>
    <message>
        <source>Phrase shown again</source>
        <translation>Frase mostrada otra vez</translation>
    </message>
    <message>
        <source>Place for copies changed</source>
        <translation>Lugar para copias cambiado</translation>
    </message>
    <message>
        <source>Place to refer to kept</source>
        <translation>Lugar de referencia guardado</translation>
    </message>
    <message>
        <source>Plan goals taken back</source>
        <translation>Metas del plan deshechas</translation>
    </message>
    <message>
        <source>Plan goals taken in</source>
        <translation>Metas del plan traídas</translation>
    </message>
    <message>
        <source>Plan passed to another QP</source>
        <translation>El plan pasó a otro QP</translation>
    </message>
    <message>
        <source>Plan recorded</source>
        <translation>Plan anotado</translation>
    </message>
    <message>
        <source>Planned visit called off</source>
        <translation>Visita planeada cancelada</translation>
    </message>
    <message>
        <source>Planned visit moved</source>
        <translation>Visita planeada movida</translation>
    </message>
    <message>
        <source>Practice agency set up</source>
        <translation>Agencia de práctica configurada</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Aviso de privacidad entregado</translation>
    </message>
    <message>
        <source>Private facts changed</source>
        <translation>Datos privados cambiados</translation>
    </message>
    <message>
        <source>Question asked again</source>
        <translation>Pregunta hecha otra vez</translation>
    </message>
    <message>
        <source>Receipt taken in</source>
        <translation>Recibo traído</translation>
    </message>
    <message>
        <source>Recipient kept</source>
        <translation>Quien recibe, guardado</translation>
    </message>
    <message>
        <source>Record number changed</source>
        <translation>Número de expediente cambiado</translation>
    </message>
    <message>
        <source>Records brought in</source>
        <translation>Expedientes traídos</translation>
    </message>
    <message>
        <source>Records of a person let go</source>
        <translation>Expediente de una persona eliminado</translation>
    </message>
    <message>
        <source>Records opened</source>
        <translation>Expedientes abiertos</translation>
    </message>
    <message>
        <source>Recovery kit shown</source>
        <translation>Kit de recuperación mostrado</translation>
    </message>
    <message>
        <source>Referral made</source>
        <translation>Referencia hecha</translation>
    </message>
    <message>
        <source>Referral’s outcome written down</source>
        <translation>Resultado de la referencia anotado</translation>
    </message>
    <message>
        <source>Reflection deleted</source>
        <translation>Reflexión borrada</translation>
    </message>
    <message>
        <source>Reflection kept</source>
        <translation>Reflexión guardada</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restaurado de una copia de seguridad</translation>
    </message>
    <message>
        <source>Return to use changed</source>
        <translation>Regreso al consumo cambiado</translation>
    </message>
    <message>
        <source>Return to use withdrawn</source>
        <translation>Regreso al consumo retirado</translation>
    </message>
    <message>
        <source>Return to use written down</source>
        <translation>Regreso al consumo anotado</translation>
    </message>
    <message>
        <source>Returns to use opened</source>
        <translation>Regresos al consumo abiertos</translation>
    </message>
    <message>
        <source>Row of visits changed</source>
        <translation>Serie de visitas cambiada</translation>
    </message>
    <message>
        <source>Row of visits ended</source>
        <translation>Serie de visitas terminada</translation>
    </message>
    <message>
        <source>Row of visits planned</source>
        <translation>Serie de visitas planeada</translation>
    </message>
    <message>
        <source>Row of visits taken up again</source>
        <translation>Serie de visitas retomada</translation>
    </message>
    <message>
        <source>Row of visits written out</source>
        <translation>Serie de visitas escrita</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>Reglas cambiadas</translation>
    </message>
    <message>
        <source>Safety sheet changed</source>
        <translation>Hoja de seguridad cambiada</translation>
    </message>
    <message>
        <source>Sending by itself switched on or off</source>
        <translation>Envío automático activado o desactivado</translation>
    </message>
    <message>
        <source>Sending tried</source>
        <translation>Envío probado</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Small step added</source>
        <translation>Paso pequeño agregado</translation>
    </message>
    <message>
        <source>Small step changed</source>
        <translation>Paso pequeño cambiado</translation>
    </message>
    <message>
        <source>Small step done</source>
        <translation>Paso pequeño hecho</translation>
    </message>
    <message>
        <source>Small step opened again</source>
        <translation>Paso pequeño abierto otra vez</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something else in the note</source>
        <translation>Otra cosa en la nota</translation>
    </message>
    <message>
        <source>Spelling languages chosen</source>
        <translation>Idiomas de ortografía elegidos</translation>
    </message>
    <message>
        <source>Support added</source>
        <translation>Apoyo agregado</translation>
    </message>
    <message>
        <source>Support came back</source>
        <translation>Apoyo de vuelta</translation>
    </message>
    <message>
        <source>Support changed</source>
        <translation>Apoyo cambiado</translation>
    </message>
    <message>
        <source>Support left</source>
        <translation>Apoyo que se fue</translation>
    </message>
    <message>
        <source>Support moved to another ring</source>
        <translation>Apoyo movido a otro círculo</translation>
    </message>
    <message>
        <source>Support’s stance changed</source>
        <translation>Postura del apoyo cambiada</translation>
    </message>
    <message>
        <source>Support’s tie changed</source>
        <translation>Vínculo del apoyo cambiado</translation>
    </message>
    <message>
        <source>Taken off a group’s list</source>
        <translation>Fuera de la lista de un grupo</translation>
    </message>
    <message>
        <source>Template chosen</source>
        <translation>Plantilla elegida</translation>
    </message>
    <message>
        <source>The clock was set back</source>
        <translation>El reloj se atrasó</translation>
    </message>
    <message>
        <source>The form: {place}</source>
        <translation>El formulario: {place}</translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation>La nota queda como está</translation>
    </message>
    <message>
        <source>The whole note</source>
        <translation>La nota entera</translation>
    </message>
    <message>
        <source>This corrects the note signed {at}. Why: {reason} Until you sign this one, the signed note is the current version. After that it stays readable.</source>
        <translation>Esto corrige la nota firmada ({at}). Por qué: {reason} Hasta que firme esta, la nota firmada es la versión vigente. Después se podrá seguir leyendo.</translation>
    </message>
    <message>
        <source>This laptop sends everything from now on</source>
        <translation>Desde ahora esta computadora lo envía todo</translation>
    </message>
    <message>
        <source>Trigger added</source>
        <translation>Detonante agregado</translation>
    </message>
    <message>
        <source>Trigger changed</source>
        <translation>Detonante cambiado</translation>
    </message>
    <message>
        <source>Trigger’s standing changed</source>
        <translation>Situación del detonante cambiada</translation>
    </message>
    <message>
        <source>Trip deleted</source>
        <translation>Viaje borrado</translation>
    </message>
    <message>
        <source>Trip written down</source>
        <translation>Viaje anotado</translation>
    </message>
    <message>
        <source>Two entries of a person merged</source>
        <translation>Dos registros de una persona unidos</translation>
    </message>
    <message>
        <source>Units billed by others entered</source>
        <translation>Unidades facturadas por otros, anotadas</translation>
    </message>
    <message>
        <source>Units corrected</source>
        <translation>Unidades corregidas</translation>
    </message>
    <message>
        <source>Use of what helps taken back</source>
        <translation>Uso de lo que ayuda retirado</translation>
    </message>
    <message>
        <source>Version {number}, signed {at} by {name}</source>
        <translation>Versión {number}, firmada el {at} por {name}</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Visita planeada</translation>
    </message>
    <message>
        <source>Visit started</source>
        <translation>Visita empezada</translation>
    </message>
    <message>
        <source>Voided note opened</source>
        <translation>Nota anulada abierta</translation>
    </message>
    <message>
        <source>Voided {at} by {name}. Reason: {reason}.</source>
        <translation>Anulada el {at} por {name}. Razón: {reason}.</translation>
    </message>
    <message>
        <source>Warning sign added</source>
        <translation>Señal de aviso agregada</translation>
    </message>
    <message>
        <source>Warning sign changed</source>
        <translation>Señal de aviso cambiada</translation>
    </message>
    <message>
        <source>Warning sign gone</source>
        <translation>Señal de aviso quitada</translation>
    </message>
    <message>
        <source>Was not there in a group</source>
        <translation>No estuvo en un grupo</translation>
    </message>
    <message>
        <source>Was there in a group</source>
        <translation>Estuvo en un grupo</translation>
    </message>
    <message>
        <source>What helps added</source>
        <translation>Lo que ayuda, agregado</translation>
    </message>
    <message>
        <source>What helps changed</source>
        <translation>Lo que ayuda, cambiado</translation>
    </message>
    <message>
        <source>What helps linked to a trigger</source>
        <translation>Lo que ayuda, unido a un detonante</translation>
    </message>
    <message>
        <source>What helps put aside</source>
        <translation>Lo que ayuda, dejado de lado</translation>
    </message>
    <message>
        <source>What helps unlinked from a trigger</source>
        <translation>Lo que ayuda, separado de un detonante</translation>
    </message>
    <message>
        <source>What helps was used</source>
        <translation>Se usó lo que ayuda</translation>
    </message>
    <message>
        <source>Wrong PIN or passphrase</source>
        <translation>PIN o frase de contraseña incorrectos</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Frase de contraseña incorrecta</translation>
    </message>
    <message>
        <source>Wrong person’s chart</source>
        <translation>Expediente de otra persona</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Your own details changed</source>
        <translation>Sus propios datos cambiados</translation>
    </message>
    <message>
        <source>{name} agreed on {at} and added to the note</source>
        <translation>{name} estuvo de acuerdo el {at} y lo agregó a la nota</translation>
    </message>
    <message>
        <source>{name} answered on {at}: the note stays as it is</source>
        <translation>{name} respondió el {at}: la nota queda como está</translation>
    </message>
    <message>
        <source>{name} sent this note back on {day}: “{words}”</source>
        <translation>{name} devolvió esta nota el {day}: “{words}”</translation>
    </message>
    <message>
        <source>{outcome} by {name}, {at}</source>
        <translation>{outcome} por {name}, {at}</translation>
    </message>
</context>
<context>
    <name>backdrop</name>
    <message>
        <source>Works without a connection · Nothing is sent until you choose to send it</source>
        <translation>Funciona sin conexión · No se envía nada hasta que usted elija enviarlo</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>1 note in the backup, {other} in the notebook.</source>
        <translation>1 nota en la copia, {other} en el cuaderno.</translation>
    </message>
    <message>
        <source>1 note is not the same as what can still be read of this one.</source>
        <translation>1 nota no es igual a lo que todavía se puede leer de este.</translation>
    </message>
    <message>
        <source>A newer Fieldnote made it. Install that one to use it.</source>
        <translation>La hizo un Fieldnote más nuevo. Instálelo para usarla.</translation>
    </message>
    <message>
        <source>All backups are on this laptop. Pick a stick or another disk for a copy, in case the laptop is lost.</source>
        <translation>Todas las copias de seguridad están en esta computadora. Elija una memoria u otro disco para una copia, por si la computadora se pierde.</translation>
    </message>
    <message>
        <source>It cannot be read at all: it is gone, or its disk has a fault. Make a new backup now.</source>
        <translation>No se puede leer nada: ya no está, o su disco tiene una falla. Haga una copia de seguridad nueva ahora.</translation>
    </message>
    <message>
        <source>It holds all that can still be read of this one.</source>
        <translation>Tiene todo lo que todavía se puede leer de este.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be read whole. Make a new backup now; older ones may still be good.</source>
        <translation>Está dañada y no se puede leer entera. Haga una copia nueva ahora; las anteriores quizás sirvan.</translation>
    </message>
    <message>
        <source>It opens only with the passphrase or the recovery kit of its time. Make a new backup now.</source>
        <translation>Se abre solo con la frase de contraseña o el kit de su tiempo. Haga una copia nueva ahora.</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>Última copia: {when}</translation>
    </message>
    <message>
        <source>Last copied 1 day ago</source>
        <translation>Última copia en el segundo disco: hace 1 día</translation>
    </message>
    <message>
        <source>Last copied today.</source>
        <translation>Se copió hoy por última vez.</translation>
    </message>
    <message>
        <source>Last copied yesterday.</source>
        <translation>Se copió ayer por última vez.</translation>
    </message>
    <message>
        <source>Last copied {count} days ago</source>
        <translation>Última copia en el segundo disco: hace {count} días</translation>
    </message>
    <message>
        <source>Last copied {count} days ago.</source>
        <translation>Se copió por última vez hace {count} días.</translation>
    </message>
    <message>
        <source>Make a copy again.</source>
        <translation>Haga otra copia.</translation>
    </message>
    <message>
        <source>Make a copy.</source>
        <translation>Haga una copia.</translation>
    </message>
    <message>
        <source>Newer in the backup</source>
        <translation>Más nuevo en la copia</translation>
    </message>
    <message>
        <source>Newer in the notebook</source>
        <translation>Más nuevo en el cuaderno</translation>
    </message>
    <message>
        <source>No backup was made, since the notebook did not pass its check.</source>
        <translation>No se hizo la copia de seguridad, porque el cuaderno no pasó su revisión.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Todavía no hay copia de seguridad</translation>
    </message>
    <message>
        <source>No copy on the second disk yet</source>
        <translation>Todavía no hay copia en el segundo disco</translation>
    </message>
    <message>
        <source>Not the same, though as old in both</source>
        <translation>No es igual, aunque tiene la misma fecha en los dos</translation>
    </message>
    <message>
        <source>Nothing was copied to the second place yet.</source>
        <translation>Todavía no se copió nada al segundo lugar.</translation>
    </message>
    <message>
        <source>Only in the backup</source>
        <translation>Solo en la copia</translation>
    </message>
    <message>
        <source>Only in the notebook</source>
        <translation>Solo en el cuaderno</translation>
    </message>
    <message>
        <source>Other records:</source>
        <translation>Otros datos:</translation>
    </message>
    <message>
        <source>Plug in the stick or disk to make a copy.</source>
        <translation>Conecte la memoria o el disco para hacer una copia.</translation>
    </message>
    <message>
        <source>That backup has another key: it is of another notebook, or from before the passphrase and the kit of this one were made anew. Nothing was changed.</source>
        <translation>Esa copia tiene otra llave: es de otro cuaderno, o de antes de que se cambiaran la frase de contraseña y el kit de este. No se cambió nada.</translation>
    </message>
    <message>
        <source>That backup is not there any more. Plug its stick in again, or pick another one.</source>
        <translation>Esa copia ya no está ahí. Conecte otra vez su memoria, o elija otra copia.</translation>
    </message>
    <message>
        <source>That file is no backup, or it is damaged. Nothing was changed. An older backup may still be good.</source>
        <translation>Ese archivo no es una copia de seguridad, o está dañado. No se cambió nada. Una copia anterior quizás sirva.</translation>
    </message>
    <message>
        <source>The backup and the notebook hold the same: 1 note.</source>
        <translation>La copia y el cuaderno tienen lo mismo: 1 nota.</translation>
    </message>
    <message>
        <source>The backup and the notebook hold the same: {count} notes.</source>
        <translation>La copia y el cuaderno tienen lo mismo: {count} notas.</translation>
    </message>
    <message>
        <source>The backup of {day} did not pass.</source>
        <translation>La copia del {day} no pasó la prueba.</translation>
    </message>
    <message>
        <source>The backup of {day} opened and did not pass the check. Make a new backup now; older ones may still be good.</source>
        <translation>La copia del {day} se abrió y no pasó la revisión. Haga una copia nueva ahora; las anteriores quizás sirvan.</translation>
    </message>
    <message>
        <source>The backup of {day} was restored aside, opened and checked whole. It would bring everything in it back.</source>
        <translation>La copia del {day} se restauró aparte, se abrió y se revisó entera. Traería de vuelta todo lo que tiene.</translation>
    </message>
    <message>
        <source>The folder is on the same disk as the notebook: a stick or another disk is safer.</source>
        <translation>La carpeta está en el mismo disco que el cuaderno: una memoria u otro disco es más seguro.</translation>
    </message>
    <message>
        <source>The newest backup is not there yet.</source>
        <translation>La copia más nueva todavía no está allí.</translation>
    </message>
    <message>
        <source>The next backup could not be made. Your notes are saved; it is tried again by itself.</source>
        <translation>No se pudo hacer la siguiente copia de seguridad. Sus notas están guardadas; se intenta otra vez sola.</translation>
    </message>
    <message>
        <source>The notes are the same; some other records are not.</source>
        <translation>Las notas son las mismas; algunos otros datos no.</translation>
    </message>
    <message>
        <source>There is not enough room for the next backup. Your notes are saved. Free up some space soon.</source>
        <translation>No hay lugar para la siguiente copia de seguridad. Sus notas están guardadas. Haga espacio pronto.</translation>
    </message>
    <message>
        <source>This computer reported a fault on the way. Nothing was changed. Try again.</source>
        <translation>La computadora avisó de una falla en el camino. No se cambió nada. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>This laptop has no room for one more notebook. Free up some space and try again.</source>
        <translation>En esta computadora no hay lugar para otro cuaderno. Libere espacio y pruebe otra vez.</translation>
    </message>
    <message>
        <source>a newer Fieldnote made it</source>
        <translation>la hizo un Fieldnote más nuevo</translation>
    </message>
    <message>
        <source>a voided note</source>
        <translation>una nota anulada</translation>
    </message>
    <message>
        <source>damaged, it cannot be read whole</source>
        <translation>dañada, no se puede leer entera</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>it cannot be read at all</source>
        <translation>no se puede leer nada</translation>
    </message>
    <message>
        <source>it opens only with the passphrase or the recovery kit of its time</source>
        <translation>se abre solo con la frase de contraseña o el kit de su tiempo</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>sin día todavía</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{count} not the same</source>
        <translation>no iguales: {count}</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notas</translation>
    </message>
    <message>
        <source>{count} notes are not the same as what can still be read of this one.</source>
        <translation>{count} notas no son iguales a lo que todavía se puede leer de este.</translation>
    </message>
    <message>
        <source>{count} notes in the backup, {other} in the notebook.</source>
        <translation>{count} notas en la copia, {other} en el cuaderno.</translation>
    </message>
    <message>
        <source>{count} only in the backup</source>
        <translation>{count} solo en la copia</translation>
    </message>
    <message>
        <source>{count} only in the notebook</source>
        <translation>{count} solo en el cuaderno</translation>
    </message>
    <message>
        <source>{kind}: {in_copy} in the backup, {in_notebook} in the notebook ({apart})</source>
        <translation>{kind}: {in_copy} en la copia, {in_notebook} en el cuaderno ({apart})</translation>
    </message>
</context>
<context>
    <name>bugs</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. What was saved is safe. If you tell us about it, these words help: {code}</source>
        <translation>Es un error nuestro, no suyo. Lo que se guardó está a salvo. Si nos lo cuenta, estas palabras ayudan: {code}</translation>
    </message>
</context>
<context>
    <name>date_field</name>
    <message>
        <source>ddd, MMM d</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, MMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>dddd d MMM</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>how a day is written; d, M and y are Qt&apos;s signs, other letters stand in single quotes</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Un consentimiento</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>Un tutor legal</translation>
    </message>
    <message>
        <source>A page filled in by hand</source>
        <translation>Una hoja llenada a mano</translation>
    </message>
    <message>
        <source>A parent</source>
        <translation>Madre o padre</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>Un plan</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>Una firma</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Another representative</source>
        <translation>Otro representante</translation>
    </message>
    <message>
        <source>By a court order</source>
        <translation>Por orden judicial</translation>
    </message>
    <message>
        <source>By consent</source>
        <translation>Por consentimiento</translation>
    </message>
    <message>
        <source>Consent kept. It is complete.</source>
        <translation>Consentimiento guardado. Está completo.</translation>
    </message>
    <message>
        <source>Consent kept. Still missing: {count}.</source>
        <translation>Consentimiento guardado. Todavía faltan: {count}.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Counseling notes</source>
        <translation>Notas de consejería</translation>
    </message>
    <message>
        <source>Counseling notes of a clinician</source>
        <translation>Notas de consejería de un clínico</translation>
    </message>
    <message>
        <source>Court proceedings</source>
        <translation>Procesos legales</translation>
    </message>
    <message>
        <source>Dates and times of visits</source>
        <translation>Fechas y horas de las visitas</translation>
    </message>
    <message>
        <source>Drawn on this computer</source>
        <translation>Dibujada en esta computadora</translation>
    </message>
    <message>
        <source>Everything that is not sensitive</source>
        <translation>Todo lo que no es delicado</translation>
    </message>
    <message>
        <source>For one purpose</source>
        <translation>Para un solo propósito</translation>
    </message>
    <message>
        <source>In a medical emergency</source>
        <translation>En una emergencia médica</translation>
    </message>
    <message>
        <source>Inside the program, to those who need to know it</source>
        <translation>Dentro del programa, a quienes necesitan saberlo</translation>
    </message>
    <message>
        <source>It has no end</source>
        <translation>No tiene fin</translation>
    </message>
    <message>
        <source>It is the person’s own</source>
        <translation>Es de la persona</translation>
    </message>
    <message>
        <source>It was not valid, or a mistake</source>
        <translation>No era válido, o fue un error</translation>
    </message>
    <message>
        <source>It was taken back</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation>Nadie nombrado todavía</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Sin completar</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>No válido</translation>
    </message>
    <message>
        <source>Notes marked as sensitive</source>
        <translation>Notas marcadas como delicadas</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Opened here</source>
        <translation>Se abrió aquí</translation>
    </message>
    <message>
        <source>Opened here {count} times</source>
        <translation>Se abrió aquí {count} veces</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>Procesos legales</translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation>Se venció</translation>
    </message>
    <message>
        <source>Return to use</source>
        <translation>Regreso al consumo</translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation>Guardado como archivo</translation>
    </message>
    <message>
        <source>Sent electronically</source>
        <translation>Enviado por vía electrónica</translation>
    </message>
    <message>
        <source>So that they can stand by the person</source>
        <translation>Para que pueda acompañar a la persona</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>Todavía faltan: {count}</translation>
    </message>
    <message>
        <source>Summary for the plan</source>
        <translation>Resumen para el plan</translation>
    </message>
    <message>
        <source>Support network</source>
        <translation>Red de apoyo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>The person asks for it</source>
        <translation>La persona lo pide</translation>
    </message>
    <message>
        <source>To talk with someone of their own</source>
        <translation>Para hablar con alguien cercano a la persona</translation>
    </message>
    <message>
        <source>Told by word</source>
        <translation>Contado de palabra</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Treatment, payment and operations</source>
        <translation>Tratamiento, pago y operaciones</translation>
    </message>
    <message>
        <source>Triggers and what helps</source>
        <translation>Detonantes y lo que ayuda</translation>
    </message>
    <message>
        <source>Visit notes</source>
        <translation>Notas de visita</translation>
    </message>
    <message>
        <source>What was to end it happened</source>
        <translation>Ocurrió lo que lo terminaba</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>agregado el {day}</translation>
    </message>
    <message>
        <source>{basis}, {purpose}</source>
        <translation>{basis}, {purpose}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} páginas</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>1 addition to a note arrived.</source>
        <translation>Llegó 1 añadido a una nota.</translation>
    </message>
    <message>
        <source>1 answer is not signed by the agency, and was not believed.</source>
        <translation>1 respuesta no está firmada por la agencia, y no se le creyó.</translation>
    </message>
    <message>
        <source>1 answer taken in.</source>
        <translation>Se recibió 1 respuesta.</translation>
    </message>
    <message>
        <source>1 note arrived.</source>
        <translation>Llegó 1 nota.</translation>
    </message>
    <message>
        <source>1 note came back. It waits under To sign.</source>
        <translation>1 nota se devolvió. Espera en Por firmar.</translation>
    </message>
    <message>
        <source>A folder here, on a stick, or one that your agency shares.</source>
        <translation>Una carpeta aquí, en una memoria, o una que comparte su agencia.</translation>
    </message>
    <message>
        <source>A mailbox for files at your agency. IT gives you an account.</source>
        <translation>Un buzón para archivos en su agencia. Informática le da una cuenta.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Agency settings</source>
        <translation>Ajustes de la agencia</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation>Lista de personas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>FHIR records</source>
        <translation>Registros FHIR</translation>
    </message>
    <message>
        <source>FHIR server</source>
        <translation>Servidor FHIR</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Carpeta o memoria</translation>
    </message>
    <message>
        <source>Folder: {place}</source>
        <translation>Carpeta: {place}</translation>
    </message>
    <message>
        <source>For an agency that files notes by hand.</source>
        <translation>Para una agencia que archiva las notas a mano.</translation>
    </message>
    <message>
        <source>For an agency that reads them into its record system.</source>
        <translation>Para una agencia que los lee en su sistema de expedientes.</translation>
    </message>
    <message>
        <source>For an older record system. IT asks for it by this name.</source>
        <translation>Para un sistema de expedientes más antiguo. Informática los pide con este nombre.</translation>
    </message>
    <message>
        <source>HL7 messages</source>
        <translation>Mensajes HL7</translation>
    </message>
    <message>
        <source>How to reach the agency</source>
        <translation>Cómo contactar a la agencia</translation>
    </message>
    <message>
        <source>In the program since</source>
        <translation>En el programa desde</translation>
    </message>
    <message>
        <source>In the program until</source>
        <translation>En el programa hasta</translation>
    </message>
    <message>
        <source>It asked us to wait. It is tried again later.</source>
        <translation>Pidió esperar. Se intenta otra vez más tarde.</translation>
    </message>
    <message>
        <source>It could not be reached. Nothing was lost. Try again when you are back online.</source>
        <translation>No se pudo llegar. No se perdió nada. Intente otra vez cuando tenga conexión.</translation>
    </message>
    <message>
        <source>It did not accept something. That needs a hand; the others go on.</source>
        <translation>No aceptó algo. Eso necesita atención; lo demás sigue.</translation>
    </message>
    <message>
        <source>It did not answer to the end. The same is sent again later; nothing is lost.</source>
        <translation>No respondió hasta el final. Lo mismo se envía otra vez más tarde; no se pierde nada.</translation>
    </message>
    <message>
        <source>It does not know this laptop. Give the agency this laptop’s key.</source>
        <translation>No conoce esta computadora. Dé a la agencia la llave de esta computadora.</translation>
    </message>
    <message>
        <source>It does not show something that it took. That is looked for again, and needs a hand if it stays away.</source>
        <translation>No muestra algo que recibió. Se busca otra vez, y necesita atención si sigue sin aparecer.</translation>
    </message>
    <message>
        <source>It does not take notes of somebody. They are kept; ask the agency.</source>
        <translation>No recibe las notas de alguien. Se conservan; pregunte a la agencia.</translation>
    </message>
    <message>
        <source>It takes nothing this large. Ask the agency.</source>
        <translation>No recibe nada tan grande. Pregunte a la agencia.</translation>
    </message>
    <message>
        <source>It was reached.</source>
        <translation>Se llegó.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Locked with the agency’s key: only the agency can open it.</source>
        <translation>Cerrado con la llave de la agencia: solo la agencia puede abrirlo.</translation>
    </message>
    <message>
        <source>Medicaid ID</source>
        <translation>ID de Medicaid</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>Necesita atención</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Fuera de la lista</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Todavía no se ha probado.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On your caseload</source>
        <translation>A su cargo</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>PDFs and a contact log</source>
        <translation>PDF y un registro de contactos</translation>
    </message>
    <message>
        <source>Plan goals</source>
        <translation>Metas del plan</translation>
    </message>
    <message>
        <source>Practice agency</source>
        <translation>Agencia de práctica</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre que usa</translation>
    </message>
    <message>
        <source>QP</source>
        <translation>QP</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Reglas vigentes</translation>
    </message>
    <message>
        <source>Rules that can be chosen</source>
        <translation>Reglas que se pueden elegir</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Servidor SFTP</translation>
    </message>
    <message>
        <source>Sealed package</source>
        <translation>Paquete sellado</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Server: {place}</source>
        <translation>Servidor: {place}</translation>
    </message>
    <message>
        <source>Stopped. What waits is kept, and goes the next time.</source>
        <translation>Detenido. Lo que espera se guarda y sale la próxima vez.</translation>
    </message>
    <message>
        <source>Straight into the agency’s record system. IT sets it up with you.</source>
        <translation>Directo al sistema de expedientes de la agencia. Informática lo prepara con usted.</translation>
    </message>
    <message>
        <source>Taken in {day}, {time}, and taken back.</source>
        <translation>Se trajo el {day}, {time}, y se deshizo.</translation>
    </message>
    <message>
        <source>Taken in {day}, {time}.</source>
        <translation>Se trajo el {day} ({time}).</translation>
    </message>
    <message>
        <source>The agency was told that 1 note is void.</source>
        <translation>Se le comunicó a la agencia que 1 nota está anulada.</translation>
    </message>
    <message>
        <source>The agency was told that {count} notes are void.</source>
        <translation>Se le comunicó a la agencia que {count} notas están anuladas.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>There is no room left, or nothing may be written there. What waits is kept.</source>
        <translation>No queda espacio, o no se permite escribir allí. Lo que espera se guarda.</translation>
    </message>
    <message>
        <source>There was nothing to send, and nothing new was answered.</source>
        <translation>No había nada que enviar, y no hubo respuestas nuevas.</translation>
    </message>
    <message>
        <source>This computer’s clock is {minutes} minutes ahead of the agency’s. Check it.</source>
        <translation>El reloj de esta computadora está {minutes} min adelantado al de la agencia. Revíselo.</translation>
    </message>
    <message>
        <source>This computer’s clock is {minutes} minutes behind the agency’s. Check it.</source>
        <translation>El reloj de esta computadora está {minutes} min atrasado al de la agencia. Revíselo.</translation>
    </message>
    <message>
        <source>Tried {day}, {time}. {told}</source>
        <translation>Se intentó el {day} ({time}). {told}</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>What answers is not the one that was compared. Nothing was sent. Ask the agency first.</source>
        <translation>Lo que responde no es lo que se comparó. No se envió nada. Pregunte primero a la agencia.</translation>
    </message>
    <message>
        <source>{count} additions to notes arrived.</source>
        <translation>Llegaron {count} añadidos a notas.</translation>
    </message>
    <message>
        <source>{count} answers are not signed by the agency, and were not believed.</source>
        <translation>{count} respuestas no están firmadas por la agencia, y no se les creyó.</translation>
    </message>
    <message>
        <source>{count} answers taken in.</source>
        <translation>Se recibieron {count} respuestas.</translation>
    </message>
    <message>
        <source>{count} notes arrived.</source>
        <translation>Llegaron {count} notas.</translation>
    </message>
    <message>
        <source>{count} notes came back. They wait under To sign.</source>
        <translation>{count} notas se devolvieron. Esperan en Por firmar.</translation>
    </message>
    <message>
        <source>{count} {word}</source>
        <translation>{word}: {count}</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>a cell does not end: a quotation mark is missing or stands too much</source>
        <translation>una celda no termina: falta o sobra una comilla</translation>
    </message>
    <message>
        <source>a goal or plan does not say whose it is</source>
        <translation>una meta o un plan no dice de quién es</translation>
    </message>
    <message>
        <source>a goal or plan is of somebody else, so nothing is taken in</source>
        <translation>una meta o un plan es de otra persona, así que no se trae nada</translation>
    </message>
    <message>
        <source>an entry of the bundle is no resource</source>
        <translation>una entrada del paquete FHIR no es un recurso</translation>
    </message>
    <message>
        <source>byte {byte}</source>
        <translation>byte {byte}</translation>
    </message>
    <message>
        <source>entry {entry}</source>
        <translation>entrada {entry}</translation>
    </message>
    <message>
        <source>escrow</source>
        <translation>escrow</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>no column says a name. Its heading can be “first”, “last” or “preferred”</source>
        <translation>ninguna columna dice un nombre. Su encabezado puede ser “first”, “last” o “preferred”</translation>
    </message>
    <message>
        <source>no column says a person’s number at the agency. Its heading can be “client_agency_id”</source>
        <translation>ninguna columna dice el número de la persona en la agencia. Su encabezado puede ser “client_agency_id”</translation>
    </message>
    <message>
        <source>no column says the goal. Its heading can be “goal text”</source>
        <translation>ninguna columna dice la meta. Su encabezado puede ser “goal text”</translation>
    </message>
    <message>
        <source>no column says the number of the goal. Its heading can be “pcp_goal_no”</source>
        <translation>ninguna columna dice el número de la meta. Su encabezado puede ser “pcp_goal_no”</translation>
    </message>
    <message>
        <source>settings{path}</source>
        <translation>settings{path}</translation>
    </message>
    <message>
        <source>the answer does not say that it was searched for one person, so it is not taken in</source>
        <translation>la respuesta no dice que se buscó a una sola persona, así que no se trae</translation>
    </message>
    <message>
        <source>the bundle has no list of entries, or too many of them</source>
        <translation>el paquete FHIR no tiene una lista de entradas, o tiene demasiadas</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>el archivo no se puede leer</translation>
    </message>
    <message>
        <source>the file is an old Excel file or has a password. Save it as CSV UTF-8 or as .xlsx without one</source>
        <translation>el archivo es de un Excel antiguo o tiene contraseña. Guárdelo como CSV UTF-8 o como .xlsx sin contraseña</translation>
    </message>
    <message>
        <source>the file is larger than 1 MB</source>
        <translation>el archivo pasa de 1 MB</translation>
    </message>
    <message>
        <source>the file is larger than {most} MB</source>
        <translation>el archivo pasa de {most} MB</translation>
    </message>
    <message>
        <source>the file is not JSON that can be read for certain</source>
        <translation>el archivo no es JSON que se pueda leer con certeza</translation>
    </message>
    <message>
        <source>the file is not JSON that can be read for certain: it is cut off, too deep or too large, or a name stands in it twice</source>
        <translation>el archivo no es JSON que se pueda leer con certeza: está cortado, es demasiado profundo o grande, o tiene un nombre dos veces</translation>
    </message>
    <message>
        <source>the file is not a FHIR Bundle of plans</source>
        <translation>el archivo no es un paquete FHIR de planes</translation>
    </message>
    <message>
        <source>the file is not one of agency settings</source>
        <translation>el archivo no es de ajustes de la agencia</translation>
    </message>
    <message>
        <source>the file is not text: it holds zero bytes</source>
        <translation>el archivo no es texto: contiene bytes cero</translation>
    </message>
    <message>
        <source>the file is written in UTF-32, which Fieldnote does not read. Save it again as “CSV UTF-8”</source>
        <translation>el archivo está en UTF-32, que Fieldnote no lee. Guárdelo otra vez como “CSV UTF-8”</translation>
    </message>
    <message>
        <source>the file of agency settings lacks its key or signature, or holds more than it may</source>
        <translation>al archivo de ajustes de la agencia le falta su clave o su firma, o contiene más de lo que puede</translation>
    </message>
    <message>
        <source>the file says it is {code}, and is not</source>
        <translation>el archivo dice que es {code}, y no lo es</translation>
    </message>
    <message>
        <source>the letters of the file can be read neither as UTF-8 nor as Windows-1252. Save it again as “CSV UTF-8”</source>
        <translation>las letras del archivo no se pueden leer ni como UTF-8 ni como Windows-1252. Guárdelo otra vez como “CSV UTF-8”</translation>
    </message>
    <message>
        <source>the server’s answer cannot be read for certain</source>
        <translation>la respuesta del servidor no se puede leer con certeza</translation>
    </message>
    <message>
        <source>the settings are not a JSON object</source>
        <translation>los ajustes no son un objeto JSON</translation>
    </message>
    <message>
        <source>the settings are not what they have to be: {fault}</source>
        <translation>los ajustes no son lo que deben ser: {fault}</translation>
    </message>
    <message>
        <source>the settings hold a number that nobody keeps</source>
        <translation>los ajustes tienen un número que no se puede guardar</translation>
    </message>
    <message>
        <source>the settings hold signs that no notebook keeps</source>
        <translation>los ajustes tienen signos que ningún cuaderno guarda</translation>
    </message>
    <message>
        <source>the workbook cannot be read. Open it, save it as CSV UTF-8 and take in that</source>
        <translation>el libro de cálculo no se puede leer. Ábralo, guárdelo como CSV UTF-8 y traiga ese</translation>
    </message>
    <message>
        <source>the workbook has no sheet of this name. It has: {sheets}</source>
        <translation>el libro de cálculo no tiene una hoja con este nombre. Tiene: {sheets}</translation>
    </message>
    <message>
        <source>the workbook has no sheet with cells</source>
        <translation>el libro de cálculo no tiene ninguna hoja con celdas</translation>
    </message>
    <message>
        <source>the workbook has too many parts</source>
        <translation>el libro de cálculo tiene demasiadas partes</translation>
    </message>
    <message>
        <source>the workbook has two parts of one name</source>
        <translation>el libro de cálculo tiene dos partes con el mismo nombre</translation>
    </message>
    <message>
        <source>the workbook holds XML that is not read for safety. Save it as CSV UTF-8</source>
        <translation>el libro de cálculo contiene XML que por seguridad no se lee. Guárdelo como CSV UTF-8</translation>
    </message>
    <message>
        <source>the workbook holds too much. Save only the list, as CSV UTF-8</source>
        <translation>el libro de cálculo contiene demasiado. Guarde solo la lista, como CSV UTF-8</translation>
    </message>
    <message>
        <source>the workbook is too large once it is unpacked</source>
        <translation>el libro de cálculo es demasiado grande una vez descomprimido</translation>
    </message>
    <message>
        <source>the year of a rule cannot be meant</source>
        <translation>el año de una regla no puede ser el que se quiso poner</translation>
    </message>
    <message>
        <source>there are more than {most} columns</source>
        <translation>hay más de {most} columnas</translation>
    </message>
    <message>
        <source>there are more than {most} lines</source>
        <translation>hay más de {most} líneas</translation>
    </message>
    <message>
        <source>there is nothing in the file</source>
        <translation>no hay nada en el archivo</translation>
    </message>
    <message>
        <source>there is nothing in the sheet</source>
        <translation>no hay nada en la hoja</translation>
    </message>
    <message>
        <source>this Fieldnote reads version {known} of agency settings</source>
        <translation>este Fieldnote lee la versión {known} de los ajustes de la agencia</translation>
    </message>
    <message>
        <source>this file hands a notebook over to another laptop; take it over instead of restoring</source>
        <translation>este archivo traspasa un cuaderno a otra computadora; recíbalo como traspaso en lugar de restaurarlo</translation>
    </message>
    <message>
        <source>this is not a public age key (it begins with age1)</source>
        <translation>esta no es una clave pública age (empieza con age1)</translation>
    </message>
    <message>
        <source>two columns say the same: “{one}” and “{other}”. Take one out</source>
        <translation>dos columnas dicen lo mismo: “{one}” y “{other}”. Quite una</translation>
    </message>
    <message>
        <source>two people in the bundle have one name, so nothing is taken in</source>
        <translation>dos personas del paquete FHIR tienen el mismo nombre, así que no se trae nada</translation>
    </message>
</context>
<context>
    <name>fleet</name>
    <message>
        <source>Until that is put right, nothing that it decides can be changed, and nothing is sent. Your notes are safe. Please tell your agency&apos;s IT.</source>
        <translation>Hasta que se corrija, nada de lo que decide se puede cambiar y no se envía nada. Sus notas están a salvo. Avise al equipo de informática de su agencia.</translation>
    </message>
    <message>
        <source>Your agency&apos;s settings for this computer cannot be read.</source>
        <translation>Los ajustes de su agencia para esta computadora no se pueden leer.</translation>
    </message>
    <message>
        <source>Your agency&apos;s settings for this computer could have been changed by anybody.</source>
        <translation>Cualquiera podría haber cambiado los ajustes de su agencia para esta computadora.</translation>
    </message>
    <message>
        <source>Your agency&apos;s settings for this computer hold something that Fieldnote does not understand.</source>
        <translation>Los ajustes de su agencia para esta computadora contienen algo que Fieldnote no entiende.</translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>Before you sign</source>
        <translation>Antes de firmar</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Sin lugar todavía</translation>
    </message>
    <message>
        <source>Sign 1 note</source>
        <translation>Firmar 1 nota</translation>
    </message>
    <message>
        <source>Sign {count} notes</source>
        <translation>Firmar {count} notas</translation>
    </message>
    <message>
        <source>Sign {count} of {everything} notes</source>
        <translation>Firmar {count} de {everything} notas</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Usually comes</source>
        <translation>Suele venir</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde {time}</translation>
    </message>
</context>
<context>
    <name>kind_words</name>
    <message>
        <source>Accounting of disclosures</source>
        <translation>Lista de entregas</translation>
    </message>
    <message>
        <source>Activity report</source>
        <translation>Informe de actividad</translation>
    </message>
    <message>
        <source>Chart copy of one signed note</source>
        <translation>Copia de una nota firmada para el expediente</translation>
    </message>
    <message>
        <source>Consent and privacy</source>
        <translation>Consentimiento y privacidad</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Formulario de consentimiento</translation>
    </message>
    <message>
        <source>Cover page</source>
        <translation>Página de portada</translation>
    </message>
    <message>
        <source>Each time it was opened or given to somebody</source>
        <translation>Cada vez que se abrió o se entregó a alguien</translation>
    </message>
    <message>
        <source>Everything on record</source>
        <translation>Todo lo que hay en el expediente</translation>
    </message>
    <message>
        <source>For the QP and the chart</source>
        <translation>Para el QP y el expediente</translation>
    </message>
    <message>
        <source>For the chart: the map, who helps how, and what changed</source>
        <translation>Para el expediente: el mapa, quién ayuda cómo y qué cambió</translation>
    </message>
    <message>
        <source>For the person to take home</source>
        <translation>Para que la persona se lleve a casa</translation>
    </message>
    <message>
        <source>For yourself and the agency</source>
        <translation>Para usted y la agencia</translation>
    </message>
    <message>
        <source>Going together</source>
        <translation>Ir juntos</translation>
    </message>
    <message>
        <source>Group attendance</source>
        <translation>Asistencia de grupo</translation>
    </message>
    <message>
        <source>Handoff PDF</source>
        <translation>PDF de entrega</translation>
    </message>
    <message>
        <source>Lost laptop</source>
        <translation>Computadora perdida</translation>
    </message>
    <message>
        <source>On top of something given out; does not say whom it is about</source>
        <translation>Encima de lo que se entrega; no dice de quién se trata</translation>
    </message>
    <message>
        <source>One page that folds into a small book</source>
        <translation>Una hoja que se dobla en un librito</translation>
    </message>
    <message>
        <source>Opens the notebook when the passphrase is forgotten</source>
        <translation>Abre el cuaderno si se olvida la frase de contraseña</translation>
    </message>
    <message>
        <source>Paper visit sheet</source>
        <translation>Hoja de visita en papel</translation>
    </message>
    <message>
        <source>Period summary</source>
        <translation>Resumen de un período</translation>
    </message>
    <message>
        <source>Pocket card</source>
        <translation>Tarjeta de bolsillo</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de recuperación</translation>
    </message>
    <message>
        <source>Since the last one</source>
        <translation>Desde el último</translation>
    </message>
    <message>
        <source>Support network</source>
        <translation>Red de apoyo</translation>
    </message>
    <message>
        <source>Support sheet</source>
        <translation>Hoja de apoyos</translation>
    </message>
    <message>
        <source>The first time at a meeting</source>
        <translation>La primera vez en una reunión</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Los últimos 90 días</translation>
    </message>
    <message>
        <source>The last full month</source>
        <translation>El último mes completo</translation>
    </message>
    <message>
        <source>The running authorization</source>
        <translation>La autorización vigente</translation>
    </message>
    <message>
        <source>The summary for the plan: for the QP, with boxes to paste from</source>
        <translation>El resumen para el plan: para el QP, con cuadros para pegar</translation>
    </message>
    <message>
        <source>To fill in and sign, with every element of 42 CFR 2.31</source>
        <translation>Para llenar y firmar, con todo lo que pide 42 CFR 2.31</translation>
    </message>
    <message>
        <source>To write on where no laptop is allowed</source>
        <translation>Para escribir donde no se permite una computadora</translation>
    </message>
    <message>
        <source>Trigger sheet</source>
        <translation>Hoja de detonantes</translation>
    </message>
    <message>
        <source>Visit note</source>
        <translation>Nota de visita</translation>
    </message>
    <message>
        <source>What a month or an authorization held, in counts and dates</source>
        <translation>Lo que hubo en un mes o una autorización, en números y fechas</translation>
    </message>
    <message>
        <source>What is hard, what helps, what to do</source>
        <translation>Lo difícil, lo que ayuda, qué hacer</translation>
    </message>
    <message>
        <source>What to do and to report; counts only</source>
        <translation>Qué hacer y qué informar; solo números</translation>
    </message>
    <message>
        <source>What was given to whom outside the program, and why</source>
        <translation>Qué se entregó a quién fuera del programa, y por qué</translation>
    </message>
    <message>
        <source>Who has seen the record</source>
        <translation>Quién ha visto el expediente</translation>
    </message>
    <message>
        <source>Who was at a group session; stays inside the program</source>
        <translation>Quién estuvo en una sesión de grupo; queda dentro del programa</translation>
    </message>
    <message>
        <source>Whom to call, who is near, meetings</source>
        <translation>A quién llamar, quién está cerca, reuniones</translation>
    </message>
    <message>
        <source>Your own work in these dates, in counts: it names nobody</source>
        <translation>Su propio trabajo en estas fechas, en números: no nombra a nadie</translation>
    </message>
</context>
<context>
    <name>long_paste</name>
    <message>
        <source>It has {whole} characters, and one text holds {longest}. Nothing is lost where you copied it from.</source>
        <translation>Tiene {whole} caracteres, y un texto acepta {longest}. No se pierde nada de donde lo copió.</translation>
    </message>
    <message>
        <source>Keep the first {first} characters</source>
        <translation>Pegar los primeros {first}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>No pegar</translation>
    </message>
    <message>
        <source>Paste the first part of a very long text?</source>
        <translation>¿Pegar la primera parte de un texto muy largo?</translation>
    </message>
    <message>
        <source>This text is full: it has {longest} characters, and nothing was pasted.</source>
        <translation>Este texto está lleno: tiene {longest} caracteres, y no se pegó nada.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A wrong passphrase was tried 1 time since the notebook was last open.</source>
        <translation>Se probó 1 vez una frase de contraseña incorrecta desde que el cuaderno se abrió por última vez.</translation>
    </message>
    <message>
        <source>A wrong passphrase was tried {count} times since the notebook was last open.</source>
        <translation>Se probó {count} veces una frase de contraseña incorrecta desde que el cuaderno se abrió por última vez.</translation>
    </message>
    <message>
        <source>Something in the activity log was changed outside Fieldnote. Tell your supervisor.</source>
        <translation>Algo en el registro de actividad se cambió fuera de Fieldnote. Avise a su supervisor.</translation>
    </message>
    <message>
        <source>The agency has met another copy of this notebook. No note is lost: 1 waits under Exports.</source>
        <translation>La agencia ha visto otra copia de este cuaderno. No se ha perdido ninguna nota: 1 espera en Envíos.</translation>
    </message>
    <message>
        <source>The agency has met another copy of this notebook. No note is lost: {count} wait under Exports.</source>
        <translation>La agencia ha visto otra copia de este cuaderno. No se ha perdido ninguna nota: {count} esperan en Envíos.</translation>
    </message>
    <message>
        <source>The first bytes of the notebook (vault.db) were damaged. They are repaired.</source>
        <translation>Los primeros bytes del cuaderno (vault.db) estaban dañados. Se repararon.</translation>
    </message>
    <message>
        <source>The small file with the locked key (vault.json) was damaged. It is repaired from its copy.</source>
        <translation>El archivo pequeño con la llave cerrada (vault.json) estaba dañado. Se reparó desde su copia.</translation>
    </message>
    <message>
        <source>This copy has become a device of its own. Tell the agency, then let it try again. Go on in one copy only, or hand the notebook over.</source>
        <translation>Esta copia es ahora un dispositivo propio. Avise a la agencia y vuelva a intentarlo. Siga en una sola copia o traspase el cuaderno.</translation>
    </message>
    <message>
        <source>This laptop is out of space. A damaged part of the notebook has to be copied aside before anything is written. Your notes are open to read. Free up some space and open the notebook again.</source>
        <translation>Esta computadora no tiene espacio, y una parte dañada del cuaderno tiene que copiarse aparte antes de escribir algo. Puede leer sus notas. Haga espacio y abra el cuaderno otra vez.</translation>
    </message>
    <message>
        <source>This laptop is out of space. Your notes are open to read. Free up some space, and you can write again at once.</source>
        <translation>Esta computadora no tiene espacio. Puede leer sus notas. Haga espacio y enseguida podrá escribir otra vez.</translation>
    </message>
    <message>
        <source>This place does not allow writing. Your notes are open to read. To write, open the notebook from a drive that allows it.</source>
        <translation>Este lugar no permite escribir. Puede leer sus notas. Para escribir, abra el cuaderno desde un disco que lo permita.</translation>
    </message>
    <message>
        <source>Your agency decides some settings here. Not all could be put in place; they are tried next time.</source>
        <translation>Su agencia decide algunos ajustes aquí. No todos se pudieron aplicar; se intentará la próxima vez.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>1 is authorized from then on.</source>
        <translation>Desde entonces hay 1 autorizada.</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 nuevo</translation>
    </message>
    <message>
        <source>1 support</source>
        <translation>1 apoyo</translation>
    </message>
    <message>
        <source>1 unit left. Ask the QP about an authorization.</source>
        <translation>Queda 1 unidad. Pregunte al QP por una autorización.</translation>
    </message>
    <message>
        <source>1 unit left. Ask the QP about more.</source>
        <translation>Queda 1 unidad. Pida más al QP.</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Un poco</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <source>A newer plan is here already. This one changes no goal.</source>
        <translation>Aquí ya hay un plan más nuevo. Este no cambia ninguna meta.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Agreed {day}</source>
        <translation>Acordado el {day}</translation>
    </message>
    <message>
        <source>All of them are used. Ask the QP about an authorization.</source>
        <translation>Ya se usaron todas. Pregunte al QP por una autorización.</translation>
    </message>
    <message>
        <source>All units are used. Ask the QP about more.</source>
        <translation>Todas las unidades están usadas. Pida más al QP.</translation>
    </message>
    <message>
        <source>Ask the QP about units before then.</source>
        <translation>Pregunte al QP por las unidades antes de esa fecha.</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation>Hecho el {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Para el {day}</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Terminó el {day}</translation>
    </message>
    <message>
        <source>Ends in 1 day. Ask the QP about new units.</source>
        <translation>Termina en 1 día. Pida al QP unidades nuevas.</translation>
    </message>
    <message>
        <source>Ends in {count} days. Ask the QP about new units.</source>
        <translation>Termina en {count} días. Pida al QP unidades nuevas.</translation>
    </message>
    <message>
        <source>Ends today. Ask the QP about new units.</source>
        <translation>Termina hoy. Pregunte al QP por más unidades.</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>Termina el {day}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Fewer planned visits</source>
        <translation>Menos visitas planeadas</translation>
    </message>
    <message>
        <source>Finish note from {day}</source>
        <translation>Terminar nota, {day}</translation>
    </message>
    <message>
        <source>Finish note, {time}</source>
        <translation>Terminar nota, {time}</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Para el equipo</translation>
    </message>
    <message>
        <source>From {first} on {day} to {last} on {today}</source>
        <translation>De {first} el {day} a {last} el {today}</translation>
    </message>
    <message>
        <source>Goals no longer in the plan: {count}. They stay open until you close them.</source>
        <translation>Metas que ya no están en el plan: {count}. Quedan abiertas hasta que usted las cierre.</translation>
    </message>
    <message>
        <source>Goals that change: {count}.</source>
        <translation>Metas que cambian: {count}.</translation>
    </message>
    <message>
        <source>Goals they stated that the plan takes up: {count}.</source>
        <translation>Metas que la persona dijo y el plan retoma: {count}.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ya no lo es</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Helped {yes} of {tried} times</source>
        <translation>Ayudó {yes} de {tried} veces</translation>
    </message>
    <message>
        <source>Helped {yes} of {tried} times, {partly} in part</source>
        <translation>Ayudó {yes} de {tried} veces, {partly} en parte</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactar a la persona</translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translation>Núm. {number}</translation>
    </message>
    <message>
        <source>In 1 visit</source>
        <translation>En 1 visita</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En parte</translation>
    </message>
    <message>
        <source>In the note of {day}, not signed yet</source>
        <translation>En la nota del {day}, aún sin firmar</translation>
    </message>
    <message>
        <source>In {count} visits</source>
        <translation>En {count} visitas</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Irse</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Lo maneja</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Mente</translation>
    </message>
    <message>
        <source>More planned visits</source>
        <translation>Más visitas planeadas</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>Necesita atención</translation>
    </message>
    <message>
        <source>Never by</source>
        <translation>Nunca por</translation>
    </message>
    <message>
        <source>New goals: {count}.</source>
        <translation>Metas nuevas: {count}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Sin día todavía</translation>
    </message>
    <message>
        <source>No moves yet</source>
        <translation>Sin movimientos todavía</translation>
    </message>
    <message>
        <source>No step named yet</source>
        <translation>Aún sin paso</translation>
    </message>
    <message>
        <source>No visit in {days} days</source>
        <translation>Sin visita en {days} días</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Sin visitas todavía</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Sin probar todavía</translation>
    </message>
    <message>
        <source>Noted {day}, when you did not meet</source>
        <translation>Anotado el {day}, cuando no se vieron</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Nada escrito todavía</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Peer support since {month}</source>
        <translation>Apoyo entre pares desde {month}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Person-centered plan in effect to {day}.</source>
        <translation>Plan centrado en la persona vigente hasta el {day}.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Plan ended {day}</source>
        <translation>Plan terminado, {day}</translation>
    </message>
    <message>
        <source>Plan update due {day}</source>
        <translation>Renovar plan, {day}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeadas</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronombres</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>QP: {name}</source>
        <translation>QP: {name}</translation>
    </message>
    <message>
        <source>Ready to sign, {time}</source>
        <translation>Para firmar, {time}</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Seen today, {time}</source>
        <translation>Se vieron hoy, {time}</translation>
    </message>
    <message>
        <source>Seen {day}</source>
        <translation>Visita el {day}</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Sign note from {day}</source>
        <translation>Firmar nota, {day}</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Algo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something else to do</source>
        <translation>Otra cosa que hacer</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Spirit</source>
        <translation>Espíritu</translation>
    </message>
    <message>
        <source>Step {number} of 5: {step}</source>
        <translation>Paso {number} de 5: {step}</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Fortalezas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>The period is over. Ask the QP about new units.</source>
        <translation>El período terminó. Pida al QP unidades nuevas.</translation>
    </message>
    <message>
        <source>The plan ended {day}.</source>
        <translation>El plan terminó el {day}.</translation>
    </message>
    <message>
        <source>The plan ends soon, on {day}.</source>
        <translation>El plan termina pronto, el {day}.</translation>
    </message>
    <message>
        <source>The plan starts {start} and ends {day}.</source>
        <translation>El plan empieza el {start} y termina el {day}.</translation>
    </message>
    <message>
        <source>To stay safe</source>
        <translation>Para su seguridad</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tried once</source>
        <translation>Se probó una vez</translation>
    </message>
    <message>
        <source>Tried once: it helped</source>
        <translation>Se probó una vez: ayudó</translation>
    </message>
    <message>
        <source>Tried once: it helped in part</source>
        <translation>Se probó una vez: ayudó en parte</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>Visita en casa</translation>
    </message>
    <message>
        <source>Visit at {time}</source>
        <translation>Visita, {time}</translation>
    </message>
    <message>
        <source>Visit today, {time}</source>
        <translation>Visita hoy, {time}</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation>Era para el {day}</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Lo que importa</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>You may already have this person: {name}, record {number}.</source>
        <translation>Quizás ya tiene a esta persona: {name}, expediente {number}.</translation>
    </message>
    <message>
        <source>You may already have this person: {name}.</source>
        <translation>Quizás {name} ya está aquí.</translation>
    </message>
    <message>
        <source>Your rules give these until {day}.</source>
        <translation>Sus reglas dan estas hasta el {day}.</translation>
    </message>
    <message>
        <source>Your rules give these without one.</source>
        <translation>Sus reglas dan estas sin autorización.</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>para el {day}</translation>
    </message>
    <message>
        <source>last seen {day}</source>
        <translation>última visita el {day}</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>la última el {day}</translation>
    </message>
    <message>
        <source>no visit in {days} days</source>
        <translation>sin visita en {days} días</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>sin visitas todavía</translation>
    </message>
    <message>
        <source>note to finish from {day}</source>
        <translation>nota por terminar del {day}</translation>
    </message>
    <message>
        <source>note to sign from {day}</source>
        <translation>nota por firmar del {day}</translation>
    </message>
    <message>
        <source>plan ended {day}</source>
        <translation>el plan terminó el {day}</translation>
    </message>
    <message>
        <source>plan update due {day}</source>
        <translation>el plan se renueva el {day}</translation>
    </message>
    <message>
        <source>seen today at {time}, note signed</source>
        <translation>visita hoy, {time}, nota firmada</translation>
    </message>
    <message>
        <source>unit from {day}</source>
        <translation>unidad desde el {day}</translation>
    </message>
    <message>
        <source>units from {day}</source>
        <translation>unidades desde el {day}</translation>
    </message>
    <message>
        <source>visit today at {time}</source>
        <translation>visita hoy, {time}</translation>
    </message>
    <message>
        <source>visit today at {time}, one draft</source>
        <translation>visita hoy, {time}, un borrador</translation>
    </message>
    <message>
        <source>visit today at {time}, one note ready to sign</source>
        <translation>visita hoy, {time}, una nota lista para firmar</translation>
    </message>
    <message>
        <source>visit today at {time}, one note to finish</source>
        <translation>visita hoy, {time}, una nota por terminar</translation>
    </message>
    <message>
        <source>{count} are authorized from then on.</source>
        <translation>Desde entonces hay {count} autorizadas.</translation>
    </message>
    <message>
        <source>{count} close</source>
        <translation>{count} cerca</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nuevos</translation>
    </message>
    <message>
        <source>{count} supports</source>
        <translation>{count} apoyos</translation>
    </message>
    <message>
        <source>{count} units left. Ask the QP about an authorization.</source>
        <translation>Quedan {count} unidades. Pregunte al QP por una autorización.</translation>
    </message>
    <message>
        <source>{count} units left. Ask the QP about more.</source>
        <translation>Quedan {count} unidades. Pida más al QP.</translation>
    </message>
    <message>
        <source>{day}. {title} {state}. {facts}</source>
        <translation>{day}. {title} {state}. {facts}</translation>
    </message>
    <message>
        <source>{goal}: no step named yet</source>
        <translation>{goal}: aún sin paso</translation>
    </message>
    <message>
        <source>{goal}: step {number} of 5, {step}</source>
        <translation>{goal}: paso {number} de 5, {step}</translation>
    </message>
    <message>
        <source>{kind} today at {time}, note signed</source>
        <translation>{kind} hoy a las {time}, nota firmada</translation>
    </message>
    <message>
        <source>{kind}, {time}</source>
        <translation>{kind}, {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name}, {matter}</source>
        <translation>{name}, {matter}</translation>
    </message>
    <message>
        <source>{section}. {person}</source>
        <translation>{section}. {person}</translation>
    </message>
    <message>
        <source>{step} since {day}</source>
        <translation>{step} desde el {day}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message>
        <source>1 visit that you changed before stays.</source>
        <translation>Queda 1 visita que usted había cambiado.</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Cada dos semanas</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every {count} months</source>
        <translation>Cada {count} meses</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>Cada {count} semanas</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Movidas.</translation>
    </message>
    <message>
        <source>This visit and all after it are called off.</source>
        <translation>Esta visita y todas las que siguen quedan canceladas.</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Hoy, {time}</translation>
    </message>
    <message>
        <source>Visit planned for {when}.</source>
        <translation>Visita planeada: {when}.</translation>
    </message>
    <message>
        <source>Visits planned {often} from {first} on, with no end.</source>
        <translation>Visitas planeadas {often} desde el {first}, sin fecha final.</translation>
    </message>
    <message>
        <source>every {weekday}</source>
        <translation>cada {weekday}</translation>
    </message>
    <message>
        <source>{count} visits planned, {often} from {first} to {last}.</source>
        <translation>{count} visitas planeadas, {often}, desde el {first} hasta el {last}.</translation>
    </message>
    <message>
        <source>{count} visits that you changed before stay.</source>
        <translation>Quedan {count} visitas que usted había cambiado.</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>at the request of the patient</source>
        <translation>a petición del paciente</translation>
    </message>
    <message>
        <source>for health care operations</source>
        <translation>para operaciones de atención médica</translation>
    </message>
    <message>
        <source>for payment</source>
        <translation>para pago</translation>
    </message>
    <message>
        <source>for treatment</source>
        <translation>para tratamiento</translation>
    </message>
    <message>
        <source>for treatment, payment, and health care operations</source>
        <translation>para tratamiento, pago y operaciones de atención médica</translation>
    </message>
    <message>
        <source>for use in proceedings</source>
        <translation>para uso en procesos legales</translation>
    </message>
    <message>
        <source>so that they can stand by the patient</source>
        <translation>para que pueda acompañar al paciente</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>1 is lost</source>
        <translation>1 está perdida</translation>
    </message>
    <message>
        <source>1 is there in part</source>
        <translation>1 está en parte</translation>
    </message>
    <message>
        <source>1 note, all whole.</source>
        <translation>1 nota, entera.</translation>
    </message>
    <message>
        <source>1 of {notes} notes is whole</source>
        <translation>1 de {notes} notas está entera</translation>
    </message>
    <message>
        <source>1 page had a turned bit, and it is put right.</source>
        <translation>1 página tenía un bit cambiado y se corrigió.</translation>
    </message>
    <message>
        <source>1 page of {pages} could not be read.</source>
        <translation>1 página de {pages} no se pudo leer.</translation>
    </message>
    <message>
        <source>1 person lost their record and are called “Name lost”.</source>
        <translation>1 persona perdió su registro y se llama “Name lost”.</translation>
    </message>
    <message>
        <source>1 row could be read, but not what they belong to.</source>
        <translation>1 fila se pudo leer, pero no a qué pertenece.</translation>
    </message>
    <message>
        <source>A note of some day</source>
        <translation>Una nota de algún día</translation>
    </message>
    <message>
        <source>Every page can be read, and they do not fit each other: a page of an earlier day may stand in the place of a later one. Compare with your newest backup.</source>
        <translation>Todas las páginas se pueden leer, y no van juntas: una página de un día anterior puede estar en el lugar de una posterior. Compare con su copia de seguridad más nueva.</translation>
    </message>
    <message>
        <source>Everything is there: 1 note, all whole.</source>
        <translation>Está todo: 1 nota, entera.</translation>
    </message>
    <message>
        <source>Everything is there: {count} notes, all whole.</source>
        <translation>Está todo: {count} notas, todas enteras.</translation>
    </message>
    <message>
        <source>No note is known.</source>
        <translation>No se conoce ninguna nota.</translation>
    </message>
    <message>
        <source>Note of {day}</source>
        <translation>Nota del {day}</translation>
    </message>
    <message>
        <source>Some other records are missing.</source>
        <translation>Faltan algunos otros datos.</translation>
    </message>
    <message>
        <source>Some other records may be missing.</source>
        <translation>Quizás falten algunos otros datos.</translation>
    </message>
    <message>
        <source>The last things done before the damage could not be read.</source>
        <translation>Lo último que se hizo antes del daño no se pudo leer.</translation>
    </message>
    <message>
        <source>There may have been more.</source>
        <translation>Quizás había más.</translation>
    </message>
    <message>
        <source>What the notebook says of you is lost. Fill it in again under Settings.</source>
        <translation>Lo que el cuaderno dice de usted se perdió. Llénelo otra vez en Ajustes.</translation>
    </message>
    <message>
        <source>activity log</source>
        <translation>registro de actividad</translation>
    </message>
    <message>
        <source>activity log: entries {first} to {last} are missing; the gap is marked</source>
        <translation>registro de actividad: faltan las líneas {first} a {last}; el hueco está marcado</translation>
    </message>
    <message>
        <source>agencies</source>
        <translation>agencias</translation>
    </message>
    <message>
        <source>earlier versions of records</source>
        <translation>versiones anteriores de los datos</translation>
    </message>
    <message>
        <source>keys that signatures are checked with</source>
        <translation>llaves con que se comprueban las firmas</translation>
    </message>
    <message>
        <source>lost; only that it was there is known</source>
        <translation>perdida; solo se sabe que estaba</translation>
    </message>
    <message>
        <source>packages for agencies</source>
        <translation>paquetes para agencias</translation>
    </message>
    <message>
        <source>packages for agencies, as they left</source>
        <translation>paquetes para agencias, como salieron</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>receipts of agencies</source>
        <translation>recibos de las agencias</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>firmas</translation>
    </message>
    <message>
        <source>the words are missing; time and choices are there</source>
        <translation>faltan las palabras; la hora y lo elegido están</translation>
    </message>
    <message>
        <source>the words are there; time and choices are missing, and it is a draft again</source>
        <translation>las palabras están; faltan la hora y lo elegido, y es un borrador otra vez</translation>
    </message>
    <message>
        <source>this laptop&apos;s keys for agencies</source>
        <translation>llaves de esta computadora para agencias</translation>
    </message>
    <message>
        <source>times and choices of notes</source>
        <translation>horas y lo elegido en las notas</translation>
    </message>
    <message>
        <source>what happened to what was sent</source>
        <translation>qué pasó con lo que se envió</translation>
    </message>
    <message>
        <source>what is owed to agencies</source>
        <translation>lo que se debe a las agencias</translation>
    </message>
    <message>
        <source>what is to be sent to agencies</source>
        <translation>lo que se va a enviar a las agencias</translation>
    </message>
    <message>
        <source>where notes lie in an agency&apos;s system</source>
        <translation>dónde están las notas en el sistema de una agencia</translation>
    </message>
    <message>
        <source>who people are in an agency&apos;s system</source>
        <translation>quién es cada persona en el sistema de una agencia</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entera</translation>
    </message>
    <message>
        <source>whole, written anew from what was signed</source>
        <translation>entera, escrita de nuevo desde lo que se firmó</translation>
    </message>
    <message>
        <source>words and figures are there; the signature is lost</source>
        <translation>las palabras y los números están; la firma se perdió</translation>
    </message>
    <message>
        <source>words of notes</source>
        <translation>palabras de las notas</translation>
    </message>
    <message>
        <source>{count} are lost</source>
        <translation>{count} están perdidas</translation>
    </message>
    <message>
        <source>{count} are there in part</source>
        <translation>{count} están en parte</translation>
    </message>
    <message>
        <source>{count} maybe of an earlier day</source>
        <translation>quizás de un día anterior: {count}</translation>
    </message>
    <message>
        <source>{count} notes, all whole.</source>
        <translation>{count} notas, todas enteras.</translation>
    </message>
    <message>
        <source>{count} of {notes} notes are whole</source>
        <translation>{count} de {notes} notas están enteras</translation>
    </message>
    <message>
        <source>{count} pages had a turned bit, and it is put right.</source>
        <translation>{count} páginas tenían un bit cambiado y se corrigieron.</translation>
    </message>
    <message>
        <source>{count} pages of {pages} could not be read.</source>
        <translation>{count} páginas de {pages} no se pudieron leer.</translation>
    </message>
    <message>
        <source>{count} people lost their record and are called “Name lost”.</source>
        <translation>{count} personas perdieron su registro y se llaman “Name lost”.</translation>
    </message>
    <message>
        <source>{count} put back from another place</source>
        <translation>devueltas desde otro lugar: {count}</translation>
    </message>
    <message>
        <source>{count} rows could be read, but not what they belong to.</source>
        <translation>{count} filas se pudieron leer, pero no a qué pertenecen.</translation>
    </message>
    <message>
        <source>{table}: 1 row of {parent} that are lost</source>
        <translation>{table}: 1 fila de {parent} que se perdieron</translation>
    </message>
    <message>
        <source>{table}: {count} rows of {parent} that are lost</source>
        <translation>{table}: {count} filas de {parent} que se perdieron</translation>
    </message>
    <message>
        <source>{table}: {read} read, at least {lost} lost</source>
        <translation>{table}: {read} leídas, al menos {lost} perdidas</translation>
    </message>
    <message>
        <source>{table}: {read} read, maybe some lost</source>
        <translation>{table}: {read} leídas, quizás algunas perdidas</translation>
    </message>
    <message>
        <source>{table}: {read} read, {lost} lost</source>
        <translation>{table}: {read} leídas, {lost} perdidas</translation>
    </message>
    <message>
        <source>{whole} of 1 note are whole</source>
        <translation>{whole} de 1 nota está entera</translation>
    </message>
    <message>
        <source>{whole} of 1 note are whole.</source>
        <translation>{whole} de 1 nota está entera.</translation>
    </message>
    <message>
        <source>{whole} of {count} notes are whole.</source>
        <translation>{whole} de {count} notas están enteras.</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>A ride counts only with support in it: leave the other minutes out.</source>
        <translation>Un viaje cuenta solo si en él hay apoyo: deje fuera los otros minutos.</translation>
    </message>
    <message>
        <source>Another service pays for these, or nobody does.</source>
        <translation>Esto lo paga otro servicio, o nadie.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group, b(3)</source>
        <translation>Grupo, b(3)</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Individual, b(3)</source>
        <translation>Individual, b(3)</translation>
    </message>
    <message>
        <source>Medicaid does not pay for visits while someone is held in jail or prison.</source>
        <translation>Medicaid no paga visitas mientras alguien está en la cárcel o en prisión.</translation>
    </message>
    <message>
        <source>NC Medicaid</source>
        <translation>NC Medicaid</translation>
    </message>
    <message>
        <source>NC Medicaid and state funds</source>
        <translation>NC Medicaid y fondos del estado</translation>
    </message>
    <message>
        <source>North Carolina Medicaid (b)(3) peer support, until October 2019</source>
        <translation>Apoyo entre pares (b)(3) de Medicaid de Carolina del Norte, hasta octubre de 2019</translation>
    </message>
    <message>
        <source>North Carolina Medicaid policy 8G</source>
        <translation>Política 8G de Medicaid de Carolina del Norte</translation>
    </message>
    <message>
        <source>North Carolina peer support</source>
        <translation>Apoyo entre pares de Carolina del Norte</translation>
    </message>
    <message>
        <source>Not paid for unless it practises a skill that the plan names.</source>
        <translation>No se paga, salvo que practique una habilidad que nombra el plan.</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Only minutes of contact count: leave these out.</source>
        <translation>Solo cuentan los minutos de contacto: deje estos fuera.</translation>
    </message>
    <message>
        <source>Plain notes, no billing rules</source>
        <translation>Notas sencillas, sin reglas de facturación</translation>
    </message>
    <message>
        <source>This is not contact with the person.</source>
        <translation>Esto no es contacto con la persona.</translation>
    </message>
    <message>
        <source>Two services at one time cannot both be paid for.</source>
        <translation>Dos servicios a la misma hora no se pueden pagar los dos.</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>lograda</translation>
    </message>
    <message>
        <source>discontinued</source>
        <translation>suspendida</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>person-centered plan</source>
        <translation>plan centrado en la persona</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>revisada</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>1 fault</source>
        <translation>1 falla</translation>
    </message>
    <message>
        <source>A consent for proceedings stands alone and is for nothing else. Use one consent for each ({rule}).</source>
        <translation>Un consentimiento para procesos legales va solo y no sirve para nada más. Use uno para cada cosa ({rule}).</translation>
    </message>
    <message>
        <source>A correction of this note is begun already. Finish it, or delete its draft first.</source>
        <translation>Ya se empezó una corrección de esta nota. Termínela, o borre primero su borrador.</translation>
    </message>
    <message>
        <source>A file in this package cannot be read as what it has to be. Nothing of it was kept.</source>
        <translation>Un archivo de este paquete no se puede leer como lo que debe ser. No se guardó nada de él.</translation>
    </message>
    <message>
        <source>A go-between that passes records on has to stand there by its own name ({rule}).</source>
        <translation>Un intermediario que pasa expedientes tiene que aparecer con su propio nombre ({rule}).</translation>
    </message>
    <message>
        <source>A goal of it was not active on this day.</source>
        <translation>Una de sus metas no estaba activa ese día.</translation>
    </message>
    <message>
        <source>A goal on this note belongs to someone else. Pick the goal again.</source>
        <translation>Una meta de esta nota es de otra persona. Elija la meta otra vez.</translation>
    </message>
    <message>
        <source>A group can have up to {most} people here. Take someone off the list, split the group, or say why.</source>
        <translation>Aquí un grupo puede tener hasta {most} personas. Quite a alguien de la lista, divida el grupo o diga por qué.</translation>
    </message>
    <message>
        <source>A legal hold keeps these records. Nothing was changed.</source>
        <translation>Una retención legal guarda estos expedientes. No se cambió nada.</translation>
    </message>
    <message>
        <source>A mutual-aid meeting is not a group of yours, and this names one. If your group only talked about it, say so. If you went along with one person, make it a one-to-one visit.</source>
        <translation>Una reunión de ayuda mutua no es un grupo suyo, y aquí se nombra una. Si su grupo solo habló de ella, dígalo. Si usted acompañó a una persona, haga una visita individual.</translation>
    </message>
    <message>
        <source>A mutual-aid meeting is not a group of yours. If you went along with one person, make it a one-to-one visit. If your group only met in the same building, pick that place.</source>
        <translation>Una reunión de ayuda mutua no es un grupo suyo. Si usted acompañó a una persona, haga una visita individual. Si su grupo solo se reunió en el mismo edificio, elija ese lugar.</translation>
    </message>
    <message>
        <source>A newer Fieldnote made this chart. Nothing was taken in. Install the newer Fieldnote first.</source>
        <translation>Un Fieldnote más nuevo hizo este expediente. No se incorporó nada. Instale primero el Fieldnote más nuevo.</translation>
    </message>
    <message>
        <source>A newer Fieldnote made this notebook. Nothing was changed. Install the newer Fieldnote to open it (it has version {found}, this program knows {known}).</source>
        <translation>Un Fieldnote más nuevo hizo este cuaderno. No se cambió nada. Instale el más nuevo para abrirlo (tiene la versión {found}, este programa conoce la {known}).</translation>
    </message>
    <message>
        <source>A newer Fieldnote made this package. Install the newer Fieldnote here, then take it again.</source>
        <translation>Un Fieldnote más nuevo hizo este paquete. Instale aquí el más nuevo y recíbalo otra vez.</translation>
    </message>
    <message>
        <source>A newer plan is here already. This one is kept to be read and changes no goal.</source>
        <translation>Ya hay aquí un plan más nuevo. Este se guarda para leerlo y no cambia ninguna meta.</translation>
    </message>
    <message>
        <source>A phrase belongs to what we did, the response or the next step. Pick one.</source>
        <translation>Una frase va en lo que hicimos, la respuesta o el próximo paso. Elija uno.</translation>
    </message>
    <message>
        <source>A practice notebook sends to its practice agency only.</source>
        <translation>Un cuaderno de práctica solo envía a su agencia de práctica.</translation>
    </message>
    <message>
        <source>A release to talk with someone needs that person’s name ({rule}).</source>
        <translation>Un consentimiento para hablar con alguien necesita el nombre de esa persona ({rule}).</translation>
    </message>
    <message>
        <source>A ride counts only if the plan names it.</source>
        <translation>Un viaje cuenta solo si el plan lo nombra.</translation>
    </message>
    <message>
        <source>A ride counts only if the plan names it. Say where it does, or that you were parked.</source>
        <translation>Un viaje cuenta solo si el plan lo nombra. Diga dónde lo hace, o que estaban estacionados.</translation>
    </message>
    <message>
        <source>A ride counts only with peer support in it.</source>
        <translation>Un viaje cuenta solo si en él hay apoyo entre pares.</translation>
    </message>
    <message>
        <source>A ride counts only with peer support in it. Say what you did, or that you were parked.</source>
        <translation>Un viaje cuenta solo si en él hay apoyo entre pares. Diga qué hicieron, o que estaban estacionados.</translation>
    </message>
    <message>
        <source>A signature in this chart does not fit. Nothing was taken in. Ask the specialist who gave it to make it again.</source>
        <translation>Una firma de este expediente no es correcta. No se incorporó nada. Pida al especialista que lo entregó que lo haga de nuevo.</translation>
    </message>
    <message>
        <source>A support here belongs to someone else or is gone. Pick it again.</source>
        <translation>Un apoyo de aquí es de otra persona o ya no está. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>A support is named, but not as the one who came along. Change one of the two.</source>
        <translation>Se nombra un apoyo, pero no como quien acompañó. Cambie uno de los dos.</translation>
    </message>
    <message>
        <source>A trigger here belongs to someone else or is gone. Pick it again.</source>
        <translation>Un detonante de aquí es de otra persona o ya no está. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>A trip, a file, a drawing or the like goes with this note. Take it away there first.</source>
        <translation>Con esta nota va un viaje, un archivo, un dibujo o algo parecido. Quítelo allí primero.</translation>
    </message>
    <message>
        <source>A visit can come round every 1 to {most} weeks or months.</source>
        <translation>Una visita se puede repetir cada 1 a {most} semanas o meses.</translation>
    </message>
    <message>
        <source>A week has seven days. Pick a number from 0 to 7.</source>
        <translation>Una semana tiene siete días. Elija un número del 0 al 7.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>All units this device knows of are used. Ask the QP about more.</source>
        <translation>Todas las unidades que conoce este dispositivo están usadas. Pida más al QP.</translation>
    </message>
    <message>
        <source>An item of what you did is not in your list any more. Pick it again.</source>
        <translation>Algo de lo que hicieron ya no está en su lista. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>Another goal has the number {number} already. Check the number.</source>
        <translation>Otra meta ya tiene el número {number}. Revise el número.</translation>
    </message>
    <message>
        <source>Another run is taking packages with these keys. It goes on by itself; try again when it is done.</source>
        <translation>Ya se están recibiendo paquetes con estas llaves. Eso sigue solo; intente otra vez cuando termine.</translation>
    </message>
    <message>
        <source>Answer {item} is not between {least} and {most}. Check it, or leave it out.</source>
        <translation>La respuesta {item} no está entre {least} y {most}. Revísela, o déjela fuera.</translation>
    </message>
    <message>
        <source>Archive {name} first. Then the records can go.</source>
        <translation>Primero hay que archivar a {name}; después el expediente se puede eliminar.</translation>
    </message>
    <message>
        <source>Ask for the certificate first: the agency issues it for this laptop&apos;s own key.</source>
        <translation>Pida primero el certificado: la agencia lo emite para la llave de esta computadora.</translation>
    </message>
    <message>
        <source>Ask the agency to read out its fingerprint, and type it: the key in this file says {fingerprint}.</source>
        <translation>Pida a la agencia que lea su huella y escríbala: la llave de este archivo dice {fingerprint}.</translation>
    </message>
    <message>
        <source>At {at} one person was there and nobody led the group. Say why, once for all its notes.</source>
        <translation>Había una persona ({at}) y nadie estaba a cargo del grupo. Diga por qué, una vez para todas sus notas.</translation>
    </message>
    <message>
        <source>At {at} there were {present} people and nobody led the group. Say why, once for all its notes.</source>
        <translation>Había {present} personas ({at}) y nadie estaba a cargo del grupo. Diga por qué, una vez para todas sus notas.</translation>
    </message>
    <message>
        <source>At {at} there were {present} people and one who led, and your rules allow {most}. Split the group, or say why, once for all its notes.</source>
        <translation>Había {present} personas ({at}) y una sola a cargo, y sus reglas permiten {most}. Divida el grupo, o diga por qué, una vez para todas sus notas.</translation>
    </message>
    <message>
        <source>At {at} there were {present} people and {facilitators} who led, and your rules allow {most} for each. Split the group, or say why, once for all its notes.</source>
        <translation>Había {present} personas ({at}) y {facilitators} a cargo, y sus reglas permiten {most} para cada quien. Divida el grupo, o diga por qué, una vez para todas sus notas.</translation>
    </message>
    <message>
        <source>Billable until {until}.</source>
        <translation>Se puede facturar hasta el {until}.</translation>
    </message>
    <message>
        <source>Choose a folder outside the notebook.</source>
        <translation>Elija una carpeta fuera del cuaderno.</translation>
    </message>
    <message>
        <source>Choose what fits.</source>
        <translation>Elija lo que corresponda.</translation>
    </message>
    <message>
        <source>Choose what may be shared ({rule}).</source>
        <translation>Elija qué se puede entregar ({rule}).</translation>
    </message>
    <message>
        <source>Choose what the order covers, and write down its own words.</source>
        <translation>Elija qué cubre la orden y anote sus propias palabras.</translation>
    </message>
    <message>
        <source>Choose what was told.</source>
        <translation>Elija qué se contó.</translation>
    </message>
    <message>
        <source>Confidence goes from 1 to 10. Pick a number, or leave it out.</source>
        <translation>La confianza va del 1 al 10. Elija un número, o déjela fuera.</translation>
    </message>
    <message>
        <source>Contact details need their permission. Tick that they agreed, or clear the details.</source>
        <translation>Los datos de contacto necesitan su permiso. Marque que aceptó, o bórrelos.</translation>
    </message>
    <message>
        <source>Could not save. Your words are still here. Try again.</source>
        <translation>No se pudo guardar. Sus palabras siguen aquí. Intente otra vez.</translation>
    </message>
    <message>
        <source>Counseling notes leave only with a consent of their own, and none is on file.</source>
        <translation>Las notas de consejería salen solo con su propio consentimiento, y no hay ninguno.</translation>
    </message>
    <message>
        <source>Counseling notes need a consent of their own, for nothing else ({rule}).</source>
        <translation>Las notas de consejería necesitan su propio consentimiento, para nada más ({rule}).</translation>
    </message>
    <message>
        <source>Count the pages with the cover page: one or more.</source>
        <translation>Cuente las páginas con la portada: una o más.</translation>
    </message>
    <message>
        <source>Describe what may be shared in the words of the form ({rule}).</source>
        <translation>Describa qué se puede entregar con las palabras del formulario ({rule}).</translation>
    </message>
    <message>
        <source>Entry {entry} cannot be read and may be of this plan, so none of it is taken in. Ask your QP.</source>
        <translation>La entrada {entry} no se puede leer y puede ser de este plan, así que no se trae nada de él. Pregunte a su QP.</translation>
    </message>
    <message>
        <source>Entry {entry} of the bundle cannot be read for certain. It is not taken in.</source>
        <translation>La entrada {entry} del paquete no se puede leer con certeza. No se trae.</translation>
    </message>
    <message>
        <source>Entry {entry} of the bundle lacks the number or the words of the goal.</source>
        <translation>A la entrada {entry} del paquete le falta el número o el texto de la meta.</translation>
    </message>
    <message>
        <source>Everything in this file is so already. Nothing was changed.</source>
        <translation>Todo lo de este archivo ya está así. No se cambió nada.</translation>
    </message>
    <message>
        <source>Filed, and answered with a receipt.</source>
        <translation>Archivado y contestado con un recibo.</translation>
    </message>
    <message>
        <source>Filed, and answered with a receipt. Packages before it have not arrived yet: see which, and ask for them if they do not come.</source>
        <translation>Archivado y contestado con un recibo. Los paquetes anteriores todavía no llegan: vea cuáles, y pídalos si no llegan.</translation>
    </message>
    <message>
        <source>Five things left: {parts}.</source>
        <translation>Faltan cinco cosas: {parts}.</translation>
    </message>
    <message>
        <source>Four things left: {parts}.</source>
        <translation>Faltan cuatro cosas: {parts}.</translation>
    </message>
    <message>
        <source>Give the agency a name.</source>
        <translation>Póngale un nombre a la agencia.</translation>
    </message>
    <message>
        <source>Give the name of the recipient, as the consents name it.</source>
        <translation>Escriba el nombre de quien recibe, como lo nombran los consentimientos.</translation>
    </message>
    <message>
        <source>Goals {first} and {second} take up the same goal that the person stated. Choose it beside one of the two.</source>
        <translation>Las metas {first} y {second} retoman la misma meta que la persona dijo. Elíjala junto a una de las dos.</translation>
    </message>
    <message>
        <source>It ends before it was signed. Check both dates ({rule}).</source>
        <translation>Termina antes de firmarse. Revise las dos fechas ({rule}).</translation>
    </message>
    <message>
        <source>It goes over the units your rules allow from {first} to {last}.</source>
        <translation>Pasa de las unidades que sus reglas permiten del {first} al {last}.</translation>
    </message>
    <message>
        <source>It goes over the units your rules allow in a day.</source>
        <translation>Pasa de las unidades que sus reglas permiten en un día.</translation>
    </message>
    <message>
        <source>It may name someone else you walk with.</source>
        <translation>Puede nombrar a otra persona que usted acompaña.</translation>
    </message>
    <message>
        <source>It names a mutual-aid meeting, which is not a group of yours.</source>
        <translation>Nombra una reunión de ayuda mutua, que no es un grupo suyo.</translation>
    </message>
    <message>
        <source>It was at the same time as a group.</source>
        <translation>Fue a la misma hora que un grupo.</translation>
    </message>
    <message>
        <source>It was at the same time as another visit.</source>
        <translation>Fue a la misma hora que otra visita.</translation>
    </message>
    <message>
        <source>It was shorter than one unit.</source>
        <translation>Duró menos de una unidad.</translation>
    </message>
    <message>
        <source>It was signed late.</source>
        <translation>Se firmó tarde.</translation>
    </message>
    <message>
        <source>It would end before it was signed. Check the date.</source>
        <translation>Terminaría antes de firmarse. Revise la fecha.</translation>
    </message>
    <message>
        <source>Its response reads the same as that of another note.</source>
        <translation>Su respuesta dice lo mismo que la de otra nota.</translation>
    </message>
    <message>
        <source>Keep this to one line of up to {most} characters: what it was for, not what you told.</source>
        <translation>Que sea una línea de hasta {most} caracteres: para qué fue, no lo que contó.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>La línea {line}</translation>
    </message>
    <message>
        <source>Line {line} and this person have neither name and birth date nor a number in common. If they are one, give the person this number first.</source>
        <translation>La línea {line} y esta persona no coinciden en nombre y fecha de nacimiento ni en un número. Si son una, dé primero ese número a la persona.</translation>
    </message>
    <message>
        <source>Line {line} cannot be read and may be of this plan, so none of it is taken in. Put it right first.</source>
        <translation>La línea {line} no se puede leer y puede ser de este plan, así que no se trae nada de él. Corríjala primero.</translation>
    </message>
    <message>
        <source>Line {line} ends before it starts. Check both days.</source>
        <translation>La línea {line} termina antes de empezar. Revise los dos días.</translation>
    </message>
    <message>
        <source>Line {line} ends too soon: the file may be cut off. Get it again.</source>
        <translation>La línea {line} termina demasiado pronto: quizás el archivo está cortado. Pídalo otra vez.</translation>
    </message>
    <message>
        <source>Line {line} has more cells than there are headings. Check it in the file.</source>
        <translation>La línea {line} tiene más celdas que títulos. Revísela en el archivo.</translation>
    </message>
    <message>
        <source>Line {line} has no client number. Without it nobody can be told for certain.</source>
        <translation>La línea {line} no tiene número de expediente. Sin él no se puede saber con certeza quién es.</translation>
    </message>
    <message>
        <source>Line {line} has no name.</source>
        <translation>La línea {line} no tiene nombre.</translation>
    </message>
    <message>
        <source>Line {line} is not one that can be taken in. Look at the list again.</source>
        <translation>La línea {line} no se puede traer. Mire la lista otra vez.</translation>
    </message>
    <message>
        <source>Line {line} lacks the number or the words of the goal.</source>
        <translation>A la línea {line} le falta el número o el texto de la meta.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>La línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>Many people use this passphrase, so it is easy to guess. Pick other words.</source>
        <translation>Muchas personas usan esta frase, así que es fácil de adivinar. Elija otras palabras.</translation>
    </message>
    <message>
        <source>Members of a fellowship go by first name and initial here. You can keep it as it is.</source>
        <translation>Aquí, los miembros de una hermandad van con nombre e inicial. Puede dejarlo como está.</translation>
    </message>
    <message>
        <source>No agency system is set up, so there is nowhere to send this note. Set one up under Exports.</source>
        <translation>No hay ningún sistema de la agencia configurado, así que no hay adónde enviar esta nota. Configure uno en Envíos.</translation>
    </message>
    <message>
        <source>No key of an agency is known here yet. Set up where your notes go first, with its key.</source>
        <translation>Aquí todavía no se conoce la llave de ninguna agencia. Ponga primero a dónde van sus notas, con la llave.</translation>
    </message>
    <message>
        <source>No other laptop goes on with this notebook, as far as is known here. This one sends everything.</source>
        <translation>Que se sepa aquí, ninguna otra computadora sigue con este cuaderno. Esta lo envía todo.</translation>
    </message>
    <message>
        <source>No other visit follows this one. Call off this visit alone.</source>
        <translation>A esta visita no le sigue ninguna otra. Cancele solo esta visita.</translation>
    </message>
    <message>
        <source>No plan was here for this day.</source>
        <translation>No había aquí un plan para ese día.</translation>
    </message>
    <message>
        <source>No reason was given. A correction can give one.</source>
        <translation>No se dio una razón. Una corrección puede darla.</translation>
    </message>
    <message>
        <source>No release for this recipient is on file. You can print for your own records, but do not share it yet.</source>
        <translation>No hay un consentimiento para quien recibe esto. Puede imprimirlo para su propio expediente, pero todavía no lo entregue.</translation>
    </message>
    <message>
        <source>No release to talk with this supporter is on file. Ask {name} first. You can listen, and share nothing.</source>
        <translation>No hay un consentimiento para hablar con este apoyo. Pregunte a {name} primero. Puede escuchar, sin contar nada.</translation>
    </message>
    <message>
        <source>Nobody here has the number {number}. Take in the caseload first.</source>
        <translation>Nadie aquí tiene el número {number}. Traiga primero la lista de personas.</translation>
    </message>
    <message>
        <source>Nobody is on the list of this group yet. Add those who were there first.</source>
        <translation>Todavía no hay nadie en la lista de este grupo. Agregue primero a quienes estuvieron.</translation>
    </message>
    <message>
        <source>Nobody leads this group yet. Add who leads it.</source>
        <translation>Todavía nadie guía este grupo. Agregue quién lo guía.</translation>
    </message>
    <message>
        <source>Not filed: another package with this number came before. Two copies of one notebook may be at work. The laptop keeps everything; speak with the specialist.</source>
        <translation>No se archivó: antes llegó otro paquete con este número. Quizás se usan dos copias de un cuaderno. La computadora conserva todo; hable con el especialista.</translation>
    </message>
    <message>
        <source>Not filed: this laptop counts from an earlier number again, so an old copy of its notebook may be at work. The laptop keeps everything; speak with the specialist.</source>
        <translation>No se archivó: esta computadora cuenta otra vez desde un número anterior, así que quizás se usa una copia vieja de su cuaderno. La computadora conserva todo; hable con el especialista.</translation>
    </message>
    <message>
        <source>Not ready for a claim.</source>
        <translation>No está lista para facturar.</translation>
    </message>
    <message>
        <source>Notes that are not signed yet: {count}. Finish or delete them first, so that no word is lost.</source>
        <translation>Notas todavía sin firmar: {count}. Termínelas o bórrelas primero, para que no se pierda ninguna palabra.</translation>
    </message>
    <message>
        <source>Nothing is planned together yet. Plan a visit at a meeting, or agree to go to one.</source>
        <translation>Todavía no hay nada planeado juntos. Planee una visita en una reunión, o acuerden ir a una.</translation>
    </message>
    <message>
        <source>Nothing of this kind has come in yet.</source>
        <translation>Todavía no ha llegado nada de este tipo.</translation>
    </message>
    <message>
        <source>Nothing was chosen, so nothing was changed.</source>
        <translation>No se eligió nada, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was given out about this person yet, so there is nothing to put a cover page on.</source>
        <translation>Todavía no se entregó nada de esta persona, así que no hay a qué poner una portada.</translation>
    </message>
    <message>
        <source>Number {number} came in already. Nothing was changed.</source>
        <translation>El número {number} ya llegó. No se cambió nada.</translation>
    </message>
    <message>
        <source>One minute is less than one unit. One unit starts at {needed} minutes. You can still save and sign this note.</source>
        <translation>Un minuto es menos de una unidad. Una unidad empieza a los {needed} minutos. Igual puede guardar y firmar esta nota.</translation>
    </message>
    <message>
        <source>One note has not arrived there yet. Send it first, or remove the target and leave it unsent.</source>
        <translation>Una nota todavía no llegó allí. Envíela primero, o quite el destino y deje la nota sin enviar.</translation>
    </message>
    <message>
        <source>One of the recipients does not fit this kind of consent. Use another consent for them ({rule}).</source>
        <translation>Uno de quienes reciben no va con este tipo de consentimiento. Use otro consentimiento para él ({rule}).</translation>
    </message>
    <message>
        <source>One of these days is too far away. Check the year.</source>
        <translation>Uno de estos días está demasiado lejos. Revise el año.</translation>
    </message>
    <message>
        <source>One thing left: {parts}.</source>
        <translation>Falta una cosa: {parts}.</translation>
    </message>
    <message>
        <source>Only PDF, JPEG and PNG files can be attached. Save it as one of these first.</source>
        <translation>Solo se pueden adjuntar archivos PDF, JPEG y PNG. Guárdelo primero como uno de ellos.</translation>
    </message>
    <message>
        <source>Only a FHIR server asks for a certificate of this laptop.</source>
        <translation>Solo un servidor FHIR pide un certificado de esta computadora.</translation>
    </message>
    <message>
        <source>Only a consent for treatment, payment or operations can go without an end. Write a date or an event ({rule}).</source>
        <translation>Solo un consentimiento para tratamiento, pago u operaciones puede ir sin fin. Escriba una fecha o un suceso ({rule}).</translation>
    </message>
    <message>
        <source>Only a privacy officer can decide this. Write who decided it.</source>
        <translation>Solo una persona a cargo de la privacidad puede decidir esto. Escriba quién lo decidió.</translation>
    </message>
    <message>
        <source>Only a visit note has a record that can go along. Ask for this one without it.</source>
        <translation>Solo una nota de visita tiene un registro que la acompañe. Pida este documento sin él.</translation>
    </message>
    <message>
        <source>Only the QP and your own agency can belong to the program. Everyone else is outside.</source>
        <translation>Solo el QP y su propia agencia pueden ser parte del programa. Todos los demás están fuera.</translation>
    </message>
    <message>
        <source>Packages are sealed for the agency: give its key file (agency.fnkey).</source>
        <translation>Los paquetes se sellan para la agencia: dé el archivo de su llave (agency.fnkey).</translation>
    </message>
    <message>
        <source>Part of this notebook could not be read. Nothing was changed. Restore your newest backup beside it, or have all that can be read put into a new notebook (fieldnote rescue).</source>
        <translation>Una parte de este cuaderno no se pudo leer. No se cambió nada. Restaure junto a él su copia más nueva, o ponga todo lo que se puede leer en un cuaderno nuevo (fieldnote rescue).</translation>
    </message>
    <message>
        <source>Pick a folder for the copies first: on a stick, or on another disk.</source>
        <translation>Elija primero una carpeta para las copias: en una memoria o en otro disco.</translation>
    </message>
    <message>
        <source>Pick the days from Monday to Sunday.</source>
        <translation>Elija los días de lunes a domingo.</translation>
    </message>
    <message>
        <source>Plan between 5 minutes and 12 hours for a visit.</source>
        <translation>Planee entre 5 minutos y 12 horas para una visita.</translation>
    </message>
    <message>
        <source>Please wait {seconds} seconds, then try again. This slows down anyone who is guessing.</source>
        <translation>Espere {seconds} segundos e intente otra vez. Así se frena a quien esté adivinando.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Rules named {rules} come with Fieldnote. Give yours another id.</source>
        <translation>Las reglas que se llaman {rules} vienen con Fieldnote. Ponga otro nombre a las suyas.</translation>
    </message>
    <message>
        <source>Say how many times you want to meet: once or more.</source>
        <translation>Diga cuántas veces se quieren ver: una o más.</translation>
    </message>
    <message>
        <source>Say in a few words why the note is corrected.</source>
        <translation>Diga en pocas palabras por qué se corrige la nota.</translation>
    </message>
    <message>
        <source>Say in a few words why the note is void.</source>
        <translation>Diga en pocas palabras por qué se anula la nota.</translation>
    </message>
    <message>
        <source>Say in one line what sharing your own story was for.</source>
        <translation>Diga en una línea para qué compartió su propia historia.</translation>
    </message>
    <message>
        <source>Say where it is.</source>
        <translation>Diga dónde está.</translation>
    </message>
    <message>
        <source>Say which group session it is about.</source>
        <translation>Diga de qué sesión de grupo se trata.</translation>
    </message>
    <message>
        <source>Say which system the number is from first.</source>
        <translation>Diga primero de qué sistema es el número.</translation>
    </message>
    <message>
        <source>Say whose document it is.</source>
        <translation>Diga de quién es el documento.</translation>
    </message>
    <message>
        <source>Sensitive content is chosen each time, never by default. Take it off the list.</source>
        <translation>Lo delicado se elige cada vez, nunca de antemano. Quítelo de la lista.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Seven things left: {parts}.</source>
        <translation>Faltan siete cosas: {parts}.</translation>
    </message>
    <message>
        <source>Sign by {due}. After {late} it is a late entry.</source>
        <translation>Firme esta nota a más tardar el {due}; después del {late} es una anotación tardía.</translation>
    </message>
    <message>
        <source>Sign by {late}, else it is a late entry.</source>
        <translation>Firme esta nota a más tardar el {late}; después es una anotación tardía.</translation>
    </message>
    <message>
        <source>Signed notes that the agency has not accepted yet: {count}. They stay until it has.</source>
        <translation>Notas firmadas que la agencia todavía no aceptó: {count}. Quedan hasta que las acepte.</translation>
    </message>
    <message>
        <source>Six things left: {parts}.</source>
        <translation>Faltan seis cosas: {parts}.</translation>
    </message>
    <message>
        <source>Some programs could not take a sign of this password. Use letters, digits and spaces, in one direction of writing.</source>
        <translation>Algunos programas no podrían leer un signo de esta contraseña. Use letras, números y espacios, en una sola dirección de escritura.</translation>
    </message>
    <message>
        <source>Somebody else keeps changing the same record in the agency&apos;s system. Ask the agency, then try again.</source>
        <translation>Otra persona sigue cambiando el mismo registro en el sistema de la agencia. Pregunte a la agencia e intente otra vez.</translation>
    </message>
    <message>
        <source>Somebody was told without {name}’s agreement. You can keep it; write why in the note.</source>
        <translation>Se le contó a alguien sin que {name} aceptara. Puede dejarlo así; escriba por qué en la nota.</translation>
    </message>
    <message>
        <source>Someone else has the number {number} ({system}). Check it. If both are one person, merge them.</source>
        <translation>Otra persona tiene el número {number} ({system}). Revíselo. Si las dos son una, únalas.</translation>
    </message>
    <message>
        <source>Someone else’s records point to these ({count}). Merge the two again, and let them go together.</source>
        <translation>Datos de otra persona apuntan a estos ({count}). Una las dos otra vez y elimínelas juntas.</translation>
    </message>
    <message>
        <source>Something was added or changed since this person came, so they stay. Archive them instead.</source>
        <translation>Se agregó o cambió algo desde que llegó esta persona, así que se queda. En su lugar, archívela.</translation>
    </message>
    <message>
        <source>Still to fill in: {part}.</source>
        <translation>Falta completar: {part}.</translation>
    </message>
    <message>
        <source>Stop. The law does not let this record be used against {name} in court, on probation or parole, or by police. Only {name}’s own consent for proceedings, or a court order under 42 CFR 2.64 or 2.65, opens it. A subpoena or a phone call is not enough. Say that you cannot confirm or deny, and call your supervisor.</source>
        <translation>Alto. La ley no permite usar este expediente contra {name} en el tribunal, en libertad condicional o por la policía. Solo lo abre el consentimiento de {name} para procesos legales, o una orden judicial según 42 CFR 2.64 o 2.65. Una citación o una llamada no basta. Diga que no puede confirmar ni negar, y llame a su supervisor.</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Telling a place about someone needs their consent. Say what it is told, or give the person the details instead.</source>
        <translation>Para contar de alguien a un lugar hace falta su consentimiento. Diga qué se cuenta, o dé los datos a la persona.</translation>
    </message>
    <message>
        <source>Ten minutes have passed, so it stays. You can change each person on their page.</source>
        <translation>Pasaron diez minutos, así que queda así. Puede cambiar a cada persona en su página.</translation>
    </message>
    <message>
        <source>That PIN did not work. Try again, or use your passphrase. Your notes are safe.</source>
        <translation>Ese PIN no sirvió. Intente otra vez, o use su frase de contraseña. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was lost.</source>
        <translation>Eso no funcionó. No se perdió nada.</translation>
    </message>
    <message>
        <source>That key does not fit the agency key of this notebook. Your notes are safe.</source>
        <translation>Esa llave no corresponde a la llave de la agencia de este cuaderno. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>That passphrase did not work. Check Caps Lock and try again. Your notes are safe.</source>
        <translation>Esa frase de contraseña no sirvió. Revise Bloq Mayús e intente otra vez. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>That passphrase does not open this file. It is the one that was set when the file was made, not the notebook&apos;s own. Nothing was changed.</source>
        <translation>Esa frase de contraseña no abre este archivo. Es la que se puso al hacer el archivo, no la del cuaderno. No se cambió nada.</translation>
    </message>
    <message>
        <source>That recovery code did not work. Check each group of five and try again. Your notes are safe.</source>
        <translation>Ese código de recuperación no sirvió. Revise cada grupo de cinco e intente otra vez. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>The QP has this goal in the plan already.</source>
        <translation>El QP ya tiene esta meta en el plan.</translation>
    </message>
    <message>
        <source>The QP wrote this goal: its text changes with the next plan. Write the person’s own words beside it.</source>
        <translation>El QP escribió esta meta: su texto cambia con el próximo plan. Escriba al lado las palabras de la persona.</translation>
    </message>
    <message>
        <source>The address of the server has to begin with https://.</source>
        <translation>La dirección del servidor tiene que empezar con https://.</translation>
    </message>
    <message>
        <source>The agency has a plan of {day}, newer than the one here. Ask your QP for it.</source>
        <translation>La agencia tiene un plan del {day}, más nuevo que el de aquí. Pídalo a su QP.</translation>
    </message>
    <message>
        <source>The agency has met another copy of this notebook and did not take this package. No note is lost. This copy goes on as a device of its own: tell the agency, then try again.</source>
        <translation>La agencia ha visto otra copia de este cuaderno y no ha aceptado este paquete. No se ha perdido ninguna nota. Esta copia sigue como dispositivo propio: avise a la agencia y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The agency&apos;s system did not accept this note. What it said is below. Correct the note and sign it again, or give it to the agency another way.</source>
        <translation>El sistema de la agencia no aceptó esta nota. Abajo está lo que dijo. Corrija la nota y fírmela otra vez, o désela a la agencia de otra manera.</translation>
    </message>
    <message>
        <source>The agency&apos;s system knows more than one person by {name}&apos;s number. Ask the agency.</source>
        <translation>El sistema de la agencia conoce a más de una persona con el número de {name}; pregunte a la agencia.</translation>
    </message>
    <message>
        <source>The agency&apos;s system knows nobody by {name}&apos;s number. Check the number with the agency.</source>
        <translation>El sistema de la agencia no conoce a nadie con el número de {name}; revíselo con la agencia.</translation>
    </message>
    <message>
        <source>The agency&apos;s system lets you send nothing about {name} now. You may no longer be assigned to them. The note is kept; ask the agency.</source>
        <translation>El sistema de la agencia no le deja enviar nada sobre {name} ahora. Quizás ya no tiene asignada a esta persona. La nota se conserva; pregunte a la agencia.</translation>
    </message>
    <message>
        <source>The agency&apos;s system takes nothing this large. Send this note as a file instead.</source>
        <translation>El sistema de la agencia no recibe nada tan grande. Mejor envíe esta nota como archivo.</translation>
    </message>
    <message>
        <source>The agency&apos;s system took this, and does not have it. Tell the agency, then send it again.</source>
        <translation>El sistema de la agencia recibió esto y no lo tiene. Avise a la agencia y envíelo otra vez.</translation>
    </message>
    <message>
        <source>The agency’s consent ended on {day}. Talk about a new one.</source>
        <translation>El consentimiento de la agencia terminó el {day}. Hablen de uno nuevo.</translation>
    </message>
    <message>
        <source>The agency’s number for {name} is not here, so a note in FHIR or HL7 would not find its chart. Add the number to {name}’s page, then export again.</source>
        <translation>Falta el número que la agencia dio a {name}, así que una nota en FHIR o HL7 no encontraría su expediente. Agregue el número en la página de {name} y exporte otra vez.</translation>
    </message>
    <message>
        <source>The agency’s number of this person is not known here. Add it on their page first.</source>
        <translation>Aquí no se conoce el número que la agencia dio a esta persona. Agréguelo primero en su página.</translation>
    </message>
    <message>
        <source>The authorization begins on {starts_on}. Ask the QP about the units before it.</source>
        <translation>La autorización comienza el {starts_on}. Pregunte al QP por las unidades de antes.</translation>
    </message>
    <message>
        <source>The authorization ended on {ends_on}. Ask the QP about new units.</source>
        <translation>La autorización terminó el {ends_on}. Pida al QP unidades nuevas.</translation>
    </message>
    <message>
        <source>The authorization ends on {ends_on}. Days left: {days_left}. Ask the QP about new units.</source>
        <translation>La autorización termina el {ends_on}. Días que quedan: {days_left}. Pida al QP unidades nuevas.</translation>
    </message>
    <message>
        <source>The birth date is still to come. Check the date.</source>
        <translation>La fecha de nacimiento todavía no llega. Revise la fecha.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the last thing you did here. Check the date and time.</source>
        <translation>El reloj de esta computadora está antes de lo último que hizo aquí. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The clock of this computer was behind when it was signed.</source>
        <translation>El reloj de esta computadora estaba atrasado cuando se firmó.</translation>
    </message>
    <message>
        <source>The consent for this recipient does not name: {contents}. Leave it out, or ask for a consent that names it.</source>
        <translation>El consentimiento para quien recibe no nombra: {contents}. Déjelo fuera, o pida un consentimiento que lo nombre.</translation>
    </message>
    <message>
        <source>The consent for this recipient ended on {until}. Ask for a new one before you share this.</source>
        <translation>El consentimiento para quien recibe terminó el {until}. Pida uno nuevo antes de entregar esto.</translation>
    </message>
    <message>
        <source>The consent for this recipient is not complete. Still missing: {count}. Finish it, or do not share this yet.</source>
        <translation>El consentimiento para quien recibe no está completo. Todavía faltan: {count}. Complételo, o no entregue esto todavía.</translation>
    </message>
    <message>
        <source>The consent for this recipient was found not to be valid. Do not share this.</source>
        <translation>Se encontró que el consentimiento para quien recibe no es válido. No entregue esto.</translation>
    </message>
    <message>
        <source>The consent for this recipient was taken back on {until}. Nothing more may be shared with them.</source>
        <translation>El consentimiento para quien recibe se retiró el {until}. Ya no se le puede entregar nada más.</translation>
    </message>
    <message>
        <source>The consent on file names someone else. Check the name, or ask for a consent that names this recipient.</source>
        <translation>El consentimiento que hay nombra a otra persona. Revise el nombre, o pida un consentimiento que nombre a quien recibe.</translation>
    </message>
    <message>
        <source>The copy could not be finished. The stick or disk may have been pulled out: plug it in and try again. The backups on this laptop are fine.</source>
        <translation>No se pudo terminar la copia. Quizás se desconectó la memoria o el disco: conéctelo e intente otra vez. Las copias en esta computadora están bien.</translation>
    </message>
    <message>
        <source>The credential ends before it begins. Check both dates.</source>
        <translation>La credencial termina antes de empezar. Revise las dos fechas.</translation>
    </message>
    <message>
        <source>The date of the order is still to come. Check it.</source>
        <translation>La fecha de la orden todavía no llega. Revísela.</translation>
    </message>
    <message>
        <source>The day it ended is still to come. Check the date.</source>
        <translation>El día en que terminó todavía no llega. Revise la fecha.</translation>
    </message>
    <message>
        <source>The day it was signed is still to come. Check the date ({rule}).</source>
        <translation>El día en que se firmó todavía no llega. Revise la fecha ({rule}).</translation>
    </message>
    <message>
        <source>The day of the statement is still to come. Check the date.</source>
        <translation>El día de la declaración todavía no llega. Revise la fecha.</translation>
    </message>
    <message>
        <source>The day the notice was given is still to come. Check the date.</source>
        <translation>El día en que se dio el aviso todavía no llega. Revise la fecha.</translation>
    </message>
    <message>
        <source>The day to follow up is before the warm hand-off. Check both days.</source>
        <translation>El día del seguimiento es anterior al día en que la puso en contacto. Revise los dos días.</translation>
    </message>
    <message>
        <source>The edges of a page are cut off only for the eye: what stood there is still in the file, and goes along with it. If it should not, scan the page again without it.</source>
        <translation>Los bordes de una página están cortados solo para la vista: lo que había sigue en el archivo y va con él. Si no debe ser así, escanee la página otra vez sin eso.</translation>
    </message>
    <message>
        <source>The end time is before the start time. Check both times.</source>
        <translation>La hora de fin es anterior a la de inicio. Revise las dos horas.</translation>
    </message>
    <message>
        <source>The end time is still to come. Check the date and time.</source>
        <translation>La hora de fin todavía no llega. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written. They were read as {encoding}: “{example}”. If a name looks wrong, save the file as “CSV UTF-8” and try again.</source>
        <translation>El archivo no dice cómo están escritas sus letras. Se leyeron como {encoding}: “{example}”. Si un nombre se ve mal, guarde el archivo como “CSV UTF-8” e intente otra vez.</translation>
    </message>
    <message>
        <source>The file does not say until when the plan holds. A year is taken: until {day}.</source>
        <translation>El archivo no dice hasta cuándo vale el plan. Se toma un año: hasta el {day}.</translation>
    </message>
    <message>
        <source>The file does not show whether 3/4 is March 4 or April 3. It was read as March 4. Look at the birth dates, or say that the day comes first.</source>
        <translation>El archivo no muestra si 3/4 es el 4 de marzo o el 3 de abril. Se leyó como 4 de marzo. Mire las fechas de nacimiento, o diga que el día va primero.</translation>
    </message>
    <message>
        <source>The files in this package are not those that its list names. Nothing of it was kept.</source>
        <translation>Los archivos de este paquete no son los que nombra su lista. No se guardó nada de él.</translation>
    </message>
    <message>
        <source>The files of this notebook would have {size} MB together; {most} MB is the most. Remove one you no longer need.</source>
        <translation>Los archivos de este cuaderno tendrían {size} MB en total; lo más son {most} MB. Quite uno que ya no necesite.</translation>
    </message>
    <message>
        <source>The first day lies after the last. Turn them around.</source>
        <translation>El primer día está después del último. Cámbielos de lugar.</translation>
    </message>
    <message>
        <source>The form has to say that a recipient may pass the record on and that Part 2 then no longer protects it ({rule}).</source>
        <translation>El formulario tiene que decir que quien recibe puede pasar el expediente y que entonces la Parte 2 ya no lo protege ({rule}).</translation>
    </message>
    <message>
        <source>The form has to say that it can be taken back in writing ({rule}).</source>
        <translation>El formulario tiene que decir que se puede retirar por escrito ({rule}).</translation>
    </message>
    <message>
        <source>The form has to say that plans and providers may pass the record on under HIPAA, but not for proceedings against the person ({rule}).</source>
        <translation>El formulario tiene que decir que planes y proveedores pueden pasar el expediente según HIPAA, pero no para procesos contra la persona ({rule}).</translation>
    </message>
    <message>
        <source>The group is still going on. Note when it ended, or when {name} left.</source>
        <translation>El grupo sigue en curso. Anote cuándo terminó, o cuándo {name} se fue.</translation>
    </message>
    <message>
        <source>The group was larger than your rules allow.</source>
        <translation>El grupo era más grande de lo que permiten sus reglas.</translation>
    </message>
    <message>
        <source>The key in this file says {fingerprint}. That is not what you typed: do not use it before the agency reads you the same.</source>
        <translation>La llave de este archivo dice {fingerprint}. No es lo que usted escribió: no la use hasta que la agencia le lea lo mismo.</translation>
    </message>
    <message>
        <source>The last day is before the first day. Check both dates.</source>
        <translation>El último día es anterior al primero. Revise las dos fechas.</translation>
    </message>
    <message>
        <source>The last day is before the first visit. Pick a later day.</source>
        <translation>El último día es anterior a la primera visita. Elija un día posterior.</translation>
    </message>
    <message>
        <source>The last day is before the first. Check both dates.</source>
        <translation>El último día es anterior al primero. Revise las dos fechas.</translation>
    </message>
    <message>
        <source>The last day to bill it was {until}.</source>
        <translation>El último día para facturarla fue el {until}.</translation>
    </message>
    <message>
        <source>The last day to bill this visit was {until}.</source>
        <translation>El último día para facturar esta visita fue el {until}.</translation>
    </message>
    <message>
        <source>The last day to bill this visit was {until}. Sign it all the same, and say why it is late.</source>
        <translation>El último día para facturar esta visita fue el {until}. Fírmela igual y diga por qué es tarde.</translation>
    </message>
    <message>
        <source>The lines of this plan say different numbers of units, so none is taken in. Ask your QP.</source>
        <translation>Las líneas de este plan dicen números de unidades distintos, así que no se trae ninguna. Pregunte a su QP.</translation>
    </message>
    <message>
        <source>The list does not come in this language. Pick English or Spanish.</source>
        <translation>La lista no viene en este idioma. Elija inglés o español.</translation>
    </message>
    <message>
        <source>The list does not say whose it is, so it cannot be searched for one name. Leave the name out.</source>
        <translation>La lista no dice de quién es, así que no se puede buscar un nombre en ella. Deje el nombre fuera.</translation>
    </message>
    <message>
        <source>The list is of several specialists, and none has your name: {names}. Say which one is you.</source>
        <translation>La lista es de varios especialistas, y ninguno tiene su nombre: {names}. Diga cuál es usted.</translation>
    </message>
    <message>
        <source>The list says it is of {name}. If that is not you, do not take it in.</source>
        <translation>La lista dice que es de {name}; si no es usted, no la traiga.</translation>
    </message>
    <message>
        <source>The log of disposals keeps no names. Write the reason without one.</source>
        <translation>El registro de eliminaciones no guarda nombres. Escriba la razón sin nombre.</translation>
    </message>
    <message>
        <source>The new QP’s first day does not fit this time in the program. Check the date.</source>
        <translation>El primer día del QP nuevo no cae en este tiempo en el programa. Revise la fecha.</translation>
    </message>
    <message>
        <source>The new passphrase and the new recovery kit hold from now on. Not every page is encrypted anew yet: that goes on by itself the next time the notebook is opened. Your notes are safe.</source>
        <translation>La frase de contraseña y el kit nuevos valen desde ahora. Todavía no todas las páginas se cifraron de nuevo: eso sigue solo la próxima vez que se abra el cuaderno. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>The newest backup on this laptop cannot be read whole. Nothing was copied. Make a new backup and try again.</source>
        <translation>La copia de seguridad más nueva en esta computadora no se puede leer entera. No se copió nada. Haga una copia nueva e intente otra vez.</translation>
    </message>
    <message>
        <source>The note has changed since {name} signed it. Ask {name} to sign again, take the signature out, or say why it stays.</source>
        <translation>La nota cambió desde que {name} la firmó. Pida a {name} que firme otra vez, quite la firma o diga por qué queda.</translation>
    </message>
    <message>
        <source>The note was changed after {name} signed it.</source>
        <translation>La nota cambió después de que {name} la firmó.</translation>
    </message>
    <message>
        <source>The notebook changed since you looked at the list. Nothing was changed. Look at it again.</source>
        <translation>El cuaderno cambió desde que miró la lista. No se cambió nada. Mírela otra vez.</translation>
    </message>
    <message>
        <source>The notebook was closed or tidied up while the backup was made. Nothing of it was kept; the backups made before are still there. Make it again.</source>
        <translation>El cuaderno se cerró o se ordenó mientras se hacía la copia. No quedó nada de ella; las copias de antes siguen ahí. Hágala otra vez.</translation>
    </message>
    <message>
        <source>The number of a goal is short, such as 1a or 2.3. Write its words beside it.</source>
        <translation>El número de una meta es corto, como 1a o 2.3. Escriba sus palabras al lado.</translation>
    </message>
    <message>
        <source>The number of an outcome is short, such as 1 or 2.3. Write its words beside it.</source>
        <translation>El número de un resultado es corto, como 1 o 2.3. Escriba sus palabras al lado.</translation>
    </message>
    <message>
        <source>The number of guests cannot be less than zero. Check it.</source>
        <translation>El número de invitados no puede ser menos de cero. Revíselo.</translation>
    </message>
    <message>
        <source>The odometer says {odometer}. Change the distance, or leave the readings out.</source>
        <translation>El odómetro dice {odometer}. Cambie la distancia, o deje fuera las lecturas.</translation>
    </message>
    <message>
        <source>The odometer shows less at the end than at the start. Check both readings.</source>
        <translation>El odómetro muestra menos al final que al inicio. Revise las dos lecturas.</translation>
    </message>
    <message>
        <source>The other laptop has what was signed there, and sends it. Nothing is sent twice.</source>
        <translation>La otra computadora tiene lo que se firmó allí, y lo envía. Nada se envía dos veces.</translation>
    </message>
    <message>
        <source>The place for copies does not allow writing. Check the stick or disk, or pick another folder. The backups on this laptop are fine.</source>
        <translation>El lugar para copias no permite escribir. Revise la memoria o el disco, o elija otra carpeta. Las copias en esta computadora están bien.</translation>
    </message>
    <message>
        <source>The place for copies is full. Make room there, or pick another folder. The backups on this laptop are fine.</source>
        <translation>El lugar para copias está lleno. Haga espacio allí, o elija otra carpeta. Las copias en esta computadora están bien.</translation>
    </message>
    <message>
        <source>The place for copies is not there. Plug in the stick or disk and try again, or pick another folder. The backups on this laptop are fine.</source>
        <translation>El lugar para copias no está. Conecte la memoria o el disco e intente otra vez, o elija otra carpeta. Las copias en esta computadora están bien.</translation>
    </message>
    <message>
        <source>The plan ended on {ended}, before this day.</source>
        <translation>El plan terminó el {ended}, antes de este día.</translation>
    </message>
    <message>
        <source>The plan ended on {ended}, before this day. You can sign this note and say why.</source>
        <translation>El plan terminó el {ended}, antes de este día. Puede firmar esta nota y decir por qué.</translation>
    </message>
    <message>
        <source>The plan ends before it takes effect. Check both dates.</source>
        <translation>El plan termina antes de empezar. Revise las dos fechas.</translation>
    </message>
    <message>
        <source>The plan has the goal number {number} twice. Check the numbers.</source>
        <translation>El plan tiene dos veces la meta número {number}. Revise los números.</translation>
    </message>
    <message>
        <source>The plan has the outcome number {number} twice. Check the numbers.</source>
        <translation>El plan tiene dos veces el resultado número {number}. Revise los números.</translation>
    </message>
    <message>
        <source>The plan of this day does not have its goal.</source>
        <translation>El plan de ese día no tiene su meta.</translation>
    </message>
    <message>
        <source>The plan of this day does not have the goal you picked. You can keep it and say why.</source>
        <translation>El plan de este día no tiene la meta que eligió. Puede dejarla y decir por qué.</translation>
    </message>
    <message>
        <source>The record goes along whole, with what stays inside the program. Leave it out for this recipient.</source>
        <translation>El registro va entero, con lo que queda dentro del programa. Déjelo fuera para quien recibe.</translation>
    </message>
    <message>
        <source>The review is dated before the signature. Check the date and time.</source>
        <translation>La revisión tiene una fecha anterior a la firma. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The role and the kind of support do not fit together. Change one of them.</source>
        <translation>El papel y el tipo de apoyo no van juntos. Cambie uno de los dos.</translation>
    </message>
    <message>
        <source>The scan or drawing of this consent is not attached to {name}. Attach it first.</source>
        <translation>A {name} no se le adjuntó el escaneo o dibujo de este consentimiento. Adjúntelo primero.</translation>
    </message>
    <message>
        <source>The server shows {shown}. That is not what you typed: do not send anything before the agency reads you the same.</source>
        <translation>El servidor muestra {shown}. No es lo que usted escribió: no envíe nada hasta que la agencia le lea lo mismo.</translation>
    </message>
    <message>
        <source>The service order was signed on {signed}, after this day.</source>
        <translation>La orden de servicio se firmó el {signed}, después de este día.</translation>
    </message>
    <message>
        <source>The service order was signed on {signed}, after this day. You can keep the code and say why.</source>
        <translation>La orden de servicio se firmó el {signed}, después de este día. Puede dejar el código y decir por qué.</translation>
    </message>
    <message>
        <source>The signature of this package does not fit. Nothing of it was kept: speak with the specialist it says it is from.</source>
        <translation>La firma de este paquete no corresponde. No se guardó nada de él: hable con el especialista de quien dice ser.</translation>
    </message>
    <message>
        <source>The small file that holds the locked key (vault.json) is damaged, and so is its copy. Your notes are still here: open them with your recovery kit. Nothing was changed.</source>
        <translation>El archivo pequeño que tiene la llave cerrada (vault.json) está dañado, y su copia también. Sus notas siguen aquí: ábralas con su kit de recuperación. No se cambió nada.</translation>
    </message>
    <message>
        <source>The stages in the justice system go from 0 to 5. Pick one of them.</source>
        <translation>Las etapas en el sistema de justicia van del 0 al 5. Elija una.</translation>
    </message>
    <message>
        <source>The start time is still to come. Check the date and time.</source>
        <translation>La hora de inicio todavía no llega. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The target date is before the goal starts. Check the date.</source>
        <translation>La fecha de la meta es anterior a su inicio. Revise la fecha.</translation>
    </message>
    <message>
        <source>The time of the emergency is still to come. Check the date and time.</source>
        <translation>La hora de la emergencia todavía no llega. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The time of the review is still to come. Check the date and time.</source>
        <translation>La hora de la revisión todavía no llega. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The time you became aware is still to come. Check the date and time.</source>
        <translation>La hora en que lo supo todavía no llega. Revise la fecha y la hora.</translation>
    </message>
    <message>
        <source>The time {name} came or left is still to come. Check it.</source>
        <translation>La hora en que {name} llegó o se fue todavía no ha llegado. Revísela.</translation>
    </message>
    <message>
        <source>There are no rules named {rules} here. Pick others, or add their file first.</source>
        <translation>Aquí no hay reglas que se llamen {rules}. Elija otras, o agregue primero su archivo.</translation>
    </message>
    <message>
        <source>There are twelve competencies. Pick numbers from 1 to 12.</source>
        <translation>Hay doce competencias. Elija números del 1 al 12.</translation>
    </message>
    <message>
        <source>There are two plans for {number}. Ask your QP which one holds.</source>
        <translation>Hay dos planes para {number}. Pregunte a su QP cuál vale.</translation>
    </message>
    <message>
        <source>There are words in the notes of this group. Delete those notes first.</source>
        <translation>Hay palabras en las notas de este grupo. Borre primero esas notas.</translation>
    </message>
    <message>
        <source>There are words in this person’s note. Delete the note first if they were not there.</source>
        <translation>Hay palabras en la nota de esta persona. Borre primero la nota si no estuvo.</translation>
    </message>
    <message>
        <source>There is a newer version of this note. Open that one.</source>
        <translation>Hay una versión más nueva de esta nota. Abra esa.</translation>
    </message>
    <message>
        <source>There is a note of this visit already. Open that note.</source>
        <translation>Ya hay una nota de esta visita. Abra esa nota.</translation>
    </message>
    <message>
        <source>There is a target called {name} already.</source>
        <translation>{name} ya es el nombre de un destino.</translation>
    </message>
    <message>
        <source>There is an answer here already. Take it out first if {name} does not want it kept.</source>
        <translation>Ya hay una respuesta aquí. Quítela primero si {name} no quiere que se guarde.</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one first.</source>
        <translation>Todavía no hay copia de seguridad. Haga una primero.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. The agency&apos;s answer begins with BEGIN CERTIFICATE.</source>
        <translation>En este archivo no hay ningún certificado. La respuesta de la agencia empieza con BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>There is no dictionary for this language here. Choose English or Spanish.</source>
        <translation>Aquí no hay diccionario para este idioma. Elija inglés o español.</translation>
    </message>
    <message>
        <source>There is no earlier change to bring back.</source>
        <translation>No hay un cambio anterior que traer de vuelta.</translation>
    </message>
    <message>
        <source>There is no notebook at this place. It may be on a drive that is not plugged in.</source>
        <translation>En este lugar no hay un cuaderno. Quizás está en un disco que no está conectado.</translation>
    </message>
    <message>
        <source>There is no plan here for this day. Type the QP’s plan in on {name}’s overview, or sign this note and say why.</source>
        <translation>No hay aquí un plan para este día. Copie el plan del QP en el resumen de {name}, o firme esta nota y diga por qué.</translation>
    </message>
    <message>
        <source>There is no signature in the field yet.</source>
        <translation>Todavía no hay una firma en el campo.</translation>
    </message>
    <message>
        <source>There is no signature yet. It has to be drawn here or on paper that is on file; spoken words are not enough ({rule}).</source>
        <translation>Todavía no hay firma. Tiene que dibujarse aquí o estar en papel; las palabras dichas no bastan ({rule}).</translation>
    </message>
    <message>
        <source>There is no signed note in these dates yet.</source>
        <translation>Todavía no hay ninguna nota firmada en estas fechas.</translation>
    </message>
    <message>
        <source>There is no signed note of these dates. Check the dates and the person.</source>
        <translation>No hay ninguna nota firmada en estas fechas. Revise las fechas y la persona.</translation>
    </message>
    <message>
        <source>There is no template named {template}. Pick another one.</source>
        <translation>No hay una plantilla que se llame {template}. Elija otra.</translation>
    </message>
    <message>
        <source>There is something at this place already. Nothing was overwritten: pick another name.</source>
        <translation>Ya hay algo en este lugar. No se escribió encima de nada: elija otro nombre.</translation>
    </message>
    <message>
        <source>These visits would all lie in the past. Pick a later last day.</source>
        <translation>Todas estas visitas estarían en el pasado. Elija un último día posterior.</translation>
    </message>
    <message>
        <source>This PDF has a password. Save a copy without one and attach that.</source>
        <translation>Este PDF tiene contraseña. Guarde una copia sin ella y adjunte esa.</translation>
    </message>
    <message>
        <source>This PDF has {pages} pages. Up to {most} can be attached: split it first.</source>
        <translation>Este PDF tiene {pages} páginas. Se pueden adjuntar hasta {most}: divídalo primero.</translation>
    </message>
    <message>
        <source>This certificate is for another key than this laptop&apos;s. Ask the agency for one that answers this laptop&apos;s request.</source>
        <translation>Este certificado es de otra llave, no de la de esta computadora. Pida a la agencia uno que responda a la solicitud de esta computadora.</translation>
    </message>
    <message>
        <source>This certificate is over. Ask the agency for a new one.</source>
        <translation>Este certificado ya venció. Pida uno nuevo a la agencia.</translation>
    </message>
    <message>
        <source>This chart is larger than 64 MB, or has more than 4,000 records and files. Give the files that hang on it another way.</source>
        <translation>Este expediente pasa de 64 MB, o tiene más de 4,000 registros y archivos. Entregue de otra manera los archivos que lleva.</translation>
    </message>
    <message>
        <source>This chart was not made for this notebook. Nothing was taken in. Show this notebook&apos;s key to the specialist who gave it, and have it made again.</source>
        <translation>Este expediente no se hizo para este cuaderno. No se incorporó nada. Muestre la llave de este cuaderno al especialista que lo entregó y pida que se haga de nuevo.</translation>
    </message>
    <message>
        <source>This chart was signed by another laptop than the one you mean: the fingerprints differ. Nothing was taken in. Ask the specialist who gave it.</source>
        <translation>Este expediente lo firmó otra computadora y no la que usted cree: las huellas no coinciden. No se incorporó nada. Pregunte al especialista que lo entregó.</translation>
    </message>
    <message>
        <source>This chart was written for somebody else. Nothing was taken in: tell the specialist who gave it, and your privacy officer.</source>
        <translation>Este expediente se escribió para otra persona. No se incorporó nada: avise al especialista que lo entregó y a su responsable de privacidad.</translation>
    </message>
    <message>
        <source>This consent belongs to someone else. Make a new one.</source>
        <translation>Este consentimiento es de otra persona. Haga uno nuevo.</translation>
    </message>
    <message>
        <source>This consent has ended already. For something new, record a new consent.</source>
        <translation>Este consentimiento ya terminó. Para algo nuevo, registre un consentimiento nuevo.</translation>
    </message>
    <message>
        <source>This consent is complete and stays as it is. Record a new one, or that this one was taken back.</source>
        <translation>Este consentimiento está completo y queda como está. Registre uno nuevo, o que este se retiró.</translation>
    </message>
    <message>
        <source>This copy was handed over to another laptop on {day}. Sign and send there. If that laptop never got it, take the hand-over back here.</source>
        <translation>Este cuaderno se traspasó a otra computadora el {day}. Firme y envíe allí. Si esa computadora nunca lo recibió, anule el traspaso aquí.</translation>
    </message>
    <message>
        <source>This copy was not handed over, so there is nothing to take back.</source>
        <translation>Este cuaderno no se traspasó, así que no hay nada que anular.</translation>
    </message>
    <message>
        <source>This copy was not made for this recipient: the notice may be missing, or words that stay inside may be in it. Make it again for them.</source>
        <translation>Esta copia no se hizo para quien la recibe: quizás falta el aviso, o tiene palabras que quedan adentro. Hágala otra vez para esa persona.</translation>
    </message>
    <message>
        <source>This corrects a signed note, which stays with its person. Delete this draft instead.</source>
        <translation>Esto corrige una nota firmada, que se queda con su persona. Mejor elimine este borrador.</translation>
    </message>
    <message>
        <source>This could not be taken in: {what} (at {where}). Nothing was changed.</source>
        <translation>Esto no se pudo traer: {what} (en {where}). No se cambió nada.</translation>
    </message>
    <message>
        <source>This could not be taken in: {what}. Nothing was changed.</source>
        <translation>Esto no se pudo traer: {what}. No se cambió nada.</translation>
    </message>
    <message>
        <source>This day has passed already. Pick a day from today on.</source>
        <translation>Este día ya pasó. Elija un día desde hoy.</translation>
    </message>
    <message>
        <source>This day is outside the authorization, {starts_on} to {ends_on}. Check the date.</source>
        <translation>Este día está fuera de la autorización, del {starts_on} al {ends_on}. Revise la fecha.</translation>
    </message>
    <message>
        <source>This day is over. Log a past visit instead, or pick a day to come.</source>
        <translation>Este día ya pasó. Anote una visita pasada, o elija un día que viene.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the date.</source>
        <translation>Este día todavía no llega. Revise la fecha.</translation>
    </message>
    <message>
        <source>This file belongs to a signed record and stays with it.</source>
        <translation>Este archivo es parte de un registro firmado y queda con él.</translation>
    </message>
    <message>
        <source>This file cannot be read by you. It stays where it is: check the rights of the folder, then take it again.</source>
        <translation>Usted no puede leer este archivo. Queda donde está: revise los permisos de la carpeta y recíbalo otra vez.</translation>
    </message>
    <message>
        <source>This file cannot be read. It may be damaged: scan it again, or open it and save a new copy.</source>
        <translation>Este archivo no se puede leer. Quizás está dañado: escanéelo otra vez, o ábralo y guarde una copia nueva.</translation>
    </message>
    <message>
        <source>This file could not be made safe, so nothing of it was kept. It may be made to harm a computer: print or scan its pages, and attach those.</source>
        <translation>Este archivo no se pudo hacer seguro, así que no se guardó nada de él. Quizás se hizo para dañar una computadora: imprima o escanee sus páginas y adjunte eso.</translation>
    </message>
    <message>
        <source>This file has {size} MB. Up to {most} MB can be attached: scan it again with fewer colours or pages.</source>
        <translation>Este archivo tiene {size} MB. Se pueden adjuntar hasta {most} MB: escanéelo otra vez con menos colores o páginas.</translation>
    </message>
    <message>
        <source>This file is cut short or damaged, or it is no chart from another notebook. Nothing was taken in. Copy it again, or have it made again.</source>
        <translation>Este archivo está incompleto o dañado, o no es un expediente de otro cuaderno. No se incorporó nada. Cópielo otra vez o pida que se haga de nuevo.</translation>
    </message>
    <message>
        <source>This file is cut short or damaged, or it is no file that hands over a notebook. Nothing was changed. Copy it again, or have it made again on the other laptop.</source>
        <translation>Este archivo está incompleto o dañado, o no es un archivo que traspasa un cuaderno. No se cambió nada. Cópielo otra vez o haga que se cree de nuevo en la otra computadora.</translation>
    </message>
    <message>
        <source>This file is empty. Pick another one.</source>
        <translation>Este archivo está vacío. Elija otro.</translation>
    </message>
    <message>
        <source>This file is not a receipt that this Fieldnote can read. What it speaks of stays owed.</source>
        <translation>Este archivo no es un recibo que este Fieldnote pueda leer. Lo que nombra sigue por entregar.</translation>
    </message>
    <message>
        <source>This file was changed after your agency signed it. Nothing was changed. Get it again.</source>
        <translation>Este archivo se cambió después de que su agencia lo firmó. No se cambió nada. Pídalo otra vez.</translation>
    </message>
    <message>
        <source>This file was damaged and has been repaired: some of it may be missing. Compare it with the paper or the original before you let go of either.</source>
        <translation>Este archivo estaba dañado y se reparó: quizás falta algo. Compárelo con el papel o el original antes de deshacerse de uno de los dos.</translation>
    </message>
    <message>
        <source>This file was not made for this laptop&apos;s key. Nothing was changed. Show this laptop&apos;s key again, and have the file made for it.</source>
        <translation>Este archivo no se hizo para la llave de esta computadora. No se cambió nada. Muestre de nuevo la llave de esta computadora y haga que se cree el archivo para ella.</translation>
    </message>
    <message>
        <source>This file was not signed by your agency. Nothing was changed. Ask who sent it.</source>
        <translation>Este archivo no lo firmó su agencia. No se cambió nada. Pregunte quién lo envió.</translation>
    </message>
    <message>
        <source>This folder is inside the notebook itself. Pick one on a stick, or on another disk.</source>
        <translation>Esta carpeta está dentro del cuaderno. Elija una en una memoria o en otro disco.</translation>
    </message>
    <message>
        <source>This goal stands like that already.</source>
        <translation>Esta meta ya está así.</translation>
    </message>
    <message>
        <source>This goal was offered to the QP already.</source>
        <translation>Esta meta ya se ofreció al QP.</translation>
    </message>
    <message>
        <source>This holds something marked as sensitive. It is shared only if you choose it for this recipient.</source>
        <translation>Esto tiene algo marcado como delicado. Se entrega solo si usted lo elige para quien lo recibe.</translation>
    </message>
    <message>
        <source>This is a closed meeting. Ask whether you may come along, or pick an open one.</source>
        <translation>Esta es una reunión cerrada. Pregunte si usted puede ir, o elija una abierta.</translation>
    </message>
    <message>
        <source>This is a kind of form whose answers may not be on its pages. Look at it; if they are missing, print the form to a PDF and attach that.</source>
        <translation>Es un tipo de formulario cuyas respuestas quizás no están en sus páginas. Mírelo; si faltan, imprima el formulario como PDF y adjunte ese.</translation>
    </message>
    <message>
        <source>This is a late entry.</source>
        <translation>Esta es una anotación tardía.</translation>
    </message>
    <message>
        <source>This is longer than {most} characters, more than the plan takes. Shorten it a little.</source>
        <translation>Tiene más de {most} caracteres, más de lo que acepta el plan. Acórtelo un poco.</translation>
    </message>
    <message>
        <source>This is not a sealed package. It was left unopened: ask for it to be sent again.</source>
        <translation>Este no es un paquete sellado. Quedó sin abrir: pida que se envíe otra vez.</translation>
    </message>
    <message>
        <source>This is not an agency&apos;s key file (agency.fnkey).</source>
        <translation>Este no es el archivo de la llave de una agencia (agency.fnkey).</translation>
    </message>
    <message>
        <source>This is not the key of the notebook you mean: the fingerprints differ. Nothing was given.</source>
        <translation>Esta no es la llave del cuaderno que usted quiere: las huellas no coinciden. No se entregó nada.</translation>
    </message>
    <message>
        <source>This is not the key that the new laptop shows: the fingerprints differ. Nothing was handed over.</source>
        <translation>Esta no es la llave que muestra la computadora nueva: las huellas no coinciden. No se traspasó nada.</translation>
    </message>
    <message>
        <source>This is number {number}, and number {last} came in already. Ask your agency for the newest.</source>
        <translation>Este es el número {number}, y ya llegó el número {last}. Pida a su agencia el más nuevo.</translation>
    </message>
    <message>
        <source>This is one and the same person already. Pick two.</source>
        <translation>Ya es una y la misma persona. Elija dos.</translation>
    </message>
    <message>
        <source>This is over {most} miles or kilometres for one way. Check the distance.</source>
        <translation>Son más de {most} millas o kilómetros de ida. Revise la distancia.</translation>
    </message>
    <message>
        <source>This is the key of this notebook itself. Ask the other specialist for theirs.</source>
        <translation>Esta es la llave de este mismo cuaderno. Pida la suya al otro especialista.</translation>
    </message>
    <message>
        <source>This kind of consent is for treatment, payment and operations together. Pick that purpose, or another kind ({rule}).</source>
        <translation>Este tipo de consentimiento es para tratamiento, pago y operaciones juntos. Elija ese propósito, u otro tipo ({rule}).</translation>
    </message>
    <message>
        <source>This laptop has too little free memory for this. Close other programs and try again. Your notes are safe.</source>
        <translation>Esta computadora tiene muy poca memoria libre para esto. Cierre otros programas e intente otra vez. Sus notas están a salvo.</translation>
    </message>
    <message>
        <source>This laptop is out of space. What you just did is not saved yet; everything saved before is safe. Free up some space and try again.</source>
        <translation>Esta computadora no tiene espacio. Lo que acaba de hacer todavía no está guardado; todo lo guardado antes está a salvo. Haga espacio e intente otra vez.</translation>
    </message>
    <message>
        <source>This laptop was struck off, and its packages are not taken any more. Nothing of it was kept.</source>
        <translation>Esta computadora se quitó de la lista, y sus paquetes ya no se reciben. No se guardó nada de él.</translation>
    </message>
    <message>
        <source>This meeting is not in the notebook. Pick it again.</source>
        <translation>Esta reunión no está en el cuaderno. Elíjala otra vez.</translation>
    </message>
    <message>
        <source>This meeting is noted for this day already.</source>
        <translation>Esta reunión ya está anotada para este día.</translation>
    </message>
    <message>
        <source>This names whom it is for. It goes to nobody else outside the program, except the person.</source>
        <translation>Este documento nombra para quién es. No va a nadie más fuera del programa, salvo a la persona.</translation>
    </message>
    <message>
        <source>This next step has no day yet. Give it a day first.</source>
        <translation>Este próximo paso todavía no tiene día. Póngale un día primero.</translation>
    </message>
    <message>
        <source>This note is among the exports already. Exports shows what waits, and how it went.</source>
        <translation>Esta nota ya está entre los envíos. En Envíos se ve lo que espera y cómo fue.</translation>
    </message>
    <message>
        <source>This note is in their chart already.</source>
        <translation>Esta nota ya está en su expediente.</translation>
    </message>
    <message>
        <source>This note is not void. Void it first, then write it again for the right person.</source>
        <translation>Esta nota no está anulada. Anúlela primero y luego escríbala para la persona correcta.</translation>
    </message>
    <message>
        <source>This note is one of a group. Change in the group who came.</source>
        <translation>Esta nota es de un grupo. Cambie en el grupo quién vino.</translation>
    </message>
    <message>
        <source>This note is over its due time. Pick a reason.</source>
        <translation>Esta nota pasó su plazo. Elija una razón.</translation>
    </message>
    <message>
        <source>This note is signed and stays as it is. Add to it instead.</source>
        <translation>Esta nota está firmada y queda como está. Mejor agréguele algo.</translation>
    </message>
    <message>
        <source>This note is signed and takes no more files. Attach it to the person instead.</source>
        <translation>Esta nota está firmada y no acepta más archivos. Adjúntelo a la persona.</translation>
    </message>
    <message>
        <source>This note is signed. Add to it instead.</source>
        <translation>Esta nota está firmada. Mejor agréguele algo.</translation>
    </message>
    <message>
        <source>This note is void and sealed. Nothing can be done with it here.</source>
        <translation>Esta nota está anulada y sellada. Aquí no se puede hacer nada con ella.</translation>
    </message>
    <message>
        <source>This note is void: what was signed is sealed and goes nowhere. Ask for its page alone.</source>
        <translation>Esta nota está anulada: lo que se firmó está sellado y no va a ningún lado. Pida solo su página.</translation>
    </message>
    <message>
        <source>This note is {days} days late. Pick a reason.</source>
        <translation>Esta nota tiene {days} días de retraso. Elija una razón.</translation>
    </message>
    <message>
        <source>This note was due {due}. After {late} it is a late entry.</source>
        <translation>Esta nota era para el {due}; después del {late} es una anotación tardía.</translation>
    </message>
    <message>
        <source>This note was in this chart already. Pick another person, or write a new note.</source>
        <translation>Esta nota ya estaba en este expediente. Elija a otra persona, o escriba una nota nueva.</translation>
    </message>
    <message>
        <source>This note was voided. Its words are sealed; what is left is that it was here, and who voided it.</source>
        <translation>Esta nota se anuló. Sus palabras están selladas; queda solo que estuvo aquí y quién la anuló.</translation>
    </message>
    <message>
        <source>This note was written again already. Open that one.</source>
        <translation>Esta nota ya se escribió de nuevo. Abra esa.</translation>
    </message>
    <message>
        <source>This notebook has no {kind} “{ref}”.</source>
        <translation>Este cuaderno no tiene {kind} “{ref}”.</translation>
    </message>
    <message>
        <source>This notebook has shown no key yet, so no chart can have been made for it. Show its key to the other specialist first.</source>
        <translation>Este cuaderno todavía no mostró ninguna llave, así que no puede haber un expediente hecho para él. Muestre primero su llave al otro especialista.</translation>
    </message>
    <message>
        <source>This notebook is open in another window. Close it there first.</source>
        <translation>Este cuaderno está abierto en otra ventana. Ciérrelo allí primero.</translation>
    </message>
    <message>
        <source>This one is {word} already: there is nothing to try again.</source>
        <translation>Esto ya está así ({word}): no hay nada que intentar otra vez.</translation>
    </message>
    <message>
        <source>This overlaps with your group {group}. Change the times, or keep both and say why.</source>
        <translation>Coincide con su grupo {group}. Cambie las horas, o deje las dos y diga por qué.</translation>
    </message>
    <message>
        <source>This overlaps with your visit with {with} at this time. Change the times, or keep both and say why.</source>
        <translation>A esta hora coincide con la visita de {with}; cambie las horas, o deje las dos y diga por qué.</translation>
    </message>
    <message>
        <source>This package is damaged or cut off. It was left unopened: the laptop still has everything that was in it and can send it again.</source>
        <translation>Este paquete está dañado o cortado. Quedó sin abrir: la computadora conserva todo lo que llevaba y puede enviarlo otra vez.</translation>
    </message>
    <message>
        <source>This package is larger than any that Fieldnote makes. It was left unopened.</source>
        <translation>Este paquete es más grande que los que hace Fieldnote. Quedó sin abrir.</translation>
    </message>
    <message>
        <source>This package is sealed for other keys than these. Take the folder with the right keys, or ask the specialist to set up your agency&apos;s key anew.</source>
        <translation>Este paquete está sellado para otras llaves. Use la carpeta con las llaves correctas, o pida al especialista que ponga otra vez la llave de su agencia.</translation>
    </message>
    <message>
        <source>This package names a laptop that you know, but another key signed it. Nothing of it was kept: speak with the specialist.</source>
        <translation>Este paquete nombra una computadora que usted conoce, pero lo firmó otra llave. No se guardó nada de él: hable con el especialista.</translation>
    </message>
    <message>
        <source>This package was written for somebody else. Nothing of it was kept: tell the specialist, and your privacy officer.</source>
        <translation>Este paquete se escribió para alguien más. No se guardó nada de él: avise al especialista y a la persona a cargo de la privacidad.</translation>
    </message>
    <message>
        <source>This paper is the person’s own. Give it to them: nobody else gets it from here.</source>
        <translation>Este papel es de la persona. Déselo a ella: nadie más lo recibe desde aquí.</translation>
    </message>
    <message>
        <source>This passphrase is too long. Use up to 1,000 characters.</source>
        <translation>Esta frase de contraseña es demasiado larga. Use hasta 1,000 caracteres.</translation>
    </message>
    <message>
        <source>This password is too long for a PDF, which takes {most} bytes. Use fewer words.</source>
        <translation>Esta contraseña es demasiado larga para un PDF, que acepta {most} bytes. Use menos palabras.</translation>
    </message>
    <message>
        <source>This person is not on the list of this group. Add them first.</source>
        <translation>Esta persona no está en la lista de este grupo. Agréguela primero.</translation>
    </message>
    <message>
        <source>This person is on the list already.</source>
        <translation>Esta persona ya está en la lista.</translation>
    </message>
    <message>
        <source>This person was not there. Mark them as here first.</source>
        <translation>Esta persona no estuvo. Marque primero que vino.</translation>
    </message>
    <message>
        <source>This picture has {pixels} million pixels. Up to {most} can be attached: make it smaller first.</source>
        <translation>Esta imagen tiene {pixels} millones de píxeles. Se pueden adjuntar hasta {most}: hágala más pequeña primero.</translation>
    </message>
    <message>
        <source>This place does not allow writing. Nothing was changed. Check the drive, or pick another place.</source>
        <translation>Este lugar no permite escribir. No se cambió nada. Revise el disco, o elija otro lugar.</translation>
    </message>
    <message>
        <source>This place is not there. Nothing was changed. Check that the drive is plugged in, or pick another place.</source>
        <translation>Este lugar no está. No se cambió nada. Revise si el disco está conectado, o elija otro lugar.</translation>
    </message>
    <message>
        <source>This plan has no goal {number}. Check the number.</source>
        <translation>Este plan no tiene una meta {number}. Revise el número.</translation>
    </message>
    <message>
        <source>This plan is recorded and stays as it is. Record the newer plan beside it.</source>
        <translation>Este plan está anotado y queda como está. Anote el plan más nuevo junto a él.</translation>
    </message>
    <message>
        <source>This questionnaire has {items} statements, and {given} answers were given.</source>
        <translation>Este cuestionario tiene {items} frases, y se dieron {given} respuestas.</translation>
    </message>
    <message>
        <source>This receipt is about another package than the one you sent. It is not believed.</source>
        <translation>Este recibo es de otro paquete, no del que envió. No se le cree.</translation>
    </message>
    <message>
        <source>This receipt was not signed by the agency you set up, or it was changed. It is not believed, and nothing counts as accepted by it.</source>
        <translation>Este recibo no lo firmó la agencia que usted puso, o se cambió. No se le cree, y por él nada cuenta como aceptado.</translation>
    </message>
    <message>
        <source>This record is part of someone’s chart already. Nothing was changed.</source>
        <translation>Este registro ya es parte del expediente de alguien. No se cambió nada.</translation>
    </message>
    <message>
        <source>This record stands by itself. There is nothing to take apart.</source>
        <translation>Este registro está solo. No hay nada que separar.</translation>
    </message>
    <message>
        <source>This repeats the same few letters, so it is easy to guess. Pick other words.</source>
        <translation>Esto repite las mismas pocas letras, así que es fácil de adivinar. Elija otras palabras.</translation>
    </message>
    <message>
        <source>This response is {percent} percent the same as in another note. Write what was {name}’s own, or keep it and say why.</source>
        <translation>Esta respuesta es igual a la de otra nota en {percent} por ciento. Escriba lo que fue propio de {name}, o déjela y diga por qué.</translation>
    </message>
    <message>
        <source>This statement has its answer. The answer stays.</source>
        <translation>Esta declaración ya tiene su respuesta. La respuesta queda.</translation>
    </message>
    <message>
        <source>This support is not in {name}’s network. Pick the support again.</source>
        <translation>En la red de {name} no está este apoyo. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>This tells of several people. It stays inside the program. Make a copy about one person.</source>
        <translation>Esto cuenta de varias personas. Queda dentro del programa. Haga una copia sobre una persona.</translation>
    </message>
    <message>
        <source>This visit has begun. Change its times in the note.</source>
        <translation>Esta visita ya empezó. Cambie sus horas en la nota.</translation>
    </message>
    <message>
        <source>This visit has not begun. Call it off, and plan one with the right person.</source>
        <translation>Esta visita no ha empezado. Cancélela y planee una con la persona correcta.</translation>
    </message>
    <message>
        <source>This visit is still to come. Call it off, or wait until its time.</source>
        <translation>Esta visita todavía no llega. Cancélela, o espere hasta su hora.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>Esto ya se deshizo.</translation>
    </message>
    <message>
        <source>This way takes something else. Choose {formats}.</source>
        <translation>Este camino lleva otra cosa. Elija {formats}.</translation>
    </message>
    <message>
        <source>Three things left: {parts}.</source>
        <translation>Faltan tres cosas: {parts}.</translation>
    </message>
    <message>
        <source>Travel, waiting and breaks add up to more than the whole visit. Check the minutes.</source>
        <translation>El viaje, la espera y los descansos suman más que toda la visita. Revise los minutos.</translation>
    </message>
    <message>
        <source>Travel, waiting and breaks cannot be less than zero. Check the minutes.</source>
        <translation>El viaje, la espera y los descansos no pueden ser menos de cero. Revise los minutos.</translation>
    </message>
    <message>
        <source>Two lines cannot be the same person. Pick one.</source>
        <translation>Dos líneas no pueden ser la misma persona. Elija una.</translation>
    </message>
    <message>
        <source>Two stretches of time on this note overlap. Check both, so that no minute counts twice.</source>
        <translation>Dos tramos de tiempo en esta nota coinciden. Revise los dos, para que ningún minuto cuente dos veces.</translation>
    </message>
    <message>
        <source>Two things left: {parts}.</source>
        <translation>Faltan dos cosas: {parts}.</translation>
    </message>
    <message>
        <source>Type the fingerprint that the new laptop shows, so that the notebook goes to it and to no other.</source>
        <translation>Escriba la huella que muestra la computadora nueva, para que el cuaderno llegue a ella y a ninguna otra.</translation>
    </message>
    <message>
        <source>Type the fingerprint that the other specialist reads out. Then the chart goes to them and to nobody else.</source>
        <translation>Escriba la huella que le lee el otro especialista, para que el expediente llegue a esa persona y a nadie más.</translation>
    </message>
    <message>
        <source>Type the fingerprint that the specialist who gave the chart reads out. Then it is theirs and nobody else&apos;s.</source>
        <translation>Escriba la huella que le lee el especialista que entregó el expediente, para saber que es suyo y de nadie más.</translation>
    </message>
    <message>
        <source>Type your passphrase to see the recovery kit. A PIN is not enough for it.</source>
        <translation>Escriba su frase de contraseña para ver el kit de recuperación. Un PIN no basta.</translation>
    </message>
    <message>
        <source>Use at least {least} characters. Four or more words work well.</source>
        <translation>Use al menos {least} caracteres. Cuatro palabras o más sirven bien.</translation>
    </message>
    <message>
        <source>Use at least {least} different enough characters. Three or more words work well.</source>
        <translation>Use al menos {least} caracteres bien distintos. Tres palabras o más sirven bien.</translation>
    </message>
    <message>
        <source>Version {version} of {rules} is here already. Give the new file a new version.</source>
        <translation>La versión {version} de {rules} ya está aquí. Ponga una versión nueva al archivo nuevo.</translation>
    </message>
    <message>
        <source>What goes to this place in writing needs the notice of confidentiality beside it. Add it, and tick that it went along.</source>
        <translation>Lo que va a este lugar por escrito necesita el aviso de confidencialidad. Agréguelo y marque que fue con ello.</translation>
    </message>
    <message>
        <source>What is in this seal is not a package of Fieldnote&apos;s. Nothing of it was kept.</source>
        <translation>Lo que hay en este sello no es un paquete de Fieldnote. No se guardó nada de él.</translation>
    </message>
    <message>
        <source>What lies in the agency&apos;s system is not what was sent. Tell the agency, then send it again.</source>
        <translation>Lo que hay en el sistema de la agencia no es lo que se envió. Avise a la agencia y envíelo otra vez.</translation>
    </message>
    <message>
        <source>What stood in its way when it was signed is gone. A correction can make it ready.</source>
        <translation>Lo que faltaba cuando se firmó ya no falta. Una corrección puede dejarla lista.</translation>
    </message>
    <message>
        <source>What was not tried cannot have helped yet. Say that it was tried, or leave open if it helped.</source>
        <translation>Lo que no se probó no puede haber ayudado todavía. Diga que se probó, o deje sin decir si ayudó.</translation>
    </message>
    <message>
        <source>What was to be sent of this note is damaged in this notebook, and stays here. Check the notebook, and give the note to the agency another way.</source>
        <translation>Lo que se iba a enviar de esta nota está dañado en este cuaderno, y queda aquí. Revise el cuaderno y dé la nota a la agencia de otra manera.</translation>
    </message>
    <message>
        <source>With this list you would have {count} people; your rules allow {most}. You can take it in and say why.</source>
        <translation>Con esta lista tendría {count} personas; sus reglas permiten {most}. Puede traerla y decir por qué.</translation>
    </message>
    <message>
        <source>With this visit there are {units} units from {first} to {last}. Your rules allow {most}. You can keep it and say why.</source>
        <translation>Con esta visita hay {units} unidades del {first} al {last}. Sus reglas permiten {most}. Puede dejarla y decir por qué.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Without the supports nothing is left of this document. Put them in, or pick another one.</source>
        <translation>Sin los apoyos no queda nada de este documento. Póngalos, o elija otro.</translation>
    </message>
    <message>
        <source>Write down the statement, or say where the form is.</source>
        <translation>Anote la declaración, o diga dónde está el formulario.</translation>
    </message>
    <message>
        <source>Write how far it was, or both odometer readings.</source>
        <translation>Escriba qué distancia fue, o las dos lecturas del odómetro.</translation>
    </message>
    <message>
        <source>Write how it can be taken back ({rule}).</source>
        <translation>Escriba cómo se puede retirar ({rule}).</translation>
    </message>
    <message>
        <source>Write how many units, one or more.</source>
        <translation>Escriba cuántas unidades, una o más.</translation>
    </message>
    <message>
        <source>Write how many visits, one or more.</source>
        <translation>Escriba cuántas visitas, una o más.</translation>
    </message>
    <message>
        <source>Write in a few words what you told them.</source>
        <translation>Escriba en pocas palabras lo que les contó.</translation>
    </message>
    <message>
        <source>Write one line about why, so that it stays readable.</source>
        <translation>Escriba una línea sobre el porqué, para que se pueda leer después.</translation>
    </message>
    <message>
        <source>Write one word, without spaces.</source>
        <translation>Escriba una palabra, sin espacios.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escriba algo primero.</translation>
    </message>
    <message>
        <source>Write the QP’s number beside each goal of the plan.</source>
        <translation>Escriba el número del QP junto a cada meta del plan.</translation>
    </message>
    <message>
        <source>Write the court’s number for the case.</source>
        <translation>Escriba el número que el tribunal dio al caso.</translation>
    </message>
    <message>
        <source>Write the date or the event that ends it ({rule}).</source>
        <translation>Escriba la fecha o el suceso que lo termina ({rule}).</translation>
    </message>
    <message>
        <source>Write the day it was signed ({rule}).</source>
        <translation>Escriba el día en que se firmó ({rule}).</translation>
    </message>
    <message>
        <source>Write the goal first, in the person’s own words.</source>
        <translation>Escriba primero la meta, con las palabras de la persona.</translation>
    </message>
    <message>
        <source>Write the hospital or service they belong to.</source>
        <translation>Escriba el hospital o servicio al que pertenecen.</translation>
    </message>
    <message>
        <source>Write the letters and the words they stand for first.</source>
        <translation>Escriba primero las letras y las palabras que representan.</translation>
    </message>
    <message>
        <source>Write the name of the credential first.</source>
        <translation>Escriba primero el nombre de la credencial.</translation>
    </message>
    <message>
        <source>Write the name of the group first.</source>
        <translation>Escriba primero el nombre del grupo.</translation>
    </message>
    <message>
        <source>Write the name of the medical staff you told.</source>
        <translation>Escriba el nombre del personal médico al que le contó.</translation>
    </message>
    <message>
        <source>Write the name of the new QP first.</source>
        <translation>Escriba primero el nombre del QP nuevo.</translation>
    </message>
    <message>
        <source>Write the name of the person on the consent ({rule}).</source>
        <translation>Escriba el nombre de la persona en el consentimiento ({rule}).</translation>
    </message>
    <message>
        <source>Write the name of the place first.</source>
        <translation>Escriba primero el nombre del lugar.</translation>
    </message>
    <message>
        <source>Write the name of who receives it. The record of what was shared needs it.</source>
        <translation>Escriba el nombre de quien lo recibe. El registro de lo que se entrega lo necesita.</translation>
    </message>
    <message>
        <source>Write the name that appears on your notes.</source>
        <translation>Escriba el nombre que aparece en sus notas.</translation>
    </message>
    <message>
        <source>Write the name to use first.</source>
        <translation>Escriba primero el nombre que usa.</translation>
    </message>
    <message>
        <source>Write the next step first.</source>
        <translation>Escriba primero el próximo paso.</translation>
    </message>
    <message>
        <source>Write the number the QP gave this goal.</source>
        <translation>Escriba el número que el QP dio a esta meta.</translation>
    </message>
    <message>
        <source>Write the password for this file first.</source>
        <translation>Escriba primero la contraseña para este archivo.</translation>
    </message>
    <message>
        <source>Write the phrase and the heading it belongs to first.</source>
        <translation>Escriba primero la frase y el título al que pertenece.</translation>
    </message>
    <message>
        <source>Write the small step first.</source>
        <translation>Escriba primero el paso pequeño.</translation>
    </message>
    <message>
        <source>Write the text of goal {number} as the QP wrote it.</source>
        <translation>Escriba el texto de la meta {number} como lo escribió el QP.</translation>
    </message>
    <message>
        <source>Write the words of the item first.</source>
        <translation>Escriba primero las palabras.</translation>
    </message>
    <message>
        <source>Write the words this hint is for first.</source>
        <translation>Escriba primero las palabras a las que se refiere este aviso.</translation>
    </message>
    <message>
        <source>Write what follows from not signing ({rule}).</source>
        <translation>Escriba qué pasa si no se firma ({rule}).</translation>
    </message>
    <message>
        <source>Write what helps first.</source>
        <translation>Escriba primero lo que ayuda.</translation>
    </message>
    <message>
        <source>Write what it is for. “At the request of the patient” is enough ({rule}).</source>
        <translation>Escriba para qué es. Basta “A petición del paciente” ({rule}).</translation>
    </message>
    <message>
        <source>Write what the emergency was.</source>
        <translation>Escriba cuál fue la emergencia.</translation>
    </message>
    <message>
        <source>Write what the meeting is called first.</source>
        <translation>Escriba primero cómo se llama la reunión.</translation>
    </message>
    <message>
        <source>Write what the person wants first, in their words.</source>
        <translation>Escriba primero lo que la persona quiere, con sus palabras.</translation>
    </message>
    <message>
        <source>Write what the supervisor asks for.</source>
        <translation>Escriba lo que pide el supervisor.</translation>
    </message>
    <message>
        <source>Write what they notice first.</source>
        <translation>Escriba primero lo que la persona nota.</translation>
    </message>
    <message>
        <source>Write what you want to add first.</source>
        <translation>Escriba primero lo que quiere agregar.</translation>
    </message>
    <message>
        <source>Write which court made the order.</source>
        <translation>Escriba qué tribunal dio la orden.</translation>
    </message>
    <message>
        <source>Write which person, place or thing makes it harder first.</source>
        <translation>Escriba primero qué persona, lugar o cosa lo hace más difícil.</translation>
    </message>
    <message>
        <source>Write who asked for the hold.</source>
        <translation>Escriba quién pidió la retención.</translation>
    </message>
    <message>
        <source>Write who may receive it, by name or as a group ({rule}).</source>
        <translation>Escriba quién puede recibirlo, por nombre o como grupo ({rule}).</translation>
    </message>
    <message>
        <source>Write who may share the information, by name or as a group ({rule}).</source>
        <translation>Escriba quién puede entregar la información, por nombre o como grupo ({rule}).</translation>
    </message>
    <message>
        <source>Write who reviewed the note.</source>
        <translation>Escriba quién revisó la nota.</translation>
    </message>
    <message>
        <source>Write who saw the signature.</source>
        <translation>Escriba quién vio la firma.</translation>
    </message>
    <message>
        <source>Write who signed in {name}’s place, and what gives them the right to ({rule}).</source>
        <translation>Escriba quién firmó en lugar de {name}, y qué le da el derecho ({rule}).</translation>
    </message>
    <message>
        <source>Write who the go-between passes records to ({rule}).</source>
        <translation>Escriba a quién pasa expedientes el intermediario ({rule}).</translation>
    </message>
    <message>
        <source>Write who told them.</source>
        <translation>Escriba quién les contó.</translation>
    </message>
    <message>
        <source>Write who was told, or take that line away.</source>
        <translation>Escriba a quién se le contó, o quite esa línea.</translation>
    </message>
    <message>
        <source>Write why 42 CFR Part 2 does not cover this program.</source>
        <translation>Escriba por qué 42 CFR Parte 2 no cubre este programa.</translation>
    </message>
    <message>
        <source>Write why the count is put right.</source>
        <translation>Escriba por qué se corrige la cuenta.</translation>
    </message>
    <message>
        <source>Write why these records must be kept.</source>
        <translation>Escriba por qué hay que guardar estos expedientes.</translation>
    </message>
    <message>
        <source>Write your answer first. {name} can ask to read it.</source>
        <translation>Escriba primero su respuesta. {name} puede pedir leerla.</translation>
    </message>
    <message>
        <source>You already plan to meet {with} at that time. Pick another time, or keep both.</source>
        <translation>Ya planea ver a {with} a esa hora. Elija otra hora, o deje las dos.</translation>
    </message>
    <message>
        <source>You have {count} people, the most your rules allow. You can add one more and say why.</source>
        <translation>Tiene {count} personas, las más que permiten sus reglas. Puede agregar una más y decir por qué.</translation>
    </message>
    <message>
        <source>Your agency decides this for this computer. If it should be different, ask its IT.</source>
        <translation>Su agencia decide esto para esta computadora. Si debe ser distinto, pregunte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Your agency does not let this computer send to {target}. Ask its IT.</source>
        <translation>Su agencia no permite que esta computadora envíe a {target}. Pregunte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Your agency’s rules switch notes for supervision off.</source>
        <translation>Las reglas de su agencia no usan notas para la supervisión.</translation>
    </message>
    <message>
        <source>Your credential was not valid on this day.</source>
        <translation>Su credencial no era válida ese día.</translation>
    </message>
    <message>
        <source>Your credential was not valid on this day. You can keep the note and say why.</source>
        <translation>Su credencial no era válida ese día. Puede dejar la nota y decir por qué.</translation>
    </message>
    <message>
        <source>Your list has this item already. If it is hidden, show it again.</source>
        <translation>Su lista ya tiene esto. Si está escondido, muéstrelo otra vez.</translation>
    </message>
    <message>
        <source>Your own address is in this document. Take it out before it leaves.</source>
        <translation>Su propia dirección está en este documento. Quítela antes de que salga.</translation>
    </message>
    <message>
        <source>Your own e-mail address is in this document. Take it out before it leaves.</source>
        <translation>Su propio correo electrónico está en este documento. Quítelo antes de que salga.</translation>
    </message>
    <message>
        <source>Your own phone number is in this document. Take it out before it leaves.</source>
        <translation>Su propio teléfono está en este documento. Quítelo antes de que salga.</translation>
    </message>
    <message>
        <source>Your rules do not say how long to keep records. You can let them go and say why.</source>
        <translation>Sus reglas no dicen cuánto tiempo se guardan los expedientes. Puede eliminarlos y decir por qué.</translation>
    </message>
    <message>
        <source>Your rules have no plan status {status}. Pick one of theirs.</source>
        <translation>Sus reglas no tienen el estado de plan {status}. Elija uno de los suyos.</translation>
    </message>
    <message>
        <source>Your rules have no service {service}. Pick a code.</source>
        <translation>Sus reglas no tienen el servicio {service}. Elija un código.</translation>
    </message>
    <message>
        <source>Your rules keep these records until {until}. You can let them go earlier and say why.</source>
        <translation>Sus reglas guardan estos expedientes hasta el {until}. Puede eliminarlos antes y decir por qué.</translation>
    </message>
    <message>
        <source>activity log</source>
        <translation>registro de actividad</translation>
    </message>
    <message>
        <source>all well</source>
        <translation>todo bien</translation>
    </message>
    <message>
        <source>at least one item of what you did</source>
        <translation>al menos una cosa de lo que hicieron</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>archivos adjuntos</translation>
    </message>
    <message>
        <source>counseling notes</source>
        <translation>notas de consejería</translation>
    </message>
    <message>
        <source>dates and times of visits</source>
        <translation>fechas y horas de las visitas</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>entregas</translation>
    </message>
    <message>
        <source>how it is going with the goal</source>
        <translation>cómo va la meta</translation>
    </message>
    <message>
        <source>how many people were in the group</source>
        <translation>cuántas personas había en el grupo</translation>
    </message>
    <message>
        <source>how {name} responded</source>
        <translation>cómo respondió {name}</translation>
    </message>
    <message>
        <source>links between records</source>
        <translation>enlaces entre datos</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>próximo paso</translation>
    </message>
    <message>
        <source>notes marked as sensitive</source>
        <translation>notas marcadas como delicadas</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>páginas</translation>
    </message>
    <message>
        <source>return to use</source>
        <translation>regreso al consumo</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>firmas</translation>
    </message>
    <message>
        <source>start and end time</source>
        <translation>hora de inicio y de fin</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tablas</translation>
    </message>
    <message>
        <source>that {name} read the note or heard it</source>
        <translation>que {name} leyó o escuchó la nota</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>el código</translation>
    </message>
    <message>
        <source>the goal you worked on</source>
        <translation>la meta en la que trabajaron</translation>
    </message>
    <message>
        <source>the kind of support</source>
        <translation>el tipo de apoyo</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>la persona</translation>
    </message>
    <message>
        <source>the place in words</source>
        <translation>el lugar en palabras</translation>
    </message>
    <message>
        <source>the summary for the plan</source>
        <translation>el resumen para el plan</translation>
    </message>
    <message>
        <source>the support network</source>
        <translation>la red de apoyo</translation>
    </message>
    <message>
        <source>the whole chart</source>
        <translation>todo el expediente</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>detonantes</translation>
    </message>
    <message>
        <source>visit notes</source>
        <translation>notas de visita</translation>
    </message>
    <message>
        <source>what the visit was for</source>
        <translation>para qué fue la visita</translation>
    </message>
    <message>
        <source>what we did</source>
        <translation>lo que hicimos</translation>
    </message>
    <message>
        <source>where you met</source>
        <translation>dónde se vieron</translation>
    </message>
    <message>
        <source>{cell} does not hold a day that exists. Write it like 1980-03-04.</source>
        <translation>{cell} no tiene un día que exista. Escríbalo como 1980-03-04.</translation>
    </message>
    <message>
        <source>{cell} does not hold a number of units. Write it in figures.</source>
        <translation>{cell} no tiene un número de unidades. Escríbalo en cifras.</translation>
    </message>
    <message>
        <source>{cell} holds a formula. In the sheet, paste it as a value; then try again.</source>
        <translation>{cell} tiene una fórmula. En la hoja, péguela como valor e intente otra vez.</translation>
    </message>
    <message>
        <source>{cell} holds a number that a spreadsheet cut short. Format the column as text in the sheet.</source>
        <translation>{cell} tiene un número que la hoja de cálculo cortó. Dé a la columna formato de texto en la hoja.</translation>
    </message>
    <message>
        <source>{cell} holds a year of two figures. Write all four.</source>
        <translation>{cell} tiene un año de dos cifras. Escriba las cuatro.</translation>
    </message>
    <message>
        <source>{cell} holds a year that cannot be meant. Check it.</source>
        <translation>{cell} tiene un año que no puede ser. Revíselo.</translation>
    </message>
    <message>
        <source>{cell} holds more than {most} characters. Shorten it in the file; then try again.</source>
        <translation>{cell} tiene más de {most} caracteres. Acórtelo en el archivo e intente otra vez.</translation>
    </message>
    <message>
        <source>{cell} holds signs that are no letters ({signs}). Type it anew in the file; then try again.</source>
        <translation>{cell} tiene signos que no son letras ({signs}). Escríbalo de nuevo en el archivo e intente otra vez.</translation>
    </message>
    <message>
        <source>{count} faults</source>
        <translation>{count} fallas</translation>
    </message>
    <message>
        <source>{count} notes have not arrived there yet. Send them first, or remove it with what is left unsent.</source>
        <translation>Notas que todavía no llegaron allí: {count}. Envíelas primero, o quítelo con lo que falta por enviar.</translation>
    </message>
    <message>
        <source>{minutes} minutes is less than one unit. One unit starts at {needed} minutes. You can still save and sign this note.</source>
        <translation>{minutes} min es menos de una unidad. Una unidad empieza a los {needed} minutos. Igual puede guardar y firmar esta nota.</translation>
    </message>
    <message>
        <source>{name} came before the group began or after it ended. Check this time and the times of the group.</source>
        <translation>{name} llegó antes de que el grupo empezara o después de que terminara. Revise esta hora y las del grupo.</translation>
    </message>
    <message>
        <source>{name} is in this program on that day already. End that time first, or name another program.</source>
        <translation>{name} ya está en este programa ese día. Termine primero ese tiempo, o nombre otro programa.</translation>
    </message>
    <message>
        <source>{name} left before coming. Check both times.</source>
        <translation>{name} se fue antes de llegar. Revise las dos horas.</translation>
    </message>
    <message>
        <source>{name} left before the group began or after it ended. Check this time and the times of the group.</source>
        <translation>{name} se fue antes de que el grupo empezara o después de que terminara. Revise esta hora y las del grupo.</translation>
    </message>
    <message>
        <source>{name} was in another service at this time.</source>
        <translation>{name} estaba en otro servicio a esta hora.</translation>
    </message>
    <message>
        <source>{name} was in another service at this time. Change the times, or keep both and say why.</source>
        <translation>{name} estaba en otro servicio a esta hora. Cambie las horas, o deje las dos y diga por qué.</translation>
    </message>
    <message>
        <source>{name} was last met in person {days} days before.</source>
        <translation>La última vez que se vio en persona a {name} fue {days} días antes.</translation>
    </message>
    <message>
        <source>{name} was last met in person {days} days before. Your rules ask for it every {most} days. Plan a visit in person, and say why it was not possible.</source>
        <translation>La última visita en persona con {name} fue {days} días antes. Sus reglas la piden cada {most} días. Planee una visita en persona, y diga por qué no fue posible.</translation>
    </message>
    <message>
        <source>{name} was {age} on this day. Your rules are for people from {from}.</source>
        <translation>{name} tenía {age} ese día. Sus reglas son para personas desde {from}.</translation>
    </message>
    <message>
        <source>{name} was {age} on this day. Your rules are for people from {from}. You can keep it and say why.</source>
        <translation>{name} tenía {age} ese día. Sus reglas son para personas desde {from}. Puede dejarla y decir por qué.</translation>
    </message>
    <message>
        <source>{number} is on more than one line. Ask your agency which one holds.</source>
        <translation>{number} está en más de una línea. Pregunte a su agencia cuál vale.</translation>
    </message>
    <message>
        <source>{percent} percent of the units before an authorization are used, as far as this device knows. Units left: {units_left}. Ask the QP about an authorization.</source>
        <translation>El {percent} por ciento de las unidades antes de una autorización está usado, según este dispositivo. Unidades que quedan: {units_left}. Pida al QP una autorización.</translation>
    </message>
    <message>
        <source>{percent} percent of the units this device knows of are used. Units left: {units_left}. Ask the QP about more.</source>
        <translation>El {percent} por ciento de las unidades que conoce este dispositivo está usado. Unidades que quedan: {units_left}. Pida más al QP.</translation>
    </message>
    <message>
        <source>{place} cannot be reached or written to now. Plug it in, or check the name.</source>
        <translation>No se puede llegar a {place} ni escribir allí ahora. Conéctelo, o revise el nombre.</translation>
    </message>
    <message>
        <source>{service} can be used from {since} on. Pick another code.</source>
        <translation>{service} se puede usar desde el {since}. Elija otro código.</translation>
    </message>
    <message>
        <source>{service} could not be used on this day. Its last day was {until}. Pick another code.</source>
        <translation>{service} no se podía usar ese día. Su último día fue el {until}. Elija otro código.</translation>
    </message>
    <message>
        <source>{service} does not fit: pick a group code for a group, another one for one to one.</source>
        <translation>{service} no corresponde: elija un código de grupo para un grupo, otro para una visita individual.</translation>
    </message>
    <message>
        <source>{service} is not paid for when you meet this way.</source>
        <translation>{service} no se paga cuando se ven de esta manera.</translation>
    </message>
    <message>
        <source>{service} is not paid for when you meet this way. You can keep it and say why.</source>
        <translation>{service} no se paga cuando se ven de esta manera. Puede dejarlo y decir por qué.</translation>
    </message>
    <message>
        <source>{target} asked us to wait. It is tried again later.</source>
        <translation>{target} nos pidió esperar. Se intenta otra vez más tarde.</translation>
    </message>
    <message>
        <source>{target} is not a FHIR server, so it cannot be asked. Take in a file instead.</source>
        <translation>{target} no es un servidor FHIR, así que no se le puede preguntar. Mejor traiga un archivo.</translation>
    </message>
    <message>
        <source>{target} is not set up yet: say where it is, and compare its fingerprint with the agency.</source>
        <translation>{target} todavía no está listo: diga dónde está, y compare su huella con la agencia.</translation>
    </message>
    <message>
        <source>{units} units is over the {most} your rules allow in a day. You can keep it and say why.</source>
        <translation>{units} unidades son más de las {most} que sus reglas permiten en un día. Puede dejarlas y decir por qué.</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{why} You can keep the code and say why.</source>
        <translation>{why} Puede dejar el código y decir por qué.</translation>
    </message>
    <message>
        <source>“{goal}” was not active on this day. You can keep it and say why.</source>
        <translation>“{goal}” no estaba activa ese día. Puede dejarla y decir por qué.</translation>
    </message>
    <message>
        <source>“{rules}” did not hold on this day.</source>
        <translation>“{rules}” no estaba vigente ese día.</translation>
    </message>
    <message>
        <source>“{rules}” did not hold on this day. You can keep the note and say why.</source>
        <translation>“{rules}” no estaba vigente ese día. Puede dejar la nota y decir por qué.</translation>
    </message>
    <message>
        <source>“{rules}” does not hold on {day}. Pick another day or other rules.</source>
        <translation>“{rules}” no está vigente el {day}. Elija otro día u otras reglas.</translation>
    </message>
    <message>
        <source>“{rules}” is in use on this day already.</source>
        <translation>“{rules}” ya se usa ese día.</translation>
    </message>
    <message>
        <source>“{word}” can mean someone in {name}’s own life, or someone else you walk with. If it means the other one, take it out, or keep it and say why.</source>
        <translation>“{word}” puede ser alguien en la vida de {name}, u otra persona que usted acompaña. Si es la otra persona, quítela, o déjela y diga por qué.</translation>
    </message>
    <message>
        <source>“{word}” is also the name of someone else you walk with. If it means them, take it out, or keep it and say why.</source>
        <translation>“{word}” es también el nombre de otra persona que usted acompaña. Si se trata de ella, quítelo, o déjelo y diga por qué.</translation>
    </message>
    <message>
        <source>“{word}” is the name of someone else in this group. Change it before you sign.</source>
        <translation>“{word}” es el nombre de otra persona de este grupo. Cámbielo antes de firmar.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>1 backup</source>
        <translation>1 copia</translation>
    </message>
    <message>
        <source>A PIN is set. It signs notes and brings you back after Hide. It never opens a locked notebook.</source>
        <translation>Hay un PIN. Firma notas y lo trae de vuelta después de Ocultar. Nunca abre un cuaderno bloqueado.</translation>
    </message>
    <message>
        <source>It ends in 1 day.</source>
        <translation>Termina en 1 día.</translation>
    </message>
    <message>
        <source>It ends in {count} days.</source>
        <translation>Termina en {count} días.</translation>
    </message>
    <message>
        <source>It ends today. Add the renewal once you have it.</source>
        <translation>Termina hoy. Agregue la renovación cuando la tenga.</translation>
    </message>
    <message>
        <source>It lapsed. Add the renewal, if there is one.</source>
        <translation>Venció. Agregue la renovación, si la hay.</translation>
    </message>
    <message>
        <source>No PIN is set: your passphrase signs notes and brings you back after Hide.</source>
        <translation>No hay PIN: su frase de contraseña firma notas y lo trae de vuelta después de Ocultar.</translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation>Sin fechas todavía</translation>
    </message>
    <message>
        <source>None lies beside the notebook yet. The next one is made by itself.</source>
        <translation>Todavía no hay ninguna junto al cuaderno. La próxima se hace sola.</translation>
    </message>
    <message>
        <source>None. Only your passphrase or your recovery kit opens this notebook.</source>
        <translation>Ninguna. Solo su frase de contraseña o su kit de recuperación abren este cuaderno.</translation>
    </message>
    <message>
        <source>Nothing is new since then.</source>
        <translation>Desde entonces no hay nada nuevo.</translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <translation>Todavía en ningún lugar</translation>
    </message>
    <message>
        <source>Something is new since then.</source>
        <translation>Desde entonces hay algo nuevo.</translation>
    </message>
    <message>
        <source>The first one is made by itself a moment after you begin.</source>
        <translation>La primera se hace sola un momento después de que usted empieza.</translation>
    </message>
    <message>
        <source>Your agency’s key opens this notebook, too. It ends in {figures}.</source>
        <translation>La llave de su agencia también abre este cuaderno. Termina en {figures}.</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>desde el {since}</translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation>hasta el {until}</translation>
    </message>
    <message>
        <source>{counted}, {size} together, beside the notebook. {new}</source>
        <translation>{counted}, {size} en total, junto al cuaderno. {new}</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} copias</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
    <message>
        <source>{folder}, not plugged in now</source>
        <translation>{folder}, sin conectar ahora</translation>
    </message>
    <message>
        <source>{said}. It was read back whole.</source>
        <translation>{said}; se leyó entera.</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>del {since} al {until}</translation>
    </message>
</context>
<context>
    <name>to_sign</name>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Sin día todavía</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Listas para firmar</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devueltas</translation>
    </message>
    <message>
        <source>The review is due {day}.</source>
        <translation>La revisión es para el {day}.</translation>
    </message>
    <message>
        <source>The review was due {day}.</source>
        <translation>La revisión era para el {day}.</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Waits for the review.</source>
        <translation>Espera la revisión.</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Espera su respuesta</translation>
    </message>
    <message>
        <source>With your supervisor</source>
        <translation>Con su supervisor</translation>
    </message>
    <message>
        <source>{count} ready to sign.</source>
        <translation>Para firmar: {count}.</translation>
    </message>
    <message>
        <source>{count} sent back.</source>
        <translation>Devueltas: {count}.</translation>
    </message>
    <message>
        <source>{count} to answer.</source>
        <translation>Por responder: {count}.</translation>
    </message>
    <message>
        <source>{count} to finish.</source>
        <translation>Por terminar: {count}.</translation>
    </message>
    <message>
        <source>{name} disagrees. Your answer is due by {day}, {year}.</source>
        <translation>{name} no está de acuerdo. Su respuesta se espera a más tardar el {day} {year}.</translation>
    </message>
    <message>
        <source>{name}: “{words}”</source>
        <translation>{name}: “{words}”</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>1 note to sign.</source>
        <translation>1 nota por firmar.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>1 visit left today.</source>
        <translation>Queda 1 visita hoy.</translation>
    </message>
    <message>
        <source>A next step is open</source>
        <translation>Hay un próximo paso abierto</translation>
    </message>
    <message>
        <source>Last seen {day}.</source>
        <translation>Última visita el {day}.</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation>Próximo paso: {step}</translation>
    </message>
    <message>
        <source>Next: {name} at {time}.</source>
        <translation>La próxima visita es con {name} ({time}).</translation>
    </message>
    <message>
        <source>No next step open</source>
        <translation>Ningún próximo paso abierto</translation>
    </message>
    <message>
        <source>No visits left today.</source>
        <translation>No quedan visitas hoy.</translation>
    </message>
    <message>
        <source>Nothing planned today.</source>
        <translation>Nada planeado hoy.</translation>
    </message>
    <message>
        <source>The plan ended {day}.</source>
        <translation>El plan terminó el {day}.</translation>
    </message>
    <message>
        <source>The plan ends {day}.</source>
        <translation>El plan termina el {day}.</translation>
    </message>
    <message>
        <source>Visit on {day}. {parts}.</source>
        <translation>Visita el {day}. {parts}.</translation>
    </message>
    <message>
        <source>Your answer is due by {day}.</source>
        <translation>Su respuesta se espera a más tardar el {day}.</translation>
    </message>
    <message>
        <source>Your answer was due {day}.</source>
        <translation>Su respuesta se esperaba el {day}.</translation>
    </message>
    <message>
        <source>{count} not signed</source>
        <translation>{count} sin firmar</translation>
    </message>
    <message>
        <source>{count} notes to sign.</source>
        <translation>{count} notas por firmar.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>{count} planned</source>
        <translation>{count} por venir</translation>
    </message>
    <message>
        <source>{count} signed</source>
        <translation>{count} con firma</translation>
    </message>
    <message>
        <source>{count} visits left today.</source>
        <translation>Quedan {count} visitas hoy.</translation>
    </message>
    <message>
        <source>{name} has a new support.</source>
        <translation>{name} tiene un apoyo nuevo.</translation>
    </message>
    <message>
        <source>{name} has had no visit in {days} days</source>
        <translation>{name} no ha tenido visita en {days} días</translation>
    </message>
    <message>
        <source>{name} has {count} new supports.</source>
        <translation>{name} tiene {count} apoyos nuevos.</translation>
    </message>
    <message>
        <source>{name} moved to “{step}” with “{goal}”.</source>
        <translation>{name} pasó a “{step}” con “{goal}”.</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>{signed} of {count} signed</source>
        <translation>{signed} de {count} firmadas</translation>
    </message>
</context>
<context>
    <name>typed_date</name>
    <message>
        <source>day days</source>
        <translation>día días</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>month months</source>
        <translation>mes meses</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>week weeks</source>
        <translation>semana semanas</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>1 minute does not count</source>
        <translation>1 minuto no cuenta</translation>
    </message>
    <message>
        <source>1 minute is less than one unit. One unit starts at {next} minutes.</source>
        <translation>1 min es menos de una unidad. Una unidad empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 unidad</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Un poco</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <source>Also worked on: {words}</source>
        <translation>También se trabajó en: {words}</translation>
    </message>
    <message>
        <source>By your state’s table: {units}. The next unit starts at {next} minutes.</source>
        <translation>Según la tabla de su estado: {units}. La siguiente unidad empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>Could not save. Your words are still here.</source>
        <translation>No se pudo guardar. Sus palabras siguen aquí.</translation>
    </message>
    <message>
        <source>Each {unit} minutes begun count as a unit: {units}. The next unit starts at {next} minutes.</source>
        <translation>Cada {unit} minutos empezados cuentan como una unidad: {units}. La siguiente empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>Goal we worked on</source>
        <translation>Meta en la que trabajamos</translation>
    </message>
    <message>
        <source>How {name} responded</source>
        <translation>Cómo respondió {name}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>No goal of the plan was worked on</source>
        <translation>No se trabajó en ninguna meta del plan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Open it to read it.</source>
        <translation>Ábrala para leerla.</translation>
    </message>
    <message>
        <source>Over half of {unit} minutes counts as a unit: {units}. The next unit starts at {next} minutes.</source>
        <translation>Más de la mitad de {unit} minutos cuenta como una unidad: {units}. La siguiente empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>Saved {day}</source>
        <translation>Guardado, {day}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado, {time}</translation>
    </message>
    <message>
        <source>Sensitive note</source>
        <translation>Nota delicada</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Signed {day}, {time} by {name}</source>
        <translation>Firmada el {day}, {time} por {name}</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Algo</translation>
    </message>
    <message>
        <source>The note is then not ready for a claim.</source>
        <translation>Entonces la nota no está lista para facturar.</translation>
    </message>
    <message>
        <source>This kind of contact has no units.</source>
        <translation>Este tipo de contacto no tiene unidades.</translation>
    </message>
    <message>
        <source>This laptop is out of space. Free up some space and try again.</source>
        <translation>Esta computadora no tiene espacio. Haga espacio e intente otra vez.</translation>
    </message>
    <message>
        <source>What I will do next</source>
        <translation>Lo que haré ahora</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Lo que hicimos</translation>
    </message>
    <message>
        <source>You can sign without a reason.</source>
        <translation>Puede firmar sin dar una razón.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} minutes do not count</source>
        <translation>{count} minutos no cuentan</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} unidades</translation>
    </message>
    <message>
        <source>{filled} of {required} parts filled in</source>
        <translation>{filled} de {required} partes completas</translation>
    </message>
    <message>
        <source>{minutes} minutes is less than one unit. One unit starts at {next} minutes.</source>
        <translation>{minutes} min es menos de una unidad. Una unidad empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>{name} read it or had it read aloud</source>
        <translation>{name} la leyó o la escuchó en voz alta</translation>
    </message>
    <message>
        <source>{name} wanted to say</source>
        <translation>{name} quiso decir</translation>
    </message>
    <message>
        <source>{place} ({kind})</source>
        <translation>{place} ({kind})</translation>
    </message>
    <message>
        <source>{units} × {unit} = {whole} minutes, {rest} left over. The next unit starts at {next} minutes.</source>
        <translation>{units} × {unit} = {whole} minutos, sobran {rest}. La siguiente unidad empieza a los {next} minutos.</translation>
    </message>
    <message>
        <source>{units} × {unit} = {whole} minutes. The next unit starts at {next} minutes.</source>
        <translation>{units} × {unit} = {whole} minutos. La siguiente unidad empieza a los {next} minutos.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Otro lugar</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation>Los dos</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Tribunal</translation>
    </message>
    <message>
        <source>Court, probation or police</source>
        <translation>Tribunal, libertad condicional o policía</translation>
    </message>
    <message>
        <source>Did not meet</source>
        <translation>No se vieron</translation>
    </message>
    <message>
        <source>Doctor or provider</source>
        <translation>Médico o proveedor</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Doing it</source>
        <translation>Haciéndolo</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Faith</source>
        <translation>Fe</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Family or others</source>
        <translation>Familia u otros</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>Emociones</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>Friend in recovery</source>
        <translation>Amistad en recuperación</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Health plan or payer</source>
        <translation>Plan de salud o quien paga</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Vivienda</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Jail</source>
        <translation>Cárcel</translation>
    </message>
    <message>
        <source>Keeping it up</source>
        <translation>Manteniéndolo</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Lograda</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>A veces sí, a veces no</translation>
    </message>
    <message>
        <source>Mutual aid meeting</source>
        <translation>Reunión de ayuda mutua</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>Not right now</source>
        <translation>Por ahora no</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation>De vez en cuando</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>A menudo</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Our agency</source>
        <translation>Nuestra agencia</translation>
    </message>
    <message>
        <source>Out in the community</source>
        <translation>En la comunidad</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Acercamiento</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Peer specialist</source>
        <translation>Especialista de apoyo entre pares</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planeándolo</translation>
    </message>
    <message>
        <source>Public library</source>
        <translation>Biblioteca pública</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Recovery center</source>
        <translation>Centro de recuperación</translation>
    </message>
    <message>
        <source>Recovery or group home</source>
        <translation>Casa de recuperación o grupal</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Dejada de lado</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Albergue</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Situaciones</translation>
    </message>
    <message>
        <source>Sobriety: mixed</source>
        <translation>Sobriedad: a veces sí, a veces no</translation>
    </message>
    <message>
        <source>Sobriety: not right now</source>
        <translation>Sobriedad: por ahora no</translation>
    </message>
    <message>
        <source>Sobriety: not sure</source>
        <translation>Sobriedad: no se sabe</translation>
    </message>
    <message>
        <source>Someone of their own</source>
        <translation>Alguien cercano a la persona</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Padrino o madrina</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Estable</translation>
    </message>
    <message>
        <source>Strained</source>
        <translation>Tenso</translation>
    </message>
    <message>
        <source>Street outreach</source>
        <translation>Acercamiento en la calle</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Support network</source>
        <translation>Red de apoyo</translation>
    </message>
    <message>
        <source>Supports sobriety</source>
        <translation>Apoya la sobriedad</translation>
    </message>
    <message>
        <source>The QP</source>
        <translation>El QP</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Thinking about it</source>
        <translation>Pensándolo</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>Triggers and coping</source>
        <translation>Detonantes y lo que ayuda</translation>
    </message>
    <message>
        <source>Trying it</source>
        <translation>Probándolo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
</context>
</TS>
