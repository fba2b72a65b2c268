"""A profile of every format and of every release opens with everything in it, and was copied before."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.store.revisions import KNOWN
from tests.upgrades.conftest import PROFILES, Kept, Unpack
from tests.upgrades.written import ATTACHED, GONE, SECOND_THOUGHTS, SPACE, TEXTS

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]

RELEASES = {"0.1.0": "0006"}
"""The releases, and the format that each wrote."""
OLD = {**{revision: revision for revision in KNOWN[:-1]}, **RELEASES}
_RECEIPTS = "Receipts"


def revision_of(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def copied(kept: Kept) -> list[Path]:
    return sorted((kept.folder / "backups").glob("tandem-format-*.db"))


def written(name: str) -> dict[str, str]:
    return TEXTS if OLD[name] < "0005" else TEXTS | {_RECEIPTS: ""}


def test_every_format_and_every_release_has_its_profile() -> None:
    assert {file.name.removesuffix(".tar.gz") for file in PROFILES.iterdir()} == OLD.keys()


@pytest.mark.parametrize("name", OLD)
def test_it_is_whole_after_the_upgrade_and_was_copied_before(unpack: Unpack, name: str) -> None:
    kept = unpack(name)
    assert revision_of(kept.database) == OLD[name]

    bodies = kept.bodies()
    receipt = bodies.get(_RECEIPTS, "")
    assert bodies == written(name) | ({_RECEIPTS: receipt} if receipt else {})
    assert revision_of(kept.database) == KNOWN[-1]
    assert [(file.name, revision_of(file)) for file in copied(kept)] == [
        (f"tandem-format-{OLD[name]}.db", OLD[name]) for _ in range(OLD[name] != KNOWN[-1])
    ]
    if receipt:
        [digest] = re.findall(r"attachment:([0-9a-f]{64})", receipt)
        assert (kept.folder / "attachments" / digest[:2] / digest).read_bytes() == ATTACHED[1]


@pytest.mark.parametrize("name", OLD)
def test_trash_history_and_what_waits_for_the_hub_are_kept(unpack: Unpack, name: str) -> None:
    kept = unpack(name)
    [gone] = kept.json("trash", "list")["notes"]
    kept.tandem("note", "restore", gone["id"])
    assert kept.json("note", "show", gone["id"])["body"] == GONE[gone["title"]]

    [diary] = [each for each in kept.json("note", "list") if each["title"] == "Diary"]
    versions = [each["version"] for each in kept.json("note", "history", diary["id"])]
    seen = {kept.json("note", "show", diary["id"], "--at", version)["body"] for version in versions}
    assert set(SECOND_THOUGHTS) <= seen

    status = kept.json("status")
    [team] = [each for each in status["spaces"] if each["name"] == SPACE]
    assert team["waiting"] == status["waiting"] > 0


@pytest.mark.parametrize("name", [name for name in OLD if OLD[name] != KNOWN[-1]])
def test_the_copy_from_before_is_a_whole_profile_again(unpack: Unpack, name: str) -> None:
    kept = unpack(name)
    kept.tandem("note", "new", "--title", "Since then", "Not in the copy.")
    [copy] = copied(kept)
    shutil.copyfile(copy, kept.database)

    assert kept.bodies().keys() == written(name).keys()
