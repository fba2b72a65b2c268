"""What the user does every day: today's note, a note from a template, a copy of a note."""

from collections.abc import Callable
from datetime import datetime

from app.gui.actions import Action, Section
from app.gui.finder import Finder, TemplateChoices
from app.gui.language import as_written, in_every_language, tr
from app.gui.tasks import Tasks
from app.gui.window.note_facts import NoteFacts
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.rights import Rights
from core.facts import NoteFilter, NoteSummary
from core.ids import NotebookId, SpaceId
from core.notes import Library
from core.templates import TAG, fill_template

_DAILY = "Daily"
"""What the notebook of daily notes is called, and their template."""


class EverydayActions:
    """Makes notes of what is there: of a day, of a template, of another note."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        rights: Rights,
        keeper: OpenNoteKeeper,
        facts: NoteFacts,
        pane: NotePane,
        finder: Finder,
        now: Callable[[], float],
    ) -> None:
        self._library, self._tasks, self._rights = library, tasks, rights
        self._keeper, self._facts, self._editor, self._finder = keeper, facts, pane.editor, finder
        self._now = now
        self._templates = TemplateChoices(library, self._write_from)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("note.daily", tr("Today’s note"), self.open_daily, Section.NEW, "Ctrl+Alt+D"),
            Action(
                "note.from-template",
                tr("New note from a template…"),
                lambda: self._finder.open(self._templates),
                Section.NEW,
                "Ctrl+Alt+N",
            ),
            Action("note.duplicate", tr("Duplicate"), self.duplicate_shown, Section.NOTE),
        ]

    def open_daily(self) -> None:
        """Open the note of this day, and make it if it is not there yet."""
        self._tasks.start("daily note", self._open_daily())

    def duplicate_shown(self) -> None:
        """Make a copy of the note on screen."""
        if self._facts.summary is not None:
            self.duplicate(self._facts.summary)

    def duplicate(self, note: NoteSummary) -> None:
        """Make a copy of a note beside it, and let the user type its title."""
        self._tasks.start("duplicate note", self._duplicate(note))

    async def _open_daily(self) -> None:
        space, today = (await self._library.default_space()).id, f"{self._today():%Y-%m-%d}"
        notebook = await self._daily_notebook(space)
        wanted = NoteFilter(space=space, notebook=notebook)
        known = [note for note in await self._library.notes(wanted) if note.title == today]
        if not known:
            body = await self._templates.body_titled(in_every_language(_DAILY))
            body = fill_template(body, title=today, now=self._today())
            known = [await self._library.create_note(space, today, body, notebook=notebook)]
        self._keeper.open(known[0].id, self._editor.focus_body)

    def _write_from(self, template: NoteSummary) -> None:
        self._tasks.start("note from template", self._fill(template))

    async def _fill(self, template: NoteSummary) -> None:
        space = (await self._library.default_space()).id
        title = fill_template(template.title, title="", now=self._today())
        body = fill_template(await self._library.body(template.id), title=title, now=self._today())
        tags = [tag for tag in template.tags if tag != TAG]
        note = await self._library.create_note(space, title, body, tags=tags)
        self._keeper.open(note.id, self._editor.focus_title)

    async def _duplicate(self, note: NoteSummary) -> None:
        self._rights.insist([note.space])
        await self._library.saver.saved()
        body = await self._library.body(note.id)
        title = as_written(tr("{title} (copy)", title=note.title or tr("Untitled")))
        copy = await self._library.create_note(
            note.space, title, body, notebook=note.notebook, tags=note.tags
        )
        self._keeper.open(copy.id, self._editor.focus_title)

    async def _daily_notebook(self, space: SpaceId) -> NotebookId:
        names = in_every_language(_DAILY)
        known = [each.id for each in await self._library.notebooks(space) if each.name in names]
        return known[0] if known else await self._library.create_notebook(space, tr(_DAILY))

    def _today(self) -> datetime:
        return datetime.fromtimestamp(self._now()).astimezone()
