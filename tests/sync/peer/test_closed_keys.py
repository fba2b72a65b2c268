"""Peers whose keys cannot be opened: notes go on, nothing is lost, and no hub is cut off from its members."""

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts.secrets import Means, Secrets, SecretsClosed, SecretsGone, means_in
from core.accounts.secrets.profile_key import is_sealed
from core.errors import Problem
from core.facts import SpaceRole
from core.ids import NoteId
from core.profile import Profile
from core.world import real_world
from sync.bus.certificates import AuthorityUnusable
from sync.hub.peers import open_peer
from sync.peer import LinkState, Peer, SyncMode
from tests.core.accounts.secrets.memory_keyring import MemoryKeyring
from tests.sync.peer.conftest import until
from tests.sync.peer.test_peer import body_is, contains, has_note, outbox_is_empty


class Street:
    """Computers with a keyring each, whose profiles are opened, closed, and copied between them."""

    def __init__(self, place: Path, stack: AsyncExitStack) -> None:
        self._place = place
        self._stack = stack
        self._open: dict[str, AsyncExitStack] = {}
        self.keyrings: dict[str, MemoryKeyring] = {}

    def profile(self, name: str) -> Profile:
        return Profile(self._place / name)

    def _means(self, name: str) -> Means:
        keyring = self.keyrings.setdefault(name, MemoryKeyring())
        means = means_in({"TANDEM_KEYS": str(self._place / f"{name}.keys")})
        return replace(means, find_keyring=lambda: keyring, prefers_keyring=True)

    async def open(self, name: str, mode: SyncMode = SyncMode.FOLLOW) -> Peer:
        stack = await self._stack.enter_async_context(AsyncExitStack())
        profile = self.profile(name)
        profile.prepare()
        secrets = Secrets(profile, self._means(name), real_world())
        peer = await stack.enter_async_context(open_peer(profile, mode=mode, name=name, secrets=secrets))
        self._open[name] = stack
        return peer

    async def close(self, name: str) -> None:
        await self._open.pop(name).aclose()

    def copy(self, name: str, to: str) -> None:
        """Copy the profile folder, and nothing else, to another computer."""
        shutil.copytree(self.profile(name).directory, self.profile(to).directory)

    async def two_desks(self) -> tuple[Peer, Peer, NoteId]:
        ada = await self.open("ada")
        space = await ada.library.default_space()
        note = await ada.library.create_note(space.id, "Plan", "first line\n")
        bob = await self.open("bob")
        await bob.join(await ada.share(space.id))
        await until(lambda: has_note(bob, note.id))
        return ada, bob, note.id


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with AsyncExitStack() as stack:
        yield Street(tmp_path, stack)


async def test_with_a_locked_keyring_notes_are_read_and_written_and_go_out_once_it_is_open(
    street: Street,
) -> None:
    ada, bob, note = await street.two_desks()
    device = bob.device
    await street.close("bob")
    street.keyrings["bob"].is_locked = True
    bob = await street.open("bob")
    space = (await bob.library.note(note)).space
    await until(lambda: isinstance(bob.status.of(None, space).problem, SecretsClosed))
    await bob.library.append(note, "written in the dark")
    assert bob.status.of(note, space).sentence == "Offline, 1 change waiting"
    assert "keyring of this computer is locked" in bob.status.of(note, space).explanation
    await street.close("bob")
    bob = await street.open("bob", SyncMode.OFFLINE)
    assert "written in the dark" in await bob.library.body(note)
    await street.close("bob")
    street.keyrings["bob"].is_locked = False
    bob = await street.open("bob")
    assert bob.device == device
    await until(lambda: contains(ada, note, "first line", "written in the dark"))
    await until(lambda: outbox_is_empty(bob, space))


async def test_a_keyring_that_is_unlocked_late_brings_the_peer_online_by_itself(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 0.1)
    ada, bob, note = await street.two_desks()
    space = (await bob.library.note(note)).space
    await street.close("bob")
    keyring = street.keyrings["bob"]
    keyring.answers.clear()
    try:
        bob = await street.open("bob")
        await until(lambda: isinstance(bob.status.of(None, space).problem, SecretsClosed))
        await bob.library.append(note, "before it was unlocked")
    finally:
        keyring.answers.set()
    await until(lambda: contains(ada, note, "before it was unlocked"))
    await bob.library.append(note, "after it was unlocked")
    await until(lambda: contains(ada, note, "after it was unlocked"))
    assert bob.status.of(None, space).problem is None


