"""Who wrote, as the window shows it: a name, and a colour of their own while there are enough."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.gui.language import tr
from core.ids import DeviceId
from sync.peer import Writer
from sync.peer.presence import colors_of


@dataclass(frozen=True, slots=True)
class Face:
    """One person; `color_index` counts as the editor's colours do, `full_name` is what others call them."""

    name: str
    color_index: int
    is_self: bool = False
    full_name: str = ""

    @property
    def avatar_name(self) -> str:
        """The name whose initials stand for the person."""
        return self.full_name or self.name


class Faces:
    """Knows whose each session is; all devices of a person have one face."""

    def __init__(
        self, devices: Mapping[int, DeviceId] | None = None, writers: Mapping[DeviceId, Writer] | None = None
    ) -> None:
        self._devices = devices or {}
        self._writers = writers or {}
        first = {self._person(device): device for device in sorted(self._devices.values(), reverse=True)}
        colors = self._colors(first.values())
        self._faces = {
            person: self._face(self._writers.get(device), colors[self._key(device)])
            for person, device in first.items()
        }
        self._stranger = Face(tr("Somebody"), len(colors))

    def of(self, session: int) -> Face:
        """Give the face of whoever wrote in a session."""
        device = self._devices.get(session)
        return self._stranger if device is None else self._faces[self._person(device)]

    def _colors(self, wrote: Iterable[DeviceId]) -> dict[str, int]:
        """Give members the colours of their carets, then former ones and unknown devices what is left."""
        known = sorted(self._writers, key=lambda device: not self._writers[device].is_member)
        return colors_of(dict.fromkeys(map(self._key, (*known, *sorted(wrote)))))

    def _key(self, device: DeviceId) -> str:
        """Name by what a colour is chosen, alike on every screen."""
        writer = self._writers.get(device)
        return writer.user or device if writer else device

    def _person(self, device: DeviceId) -> str:
        """Name a person in one way, whichever of their devices wrote."""
        writer = self._writers.get(device)
        if writer is None:
            return device
        return "self" if writer.is_self else f"user {writer.user}"

    @staticmethod
    def _face(writer: Writer | None, color: int) -> Face:
        if writer is None:
            return Face(tr("Somebody"), color)
        if writer.is_self:
            return Face(tr("You"), color, is_self=True, full_name=writer.name)
        unknown = tr("Somebody") if writer.is_member else tr("Someone who left")
        return Face(writer.name or unknown, color)
