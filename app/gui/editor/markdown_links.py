"""What the links in a line of Markdown lead to; no Qt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_LINK = re.compile(
    r"""
      (?P<code> (?<!`)(?P<ticks>`+)(?!`) .{1,999}? (?<!`)(?P=ticks)(?!`) )
    | (?P<escape> \\. )
    | \[\[ (?P<title> [^\[\]]{1,999} ) \]\]
    | (?P<picture> !)? \[ [^\[\]]{0,999} \]
        \( (?P<address> [^()\s]{0,2000} (?:\([^()\s]{0,999}\)[^()\s]{0,999})? ) (?:[ ]"[^"]{0,999}")? \)
    | <(?P<angled> (?:https?://|mailto:)[^<>\s]{1,2000} )>
    | (?P<bare> \btandem://note/[0-9a-z]{1,64} | \bhttps?://[^\s<>]{0,2000}[^\s<>.,;:!?)\]'"*_~] )
    """,
    re.VERBOSE,
)


class Target(Enum):
    """What a link leads to."""

    NOTE = auto()
    ADDRESS = auto()
    PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Link:
    """A link from the character `start` up to `end`: a note's title, or an address."""

    start: int
    end: int
    target: Target
    address: str


def links_in(text: str) -> Iterator[Link]:
    """Find the links and pictures of a line that is not code."""
    for found in _LINK.finditer(text):
        # Behind a bar stands what is shown, behind a # a heading of the note.
        title = re.split(r"[|#]", found["title"] or "", maxsplit=1)[0].strip()
        if title:
            yield Link(found.start(), found.end(), Target.NOTE, title)
        address = found["address"] or found["angled"] or found["bare"]
        if address:
            target = Target.PICTURE if found["picture"] else Target.ADDRESS
            yield Link(found.start(), found.end(), target, address.strip("<>"))


def link_at(text: str, column: int) -> Link | None:
    """Return the link that a place in a line belongs to."""
    return next((link for link in links_in(text) if link.start <= column <= link.end), None)
