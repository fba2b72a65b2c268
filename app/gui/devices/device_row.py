"""One device of one's account."""

from app.gui.card import ItemRow
from app.gui.dates import day_of
from app.gui.language import tr
from app.gui.theme import Theme
from sync.peer import OwnDevice


class DeviceRow(ItemRow):
    """Names the device and says since when it is there; every device but this one can be revoked."""

    def __init__(self, theme: Theme, device: OwnDevice) -> None:
        super().__init__(
            theme, "devices", device.label, _detail(device), tr("Revoke…"), is_faint=device.is_revoked
        )
        self.device = device
        self.deed.setVisible(not (device.is_this or device.is_revoked))


def _detail(device: OwnDevice) -> str:
    if device.is_revoked:
        return tr("Revoked for good")
    since = day_of(device.added_at)
    return (
        tr("This device, since {since}", since=since) if device.is_this else tr("Since {since}", since=since)
    )
