"""What the hub's own logs hold survives the loss of its bus's files: a mirror of them in SQLite."""

from sync.hub.mirror.errors import LogsDiverged
from sync.hub.mirror.file import MIRROR_FILE
from sync.hub.mirror.mirror import Mirror, open_mirror
from sync.hub.mirror.reading_back import read_messages
from sync.hub.mirror.settings import MirrorSettings

__all__ = ["MIRROR_FILE", "LogsDiverged", "Mirror", "MirrorSettings", "open_mirror", "read_messages"]
