"""Long work in short turns: whoever runs it lets others have theirs in between.

Loro keeps Python's lock while it works (1.17.1), so that another thread would hold everybody up as well.
"""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")

Turns = Generator[None, None, Result]
"""Does some milliseconds of work for each `next`, and returns its result at the end."""
