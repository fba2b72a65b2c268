"""What the requests about what is nearby answer; as JSON these are what `--json` prints."""

import msgspec


class NearbyHubRow(msgspec.Struct, frozen=True):
    """A hub that was found; `name` is "" for one that does not tell it."""

    code: str
    name: str
    fingerprint: str
    places: tuple[str, ...]


class KnockRow(msgspec.Struct, frozen=True):
    """A device that asks to be let in."""

    code: str
    name: str


class NearbyState(msgspec.Struct, frozen=True):
    """Whether Nearby is on, the codes of this computer's hub and device, and what there is around.

    `name` is what the hub is called to whoever finds it, `hub_code` "" while it does not run, `devices` with
    how many devices there is a direct line.
    """

    is_on: bool
    name: str
    hub_code: str
    device_code: str
    hubs: tuple[NearbyHubRow, ...]
    waiting: tuple[KnockRow, ...]
    devices: int
    problem: str = ""


class Answered(msgspec.Struct, frozen=True):
    """Who was answered at the door; `space` is "" for one that was turned away."""

    code: str
    name: str
    space: str
