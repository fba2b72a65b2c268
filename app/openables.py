"""What the desktop app can be asked to open: the address of a note, an invitation, a Markdown file."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from core.errors import BadInput
from core.notes.address import ADDRESS_START, NoteAddress
from core.transfer.file_names import is_note_file
from sync.control import InviteLink

Openable = NoteAddress | InviteLink | Path


def read_openable(text: str) -> Openable:
    """Read a link, or the path of a file that is there; raises BadInput for anything else."""
    if text.startswith(ADDRESS_START):
        return NoteAddress.parse(text)
    if text.startswith("tandem:"):
        return InviteLink.parse(text)
    return _file(Path(unquote(urlsplit(text).path) if text.startswith("file://") else text))


def _file(path: Path) -> Path:
    if not path.is_file():
        raise BadInput(
            f"There is no file {path}.", safe="Nothing was opened.", cure="Check the path and try again."
        )
    if not is_note_file(path.name):
        raise BadInput(
            f"{path.name} is not a Markdown file, so it cannot become a note.",
            safe="The file is as it was.",
            cure="Open files whose names end in .md or .markdown.",
        )
    return path.resolve()
