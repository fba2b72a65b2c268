"""Lines between processes of one user: the same promises over Unix sockets and over loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType

import pytest

from app.control import ask, serve_control
from core.platform import loopback_lines, others_may_open, unix_lines

LINES = {"unix": unix_lines, "loopback": loopback_lines}
_SECONDS = 20


@pytest.fixture(params=LINES)
def lines(request: pytest.FixtureRequest) -> ModuleType:
    return LINES[str(request.param)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "control.socket"


def leave(path: Path, text: str) -> None:
    path.write_text(text, "ascii")


def is_there(path: Path) -> bool:
    return path.exists()


def port_in(path: Path) -> int:
    return int(path.read_text("ascii").split()[0])


@asynccontextmanager
async def echoing(lines: ModuleType, path: Path) -> AsyncIterator[list[bytes]]:
    """Serve lines that say back what they are told."""
    heard, talking = list[bytes](), set[asyncio.Task[None]]()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while told := await reader.read(100):
            heard.append(told)
            writer.write(told)
        writer.close()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talking.add(asyncio.create_task(talk(reader, writer)))

    async with lines.serve_lines(path, accept):
        yield heard
    await asyncio.gather(*talking)


async def test_what_one_end_says_the_other_hears(lines: ModuleType, path: Path) -> None:
    async with echoing(lines, path), asyncio.timeout(_SECONDS):
        for _ in range(3):
            reader, writer = await lines.open_line(path)
            writer.write(b"hello")
            assert await reader.readexactly(5) == b"hello"
            writer.close()


async def test_nobody_else_may_open_the_file(lines: ModuleType, path: Path) -> None:
    async with echoing(lines, path):
        assert not others_may_open(path)


async def test_the_file_goes_with_the_block_and_one_left_behind_is_in_nobodys_way(
    lines: ModuleType, path: Path
) -> None:
    leave(path, "left behind")
    async with echoing(lines, path), asyncio.timeout(_SECONDS):
        reader, writer = await lines.open_line(path)
        writer.write(b"hello")
        assert await reader.readexactly(5) == b"hello"
        writer.close()
    assert not is_there(path)


async def test_where_nobody_serves_no_line_opens(lines: ModuleType, path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        await lines.open_line(path)
    leave(path, "left behind")
    with pytest.raises(OSError, match=r".+"):
        await lines.open_line(path)


async def test_a_folder_that_is_not_there_is_a_problem_of_the_system(
    lines: ModuleType, tmp_path: Path
) -> None:
    with pytest.raises(OSError, match=r".+"):
        async with lines.serve_lines(tmp_path / "gone" / "socket", lambda *_: None):
            pass


async def test_a_command_is_handed_over_by_loopback_as_well(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.control.address.lines", loopback_lines)
    monkeypatch.setattr("app.control.address.open_line", loopback_lines.open_line)

    async def answer(request: bytes, _caller: object) -> bytes:
        return request

    async with serve_control(path, "window", answer, path.with_suffix(".log")), asyncio.timeout(_SECONDS):
        assert await ask(path, b"\x07", "the window", lambda _: None) == b"\x07"
        assert port_in(path) > 1023


# What loopback has to do by itself


async def test_a_stranger_who_does_not_know_the_token_hears_nothing(path: Path) -> None:
    async with echoing(loopback_lines, path) as heard, asyncio.timeout(_SECONDS):
        port = port_in(path)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(bytes(32))
        await reader.readexactly(64)
        writer.write(bytes(32) + b"let me in")
        assert await reader.read() == b""
        writer.close()
    assert heard == []


async def test_who_took_the_port_of_a_process_that_is_gone_learns_nothing(path: Path) -> None:
    heard = list[bytes]()

    async def pretend(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(1000))
        writer.write(bytes(64))
        heard.append(await reader.read())
        writer.close()

    async with await asyncio.start_server(pretend, "127.0.0.1", 0) as impostor, asyncio.timeout(_SECONDS):
        port, token = impostor.sockets[0].getsockname()[1], bytes(range(32))
        leave(path, f"{port} {token.hex()}\n")
        with pytest.raises(ConnectionRefusedError):
            await loopback_lines.open_line(path)
        while len(heard) < 2:
            await asyncio.sleep(0)
    assert len(heard[0]) == 32
    assert heard[1] == b""
    assert token not in b"".join(heard)


async def test_a_proof_of_one_end_is_none_of_the_other(path: Path) -> None:
    """Whoever sends a question back has an answer to it, and yet no proof."""
    async with echoing(loopback_lines, path) as heard, asyncio.timeout(_SECONDS):
        port = port_in(path)
        first, first_writer = await asyncio.open_connection("127.0.0.1", port)
        first_writer.write(bytes(32))
        question = (await first.readexactly(64))[32:]
        second, second_writer = await asyncio.open_connection("127.0.0.1", port)
        second_writer.write(question)
        answer = (await second.readexactly(64))[:32]
        first_writer.write(answer)
        assert await first.read() == b""
        second_writer.close()
        first_writer.close()
    assert heard == []
