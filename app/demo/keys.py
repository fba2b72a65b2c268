"""Where the demo keeps the keys of its profiles: beside them, not in the keyring of whoever plays it."""

from pathlib import Path

from core.accounts.secrets import KEYS_VARIABLE


def keys_of(profile: Path) -> dict[str, str]:
    """Say in an environment where the keys of a profile of the demo are."""
    return {KEYS_VARIABLE: str(profile.parent / "keys")}
