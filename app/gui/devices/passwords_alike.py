"""A new password that was typed twice, so that no slip locks anybody out."""

from app.gui.card import Card
from app.gui.devices.password_field import PasswordField
from app.gui.language import tr
from core.errors import BadInput


def passwords_alike(card: Card, first: PasswordField, again: PasswordField) -> str | None:
    """Give what was typed in both fields; None, with the trouble told in the card, if that differs."""
    password, repeated = first.take(), again.take()
    if password == repeated:
        return password
    card.show_trouble(
        BadInput(tr("The two passwords are not the same."), cure=tr("Type it again in both fields."))
    )
    first.setFocus()
    return None
