"""From hosting to coming back: what a member of a space may live through."""

from core.errors import AccessRefused
from core.facts import Role, Space
from core.ids import NoteId, SpaceId
from sync.log.streams import read_log_info
from sync.peer import LinkState, Peer
from tests.journeys.gateway_caller import access_token, calling
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains, has_note


async def shared(peer: Peer, space: SpaceId) -> Space:
    return next(each for each in await peer.library.spaces() if each.id == space)


async def own_user(peer: Peer, space: Space) -> str:
    return (await peer.account(space).read()).user


def is_online(peer: Peer, space: SpaceId) -> bool:
    return peer.status.of(None, space).link is LinkState.ONLINE


async def co_edit(ada: Peer, bob: Peer, note: NoteId) -> None:
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        here.document.replace(0, 0, "ada ")
        there.document.replace(there.document.body_length, 0, " bob")
        await until(lambda: here.document.body == there.document.body == "ada first line bob")


async def lie_as_a_viewer(ada: Peer, bob: Peer, note: NoteId, space: SpaceId) -> None:
    """Write past the window, which lets no viewer write; the bus takes nothing of it."""
    hub = ada.log(space)._need_log().connection
    before = (await read_log_info(hub)).last
    await bob.library.append(note, "written by a viewer")
    await ada.library.append(note, "for viewers to read")
    await until(lambda: contains(bob, note, "for viewers to read"))
    assert bob.status.of(None, space).waiting > 0
    assert "written by a viewer" not in await ada.library.body(note)
    assert (await read_log_info(hub)).last == before + 1


async def test_a_member_joins_writes_is_demoted_removed_and_comes_back(office: Office) -> None:
    ada, bob = await office.open("ada"), await office.open("bob")
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id

    await ada.host(space)
    await bob.join(await ada.people.invite(space))
    await until(lambda: has_note(bob, note))
    await co_edit(ada, bob, note)

    joined = await shared(bob, space)
    user = next(person.user for person in await ada.people.members(space) if not person.is_self)
    assert user == await own_user(bob, joined)
    await ada.people.change_role(space, user, Role.VIEWER)
    await until(lambda: bob.people.role_in(space) is Role.VIEWER and is_online(bob, space))
    await lie_as_a_viewer(ada, bob, note, space)

    async with calling(joined) as nobody:
        caller = nobody.by(await access_token(bob, joined))
        assert (await caller.ask("GET", f"/v1/notes/{note}")).status_code == 200
        assert (await caller.ask("DELETE", f"/v1/notes/{note}")).status_code == 403
        await ada.people.remove_member(space, user)
        await until(lambda: not is_online(bob, space))
        assert (await caller.ask("GET", f"/v1/notes/{note}")).status_code == 404
    await ada.library.append(note, "not for bob")
    await until(lambda: isinstance(bob.status.of(None, space).problem, AccessRefused))
    assert not is_online(bob, space)
    assert "not for bob" not in await bob.library.body(note)

    await bob.join(await ada.people.invite(space))
    await until(lambda: contains(bob, note, "not for bob"))
    await bob.library.append(note, "back again")
    await until(lambda: contains(ada, note, "back again", "written by a viewer"))
