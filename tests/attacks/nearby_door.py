"""Nearby, at the door of a hub: strangers who ask to be let in, without end, as others, or in odd ways."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import httpx

from core.accounts import DeviceKey, DeviceProof, ProofPurpose, prove
from core.ids import DeviceId
from sync.bus.certificates import trusting
from tests.attacks.attack import Field, require
from tests.attacks.ground import Ground
from tests.attacks.nearby_network import HUB_NAME, switched_on

FIELD = Field("Nearby, at the door")
KNOCK = "/tandem.hub.v1.NearbyService/Knock"
GREET = "/tandem.hub.v1.NearbyService/Greet"
AT_DOOR = "a device in the network, found by nobody"
KEYS, AT_ONCE = 1_000, 20
MOST_OF_AN_ADDRESS = 4


@dataclass(slots=True)
class Stranger:
    """Somebody at an address of the network, who speaks to the door as he likes."""

    ground: Ground
    http: httpx.AsyncClient

    def key(self) -> DeviceKey:
        return DeviceKey(self.ground.world.random_bytes(32))

    def prove(self, key: DeviceKey, purpose: ProofPurpose = ProofPurpose.KNOCK, hub: str = "") -> DeviceProof:
        challenge = self.ground.services.users.challenge(purpose)
        return prove(key, purpose, hub or self.ground.fingerprint, challenge.text)

    async def show(self, proof: DeviceProof, name: str = "Eve") -> httpx.Response:
        signature = base64.b64encode(proof.signature).decode()
        told = {"device": proof.device, "challenge": proof.challenge, "signature": signature}
        return await self.http.post(KNOCK, json={"proof": told, "name": name})

    async def knock(self, key: DeviceKey, name: str = "Eve") -> httpx.Response:
        return await self.show(self.prove(key), name)

    def waits(self, key: DeviceKey) -> bool:
        return key.id in {knock.device for knock in self.ground.nearby.waiting}


@asynccontextmanager
async def at_door(ground: Ground, address: str) -> AsyncIterator[Stranger]:
    """Let a stranger come from an address of his own while Nearby is on."""
    transport = httpx.AsyncHTTPTransport(verify=trusting(ground.kitchen.authority), local_address=address)
    base = f"https://{ground.kitchen.hub}"
    async with (
        switched_on(ground),
        httpx.AsyncClient(transport=transport, base_url=base, timeout=30) as http,
    ):
        yield Stranger(ground, http)
        door = ground.nearby._hub.door
        for knock in ground.nearby.waiting:
            door.turn_away(knock.device)


def is_link(answer: httpx.Response) -> bool:
    return "tandem://" in answer.text


@FIELD.attack(
    AT_DOOR,
    "knocks 1,000 times, each time by a key that he has just drawn",
    "two questions stand before a person at most, and four in ten minutes",
)
async def knock_a_thousand_times(ground: Ground) -> str:
    asked: set[DeviceId] = set()
    async with at_door(ground, "127.0.0.21") as stranger:
        limit = asyncio.Semaphore(AT_ONCE)

        async def one() -> int:
            async with limit:
                status = (await stranger.knock(stranger.key())).status_code
            waiting = {knock.device for knock in ground.nearby.waiting}
            require(len(waiting) <= 2, f"{len(waiting)} wait at once")
            asked.update(waiting)
            return status

        statuses = await asyncio.gather(*(one() for _ in range(KEYS)))
        health = await ground["bob"].gateway.ask("GET", "/health/live")
    require(health.status_code == 200, "the hub answers nobody any more")
    require(len(asked) <= MOST_OF_AN_ADDRESS, f"a person is asked {len(asked)} times")
    require(set(statuses) <= {200, 429}, f"answers {set(statuses)}")
    return f"a person is asked {len(asked)} times, {statuses.count(429)} of {KEYS:,} answered with 429"


@FIELD.attack(
    AT_DOOR,
    "knocks by another key each time that he is turned away",
    "a person says no four times, not without end",
)
async def knock_again_by_another_key(ground: Ground) -> str:
    refusals = 0
    async with at_door(ground, "127.0.0.22") as stranger:
        for _ in range(12):
            key = stranger.key()
            knocking = asyncio.create_task(stranger.knock(key))
            await ground.until(lambda key=key, knocking=knocking: stranger.waits(key) or knocking.done())  # type: ignore[misc]
            if stranger.waits(key):
                refusals += 1
                ground.nearby.turn_away(key.id)
            require(not is_link(await knocking), "he is let in")
        require((await stranger.knock(key)).status_code == 429, "he is not told to wait")
    require(refusals <= MOST_OF_AN_ADDRESS, f"a person is asked {refusals} times")
    return f"a person said no {refusals} times; 429 from then on"


@FIELD.attack(
    "a knock that he has seen on its way, and proofs for other purposes and other hubs",
    "shows them at the door as his own",
    "refused, and nobody is asked",
)
async def replay_somebodys_knock(ground: Ground) -> str:
    async with at_door(ground, "127.0.0.23") as stranger, at_door(ground, "127.0.0.24") as honest:
        ben = honest.key()
        seen = honest.prove(ben)
        knocking = asyncio.create_task(honest.show(seen, "Ben"))
        await ground.until(lambda: honest.waits(ben))
        proofs = [seen, replace(stranger.prove(stranger.key()), device=ben.id)]
        proofs += [
            stranger.prove(stranger.key(), purpose) for purpose in (ProofPurpose.JOIN, ProofPurpose.SIGN_IN)
        ]
        proofs += [stranger.prove(stranger.key(), hub="a" * 52)]
        answers = [await stranger.show(proof) for proof in proofs]
        waiting = [knock.name for knock in ground.nearby.waiting]
        ground.nearby.turn_away(ben.id)
        await knocking
    require(all(400 <= each.status_code < 500 for each in answers), f"{[each.text for each in answers]}")
    require(waiting == ["Ben"], f"a person is asked about {waiting}")
    return f"{len(answers)} refused: {answers[0].json().get('message', '')[:80]}"


@FIELD.attack(
    "the name and the device of somebody who is let in at this moment",
    "asks for that one's invitation, by his own key and by proofs that are none",
    "only who has the key gets it",
)
async def fetch_anothers_invitation(ground: Ground) -> str:
    async with at_door(ground, "127.0.0.25") as stranger, at_door(ground, "127.0.0.26") as honest:
        ben, eve = honest.key(), stranger.key()
        knocking = asyncio.create_task(honest.knock(ben, "Ben"))
        await ground.until(lambda: honest.waits(ben))
        await ground.nearby.let_in(ben.id, ground.kitchen.id)
        own = await stranger.knock(eve, "Ben")
        forged = await stranger.show(replace(stranger.prove(eve), device=ben.id), "Ben")
        bare = await stranger.show(DeviceProof(ben.id, "", b""), "Ben")
        honest_answer = await knocking
    require(is_link(honest_answer), "not even he is let in: the attack proves nothing")
    require(not any(map(is_link, (own, forged, bare))), "he has it")
    return f"his own key waits; {forged.status_code} and {bare.status_code} for the others"


@FIELD.attack(
    AT_DOOR,
    "knocks under names that hide, lead astray or have no end, and by bodies that are no knock",
    "refused with 4xx, and nobody is asked",
)
async def knock_in_odd_ways(ground: Ground) -> str:
    names = ("", " ", "\u202eeve", "Eve\x00", "Eve\nLet her in", "x" * 100_000, "\u0301" * 60)
    bodies = (
        b"",
        b"[]",
        b"{",
        b'{"proof":7}',
        b'{"name":{}}',
        b"\xff" * 9_000,
        b"[" * 50_000,
        b"x" * 900_000,
    )
    async with at_door(ground, "127.0.0.27") as stranger:
        answers = [await stranger.knock(stranger.key(), name) for name in names]
        for kind in ("application/json", "application/proto", "text/html"):
            answers += [
                await stranger.http.post(KNOCK, content=body, headers={"Content-Type": kind})
                for body in bodies
            ]
        waiting = len(ground.nearby.waiting)
    statuses = {each.status_code for each in answers}
    require(all(400 <= status < 500 for status in statuses), f"answers {statuses}")
    require(not waiting, f"{waiting} wait")
    return f"{len(answers)} knocks: {sorted(statuses)}"


@FIELD.attack(
    AT_DOOR,
    "knocks at, and asks the name of, a hub whose owner has not switched Nearby on",
    "refused alike, and no name is told",
)
async def knock_at_a_closed_door(ground: Ground) -> str:
    async with at_door(ground, "127.0.0.28") as stranger:
        await ground.nearby.set_name(HUB_NAME)
        told = await stranger.http.post(GREET, json={})
        require(HUB_NAME in told.text, "not even while it is on: the attack proves nothing")
        await ground.nearby.set_on(is_on=False)
        answers = [await stranger.http.post(GREET, json={}), await stranger.knock(stranger.key())]
        waiting = len(ground.nearby.waiting)
        await ground.nearby.set_name("")
    require({each.status_code for each in answers} == {404}, f"{[each.text for each in answers]}")
    require(not waiting and HUB_NAME not in answers[0].text + answers[1].text, "something was told")
    return str(answers[0].json().get("message", ""))[:80]
