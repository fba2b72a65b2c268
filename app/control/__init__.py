"""The control socket: how a command reaches the process that owns the profile."""

from app.control.caller import Caller, CallerGone
from app.control.client import Patience, RemoteFault, ask
from app.control.server import Answer, serve_control

__all__ = ["Answer", "Caller", "CallerGone", "Patience", "RemoteFault", "ask", "serve_control"]
