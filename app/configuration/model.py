"""The settings of a daemon: each key with its type, what a value must be, and what it means.

Loading pydantic takes a tenth of a second, so commands that need none of this do not import it.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from app.configuration.checks import (
    check_address,
    check_keep,
    check_key,
    check_path,
    check_port,
    seconds_of,
    which,
)
from app.configuration.key import Told
from core.accounts.secrets import KEYS_VARIABLE, PASSPHRASE_VARIABLE
from sync.hub.hub_settings import LISTEN_VARIABLE, NEARBY_VARIABLE, check_listen, check_names


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


_Place = Annotated[str | None, which(check_path)]
_Port = Annotated[int | None, which(check_port)]
_FOLDER, _FILE, _NUMBER, _SWITCH = (
    "the path of a folder",
    "the path of a file",
    "a number from 1 to 65535",
    "true or false",
)


class Configuration(BaseSettings):
    """What holds. A field's name with its first `_` as a dot is the key, as a file names it."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda field: field.replace("_", ".", 1),
        validate_by_name=True,
    )

    profile: Annotated[
        _Place,
        Told(
            "TANDEM_HOME",
            "--profile",
            _FOLDER,
            "The folder of the profile. It is made if it is not there.",
            "the user's own: ~/.local/share/tandem",
        ),
    ] = None
    keys_folder: Annotated[
        _Place,
        Told(
            KEYS_VARIABLE,
            "--keys-folder",
            _FOLDER,
            "Where the key to the profile's secrets is kept, outside of the profile. Where one is named, no"
            " keyring is asked.",
            "the keyring, else ~/.local/state/tandem/keys",
        ),
    ] = None
    keys_passphrase_file: Annotated[
        _Place,
        Told(
            PASSPHRASE_VARIABLE,
            "--passphrase-file",
            _FILE,
            "A file whose first line is the passphrase that opens the profile's secrets.",
            "none: no passphrase is needed",
            names_a_secret=True,
        ),
    ] = None
    hub_run: Annotated[
        bool,
        Told(
            "TANDEM_HUB",
            "--hub, --no-hub",
            _SWITCH,
            "Whether a hub runs before any space is shared from here. One that serves spaces always runs.",
            "true",
        ),
    ] = True
    hub_listen: Annotated[
        str | None,
        which(check_listen),
        Told(
            LISTEN_VARIABLE,
            "--listen",
            "an address of this computer",
            "The address that the hub listens on: 0.0.0.0 for every network, 127.0.0.1 for this computer"
            " alone.",
            "what `tandem hub init` set, else 0.0.0.0",
        ),
    ] = None
    hub_port: Annotated[
        _Port,
        Told(
            "TANDEM_PORT",
            "--port",
            _NUMBER,
            "The port of the hub, for REST, RPC, web pages and joining. Invitations name it.",
            "the one of last time, at first a free one",
        ),
    ] = None
    hub_bus_port: Annotated[
        _Port,
        Told(
            "TANDEM_BUS_PORT",
            "--bus-port",
            _NUMBER,
            "The port of the hub's bus, to which devices connect once they were let in.",
            "the one of last time, at first a free one",
        ),
    ] = None
    hub_names: Annotated[
        tuple[str, ...] | None,
        which(check_names),
        Told(
            "TANDEM_NAMES",
            "--name",
            "a list of host names",
            "Names under which others reach this computer; invitations give them before its addresses. In the"
            " environment they are parted by spaces; the flag is given once for each.",
            "what `tandem hub init` set, else none",
        ),
    ] = None
    nearby_on: Annotated[
        bool | None,
        Told(
            NEARBY_VARIABLE,
            "--nearby, --no-nearby",
            _SWITCH,
            "Whether devices in the same network find this hub and ask to be let in, and members' devices"
            " keep each other up to date while a hub is away. It names nobody.",
            "what `tandem nearby` set, else false",
        ),
    ] = None
    log_format: Annotated[
        LogFormat,
        Told(
            "TANDEM_LOG_FORMAT",
            "--log-format",
            "human or json",
            "How log lines are written on standard error: for people, or one JSON object a line.",
            "human",
        ),
    ] = LogFormat.HUMAN
    log_level: Annotated[
        LogLevel,
        Told(
            "TANDEM_LOG_LEVEL",
            "--log-level",
            "debug, info, warning or error",
            "Which log lines are written on standard error. No line holds the text of a note.",
            "info",
        ),
    ] = LogLevel.INFO
    backup_folder: Annotated[
        _Place,
        Told(
            "TANDEM_BACKUP_FOLDER",
            "--backup-folder",
            _FOLDER,
            "Where backups are made by themselves, best on another disk. It is made if it is not there.",
            "none: no backups by themselves",
        ),
    ] = None
    backup_every: Annotated[
        str,
        which(seconds_of),
        Told(
            "TANDEM_BACKUP_EVERY",
            "--backup-every",
            "a length of time as 30m, 12h or 1d",
            "How long after a backup the next one is made: minutes (30m), hours (12h) or days (1d).",
            "1d",
        ),
    ] = "1d"
    backup_keep: Annotated[
        int,
        which(check_keep),
        Told(
            "TANDEM_BACKUP_KEEP",
            "--backup-keep",
            "a number from 1 on",
            "How many backups of this profile are kept there. Older ones go once a new one was read back.",
            "7",
        ),
    ] = 7
    backup_passphrase_file: Annotated[
        _Place,
        Told(
            "TANDEM_BACKUP_PASSPHRASE_FILE",
            "--backup-passphrase-file",
            _FILE,
            "A file whose first line is the passphrase that backups are encrypted with. Only such backups"
            " hold keys that open on another computer.",
            "none: not encrypted",
            names_a_secret=True,
        ),
    ] = None
    updates_from: Annotated[
        str | None,
        which(check_address),
        Told(
            "TANDEM_UPDATES_FROM",
            "--updates-from",
            "the https address of a list of releases",
            "Where `tandem version --check` looks for a newer Tandem. Nothing asks there by itself.",
            "nobody is asked",
        ),
    ] = None
    updates_key: Annotated[
        str | None,
        which(check_key),
        Told(
            "TANDEM_UPDATES_KEY",
            "--updates-key",
            "the line of a public key file",
            "The Ed25519 key of OpenSSH by which that list has to be signed.",
            "none: no list is believed",
        ),
    ] = None

    @property
    def backup_place(self) -> Path | None:
        """The folder of the backups, None when none are made."""
        return Path(self.backup_folder).expanduser() if self.backup_folder else None

    @property
    def backup_pause(self) -> float:
        """How many seconds lie between two backups."""
        return seconds_of(self.backup_every)

    @property
    def key_places(self) -> dict[str, str]:
        """Where keys to secrets are found, as what looks for them reads it from the environment."""
        named = {KEYS_VARIABLE: self.keys_folder, PASSPHRASE_VARIABLE: self.keys_passphrase_file}
        return {variable: place for variable, place in named.items() if place}

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read nothing unasked: `choose` says from where."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)
