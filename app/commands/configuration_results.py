"""What holds of the configuration, and where each value is from."""

import msgspec


class ConfigurationRow(msgspec.Struct, frozen=True):
    """One key; `value` is as a file writes it, None where nothing was set and `shown` says what holds then.

    `origin` is a file, a variable, "the command line" or "default".
    """

    key: str
    value: bool | int | str | tuple[str, ...] | None
    shown: str
    origin: str


class ConfigurationReport(msgspec.Struct, frozen=True):
    """All keys; `file` is the one that was read, "" for none, `process` that of the `tandemd` that told it.

    `process` is 0 where none runs: then it is what one would hold that is started here, without flags.
    """

    file: str
    process: int
    rows: tuple[ConfigurationRow, ...]
