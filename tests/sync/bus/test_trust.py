"""Trusting a hub by the fingerprint of its authority: over real TLS lines, with somebody in the middle."""

import asyncio
import socket
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from core.errors import HubUnreachable
from core.world import real_world
from sync.bus.certificates import Distrust, HubUntrusted, explain, fetch_authority, trusting
from sync.bus.certificates.signed import Signed, issue
from tests.sync.bus.hub_certificates import HERE, certificate_of, listening
from tests.sync.waiting import until

SECRET = b"the password\n"


async def tell(port: int, context: ssl.SSLContext, host: str = "127.0.0.1") -> bytes:
    """Open a line, tell the secret and return the greeting."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=host)
    writer.write(SECRET)
    try:
        return await reader.readline()
    finally:
        writer.close()
        await writer.wait_closed()


async def distrust_of(port: int, context: ssl.SSLContext, host: str = "127.0.0.1") -> Distrust:
    """Try to tell the secret and return why it was not told."""
    with pytest.raises(ssl.SSLError) as caught:
        await tell(port, context, host)
    problem = explain(f"{host}:{port}", caught.value)
    assert problem
    return problem.distrust


async def test_a_hub_is_trusted_by_the_fingerprint_of_its_authority(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path)
    async with listening(path) as hub:
        certificate = await fetch_authority("127.0.0.1", hub.port, authority.fingerprint)
        assert certificate == authority.certificate
        for host in HERE:
            assert await tell(hub.port, trusting(certificate), host) == b"hello\n"
        await until(lambda: hub.heard == SECRET * 2)


async def test_another_fingerprint_is_refused_with_what_happened_what_is_safe_and_what_to_do(
    tmp_path: Path,
) -> None:
    _, path = certificate_of(tmp_path)
    async with listening(path) as hub:
        with pytest.raises(HubUntrusted, match="another authority") as caught:
            await fetch_authority("127.0.0.1", hub.port, "a" * 52)
        assert hub.heard == b""
    assert caught.value.distrust is Distrust.OTHER_AUTHORITY
    assert "Nothing was sent to it" in caught.value.safe
    assert "new invitation" in caught.value.cure


async def test_somebody_in_the_middle_with_an_authority_of_his_own_hears_nothing(tmp_path: Path) -> None:
    authority, _ = certificate_of(tmp_path / "hub")
    _, forged = certificate_of(tmp_path / "middle")
    async with listening(forged) as middle:
        with pytest.raises(HubUntrusted):
            await fetch_authority("127.0.0.1", middle.port, authority.fingerprint)
        assert await distrust_of(middle.port, trusting(authority.certificate)) is Distrust.OTHER_AUTHORITY
        assert middle.heard == b""


async def test_somebody_in_the_middle_who_shows_the_hubs_authority_hears_nothing(tmp_path: Path) -> None:
    """It is no secret; so he can show it, but no certificate that it signed for a key of his."""
    authority, _ = certificate_of(tmp_path / "hub")
    other, forged = certificate_of(tmp_path / "middle")
    own = Signed.parse(forged.read_bytes())
    forged.write_bytes(own.pem + other.signed.certificate_pem + authority.signed.certificate_pem)
    async with listening(forged) as middle:
        shown = await fetch_authority("127.0.0.1", middle.port, authority.fingerprint)
        assert shown == authority.certificate
        assert await distrust_of(middle.port, trusting(shown)) is Distrust.OTHER_AUTHORITY
        assert middle.heard == b""


async def test_a_server_of_the_hub_makes_no_certificates_for_others(tmp_path: Path) -> None:
    """Somebody who stole a server's key would else be an authority himself."""
    authority, path = certificate_of(tmp_path)
    stolen = Signed.parse(path.read_bytes())
    names = stolen.certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    forged = issue(stolen, list(names), stolen.period, real_world())
    path.write_bytes(forged.pem + stolen.certificate_pem + authority.signed.certificate_pem)
    async with listening(path) as middle:
        assert await distrust_of(middle.port, trusting(authority.certificate)) is Distrust.OTHER_AUTHORITY


@pytest.mark.parametrize("days", [-91, 30])
async def test_a_certificate_of_another_time_is_refused(tmp_path: Path, days: int) -> None:
    authority, path = certificate_of(tmp_path, days=days)
    async with listening(path) as hub:
        assert await distrust_of(hub.port, trusting(authority.certificate)) is Distrust.OUT_OF_DATE
        assert hub.heard == b""


@pytest.mark.parametrize("days", [-89, 1.5])
async def test_clocks_may_differ_by_a_day(tmp_path: Path, days: float) -> None:
    authority, path = certificate_of(tmp_path, days=days)
    async with listening(path) as hub:
        assert await tell(hub.port, trusting(authority.certificate)) == b"hello\n"


@pytest.mark.parametrize("names", [["127.0.0.2"], ["hub.example.org"], ["127.0.0.1.example.org"]])
async def test_a_certificate_for_another_host_is_refused(tmp_path: Path, names: list[str]) -> None:
    authority, path = certificate_of(tmp_path, names)
    async with listening(path) as hub:
        assert await distrust_of(hub.port, trusting(authority.certificate)) is Distrust.OTHER_HOST
        assert hub.heard == b""


async def test_whoever_is_trusted_elsewhere_is_not_trusted_here(tmp_path: Path) -> None:
    authority, _ = certificate_of(tmp_path)
    loaded = trusting(authority.certificate).get_ca_certs(binary_form=True)
    assert loaded == [authority.certificate]


async def test_a_port_without_tls_is_named(tmp_path: Path) -> None:
    authority, _ = certificate_of(tmp_path)
    async with listening(None, b"INFO {}\r\n") as plain:
        with pytest.raises(HubUntrusted) as caught:
            await fetch_authority("127.0.0.1", plain.port, authority.fingerprint)
        assert caught.value.distrust is Distrust.NOT_ENCRYPTED
        assert await distrust_of(plain.port, trusting(authority.certificate)) is Distrust.NOT_ENCRYPTED


async def test_a_closed_port_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(HubUnreachable, match="No hub answers"):
        await fetch_authority("127.0.0.1", port, "a" * 52)


async def test_an_old_version_of_tls_is_not_spoken(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path)
    async with listening(path, newest=ssl.TLSVersion.TLSv1_2) as hub:
        with pytest.raises((ssl.SSLError, ConnectionResetError)):  # whichever side hangs up first
            await tell(hub.port, trusting(authority.certificate))
        assert hub.heard == b""


def test_what_is_no_want_of_trust_is_not_explained_as_one() -> None:
    assert explain("hub:1", ConnectionResetError()) is None
    assert explain("hub:1", TimeoutError()) is None
