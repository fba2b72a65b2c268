"""The form that all small dialogs of the window have."""

from app.gui.card.card import Card

__all__ = ["Card"]
