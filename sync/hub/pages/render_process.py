"""The process that renders: it can be ended when a note takes too long, and never holds up the hub's loop."""

import asyncio
import html
import logging
import signal
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess

from core.errors import ServiceBusy
from core.platform import be_modest

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Connection
else:
    from multiprocessing.connection import Connection

LONGEST = 300_000
"""Characters of Markdown that are rendered; what is longer is shown as plain text."""
LONGEST_PLAIN = 1_000_000
_MOST_WAITING = 64
_START_DEADLINE = 60.0
_MEMORY = 1_500_000_000
_NICENESS = 5
_TOO_MUCH = "This note is too much for a page. It is shown as plain text."
_log = logging.getLogger(__name__)


class Renderer:
    """Renders one note after the other; get one from `open_renderer`."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._waiting = 0
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    async def render(self, markdown: str, images: str) -> str:
        """Make safe HTML of a note; what is too long, or takes too long, comes as plain text.

        `images` is the path under which its attachments are. Raises ServiceBusy.
        """
        if len(markdown) > LONGEST:
            return plain(markdown)
        if self._waiting >= _MOST_WAITING:
            raise ServiceBusy("Too many pages are asked for.", cure="Try again in a moment.")
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._pool, self._render, markdown, images)
        finally:
            self._waiting -= 1

    async def close(self) -> None:
        """End the process."""
        await asyncio.get_running_loop().run_in_executor(self._pool, self._end)
        await asyncio.to_thread(self._pool.shutdown)

    def _render(self, markdown: str, images: str) -> str:
        try:
            rendered = self._ask(markdown, images)
        except (OSError, EOFError) as error:  # it ended, by its limit of memory or from outside
            _log.debug("rendering a page was given up: %r", error)
            rendered = ""
        if not rendered:
            self._end()
            return plain(markdown)
        return rendered[1:]

    def _ask(self, markdown: str, images: str) -> str:
        """Return what was made, after a mark that something was; "" after the deadline."""
        line = self._line or self._start()
        line.send_bytes(images.encode())
        line.send_bytes(markdown.encode(errors="replace"))
        return line.recv_bytes().decode() if line.poll(self._deadline) else ""

    def _start(self) -> Connection:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="pages", daemon=True)
        self._process.start()
        self._line = ours
        theirs.close()
        if not ours.poll(_START_DEADLINE):
            raise EOFError
        ours.recv_bytes()
        return ours

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._line = self._process = None


@asynccontextmanager
async def open_renderer(deadline: float = 3.0) -> AsyncIterator[Renderer]:
    """Render until the end of the block; a note that takes longer than `deadline` seconds is given up."""
    renderer = Renderer(deadline)
    try:
        yield renderer
    finally:
        await renderer.close()


def plain(markdown: str) -> str:
    """Show a note as it was written."""
    rest = " Its end is missing." if len(markdown) > LONGEST_PLAIN else ""
    text = html.escape(markdown[:LONGEST_PLAIN])
    return f'<p class="notice">{_TOO_MUCH}{rest}</p>\n<pre class="plain">{text}</pre>\n'


def serve(line: Connection) -> None:
    """Answer until the other end is closed; the main function of the process."""
    from sync.hub.pages.rendering import TooLong, render  # noqa: PLC0415 (Markdown is read here alone)

    _limit()
    line.send_bytes(b"ready")
    with suppress(EOFError, OSError):
        while True:
            images, markdown = line.recv_bytes().decode(), line.recv_bytes().decode()
            try:
                rendered = render(markdown, images)
            except (TooLong, RecursionError, MemoryError):
                line.send_bytes(b"")
            else:
                line.send_bytes(b"+" + rendered.encode(errors="replace"))


def _limit() -> None:
    """Be killed by nobody's Ctrl-C, take little memory, and let the hub go first, where the system can."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, ValueError):
        be_modest(_MEMORY, _NICENESS)
