"""A command talks to the owner of a profile over the control socket."""

import asyncio
import logging
import os
import socket
import stat
from pathlib import Path

import msgspec
import pytest

from app.control import Caller, Patience, RemoteFault, ask, serve_control
from app.control.client import NobodyThere
from app.control.frames import LARGEST_FRAME, frame, read_frame
from app.control.messages import Failed, Greeting, decode
from core.errors import Ambiguous, BadInput, BusProblem, NotFound, ProfileProblem, ProfileUnresponsive
from sync.bus import BusDown

OWNER = "the window (process 7)"


class Step(msgspec.Struct, frozen=True):
    done: int


def nothing(_progress: bytes) -> None:
    return


async def echo(request: bytes, _caller: Caller) -> bytes:
    return request


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def tmp_files(path: Path) -> list[Path]:
    return list(path.parent.iterdir())


def packed(value: object) -> bytes:
    return msgspec.msgpack.encode(value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "control.sock"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "tandem.log"


async def test_a_request_comes_back_as_the_answer(path: Path, log: Path) -> None:
    async with serve_control(path, "window", echo, log):
        assert await ask(path, packed({"title": "Tä"}), OWNER, nothing) == packed({"title": "Tä"})


async def test_progress_arrives_in_order_before_the_answer(path: Path, log: Path) -> None:
    async def count(_request: bytes, caller: Caller) -> bytes:
        for done in range(3):
            caller.tell(Step(done))
        return packed("counted")

    heard: list[bytes] = []
    async with serve_control(path, "window", count, log):
        assert await ask(path, packed(None), OWNER, heard.append) == packed("counted")
    assert heard == [packed(Step(0)), packed(Step(1)), packed(Step(2))]


async def test_a_problem_arrives_with_its_type_and_its_three_sentences(path: Path, log: Path) -> None:
    async def refuse(_request: bytes, _caller: Caller) -> bytes:
        raise Ambiguous("Two notes begin so.", safe="Nothing was changed.", cure="Give more characters.")

    async with serve_control(path, "window", refuse, log):
        with pytest.raises(Ambiguous) as caught:
            await ask(path, packed(None), OWNER, nothing)
    assert str(caught.value) == "Two notes begin so. Nothing was changed. Give more characters."


async def test_a_bug_in_the_owner_names_its_log_and_leaves_the_owner_well(
    path: Path, log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def stumble(request: bytes, _caller: Caller) -> bytes:
        if request == packed("stumble"):
            raise ZeroDivisionError
        return request

    async with serve_control(path, "window", stumble, log):
        with caplog.at_level(logging.CRITICAL), pytest.raises(RemoteFault) as caught:
            await ask(path, packed("stumble"), OWNER, nothing)
        assert caught.value.log == str(log)
        assert await ask(path, packed(1), OWNER, nothing) == packed(1)


async def test_only_its_owner_may_open_the_socket(path: Path, log: Path) -> None:
    async with serve_control(path, "window", echo, log):
        assert mode(path) == 0o600


async def test_a_stranger_is_turned_away_without_a_word(
    path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.platform.unix_lines.is_same_user", lambda _connection: False)
    async with serve_control(path, "window", echo, log):
        with pytest.raises(NobodyThere):
            await ask(path, packed(1), OWNER, nothing)


async def test_the_kernel_tells_who_connected() -> None:
    from core.platform.unix_lines import is_same_user

    mine, other = socket.socketpair(socket.AF_UNIX)
    with mine, other:
        assert is_same_user(mine)


async def test_a_socket_that_a_dead_process_left_is_replaced(path: Path, log: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    with pytest.raises(NobodyThere):
        await ask(path, packed(1), OWNER, nothing)
    async with serve_control(path, "window", echo, log):
        assert await ask(path, packed(1), OWNER, nothing) == packed(1)
    assert path not in tmp_files(path)


async def test_a_folder_that_takes_no_socket_is_a_problem(tmp_path: Path, log: Path) -> None:
    with pytest.raises(ProfileProblem):
        async with serve_control(tmp_path / "missing" / "control.sock", "window", echo, log):
            pass


async def test_an_owner_that_does_not_greet_is_called_unresponsive(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(path))
        hanging.listen()
        with pytest.raises(ProfileUnresponsive, match="process 7"):
            await ask(path, packed(1), OWNER, nothing, Patience(greeting=0.05))


async def test_an_owner_that_falls_silent_at_work_is_called_unresponsive(path: Path, log: Path) -> None:
    async def sleep(_request: bytes, caller: Caller) -> bytes:
        await caller.gone.wait()
        return packed(None)

    async with serve_control(path, "window", sleep, log):
        with pytest.raises(ProfileUnresponsive):
            await ask(path, packed(1), OWNER, nothing, Patience(silence=0.05))


async def test_an_owner_at_long_work_shows_that_it_lives(path: Path, log: Path) -> None:
    release = asyncio.Event()

    async def work(_request: bytes, _caller: Caller) -> bytes:
        async with asyncio.timeout(20):
            await release.wait()
        return packed("worked")

    async with serve_control(path, "window", work, log):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(frame(packed(1)))
        assert isinstance(decode(await read_frame(reader)), Greeting)
        async with asyncio.timeout(20):
            assert type(decode(await read_frame(reader))).__name__ == "Working"
        release.set()
        writer.close()


async def test_work_goes_on_when_the_caller_hangs_up(path: Path, log: Path) -> None:
    begun, finish, finished = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work(_request: bytes, caller: Caller) -> bytes:
        begun.set()
        await caller.gone.wait()
        await finish.wait()
        finished.set()
        return packed(None)

    async with serve_control(path, "window", work, log):
        _, writer = await asyncio.open_unix_connection(path)
        writer.write(frame(packed(1)))
        async with asyncio.timeout(20):
            await begun.wait()
            writer.close()
            finish.set()
            await finished.wait()


async def test_a_frame_that_announces_too_much_is_refused_and_harms_nobody(path: Path, log: Path) -> None:
    async with serve_control(path, "window", echo, log):
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write((LARGEST_FRAME + 1).to_bytes(4))
        async with asyncio.timeout(20):
            await read_frame(reader)
            refusal = decode(await read_frame(reader))
        assert isinstance(refusal, Failed)
        assert refusal.kind == "BadInput"
        writer.close()
        assert await ask(path, packed(1), OWNER, nothing) == packed(1)


async def test_a_text_too_large_for_a_frame_is_refused_before_it_is_sent(path: Path, log: Path) -> None:
    async with serve_control(path, "window", echo, log):
        with pytest.raises(BadInput, match="64 MB"):
            await ask(path, bytes(LARGEST_FRAME + 1), OWNER, nothing)


async def test_a_caller_that_says_half_a_frame_and_goes_harms_nobody(path: Path, log: Path) -> None:
    async with serve_control(path, "window", echo, log):
        _, writer = await asyncio.open_unix_connection(path)
        writer.write(b"\x00\x00\x10\x00half")
        writer.close()
        assert await ask(path, packed(1), OWNER, nothing) == packed(1)


async def test_an_owner_of_another_version_is_named(path: Path) -> None:
    async def greet_strangely(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(frame(b"\xc1 not a greeting"))
        writer.close()

    async with await asyncio.start_unix_server(greet_strangely, path):
        with pytest.raises(ProfileProblem, match="another version"):
            await ask(path, packed(1), OWNER, nothing)


async def test_an_owner_that_ends_before_it_answers_is_named(path: Path) -> None:
    async def greet_and_end(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(frame(packed_greeting()))
        writer.close()

    async with await asyncio.start_unix_server(greet_and_end, path):
        with pytest.raises(ProfileUnresponsive, match="ended"):
            await ask(path, packed(1), OWNER, nothing)


async def test_an_owner_that_closes_lets_a_watcher_end_with_an_answer(path: Path, log: Path) -> None:
    watching = asyncio.Event()

    async def watch(_request: bytes, caller: Caller) -> bytes:
        watching.set()
        await caller.gone.wait()
        return packed("the end")

    async with serve_control(path, "window", watch, log):
        asking = asyncio.create_task(ask(path, packed(1), OWNER, nothing))
        async with asyncio.timeout(20):
            await watching.wait()
    assert await asking == packed("the end")


def packed_greeting() -> bytes:
    from app.control.messages import PROTOCOL, encode

    return encode(Greeting(PROTOCOL, os.getpid(), "window"))


def test_an_unknown_problem_of_a_newer_owner_is_still_a_problem() -> None:
    from app.control.messages import problem_of

    problem = problem_of(Failed("SomethingNew", "It rains.", "", ""))
    assert problem.title == "It rains."
    assert isinstance(problem_of(Failed("NotFound", "Gone.", "", "")), NotFound)


async def test_a_problem_that_is_not_made_from_its_words_comes_with_them(path: Path, log: Path) -> None:
    async def refuse(_request: bytes, _caller: Caller) -> bytes:
        raise BusDown

    async with serve_control(path, "window", refuse, log):
        with pytest.raises(BusProblem) as raised:
            await ask(path, packed(1), OWNER, nothing)
    assert str(raised.value) == str(BusDown())
