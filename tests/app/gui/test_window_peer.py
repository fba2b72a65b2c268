"""What the window asks about accounts reaches real hubs, and what it remembers is what is so."""

import json

import pytest

from app.gui.window_peer import WindowPeer
from core.errors import AccessRefused, SignInRefused
from core.facts import SpaceRole
from core.ids import SpaceId
from sync.peer import Peer
from tests.sync.peer.conftest import Office, office

__all__ = ["office"]
PASSWORD, NEW = "seven green bicycles", "eight red bicycles"
SECONDS = 30.0


@pytest.fixture
async def ada(office: Office) -> Peer:
    """Who hosts the first space."""
    ada = await office.open("Ada")
    await ada.share((await ada.library.default_space()).id)
    return ada


@pytest.fixture
async def ben(office: Office, ada: Peer) -> WindowPeer:
    """The window of who joined it, with a user name and a password."""
    peer = await office.open("Ben")
    window = WindowPeer(peer)
    space = await window.join(await ada.share((await ada.library.default_space()).id), name="Ben")
    assert await peer.caught_up(SECONDS)
    await window.choose_name(space.id, "ben", PASSWORD)
    return window


async def joined(window: WindowPeer) -> SpaceId:
    return next(space.id for space in await window.library.spaces() if space.role is SpaceRole.MEMBER)


async def test_the_account_is_known_once_its_devices_were_read(ben: WindowPeer) -> None:
    space = await joined(ben)
    assert ben.account(space) is None
    (device,) = await ben.devices(space)
    assert device.is_this
    account = ben.account(space)
    assert account is not None
    assert (account.user_name, account.has_password) == ("ben", True)


async def test_another_password_leaves_this_device_signed_in(ben: WindowPeer) -> None:
    space = await joined(ben)
    with pytest.raises(SignInRefused, match="Your password is another one"):
        await ben.change_password(space, NEW, NEW)
    await ben.change_password(space, PASSWORD, NEW)
    assert [session.is_current for session in await ben.sessions(space)] == [True]


async def test_signing_out_and_in_again_is_known_at_once(ben: WindowPeer) -> None:
    space = await joined(ben)
    await ben.devices(space)
    await ben.sign_out(space)
    assert ben.is_signed_out(space)
    assert ben.account(space) is None
    assert (await ben.devices(space), await ben.sessions(space)) == ([], [])
    await ben.sign_in_again(space, "ben", PASSWORD)
    assert not ben.is_signed_out(space)
    assert len(await ben.devices(space)) == 1


async def test_what_the_hub_knows_is_told_and_the_audit_log_to_owners_alone(
    ben: WindowPeer, ada: Peer
) -> None:
    space = await joined(ben)
    assert json.loads(await ben.export_account(space))["user"]["name"] == "ben"
    with pytest.raises(AccessRefused):
        await ben.audit(space)
    assert (await WindowPeer(ada).audit(space))[0].act == "space-founded"


async def test_an_account_that_was_deleted_is_not_remembered(ben: WindowPeer) -> None:
    space = await joined(ben)
    await ben.devices(space)
    await ben.delete_account(space, PASSWORD)
    assert ben.account(space) is None
    assert (await ben.library.space(space)).role is SpaceRole.LOCAL
