"""What the window does with others, on a peer with a hub of its own."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.gui.window_peer import WindowPeer
from core.errors import BadInput
from core.facts import SpaceRole
from core.ids import SpaceId
from core.profile import Profile
from sync.hub.peers import open_peer
from sync.peer import SyncMode
from tests.app.gui.fake_nearby import FakeNearby

Visit = Callable[[WindowPeer, SpaceId], Awaitable[None]]
Run = Callable[[Visit], None]


@pytest.fixture
def run(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> Run:
    """Open a new profile, give its peer and its first space, and close it."""

    def run(visit: Visit) -> None:
        async def travel() -> None:
            async with open_peer(Profile(tmp_path / "profile"), mode=SyncMode.FOLLOW) as opened:
                await visit(WindowPeer(opened, FakeNearby()), (await opened.library.default_space()).id)

        gui_loop.run_until_complete(travel())

    return run


async def names(peer: WindowPeer, space: SpaceId) -> list[str]:
    return [person.name for person in await peer.people(space)]


def test_the_first_link_lets_one_person_in(run: Run) -> None:
    async def visit(peer: WindowPeer, space: SpaceId) -> None:
        link = await peer.share(space)
        [invite] = await peer.invites(space)
        assert (invite.id, invite.uses_left) == (link.secret.id, 1)

    run(visit)


def test_members_see_the_name_that_was_given_when_sharing_and_each_one_after_it(run: Run) -> None:
    async def visit(peer: WindowPeer, space: SpaceId) -> None:
        await peer.share(space, name="Ada")
        assert await names(peer, space) == ["Ada"]
        await peer.set_display_name("Ada Lovelace")
        assert await names(peer, space) == ["Ada Lovelace"]

    run(visit)


def test_what_is_no_name_shares_nothing(run: Run) -> None:
    async def visit(peer: WindowPeer, space: SpaceId) -> None:
        with pytest.raises(BadInput):
            await peer.share(space, name="x" * 65)
        assert (await peer.library.space(space)).role is SpaceRole.LOCAL

    run(visit)
