"""Who watches a document, told of its changes in order even when one of them fails or edits it."""

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack

from core.documents.changes import DocumentChange
from core.events import Unsubscribe

Observer = Callable[[DocumentChange], None]


class Observers:
    """Callbacks of one document.

    A change that an observer makes is told after the present one, so all see the same order. When an observer
    raises, the others are still told and the error then reaches whoever made the change.
    """

    def __init__(self) -> None:
        self._callbacks: list[Observer] = []
        self._untold: deque[DocumentChange] = deque()
        self._telling = False

    def add(self, callback: Observer) -> Unsubscribe:
        """Tell `callback` of every change until the returned function is called, once or more."""
        self._callbacks.append(callback)

        def remove() -> None:
            # By identity: two equal callbacks are two subscriptions.
            nonlocal callback
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return remove

    def tell(self, change: DocumentChange) -> None:
        """Tell everyone; raises what an observer raised, after all were told."""
        self._untold.append(change)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell_rest()
        finally:
            self._telling = False

    def _tell_rest(self) -> None:
        try:
            while self._untold:
                self._tell_all(self._untold.popleft())
        finally:
            if self._untold:
                self._tell_rest()

    def _tell_all(self, change: DocumentChange) -> None:
        if len(self._callbacks) == 1:
            self._callbacks[0](change)
            return
        with ExitStack() as stack:
            for callback in reversed(self._callbacks):
                stack.callback(callback, change)
