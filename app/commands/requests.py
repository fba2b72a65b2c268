"""Every request that a command can make, to this process or through the control socket to the owner."""

from app.commands.cluster_requests import ClusterRequest
from app.commands.hub_requests import HubRequest
from app.commands.job_requests import JobRequest
from app.commands.nearby_requests import NearbyRequest
from app.commands.people_requests import PeopleRequest
from app.commands.request import Request


class NewNote(Request, frozen=True, tag=True):
    """Create a note in `space` (None: the default one); `notebook` is a name, a path or an id."""

    title: str
    body: str
    space: str | None = None
    notebook: str | None = None
    tags: tuple[str, ...] = ()


class ListNotes(Request, frozen=True, tag=True):
    """List notes; None means any; `limit` None means all."""

    space: str | None = None
    notebook: str | None = None
    tag: str | None = None
    trashed: bool = False
    limit: int | None = None


class SearchNotes(Request, frozen=True, tag=True):
    """Find notes by their words."""

    query: str
    space: str | None = None
    limit: int = 50


class ShowNote(Request, frozen=True, tag=True):
    """Read one note with its body."""

    note: str


class ListHistory(Request, frozen=True, tag=True):
    """List the edits of a note; of many the last `limit`."""

    note: str
    limit: int = 50


class ShowVersion(Request, frozen=True, tag=True):
    """Read one note as it was in a version, which goes by its id or how that begins."""

    note: str
    version: str


class RestoreVersion(Request, frozen=True, tag=True):
    """Bring title, text and tags of a note back to a version."""

    note: str
    version: str


class AppendText(Request, frozen=True, tag=True):
    """Add text at the end of a note, on a line of its own."""

    note: str
    text: str


class AttachFile(Request, frozen=True, tag=True):
    """Attach a copy of a file, by its absolute path, at the end of a note, on a line of its own."""

    note: str
    path: str


class EditNote(Request, frozen=True, tag=True):
    """Give a note another text or title; None leaves it. With `base`, the changes since that text count."""

    note: str
    text: str | None = None
    base: str | None = None
    title: str | None = None


class TrashNote(Request, frozen=True, tag=True):
    """Move a note to the trash."""

    note: str


class RestoreNote(Request, frozen=True, tag=True):
    """Take a note out of the trash."""

    note: str


class PurgeNotes(Request, frozen=True, tag=True):
    """Delete notes of the trash for good, for every member."""

    notes: tuple[str, ...]


class ListTrash(Request, frozen=True, tag=True):
    """List what lies in the trash of `space` (None: of all), and what other devices deleted for good."""

    space: str | None = None


class EmptyTrash(Request, frozen=True, tag=True):
    """Delete all that lies in the trash of `space` (None: of all) for good, for every member."""

    space: str | None = None


class DecidePurges(Request, frozen=True, tag=True):
    """Keep the notes that other devices deleted for good, or delete them here, too."""

    keep: bool
    space: str | None = None


class ImportFolder(Request, frozen=True, tag=True):
    """Read a folder of Markdown files into `space` (None: the default one)."""

    folder: str
    space: str | None = None


class ExportFolder(Request, frozen=True, tag=True):
    """Write the notes of `space` (None: of all) as Markdown files."""

    folder: str
    space: str | None = None


class ListSpaces(Request, frozen=True, tag=True):
    """List the spaces of this profile."""


class CreateSpace(Request, frozen=True, tag=True):
    """Create a space of this name."""

    name: str


class ShareSpace(Request, frozen=True, tag=True):
    """Serve a space from here if nobody does, and show an invitation; `port` None takes a free one.

    The one that was shown before is shown as long as it lets somebody in, unless a new one is wanted.
    """

    space: str
    port: int | None = None
    is_new: bool = False


class JoinSpace(Request, frozen=True, tag=True):
    """Join the space behind a link; `name` is how this device is shown to the others."""

    link: str
    name: str | None = None


class SyncOnce(Request, frozen=True, tag=True):
    """Catch up with every log and send what waits, for at most `seconds`."""

    seconds: float = 30.0


class FollowSync(Request, frozen=True, tag=True):
    """Tell what happens until the caller is gone."""


class ReportStatus(Request, frozen=True, tag=True):
    """Tell what is saved, what waits and who is connected."""


class CreateBackup(Request, frozen=True, tag=True):
    """Back the profile up into `folder` (None: its own), encrypted if there is a passphrase."""

    folder: str | None = None
    passphrase: str | None = None

    def __repr__(self) -> str:
        """Keep the passphrase out of whatever is printed or logged."""
        return f"CreateBackup(folder={self.folder!r})"


class Diagnose(Request, frozen=True, tag=True):
    """Look for faults in the profile."""


class ReportLogs(Request, frozen=True, tag=True):
    """Tell what is known of the log of `space` (None: of every shared one)."""

    space: str | None = None


class VerifyLogs(Request, frozen=True, tag=True):
    """Compare this device with the log of `space` (None: of every shared one) and with other devices."""

    space: str | None = None


class HealLogs(Request, frozen=True, tag=True):
    """Repair the log of `space` (None: of every shared one), this device and the other ones now."""

    space: str | None = None


class ShowWindow(Request, frozen=True, tag=True):
    """Bring the window of the owner to the front; `items` are links and paths of files to open in it."""

    items: tuple[str, ...] = ()


class ReadDiary(Request, frozen=True, tag=True):
    """Tell the last `lines` of the owner's diary; with `follow` also what comes until the caller is gone."""

    lines: int = 50
    follow: bool = False


class ReadDiagnostics(Request, frozen=True, tag=True):
    """Write down what helps to find a fault and may be sent to somebody."""


class StopOwner(Request, frozen=True, tag=True):
    """Let the process that has the profile open come to its end."""


class LendProfile(Request, frozen=True, tag=True):
    """Give the profile up for a window, and take it again when that is closed."""


class ShowConfiguration(Request, frozen=True, tag=True):
    """Tell what the `tandemd` that has the profile open was told, and by whom."""


NoteRequest = (
    NewNote
    | ListNotes
    | SearchNotes
    | ShowNote
    | ListHistory
    | ShowVersion
    | RestoreVersion
    | AppendText
    | AttachFile
    | EditNote
)
"""The requests about what notes say, and said."""

OwnerRequest = ShowWindow | ReadDiary | ReadDiagnostics | StopOwner | LendProfile | ShowConfiguration
"""The requests about the process that has the profile open."""

ProfileRequest = (
    TrashNote
    | RestoreNote
    | PurgeNotes
    | ListTrash
    | EmptyTrash
    | DecidePurges
    | ImportFolder
    | ExportFolder
    | ListSpaces
    | CreateSpace
    | ShareSpace
    | JoinSpace
    | SyncOnce
    | FollowSync
    | ReportStatus
    | CreateBackup
    | Diagnose
    | ReportLogs
    | VerifyLogs
    | HealLogs
    | OwnerRequest
)
"""The requests about the trash, spaces and logs, and about this profile."""

AnyRequest = (
    NoteRequest | ProfileRequest | PeopleRequest | HubRequest | ClusterRequest | JobRequest | NearbyRequest
)
