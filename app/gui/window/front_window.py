"""The window that was used last, as notices see it."""

from collections.abc import Callable, Sequence

from app.gui.window.main_window import MainWindow
from core.ids import NoteId


class FrontWindow:
    """Asks `shown` for the windows, the one used last at the end; `bring` opens one if need be."""

    def __init__(self, shown: Sequence[MainWindow], bring: Callable[[], MainWindow]) -> None:
        self._shown = shown
        self._bring = bring

    def widget(self) -> MainWindow | None:
        """Give the window; None while none is open."""
        return self._shown[-1] if self._shown else None

    def shows(self, note: NoteId) -> bool:
        """Tell whether the user has a note before his eyes."""
        window = self.widget()
        opened = window.keeper.current if window else None
        return bool(window and window.isActiveWindow() and opened and opened.id == note)

    def show_notice(self, text: str, action: str, act: Callable[[], None] | None) -> None:
        """Say something calmly in the window."""
        window = self.widget()
        if window is not None:
            window.note.banner.show_notice(text, action, act)

    def open(self, note: NoteId) -> None:
        """Come to the front with a note."""
        self._bring().keeper.open(note)
