"""Offering a second device and asking who waits, by the generated client over TLS."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from core.accounts import DeviceKey
from core.errors import AccessRefused, NotFound, SignedOut
from core.facts import Role
from core.ids import SpaceId, UserId
from sync.control import (
    ChangeRefused,
    ClaimedDevice,
    LogPosition,
    MemberAdded,
    Refusal,
    Saying,
    claim_device,
    sign_entry,
)
from sync.rpc.calls import HubCalls
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1 import spaces_pb as told
from tests.sync.hub.gateway.rpc.conftest import Caller
from tests.sync.running_hub import PASSWORD, RunningHub, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass
class Device:
    """One of Bela's devices, signed in."""

    key: DeviceKey
    user: UserId
    client: HubClient
    calls: HubCalls

    @property
    def claimed(self) -> ClaimedDevice:
        return claim_device(self.key, self.user)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def laptop(hub: RunningHub) -> AsyncIterator[Device]:
    """Bela's first device, in the space."""
    key = new_key()
    await hub.register("bela", key)
    client = hub.client(key)
    user = await client.sign_in()
    await add_member(hub, Device(key, user, client, HubCalls(client)))
    yield Device(key, user, client, HubCalls(client))
    await client.close()


@pytest_asyncio.fixture(loop_scope="module")
async def desktop(hub: RunningHub, laptop: Device) -> AsyncIterator[Device]:
    """Bela's second device, which has just signed in by the password."""
    key = new_key()
    client = hub.client(key)
    calls = HubCalls(client)
    user = await calls.sign_in_by_password("bela", PASSWORD, "desktop")
    yield Device(key, user, client, calls)
    await client.close()


async def add_member(hub: RunningHub, device: Device) -> None:
    """Let the owner take Bela in."""
    notes, key = hub.services.notes, hub.peer._identity.key
    statement = MemberAdded(device.user, Role.VIEWER, (device.claimed,))
    at = await notes.position(hub.space.id)
    saying = Saying(int(device.client._world.now()), LogPosition(at.epoch, at.sequence), statement)
    head = (await notes.membership(hub.space.id)).head
    await notes.append(hub.space.id, sign_entry(key, hub.space.id, head, saying))


async def test_the_other_device_sees_who_waits(hub: RunningHub, laptop: Device, desktop: Device) -> None:
    await desktop.calls.offer_device(hub.space.id, desktop.claimed)
    assert desktop.claimed in await laptop.calls.offers(hub.space.id)


async def test_the_owner_of_the_space_does_not_see_who_waits(hub: RunningHub, desktop: Device) -> None:
    await desktop.calls.offer_device(hub.space.id, desktop.claimed)
    assert await hub.services.offers(hub.space.id) == []


async def test_a_device_that_waits_gets_no_pass(hub: RunningHub, desktop: Device) -> None:
    await desktop.calls.offer_device(hub.space.id, desktop.claimed)
    with pytest.raises(AccessRefused):
        await desktop.calls.enter(hub.space.id)


@pytest.mark.parametrize("claim", [b"", bytes(64), b"x" * 100_000])
async def test_a_forged_claim_is_not_taken(hub: RunningHub, desktop: Device, claim: bytes) -> None:
    asked = told.OfferDeviceRequest(space=hub.space.id, claim=claim)
    with pytest.raises(ChangeRefused) as refused:
        await desktop.client.ask(lambda point, headers: point.spaces.offer_device(asked, headers=headers))
    assert refused.value.refusal is Refusal.DEVICE_UNWILLING


async def test_the_claim_of_another_device_is_not_taken(
    hub: RunningHub, laptop: Device, desktop: Device
) -> None:
    stolen = claim_device(new_key(), laptop.user)
    with pytest.raises(ChangeRefused):
        await desktop.calls.offer_device(hub.space.id, stolen)


async def test_a_stranger_offers_nothing_in_the_name_of_a_member(
    hub: RunningHub, anna: Caller, laptop: Device
) -> None:
    calls = HubCalls(anna.client)
    with pytest.raises(NotFound):
        await calls.offer_device(hub.space.id, claim_device(anna.key, laptop.user))
    with pytest.raises(NotFound):
        await calls.offers(hub.space.id)


async def test_a_stranger_cannot_tell_a_space_from_none(hub: RunningHub, anna: Caller) -> None:
    calls, refusals = HubCalls(anna.client), []
    for space in (hub.space.id, SpaceId("z" * 28)):
        with pytest.raises(NotFound) as refused:
            await calls.offer_device(space, claim_device(anna.key, anna.tokens.user))
        refusals.append(str(refused.value))
    assert refusals[0] == refusals[1]


async def test_a_password_alone_offers_nothing(hub: RunningHub, desktop: Device) -> None:
    tokens = await hub.services.users.sign_in("bela", PASSWORD, "192.0.2.9")
    asked = told.OfferDeviceRequest(space=hub.space.id, claim=desktop.claimed.claim)
    headers = {"authorization": f"Bearer {tokens.access}"}
    with pytest.raises(AccessRefused):
        await desktop.client.ask_openly(lambda point, _: point.spaces.offer_device(asked, headers=headers))


async def test_nobody_who_is_not_signed_in_is_answered(hub: RunningHub, desktop: Device) -> None:
    asked = told.ListOffersRequest(space=hub.space.id)
    with pytest.raises(SignedOut):
        await desktop.client.ask_openly(lambda point, _: point.spaces.list_offers(asked))


async def test_a_device_that_was_revoked_offers_no_more(
    hub: RunningHub, laptop: Device, desktop: Device
) -> None:
    await laptop.calls.revoke_device(desktop.key.id)
    with pytest.raises(Exception, match="device") as refused:
        await desktop.calls.offer_device(hub.space.id, desktop.claimed)
    assert not isinstance(refused.value, AssertionError)
