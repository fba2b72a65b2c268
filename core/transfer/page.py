"""A note as a Markdown file: what the file's text and place say of the note, and the text that says it again.

The title is the file's name without suffix, unless front matter gives another; headings are not touched. The
body is what follows the front matter and one empty line after it, byte for byte. Front matter keys that
Tandem does not know stay at the top of the body as they were written; broken front matter stays there whole.
On export the known keys are written above them: `title` when the file name does not give it back, `notebook`
when the folders' names do not, `tags` and `created`. So the text of a body, and with it every `[[link]]` and
relative link, is not rewritten here, and files keep the names by which links know them; only links to
attachments are led to where those are (`linked_files.py`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.documents import one_line
from core.transfer import front_matter
from core.transfer.file_names import UNTITLED, split_suffix
from core.transfer.front_matter import Place
from core.transfer.known_keys import is_known, read_known_keys
from core.transfer.moments import write_moment
from core.transfer.scalars import write_list, write_scalar
from core.transfer.yaml_mapping import Entry, YamlMapping, without

FENCE = "---\n"
_UNCLOSED = ("Its front matter has no end within 16 KB; it was kept as text.",)
_BROKEN = ("Its front matter is broken; it was kept as text.",)


@dataclass(frozen=True, slots=True)
class Page:
    """What a file says of a note. `notebook` names notebooks from the outermost in; times are seconds since
    1970.
    """

    title: str
    body: str
    notebook: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    created_at: float | None = None


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page, and remarks on how it was read."""

    page: Page
    remarks: tuple[str, ...] = ()


def own_title(file_name: str) -> str:
    """Give the title that a file name says."""
    return one_line(split_suffix(file_name)[0]) or UNTITLED


def read_page(text: str, folders: tuple[str, ...], file_name: str) -> ReadPage:
    """Read the text of a file that lies in these folders."""
    page = Page(own_title(file_name), text, _own_notebook(folders))
    place = front_matter.find(text) if text.startswith("---") else None
    if place is None:
        return ReadPage(page, _UNCLOSED if front_matter.looks_unclosed(text) else ())
    matter = front_matter.parse(text[place.start : place.end])
    if matter is None:
        return ReadPage(page, _BROKEN)
    return _with_front_matter(page, place, matter, folders)


def write_page(page: Page, folders: tuple[str, ...], file_name: str) -> str:
    """Write the text from which `read_page` gets the same page, times to the second."""
    head = dict(_head(page, folders, file_name))
    lines = "".join(f"{key}: {value}\n" for key, value in head.items()) or "tags: []\n"
    if "created" in head and can_take_lines(page.body):
        return FENCE + lines + page.body[len(FENCE) :]
    return f"{FENCE}{lines}{FENCE}\n{page.body}"


def can_take_lines(body: str) -> bool:
    """Tell whether a body begins with other programs' front matter, on top of which known keys can be
    written.
    """
    place = front_matter.find(body) if body.startswith(FENCE) else None
    matter = place and front_matter.parse(body[place.start : place.end])
    if not matter or not matter.entries or not matter.is_tidy:
        return False
    return not any(is_known(entry.key) and entry.key != "date" for entry in matter.entries)


def _with_front_matter(page: Page, place: Place, matter: YamlMapping, folders: tuple[str, ...]) -> ReadPage:
    known = read_known_keys(matter, folders)
    found = Page(
        page.title if known.title is None else known.title,
        _without_used(page.body, place, matter, known.used) if known.used and matter.is_tidy else page.body,
        page.notebook if known.notebook is None else known.notebook,
        known.tags,
        known.created_at,
    )
    unreadable = (
        f"“{key}” in its front matter cannot be read; it was kept as text." for key in known.unreadable
    )
    return ReadPage(found, tuple(unreadable))


def _without_used(text: str, place: Place, matter: YamlMapping, used: Sequence[Entry]) -> str:
    rest = without(text[place.start : place.end], used)
    if not rest.strip():
        return text[place.body :].removeprefix("\n")
    kept = [entry.key for entry in matter.entries if entry not in used]
    read_again = front_matter.parse(rest)
    is_sound = read_again is not None and [entry.key for entry in read_again.entries] == kept
    return FENCE + rest + text[place.end :] if is_sound else text


def _own_notebook(folders: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_line(folder) or UNTITLED for folder in folders)


def _head(page: Page, folders: tuple[str, ...], file_name: str) -> Iterator[tuple[str, str]]:
    if page.title != own_title(file_name):
        yield "title", write_scalar(page.title)
    if page.notebook != _own_notebook(folders):
        yield "notebook", write_list(page.notebook)
    if page.tags:
        yield "tags", write_list(page.tags)
    created = None if page.created_at is None else write_moment(page.created_at)
    if created is not None:
        yield "created", created
