"""Published notes: which note is a page under which address, and what the page shows.

The process that renders imports this package, too, and so it imports nothing here.
"""
