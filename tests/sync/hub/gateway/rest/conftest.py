"""A shared space: anna founded it, bela edits, vera reads, and sten is a stranger."""

from typing import Any

import pytest

from core.facts import Role, Space
from core.notes import Library
from sync.hub.users import UserService
from tests.sync.hub.gateway.conftest import Caller, signed_in
from tests.sync.hub.gateway.fakes import FakeNotes


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
