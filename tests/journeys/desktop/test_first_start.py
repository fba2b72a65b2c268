"""Somebody starts Tandem for the first time: writing at once, importing, joining; no network is asked."""

import socket
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.gui.sharing import JoinDialog
from app.gui.welcome.first_notes import write_first_notes
from core.facts import NoteFilter
from tests.journeys.desktop.conftest import Live
from tests.journeys.desktop.person import Person


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a network was asked for, in the order in which it was."""
    asked: list[str] = []
    for name in ("bind", "connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, lambda *_, name=name: asked.append(name), raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: asked.append("getaddrinfo"))
    return asked


def test_whoever_is_new_just_types_and_asks_nothing_of_a_network(live: Live, asked: list[str]) -> None:
    async def begin(ada: Person) -> None:
        await write_first_notes(ada.library)
        await ada.until(ada.window.note.welcome.isVisible)
        ada.type("Tea")
        await ada.until_open("Tea")
        ada.press(Qt.Key.Key_Return)
        ada.type("- green")
        ada.press(Qt.Key.Key_Return)
        ada.type("black")
        await ada.until(lambda: "Write together" in ada.titles() and ada.status().startswith("Saved here"))
        assert ada.text() == "- green\n- black"

    async def come_back(ada: Person) -> None:
        await ada.until_open("Tea")
        assert not ada.window.note.welcome.isVisible()
        assert ada.text() == "- green\n- black"
        # What would go to others with one's own space is one's own.
        own = (await ada.library.default_space()).id
        assert [note.title for note in await ada.library.notes(NoteFilter(space=own))] == ["Tea"]

    live(begin, come_back)
    assert asked == []


def test_whoever_has_notes_elsewhere_brings_them_along(live: Live, asked: list[str], tmp_path: Path) -> None:
    vault = tmp_path / "vault" / "Kitchen"
    vault.mkdir(parents=True)
    (vault / "Soup.md").write_text("With [[Bread]], #winter", encoding="utf-8")
    (vault.parent / "Bread.md").write_text("# Dough", encoding="utf-8")

    async def bring(ada: Person) -> None:
        await ada.until(ada.window.note.welcome.isVisible)
        ada.press(Qt.Key.Key_Down)
        ada.press(Qt.Key.Key_Down)
        ada.press(Qt.Key.Key_Return)
        dialog = await ada.dialog(QFileDialog)
        dialog.fileSelected.emit(str(vault.parent))
        dialog.reject()
        await ada.until_told("2 notes imported")
        await ada.until(lambda: {"Kitchen"} <= set(ada.places()))
        await ada.click_note("Soup")
        ada.click_words("Bread", Qt.KeyboardModifier.ControlModifier)
        await ada.until_open("Bread")
        assert len(await ada.library.notes(NoteFilter())) == 2

    live(bring)
    assert asked == []


def test_a_copied_link_is_offered_and_used_only_when_that_is_wanted(live: Live, asked: list[str]) -> None:
    link = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"

    async def look(ada: Person) -> None:
        await ada.until(ada.window.note.welcome.isVisible)
        QApplication.clipboard().setText(link)
        await ada.until(lambda: "“Team”" in ada.window.note.welcome.join.sentence)
        ada.click(ada.window.note.welcome.join)
        dialog = await ada.dialog(JoinDialog)
        assert "“Team”" in dialog.sentence.text()
        ada.press(Qt.Key.Key_Escape)
        QApplication.clipboard().clear()
        await ada.turn_to(ada.window)

    live(look)
    assert asked == []
