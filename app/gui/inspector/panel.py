"""What each panel of the inspector is."""

from PySide6.QtWidgets import QWidget

from core.notes import OpenNote


class InspectorPanel(QWidget):
    """One side of the open note; it works only while it is on screen.

    `id` names it in settings and never changes; `icon` is a file of `resources/icons`; `name` is read, and
    in the language of the user.
    """

    id: str
    icon: str
    name: str

    def show_note(self, opened: OpenNote | None) -> None:
        """Show this note from now on, and follow it; None: show nothing and follow nothing.

        The same note may be shown again. A panel that is put out of sight is told None.
        """
        raise NotImplementedError
