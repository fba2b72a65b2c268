"""What holds, as it is shown: every key, its value and where that is from. No key holds a secret."""

from app.commands.configuration_results import ConfigurationReport, ConfigurationRow
from app.configuration.choosing import Chosen
from app.configuration.key import Key
from app.configuration.sources import KEYS

_DEFAULT = "default"


def report(chosen: Chosen, process: int = 0) -> ConfigurationReport:
    """Show every key; `process` is the `tandemd` that holds it."""
    rows = tuple(_row(chosen, key) for key in KEYS)
    return ConfigurationReport(str(chosen.file or ""), process, rows)


def _row(chosen: Chosen, key: Key) -> ConfigurationRow:
    value = getattr(chosen.configuration, key.field)
    shown = key.told.default if value is None else _shown(value)
    return ConfigurationRow(key.name, value, shown, chosen.origins.get(key.name, _DEFAULT))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else str(value)
