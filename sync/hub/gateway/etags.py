"""ETags: which edition of a note, in which notebook, and how it was spelled; and what a notebook is like."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from enum import Enum

from core.facts import Notebook
from core.ids import NotebookId

_TAG = re.compile(r'(W/)?"([^"]*)"')
_LONGEST = 4096
_PLACE_LENGTH, _TAG_LENGTH = 8, 16


class Spelling(Enum):
    """In which form a note is told; two forms of one edition have two ETags."""

    JSON = "j"
    MARKDOWN = "m"


@dataclass(frozen=True, slots=True)
class NoteTag:
    """What an ETag of a note says."""

    edition: bytes
    place: str
    """A short hash of the notebook."""
    spelling: Spelling

    def __str__(self) -> str:
        told = base64.urlsafe_b64encode(self.edition).decode().rstrip("=")
        return f'"{self.spelling.value}.{told}.{self.place}"'


@dataclass(frozen=True, slots=True)
class Matching:
    """What an If-Match header asks for: one of these tags, or with `is_any` whatever is there."""

    tags: tuple[NoteTag, ...]
    is_any: bool


def place_of(notebook: NotebookId | None) -> str:
    """Spell where a note lies, in few characters."""
    return hashlib.sha256((notebook or "").encode()).hexdigest()[:_PLACE_LENGTH]


def notebook_tag(notebook: Notebook) -> str:
    """Return the ETag of a notebook: its name and where it lies, not what lies in it."""
    told = "\x00".join((notebook.id, notebook.parent or "", str(notebook.position), notebook.name))
    return f'"{hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()[:_TAG_LENGTH]}"'


def lets_through(if_match: str | None, tag: str) -> bool:
    """Tell whether an If-Match header lets what has this tag be changed."""
    if if_match is None or if_match.strip() == "*":
        return True
    return any(not weak and f'"{known}"' == tag for weak, known in _TAG.findall(if_match))


def read_if_match(header: str | None) -> Matching | None:
    """Read an If-Match header, without the tags that nobody here gave; None when there is none."""
    if header is None:
        return None
    if header.strip() == "*":
        return Matching((), is_any=True)
    strong = (tag for weak, tag in _TAG.findall(header[:_LONGEST]) if not weak)
    return Matching(tuple(read for tag in strong if (read := _read(tag))), is_any=False)


def is_known(header: str | None, tag: str) -> bool:
    """Tell whether an If-None-Match header names a tag."""
    if header is None:
        return False
    return header.strip() == "*" or any(f'"{known}"' == tag for _, known in _TAG.findall(header))


def _read(tag: str) -> NoteTag | None:
    parts = tag.split(".")
    if len(parts) != 3:
        return None
    spelling, told, place = parts
    try:
        edition = base64.b64decode(told + "=" * (-len(told) % 4), altchars=b"-_", validate=True)
        return NoteTag(edition, place, Spelling(spelling))
    except (ValueError, binascii.Error):
        return None
