"""The page of all actions with their keys: looked for by name, changed by pressing others."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.actions import Action, ActionBook, spoken
from app.gui.card import Rows
from app.gui.language import tr
from app.gui.settings.preferences import Preferences
from app.gui.settings.shortcut_field import ShortcutField
from app.gui.settings.shortcuts import Refusal, Shortcuts
from app.gui.theme import SPACE, IconButton, Theme, margins_along

_ROW_HEIGHT = 38
_HIGHEST = 342
"""Pixels: nine rows."""


class ShortcutsPage(QWidget):
    """Tells the preferences each change; another action's keys are only taken when that is confirmed."""

    def __init__(self, theme: Theme, book: ActionBook, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._actions = list(book)
        self._shortcuts = Shortcuts(self._actions, preferences.choices.shortcuts)
        self.search = QLineEdit()
        self.fields: dict[str, ShortcutField] = {}
        self.resets: dict[str, IconButton] = {}
        self.told, self.take_over = QLabel(), QPushButton(tr("Use them here instead"))
        self.reset_all = QPushButton(tr("Reset all"))
        self._rows = Rows(tr("Keyboard shortcuts"), highest=_HIGHEST)
        self._lay_out()
        self._list("")
        self.search.textChanged.connect(self._list)
        self.reset_all.clicked.connect(self._reset_all)

    def _list(self, query: str) -> None:
        words = query.casefold().split()
        found = [action for action in self._actions if self._fits(action, words)]
        self.fields, self.resets = {}, {}
        self._rows.show_rows([self._row(action) for action in found])

    def _fits(self, action: Action, words: list[str]) -> bool:
        text = f"{action.name} {spoken(self._shortcuts.keys_of(action.id))}".casefold()
        return all(word in text for word in words)

    def _row(self, action: Action) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW_HEIGHT)
        field = ShortcutField(action.name, self._shortcuts.keys_of(action.id), row)
        field.keys_chosen.connect(partial(self._ask_for, action))
        field.refused.connect(self._tell_refusal)
        reset = IconButton(
            self._theme, "restore", tr("Reset the keys of “{action}”", action=action.name), parent=row
        )
        keeping_room = reset.sizePolicy()
        keeping_room.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(keeping_room)
        reset.clicked.connect(lambda: self._ask_for(action, action.shortcut))
        self.fields[action.id], self.resets[action.id] = field, reset
        line = QHBoxLayout(row)
        line.setContentsMargins(margins_along(0, 0, SPACE.small, 0))
        line.addWidget(QLabel(action.name), 1)
        line.addWidget(reset)
        line.addWidget(field)
        self._settle(action.id)
        return row

    def _ask_for(self, action: Action, keys: str) -> None:
        other = self._shortcuts.clash(action.id, keys)
        if other is None:
            self._give(action, keys)
            return
        self._tell(tr("{keys} already asks for “{other}”.", keys=spoken(keys), other=other.name))
        self._let_take_over(action, keys)

    def _let_take_over(self, action: Action, keys: str) -> None:
        self.take_over.show()
        self.take_over.clicked.disconnect()
        self.take_over.clicked.connect(lambda: self._give(action, keys))

    def _give(self, action: Action, keys: str) -> None:
        self._shortcuts.give(action.id, keys)
        self._apply()

    def _reset_all(self) -> None:
        self._shortcuts.reset()
        self._apply()

    def _apply(self) -> None:
        self._tell("")
        self._preferences.choose(shortcuts=dict(self._shortcuts.chosen))
        for action_id in self.fields:
            self._settle(action_id)

    def _settle(self, action_id: str) -> None:
        self.fields[action_id].show_keys(self._shortcuts.keys_of(action_id))
        self.resets[action_id].setVisible(self._shortcuts.is_changed(action_id))
        self.reset_all.setEnabled(bool(self._shortcuts.chosen))

    def _tell_refusal(self, refusal: Refusal) -> None:
        self._tell(
            {
                Refusal.TYPES_TEXT: tr("Hold Ctrl or Alt, or take a function key: others are for typing."),
                Refusal.IS_OF_WRITING: tr("Every text field needs these keys for itself."),
            }[refusal]
        )

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.take_over.hide()

    def _lay_out(self) -> None:
        self.search.setProperty("role", "field")
        self.search.setPlaceholderText(tr("Search by name or keys"))
        self.search.setAccessibleName(tr("Search shortcuts"))
        self.told.setProperty("role", "danger")
        self.told.setWordWrap(True)
        self.take_over.setProperty("role", "link")
        self.take_over.clicked.connect(lambda: None)
        self.take_over.hide()
        for button in (self.take_over, self.reset_all):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.take_over)
        foot.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.small, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self.search)
        column.addWidget(self._rows, 1)
        column.addLayout(foot)
