"""A profile with all that doctor looks at, made once: a hub's, and that of a member who joined it."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from core.facts import NoteFilter
from core.markdown import attachment_link
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.app.daemon.running_hub import PATIENCE, running_hub

HUB, MEMBER = "hub", "member"
FILE = b"a picture of a tree"


@dataclass(frozen=True)
class Sample:
    """Two profiles that nobody has open, and the keys that open their secrets."""

    place: Path

    def profile(self, name: str) -> Path:
        return self.place / name

    def copy(self, to: Path) -> "Sample":
        """Copy all of it, to be broken."""
        shutil.copytree(self.place, to, dirs_exist_ok=True)
        return Sample(to)


@contextmanager
def surroundings(place: Path) -> Iterator[None]:
    """Have keys, sockets and settings in a folder, and no files of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TANDEM_KEYS", str(place / "keys"))
        patch.setenv("XDG_RUNTIME_DIR", str(place))
        patch.setenv("XDG_CONFIG_HOME", str(place / "settings"))
        patch.setenv("TANDEM_LISTEN", "127.0.0.1")
        yield


def make_sample(place: Path) -> Sample:
    """Make both profiles, with a backup each."""
    with surroundings(place):
        asyncio.run(_make(place))
    return Sample(place)


async def _make(place: Path) -> None:
    async with running_hub(place / HUB) as hub:
        alone = await hub.desk.library.create_space("Diary")
        note = await hub.desk.library.create_note(alone.id, title="Tree", body="It grows.")
        file = await hub.desk.peer.attachments.add(note.id, FILE)
        await hub.desk.library.append(note.id, attachment_link("tree.png", file, is_picture=True))
        opened = open_desk(Profile(place / MEMBER), OwnerKind.DAEMON, SyncMode.FOLLOW, name="Ben")
        async with opened as member:
            await join(hub.desk, member)
            for desk in (hub.desk, member):
                assert await desk.peer.drained(PATIENCE)
                await desk.backups.look()


async def join(host: Desk, member: Desk) -> None:
    """Let a desk join the hub's shared space, and have all of it."""
    space = next(each for each in await host.library.spaces() if each.name == "Notes")
    joined = await member.peer.join(await host.peer.people.invite(space.id))
    assert await member.peer.caught_up(PATIENCE, space=joined.id)
    assert await member.library.store.notes(NoteFilter(space=joined.id))
