<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source>1 change by {names} since {when}</source>
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
      <source>An earlier version of this note</source>
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
      <source>Brought an earlier version back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bullet list</source>
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
      <source>Copy</source>
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
      <source>Devices and account…</source>
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
      <source>Editor</source>
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
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>General</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Got it</source>
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
      <source>In this note now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is fine</source>
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
      <source>Match case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members of the space</source>
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
      <source>No difference in the text</source>
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
      <source>No note is open.</source>
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
      <source>Note “{title}” – Ctrl+click opens it</source>
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
      <source>Nothing is written here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
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
      <source>Only in this version</source>
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
      <source>Paste</source>
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
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regular expression</source>
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
      <source>Restore the version on screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore this version</source>
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
      <source>Save this search</source>
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
      <source>Share this space…</source>
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
      <source>Sign in…</source>
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
      <source>Someone who left</source>
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
      <source>Spelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start writing …</source>
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
      <source>Templates</source>
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
      <source>The difference before</source>
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
      <source>The printer does not take the note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of an earlier version</source>
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
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tidy the table</source>
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
      <source>Who wrote this note</source>
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
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
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
      <source>You can read this space, but not change it.</source>
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
      <source>You wrote this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name for others…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {names}</source>
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
      <source>today, {time}</source>
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
      <source>{count} characters</source>
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
      <source>{name} is writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} wrote this</source>
      <translation type="unfinished" />
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
      <source>{size} (as usual)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} (copy)</source>
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
      <source>“{name}” could run as a program, so its folder was opened instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
