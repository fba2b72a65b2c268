"""Rosters of hubs that are called by letters."""

from core.ids import DeviceId
from sync.hub.cluster.roster import Duty, Roster, RosterHub

A, B, C, D = (DeviceId(letter) for letter in "abcd")


def hub(device: DeviceId, duty: Duty = Duty.STANDS_BY) -> RosterHub:
    place = f"{device}.example.org:4443"
    return RosterHub(device, f"hub {device}", (place, "192.0.2.1:4443"), 4222, 6222, 1000.0, duty)


def roster(*serving: DeviceId, standby: tuple[DeviceId, ...] = ()) -> Roster:
    hubs = [hub(device, Duty.SERVES) for device in serving] + [hub(device) for device in standby]
    return Roster("cluster", 7, 1, tuple(hubs))
