"""A Tandem that types: it says what its status showed for each token, on a socket, and obeys some words.

It says one JSON array on each line: ["held", moment, tokens] is what was on its disk before anything else
happened, ["link", text] lets others join, ["here", tokens], ["log", moment, tokens] and ["devices", moment,
count, tokens] are what the status showed, ["bodies", {note: sha256}, tokens] answers `tell`, ["refused",
problem] is why it does nothing. It obeys `rest`, `type`, `tell` and `end`, and ends with its socket. Moments
are seconds of the monotonic clock, which all processes share.
"""

import asyncio
import hashlib
import json
import os
import random
import socket
import time
from collections import defaultdict
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.bootstrap import open_desk
from core.accounts.secrets import KEYS_VARIABLE, means_in
from core.errors import Problem
from core.events import SaveStateChanged
from core.facts import NoteFilter
from core.ids import NoteId, SpaceId
from core.notes import OpenNote
from core.profile import OwnerKind, Profile
from sync.control import InviteLink
from sync.peer import Peer, Stage, StatusChanged, SyncMode
from tests.faults.tokens import make_token, tokens_in
from tests.nursery import Surroundings

_WORDS = ("·alder", "·birch", "·cedar", "·elm")
_LOOK_SECONDS = 0.02
_RETRY_SECONDS = 0.05
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Job:
    """Who writes where: `link` is None for the host, `pace` the seconds between two tokens.

    `keys` is the folder of keys of whoever makes it: programs have the environment of the first one.
    """

    profile: Path
    name: str
    run: int
    link: str | None = None
    notes: int = 3
    pace: float = 0.02
    burst: int = 1
    days_off: float = 0.0
    keys: str = field(default_factory=lambda: os.environ[KEYS_VARIABLE])
    namespace: str = ""

    def carry_out(self, talk: socket.socket) -> None:
        """Be the program, in a process of its own."""
        Surroundings(self.namespace, self.days_off * _DAY).enter()
        with suppress(ConnectionError):
            asyncio.run(main(self, talk))


class Voice:
    """Says lines to whoever started the program."""

    def __init__(self, stream: asyncio.StreamWriter) -> None:
        self._stream = stream

    def say(self, *words: object) -> None:
        """Put one line on the socket, now."""
        self._stream.write(json.dumps(words).encode() + b"\n")


class Shown:
    """The tokens of one note and what the status has shown of them."""

    def __init__(self) -> None:
        self.unsaved: list[str] = []
        self.unlogged: list[str] = []
        self.elsewhere: dict[int, list[str]] = defaultdict(list)

    def add(self, token: str) -> None:
        self.unsaved.append(token)
        self.unlogged.append(token)
        self.elsewhere[0].append(token)

    def tell(self, stage: Stage, devices: int, voice: Voice) -> None:
        """Say what is shown for the first time."""
        if stage in (Stage.NOT_SAVED, Stage.SAVING):
            return
        if self.unsaved:
            voice.say("here", self.unsaved)
            self.unsaved = []
        if stage is not Stage.SAVED_HERE and self.unlogged:
            voice.say("log", time.monotonic(), self.unlogged)
            self.unlogged = []
        if stage is Stage.ON_DEVICES:
            self._tell_devices(devices, voice)

    def _tell_devices(self, devices: int, voice: Voice) -> None:
        fresh = [count for count in self.elsewhere if count < devices]
        tokens = [token for count in fresh for token in self.elsewhere.pop(count)]
        if tokens:
            voice.say("devices", time.monotonic(), devices, tokens)
            self.elsewhere[devices] += tokens


