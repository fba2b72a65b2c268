"""Shows old versions of the open note in the place of its editor, brings one back, and leads back to now."""

from collections.abc import Callable
from dataclasses import dataclass

from app.gui.history import Comparison, HistoryFeed, HistoryPanel, Joined, Moment
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.window.note_pane import NotePane
from app.gui.window.rights import Rights
from core.documents import NoteContent
from core.ids import NoteId
from core.notes import Library, NoteHistory, OpenNote


@dataclass(frozen=True, slots=True)
class _OldVersion:
    """What is on screen in the place of the editor."""

    opened: OpenNote
    moment: Moment
    content: NoteContent


class LookingBack:
    """Shows the version that was chosen last; what others write meanwhile goes on below it."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        rights: Rights,
        pane: NotePane,
        feed: HistoryFeed,
        panel: HistoryPanel,
        now: Callable[[], float],
    ) -> None:
        self._library, self._tasks, self._rights = library, tasks, rights
        self._pane, self._feed, self._panel, self._now = pane, feed, panel, now
        self._moment: Moment | None = None
        self._shown: _OldVersion | None = None
        self._comparison = Comparison.NOW
        self._reading = Refresher(tasks, "read version", self._read)
        self._connect()

    @property
    def is_on_screen(self) -> bool:
        """True while an old version is shown."""
        return self._shown is not None

    def end(self) -> None:
        """Show the note as it is now; whoever was in the old text is in the new one."""
        had_focus = self._pane.version.isAncestorOf(self._pane.window().focusWidget())
        self._moment = None
        self._panel.go_to_now()
        if self._shown is not None:
            self._shown = None
            self._pane.show_version(False)
            self._pane.version.forget()
            if had_focus:
                self._pane.enter()

    def leave(self) -> None:
        """Show the note as it is now, and go to its text."""
        if self._shown is not None:
            self.end()
            self._pane.enter()

    def restore(self) -> None:
        """Bring back the version on screen, as an edit that can be undone."""
        if self._shown is not None:
            self._tasks.start("restore version", self._restore(self._shown))

    async def _restore(self, old: _OldVersion) -> None:
        opened, moment, content = old.opened, old.moment, old.content
        self._rights.insist([opened.space])
        self.leave()
        await self._library.edit(opened.id, lambda note: note.document.restore(moment.version, content))
        self._feed.refresh()
        self._pane.banner.show_notice(
            tr("The note is again as it was: {version}.", version=moment.title(self._now())),
            tr("Undo"),
            lambda: self._undo(opened.id),
        )

    def _undo(self, note: NoteId) -> None:
        shown = self._pane.editor.note
        if shown is not None and shown.id == note:
            self._pane.editor.undo()

    def _choose(self, number: int) -> None:
        self._moment = self._feed.moments[number]
        self._reading.ask()

    def _compare(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._reading.ask()

    async def _read(self) -> None:
        opened, history, moment = self._feed.opened, self._feed.history, self._moment
        comparison, moments = self._comparison, self._feed.moments
        if opened is None or history is None or moment is None:
            return
        other = _other(moments, moment, comparison)
        before = None if other is None else await history.content(other.version)
        content = await history.content(moment.version)
        old = _OldVersion(opened, moment, content)
        title, tags, text = [await _join(history, *texts) for texts in _texts(before, content)]
        if (moment, comparison) == (self._moment, self._comparison):
            self._shown = old
            self._say(old, None if before is None else len(text.places))
            self._pane.version.show_version(title, tags, text)
            self._pane.show_version(True)

    def _say(self, old: _OldVersion, places: int | None) -> None:
        bar = self._pane.version.bar
        bar.say(old.moment.title(self._now()), places)
        bar.allow_restoring(self._refusal(old.opened, old.content))

    def _refusal(self, opened: OpenNote, content: NoteContent) -> str:
        if not self._rights.may_write(opened.space):
            return tr("You can read this space, but not change it.")
        return tr("The note is like this now.") if opened.document.content == content else ""

    def _connect(self) -> None:
        bar = self._pane.version.bar
        self._panel.version_chosen.connect(self._choose)
        self._panel.left.connect(self.end)
        self._panel.back_asked.connect(self.leave)
        self._pane.version.back_asked.connect(self.leave)
        self._pane.editor.focusAsked.connect(self.end)
        bar.restore_asked.connect(self.restore)
        bar.comparison_chosen.connect(self._compare)


def _other(moments: tuple[Moment, ...], moment: Moment, comparison: Comparison) -> Moment | None:
    """Find what a version is compared with; None for what came before the first."""
    if comparison is Comparison.NOW:
        return moments[-1]
    keys = [each.key for each in moments]
    number = keys.index(moment.key) if moment.key in keys else 0
    return moments[number - 1] if number else None


def _texts(before: NoteContent | None, content: NoteContent) -> list[tuple[str | None, str]]:
    """Pair what is compared: titles, tags, texts."""
    earlier = (None, None, None) if before is None else _parts(before)
    return list(zip(earlier, _parts(content), strict=True))


def _parts(content: NoteContent) -> tuple[str, str, str]:
    return content.title, " ".join(f"#{tag}" for tag in content.tags), content.body


async def _join(history: NoteHistory, older: str | None, newer: str) -> Joined:
    return Joined(newer) if older is None else Joined.of(await history.compare_texts(older, newer))
