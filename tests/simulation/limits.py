"""Limits of the product that are made small in some histories, as histories are short."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from sync.log import chunks
from sync.peer import log_bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes; None leaves the product's own. What is longer than `longest_wire` travels in chunks; a note is
    folded when the log holds more than `fewest_folded` of it.
    """

    longest_wire: int | None = None
    fewest_folded: int | None = None

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Let the product have these limits until the block ends."""
        with ExitStack() as stack:
            if self.longest_wire is not None:
                stack.enter_context(patch.object(chunks, "LONGEST_WIRE", self.longest_wire))
            if self.fewest_folded is not None:
                stack.enter_context(patch.object(log_bytes, "_FEWEST", self.fewest_folded))
            yield


NO_LIMITS = Limits()
