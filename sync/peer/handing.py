"""What a replica that may only read holds and others lack: it hands that to who can bring it to the log.

Only what is signed by a device that may write now is taken over: whoever may write could bring that himself,
and who may not, or is a member no longer, cannot write by another's hand. So what only such a replica still
holds of somebody who lost the right to write, or without a signature (of a snapshot), stays there; it is not
lost, and whoever may write can put it into a note.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence

from core.accounts import Verifier
from core.documents import Version, spans_of
from core.errors import Refused
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId
from core.notes import Library, read_holdings_of
from sync.log import pack, unpack
from sync.peer.rights import Rights

_MOST_OF_A_NOTE = 1000
_LETTER_BYTES = 500_000
"""What is longer by itself is not handed over."""


async def wires_to_hand(
    library: Library,
    rights: Rights,
    notes: Iterable[NoteId],
    theirs: dict[NoteId, Version],
    most: int = _MOST_OF_A_NOTE,
) -> AsyncIterator[list[bytes]]:
    """Give the signed updates of these notes that go beyond `theirs`, in letters' fills.

    Of one note no more than `most` that are stored are looked through.
    """
    fill: list[bytes] = []
    for note in notes:
        for wire in await _wires(library, rights, note, theirs.get(note, Version()), most):
            if sum(map(len, fill)) + len(wire) > _LETTER_BYTES:
                yield fill
                fill = []
            fill.append(wire)
    if fill:
        yield fill


async def _wires(library: Library, rights: Rights, note: NoteId, theirs: Version, most: int) -> list[bytes]:
    stored = await library.store.sealed(note, limit=most)
    beyond = await asyncio.to_thread(lambda: [each for each in stored if _goes_beyond(each, theirs)])
    wires = [pack(update) for update in beyond if rights.may_write_now(update.device)]
    return [wire for wire in wires if len(wire) <= _LETTER_BYTES]


async def updates_to_bring(
    library: Library, rights: Rights, verifier: Verifier, space: SpaceId, wires: Sequence[bytes]
) -> list[Update]:
    """Check what was handed over, and give what is worth bringing: of who may write, and not held here."""
    updates = [update for wire in wires if (update := _opened(wire, verifier, space))]
    taken = [update for update in updates if rights.may_write_now(update.device)]
    held = (await read_holdings_of(library.store, {update.note for update in taken})).versions
    return [update for update in taken if _goes_beyond(update, held.get(update.note, Version()))]


def _opened(wire: bytes, verifier: Verifier, space: SpaceId) -> Update | None:
    try:
        update = unpack(wire, verifier, space=space)
    except Refused:
        return None
    return update if update.kind is UpdateKind.CHANGE else None


def _goes_beyond(update: Update, version: Version) -> bool:
    spans = spans_of(update.body)
    return spans is not None and any(end > version.ends.get(peer, 0) for peer, (_, end) in spans.items())
