"""A note as a file of HTML that needs nothing else; no Qt."""

import html
from string import Template

import resources


def web_page(title: str, note: str) -> str:
    """Put a page together; `note` is the safe HTML of its text."""
    page = Template(resources.read_text("web", "note.html"))
    return page.substitute(title=html.escape(title), style=resources.read_text("web", "page.css"), note=note)
