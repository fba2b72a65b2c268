"""Bodies that are too large, too deep, too slow, and connections without end."""

import asyncio
import ssl

from sync.bus.certificates import trusting
from tests.attacks.attack import Field, require
from tests.attacks.ground import Ground
from tests.attacks.raw_lines import exchange, request, status_in

FIELD = Field("Size, depth and time")
JSON = "Content-Type: application/json"
SLOW_SECONDS = 30.0


@FIELD.attack(
    "nothing, or a session",
    "sends bodies larger than anybody needs, announced or not",
    "413, before they were read",
)
async def send_bodies_too_large(ground: Ground) -> str:
    bob = ground["bob"]
    token = f"Authorization: Bearer {await bob.token()}"
    notes = f"/v1/spaces/{ground.kitchen.id}/notes"
    upload = f"/v1/notes/{ground.note}/attachments?name=x"
    chunk = b"%x\r\n" % 70_000 + b" " * 70_000 + b"\r\n"
    answers = [
        await exchange(
            ground.kitchen, request("POST", "/v1/sessions", JSON, "Content-Length: 70000", body=b"{")
        ),
        await exchange(
            ground.kitchen, request("POST", notes, JSON, token, "Content-Length: 9000000", body=b"{")
        ),
        await exchange(
            ground.kitchen, request("POST", upload, token, "Content-Length: 200000000", body=b"x")
        ),
        await exchange(
            ground.kitchen, request("POST", "/v1/sessions", JSON, "Transfer-Encoding: chunked", body=chunk)
        ),
        await exchange(
            ground.kitchen,
            request(
                "POST", "/tandem.hub.v1.AccountService/SignIn", JSON, "Content-Length: 9000000", body=b"{"
            ),
        ),
    ]
    statuses = [status_in(answer) for answer in answers]
    require(set(statuses) == {413}, f"answers {statuses}")
    return "413 each time"


@FIELD.attack(
    "nothing",
    "sends JSON of 50,000 levels, of a million values, with numbers without end, not in UTF-8",
    "400, 413 or 422",
)
async def send_deep_json(ground: Ground) -> str:
    bodies = (
        b"[" * 50_000,
        b'{"a":' * 9_000,
        b"[" + b"0," * 25_000 + b"0]",
        b'{"name":1e99999}',
        b'{"name":"\xff"}',
        b"1" * 9_000,
    )
    ask = ground["bob"].gateway.ask
    statuses = {
        (
            await ask("POST", "/v1/sessions", content=body, headers={"Content-Type": "application/json"})
        ).status_code
        for body in bodies
    }
    require(statuses <= {400, 413, 422}, f"answers {statuses}")
    return f"{len(bodies)} bodies: {sorted(statuses)}"


@FIELD.attack(
    "nothing",
    "sends heads of a megabyte, 15,000 headers, a request that is none",
    "refused with 4xx, or hung up on",
)
async def send_endless_heads(ground: Ground) -> str:
    many = tuple(f"X-{number}: {'x' * 60}" for number in range(15_000))
    tries = (
        request("GET", "/health/live", "X-Long: " + "x" * 1_000_000),
        request("GET", "/" + "x" * 1_000_000),
        request("GET", "/health/live", *many),
        b"\x00" * 40_000,
        b"GET\r\n\r\n",
    )
    statuses = {status_in(await exchange(ground.kitchen, each)) for each in tries}
    require(all(status == 0 or 400 <= status < 500 for status in statuses), f"answers {statuses}")
    return f"{len(tries)} heads: {sorted(statuses)}"


@FIELD.attack(
    "nothing",
    "sends a head, or a body, one byte each half second",
    "408, or hung up on, within half a minute",
    is_quick=False,
)
async def drip_a_request(ground: Ground) -> str:
    loop, drip = asyncio.get_running_loop(), b"x" * 100
    started = loop.time()
    head = exchange(ground.kitchen, b"GET /health/live HTTP/1.1\r\nX-Slow: ", seconds=SLOW_SECONDS, drip=drip)
    slow = request("POST", "/v1/sessions", JSON, "Content-Length: 5000", body=b"{")
    body = exchange(ground.kitchen, slow, seconds=SLOW_SECONDS, drip=drip)
    answers = await asyncio.gather(head, body)
    took = loop.time() - started
    require(took < SLOW_SECONDS, "the connections are still open")
    require({status_in(answer) for answer in answers} <= {0, 408}, "it was answered")
    return f"both over after {took:.0f} s: {[status_in(answer) for answer in answers]}"


@FIELD.attack(
    "one address",
    "opens 100 connections and does nothing with them",
    "no more than 64 of them stay; others come in as before",
)
async def open_connections_without_end(ground: Ground) -> str:
    host, _, port = ground.kitchen.hub.rpartition(":")
    context = trusting(ground.kitchen.authority)

    async def open_one() -> asyncio.StreamWriter | None:
        try:
            _, writer = await asyncio.open_connection(host, int(port), ssl=context, ssl_handshake_timeout=20)
        except (OSError, ssl.SSLError):
            return None
        return writer

    opened = [writer for writer in await asyncio.gather(*(open_one() for _ in range(100))) if writer]
    for writer in opened:
        writer.transport.abort()
    await asyncio.sleep(0)
    require(len(opened) <= 64, f"{len(opened)} stay")
    gateway = ground["bob"].gateway

    async def is_served() -> bool:
        try:
            return (await gateway.ask("GET", "/health/live")).status_code == 200
        except OSError:
            return False

    for _ in range(200):
        if await is_served():
            return f"{len(opened)} of 100 stay; the hub answers"
        await asyncio.sleep(0.05)
    require(holds=False, breach="the hub answers nobody any more")
    return ""
