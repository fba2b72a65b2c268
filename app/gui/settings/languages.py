"""The languages that the window speaks."""

from app.gui.language import tr

_OWN_NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文"}


def languages() -> dict[str, str]:
    """Give each language's code and what it calls itself; "" is the system's."""
    return {"": tr("Like the system"), **_OWN_NAMES}
