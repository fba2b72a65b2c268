"""What doctor can see in files without opening the profile: secrets, the hub, the configuration."""

import errno
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.errors import Problem
from core.health import Finding, Health
from core.platform import others_may_open
from core.profile import Profile, read_owner


def look_at_hub_files(profile: Profile, environment: Mapping[str, str]) -> list[Finding]:
    """Look at how the hub is reached, if this profile has one."""
    if not profile.hub.is_dir():
        return []
    # Imported only here: a profile without a hub needs none of it.
    from sync.hub.hub_settings import LISTEN_VARIABLE, read_settings
    from sync.hub.kept_port import read_port

    try:
        settings = read_settings(profile.hub)
    except Problem as problem:
        return [Finding("hub settings", Health.FAULTY, f"{problem.title} {problem.safe}", problem.cure)]
    listen = environment.get(LISTEN_VARIABLE) or settings.listen
    port = read_port(profile.hub)
    if port is None or read_owner(profile) is not None or not _is_taken(listen, port):
        return []
    seen = f"Another program listens on port {port}, where invitations say that this hub is."
    cure = (
        "Close that program (`ss -ltnp` names it), or start `tandemd` with another --port and give out new"
        " invitations."
    )
    return [Finding("port", Health.FAULTY, seen, cure)]


def look_at_configuration(read: str, environment: Mapping[str, str], home: Path) -> Finding:
    """Say whether `tandemd` could start with the file that it `read`, if any, or with what there is."""
    from app.configuration.choosing import choose

    try:
        file = choose({}, environment, Path(read) if read else None, home).file
    except Problem as problem:
        return Finding("configuration", Health.FAULTY, f"{problem.title} {problem.safe}", problem.cure)
    seen = f"{file} can be used." if file else "There is no file, and none is needed."
    return Finding("configuration", Health.SOUND, seen)


def look_at_secret_files(profile: Profile) -> list[Finding]:
    """Say which files with secrets other users of this computer may read."""
    open_ = [path for path in _secret_files(profile) if others_may_open(path)]
    if not open_:
        return []
    names = " ".join(map(str, open_))
    seen = f"Other users of this computer may read what proves who you are: {names}"
    cure = f"Run `chmod 600 {names}`. If somebody may have copied them, run `tandem device renew`."
    return [Finding("secret files", Health.FAULTY, seen, cure)]


def _secret_files(profile: Profile) -> Iterator[Path]:
    from sync.hub.hub_keys import HUB_SECRETS

    named = (profile.device_key, profile.secrets, *(profile.hub / name for name in HUB_SECRETS))
    return (path for path in named if path.exists())


def _is_taken(listen: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in listen else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        # As servers do: what has just ended is no program that listens.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((listen, port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False
