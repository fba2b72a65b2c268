"""Who told something over the bus: the bus itself vouches for the last token of the subject.

A device may publish under its own name only. What is heard from another room of the space has the room's name
before it: `p.<device>`, `p.editors.<device>`. A member can have a server aim an answer at such a subject; an
answer has headers, or is none of the letters that are expected there.
"""

from sync.bus import Message


def is_told_by(message: Message, device: str) -> bool:
    """Say whether this device itself sent the message that speaks in its name."""
    return not message.head and message.subject.rpartition(".")[2] == device
