"""Published notes: which note is a page under which address, and what the page shows."""
