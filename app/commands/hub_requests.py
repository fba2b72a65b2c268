"""The requests about the hub of this profile, and about one's accounts and devices at hubs."""

from app.commands.request import Request


class InitHub(Request, frozen=True, tag=True):
    """Prepare the hub of this profile; None leaves what was set before."""

    listen: str | None = None
    names: tuple[str, ...] | None = None
    registration: str | None = None


class ReportHub(Request, frozen=True, tag=True):
    """Tell whether the hub of this profile runs, and for whom."""


class ShowUser(Request, frozen=True, tag=True):
    """Tell who the user is at the hub of every shared space."""


class RenameUser(Request, frozen=True, tag=True):
    """Change how others see the user, here and at every hub."""

    name: str


class SetPassword(Request, frozen=True, tag=True):
    """Take a user name and a password at the hub of `space` (None: at the only one there is)."""

    user_name: str
    password: str
    space: str | None = None

    def __repr__(self) -> str:
        """Keep the password out of whatever is printed or logged."""
        return f"SetPassword(user_name={self.user_name!r}, space={self.space!r})"


class SignIn(Request, frozen=True, tag=True):
    """Make this device one of the account's at the hub of an invitation, and follow the account's spaces."""

    link: str
    user_name: str
    password: str

    def __repr__(self) -> str:
        """Keep the password, and the secret of the link, out of whatever is printed or logged."""
        return f"SignIn(user_name={self.user_name!r})"


class ListUsers(Request, frozen=True, tag=True):
    """List the users of the hub of this profile."""


class ListDevices(Request, frozen=True, tag=True):
    """List one's devices at the hub of `space` (None: at every hub)."""

    space: str | None = None


class RevokeDevice(Request, frozen=True, tag=True):
    """Remove one of one's devices from the hub of `space` (None: from every hub that knows it)."""

    device: str
    space: str | None = None


class RenewDevice(Request, frozen=True, tag=True):
    """Go on as a new device, as nobody can open the key of this one any more."""


class SetPassphrase(Request, frozen=True, tag=True):
    """Let a passphrase open the secrets of this profile too, or `only` it."""

    passphrase: str
    only: bool = False

    def __repr__(self) -> str:
        """Keep the passphrase out of whatever is printed or logged."""
        return f"SetPassphrase(only={self.only!r})"


HubRequest = (
    InitHub
    | ReportHub
    | ShowUser
    | RenameUser
    | SetPassword
    | SignIn
    | ListUsers
    | ListDevices
    | RevokeDevice
    | RenewDevice
    | SetPassphrase
)
