<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source>All actions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
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
      <source>Bullet list</source>
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
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Devices and account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every text field needs these keys for itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus mode</source>
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
      <source>Hold Ctrl or Alt, or take a function key: others are for typing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder…</source>
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
      <source>Italic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its text is copied to “{place}”. The file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join the space that it belongs to, or ask who gave you the link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join with a link…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep running in the background</source>
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
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links to this note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New notebook</source>
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
      <source>Next tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No note is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note “{title}” – Ctrl+click opens it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is written here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbered list</source>
      <translation type="unfinished" />
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
      <source>Open notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste without looks</source>
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
      <source>Previous tab</source>
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
      <source>Redo</source>
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
      <source>Reset all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the keys of “{action}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
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
      <source>Search shortcuts</source>
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
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share space…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sharing and people</source>
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
      <source>Sign in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start writing …</source>
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
      <source>Task list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text as usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The language changes when Tandem starts the next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link in another note has the new title, too.</source>
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
      <source>The note of this link is not on this device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window stays open, because your last changes are not saved. {problem}</source>
      <translation type="unfinished" />
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
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link would open another program: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tidy the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
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
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What fits</source>
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
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name for others…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no keys</source>
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
    <message>
      <source>{cure} Closing again leaves without them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, changed by somebody else</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
