"""Puts together what holds: a file, overruled by the environment, overruled by flags."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from app.configuration.model import Configuration
from app.configuration.refusals import senseless_value
from app.configuration.sources import BY_NAME, FILE_VARIABLE, Source, from_environment, from_file, from_flags
from core.platform import Places


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
    that cannot be, also where another overrules it, for a key that does not exist, and for a file that was
    asked for and cannot be read.
    """
    wanted = file or (Path(given) if (given := environment.get(FILE_VARIABLE)) else None)
    found = wanted.expanduser() if wanted else _find(environment, home)
    sources = (from_flags(flags), from_environment(environment), from_file(found))
    for source in reversed(sources):
        _check(source)
    origins = {name: origin for source in reversed(sources) for name, origin in source.origins.items()}
    build: Callable[..., Configuration] = Configuration
    return Chosen(build(_build_sources=(sources, {})), found, origins)


def _find(environment: Mapping[str, str], home: Path) -> Path | None:
    return next((path for path in Places(environment, home).configurations if path.exists()), None)


def _check(source: Source) -> None:
    """Refuse the first value of a source that cannot be; as JSON, lists and words may stand for our types."""
    for name, value in source.values.items():
        key = BY_NAME[name]
        try:
            TypeAdapter(key.type).validate_json(json.dumps(value, default=str), strict=True)
        except ValidationError as error:
            ours = error.errors(include_url=False)[0].get("ctx", {}).get("error")
            reason = str(ours) if isinstance(ours, ValueError) else ""
            # Without its cause, which would show what the key says.
            raise senseless_value(key, value, source.origins[name], reason) from None
