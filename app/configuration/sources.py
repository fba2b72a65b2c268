"""Where values are from: a file, the environment, flags; each gives them by the names of their keys."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_settings import PydanticBaseSettingsSource

from app.configuration.key import Key, Told
from app.configuration.model import Configuration
from app.configuration.refusals import unknown_key, unknown_variable, unusable_file
from app.telemetry.settings import TRACE_VARIABLE
from core.system_errors import cause

FILE_VARIABLE = "TANDEM_CONFIG"
_PREFIX = "TANDEM_"


def _key(field: str, info: FieldInfo) -> Key:
    [told] = [each for each in info.metadata if isinstance(each, Told)]
    kinds = get_args(info.annotation) or (info.annotation,)
    return Key(info.alias or field, field, info.rebuild_annotation(), kinds, told)


KEYS = tuple(_key(field, info) for field, info in Configuration.model_fields.items())
BY_NAME = {key.name: key for key in KEYS}


class Source(PydanticBaseSettingsSource):
    """Values that are known already, by the names of their keys, and what to call the place of each."""

    def __init__(self, values: Mapping[str, object], origins: Mapping[str, str]) -> None:
        super().__init__(Configuration)
        self.values = dict(values)
        self.origins = dict(origins)

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Give one value, its key, and that it is to be taken as it is."""
        key = field.alias or field_name
        return self.values.get(key), key, False

    def __call__(self) -> dict[str, Any]:
        """Give all values."""
        return dict(self.values)


def from_flags(flags: Mapping[str, object]) -> Source:
    """Take the flags that were given, by the names of their keys."""
    return Source(flags, dict.fromkeys(flags, "the command line"))


def from_environment(environment: Mapping[str, str]) -> Source:
    """Read the variables that are set; each becomes what it would be in a file.

    Raises BadInput for one that begins as ours do and means nothing.
    """
    # Whether one process is traced is no setting of a hub: it is not kept anywhere.
    known = (FILE_VARIABLE, TRACE_VARIABLE, *(key.told.variable for key in KEYS))
    for variable in environment:
        if variable.startswith(_PREFIX) and variable not in known:
            raise unknown_variable(variable, known)
    given = {key.name: text for key in KEYS if (text := environment.get(key.told.variable))}
    values = {name: _as_in_a_file(BY_NAME[name], text) for name, text in given.items()}
    return Source(values, {name: BY_NAME[name].told.variable for name in given})


def from_file(file: Path | None) -> Source:
    """Read a file, if there is one; raises BadInput for one that cannot be read, or has an unknown key."""
    values = _read(file) if file else {}
    for name in values:
        if name not in BY_NAME:
            raise unknown_key(str(file), name, tuple(BY_NAME))
    return Source(values, dict.fromkeys(values, str(file)))


def _as_in_a_file(key: Key, text: str) -> object:
    """Give a word of the environment the type of its key where it can have it; else it is refused later."""
    if bool in key.kinds:
        return {"true": True, "false": False}.get(text, text)
    if int in key.kinds:
        return int(text) if text.isascii() and text.isdigit() else text
    return text.split() if tuple[str, ...] in key.kinds else text


def _read(file: Path) -> dict[str, object]:
    """Read the keys of a file, each by its whole name."""
    try:
        parsed = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise unusable_file(str(file), f"It cannot be read: {cause(error)}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise unusable_file(str(file), f"It is no TOML: {error}.") from error
    values: dict[str, object] = {}
    for name, value in parsed.items():
        inner = (
            {f"{name}.{each}": of_it for each, of_it in value.items()} if isinstance(value, dict) else None
        )
        values |= {name: value} if inner is None else inner
    return values
