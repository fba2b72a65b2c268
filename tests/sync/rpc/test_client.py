"""A hub as a device asks it: several places, sessions that end, and others who answer in its place."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from core.accounts import DeviceKey
from core.errors import HubUnreachable, NotFound, Problem, SignInRefused
from core.world import World, real_world
from sync.bus.certificates import Authority, Distrust, HubUntrusted, keep_server_certificate
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.accounts_pb import (
    ChallengeRequest,
    GetAccountRequest,
    Purpose,
    SignOutRequest,
)
from sync.rpc.tandem.hub.v1.spaces_pb import EnterRequest, ListPeopleRequest
from tests.secret_files import trust_in
from tests.sync.running_hub import RunningHub, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")
WORLD = real_world()
NOBODY = "127.0.0.1:1"
DAY = 86_400.0
OK = b"HTTP/1.1 200 OK\r\n"
Impostor = Callable[..., Awaitable[str]]


@pytest_asyncio.fixture(loop_scope="module")
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return trust_in(tmp_path / "authority", WORLD)


@pytest.fixture
def impostor(stack: AsyncExitStack, authority: Authority, tmp_path: Path) -> Impostor:
    """Answer everything with the same bytes, encrypted by a certificate of `authority` if wanted."""

    async def open_impostor(
        said: bytes, *, encrypted: bool = True, name: str = "127.0.0.1", world: World = WORLD
    ) -> str:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if encrypted:
                await reader.readline()
            writer.write(said)
            writer.close()

        context = None
        if encrypted:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(keep_server_certificate(authority, tmp_path, [name], world))
        server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
        stack.callback(server.close)
        return f"127.0.0.1:{server.sockets[0].getsockname()[1]}"

    return open_impostor


def at(stack: AsyncExitStack, authority: bytes, *places: str, key: DeviceKey | None = None) -> HubClient:
    client = HubClient(places, authority, key or new_key(), WORLD)
    stack.push_async_callback(client.close)
    return client


async def challenge(client: HubClient) -> str:
    asked = ChallengeRequest(purpose=Purpose.SIGN_IN)
    return (await client.ask_openly(lambda point, _: point.accounts.challenge(asked))).text


async def who_am_i(client: HubClient) -> str:
    answer = await client.ask(
        lambda point, headers: point.accounts.get_account(GetAccountRequest(), headers=headers)
    )
    assert answer.account is not None
    return answer.account.user


async def test_places_are_tried_until_one_answers_and_it_is_the_first_from_then_on(
    hub: RunningHub, stack: AsyncExitStack
) -> None:
    client = at(stack, hub.hub.authority, NOBODY, hub.services.place)
    assert await challenge(client)
    assert client.places == (hub.services.place, NOBODY)


async def test_an_impostor_at_one_place_does_not_hide_the_hub_at_another(
    hub: RunningHub, stack: AsyncExitStack, impostor: Impostor
) -> None:
    client = at(stack, hub.hub.authority, await impostor(OK), hub.services.place)
    assert await challenge(client)


async def test_a_device_signs_in_by_itself(hub: RunningHub, stack: AsyncExitStack) -> None:
    key = new_key()
    tokens = await hub.register("agnes", key)
    assert await who_am_i(at(stack, hub.hub.authority, hub.services.place, key=key)) == tokens.user


async def test_a_session_that_ended_is_begun_anew(hub: RunningHub, stack: AsyncExitStack) -> None:
    key = new_key()
    await hub.register("bela", key)
    client = at(stack, hub.hub.authority, hub.services.place, key=key)
    user = await who_am_i(client)
    await client.ask(lambda point, headers: point.accounts.sign_out(SignOutRequest(), headers=headers))
    assert await who_am_i(client) == user


async def test_an_access_token_is_not_used_when_it_is_about_to_end(
    hub: RunningHub, stack: AsyncExitStack
) -> None:
    key = new_key()
    await hub.register("cato", key)
    client = at(stack, hub.hub.authority, hub.services.place, key=key)
    await who_am_i(client)
    assert client._tokens is not None
    first = client._tokens.session
    slept = client._tokens.access_ends_at - WORLD.now() - 1
    seconds = client._clock._clock
    client._clock._clock = lambda: seconds() + slept
    await who_am_i(client)
    assert client._tokens.session != first


@pytest.mark.parametrize("days", [-1, 1])
async def test_a_device_whose_clock_is_wrong_signs_in_once(
    hub: RunningHub, stack: AsyncExitStack, days: int
) -> None:
    key = new_key()
    await hub.register(f"clock{days + 1}", key)
    world = World(now=lambda: WORLD.now() + days * DAY, random_bytes=WORLD.random_bytes)
    client = HubClient([hub.services.place], hub.hub.authority, key, world)
    stack.push_async_callback(client.close)
    await who_am_i(client)
    assert client._tokens is not None
    first = client._tokens.session
    await who_am_i(client)
    assert client._tokens.session == first


async def test_many_questions_at_once_sign_in_once(hub: RunningHub, stack: AsyncExitStack) -> None:
    key = new_key()
    tokens = await hub.register("dora", key)
    client = at(stack, hub.hub.authority, hub.services.place, key=key)
    await asyncio.gather(*(who_am_i(client) for _ in range(8)))
    users = hub.services.users
    assert len((await users.export(await users.identify(tokens.access)))["sessions"]) == 2


async def test_a_device_that_was_removed_is_told_so(hub: RunningHub, stack: AsyncExitStack) -> None:
    key = new_key()
    tokens = await hub.register("emil", key)
    client = at(stack, hub.hub.authority, hub.services.place, key=key)
    await who_am_i(client)
    users = hub.services.users
    await users.revoke_device(await users.identify(tokens.access), key.id)
    with pytest.raises(SignInRefused):
        await who_am_i(client)


async def test_what_the_hub_refuses_is_told_as_what_it_is(hub: RunningHub, stack: AsyncExitStack) -> None:
    key = new_key()
    await hub.register("frida", key)
    client = at(stack, hub.hub.authority, hub.services.place, NOBODY, key=key)
    asked = ListPeopleRequest(space="z" * 28)
    with pytest.raises(NotFound) as refusal:
        await client.ask(lambda point, headers: point.spaces.list_people(asked, headers=headers))
    assert refusal.value.cure


async def test_a_hub_that_is_away_is_unreachable(stack: AsyncExitStack, authority: Authority) -> None:
    with pytest.raises(HubUnreachable, match=NOBODY):
        await challenge(at(stack, authority.certificate, NOBODY))


async def test_no_place_is_unreachable(stack: AsyncExitStack, authority: Authority) -> None:
    with pytest.raises(HubUnreachable):
        await challenge(at(stack, authority.certificate))


async def test_another_authority_is_not_trusted_and_told_nothing(
    hub: RunningHub, stack: AsyncExitStack, authority: Authority
) -> None:
    asked = EnterRequest(space=hub.space.id)
    client = at(stack, authority.certificate, hub.services.place)
    with pytest.raises(HubUntrusted) as refusal:
        await client.ask_openly(lambda point, _: point.spaces.enter(asked))
    assert refusal.value.distrust is Distrust.OTHER_AUTHORITY
    assert refusal.value.safe.startswith("Nothing was sent to it")
    assert refusal.value.cure


async def test_an_impostor_is_told_of_rather_than_a_place_where_nobody_is(
    hub: RunningHub, stack: AsyncExitStack, authority: Authority
) -> None:
    with pytest.raises(HubUntrusted):
        await challenge(at(stack, authority.certificate, hub.services.place, NOBODY))


async def test_a_certificate_for_another_address_is_not_trusted(
    stack: AsyncExitStack, authority: Authority, impostor: Impostor
) -> None:
    with pytest.raises(HubUntrusted) as refusal:
        await challenge(at(stack, authority.certificate, await impostor(OK, name="example.org")))
    assert refusal.value.distrust is Distrust.OTHER_HOST


@pytest.mark.parametrize("days", [-200, 20])
async def test_a_certificate_of_another_time_is_not_trusted(
    stack: AsyncExitStack, authority: Authority, impostor: Impostor, days: int
) -> None:
    then = World(now=lambda: WORLD.now() + days * DAY, random_bytes=WORLD.random_bytes)
    with pytest.raises(HubUntrusted) as refusal:
        await challenge(at(stack, authority.certificate, await impostor(OK, world=then)))
    assert refusal.value.distrust is Distrust.OUT_OF_DATE


@pytest.mark.parametrize("said", [b"SSH-2.0-OpenSSH_9.9\r\n", OK + b"content-length: 2\r\n\r\nok"])
async def test_who_does_not_encrypt_is_not_trusted(
    stack: AsyncExitStack, authority: Authority, impostor: Impostor, said: bytes
) -> None:
    with pytest.raises(HubUntrusted) as refusal:
        await challenge(at(stack, authority.certificate, await impostor(said, encrypted=False)))
    assert refusal.value.distrust is Distrust.NOT_ENCRYPTED


def answer(status: bytes, kind: bytes, body: bytes) -> bytes:
    head = b"HTTP/1.1 %b\r\ncontent-type: %b\r\ncontent-length: %d\r\n\r\n" % (status, kind, len(body))
    return head + body


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\x00" * 100,
        b"nonsense\r\n\r\n",
        OK + b"content-length: 100\r\n\r\n",
        answer(b"200 OK", b"text/html", b"<html>"),
        answer(b"302 Found", b"text/html", b""),
        answer(b"404 Not Found", b"text/html", b"no"),
        answer(b"500 Oops", b"text/html", b"no"),
        answer(b"200 OK", b"application/proto", b"\xff" * 9),
        answer(b"500 Oops", b"application/json", b"["),
        answer(b"500 Oops", b"application/json", b"[" * 100_000),
        answer(b"500 Oops", b"application/json", b'{"code": "of honour"}'),
        answer(b"500 Oops", b"application/json", b'{"code": "internal", "details": ["type"]}'),
        answer(b"500 Oops", b"application/json", b'{"code": "internal", "details": [{"type": 1}]}'),
    ],
    ids=lambda said: repr(said[-24:]),
)
async def test_rubbish_is_a_problem_in_words(
    stack: AsyncExitStack, authority: Authority, impostor: Impostor, said: bytes
) -> None:
    with pytest.raises(Problem) as problem:
        await challenge(at(stack, authority.certificate, await impostor(said)))
    assert problem.value.safe
    assert problem.value.cure
