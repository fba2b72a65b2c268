"""Texts in the user's language."""

from PySide6.QtCore import QCoreApplication

from app.gui.language.directions import isolated

CONTEXT = "Tandem"
"""The one context of all catalogues: the same words mean the same everywhere in the window."""


def tr(text: str, count: int | None = None, **values: object) -> str:
    """Return a text in the user's language, with `{name}` replaced by the value of that name.

    The text must be a literal, a constant of a module or a value of such a dictionary: catalogues are made by
    reading the source. With a `count` the language chooses
    among its plural forms, and `{count}` is the number; the English text is then that of the plural, and its
    singular stands in the English catalogue. Where nothing is translated, the text stays as it is.
    Values that are texts are `isolated`.
    """
    if count is None:
        translated = QCoreApplication.translate(CONTEXT, text)
        return translated.format(**_apart(values)) if values else translated
    return QCoreApplication.translate(CONTEXT, text, "", count).format(count=count, **_apart(values))


def _apart(values: dict[str, object]) -> dict[str, object]:
    return {name: isolated(value) if isinstance(value, str) else value for name, value in values.items()}


def marked(text: str) -> str:
    """Give a literal back: it stands in the catalogues, and is translated where it is `shown`."""
    return text


def shown(text: str) -> str:
    """Return a text that was `marked` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
