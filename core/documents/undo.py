"""What one replica wrote into the body of a note, remembered so that it can be taken back and made again."""

from collections.abc import Iterator
from contextlib import contextmanager

from loro import ExportMode, ImportStatus, LoroDoc, UndoManager

from core.documents.batch import Batch
from core.documents.newest_blocks import hold_newest

_STEPS = 1000


class Undo:
    """The edits of a replica from now on; those within `merge_interval` milliseconds are undone as one.

    An edit whose origin begins with `excluded` is not remembered.
    """

    def __init__(self, document: LoroDoc, merge_interval: int, *, excluded: str) -> None:
        self._document = document
        self._manager = UndoManager(document)
        self._merge_interval = merge_interval
        self._manager.set_merge_interval(merge_interval)
        self._manager.set_max_undo_steps(_STEPS)
        self._manager.add_exclude_origin_prefix(excluded)

    @property
    def can_undo(self) -> bool:
        return self._manager.can_undo()

    @property
    def can_redo(self) -> bool:
        return self._manager.can_redo()

    def undo(self) -> bool:
        """Take back the last edits; False when there are none."""
        return self._manager.undo()

    def redo(self) -> bool:
        """Make again what was undone last; False when there is nothing."""
        return self._manager.redo()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep what is done in the block apart from what was typed just before."""
        self._manager.set_merge_interval(0)
        try:
            yield
        finally:
            self._manager.set_merge_interval(self._merge_interval)

    def take_in(self, batch: Batch) -> ImportStatus:
        """Import a batch of updates, and remember what could be undone before."""
        # Loro forgets what could be undone when it imports a batch, so a copy merges the updates into one.
        copy = self._document.fork()
        hold_newest(copy)
        copy.import_batch(batch.sound())
        status = self._document.import_(copy.export(ExportMode.Updates(self._document.oplog_vv)))
        for waiting in batch.beyond(self._document.oplog_vv):
            self._document.import_(waiting)
        return status
