"""Merge receipts: passages that one session deleted while another, without knowing of that, wrote in them.

Loro keeps what was written and lets the passage around it go, which is a merge that nobody asked for: the
receipt says so, and holds what it takes to bring the passage back around what was written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from loro import ID, ContainerID, Cursor, Diff, Frontiers, LoroDoc, LoroText, Side

from core.documents.deltas import edits
from core.documents.stretches import Span, Stretch, ends_at, read_stretches
from core.documents.turns import Turns

_LEAST = 3
"""Letters and digits that are worth a word when they went."""
_MUCH = 20_000
"""Characters that are looked at one by one in some ten milliseconds."""


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


def find_receipts(document: LoroDoc, since: Mapping[int, int]) -> Turns[tuple[MergeReceipt, ...]]:
    """Find what was deleted here and written in there, one of both newer than `since`.

    That says of each session how many of its operations were there before. The document is one that nobody
    else uses.
    """
    now = ends_at(document, document.oplog_frontiers)
    fresh = yield from read_stretches(document, _beyond(since, now))
    old = yield from read_stretches(document, _unknown_before(fresh, since, now))
    found: dict[str, MergeReceipt] = {}
    for writing in [*fresh, *old]:
        # What was there before was looked at when it came.
        others = [*fresh, *old] if writing in fresh else fresh
        crossing = [other for other in others if _cross(other, writing)]
        if crossing:
            found |= {receipt.key: receipt for receipt in _receipts(document, writing, crossing)}
            yield
    return tuple(found.values())


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
        end = since.get(session, 0)
        if known and min(known) < end:
            unknown[session] = (min(known), end)
    return unknown


def _cross(deleting: Stretch, writing: Stretch) -> bool:
    """Tell whether one may have deleted around what the other wrote, neither knowing of it."""
    gone = deleted_across(deleting, writing)
    return sum(span.end - span.start for span in gone) >= _LEAST and any(
        not deleting.knows(written.session, written.end - 1) for written in writing.written
    )


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


def _receipts(document: LoroDoc, writing: Stretch, deleting: Sequence[Stretch]) -> Iterator[MergeReceipt]:
    then = document.fork()
    then.checkout(writing.frontiers)
    scene = _Scene(document, then, writing, deleting)
    for parts in scene.passages(_gone_since(document, writing.frontiers)):
        if scene.is_worth_telling(parts) and not scene.stands_again(parts):
            yield scene.receipt(parts)


def _gone_since(document: LoroDoc, then: Frontiers) -> list[tuple[int, int]]:
    """Tell which characters of a version are not there any more, as (start, end) in code points."""
    gone: list[tuple[int, int]] = []
    shift = 0
    for container, diff in document.diff(then, document.oplog_frontiers).get_diff():
        if not isinstance(container, ContainerID.Root) or container.name != "body":
            continue
        for edit in edits(diff.diff) if isinstance(diff, Diff.Text) else ():
            start = edit.position - shift
            if 0 < edit.removed <= _MUCH:
                gone.append((start, start + edit.removed))
            shift += len(edit.inserted) - edit.removed
    return gone


@dataclass(frozen=True, slots=True)
class _Part:
    """Neighbouring characters of the writer's text, in code points, and the session that deleted them.

    That is 0 for what was written without knowing of the deletion; no session has this number.
    """

    start: int
    end: int
    deleter: int


class _Scene:
    """The text as a writer had it, and what others had deleted of it."""

    def __init__(
        self, document: LoroDoc, then: LoroDoc, writing: Stretch, deleting: Sequence[Stretch]
    ) -> None:
        self._now = document.get_text("body")
        self._document = document
        self._then = then.get_text("body")
        self._text = self._then.to_string()
        self._writing = writing
        self._deleting = deleting
        self._gone = [
            (each.span.session, gone) for each in deleting for gone in deleted_across(each, writing)
        ]

    def passages(self, gone: Sequence[tuple[int, int]]) -> list[list[_Part]]:
        """Put together what touches: parts that are gone, and parts that were written meanwhile."""
        deleters: dict[int, int] = {}
        for start, end in gone:
            around = (range(start - 1, -1, -1), range(end, len(self._text)))
            for place in range(start, end):
                if (deleter := self._deleter_of(self._id_at(place))) is not None:
                    deleters[place] = deleter
            for places in around:
                for place in takewhile(lambda place: self._is_written(self._id_at(place)), places):
                    deleters[place] = 0
        return [list(_parts_of(run, deleters)) for run in _runs(sorted(deleters))]

    def is_worth_telling(self, parts: Sequence[_Part]) -> bool:
        """Tell whether it was a passage with words, and something stands that was written in it."""
        letters = sum(
            self._text[place].isalnum() for part in parts if part.deleter for place in _places(part)
        )
        written = [part for part in parts if not part.deleter and self._is_there(part)]
        return letters >= _LEAST and any(self._lies_in(part, parts) for part in written)

    def stands_again(self, parts: Sequence[_Part]) -> bool:
        """Tell whether somebody wrote it anew: by moving it, by undo, or by bringing it back."""
        longest = max((self._read(part) for part in parts if part.deleter), key=len).strip()
        body, place = self._now.to_string(), -1
        while (place := body.find(longest, place + 1)) >= 0:
            found = _id_at(self._now, place)
            if not self._writing.knows(found.peer, found.counter):
                return True
        return False

    def receipt(self, parts: Sequence[_Part]) -> MergeReceipt:
        """Say what happened, and what to bring back where."""
        gone = [part for part in parts if part.deleter]
        first = self._id_at(gone[0].start)
        written = self._id_at(next(part.start for part in parts if not part.deleter))
        return MergeReceipt(
            f"{first.counter}@{first.peer} {written.counter}@{written.peer}",
            gone[0].deleter,
            self._writing.span.session,
            self._text[parts[0].start : parts[-1].end],
            tuple(self._piece(part, parts) for part in gone),
        )

    def _piece(self, part: _Part, parts: Sequence[_Part]) -> Piece:
        after = next((each for each in parts if not each.deleter and each.start >= part.end), None)
        place = after.start if after else max(each.end for each in parts if not each.deleter) - 1
        anchor = self._then.get_cursor(place, Side.Middle)
        return Piece(self._read(part), b"" if anchor is None else anchor.encode(), is_after=after is None)

    def _lies_in(self, part: _Part, parts: Sequence[_Part]) -> bool:
        """Tell whether something was written within what went, or in a line of which all else went."""
        is_before = any(each.deleter and each.end <= part.start for each in parts)
        is_behind = any(each.deleter and each.start >= part.end for each in parts)
        if is_before and is_behind:
            return True
        # A line of one's own before or behind what went is no part of it.
        written = self._read(part)
        if written.startswith("\n") if is_before else written.endswith("\n"):
            return False
        first = self._text.rfind("\n", 0, part.start) + 1
        last = self._text.find("\n", part.end)
        return parts[0].start <= first and parts[-1].end >= (len(self._text) if last < 0 else last)

    def _is_there(self, part: _Part) -> bool:
        """Tell whether some of what was written stands in the note now."""
        return any(self._stands(place) for place in (part.start, part.end - 1))

    def _stands(self, place: int) -> bool:
        cursor = self._then.get_cursor(place, Side.Middle)
        return cursor is not None and self._document.get_cursor_pos(cursor).update is None

    def _deleter_of(self, character: ID) -> int | None:
        for session, gone in self._gone:
            if gone.holds(character.peer, character.counter):
                return session
        return 0 if self._is_written(character) else None

    def _is_written(self, character: ID) -> bool:
        writer, counter = character.peer, character.counter
        return self._writing.span.holds(writer, counter) and not all(
            each.knows(writer, counter) for each in self._deleting
        )

    def _read(self, part: _Part) -> str:
        return self._text[part.start : part.end]

    def _id_at(self, place: int) -> ID:
        return _id_at(self._then, place)


def _id_at(text: LoroText, place: int) -> ID:
    cursor = text.get_cursor(place, Side.Middle)
    if cursor is None or cursor.id is None:
        raise IndexError(f"No character {place} in this text.")
    return cursor.id


def _runs(places: Sequence[int]) -> Iterator[Sequence[int]]:
    """Cut numbers in their order wherever one is left out."""
    begun = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[begun:end]
            begun = end


def _parts_of(places: Sequence[int], deleters: Mapping[int, int]) -> Iterator[_Part]:
    for deleter, run in groupby(places, key=lambda place: deleters[place]):
        together = list(run)
        yield _Part(together[0], together[-1] + 1, deleter)


def _places(part: _Part) -> range:
    return range(part.start, part.end)
