"""An upgrade that is cut short, at whatever moment, leaves the old profile as it was."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection

from core.errors import StorageFull, StorageProblem
from core.store.migrations import run
from core.store.revisions import KNOWN, prepare
from tests.upgrades.conftest import Unpack

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]

OLD = KNOWN[:-1]
_NEEDS_NO_ROOM = "0005"
"""The next format has but a column more, which is written in the description of the table alone."""
_FULL = """
import sys
from pathlib import Path
from core.errors import StorageFull
from core.store.revisions import prepare

database = Path(sys.argv[1])
try:
    prepare(database, database.parent / "backups")
except StorageFull as problem:
    print(problem.safe)
"""


def dumped(database: Path) -> list[str]:
    """Read everything that a database says."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


def killed(database: Path, at: int) -> bool:
    """Upgrade in a process that is killed before its statement number `at`; tell whether it was."""
    process = os.fork()
    if process == 0:
        try:
            _begin_counting(at)
            prepare(database, database.parent / "backups")
        finally:
            os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def _begin_counting(at: int) -> None:
    numbers = count()

    def look(_statement: str) -> None:
        if next(numbers) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    begin = run._begin

    def begin_counting(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_trace_callback(look)
        begin(connection)

    run._begin = begin_counting


@pytest.mark.parametrize("revision", OLD)
def test_killed_at_any_statement_it_is_as_before_or_whole(unpack: Unpack, revision: str) -> None:
    kept = unpack(revision)
    before, whole = dumped(kept.database), kept.home / "whole.db"
    shutil.copyfile(kept.database, whole)
    prepare(whole)
    after = dumped(whole)

    old = kept.database.read_bytes()
    for statement in count():
        shutil.rmtree(kept.folder / "backups", ignore_errors=True)
        for left in kept.folder.glob("tandem.db*"):
            left.unlink()
        kept.database.write_bytes(old)
        if not killed(kept.database, statement):
            break
        assert dumped(kept.database) in (before, after)
        [copy] = (kept.folder / "backups").iterdir()
        assert sorted(dumped(copy)) == sorted(before)
        prepare(kept.database)
        assert dumped(kept.database) == after
    assert statement > 5
    assert dumped(kept.database) == after


@pytest.mark.parametrize("revision", [revision for revision in OLD if revision != _NEEDS_NO_ROOM])
def test_without_room_to_grow_it_is_as_before(
    unpack: Unpack, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = unpack(revision)
    before = dumped(kept.database)
    begin = run._begin

    def begin_without_room(connection: Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        begin(connection)

    with monkeypatch.context() as patched:
        patched.setattr(run, "_begin", begin_without_room)
        with pytest.raises(StorageFull):
            prepare(kept.database)
    assert dumped(kept.database) == before
    prepare(kept.database)
    assert dumped(kept.database) != before


def test_on_a_full_disk_no_upgrade_begins(unpack: Unpack, tmp_path: Path) -> None:
    kept, disk = unpack("0001"), tmp_path / "disk"
    disk.mkdir()
    script = [sys.executable, "-c", _FULL, str(disk / "tandem.db")]
    mounted = (
        f'mount -t tmpfs -o size=2m tandem "{disk}" && cp "{kept.database}" "{disk}" && '
        f'"$@" && cmp "{kept.database}" "{disk}/tandem.db" && echo the same'
    )
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted, "sh"]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small file system")
    done = subprocess.run([*command, *script], capture_output=True, check=False, text=True, timeout=60)

    told = "Nothing was changed; the older Tandem opens your notes as they are."
    assert done.stdout.splitlines() == [told, "the same"], done.stderr


def test_what_cannot_be_copied_is_not_upgraded(unpack: Unpack) -> None:
    kept = unpack("0003")
    before = dumped(kept.database)
    (kept.folder / "backups").write_text("in the way")

    with pytest.raises(StorageProblem, match="could not be copied") as caught:
        prepare(kept.database, kept.folder / "backups")
    assert dumped(kept.database) == before
    assert caught.value.safe
    assert caught.value.cure


def test_a_copy_that_was_not_finished_is_no_copy(unpack: Unpack) -> None:
    kept = unpack("0004")
    backups = kept.folder / "backups"
    backups.mkdir()
    (backups / "tandem-format-0004.db.part").write_text("half of it")

    prepare(kept.database, backups)
    assert [file.name for file in backups.iterdir()] == ["tandem-format-0004.db"]
