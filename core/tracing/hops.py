"""The hops of a trace: their names, and what is always said of them, by OpenTelemetry's conventions.

No hop says what anybody wrote, or how a note, a notebook, a space, a person or a device is called.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

Value = str | int | float | bool


class Kind(Enum):
    """The part a hop has in an exchange; the names are those of OpenTelemetry's `SpanKind`."""

    INTERNAL = "internal"
    SERVER = "server"
    CLIENT = "client"
    PRODUCER = "producer"
    CONSUMER = "consumer"


@dataclass(frozen=True, slots=True)
class Hop:
    """A place that a trace passes: `word` is what people read of it, `name` the convention's."""

    word: str
    name: str
    kind: Kind = Kind.INTERNAL
    attributes: Mapping[str, Value] = field(default_factory=dict)


_LOG = {
    "messaging.system": "nats",
    "messaging.destination.name": "LOG",
    "messaging.destination.template": "d.{note}.{device}",
}

TYPED = Hop("typed", "type")
MERGED = Hop("merged with what followed", "merge")
SAVED = Hop(
    "saved here",
    "COMMIT tandem.db",
    Kind.CLIENT,
    {"db.system.name": "sqlite", "db.namespace": "tandem.db", "db.operation.name": "COMMIT"},
)
PUBLISHED = Hop(
    "published",
    "publish LOG",
    Kind.PRODUCER,
    {**_LOG, "messaging.operation.name": "publish", "messaging.operation.type": "send"},
)
LOGGED = Hop(
    "in the log",
    "ack LOG",
    Kind.CLIENT,
    {**_LOG, "messaging.operation.name": "ack", "messaging.operation.type": "settle"},
)
RECEIVED = Hop(
    "received",
    "process LOG",
    Kind.CONSUMER,
    {**_LOG, "messaging.operation.name": "process", "messaging.operation.type": "process"},
)
CALLED = Hop("a hub was asked", "call", Kind.CLIENT, {"rpc.system.name": "connectrpc"})
ANSWERED = Hop("a request was answered", "HTTP", Kind.SERVER)
TOLD = Hop(
    "told to listeners",
    "process events",
    Kind.CONSUMER,
    {
        "messaging.system": "nats",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": "events",
    },
)
_SERVICES = {"messaging.system": "nats", "messaging.destination.name": "$SRV"}
SERVICES_ASKED = Hop(
    CALLED.word,
    "request $SRV",
    Kind.CLIENT,
    {**_SERVICES, "messaging.operation.name": "request", "messaging.operation.type": "send"},
)
SERVICES_TOLD = Hop(
    ANSWERED.word,
    "respond $SRV",
    Kind.SERVER,
    {**_SERVICES, "messaging.operation.name": "respond", "messaging.operation.type": "process"},
)
ASKED_FOR = Hop("asked for", "action")
WORKED = Hop("worked on", "task")
COMMANDED = Hop("command", "command", Kind.SERVER)
APPLIED = Hop("applied", "apply")
SHOWN = Hop("shown", "show")


def in_the_background(what: str) -> Hop:
    """Name the hop of work that nobody asked for and nobody waits for."""
    return Hop("in the background", f"background {what}")


def written_to(stream: str) -> Hop:
    """Name the hop of writing into one of the hubs' own logs, or into that of a space's members."""
    return Hop(
        "in a log of the hub",
        f"publish {stream}",
        Kind.PRODUCER,
        {
            "messaging.system": "nats",
            "messaging.operation.name": "publish",
            "messaging.operation.type": "send",
            "messaging.destination.name": stream,
        },
    )
