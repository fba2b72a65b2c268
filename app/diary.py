"""The diary: a file in the profile where faults are written down for whoever repairs them; nobody's words."""

import asyncio
import contextlib
import logging
import tempfile
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.redaction import RedactedLines, told_fault
from core.profile import Profile

_LARGEST = 1_000_000
_KEPT = 3
OURS = ("app", "core", "sync")
"""The loggers of Tandem's own packages."""
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def diary_file(profile: Profile) -> Path:
    """Say where the diary of a profile is."""
    return profile.directory / "logs" / "tandem.log"


@contextlib.contextmanager
def writing_diary(profile: Profile) -> Iterator[None]:
    """Send log records to the diary, and only there, until the block ends."""
    handler = _open(diary_file(profile))
    with contextlib.closing(handler), handling(handler):
        for name in OURS:
            logger = logging.getLogger(name)
            logger.setLevel(min(logger.level or logging.INFO, logging.INFO))
        yield


@contextlib.contextmanager
def handling(handler: logging.Handler) -> Iterator[None]:
    """Give a handler all records for the length of the block; levels that are set within hold no longer."""
    levels = {name: logging.getLogger(name).level for name in OURS}
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


def last_lines(profile: Profile, count: int) -> list[str]:
    """Read the last lines of the diary, the oldest first; none where there is no diary."""
    newest = diary_file(profile)
    lines: list[str] = []
    for file in (newest, *(newest.with_name(f"{newest.name}.{age}") for age in range(1, _KEPT + 1))):
        if len(lines) >= count:
            break
        with contextlib.suppress(OSError):
            lines = [*file.read_text("utf-8", errors="replace").splitlines(), *lines]
    return lines[-count:] if count > 0 else []


@contextlib.contextmanager
def hearing_diary(hear: Callable[[str], None]) -> Iterator[None]:
    """Call `hear` with every record that is written into the diary of this process, to the block's end.

    It is called in the thread that runs this block, which has a running event loop.
    """
    with handling(_Hearing(hear)):
        yield


def keep_traceback(profile: Profile | None, error: BaseException) -> Path:
    """Write down a bug and return the file: the diary, else one in the temporary folder."""
    text = told_fault(error)
    if profile is not None:
        with contextlib.suppress(OSError):
            return _append(diary_file(profile), text)
    with tempfile.NamedTemporaryFile(
        "w", prefix="tandem-", suffix=".log", delete=False, encoding="utf-8"
    ) as kept:
        kept.write(text)
    return Path(kept.name)


def _append(path: Path, text: str) -> Path:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("a", encoding="utf-8") as diary:
        diary.write(text)
    return path


def _open(path: Path) -> logging.Handler:
    """Open the diary; a profile that cannot be written must still open, so that its notes can be read."""
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        handler: logging.Handler = _QuietFile(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
    handler.setLevel(logging.INFO)
    handler.setFormatter(RedactedLines(_FORMAT))
    return handler


class _Hearing(logging.Handler):
    """Hands on what is written from any thread."""

    def __init__(self, hear: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(RedactedLines(_FORMAT))
        self._hear = hear
        self._loop = asyncio.get_running_loop()

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(RuntimeError):  # the loop may be closed by now
            self._loop.call_soon_threadsafe(self._hear, self.format(record))


class _QuietFile(RotatingFileHandler):
    """Says nothing on the terminal when the disk is full."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 the name is logging's
        del record
