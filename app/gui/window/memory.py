"""What windows remember between two runs, part by part: a part that cannot be read is as it is at first."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from core.store import Store

_SETTING = "windows"
Kept = TypeVar("Kept")
WindowMemory = dict[str, Any]
"""What one window remembers: the name of each part, and what it keeps, as JSON knows it."""


@dataclass(frozen=True, slots=True)
class Keepsake(Generic[Kept]):
    """One part's memory: `take` tells what to keep, which is a `kind`; `give` makes the part so again.

    `name` stands in the setting and never changes.
    """

    name: str
    kind: type[Kept]
    take: Callable[[], Kept]
    give: Callable[[Kept], object]


def take_all(keepsakes: Iterable[Keepsake[Any]]) -> WindowMemory:
    """Ask each part what to keep."""
    return {keepsake.name: msgspec.to_builtins(keepsake.take()) for keepsake in keepsakes}


def give_back(keepsakes: Iterable[Keepsake[Any]], memory: WindowMemory) -> None:
    """Give each part what it kept; what cannot be read is forgotten."""
    for keepsake in keepsakes:
        with suppress(msgspec.ValidationError, KeyError):
            keepsake.give(msgspec.convert(memory[keepsake.name], keepsake.kind))


async def recall(store: Store) -> list[WindowMemory]:
    """Read what the windows remembered that were open last; none when that cannot be read."""
    text = await store.setting(_SETTING)
    with suppress(msgspec.MsgspecError):
        return msgspec.json.decode(text or "[]", type=list[WindowMemory])
    return []


async def remember(store: Store, memories: Iterable[WindowMemory]) -> None:
    """Keep what the windows remember for the next run."""
    await store.set_setting(_SETTING, msgspec.json.encode(list(memories)).decode())
