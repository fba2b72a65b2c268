<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source> This computer stays the hub: the others reach the space while Tandem runs here, and you leave it last.</source>
      <translation> Dieser Computer bleibt der Hub: Die anderen erreichen den Bereich, solange Tandem hier läuft, und du verlässt ihn als Letzter.</translation>
    </message>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source>, from {address}</source>
      <translation>, von {address}</translation>
    </message>
    <message>
      <source>1 change by {names} since {when}</source>
      <translation>1 Änderung von {names} seit {when}</translation>
    </message>
    <message>
      <source>25 people</source>
      <translation>25 Personen</translation>
    </message>
    <message>
      <source>30 days</source>
      <translation>30 Tage</translation>
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation>Ein Ordner mit Markdown-Dateien</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>Eine Notiz bleibt in ihrem Bereich.</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>Eine Seite unter einer Adresse, die niemand errät. Sie ändert sich mit der Notiz.</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>Ein Bereich braucht einen Eigentümer: Übergib ihn, bevor du gehst</translation>
    </message>
    <message>
      <source>Add to favourites</source>
      <translation>Zu Favoriten hinzufügen</translation>
    </message>
    <message>
      <source>Add to favourites, or remove</source>
      <translation>Zu Favoriten hinzufügen oder daraus entfernen</translation>
    </message>
    <message>
      <source>Add “{word}” to the dictionary</source>
      <translation>„{word}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>Adresse der Seite</translation>
    </message>
    <message>
      <source>All actions…</source>
      <translation>Alle Aktionen…</translation>
    </message>
    <message>
      <source>All notes</source>
      <translation>Alle Notizen</translation>
    </message>
    <message>
      <source>All that the hub knows of you is in “{name}”.</source>
      <translation>Alles, was der Hub über dich weiß, steht in „{name}“.</translation>
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>Schon gespeichert. Tandem speichert jeden Tastendruck von selbst.</translation>
    </message>
    <message>
      <source>An earlier version of this note</source>
      <translation>Eine frühere Version dieser Notiz</translation>
    </message>
    <message>
      <source>Another device deleted {held:,} of {notes:,} notes in “{name}” for good.</source>
      <translation>Ein anderes Gerät hat {held:,} von {notes:,} Notizen in „{name}“ endgültig gelöscht.</translation>
    </message>
    <message>
      <source>Any invitation of the hub, used up or not</source>
      <translation>Irgendeine Einladung des Hubs, verbraucht oder nicht</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>As the note is written</source>
      <translation>Sprache der Notiz</translation>
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation>Bitte einen der Eigentümer, dich zum Bearbeiter zu machen.</translation>
    </message>
    <message>
      <source>At the caret: {name}</source>
      <translation>Am Cursor: {name}</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>Anhängen</translation>
    </message>
    <message>
      <source>Attach a file…</source>
      <translation>Datei anhängen…</translation>
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation>Dateien an die Notiz anhängen</translation>
    </message>
    <message>
      <source>Audit log of “{name}”</source>
      <translation>Protokoll von „{name}“</translation>
    </message>
    <message>
      <source>Audit log…</source>
      <translation>Protokoll…</translation>
    </message>
    <message>
      <source>Back to now</source>
      <translation>Zurück zu jetzt</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Zurück zur Liste</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Fett</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Bring this note back</source>
      <translation>Diese Notiz zurückholen</translation>
    </message>
    <message>
      <source>Brought an earlier version back</source>
      <translation>Hat eine frühere Version zurückgeholt</translation>
    </message>
    <message>
      <source>Bullet list</source>
      <translation>Aufzählung</translation>
    </message>
    <message>
      <source>Can read</source>
      <translation>Kann lesen</translation>
    </message>
    <message>
      <source>Can write</source>
      <translation>Kann schreiben</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Change password</source>
      <translation>Passwort ändern</translation>
    </message>
    <message>
      <source>Change password…</source>
      <translation>Passwort ändern…</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>Wird geändert…</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>Wähle zuerst einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Clear search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Click to try again.</source>
      <translation>Klicke, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Schließen (Escape)</translation>
    </message>
    <message>
      <source>Close tab</source>
      <translation>Tab schließen</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>Fenster schließen</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Come nearer</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compared with now</source>
      <translation>Verglichen mit jetzt</translation>
    </message>
    <message>
      <source>Compared with the one before</source>
      <translation>Verglichen mit der vorigen</translation>
    </message>
    <message>
      <source>Connecting, {waiting}</source>
      <translation>Verbindet, {waiting}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>Link zur Notiz kopieren</translation>
    </message>
    <message>
      <source>Ctrl+click opens it</source>
      <translation>Ctrl+Klick öffnet es</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <source>Daily</source>
      <translation>Täglich</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Delete account…</source>
      <translation>Konto löschen…</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Delete for good…</source>
      <translation>Endgültig löschen…</translation>
    </message>
    <message>
      <source>Delete notebook</source>
      <translation>Notizbuch löschen</translation>
    </message>
    <message>
      <source>Delete them here too</source>
      <translation>Auch hier löschen</translation>
    </message>
    <message>
      <source>Delete your account?</source>
      <translation>Dein Konto löschen?</translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} notes for good?</source>
      <translation>
        <numerusform>{count} Notiz endgültig löschen?</numerusform>
        <numerusform>{count} Notizen endgültig löschen?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete “{title}” for good?</source>
      <translation>„{title}“ endgültig löschen?</translation>
    </message>
    <message>
      <source>Deleted for good.</source>
      <translation>Endgültig gelöscht.</translation>
    </message>
    <message>
      <source>Deleted the notebook.</source>
      <translation>Das Notizbuch ist gelöscht.</translation>
    </message>
    <message numerus="yes">
      <source>Deleted {count} notes for good.</source>
      <translation>
        <numerusform>{count} Notiz endgültig gelöscht.</numerusform>
        <numerusform>{count} Notizen endgültig gelöscht.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleting…</source>
      <translation>Wird gelöscht…</translation>
    </message>
    <message>
      <source>Devices and account</source>
      <translation>Geräte und Konto</translation>
    </message>
    <message>
      <source>Devices and account…</source>
      <translation>Geräte und Konto…</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>Nicht prüfen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Each version of the note appears here.</source>
      <translation>Hier erscheint jede Version der Notiz.</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edited {when}</source>
      <translation>Bearbeitet: {when}</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Bearbeiter</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Papierkorb leeren…</translation>
    </message>
    <message>
      <source>Empty trash…</source>
      <translation>Papierkorb leeren…</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Every change and every attachment is on this computer's disk. The attachments are being sent to the space's hub; until then others see the text without them.</source>
      <translation>Jede Änderung und jeder Anhang ist auf der Festplatte dieses Computers. Die Anhänge werden gerade zum Hub des Bereichs gesendet; bis dahin sehen andere den Text ohne sie.</translation>
    </message>
    <message>
      <source>Every change is in the space's log, and the other devices have stored it too.</source>
      <translation>Jede Änderung ist im Protokoll des Bereichs, und auch die anderen Geräte haben sie gespeichert.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and in the space's log.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers und im Protokoll des Bereichs.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and on its way to the space's log.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers und auf dem Weg ins Protokoll des Bereichs.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space is not shared, so nothing leaves it.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers. Der Bereich wird nicht geteilt, nichts verlässt ihn.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's hub cannot be reached right now; what you write is sent by itself when it is back.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers. Der Hub des Bereichs ist gerade nicht erreichbar; was du schreibst, wird von selbst gesendet, sobald er wieder da ist.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's log had lost something; it is being filled again from here and from the other devices.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers. Das Protokoll des Bereichs hatte etwas verloren; es wird von hier und von den anderen Geräten wieder gefüllt.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. You may not write in this space any more; what waits here is sent by itself if you may again.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers. Du darfst in diesem Bereich nicht mehr schreiben; was hier wartet, wird von selbst gesendet, wenn du es wieder darfst.</translation>
    </message>
    <message>
      <source>Every other sign-in ends, and so does every API token: programs need a new one. Your devices stay yours and sign in again by themselves; remove one that was lost.</source>
      <translation>Jede andere Anmeldung endet, und auch jedes API-Token: Programme brauchen ein neues. Deine Geräte bleiben deine und melden sich von selbst wieder an; entferne eines, das verloren ging.</translation>
    </message>
    <message>
      <source>Every text field needs these keys for itself.</source>
      <translation>Diese Tasten braucht jedes Textfeld für sich.</translation>
    </message>
    <message>
      <source>Everybody who knows the address and reaches the hub can read it. It changes as you write. A browser may ask once whether to trust the hub.</source>
      <translation>Alle, die die Adresse kennen und den Hub erreichen, können sie lesen. Sie ändert sich, während du schreibst. Ein Browser fragt vielleicht einmal, ob er dem Hub vertrauen soll.</translation>
    </message>
    <message>
      <source>Everything shown as saved is safe.</source>
      <translation>Alles, was als gespeichert angezeigt wird, ist sicher.</translation>
    </message>
    <message>
      <source>Export as HTML…</source>
      <translation>Als HTML exportieren…</translation>
    </message>
    <message>
      <source>Export as PDF…</source>
      <translation>Als PDF exportieren…</translation>
    </message>
    <message>
      <source>Export it to another folder.</source>
      <translation>Exportiere sie in einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Export the note</source>
      <translation>Notiz exportieren</translation>
    </message>
    <message>
      <source>Exported to “{name}”.</source>
      <translation>Nach „{name}“ exportiert.</translation>
    </message>
    <message>
      <source>Favourites</source>
      <translation>Favoriten</translation>
    </message>
    <message>
      <source>Fetching “{name}”…</source>
      <translation>„{name}“ wird geholt…</translation>
    </message>
    <message>
      <source>Find in this note</source>
      <translation>In dieser Notiz suchen</translation>
    </message>
    <message>
      <source>Finder</source>
      <translation>Schnellsuche</translation>
    </message>
    <message>
      <source>Five people</source>
      <translation>Fünf Personen</translation>
    </message>
    <message>
      <source>Focus mode</source>
      <translation>Fokusmodus</translation>
    </message>
    <message>
      <source>Follow somebody in this note</source>
      <translation>Jemandem in dieser Notiz folgen</translation>
    </message>
    <message>
      <source>Follow {name}</source>
      <translation>{name} folgen</translation>
    </message>
    <message>
      <source>Following {name}</source>
      <translation>Du folgst {name}</translation>
    </message>
    <message>
      <source>For a name and password that you chose on another device. This device becomes one of yours, and your spaces come to it as soon as one of your other devices is online.</source>
      <translation>Für einen Namen und ein Passwort, die du auf einem anderen Gerät gewählt hast. Dieses Gerät wird eines von deinen, und deine Bereiche kommen darauf, sobald eines deiner anderen Geräte online ist.</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Go away</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <source>Got it</source>
      <translation>Verstanden</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>Graph</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Übergeben</translation>
    </message>
    <message>
      <source>Hand the space over…</source>
      <translation>Bereich übergeben…</translation>
    </message>
    <message>
      <source>Hand “{space}” over to {name}?</source>
      <translation>„{space}“ an {name} übergeben?</translation>
    </message>
    <message>
      <source>Heading {level}</source>
      <translation>Überschrift {level}</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Überschriften</translation>
    </message>
    <message>
      <source>Headings of the note appear here.</source>
      <translation>Hier erscheinen die Überschriften der Notiz.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Hold Ctrl or Alt, or take a function key: others are for typing.</source>
      <translation>Halte Ctrl oder Alt oder nimm eine Funktionstaste: Die anderen sind zum Schreiben da.</translation>
    </message>
    <message>
      <source>Host on this computer</source>
      <translation>Auf diesem Computer bereitstellen</translation>
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>Wenn es wieder passiert, schließe das Fenster und öffne es neu; die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import a folder of Markdown files</source>
      <translation>Einen Ordner mit Markdown-Dateien importieren</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Ordner importieren…</translation>
    </message>
    <message>
      <source>Import notes</source>
      <translation>Notizen importieren</translation>
    </message>
    <message numerus="yes">
      <source>Import {count} files as notes?</source>
      <translation>
        <numerusform>{count} Datei als Notiz importieren?</numerusform>
        <numerusform>{count} Dateien als Notizen importieren?</numerusform>
      </translation>
    </message>
    <message>
      <source>Import “{file}” as a note?</source>
      <translation>„{file}“ als Notiz importieren?</translation>
    </message>
    <message>
      <source>Importing “{name}”: {done:,} of {total:,} files.</source>
      <translation>„{name}“ wird importiert: {done:,} von {total:,} Dateien.</translation>
    </message>
    <message>
      <source>In the log</source>
      <translation>Im Protokoll</translation>
    </message>
    <message>
      <source>In this note now</source>
      <translation>Jetzt in dieser Notiz</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Einladen…</translation>
    </message>
    <message>
      <source>It is fine</source>
      <translation>Passt so</translation>
    </message>
    <message>
      <source>It is out at once and for good: it gets nothing new, and nothing that is written on it counts. What is on it already stays there. Do this when it is lost or sold.</source>
      <translation>Es ist sofort und endgültig draußen: Es bekommt nichts Neues, und nichts, was darauf geschrieben wird, zählt. Was schon darauf ist, bleibt dort. Tu das, wenn es verloren oder verkauft ist.</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Kursiv</translation>
    </message>
    <message>
      <source>Its owners decide who belongs to this space and what they may do.</source>
      <translation>Die Eigentümer entscheiden, wer zu diesem Bereich gehört und wer was darf.</translation>
    </message>
    <message>
      <source>Its text is copied to “{place}”. The file stays as it is.</source>
      <translation>Ihr Text wird nach „{place}“ kopiert. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
      <source>Its {count} notes were kept.</source>
      <translation>
        <numerusform>{count} Notiz daraus bleibt erhalten.</numerusform>
        <numerusform>{count} Notizen daraus bleiben erhalten.</numerusform>
      </translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>Beitreten</translation>
    </message>
    <message>
      <source>Join the space that it belongs to, or ask who gave you the link.</source>
      <translation>Tritt dem Bereich bei, zu dem sie gehört, oder frage, wer dir den Link gegeben hat.</translation>
    </message>
    <message>
      <source>Join with a link</source>
      <translation>Mit Link beitreten</translation>
    </message>
    <message>
      <source>Join with a link…</source>
      <translation>Mit Link beitreten…</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>Beitritt läuft…</translation>
    </message>
    <message>
      <source>Keep running in the background</source>
      <translation>Im Hintergrund weiterlaufen</translation>
    </message>
    <message>
      <source>Keep them</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größerer Text</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Leave space…</source>
      <translation>Bereich verlassen…</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>„{space}“ verlassen?</translation>
    </message>
    <message>
      <source>Lets in</source>
      <translation>Lässt herein</translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people read {until}.</source>
      <translation>
        <numerusform>Für {count} Person zum Lesen, {until}.</numerusform>
        <numerusform>Für {count} Personen zum Lesen, {until}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people write {until}.</source>
      <translation>
        <numerusform>Für {count} Person zum Schreiben, {until}.</numerusform>
        <numerusform>Für {count} Personen zum Schreiben, {until}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Like the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Line {number}</source>
      <translation>Zeile {number}</translation>
    </message>
    <message>
      <source>Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.</source>
      <translation>Zeilen, die mit - [ ] beginnen, sind Aufgaben. Die offenen aus allen Notizen erscheinen hier.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Link</translation>
    </message>
    <message>
      <source>Link to join</source>
      <translation>Link zum Beitreten</translation>
    </message>
    <message>
      <source>Links to this note</source>
      <translation>Links zu dieser Notiz</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>Wird geladen…</translation>
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>Sieh nach dem Drucker oder exportiere die Notiz als PDF.</translation>
    </message>
    <message>
      <source>Looking for suggestions …</source>
      <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
      <source>Looking for this expression takes too long. A simpler one may do.</source>
      <translation>Die Suche nach diesem Ausdruck dauert zu lange. Vielleicht reicht ein einfacherer.</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>Link erstellen</translation>
    </message>
    <message>
      <source>Making…</source>
      <translation>Wird erstellt…</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Mitglieder</translation>
    </message>
    <message>
      <source>Members of the space</source>
      <translation>Mitglieder des Bereichs</translation>
    </message>
    <message>
      <source>Members of “{name}”</source>
      <translation>Mitglieder von „{name}“</translation>
    </message>
    <message>
      <source>Members…</source>
      <translation>Mitglieder…</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More about your account</source>
      <translation>Mehr zu deinem Konto</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>Mehr zu {name}</translation>
    </message>
    <message>
      <source>Move to</source>
      <translation>Verschieben nach</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>In den Papierkorb legen</translation>
    </message>
    <message>
      <source>Moved to the trash.</source>
      <translation>In den Papierkorb gelegt.</translation>
    </message>
    <message numerus="yes">
      <source>Moved {count} notes to the trash.</source>
      <translation>
        <numerusform>{count} Notiz in den Papierkorb gelegt.</numerusform>
        <numerusform>{count} Notizen in den Papierkorb gelegt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name and password</source>
      <translation>Name und Passwort</translation>
    </message>
    <message>
      <source>Name and password…</source>
      <translation>Name und Passwort…</translation>
    </message>
    <message>
      <source>Neighbours of the note</source>
      <translation>Nachbarn der Notiz</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Neue Notiz</translation>
    </message>
    <message>
      <source>New note (Ctrl+N)</source>
      <translation>Neue Notiz (Ctrl+N)</translation>
    </message>
    <message>
      <source>New note from a template: a note in the notebook “Templates”, or with the tag #template</source>
      <translation>Neue Notiz aus einer Vorlage: einer Notiz im Notizbuch „Vorlagen“ oder mit dem Schlagwort #template</translation>
    </message>
    <message>
      <source>New note from a template…</source>
      <translation>Neue Notiz aus Vorlage…</translation>
    </message>
    <message>
      <source>New notebook</source>
      <translation>Neues Notizbuch</translation>
    </message>
    <message>
      <source>New passages have a bar beside them. Show next goes from one to the next.</source>
      <translation>Neue Stellen haben einen Strich am Rand. „Nächste zeigen“ führt von einer zur nächsten.</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Neues Passwort</translation>
    </message>
    <message>
      <source>New space</source>
      <translation>Neuer Bereich</translation>
    </message>
    <message>
      <source>New tab</source>
      <translation>Neuer Tab</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Nächster Fensterteil</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Nächste Stelle</translation>
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation>Nächste Stelle (Enter)</translation>
    </message>
    <message>
      <source>Next tab</source>
      <translation>Nächster Tab</translation>
    </message>
    <message>
      <source>No account is needed for this space. You get one with the first space that you share or join.</source>
      <translation>Für diesen Bereich brauchst du kein Konto. Du bekommst eines mit dem ersten Bereich, den du teilst oder dem du beitrittst.</translation>
    </message>
    <message>
      <source>No device</source>
      <translation>Kein Gerät</translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>Kein Unterschied im Text</translation>
    </message>
    <message>
      <source>No heading</source>
      <translation>Keine Überschrift</translation>
    </message>
    <message>
      <source>No note has this tag</source>
      <translation>Keine Notiz hat dieses Schlagwort</translation>
    </message>
    <message>
      <source>No note is open</source>
      <translation>Keine Notiz ist geöffnet</translation>
    </message>
    <message>
      <source>No note is open.</source>
      <translation>Keine Notiz ist geöffnet.</translation>
    </message>
    <message>
      <source>No notes yet</source>
      <translation>Noch keine Notizen</translation>
    </message>
    <message>
      <source>No password yet. With one you can sign in on another device.</source>
      <translation>Noch kein Passwort. Mit einem kannst du dich auf einem anderen Gerät anmelden.</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>Keine Vorschläge</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>Noch kein Text</translation>
    </message>
    <message>
      <source>Nobody else is in it, and nobody gets in by the invitations that are out there. The notes stay on this computer, and you can share them again.</source>
      <translation>Sonst ist niemand darin, und mit den Einladungen, die noch unterwegs sind, kommt niemand herein. Die Notizen bleiben auf diesem Computer, und du kannst sie wieder teilen.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not in this version</source>
      <translation>Nicht in dieser Version</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Nicht gespeichert</translation>
    </message>
    <message>
      <source>Not saved: {problem}</source>
      <translation>Nicht gespeichert: {problem}</translation>
    </message>
    <message>
      <source>Note “{title}” – Ctrl+click opens it</source>
      <translation>Notiz „{title}“ – Ctrl+Klick öffnet sie</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Notes to link to</source>
      <translation>Notizen, auf die verwiesen werden kann</translation>
    </message>
    <message>
      <source>Notes you delete wait here and can be restored.</source>
      <translation>Notizen, die du löschst, warten hier und lassen sich wiederherstellen.</translation>
    </message>
    <message>
      <source>Nothing else was changed.</source>
      <translation>Sonst wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Nothing else was changed. The members of its spaces see the old one.</source>
      <translation>Sonst wurde nichts geändert. Die Mitglieder seiner Bereiche sehen den alten.</translation>
    </message>
    <message>
      <source>Nothing fits</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Nothing in here yet</source>
      <translation>Hier ist noch nichts</translation>
    </message>
    <message>
      <source>Nothing is recorded yet.</source>
      <translation>Noch ist nichts verzeichnet.</translation>
    </message>
    <message>
      <source>Nothing is written here yet</source>
      <translation>Hier steht noch nichts</translation>
    </message>
    <message>
      <source>Nothing links this note with another one yet. Write [[a title]] in it.</source>
      <translation>Noch verbindet nichts diese Notiz mit einer anderen. Schreib [[einen Titel]] hinein.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>Nichts wurde verschoben.</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Numbered list</source>
      <translation>Nummerierte Liste</translation>
    </message>
    <message>
      <source>Offline, {waiting}</source>
      <translation>Offline, {waiting}</translation>
    </message>
    <message numerus="yes">
      <source>On {count} other devices</source>
      <translation>
        <numerusform>Auf {count} anderen Gerät</numerusform>
        <numerusform>Auf {count} anderen Geräten</numerusform>
      </translation>
    </message>
    <message>
      <source>One day</source>
      <translation>Ein Tag</translation>
    </message>
    <message>
      <source>One hour</source>
      <translation>Eine Stunde</translation>
    </message>
    <message>
      <source>One person</source>
      <translation>Eine Person</translation>
    </message>
    <message>
      <source>One week</source>
      <translation>Eine Woche</translation>
    </message>
    <message>
      <source>Only an owner of this space can invite others. Members shows who that is.</source>
      <translation>Nur ein Eigentümer dieses Bereichs kann andere einladen. „Mitglieder“ zeigt, wer das ist.</translation>
    </message>
    <message>
      <source>Only in this version</source>
      <translation>Nur in dieser Version</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub, so only its browsers show the page. It changes as you write.</source>
      <translation>Nur dieser Computer erreicht den Hub, also zeigen nur seine Browser die Seite. Sie ändert sich, während du schreibst.</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network.</source>
      <translation>Nur dieser Computer erreicht den Hub; „tandem hub init --listen 0.0.0.0“ öffnet ihn für dein Netzwerk.</translation>
    </message>
    <message numerus="yes">
      <source>Only you have this space, on {count} devices.</source>
      <translation>
        <numerusform>Nur du hast diesen Bereich, auf {count} Gerät.</numerusform>
        <numerusform>Nur du hast diesen Bereich, auf {count} Geräten.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open Tandem</source>
      <translation>Tandem öffnen</translation>
    </message>
    <message>
      <source>Open a note by its title</source>
      <translation>Eine Notiz nach ihrem Titel öffnen</translation>
    </message>
    <message>
      <source>Open a note…</source>
      <translation>Notiz öffnen…</translation>
    </message>
    <message>
      <source>Open in a new tab</source>
      <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
      <source>Open invitations</source>
      <translation>Offene Einladungen</translation>
    </message>
    <message>
      <source>Open notes</source>
      <translation>Geöffnete Notizen</translation>
    </message>
    <message>
      <source>Open tasks</source>
      <translation>Offene Aufgaben</translation>
    </message>
    <message>
      <source>Open the attachment</source>
      <translation>Anhang öffnen</translation>
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation>Link öffnen oder Aufgabe abhaken</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>Oder schreib einfach; es wird laufend gespeichert</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>Andere Anmeldungen</translation>
    </message>
    <message>
      <source>Others see you as</source>
      <translation>Andere sehen dich als</translation>
    </message>
    <message numerus="yes">
      <source>Others wrote your name in {count} notes</source>
      <translation>
        <numerusform>Andere haben deinen Namen in {count} Notiz geschrieben</numerusform>
        <numerusform>Andere haben deinen Namen in {count} Notizen geschrieben</numerusform>
      </translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Gliederung</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Eigentümer</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Paste the invitation that somebody sent you</source>
      <translation>Füge die Einladung ein, die dir jemand geschickt hat</translation>
    </message>
    <message>
      <source>Paste the link you were given. The notes come to this computer and stay here, online or not.</source>
      <translation>Füge den Link ein, den du bekommen hast. Die Notizen kommen auf diesen Computer und bleiben hier, online oder nicht.</translation>
    </message>
    <message>
      <source>Paste without looks</source>
      <translation>Ohne Formatierung einfügen</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture {moment}</source>
      <translation>Bild {moment}</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation>Aktuelles Passwort</translation>
    </message>
    <message>
      <source>Press keys…</source>
      <translation>Tasten drücken…</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>Voriger Fensterteil</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>Vorige Stelle</translation>
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation>Vorige Stelle (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous tab</source>
      <translation>Voriger Tab</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <source>Publish this note as a page</source>
      <translation>Diese Notiz als Seite veröffentlichen</translation>
    </message>
    <message>
      <source>Publishing…</source>
      <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
      <source>Put a comma between tags. They gather notes across notebooks and spaces.</source>
      <translation>Setze ein Komma zwischen Schlagwörter. Sie sammeln Notizen über Notizbücher und Bereiche hinweg.</translation>
    </message>
    <message>
      <source>Put the caret on an attachment first.</source>
      <translation>Setze zuerst den Cursor auf einen Anhang.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>Reading view</source>
      <translation>Leseansicht</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove from favourites</source>
      <translation>Aus Favoriten entfernen</translation>
    </message>
    <message>
      <source>Remove from the sidebar</source>
      <translation>Aus der Seitenleiste entfernen</translation>
    </message>
    <message>
      <source>Remove {name} from “{space}”?</source>
      <translation>{name} aus „{space}“ entfernen?</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Entfernen…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Reopen closed tab</source>
      <translation>Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>Replace all</source>
      <translation>Alle ersetzen</translation>
    </message>
    <message>
      <source>Replace in this note</source>
      <translation>In dieser Notiz ersetzen</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Ersetzen durch</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <source>Reset the keys of “{action}”</source>
      <translation>Tasten von „{action}“ zurücksetzen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore the version on screen</source>
      <translation>Angezeigte Version wiederherstellen</translation>
    </message>
    <message>
      <source>Restore this version</source>
      <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
      <source>Revoke</source>
      <translation>Widerrufen</translation>
    </message>
    <message>
      <source>Revoke for good</source>
      <translation>Endgültig sperren</translation>
    </message>
    <message>
      <source>Revoke “{label}”?</source>
      <translation>„{label}“ sperren?</translation>
    </message>
    <message>
      <source>Revoke: {what}, {until}</source>
      <translation>Widerrufen: {what}, {until}</translation>
    </message>
    <message>
      <source>Revoked for good</source>
      <translation>Endgültig gesperrt</translation>
    </message>
    <message>
      <source>Revoke…</source>
      <translation>Sperren…</translation>
    </message>
    <message>
      <source>Role of {name}</source>
      <translation>Rolle von {name}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the attachment as</source>
      <translation>Anhang speichern unter</translation>
    </message>
    <message>
      <source>Save the attachment as…</source>
      <translation>Anhang speichern unter…</translation>
    </message>
    <message>
      <source>Save the name again when the hub can be reached.</source>
      <translation>Speichere den Namen noch einmal, wenn der Hub erreichbar ist.</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Diese Suche speichern</translation>
    </message>
    <message>
      <source>Save what the hub knows of you</source>
      <translation>Speichern, was der Hub über dich weiß</translation>
    </message>
    <message>
      <source>Save what the hub knows of you…</source>
      <translation>Speichern, was der Hub über dich weiß…</translation>
    </message>
    <message>
      <source>Saved here</source>
      <translation>Hier gespeichert</translation>
    </message>
    <message>
      <source>Saved here, repairing the log</source>
      <translation>Hier gespeichert, Protokoll wird repariert</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Speichert …</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search by name or keys</source>
      <translation>Nach Name oder Tasten suchen</translation>
    </message>
    <message>
      <source>Search notes</source>
      <translation>Notizen durchsuchen</translation>
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Select a note or press Ctrl+N</source>
      <translation>Wähle eine Notiz oder drücke Ctrl+N</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Served from this computer while this computer is on and Tandem is open.</source>
      <translation>Kommt von diesem Computer, solange er an und Tandem offen ist.</translation>
    </message>
    <message>
      <source>Served from {hub}: whoever reaches that computer can join while it is on.</source>
      <translation>Kommt von {hub}: Wer diesen Computer erreicht, kann beitreten, solange er an ist.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Teilen</translation>
    </message>
    <message>
      <source>Share space…</source>
      <translation>Bereich teilen…</translation>
    </message>
    <message>
      <source>Share this space</source>
      <translation>Diesen Bereich teilen</translation>
    </message>
    <message>
      <source>Share this space…</source>
      <translation>Diesen Bereich teilen…</translation>
    </message>
    <message>
      <source>Share “{name}”</source>
      <translation>„{name}“ teilen</translation>
    </message>
    <message>
      <source>Sharing and people</source>
      <translation>Teilen und Personen</translation>
    </message>
    <message>
      <source>Show next</source>
      <translation>Nächste zeigen</translation>
    </message>
    <message>
      <source>Show no colours of authors</source>
      <translation>Farben der Verfasser ausblenden</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show or hide the list</source>
      <translation>Liste ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show or hide the sidebar</source>
      <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show the graph</source>
      <translation>Graph zeigen</translation>
    </message>
    <message>
      <source>Show the next change of others</source>
      <translation>Nächste Änderung von anderen zeigen</translation>
    </message>
    <message>
      <source>Show where {name} is</source>
      <translation>Zeigen, wo {name} ist</translation>
    </message>
    <message>
      <source>Show who wrote what</source>
      <translation>Zeigen, wer was geschrieben hat</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Anmelden</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>Mit Name und Passwort anmelden</translation>
    </message>
    <message>
      <source>Sign in…</source>
      <translation>Anmelden…</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Abmelden</translation>
    </message>
    <message>
      <source>Sign out on this device?</source>
      <translation>Auf diesem Gerät abmelden?</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>Abmelden…</translation>
    </message>
    <message>
      <source>Signed in again. What you missed comes now.</source>
      <translation>Wieder angemeldet. Was du verpasst hast, kommt jetzt.</translation>
    </message>
    <message>
      <source>Signed in by password alone</source>
      <translation>Nur mit dem Passwort angemeldet</translation>
    </message>
    <message>
      <source>Signed in with the password</source>
      <translation>Mit dem Passwort angemeldet</translation>
    </message>
    <message>
      <source>Signed in. Your spaces come as soon as another of your devices is online.</source>
      <translation>Angemeldet. Deine Bereiche kommen, sobald ein anderes deiner Geräte online ist.</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Anmeldung läuft…</translation>
    </message>
    <message>
      <source>Since {since}</source>
      <translation>Seit {since}</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinerer Text</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>Jemand</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Jemand anders</translation>
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>Jemand erwähnt dich mit einem @ und deinem Namen für andere, in einem Bereich, den du teilst.</translation>
    </message>
    <message>
      <source>Someone who left</source>
      <translation>Ehemaliges Mitglied</translation>
    </message>
    <message>
      <source>Something went wrong in Tandem.</source>
      <translation>In Tandem ist etwas schiefgegangen.</translation>
    </message>
    <message>
      <source>Sort by date of creation</source>
      <translation>Nach Erstellungsdatum sortieren</translation>
    </message>
    <message>
      <source>Sort by last change</source>
      <translation>Nach letzter Änderung sortieren</translation>
    </message>
    <message>
      <source>Sort by title</source>
      <translation>Nach Titel sortieren</translation>
    </message>
    <message>
      <source>Sort by …</source>
      <translation>Sortieren nach …</translation>
    </message>
    <message>
      <source>Spaces</source>
      <translation>Bereiche</translation>
    </message>
    <message>
      <source>Spaces, notebooks and tags</source>
      <translation>Bereiche, Notizbücher und Schlagwörter</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <source>Start writing</source>
      <translation>Losschreiben</translation>
    </message>
    <message>
      <source>Start writing …</source>
      <translation>Schreib los …</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Wird gestartet…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>Nicht mehr folgen</translation>
    </message>
    <message>
      <source>Stop publishing</source>
      <translation>Nicht mehr veröffentlichen</translation>
    </message>
    <message>
      <source>Stop sharing</source>
      <translation>Nicht mehr teilen</translation>
    </message>
    <message>
      <source>Stop sharing “{space}”?</source>
      <translation>„{space}“ nicht mehr teilen?</translation>
    </message>
    <message>
      <source>Stop sharing…</source>
      <translation>Nicht mehr teilen…</translation>
    </message>
    <message>
      <source>Strikethrough</source>
      <translation>Durchgestrichen</translation>
    </message>
    <message>
      <source>Tab {number}</source>
      <translation>Tab {number}</translation>
    </message>
    <message>
      <source>Tabs and windows</source>
      <translation>Tabs und Fenster</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Tags are words with a # in front.</source>
      <translation>Schlagwörter sind Wörter mit einem # davor.</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>Schlagwörter von „{title}“</translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>Schlagwörter…</translation>
    </message>
    <message>
      <source>Task list</source>
      <translation>Aufgabenliste</translation>
    </message>
    <message>
      <source>Tell me when somebody joins or mentions me</source>
      <translation>Bescheid geben, wenn jemand beitritt oder mich erwähnt</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Vorlagen</translation>
    </message>
    <message>
      <source>Text as usual</source>
      <translation>Text in normaler Größe</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Text der Notiz</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation>Die Änderungen werden auf die Festplatte dieses Computers geschrieben.</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>Voriger Unterschied</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>Die Festplatte braucht sehr lange, um deine letzten Änderungen zu speichern.</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>Der Hub ist unter {places} erreichbar.</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>Der Hub von „{name}“ hat deinen neuen Namen nicht erfahren.</translation>
    </message>
    <message>
      <source>The language changes when Tandem starts the next time.</source>
      <translation>Die Sprache ändert sich beim nächsten Start von Tandem.</translation>
    </message>
    <message>
      <source>The last {shown} of {all:,}. `tandem space audit` shows them all.</source>
      <translation>Die letzten {shown} von {all:,}. `tandem space audit` zeigt sie alle.</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>Der Link als QR-Code</translation>
    </message>
    <message>
      <source>The link in another note has the new title, too.</source>
      <translation>Auch der Link in einer anderen Notiz hat den neuen Titel.</translation>
    </message>
    <message>
      <source>The link is copied. It opens the note for whoever has its space.</source>
      <translation>Der Link ist kopiert. Er öffnet die Notiz für alle, die ihren Bereich haben.</translation>
    </message>
    <message>
      <source>The link opens “{name}”. Its notes come to this computer and stay here, online or not.</source>
      <translation>Der Link öffnet „{name}“. Die Notizen daraus kommen auf diesen Computer und bleiben hier, online oder nicht.</translation>
    </message>
    <message>
      <source>The link that you copied opens “{name}”</source>
      <translation>Der Link, den du kopiert hast, öffnet „{name}“</translation>
    </message>
    <message numerus="yes">
      <source>The links in {count} other notes have the new title, too.</source>
      <translation>
        <numerusform>Auch die Links in {count} anderen Notiz haben den neuen Titel.</numerusform>
        <numerusform>Auch die Links in {count} anderen Notizen haben den neuen Titel.</numerusform>
      </translation>
    </message>
    <message>
      <source>The new password again</source>
      <translation>Das neue Passwort noch einmal</translation>
    </message>
    <message>
      <source>The next difference</source>
      <translation>Nächster Unterschied</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>Die Notiz ist wieder, wie sie war: {version}.</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>So ist die Notiz jetzt.</translation>
    </message>
    <message>
      <source>The note is untouched.</source>
      <translation>Die Notiz ist unberührt.</translation>
    </message>
    <message>
      <source>The note of this link is not on this device.</source>
      <translation>Die Notiz zu diesem Link ist nicht auf diesem Gerät.</translation>
    </message>
    <message>
      <source>The note was deleted for good meanwhile. Here is what was written, recovered.</source>
      <translation>Die Notiz wurde inzwischen endgültig gelöscht. Hier ist das Geschriebene, gerettet.</translation>
    </message>
    <message>
      <source>The note was deleted for good on another device.</source>
      <translation>Die Notiz wurde auf einem anderen Gerät endgültig gelöscht.</translation>
    </message>
    <message>
      <source>The note’s pictures are being fetched.</source>
      <translation>Die Bilder der Notiz werden geholt.</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>Das Passwort noch einmal</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>Der Drucker nimmt die Notiz nicht an.</translation>
    </message>
    <message>
      <source>The text of an earlier version</source>
      <translation>Der Text einer früheren Version</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
      <source>The two passwords are not the same.</source>
      <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
      <source>The version after</source>
      <translation>Nächste Version</translation>
    </message>
    <message>
      <source>The version before</source>
      <translation>Vorige Version</translation>
    </message>
    <message>
      <source>The window stays open, because your last changes are not saved. {problem}</source>
      <translation>Das Fenster bleibt offen, weil deine letzten Änderungen nicht gespeichert sind. {problem}</translation>
    </message>
    <message numerus="yes">
      <source>The {count} notes with the most links are shown.</source>
      <translation>
        <numerusform>Gezeigt wird {count} Notiz mit den meisten Links.</numerusform>
        <numerusform>Gezeigt werden die {count} Notizen mit den meisten Links.</numerusform>
      </translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>Ihre Texte werden nach „{place}“ kopiert. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>Noch gibt es keine Notiz „{title}“.</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>Sie bleiben hier, bis du entscheidest.</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses it, too.</source>
      <translation>Das lässt sich nicht rückgängig machen. Alle, mit denen du den Bereich teilst, verlieren sie auch.</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses them, too.</source>
      <translation>Das lässt sich nicht rückgängig machen. Alle, mit denen du den Bereich teilst, verlieren sie auch.</translation>
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>Dieser Computer ist der Hub des Bereichs: Verlasse ihn, wenn sonst niemand mehr darin ist</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>Dieser Desktop zeigt keine Symbole laufender Apps, also endet Tandem mit seinem letzten Fenster.</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>Dieses Gerät bekommt nichts Neues, bis du dich wieder anmeldest. Die Notizen bleiben auf diesem Computer, und was du schreibst, wartet hier.</translation>
    </message>
    <message>
      <source>This device, since {since}</source>
      <translation>Dieses Gerät, seit {since}</translation>
    </message>
    <message>
      <source>This file cannot be shown as a picture. Ctrl+click opens it.</source>
      <translation>Diese Datei lässt sich nicht als Bild zeigen. Ctrl+Klick öffnet sie.</translation>
    </message>
    <message>
      <source>This is no regular expression.</source>
      <translation>Das ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
      <source>This is no regular expression: it cannot be read at character {place}.</source>
      <translation>Das ist kein regulärer Ausdruck: Er ist bei Zeichen {place} nicht lesbar.</translation>
    </message>
    <message>
      <source>This link would open another program: {address}</source>
      <translation>Dieser Link würde ein anderes Programm öffnen: {address}</translation>
    </message>
    <message>
      <source>This name stands at your caret on the screens of those you write with.</source>
      <translation>Dieser Name steht an deinem Cursor auf den Bildschirmen derer, mit denen du schreibst.</translation>
    </message>
    <message>
      <source>This note as a page</source>
      <translation>Diese Notiz als Seite</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>Dieses Bild ist noch nicht angekommen. Klicke, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
      <source>Tidy the table</source>
      <translation>Tabelle ordnen</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>To have it in another space, copy its text into a new note there.</source>
      <translation>Damit du sie in einem anderen Bereich hast, kopiere ihren Text dort in eine neue Notiz.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Today's note</source>
      <translation>Notiz von heute</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Treat it like a key: whoever has it can come in. It is shown this once.</source>
      <translation>Behandle ihn wie einen Schlüssel: Wer ihn hat, kommt herein. Er wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation>Versuch es mit weniger oder kürzeren Wörtern.</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>Gib es in beiden Feldern noch einmal ein.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Nicht mehr anheften</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Use them here instead</source>
      <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Benutzername</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Version of {time} by you</source>
      <translation>Version von {time}, von dir</translation>
    </message>
    <message>
      <source>Version of {time} by {name}</source>
      <translation>Version von {time}, von {name}</translation>
    </message>
    <message>
      <source>Versions, the newest first</source>
      <translation>Versionen, die neueste zuerst</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Leser</translation>
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation>Willkommen bei Tandem</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Was das bedeutet</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>Was möchtest du tun?</translation>
    </message>
    <message>
      <source>What you typed is still on the screen.</source>
      <translation>Was du geschrieben hast, ist noch auf dem Bildschirm.</translation>
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>Wenn das letzte Fenster schließt, bleibt ein Symbol, und deine Bereiche bleiben auf dem Stand der anderen.</translation>
    </message>
    <message>
      <source>Who belongs to this space and what they may do, invitations and published pages: what was done, the latest first. Only owners see this.</source>
      <translation>Wer zu diesem Bereich gehört und wer was darf, Einladungen und veröffentlichte Seiten: was getan wurde, das Neueste zuerst. Das sehen nur Eigentümer.</translation>
    </message>
    <message>
      <source>Who that is</source>
      <translation>Wer das ist</translation>
    </message>
    <message>
      <source>Who wrote this note</source>
      <translation>Wer diese Notiz geschrieben hat</translation>
    </message>
    <message>
      <source>Who you are in “{name}”, and the devices that you use it on.</source>
      <translation>Wer du in „{name}“ bist und auf welchen Geräten du ihn nutzt.</translation>
    </message>
    <message>
      <source>Whoever comes</source>
      <translation>Wer kommt</translation>
    </message>
    <message>
      <source>Whoever is in this note with you appears here.</source>
      <translation>Hier erscheint, wer mit dir in dieser Notiz ist.</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Nur ganze Wörter</translation>
    </message>
    <message>
      <source>With a name and a password you sign in on another device, and get back in should this one be lost. Nobody can read the password or give it back to you.</source>
      <translation>Mit einem Namen und einem Passwort meldest du dich auf einem anderen Gerät an und kommst wieder herein, falls dieses verloren geht. Niemand kann das Passwort lesen oder es dir zurückgeben.</translation>
    </message>
    <message>
      <source>Works for</source>
      <translation>Gilt</translation>
    </message>
    <message>
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
      <translation>Schreib [[den Titel]] dieser Notiz in eine andere, dann erscheint sie hier.</translation>
    </message>
    <message>
      <source>Write a note, or drag one here.</source>
      <translation>Schreib eine Notiz oder zieh eine hierher.</translation>
    </message>
    <message>
      <source>Write in this space together. Tandem serves it from this computer: people on the same network can reach it while this computer is on and Tandem is open.</source>
      <translation>Schreibt zusammen in diesem Bereich. Tandem stellt ihn von diesem Computer aus bereit: Wer im selben Netzwerk ist, erreicht ihn, solange dieser Computer an und Tandem offen ist.</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Schreiben</translation>
    </message>
    <message>
      <source>Write the first one. It is saved as you type.</source>
      <translation>Schreib die erste. Sie wird gespeichert, während du tippst.</translation>
    </message>
    <message>
      <source>Write “{title}”</source>
      <translation>„{title}“ schreiben</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>You are a viewer here. What others write still arrives; an owner can make you an editor.</source>
      <translation>Du bist hier Leser. Was andere schreiben, kommt weiter an; ein Eigentümer kann dich zum Bearbeiter machen.</translation>
    </message>
    <message>
      <source>You are no member any more</source>
      <translation>Du bist kein Mitglied mehr</translation>
    </message>
    <message>
      <source>You are no member any more, {kept}</source>
      <translation>Du bist kein Mitglied mehr, {kept}</translation>
    </message>
    <message>
      <source>You are no member of this space any more. These are the members as they were known last.</source>
      <translation>Du bist kein Mitglied dieses Bereichs mehr. Das sind die Mitglieder, wie sie zuletzt bekannt waren.</translation>
    </message>
    <message>
      <source>You can only read this space, {kept}</source>
      <translation>Du kannst diesen Bereich nur lesen, {kept}</translation>
    </message>
    <message>
      <source>You can read this space</source>
      <translation>Du kannst diesen Bereich lesen</translation>
    </message>
    <message>
      <source>You can read this space, but not change it.</source>
      <translation>Du kannst diesen Bereich lesen, aber nicht ändern.</translation>
    </message>
    <message>
      <source>You can read what came before. What others write does not arrive; an owner can invite you again.</source>
      <translation>Du kannst lesen, was vorher kam. Was andere schreiben, kommt nicht an; ein Eigentümer kann dich wieder einladen.</translation>
    </message>
    <message>
      <source>You decide who belongs to this space and what they may do. A change counts at once.</source>
      <translation>Du entscheidest, wer zu diesem Bereich gehört und wer was darf. Eine Änderung gilt sofort.</translation>
    </message>
    <message>
      <source>You deleted a passage elsewhere while you wrote in it here: “{passage}”</source>
      <translation>Du hast anderswo eine Stelle gelöscht, während du hier darin geschrieben hast: „{passage}“</translation>
    </message>
    <message>
      <source>You deleted a passage while {name} wrote in it: “{passage}”</source>
      <translation>Du hast eine Stelle gelöscht, während {name} darin geschrieben hat: „{passage}“</translation>
    </message>
    <message>
      <source>You get nothing new from the others, and they nothing from you. The notes stay on this computer. To come back you need a new invitation.</source>
      <translation>Du bekommst nichts Neues von den anderen und sie nichts von dir. Die Notizen bleiben auf diesem Computer. Um zurückzukommen, brauchst du eine neue Einladung.</translation>
    </message>
    <message>
      <source>You have no password yet, so there would be no way back in.</source>
      <translation>Du hast noch kein Passwort, also kämst du nicht wieder herein.</translation>
    </message>
    <message>
      <source>You leave all spaces of this hub, on every device, and nobody can bring the account back. Your notes stay on this computer, and what you wrote stays with the others. A space that only you own has no owner then: hand it over first.</source>
      <translation>Du verlässt alle Bereiche dieses Hubs, auf jedem Gerät, und niemand kann das Konto zurückholen. Deine Notizen bleiben auf diesem Computer, und was du geschrieben hast, bleibt bei den anderen. Ein Bereich, dessen einziger Eigentümer du bist, hat dann keinen mehr: Übergib ihn vorher.</translation>
    </message>
    <message>
      <source>You left “{name}”.</source>
      <translation>Du hast „{name}“ verlassen.</translation>
    </message>
    <message>
      <source>You sign in elsewhere with the user name “{name}” and your password.</source>
      <translation>Anderswo meldest du dich mit dem Benutzernamen „{name}“ und deinem Passwort an.</translation>
    </message>
    <message>
      <source>You signed out of the hub of “{name}” on this device. Your user name and password bring you back, to all spaces of that hub.</source>
      <translation>Du hast dich auf diesem Gerät vom Hub von „{name}“ abgemeldet. Dein Benutzername und dein Passwort bringen dich zurück, in alle Bereiche dieses Hubs.</translation>
    </message>
    <message>
      <source>You signed out on this device. The notes stay here, and what you write waits.</source>
      <translation>Du hast dich auf diesem Gerät abgemeldet. Die Notizen bleiben hier, und was du schreibst, wartet.</translation>
    </message>
    <message>
      <source>You wrote this</source>
      <translation>Das hast du geschrieben</translation>
    </message>
    <message>
      <source>Your account has ended. Your notes are here, and are only here now.</source>
      <translation>Dein Konto ist beendet. Deine Notizen sind hier, und nur noch hier.</translation>
    </message>
    <message>
      <source>Your devices</source>
      <translation>Deine Geräte</translation>
    </message>
    <message>
      <source>Your name for others</source>
      <translation>Dein Name für andere</translation>
    </message>
    <message>
      <source>Your name for others: {name}</source>
      <translation>Dein Name für andere: {name}</translation>
    </message>
    <message>
      <source>Your name for others…</source>
      <translation>Dein Name für andere…</translation>
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>Deine Notizen bleiben auf diesem Computer. Du brauchst kein Konto und musst nichts einrichten.</translation>
    </message>
    <message>
      <source>[The picture “{name}” is not on this computer yet.]</source>
      <translation>[Das Bild „{name}“ ist noch nicht auf diesem Computer.]</translation>
    </message>
    <message>
      <source>[“{name}” cannot be shown as a picture.]</source>
      <translation>[„{name}“ lässt sich nicht als Bild zeigen.]</translation>
    </message>
    <message>
      <source>and {names}</source>
      <translation>und {names}</translation>
    </message>
    <message>
      <source>another computer</source>
      <translation>einem anderen Computer</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>d MMM yyyy, HH:mm</source>
      <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <source>ddd d MMM, HH:mm</source>
      <translation>ddd, d. MMM, HH:mm</translation>
    </message>
    <message>
      <source>dddd, d MMMM</source>
      <translation>dddd, d. MMMM</translation>
    </message>
    <message>
      <source>everything saved here</source>
      <translation>alles hier gespeichert</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>hat deine letzten Änderungen</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>no keys</source>
      <translation>keine Tasten</translation>
    </message>
    <message>
      <source>no page can be written</source>
      <translation>es lässt sich keine Seite schreiben</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message numerus="yes">
      <source>on {count} devices</source>
      <translation>
        <numerusform>auf {count} Gerät</numerusform>
        <numerusform>auf {count} Geräten</numerusform>
      </translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>heute, {time}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>yesterday, {time}</source>
      <translation>gestern, {time}</translation>
    </message>
    <message>
      <source>{action}: {keys}</source>
      <translation>{action}: {keys}</translation>
    </message>
    <message>
      <source>{address} – Ctrl+click opens it</source>
      <translation>{address} – Ctrl+Klick öffnet es</translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments waiting</source>
      <translation>
        <numerusform>{count} Anhang wartet</numerusform>
        <numerusform>{count} Anhänge warten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are only on this device</source>
      <translation>
        <numerusform>{count} Änderung ist nur auf diesem Gerät</numerusform>
        <numerusform>{count} Änderungen sind nur auf diesem Gerät</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes waiting</source>
      <translation>
        <numerusform>{count} Änderung wartet</numerusform>
        <numerusform>{count} Änderungen warten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation>
        <numerusform>{count} Zeichen</numerusform>
        <numerusform>{count} Zeichen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} devices</source>
      <translation>
        <numerusform>{count} Gerät</numerusform>
        <numerusform>{count} Geräte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} differences. Underlined: only in this version. Struck through: not in it.</source>
      <translation>
        <numerusform>{count} Unterschied. Unterstrichen: nur in dieser Version. Durchgestrichen: nicht darin.</numerusform>
        <numerusform>{count} Unterschiede. Unterstrichen: nur in dieser Version. Durchgestrichen: nicht darin.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} min to read</source>
      <translation>
        <numerusform>{count} Min. Lesezeit</numerusform>
        <numerusform>{count} Min. Lesezeit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more people</source>
      <translation>
        <numerusform>noch {count} Person</numerusform>
        <numerusform>noch {count} Personen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} Notiz</numerusform>
        <numerusform>{count} Notizen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places</source>
      <translation>
        <numerusform>{count} Stelle</numerusform>
        <numerusform>{count} Stellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places replaced</source>
      <translation>
        <numerusform>{count} Stelle ersetzt</numerusform>
        <numerusform>{count} Stellen ersetzt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words</source>
      <translation>
        <numerusform>{count} Wort</numerusform>
        <numerusform>{count} Wörter</numerusform>
      </translation>
    </message>
    <message>
      <source>{cure} Closing again leaves without them.</source>
      <translation>{cure} Wenn du noch einmal schließt, gehen sie verloren.</translation>
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation>{date}, {time}</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} ist schon für „{other}“ vergeben.</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} Min.</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>vor {minutes} Min.</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name} (du)</translation>
    </message>
    <message>
      <source>{name} and {number} others</source>
      <translation>{name} und {number} anderen</translation>
    </message>
    <message>
      <source>{name} and {other}</source>
      <translation>{name} und {other}</translation>
    </message>
    <message>
      <source>{name} came</source>
      <translation>{name} ist gekommen</translation>
    </message>
    <message>
      <source>{name} changed this note</source>
      <translation>{name} hat diese Notiz geändert</translation>
    </message>
    <message>
      <source>{name} decides from then on who belongs to “{space}”. You stay in it as an editor, and only {name} can make you an owner again.</source>
      <translation>Von da an entscheidet {name}, wer zu „{space}“ gehört. Du bleibst als Bearbeiter darin, und nur {name} kann dich wieder zum Eigentümer machen.</translation>
    </message>
    <message>
      <source>{name} deleted a passage while you wrote in it: “{passage}”</source>
      <translation>{name} hat eine Stelle gelöscht, während du darin geschrieben hast: „{passage}“</translation>
    </message>
    <message>
      <source>{name} is here. Click to see where.</source>
      <translation>{name} ist hier. Klicke, um zu sehen, wo.</translation>
    </message>
    <message>
      <source>{name} is in this note</source>
      <translation>{name} ist in dieser Notiz</translation>
    </message>
    <message>
      <source>{name} is out at once and gets nothing new. What {name} wrote stays in the notes, and what is on {name}’s devices already cannot be taken back.</source>
      <translation>{name} ist sofort draußen und bekommt nichts Neues. Was {name} geschrieben hat, bleibt in den Notizen, und was schon auf den Geräten von {name} ist, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>{name} is writing</source>
      <translation>{name} schreibt</translation>
    </message>
    <message>
      <source>{name} joined “{space}”</source>
      <translation>{name} ist „{space}“ beigetreten</translation>
    </message>
    <message>
      <source>{name} left</source>
      <translation>{name} ist gegangen</translation>
    </message>
    <message>
      <source>{name} left this note</source>
      <translation>{name} hat diese Notiz verlassen</translation>
    </message>
    <message>
      <source>{name} mentioned you</source>
      <translation>{name} hat dich erwähnt</translation>
    </message>
    <message>
      <source>{name} wrote this</source>
      <translation>{name} hat das geschrieben</translation>
    </message>
    <message numerus="yes">
      <source>{news}, and {count} more</source>
      <translation>
        <numerusform>{news}, und {count} weitere</numerusform>
        <numerusform>{news}, und {count} weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} changes by {names} since {when}</source>
      <translation>{number} Änderungen von {names} seit {when}</translation>
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation>{number} weitere Personen in dieser Notiz</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} von {total}</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} / {all}</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} Personen haben diesen Bereich, {on_devices}.</translation>
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
      <translation>{title} (Kopie)</translation>
    </message>
    <message>
      <source>{title} — Tandem</source>
      <translation>{title} — Tandem</translation>
    </message>
    <message>
      <source>{title}, changed by somebody else</source>
      <translation>{title}, von jemand anderem geändert</translation>
    </message>
    <message>
      <source>“{name}” cannot be written: {reason}.</source>
      <translation>„{name}“ lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {why}.</source>
      <translation>„{name}“ ließ sich nicht schreiben: {why}.</translation>
    </message>
    <message>
      <source>“{name}” could run as a program, so its folder was opened instead.</source>
      <translation>„{name}“ könnte als Programm laufen, deshalb wurde stattdessen der Ordner geöffnet.</translation>
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation>„{name}“ wird nicht mehr geteilt.</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>„{name}“ wurde gespeichert.</translation>
    </message>
  </context>
</TS>
