"""The open tasks of all notes, in a panel of the inspector."""

from app.gui.checklist.checklist_panel import ChecklistPanel

__all__ = ["ChecklistPanel"]
