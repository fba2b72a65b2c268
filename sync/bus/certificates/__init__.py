"""The hub's own certificate authority, and the trust of clients in it by its fingerprint."""

from sync.bus.certificates.authority import CERTIFICATE, Authority, read_certificate
from sync.bus.certificates.errors import AuthorityUnusable, Distrust, HubUntrusted, explain
from sync.bus.certificates.fingerprint import fingerprint_of
from sync.bus.certificates.server_certificate import (
    keep_route_certificate,
    keep_server_certificate,
    period_in,
    shown_in,
)
from sync.bus.certificates.signed import make_authority
from sync.bus.certificates.trust import believing_nothing, check_hub, fetch_authority, trusting

__all__ = [
    "CERTIFICATE",
    "Authority",
    "AuthorityUnusable",
    "Distrust",
    "HubUntrusted",
    "believing_nothing",
    "check_hub",
    "explain",
    "fetch_authority",
    "fingerprint_of",
    "keep_route_certificate",
    "keep_server_certificate",
    "make_authority",
    "period_in",
    "read_certificate",
    "shown_in",
    "trusting",
]
