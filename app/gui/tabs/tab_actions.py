"""What the user does with tabs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.tabs.tabs import Tabs

_BY_NUMBER = 9
_Standard = QKeySequence.StandardKey


class TabActions:
    """Opens, closes and changes tabs; `close_window` is what is left to close when there is no note."""

    def __init__(self, tabs: Tabs, close_window: Callable[[], object]) -> None:
        self._tabs = tabs
        self._close_window = close_window

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        tabs, section = self._tabs, Section.WINDOW
        return [
            Action("tab.new", tr("New tab"), lambda: tabs.add(None), section, "Ctrl+T"),
            Action("tab.close", tr("Close tab"), self.close, section, "Ctrl+W"),
            Action("tab.reopen", tr("Reopen closed tab"), tabs.reopen, section, "Ctrl+Shift+T"),
            Action("tab.back", tr("Back"), tabs.go_back, section, _keys_of(_Standard.Back)),
            Action("tab.forward", tr("Forward"), tabs.go_forward, section, _keys_of(_Standard.Forward)),
            Action("tab.next", tr("Next tab"), lambda: tabs.step(1), section, "Ctrl+Tab", is_listed=False),
            Action(
                "tab.previous",
                tr("Previous tab"),
                lambda: tabs.step(-1),
                section,
                "Ctrl+Shift+Tab",
                is_listed=False,
            ),
            *(self._by_number(number) for number in range(1, _BY_NUMBER + 1)),
        ]

    def close(self) -> None:
        """Close the tab; the only one is emptied, and when it is empty the window closes."""
        if len(self._tabs) == 1 and self._tabs.current.note is None:
            self._close_window()
        else:
            self._tabs.close(self._tabs.index)

    def _by_number(self, number: int) -> Action:
        return Action(
            f"tab.{number}",
            tr("Tab {number}", number=number),
            partial(self._tabs.go_to, number - 1),
            Section.WINDOW,
            f"Ctrl+{number}",
            is_listed=False,
        )


def _keys_of(usual: QKeySequence.StandardKey) -> str:
    """Return the keys that programs of this system have for something, in Qt's portable text."""
    return QKeySequence(usual).toString(QKeySequence.SequenceFormat.PortableText)
