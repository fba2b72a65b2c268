"""A space that ends at the hub."""

import pytest

from core.errors import AccessRefused, NotFound
from core.facts import Role
from sync.bus import BusDown
from sync.hub.notes import NoteService
from sync.hub.notes.expulsions import Expulsions
from tests.sync.control.people import ADA, BOB
from tests.sync.hub.notes.conftest import SPACE, Heard, Notes, found, say
from tests.sync.waiting import until


async def test_a_closed_space_is_closed_to_everybody(heard: Heard, notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    token = await garden.admit(SPACE, BOB.device)
    bob = await notes.hub.enter(token, BOB.key)
    await garden.close(SPACE)
    await until(lambda: bob.client.is_closed)
    assert await notes.hub.refuses(token, BOB.key)
    with pytest.raises(AccessRefused):
        await garden.admit(SPACE, ADA.device)
    with pytest.raises(NotFound):
        await garden.require_role(SPACE, ADA.user, Role.OWNER)
    await until(lambda: "space.closed" in heard.subjects)


async def test_a_closed_space_stays_closed(notes: Notes, garden: NoteService) -> None:
    await garden.close(SPACE)
    service = await notes.reopen()
    assert await service.spaces_of(ADA.user) == []
    with pytest.raises(NotFound):
        await found(service)


async def test_a_closing_that_a_crash_cut_short_is_brought_to_its_end(
    heard: Heard, notes: Notes, garden: NoteService, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await notes.enter(garden, ADA)

    async def die(*_: object) -> None:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(Expulsions, "follow", die)
        with pytest.raises(BusDown):
            await garden.close(SPACE)
        await notes.close()
    await notes.open()
    await until(lambda: ada.client.is_closed and "space.closed" in heard.subjects)
