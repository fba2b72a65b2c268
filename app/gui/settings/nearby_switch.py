"""Whether this computer is found in its network, and by which name: set in the profile, not in the window."""

from app.gui.card import Card, troubles_told
from app.gui.language import tr
from app.gui.shared_peer import NearbyPeer
from app.gui.tasks import Tasks


class NearbySwitch:
    """Switches it at once, and says in words what that means."""

    def __init__(self, nearby: NearbyPeer, tasks: Tasks) -> None:
        self._nearby = nearby
        self._tasks = tasks

    @property
    def is_on(self) -> bool:
        """Whether it is on."""
        return self._nearby.is_on

    @property
    def can_switch(self) -> bool:
        """False while the environment, or `tandemd`, has the last word."""
        return not self._nearby.is_overruled

    @property
    def name(self) -> str:
        """What the hub of this computer is called to whoever finds it, "" for nothing."""
        return self._nearby.name

    @property
    def told(self) -> str:
        """What it does; with the code by which others know the hub of this computer, if there is one."""
        told = tr(
            "Others in this network find the hub of this computer and may ask to join, and devices of your "
            "spaces keep each other up to date while a hub is away. The network is told no name."
        )
        code = self._nearby.hub_code
        return told + " " + tr("This computer’s code is {code}.", code=code) if code else told

    def switch(self, is_on: bool) -> None:
        """Switch it on or off."""
        self._tasks.start("switch nearby", self._nearby.set_on(is_on=is_on))

    def rename(self, name: str, card: Card) -> None:
        """Call the hub by another name; what is wrong with it is said in the card."""
        self._tasks.start("name the hub nearby", self._rename(name, card))

    async def _rename(self, name: str, card: Card) -> None:
        with troubles_told(card):
            await self._nearby.set_name(name)
            if card.is_open:
                card.show_trouble(None)
