"""The graph: notes and the links between them, drawn, and told as a list."""

from app.gui.graph.panel import GraphPanel

__all__ = ["GraphPanel"]
