"""What was told already, kept in the profile so that a restart tells nothing twice."""

import msgspec

from core.ids import NoteId, SpaceId, UserId
from core.store import Store
from core.unreadable import UNREADABLE

_SETTING = "news_told"


class Told(msgspec.Struct):
    """How many mentions by others each note had when told last, and which people each space had."""

    mentions: dict[NoteId, int] = {}
    people: dict[SpaceId, list[UserId]] = {}


async def read_told(store: Store) -> Told:
    """Read it; what cannot be read is as if nothing was told yet."""
    text = await store.setting(_SETTING)
    try:
        return msgspec.json.decode(text, type=Told) if text else Told()
    except UNREADABLE:
        return Told()


async def keep_told(store: Store, told: Told) -> None:
    """Store it; raises StorageProblem."""
    await store.set_setting(_SETTING, msgspec.json.encode(told).decode())
