"""The multicast of a network: hearing all that is told in it, and telling in it what one likes."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from socket import inet_aton

from zeroconf import ServiceInfo
from zeroconf._protocol.outgoing import DNSOutgoing
from zeroconf.const import _FLAGS_AA, _FLAGS_QR_RESPONSE

LOOPBACK = "127.0.0.1"
_GROUP, _PORT = "224.0.0.251", 5353
_TYPE = "_tandem._tcp.local."
_LASTS = 4500
_BURST = 20


class _Ear(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def datagram_received(self, data: bytes, addr: object) -> None:
        self.heard.append(data)


@asynccontextmanager
async def overheard() -> AsyncIterator[list[bytes]]:
    """Keep all that is told in the network until the block ends."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listening.bind((_GROUP, _PORT))
    membership = inet_aton(_GROUP) + inet_aton(LOOPBACK)
    listening.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, membership)
    listening.setblocking(False)
    ear = _Ear()
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(lambda: ear, sock=listening)
    try:
        yield ear.heard
    finally:
        transport.close()


def forge(
    name: str,
    text: Mapping[bytes, bytes],
    *,
    port: int = 4444,
    address: str = LOOPBACK,
    is_whole: bool = True,
    lasts: int = _LASTS,
) -> bytes:
    """Spell an announcement as anybody can; one that is not whole tells that there is something, not what."""
    told = ServiceInfo(
        _TYPE,
        f"{name}.{_TYPE}",
        port=port,
        properties=dict(text),
        server=f"{name}.local.",
        addresses=[inet_aton(address)],
    )
    out = DNSOutgoing(_FLAGS_QR_RESPONSE | _FLAGS_AA)
    out.add_answer_at_time(told.dns_pointer(override_ttl=lasts), 0)
    if is_whole:
        for record in (told.dns_service(), told.dns_text(), *told.dns_addresses()):
            out.add_answer_at_time(record, 0)
    return out.packets()[0]


async def shout(datagrams: Iterable[bytes]) -> None:
    """Tell the network, in bursts that its sockets can take."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as mouth:
        mouth.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, inet_aton(LOOPBACK))
        for number, datagram in enumerate(datagrams):
            mouth.sendto(datagram, (_GROUP, _PORT))
            if number % _BURST == 0:
                await asyncio.sleep(0.02)
