"""Without its hub a device shows what it was told last, says so, and leaves the hub's place in peace."""

from contextlib import suppress
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.cli import profile_commands
from app.commands.accounts import show_user
from app.commands.desk import Desk
from app.commands.hub_requests import ShowUser
from app.commands.members import list_members
from app.commands.people_requests import ListMembers
from app.commands.results import HubPlaceRow
from app.commands.syncing import report_status
from app.gui.window_peer import WindowPeer
from core.errors import HubUnreachable, Problem
from core.facts import Role
from core.ids import SpaceId
from core.profile import OwnerKind, Profile
from sync.peer import LinkState, SyncMode
from tests.app.gui.fake_nearby import FakeNearby
from tests.sync.peer.conftest import Office, until

PATIENCE = 60


async def spared(desk: Desk) -> list[HubPlaceRow]:
    return [row for row in (await report_status(desk)).hubs if row.breaker != "closed"]


async def is_left_in_peace(desk: Desk, space: SpaceId) -> bool:
    """Ask as a person does who tries it again and again; tell whether no place is asked any more."""
    with suppress(Problem):
        await desk.peer.account(await desk.library.space(space)).read()
    return len(await spared(desk)) == len(desk.peer.hub_places())


async def test_a_device_whose_hub_is_away(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_desk(Profile(tmp_path / "ben"), OwnerKind.DAEMON, SyncMode.FOLLOW, name="Ben") as desk:
        ada = await office.open("Ada")
        space = (await ada.library.default_space()).id
        await desk.peer.join(await ada.share(space), name="Ben")
        assert await desk.peer.caught_up(PATIENCE)
        listed = (await list_members(desk, ListMembers(space))).members
        (account,) = (await show_user(desk, ShowUser())).accounts
        assert not await spared(desk)

        await office.close("Ada")
        await until(lambda: desk.peer.status.of(None, space).link is LinkState.OFFLINE, PATIENCE)
        await until(lambda: is_left_in_peace(desk, space), PATIENCE)

        # What is known is shown.
        away = await list_members(desk, ListMembers(space))
        assert (away.members, away.in_reach) == (listed, False)
        assert [member.name for member in listed] == ["Ben", "Ada"]
        (known,) = (await show_user(desk, ShowUser())).accounts
        assert (known.id, known.display_name) == (account.id, "Ben")
        assert known.problem.startswith("No hub answers at ")
        window = WindowPeer(desk.peer, FakeNearby())
        with pytest.raises(HubUnreachable) as told:
            await window.devices(space)
        assert told.value.safe
        assert told.value.cure
        shown = window.account(space)
        assert shown is not None
        assert shown.display_name == "Ben"

        # What takes the hub is refused in words.
        (host,) = [person for person in await desk.peer.people.members(space) if not person.is_self]
        with pytest.raises(HubUnreachable, match="cannot be reached") as refused:
            await desk.peer.people.change_role(space, host.user, Role.VIEWER)
        assert "Nothing was changed" in refused.value.safe

        # The place is told of, in `tandem status` and in the metrics.
        report = await report_status(desk)
        profile_commands._print_status(report)
        assert f"hub at {report.hubs[0].place}" in capsys.readouterr().out
        places = [
            line for line in desk.library.measures.text().splitlines() if line.startswith("tandem_hub_places")
        ]
        assert 'tandem_hub_places{breaker="closed"} 0' in places
        assert report.hubs[0].place not in "".join(places)

        # And it is noticed when it is back.
        await office.open("Ada")
        await until(lambda: desk.peer.status.of(None, space).link is LinkState.ONLINE, PATIENCE)
        assert len(await spared(desk)) < len(report.hubs)
