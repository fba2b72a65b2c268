"""A desk is a profile that this process owns, with its peer and its control socket."""

import logging
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.handover import hand_over
from app.commands.requests import ListSpaces, ShowWindow
from app.commands.results import Nothing, Progress, SpaceList
from app.diary import diary_file
from core.errors import NotFound
from core.profile import OwnerKind, Profile, ProfileTaken, read_owner
from sync.peer import SyncMode


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def ignore(_progress: Progress) -> None:
    return


def exists(path: Path) -> bool:
    return path.exists()


async def test_a_desk_owns_its_profile_until_it_is_left(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.WINDOW, SyncMode.OFFLINE):
        owner = read_owner(profile)
        assert owner is not None
        assert owner.kind is OwnerKind.WINDOW
        with pytest.raises(ProfileTaken):
            async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE):
                pass
    assert read_owner(profile) is None


async def test_a_window_answers_on_the_control_socket(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.WINDOW, SyncMode.OFFLINE):
        owner = read_owner(profile)
        assert owner is not None
        listed = await hand_over(profile, owner, ListSpaces(), SpaceList, ignore)
    assert [space.name for space in listed.spaces] == ["Notes"]
    assert not exists(profile.control_socket)


async def test_a_command_serves_no_socket(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE):
        assert not exists(profile.control_socket)


async def test_another_process_can_ask_for_the_window(profile: Profile) -> None:
    shown: list[Sequence[str]] = []
    async with open_desk(profile, OwnerKind.WINDOW, SyncMode.OFFLINE) as desk:
        desk.on_show_window(shown.append)
        owner = read_owner(profile)
        assert owner is not None
        await hand_over(profile, owner, ShowWindow(("tandem://note/abc",)), Nothing, ignore)
    assert shown == [("tandem://note/abc",)]


async def test_an_owner_without_a_window_says_so(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.DAEMON, SyncMode.OFFLINE) as desk:
        forget = desk.on_show_window(lambda _items: None)
        forget()
        owner = read_owner(profile)
        assert owner is not None
        with pytest.raises(NotFound, match="has no window"):
            await hand_over(profile, owner, ShowWindow(), Nothing, ignore)


async def test_what_is_logged_goes_to_the_diary_alone(
    profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE):
        logging.getLogger("app.example").info("the bus restarted")
        logging.getLogger("elsewhere").info("of no interest")
    written = text(diary_file(profile))
    assert "INFO app.example: the bus restarted" in written
    assert "of no interest" not in written
    assert capsys.readouterr().err == ""


def text(path: Path) -> str:
    return path.read_text()
