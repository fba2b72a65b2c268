"""What an audit log tells, in sentences for people."""

from collections.abc import Callable

from sync.peer import AuditEntry

_SOMEBODY = "Somebody"
_ROLES = {"owner": "an owner", "editor": "an editor", "viewer": "a viewer"}
_INVITED = {"owner": "for owners", "editor": "for editors", "viewer": "for viewers", "": "to the hub"}


def sentence(entry: AuditEntry) -> str:
    """Say what was done; of an act that only a newer Tandem knows, its name."""
    by = entry.by or _SOMEBODY
    say = _SENTENCES.get(entry.act)
    return say(by, entry) if say else f"{by}: {entry.act}"


def _to(entry: AuditEntry) -> str:
    return entry.to or _SOMEBODY.lower()


def _added(by: str, entry: AuditEntry) -> str:
    role = _ROLES.get(entry.role, "a member")
    if entry.user == entry.about:
        return f"{by} joined as {role}"
    return f"{by} added {_to(entry)} as {role}"


def _refused(by: str, entry: AuditEntry) -> str:
    return f"A sign-in as {by} was refused" if entry.user else "A sign-in was refused"


def _of(words: str) -> Callable[[str, AuditEntry], str]:
    """Say who did it, and words that need nothing else."""
    return lambda by, _entry: f"{by} {words}"


_SENTENCES: dict[str, Callable[[str, AuditEntry], str]] = {
    "signed-in": _of("signed in"),
    "sign-in-refused": _refused,
    "sign-in-copied": _of("was signed out, as a copy of a sign-in turned up"),
    "signed-out": _of("signed out"),
    "session-ended": _of("ended another sign-in"),
    "registered": _of("became a user of the hub"),
    "account-deleted": _of("deleted the account"),
    "password-changed": _of("changed the password"),
    "device-added": _of("added a device"),
    "device-revoked": _of("removed a device"),
    "token-created": _of("made an API token"),
    "token-revoked": _of("ended an API token"),
    "space-founded": _of("shared the space"),
    "space-renamed": _of("renamed the space"),
    "space-closed": lambda _by, _entry: "The space was closed",
    "member-added": _added,
    "member-removed": lambda by, entry: f"{by} removed {_to(entry)}",
    "member-left": _of("left"),
    "role-changed": lambda by, entry: f"{by} made {_to(entry)} {_ROLES.get(entry.role, 'a member')}",
    "invite-made": lambda by, entry: f"{by} made an invitation {_INVITED.get(entry.role, '')}".rstrip(),
    "invite-revoked": _of("took an invitation back"),
    "invite-redeemed": _of("came by an invitation"),
    "published": _of("published a note"),
    "unpublished": _of("took a published note back"),
}
