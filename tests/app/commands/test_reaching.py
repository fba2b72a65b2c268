"""A request finds its way to a profile, whoever owns it."""

import asyncio
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.commands.handover import OwnerLeft, hand_over
from app.commands.reaching import reach
from app.commands.requests import ListSpaces
from app.commands.results import SpaceList
from core.errors import ProfileUnresponsive
from core.profile import Owner, OwnerKind, Profile, ProfileTaken, own_profile, read_owner
from core.world import real_world


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(tmp_path / "profile")
    profile.prepare()
    return profile


async def inside() -> str:
    return "inside"


async def outside(owner: Owner) -> str:
    return f"outside: {owner.kind.value}"


async def test_a_profile_that_nobody_owns_is_opened_here(profile: Profile) -> None:
    assert await reach(profile, inside, outside) == "inside"


async def test_a_lasting_owner_is_asked(profile: Profile) -> None:
    with own_profile(profile, OwnerKind.WINDOW, real_world()):
        assert await reach(profile, inside, outside) == "outside: window"


async def test_a_command_that_owns_the_profile_is_waited_for(profile: Profile) -> None:
    with ExitStack() as owning:
        owning.enter_context(own_profile(profile, OwnerKind.COMMAND, real_world()))
        with pytest.raises(ProfileTaken):
            await reach(profile, inside, outside, patience=0.1)
        owning.close()
        assert await reach(profile, inside, outside) == "inside"


async def test_each_of_several_commands_is_waited_for_as_long(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    owners: list[Owner | None] = [None, *(Owner(pid, OwnerKind.COMMAND, 0.0) for pid in (5, 4, 3, 2, 1))]
    monkeypatch.setattr("app.commands.reaching.read_owner", lambda _profile: owners[-1])

    async def one_after_the_other(_seconds: float) -> None:
        owners.pop()

    with monkeypatch.context() as patch:
        patch.setattr("app.commands.reaching._PAUSE", 0.0)
        patch.setattr("app.commands.reaching.asyncio.sleep", one_after_the_other)
        clock = iter(range(100))
        patch.setattr(asyncio.get_running_loop(), "time", lambda: next(clock))
        assert await reach(profile, inside, outside, patience=2.5) == "inside"


async def test_a_faster_process_makes_it_look_again(profile: Profile) -> None:
    tries: list[int] = []

    async def too_late_once() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise ProfileTaken(profile, None)
        return "inside"

    assert await reach(profile, too_late_once, outside) == "inside"


async def test_an_owner_that_leaves_makes_it_look_again(profile: Profile) -> None:
    with ExitStack() as owning:
        owning.enter_context(own_profile(profile, OwnerKind.WINDOW, real_world()))

        async def leaving(_owner: Owner) -> str:
            owning.close()
            raise OwnerLeft

        assert await reach(profile, inside, leaving) == "inside"


async def test_an_owner_that_never_opens_its_socket_is_unresponsive(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.commands.handover._SOCKET_SECONDS", 0.1)
    with own_profile(profile, OwnerKind.WINDOW, real_world()):
        owner = read_owner(profile)
        assert owner is not None
        with pytest.raises(ProfileUnresponsive, match="the Tandem window"):
            await hand_over(profile, owner, ListSpaces(), SpaceList, lambda _: None)
