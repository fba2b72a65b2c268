"""What `tandemd` is told: by flags, else by the environment, else by one TOML file, else by default."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from core.errors import BadInput, Problem
from core.system_errors import cause
from sync.hub.hub_settings import LISTEN_VARIABLE, NEARBY_VARIABLE, check_listen, check_names

FILE_VARIABLE = "TANDEM_CONFIG"
_NAME = Path("tandem") / "tandemd.toml"
_LARGEST_PORT = 65_535
_EVERY = re.compile(r"([1-9]\d{0,3})([mhd])")
_SECONDS = {"m": 60.0, "h": 3600.0, "d": 86_400.0}


class LogFormat(StrEnum):
    """How log lines are written on standard error."""

    HUMAN = "human"
    JSON = "json"


class LogLevel(StrEnum):
    """Which log lines are written on standard error; the diary in the profile has those from info on."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Configuration(msgspec.Struct, frozen=True):
    """What holds; the keys and what they mean are in `KEYS`."""

    profile: str | None = None
    has_hub: bool = True
    listen: str | None = None
    port: int | None = None
    bus_port: int | None = None
    names: tuple[str, ...] | None = None
    nearby: bool | None = None
    log_format: LogFormat = LogFormat.HUMAN
    log_level: LogLevel = LogLevel.INFO
    backup_folder: str | None = None
    backup_every: str = "1d"
    backup_keep: int = 7
    backup_passphrase_file: str | None = None

    @property
    def backup_place(self) -> Path | None:
        """The folder of the backups, None when none are made."""
        return Path(self.backup_folder).expanduser() if self.backup_folder else None

    @property
    def backup_pause(self) -> float:
        """How many seconds lie between two backups."""
        return _seconds(self.backup_every)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the file; the environment names it `variable`, the command line `flag`."""

    name: str
    field: str
    kind: object
    wanted: str
    """What a value is, in words."""
    variable: str
    flag: str
    meaning: str
    default: str
    check: Callable[..., None] = lambda _value: None


def _check_port(port: int) -> None:
    if not 0 < port <= _LARGEST_PORT:
        raise BadInput(f"{port} is no port.", safe="", cure=f"Ports go from 1 to {_LARGEST_PORT}.")


def _check_path(path: str) -> None:
    if not path.startswith(("/", "~")):
        raise BadInput(f"“{path}” does not begin with / or ~.", safe="", cure="Name the whole path.")


def _check_keep(number: int) -> None:
    if number < 1:
        raise BadInput("None would be kept.", safe="", cure="Keep one or more.")


def _seconds(every: str) -> float:
    found = _EVERY.fullmatch(every)
    if found is None:
        raise BadInput(f"“{every}” is no length of time.", safe="", cure="Give one as 30m, 12h or 1d.")
    return int(found[1]) * _SECONDS[found[2]]


def _check_every(every: str) -> None:
    _seconds(every)


KEYS = (
    Key(
        "profile",
        "profile",
        str,
        "the path of a folder",
        "TANDEM_HOME",
        "--profile",
        "The folder of the profile. It is made if it is not there.",
        "the user's own: ~/.local/share/tandem",
        _check_path,
    ),
    Key(
        "hub.run",
        "has_hub",
        bool,
        "true or false",
        "TANDEM_HUB",
        "--hub, --no-hub",
        "Whether a hub runs before any space is shared from here. One that serves spaces always runs.",
        "true",
    ),
    Key(
        "hub.listen",
        "listen",
        str,
        "an address of this computer",
        LISTEN_VARIABLE,
        "--listen",
        "The address that the hub listens on: 0.0.0.0 for every network, 127.0.0.1 for this computer alone.",
        "what `tandem hub init` set, else 0.0.0.0",
        check_listen,
    ),
    Key(
        "hub.port",
        "port",
        int,
        "a number from 1 to 65535",
        "TANDEM_PORT",
        "--port",
        "The port of the hub, for REST, RPC, web pages and joining. Invitations name it.",
        "the one of last time, at first a free one",
        _check_port,
    ),
    Key(
        "hub.bus_port",
        "bus_port",
        int,
        "a number from 1 to 65535",
        "TANDEM_BUS_PORT",
        "--bus-port",
        "The port of the hub's bus, to which devices connect once they were let in.",
        "the one of last time, at first a free one",
        _check_port,
    ),
    Key(
        "hub.names",
        "names",
        tuple[str, ...],
        "a list of host names",
        "TANDEM_NAMES",
        "--name",
        "Names under which others reach this computer; invitations give them before its addresses. In the"
        " environment they are parted by spaces; the flag is given once for each.",
        "what `tandem hub init` set, else none",
        check_names,
    ),
    Key(
        "nearby.on",
        "nearby",
        bool,
        "true or false",
        NEARBY_VARIABLE,
        "--nearby, --no-nearby",
        "Whether devices in the same network find this hub and ask to be let in, and members' devices keep"
        " each other up to date while a hub is away. It names nobody.",
        "what `tandem nearby` set, else false",
    ),
    Key(
        "log.format",
        "log_format",
        LogFormat,
        "human or json",
        "TANDEM_LOG_FORMAT",
        "--log-format",
        "How log lines are written on standard error: for people, or one JSON object a line.",
        "human",
    ),
    Key(
        "log.level",
        "log_level",
        LogLevel,
        "debug, info, warning or error",
        "TANDEM_LOG_LEVEL",
        "--log-level",
        "Which log lines are written on standard error. No line holds the text of a note.",
        "info",
    ),
    Key(
        "backup.folder",
        "backup_folder",
        str,
        "the path of a folder",
        "TANDEM_BACKUP_FOLDER",
        "--backup-folder",
        "Where backups are made by themselves, best on another disk. It is made if it is not there.",
        "none: no backups by themselves",
        _check_path,
    ),
    Key(
        "backup.every",
        "backup_every",
        str,
        "a length of time as 30m, 12h or 1d",
        "TANDEM_BACKUP_EVERY",
        "--backup-every",
        "How long after a backup the next one is made: minutes (30m), hours (12h) or days (1d).",
        "1d",
        _check_every,
    ),
    Key(
        "backup.keep",
        "backup_keep",
        int,
        "a number from 1 on",
        "TANDEM_BACKUP_KEEP",
        "--backup-keep",
        "How many backups of this profile are kept there. Older ones go once a new one was read back.",
        "7",
        _check_keep,
    ),
    Key(
        "backup.passphrase_file",
        "backup_passphrase_file",
        str,
        "the path of a file",
        "TANDEM_BACKUP_PASSPHRASE_FILE",
        "--backup-passphrase-file",
        "A file whose first line is the passphrase that backups are encrypted with. Only such backups hold"
        " keys that open on another computer.",
        "none: not encrypted",
        _check_path,
    ),
)
_BY_NAME = {key.name: key for key in KEYS}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A configuration, the file that was read for it, and where each value is from (by the key's name)."""

    configuration: Configuration
    file: Path | None
    origins: Mapping[str, str]


