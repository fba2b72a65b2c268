"""Faults of a profile that nobody has open, each really made, with the answer that doctor has to give."""

import asyncio
import os
import signal
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.bootstrap import open_desk
from core.facts import NoteFilter
from core.profile import OwnerKind, Profile
from sync.hub.kept_port import read_port
from sync.peer import SyncMode
from tests.app.doctor.sample import HUB, MEMBER, Sample
from tests.core.store.spoiling import spoil
from tests.nursery import Program

Break = Callable[[Sample], AbstractContextManager[None] | None]


@dataclass(frozen=True)
class ClosedFault:
    """A fault: how it is made, what doctor calls it, and words of its cause and its cure."""

    name: str
    make: Break
    subject: str
    health: str
    cause: str
    cure: str
    profile: str = HUB
    also: tuple[str, ...] = ()
    """What is faulty because of it, too."""


def _database(sample: Sample) -> Path:
    return sample.profile(HUB) / "tandem.db"


def _change(database: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        assert connection.execute(statement, values).rowcount > 0, statement


def _open_folder(sample: Sample) -> None:
    sample.profile(HUB).chmod(0o755)


def _open_key(sample: Sample) -> None:
    (sample.profile(HUB) / "device.key").chmod(0o644)


def _spoil_database(sample: Sample) -> None:
    _database(sample).write_bytes(b"this is no database" * 100)


def _hide_updates(sample: Sample) -> None:
    with closing(sqlite3.connect(_database(sample))) as connection:
        (note,) = connection.execute("SELECT id FROM notes WHERE title = 'Tree'").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(_database(sample), "updates_note", note.encode(), b"~")


def _lose_search(sample: Sample) -> None:
    _change(_database(sample), "DELETE FROM notes_text WHERE title = 'Tree'")


def _be_newer(sample: Sample) -> None:
    _change(_database(sample), "UPDATE alembic_version SET version_num = '9999'")


async def _write_offline(sample: Sample) -> None:
    opened = open_desk(Profile(sample.profile(HUB)), OwnerKind.COMMAND, SyncMode.OFFLINE)
    async with opened as desk:
        [note] = [note for note in await desk.library.store.notes(NoteFilter()) if note.title == "Shopping"]
        await desk.library.append(note.id, "butter")


def _spoil_outbox(sample: Sample) -> None:
    asyncio.run(_write_offline(sample))
    spoiled = "UPDATE updates SET body = zeroblob(length(body)) WHERE serial IN (SELECT position FROM outbox)"
    _change(_database(sample), spoiled)


def _attachment(sample: Sample) -> Path:
    [file] = [path for path in (sample.profile(HUB) / "attachments").rglob("*") if path.is_file()]
    return file


def _spoil_attachment(sample: Sample) -> None:
    _attachment(sample).write_bytes(b"a pictvre of a tree")


def _lose_attachment(sample: Sample) -> None:
    _attachment(sample).unlink()


def _backup(sample: Sample) -> Path:
    [backup] = (sample.profile(HUB) / "backups").glob("*.db")
    return backup


def _spoil_backup(sample: Sample) -> None:
    content = _backup(sample).read_bytes()
    _backup(sample).write_bytes(content[:4096] + b"\xaa" * (len(content) - 4096))


def _age_backup(sample: Sample) -> None:
    made = datetime.now(UTC) - timedelta(days=9)
    _backup(sample).rename(_backup(sample).with_name(made.strftime("tandem-%Y%m%dT%H%M%SZ.db")))


def _misspell_key(sample: Sample) -> None:
    file = sample.place / "settings" / "tandem" / "tandemd.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[backup]\nfoldr = '/mnt'\n")


def _lose_keys(sample: Sample) -> None:
    for key in (sample.place / "keys").iterdir():
        key.unlink()


def _spoil_settings(sample: Sample) -> None:
    (sample.profile(HUB) / "hub" / "settings.json").write_text('{"listen": "everywhere"}')


