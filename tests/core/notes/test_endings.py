"""Whatever is written, purged and followed in whatever order: all devices agree, and nothing late is lost."""

import asyncio
import tempfile
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.documents import Version
from core.facts import NoteDraft, NoteFilter, UpdateKind
from core.ids import NoteId, recovered_note_id
from core.notes import OpenNote
from tests.core.notes.devices import DAY, Device, Team, assert_equal, settle

_NAMES = ("desk", "laptop", "phone")
_DEVICE = st.integers(0, len(_NAMES) - 1)
_NOTE = st.integers(0, 5)
_ACTION = st.one_of(
    st.tuples(st.just("write"), _DEVICE, _NOTE),
    st.tuples(st.just("type"), _DEVICE, _NOTE),
    st.tuples(st.just("purge"), _DEVICE, _NOTE),
    st.tuples(st.just("publish"), _DEVICE, _NOTE),
    st.tuples(st.just("hear"), _DEVICE, _NOTE),
    st.tuples(st.just("follow"), _DEVICE, _NOTE),
)


@dataclass(slots=True)
class Written:
    """A word that was written, and which edit put it there."""

    word: str
    note: NoteId
    peer: int
    end: int


@dataclass(slots=True)
class Play:
    """Devices at work on a few notes; `open` are notes that somebody keeps on screen throughout."""

    team: Team
    devices: list[Device]
    stack: AsyncExitStack
    open: dict[tuple[int, NoteId], OpenNote] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)

    async def act(self, name: str, at: int, which: int) -> None:
        device = self.devices[at]
        await getattr(self, f"_{name}")(at, device, which)

    async def _write(self, _at: int, device: Device, which: int) -> None:
        if (note := await self._nth(device, which)) is not None:
            async with device.library.open_note(note) as opened:
                self._put(opened)
                await opened.saved()

    async def _type(self, at: int, device: Device, which: int) -> None:
        """Type into a note that stays open, whatever becomes of it, and do not wait for the disk."""
        opened = list(self.open.values())[which % len(self.open)] if self.open else None
        if which % 2 and opened is not None:
            self._put(opened)
        elif (note := await self._nth(device, which)) is not None and (at, note) not in self.open:
            taken = await self.stack.enter_async_context(device.library.open_note(note))
            self.open[at, note] = taken
            self._put(taken)

    async def _purge(self, _at: int, device: Device, which: int) -> None:
        if (note := await self._nth(device, which)) is not None:
            self.team.clock.now += DAY
            await device.library.trash_note(note)
            await device.library.purge_notes([note])

    async def _publish(self, _at: int, device: Device, _which: int) -> None:
        await device.publish()

    async def _hear(self, _at: int, device: Device, which: int) -> None:
        for update in self.team.log.updates[-which:]:
            device.library.arrivals.take_live(update)

    async def _follow(self, _at: int, device: Device, which: int) -> None:
        await device.follow(min(device.followed + which, len(self.team.log.updates)))

    async def end(self) -> None:
        """Bring all together; whoever was asked agrees with the others."""
        for _ in range(3):
            await settle(*self.devices)
            for device in self.devices:
                await device.library.accept_purges(device.space)
        for opened in self.open.values():
            await opened.saved()
        await settle(*self.devices)

    async def _nth(self, device: Device, which: int) -> NoteId | None:
        notes = await device.library.notes(NoteFilter(space=device.space, trashed=None))
        ordered = sorted(note.id for note in notes)
        return ordered[which % len(ordered)] if ordered else None

    def _put(self, opened: OpenNote) -> None:
        before = Version.of_loro(opened.document.version())
        word = f"w{len(self.written)}"
        opened.document.replace(0, 0, f"{word} ")
        after = Version.of_loro(opened.document.version())
        (peer,) = after.beyond(before)
        self.written.append(Written(word, opened.id, peer, after.ends[peer]))


async def play(folder: Path, actions: list[tuple[str, int, int]]) -> None:
    async with AsyncExitStack() as stack:
        team = Team(folder, stack)
        devices = [await team.join(name) for name in _NAMES]
        await devices[0].library.create_notes(devices[0].space, [NoteDraft("", "") for _ in range(3)])
        await settle(*devices)
        acting = Play(team, devices, stack)
        for action in actions:
            await acting.act(*action)
        await acting.end()
        await assert_equal(*devices)
        await assert_nothing_late_is_lost(acting)


async def assert_nothing_late_is_lost(acting: Play) -> None:
    purged: dict[NoteId, Version] = {}
    for update in acting.team.log.updates:
        if update.kind is UpdateKind.TOMBSTONE:
            before = purged.get(update.note, Version())
            purged[update.note] = before.merged(Version.decode(update.body))
    texts = await acting.devices[0].texts()
    for each in acting.written:
        note, was_seen = each.note, False
        while note in purged and not was_seen:
            was_seen = purged[note].ends.get(each.peer, 0) >= each.end
            note = recovered_note_id(note)
        assert was_seen or each.word in texts[note][0].split(), each


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_ACTION, max_size=25))
def test_all_devices_agree_and_no_late_word_is_lost(actions: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder), actions))
