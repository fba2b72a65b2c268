"""A client of the bus that says what it likes, and shows what it likes to be let in."""

import base64
from dataclasses import dataclass, field

from nats.aio.client import Client

from core.accounts import DeviceKey
from sync.bus import BusAddress, Credential
from sync.bus.certificates import trusting
from sync.bus.transport import TlsTransport
from tests.sync.bus.claims.conftest import Device

INBOX = "_INBOX.attacker"


@dataclass(frozen=True, slots=True)
class Shown:
    """A token, whosever it is, and the key with which the greeting is signed."""

    token: str
    key: DeviceKey = field(repr=False)
    inbox: str = INBOX
    renew_after: float = 3600.0

    def sign(self, nonce: str) -> bytes:
        return base64.urlsafe_b64encode(self.key.sign(nonce.encode())).rstrip(b"=")


async def enter(address: BusAddress, key: DeviceKey) -> Device:
    """Connect by what the address shows; raises what nats-py does."""
    device = Device(key, Client())
    shown: Credential = address.credential
    device.client._transport = TlsTransport()

    async def note(error: Exception) -> None:
        device.errors.append(str(error))

    await device.client.connect(
        f"nats://{address.place}",
        user_jwt_cb=shown.token.encode,
        signature_cb=shown.sign,
        error_cb=note,
        allow_reconnect=False,
        inbox_prefix=shown.inbox,
        tls=trusting(address.authority),
        tls_handshake_first=True,
        ping_interval=86_400,
    )
    return device
