"""The certificates that a hub's servers show, kept in files and renewed before they end."""

import ipaddress
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509

from core.accounts.private_file import write_private
from core.errors import BadInput
from core.world import World
from sync.bus.certificates.authority import Authority
from sync.bus.certificates.errors import unusable_authority
from sync.bus.certificates.signed import Period, Signed, issue

_FILE, _ROUTE_FILE = "hub.pem", "route.pem"
_LIFE = timedelta(days=90)
_RENEWED = timedelta(days=30)
"""So long before its end a certificate is renewed."""
_EARLIER = timedelta(days=2)
"""So long before now a certificate is valid already: clocks of desktops are off, some by a day."""
_HOST = re.compile(r"\A(?=.{1,253}\Z)(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*\Z")


def keep_server_certificate(
    authority: Authority, directory: Path, names: Iterable[str], world: World
) -> Path:
    """Return the file with key, certificate and the authority's certificate, for servers of these names.

    It is written anew when it is absent or damaged, has other names or another authority, or ends within
    thirty days; so call this at every start and once a day, and let the servers read it again when it has
    changed. It serves as certificate file and as key file, for `nats-server` and for
    `SSLContext.load_cert_chain`. Names are host names and IP addresses. Raises BadInput for a name that is
    none, AuthorityUnusable when the disk refuses.
    """
    return _keep(shown_in(directory), authority, names, world, is_for_routes=False)


def keep_route_certificate(authority: Authority, directory: Path, names: Iterable[str], world: World) -> Path:
    """Return the file of the certificate by which servers of a cluster believe each other; else the same.

    What members are shown does not do for it, nor does its key, which lies with more programs.
    """
    return _keep(directory / _ROUTE_FILE, authority, names, world, is_for_routes=True)


def shown_in(directory: Path) -> Path:
    """Name the file that `keep_server_certificate` writes in a directory."""
    return directory / _FILE


def period_in(path: Path) -> Period | None:
    """Read from when to when the certificate in a file is valid; None where it cannot be read."""
    try:
        return Signed.parse(path.read_bytes()).period
    except (OSError, ValueError):
        return None


def _keep(
    path: Path, authority: Authority, names: Iterable[str], world: World, *, is_for_routes: bool
) -> Path:
    wanted = _general_names(names)
    now = datetime.fromtimestamp(int(world.now()), UTC)
    try:
        if _is_good(path, authority, wanted, now):
            return path
        period = Period(now - _EARLIER, now + _LIFE)
        signed = issue(authority.signed, wanted, period, world, is_for_routes=is_for_routes)
        write_private(path, signed.pem + authority.signed.certificate_pem)
    except OSError as error:
        raise unusable_authority(path, error) from error
    return path


def _is_good(path: Path, authority: Authority, wanted: list[x509.GeneralName], now: datetime) -> bool:
    """Tell whether a file can stay; nothing is lost with one that cannot, as it is no more than signed."""
    try:
        content = path.read_bytes()
        signed = Signed.parse(content)
        held = signed.certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (FileNotFoundError, ValueError, x509.ExtensionNotFound, x509.DuplicateExtension):
        return False
    lasting = Period(signed.period.start, signed.period.end - _RENEWED)
    return (
        content == signed.pem + authority.signed.certificate_pem
        and authority.signed.has_issued(signed.certificate)
        and list(held) == wanted
        and lasting.holds(now)
    )


def _general_names(names: Iterable[str]) -> list[x509.GeneralName]:
    found = [_general_name(name) for name in sorted({name.lower() for name in names})]
    if not found:
        raise _bad_name("")
    return found


def _general_name(name: str) -> x509.GeneralName:
    if _HOST.match(name) and not name.replace(".", "").isdecimal():
        return x509.DNSName(name)
    try:
        address = ipaddress.ip_address(name)
    except ValueError as error:
        raise _bad_name(name) from error
    if "%" in name:  # which of this machine's networks it is on means nothing to others
        raise _bad_name(name)
    return x509.IPAddress(address)


def _bad_name(name: str) -> BadInput:
    return BadInput(
        f"“{name}” is no name by which other devices could find the hub.",
        safe="Nothing was changed.",
        cure="Give host names, such as hub.example.org, or IP addresses.",
    )
