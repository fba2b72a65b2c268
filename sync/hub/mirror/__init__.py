"""What the hub's own logs hold survives the loss of its bus's files: a mirror of them in SQLite."""

from sync.hub.mirror.errors import LogsDiverged
from sync.hub.mirror.mirror import Mirror, open_mirror
from sync.hub.mirror.settings import MirrorSettings

__all__ = ["LogsDiverged", "Mirror", "MirrorSettings", "open_mirror"]
