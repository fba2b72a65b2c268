"""What a member may do in a space."""

from enum import IntEnum


class Role(IntEnum):
    """The numbers travel and are signed."""

    OWNER = 1
    """Writes, and says who the members are."""
    EDITOR = 2
    """Writes."""
    VIEWER = 3
    """Reads."""

    @property
    def may_write(self) -> bool:
        return self is not Role.VIEWER
