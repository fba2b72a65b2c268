<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source> This computer stays the hub: the others reach the space while Tandem runs here, and you leave it last.</source>
      <translation> Este equipo sigue siendo el hub: los demás llegan al espacio mientras Tandem está abierto aquí, y tú sales en último lugar.</translation>
    </message>
    <message>
      <source> or </source>
      <translation> o </translation>
    </message>
    <message>
      <source>, from {address}</source>
      <translation>, desde {address}</translation>
    </message>
    <message>
      <source>1 change by {names} since {when}</source>
      <translation>1 cambio de {names} desde tu última visita ({when})</translation>
    </message>
    <message>
      <source>25 people</source>
      <translation>25 personas</translation>
    </message>
    <message>
      <source>30 days</source>
      <translation>30 días</translation>
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation>Una carpeta de archivos Markdown</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>Una nota no puede salir de su espacio.</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>Una página en una dirección que nadie adivina. Cambia cuando cambia la nota.</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>Un espacio necesita un propietario: traspásalo antes de salir</translation>
    </message>
    <message>
      <source>Add to favourites</source>
      <translation>Añadir a favoritos</translation>
    </message>
    <message>
      <source>Add to favourites, or remove</source>
      <translation>Añadir a favoritos o quitar</translation>
    </message>
    <message>
      <source>Add “{word}” to the dictionary</source>
      <translation>Añadir «{word}» al diccionario</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>Dirección de la página</translation>
    </message>
    <message>
      <source>All actions…</source>
      <translation>Todas las acciones…</translation>
    </message>
    <message>
      <source>All notes</source>
      <translation>Todas las notas</translation>
    </message>
    <message>
      <source>All that the hub knows of you is in “{name}”.</source>
      <translation>Todo lo que el hub sabe de ti está en «{name}».</translation>
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>Ya está guardado. Tandem guarda cada pulsación por sí solo.</translation>
    </message>
    <message>
      <source>An earlier version of this note</source>
      <translation>Una versión anterior de esta nota</translation>
    </message>
    <message>
      <source>Another device deleted {held:,} of {notes:,} notes in “{name}” for good.</source>
      <translation>Otro dispositivo eliminó definitivamente {held:,} de {notes:,} notas de «{name}».</translation>
    </message>
    <message>
      <source>Any invitation of the hub, used up or not</source>
      <translation>Cualquier invitación del hub, usada o no</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apariencia</translation>
    </message>
    <message>
      <source>As the note is written</source>
      <translation>Según el idioma de la nota</translation>
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation>Pide a alguno de sus propietarios que te haga editor.</translation>
    </message>
    <message>
      <source>At the caret: {name}</source>
      <translation>En el cursor: {name}</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>Adjuntar</translation>
    </message>
    <message>
      <source>Attach a file…</source>
      <translation>Adjuntar un archivo…</translation>
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation>Adjuntar archivos a la nota</translation>
    </message>
    <message>
      <source>Audit log of “{name}”</source>
      <translation>Registro de auditoría de «{name}»</translation>
    </message>
    <message>
      <source>Audit log…</source>
      <translation>Registro de auditoría…</translation>
    </message>
    <message>
      <source>Back to now</source>
      <translation>Volver a la actual</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Volver a la lista</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Negrita</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Recuperarlo</translation>
    </message>
    <message>
      <source>Bring this note back</source>
      <translation>Recuperar esta nota</translation>
    </message>
    <message>
      <source>Brought an earlier version back</source>
      <translation>Recuperó una versión anterior</translation>
    </message>
    <message>
      <source>Bullet list</source>
      <translation>Lista con viñetas</translation>
    </message>
    <message>
      <source>Can read</source>
      <translation>Puede leer</translation>
    </message>
    <message>
      <source>Can write</source>
      <translation>Puede escribir</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Change password</source>
      <translation>Cambiar contraseña</translation>
    </message>
    <message>
      <source>Change password…</source>
      <translation>Cambiar contraseña…</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>Cambiando…</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>Elige antes un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elige otra carpeta.</translation>
    </message>
    <message>
      <source>Clear search</source>
      <translation>Borrar búsqueda</translation>
    </message>
    <message>
      <source>Click to try again.</source>
      <translation>Haz clic para volver a intentarlo.</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Cerrar (Escape)</translation>
    </message>
    <message>
      <source>Close tab</source>
      <translation>Cerrar pestaña</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>Cerrar ventana</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Código</translation>
    </message>
    <message>
      <source>Come nearer</source>
      <translation>Acercar</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Compared with now</source>
      <translation>Comparada con la actual</translation>
    </message>
    <message>
      <source>Compared with the one before</source>
      <translation>Comparada con la anterior</translation>
    </message>
    <message>
      <source>Connecting, {waiting}</source>
      <translation>Conectando, {waiting}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Copiado</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>Copiar dirección</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Copiar enlace</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>Copiar el enlace a la nota</translation>
    </message>
    <message>
      <source>Ctrl+click opens it</source>
      <translation>Se abre con Ctrl+clic</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Cortar</translation>
    </message>
    <message>
      <source>Daily</source>
      <translation>Diario</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Delete account…</source>
      <translation>Eliminar cuenta…</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Eliminar definitivamente</translation>
    </message>
    <message>
      <source>Delete for good…</source>
      <translation>Eliminar definitivamente…</translation>
    </message>
    <message>
      <source>Delete notebook</source>
      <translation>Eliminar cuaderno</translation>
    </message>
    <message>
      <source>Delete them here too</source>
      <translation>Eliminarlas también aquí</translation>
    </message>
    <message>
      <source>Delete your account?</source>
      <translation>¿Eliminar tu cuenta?</translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} notes for good?</source>
      <translation>
        <numerusform>¿Eliminar {count} nota definitivamente?</numerusform>
        <numerusform>¿Eliminar {count} notas definitivamente?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete “{title}” for good?</source>
      <translation>¿Eliminar «{title}» definitivamente?</translation>
    </message>
    <message>
      <source>Deleted for good.</source>
      <translation>Nota eliminada definitivamente.</translation>
    </message>
    <message>
      <source>Deleted the notebook.</source>
      <translation>Cuaderno eliminado.</translation>
    </message>
    <message numerus="yes">
      <source>Deleted {count} notes for good.</source>
      <translation>
        <numerusform>{count} nota eliminada definitivamente.</numerusform>
        <numerusform>{count} notas eliminadas definitivamente.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleting…</source>
      <translation>Eliminando…</translation>
    </message>
    <message>
      <source>Devices and account</source>
      <translation>Dispositivos y cuenta</translation>
    </message>
    <message>
      <source>Devices and account…</source>
      <translation>Dispositivos y cuenta…</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Cerrar aviso</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>No revisar</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Each version of the note appears here.</source>
      <translation>Aquí aparece cada versión de la nota.</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Edited {when}</source>
      <translation>Última edición: {when}</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Editor</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Vaciar la papelera…</translation>
    </message>
    <message>
      <source>Empty trash…</source>
      <translation>Vaciar papelera…</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Every change and every attachment is on this computer's disk. The attachments are being sent to the space's hub; until then others see the text without them.</source>
      <translation>Todos los cambios y adjuntos están en el disco de este ordenador. Los adjuntos se están enviando al hub del espacio; hasta entonces los demás ven el texto sin ellos.</translation>
    </message>
    <message>
      <source>Every change is in the space's log, and the other devices have stored it too.</source>
      <translation>Todos los cambios están en el registro del espacio y los otros dispositivos también los han guardado.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and in the space's log.</source>
      <translation>Todos los cambios están en el disco de este ordenador y en el registro del espacio.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and on its way to the space's log.</source>
      <translation>Todos los cambios están en el disco de este ordenador y de camino al registro del espacio.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space is not shared, so nothing leaves it.</source>
      <translation>Todos los cambios están en el disco de este ordenador. El espacio no está compartido, así que nada sale de él.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's hub cannot be reached right now; what you write is sent by itself when it is back.</source>
      <translation>Todos los cambios están en el disco de este ordenador. Ahora no se puede llegar al hub del espacio; lo que escribas se enviará solo cuando vuelva.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's log had lost something; it is being filled again from here and from the other devices.</source>
      <translation>Todos los cambios están en el disco de este ordenador. El registro del espacio había perdido algo; se está completando de nuevo desde aquí y desde los otros dispositivos.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. You may not write in this space any more; what waits here is sent by itself if you may again.</source>
      <translation>Todos los cambios están en el disco de este ordenador. Ya no puedes escribir en este espacio; lo que espera aquí se envía solo si vuelves a poder.</translation>
    </message>
    <message>
      <source>Every other sign-in ends, and so does every API token: programs need a new one. Your devices stay yours and sign in again by themselves; remove one that was lost.</source>
      <translation>Se cierran todas las demás sesiones y dejan de valer todos los tokens de API: los programas necesitan uno nuevo. Tus dispositivos siguen siendo tuyos y vuelven a iniciar sesión solos; quita el que hayas perdido.</translation>
    </message>
    <message>
      <source>Every text field needs these keys for itself.</source>
      <translation>Todos los campos de texto necesitan estas teclas.</translation>
    </message>
    <message>
      <source>Everybody who knows the address and reaches the hub can read it. It changes as you write. A browser may ask once whether to trust the hub.</source>
      <translation>Puede leerla cualquiera que conozca la dirección y llegue al hub. Cambia a medida que escribes. El navegador puede preguntar una vez si confiar en el hub.</translation>
    </message>
    <message>
      <source>Everything shown as saved is safe.</source>
      <translation>Todo lo que aparece como guardado está a salvo.</translation>
    </message>
    <message>
      <source>Export as HTML…</source>
      <translation>Exportar como HTML…</translation>
    </message>
    <message>
      <source>Export as PDF…</source>
      <translation>Exportar como PDF…</translation>
    </message>
    <message>
      <source>Export it to another folder.</source>
      <translation>Expórtala a otra carpeta.</translation>
    </message>
    <message>
      <source>Export the note</source>
      <translation>Exportar la nota</translation>
    </message>
    <message>
      <source>Exported to “{name}”.</source>
      <translation>Exportada a «{name}».</translation>
    </message>
    <message>
      <source>Favourites</source>
      <translation>Favoritos</translation>
    </message>
    <message>
      <source>Fetching “{name}”…</source>
      <translation>Descargando «{name}»…</translation>
    </message>
    <message>
      <source>Find in this note</source>
      <translation>Buscar en esta nota</translation>
    </message>
    <message>
      <source>Finder</source>
      <translation>Buscador</translation>
    </message>
    <message>
      <source>Five people</source>
      <translation>Cinco personas</translation>
    </message>
    <message>
      <source>Focus mode</source>
      <translation>Modo de concentración</translation>
    </message>
    <message>
      <source>Follow somebody in this note</source>
      <translation>Seguir a alguien en esta nota</translation>
    </message>
    <message>
      <source>Follow {name}</source>
      <translation>Seguir a {name}</translation>
    </message>
    <message>
      <source>Following {name}</source>
      <translation>Siguiendo a {name}</translation>
    </message>
    <message>
      <source>For a name and password that you chose on another device. This device becomes one of yours, and your spaces come to it as soon as one of your other devices is online.</source>
      <translation>Para un nombre y una contraseña que elegiste en otro dispositivo. Este dispositivo pasa a ser uno de los tuyos y tus espacios llegan a él en cuanto otro de tus dispositivos está en línea.</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Pantalla completa</translation>
    </message>
    <message>
      <source>General</source>
      <translation>General</translation>
    </message>
    <message>
      <source>Go away</source>
      <translation>Alejar</translation>
    </message>
    <message>
      <source>Got it</source>
      <translation>Entendido</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>Grafo</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Traspasar</translation>
    </message>
    <message>
      <source>Hand the space over…</source>
      <translation>Traspasar el espacio…</translation>
    </message>
    <message>
      <source>Hand “{space}” over to {name}?</source>
      <translation>¿Traspasar «{space}» a {name}?</translation>
    </message>
    <message>
      <source>Heading {level}</source>
      <translation>Encabezado {level}</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Encabezados</translation>
    </message>
    <message>
      <source>Headings of the note appear here.</source>
      <translation>Aquí aparecen los encabezados de la nota.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>Hold Ctrl or Alt, or take a function key: others are for typing.</source>
      <translation>Mantén pulsada Ctrl o Alt, o usa una tecla de función: las demás son para escribir.</translation>
    </message>
    <message>
      <source>Host on this computer</source>
      <translation>Alojar en este equipo</translation>
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>Si vuelve a ocurrir, cierra la ventana y ábrela de nuevo; el archivo de registro contiene los detalles.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import a folder of Markdown files</source>
      <translation>Importar una carpeta de archivos Markdown</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Importar una carpeta…</translation>
    </message>
    <message>
      <source>Import notes</source>
      <translation>Importar notas</translation>
    </message>
    <message numerus="yes">
      <source>Import {count} files as notes?</source>
      <translation>
        <numerusform>¿Importar {count} archivo como nota?</numerusform>
        <numerusform>¿Importar {count} archivos como notas?</numerusform>
      </translation>
    </message>
    <message>
      <source>Import “{file}” as a note?</source>
      <translation>¿Importar «{file}» como nota?</translation>
    </message>
    <message>
      <source>Importing “{name}”: {done:,} of {total:,} files.</source>
      <translation>Importando «{name}»: {done:,} de {total:,} archivos.</translation>
    </message>
    <message>
      <source>In the log</source>
      <translation>En el registro</translation>
    </message>
    <message>
      <source>In this note now</source>
      <translation>Ahora en esta nota</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Invitar…</translation>
    </message>
    <message>
      <source>It is fine</source>
      <translation>Está bien</translation>
    </message>
    <message>
      <source>It is out at once and for good: it gets nothing new, and nothing that is written on it counts. What is on it already stays there. Do this when it is lost or sold.</source>
      <translation>Queda fuera al instante y para siempre: no recibe nada nuevo y nada de lo que se escriba en él cuenta. Lo que ya tiene se queda ahí. Hazlo si lo perdiste o lo vendiste.</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Cursiva</translation>
    </message>
    <message>
      <source>Its owners decide who belongs to this space and what they may do.</source>
      <translation>Sus propietarios deciden quién pertenece a este espacio y qué puede hacer.</translation>
    </message>
    <message>
      <source>Its text is copied to “{place}”. The file stays as it is.</source>
      <translation>Su texto se copia en «{place}». El archivo queda como está.</translation>
    </message>
    <message numerus="yes">
      <source>Its {count} notes were kept.</source>
      <translation>
        <numerusform>Se conservó {count} nota suya.</numerusform>
        <numerusform>Se conservaron sus {count} notas.</numerusform>
      </translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>Unirse</translation>
    </message>
    <message>
      <source>Join the space that it belongs to, or ask who gave you the link.</source>
      <translation>Únete al espacio al que pertenece o pregunta a quien te dio el enlace.</translation>
    </message>
    <message>
      <source>Join with a link</source>
      <translation>Unirse con un enlace</translation>
    </message>
    <message>
      <source>Join with a link…</source>
      <translation>Unirse con un enlace…</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>Uniéndose…</translation>
    </message>
    <message>
      <source>Keep running in the background</source>
      <translation>Seguir en segundo plano</translation>
    </message>
    <message>
      <source>Keep them</source>
      <translation>Conservarlas</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Teclado</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Texto más grande</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Leave space…</source>
      <translation>Salir del espacio…</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>¿Salir de «{space}»?</translation>
    </message>
    <message>
      <source>Lets in</source>
      <translation>Admite</translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people read {until}.</source>
      <translation>
        <numerusform>Permite leer a {count} persona {until}.</numerusform>
        <numerusform>Permite leer a {count} personas {until}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people write {until}.</source>
      <translation>
        <numerusform>Permite escribir a {count} persona {until}.</numerusform>
        <numerusform>Permite escribir a {count} personas {until}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Like the system</source>
      <translation>Igual que el sistema</translation>
    </message>
    <message>
      <source>Line {number}</source>
      <translation>Línea {number}</translation>
    </message>
    <message>
      <source>Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.</source>
      <translation>Las líneas que empiezan por - [ ] son tareas. Aquí aparecen las pendientes de todas las notas.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Enlace</translation>
    </message>
    <message>
      <source>Link to join</source>
      <translation>Enlace para unirse</translation>
    </message>
    <message>
      <source>Links to this note</source>
      <translation>Enlaces a esta nota</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>Cargando…</translation>
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>Revisa la impresora o exporta la nota como PDF.</translation>
    </message>
    <message>
      <source>Looking for suggestions …</source>
      <translation>Buscando sugerencias…</translation>
    </message>
    <message>
      <source>Looking for this expression takes too long. A simpler one may do.</source>
      <translation>Buscar esta expresión tarda demasiado. Prueba con una más sencilla.</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>Crear un enlace</translation>
    </message>
    <message>
      <source>Making…</source>
      <translation>Creando…</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Miembros</translation>
    </message>
    <message>
      <source>Members of the space</source>
      <translation>Miembros del espacio</translation>
    </message>
    <message>
      <source>Members of “{name}”</source>
      <translation>Miembros de «{name}»</translation>
    </message>
    <message>
      <source>Members…</source>
      <translation>Miembros…</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Mensaje</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>More about your account</source>
      <translation>Más sobre tu cuenta</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>Más opciones para {name}</translation>
    </message>
    <message>
      <source>Move to</source>
      <translation>Mover a</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>Mover a la papelera</translation>
    </message>
    <message>
      <source>Moved to the trash.</source>
      <translation>Nota movida a la papelera.</translation>
    </message>
    <message numerus="yes">
      <source>Moved {count} notes to the trash.</source>
      <translation>
        <numerusform>{count} nota movida a la papelera.</numerusform>
        <numerusform>{count} notas movidas a la papelera.</numerusform>
      </translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name and password</source>
      <translation>Nombre y contraseña</translation>
    </message>
    <message>
      <source>Name and password…</source>
      <translation>Nombre y contraseña…</translation>
    </message>
    <message>
      <source>Neighbours of the note</source>
      <translation>Notas vecinas</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Nueva nota</translation>
    </message>
    <message>
      <source>New note (Ctrl+N)</source>
      <translation>Nueva nota (Ctrl+N)</translation>
    </message>
    <message>
      <source>New note from a template: a note in the notebook “Templates”, or with the tag #template</source>
      <translation>Nueva nota a partir de una plantilla: una nota del cuaderno «Plantillas» o con la etiqueta #template</translation>
    </message>
    <message>
      <source>New note from a template…</source>
      <translation>Nueva nota a partir de una plantilla…</translation>
    </message>
    <message>
      <source>New notebook</source>
      <translation>Nuevo cuaderno</translation>
    </message>
    <message>
      <source>New passages have a bar beside them. Show next goes from one to the next.</source>
      <translation>Los fragmentos nuevos llevan una barra al lado. «Mostrar siguiente» va de uno a otro.</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Nueva contraseña</translation>
    </message>
    <message>
      <source>New space</source>
      <translation>Nuevo espacio</translation>
    </message>
    <message>
      <source>New tab</source>
      <translation>Nueva pestaña</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Panel siguiente</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Coincidencia siguiente</translation>
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation>Coincidencia siguiente (Enter)</translation>
    </message>
    <message>
      <source>Next tab</source>
      <translation>Pestaña siguiente</translation>
    </message>
    <message>
      <source>No account is needed for this space. You get one with the first space that you share or join.</source>
      <translation>Este espacio no necesita cuenta. Tendrás una con el primer espacio que compartas o al que te unas.</translation>
    </message>
    <message>
      <source>No device</source>
      <translation>Ningún dispositivo</translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>El texto es el mismo</translation>
    </message>
    <message>
      <source>No heading</source>
      <translation>Sin encabezado</translation>
    </message>
    <message>
      <source>No note has this tag</source>
      <translation>Ninguna nota tiene esta etiqueta</translation>
    </message>
    <message>
      <source>No note is open</source>
      <translation>No hay ninguna nota abierta</translation>
    </message>
    <message>
      <source>No note is open.</source>
      <translation>No hay ninguna nota abierta.</translation>
    </message>
    <message>
      <source>No notes yet</source>
      <translation>Aún no hay notas</translation>
    </message>
    <message>
      <source>No password yet. With one you can sign in on another device.</source>
      <translation>Aún no tienes contraseña. Con una puedes iniciar sesión en otro dispositivo.</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>Sin sugerencias</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>Aún sin texto</translation>
    </message>
    <message>
      <source>Nobody else is in it, and nobody gets in by the invitations that are out there. The notes stay on this computer, and you can share them again.</source>
      <translation>Ya no hay nadie más en él y las invitaciones enviadas dejan de servir. Las notas se quedan en este equipo y puedes volver a compartirlas.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Not in this version</source>
      <translation>No está en esta versión</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Sin guardar</translation>
    </message>
    <message>
      <source>Not saved: {problem}</source>
      <translation>Sin guardar: {problem}</translation>
    </message>
    <message>
      <source>Note “{title}” – Ctrl+click opens it</source>
      <translation>Nota «{title}» – Se abre con Ctrl+clic</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Notes to link to</source>
      <translation>Notas a las que enlazar</translation>
    </message>
    <message>
      <source>Notes you delete wait here and can be restored.</source>
      <translation>Las notas que eliminas esperan aquí y se pueden restaurar.</translation>
    </message>
    <message>
      <source>Nothing else was changed.</source>
      <translation>No se cambió nada más.</translation>
    </message>
    <message>
      <source>Nothing else was changed. The members of its spaces see the old one.</source>
      <translation>No se cambió nada más. Los miembros de sus espacios ven el anterior.</translation>
    </message>
    <message>
      <source>Nothing fits</source>
      <translation>Sin coincidencias</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Sin resultados</translation>
    </message>
    <message>
      <source>Nothing in here yet</source>
      <translation>Aquí aún no hay nada</translation>
    </message>
    <message>
      <source>Nothing is recorded yet.</source>
      <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
      <source>Nothing is written here yet</source>
      <translation>Aquí aún no hay nada escrito</translation>
    </message>
    <message>
      <source>Nothing links this note with another one yet. Write [[a title]] in it.</source>
      <translation>Aún no hay enlaces entre esta nota y otra. Escribe en ella [[un título]].</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>No se cambió nada.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>No se movió nada.</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>Numbered list</source>
      <translation>Lista numerada</translation>
    </message>
    <message>
      <source>Offline, {waiting}</source>
      <translation>Sin conexión, {waiting}</translation>
    </message>
    <message numerus="yes">
      <source>On {count} other devices</source>
      <translation>
        <numerusform>En {count} dispositivo más</numerusform>
        <numerusform>En {count} dispositivos más</numerusform>
      </translation>
    </message>
    <message>
      <source>One day</source>
      <translation>Un día</translation>
    </message>
    <message>
      <source>One hour</source>
      <translation>Una hora</translation>
    </message>
    <message>
      <source>One person</source>
      <translation>Una persona</translation>
    </message>
    <message>
      <source>One week</source>
      <translation>Una semana</translation>
    </message>
    <message>
      <source>Only an owner of this space can invite others. Members shows who that is.</source>
      <translation>Solo un propietario de este espacio puede invitar a otros. En «Miembros» ves quién es.</translation>
    </message>
    <message>
      <source>Only in this version</source>
      <translation>Solo en esta versión</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub, so only its browsers show the page. It changes as you write.</source>
      <translation>Solo este equipo llega al hub, así que solo sus navegadores muestran la página. Cambia a medida que escribes.</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network.</source>
      <translation>Solo este equipo llega al hub; «tandem hub init --listen 0.0.0.0» lo abre a tu red.</translation>
    </message>
    <message numerus="yes">
      <source>Only you have this space, on {count} devices.</source>
      <translation>
        <numerusform>Solo tú tienes este espacio, en {count} dispositivo.</numerusform>
        <numerusform>Solo tú tienes este espacio, en {count} dispositivos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open Tandem</source>
      <translation>Abrir Tandem</translation>
    </message>
    <message>
      <source>Open a note by its title</source>
      <translation>Abrir una nota por su título</translation>
    </message>
    <message>
      <source>Open a note…</source>
      <translation>Abrir una nota…</translation>
    </message>
    <message>
      <source>Open in a new tab</source>
      <translation>Abrir en una pestaña nueva</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>Abrir en una ventana nueva</translation>
    </message>
    <message>
      <source>Open invitations</source>
      <translation>Invitaciones abiertas</translation>
    </message>
    <message>
      <source>Open notes</source>
      <translation>Notas abiertas</translation>
    </message>
    <message>
      <source>Open tasks</source>
      <translation>Tareas pendientes</translation>
    </message>
    <message>
      <source>Open the attachment</source>
      <translation>Abrir el adjunto</translation>
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation>Abrir el enlace o marcar la tarea</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>O simplemente escribe; se guarda sobre la marcha</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>Otras sesiones</translation>
    </message>
    <message>
      <source>Others see you as</source>
      <translation>Los demás te ven como</translation>
    </message>
    <message numerus="yes">
      <source>Others wrote your name in {count} notes</source>
      <translation>
        <numerusform>Otras personas escribieron tu nombre en {count} nota</numerusform>
        <numerusform>Otras personas escribieron tu nombre en {count} notas</numerusform>
      </translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Esquema</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Propietario</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Páginas de los ajustes</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Contraseña</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Pegar</translation>
    </message>
    <message>
      <source>Paste the invitation that somebody sent you</source>
      <translation>Pega la invitación que te enviaron</translation>
    </message>
    <message>
      <source>Paste the link you were given. The notes come to this computer and stay here, online or not.</source>
      <translation>Pega el enlace que te dieron. Las notas llegan a este equipo y se quedan aquí, con o sin conexión.</translation>
    </message>
    <message>
      <source>Paste without looks</source>
      <translation>Pegar sin formato</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagen</translation>
    </message>
    <message>
      <source>Picture {moment}</source>
      <translation>Imagen {moment}</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Fijar</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation>Contraseña actual</translation>
    </message>
    <message>
      <source>Press keys…</source>
      <translation>Pulsa las teclas…</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>Panel anterior</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>Coincidencia anterior</translation>
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation>Coincidencia anterior (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous tab</source>
      <translation>Pestaña anterior</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Publish this note as a page</source>
      <translation>Publicar esta nota como página</translation>
    </message>
    <message>
      <source>Publishing…</source>
      <translation>Publicando…</translation>
    </message>
    <message>
      <source>Put a comma between tags. They gather notes across notebooks and spaces.</source>
      <translation>Pon una coma entre las etiquetas. Reúnen notas de distintos cuadernos y espacios.</translation>
    </message>
    <message>
      <source>Put the caret on an attachment first.</source>
      <translation>Pon antes el cursor sobre un adjunto.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Cita</translation>
    </message>
    <message>
      <source>Reading view</source>
      <translation>Vista de lectura</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Leyendo…</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Expresión regular</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove from favourites</source>
      <translation>Quitar de favoritos</translation>
    </message>
    <message>
      <source>Remove from the sidebar</source>
      <translation>Quitar de la barra lateral</translation>
    </message>
    <message>
      <source>Remove {name} from “{space}”?</source>
      <translation>¿Quitar a {name} de «{space}»?</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Quitar…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renombrar</translation>
    </message>
    <message>
      <source>Reopen closed tab</source>
      <translation>Reabrir pestaña cerrada</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Reemplazar</translation>
    </message>
    <message>
      <source>Replace all</source>
      <translation>Reemplazar todo</translation>
    </message>
    <message>
      <source>Replace in this note</source>
      <translation>Reemplazar en esta nota</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Reemplazar por</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Restablecer todo</translation>
    </message>
    <message>
      <source>Reset the keys of “{action}”</source>
      <translation>Restablecer las teclas de «{action}»</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Restore the version on screen</source>
      <translation>Restaurar la versión en pantalla</translation>
    </message>
    <message>
      <source>Restore this version</source>
      <translation>Restaurar esta versión</translation>
    </message>
    <message>
      <source>Revoke</source>
      <translation>Revocar</translation>
    </message>
    <message>
      <source>Revoke for good</source>
      <translation>Revocar definitivamente</translation>
    </message>
    <message>
      <source>Revoke “{label}”?</source>
      <translation>¿Revocar «{label}»?</translation>
    </message>
    <message>
      <source>Revoke: {what}, {until}</source>
      <translation>Revocar: {what}, {until}</translation>
    </message>
    <message>
      <source>Revoked for good</source>
      <translation>Revocado definitivamente</translation>
    </message>
    <message>
      <source>Revoke…</source>
      <translation>Revocar…</translation>
    </message>
    <message>
      <source>Role of {name}</source>
      <translation>Rol de {name}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save the attachment as</source>
      <translation>Guardar el adjunto como</translation>
    </message>
    <message>
      <source>Save the attachment as…</source>
      <translation>Guardar el adjunto como…</translation>
    </message>
    <message>
      <source>Save the name again when the hub can be reached.</source>
      <translation>Vuelve a guardar el nombre cuando se pueda llegar al hub.</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
      <source>Save what the hub knows of you</source>
      <translation>Guardar lo que el hub sabe de ti</translation>
    </message>
    <message>
      <source>Save what the hub knows of you…</source>
      <translation>Guardar lo que el hub sabe de ti…</translation>
    </message>
    <message>
      <source>Saved here</source>
      <translation>Guardado aquí</translation>
    </message>
    <message>
      <source>Saved here, repairing the log</source>
      <translation>Guardado aquí, reparando el registro</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Guardando…</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search by name or keys</source>
      <translation>Buscar por nombre o teclas</translation>
    </message>
    <message>
      <source>Search notes</source>
      <translation>Buscar notas</translation>
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation>Buscar atajos</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>Búsquedas</translation>
    </message>
    <message>
      <source>Select a note or press Ctrl+N</source>
      <translation>Selecciona una nota o pulsa Ctrl+N</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Seleccionar todo</translation>
    </message>
    <message>
      <source>Served from this computer while this computer is on and Tandem is open.</source>
      <translation>Se aloja en este equipo mientras el equipo está encendido y Tandem está abierto.</translation>
    </message>
    <message>
      <source>Served from {hub}: whoever reaches that computer can join while it is on.</source>
      <translation>Se aloja en {hub}: quien llegue a ese equipo puede unirse mientras esté encendido.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Ajustes…</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Compartir</translation>
    </message>
    <message>
      <source>Share space…</source>
      <translation>Compartir espacio…</translation>
    </message>
    <message>
      <source>Share this space</source>
      <translation>Compartir este espacio</translation>
    </message>
    <message>
      <source>Share this space…</source>
      <translation>Compartir este espacio…</translation>
    </message>
    <message>
      <source>Share “{name}”</source>
      <translation>Compartir «{name}»</translation>
    </message>
    <message>
      <source>Sharing and people</source>
      <translation>Compartir y personas</translation>
    </message>
    <message>
      <source>Show next</source>
      <translation>Mostrar siguiente</translation>
    </message>
    <message>
      <source>Show no colours of authors</source>
      <translation>No mostrar colores de los autores</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>Mostrar u ocultar el inspector</translation>
    </message>
    <message>
      <source>Show or hide the list</source>
      <translation>Mostrar u ocultar la lista</translation>
    </message>
    <message>
      <source>Show or hide the sidebar</source>
      <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
      <source>Show the graph</source>
      <translation>Mostrar el grafo</translation>
    </message>
    <message>
      <source>Show the next change of others</source>
      <translation>Mostrar el siguiente cambio de otras personas</translation>
    </message>
    <message>
      <source>Show where {name} is</source>
      <translation>Mostrar dónde está {name}</translation>
    </message>
    <message>
      <source>Show who wrote what</source>
      <translation>Mostrar quién escribió qué</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Iniciar sesión</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>Iniciar sesión con nombre y contraseña</translation>
    </message>
    <message>
      <source>Sign in…</source>
      <translation>Iniciar sesión…</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Cerrar sesión</translation>
    </message>
    <message>
      <source>Sign out on this device?</source>
      <translation>¿Cerrar sesión en este dispositivo?</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>Cerrar sesión…</translation>
    </message>
    <message>
      <source>Signed in again. What you missed comes now.</source>
      <translation>Sesión iniciada de nuevo. Ahora llega lo que te perdiste.</translation>
    </message>
    <message>
      <source>Signed in by password alone</source>
      <translation>Sesiones iniciadas solo con contraseña</translation>
    </message>
    <message>
      <source>Signed in with the password</source>
      <translation>Sesión iniciada con la contraseña</translation>
    </message>
    <message>
      <source>Signed in. Your spaces come as soon as another of your devices is online.</source>
      <translation>Sesión iniciada. Tus espacios llegan en cuanto otro de tus dispositivos está en línea.</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Iniciando sesión…</translation>
    </message>
    <message>
      <source>Since {since}</source>
      <translation>Desde el {since}</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Texto más pequeño</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>Alguien</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Otra persona</translation>
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>Alguien te menciona con una @ y tu nombre para los demás, en un espacio que compartes.</translation>
    </message>
    <message>
      <source>Someone who left</source>
      <translation>Alguien que salió</translation>
    </message>
    <message>
      <source>Something went wrong in Tandem.</source>
      <translation>Algo salió mal en Tandem.</translation>
    </message>
    <message>
      <source>Sort by date of creation</source>
      <translation>Ordenar por fecha de creación</translation>
    </message>
    <message>
      <source>Sort by last change</source>
      <translation>Ordenar por último cambio</translation>
    </message>
    <message>
      <source>Sort by title</source>
      <translation>Ordenar por título</translation>
    </message>
    <message>
      <source>Sort by …</source>
      <translation>Ordenar por…</translation>
    </message>
    <message>
      <source>Spaces</source>
      <translation>Espacios</translation>
    </message>
    <message>
      <source>Spaces, notebooks and tags</source>
      <translation>Espacios, cuadernos y etiquetas</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Ortografía</translation>
    </message>
    <message>
      <source>Start writing</source>
      <translation>Empezar a escribir</translation>
    </message>
    <message>
      <source>Start writing …</source>
      <translation>Empieza a escribir…</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Iniciando…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>Dejar de seguir</translation>
    </message>
    <message>
      <source>Stop publishing</source>
      <translation>Dejar de publicar</translation>
    </message>
    <message>
      <source>Stop sharing</source>
      <translation>Dejar de compartir</translation>
    </message>
    <message>
      <source>Stop sharing “{space}”?</source>
      <translation>¿Dejar de compartir «{space}»?</translation>
    </message>
    <message>
      <source>Stop sharing…</source>
      <translation>Dejar de compartir…</translation>
    </message>
    <message>
      <source>Strikethrough</source>
      <translation>Tachado</translation>
    </message>
    <message>
      <source>Tab {number}</source>
      <translation>Pestaña {number}</translation>
    </message>
    <message>
      <source>Tabs and windows</source>
      <translation>Pestañas y ventanas</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etiquetas</translation>
    </message>
    <message>
      <source>Tags are words with a # in front.</source>
      <translation>Las etiquetas son palabras con un # delante.</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>Etiquetas de «{title}»</translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>Etiquetas…</translation>
    </message>
    <message>
      <source>Task list</source>
      <translation>Lista de tareas</translation>
    </message>
    <message>
      <source>Tell me when somebody joins or mentions me</source>
      <translation>Avisarme cuando alguien se una o me mencione</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Plantillas</translation>
    </message>
    <message>
      <source>Text as usual</source>
      <translation>Texto de tamaño normal</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Texto de la nota</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation>Los cambios se están escribiendo en el disco de este ordenador.</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>Diferencia anterior</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>El disco tarda mucho en guardar tus últimos cambios.</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>El hub está disponible en {places}.</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>No se pudo comunicar tu nuevo nombre al hub de «{name}».</translation>
    </message>
    <message>
      <source>The language changes when Tandem starts the next time.</source>
      <translation>El idioma cambia la próxima vez que se inicie Tandem.</translation>
    </message>
    <message>
      <source>The last {shown} of {all:,}. `tandem space audit` shows them all.</source>
      <translation>Los últimos {shown} de {all:,}. `tandem space audit` los muestra todos.</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>El enlace como código QR</translation>
    </message>
    <message>
      <source>The link in another note has the new title, too.</source>
      <translation>El enlace de otra nota también tiene el nuevo título.</translation>
    </message>
    <message>
      <source>The link is copied. It opens the note for whoever has its space.</source>
      <translation>Enlace copiado. Abre la nota a quien tenga su espacio.</translation>
    </message>
    <message>
      <source>The link opens “{name}”. Its notes come to this computer and stay here, online or not.</source>
      <translation>El enlace abre «{name}». Sus notas llegan a este equipo y se quedan aquí, con o sin conexión.</translation>
    </message>
    <message>
      <source>The link that you copied opens “{name}”</source>
      <translation>El enlace que copiaste abre «{name}»</translation>
    </message>
    <message numerus="yes">
      <source>The links in {count} other notes have the new title, too.</source>
      <translation>
        <numerusform>Los enlaces de {count} nota más también tienen el nuevo título.</numerusform>
        <numerusform>Los enlaces de {count} notas más también tienen el nuevo título.</numerusform>
      </translation>
    </message>
    <message>
      <source>The new password again</source>
      <translation>La nueva contraseña otra vez</translation>
    </message>
    <message>
      <source>The next difference</source>
      <translation>Diferencia siguiente</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>La nota vuelve a estar como estaba: {version}.</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>Así está la nota ahora.</translation>
    </message>
    <message>
      <source>The note is untouched.</source>
      <translation>La nota no ha cambiado.</translation>
    </message>
    <message>
      <source>The note of this link is not on this device.</source>
      <translation>La nota de este enlace no está en este dispositivo.</translation>
    </message>
    <message>
      <source>The note was deleted for good meanwhile. Here is what was written, recovered.</source>
      <translation>Mientras tanto, la nota se eliminó definitivamente. Aquí está lo escrito, recuperado.</translation>
    </message>
    <message>
      <source>The note was deleted for good on another device.</source>
      <translation>La nota se eliminó definitivamente en otro dispositivo.</translation>
    </message>
    <message>
      <source>The note’s pictures are being fetched.</source>
      <translation>Se están trayendo las imágenes de la nota.</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>La contraseña otra vez</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>La impresora no acepta la nota.</translation>
    </message>
    <message>
      <source>The text of an earlier version</source>
      <translation>El texto de una versión anterior</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>La papelera está vacía</translation>
    </message>
    <message>
      <source>The two passwords are not the same.</source>
      <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
      <source>The version after</source>
      <translation>Versión siguiente</translation>
    </message>
    <message>
      <source>The version before</source>
      <translation>Versión anterior</translation>
    </message>
    <message>
      <source>The window stays open, because your last changes are not saved. {problem}</source>
      <translation>La ventana sigue abierta porque tus últimos cambios no están guardados. {problem}</translation>
    </message>
    <message numerus="yes">
      <source>The {count} notes with the most links are shown.</source>
      <translation>
        <numerusform>Se muestra la {count} nota con más enlaces.</numerusform>
        <numerusform>Se muestran las {count} notas con más enlaces.</numerusform>
      </translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>Sus textos se copian en «{place}». Los archivos quedan como están.</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>Aún no hay ninguna nota «{title}».</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>Se conservan aquí hasta que decidas.</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses it, too.</source>
      <translation>Esto no se puede deshacer. Todas las personas con las que compartes el espacio también la pierden.</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses them, too.</source>
      <translation>Esto no se puede deshacer. Todas las personas con las que compartes el espacio también las pierden.</translation>
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>Este equipo es el hub del espacio: sal cuando ya no quede nadie más en él</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>Este escritorio no muestra iconos de apps abiertas, así que Tandem se cierra con su última ventana.</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>Este dispositivo no recibe nada nuevo hasta que vuelvas a iniciar sesión. Las notas se quedan en este equipo y lo que escribas espera aquí.</translation>
    </message>
    <message>
      <source>This device, since {since}</source>
      <translation>Este dispositivo, desde el {since}</translation>
    </message>
    <message>
      <source>This file cannot be shown as a picture. Ctrl+click opens it.</source>
      <translation>Este archivo no se puede mostrar como imagen. Se abre con Ctrl+clic.</translation>
    </message>
    <message>
      <source>This is no regular expression.</source>
      <translation>Esto no es una expresión regular.</translation>
    </message>
    <message>
      <source>This is no regular expression: it cannot be read at character {place}.</source>
      <translation>Esto no es una expresión regular: no se puede leer en el carácter {place}.</translation>
    </message>
    <message>
      <source>This link would open another program: {address}</source>
      <translation>Este enlace abriría otro programa: {address}</translation>
    </message>
    <message>
      <source>This name stands at your caret on the screens of those you write with.</source>
      <translation>Este nombre aparece junto a tu cursor en las pantallas de quienes escriben contigo.</translation>
    </message>
    <message>
      <source>This note as a page</source>
      <translation>Esta nota como página</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>Esta imagen aún no ha llegado. Haz clic para volver a intentarlo.</translation>
    </message>
    <message>
      <source>Tidy the table</source>
      <translation>Alinear la tabla</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>To have it in another space, copy its text into a new note there.</source>
      <translation>Para tenerla en otro espacio, copia allí su texto en una nota nueva.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Today's note</source>
      <translation>Nota de hoy</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papelera</translation>
    </message>
    <message>
      <source>Treat it like a key: whoever has it can come in. It is shown this once.</source>
      <translation>Trátalo como una llave: quien lo tenga puede entrar. Solo se muestra esta vez.</translation>
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation>Prueba con menos palabras o más cortas.</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>Escríbela de nuevo en los dos campos.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Desfijar</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Sin título</translation>
    </message>
    <message>
      <source>Use them here instead</source>
      <translation>Usarlas aquí</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Nombre de usuario</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>Version of {time} by you</source>
      <translation>Tu versión ({time})</translation>
    </message>
    <message>
      <source>Version of {time} by {name}</source>
      <translation>Versión de {name} ({time})</translation>
    </message>
    <message>
      <source>Versions, the newest first</source>
      <translation>Versiones, primero la más reciente</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ver</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Lector</translation>
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation>Te damos la bienvenida a Tandem</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Coincidencias</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Qué significa esto</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Qué se hizo</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>¿Qué te gustaría hacer?</translation>
    </message>
    <message>
      <source>What you typed is still on the screen.</source>
      <translation>Lo que escribiste sigue en la pantalla.</translation>
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>Al cerrar la última ventana queda un icono y tus espacios siguen al día con los demás.</translation>
    </message>
    <message>
      <source>Who belongs to this space and what they may do, invitations and published pages: what was done, the latest first. Only owners see this.</source>
      <translation>Quién pertenece a este espacio y qué puede hacer, invitaciones y páginas publicadas: lo que se hizo, primero lo más reciente. Solo lo ven los propietarios.</translation>
    </message>
    <message>
      <source>Who that is</source>
      <translation>Quiénes son</translation>
    </message>
    <message>
      <source>Who wrote this note</source>
      <translation>Quién escribió esta nota</translation>
    </message>
    <message>
      <source>Who you are in “{name}”, and the devices that you use it on.</source>
      <translation>Quién eres en «{name}» y los dispositivos en los que lo usas.</translation>
    </message>
    <message>
      <source>Whoever comes</source>
      <translation>Quien entre</translation>
    </message>
    <message>
      <source>Whoever is in this note with you appears here.</source>
      <translation>Aquí aparece quien esté contigo en esta nota.</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Solo palabras completas</translation>
    </message>
    <message>
      <source>With a name and a password you sign in on another device, and get back in should this one be lost. Nobody can read the password or give it back to you.</source>
      <translation>Con un nombre y una contraseña inicias sesión en otro dispositivo y vuelves a entrar si pierdes este. Nadie puede leer la contraseña ni devolvértela.</translation>
    </message>
    <message>
      <source>Works for</source>
      <translation>Válido durante</translation>
    </message>
    <message>
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
      <translation>Escribe [[el título]] de esta nota en otra y aparecerá aquí.</translation>
    </message>
    <message>
      <source>Write a note, or drag one here.</source>
      <translation>Escribe una nota o arrastra una aquí.</translation>
    </message>
    <message>
      <source>Write in this space together. Tandem serves it from this computer: people on the same network can reach it while this computer is on and Tandem is open.</source>
      <translation>Escriban juntos en este espacio. Tandem lo aloja en este equipo: las personas de la misma red pueden llegar a él mientras este equipo esté encendido y Tandem abierto.</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Escribirla</translation>
    </message>
    <message>
      <source>Write the first one. It is saved as you type.</source>
      <translation>Escribe la primera. Se guarda mientras escribes.</translation>
    </message>
    <message>
      <source>Write “{title}”</source>
      <translation>Escribir «{title}»</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Ayer</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Tú</translation>
    </message>
    <message>
      <source>You are a viewer here. What others write still arrives; an owner can make you an editor.</source>
      <translation>Aquí eres lector. Lo que escriben los demás te sigue llegando; un propietario puede hacerte editor.</translation>
    </message>
    <message>
      <source>You are no member any more</source>
      <translation>Ya no eres miembro</translation>
    </message>
    <message>
      <source>You are no member any more, {kept}</source>
      <translation>Ya no eres miembro, {kept}</translation>
    </message>
    <message>
      <source>You are no member of this space any more. These are the members as they were known last.</source>
      <translation>Ya no eres miembro de este espacio. Estos son los últimos miembros conocidos.</translation>
    </message>
    <message>
      <source>You can only read this space, {kept}</source>
      <translation>Solo puedes leer este espacio, {kept}</translation>
    </message>
    <message>
      <source>You can read this space</source>
      <translation>Puedes leer este espacio</translation>
    </message>
    <message>
      <source>You can read this space, but not change it.</source>
      <translation>Puedes leer este espacio, pero no cambiarlo.</translation>
    </message>
    <message>
      <source>You can read what came before. What others write does not arrive; an owner can invite you again.</source>
      <translation>Puedes leer lo que llegó antes. Lo que escriben los demás ya no llega; un propietario puede volver a invitarte.</translation>
    </message>
    <message>
      <source>You decide who belongs to this space and what they may do. A change counts at once.</source>
      <translation>Tú decides quién pertenece a este espacio y qué puede hacer. Los cambios valen al instante.</translation>
    </message>
    <message>
      <source>You deleted a passage elsewhere while you wrote in it here: “{passage}”</source>
      <translation>Eliminaste un fragmento en otro lugar mientras escribías en él aquí: «{passage}»</translation>
    </message>
    <message>
      <source>You deleted a passage while {name} wrote in it: “{passage}”</source>
      <translation>Eliminaste un fragmento mientras {name} escribía en él: «{passage}»</translation>
    </message>
    <message>
      <source>You get nothing new from the others, and they nothing from you. The notes stay on this computer. To come back you need a new invitation.</source>
      <translation>No recibes nada nuevo de los demás, ni ellos de ti. Las notas se quedan en este equipo. Para volver necesitas una nueva invitación.</translation>
    </message>
    <message>
      <source>You have no password yet, so there would be no way back in.</source>
      <translation>Aún no tienes contraseña, así que no podrías volver a entrar.</translation>
    </message>
    <message>
      <source>You leave all spaces of this hub, on every device, and nobody can bring the account back. Your notes stay on this computer, and what you wrote stays with the others. A space that only you own has no owner then: hand it over first.</source>
      <translation>Sales de todos los espacios de este hub, en todos los dispositivos, y nadie puede recuperar la cuenta. Tus notas se quedan en este equipo y lo que escribiste se queda con los demás. Un espacio que solo tiene a ti como propietario se queda sin ninguno: traspásalo antes.</translation>
    </message>
    <message>
      <source>You left “{name}”.</source>
      <translation>Saliste de «{name}».</translation>
    </message>
    <message>
      <source>You sign in elsewhere with the user name “{name}” and your password.</source>
      <translation>En otros dispositivos inicias sesión con el nombre de usuario «{name}» y tu contraseña.</translation>
    </message>
    <message>
      <source>You signed out of the hub of “{name}” on this device. Your user name and password bring you back, to all spaces of that hub.</source>
      <translation>Cerraste sesión en el hub de «{name}» en este dispositivo. Con tu nombre de usuario y tu contraseña vuelves a todos los espacios de ese hub.</translation>
    </message>
    <message>
      <source>You signed out on this device. The notes stay here, and what you write waits.</source>
      <translation>Cerraste sesión en este dispositivo. Las notas se quedan aquí y lo que escribas espera.</translation>
    </message>
    <message>
      <source>You wrote this</source>
      <translation>Tú escribiste esto</translation>
    </message>
    <message>
      <source>Your account has ended. Your notes are here, and are only here now.</source>
      <translation>Tu cuenta ya no existe. Tus notas están aquí, y ahora solo aquí.</translation>
    </message>
    <message>
      <source>Your devices</source>
      <translation>Tus dispositivos</translation>
    </message>
    <message>
      <source>Your name for others</source>
      <translation>Tu nombre para los demás</translation>
    </message>
    <message>
      <source>Your name for others: {name}</source>
      <translation>Tu nombre para los demás: {name}</translation>
    </message>
    <message>
      <source>Your name for others…</source>
      <translation>Tu nombre para los demás…</translation>
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>Tus notas se guardan en este equipo. No hay que crear cuenta ni configurar nada.</translation>
    </message>
    <message>
      <source>[The picture “{name}” is not on this computer yet.]</source>
      <translation>[La imagen «{name}» aún no está en este ordenador.]</translation>
    </message>
    <message>
      <source>[“{name}” cannot be shown as a picture.]</source>
      <translation>[«{name}» no se puede mostrar como imagen.]</translation>
    </message>
    <message>
      <source>and {names}</source>
      <translation>y {names}</translation>
    </message>
    <message>
      <source>another computer</source>
      <translation>otro equipo</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>d MMM yyyy, HH:mm</source>
      <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
      <source>ddd d MMM, HH:mm</source>
      <translation>ddd d MMM, HH:mm</translation>
    </message>
    <message>
      <source>dddd, d MMMM</source>
      <translation>dddd, d 'de' MMMM</translation>
    </message>
    <message>
      <source>everything saved here</source>
      <translation>todo guardado aquí</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>tiene tus últimos cambios</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message>
      <source>no keys</source>
      <translation>sin teclas</translation>
    </message>
    <message>
      <source>no page can be written</source>
      <translation>no se puede escribir ninguna página</translation>
    </message>
    <message>
      <source>now</source>
      <translation>ahora</translation>
    </message>
    <message numerus="yes">
      <source>on {count} devices</source>
      <translation>
        <numerusform>en {count} dispositivo</numerusform>
        <numerusform>en {count} dispositivos</numerusform>
      </translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>hoy, {time}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>hasta el {day}</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>ayer</translation>
    </message>
    <message>
      <source>yesterday, {time}</source>
      <translation>ayer, {time}</translation>
    </message>
    <message>
      <source>{action}: {keys}</source>
      <translation>{action}: {keys}</translation>
    </message>
    <message>
      <source>{address} – Ctrl+click opens it</source>
      <translation>{address} – Se abre con Ctrl+clic</translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments waiting</source>
      <translation>
        <numerusform>{count} adjunto en espera</numerusform>
        <numerusform>{count} adjuntos en espera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are only on this device</source>
      <translation>
        <numerusform>{count} cambio está solo en este dispositivo</numerusform>
        <numerusform>{count} cambios están solo en este dispositivo</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes waiting</source>
      <translation>
        <numerusform>{count} cambio en espera</numerusform>
        <numerusform>{count} cambios en espera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation>
        <numerusform>{count} carácter</numerusform>
        <numerusform>{count} caracteres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} devices</source>
      <translation>
        <numerusform>{count} dispositivo</numerusform>
        <numerusform>{count} dispositivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} differences. Underlined: only in this version. Struck through: not in it.</source>
      <translation>
        <numerusform>{count} diferencia. Subrayado: solo en esta versión. Tachado: no está en ella.</numerusform>
        <numerusform>{count} diferencias. Subrayado: solo en esta versión. Tachado: no está en ella.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} min to read</source>
      <translation>
        <numerusform>{count} min de lectura</numerusform>
        <numerusform>{count} min de lectura</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more people</source>
      <translation>
        <numerusform>{count} persona más</numerusform>
        <numerusform>{count} personas más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} nota</numerusform>
        <numerusform>{count} notas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places</source>
      <translation>
        <numerusform>{count} coincidencia</numerusform>
        <numerusform>{count} coincidencias</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places replaced</source>
      <translation>
        <numerusform>{count} coincidencia reemplazada</numerusform>
        <numerusform>{count} coincidencias reemplazadas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words</source>
      <translation>
        <numerusform>{count} palabra</numerusform>
        <numerusform>{count} palabras</numerusform>
      </translation>
    </message>
    <message>
      <source>{cure} Closing again leaves without them.</source>
      <translation>{cure} Si vuelves a cerrar, sales sin ellos.</translation>
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation>{date}, {time}</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} ya se usa para «{other}».</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>hace {minutes} min</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name} (tú)</translation>
    </message>
    <message>
      <source>{name} and {number} others</source>
      <translation>{name} y {number} personas más</translation>
    </message>
    <message>
      <source>{name} and {other}</source>
      <translation>{name} y {other}</translation>
    </message>
    <message>
      <source>{name} came</source>
      <translation>{name} llegó</translation>
    </message>
    <message>
      <source>{name} changed this note</source>
      <translation>{name} cambió esta nota</translation>
    </message>
    <message>
      <source>{name} decides from then on who belongs to “{space}”. You stay in it as an editor, and only {name} can make you an owner again.</source>
      <translation>A partir de entonces, {name} decide quién pertenece a «{space}». Tú sigues en él como editor, y solo {name} puede volver a hacerte propietario.</translation>
    </message>
    <message>
      <source>{name} deleted a passage while you wrote in it: “{passage}”</source>
      <translation>{name} eliminó un fragmento mientras escribías en él: «{passage}»</translation>
    </message>
    <message>
      <source>{name} is here. Click to see where.</source>
      <translation>{name} está aquí. Haz clic para ver dónde.</translation>
    </message>
    <message>
      <source>{name} is in this note</source>
      <translation>{name} está en esta nota</translation>
    </message>
    <message>
      <source>{name} is out at once and gets nothing new. What {name} wrote stays in the notes, and what is on {name}’s devices already cannot be taken back.</source>
      <translation>{name} queda fuera al instante y no recibe nada nuevo. Lo que escribió {name} se queda en las notas, y lo que ya está en los dispositivos de {name} no se puede recuperar.</translation>
    </message>
    <message>
      <source>{name} is writing</source>
      <translation>{name} está escribiendo</translation>
    </message>
    <message>
      <source>{name} joined “{space}”</source>
      <translation>{name} se unió a «{space}»</translation>
    </message>
    <message>
      <source>{name} left</source>
      <translation>{name} salió</translation>
    </message>
    <message>
      <source>{name} left this note</source>
      <translation>{name} salió de esta nota</translation>
    </message>
    <message>
      <source>{name} mentioned you</source>
      <translation>{name} te mencionó</translation>
    </message>
    <message>
      <source>{name} wrote this</source>
      <translation>{name} escribió esto</translation>
    </message>
    <message numerus="yes">
      <source>{news}, and {count} more</source>
      <translation>
        <numerusform>{news}, y {count} más</numerusform>
        <numerusform>{news}, y {count} más</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} changes by {names} since {when}</source>
      <translation>{number} cambios de {names} desde tu última visita ({when})</translation>
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation>{number} más en esta nota</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} de {total}</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} de {all}</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} personas tienen este espacio, {on_devices}.</translation>
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation>{reached}, {unsent}</translation>
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation>{size} (normal)</translation>
    </message>
    <message>
      <source>{title} (copy)</source>
      <translation>{title} (copia)</translation>
    </message>
    <message>
      <source>{title} — Tandem</source>
      <translation>{title} — Tandem</translation>
    </message>
    <message>
      <source>{title}, changed by somebody else</source>
      <translation>{title}, con cambios de otra persona</translation>
    </message>
    <message>
      <source>“{name}” cannot be written: {reason}.</source>
      <translation>No se puede escribir «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {why}.</source>
      <translation>No se pudo escribir «{name}»: {why}.</translation>
    </message>
    <message>
      <source>“{name}” could run as a program, so its folder was opened instead.</source>
      <translation>«{name}» podría ejecutarse como programa, así que se abrió su carpeta.</translation>
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation>«{name}» ya no se comparte.</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>«{name}» se guardó.</translation>
    </message>
  </context>
</TS>
