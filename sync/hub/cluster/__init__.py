"""Several hubs that are one: who they are, how one joins, and what the second of two does."""
