"""What is new in a note since it was seen last: where others wrote, and where they took something away."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from loro import ID, ContainerID, Diff, Frontiers, LoroDoc, LoroText, VersionVector

from core.documents.deltas import edits
from core.documents.positions import units
from core.documents.stretches import ends_at, read_stretches
from core.documents.turns import Turns

_TURN = 2_000
"""Characters whose writers are asked for in some milliseconds."""


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


def find_news(document: LoroDoc, since: Mapping[int, int], is_own: Callable[[int], bool]) -> Turns[News]:
    """Find what others changed in the body beyond what each session had written in `since`."""
    now = ends_at(document, document.oplog_frontiers)
    fresh = {session: (since.get(session, 0), end) for session, end in now.items()}
    fresh = {session: span for session, span in fresh.items() if span[0] < span[1]}
    written = yield from read_stretches(document, fresh)
    touched = [stretch for stretch in written if stretch.written or stretch.deletions]
    sessions = frozenset(each.span.session for each in touched if not is_own(each.span.session))
    if not sessions:
        return News((), sessions)
    own_deletions = any(each.deletions for each in touched if is_own(each.span.session))
    then = _frontiers(document, {session: min(end, now.get(session, 0)) for session, end in since.items()})
    body, places = document.get_text("body"), list[NewPlace]()
    for start, length in _changes(document, then):
        if length:
            places += yield from _written_by_others(body, start, start + length, is_own)
        elif not own_deletions:
            places.append(NewPlace(units(body, start), 0))
    return News(tuple(places), sessions)


def _frontiers(document: LoroDoc, held: Mapping[int, int]) -> Frontiers:
    vector = VersionVector()  # type: ignore[no-untyped-call]
    for session, end in held.items():
        if end:
            vector.set_end(ID(session, end))
    return document.vv_to_frontiers(vector)


def _changes(document: LoroDoc, then: Frontiers) -> Iterator[tuple[int, int]]:
    """Tell where the body changed since: where it is now, and how many code points came."""
    for container, diff in document.diff(then, document.oplog_frontiers).get_diff():
        if (
            isinstance(container, ContainerID.Root)
            and container.name == "body"
            and isinstance(diff, Diff.Text)
        ):
            for edit in edits(diff.diff):
                yield edit.position, len(edit.inserted)


def _written_by_others(
    body: LoroText, start: int, end: int, is_own: Callable[[int], bool]
) -> Turns[list[NewPlace]]:
    places: list[NewPlace] = []
    begun: int | None = None
    for place in range(start, end + 1):
        if (place - start) % _TURN == _TURN - 1:
            yield
        is_news = place < end and not is_own(body.get_editor_at_unicode_pos(place) or 0)
        if is_news and begun is None:
            begun = place
        elif not is_news and begun is not None:
            first = units(body, begun)
            places.append(NewPlace(first, units(body, place) - first))
            begun = None
    return places
