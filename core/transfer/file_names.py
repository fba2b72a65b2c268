"""Names of files and folders that every system can hold, and how titles become such names."""

import re
import unicodedata

NOTE_SUFFIX = ".md"
UNTITLED = "Untitled"
_SUFFIXES = (NOTE_SUFFIX, ".markdown")
# With the suffix and a number such as " (9999)" a name made here stays within 120 bytes.
_MADE_BYTES = 108
# What was a file name before may stay longer; 255 is what most systems hold, numbers need some.
_KEPT_BYTES = 240
_PLAIN = re.compile(r"[^\W_](?:[\w ,()'&+-]*[\w)])?")
# Characters that Windows refuses, control characters, line separators, reversals of writing direction.
_REFUSED = re.compile(
    '[<>:"/\\\\|?*\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]'
)
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE
)
_MARGINS = re.compile(r"\A\s+|[\s.]+\Z")
_NUMBERED = re.compile(r"(.+) \([0-9]+\)", re.DOTALL)


def is_note_file(name: str) -> bool:
    """Tell whether a file is taken for a note: .md and .markdown, in any case.

    Plain .txt files are not: a folder of Markdown notes holds licences, lists of packages and robots.txt,
    and who wants one as a note can rename it.
    """
    return name.lower().endswith(_SUFFIXES)


def split_suffix(name: str) -> tuple[str, str]:
    """Cut the suffix off a note's file name: ("a.b", ".md") for "a.b.md"."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, dot + suffix) if dot else (name, "")


def portable(name: str, limit: int = _MADE_BYTES) -> str:
    """Turn any text into a name for Windows, macOS and Linux of at most `limit` bytes in UTF-8.

    A portable name stays as it is. No name is hidden, reserved by Windows, or leads to another folder.
    """
    if _PLAIN.fullmatch(name) and len(name.encode()) < limit and not _RESERVED.match(name):
        return name
    name = _MARGINS.sub("", _REFUSED.sub("_", name))
    name = _MARGINS.sub("", name.encode()[: limit - 1].decode(errors="ignore"))
    if name.startswith("."):
        name = "_" + name[1:]
    return "_" + name if _RESERVED.match(name) else name or UNTITLED


def file_name_for(title: str) -> str:
    """Name the file of a note that has this title: at most 111 bytes."""
    return portable(title) + NOTE_SUFFIX


def portable_file_name(name: str) -> str:
    """Make the name of an existing note file portable; the suffix stays."""
    stem, suffix = split_suffix(name)
    return portable(stem, _KEPT_BYTES - len(suffix)) + suffix


def folded(name: str) -> str:
    """Give what two names share that some system takes for the same: case and composition do not count."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def without_number(stem: str) -> str | None:
    """Take off the number that `TakenNames` may have added; None when there is none."""
    numbered = _NUMBERED.fullmatch(stem)
    return numbered[1] if numbered else None


class TakenNames:
    """The names in use within one folder."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def claim(self, stem: str, suffix: str = "") -> str:
        """Take a name; one that is in use gets a number: "Idea.md", "Idea (2).md"."""
        wanted = folded(stem + suffix)
        number = self._numbers.get(wanted, 0) + 1
        name = stem + suffix
        while number > 1 and folded(name := f"{stem} ({number}){suffix}") in self._numbers:
            number += 1
        self._numbers[wanted] = number
        self._numbers.setdefault(folded(name), 1)
        return name
