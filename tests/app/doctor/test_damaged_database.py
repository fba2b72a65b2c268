"""A database that is really damaged, opened or not: doctor's cure is followed to the letter, and helps."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.cli.conftest import Run, tandem
from tests.app.doctor.sample import HUB, Sample

__all__ = ["tandem"]
WHEN_OPENED, LATER = ["spaces", "updates"], ["notes", "notes_text_data"]
"""Trees that are read when a profile is opened, and such as are read later."""


def damage(database: Path, tree: str) -> None:
    """Overwrite the root page of a table, as a bad sector does."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (tree,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xaa" * size)


def cure(tandem: Run, directory: Path) -> str:
    """Give what doctor says of the database."""
    told = tandem("doctor", "--json", directory=directory)
    assert told.code == 1
    [found] = [each for each in told.json if each["subject"] in {"notes", "database"}]
    assert found["health"] == "faulty"
    return str(found["cure"])


@pytest.mark.parametrize("tree", WHEN_OPENED + LATER)
def test_the_daily_backup_replaces_it(tandem: Run, sample: Sample, tree: str, tmp_path: Path) -> None:
    directory = sample.profile(HUB)
    damage(directory / "tandem.db", tree)
    said = cure(tandem, directory)
    moved = re.search(r"move (\S+), (\S+) and (\S+) out of (.+?); then copy (.+?) to (\S+\.db)\.", said)
    assert moved is not None, said
    *names, folder, backup, database = moved.groups()
    for name in names:
        if (Path(folder) / name).exists():
            (Path(folder) / name).rename(tmp_path / name)
    shutil.copy(backup, database)
    assert tandem("doctor", directory=directory).code == 0
    assert "It grows." in tandem("note", "show", "Tree", directory=directory).out


@pytest.mark.parametrize("tree", LATER)
def test_whatever_can_be_looked_at_all_the_same_is(tandem: Run, sample: Sample, tree: str) -> None:
    directory = sample.profile(HUB)
    damage(directory / "tandem.db", tree)
    told = tandem("doctor", "--json", directory=directory)
    health = {each["subject"]: each["health"] for each in told.json}
    assert (health["database"], health["backups"]) == ("faulty", "sound")
    assert {"keys", "disk"} <= set(health)


@pytest.mark.parametrize("tree", ["updates", "notes"])
def test_where_no_daily_backup_is_sound_a_whole_one_goes_into_another_folder(
    tandem: Run, sample: Sample, tree: str, tmp_path: Path
) -> None:
    directory, other = sample.profile(HUB), tmp_path / "other"
    assert tandem("backup", "create", "--to", str(tmp_path), directory=directory).code == 0
    [whole] = tmp_path.glob("*.tandem")
    damage(directory / "tandem.db", tree)
    for backup in (directory / "backups").glob("*.db"):
        damage(backup, "notes")
    said = cure(tandem, directory)
    (command,) = re.findall(r"`tandem (backup restore FILE --profile FOLDER)`", said)
    words = command.replace("FILE", str(whole)).replace("FOLDER", str(other)).split()
    assert tandem(*words, directory=directory).code == 0
    assert "It grows." in tandem("note", "show", "Tree", directory=other).out
