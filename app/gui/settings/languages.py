"""The languages that the window speaks."""

from app.gui.language import LANGUAGES, tr


def languages() -> dict[str, str]:
    """Give each language's code and what it calls itself; "" is the system's."""
    return {"": tr("Like the system"), **LANGUAGES}
