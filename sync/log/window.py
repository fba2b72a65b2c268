"""The updates seen live: bodies waiting for their sequence, and sequenced ones waiting to be handed on."""

from core.tracing import NO_TRACE, Trace
from sync.log.reading import LoggedMessage

_MOST_MESSAGES = 4096
_MOST_BYTES = 16_000_000


class Window:
    """Bounded memory; what does not fit is forgotten and will be fetched from the log instead."""

    def __init__(self, most_messages: int = _MOST_MESSAGES, most_bytes: int = _MOST_BYTES) -> None:
        self._most_messages = most_messages
        self._most_bytes = most_bytes
        self._bodies: dict[str, bytes] = {}
        self._body_bytes = 0
        self._sequenced: dict[int, LoggedMessage] = {}
        self._sequenced_bytes = 0

    def add_body(self, message_id: str, wire: bytes) -> None:
        """Keep a body until its sequence is told; of two with one id the log keeps the first, as we do."""
        if not message_id or message_id in self._bodies:
            return
        self._bodies[message_id] = wire
        self._body_bytes += len(wire)
        while len(self._bodies) > self._most_messages or self._body_bytes > self._most_bytes:
            oldest = next(iter(self._bodies))
            self._body_bytes -= len(self._bodies.pop(oldest))

    def add_sequence(self, sequence: int, message_id: str, trace: Trace = NO_TRACE) -> None:
        """Give a body its sequence and its trace, if the body is known and there is room."""
        wire = self._bodies.pop(message_id, None)
        if wire is None:
            return
        self._body_bytes -= len(wire)
        fits = len(self._sequenced) < self._most_messages and self._sequenced_bytes < self._most_bytes
        if fits and sequence not in self._sequenced:
            self._sequenced[sequence] = LoggedMessage(sequence, wire, trace)
            self._sequenced_bytes += len(wire)

    def take_after(self, last: int) -> list[LoggedMessage]:
        """Remove and return the unbroken run that follows `last`; what is not after `last` is forgotten."""
        run: list[LoggedMessage] = []
        while (message := self._sequenced.pop(last + len(run) + 1, None)) is not None:
            run.append(message)
            self._sequenced_bytes -= len(message.wire)
        if not run:
            self._forget_up_to(last)
        return run

    def clear(self) -> None:
        """Forget all: the log is another one."""
        self._bodies.clear()
        self._sequenced.clear()
        self._body_bytes = self._sequenced_bytes = 0

    def _forget_up_to(self, last: int) -> None:
        for sequence in [sequence for sequence in self._sequenced if sequence <= last]:
            self._sequenced_bytes -= len(self._sequenced.pop(sequence).wire)
