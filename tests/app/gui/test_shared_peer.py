"""What the window relies on of its peer, asked of the fake that its tests use and of a peer at a real hub."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.gui.shared_peer import SharedPeer
from app.gui.sharing.wording import open_invites
from app.gui.window_peer import WindowPeer
from core.errors import BadInput, Problem, SignInRefused
from core.facts import Role, SpaceRole
from core.ids import SpaceId
from core.world import real_world
from sync.control import InviteId
from sync.peer import MembersChanged, Person
from tests.app.gui.fake_nearby import FakeNearby
from tests.app.gui.fake_peer import FakePeer, open_fake_peer
from tests.sync.peer.conftest import Office, office, until

__all__ = ["office"]
PASSWORD, NEW = "seven green bicycles", "eight red bicycles"
SECONDS = 30.0


@dataclass
class Place:
    """A peer in a shared space, in which Ben is too."""

    peer: SharedPeer
    space: SpaceId

    async def people(self) -> list[Person]:
        return await self.peer.people(self.space)

    async def ben(self) -> Person:
        return next(person for person in await self.people() if not person.is_self)

    async def open_invites(self) -> set[InviteId]:
        invites = await self.peer.invites(self.space)
        return {invite.id for invite in open_invites(invites, real_world().now())}

    async def role(self) -> SpaceRole:
        return (await self.peer.library.space(self.space)).role


@pytest.fixture
async def fake(tmp_path: Path) -> AsyncIterator[FakePeer]:
    async with open_fake_peer(tmp_path / "fake") as opened:
        yield opened


@pytest.fixture(params=["fake", "real"])
async def hosting(request: pytest.FixtureRequest, office: Office, fake: FakePeer) -> Place:
    """Who hosts the first space; Ben has joined it as an editor."""
    if request.param == "fake":
        space = (await fake.library.default_space()).id
        await fake.share(space)
        fake.let_in(space, "Ben")
        return Place(fake, space)
    host, ben = await office.open("Ada"), await office.open("Ben")
    peer = WindowPeer(host, FakeNearby())
    space = (await peer.library.default_space()).id
    await ben.join(await peer.share(space), name="Ben")
    await until(lambda: len(host.people._link_of(space).members.membership.members) == 2)
    return Place(peer, space)


@pytest.fixture(params=["fake", "real"])
async def visiting(request: pytest.FixtureRequest, office: Office, fake: FakePeer) -> Place:
    """Who joined Ben's space as an editor."""
    if request.param == "fake":
        space = await fake.join_as(Role.EDITOR)
        return Place(fake, space.id)
    ben, guest = await office.open("Ben"), await office.open("Ada")
    peer = WindowPeer(guest, FakeNearby())
    joined = await peer.join(await ben.share((await ben.library.default_space()).id), name="Ada")
    assert await guest.caught_up(SECONDS)
    return Place(peer, joined.id)


async def test_a_link_is_an_open_invitation_until_it_is_revoked(hosting: Place) -> None:
    link = await hosting.peer.invite(hosting.space, Role.VIEWER, uses=5, lasts=3600.0)
    assert (link.space, link.name) == (hosting.space, (await hosting.peer.library.space(hosting.space)).name)
    [made] = [each for each in await hosting.peer.invites(hosting.space) if each.id == link.secret.id]
    assert (made.role, made.uses_left) == (Role.VIEWER, 5)
    assert 0 < made.expires_at - real_world().now() <= 3600
    await hosting.peer.revoke_invite(hosting.space, link.secret.id)
    assert link.secret.id not in await hosting.open_invites()


async def test_who_shares_owns_the_space_and_is_listed_first(hosting: Place) -> None:
    own, ben = await hosting.people()
    assert (own.is_self, own.role, own.devices) == (True, Role.OWNER, (hosting.peer.device,))
    assert (ben.is_self, ben.role, ben.name) == (False, Role.EDITOR, "Ben")
    assert hosting.peer.role_in(hosting.space) is Role.OWNER
    assert await hosting.role() is SpaceRole.HOST


async def test_a_change_of_members_is_told_and_counts_at_once(hosting: Place) -> None:
    told: list[SpaceId] = []
    hosting.peer.events.subscribe(MembersChanged, lambda event: told.append(event.space))
    ben = await hosting.ben()
    await hosting.peer.change_role(hosting.space, ben.user, Role.VIEWER)
    assert (await hosting.ben()).role is Role.VIEWER
    await hosting.peer.remove_member(hosting.space, ben.user)
    assert [person.is_self for person in await hosting.people()] == [True]
    assert set(told) == {hosting.space}


