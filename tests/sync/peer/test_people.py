"""Leaving a space, coming back, and what is known of its people while the hub is away."""

from dataclasses import replace

import pytest

from core.errors import AccessRefused, BadInput, DeviceTaken, HubUnreachable, NotFound
from core.facts import NoteFilter, Role, SpaceRole
from core.ids import DeviceId, SpaceId, UserId
from core.requests import left
from core.world import real_world
from sync.control import InviteSecret, JoinRefused
from sync.peer import Peer, Right, Writer
from sync.rpc.calls import HubCalls
from sync.rpc.tandem.hub.v1.spaces_pb import EnterResponse
from tests.sync.peer.conftest import Office, until

SECONDS = 15.0


async def share(ana: Peer, ben: Peer) -> SpaceId:
    """Let Ana share her notes and Ben join."""
    space = (await ana.library.default_space()).id
    await ben.join(await ana.share(space), name="Ben")
    assert await ben.caught_up(SECONDS, space=space)
    return space


async def names(peer: Peer, space: SpaceId) -> list[str]:
    return [person.name for person in await peer.people.members(space)]


async def test_whoever_leaves_keeps_the_notes_unshared(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    note = await ana.library.create_note((await ana.library.default_space()).id, "Plans", "first")
    space = await share(ana, ben)
    await ben.departures.leave(space)
    assert (await ben.library.space(space)).role is SpaceRole.LOCAL
    assert await ben.library.body(note.id) == "first"
    assert await names(ana, space) == ["Ana"]


async def test_everybody_has_a_color_of_their_own_the_same_on_every_screen(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    seen = [{person.user: person.color for person in await peer.people.members(space)} for peer in (ana, ben)]
    assert seen[0] == seen[1]
    assert len(set(seen[0].values())) == 2
    for person in await ana.people.members(space):
        assert {ben.people.color_in(space, device) for device in person.devices} == {person.color}
    orders = [[one.user for one in peer.people.writers_known(space).values()] for peer in (ana, ben)]
    assert orders[0] == orders[1]


async def test_what_is_written_after_leaving_waits_for_no_log(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    await ben.departures.leave(space)
    await ben.library.create_note(space, "Alone", "nobody else reads this")
    assert await ben.library.store.count_outbox(space) == 0


async def test_who_left_shares_the_notes_from_the_own_computer_and_owns_the_space_there(
    office: Office,
) -> None:
    ana, ben, cleo = await office.open("Ana"), await office.open("Ben"), await office.open("Cleo")
    note = await ana.library.create_note((await ana.library.default_space()).id, "Plans", "first")
    space = await share(ana, ben)
    await cleo.join(await ana.share(space), name="Cleo")
    await ben.departures.leave(space)
    await cleo.join(await ben.share(space))
    assert ben.people.role_in(space) is Role.OWNER
    assert await names(ben, space) == ["Ben", "Cleo"]
    assert await cleo.caught_up(SECONDS, space=space)
    assert await names(cleo, space) == ["Cleo", "Ben"]
    await ben.library.append(note.id, " second")

    async def has_come() -> bool:
        return "second" in await cleo.library.body(note.id)

    await until(has_come)
    await office.close("Ben")
    ben = await office.open("Ben")
    assert ben.people.role_in(space) is Role.OWNER


async def test_what_was_written_while_away_comes_along_when_one_joins_again(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    await ben.departures.leave(space)
    note = await ben.library.create_note(space, "Alone", "read it now")
    await ben.join(await ana.people.invite(space))

    async def has_come() -> bool:
        return note.id in {row.id for row in await ana.library.notes(NoteFilter(space=space))}

    await until(has_come)


async def test_the_host_cannot_leave_the_others_without_a_hub(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    with pytest.raises(BadInput, match="the hub of"):
        await ana.departures.leave(space)
    assert (await ana.library.space(space)).role is SpaceRole.HOST


async def test_a_removed_member_may_put_the_space_away(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    (other,) = [person for person in await ana.people.members(space) if not person.is_self]
    await ana.people.remove_member(space, other.user)
    await until(lambda: ben.status.of(None, space).problem is not None)
    await ben.departures.leave(space)
    assert (await ben.library.space(space)).role is SpaceRole.LOCAL


async def test_an_invitation_bears_the_name_that_the_space_has_now(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    await ana.people.rename(space, "Garden")
    assert (await ana.people.invite(space)).name == "Garden"


async def test_members_have_their_names_while_the_hub_is_away(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    assert await names(ben, space) == ["Ben", "Ana"]
    await office.close("Ben")
    await office.close("Ana")
    ben = await office.open("Ben")
    assert await names(ben, space) == ["Ben", "Ana"]


async def test_nobody_waits_as_long_as_ever_for_names_that_are_known(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    assert await names(ben, space) == ["Ben", "Ana"]
    waited: list[float | None] = []

    async def hang(_calls: HubCalls, _space: SpaceId) -> dict[UserId, str]:
        waited.append(left())
        raise HubUnreachable("It hangs.")

    monkeypatch.setattr(HubCalls, "names", hang)
    assert await names(ben, space) == ["Ben", "Ana"]
    (seconds,) = waited
    assert seconds is not None
    assert 0 < seconds <= 3


async def test_who_wrote_is_known_of_those_who_were_removed(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    (other,) = [person for person in await ana.people.members(space) if not person.is_self]
    await ana.people.remove_member(space, other.user)
    writers = await ana.people.writers(space)
    assert writers[ben.device] == Writer(other.user, "Ben", is_self=False, is_member=False)
    assert writers[ana.device].is_self
    assert ana.people.writers_known(space) == writers


async def test_who_was_removed_asks_the_hub_seldom_and_is_back_at_once_by_an_invitation(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    (other,) = [person for person in await ana.people.members(space) if not person.is_self]
    await ana.people.remove_member(space, other.user)
    await until(lambda: ben.status.of(None, space).right is Right.NONE)
    asked, enter = list[SpaceId](), HubCalls.enter

    async def count(calls: HubCalls, wanted: SpaceId) -> tuple[EnterResponse, str]:
        asked.append(wanted)
        return await enter(calls, wanted)

    monkeypatch.setattr(HubCalls, "enter", count)
    entrance = ben._links[space].entrance
    for _ in range(20):
        with pytest.raises(AccessRefused):
            await entrance.find_address()
    assert len(asked) <= 1
    await ben.join(await ana.share(space))
    assert await ben.caught_up(SECONDS, space=space)


async def test_in_a_space_that_is_not_shared_this_device_writes(office: Office) -> None:
    ana = await office.open("Ana")
    writers = await ana.people.writers((await ana.library.default_space()).id)
    assert writers == {ana.device: Writer(UserId(""), "", is_self=True)}
    space = (await ana.library.default_space()).id
    assert ana.people.is_own(space, ana.device)
    assert not ana.people.is_own(space, DeviceId("another"))


async def test_an_invitation_that_the_hub_does_not_know_is_called_so(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    link = await ana.share((await ana.library.default_space()).id)
    mistyped = replace(link, secret=InviteSecret.draw(real_world()))
    with pytest.raises(NotFound, match="knows no such invitation"):
        await ben.join(mistyped)


async def test_an_invitation_that_is_used_up_sends_one_to_who_made_it(office: Office) -> None:
    ana, ben, carol = await office.open("Ana"), await office.open("Ben"), await office.open("Carol")
    space = (await ana.library.default_space()).id
    await ana.host(space)
    link = await ana.people.invite(space, uses=1)
    await ben.join(link)
    with pytest.raises(JoinRefused, match="used up") as refused:
        await carol.join(link)
    assert refused.value.cure == "Ask whoever invited you for a new one."


async def test_a_device_that_was_removed_is_told_that_it_stays_out(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    account = ben.account(await ben.library.space(space))
    await account.choose_name("ben", "seven green bicycles")
    await account.revoke_device(ben.device)
    with pytest.raises(DeviceTaken) as refused:
        await ben.join(await ana.people.invite(space))
    assert "stays out for good" in refused.value.cure
