"""All actions of a window: they work by their shortcuts, stand in its menu, and can be looked up."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.actions.action import Action, Section
from core.tracing import OFF, Tracing
from core.tracing.hops import ASKED_FOR


class ActionBook:
    """Knows each action of one window by its id; `shortcuts` is what the user chose in place of defaults."""

    def __init__(
        self, window: QWidget, shortcuts: Mapping[str, str] | None = None, tracing: Tracing = OFF
    ) -> None:
        self._window = window
        self._tracing = tracing
        self._shortcuts = dict(shortcuts or {})
        self._actions: dict[str, Action] = {}
        self._built: dict[str, QAction] = {}

    def __iter__(self) -> Iterator[Action]:
        """Go through the actions, section by section, in the order in which they were added."""
        return iter(sorted(self._actions.values(), key=lambda action: action.section.value))

    def add(self, actions: Iterable[Action]) -> None:
        """Make actions work in the window; each id only once."""
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"two actions have the id {action.id}")
            self._actions[action.id] = action
            self._built[action.id] = self._build(action)

    def qt_action(self, action_id: str) -> QAction:
        """Return the action as Qt's menus, buttons and toolbars take it."""
        return self._built[action_id]

    def show_state(self, action_id: str) -> None:
        """Tick an action, or tick it no more: what it switches was switched by other means."""
        is_on = self._actions[action_id].is_on
        if is_on is not None:
            self._built[action_id].setChecked(is_on())

    def shortcut_of(self, action_id: str) -> str:
        """Return the keys that ask for an action now, in Qt's portable text; "" for none."""
        return self._shortcuts.get(action_id, self._actions[action_id].shortcut)

    @property
    def shortcuts(self) -> Mapping[str, str]:
        """What the user chose in place of defaults."""
        return self._shortcuts

    def choose_shortcuts(self, shortcuts: Mapping[str, str]) -> None:
        """Let other keys ask for actions; those that are not named go back to their defaults."""
        self._shortcuts = {
            action_id: keys for action_id, keys in shortcuts.items() if action_id in self._actions
        }
        for action_id, built in self._built.items():
            built.setShortcut(QKeySequence(self.shortcut_of(action_id)))

    def make_menu(self, sections: Iterable[Section] = Section) -> QMenu:
        """Make a menu that lists the actions of some sections, a line between each two."""
        menu = QMenu(self._window)
        for section in sections:
            listed = [action for action in self if action.section is section and action.is_listed]
            if listed and not menu.isEmpty():
                menu.addSeparator()
            for action in listed:
                menu.addAction(self._built[action.id])
        return menu

    def _run(self, action: Action) -> None:
        # What a window does until it is closed belongs to nothing that was asked for.
        tracing = OFF if action.section in {Section.WINDOW, Section.APP} else self._tracing
        with tracing.begin(ASKED_FOR) as step:
            step.call(f"action {action.id}")
            action.run()
        self.show_state(action.id)

    def _build(self, action: Action) -> QAction:
        # A single & would underline the next letter.
        built = QAction(action.name.replace("&", "&&"), self._window)
        built.setObjectName(action.id)
        built.setShortcut(QKeySequence(self.shortcut_of(action.id)))
        built.setCheckable(action.is_on is not None)
        built.triggered.connect(lambda _checked: self._run(action))
        self._window.addAction(built)
        return built
