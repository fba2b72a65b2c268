"""What people wrote into a note: its title, its body, its tags."""

from dataclasses import dataclass

from loro import LoroDoc

from core.documents.text import one_line


@dataclass(frozen=True, slots=True)
class NoteContent:
    """A note as it reads; `tags` are sorted without regard to case."""

    title: str
    body: str
    tags: tuple[str, ...]


def read_content(document: LoroDoc) -> NoteContent:
    """Read all of it."""
    return NoteContent(read_title(document), document.get_text("body").to_string(), read_tags(document))


def read_title(document: LoroDoc) -> str:
    """Read the title as one line, whatever other peers wrote."""
    return one_line(document.get_text("title").to_string())


def read_tags(document: LoroDoc) -> tuple[str, ...]:
    """Read the tags, sorted without regard to case; case is kept."""
    return tuple(sorted(document.get_map("tags").keys(), key=lambda tag: (tag.casefold(), tag)))
