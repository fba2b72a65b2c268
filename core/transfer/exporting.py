"""Exports notes to a folder of Markdown files."""

import asyncio
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.documents import one_line
from core.facts import Notebook, NoteFilter, NoteSummary
from core.ids import NotebookId, NoteId, SpaceId
from core.notes.library import Library
from core.transfer.audit import ExportAudit, LeftOut
from core.transfer.export_folder import ExportFolder, NoteText
from core.transfer.file_names import NOTE_SUFFIX, TakenNames, portable, split_suffix
from core.transfer.importing import Progress, ignore_progress
from core.transfer.linked_files import FOLDER, AttachmentSource, WrittenFiles
from core.transfer.page import Page, write_page
from core.transfer.remembered_name import forget

_BATCH = 500


async def export_folder(
    library: Library,
    folder: Path,
    space: SpaceId | None,
    progress: Progress = ignore_progress,
    source: AttachmentSource | None = None,
) -> ExportAudit:
    """Write the notes of a space to a new or empty folder, one Markdown file each, in folders as their
    notebooks.

    Of several spaces (`space` None means all) each gets a folder; importing that one again gives equal notes.
    Attachments are written into a folder beside them, where `source` has them; without one, links to them
    stay as they are. The trash is not exported. Raises BadInput when the folder holds anything,
    StorageProblem when the disk does not take the files.
    """
    spaces = await library.spaces() if space is None else [await library.space(space)]
    target = ExportFolder(folder)
    await asyncio.to_thread(target.begin)
    export = _Export(library, target, progress, source)
    names = TakenNames()
    for each in spaces:
        top = (names.claim(portable(each.name)),) if len(spaces) > 1 else ()
        await export.plan(each.id, top)
    return await export.run()


@dataclass
class _Place:
    """A notebook's folder: its names below the space's own folder, the notebooks' names, and what goes into
    it.
    """

    top: tuple[str, ...]
    folders: tuple[str, ...] = ()
    notebook: tuple[str, ...] = ()
    names: TakenNames = field(default_factory=TakenNames)
    notes: list[NoteSummary] = field(default_factory=list)
    files: WrittenFiles | None = None
    """The attachments of the space."""

    def inner(self, notebook: str) -> "_Place":
        folder = self.names.claim(portable(notebook))
        return _Place(self.top, (*self.folders, folder), (*self.notebook, notebook), files=self.files)


class _Export:
    """One run: first every space is planned, then all is written."""

    def __init__(
        self, library: Library, target: ExportFolder, progress: Progress, source: AttachmentSource | None
    ) -> None:
        self._library = library
        self._target = target
        self._progress = progress
        self._source = source
        self._places: list[_Place] = []
        self._files: list[WrittenFiles] = []
        self._left_out: list[LeftOut] = []
        self._trashed = 0

    async def plan(self, space: SpaceId, top: tuple[str, ...]) -> None:
        """Lay out the folders of a space, and which notes go where."""
        root = _Place(top)
        if self._source is not None and await self._library.store.attached_in(space):
            root.names.claim(FOLDER)
            root.files = WrittenFiles(self._source, self._target, top)
            self._files.append(root.files)
        places = _places(root, await self._library.notebooks(space))
        for note in await self._library.notes(NoteFilter(space=space)):
            places.get(note.notebook, root).notes.append(note)
        self._trashed += len(await self._library.notes(NoteFilter(space=space, trashed=True)))
        self._places += places.values()

    async def run(self) -> ExportAudit:
        """Write every place."""
        total = sum(len(place.notes) for place in self._places)
        self._progress(0, total)
        for place in self._places:
            files = list(_files(place, await self._read(place)))
            for start in range(0, len(files), _BATCH):
                await asyncio.to_thread(self._target.write, files[start : start + _BATCH])
                self._progress(self._target.written + len(self._left_out), total)
        return ExportAudit(
            folder=self._target.path,
            found=total + self._trashed,
            exported=self._target.written,
            left_out=tuple(self._left_out),
            missing=tuple(each for files in self._files for each in files.left_out),
            attachments=sum(files.count for files in self._files),
            trashed=self._trashed,
            notebooks=self._target.inner_folders,
        )

    async def _read(self, place: _Place) -> list[tuple[NoteSummary, str]]:
        """Read the bodies; a note that is not here (any more) is left out."""
        bodies: dict[NoteId, str] = {}
        for start in range(0, len(place.notes), _BATCH):
            bodies |= await self._library.bodies([note.id for note in place.notes[start : start + _BATCH]])
        reason = "its text is not on this device"
        self._left_out += [LeftOut(note.title, reason) for note in place.notes if note.id not in bodies]
        if place.files is not None:
            for note, body in bodies.items():
                bodies[note] = await place.files.write(note, body, len(place.folders))
        return [(note, bodies[note.id]) for note in place.notes if note.id in bodies]


def _places(root: _Place, notebooks: Sequence[Notebook]) -> dict[NotebookId | None, _Place]:
    """Lay out the folders from the top down; siblings come in their order, parents not always before them."""
    inner: defaultdict[NotebookId | None, list[Notebook]] = defaultdict(list)
    for notebook in notebooks:
        inner[notebook.parent].append(notebook)
    places: dict[NotebookId | None, _Place] = {None: root}
    waiting: list[NotebookId | None] = [None]
    while waiting:
        parent = waiting.pop()
        for notebook in inner[parent]:
            places[notebook.id] = places[parent].inner(notebook.name)
            waiting.append(notebook.id)
    return places


def _files(place: _Place, notes: Sequence[tuple[NoteSummary, str]]) -> Iterator[NoteText]:
    """Name the notes' files and write their texts; equal notes get equal names in every export."""
    forgotten = [(note, *forget(body)) for note, body in notes]
    for note, name, body in sorted(forgotten, key=_rank):
        # The list shows the first words of a note without a title; they may end in a space.
        title = one_line(note.title)
        stem, suffix = (portable(title), NOTE_SUFFIX) if name is None else split_suffix(name)
        file_name = place.names.claim(stem, suffix)
        page = Page(title, body, place.notebook, note.tags, note.created_at)
        yield NoteText((*place.top, *place.folders), file_name, write_page(page, place.folders, file_name))


def _rank(note: tuple[NoteSummary, str | None, str]) -> tuple[bool, int, str, tuple[str, ...], str]:
    """Let remembered names have the first choice, then older notes."""
    summary, name, body = note
    return name is None, math.floor(summary.created_at), summary.title, summary.tags, body
