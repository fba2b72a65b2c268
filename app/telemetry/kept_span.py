"""A span as it is stored and shown: one step of a trace, in one process."""

import msgspec

from core.tracing import Value


class KeptSpan(msgspec.Struct, frozen=True):
    """One step. `began` and `ended` are nanoseconds since 1970, by the clock of the machine it happened on.

    `parent` is "" where the trace begins. `hop` is the word that people read, "" of a span that another
    program sent. `failed` is the kind of the error, "" without one. `links` are other traces that went on in
    it. `face` is the kind of process.
    """

    trace: str
    span: str
    parent: str
    name: str
    hop: str
    kind: str
    began: int
    ended: int
    failed: str
    facts: dict[str, Value]
    links: tuple[str, ...]
    face: str
