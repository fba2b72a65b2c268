"""The window: everything that needs Qt lives in here."""
