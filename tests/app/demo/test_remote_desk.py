"""A desk in a process of its own types, is killed, and never outlives its demo."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from app.demo.remote_desk import RemoteDesk
from core.errors import Problem


@pytest.fixture
async def ada(tmp_path: Path) -> AsyncIterator[RemoteDesk]:
    desk = RemoteDesk("Ada", "left", tmp_path / "ada", tmp_path / "ada.out")
    async with asyncio.timeout(60):
        await desk.start()
        yield desk
        await desk.end()


def process_of(desk: RemoteDesk) -> psutil.Process:
    assert desk._process is not None
    return psutil.Process(desk._process.pid)


async def test_a_desk_types_with_real_keys_and_saves(ada: RemoteDesk, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "Plan.md").write_text("# Plan\n")
    stock = await ada.import_notes("Ours", [notes])
    choice = await ada.choose(stock.space)
    await ada.open(stock.space, choice.note)
    await ada.put_caret(7)
    moments = await ada.press_keys("Größe 你🙂", 0.0)
    await ada.await_saved()
    assert await ada.read() == "# Plan\nGröße 你🙂"
    assert moments == sorted(moments)
    sight = await ada.look()
    assert (sight.typed, sight.caret, sight.status) == (8, 16, "Saved here")
    assert sight.document == sight.screen


async def test_a_desk_whose_demo_is_gone_closes_its_window_and_ends(ada: RemoteDesk) -> None:
    process = process_of(ada)
    assert ada._channel is not None
    ada._channel.close()
    _, alive = await asyncio.to_thread(psutil.wait_procs, [process], 30)
    assert alive == []


async def test_a_killed_desk_is_told_from_a_slow_one(ada: RemoteDesk) -> None:
    typing = asyncio.create_task(ada.press_keys("never typed to its end" * 100, 0.05))
    await ada.look()
    process_of(ada).kill()
    with pytest.raises(Problem, match="Ada’s window ended"):
        await typing
    with pytest.raises(Problem, match="Ada’s window ended"):
        await ada.look()
