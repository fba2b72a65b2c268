"""What each service of a hub may say and hear in the account of the services, and nothing beyond it.

A hub that stands by enters there as one service, which reads everything and changes nothing.

A log here is a stream that one service writes. JetStream's API is called "api" by everybody; the server maps
that to its own name, and checks what became of it.
"""

from enum import Enum

from core.ids import DeviceId
from sync.bus.claims import inbox_of
from sync.bus.claims.roles import JETSTREAM, Grants
from sync.bus.micro import ANSWERS, ASKED

MIRRORED = ("ACCOUNTS", "SPACES", "PAGES", "ATTACHMENTS", "AUDIT", "EVENTS", "JOB_RECORDS", "DEAD_JOBS")
_READING = ("STREAM.INFO", "STREAM.MSG.GET", "DIRECT.GET")
_KEEPING = (*_READING, "STREAM.CREATE", "STREAM.PURGE")
_RESTORING = (*_KEEPING, "STREAM.UPDATE", "STREAM.DELETE")
_QUEUE = "JOBS"
_TAKING = ("CONSUMER.CREATE", "CONSUMER.MSG.NEXT", "CONSUMER.DELETE")
_ADVISORIES = "$JS.EVENT.ADVISORY.API"
_TOLD_OF_USERS = ("user.*", "device.*")
_SIGNS = "alive.*"
_QUESTIONS = ("$SRV.PING", "$SRV.INFO", "$SRV.STATS")
"""What the cluster asks all services. The gateway answers for those of its hub: it can write no log, wherever
somebody would have its answers go."""
_TOLD_OF_SPACES = ("space.*", "member.*", "invite.*", "note.*")


class Service(Enum):
    """A service of a hub; each has a key and a connection of its own."""

    USERS = "users"
    NOTES = "notes"
    ATTACHMENTS = "attachments"
    PAGES = "pages"
    AUDIT = "audit"
    GATEWAY = "gateway"
    MIRROR = "mirror"
    CLUSTER = "cluster"
    JOBS = "jobs"
    STANDBY = "standby"
    """All that a hub which stands by is to the hub that serves."""


SERVING = tuple(service for service in Service if service is not Service.STANDBY)
"""The services of a hub that serves."""


def grants_of(service: Service, device: DeviceId) -> Grants:
    """List what a service may do that enters with this device's key."""
    said, heard = _WORK[service]
    answers = f"{inbox_of(device)}.>"
    # Who says nothing may say it to itself: an empty list would allow everything.
    return Grants(said or (answers,), (*heard, answers))


def _asked(requests: tuple[str, ...], *streams: str) -> tuple[str, ...]:
    return tuple(f"{JETSTREAM}.{request}.{stream}" for stream in streams for request in requests)


_MIRRORED = (
    *("live.>", "kept.>", "u.>", "spaces.>", "page.*", "attached.*", "audit.>", "job.*", "dead.*"),
    *("restore.>", _ADVISORIES, *_TOLD_OF_USERS, *_TOLD_OF_SPACES),
)

_WORK: dict[Service, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Service.USERS: ((*_asked(_KEEPING, "ACCOUNTS"), "u.>", *_TOLD_OF_USERS), ("live.u.>",)),
    Service.NOTES: (
        (*_asked(_KEEPING, "SPACES"), "spaces.>", *_TOLD_OF_SPACES),
        ("live.spaces.>", "user.deleted", "device.revoked"),
    ),
    Service.ATTACHMENTS: ((*_asked(_KEEPING, "ATTACHMENTS"), "attached.*"), ()),
    Service.PAGES: ((*_asked(_KEEPING, "PAGES"), "page.*"), ("live.page.*", "space.closed")),
    Service.AUDIT: ((*_asked(_KEEPING, "AUDIT", "EVENTS"), "audit.>"), ("kept.>",)),
    Service.GATEWAY: ((ANSWERS,), (ASKED, *_TOLD_OF_USERS, "space.*", "member.*", "note.*")),
    Service.MIRROR: ((*_asked(_RESTORING, *MIRRORED), "restore.>"), _MIRRORED),
    Service.CLUSTER: (
        (*_asked(_KEEPING, "HUBS"), "hubs.>", _SIGNS, *_QUESTIONS),
        ("live.hubs.>", _SIGNS, ANSWERS),
    ),
    Service.JOBS: (
        (
            *_asked((*_READING, "STREAM.CREATE"), "JOB_RECORDS", "DEAD_JOBS"),
            *_asked((*_KEEPING, "CONSUMER.NAMES"), _QUEUE),
            *(f"{JETSTREAM}.{request}.{_QUEUE}.*" for request in _TAKING),
            *("job.*", "dead.*", "jobs.>", f"$JS.ACK.{_QUEUE}.>"),
        ),
        ("jobs.>",),
    ),
    Service.STANDBY: (
        (*_asked(_READING, "HUBS", *MIRRORED), _SIGNS, ANSWERS),
        (*_MIRRORED, _SIGNS, ASKED),
    ),
}
"""What each service says, and what it hears beside the answers to its own questions."""
