"""What the user chose for the whole app: each choice is a setting of its own in the profile."""

import asyncio
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.gui.tasks import Refresher, Tasks
from app.gui.theme import ThemeChoice
from core.facts import NoteOrder
from core.ids import NoteId
from core.store import Store
from core.unreadable import UNREADABLE

SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT = 12, 16, 28
"""Pixels at a scale of 1."""


class Choices(msgspec.Struct, frozen=True):
    """Every choice with what holds before one was made; the names are those of the settings.

    `text_size` is in pixels at a scale of 1; `language` is a code such as "de", "" for the system's, and
    holds from the next start; `shortcuts` maps ids of actions to Qt's portable text; `runs_in_background`
    asks to stay when the last window closes; `tells_news` asks to hear who joined or wrote
    one's name; `spelling` is the code of a dictionary, "" for whichever fits a note, "off" for none;
    `own_words` are right in all of them; `orders` has the order of each place that is not listed as usual;
    the sidebar has
    `favourites`, and `searches`: the name of each query.
    """

    appearance: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = USUAL_TEXT
    language: str = ""
    shortcuts: dict[str, str] = {}
    runs_in_background: bool = False
    tells_news: bool = True
    spelling: str = ""
    own_words: tuple[str, ...] = ()
    orders: dict[str, NoteOrder] = {}
    favourites: tuple[NoteId, ...] = ()
    searches: dict[str, str] = {}


class Preferences(QObject):
    """Holds the choices and stores each change; `changed` is emitted once they hold."""

    changed = Signal()

    def __init__(self, store: Store, tasks: Tasks, choices: Choices) -> None:
        super().__init__()
        self.choices = choices
        self._store = store
        self._stored = choices
        self._storing = Refresher(tasks, "store preferences", self._store_changes)

    def choose(self, **changes: Any) -> None:
        """Make choices by their names; what is chosen holds at once, and is stored soon."""
        self.choices = msgspec.structs.replace(self.choices, **changes)
        self._storing.ask()
        self.changed.emit()

    async def stored(self) -> None:
        """Store what is not yet stored; raises StorageProblem."""
        await self._store_changes()

    async def _store_changes(self) -> None:
        wanted = self.choices
        for name in wanted.__struct_fields__:
            value = getattr(wanted, name)
            if value != getattr(self._stored, name):
                await self._store.set_setting(name, _written(value))
        self._stored = wanted


async def read_choices(store: Store) -> Choices:
    """Read what was chosen; a setting that cannot be read is as if it was never made."""
    fields = msgspec.structs.fields(Choices)
    texts = await asyncio.gather(*(store.setting(field.name) for field in fields))
    read = {field.name: _read(text, field.type) for field, text in zip(fields, texts, strict=True)}
    choices = Choices(**{name: value for name, value in read.items() if value is not None})
    size = min(max(choices.text_size, SMALLEST_TEXT), LARGEST_TEXT)
    return msgspec.structs.replace(choices, text_size=size)


def _written(value: object) -> str:
    plain = msgspec.to_builtins(value)
    return plain if isinstance(plain, str) else msgspec.json.encode(plain).decode()


def _read(text: str | None, kind: Any) -> Any:
    if text is None:
        return None
    try:
        plain = text if kind in (str, ThemeChoice) else msgspec.json.decode(text)
        return msgspec.convert(plain, kind)
    except UNREADABLE:
        return None
