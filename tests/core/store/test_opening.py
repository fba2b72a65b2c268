"""Opening: new, current, older, newer, foreign and unwritable files, each handled without harm."""

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ProfileTooNew, StorageDamaged, StorageProblem, StorageReadOnly
from core.store import Changes, open_store
from tests.core.store.samples import NOTE, update


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def execute(database: Path, sql: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(sql)


def damage_a_description(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'signature', 'signaturd')")
    connection.execute("PRAGMA schema_version = 9999")


def damage_the_settings(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET rootpage = 99999 WHERE tbl_name = 'settings'")
    connection.execute("PRAGMA schema_version = 9999")


def make(database: Path) -> None:
    """Open a store, write to it and close it."""

    async def use() -> None:
        async with open_store(database) as store:
            await store.write(Changes(updates=[update(1)]))
            await store.load_document(NOTE)

    asyncio.run(use())


async def test_the_database_is_for_its_owner_alone(database: Path) -> None:
    async with open_store(database) as store:
        await store.write(Changes(updates=[update(1)]))
        modes = {stat.S_IMODE(file.stat().st_mode) for file in database.parent.iterdir()}

    assert modes == {0o600}


def test_a_closed_database_is_one_file(database: Path) -> None:
    make(database)

    assert [file.name for file in database.parent.iterdir()] == ["tandem.db"]


async def test_every_connection_is_durable_and_only_the_writer_writes(database: Path) -> None:
    async with open_store(database) as store:
        lanes = [store._writer._lane, *(store._readers._free.get_nowait() for _ in range(2))]
        found = [
            [
                await lane.run(lambda c, name=name: c.execute(f"PRAGMA {name}").fetchone()[0])  # type: ignore[misc]
                for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
            ]
            for lane in lanes
        ]

    assert found == [["wal", 2, 1, 0], ["wal", 2, 1, 1], ["wal", 2, 1, 1]]


def test_an_empty_file_becomes_a_database(database: Path) -> None:
    database.touch()
    make(database)


def test_a_newer_profile_is_refused_and_not_a_byte_of_it_changes(database: Path) -> None:
    make(database)
    execute(database, "UPDATE alembic_version SET version_num = '9999'")
    before = contents(database.parent)

    with pytest.raises(ProfileTooNew) as caught:
        make(database)
    assert contents(database.parent) == before
    assert all([caught.value.title, caught.value.safe, caught.value.cure])


def test_a_newer_profile_whose_owner_crashed_is_refused_and_its_bytes_stay(database: Path) -> None:
    make(database)
    crash = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        "c.execute(\"UPDATE alembic_version SET version_num = '9999'\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", crash, str(database)], check=True)
    before = contents(database.parent)
    assert before["tandem.db-wal"]

    with pytest.raises(ProfileTooNew):
        make(database)
    after = contents(database.parent)
    assert [after[name] for name in ("tandem.db", "tandem.db-wal")] == [
        before[name] for name in ("tandem.db", "tandem.db-wal")
    ]


@pytest.mark.parametrize(
    "content", [b"x", b"# My notes\n" * 500, bytes(4096), b"SQLite format 3\x00" + bytes(4080)]
)
def test_a_file_that_is_no_database_is_refused_and_stays(database: Path, content: bytes) -> None:
    database.write_bytes(content)

    with pytest.raises(StorageDamaged):
        make(database)
    assert contents(database.parent) == {"tandem.db": content}


def test_the_database_of_another_program_is_refused_and_stays(database: Path) -> None:
    execute(database, "CREATE TABLE recipes (name)")
    before = contents(database.parent)

    with pytest.raises(StorageDamaged):
        make(database)
    assert contents(database.parent) == before


def test_a_database_with_a_broken_page_is_told_as_damaged(database: Path) -> None:
    make(database)
    content = database.read_bytes()
    database.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    with pytest.raises(StorageDamaged):
        make(database)


def test_a_folder_in_the_place_of_the_database_is_told(database: Path) -> None:
    database.mkdir()
    with pytest.raises(StorageProblem):
        make(database)


async def test_an_error_of_the_user_of_a_store_stays_what_it_is(database: Path) -> None:
    with pytest.raises(FileNotFoundError):
        async with open_store(database):
            raise FileNotFoundError


def test_a_description_with_another_name_in_it_is_told(database: Path) -> None:
    make(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        damage_a_description(connection)
    before = database.read_bytes()

    with pytest.raises(StorageDamaged):
        make(database)
    assert database.read_bytes() == before


async def test_damage_met_in_any_question_is_told(database: Path) -> None:
    async with open_store(database) as store:
        await store._writer._lane.run(damage_the_settings)
        with pytest.raises(StorageDamaged):
            await store.setting("theme")
        with pytest.raises(StorageDamaged):
            await store.set_setting("theme", "dark")


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageReadOnly):
        make(tmp_path / "missing" / "tandem.db")


def test_a_database_held_by_another_program_is_told(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(database)
    monkeypatch.setattr("core.store.connections._PRAGMAS", ("PRAGMA busy_timeout = 0",))
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageProblem, match="Another program"):
            make(database)


_OPEN = """
import asyncio, sys
from pathlib import Path
from core.errors import StorageReadOnly
from core.store import open_store

async def main():
    try:
        async with open_store(Path(sys.argv[1])):
            print("opened")
    except StorageReadOnly as problem:
        print("refused" if problem.title and problem.safe and problem.cure else "silent")

asyncio.run(main())
"""


def open_with_permissions_in_force(database: Path) -> str:
    """Open the store in a process of its own; root gives up its right to ignore permissions."""
    command = [sys.executable, "-c", _OPEN, str(database)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root ignores permissions, and there is no setpriv to give that right up")
        # Also what is inherited, as root in a container has it so.
        given_up = ("--inh-caps", "-dac_override", "--bounding-set", "-dac_override")
        command = ["setpriv", *given_up, *command]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=60)
    return done.stdout.strip() or done.stderr


def test_a_database_that_may_not_be_written_is_told_and_stays(database: Path) -> None:
    make(database)
    before = contents(database.parent)
    database.chmod(0o400)

    assert open_with_permissions_in_force(database) == "refused"
    assert contents(database.parent) == before


def test_a_folder_that_may_not_be_written_is_told(database: Path) -> None:
    make(database)
    database.parent.chmod(0o500)
    try:
        assert open_with_permissions_in_force(database) == "refused"
    finally:
        database.parent.chmod(0o700)


def test_a_new_database_in_a_folder_that_may_not_be_written_is_told(database: Path) -> None:
    database.parent.chmod(0o500)
    try:
        assert open_with_permissions_in_force(database) == "refused"
    finally:
        database.parent.chmod(0o700)


def test_a_database_that_may_be_written_opens_with_permissions_in_force(database: Path) -> None:
    make(database)

    assert open_with_permissions_in_force(database) == "opened"
