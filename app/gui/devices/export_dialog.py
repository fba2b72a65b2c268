"""Saving what a hub knows of the user in a file."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.language import told, tr
from core.errors import BadInput
from core.system_errors import cause

_NAME = "tandem-account.json"


def ask_for_file(parent: QWidget, save: Callable[[Path], object]) -> QFileDialog:
    """Let the user choose a file; the window goes on meanwhile."""
    dialog = QFileDialog(parent, tr("Save what the hub knows of you"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix("json")
    dialog.setNameFilter(tr("JSON (*.json)"))
    dialog.selectFile(_NAME)
    dialog.fileSelected.connect(lambda file: save(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


async def write_for_owner(path: Path, text: str) -> None:
    """Write a file that only the user may read, as it has addresses in it; raises BadInput."""
    try:
        await asyncio.to_thread(_write, path, text)
    except OSError as error:
        raise BadInput(
            tr("“{name}” could not be written: {why}.", name=path.name, why=told(cause(error))),
            safe=tr("Nothing else was changed."),
            cure=tr("Choose another folder."),
        ) from error


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text + "\n")
