"""What the requests about hubs, accounts and devices answer; as JSON these are what `--json` prints."""

from datetime import datetime

import msgspec

from app.commands.results import SpaceRow


class HubState(msgspec.Struct, frozen=True):
    """The hub of a profile; `fingerprint` is "" before it was prepared.

    `listen` and `names` are what it runs with, or would start with. `places` (host:port, best first),
    `bus_port`, `users` and `registration` are only known while it runs; `process` is that of its bus, 0 while
    it does not run.
    """

    runs: bool
    process: int
    fingerprint: str
    listen: str
    names: tuple[str, ...]
    places: tuple[str, ...]
    bus_port: int | None
    registration: str | None
    users: int | None
    members: int
    spaces: tuple[str, ...]
    waits_for_restart: bool
    """It runs, and was told something else since it started."""
    problem: str


class PreparedHub(msgspec.Struct, frozen=True):
    """A hub that is ready; `waits_for_restart` when it runs and listens as it was told before.

    `listen` is where it listens then, `kept_listen` what was set: TANDEM_LISTEN may overrule it.
    """

    fingerprint: str
    listen: str
    kept_listen: str
    names: tuple[str, ...]
    registration: str
    waits_for_restart: bool


class AccountRow(msgspec.Struct, frozen=True):
    """Who the user is at one hub; `problem` says why it is told as it was told last, `id` "" if never."""

    hub: str
    spaces: tuple[str, ...]
    id: str
    user_name: str
    display_name: str
    has_password: bool
    problem: str = ""


class UserAccounts(msgspec.Struct, frozen=True):
    """The user of this device: the name here, and the account at every hub."""

    name: str
    device: str
    accounts: tuple[AccountRow, ...]


class SignedInSpace(msgspec.Struct, frozen=True):
    """A space of the account; `problem` says what keeps this device out of it, "" when all of it is here."""

    space: SpaceRow
    problem: str


class SignedIn(msgspec.Struct, frozen=True):
    """The spaces that come to this device now that it is one of the account's."""

    spaces: tuple[SignedInSpace, ...]


class UserRow(msgspec.Struct, frozen=True):
    """A user of a hub, as its owner sees them."""

    id: str
    user_name: str
    display_name: str
    has_password: bool
    joined: datetime


class UserList(msgspec.Struct, frozen=True):
    """The users of a hub, oldest first."""

    users: tuple[UserRow, ...]


class OwnDeviceRow(msgspec.Struct, frozen=True):
    """One of one's devices at a hub."""

    id: str
    label: str
    hub: str
    added: datetime
    is_this: bool
    is_revoked: bool


class RenewedDevice(msgspec.Struct, frozen=True):
    """The new device, the spaces that it has to be let into again, and those whose hub was here."""

    device: str
    spaces: tuple[str, ...]
    hosted: tuple[str, ...]


class KeptKey(msgspec.Struct, frozen=True):
    """Where the key of this profile's secrets is kept."""

    places: tuple[str, ...]


class OwnDeviceList(msgspec.Struct, frozen=True):
    """One's devices at each hub; `problems` says which hubs did not answer."""

    devices: tuple[OwnDeviceRow, ...]
    problems: tuple[str, ...]


class SessionRow(msgspec.Struct, frozen=True):
    """A sign-in that lasts at a hub; `device` is "" when a password alone was used."""

    id: str
    label: str
    device: str
    hub: str
    started: datetime
    renewed: datetime
    is_current: bool


class SessionList(msgspec.Struct, frozen=True):
    """One's sign-ins at each hub, the one renewed last first; `problems` says which hubs did not answer."""

    sessions: tuple[SessionRow, ...]
    problems: tuple[str, ...]


class AccountExport(msgspec.Struct, frozen=True):
    """Everything that a hub knows of the user; `json` is an object, spelled."""

    hub: str
    json: str


class AuditRow(msgspec.Struct, frozen=True):
    """What was done, as the audit log has it and in words; what is not known or does not apply is ""."""

    at: datetime
    act: str
    words: str
    user: str
    about: str
    role: str
    device: str
    address: str


class AuditList(msgspec.Struct, frozen=True):
    """The last entries of an audit log, oldest first, and how many there are before them."""

    entries: tuple[AuditRow, ...]
    earlier: int
