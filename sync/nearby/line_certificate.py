"""The certificate that a device shows on direct lines: drawn anew at each start, and believed by nobody."""

import ssl
import tempfile
from dataclasses import dataclass
from pathlib import Path

from core.accounts.private_file import write_private
from core.world import World
from sync.bus.certificates import fingerprint_of, make_authority


@dataclass(frozen=True, slots=True)
class LineCertificate:
    """What lines are answered with, and the fingerprint that is in all that is proven on them."""

    fingerprint: str
    context: ssl.SSLContext


def draw_certificate(world: World) -> LineCertificate:
    """Draw one; OpenSSL reads it from a file alone, which is gone afterwards."""
    drawn, context = make_authority(world), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.pem"
        write_private(path, drawn.pem)
        context.load_cert_chain(path)
    return LineCertificate(fingerprint_of(drawn.der), context)
