"""Every error Tandem raises on purpose.

    TandemError
    ├── Problem                     says what happened, what is safe, what to do
    │   ├── NotFound                no such note, notebook or space
    │   ├── Ambiguous               an id prefix fits more than one
    │   ├── BadInput                a file, link or option that cannot be used
    │   │   └── BadJoinLink
    │   ├── ProfileProblem          the profile folder cannot be used
    │   │   ├── ProfileBusy         another process owns it
    │   │   ├── ProfileUnresponsive another process owns it and does not answer
    │   │   └── ProfileTooNew       written by a newer Tandem
    │   ├── StorageProblem          the disk refuses to take changes
    │   │   ├── StorageFull
    │   │   ├── StorageReadOnly
    │   │   ├── StorageDamaged
    │   │   └── StorageClosed       this Tandem is ending
    │   └── BusProblem              the bus cannot be run or reached
    │       ├── BusMissing          no nats-server program
    │       ├── PortTaken
    │       ├── HubUnreachable
    │       └── AccessRefused       the hub does not accept this join link
    └── Refused                     bytes from elsewhere that must not be applied
        ├── DamagedUpdate
        └── UnknownUpdate           from a newer version; kept until this one is upgraded

Anything else that escapes is our bug.
"""


class TandemError(Exception):
    """Root of everything raised on purpose."""


class Problem(TandemError):
    """Something the user can understand and act on.

    `title` says what happened, `safe` what is safe, `cure` what to do; each is one or two plain sentences.
    """

    def __init__(self, title: str, *, safe: str = "", cure: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.safe = safe
        self.cure = cure

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, self.safe, self.cure) if part)


class NotFound(Problem):
    """There is no such note, notebook or space."""


class Ambiguous(Problem):
    """An id prefix or a name fits more than one thing."""


class BadInput(Problem):
    """A file, link or option that cannot be used."""


class BadJoinLink(BadInput):
    """The text is not a join link."""


class ProfileProblem(Problem):
    """The profile folder cannot be used."""


class ProfileBusy(ProfileProblem):
    """Another process owns the profile."""


class ProfileUnresponsive(ProfileProblem):
    """Another process owns the profile and does not answer."""


class ProfileTooNew(ProfileProblem):
    """A newer Tandem wrote this profile; it is left untouched."""


class StorageProblem(Problem):
    """The disk refuses to take changes."""


class StorageFull(StorageProblem):
    """No space left for the database."""


class StorageReadOnly(StorageProblem):
    """The database cannot be written."""


class StorageDamaged(StorageProblem):
    """The database file is not sound."""


class StorageClosed(StorageProblem):
    """This Tandem is ending and writes nothing any more."""

    def __init__(self) -> None:
        super().__init__(
            "Tandem is being closed.",
            safe="Everything shown as saved here is safe; this change was not made.",
            cure="Start Tandem again and repeat it.",
        )


class BusProblem(Problem):
    """The bus cannot be run or reached."""


class BusMissing(BusProblem):
    """The nats-server program is not installed."""


class PortTaken(BusProblem):
    """Another program listens on the port."""


class HubUnreachable(BusProblem):
    """No hub answers at the address."""


class AccessRefused(BusProblem):
    """The hub does not accept the credentials of the join link."""


class Refused(TandemError):
    """Bytes from elsewhere that must not be applied."""


class DamagedUpdate(Refused):
    """Bytes that are no sound update: flipped, truncated or forged."""


class UnknownUpdate(Refused):
    """An update of a version or kind that only a newer Tandem reads."""
