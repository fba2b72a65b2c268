"""How a hub is reached, as its owner set it: kept in the profile, and overruled for this process."""

import ipaddress
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import msgspec

from core.accounts.private_file import write_private
from core.errors import BadInput, BusProblem
from core.system_errors import cause
from core.unreadable import UNREADABLE
from sync.control import HubPlace
from sync.hub.hub import HubSettings

LISTEN_VARIABLE = "TANDEM_LISTEN"
NEARBY_VARIABLE = "TANDEM_NEARBY"
MOST_NAMES = 4
"""An invitation names eight places at most, and this computer's addresses are among them."""
EVERYWHERE = "0.0.0.0"  # noqa: S104 (behind TLS and passes)
SETTINGS_FILE = "settings.json"


class KeptSettings(msgspec.Struct, frozen=True):
    """What the file says; an address to listen on, and names under which others reach it.

    Whoever shares a space wants others to reach it: without a word to the contrary that is on every network.
    """

    listen: str = EVERYWHERE
    names: tuple[str, ...] = ()


class Overruling(msgspec.Struct, frozen=True):
    """What has the last word over the file in this process; None where nothing has."""

    listen: str | None = None
    names: tuple[str, ...] | None = None
    bus_port: int | None = None
    nearby: bool | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Read what the environment says."""
        nearby = {"true": True, "false": False}.get(environment.get(NEARBY_VARIABLE, ""))
        return cls(environment.get(LISTEN_VARIABLE) or None, nearby=nearby)


def read_settings(directory: Path) -> KeptSettings:
    """Read what was set for the hub in a directory; raises BusProblem when that makes no sense."""
    path = directory / SETTINGS_FILE
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=KeptSettings)
        check_listen(kept.listen)
        check_names(kept.names)
    except FileNotFoundError:
        return KeptSettings()
    except (OSError, BadInput, *UNREADABLE) as error:
        raise BusProblem(
            f"The settings of the hub cannot be read: {path}",
            safe="Your notes are saved here. The file was left as it is.",
            cure="Set them again with `tandem hub init --listen ADDRESS`.",
        ) from error
    return kept


def is_prepared(directory: Path) -> bool:
    """Say whether somebody set how the hub in a directory is reached."""
    return (directory / SETTINGS_FILE).exists()


def keep_settings(directory: Path, settings: KeptSettings) -> None:
    """Set how the hub is reached when it starts next; raises BusProblem when the disk refuses."""
    path = directory / SETTINGS_FILE
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
    except OSError as error:
        raise BusProblem(
            f"The settings of the hub cannot be written: {cause(error)}.",
            safe="Nothing was changed.",
            cure=f"Check the disk and your access to {path}.",
        ) from error


def hub_settings(kept: KeptSettings, display_name: str, overruling: Overruling) -> HubSettings:
    """Put together how a hub is reached."""
    names = kept.names if overruling.names is None else overruling.names
    return HubSettings(overruling.listen or kept.listen, names, display_name, overruling.bus_port)


def check_listen(address: str) -> None:
    """Raise BadInput unless a server can be told to listen there."""
    if address == "localhost":
        return
    try:
        ipaddress.ip_address(address)
    except ValueError as error:
        raise BadInput(
            f"“{address}” is no address to listen on.",
            safe="Nothing was changed.",
            cure="Give 0.0.0.0 for every network of this computer, 127.0.0.1 for this computer only, or one "
            "of its addresses.",
        ) from error


def check_names(names: Sequence[str]) -> None:
    """Raise BadInput unless invitations can name these hosts."""
    if len(names) > MOST_NAMES:
        raise BadInput(
            f"A hub has no more than {MOST_NAMES} names.",
            safe="Nothing was changed.",
            cure="Leave some out.",
        )
    for name in names:
        try:
            HubPlace.parse(str(HubPlace(name, 1)))
        except ValueError as error:
            raise BadInput(
                f"“{name}” is no name of a host.",
                safe="Nothing was changed.",
                cure="Give it as in notes.example.org, without a port and without https://.",
            ) from error
