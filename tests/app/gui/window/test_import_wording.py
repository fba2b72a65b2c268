"""The end of an import is told in the user's language, with its numbers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.language import speak
from app.gui.window.import_wording import import_sentence
from core.transfer.audit import ImportAudit, LeftOut

_FOLDER = Path("/garden")
_MANY = ImportAudit(_FOLDER, 5, 2, (LeftOut("a.zip", "no note"),), attached=2, notebooks=1)

_TOLD = "2 notes imported. 2 attachments came along. 1 notebook was made. 1 file was left out."


@pytest.mark.parametrize(
    ("language", "audit", "told"),
    [
        (
            "en",
            _MANY,
            "2 notes imported. 2 attachments came along. 1 notebook was made. 1 file was left out.",
        ),
        ("de", ImportAudit(_FOLDER, 1, 1), "1 Notiz importiert."),
        ("de", ImportAudit(_FOLDER, 0, 0), "Der Ordner /garden ist leer; es gab nichts zu importieren."),
        ("es", ImportAudit(_FOLDER, 2, 0), "Se encontraron 2 archivos en /garden, pero ninguna nota."),
        ("zh_CN", _MANY, "已导入 2 条笔记。附带 2 个附件。新建了 1 个笔记本。略过了 1 个文件。"),
    ],
)
def test_an_import_is_told_in_the_users_language(
    speaker: QApplication, language: str, audit: ImportAudit, told: str
) -> None:
    speak(speaker, language)
    assert import_sentence(audit) == told
