"""The address of a note, as other programs hold it: a link that opens the note in the desktop app."""

import re
from dataclasses import dataclass

from core.errors import BadInput
from core.ids import NoteId

ADDRESS_START = "tandem://note/"
_ID = re.compile(r"\A[0-9a-z]{1,64}\Z")


@dataclass(frozen=True, slots=True)
class NoteAddress:
    """Names a note by its id; as text `tandem://note/<id>`."""

    note: NoteId

    def __str__(self) -> str:
        return f"{ADDRESS_START}{self.note}"

    @classmethod
    def parse(cls, text: str) -> "NoteAddress":
        """Read an address; raises BadInput for any other text."""
        note = text.strip().removeprefix(ADDRESS_START).removesuffix("/")
        if not text.strip().startswith(ADDRESS_START) or not _ID.match(note):
            raise BadInput(
                "This is not the address of a note.",
                safe="Nothing was opened.",
                cure="Copy the whole link again; it begins with tandem://note/ and ends with the note's id.",
            )
        return cls(NoteId(note))
