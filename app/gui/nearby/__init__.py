"""Hubs nearby to join, and who asks nearby to be let in here."""

from app.gui.nearby.hub_list import HubList
from app.gui.nearby.knock_card import KnockCard
from app.gui.nearby.knocks import Knocks

__all__ = ["HubList", "KnockCard", "Knocks"]
