"""Desks for the editor's tests; a Qt or log warning fails any of them."""

import logging
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from app.gui.actions import ActionBook
from app.gui.editor.colors import LIGHT
from app.gui.editor.editor_actions import EditorActions
from app.gui.editor.editor_view import EditorView
from core.documents import NoteDocument
from core.ids import NoteId
from tests.app.gui.editor.desks import Desk, Note

NewDesk = Callable[[str], Desk]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/app/gui/editor" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def no_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that provokes a warning checks it and then clears the log."""
    yield
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.fixture
def new_desk(qtbot: QtBot) -> NewDesk:
    """Open a shown editor on a new note with this body."""
    peers = count(1)

    def open_desk(body: str) -> Desk:
        document = NoteDocument(next(peers))
        document.set_body(body)
        view = EditorView(LIGHT)
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        qtbot.waitExposed(view)
        note = Note(NoteId("note"), document)
        view.show_note(note)
        ActionBook(view).add(EditorActions(view).listed_actions())
        desk = Desk(view, note)
        desk.sit_down()
        return desk

    return open_desk


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    """One editor on an empty note."""
    return new_desk("")


@pytest.fixture
def two_desks(new_desk: NewDesk) -> tuple[Desk, Desk]:
    """Two editors on two replicas of the same empty note."""
    return new_desk(""), new_desk("")
