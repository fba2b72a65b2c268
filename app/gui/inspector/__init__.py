"""The inspector: what is known of the open note, in panels at the right of the window."""

from app.gui.inspector.inspector import Inspector
from app.gui.inspector.panel import InspectorPanel

__all__ = ["Inspector", "InspectorPanel"]
