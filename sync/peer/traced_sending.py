"""The steps of an update on its way into the log: published, and acknowledged by it."""

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace

from core.facts import Update
from core.tracing import Step, Tracing, Value
from core.tracing.hops import LOGGED, PUBLISHED

Key = tuple[int, int]


class TracedSending:
    """Watches updates that belong to a trace; what is published carries on the step of its publishing."""

    def __init__(self, tracing: Tracing) -> None:
        self._tracing = tracing
        self._unanswered: dict[Key, Step] = {}

    def publishing(self, update: Update) -> AbstractContextManager[Update]:
        """Publish in this block the update that it gives."""
        if not (self._tracing.is_on and update.trace):
            return nullcontext(update)
        return self._publishing(update)

    @contextmanager
    def _publishing(self, update: Update) -> Iterator[Update]:
        told: dict[str, Value] = {
            "messaging.message.id": f"{update.session}-{update.number}",
            "messaging.message.body.size": len(update.body),
        }
        with self._tracing.begin(PUBLISHED, update.trace, told=told) as step:
            self._unanswered[update.key] = self._tracing.begin(LOGGED, step.trace)
            yield replace(update, trace=step.trace)

    def answered(self, key: Key, done: asyncio.Future[int]) -> None:
        """Take note of what the log says, or of its silence."""
        step = self._unanswered.pop(key, None) if self._unanswered else None
        if step is None:
            return
        error = None if done.cancelled() else done.exception()
        if done.cancelled() or error is not None:
            step.fail("cancelled" if error is None else type(error).__name__)
        else:
            step.tell("tandem.log.sequence", done.result())
        step.end()
