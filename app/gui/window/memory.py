"""What the window remembers between two runs: its place on screen, the open note, the appearance."""

import msgspec
from PySide6.QtCore import QByteArray

from app.gui.theme import ThemeChoice
from core.store import Store

_SETTING = "window"


class WindowMemory(msgspec.Struct, frozen=True):
    """`geometry` and `panes` are Qt's own bytes."""

    geometry: bytes = b""
    panes: bytes = b""
    note: str = ""
    appearance: ThemeChoice = ThemeChoice.SYSTEM


async def recall(store: Store) -> WindowMemory:
    """Read what was remembered; anything unreadable is forgotten."""
    text = await store.setting(_SETTING)
    try:
        return msgspec.json.decode(text or "{}", type=WindowMemory)
    except msgspec.MsgspecError:
        return WindowMemory()


async def remember(store: Store, memory: WindowMemory) -> None:
    """Keep it for the next run."""
    await store.set_setting(_SETTING, msgspec.json.encode(memory).decode())


def as_qt(value: bytes) -> QByteArray:
    """Give remembered bytes back to Qt."""
    return QByteArray(value)


def from_qt(value: QByteArray) -> bytes:
    """Take Qt's bytes."""
    return bytes(value.data())
