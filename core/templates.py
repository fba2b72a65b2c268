"""Which notes are templates, and what one becomes: `{{date}}`, `{{time}}`, `{{title}}` are filled in."""

import re
from datetime import datetime

TAG = "template"
"""A note with this tag is a template."""
NOTEBOOKS = ("Templates", "Vorlagen", "Plantillas", "模板")
"""So is one in a notebook of such a name, whatever language its members speak."""
_PLACE = re.compile(r"\{\{\s*(?P<name>date|time|title)\s*\}\}")


def fill_template(text: str, *, title: str, now: datetime) -> str:
    """Fill the places of a template; others stay as they are. Dates are "2026-11-28", times "20:15"."""
    values = {"date": f"{now:%Y-%m-%d}", "time": f"{now:%H:%M}", "title": title}
    return _PLACE.sub(lambda found: values[found["name"]], text)
