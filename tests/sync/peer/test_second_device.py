"""Signing in on a second device: bob joins Ada's space on a laptop, and signs in on a desktop."""

from dataclasses import dataclass

import pytest

from core.errors import DeviceTaken, SignInRefused
from core.facts import NoteFilter, Role, Space, SpaceRole
from core.ids import NoteId, UserId
from sync.control import InviteLink
from sync.hub.hub import Hub
from sync.peer import LinkState, Peer, own_devices
from sync.peer.own_devices import DeviceWaits
from tests.sync.peer.conftest import Office, until

NAME, PASSWORD = "bob", "seven green bicycles"
PATIENCE = 30
"""Seconds: a device that is refused tries again every five."""


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let devices ask when they come, and from then on only when they are told that another one waits."""
    monkeypatch.setattr(own_devices, "ASK_SECONDS", 3600.0)


@dataclass
class Team:
    """Ada, who hosts a space with a note, and Bob's laptop, which joined it by a link that is used up now."""

    ada: Peer
    laptop: Peer
    link: InviteLink
    space: Space
    note: NoteId


@pytest.fixture
async def team(office: Office) -> Team:
    ada = await office.open("ada")
    space = await ada.library.default_space()
    note = await ada.library.create_note(space.id, "Plan", "first line\n")
    await ada.host(space.id)
    link = await ada.people.invite(space.id, Role.EDITOR, uses=1)
    laptop = await office.open("laptop")
    joined = await laptop.join(link, name="Bob")
    await laptop.account(joined).choose_name(NAME, PASSWORD)
    await until(lambda: has(laptop, note.id))
    return Team(ada, laptop, link, joined, note.id)


async def has(peer: Peer, note: NoteId) -> bool:
    return any(each.id == note for each in await peer.library.notes(NoteFilter()))


def is_online(peer: Peer, space: Space) -> bool:
    return peer.status.of(None, space.id).link is LinkState.ONLINE


def waits(peer: Peer, space: Space) -> bool:
    return isinstance(peer.status.of(None, space.id).problem, DeviceWaits)


async def test_the_notes_come_to_the_second_device(office: Office, team: Team) -> None:
    desktop = await office.open("desktop")
    (space,) = await desktop.sign_in(team.link, NAME, PASSWORD)
    assert (space.id, space.role) == (team.space.id, SpaceRole.MEMBER)
    await until(lambda: has(desktop, team.note), PATIENCE)


async def test_what_is_typed_on_the_second_device_reaches_the_others(office: Office, team: Team) -> None:
    desktop = await office.open("desktop")
    await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: has(desktop, team.note), PATIENCE)
    await desktop.library.append(team.note, "from the desktop")
    await until(lambda: says(team.ada, team.note, "from the desktop"))
    await until(lambda: says(team.laptop, team.note, "from the desktop"))


async def says(peer: Peer, note: NoteId, words: str) -> bool:
    return words in await peer.library.body(note)


async def test_both_devices_are_one_member(office: Office, team: Team) -> None:
    desktop = await office.open("desktop")
    await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: is_online(desktop, team.space), PATIENCE)
    people = {person.name: person for person in await desktop.people.members(team.space.id)}
    assert people.keys() == {"Bob", "ada"}
    assert set(people["Bob"].devices) == {team.laptop.device, desktop.device}
    assert people["Bob"].is_self
    own = {
        device: desktop.people.is_own(team.space.id, device)
        for device in (*people["Bob"].devices, team.ada.device)
    }
    assert own == {team.laptop.device: True, desktop.device: True, team.ada.device: False}
    assert desktop.display_name == "Bob"


async def test_without_another_device_it_says_what_it_waits_for(office: Office, team: Team) -> None:
    await office.close("laptop")
    desktop = await office.open("desktop")
    (space,) = await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: waits(desktop, space))
    problem = desktop.status.of(None, space.id).problem
    assert problem is not None
    assert "another of your devices" in problem.title
    assert not await has(desktop, team.note)


async def test_it_comes_in_by_itself_when_the_other_device_is_back(office: Office, team: Team) -> None:
    await office.close("laptop")
    desktop = await office.open("desktop")
    (space,) = await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: waits(desktop, space))
    await office.open("laptop")
    await until(lambda: has(desktop, team.note), PATIENCE)
    assert not waits(desktop, space)


async def test_a_device_that_waits_goes_on_waiting_after_a_restart(office: Office, team: Team) -> None:
    await office.close("laptop")
    desktop = await office.open("desktop")
    await desktop.sign_in(team.link, NAME, PASSWORD)
    await office.close("desktop")
    desktop = await office.open("desktop")
    await until(lambda: waits(desktop, team.space))
    await office.open("laptop")
    await until(lambda: has(desktop, team.note), PATIENCE)


