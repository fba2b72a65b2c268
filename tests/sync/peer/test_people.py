"""Leaving a space, coming back, and what is known of its people while the hub is away."""

import pytest

from core.errors import BadInput
from core.facts import NoteFilter, SpaceRole
from core.ids import SpaceId
from sync.peer import Peer
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


async def test_what_is_written_after_leaving_waits_for_no_log(office: Office) -> None:
    ana, ben = await office.open("Ana"), await office.open("Ben")
    space = await share(ana, ben)
    await ben.departures.leave(space)
    await ben.library.create_note(space, "Alone", "nobody else reads this")
    assert await ben.library.store.count_outbox(space) == 0


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
