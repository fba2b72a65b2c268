"""Who watches a document, told of its changes in order even when one of them fails or edits it."""

from collections import deque
from collections.abc import Callable, Iterator

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
                self._tell_each(self._untold.popleft(), iter(tuple(self._callbacks)))
        except BaseException:  # interrupted, too: nobody's copy of the text falls behind
            self._tell_rest()
            raise

    def _tell_each(self, change: DocumentChange, callbacks: Iterator[Observer]) -> None:
        try:
            for callback in callbacks:
                callback(change)
        except BaseException:  # the others hear of it first
            self._tell_each(change, callbacks)
            raise
