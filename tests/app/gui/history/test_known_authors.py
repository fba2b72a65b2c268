"""Who wrote which part of a text is asked once, only where one looks, and follows what is typed."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from app.gui.history.known_authors import KnownAuthors, Part
from core.documents import AuthorRun, TextChange


@dataclass
class Names:
    """A text in which whoever writes a character writes his name; notes what it is asked."""

    text: str
    asked: list[tuple[int, int]] = field(default_factory=list)

    def ask(self, position: int, length: int) -> list[AuthorRun]:
        self.asked.append((position, length))
        return [AuthorRun(place, 1, ord(self.text[place])) for place in range(position, position + length)]


def told(parts: list[Part]) -> str:
    return "".join(chr(part.session) * (part.end - part.start) for part in parts)


def test_only_what_is_looked_at_is_asked_for_and_only_once() -> None:
    names = Names("aaabbbcccddd")
    known = KnownAuthors(12)
    assert told(known.between(2, 7, names.ask)) == "abbbc"
    assert told(known.between(3, 6, names.ask)) == "bbb"
    assert told(known.between(0, 99, names.ask)) == "aaabbbcccddd"
    assert names.asked == [(2, 5), (0, 2), (7, 5)]


@settings(max_examples=60)
@given(
    st.text("abc", min_size=1, max_size=30),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=4), st.integers(0, 30)),
        max_size=12,
    ),
)
def test_what_is_known_follows_every_edit(writers: str, edits: list[tuple[int, int, str, int]]) -> None:
    names = Names(writers)
    known = KnownAuthors(len(writers))
    for position, removed, inserted, place in edits:
        known.between(min(place, len(names.text)), min(place + 4, len(names.text)), names.ask)
        start = min(position, len(names.text))
        end = min(start + removed, len(names.text))
        names.text = names.text[:start] + inserted + names.text[end:]
        known.change([TextChange(start, end - start, inserted)])
    assert told(known.between(0, len(names.text), names.ask)) == names.text
