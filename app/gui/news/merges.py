"""Receipts of merges: passages that went while somebody wrote in them, each with a way back."""

from collections.abc import Callable

from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from app.gui.news.offer import Offer
from app.gui.news.strip import Strip
from app.gui.news.wording import Writers, merge_details, merge_words
from core.ids import DeviceId
from core.notes import Merge, OpenNote, Visit

KIND = "merge"


class MergeReceipts:
    """Offers one receipt after the other, until the user is done with each."""

    def __init__(self, editor: EditorView, strip: Strip, own: DeviceId) -> None:
        self._editor = editor
        self._strip = strip
        self._own = own
        self._told: tuple[str, str] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a receipt waits for the user."""
        return self._told is not None

    def show(
        self,
        opened: OpenNote,
        visit: Visit,
        merges: tuple[Merge, ...],
        writers: Writers,
        look: Callable[[], None],
    ) -> None:
        """Offer the first of these; `look` asks for those that are left."""
        if not merges:
            self.clear()
            return
        merge = merges[0]
        words = merge_words(merge, writers, self._own)
        if self._told == (merge.receipt.key, words):
            return
        self._told = (merge.receipt.key, words)

        def settle() -> None:
            visit.settle(merge.receipt)
            look()

        def bring_back() -> None:
            opened.document.bring_back(merge.receipt, origin=KIND)
            self._editor.body.bring_into_view(
                opened.document.position_of(merge.receipt.pieces[0].anchor) or 0
            )
            settle()

        fine = (tr("It is fine"), settle)
        back = (tr("Bring it back"), bring_back)
        answers = (fine,) if self._editor.body.isReadOnly() else (back, fine)
        self._strip.offer(KIND, Offer("restore", words, merge_details(merge), answers))

    def clear(self) -> None:
        """Offer nothing."""
        self._told = None
        self._strip.offer(KIND, None)
