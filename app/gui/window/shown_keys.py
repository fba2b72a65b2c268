"""Keys, told where one looks for what they do: on its button, and where no note is open."""

from app.gui.actions import ActionBook, spoken
from app.gui.language import tr
from app.gui.note_list import NoteListPane
from app.gui.window.note_pane import NotePane


def show_keys(book: ActionBook, notes: NoteListPane, note: NotePane) -> None:
    """Tell the keys as the user chose them."""
    buttons = {
        notes.new_note: "note.new",
        notes.show_sidebar: "view.sidebar",
        note.header.show_sidebar: "view.sidebar",
        note.header.read: "view.reading",
        note.header.share: "share.space",
    }
    for button, action in buttons.items():
        name, keys = button.accessibleName(), spoken(book.shortcut_of(action))
        button.setToolTip(tr("{name} ({keys})", name=name, keys=keys) if keys else name)
    note.editor.show_way_to_begin(spoken(book.shortcut_of("note.new")))
