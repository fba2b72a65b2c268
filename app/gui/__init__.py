"""The window: everything that needs Qt lives in here."""

from app.gui.plain_imports import import_plainly

import_plainly()
