"""Signing out of a hub, coming back, and ending the account there: the notes stay on the device."""

from dataclasses import dataclass

import pytest

from core.errors import BadInput, HubUnreachable, SignedOut, SignInRefused
from core.facts import Space, SpaceRole
from core.ids import NoteId
from sync.control import JoinRefused
from sync.hub.hub import Hub
from sync.peer import LinkState, Peer
from tests.sync.peer.conftest import Office, until

NAME, PASSWORD = "ben", "seven green bicycles"
PATIENCE = 30.0


@dataclass
class Team:
    """Ada, who hosts a space with a note, and Ben, who joined it and chose a password."""

    ada: Peer
    ben: Peer
    space: Space
    note: NoteId


@pytest.fixture
async def team(office: Office) -> Team:
    ada, ben = await office.open("Ada"), await office.open("Ben")
    space = await ada.library.default_space()
    note = await ada.library.create_note(space.id, "Plan", "first line\n")
    joined = await ben.join(await ada.share(space.id), name="Ben")
    await ben.account(joined).choose_name(NAME, PASSWORD)
    assert await ben.caught_up(PATIENCE, space=space.id)
    return Team(ada, ben, joined, note.id)


def is_out(peer: Peer, space: Space) -> bool:
    return isinstance(peer.status.of(None, space.id).problem, SignedOut)


async def says(peer: Peer, note: NoteId, words: str) -> bool:
    return words in await peer.library.body(note)


async def test_who_signs_out_hears_nothing_more_and_keeps_the_notes(team: Team) -> None:
    await team.ben.departures.sign_out(team.space)
    assert is_out(team.ben, team.space)
    await team.ada.library.append(team.note, "second line")
    assert await team.ada.drained(PATIENCE)
    assert not await team.ben.caught_up(0.5, space=team.space.id)
    assert await team.ben.library.body(team.note) == "first line\n"
    assert (await team.ben.library.space(team.space.id)).role is SpaceRole.MEMBER


async def test_the_hub_is_asked_nothing_while_one_is_signed_out(team: Team) -> None:
    await team.ben.departures.sign_out(team.space)
    users = _hub(team.ada).services.users
    (ben,) = [user for user in await users.users() if user.name == NAME]
    with pytest.raises(SignedOut):
        await team.ben.account(team.space).devices()
    with pytest.raises(HubUnreachable):
        await team.ben.people.leave(team.space.id)
    assert await users._ledger.read(lambda view: view.sessions_of(ben.id, 0.0)) == []


async def test_one_stays_signed_out_when_the_device_is_started_again(office: Office, team: Team) -> None:
    await team.ben.departures.sign_out(team.space)
    await office.close("Ben")
    ben = await office.open("Ben")
    await until(lambda: is_out(ben, team.space))
    with pytest.raises(SignedOut):
        await ben.account(team.space).read()


async def test_what_was_written_meanwhile_travels_when_one_signs_in_again(team: Team) -> None:
    await team.ben.departures.sign_out(team.space)
    await team.ben.library.append(team.note, "written alone")
    await team.ada.library.append(team.note, "written meanwhile")
    with pytest.raises(SignInRefused):
        await team.ben.sign_in_again(team.space, NAME, "six green bicycles")
    assert is_out(team.ben, team.space)
    await team.ben.sign_in_again(team.space, NAME, PASSWORD)
    await until(lambda: team.ben.status.of(None, team.space.id).link is LinkState.ONLINE, PATIENCE)
    await until(lambda: says(team.ada, team.note, "written alone"), PATIENCE)
    await until(lambda: says(team.ben, team.note, "written meanwhile"), PATIENCE)
    assert (await team.ben.account(team.space).read()).user_name == NAME


async def test_who_signed_in_again_is_not_signed_out_at_the_next_start(office: Office, team: Team) -> None:
    await team.ben.departures.sign_out(team.space)
    await team.ben.sign_in_again(team.space, NAME, PASSWORD)
    await office.close("Ben")
    ben = await office.open("Ben")
    assert await ben.caught_up(PATIENCE, space=team.space.id)


async def test_all_spaces_of_the_hub_are_left_and_followed_again(team: Team) -> None:
    other = await team.ada.library.create_space("Garden")
    joined = await team.ben.join(await team.ada.share(other.id))
    assert await team.ben.caught_up(PATIENCE)
    await team.ben.departures.sign_out(joined)
    assert is_out(team.ben, joined)
    assert is_out(team.ben, team.space)
    await team.ben.sign_in_again(team.space, NAME, PASSWORD)
    assert await team.ben.caught_up(PATIENCE)


async def test_nobody_signs_out_who_could_not_come_back(office: Office, team: Team) -> None:
    cleo = await office.open("Cleo")
    joined = await cleo.join(await team.ada.share(team.space.id), name="Cleo")
    with pytest.raises(BadInput, match="no way back"):
        await cleo.departures.sign_out(joined)
    assert not is_out(cleo, joined)