class Typist:
    """Types whole lines into the notes of the shared space, and takes a word out now and then."""

    def __init__(self, job: Job, peer: Peer, voice: Voice) -> None:
        self._job = job
        self._peer = peer
        self._voice = voice
        self._random = random.Random(f"{job.name} {job.run} {time.monotonic_ns()}")
        self._shown: dict[NoteId, Shown] = defaultdict(Shown)
        self._number = 0
        self.may_type = asyncio.Event()
        self.may_type.set()
        peer.events.subscribe(SaveStateChanged, lambda _event: self.look())
        peer.events.subscribe(StatusChanged, lambda _event: self.look())

    def look(self) -> None:
        """Read the status of every note, as the window does."""
        for note, shown in self._shown.items():
            status = self._peer.status.of(note)
            shown.tell(status.stage, status.devices, self._voice)

    async def watch(self) -> None:
        """Look again and again."""
        while True:
            self.look()
            await asyncio.sleep(_LOOK_SECONDS)

    async def type_for_ever(self, space: SpaceId, notes: AsyncExitStack) -> None:
        """Type at the job's pace."""
        opened = await self._open_notes(space, notes)
        while True:
            await self.may_type.wait()
            for _ in range(self._job.burst):
                self._type(self._random.choice(opened))
            await asyncio.sleep(self._job.pace)

    async def _open_notes(self, space: SpaceId, notes: AsyncExitStack) -> list[OpenNote]:
        while True:
            listed = await self._peer.library.notes(NoteFilter(space=space))
            if len(listed) >= self._job.notes:
                return [await notes.enter_async_context(self._peer.library.open_note(n.id)) for n in listed]
            await asyncio.sleep(_RETRY_SECONDS)

    def _type(self, note: OpenNote) -> None:
        self._number += 1
        token = make_token(self._job.name, self._job.run, self._number)
        body = note.document.body
        starts = [0, *(place + 1 for place, letter in enumerate(body) if letter == "\n")]
        line = f"{token}{self._random.choice(_WORDS)}\n"
        start = self._random.choice(starts[-40:])
        # What is typed is ASCII but for one character of the basic plane, so indices are UTF-16 offsets.
        note.document.replace(start, 0, line)
        if self._number % 5 == 0:
            self._take_out_a_word(note)
        self._shown[note.id].add(token)
        self.look()

    def _take_out_a_word(self, note: OpenNote) -> None:
        word = self._random.choice(_WORDS)
        place = note.document.body.rfind(word)
        if place >= 0:
            note.document.replace(place, len(word), "")


async def main(job: Job, talk: socket.socket) -> None:
    """Run until told to end or until nobody listens any more."""
    reader, stream = await asyncio.open_connection(sock=talk)
    voice = Voice(stream)
    try:
        profile = Profile(job.profile)
        means = means_in({KEYS_VARIABLE: job.keys})
        async with open_desk(profile, OwnerKind.DAEMON, SyncMode.OFFLINE, name=job.name, means=means) as desk:
            voice.say("held", time.monotonic(), sorted(tokens_in((await _bodies(desk.peer)).values())))
            await _live(job, desk.peer, reader, voice)
    except Problem as problem:
        voice.say("refused", type(problem).__name__, str(problem))
    finally:
        with suppress(ConnectionError):
            await stream.drain()
        stream.close()


async def _live(job: Job, peer: Peer, reader: asyncio.StreamReader, voice: Voice) -> None:
    await peer.go_online()
    typist = Typist(job, peer, voice)
    async with AsyncExitStack() as notes:
        tasks = [
            asyncio.create_task(_take_part(job, peer, typist, notes, voice), name="taking part"),
            asyncio.create_task(typist.watch(), name="looking"),
        ]
        try:
            await _obey(reader, peer, typist, voice)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)


async def _take_part(job: Job, peer: Peer, typist: Typist, notes: AsyncExitStack, voice: Voice) -> None:
    try:
        space = await (_host(job, peer, voice) if job.link is None else _join(job.link, peer))
        await typist.type_for_ever(space, notes)
    except Problem as problem:
        voice.say("refused", type(problem).__name__, str(problem))


async def _host(job: Job, peer: Peer, voice: Voice) -> SpaceId:
    space = await peer.library.default_space()
    held = await peer.library.notes(NoteFilter(space=space.id))
    for number in range(len(held), job.notes):
        await peer.library.create_note(space.id, f"Note {number}")
    voice.say("link", str(await peer.share(space.id)))
    return space.id


async def _join(text: str, peer: Peer) -> SpaceId:
    link = InviteLink.parse(text)
    while True:
        try:
            return (await peer.join(link)).id
        except Problem:
            await asyncio.sleep(_RETRY_SECONDS)


async def _obey(reader: asyncio.StreamReader, peer: Peer, typist: Typist, voice: Voice) -> None:
    while word := (await reader.readline()).decode().strip():
        if word == "end":
            return
        if word == "tell":
            bodies = await _bodies(peer)
            digests = {note: hashlib.sha256(body.encode()).hexdigest() for note, body in bodies.items()}
            voice.say("bodies", digests, sorted(tokens_in(bodies.values())))
        elif word == "type":
            typist.may_type.set()
        else:
            typist.may_type.clear()


async def _bodies(peer: Peer) -> dict[NoteId, str]:
    listed = await peer.library.notes(NoteFilter(trashed=None))
    return await peer.library.bodies(note.id for note in listed)
