"""A profile with notes, a notebook and an attachment, and backups of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from core.accounts.password import HashCost
from core.attachments import AttachmentFiles
from core.backup import NOTES, Keys, Made, Making, Secret, Sources, frames, read_notes, verify
from core.ids import FileHash, NoteId
from core.profile import Profile
from core.world import real_world
from tests.core.notes.conftest import library_at

READERS = {NOTES: read_notes}
PICTURE = b"a picture" * 40_000
SECRET = Secret("device.key", b"a secret that nobody else has", "the label")


def tell_nobody(_number: int) -> None:
    return


@dataclass(frozen=True)
class Home:
    """A profile and what was written in it."""

    profile: Profile
    note: NoteId
    picture: FileHash

    def sources(self, secrets: Sequence[Secret] = ()) -> Sources:
        return Sources(
            folder=self.profile.directory,
            device="the device",
            readers=READERS,
            secrets=secrets,
            keys=Keys.OPEN if secrets else Keys.NONE,
            attachments=(self.picture,),
        )

    def making(self, passphrase: str | None = None, secrets: Sequence[Secret] = ()) -> Making:
        return Making(self.sources(secrets), passphrase, "0.1.0", real_world(), tell_nobody)

    async def make(self, path: Path, passphrase: str | None = None, secrets: Sequence[Secret] = ()) -> Made:
        return await asyncio.to_thread(self.making(passphrase, secrets).make, path)


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a passphrase costs takes a second on a slow core, and is not what these tests are about."""
    monkeypatch.setattr(frames, "COST", HashCost(memory=8, passes=1))


@pytest.fixture
async def home(tmp_path: Path) -> Home:
    profile = Profile(tmp_path / "profile")
    profile.prepare()
    draft = AttachmentFiles(profile.attachments).draft_of(PICTURE)
    picture = draft.file
    draft.keep()
    async with library_at(profile.database) as library:
        space = (await library.create_space("Garden")).id
        notebook = await library.create_notebook(space, "Beds")
        note = (await library.create_note(space, "Plan", f"![]({picture})", notebook=notebook)).id
        await library.create_note(space, "Shopping", "string")
    return Home(profile, note, picture)


read_back = partial(verify, readers=READERS, tell=tell_nobody)
