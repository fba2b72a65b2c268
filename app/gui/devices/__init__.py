"""The devices of one's account, and signing in and out."""

from app.gui.devices.devices_dialog import DevicesDialog
from app.gui.devices.password_dialog import PasswordDialog
from app.gui.devices.sign_in_dialog import SignInDialog

__all__ = ["DevicesDialog", "PasswordDialog", "SignInDialog"]
