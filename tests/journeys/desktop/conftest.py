"""What journeys at the window are made with; a warning of Qt or of Tandem fails any of them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.profile import Profile
from sync.hub.peers import open_peer
from sync.peer import SyncMode
from tests.app.gui.conftest import OFFSCREEN, application, gui_loop, no_warnings, slow_keys_are_one_step
from tests.journeys.desktop.person import Person, at_desk
from tests.sync.peer.conftest import Office

__all__ = ["application", "gui_loop", "no_warnings", "slow_keys_are_one_step"]
Day = Callable[[Person], Awaitable[None]]
Live = Callable[..., None]
Meet = Callable[[Callable[[Person, Person], Awaitable[None]]], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys/desktop/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


@pytest.fixture
def live(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Live:
    """Let somebody live through some days: each begins with a start of the app, and ends with its end."""

    def live(*days: Day) -> None:
        async def travel() -> None:
            for day in days:
                profile = Profile(tmp_path / "profile")
                async with open_peer(profile, mode=SyncMode.FOLLOW, name="Ada") as peer, at_desk(peer) as ada:
                    await day(ada)

        gui_loop.run_until_complete(travel())

    return live


@pytest.fixture
def meet(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Meet:
    """Let two people, each with a profile and a window, live through something."""

    def meet(story: Callable[[Person, Person], Awaitable[None]]) -> None:
        async def travel() -> None:
            async with AsyncExitStack() as stack:
                office = Office(tmp_path, stack)
                ada = await stack.enter_async_context(at_desk(await office.open("Ada")))
                ben = await stack.enter_async_context(at_desk(await office.open("Ben")))
                await story(ada, ben)

        gui_loop.run_until_complete(travel())

    return meet
