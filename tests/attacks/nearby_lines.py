"""Nearby, on a direct line: strangers, a removed member between two devices, and members who may not."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import msgspec

from core.accounts import DeviceKey
from core.documents import NoteDocument
from core.facts import Update
from core.ids import DeviceId
from sync.log import pack, seal
from sync.nearby.announcement import Announcement, draw_name, tags_of
from sync.nearby.conversation import LONGEST_LETTER
from sync.nearby.frames import Frames, LineBroken
from sync.nearby.greeting import _CALLS, Entry, Hello, Welcome, _hello, _read, _signed, _welcome, _write
from sync.nearby.letters import Caret, Digest, Handed, Lists, Stored, Want, read_letter, write_letter
from sync.nearby.line_certificate import draw_certificate
from sync.peer.presence import PresenceMessage
from tests.attacks.attack import Field, require
from tests.attacks.ether import forge, shout
from tests.attacks.ground import Ground
from tests.attacks.neighbours import WORLD, Neighbours, dialled, greeted, neighbours_of, port_of

FIELD = Field("Nearby, on a direct line")
IN_NETWORK = "a place in the network"
REMOVED = "the key of a removed member's device, and the secret of the space"
VIEWER = "a viewer's device, with a line of its own"
SILENT_LINES = 40
LONGEST = 2_000
PATIENCE = 15


async def until_hung_up(frames: Frames) -> list[bytes]:
    """Give what is said until the other side hangs up; raises TimeoutError when it does not."""
    heard = []
    async with asyncio.timeout(PATIENCE):
        with suppress(LineBroken):
            while True:
                heard.append(await frames.read(LONGEST_LETTER))
    return heard


@FIELD.attack(
    IN_NETWORK,
    "holds 40 lines to each of two devices, says nothing, opens them anew, while the devices' own is cut",
    "hung up on; the devices find each other again meanwhile",
)
async def hold_lines_in_silence(ground: Ground) -> str:
    there, opened = await neighbours_of(ground), 0

    async def hold(port: int) -> None:
        nonlocal opened
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection(
                    "127.0.0.1", port, local_addr=("127.0.0.31", 0)
                )
                opened += 1
                try:
                    await reader.read()
                finally:
                    writer.transport.abort()
            await asyncio.sleep(0.01)

    ports = [port_of(desk) for desk in there.each for _ in range(SILENT_LINES)]
    holding = [asyncio.create_task(hold(port), name="holding a line") for port in ports]
    try:
        await ground.until(lambda: opened > 4 * SILENT_LINES)
        for desk in there.each:
            for talk in list(desk.nearby._lines._talks.values()):
                talk.close()
        await ground.until(lambda: not any(desk.nearby._lines.others for desk in there.each))
        await there.still_talk("in spite of silence")
    finally:
        for task in holding:
            task.cancel()
        await asyncio.wait(holding)
    return f"{opened} lines opened; the two are in line again and write on"


@FIELD.attack(
    IN_NETWORK,
    "says garbage: no TLS, frames of 4 GB, cut, empty and deep ones, greetings out of turn and by guesses",
    "hung up on, and not a word is said to him",
)
async def say_garbage_on_a_line(ground: Ground) -> str:
    there, chance = await neighbours_of(ground), random.Random(1)
    hello = _write(Hello(1, bytes(32), bytes(32)))
    said = [
        b"\xff\xff\xff\xff",
        b"\x00\x00\x00\x00",
        b"\x00\x00\x00\x10abc",
        b"\x00\x00\x03\xe8" + b"\x91" * 1000,
    ]
    framed = [hello, hello[:-1], _write(Hello(2, bytes(32), bytes(32))), _write(Hello(1, b"", b"")), b"\xc1"]
    framed += [_write(Entry(there.bob.peer.device, bytes(64))), _write(Welcome(b"", b"", "x", b""))]
    framed += [chance.randbytes(size) for size in range(1, 900, 60)]
    said += [len(each).to_bytes(4) + each for each in framed]
    heard: list[bytes] = []
    for each in said:
        async with dialled(there.bob) as (frames, _):
            frames._writer.write(each)
            heard += await until_hung_up(frames)
    bare = [b"GET / HTTP/1.1\r\n\r\n", bytes(9_000), chance.randbytes(20_000)]
    for each in bare:
        reader, writer = await asyncio.open_connection("127.0.0.1", port_of(there.bob))
        writer.write(each)
        async with asyncio.timeout(PATIENCE):
            with suppress(OSError):
                answer = await reader.read()
                require(not answer or answer[0] == 21, f"answered {answer[:20]!r}")  # an alert of TLS
        writer.transport.abort()
    require(not heard, f"answered {heard[:1]!r}")
    await there.still_talk("in spite of garbage")
    return f"{len(said) + len(bare)} lines hung up on, nothing said"


@asynccontextmanager
async def standing_between(there: Neighbours, heard: list[bytes]) -> AsyncIterator[None]:
    """Have both devices call somebody who knows the secret of the space, and passes what he can on to bob.

    He answers in bob's name: to the nonce of whoever calls he gets bob's own answer, and proves the rest
    himself. What he hears is put into `heard`.
    """
    certificate, about = draw_certificate(WORLD), there.about

    async def pose(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        frames = Frames(reader, writer)
        with suppress(LineBroken, OSError):
            called = await frames.read(LONGEST)
            heard.append(called)
            nonce = _read(called, Hello).nonce
            desk = there.bob
            async with dialled(desk) as (onward, fingerprint):
                onward.write(_write(Hello(1, nonce, _hello(about.secret, fingerprint, nonce))))
                told = _read(await onward.read(LONGEST), Welcome)
                nonces = (nonce, told.nonce)
                proof = _welcome(about.secret, certificate.fingerprint, nonces)
                frames.write(_write(Welcome(told.nonce, proof, told.device, told.signature)))
                heard.append(await frames.read(LONGEST))
                onward.write(heard[-1])
                heard.append(await onward.read(LONGEST))
        frames.close()

    server = await asyncio.start_server(pose, "127.0.0.1", 0, ssl=certificate.context)
    try:
        name = draw_name(WORLD)
        told = Announcement(name, server.sockets[0].getsockname()[1], tags_of([about.secret], name, WORLD))
        await shout([forge(name, told.text, port=told.port)])
        yield
    finally:
        server.close()
        await shout([forge(name, {}, is_whole=False, lasts=0)])


@FIELD.attack(
    REMOVED,
    "has a device call him, and passes the proofs of both on, over a certificate of his own",
    "hung up on before the device says who it is: each proof names the certificate",
)
async def stand_between_two_devices(ground: Ground) -> str:
    there, heard = await neighbours_of(ground), list[bytes]()
    async with standing_between(there, heard):
        await ground.until(lambda: len(heard) >= 2, PATIENCE)
        await there.still_talk("past whoever stands between")
    require(all(_is_hello(each) for each in heard), "a device has proven itself to him, or was let in")
    told = b"".join(heard)
    require(all(desk.peer.device.encode() not in told for desk in there.each), "he learned who calls")
    return f"{len(heard)} calls, each hung up on after his answer; he heard no device"


def _is_hello(frame: bytes) -> bool:
    try:
        return bool(_read(frame, Hello))
    except Exception:  # noqa: BLE001 (whatever it is, it is no greeting)
        return False


@FIELD.attack(
    REMOVED,
    "replays what a device said to him, and to others, on another line",
    "hung up on: what is proven is good for one line",
)
async def replay_a_greeting(ground: Ground) -> str:
    there, heard = await neighbours_of(ground), list[bytes]()
    async with standing_between(there, heard):
        await ground.until(lambda: bool(heard), PATIENCE)
    answers = []
    for desk in there.each:
        async with dialled(desk) as (frames, _):
            frames.write(heard[0])
            answers += await until_hung_up(frames)
    require(not answers, "somebody else's greeting was answered")
    # And a whole greeting of a member, who was let in by it, once more.
    said: list[bytes] = []
    async with dialled(there.bob) as (frames, fingerprint):
        nonce = WORLD.random_bytes(32)
        said.append(_write(Hello(1, nonce, _hello(there.about.secret, fingerprint, nonce))))
        frames.write(said[0])
        said.append(_write(_entry(there, there.vera, fingerprint, (nonce, (await _welcomed(frames)).nonce))))
        frames.write(said[1])
        await frames.read(LONGEST)
    async with dialled(there.bob) as (frames, _):
        frames.write(said[0])
        await _welcomed(frames)
        frames.write(said[1])
        answers += await until_hung_up(frames)
    require(not answers, "a greeting is good twice")
    return "3 replays hung up on"


async def _welcomed(frames: Frames) -> Welcome:
    return _read(await frames.read(LONGEST), Welcome)


def _entry(there: Neighbours, key: DeviceKey, fingerprint: str, nonces: tuple[bytes, bytes]) -> Entry:
    return Entry(key.id, key.sign(_signed(_CALLS, there.about, fingerprint, nonces, key.id)))


@FIELD.attack(
    REMOVED,
    "calls members, by his own key, and by his own key in the name of a member",
    "hung up on, told nothing",
)
async def call_when_removed(ground: Ground) -> str:
    there, told = await neighbours_of(ground), list[bytes]()
    for desk in there.each:
        for named in (there.dan.id, there.vera.id, there.cyd.peer.device):
            async with dialled(desk) as (frames, fingerprint):
                nonce = WORLD.random_bytes(32)
                frames.write(_write(Hello(1, nonce, _hello(there.about.secret, fingerprint, nonce))))
                entry = _entry(there, there.dan, fingerprint, (nonce, (await _welcomed(frames)).nonce))
                frames.write(_write(msgspec.structs.replace(entry, device=named)))
                told += await until_hung_up(frames)
    require(not told, f"told {told[:1]!r}")
    await there.still_talk("without who was removed")
    return "6 calls hung up on after his proof"


@FIELD.attack(
    VIEWER,
    "hands over edits: of his own, in an editor's name, of another space, damaged",
    "none is taken, and none confirmed",
)
async def write_over_a_line_as_a_viewer(ground: Ground) -> str:
    there = await neighbours_of(ground)
    before = await there.bob.library.body(there.note)
    own = _edit(there, there.vera)
    forged = own.replace(there.vera.id.encode(), there.cyd.peer.device.encode())
    elsewhere = own.replace(there.space.encode(), ground.kitchen.id.encode())
    wires = [own, forged, elsewhere, own[:-9], bytes([own[0] ^ 1]) + own[1:], b"", bytes(400_000)]
    async with greeted(there, there.bob, there.vera) as frames:
        for wire in wires:
            frames.write(write_letter(Handed([wire])))
        told = await _answers_to_digest(frames)
    require(not any(isinstance(each, Stored) for each in told), "an edit is confirmed")
    require(await there.bob.library.body(there.note) == before, "the note has changed")
    require("FORGED" not in await there.cyd.library.body(there.note), "the note has changed elsewhere")
    async with greeted(there, there.bob, there.vera) as frames:
        frames.write(write_letter(Handed([_edit(there, there.cyd.peer._identity.key)])))
        told = await _answers_to_digest(frames)
    require(
        any(isinstance(each, Stored) for each in told), "not even an editor's is taken: it proves nothing"
    )
    return f"{len(wires)} edits, none taken, none confirmed"


def _edit(there: Neighbours, key: DeviceKey) -> bytes:
    document = NoteDocument.compose(77, title="", body="FORGED ", created_at=1.0)
    update = Update(there.space, there.note, key.id, 77, 1, document.export_since(None))
    return pack(seal(key, update, "epoch", WORLD.now()))


async def _answers_to_digest(frames: Frames) -> list[object]:
    """Give all that is said until what was asked last is answered: letters are taken in their order."""
    frames.write(write_letter(Digest(9_999, bytes(len(await _own_digest(frames))))))
    told: list[object] = []
    async with asyncio.timeout(PATIENCE):
        while True:
            letter = read_letter(await frames.read(LONGEST_LETTER))
            told.append(letter)
            if isinstance(letter, Lists) and letter.is_last:
                return told


async def _own_digest(frames: Frames) -> bytes:
    """Read the digest with which the other begins."""
    async with asyncio.timeout(PATIENCE):
        while True:
            letter = read_letter(await frames.read(LONGEST_LETTER))
            if isinstance(letter, Digest):
                return letter.buckets


@FIELD.attack(
    VIEWER,
    "says what is too long, too much or no letter: 10 MB in a frame, endless lists, digests of odd lengths",
    "left, or hung up on; the others write on",
)
async def flood_a_line_as_a_member(ground: Ground) -> str:
    there = await neighbours_of(ground)
    wants = {f"{number:028d}": b"x" * 8 for number in range(5_000)}
    lists = write_letter(Lists(1, [0], {f"{number:032d}": b"" for number in range(20_000)}, is_last=False))
    floods: list[list[bytes]] = [
        [bytes(1)] * 20_000,
        [write_letter(Digest(1, b"x" * 7))],
        [write_letter(Want(wants))] * 60,
        [lists] * 40,
        [write_letter(Handed([b"x" * 900] * 1_000))] * 20,
        [write_letter(Stored(2**40)), write_letter(Caret(bytes(900_000)))],
        [bytes(10_000_000)],
    ]
    hung_up = 0
    for flood in floods:
        async with greeted(there, there.bob, there.vera) as frames:
            for frame in flood:
                frames.write(frame)
                with suppress(LineBroken):
                    await frames.drained()
            with suppress(TimeoutError):
                async with asyncio.timeout(2):
                    await until_hung_up(frames)
                    hung_up += 1
    await until_forgotten(there, there.vera.id)
    await there.still_talk("in spite of floods")
    return f"{len(floods)} floods, {hung_up} hung up on at once; the others write on"


async def until_forgotten(there: Neighbours, device: DeviceId) -> None:
    """Wait until bob has no line to a device any more."""
    async with asyncio.timeout(PATIENCE):
        while (there.space, device) in there.bob.nearby._lines.others:
            await asyncio.sleep(0.01)


@FIELD.attack(
    VIEWER,
    "shows carets in another member's name, in notes without end",
    "only his own is seen, in one note",
)
async def show_a_caret_in_anothers_name(ground: Ground) -> str:
    there = await neighbours_of(ground)
    cyd, vera = there.cyd.peer.device, there.vera.id
    async with greeted(there, there.bob, there.vera) as frames:
        for device in (cyd, "x" * 52, vera):
            told = PresenceMessage(device, "Cyd", there.note, b"", b"")
            frames.write(write_letter(Caret(msgspec.msgpack.encode(told))))
        await ground.until(
            lambda: any(caret.device == vera for caret in there.bob.peer.presence.others(there.note))
        )
        seen = [caret.device for caret in there.bob.peer.presence.others(there.note)]
    require(seen == [vera], f"{len(seen)} carets are seen")
    return "2 carets ignored, his own is seen"
