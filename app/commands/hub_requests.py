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


class ChangePassword(Request, frozen=True, tag=True):
    """Set another password in the place of the present one, at the hub of `space` (None: at the only one)."""

    password: str
    new_password: str
    space: str | None = None

    def __repr__(self) -> str:
        """Keep the passwords out of whatever is printed or logged."""
        return f"ChangePassword(space={self.space!r})"


class DeleteAccount(Request, frozen=True, tag=True):
    """End one's account at the hub of `space` (None: at the only one); `password` is "" for who has none."""

    password: str
    space: str | None = None

    def __repr__(self) -> str:
        """Keep the password out of whatever is printed or logged."""
        return f"DeleteAccount(space={self.space!r})"


class ExportAccount(Request, frozen=True, tag=True):
    """Tell everything that the hub of `space` (None: the only one) knows of the user."""

    space: str | None = None


class ReadAccountAudit(Request, frozen=True, tag=True):
    """Tell what was done with one's account at the hub of `space` (None: the only one): the last `limit`."""

    space: str | None = None
    limit: int = 100


class ReadHubAudit(Request, frozen=True, tag=True):
    """Tell what was done with accounts at the hub of this profile: the last `limit` entries, 0 for all."""

    limit: int = 100


class SignIn(Request, frozen=True, tag=True):
    """Make this device one of the account's at a hub, and follow the account's spaces.

    `link` is an invitation to a space there, or a space that is here and that one is signed out of.
    """

    link: str
    user_name: str
    password: str

    def __repr__(self) -> str:
        """Keep the password, and the secret of the link, out of whatever is printed or logged."""
        return f"SignIn(user_name={self.user_name!r})"


class SignOut(Request, frozen=True, tag=True):
    """Be no user any more, on this device, of the hub of `space` (None: of the only one)."""

    space: str | None = None


class ListSessions(Request, frozen=True, tag=True):
    """List one's sign-ins at the hub of `space` (None: at every hub)."""

    space: str | None = None


class EndSession(Request, frozen=True, tag=True):
    """End one of one's sign-ins at the hub of `space` (None: at whichever has it)."""

    session: str
    space: str | None = None


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
    | ChangePassword
    | DeleteAccount
    | ExportAccount
    | ReadAccountAudit
    | ReadHubAudit
    | SignIn
    | SignOut
    | ListSessions
    | EndSession
    | ListUsers
    | ListDevices
    | RevokeDevice
    | RenewDevice
    | SetPassphrase
)
