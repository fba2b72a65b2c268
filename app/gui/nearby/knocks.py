"""Watches the door of this computer's hub for all windows, and asks in the one that is in front."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.gui.nearby.knock_card import KnockCard
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import SpaceRole
from core.ids import DeviceId
from sync.hub.door import DoorChanged


class Knocks:
    """Shows one question for each device that waits, once."""

    def __init__(self, peer: SharedPeer, theme: Theme, tasks: Tasks, front: Callable[[], QWidget]) -> None:
        self._peer = peer
        self._theme = theme
        self._tasks = tasks
        self._front = front
        self._asked: set[DeviceId] = set()
        self.stop = peer.events.subscribe(DoorChanged, lambda _: self._look())

    def _look(self) -> None:
        waiting = {knock.device for knock in self._peer.nearby.waiting}
        self._asked &= waiting
        if waiting - self._asked:
            self._asked |= waiting
            self._tasks.start("ask who knocks", self._ask(waiting))

    async def _ask(self, devices: set[DeviceId]) -> None:
        spaces = await self._peer.library.spaces()
        hosted = [space for space in spaces if space.role is SpaceRole.HOST]
        own = [space for space in spaces if space.role is SpaceRole.LOCAL]
        for knock in self._peer.nearby.waiting:
            if knock.device in devices:
                KnockCard(
                    self._theme, self._peer.nearby, knock, hosted or own, self._tasks, self._front()
                ).open()
