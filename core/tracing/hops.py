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
APPLIED = Hop("applied", "apply")
SHOWN = Hop("shown", "show")
