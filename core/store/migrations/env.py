"""What Alembic runs for every command: the connection comes from `run.py`."""

from alembic import context

# SQLite can take back CREATE TABLE; Alembic must only be told.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