def choose(
    flags: Mapping[str, object], environment: Mapping[str, str], file: Path | None, home: Path
) -> Chosen:
    """Put together what holds; `flags` are the given ones by the name of their key.

    `file` is the one that was asked for: without, TANDEM_CONFIG names one, else it is looked for in the
    user's folder of settings (`home` is the user's own folder), then in /etc. Raises BadInput for a value
    that cannot be, a key that does not exist, and a file that was asked for and cannot be read.
    """
    wanted = file or (Path(given) if (given := environment.get(FILE_VARIABLE)) else None)
    found = wanted.expanduser() if wanted else _find(environment, home)
    values: dict[str, object] = {}
    origins: dict[str, str] = {}

    def take(name: str, value: object, where: str, origin: str, *, is_typed: bool = True) -> None:
        key = _BY_NAME[name]
        values[key.field], origins[name] = _value(key, value, where, is_typed=is_typed), origin

    for name, value in (_read(found) if found else {}).items():
        take(name, value, f"{name} in {found}", str(found))
    for name, value in _of_environment(environment).items():
        take(name, value, _BY_NAME[name].variable, _BY_NAME[name].variable, is_typed=False)
    for name, value in flags.items():
        take(name, value, _BY_NAME[name].flag, "the command line")
    return Chosen(msgspec.convert(values, Configuration), found, origins)


def _find(environment: Mapping[str, str], home: Path) -> Path | None:
    settings = Path(environment.get("XDG_CONFIG_HOME", ""))
    own = settings if settings.is_absolute() else home / ".config"
    return next((path for path in (own / _NAME, Path("/etc") / _NAME) if path.exists()), None)


def _read(file: Path) -> dict[str, object]:
    """Read the keys of a file, each by its whole name."""
    try:
        parsed = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise _unusable(file, f"It cannot be read: {cause(error)}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unusable(file, f"It is no TOML: {error}.") from error
    values: dict[str, object] = {}
    for name, value in parsed.items():
        if isinstance(value, dict):
            values |= {f"{name}.{inner}": each for inner, each in value.items()}
        else:
            values[name] = value
    for name in values:
        if name not in _BY_NAME:
            raise _unusable(file, f"It has “{name}”, which is no key. {_nearest(name)}")
    return values


def _nearest(name: str) -> str:
    near = difflib.get_close_matches(name, _BY_NAME, n=1)
    return f"Is {near[0]} meant?" if near else f"The keys are {', '.join(_BY_NAME)}."


def _of_environment(environment: Mapping[str, str]) -> dict[str, object]:
    given = {key.name: environment[key.variable] for key in KEYS if environment.get(key.variable)}
    return {
        name: value.split() if _BY_NAME[name].kind == tuple[str, ...] else value
        for name, value in given.items()
    }


def _value(key: Key, value: object, where: str, *, is_typed: bool) -> object:
    try:
        converted: object = msgspec.convert(value, key.kind, strict=is_typed)
        key.check(converted)
    except (msgspec.ValidationError, BadInput) as error:
        reason = error.title if isinstance(error, BadInput) else f"It is to be {key.wanted}."
        raise BadInput(
            f"{where} makes no sense: {_shown(value)}. {reason}",
            safe="Nothing was changed.",
            cure=f"Give {key.wanted}. {key.meaning}",
        ) from error
    return converted


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value)


def _unusable(file: Path, reason: str) -> Problem:
    return BadInput(
        f"The configuration {file} cannot be used. {reason}",
        safe="Nothing was changed.",
        cure="Mend it, or name another one with --config; `tandemd --check` tells what holds.",
    )
