"""Alembic's scripts, each of which brings the database from one revision to the next."""
