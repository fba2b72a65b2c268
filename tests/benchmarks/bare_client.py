"""nats-py's own client, with nothing of Tandem's between but the way in."""

import nats
from nats.aio.client import Client

from core.accounts import DeviceKey
from sync.bus import claims
from sync.bus.certificates import trusting

KEY = DeviceKey(b"bare" * 8)


async def connect_bare(port: int, token: str, authority: bytes) -> Client:
    """Enter the server on this port of loopback by a token for `KEY`."""
    shown = claims.Pass.read(token, KEY)
    return await nats.connect(
        f"nats://127.0.0.1:{port}",
        user_jwt_cb=token.encode,
        signature_cb=shown.sign,
        inbox_prefix=shown.inbox,
        tls=trusting(authority),
        tls_handshake_first=True,
    )
