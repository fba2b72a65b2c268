"""What changed while the reader was away: marks in the text, and a way from one to the next."""

from collections.abc import Callable

from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from app.gui.news.offer import Offer
from app.gui.news.strip import Strip
from app.gui.news.wording import Writers, news_words
from core.documents import NewPlace
from core.notes import NoteNews, Visit

KIND = "news"


class SinceLast:
    """Shows the news of one note at a time, until the user has seen them."""

    def __init__(self, editor: EditorView, strip: Strip, now: Callable[[], float]) -> None:
        self._editor = editor
        self._strip = strip
        self._now = now
        self._next = 0
        self._open: tuple[Visit, NoteNews] | None = None

    def show(self, visit: Visit, news: NoteNews, writers: Writers) -> None:
        """Mark what is new, and offer to go through it."""
        if not news.places:
            return
        self._next = 0
        self._open = (visit, news)
        self._editor.body.new_marks.show(news.places)
        self.say(writers)

    def say(self, writers: Writers) -> None:
        """Say how much changed, by the names that are known now; nothing once it was seen."""
        if self._open is None:
            return
        visit, news = self._open
        words = news_words(news, len(self._passages()), writers, self._now())

        def finish() -> None:
            visit.see()
            self.clear()

        details = tr("New passages have a bar beside them. Show next goes from one to the next.")
        answers = ((tr("Show next"), self.show_next), (tr("Got it"), finish))
        self._strip.offer(KIND, Offer("eye", words, details, answers))

    def show_next(self) -> None:
        """Go to the next new passage, after the last to the first; nothing where there is none."""
        passages = self._passages()
        if passages:
            self._editor.go_to(passages[self._next % len(passages)].position)
            self._editor.body.bring_into_view(passages[self._next % len(passages)].position)
            self._next += 1

    def clear(self) -> None:
        """Mark nothing any more."""
        self._open = None
        self._editor.body.new_marks.show(())
        self._strip.offer(KIND, None)

    def _passages(self) -> list[NewPlace]:
        """Give the first place of each line in which something is new."""
        text, passages, line = self._editor.body.document(), list[NewPlace](), -1
        for place in self._editor.body.new_marks.places:
            if text.findBlock(place.position).blockNumber() > line:
                passages.append(place)
            line = max(line, text.findBlock(place.position + place.length).blockNumber())
        return passages
