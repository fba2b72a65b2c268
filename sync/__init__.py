"""How peers agree: bus, log and peer; no Qt, no SQL."""
