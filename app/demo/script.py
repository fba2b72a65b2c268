"""The story of the demo: what happens to the two desks, one stage after the other."""

import asyncio
import time
from pathlib import Path

from app.demo.checking import Passage, longest_common
from app.demo.latency import Crossing, match
from app.demo.manuscript import Lines, Manuscript
from app.demo.messages import Choice, Sight
from app.demo.paragraphs import Spots, spots
from app.demo.record import Record
from app.demo.remote_desk import RemoteDesk
from app.demo.replicas import read_body
from app.demo.side_by_side import PicturePair
from app.demo.stages import Stages, until
from core.documents import utf16_length
from core.errors import BadInput, Problem
from core.ids import NoteId
from core.platform import end_process

_SPACE_NAME = "Our notes"
_SECONDS = 60.0
_IMPORT_SECONDS = 180.0
_EVERYWHERE = "On 1 other device"
_KEYS_BEFORE_KILL = 5


class Script:
    """Plays all stages on two desks that are not running yet, and closes them at the end."""

    def __init__(
        self, ada: RemoteDesk, bob: RemoteDesk, manuscript: Manuscript, stages: Stages, screens: Path
    ) -> None:
        self.record = Record(milliseconds={ada.name: [], bob.name: []})
        self._ada, self._bob = ada, bob
        self._manuscript = manuscript
        self._stages = stages
        self._screens = screens

    async def play(self, folders: list[Path]) -> None:
        """Play from the first window to the last; raises `Problem` where the story cannot go on."""
        await self._open_windows()
        await self._import(folders)
        await self._share()
        choice = await self._choose()
        await self._open_note(choice)
        await self._write_together()
        await self._write_in_one_paragraph()
        await self._write_apart()
        await self._kill_bus()
        await self._kill_desk()
        await self._close()

    # The stages

    async def _open_windows(self) -> None:
        async with self._stages.stage("Ada and Bob each open Tandem on a new profile", 2 * _SECONDS):
            await asyncio.gather(self._ada.start(), self._bob.start())

    async def _import(self, folders: list[Path]) -> None:
        places = " and ".join(map(str, folders))
        async with self._stages.stage(f"Ada imports {places}", _IMPORT_SECONDS):
            stock = await self._ada.import_notes(_SPACE_NAME, folders)
        for sentence in stock.sentences:
            self._stages.say(f"  {sentence}")
        if not stock.notes:
            raise BadInput(
                f"There is no note to write in: no Markdown file was found in {places}.",
                safe="Nothing was changed.",
                cure="Name a folder that holds .md files with --notes, or leave the option out.",
            )
        self.record.space, self.record.notes = stock.space, stock.notes

    async def _share(self) -> None:
        async with self._stages.stage("Ada shares the space, Bob joins it by her link", _IMPORT_SECONDS):
            link = await self._ada.share(self.record.space)
            await self._bob.join(link)
            await until(self._bob_has_all_notes)

    async def _choose(self) -> Choice:
        async with self._stages.stage(f"Bob has every note ({self.record.notes})", _IMPORT_SECONDS):
            return await self._ada.choose(self.record.space)

    async def _open_note(self, choice: Choice) -> None:
        async with self._stages.stage(f"Both open the note “{choice.title}”", _SECONDS):
            self.record.note, self.record.title = choice.note, choice.title
            await asyncio.gather(*(desk.open(self.record.space, choice.note) for desk in self._desks))
            self.record.before = await self._ada.read()
            await until(self._are_level)
            places = spots(self.record.before)
            await self._put_carets(places.upper, places.lower)
            await until(self._see_each_other)
            await self._take_pictures("joined")

    async def _write_together(self) -> None:
        async with self._stages.stage("Both write at once, in different paragraphs", _SECONDS):
            places = await self._spots()
            await self._put_carets(places.upper, places.lower)
            await self._write_and_measure(self._manuscript.together)
            await until(self._say_everywhere)
            await self._take_pictures("together")

    async def _write_in_one_paragraph(self) -> None:
        async with self._stages.stage("Both write at once, in the same paragraph", _SECONDS):
            places = await self._spots()
            await self._put_carets(places.middle, places.end)
            await self._write_and_measure(self._manuscript.paragraph)
            await until(self._say_everywhere)
            await self._take_pictures("paragraph")

    async def _write_apart(self) -> None:
        async with self._stages.stage("Bob goes offline; both write on at the very same place", _SECONDS):
            places = await self._spots()
            await self._put_carets(places.upper, places.upper)
            await self._bob.go_offline()
            await self._write(self._manuscript.offline)
            await self._bob.await_saved()
            await until(self._bob_says_that_changes_wait)
            await self._take_pictures("offline")
        async with self._stages.stage("Bob comes back", _SECONDS):
            since = time.monotonic_ns()
            await self._bob.go_online()
            self.record.after_offline = await self._seconds_until_level(since)
            await until(self._say_everywhere)
            await until(self._see_each_other)
            await self._take_pictures("back")

    async def _kill_bus(self) -> None:
        async with self._stages.stage("The bus is killed (SIGKILL) while both write", _SECONDS):
            places = await self._spots()
            await self._put_carets(places.upper, places.lower)
            await self._collect()
            (ada, bob), killed = await asyncio.gather(
                self._write(self._manuscript.bus), self._kill_bus_after_some_keys()
            )
            level = await self._seconds_until_level(killed)
            crossings = await self._match(self._manuscript.bus, ada, bob)
            recoveries = [crossing.seconds_until_level(killed) for crossing in crossings.values()]
            self.record.after_bus_kill = max(recoveries, default=level)
            await until(self._say_everywhere)
            await until(self._see_each_other)
            await self._take_pictures("bus-back")

    async def _kill_desk(self) -> None:
        sentence = "Bob’s window is killed (SIGKILL) once his keys are saved here; Ada writes on"
        async with self._stages.stage(sentence, _SECONDS):
            places = await self._spots()
            await self._put_carets(places.upper, places.lower)
            _, reopened = await asyncio.gather(self._type_ada(), self._kill_bob_once_saved())
            self.record.after_desk_kill = await self._seconds_until_level(reopened)
            await until(self._say_everywhere)
            places = await self._spots()
            await self._put_carets(places.upper, places.lower)
            await until(self._see_each_other)
            await self._take_pictures("reopened")

    async def _close(self) -> None:
        async with self._stages.stage("Both close their windows", _SECONDS):
            await self._bob.close()
            await self._ada.close()

    # What they do

    @property
    def _desks(self) -> tuple[RemoteDesk, RemoteDesk]:
        return self._ada, self._bob

    async def _spots(self) -> Spots:
        """Find where to write in the text as it is now, in UTF-16 units."""
        text = await self._ada.read()
        found = spots(text)
        places = (found.upper, found.lower, found.middle, found.end)
        return Spots(*(utf16_length(text[:place]) for place in places))

    async def _put_carets(self, ada: int, bob: int) -> None:
        await asyncio.gather(self._ada.put_caret(ada), self._bob.put_caret(bob))

    async def _write(self, lines: Lines) -> tuple[list[int], list[int]]:
        return await asyncio.gather(self._type(self._ada, lines.ada), self._type(self._bob, lines.bob))

    async def _type(self, desk: RemoteDesk, text: str) -> list[int]:
        moments = await desk.press_keys(text, self._manuscript.pace)
        self.record.passages.append(Passage(desk.name, text))
        return moments

    async def _type_ada(self) -> None:
        await self._type(self._ada, self._manuscript.desk.ada)

    async def _write_and_measure(self, lines: Lines) -> None:
        await self._collect()
        ada, bob = await self._write(lines)
        await until(self._are_level)
        for name, crossing in (await self._match(lines, ada, bob)).items():
            self.record.milliseconds[name] += crossing.milliseconds()
        await until(self._see_each_other)

    async def _collect(self) -> None:
        await asyncio.gather(self._ada.collect(), self._bob.collect())

    async def _match(self, lines: Lines, ada: list[int], bob: list[int]) -> dict[str, Crossing]:
        """Pair each one's keys with what the other's screen showed; by the name of who typed."""
        pairs = {
            self._ada.name: match(lines.ada, ada, await self._bob.collect()),
            self._bob.name: match(lines.bob, bob, await self._ada.collect()),
        }
        return {name: crossing for name, crossing in pairs.items() if crossing is not None}

    async def _kill_bus_after_some_keys(self) -> int:
        """Kill the bus, see it restarted, and tell when it was killed (nanoseconds of CLOCK_MONOTONIC)."""
        before = [(await desk.look()).typed for desk in self._desks]

        async def have_typed() -> bool:
            now = [(await desk.look()).typed for desk in self._desks]
            return all(typed >= first + _KEYS_BEFORE_KILL for typed, first in zip(now, before, strict=True))

        async def is_back() -> bool:
            return (await self._ada.look()).bus not in (None, process)

        async def is_missed() -> bool:
            return await self._bob_says_that_changes_wait() or await is_back()

        await until(have_typed)
        process = (await self._ada.look()).bus
        if process is None:
            raise Problem("The bus does not run, so it could not be killed.")
        end_process(process, at_once=True)
        killed = time.monotonic_ns()
        await until(is_missed)
        await self._take_pictures("bus-killed")
        await until(is_back)
        return killed

    async def _kill_bob_once_saved(self) -> int:
        await self._type(self._bob, self._manuscript.desk.bob)
        await self._bob.await_saved()
        await self._bob.kill()
        await self._check_on_disk(self._manuscript.desk.bob)
        reopened = time.monotonic_ns()
        await self._bob.start()
        await self._bob.open(self.record.space, self.record.note)
        return reopened

    async def _check_on_disk(self, passage: str) -> None:
        """See whether what Bob typed last was in his own file when he was killed, before any catching up."""
        body = await read_body(self._bob.profile, NoteId(self.record.note))
        is_alone = bool(self.record.before)  # nobody else typed at his place
        if passage not in body if is_alone else longest_common(passage, body) < len(passage):
            self.record.faults.append(
                "Keystrokes of Bob’s that were shown as saved here were not on his disk."
            )

    async def _seconds_until_level(self, since: int) -> float:
        await until(self._are_level)
        return (time.monotonic_ns() - since) / 1_000_000_000

    async def _take_pictures(self, stage: str) -> None:
        ada, bob = (self._screens / f"demo-{stage}-{desk.name.lower()}.png" for desk in self._desks)
        await asyncio.gather(self._ada.take_picture(ada), self._bob.take_picture(bob))
        self.record.pictures.append(PicturePair(ada, bob, both=self._screens / f"demo-{stage}.png"))

    # What they see

    async def _sights(self) -> list[Sight]:
        return await asyncio.gather(*(desk.look() for desk in self._desks))

    async def _are_level(self) -> bool:
        """Tell whether both documents and both screens hold the same text."""
        return len({text for sight in await self._sights() for text in (sight.document, sight.screen)}) == 1

    async def _see_each_other(self) -> bool:
        ada, bob = await self._sights()
        return (ada.others, bob.others) == ((bob.caret,), (ada.caret,))

    async def _say_everywhere(self) -> bool:
        return all(sight.status == _EVERYWHERE for sight in await self._sights())

    async def _bob_says_that_changes_wait(self) -> bool:
        return (await self._bob.look()).status.endswith("waiting")

    async def _bob_has_all_notes(self) -> bool:
        ada, bob = await self._sights()
        return await self._bob.count(self.record.space) == self.record.notes and bob.places == ada.places
