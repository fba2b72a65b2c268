"""Whether Nearby is on, and what the hub is called there: settings of the profile."""

from core.store import Store

_ON, _NAME = "nearby", "nearby name"
_YES = "on"


async def read_is_on(store: Store) -> bool:
    """Read whether it was switched on; it is off until somebody does."""
    return await store.setting(_ON) == _YES


async def keep_is_on(store: Store, *, is_on: bool) -> None:
    """Switch it on or off; raises StorageProblem."""
    await store.set_setting(_ON, _YES if is_on else "")


async def read_name(store: Store) -> str:
    """Read what the hub is called to whoever finds it; "" for nothing."""
    return await store.setting(_NAME) or ""


async def keep_name(store: Store, name: str) -> None:
    """Call the hub by this name; raises StorageProblem."""
    await store.set_setting(_NAME, name)
