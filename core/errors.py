"""Every error Tandem raises on purpose.

    TandemError
    ├── Problem                     says what happened, what is safe, what to do
    │   ├── NotFound                no such note, notebook or space
    │   ├── Ambiguous               an id prefix fits more than one
    │   ├── BadInput                a file, link or option that cannot be used
    │   ├── ProfileProblem          the profile folder cannot be used
    │   │   ├── ProfileBusy         another process owns it
    │   │   ├── ProfileUnresponsive another process owns it and does not answer
    │   │   ├── ProfileTooNew       written by a newer Tandem
    │   │   └── SecretsProblem      its keys cannot be used, its notes can (core.accounts.secrets.errors)
    │   ├── StorageProblem          the disk refuses to take changes
    │   │   ├── StorageFull
    │   │   ├── StorageReadOnly
    │   │   ├── StorageDamaged
    │   │   └── StorageClosed       this Tandem is ending
    │   ├── AttachmentProblem       a file cannot be attached or read
    │   │   ├── FileTooLarge        longer than an attachment may be
    │   │   ├── FileUnreadable      the file that was to be attached cannot be read
    │   │   └── FileAway            it is not on this computer, and cannot be had right now
    │   ├── BackupProblem           a backup cannot be made, read or restored (core.backup.errors)
    │   ├── AccountProblem          the user service does not do what it was asked
    │   │   ├── NameTaken           somebody has this user name, or one that looks like it
    │   │   ├── DeviceTaken         the device belongs to an account, or was removed from one
    │   │   ├── RegistrationRefused the hub takes no new users, or not with this invite
    │   │   ├── SignInRefused       name, password or device do not fit
    │   │   │   └── ProofRefused    the device's signature does not fit, is late or was used
    │   │   ├── TooManyTries        wait so many seconds
    │   │   ├── SignedOut           the session has ended, or there never was one
    │   │   │   └── SignInCopied    a refresh token was used twice
    │   │   ├── LastWayIn           without this device nobody could sign in any more
    │   │   ├── ServiceBusy         more callers than the hub serves at once
    │   │   ├── OutcomeUnknown      the log did not say whether it was done
    │   │   └── AccountsLost        the log of accounts is not the one this hub knew
    │   └── BusProblem              the bus cannot be run or reached
    │       ├── BusMissing          no nats-server program
    │       ├── PortTaken
    │       ├── HubUnreachable
    │       ├── MajorityMissing     too few hubs of a cluster are there to agree on anything
    │       ├── HubDraining         the hub is being stopped, and takes no new calls
    │       └── AccessRefused       the hub does not let this device in
    └── Refused                     bytes from elsewhere that must not be applied
        ├── DamagedUpdate
        └── UnknownUpdate           from a newer version; kept until this one is upgraded

Anything else that escapes is our bug.
"""

from typing import Self


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

    def again(self) -> Self:
        """Give the same problem to be raised once more, without the way that this one took."""
        told = type(self).__new__(type(self), *self.args)
        told.__dict__.update(self.__dict__)
        return told


class NotFound(Problem):
    """There is no such note, notebook, space or trace."""


class Ambiguous(Problem):
    """An id prefix or a name fits more than one thing."""


class BadInput(Problem):
    """A file, link or option that cannot be used."""


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


class AttachmentProblem(Problem):
    """A file cannot be attached or read."""


class FileTooLarge(AttachmentProblem):
    """More bytes than one file may have."""

    def __init__(self, longest: int) -> None:
        super().__init__(
            f"The file is larger than {longest:,} bytes.",
            safe="Nothing was stored; the note and its other attachments are safe.",
            cure="Attach a smaller file, or a link to it.",
        )


class FileUnreadable(AttachmentProblem):
    """The file that was to be attached cannot be read."""


class FileAway(AttachmentProblem):
    """An attachment is not on this computer, and cannot be had right now."""


class AccountProblem(Problem):
    """The user service does not do what it was asked."""


class NameTaken(AccountProblem):
    """Somebody has this user name, or one that looks like it."""


class DeviceTaken(AccountProblem):
    """The device belongs to an account already, or was removed from one."""


class RegistrationRefused(AccountProblem):
    """The hub takes no new users, or not with this invite."""


class SignInRefused(AccountProblem):
    """Name, password or device do not fit; which of them is not told."""


class ProofRefused(SignInRefused):
    """The signature by which a device shows its key does not fit, comes too late or was used before."""


class TooManyTries(AccountProblem):
    """Too many tries failed; `wait` is the number of seconds until the next one is looked at."""

    def __init__(self, title: str, *, wait: float, safe: str = "", cure: str = "") -> None:
        super().__init__(title, safe=safe, cure=cure)
        self.wait = wait


class SignedOut(AccountProblem):
    """The session has ended, or there never was one."""


class SignInCopied(SignedOut):
    """A refresh token was used twice, so somebody has a copy of it; the session was ended.

    `user` and `session` say which one it was; they are "" for whoever hears of it from a hub.
    """

    def __init__(
        self, title: str, *, safe: str = "", cure: str = "", user: str = "", session: str = ""
    ) -> None:
        super().__init__(title, safe=safe, cure=cure)
        self.user = user
        self.session = session


class LastWayIn(AccountProblem):
    """Without this device nobody could sign in to the account any more."""


class ServiceBusy(AccountProblem):
    """More callers than the hub serves at once."""


class OutcomeUnknown(AccountProblem):
    """The log did not say in time whether it took the change."""


class AccountsLost(AccountProblem):
    """The log of accounts is not the one this hub knew."""


class BusProblem(Problem):
    """The bus cannot be run or reached."""


class BusMissing(BusProblem):
    """The nats-server program is not installed."""


class PortTaken(BusProblem):
    """Another program listens on the port."""


class HubUnreachable(BusProblem):
    """No hub answers at the address."""


class MajorityMissing(BusProblem):
    """Too few hubs of the cluster are there to agree on anything: this one answers with what it knows."""


class HubDraining(BusProblem):
    """The hub is being stopped: what it has begun is finished, and new calls are for another hub."""

    def __init__(self) -> None:
        super().__init__(
            "This hub is being stopped, and takes no new calls.",
            safe="Nothing was changed.",
            cure="Ask another hub of the cluster, or again when it runs.",
        )


class AccessRefused(BusProblem):
    """The hub does not accept the credentials of the join link."""


class Refused(TandemError):
    """Bytes from elsewhere that must not be applied."""


class DamagedUpdate(Refused):
    """Bytes that are no sound update: flipped, truncated or forged."""


class UnknownUpdate(Refused):
    """An update of a version or kind that only a newer Tandem reads."""
