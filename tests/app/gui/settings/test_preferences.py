"""What was chosen holds, is stored setting by setting, and comes back."""

from pathlib import Path

from app.gui.settings import Choices, Preferences, read_choices
from app.gui.tasks import Tasks
from app.gui.theme import ThemeChoice
from core.store import Store, open_store


async def test_choices_come_back_from_the_store(tmp_path: Path) -> None:
    async with open_store(tmp_path / "tandem.db") as store, Tasks() as tasks:
        assert await read_choices(store) == Choices()
        preferences = Preferences(store, tasks, Choices())
        preferences.choose(appearance=ThemeChoice.DARK, text_size=20, language="de")
        preferences.choose(shortcuts={"tab.new": "F9"}, runs_in_background=True)
        await preferences.stored()
        assert await read_choices(store) == preferences.choices
        assert await store.setting("language") == "de"


async def test_a_choice_is_stored_by_itself_and_only_that_one(tmp_path: Path) -> None:
    async with open_store(tmp_path / "tandem.db") as store:
        async with Tasks() as tasks:
            Preferences(store, tasks, Choices()).choose(text_size=18)
            await _until_stored(store, "text_size")
        assert await store.setting("text_size") == "18"
        assert await store.setting("appearance") is None


async def test_what_cannot_be_read_is_as_if_it_was_never_chosen(tmp_path: Path) -> None:
    async with open_store(tmp_path / "tandem.db") as store:
        for name, text in {
            "appearance": "purple",
            "text_size": "large",
            "shortcuts": "[1",
            "runs_in_background": "perhaps",
            "language": "es",
        }.items():
            await store.set_setting(name, text)
        assert await read_choices(store) == Choices(language="es")


async def test_a_size_beyond_reason_becomes_the_next_that_can_be_read(tmp_path: Path) -> None:
    async with open_store(tmp_path / "tandem.db") as store:
        await store.set_setting("text_size", "900")
        assert (await read_choices(store)).text_size == 28


async def _until_stored(store: Store, name: str) -> None:
    import asyncio

    async with asyncio.timeout(10):
        while await store.setting(name) is None:
            await asyncio.sleep(0.002)
