"""What is thought of one thing that was looked at, and what to do about it."""

from enum import Enum

import msgspec


class Health(Enum):
    """How one thing is: as it should be, worth a word, or in need of a cure."""

    SOUND = "sound"
    NOTABLE = "notable"
    FAULTY = "faulty"


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at: what was seen and, when something is wrong, the cure."""

    subject: str
    health: Health
    seen: str
    cure: str = ""
