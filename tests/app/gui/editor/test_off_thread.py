"""Work beside the keys, whose answer comes to whoever asked, if there still is somebody."""

import threading

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.gui.editor.off_thread import OffThread


def test_the_answer_comes_in_the_thread_of_who_asked(qtbot: QtBot) -> None:
    parent, told = QObject(), list[tuple[object, int]]()
    asked_in = threading.get_ident()
    OffThread(parent).run(threading.get_ident, lambda answer: told.append((answer, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    ((worked_in, answered_in),) = told
    assert worked_in != asked_in == answered_in


def test_nobody_is_answered_who_is_gone(qtbot: QtBot) -> None:
    parent, told, go_on = QObject(), list[object](), threading.Event()
    OffThread(parent).run(lambda: go_on.wait(20), told.append)
    delete(parent)
    go_on.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)
    QCoreApplication.processEvents()
    assert told == []


def test_whoever_asks_may_go_in_the_moment_of_the_answer(qtbot: QtBot) -> None:
    were_there = list[bool]()
    for number in range(2000):
        parent = QObject()
        asking = OffThread(parent)
        asking.run(int, lambda _answer, asking=asking: were_there.append(isValid(asking)))  # type: ignore[misc]
        if number % 3:
            QCoreApplication.processEvents()
        delete(parent)
    assert QThreadPool.globalInstance().waitForDone(20_000)
    QCoreApplication.processEvents()
    assert all(were_there)
