"""How others see the person of a profile: the name that was chosen, or that of the computer's account."""

import getpass

from core.store import Store

_SETTING = "display_name"


async def find_display_name(store: Store) -> str:
    """Say how others see the person of this profile."""
    return await store.setting(_SETTING) or _login_name()


async def is_name_chosen(store: Store) -> bool:
    """Say whether the person of this profile has chosen a name."""
    return bool(await store.setting(_SETTING))


async def keep_display_name(store: Store, name: str) -> None:
    """Remember the chosen name; raises StorageProblem."""
    await store.set_setting(_SETTING, name)


def _login_name() -> str:
    try:
        return getpass.getuser().capitalize()
    except (OSError, KeyError):
        return "Someone"