async def test_the_hub_itself_is_neither_signed_out_of_nor_deleted(team: Team) -> None:
    own = await team.ada.library.space(team.space.id)
    with pytest.raises(BadInput, match="the hub of"):
        await team.ada.departures.sign_out(own)
    with pytest.raises(BadInput, match="the hub of"):
        await team.ada.departures.delete_account(own, "")
    assert (await team.ada.account(own).read()).display_name == "Ada"


async def test_the_hub_leaves_no_space_that_others_are_in_whoever_owns_it(team: Team) -> None:
    with pytest.raises(BadInput, match="the others do not reach the space") as told:
        await team.ada.departures.leave(team.space.id)
    assert "Remove its other members" in told.value.cure
    (ben,) = [one.user for one in await team.ada.people.members(team.space.id) if not one.is_self]
    await team.ada.people.transfer_ownership(team.space.id, ben)
    with pytest.raises(BadInput, match="the others do not reach the space") as told:
        await team.ada.departures.leave(team.space.id)
    assert "Have an owner make you one" in told.value.cure


async def test_the_hub_leaves_a_space_last_and_may_share_it_again(office: Office, team: Team) -> None:
    link = await team.ada.share(team.space.id)
    (ben,) = [one.user for one in await team.ada.people.members(team.space.id) if not one.is_self]
    await team.ada.people.remove_member(team.space.id, ben)
    await team.ada.departures.leave(team.space.id)
    assert (await team.ada.library.space(team.space.id)).role is SpaceRole.LOCAL
    await team.ada.library.append(team.note, "written alone")
    cleo = await office.open("Cleo")
    with pytest.raises(JoinRefused):
        await cleo.join(link, name="Cleo")
    await cleo.join(await team.ada.share(team.space.id), name="Cleo")
    assert await cleo.caught_up(PATIENCE, space=team.space.id)
    await until(lambda: says(cleo, team.note, "written alone"), PATIENCE)


async def test_who_deletes_the_account_is_no_member_and_keeps_the_notes(team: Team) -> None:
    with pytest.raises(SignInRefused):
        await team.ben.departures.delete_account(team.space, "six green bicycles")
    assert (await team.ben.library.space(team.space.id)).role is SpaceRole.MEMBER
    await team.ben.departures.delete_account(team.space, PASSWORD)
    assert (await team.ben.library.space(team.space.id)).role is SpaceRole.LOCAL
    assert await team.ben.library.body(team.note) == "first line\n"
    assert [user.name for user in await _hub(team.ada).services.users.users()] == [""]

    async def is_alone() -> bool:
        return [person.name for person in await team.ada.people.members(team.space.id)] == ["Ada"]

    await until(is_alone)


async def test_who_has_no_password_deletes_the_account_by_the_device(office: Office, team: Team) -> None:
    cleo = await office.open("Cleo")
    joined = await cleo.join(await team.ada.share(team.space.id), name="Cleo")
    await cleo.departures.delete_account(joined, "")
    assert (await cleo.library.space(joined.id)).role is SpaceRole.LOCAL


async def test_a_deleted_member_of_a_space_of_another_owner_is_called_so(office: Office, team: Team) -> None:
    cleo = await office.open("Cleo")
    joined = await cleo.join(await team.ada.share(team.space.id), name="Cleo")
    (ben,) = [one.user for one in await team.ada.people.members(team.space.id) if one.name.casefold() == NAME]
    await team.ada.people.transfer_ownership(team.space.id, ben)
    cleo_id = (await cleo.account(joined).read()).user
    await cleo.departures.delete_account(joined, "")
    names = [person.name for person in await team.ada.people.members(team.space.id)]
    assert sorted(names) == ["Ada", "Ben", "Deleted account"]
    assert await deletion_read_by(team.ben, team.space) == [("account-deleted", cleo_id, "")]


async def test_the_owner_reads_that_a_member_deleted_the_account_and_not_that_somebody_was_removed(
    team: Team,
) -> None:
    own = await team.ada.library.space(team.space.id)
    (ben,) = [one.user for one in await team.ada.people.members(team.space.id) if not one.is_self]
    await team.ben.departures.delete_account(team.space, PASSWORD)
    assert await deletion_read_by(team.ada, own) == [("account-deleted", ben, "")]


async def deletion_read_by(owner: Peer, space: Space) -> list[tuple[str, str, str | None]]:
    """Wait until an owner reads of a deletion; tells all that the audit log says of ends."""
    ends: list[tuple[str, str, str | None]] = []

    async def is_read() -> bool:
        entries = await owner.account(space).space_audit(space.id)
        ended = {"account-deleted", "member-removed", "member-left"}
        ends[:] = [(entry.act, entry.user, entry.by) for entry in entries if entry.act in ended]
        return any(act == "account-deleted" for act, _, _ in ends)

    await until(is_read, PATIENCE)
    return ends


def _hub(peer: Peer) -> Hub:
    assert isinstance(peer.hub, Hub)
    return peer.hub
