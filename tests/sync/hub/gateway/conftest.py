"""A gateway on a real user service, a real library and spaces in memory; asked in process."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from core.facts import Role, Space
from core.ids import DeviceId, UserId
from core.notes import Library, open_library
from core.store import open_store
from core.world import real_world
from sync.bus import Connection
from sync.hub.gateway import GatewaySettings, Services, make_application
from sync.hub.gateway.account_acts import AccountActs
from sync.hub.gateway.envelope import Application
from sync.hub.gateway.settings import Rate
from sync.hub.users import UserService
from tests.sync.hub.gateway.fakes import FakeNotes, NothingDone
from tests.sync.hub.users.conftest import PASSWORD, Hubs, clock, hubs, register, users

__all__ = ["PASSWORD", "clock", "hubs", "users"]

ROOMY = GatewaySettings(per_address=Rate(100_000, 1000), per_caller=Rate(100_000, 1000))


@dataclass
class Caller:
    """Somebody with a token; answers are httpx's."""

    client: httpx.AsyncClient
    token: str
    user: UserId
    refresh: str = field(default="", repr=False)

    async def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers |= options.pop("headers", {})
        return await self.client.request(method, path, headers=headers, **options)

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return await self.ask("GET", path, **options)

    async def post(self, path: str, **options: Any) -> httpx.Response:
        return await self.ask("POST", path, **options)

    async def put(self, path: str, **options: Any) -> httpx.Response:
        return await self.ask("PUT", path, **options)

    async def patch(self, path: str, **options: Any) -> httpx.Response:
        return await self.ask("PATCH", path, **options)

    async def delete(self, path: str, **options: Any) -> httpx.Response:
        return await self.ask("DELETE", path, **options)


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    """The hub's replica."""
    async with (
        open_store(tmp_path / "tandem.db") as store,
        open_library(store, DeviceId("hub"), real_world()) as opened,
    ):
        yield opened


@pytest.fixture
def notes() -> FakeNotes:
    return FakeNotes()


@pytest.fixture
def services(
    users: UserService, notes: FakeNotes, library: Library, hubs: Hubs, connection: Connection
) -> Services:
    accounts = AccountActs(users, lambda act, **facts: None, hubs.world)
    return Services(users, notes, library, connection, hubs.world, accounts, NothingDone())


@pytest.fixture
def application(services: Services) -> Application:
    return make_application(services, settings=ROOMY)


@pytest.fixture
async def nobody(application: Application) -> AsyncIterator[Caller]:
    """Asks without a token."""
    async with client_of(application) as client:
        yield Caller(client, "", UserId(""))


@pytest.fixture
async def anna(users: UserService, nobody: Caller) -> Caller:
    """Registered, signed in, and no member of anything."""
    return await signed_in(users, nobody.client, "anna")


def client_of(application: Application, address: str = "192.0.2.9") -> httpx.AsyncClient:
    """Ask an application in this process."""
    transport = httpx.ASGITransport(application, client=(address, 5000))
    return httpx.AsyncClient(transport=transport, base_url="https://hub.test")


async def signed_in(users: UserService, client: httpx.AsyncClient, name: str) -> Caller:
    """Register somebody."""
    tokens = await register(users, name)
    return Caller(client, tokens.access, tokens.user, tokens.refresh)


@pytest.fixture
async def space(library: Library, notes: FakeNotes, anna: Caller) -> Space:
    """A space that the hub holds, with anna as its owner."""
    made = await library.create_space("Kitchen")
    notes.found(made.id, made.name, anna.user)
    return made


@pytest.fixture
async def bela(users: UserService, notes: FakeNotes, anna: Caller, space: Space) -> Caller:
    """Writes in the space."""
    caller = await signed_in(users, anna.client, "bela")
    notes.set_role(space.id, caller.user, Role.EDITOR)
    return caller


@pytest.fixture
async def vera(users: UserService, notes: FakeNotes, anna: Caller, space: Space) -> Caller:
    """Reads the space."""
    caller = await signed_in(users, anna.client, "vera")
    notes.set_role(space.id, caller.user, Role.VIEWER)
    return caller


@pytest.fixture
async def sten(users: UserService, anna: Caller) -> Caller:
    """Has an account, and no part in the space."""
    return await signed_in(users, anna.client, "sten")


async def write_note(caller: Caller, space: Space, **fields: Any) -> dict[str, Any]:
    """Create a note by REST."""
    answer = await caller.post(f"/v1/spaces/{space.id}/notes", json=fields)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told
