"""How a mirror keeps up; the defaults are those of a hub."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MirrorSettings:
    """Times in seconds."""

    look_pause: float = 1.0
    """So often a log is asked how it stands, news or not."""
    trust: float = 15.0
    """So long what was compared is believed to be whole."""
    patience: float = 60.0
    """So long a mirror that is being opened waits for a bus that does not answer."""
    turn: float = 3.0
    """So long a shared log may lie closed by another hub, which gets no further, before this one goes on."""
    restores: bool = True
    """Whether logs are restored from it; one that only follows takes what is gone from a log for purged."""
