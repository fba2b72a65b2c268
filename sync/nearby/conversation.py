"""Two devices of a space that keep each other up to date over a direct line."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from core.documents import Version
from core.facts import Update
from core.ids import DeviceId, NoteId
from sync.nearby.frames import Frames, LineBroken
from sync.nearby.letters import (
    Caret,
    Digest,
    Handed,
    Letter,
    Lists,
    Same,
    Stored,
    Want,
    read_letter,
    write_letter,
)
from sync.peer.comparing import (
    buckets_of,
    differing_buckets,
    entries_in,
    lacking,
    parts_of,
    purged_in,
    versions_in,
)
from sync.peer.direct import DirectSpace

LONGEST_LETTER = 1_000_000
_LONGEST_LIVE = 500_000
_LONGEST_CARET = 10_000
_MOST_LISTED = 500_000
_MOST_WANTED = 8
_COMPARING_SECONDS = 20.0
"""How often replicas compare while the hub is away: what one heard from a third device goes on by that."""
_SOON_SECONDS = 0.2
_REST = 20
"""Comparing takes at most this share of the time."""


class Conversation:
    """Talks with one other device about one space until the line ends or one of them hangs up.

    `caller` is the device that called; `changed` is told when what the other device holds is another.
    """

    def __init__(
        self,
        frames: Frames,
        space: DirectSpace,
        other: DeviceId,
        caller: DeviceId,
        changed: Callable[[], None],
    ) -> None:
        self.space = space
        self.other = other
        self.caller = caller
        self.handed = 0
        """How many letters with edits were sent."""
        self._frames = frames
        self._changed = changed
        self._question = 0
        self._listed: dict[NoteId, bytes] = {}
        self._lacking: set[NoteId] | None = None
        """Of which notes the other was found to lack something; None until the replicas were compared."""
        self._unstored: deque[NoteId | None] = deque()
        """For each letter `Handed` that the other has not stored, in order: the note if it came live."""
        self._live: Counter[NoteId] = Counter()
        self._taken = 0
        self._takes_all = True
        self._tried: dict[NoteId, tuple[bytes, bytes]] = {}
        """What both held of a note when all that can go by a line went: the rest is in snapshots alone."""
        self._wants: asyncio.Queue[dict[NoteId, Version]] = asyncio.Queue(_MOST_WANTED)
        self._soon = asyncio.Event()

    def holds(self, note: NoteId) -> bool:
        """Say whether the other device has stored all that is here of a note."""
        return self._lacking is not None and note not in self._lacking and not self._live[note]

    def hand(self, update: Update, wire: bytes) -> None:
        """Send an edit that was just made; what finds no room is compared later."""
        if not self.space.may_write or len(wire) > _LONGEST_LIVE or not self._frames.has_room:
            self._lacking = None
            return
        self.space.note_handed([update])
        self._live[update.note] += 1
        self._send_edits([wire], update.note)

    def show(self, payload: bytes) -> None:
        """Tell where this device's caret is."""
        if self._frames.has_room:
            self._tell(Caret(payload))

    async def run(self) -> None:
        """Talk until the line ends; raises LineBroken then, or the Problem in the way of storing."""
        beside = {
            asyncio.create_task(self._keep_comparing(), name="comparing nearby"),
            asyncio.create_task(self._keep_handing(), name="handing over nearby"),
            asyncio.create_task(self._listen(), name="listening nearby"),
        }
        try:
            done, _ = await asyncio.wait(beside, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.wait(beside)
            self._frames.close()

    def close(self) -> None:
        """Hang up."""
        self._frames.close()

    async def _listen(self) -> None:
        while True:
            payload = await self._frames.read(LONGEST_LETTER)
            if not self.space.lets_in(self.other):
                raise LineBroken("the device is no member's any more")
            letter = read_letter(payload)
            if letter is not None:
                await self._take(letter)

    async def _take(self, letter: Letter) -> None:
        match letter:
            case Digest():
                await self._answer(letter)
            case Same(question) if question == self._question:
                self._found(())
            case Lists() if letter.question == self._question:
                await self._compare(letter)
            case Want() if letter.notes:
                self._want(versions_in(letter.notes))
            case Handed():
                await self._store(letter.wires)
            case Stored():
                self._stored(letter.count)
            case Caret() if len(letter.payload) <= _LONGEST_CARET:
                self.space.hear(self.other, letter.payload)

    async def _store(self, wires: list[bytes]) -> None:
        # From one that is not taken on nothing more is confirmed: what the other claims is too little then.
        self._takes_all = await self.space.take(wires) and self._takes_all
        if self._takes_all:
            self._taken += 1
            self._tell(Stored(self._taken))

    async def _answer(self, digest: Digest) -> None:
        entries = await self.space.entries()
        own = buckets_of(entries)
        if own == digest.buckets:
            self._tell(Same(digest.question))
            return
        if len(digest.buckets) != len(own):
            raise LineBroken("a digest of another length")
        differing = differing_buckets(own, digest.buckets)
        for part, is_last in parts_of(entries_in(entries, differing)):
            self._tell(Lists(digest.question, differing, part, is_last))

    async def _compare(self, lists: Lists) -> None:
        self._listed |= {NoteId(note): entry for note, entry in lists.notes.items()}
        if len(self._listed) > _MOST_LISTED:
            raise LineBroken("more notes than there can be")
        if not lists.is_last:
            return
        theirs, self._listed = self._listed, {}
        here = entries_in(await self.space.entries(), lists.buckets)
        purged = {*purged_in(theirs), *purged_in(here)}
        wanted = {note for note in lacking(theirs, here) if note not in purged}
        offered = {note for note in lacking(here, theirs) if note not in purged}
        self._found(offered)
        seen = {note: (theirs.get(note, b""), here.get(note, b"")) for note in wanted | offered}
        fresh = {note for note, both in seen.items() if self._tried.get(note) != both}
        self._tried |= seen
        for part, _ in parts_of({note: seen[note][1] for note in wanted & fresh}):
            self._tell(Want(part))
        self._want(versions_in({note: seen[note][0] for note in offered & fresh}))

    def _found(self, lacking_notes: Iterable[NoteId]) -> None:
        self._lacking = set(lacking_notes)
        self._changed()

    def _want(self, notes: dict[NoteId, Version]) -> None:
        # What is asked in too great number is compared again.
        with suppress(asyncio.QueueFull):
            self._wants.put_nowait(notes)

    async def _keep_handing(self) -> None:
        while True:
            theirs = await self._wants.get()
            async for wires in self.space.wires_beyond(theirs):
                self._send_edits(wires, None)
                await self._frames.drained()

    def _send_edits(self, wires: list[bytes], live: NoteId | None) -> None:
        self._unstored.append(live)
        self.handed += 1
        self._tell(Handed(wires))

    def _stored(self, count: int) -> None:
        while self._unstored and self.handed - len(self._unstored) < count:
            note = self._unstored.popleft()
            if note is None:
                self._soon.set()
            else:
                self._live[note] -= 1
                self._live += Counter()  # drops what is none
        self._changed()

    async def _keep_comparing(self) -> None:
        clock = asyncio.get_running_loop().time
        while True:
            began = clock()
            entries = await self.space.entries()
            self._question += 1
            self._listed = {}
            self._soon.clear()
            self._tell(Digest(self._question, buckets_of(entries)))
            pause = max(_COMPARING_SECONDS, _REST * (clock() - began))
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._soon.wait()
            await asyncio.sleep(_SOON_SECONDS)

    def _tell(self, letter: Letter) -> None:
        self._frames.write(write_letter(letter))
