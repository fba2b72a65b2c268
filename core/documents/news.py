"""What is new in a note since it was seen last: where others wrote, and where they took something away."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loro import LoroDoc, LoroText

from core.documents.letters import Letter, read_letters
from core.documents.positions import units
from core.documents.receipts import StateAt
from core.documents.stretches import Stretch, ends_at, read_stretches
from core.documents.turns import Turns

_TURN = 5_000
"""Characters that are sorted in some milliseconds."""


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Text that is new, in UTF-16 units; `length` is 0 where something only went."""

    position: int
    length: int


@dataclass(frozen=True, slots=True)
class News:
    """Places of the body in their order, and the sessions that wrote since; both without the reader's own."""

    places: tuple[NewPlace, ...]
    sessions: frozenset[int]


def find_news(
    document: LoroDoc, since: Mapping[int, int], is_own: Callable[[int], bool], state_at: StateAt
) -> Turns[News]:
    """Find what others changed in the body beyond what each session had written in `since`."""
    now = ends_at(document, document.oplog_frontiers)
    fresh = {session: (since.get(session, 0), end) for session, end in now.items()}
    others = {session: span for session, span in fresh.items() if span[0] < span[1] and not is_own(session)}
    stretches = yield from read_stretches(document, others)
    written = [stretch for stretch in stretches if stretch.written or stretch.deletions]
    if not written:
        return News((), frozenset())
    letters = yield from read_letters(document)
    new = bytes(session in others and counter >= others[session][0] for session, counter in letters)
    yield
    cuts: set[int] = set()
    if any(stretch.deletions for stretch in written):
        before = {session: min(end, now.get(session, 0)) for session, end in since.items()}
        then = yield from state_at(before)
        old = (yield from read_letters(then)) if then is not None else []
        cuts = yield from _cuts(old, letters, written)
    places = _places(document.get_text("body"), new, cuts)
    return News(tuple(places), frozenset(stretch.span.session for stretch in written))


def _cuts(old: Sequence[Letter], letters: Sequence[Letter], written: Iterable[Stretch]) -> Turns[set[int]]:
    """Name the places before which others took away something that was there."""
    gone = {
        (span.session, counter)
        for stretch in written
        for _, span in stretch.deletions
        for counter in range(span.start, span.end)
    }
    yield
    there = {letter: place for place, letter in enumerate(letters)}
    yield
    cuts: set[int] = set()
    behind = 0
    for number, letter in enumerate(old):
        if letter in there:
            behind = there[letter] + 1
        elif letter in gone:
            cuts.add(behind)
        if number % _TURN == _TURN - 1:
            yield
    return cuts


def _places(body: LoroText, new: bytes, cuts: set[int]) -> Iterator[NewPlace]:
    """Put new characters together, and add what only went, in the order of the text."""
    runs = list(_runs(new))
    edges = {edge for run in runs for edge in run}
    inside = [(cut, cut) for cut in cuts - edges if new[cut : cut + 1] != b"\1"]
    for start, end in sorted([*runs, *inside]):
        begun = units(body, start)
        yield NewPlace(begun, units(body, end) - begun)


def _runs(new: bytes) -> Iterator[tuple[int, int]]:
    start = new.find(1)
    while start >= 0:
        end = new.find(0, start)
        end = len(new) if end < 0 else end
        yield start, end
        start = new.find(1, end)
