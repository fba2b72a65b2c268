"""The control socket: where the owner of a profile is reached, by whatever lines this system has."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from core.errors import ProfileProblem
from core.system_errors import cause

if sys.platform == "win32":
    from core.platform import loopback_lines as lines
else:
    from core.platform import unix_lines as lines

open_line = lines.open_line


@asynccontextmanager
async def listening(path: Path, accept: lines.Accept) -> AsyncIterator[None]:
    """Call `accept` with each line that this user opens to `path`; raises ProfileProblem."""
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(lines.serve_lines(path, accept))
        except OSError as error:
            raise ProfileProblem(
                f"The control socket {path} cannot be made: {cause(error)}.",
                safe="Your notes are untouched.",
                cure="Check that the profile folder is yours and can be written.",
            ) from error
        yield
