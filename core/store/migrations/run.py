"""Runs Alembic from code, in one transaction, without an alembic.ini."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError


def upgrade(path: Path) -> None:
    """Bring the database at `path` to the newest revision; cut short, it stays as it was.

    Raises what SQLite says, as sqlite3 does.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"isolation_level": None})
    # sqlite3 begins no transaction for CREATE TABLE by itself.
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect() as connection:
            command.upgrade(_config(connection), "head")
    except DBAPIError as error:
        raise error.orig or error from error
    finally:
        engine.dispose()


def script_folder() -> Path:
    """Say where Alembic finds its scripts."""
    return Path(__file__).parent


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(script_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
