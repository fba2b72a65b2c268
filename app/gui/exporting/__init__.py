"""Notes on paper, as PDF and as web pages that stand alone."""

from app.gui.exporting.exporting_actions import ExportingActions

__all__ = ["ExportingActions"]
