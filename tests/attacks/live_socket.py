"""The live socket, and what browsers of other sites may do."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from sync.bus.certificates import trusting
from tests.attacks.attack import Field, require
from tests.attacks.ground import Ground
from tests.attacks.people import Person

FIELD = Field("The live socket, and other sites")


@asynccontextmanager
async def dial(
    ground: Ground, person: Person | None = None, *, query: str = "", **options: Any
) -> AsyncIterator[ClientConnection]:
    """Open a socket, as somebody or as nobody."""
    headers = {} if person is None else {"Authorization": f"Bearer {await person.token()}"}
    address = f"wss://{ground.kitchen.hub}/v1/live{query}"
    async with AsyncExitStack() as stack:
        opened = connect(
            address,
            ssl=trusting(ground.kitchen.authority),
            additional_headers=headers,
            proxy=None,
            close_timeout=1,
            **options,
        )
        line = await stack.enter_async_context(opened)
        yield line


async def hear(line: ClientConnection, *kinds: str) -> dict[str, Any]:
    """Return the next message of one of these kinds."""
    while True:
        told: dict[str, Any] = json.loads(await line.recv())
        if told["type"] in kinds:
            return told


async def closed_with(line: ClientConnection) -> int:
    """Wait until the hub hangs up; returns the code."""
    try:
        while True:
            await line.recv()
    except ConnectionClosed:
        return line.close_code or 0


async def refused_status(ground: Ground, person: Person | None = None, **options: Any) -> int:
    """Return the HTTP status by which a socket is not opened; 0 when it is."""
    try:
        async with dial(ground, person, **options):
            return 0
    except InvalidStatus as refused:
        return refused.response.status_code


@FIELD.attack("a browser on another site, with a member's token", "opens the live socket from there", "403")
async def open_the_socket_from_another_site(ground: Ground) -> str:
    own = f"https://{ground.kitchen.hub}"
    origins = ("https://evil.example", "null", f"{own}.evil.example", own.replace("https", "http"), "file://")
    statuses = {await refused_status(ground, ground["bob"], origin=origin) for origin in origins}
    require(statuses == {403}, f"answers {statuses}")
    require(
        await refused_status(ground, ground["bob"], origin=own) == 0, "the hub's own pages are refused, too"
    )
    return f"{len(origins)} origins, all 403"


@FIELD.attack("a token", "puts it into the address of the socket", "403")
async def put_a_token_into_the_address_of_the_socket(ground: Ground) -> str:
    status = await refused_status(ground, query=f"?token={await ground['bob'].token()}")
    require(status == 403, f"answers {status}")
    return "403"


@FIELD.attack("nothing", "subscribes without a token, or by a made-up one", "hung up on")
async def listen_without_a_token(ground: Ground) -> str:
    codes = []
    for first in ({"type": "subscribe", "spaces": None}, {"type": "authenticate", "token": "tda_x"}):
        async with dial(ground) as line:
            await line.send(json.dumps(first))
            codes.append(await closed_with(line))
    require(codes == [4401, 4401], f"closed with {codes}")
    return "closed with 4401"


@FIELD.attack(
    "sessions of other spaces",
    "subscribe to the kitchen, and listen while it writes",
    "refused as for a space that there is not; no event",
)
async def listen_to_another_space(ground: Ground) -> str:
    said = []
    async with dial(ground, ground["gus"]) as line:
        for space in (ground.kitchen.id, "q" * 28):
            await line.send(json.dumps({"type": "subscribe", "spaces": [space]}))
            said.append((await hear(line, "refused", "subscribed")) | {"spaces": None})
        await line.send(json.dumps({"type": "subscribe", "spaces": None}))
        told = await hear(line, "subscribed")
        require(told["spaces"] == [ground.garden.id], "more than his own")
        made = await ground["bob"].rest("POST", f"/v1/spaces/{ground.kitchen.id}/notes", json={"title": "x"})
        require(made.status_code == 201, "nothing was written")
        await line.send(json.dumps({"type": "ping"}))
        heard = await hear(line, "pong", "event")
    require(said[0] == said[1] and said[0]["type"] == "refused", "the space is told apart")
    require(heard["type"] == "pong", "an event of the kitchen was heard")
    return str(said[0]["title"])


@FIELD.attack("a session", "sends garbage, deep and large messages, and floods the socket", "hung up on")
async def send_garbage_to_the_socket(ground: Ground) -> str:
    codes = []
    for text in (
        "x",
        "[" * 50_000,
        "{}",
        '{"type":"subscribe","spaces":7}',
        '{"type":"ping","x":1}',
        "y" * 100_000,
    ):
        async with dial(ground, ground["bob"]) as line:
            await line.send(text)
            codes.append(await closed_with(line))
    require(set(codes) <= {4400, 1009}, f"closed with {codes}")
    return f"closed with {sorted(set(codes))}"


@FIELD.attack(
    "a browser on another site",
    "asks by CORS whether it may use the hub's REST with a user's token",
    "no header allows it",
)
async def use_rest_from_another_site(ground: Ground) -> str:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "DELETE"}
    ask = ground["bob"].gateway.ask
    answers = [
        await ask("OPTIONS", f"/v1/notes/{ground.note}", headers=asked),
        await ask("GET", "/v1/spaces", headers=asked),
        await ask("OPTIONS", "/tandem.hub.v1.AccountService/SignIn", headers=asked),
        await ask("GET", "/health/live", headers=asked),
    ]
    named = [name for answer in answers for name in answer.headers if name.startswith("access-control")]
    require(not named, f"answers {named}")
    require(all("set-cookie" not in answer.headers for answer in answers), "a cookie is set")
    return "no access-control header, and no cookie that a browser would send by itself"
