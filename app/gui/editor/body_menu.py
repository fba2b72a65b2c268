"""The context menu of a note's body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.editor.binding import BodyBinding
from app.gui.editor.editing import Editing
from app.gui.editor.markdown_links import Link, Target
from app.gui.language import tr
from core.markdown import attached_file


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a menu; the keys are shown, the text field itself listens to them."""

    label: str
    keys: str
    action: Callable[[], object]
    is_enabled: bool = True


class Field(Protocol):
    """A text field, as far as its menu needs it."""

    binding: BodyBinding | None
    editing: Editing
    keys_of: Callable[[str], str]

    @property
    def link_followed(self) -> SignalInstance: ...
    @property
    def copy_wanted(self) -> SignalInstance: ...
    @property
    def file_wanted(self) -> SignalInstance: ...
    def isReadOnly(self) -> bool: ...  # noqa: N802
    def textCursor(self) -> QTextCursor: ...  # noqa: N802
    def canPaste(self) -> bool: ...  # noqa: N802
    def selectAll(self) -> None: ...  # noqa: N802
    def copy(self) -> None: ...
    def cut(self) -> None: ...
    def paste(self) -> None: ...
    def undo_step(self) -> None: ...
    def redo_step(self) -> None: ...


def make_menu(parent: QWidget, groups: Sequence[Sequence[MenuEntry]]) -> QMenu:
    """Return a menu with a line between the groups; it goes once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for entry in group:
            _add(menu, entry)
    return menu


def _add(menu: QMenu, entry: MenuEntry) -> None:
    action = menu.addAction(entry.label)
    action.setShortcut(QKeySequence(entry.keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setEnabled(entry.is_enabled)
    # `triggered` would hand on whether the entry is ticked.
    action.triggered.connect(lambda _ticked: entry.action())


def link_group(field: Field, link: Link | None) -> list[list[MenuEntry]]:
    """Return what the menu offers for a link under the mouse."""
    if link is None:
        return []

    def follow() -> None:
        field.link_followed.emit(link)

    if attached_file(link.address) is not None:
        save = MenuEntry(tr("Save the attachment as…"), "", lambda: field.copy_wanted.emit(link))
        return [[MenuEntry(tr("Open the attachment"), "", follow), save]]
    if link.target is Target.NOTE:
        return [[MenuEntry(tr("Open the note"), "", follow)]]
    copy = MenuEntry(tr("Copy the address"), "", lambda: QGuiApplication.clipboard().setText(link.address))
    return [[MenuEntry(tr("Open the link"), "", follow), copy]]


def menu_groups(field: Field) -> list[list[MenuEntry]]:
    """Return what the menu of a text field offers now."""
    has_selection = field.textCursor().hasSelection()
    copy = MenuEntry(tr("Copy"), "Ctrl+C", field.copy, has_selection)
    select_all = MenuEntry(tr("Select all"), "Ctrl+A", field.selectAll)
    if field.isReadOnly():
        return [[copy, select_all]]
    can_undo = field.binding is not None and field.binding.can_undo
    can_redo = field.binding is not None and field.binding.can_redo
    keys, editing = field.keys_of, field.editing
    return [
        [
            MenuEntry(tr("Undo"), "Ctrl+Z", field.undo_step, can_undo),
            MenuEntry(tr("Redo"), "Ctrl+Shift+Z", field.redo_step, can_redo),
        ],
        [
            MenuEntry(tr("Cut"), "Ctrl+X", field.cut, has_selection),
            copy,
            MenuEntry(tr("Paste"), "Ctrl+V", field.paste, field.canPaste()),
            select_all,
        ],
        [
            MenuEntry(tr("Bold"), keys("edit.strong"), editing.toggle_strong),
            MenuEntry(tr("Italic"), keys("edit.emphasis"), editing.toggle_emphasis),
            MenuEntry(tr("Link"), keys("edit.link"), editing.make_link),
            MenuEntry(tr("Attach a file…"), keys("note.attach"), field.file_wanted.emit),
        ],
    ]
