"""A file name that the title does not give back, kept in the note so that links to the file survive.

Links between Markdown files name files, and a note has only a title. Where the title gives the file name
back, nothing is kept. Elsewhere (front matter with another title, the suffix .markdown) the body's front
matter begins with a line `tandem-file: install-guide.md`, which export takes out again to name the file. Two
kinds of names cannot be kept: those some system refuses and those that differ only in case; the files get
portable names, and links to them break.
"""

from collections.abc import Callable

from core.transfer import front_matter
from core.transfer.file_names import (
    file_name_for,
    folded,
    is_note_file,
    portable_file_name,
    split_suffix,
    without_number,
)
from core.transfer.known_keys import FILE_NAME_KEY
from core.transfer.page import FENCE, can_take_lines, own_title
from core.transfer.scalars import write_scalar


def name_to_remember(file_name: str, title: str, is_sibling: Callable[[str], bool]) -> str | None:
    """Give the portable name to keep for a note from this file, or None when its title gives the name back.

    `is_sibling` tells of a folded portable name whether a note file of the folder has it: a number that only
    keeps notes of one title apart is not kept.
    """
    name = portable_file_name(file_name)
    stem, suffix = split_suffix(name)
    bare = without_number(stem)
    if bare and title != own_title(file_name) and is_sibling(folded(bare + suffix)):
        name = bare + suffix
    return None if name == file_name_for(title) else name


def remember(body: str, name: str) -> str:
    """Put a file name at the top of a body, into its front matter when it has some."""
    line = f"{FILE_NAME_KEY}: {write_scalar(name)}\n"
    if can_take_lines(body):
        return FENCE + line + body[len(FENCE) :]
    return f"{FENCE}{line}{FENCE}\n{body}"


def forget(body: str) -> tuple[str | None, str]:
    """Undo `remember`: give the file name, or None, and the body without it."""
    if not body.startswith(f"{FENCE}{FILE_NAME_KEY}: "):
        return None, body
    line, _, rest = body[len(FENCE) :].partition("\n")
    name = _read_name(line)
    own_end = f"{FENCE}\n"
    bare = rest.removeprefix(own_end) if rest.startswith(own_end) else FENCE + rest
    return (name, bare) if name is not None and remember(bare, name) == body else (None, body)


def _read_name(line: str) -> str | None:
    matter = front_matter.parse(line + "\n")
    value = matter.entries[0].value if matter and matter.entries else None
    if not isinstance(value, str) or not is_note_file(value):
        return None
    return value if portable_file_name(value) == value else None
