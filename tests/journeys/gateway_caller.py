"""Asking the gateway of a hub over TLS, as a browser or a script does that trusts the hub's authority."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from core.facts import Space
from sync.bus.certificates import trusting
from sync.peer import Peer


@dataclass(frozen=True, slots=True)
class GatewayCaller:
    """Somebody with a token, or with none."""

    client: httpx.AsyncClient
    token: str = ""

    async def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return await self.client.request(
            method, path, headers=headers | options.pop("headers", {}), **options
        )

    def by(self, token: str) -> "GatewayCaller":
        """Ask with another token."""
        return GatewayCaller(self.client, token)


@asynccontextmanager
async def calling(space: Space) -> AsyncIterator[GatewayCaller]:
    """Ask the hub of a space, without a token."""
    place = space.hub.partition(",")[0]
    async with httpx.AsyncClient(
        base_url=f"https://{place}", verify=trusting(space.authority), timeout=30, trust_env=False
    ) as client:
        yield GatewayCaller(client)


async def access_token(peer: Peer, space: Space) -> str:
    """Give the token of the session that this device has at the hub of a space."""
    calls = await peer.account(space)._hub.calls()
    return (await calls._client._credentials())["authorization"].removeprefix("Bearer ")


async def api_token(caller: GatewayCaller, *scopes: str) -> str:
    """Make a token for a script."""
    made = await caller.ask("POST", "/v1/tokens", json={"label": "script", "scopes": scopes, "days": 1})
    assert made.status_code == 201, made.text
    return str(made.json()["token"])