async def test_a_device_that_waits_offers_itself_by_itself_to_a_hub_that_was_restarted(
    office: Office, team: Team
) -> None:
    await office.close("laptop")
    desktop = await office.open("desktop")
    await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: waits(desktop, team.space))
    await office.close("ada")
    await until(lambda: not waits(desktop, team.space), PATIENCE)
    ada = await office.open("ada")
    await until(lambda: is_offered(ada, team.space, desktop), PATIENCE)
    await office.open("laptop")
    await until(lambda: has(desktop, team.note), PATIENCE)


async def is_offered(host: Peer, space: Space, device: Peer) -> bool:
    assert isinstance(host.hub, Hub)
    if host.hub.server_pid is None:
        return False
    offers = await host.hub.services.notes.offers_of(space.id, UserId(space.account))
    return device.device in {offer.device for offer in offers}


async def test_a_device_that_is_online_lets_in_after_a_restart_of_the_hub_who_waits(
    office: Office, team: Team
) -> None:
    desktop = await office.open("desktop")
    await office.close("ada")
    await until(lambda: not is_online(team.laptop, team.space), PATIENCE)
    ada = await office.open("ada")
    await until(lambda: ada.hub.server_pid is not None, PATIENCE)
    (space,) = await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: is_online(desktop, space), PATIENCE)


async def test_the_host_lets_in_a_second_device_of_its_own(office: Office, team: Team) -> None:
    own = await team.ada.library.space(team.space.id)
    await team.ada.account(own).choose_name("ada", PASSWORD)
    tablet = await office.open("tablet")
    await tablet.sign_in(team.link, "ada", PASSWORD)
    await until(lambda: has(tablet, team.note), PATIENCE)
    assert tablet.people.role_in(team.space.id) is Role.OWNER


async def test_the_host_itself_stays_the_host_when_it_signs_in(team: Team) -> None:
    own = await team.ada.library.space(team.space.id)
    await team.ada.account(own).choose_name("ada", PASSWORD)
    assert await team.ada.sign_in(team.link, "ada", PASSWORD) == []
    assert (await team.ada.library.space(team.space.id)).role is SpaceRole.HOST


async def test_a_wrong_password_changes_nothing(office: Office, team: Team) -> None:
    desktop = await office.open("desktop")
    with pytest.raises(SignInRefused):
        await desktop.sign_in(team.link, NAME, "six green bicycles")
    assert [space.role for space in await desktop.library.spaces()] == [SpaceRole.LOCAL]
    assert len(await team.laptop.account(team.space).devices()) == 1


async def test_a_revoked_device_is_out_and_does_not_come_back(office: Office, team: Team) -> None:
    desktop = await office.open("desktop")
    (space,) = await desktop.sign_in(team.link, NAME, PASSWORD)
    await until(lambda: is_online(desktop, space), PATIENCE)
    await team.laptop.account(team.space).revoke_device(desktop.device)
    await until(lambda: desktop.status.of(None, space.id).problem is not None, PATIENCE)
    assert not waits(desktop, space)
    await until(lambda: is_gone(team, desktop), PATIENCE)
    with pytest.raises(DeviceTaken):
        await desktop.sign_in(team.link, NAME, PASSWORD)


async def test_the_owner_reads_of_a_revoked_device_also_at_the_hub_of_somebody_else(
    office: Office, team: Team
) -> None:
    people = {person.name: person.user for person in await team.ada.people.members(team.space.id)}
    await team.ada.people.transfer_ownership(team.space.id, people["Bob"])
    await until(lambda: team.laptop.people.role_in(team.space.id) is Role.OWNER)
    link = await team.laptop.people.invite(team.space.id, Role.EDITOR)
    cat = await office.open("cat")
    space = await cat.join(link, name="Cat")
    await cat.account(space).choose_name("cat", PASSWORD)
    tablet = await office.open("tablet")
    await tablet.sign_in(link, "cat", PASSWORD)
    await until(lambda: is_online(tablet, space), PATIENCE)
    await cat.account(space).revoke_device(tablet.device)
    await until(lambda: has_read(team, tablet))
    entries = await team.laptop.account(team.space).space_audit(space.id)
    assert [entry.by for entry in entries if entry.act == "device-revoked"] == ["Cat"]


async def has_read(team: Team, device: Peer) -> bool:
    entries = await team.laptop.account(team.space).space_audit(team.space.id)
    return ("device-revoked", device.device) in {(entry.act, entry.about) for entry in entries}


async def is_gone(team: Team, device: Peer) -> bool:
    members = await team.ada.people.members(team.space.id)
    return all(device.device not in member.devices for member in members)
