"""Who writes here: the key of this device."""
