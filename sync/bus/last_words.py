"""Why a server ended: what it wrote to its output and its log."""

from pathlib import Path

from core.errors import BusProblem
from sync.bus.configuration import ServerFiles
from sync.bus.problems import failed_start, taken_port


class LastWords:
    """What a server writes from the moment this is made."""

    def __init__(self, files: ServerFiles) -> None:
        self._files = files
        self._log_before = _size(files.log)

    def problem(self, port: int) -> BusProblem:
        """Make a problem of what the server on this port said last."""
        words = _lines(self._files.output) + _lines(self._files.log, self._log_before)
        errors = [_said(line) for line in words if "[FTL]" in line or "[ERR]" in line]
        reason = (errors or words or ["it ended without a word"])[-1]
        if "address already in use" in reason:
            return taken_port(port)
        return failed_start(reason, self._files.log)


def _lines(file: Path, start: int = 0) -> list[str]:
    try:
        return file.read_bytes()[start:].decode(errors="replace").splitlines()
    except OSError:
        return []


def _said(line: str) -> str:
    """Cut process, date and level from a line of the log."""
    return line.rpartition("[FTL] ")[2].rpartition("[ERR] ")[2]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
