"""What Tandem is doing: the traces of this profile, and where the time went in each."""

from app.gui.doing.doing_actions import DoingActions
from app.gui.doing.traces import NoTraces, Traces

__all__ = ["DoingActions", "NoTraces", "Traces"]
