"""Bringing the graph on screen."""

from app.gui.actions import Action, Section
from app.gui.graph import GraphPanel
from app.gui.inspector import Inspector
from app.gui.language import tr
from app.gui.window.pane_rules import Pane
from app.gui.window.panes import Panes


class GraphActions:
    """Shows the inspector with the graph in it."""

    def __init__(self, panes: Panes, inspector: Inspector) -> None:
        self._panes = panes
        self._inspector = inspector

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("view.graph", tr("Show the graph"), self.show, Section.VIEW, "Ctrl+Shift+G")]

    def show(self) -> None:
        """Bring the graph on screen."""
        self._inspector.choose(GraphPanel.id)
        if not self._panes.shows(Pane.INSPECTOR):
            self._panes.toggle_inspector()
