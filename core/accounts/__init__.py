"""Who writes here: the key of this device, and the check of others' signatures."""

from core.accounts.device import DeviceKey, Verifier

__all__ = ["DeviceKey", "Verifier"]
