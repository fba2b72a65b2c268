"""What the window asks about accounts reaches real hubs, and what it remembers is what is so."""

import json
import ssl
from http import HTTPStatus

import httpx
import pytest

from app.gui.window_peer import WindowPeer
from core.errors import AccessRefused, SignInRefused
from core.facts import Role, SpaceRole
from core.ids import SpaceId
from sync.peer import Peer
from tests.app.gui.fake_nearby import FakeNearby
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
    window = WindowPeer(peer, FakeNearby())
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
    assert (await WindowPeer(ada, FakeNearby()).audit(space))[0].act == "space-founded"


async def test_a_note_is_a_page_for_everybody_until_it_is_taken_back(ben: WindowPeer, ada: Peer) -> None:
    space, window = await joined(ben), WindowPeer(ada, FakeNearby())
    note = await ada.library.create_note(space, "Bread", "Two loaves")
    assert await window.page_of(space, note.id) is None
    page = await window.publish(space, note.id)
    assert await ben.page_of(space, note.id) == page
    assert not page.is_elsewhere_readable  # the hub of a test listens to its own computer alone
    trust = ssl.create_default_context(cadata=(await ada.library.space(space)).authority)
    async with httpx.AsyncClient(verify=trust, timeout=60) as web:
        assert "Two loaves" in (await web.get(page.address)).text
        await window.take_page_back(space, note.id)
        assert (await web.get(page.address)).status_code == HTTPStatus.NOT_FOUND
    assert await ben.page_of(space, note.id) is None


async def test_who_can_only_read_makes_no_page(ben: WindowPeer, ada: Peer) -> None:
    space = await joined(ben)
    note = await ada.library.create_note(space, "Bread", "Two loaves")
    (reader,) = [person for person in await ada.people.members(space) if not person.is_self]
    await ada.people.change_role(space, reader.user, Role.VIEWER)
    with pytest.raises(AccessRefused):
        await ben.publish(space, note.id)
    assert await ben.page_of(space, note.id) is None


async def test_an_account_that_was_deleted_is_not_remembered(ben: WindowPeer) -> None:
    space = await joined(ben)
    await ben.devices(space)
    await ben.delete_account(space, PASSWORD)
    assert ben.account(space) is None
    assert (await ben.library.space(space)).role is SpaceRole.LOCAL
