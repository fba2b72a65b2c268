"""Joining a space with a link that somebody gave, or by asking a hub nearby."""

import asyncio

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.gui.card import Attempt, Card, troubles_told
from app.gui.language import tr
from app.gui.nearby import HubList
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import Problem
from core.events import Unsubscribe
from core.facts import Space
from sync.control import InviteLink
from sync.nearby import NearbyChanged, NearbyHub

_SENTENCE = "Paste the link you were given. The notes come to this computer and stay here, online or not."
_OPENS = "The link opens “{name}”. Its notes come to this computer and stay here, online or not."


class JoinDialog(Card):
    """Takes a link and a name, says plainly what is wrong, and tells the space that was `joined`."""

    joined = Signal(object)

    def __init__(
        self,
        theme: Theme,
        peer: SharedPeer,
        tasks: Tasks,
        parent: QWidget,
        link: InviteLink | None = None,
    ) -> None:
        super().__init__(theme, tr("Join with a link"), tr(_SENTENCE), parent)
        self._peer = peer
        self._tasks = tasks
        self._beside: list[asyncio.Task[None]] = []
        self.link, self.name = QLineEdit(), QLineEdit(peer.display_name)
        for field in (self.link, self.name):
            field.setProperty("role", "field")
        self.link.setPlaceholderText("tandem://join/…")
        self.add_field(tr("Link"), self.link)
        self.add_field(tr("Others see you as"), self.name)
        self.hubs = HubList(theme, peer.nearby)
        self.fields.addWidget(self.hubs)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.join_button = self.add_button(tr("Join"), is_primary=True)
        self._joining = Attempt(
            self,
            self.join_button,
            tasks,
            busy=tr("Joining…"),
            is_ready=lambda: bool(self.link.text().strip()),
        )
        self.cancel_button.clicked.connect(self.reject)
        self.join_button.clicked.connect(self.join)
        self.link.textChanged.connect(self._link_changed)
        known = link or copied_link()
        self.link.setText(str(known) if known else "")
        self._link_changed()
        (self.name if known else self.link).setFocus()
        self._offer_hubs()

    def join(self) -> None:
        """Try to join with the link in the field."""
        try:
            link = InviteLink.parse(self.link.text())
        except Problem as problem:
            self._show_wrong_link(problem)
            return
        name = self.name.text().strip()
        self._joining.start("join space", self._peer.join(link, name=name), self._joined)

    def ask(self, hub: NearbyHub) -> None:
        """Ask a hub nearby to be let in, and join with the link that it gives."""
        self._beside.append(self._tasks.start("ask hub nearby", self._ask(hub)))

    async def _ask(self, hub: NearbyHub) -> None:
        self.show_trouble(None)
        self.hubs.show_waiting(hub)
        with troubles_told(self, lambda: self.hubs.show_waiting(None)):
            link = await self._peer.nearby.ask(hub, self.name.text().strip() or self._peer.display_name)
            if self.is_open:
                self.link.setText(str(link))
                self.join()

    def _offer_hubs(self) -> None:
        stop = self._peer.events.subscribe(NearbyChanged, lambda _: self.hubs.refresh())
        self.hubs.look_asked.connect(self._look)
        self.hubs.chosen.connect(self.ask)
        self.hubs.changed.connect(self.fit)
        self.finished.connect(lambda _: self._end(stop))
        if self._peer.nearby.is_on:
            self._look()

    def _look(self) -> None:
        """Look for hubs for as long as the dialog is open."""
        self._beside.append(self._tasks.start("look nearby", self._keep_looking()))
        self.hubs.begin()

    def _end(self, stop: Unsubscribe) -> None:
        stop()
        for task in self._beside:
            task.cancel()

    async def _keep_looking(self) -> None:
        async with self._peer.nearby.looked():
            await asyncio.Event().wait()

    def _joined(self, space: Space) -> None:
        self.joined.emit(space)
        self.accept()

    def _show_wrong_link(self, problem: Problem) -> None:
        self.show_trouble(problem)
        self._mark_link(True)
        self.link.setFocus()

    def _link_changed(self) -> None:
        link = read_link(self.link.text())
        self.sentence.setText(tr(_OPENS, name=link.name) if link else tr(_SENTENCE))
        self._joining.settle()
        self._mark_link(False)
        self.show_trouble(None)

    def _mark_link(self, is_wrong: bool) -> None:
        self.link.setProperty("invalid", is_wrong)
        self.link.style().polish(self.link)


def read_link(text: str) -> InviteLink | None:
    """Read an invitation out of a text; None for any other text."""
    try:
        return InviteLink.parse(text)
    except Problem:
        return None


def copied_link() -> InviteLink | None:
    """Give the invitation that lies on the clipboard."""
    return read_link(QApplication.clipboard().text())
