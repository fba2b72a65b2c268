"""Passages in which one session wrote while others, neither knowing of it, deleted what lay around."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from loro import LoroDoc, LoroText, Side

from core.documents.letters import Letter, read_letters
from core.documents.stretches import Span, Stretch
from core.documents.turns import Turns

_LEAST = 3
"""Characters without which no passage went."""
_TURN = 5_000
"""Characters that are sorted in some milliseconds."""


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring characters of the writer's text, in code points, and the session that deleted them.

    That is 0 for what was written without the deleter's knowledge; no session has this number.
    """

    start: int
    end: int
    deleter: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """A passage as the writer had it: the parts that went, and those that were written meanwhile.

    `text` begins at the first part, `first_written` is the first character of the writer's own. `anchors` are
    Loro's cursors of the ends of what was written.
    """

    text: str
    parts: tuple[Part, ...]
    first_gone: Letter
    first_written: Letter
    anchors: Mapping[int, bytes]

    @property
    def gone(self) -> list[Part]:
        return [part for part in self.parts if part.deleter]

    @property
    def written(self) -> list[Part]:
        return [part for part in self.parts if not part.deleter]

    @property
    def letters(self) -> int:
        """How many letters and digits went."""
        return sum(character.isalnum() for part in self.gone for character in self.text_of(part))

    def text_of(self, part: Part) -> str:
        """Read a part."""
        begun = self.parts[0].start
        return self.text[part.start - begun : part.end - begun]


def find_crossings(
    writing: Stretch,
    deleting: Sequence[Stretch],
    everything: Sequence[Stretch],
    state_at: Callable[[Mapping[int, int]], Turns[LoroDoc | None]],
) -> Turns[list[Crossing]]:
    """Find where some of `deleting` took away what lay around something that was written in one stretch.

    `everything` tells what of that was taken back since; `state_at` gives the document as its writer had it.
    """
    blind = [other for other in deleting if _may_cross(other, writing)]
    if sum(_count_gone(other, writing) for other in blind) < _LEAST:
        return []
    then = yield from state_at({**writing.known, writing.span.session: writing.span.end})
    if then is None:
        return []
    body = then.get_text("body")
    letters = yield from read_letters(then)
    deleters = yield from _deleters(letters, writing, blind)
    taken_back = _taken_back(writing.span.session, everything)
    scene = _Scene(body, letters, deleters, writing.span, taken_back)
    return [crossing for run in _runs(sorted(deleters)) if (crossing := scene.crossing(run)) is not None]


def _may_cross(deleting: Stretch, writing: Stretch) -> bool:
    return _count_gone(deleting, writing) > 0 and any(
        not deleting.knows(written.session, written.end - 1) for written in writing.written
    )


def _count_gone(deleting: Stretch, writing: Stretch) -> int:
    return sum(span.end - span.start for span in deleted_across(deleting, writing))


def deleted_across(deleting: Stretch, writing: Stretch) -> list[Span]:
    """Name the characters that one deleted, the other knew, and did not know to be deleted."""
    session = deleting.span.session
    if session == writing.span.session:
        return []
    return [
        gone
        for counter, gone in deleting.deletions
        if not writing.knows(session, counter) and writing.knows(gone.session, gone.start)
    ]


def _deleters(letters: Sequence[Letter], writing: Stretch, blind: Sequence[Stretch]) -> Turns[dict[int, int]]:
    """Say of each place whose character is gone, or was written meanwhile, who deleted it, or 0."""
    gone = {
        (span.session, counter): each.span.session
        for each in blind
        for span in deleted_across(each, writing)
        for counter in range(span.start, span.end)
    }
    yield
    deleters: dict[int, int] = {}
    for place, letter in enumerate(letters):
        deleter = gone.get(letter)
        if deleter is not None:
            deleters[place] = deleter
        elif not all(each.knows(*letter) for each in blind):
            deleters[place] = 0
        if place % _TURN == _TURN - 1:
            yield
    return deleters


def _taken_back(session: int, everything: Sequence[Stretch]) -> set[int]:
    """Name the operations of a session whose characters were deleted, by whomever."""
    return {
        counter
        for stretch in everything
        for _, gone in stretch.deletions
        if gone.session == session
        for counter in range(gone.start, gone.end)
    }


class _Scene:
    """The text as its writer had it, and what became of it."""

    def __init__(
        self,
        body: LoroText,
        letters: Sequence[Letter],
        deleters: Mapping[int, int],
        span: Span,
        taken_back: set[int],
    ) -> None:
        self._body = body
        self._text = body.to_string()
        self._letters = letters
        self._deleters = deleters
        self._span = span
        self._taken_back = taken_back

    def crossing(self, run: Sequence[int]) -> Crossing | None:
        """Put neighbouring places together; None where nothing stands that was written in what went."""
        parts = tuple(self._parts(run))
        written = [part for part in parts if not part.deleter]
        if not any(self._stands(part) and self._lies_in(part, parts) for part in written):
            return None
        ends = {place for part in written for place in (part.start, part.end - 1)}
        gone = next(part.start for part in parts if part.deleter)
        own = (letter for part in written for letter in self._letters_of(part))
        return Crossing(
            self._text[parts[0].start : parts[-1].end],
            parts,
            self._letters[gone],
            next(letter for letter in own if letter[0] == self._span.session),
            {place: self._anchor(place) for place in ends},
        )

    def _parts(self, run: Sequence[int]) -> Iterator[Part]:
        for deleter, places in groupby(run, key=lambda place: self._deleters[place]):
            together = list(places)
            yield Part(together[0], together[-1] + 1, deleter)

    def _stands(self, part: Part) -> bool:
        """Tell whether something of it was written in the stretch, and is there."""
        return any(
            self._span.holds(*letter) and letter[1] not in self._taken_back
            for letter in self._letters_of(part)
        )

    def _letters_of(self, part: Part) -> Sequence[Letter]:
        return self._letters[part.start : part.end]

    def _lies_in(self, part: Part, parts: Sequence[Part]) -> bool:
        """Tell whether something was written within what went, or in a line of which all else went."""
        is_behind = any(each.deleter and each.end <= part.start for each in parts)
        is_before = any(each.deleter and each.start >= part.end for each in parts)
        if not (is_behind or is_before):
            return False
        if is_behind and is_before:
            return True
        # A line of one's own before or behind what went is no part of it.
        written = self._text[part.start : part.end]
        if written.startswith("\n") if is_behind else written.endswith("\n"):
            return False
        first = self._text.rfind("\n", 0, part.start) + 1
        last = self._text.find("\n", part.end)
        return parts[0].start <= first and parts[-1].end >= (len(self._text) if last < 0 else last)

    def _anchor(self, place: int) -> bytes:
        cursor = self._body.get_cursor(place, Side.Middle)
        return b"" if cursor is None else cursor.encode()


def _runs(places: Sequence[int]) -> Iterator[Sequence[int]]:
    """Cut numbers in their order wherever one is left out."""
    begun = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[begun:end]
            begun = end
