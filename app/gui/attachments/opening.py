"""Opening an attachment with the program that the system has for it; programs are never run."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeDatabase, QUrl
from PySide6.QtGui import QDesktopServices

from core.attachments.media_types import with_suffix
from core.transfer.file_names import portable

_LONGEST_NAME = 200
_RUNNING = re.compile(
    r"""
    \.(?: app | appimage | bat | bash | cmd | com | command | cpl | csh | deb | desktop | dmg | exe | fish
    | hta | jar | js | jse | ksh | lnk | msc | msi | msix | pif | pkg | pl | ps1 | psm1 | py | pyc | pyw | rb
    | reg | rpm | run | scpt | scr | service | sh | snap | terminal | url | vb | vbe | vbs | webloc | workflow
    | wsf | wsh | zsh )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUNNING_KINDS = (
    "application/x-executable",
    "application/x-sharedlib",
    "application/x-pie-executable",
    "application/x-msdownload",
    "application/x-ms-dos-executable",
    "application/vnd.microsoft.portable-executable",
    "application/x-desktop",
    "application/x-shellscript",
    "application/java-archive",
)


def name_of_copy(told: str, path: Path) -> str:
    """Name a copy of a file as its note calls it, with the suffix of its kind, as any system can hold it."""
    kind = QMimeDatabase().mimeTypeForFile(str(path), QMimeDatabase.MatchMode.MatchContent).name()
    return portable(with_suffix(told.strip() or "attachment", kind), _LONGEST_NAME)


def may_run(path: Path) -> bool:
    """Say whether opening a file could run it."""
    if _RUNNING.fullmatch(path.suffix):
        return True
    kind = QMimeDatabase().mimeTypeForFile(str(path))
    return any(kind.inherits(running) for running in _RUNNING_KINDS)


def open_copy(copy: Path) -> bool:
    """Open a copy, or show it in its folder if it could run; says whether it was opened."""
    is_opened = not may_run(copy)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy if is_opened else copy.parent)))
    return is_opened
