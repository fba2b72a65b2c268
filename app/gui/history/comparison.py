"""What a version is compared with."""

from enum import Enum

from app.gui.language import tr


class Comparison(Enum):
    """The other text that a version is shown with."""

    NOW = "now"
    BEFORE = "before"

    @property
    def words(self) -> str:
        """Say it, as what is chosen."""
        return tr("Compared with now") if self is Comparison.NOW else tr("Compared with the one before")
