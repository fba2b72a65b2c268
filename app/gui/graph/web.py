"""Which notes the graph shows, and which links are between them; no Qt."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from core.ids import NoteId

MOST = 120
"""Notes that are shown at the most; more could not be told apart."""

Links = Iterable[tuple[NoteId, NoteId]]


@dataclass(frozen=True, slots=True)
class Web:
    """Notes in the order of their numbers, links as pairs of numbers, and how many notes were left out."""

    notes: tuple[NoteId, ...]
    links: frozenset[tuple[int, int]]
    left_out: int = 0

    def neighbours(self, number: int) -> list[int]:
        """Give the notes that a note links to, or that link to it."""
        pairs = (pair for pair in self.links if number in pair)
        return sorted(other for pair in pairs for other in pair if other != number)


def web_around(links: Links, note: NoteId) -> Web:
    """Give the note, its neighbours, and theirs as far as there is room."""
    near = _nearness(links)
    chosen, edge = [note], [note]
    for _ in range(2):
        edge = [other for each in edge for other in sorted(near[each])]
        chosen += edge
    return _web(near, list(dict.fromkeys(chosen)))


def whole_web(links: Links, note: NoteId) -> Web:
    """Give the note and all that have links, those with the most of them first."""
    near = _nearness(links)
    others = sorted((each for each in near if each != note), key=lambda each: (-len(near[each]), each))
    return _web(near, [note, *others])


def _nearness(links: Links) -> defaultdict[NoteId, set[NoteId]]:
    near: defaultdict[NoteId, set[NoteId]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    return near


def _web(near: defaultdict[NoteId, set[NoteId]], wanted: list[NoteId]) -> Web:
    notes = wanted[:MOST]
    numbers = {note: number for number, note in enumerate(notes)}
    pairs = ((numbers[one], numbers[other]) for one in notes for other in near[one] if other in numbers)
    return Web(tuple(notes), frozenset(pair for pair in pairs if pair[0] < pair[1]), len(wanted) - len(notes))
