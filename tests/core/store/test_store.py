"""The store as its users see it: what is written is read back, whole and in order."""

from pathlib import Path

from core.facts import NoteFilter, Space, SpaceRole
from core.ids import SpaceId
from core.store import Changes, open_store


async def test_a_new_store_is_empty_and_sound(tmp_path: Path) -> None:
    async with open_store(tmp_path / "tandem.db") as store:
        assert await store.notes(NoteFilter()) == []
        assert await store.check() == []


async def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    space = Space(SpaceId("garden"), "Garden", SpaceRole.LOCAL)
    async with open_store(tmp_path / "tandem.db") as store:
        await store.write(Changes(spaces=[space]))
    async with open_store(tmp_path / "tandem.db") as store:
        assert await store.spaces() == [space]
