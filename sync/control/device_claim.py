r"""A device's own word that it belongs to a user.

Without it a member could put the key of somebody else's device under his own name: he would then be the
author of what the other writes, and the other could not join with that key any more. The claim is the
device's signature over "tandem-device-of-user-1\0" and the user's id. It names no space, so a device
signs it once, when its user signs in, and the user service hands it to owners.
"""

from core.accounts import DeviceKey, Verifier
from core.ids import UserId
from sync.control.statements import ClaimedDevice

_CONTEXT = b"tandem-device-of-user-1\x00"


def claim_device(key: DeviceKey, user: UserId) -> ClaimedDevice:
    """Sign that this device belongs to the user."""
    return ClaimedDevice(key.id, key.sign(_CONTEXT + user.encode()))


def is_willing(claimed: ClaimedDevice, user: UserId, verifier: Verifier) -> bool:
    """Say whether the device signed that it belongs to this user."""
    return verifier.verify(claimed.device, _CONTEXT + user.encode(), claimed.claim)
