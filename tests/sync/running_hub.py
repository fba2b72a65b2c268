"""A whole hub as it runs for a profile: bus, services and gateway over TLS, and people who ask it."""

import itertools
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from core.accounts import DeviceKey, DeviceProof, ProofPurpose, prove
from core.facts import Space
from core.ids import UserId
from core.profile import Profile
from core.world import real_world
from sync.bus.certificates import fingerprint_of, trusting
from sync.control import InviteLink
from sync.hub.hub import Hub
from sync.hub.peers import open_peer
from sync.hub.services import HubServices
from sync.hub.users import NewUser, Registration, Tokens
from sync.peer import Peer, SyncMode
from sync.rpc.client import HubClient

PASSWORD = "correct horse"
ADDRESS = "192.0.2.7"
_numbers = itertools.count(1)


def new_key() -> DeviceKey:
    """Make a device that no other test has."""
    return DeviceKey(next(_numbers).to_bytes(32))


@dataclass
class RunningHub:
    """The hub of a peer that shares its first space; everybody may register."""

    peer: Peer
    hub: Hub
    space: Space

    @property
    def services(self) -> HubServices:
        return self.hub.services

    @property
    def url(self) -> str:
        return f"https://{self.services.place}"

    @property
    def trust(self) -> ssl.SSLContext:
        return trusting(self.hub.authority)

    def client(self, key: DeviceKey | None = None) -> HubClient:
        """Ask by the generated client, as a device."""
        return HubClient([self.services.place], self.hub.authority, key or new_key(), real_world())

    def http(self, token: str = "") -> httpx.AsyncClient:
        """Ask over HTTP as any program does."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.AsyncClient(
            base_url=self.url, verify=self.trust, headers=headers, trust_env=False, timeout=60
        )

    def proof(self, key: DeviceKey, purpose: ProofPurpose) -> DeviceProof:
        """Let a device answer a fresh challenge."""
        given = self.services.users.challenge(purpose)
        return prove(key, purpose, fingerprint_of(self.hub.authority), given.text)

    async def register(self, name: str, key: DeviceKey | None = None) -> Tokens:
        """Make a user with the usual password, and with a device if one is given."""
        proof = self.proof(key, ProofPurpose.JOIN) if key else None
        new = NewUser(name, name.title(), PASSWORD, proof=proof)
        return await self.services.users.register(new, ADDRESS)

    async def invite(self) -> InviteLink:
        """Invite somebody to the space as an editor."""
        return await self.peer.share(self.space.id)

    async def owner(self) -> UserId:
        """Say whose hub it is."""
        return next(iter((await self.services.notes.membership(self.space.id)).members))


@asynccontextmanager
async def run_hub(place: Path, **options: Any) -> AsyncIterator[RunningHub]:
    """Run a hub on a profile of its own."""
    async with open_peer(Profile(place), mode=SyncMode.FOLLOW, name="ada", **options) as peer:
        space = await peer.library.default_space()
        await peer.share(space.id)
        assert isinstance(peer.hub, Hub)
        await peer.hub.services.users.set_registration(Registration.OPEN)
        yield RunningHub(peer, peer.hub, await peer.library.space(space.id))
