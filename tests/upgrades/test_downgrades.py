"""An older program refuses a newer profile in words, whoever is asked, and changes nothing."""

import sqlite3
from contextlib import closing

import pytest

from core.store.revisions import KNOWN
from tests.upgrades.conftest import Kept, Unpack

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]

FACES = {
    "the window": ("app.desktop",),
    "tandem": ("app.cli.entry", "note", "list"),
    "tandem that writes": ("app.cli.entry", "note", "new", "text"),
    "tandemd": ("app.daemon.entry", "--no-hub"),
}


def make_newer(kept: Kept) -> bytes:
    """Make it a profile of a version to come."""
    with closing(sqlite3.connect(kept.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("CREATE TABLE of_a_version_to_come (id)")
    return kept.database.read_bytes()


@pytest.mark.parametrize("face", FACES)
def test_a_newer_profile_is_refused_in_words_and_stays(unpack: Unpack, face: str) -> None:
    kept = unpack("0.1.0")
    before = make_newer(kept)
    module, *arguments = FACES[face]

    refused = kept.start(module, *arguments)
    assert refused.returncode == 1
    told = [line for line in refused.stderr.splitlines() if "plugin does not support" not in line]
    assert told == [
        f"Tandem: The profile {kept.folder} was written by a newer version of Tandem.",
        "Nothing in it was changed.",
        "Install the newest Tandem, or use another profile folder.",
    ]
    assert kept.database.read_bytes() == before


def test_it_names_what_was_kept_before_the_upgrade(unpack: Unpack) -> None:
    kept = unpack("0005")
    kept.tandem("note", "list")
    copy = kept.folder / "backups" / "tandem-format-0005.db"
    assert copy.exists()
    make_newer(kept)

    refused = kept.start("app.cli.entry", "note", "list")
    assert refused.returncode == 1
    assert f"copy {copy} to {kept.database}" in refused.stderr


def test_what_a_version_to_come_kept_is_not_offered(unpack: Unpack) -> None:
    kept = unpack("0005")
    kept.tandem("note", "list")
    [copy] = (kept.folder / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9998'")
    make_newer(kept)

    assert KNOWN[-1] < "9998"
    assert "copy " not in kept.start("app.cli.entry", "note", "list").stderr
