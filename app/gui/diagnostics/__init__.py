"""What the user may send who asks for help: read first, then copied."""

from app.gui.diagnostics.diagnostics_actions import DiagnosticsActions

__all__ = ["DiagnosticsActions"]
