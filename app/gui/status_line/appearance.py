"""Which icon and which colour stand for a status."""

from app.gui.theme import Colors
from sync.peer import LinkState, NoteStatus, Stage


def icon_of(status: NoteStatus) -> str:
    """Name the icon of a status."""
    if status.stage is Stage.NOT_SAVED:
        return "alert"
    if status.stage is Stage.SAVING:
        return "saving"
    if status.is_choosing:
        return "check"
    if status.link in (LinkState.OFFLINE, LinkState.CONNECTING):
        return "offline"
    if status.unsent:
        return "saving"
    return {Stage.IN_LOG: "cloud-check", Stage.ON_DEVICES: "devices"}.get(status.stage, "check")


def color_of(status: NoteStatus, colors: Colors) -> str:
    """Give the colour of a status's icon."""
    if status.stage is Stage.NOT_SAVED:
        return colors.danger
    if status.is_choosing or status.link in (LinkState.OFFLINE, LinkState.CONNECTING):
        return colors.warning
    if status.unsent:
        return colors.warning if status.problem else colors.dim
    return colors.dim if status.stage is Stage.SAVING else colors.success
