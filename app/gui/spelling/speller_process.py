"""The process that knows the dictionaries, as the windows ask it."""

import json
import logging
import sys
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess
from shiboken6 import isValid

_log = logging.getLogger(__name__)
_MOST_STARTS = 3
_PATIENCE = 2000
"""Milliseconds for the process to end."""

Then = Callable[[list[str]], object]


class SpellerProcess(QObject):
    """Answers in the order of the questions; starts with the first one, and again when it died."""

    def __init__(self) -> None:
        super().__init__()
        self._process: QProcess | None = None
        self._starts = 0
        self._asked: deque[tuple[QObject, Then]] = deque()
        self._is_stopped = False

    def ask(self, asker: QObject, question: dict[str, object], then: Then) -> None:
        """Ask, and call `then` with the answer, unless `asker` is gone by then or no process can be had."""
        process = self._running()
        if process is not None:
            self._asked.append((asker, then))
            process.write((json.dumps(question) + "\n").encode())

    def stop(self) -> None:
        """End the process; nothing is answered any more."""
        self._is_stopped = True
        self._asked.clear()
        process = self._process
        if process is not None:
            process.kill()
            process.waitForFinished(_PATIENCE)

    def _running(self) -> QProcess | None:
        if self._process is None and not self._is_stopped and self._starts < _MOST_STARTS:
            self._starts += 1
            self._process = process = QProcess(self)
            process.readyReadStandardOutput.connect(self._read)
            process.finished.connect(self._forget)
            process.errorOccurred.connect(self._forget)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
            process.start(sys.executable, ["-m", "core.spelling.worker"])
        return self._process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            asker, then = self._asked.popleft() if self._asked else (None, None)
            if asker is not None and then is not None and isValid(asker):
                then(json.loads(line))

    def _forget(self) -> None:
        if self._process is None:
            return
        if not self._is_stopped:
            _log.info("The process that spells ended: %s", self._process.errorString())
        self._process.deleteLater()
        self._process = None
        self._asked.clear()
