"""Catching up with what a log held at some moment, while others go on writing."""

import pytest

from core.facts import NoteFilter
from core.ids import SpaceId
from sync.log import LogEnd
from sync.peer import Peer
from sync.peer.catching_up import CatchingUp
from sync.peer.link_following import LinkFollowing
from sync.peer.note_status import LinkState
from sync.peer.receiver import Receiver
from sync.peer.status import SpaceStatus
from tests.sync.peer.conftest import Office, until

PATIENCE = 10.0


@pytest.fixture
def restless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others write without pause: at no moment all that was just written is stored here."""
    monkeypatch.setattr(LinkFollowing, "has_all", property(lambda _: False))


@pytest.fixture
async def ben(office: Office, restless: None) -> Peer:
    """One who joined a space with a note."""
    ada = await office.open("ada")
    space = await ada.library.default_space()
    await ada.library.create_note(space.id, "Plan", "first line\n")
    ben = await office.open("ben")
    await ben.join(await ada.share(space.id))
    return ben


async def whole_spaces(peer: Peer) -> int:
    space = await shared_space(peer)
    authority = (await peer.library.space(space)).authority
    assert authority is not None
    _, whole = await peer.replicas.held(authority)
    return whole


async def shared_space(peer: Peer) -> SpaceId:
    return next(space.id for space in await peer.library.spaces() if space.authority)


async def test_a_device_catches_up_with_what_there_was(ben: Peer) -> None:
    assert await ben.caught_up(PATIENCE)
    assert await ben.library.notes(NoteFilter())


async def test_nothing_counts_before_it_is_on_the_disk(ben: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Receiver, "has_stored", lambda _self, _end: False)
    assert not await ben.caught_up(0.3)


async def test_a_replica_is_whole_that_holds_what_there_was_a_moment_ago(
    ben: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await until(lambda: is_whole(ben))
    monkeypatch.setattr("sync.peer.catching_up._LATEST", 0.1)
    await until(lambda: is_whole(ben))
    monkeypatch.setattr(Receiver, "has_stored", lambda _self, _end: False)
    await until(lambda: is_not_whole(ben))


async def test_a_replica_is_not_whole_while_the_hub_is_away(ben: Peer) -> None:
    await until(lambda: is_whole(ben))
    await ben.go_offline()
    assert await is_not_whole(ben)
    assert not await ben.caught_up(0.3)


async def is_whole(peer: Peer) -> bool:
    return await whole_spaces(peer) == 1


async def is_not_whole(peer: Peer) -> bool:
    return await whole_spaces(peer) == 0


class Following(LinkFollowing):
    """A log that reaches somewhere, and how far it is stored."""

    def __init__(self) -> None:
        self.reached: LogEnd | None = None
        self.stored = 0

    @property
    def known_end(self) -> LogEnd | None:
        return self.reached

    def has_stored(self, end: LogEnd) -> bool:
        return self.reached is not None and self.reached.epoch == end.epoch and self.stored >= end.sequence


def test_a_log_that_is_another_one_is_caught_up_with_anew(restless: None) -> None:
    status = SpaceStatus(SpaceId("s" * 24), lambda _changed: None)
    status.set_link(LinkState.ONLINE)
    following = Following()
    catching = CatchingUp(following, status)
    following.reached = LogEnd("first", 5)
    assert not catching.is_done
    following.reached, following.stored = LogEnd("second", 3), 2
    assert not catching.is_done
    following.reached, following.stored = LogEnd("second", 9), 3
    assert catching.is_done
