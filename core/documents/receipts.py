"""Merge receipts: passages that one session deleted while another, without knowing of that, wrote in them.

Loro keeps what was written and lets the passage around it go, which is a merge that nobody asked for: the
receipt says so, and holds what it takes to bring the passage back around what was written.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loro import Cursor, LoroDoc, LoroText, Side

from core.documents.crossings import Crossing, Part, deleted_across, find_crossings
from core.documents.letters import letter_at
from core.documents.stretches import Stretch, ends_at, read_stretches
from core.documents.turns import Turns

_LEAST = 3
"""Letters and digits that are worth a word when they went."""
_ALIKE = 50
"""Places that are looked at, at most, for a passage that stands in the note again."""

StateAt = Callable[[Mapping[int, int]], Turns[LoroDoc | None]]
"""Gives the document as it was when each session had written so many operations; None if that is not kept."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Deleted text, and where it belongs: before the character that `anchor` names, or else after it."""

    text: str
    anchor: bytes
    is_after: bool


@dataclass(frozen=True, slots=True)
class MergeReceipt:
    """The session `deleter` deleted `passage` but for what the session `writer` wrote in it meanwhile.

    `key` names it on every device; `pieces` are what to bring back.
    """

    key: str
    deleter: int
    writer: int
    passage: str
    pieces: tuple[Piece, ...]


def find_receipts(
    document: LoroDoc, since: Mapping[int, int], state_at: StateAt
) -> Turns[tuple[MergeReceipt, ...]]:
    """Find what was deleted here and written in there, one of both newer than `since`.

    That says of each session how many of its operations were there before. They come in the same order on
    every device.
    """
    now = ends_at(document, document.oplog_frontiers)
    fresh = yield from read_stretches(document, _beyond(since, now))
    old = yield from read_stretches(document, _unknown_before(fresh, since, now))
    earlier = yield from read_stretches(document, _unknown_before(old, since, now))
    found: dict[str, MergeReceipt] = {}
    for writing in [*fresh, *old]:
        if writing in fresh:
            crossings = yield from find_crossings(writing, [*fresh, *old], [*fresh, *old], state_at)
        else:
            crossings = yield from _grown(writing, fresh, earlier, [*fresh, *old], state_at)
        for crossing in crossings:
            if crossing.letters >= _LEAST and not _stands_again(document, crossing, writing):
                receipt = _receipt(crossing)
                known = found.get(receipt.key)
                # Of one that somebody wrote in again and again, the latest state tells most.
                if known is None or len(known.passage) < len(receipt.passage):
                    found[receipt.key] = receipt
            yield
    return tuple(found[key] for key in sorted(found))


def _grown(
    writing: Stretch,
    fresh: Sequence[Stretch],
    earlier: Sequence[Stretch],
    everything: Sequence[Stretch],
    state_at: StateAt,
) -> Turns[list[Crossing]]:
    """Find what new deletions took away around something old, with what earlier ones had taken beside it.

    What earlier ones took away alone was looked at when they came.
    """
    if not any(deleted_across(each, writing) for each in fresh):
        return []
    found = yield from find_crossings(writing, [*fresh, *earlier], everything, state_at)
    before = yield from find_crossings(writing, earlier, everything, state_at)
    known = {(crossing.first_written, crossing.text) for crossing in before}
    return [crossing for crossing in found if (crossing.first_written, crossing.text) not in known]


def bring_back(document: LoroDoc, receipt: MergeReceipt) -> None:
    """Write the pieces of a passage where they belong; the caller commits."""
    body = document.get_text("body")
    for piece in receipt.pieces:
        body.insert(_place_of(document, body, piece), piece.text)


def _place_of(document: LoroDoc, body: LoroText, piece: Piece) -> int:
    cursor = Cursor.decode(piece.anchor)
    place = document.get_cursor_pos(cursor).current.pos
    found = body.get_cursor(place, Side.Middle) if piece.is_after and place < body.len_unicode else None
    return place + 1 if found is not None and found.id == cursor.id else place


def _beyond(since: Mapping[int, int], now: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    return {
        session: (since.get(session, 0), end) for session, end in now.items() if end > since.get(session, 0)
    }


def _unknown_before(
    fresh: Sequence[Stretch], since: Mapping[int, int], now: Mapping[int, int]
) -> dict[int, tuple[int, int]]:
    """Name what was there before, and unknown to some of what is new."""
    unknown = {}
    for session in now:
        known = [each.known.get(session, 0) for each in fresh if each.span.session != session]
        end = min(since.get(session, 0), now[session])
        if known and min(known) < end:
            unknown[session] = (min(known), end)
    return unknown


def _stands_again(document: LoroDoc, crossing: Crossing, writing: Stretch) -> bool:
    """Tell whether somebody wrote it anew: by moving it, by undo, or by bringing it back."""
    longest = max((crossing.text_of(part) for part in crossing.gone), key=len).strip()
    body = document.get_text("body")
    for place in _places_of(longest, body.to_string()):
        session, counter = letter_at(body, place)
        if not writing.knows(session, counter):
            return True
    return False


def _places_of(wanted: str, text: str) -> Iterator[int]:
    place = -1
    for _ in range(_ALIKE):
        place = text.find(wanted, place + 1)
        if place < 0:
            return
        yield place


def _receipt(crossing: Crossing) -> MergeReceipt:
    gone = crossing.gone
    (first, number), (writer, other) = crossing.first_gone, crossing.first_written
    return MergeReceipt(
        f"{number}@{first} {other}@{writer}",
        gone[0].deleter,
        writer,
        crossing.text,
        tuple(_piece(crossing, part) for part in gone),
    )


def _piece(crossing: Crossing, part: Part) -> Piece:
    """Name where a part that is gone belongs: before what was written next, else after what was last."""
    behind = next((each for each in crossing.written if each.start >= part.end), None)
    place = behind.start if behind is not None else crossing.written[-1].end - 1
    return Piece(crossing.text_of(part), crossing.anchors[place], is_after=behind is None)
