"""The hub as operator of one server: what the server shows and believes, and how the hub itself enters."""

import asyncio
import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from core.accounts import DeviceKey
from core.errors import BusProblem
from core.world import World
from sync.bus import certificates, claims
from sync.bus.address import BusAddress, Place
from sync.bus.configuration import LOOPBACK, ServerFiles, write_configuration
from sync.bus.routes import cluster_settings
from sync.bus.seat import Seat

_ANY = {"0.0.0.0", "::"}  # noqa: S104 (compared with, not listened on)
_CERTIFICATE_PAUSE = 3600.0
"""Seconds between two looks at the certificate; hours, as the clock of a sleeping machine stands still."""
_log = logging.getLogger(__name__)


class Operator:
    """Says what the server at `host` (an IP address) is to believe; `key` is the hub's own device."""

    def __init__(
        self,
        files: ServerFiles,
        authority: claims.Authority,
        trust: certificates.Authority,
        key: DeviceKey,
        world: World,
        host: str,
        names: Collection[str],
        certificate_in: Path,
        seat: Seat | None,
    ) -> None:
        self.seat = seat
        """Its place in a cluster, None where it stands alone."""
        self.reached = LOOPBACK if host in _ANY else host
        """Where this machine itself reaches the server."""
        self._files = files
        self._authority = authority
        self._trust = trust
        self._key = key
        self._world = world
        self._certificate_in = certificate_in
        self._believed = ""
        self._names = {*names, LOOPBACK, "localhost", self.reached}

    def reseat(self, seat: Seat) -> None:
        """Know other servers of the cluster; raises ValueError for a seat that another server would have."""
        before = self.seat
        if before is None or replace(seat, others=before.others, hubs=before.hubs) != before:
            raise ValueError("another server is needed")
        self.seat = seat

    def write_settings(self, listen: Place) -> None:
        """Write what the server is told at its start; raises OSError, and BusProblem as the keepers do."""
        certificate, cluster = self.keep_certificate(), self._cluster()
        write_configuration(self._files, str(listen), certificate, self._settings(), cluster)

    def _settings(self) -> str:
        """Say whom the server is to believe; the accounts of spaces it keeps itself, with the revocations.

        To preload those would be wrong: as fresh accounts in which nobody is revoked yet, they would win.
        A running server refuses settings with another operator, even if only the token is another one.
        """
        if self._believed:
            return self._believed
        own = {
            self._authority.system: self._authority.system_token(),
            self._authority.hub: self._authority.hub_token(claims.WITHOUT_LIMIT),
        }
        self._believed = claims.operator_settings(
            self._authority.operator_token(), self._authority.system, self._files.accounts, own
        )
        return self._believed

    def _cluster(self) -> str:
        """Say who the other servers of its cluster are, "" where there are none; raises as the keepers do."""
        if self.seat is None:
            return ""
        authority = self._trust.keep_certificate(self._certificate_in)
        return cluster_settings(self.seat, self._keep_route_certificate(self.seat), authority)

    def keep_certificate(self) -> Path:
        """Return the file with the server's certificate and key, renewed if need be; raises as its keeper."""
        directory = self._certificate_in
        return certificates.keep_server_certificate(self._trust, directory, self._names, self._world)

    def _keep_route_certificate(self, seat: Seat) -> Path:
        names = {seat.route.host, seat.listen.host} - _ANY
        return certificates.keep_route_certificate(self._trust, self._certificate_in, names, self._world)

    def _shown(self) -> bytes:
        """Read what the server shows, renewed if need be."""
        to_others = self._keep_route_certificate(self.seat).read_bytes() if self.seat else b""
        return self.keep_certificate().read_bytes() + to_others

    async def keep_renewing(self, reload: Callable[[], None]) -> None:
        """Renew what it shows in time, until cancelled; with `reload` the server shows it to new lines."""
        shown = self._shown()
        while True:
            await asyncio.sleep(_CERTIFICATE_PAUSE)
            try:
                kept = self._shown()
            except (BusProblem, OSError) as problem:
                _log.info("the certificate could not be renewed: %s", problem)
                continue
            if kept != shown:
                shown = kept
                reload()

    def address(self, port: int, token: str, key: DeviceKey | None = None) -> BusAddress:
        """Say how the hub's own device, or another key, enters by a token for it."""
        shown = claims.Pass.read(token, key or self._key)
        replicas = self.seat.replicas if self.seat else 1
        return BusAddress(self.reached, port, shown, self._trust.certificate, replicas=replicas)

    def registrar(self, port: int) -> BusAddress:
        """Say how the hub enters to tell of accounts."""
        return self.address(port, self._authority.admit_registrar(self._key.id))

    def watcher(self, port: int) -> BusAddress:
        """Say how the hub enters to ask the server how it is."""
        return self.address(port, self._authority.admit_watcher(self._key.id))