async def test_a_profile_on_another_computer_joins_as_a_new_device_and_brings_what_waited(
    street: Street,
) -> None:
    ada, bob, note = await street.two_desks()
    space = (await bob.library.note(note)).space
    await bob.go_offline()
    await bob.library.append(note, "signed, and never sent")
    device = bob.device
    await street.close("bob")
    street.copy("bob", "laptop")
    laptop = await street.open("laptop")
    await until(lambda: isinstance(laptop.status.of(None, space).problem, SecretsGone))
    await laptop.library.append(note, "written without a key")
    await laptop.join(await ada.share(space))
    assert laptop.device not in {device, ada.device}
    await until(lambda: contains(ada, note, "signed, and never sent", "written without a key"))
    await until(lambda: outbox_is_empty(laptop, space))
    await laptop.library.append(note, "and goes on")
    await until(lambda: contains(ada, note, "and goes on"))
    bob = await street.open("bob")
    assert bob.device == device
    await until(lambda: contains(bob, note, "signed, and never sent", "and goes on"))
    body = await ada.library.body(note)
    assert [body.count(words) for words in ("never sent", "without a key", "goes on")] == [1, 1, 1]


async def test_a_hub_whose_keys_cannot_be_opened_does_not_run_and_makes_no_others(street: Street) -> None:
    ada, bob, note = await street.two_desks()
    space = (await ada.library.note(note)).space
    await street.close("ada")
    files = [street.profile("ada").hub / name for name in ("operator.key", "authority.pem")]
    before = [path.read_bytes() for path in files]
    assert all(map(is_sealed, before))
    kept = dict(street.keyrings["ada"].entries)
    street.keyrings["ada"].entries.clear()
    ada = await street.open("ada")
    await until(lambda: isinstance(ada.status.of(None, space).problem, SecretsGone))
    await ada.library.append(note, "the desktop goes on")
    assert ada.hub.server_pid is None
    with pytest.raises(SecretsGone, match="is not there"):
        await ada.host(space)
    assert [path.read_bytes() for path in files] == before
    await street.close("ada")
    street.keyrings["ada"].entries = kept
    ada = await street.open("ada")
    await until(lambda: contains(bob, note, "the desktop goes on"))


async def test_a_new_device_does_not_get_the_old_ones_hub(street: Street) -> None:
    ada, _, note = await street.two_desks()
    space = (await ada.library.note(note)).space
    await street.close("ada")
    street.copy("ada", "elsewhere")
    ada = await street.open("elsewhere")
    await ada.own_key.renew()
    with pytest.raises(AuthorityUnusable, match="was sealed under another key") as told:
        await ada.host(space)
    assert "notes are safe" in told.value.safe
    assert ada.hub.server_pid is None
    assert await body_is(ada, note, "first line\n")


async def test_a_device_whose_key_opens_is_not_made_a_new_one(street: Street) -> None:
    ada = await street.open("ada")
    device = ada.device
    with pytest.raises(Problem, match="no need for a new one"):
        await ada.own_key.renew()
    assert ada.device == device


async def test_a_profile_that_shared_nothing_needs_no_key_until_it_does(street: Street) -> None:
    ada = await street.open("ada")
    note = await ada.library.create_note((await ada.library.default_space()).id, "Plan", "alone\n")
    await street.close("ada")
    street.copy("ada", "laptop")
    laptop = await street.open("laptop")
    assert street.keyrings["laptop"].asked == 0
    assert await body_is(laptop, note.id, "alone\n")
    space = (await laptop.library.default_space()).id
    await laptop.share(space)
    assert (await laptop.library.space(space)).role is SpaceRole.HOST
    bob = await street.open("bob")
    await bob.join(await laptop.share(space))
    await until(lambda: contains(bob, note.id, "alone"))


async def test_what_members_know_the_hub_by_is_sealed_where_an_older_version_left_it_plain(
    street: Street,
) -> None:
    ada, _, note = await street.two_desks()
    space = await ada.library.space((await ada.library.note(note)).space)
    await street.close("ada")
    profile = street.profile("ada")
    secrets = Secrets(profile, street._means("ada"), real_world())
    plain = [profile.device_key, profile.hub / "operator.key", profile.hub / "authority.pem"]
    for path in plain:
        path.write_bytes((await secrets.file(path)).read() or b"")
    for directory in (profile.hub, profile.bus):
        (directory / "hub.pem").write_text("-----BEGIN PRIVATE KEY-----")
    profile.secrets.unlink()
    ada = await street.open("ada")
    await until(lambda: ada.hub.server_pid is not None)
    await until(lambda: ada.status.of(None, space.id).link is LinkState.ONLINE)
    assert all(is_sealed(path.read_bytes()) for path in plain)
    assert ada.hub.authority == space.authority
    assert b"PRIVATE KEY" not in b"".join(_contents(profile.directory))


def _contents(directory: Path) -> list[bytes]:
    return [path.read_bytes() for path in directory.rglob("*") if path.is_file()]
