"""Migrations and new databases: both have what the schema says, whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from core.store import newest, open_store, schema
from core.store.migrations import run
from core.store.revisions import KNOWN, prepare


def is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    return not (kind == "table" and str(name).startswith("notes_text"))


def tables_of(database: Path) -> set[tuple[str, str, str]]:
    """What kind of thing has which name, and how it was spelled to SQLite, whatever the line breaks."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return {(kind, name, "".join(sql.split())) for kind, name, sql in rows}


def test_a_new_database_has_what_the_migrations_make(tmp_path: Path) -> None:
    run.upgrade(tmp_path / "migrated.db")
    prepare(tmp_path / "new.db")

    assert tables_of(tmp_path / "new.db") == tables_of(tmp_path / "migrated.db")


def test_the_digest_is_that_of_the_newest_tables(database: Path) -> None:
    prepare(database)
    with closing(sqlite3.connect(database)) as connection:
        assert newest.digest(connection) == newest._DIGEST


def test_a_new_database_has_the_tables_of_the_schema(database: Path) -> None:
    prepare(database)
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, schema.SpaceRow.metadata)
    engine.dispose()

    assert differences == []


def test_a_new_database_that_is_cut_short_has_no_half_made_tables(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(newest, "_TABLES", newest._TABLES + "CREATE TABLE notes (id);")
        with pytest.raises(sqlite3.OperationalError):
            prepare(database)

    assert tables_of(database) == set()
    prepare(database)
    assert tables_of(database) != set()


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(run.script_folder()))
    scripts = ScriptDirectory.from_config(config)

    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(KNOWN)


async def test_a_migration_that_is_cut_short_leaves_no_half_made_tables(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", cut_short)
        with pytest.raises(KeyboardInterrupt):
            run.upgrade(database)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)

    async with open_store(database) as store:
        assert await store.check() == []
