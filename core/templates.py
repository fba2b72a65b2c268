"""What a template becomes: `{{date}}`, `{{time}}` and `{{title}}` give way to what they name."""

import re
from datetime import datetime

_PLACE = re.compile(r"\{\{\s*(?P<name>date|time|title)\s*\}\}")


def fill_template(text: str, *, title: str, now: datetime) -> str:
    """Fill the places of a template; others stay as they are. Dates are "2026-11-28", times "20:15"."""
    values = {"date": f"{now:%Y-%m-%d}", "time": f"{now:%H:%M}", "title": title}
    return _PLACE.sub(lambda found: values[found["name"]], text)
