"""A desk with a shared space, whose people and accounts are fakes, and one that is not shared."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from core.facts import Space, SpaceRole
from core.profile import OwnerKind, Profile
from core.world import real_world
from sync.peer import SyncMode
from tests.app.commands.fake_hub import FakeAccount, FakePeople


@pytest.fixture
def people() -> FakePeople:
    return FakePeople(real_world())


@pytest.fixture
def account() -> FakeAccount:
    """The account at the hub of “Garden”."""
    return FakeAccount()


@pytest.fixture
async def shared_desk(
    tmp_path: Path, people: FakePeople, account: FakeAccount, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Desk]:
    """A desk with the spaces “Garden”, that is shared and whose hub is there, and “Alone”."""
    async with open_desk(Profile(tmp_path / "profile"), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        await desk.library.keep_space(
            Space(space.id, "Garden", SpaceRole.HOST, "127.0.0.1:4222", b"authority")
        )
        await desk.library.create_space("Alone")
        real = desk.peer.people

        async def is_reached(*_arguments: Any, **_named: Any) -> bool:
            return True

        monkeypatch.setattr(desk.peer, "people", _PeopleOf(space.id, people, real))
        monkeypatch.setattr(desk.peer, "account", lambda _space: account)
        monkeypatch.setattr(desk.peer, "caught_up", is_reached)
        yield desk


class _PeopleOf:
    """The fake people of one space; of every other one the real peer is asked."""

    def __init__(self, space: str, people: FakePeople, real: Any) -> None:
        self._space, self._people, self._real = space, people, real

    def __getattr__(self, name: str) -> Any:
        def ask(space: str, *arguments: Any, **named: Any) -> Any:
            asked = self._people if space == self._space else self._real
            return getattr(asked, name)(space, *arguments, **named)

        return ask
