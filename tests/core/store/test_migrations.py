"""Migrations: they make what the schema says, whole or not at all, from every format ever released."""

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
from sqlmodel import SQLModel

from core.store import open_store
from core.store.migrations import run
from core.store.revisions import KNOWN


def is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    return not (kind == "table" and str(name).startswith("notes_text"))


async def test_migrations_make_the_tables_of_the_schema(database: Path) -> None:
    async with open_store(database):
        pass
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, SQLModel.metadata)
    engine.dispose()

    assert differences == []


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
