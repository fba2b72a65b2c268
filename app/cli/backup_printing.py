"""Prints backups: what one holds in a sentence, many in columns."""

from datetime import UTC, datetime
from pathlib import Path

from app.cli.columns import Column, print_columns
from app.cli.moments import ago
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.backup_results import BackupList, BackupRow
from core.backup import Keys

_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))

_KEYS = {
    Keys.OPEN: "It is encrypted and has the keys: with its passphrase everything comes back on any computer.",
    Keys.SEALED: "It is not encrypted. Its keys are sealed, and open only with what opens those of this"
    " profile. For another computer, make one with --encrypt.",
    Keys.NONE: "It is not encrypted, so it has no keys: notes come back from it, but shared spaces have to be"
    " joined again. Make one with --encrypt to have the keys in it.",
}
_ENCRYPTED_SEALED = "It is encrypted. Its keys do not open now, so it has them sealed, as the profile has."
_NEXT = {
    Keys.OPEN: (
        "It is the same device as before, with the same keys. If the old one still runs,",
        "end it: two with one key cannot be told apart.",
    ),
    Keys.SEALED: (
        "Its keys are sealed, and open with what opened them before. If that is gone,",
        "`tandem device renew` goes on as a new device. If the old one still runs, end it.",
    ),
    Keys.NONE: ("It has no keys of before, so it is a new device: join its shared spaces again.",),
}


def print_made(made: BackupRow) -> None:
    """Name the file on standard output, and say what is in it."""
    output().print(made.path)
    terminal = notices()
    terminal.print(f"{_size(made.size)}: {_holding(made)}. All of it was read back.")
    if made.missing:
        terminal.print(
            f"{count(made.missing, 'attachment')} {'is' if made.missing == 1 else 'are'} not in it, as"
            " this computer does not have them whole; the hubs of the notes may."
        )
    terminal.print(_keys_of_made(made))


def print_verified(verified: BackupRow) -> None:
    """Say that a backup is sound."""
    terminal = output()
    name = Path(verified.path).name
    terminal.print(f"{terminal.good('✓')} {name}: {_holding(verified)}. All of it was read back.")


def print_restored(restored: BackupRow, profile: Path) -> None:
    """Say what came back, and what there is to do."""
    output().print(f"{_holding(restored)} of {_when(restored)} are in {profile}.")
    terminal = notices()
    for line in _NEXT[Keys(restored.keys)]:
        terminal.print(line)
    terminal.print("What is newer on other devices comes by itself once this one is online.")


def print_backups(listed: BackupList) -> None:
    """Print backups in columns, the newest first."""
    terminal = output()
    if not listed.backups:
        terminal.print(f"No backups in {listed.folder}.")
        return
    now = datetime.now(UTC)
    columns = [
        Column("BACKUP"),
        Column("MADE"),
        Column("SIZE", numeric=True),
        Column("READ BACK"),
        Column("HOLDS", flexible=True),
    ]
    print_columns(terminal, columns, [_cells(each, now) for each in listed.backups])


def _cells(backup: BackupRow, now: datetime) -> list[str]:
    name = one_line(Path(backup.path).name)
    if backup.made is None:
        return [name, "", _size(backup.size), "damaged", one_line(backup.problem)]
    verified = ago(backup.verified, now) if backup.verified else "never"
    return [name, ago(backup.made, now), _size(backup.size), verified, _in_short(backup)]


def _in_short(backup: BackupRow) -> str:
    parts = [
        count(backup.notes, "note"),
        "hub" if backup.hub else "",
        "encrypted" if backup.encrypted else "",
    ]
    parts.append(count(backup.attachments, "file") if backup.attachments else "")
    return ", ".join(filter(None, parts))


def _holding(backup: BackupRow) -> str:
    parts = [count(backup.notes, "note"), count(backup.attachments, "attachment")]
    if backup.hub:
        parts.append(f"{count(backup.messages, 'message')} of the hub's own logs")
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _keys_of_made(made: BackupRow) -> str:
    keys = Keys(made.keys)
    return _ENCRYPTED_SEALED if made.encrypted and keys is Keys.SEALED else _KEYS[keys]


def _when(backup: BackupRow) -> str:
    made = backup.made.astimezone() if backup.made else None
    return f"{made:%Y-%m-%d %H:%M}" if made else ""


def _size(size: int) -> str:
    for unit, name in _UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} B"
