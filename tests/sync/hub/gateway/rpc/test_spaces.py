"""Every method of the space service, by the generated client over TLS."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from core.accounts import ProofPurpose
from core.errors import AccessRefused, BadInput, NotFound
from core.facts import Role
from core.ids import SpaceId, UserId
from core.world import real_world
from sync.bus import BusAddress, open_connection
from sync.bus.claims import Pass
from sync.control import (
    ChangeRefused,
    InviteLink,
    LogPosition,
    Membership,
    RoleChanged,
    Saying,
    claim_device,
    sign_entry,
)
from sync.hub.audit import Act
from sync.rpc.calls import HubCalls
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1 import spaces_pb as told
from tests.sync.hub.gateway.rpc.conftest import Caller
from tests.sync.running_hub import RunningHub

pytestmark = pytest.mark.asyncio(loop_scope="module")
NEW = UserId("new")


@pytest_asyncio.fixture(loop_scope="module")
async def client(hub: RunningHub) -> AsyncIterator[HubClient]:
    """A device that no hub knows yet."""
    opened = hub.client()
    yield opened
    await opened.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def link(hub: RunningHub) -> InviteLink:
    return await hub.peer.share(hub.space.id)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bela(hub: RunningHub, link: InviteLink) -> AsyncIterator[HubClient]:
    """An editor of the space."""
    client = hub.client()
    user = await join(client, link, "Bela")
    await redeem(hub, client, link, user)
    yield client
    await client.close()


async def join(client: HubClient, link: InviteLink, name: str) -> UserId:
    shown = link.secret.redeem(link.space, NEW, claim_device(client._key, NEW))
    asked = told.JoinRequest(
        space=link.space,
        invitation=told.Invitation(invite=shown.invite, proof=shown.proof),
        display_name=name,
        proof=await client.proof(ProofPurpose.JOIN),
    )
    answer = await client.ask_openly(lambda point, _: point.spaces.join(asked))
    return client.keep(answer.tokens)


async def entry(hub: RunningHub, client: HubClient, statement: object) -> bytes:
    membership = await members(hub)
    at = await hub.services.notes.position(hub.space.id)
    saying = Saying(int(client._world.now()), LogPosition(at.epoch, at.sequence), statement)  # type: ignore[arg-type]
    return sign_entry(client._key, hub.space.id, membership.head, saying)


async def members(hub: RunningHub) -> Membership:
    return await hub.services.notes.membership(hub.space.id)


async def append(client: HubClient, space: SpaceId, wire: bytes) -> None:
    asked = told.AppendControlRequest(space=space, entry=wire)
    await client.ask(lambda point, headers: point.spaces.append_control(asked, headers=headers))


async def redeem(hub: RunningHub, client: HubClient, link: InviteLink, user: UserId) -> None:
    statement = link.secret.redeem(link.space, user, claim_device(client._key, user))
    await append(client, link.space, await entry(hub, client, statement))


async def read_control(
    client: HubClient, space: SpaceId, after: int = 0, invitation: told.Invitation | None = None
) -> told.ReadControlResponse:
    asked = told.ReadControlRequest(space=space, after=after, invitation=invitation)
    return await client.ask(lambda point, headers: point.spaces.read_control(asked, headers=headers))


async def enter(client: HubClient, space: SpaceId) -> told.EnterResponse:
    asked = told.EnterRequest(space=space)
    return await client.ask(lambda point, headers: point.spaces.enter(asked, headers=headers))


async def test_who_knows_an_invitation_becomes_a_user(
    hub: RunningHub, client: HubClient, link: InviteLink
) -> None:
    user = await hub.services.users.user(await join(client, link, "Cato"))
    assert user is not None
    assert user.display_name == "Cato"


async def test_a_guessed_invitation_makes_nobody_a_user(
    hub: RunningHub, client: HubClient, link: InviteLink
) -> None:
    shown = link.secret.redeem(link.space, NEW, claim_device(client._key, NEW))
    asked = told.JoinRequest(
        space=link.space,
        invitation=told.Invitation(invite=shown.invite, proof=bytes(64)),
        display_name="Cato",
        proof=await client.proof(ProofPurpose.JOIN),
    )
    with pytest.raises(NotFound):
        await client.ask_openly(lambda point, _: point.spaces.join(asked))


async def test_the_proof_of_one_device_makes_no_other_a_user(
    hub: RunningHub, client: HubClient, bela: HubClient, link: InviteLink
) -> None:
    shown = link.secret.redeem(link.space, NEW, claim_device(bela._key, NEW))
    asked = told.JoinRequest(
        space=link.space,
        invitation=told.Invitation(invite=shown.invite, proof=shown.proof),
        display_name="Cato",
        proof=await client.proof(ProofPurpose.JOIN),
    )
    with pytest.raises(NotFound):
        await client.ask_openly(lambda point, _: point.spaces.join(asked))


async def test_an_entry_that_redeems_the_invitation_makes_a_member(hub: RunningHub, bela: HubClient) -> None:
    assert (await members(hub)).role_of(bela._key.id) is Role.EDITOR


async def test_an_entry_beyond_ones_rights_is_refused(hub: RunningHub, bela: HubClient) -> None:
    membership = await members(hub)
    member = membership.member_of(bela._key.id)
    assert member is not None
    wire = await entry(hub, bela, RoleChanged(member.user, Role.OWNER))
    with pytest.raises(ChangeRefused):
        await append(bela, hub.space.id, wire)


async def test_an_entry_that_is_none_is_refused(hub: RunningHub, bela: HubClient) -> None:
    with pytest.raises((BadInput, ChangeRefused)):
        await append(bela, hub.space.id, b"nonsense")


async def test_a_member_reads_who_the_members_are(hub: RunningHub, bela: HubClient) -> None:
    answer = await read_control(bela, hub.space.id)
    chain = await hub.services.notes.chain(hub.space.id)
    assert [bytes(each) for each in answer.entries] == chain
    assert answer.epoch == (await hub.services.notes.position(hub.space.id)).epoch


async def test_a_member_reads_on_from_what_is_known(hub: RunningHub, bela: HubClient) -> None:
    everything = (await read_control(bela, hub.space.id)).entries
    assert (await read_control(bela, hub.space.id, after=2)).entries == everything[2:]
    assert not (await read_control(bela, hub.space.id, after=2**32 - 1)).entries


async def test_who_is_invited_reads_who_the_members_are(
    hub: RunningHub, client: HubClient, link: InviteLink
) -> None:
    user = await join(client, link, "Dido")
    shown = link.secret.redeem(link.space, user, claim_device(client._key, user))
    invitation = told.Invitation(invite=shown.invite, proof=shown.proof)
    assert (await read_control(client, hub.space.id, invitation=invitation)).entries


async def test_strangers_cannot_tell_a_space_from_none(hub: RunningHub, anna: Caller) -> None:
    refusals = []
    for space in (hub.space.id, SpaceId("z" * 28)):
        with pytest.raises(NotFound) as refusal:
            await read_control(anna.client, space)
        refusals.append(str(refusal.value))
    assert refusals[0] == refusals[1]


async def test_a_member_enters_the_bus_by_the_pass(hub: RunningHub, bela: HubClient) -> None:
    answer = await enter(bela, hub.space.id)
    shown = Pass.read(answer.token, bela._key)
    address = BusAddress("127.0.0.1", answer.bus_port, shown, hub.hub.authority)
    async with open_connection(address, name="bela") as connection:
        await connection.wait_connected(10)


async def test_a_stranger_gets_no_pass(hub: RunningHub, anna: Caller) -> None:
    with pytest.raises(AccessRefused):
        await enter(anna.client, hub.space.id)


async def test_a_password_alone_gets_no_pass(hub: RunningHub, client: HubClient) -> None:
    tokens = await hub.register("emma")
    asked = told.EnterRequest(space=hub.space.id)
    headers = {"authorization": f"Bearer {tokens.access}"}
    with pytest.raises(AccessRefused):
        await client.ask_openly(lambda point, _: point.spaces.enter(asked, headers=headers))


async def test_what_is_no_id_of_a_space_is_refused(anna: Caller) -> None:
    for text in ("", "../etc/passwd", "a.b", "*", ">", "Ü" * 28):
        with pytest.raises(BadInput):
            await enter(anna.client, SpaceId(text))


async def test_members_are_told_by_name(hub: RunningHub, bela: HubClient) -> None:
    asked = told.ListPeopleRequest(space=hub.space.id)
    answer = await bela.ask(lambda point, headers: point.spaces.list_people(asked, headers=headers))
    assert {person.display_name for person in answer.people} == {"ada", "Bela"}


async def test_strangers_learn_no_names(hub: RunningHub, anna: Caller) -> None:
    asked = told.ListPeopleRequest(space=hub.space.id)
    with pytest.raises(NotFound):
        await anna.client.ask(lambda point, headers: point.spaces.list_people(asked, headers=headers))


async def test_everybody_lists_their_own_spaces(hub: RunningHub, bela: HubClient, anna: Caller) -> None:
    async def spaces(client: HubClient) -> list[told.Space]:
        asked = told.ListSpacesRequest()
        answer = await client.ask(lambda point, headers: point.spaces.list_spaces(asked, headers=headers))
        return list(answer.spaces)

    found = told.Space(id=hub.space.id, name=hub.space.name, role=told.Role.EDITOR, members=2)
    assert await spaces(bela) == [found]
    assert await spaces(anna.client) == []


async def test_a_password_is_enough_to_list(hub: RunningHub, client: HubClient) -> None:
    headers = {"authorization": f"Bearer {(await hub.register('fritz')).access}"}
    asked = told.ListSpacesRequest()
    answer = await client.ask_openly(lambda point, _: point.spaces.list_spaces(asked, headers=headers))
    assert not answer.spaces


async def test_owners_read_what_was_done_in_the_space_with_names(hub: RunningHub, bela: HubClient) -> None:
    hub.services.audit.record(
        Act.PUBLISHED, user=await bela.sign_in(), space=hub.space.id, about="n" * 20, address="192.0.2.9"
    )
    await hub.services.audit.flush()
    calls = HubCalls.of([hub.services.place], hub.hub.authority, hub.peer._identity.key, real_world())
    read = await calls.space_audit(hub.space.id, 0)
    assert read.entries[0].act == "space-founded"
    published = next(entry for entry in read.entries if entry.act == "published")
    assert (published.about, published.address) == ("n" * 20, "192.0.2.9")
    names = {person.user: person.display_name for person in read.people}
    assert names[published.user] == "Bela"
    assert names[read.entries[0].user] == "ada"
    assert not (await calls.space_audit(hub.space.id, read.entries[-1].sequence)).entries
    await calls.close()


async def test_nobody_else_reads_what_was_done_in_the_space(
    hub: RunningHub, bela: HubClient, anna: Caller
) -> None:
    with pytest.raises(AccessRefused):
        await HubCalls(bela).space_audit(hub.space.id, 0)
    with pytest.raises(NotFound):
        await HubCalls(anna.client).space_audit(hub.space.id, 0)
