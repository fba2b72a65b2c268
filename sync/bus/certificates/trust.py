"""Trusting a hub by the fingerprint of its authority, and nobody else.

An invitation has room for a fingerprint, not for a certificate. So the first time the authority's
certificate is fetched: a TLS line is opened that proves nothing and over which nothing is said, and of the
certificates that the server shows the one with the right fingerprint is taken. Whoever shows it need not be
the hub, as it is no secret. Then, and on every later line, OpenSSL checks in the handshake itself that the
server has the key of a certificate which this authority signed, for this address, for this time; it knows
no other authority. Not before that is anything sent. Keep the fetched certificate: the fingerprint is
needed once.

On the bus the handshake must come first (`handshake_first` of nats-server, `tls_handshake_first` of
nats-py): else the server speaks first, in the clear, and whoever stands between could leave out that it
wants TLS; nats-py would then send its credentials in the clear, too.
"""

import asyncio
import ssl

from core.errors import HubUnreachable
from sync.bus.certificates.errors import Distrust, HubUntrusted, explain
from sync.bus.certificates.fingerprint import fingerprint_of

_DEADLINE = 5.0
_LEAST_VERSION = ssl.TLSVersion.TLSv1_3


def trusting(certificate: bytes) -> ssl.SSLContext:
    """Return a context that trusts the servers of one authority (its certificate as DER) and no others.

    What it refuses fails in the handshake; `explain` says why in words.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # checks host names and knows no authority
    context.minimum_version = _LEAST_VERSION
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    context.load_verify_locations(cadata=certificate)
    return context


def believing_nothing() -> ssl.SSLContext:
    """Return a context that checks nothing: for a look at what is shown, and for no word more."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = _LEAST_VERSION
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


async def fetch_authority(host: str, port: int, fingerprint: str) -> bytes:
    """Ask the hub for the certificate (DER) of the authority with this fingerprint; says nothing to it.

    Raises HubUntrusted when it shows none with it or speaks no TLS, HubUnreachable when nobody answers.
    """
    for certificate in await _shown_to(host, port, believing_nothing()):
        if fingerprint_of(certificate) == fingerprint:
            return certificate
    raise HubUntrusted(f"{host}:{port}", Distrust.OTHER_AUTHORITY)


async def check_hub(host: str, port: int, authority: bytes) -> None:
    """Have whoever answers prove that it is a server of this authority (DER); says nothing to it.

    Raises HubUntrusted, or HubUnreachable when nobody answers.
    """
    await _shown_to(host, port, trusting(authority))


async def _shown_to(host: str, port: int, context: ssl.SSLContext) -> list[bytes]:
    place = f"{host}:{port}"
    try:
        async with asyncio.timeout(_DEADLINE):
            return await _shown_certificates(host, port, context)
    except ssl.SSLError as error:
        raise explain(place, error) or HubUntrusted(place, Distrust.NOT_ENCRYPTED) from error
    except OSError as error:  # a TimeoutError is one
        raise _unreachable(place) from error


async def _shown_certificates(host: str, port: int, context: ssl.SSLContext) -> list[bytes]:
    _, writer = await asyncio.open_connection(host, port, ssl=context)
    try:
        shown: ssl.SSLObject = writer.get_extra_info("ssl_object")
        return _chain_of(shown)
    finally:
        writer.transport.abort()  # a farewell would wait for an answer


def _chain_of(shown: ssl.SSLObject) -> list[bytes]:
    """Return the certificates that the other side sent; from Python 3.13 on `ssl` has a public way."""
    if hasattr(shown, "get_unverified_chain"):
        chain: list[bytes] = shown.get_unverified_chain()
        return chain
    certificates = shown._sslobj.get_unverified_chain()  # type: ignore[attr-defined]  # noqa: SLF001
    return [ssl.PEM_cert_to_DER_cert(certificate.public_bytes()) for certificate in certificates or ()]


def _unreachable(place: str) -> HubUnreachable:
    return HubUnreachable(
        f"No hub answers at {place}.",
        safe="Your notes are safe on this device, and you can keep writing.",
        cure="Check the address, and that the hub is running and reachable.",
    )
