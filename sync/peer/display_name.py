"""How others see the person of a profile: the name that was chosen, or that of the computer's account."""

import getpass

from core.accounts.display_name import read_display_name
from core.store import Store
from sync.peer.presence import Presence

_SETTING = "display_name"


async def find_display_name(store: Store) -> str:
    """Say how others see the person of this profile."""
    return await store.setting(_SETTING) or _login_name()


async def is_name_chosen(store: Store) -> bool:
    """Say whether the person of this profile has chosen a name."""
    return bool(await store.setting(_SETTING))


async def set_display_name(store: Store, presence: Presence, name: str) -> None:
    """Let others see a name that was chosen, and remember it; raises BadInput and StorageProblem."""
    presence.name = read_display_name(name)
    await store.set_setting(_SETTING, presence.name)
    presence.repeat()


def _login_name() -> str:
    try:
        return getpass.getuser().capitalize()
    except (OSError, KeyError):
        return "Someone"
