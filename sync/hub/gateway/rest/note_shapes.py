"""Notes as REST takes and tells them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from core.facts import NoteSummary
from sync.hub.gateway.rest.shapes import Id, OwnName, Sent, Told, moment, optional_moment

LONGEST_BODY = 1024 * 1024
"""Characters; what is inserted at once costs every replica time, see `core.documents.editions`."""

Title = Annotated[str, Field(max_length=1000, examples=["Shopping"])]
Body = Annotated[str, Field(max_length=LONGEST_BODY, description="Markdown.", examples=["- milk\n- bread\n"])]
Tags = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=100)]], Field(max_length=64, examples=[["home"]])
]
VersionName = Annotated[str, Field(examples=["bd3ap2ibmfrggzdfmzqq"])]
NotebookIn = Annotated[str, Field(max_length=64, description="The id of a notebook of the same space.")]


class NewNote(Sent):
    """A note that is to be."""

    title: Title = ""
    body: Body = ""
    tags: Tags = Field(default_factory=list)
    notebook: NotebookIn | None = None


class NoteText(Sent):
    """What a note is to read from now on."""

    title: Title
    body: Body


class NoteChange(Sent):
    """What is to change beside the text; what is left out stays. `notebook` null is the top of the space."""

    title: Title | None = None
    tags: Tags | None = None
    pinned: bool | None = None
    trashed: bool | None = None
    notebook: NotebookIn | None = None

    @property
    def moves(self) -> bool:
        """Tell whether a notebook was named, if only as null."""
        return "notebook" in self.model_fields_set


class ListedNote(Told):
    """What a list shows of a note."""

    id: Id
    space: Id
    notebook: str | None
    title: str
    tags: tuple[str, ...]
    pinned: bool
    trashed_at: datetime | None
    created_at: datetime
    modified_at: datetime
    preview: str


class KnownNote(ListedNote):
    """A note with its text, and its ETag, which goes back as If-Match."""

    body: str
    etag: str


class Author(Told):
    """A user whose device wrote something; he may be no member any more."""

    user: Id
    name: OwnName
    display_name: str


class KnownEdit(Told):
    """What somebody wrote into a note without a long pause, and the version that it led to."""

    version: VersionName
    author: Author | None = Field(description="Null when it is not known whose device wrote it.")
    device: str | None
    started_at: datetime
    ended_at: datetime = Field(description="To the minute.")
    inserted: int = Field(description="Characters of the text that came.")
    deleted: int = Field(description="Characters of the text that went.")
    title_changed: bool
    tags_changed: bool
    marks_changed: bool = Field(description="Pinned, brought to the trash, or taken out of either.")
    restored: str | None = Field(description="The version that was restored, when the edit did only that.")


class KnownVersion(Told):
    """A note as it was in a version."""

    note: Id
    version: VersionName
    title: str
    tags: tuple[str, ...]
    body: str


def listed(note: NoteSummary) -> ListedNote:
    """Tell what a list shows of a note."""
    return ListedNote(
        id=note.id,
        space=note.space,
        notebook=note.notebook,
        title=note.title,
        tags=note.tags,
        pinned=note.pinned,
        trashed_at=optional_moment(note.trashed_at),
        created_at=moment(note.created_at),
        modified_at=moment(note.modified_at),
        preview=note.preview,
    )