async def test_who_hands_the_space_over_changes_nothing_in_it_any_more(hosting: Place) -> None:
    ben = await hosting.ben()
    await hosting.peer.transfer_ownership(hosting.space, ben.user)
    assert (await hosting.ben()).role is Role.OWNER
    assert hosting.peer.role_in(hosting.space) is Role.EDITOR
    with pytest.raises(Problem):
        await hosting.peer.invite(hosting.space)
    with pytest.raises(Problem):
        await hosting.peer.audit(hosting.space)


async def test_a_new_name_of_the_space_is_its_name_here(hosting: Place) -> None:
    await hosting.peer.rename_space(hosting.space, "Garden")
    assert (await hosting.peer.library.space(hosting.space)).name == "Garden"


async def test_a_new_name_of_the_person_is_the_members_name(hosting: Place) -> None:
    with pytest.raises(BadInput):
        await hosting.peer.set_display_name("x" * 65)
    await hosting.peer.set_display_name("Ada Lovelace")
    assert hosting.peer.display_name == "Ada Lovelace"
    assert (await hosting.people())[0].name == "Ada Lovelace"


async def test_the_hub_goes_last_and_keeps_its_account(hosting: Place) -> None:
    with pytest.raises(BadInput):
        await hosting.peer.leave(hosting.space)
    with pytest.raises(BadInput):
        await hosting.peer.sign_out(hosting.space)
    with pytest.raises(BadInput):
        await hosting.peer.delete_account(hosting.space, "")
    await hosting.peer.remove_member(hosting.space, (await hosting.ben()).user)
    await hosting.peer.leave(hosting.space)
    assert await hosting.role() is SpaceRole.LOCAL


async def test_who_is_no_owner_changes_nothing_and_may_leave(visiting: Place) -> None:
    ben = await visiting.ben()
    with pytest.raises(Problem):
        await visiting.peer.invite(visiting.space)
    with pytest.raises(Problem):
        await visiting.peer.change_role(visiting.space, ben.user, Role.VIEWER)
    with pytest.raises(Problem):
        await visiting.peer.remove_member(visiting.space, ben.user)
    with pytest.raises(Problem):
        await visiting.peer.rename_space(visiting.space, "Mine")
    await visiting.peer.devices(visiting.space)
    await visiting.peer.leave(visiting.space)
    assert await visiting.role() is SpaceRole.LOCAL
    assert visiting.peer.account(visiting.space) is None


async def test_one_knows_ones_device_and_who_one_is(visiting: Place) -> None:
    devices = await visiting.peer.devices(visiting.space)
    assert [device.id for device in devices if device.is_this] == [visiting.peer.device]
    account = visiting.peer.account(visiting.space)
    assert account is not None
    assert (account.display_name, account.user_name, account.has_password) == (
        visiting.peer.display_name,
        "",
        False,
    )
    with pytest.raises(BadInput):  # there would be no way back
        await visiting.peer.sign_out(visiting.space)
    assert not visiting.peer.is_signed_out(visiting.space)


async def test_a_name_and_a_password_lead_out_and_in_again(visiting: Place) -> None:
    peer, space = visiting.peer, visiting.space
    await peer.choose_name(space, "ada", PASSWORD)
    await peer.devices(space)
    account = peer.account(space)
    assert account is not None
    assert (account.user_name, account.has_password) == ("ada", True)
    with pytest.raises(SignInRefused):
        await peer.change_password(space, NEW, NEW)
    await peer.change_password(space, PASSWORD, NEW)
    await peer.sign_out(space)
    assert peer.is_signed_out(space)
    assert (peer.account(space), await peer.devices(space), await peer.sessions(space)) == (None, [], [])
    with pytest.raises(SignInRefused):
        await peer.sign_in_again(space, "ada", PASSWORD)
    await peer.sign_in_again(space, "ada", NEW)
    assert not peer.is_signed_out(space)
    assert await visiting.role() is SpaceRole.MEMBER


async def test_an_account_is_told_whole_and_ends_by_the_password(visiting: Place) -> None:
    peer, space = visiting.peer, visiting.space
    await peer.choose_name(space, "ada", PASSWORD)
    assert json.loads(await peer.export_account(space))["user"]["name"] == "ada"
    with pytest.raises(SignInRefused):
        await peer.delete_account(space, NEW)
    await peer.delete_account(space, PASSWORD)
    assert await visiting.role() is SpaceRole.LOCAL
    assert peer.account(space) is None
