"""Presses keys in a window, one after another, as a person would."""

import asyncio
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


class Typist:
    """Types into whatever has the window's focus, and counts the keys."""

    def __init__(self, window: QWidget) -> None:
        self.typed = 0
        self._window = window

    async def type(self, text: str, pace: float) -> list[int]:
        """Press a key every `pace` seconds; returns the moment of each press (CLOCK_MONOTONIC, ns)."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        moments = []
        for character in text:
            moments.append(self._press(character))
            due += pace
            await asyncio.sleep(max(0.0, due - loop.time()))
        return moments

    def _press(self, character: str) -> int:
        target = self._window.focusWidget()
        if target is None:
            raise RuntimeError("nothing in the window has the focus")
        key = QTest.asciiToKey(ord(character)) if character.isascii() else Qt.Key.Key_unknown
        moment = time.monotonic_ns()
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, character, Qt.KeyboardModifier.NoModifier)
        self.typed += 1
        return moment
