"""The first thing that a new user sees: three ways to begin, and no account."""

from app.gui.welcome.greeting import Greeting
from app.gui.welcome.view import WelcomeView

__all__ = ["Greeting", "WelcomeView"]