def _spoil_authority(sample: Sample) -> None:
    file = sample.profile(HUB) / "hub" / "authority.pem"
    content = file.read_bytes()
    file.write_bytes(content[:300] + b"AAAAAAAA" + content[308:])


@contextmanager
def _take_port(sample: Sample) -> Iterator[None]:
    port = read_port(sample.profile(HUB) / "hub")
    assert port is not None
    with socket.create_server(("127.0.0.1", port)):
        yield


@contextmanager
def _hang_owner(sample: Sample) -> Iterator[None]:
    owner = Program("app.daemon.entry", "--profile", str(sample.profile(HUB)), "--no-hub")
    try:
        owner.stdout.readline()
        os.kill(owner.pid, signal.SIGSTOP)
        yield
    finally:
        os.kill(owner.pid, signal.SIGCONT)
        owner.end()


def _be_away(_sample: Sample) -> None:
    """Nobody runs the hub of the member's space."""


def _forget_name(sample: Sample) -> None:
    _change(
        sample.profile(MEMBER) / "tandem.db",
        "UPDATE spaces SET hub = 'hub.invalid:4443' WHERE role = 'member'",
    )


CLOSED = (
    ClosedFault("wrong permissions", _open_folder, "profile", "notable", "Other users can open", "chmod 700"),
    ClosedFault("key readable by others", _open_key, "secret files", "faulty", "device.key", "chmod 600"),
    ClosedFault("damaged database", _spoil_database, "notes", "faulty", "is damaged", "copy .*tandem-.*db"),
    ClosedFault("damaged index", _hide_updates, "database", "notable", "Indexes .* damaged", "the disk"),
    ClosedFault("index that lags", _lose_search, "search", "notable", "did not know .* 1 note", "put right"),
    ClosedFault("newer schema", _be_newer, "notes", "faulty", "newer", "[Nn]ewe"),
    ClosedFault(
        "damaged outbox row", _spoil_outbox, "changes of “Notes”", "faulty", "1 change .* damaged",
        "Check this disk",
    ),
    ClosedFault(
        "damaged attachment", _spoil_attachment, "attachments", "faulty", "1 of them is damaged: “tree.png”",
        "comes back from the backup",
    ),
    ClosedFault(
        "missing attachment", _lose_attachment, "attachments", "faulty", "1 of them is missing: “tree.png”",
        "comes back from the backup",
    ),
    ClosedFault("damaged backup", _spoil_backup, "backups", "faulty", "only backup is damaged", "the disk"),
    ClosedFault("backup overdue", _age_backup, "backups", "notable", "9 days old", "tandemd"),
    ClosedFault(
        "unknown key in the configuration", _misspell_key, "configuration", "faulty",
        "“backup.foldr”.*Did you mean backup.folder", "Mend it",
    ),
    ClosedFault("key gone", _lose_keys, "keys", "faulty", "is not there", "bring back what is missing",
        also=("hub of “Notes”",)),
    ClosedFault("damaged settings", _spoil_settings, "hub settings", "faulty", "settings", "tandem hub init"),
    ClosedFault("damaged authority", _spoil_authority, "keys", "faulty", "authority.pem", "from a backup"),
    ClosedFault("port taken", _take_port, "port", "faulty", "Another program listens", "--port"),
    ClosedFault("owner that hangs", _hang_owner, "notes", "faulty", "does not answer", "end that process"),
    ClosedFault(
        "hub unreachable", _be_away, "hub of “Notes”", "notable", "Not reachable|cannot be reached",
        "shared from", profile=MEMBER,
    ),
    ClosedFault(
        "name of the hub unknown", _forget_name, "hub of “Notes”", "faulty", "hub.invalid, is unknown",
        "new invitation", profile=MEMBER,
    ),
)  # fmt: skip


def broken(fault: ClosedFault, sample: Sample) -> AbstractContextManager[None]:
    """Break a copy for the length of the block."""
    return fault.make(sample) or nullcontext()
