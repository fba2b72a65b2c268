"""How often callers may ask, and that what is asked twice is done once."""

import asyncio

import pytest
from fastapi import Response

from core.errors import BadInput
from core.facts import Space
from core.ids import UserId
from core.world import World
from sync.hub.gateway import GatewaySettings, Services, make_application
from sync.hub.gateway.errors import KeyReused, RepeatInProgress, TooManyRequests
from sync.hub.gateway.idempotency import Key, Repeats, read_key
from sync.hub.gateway.rates import Rates
from sync.hub.gateway.settings import IdempotencyLimits, Rate
from tests.sync.hub.gateway.conftest import Caller, client_of
from tests.sync.hub.users.conftest import Clock

ANNA = UserId("anna")
KEY = {"Idempotency-Key": "e6a7c1f0-job-7"}


@pytest.fixture
def world(clock: Clock) -> World:
    return World(now=lambda: clock.now, random_bytes=bytes)


async def test_an_address_that_asks_too_often_waits(services: Services, clock: Clock) -> None:
    settings = GatewaySettings(per_address=Rate(burst=3, per_second=0.5))
    application = make_application(services, settings=settings)
    async with client_of(application) as client, client_of(application, "192.0.2.10") as other:
        codes = [(await client.get("/health/live")).status_code for _ in range(4)]
        refused = await client.get("/health/live")
        assert codes == [200, 200, 200, 429]
        assert refused.headers["Retry-After"] == "2"
        assert (await other.get("/health/live")).status_code == 200
        clock.pass_by(2)
        assert (await client.get("/health/live")).status_code == 200


async def test_a_caller_who_asks_too_often_waits_wherever_they_ask_from(
    services: Services, anna: Caller
) -> None:
    application = make_application(services, settings=GatewaySettings(per_caller=Rate(2, 0.1)))
    codes = []
    for address in ("192.0.2.1", "192.0.2.2", "192.0.2.3"):
        async with client_of(application, address) as client:
            codes.append((await Caller(client, anna.token, anna.user).get("/v1/users/me")).status_code)
    assert codes == [200, 200, 429]


def test_a_clock_that_is_put_back_fills_nothing(world: World, clock: Clock) -> None:
    rates = Rates(Rate(burst=1, per_second=1), world)
    rates.take("a")
    clock.pass_by(-1000)
    with pytest.raises(TooManyRequests):
        rates.take("a")
    clock.pass_by(1)
    rates.take("a")


def test_addresses_without_end_take_no_room_without_end(world: World) -> None:
    rates = Rates(Rate(burst=1, per_second=1), world)
    for number in range(30_000):
        rates.take(str(number))
    assert len(rates._buckets) == 20_000


async def test_a_request_with_one_key_is_carried_out_once(bela: Caller, space: Space) -> None:
    path, body = f"/v1/spaces/{space.id}/notes", {"title": "Once"}
    first = await bela.post(path, json=body, headers=KEY)
    second = await bela.post(path, json=body, headers=KEY)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert second.headers["Location"] == first.headers["Location"]
    assert len((await bela.get(path)).json()["items"]) == 1


async def test_one_key_is_not_for_two_requests(bela: Caller, space: Space) -> None:
    path = f"/v1/spaces/{space.id}/notes"
    await bela.post(path, json={"title": "One"}, headers=KEY)
    assert (await bela.post(path, json={"title": "Two"}, headers=KEY)).status_code == 422
    assert len((await bela.get(path)).json()["items"]) == 1


async def test_one_key_of_two_users_is_two_keys(bela: Caller, anna: Caller, space: Space) -> None:
    path, body = f"/v1/spaces/{space.id}/notes", {"title": "Same"}
    first = await bela.post(path, json=body, headers=KEY)
    second = await anna.post(path, json=body, headers=KEY)
    assert first.json()["id"] != second.json()["id"]


async def test_a_refusal_is_not_kept(bela: Caller, space: Space) -> None:
    path = f"/v1/spaces/{space.id}/notebooks"
    assert (await bela.post(path, json={"name": " "}, headers=KEY)).status_code == 400
    assert (await bela.post(path, json={"name": "Right"}, headers=KEY)).status_code == 201


async def test_a_key_that_is_none_is_refused(bela: Caller, space: Space) -> None:
    headers = {"Idempotency-Key": "a" * 129}
    answer = await bela.post(f"/v1/spaces/{space.id}/notes", json={}, headers=headers)
    assert answer.status_code == 400


async def test_who_asks_again_while_the_first_runs_is_told_so(world: World) -> None:
    repeats, going = Repeats(IdempotencyLimits(), world), asyncio.Event()

    async def slow() -> Response:
        await going.wait()
        return Response(b"done")

    first = asyncio.create_task(repeats.once(Key(ANNA, "k"), b"d", slow))
    await asyncio.sleep(0)
    with pytest.raises(RepeatInProgress):
        await repeats.once(Key(ANNA, "k"), b"d", slow)
    going.set()
    assert (await first).body == b"done"


async def test_a_request_that_was_cancelled_may_be_asked_again(world: World) -> None:
    repeats = Repeats(IdempotencyLimits(), world)

    async def never() -> Response:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await repeats.once(Key(ANNA, "k"), b"d", never)
    assert (await repeats.once(Key(ANNA, "k"), b"d", _answer)).body == b"x" * 100


async def test_a_key_is_forgotten_after_a_day(world: World, clock: Clock) -> None:
    repeats = Repeats(IdempotencyLimits(), world)
    await repeats.once(Key(ANNA, "k"), b"one", _answer)
    with pytest.raises(KeyReused):
        await repeats.once(Key(ANNA, "k"), b"two", _answer)
    clock.pass_by(86_400)
    await repeats.once(Key(ANNA, "k"), b"two", _answer)


@pytest.mark.parametrize(
    ("limits", "kept"),
    [
        (IdempotencyLimits(answers=5), 5),
        (IdempotencyLimits(size=1000), 10),
        (IdempotencyLimits(of_one_user=3), 3),
    ],
)
async def test_answers_without_end_take_no_room_without_end(
    world: World, limits: IdempotencyLimits, kept: int
) -> None:
    repeats = Repeats(limits, world)
    for number in range(50):
        await repeats.once(Key(ANNA, str(number)), b"d", _answer)
    assert len(repeats._kept) == kept


@pytest.mark.parametrize("given", ["", "a b", "é", "a" * 129, "a\n"])
def test_a_key_has_visible_letters(given: str) -> None:
    with pytest.raises(BadInput):
        read_key(ANNA, given)


async def _answer() -> Response:
    return Response(b"x" * 100)
