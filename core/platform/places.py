"""Where a system wants what a program keeps for its user; nothing of it is asked of the disk."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

_FILE = "tandemd.toml"


class System(Enum):
    """A system as Python names it; whatever is like none of the others is taken for a Linux."""

    LINUX = "linux"
    MACOS = "darwin"
    WINDOWS = "win32"

    @classmethod
    def this(cls) -> "System":
        """Tell which one this is."""
        return next((each for each in cls if each.value == sys.platform), cls.LINUX)


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one user: by the XDG base directories, Apple's Library, or Windows' known folders."""

    environment: Mapping[str, str]
    home: Path
    system: System = field(default_factory=System.this)

    @property
    def data(self) -> Path:
        """Name the folder in which programs keep what their user made."""
        match self.system:
            case System.WINDOWS:
                return self._named("LOCALAPPDATA", "AppData", "Local")
            case System.MACOS:
                return self.home / "Library" / "Application Support"
            case System.LINUX:
                return self._based("XDG_DATA_HOME", ".local", "share")

    @property
    def profile(self) -> Path:
        """Name the folder of the user's own profile."""
        match self.system:
            case System.WINDOWS:
                return self.data / "Tandem" / "Profile"
            case System.MACOS:
                return self.data / "Tandem"
            case System.LINUX:
                return self.data / "tandem"

    @property
    def keys(self) -> Path:
        """Name the folder of keys, which lies in no profile."""
        match self.system:
            case System.WINDOWS:
                return self.data / "Tandem" / "Keys"
            case System.MACOS:
                return self.data / "Tandem Keys"
            case System.LINUX:
                return self._based("XDG_STATE_HOME", ".local", "state") / "tandem" / "keys"

    @property
    def configurations(self) -> tuple[Path, Path]:
        """Name the file of the user, and the one for everybody that holds where a user has none."""
        match self.system:
            case System.WINDOWS:
                shared = Path(self.environment.get("PROGRAMDATA") or r"C:\ProgramData")
                own = self._named("APPDATA", "AppData", "Roaming")
            case System.MACOS:
                shared, own = Path("/Library/Application Support"), self.data
            case System.LINUX:
                shared, own = Path("/etc"), self._based("XDG_CONFIG_HOME", ".config")
        folder = "tandem" if self.system is System.LINUX else "Tandem"
        return own / folder / _FILE, shared / folder / _FILE

    def running(self, account: str, temporary: Path) -> list[Path]:
        """Name folders for what a running program needs, the best first; the last one's path is short."""
        if self.system is System.WINDOWS:
            return [self.data / "Tandem" / "Running"]
        own = f"tandem-{account}"
        runtime = self.environment.get("XDG_RUNTIME_DIR", "")
        first = [Path(runtime) / "tandem"] if runtime and Path(runtime).is_dir() else []
        return [*first, temporary / own, Path("/tmp") / own]  # noqa: S108 - made private before it is used

    def _based(self, variable: str, *usual: str) -> Path:
        """Read a variable of the XDG specification, which says that a relative path is none."""
        named = Path(self.environment.get(variable, ""))
        return named if named.is_absolute() else self.home.joinpath(*usual)

    def _named(self, variable: str, *usual: str) -> Path:
        named = self.environment.get(variable)
        return Path(named) if named else self.home.joinpath(*usual)
