"""Two hubs at which many people do everything at once, on a real bus."""

import asyncio
import random
from collections.abc import Awaitable, Callable

import pytest

from core.accounts import DeviceKey, ProofPurpose
from core.errors import AccountProblem, BadInput
from sync.hub.users import Identity, NewUser, Registration, Tokens, UserService
from tests.sync.hub.users.conftest import PASSWORD, Hubs, all_of, new_key, proof_of
from tests.sync.hub.users.tables import tables_of

PEOPLE = 6
DEEDS = 25


class Person:
    """Does one random thing after the other, at whichever hub, and takes every refusal."""

    def __init__(self, number: int, hubs: list[UserService], seed: int) -> None:
        self.chance = random.Random(f"{seed}-{number}")
        self.hubs = hubs
        self.address = f"192.0.2.{number}"
        self.key: DeviceKey = new_key()
        self.tokens: Tokens | None = None
        self.done = 0

    async def live(self) -> None:
        deeds = [
            self.register,
            self.join,
            self.sign_in,
            self.sign_in_by_device,
            self.refresh,
            self.refresh,
            self.add_device,
            self.revoke_device,
            self.change_password,
            self.rename,
            self.sign_out,
            self.delete,
        ]
        for _ in range(DEEDS):
            await self.try_to(self.chance.choice(deeds))

    async def try_to(self, deed: Callable[[UserService], Awaitable[None]]) -> None:
        try:
            await deed(self.chance.choice(self.hubs))
        except (AccountProblem, BadInput):
            return
        self.done += 1

    async def caller(self, hub: UserService) -> Identity:
        return await hub.identify(self.tokens.access if self.tokens else "")

    async def register(self, hub: UserService) -> None:
        name = f"name{self.chance.choice('abc')}"
        new = NewUser(name, "Somebody", PASSWORD, proof=proof_of(hub, self.key, ProofPurpose.JOIN))
        self.tokens = await hub.register(new, self.address)

    async def join(self, hub: UserService) -> None:
        invite = await hub.invite(None)
        other = self.chance.choice(self.hubs)
        proof = proof_of(other, self.key, ProofPurpose.JOIN)
        self.tokens = await other.join(invite.secret, "Somebody", proof)

    async def sign_in(self, hub: UserService) -> None:
        self.tokens = await hub.sign_in(f"name{self.chance.choice('abc')}", PASSWORD, self.address)

    async def sign_in_by_device(self, hub: UserService) -> None:
        self.tokens = await hub.sign_in_by_device(proof_of(hub, self.key, ProofPurpose.SIGN_IN))

    async def refresh(self, hub: UserService) -> None:
        self.tokens = await hub.refresh(self.tokens.refresh if self.tokens else "")

    async def add_device(self, hub: UserService) -> None:
        self.key = new_key()
        proof = proof_of(hub, self.key, ProofPurpose.ADD)
        await hub.add_device(await self.caller(hub), proof, "", PASSWORD, self.address)

    async def revoke_device(self, hub: UserService) -> None:
        caller = await self.caller(hub)
        devices = await hub.devices(caller)
        if devices:
            await hub.revoke_device(caller, self.chance.choice(devices).id)

    async def change_password(self, hub: UserService) -> None:
        await hub.change_password(await self.caller(hub), PASSWORD, PASSWORD, self.address)

    async def rename(self, hub: UserService) -> None:
        await hub.change_display_name(await self.caller(hub), f"Somebody {self.chance.randint(1, 9)}")

    async def sign_out(self, hub: UserService) -> None:
        await hub.sign_out(await self.caller(hub))

    async def delete(self, hub: UserService) -> None:
        if self.chance.random() < 0.5:
            await hub.delete_account(await self.caller(hub), PASSWORD, self.address)


@pytest.mark.parametrize("seed", range(4))
async def test_two_busy_hubs_and_one_built_anew_know_the_same(hubs: Hubs, seed: int) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    await one.set_registration(Registration.OPEN)
    people = [Person(number, [one, two], seed) for number in range(PEOPLE)]
    await asyncio.gather(*(person.live() for person in people))
    assert sum(person.done for person in people) > PEOPLE * DEEDS / 10, "people got something done"
    await all_of(one, two)
    three = await hubs.open("three")
    await three.catch_up()
    known = tables_of(hubs.path("one"))
    assert tables_of(hubs.path("two")) == known
    assert tables_of(hubs.path("three")) == known
    for person in people:
        if person.tokens is not None:
            answers = {await _who(hub, person.tokens.access) for hub in (one, two, three)}
            assert len(answers) == 1


async def _who(hub: UserService, access: str) -> str:
    try:
        return (await hub.identify(access)).user
    except AccountProblem:
        return "nobody"
