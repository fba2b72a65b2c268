<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source> This computer stays the hub: the others reach the space while Tandem runs here, and you leave it last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> or </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, from {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 change by {names} since {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>25 people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add to favourites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add to favourites, or remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add “{word}” to the dictionary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address of the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All actions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All that the hub knows of you is in “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An earlier version of this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another device deleted {held:,} of {notes:,} notes in “{name}” for good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any invitation of the hub, used up or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the note is written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the caret: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit log of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit log…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring this note back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought an earlier version back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bullet list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change password…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click to try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Come nearer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connecting, {waiting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+click opens it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Daily</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete for good…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete notebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete them here too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete your account?</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete {count} notes for good?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Delete “{title}” for good?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted for good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted the notebook.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Deleted {count} notes for good.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Deleting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Devices and account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Devices and account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each version of the note appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edited {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty trash…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change and every attachment is on this computer's disk. The attachments are being sent to the space's hub; until then others see the text without them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is in the space's log, and the other devices have stored it too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk and in the space's log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk and on its way to the space's log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk. The space is not shared, so nothing leaves it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's hub cannot be reached right now; what you write is sent by itself when it is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's log had lost something; it is being filled again from here and from the other devices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every change is on this computer's disk. You may not write in this space any more; what waits here is sent by itself if you may again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every other sign-in ends, and so does every API token: programs need a new one. Your devices stay yours and sign in again by themselves; remove one that was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every text field needs these keys for itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody who knows the address and reaches the hub can read it. It changes as you write. A browser may ask once whether to trust the hub.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything shown as saved is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export as HTML…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export it to another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exported to “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Favourites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fetching “{name}”…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Five people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow somebody in this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Following {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a name and password that you chose on another device. This device becomes one of yours, and your spaces come to it as soon as one of your other devices is online.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>General</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Got it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand the space over…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand “{space}” over to {name}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heading {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings of the note appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold Ctrl or Alt, or take a function key: others are for typing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Host on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder of Markdown files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import notes</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Import {count} files as notes?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Import “{file}” as a note?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing “{name}”: {done:,} of {total:,} files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this note now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is fine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is out at once and for good: it gets nothing new, and nothing that is written on it counts. What is on it already stays there. Do this when it is lost or sold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Italic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its owners decide who belongs to this space and what they may do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its text is copied to “{place}”. The file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Its {count} notes were kept.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join the space that it belongs to, or ask who gave you the link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join with a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join with a link…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joining…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep running in the background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave space…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lets in</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Lets {count} people read {until}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people write {until}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link to join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links to this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for suggestions …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for this expression takes too long. A simpler one may do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members of the space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More about your account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moved to the trash.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Moved {count} notes to the trash.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and password…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neighbours of the note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New note (Ctrl+N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New note from a template: a note in the notebook “Templates”, or with the tag #template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New note from a template…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New notebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New passages have a bar beside them. Show next goes from one to the next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No account is needed for this space. You get one with the first space that you share or join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No difference in the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No note has this tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No note is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No note is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No notes yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No password yet. With one you can sign in on another device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else is in it, and nobody gets in by the invitations that are out there. The notes stay on this computer, and you can share them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not in this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note “{title}” – Ctrl+click opens it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes you delete wait here and can be restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing else was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing else was changed. The members of its spaces see the old one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is recorded yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is written here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing links this note with another one yet. Write [[a title]] in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbered list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offline, {waiting}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>On {count} other devices</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>One day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only an owner of this space can invite others. Members shows who that is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only in this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this computer reaches the hub, so only its browsers show the page. It changes as you write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Only you have this space, on {count} devices.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open Tandem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a note by its title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in a new tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in a new window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open invitations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open tasks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the attachment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others see you as</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Others wrote your name in {count} notes</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the invitation that somebody sent you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the link you were given. The notes come to this computer and stay here, online or not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste without looks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press keys…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publish this note as a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publishing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a comma between tags. They gather notes across notebooks and spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret on an attachment first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regular expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove from favourites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove from the sidebar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name} from “{space}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen closed tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace in this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the keys of “{action}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore the version on screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke “{label}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke: {what}, {until}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the attachment as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the attachment as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the name again when the hub can be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what the hub knows of you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what the hub knows of you…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved here, repairing the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by name or keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a note or press Ctrl+N</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Served from this computer while this computer is on and Tandem is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Served from {hub}: whoever reaches that computer can join while it is on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share space…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share this space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share this space…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sharing and people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show no colours of authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide the sidebar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the next change of others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where {name} is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show who wrote what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign out on this device?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in again. What you missed comes now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in by password alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in with the password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in. Your spaces come as soon as another of your devices is online.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since {since}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Someone who left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Tandem.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by date of creation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by last change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spaces, notebooks and tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start writing …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop following</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop publishing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop sharing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop sharing “{space}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop sharing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strikethrough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tabs and windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags are words with a # in front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Task list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell me when somebody joins or mentions me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Templates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text as usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The language changes when Tandem starts the next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last {shown} of {all:,}. `tandem space audit` shows them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link in another note has the new title, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link is copied. It opens the note for whoever has its space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link opens “{name}”. Its notes come to this computer and stay here, online or not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link that you copied opens “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The links in {count} other notes have the new title, too.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The new password again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note is untouched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note of this link is not on this device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note was deleted for good meanwhile. Here is what was written, recovered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note was deleted for good on another device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of an earlier version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trash is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two passwords are not the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The version after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The version before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window stays open, because your last changes are not saved. {problem}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The {count} notes with the most links are shown.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses {them}, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This device, since {since}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file cannot be shown as a picture. Ctrl+click opens it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no regular expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no regular expression: it cannot be read at character {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link would open another program: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This name stands at your caret on the screens of those you write with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This note as a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tidy the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To have it in another space, copy its text into a new note there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today's note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Treat it like a key: whoever has it can come in. It is shown this once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use them here instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version of {time} by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version of {time} by {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Versions, the newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Viewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you typed is still on the screen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who belongs to this space and what they may do, invitations and published pages: what was done, the latest first. Only owners see this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who that is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who wrote this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who you are in “{name}”, and the devices that you use it on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever comes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever is in this note with you appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a name and a password you sign in on another device, and get back in should this one be lost. Nobody can read the password or give it back to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note, or drag one here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write in this space together. Tandem serves it from this computer: people on the same network can reach it while this computer is on and Tandem is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first one. It is saved as you type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are a viewer here. What others write still arrives; an owner can make you an editor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are no member any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are no member any more, {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are no member of this space any more. These are the members as they were known last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can only read this space, {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can read this space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can read this space, but not change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can read what came before. What others write does not arrive; an owner can invite you again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You decide who belongs to this space and what they may do. A change counts at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You deleted a passage elsewhere while you wrote in it here: “{passage}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You deleted a passage while {name} wrote in it: “{passage}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You get nothing new from the others, and they nothing from you. The notes stay on this computer. To come back you need a new invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have no password yet, so there would be no way back in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You leave all spaces of this hub, on every device, and nobody can bring the account back. Your notes stay on this computer, and what you wrote stays with the others. A space that only you own has no owner then: hand it over first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You left “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You sign in elsewhere with the user name “{name}” and your password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You signed out of the hub of “{name}” on this device. Your user name and password bring you back, to all spaces of that hub.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You signed out on this device. The notes stay here, and what you write waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You wrote this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your account has ended. Your notes are here, and are only here now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your devices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name for others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name for others: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name for others…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ddd d MMM, HH:mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dddd, d MMMM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everything saved here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has your latest changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>just now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no page can be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>now</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>on {count} devices</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{action}: {keys}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} – Ctrl+click opens it</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} attachments waiting</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are only on this device</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes waiting</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} devices</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} differences. Underlined: only in this version. Struck through: not in it.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} min to read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more people</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places replaced</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{cure} Closing again leaves without them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (you)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} and {number} others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} and {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} changed this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} decides from then on who belongs to “{space}”. You stay in it as an editor, and only {name} can make you an owner again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} deleted a passage while you wrote in it: “{passage}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is here. Click to see where.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is in this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is out at once and gets nothing new. What {name} wrote stays in the notes, and what is on {name}’s devices already cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} joined “{space}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} left this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} mentioned you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} wrote this</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{news}, and {count} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{number} changes by {names} since {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} (copy)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} — Tandem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, changed by somebody else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” could not be written: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” could run as a program, so its folder was opened instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
