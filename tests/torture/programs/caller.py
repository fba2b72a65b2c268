"""Scripts that call the hubs: they claim names at all of them at once, use tokens twice, and keep values.

It says one JSON array on each line: ["called", thing, act, given, answer, told, began, ended, hub] once it
is known how an operation ended, `ended` being null for what nobody told of. It obeys `rest` and `end`, and a
JSON array of the places where the hubs are from now on.
"""

import asyncio
import json
import random
import socket
import ssl
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count, cycle
from typing import Any

import httpx

from sync.bus.certificates import trusting
from tests.nursery import Surroundings
from tests.torture.history import Answer
from tests.torture.linearizability import thing
from tests.torture.models import Register, SingleUse, UniqueName

_PASSWORD = "correct horse battery staple"
_PATIENCE = 15.0
_PROBLEM = "urn:tandem:problem:"
_MOST_ROUNDS = 6
_MOST_OF_A_REGISTER = 200
"""Operations on one register; then there is another one, so that each is judged soon."""
_AGAIN = 1.0


@dataclass(frozen=True, slots=True)
class Calls:
    """Where the hubs are (name -> host:port), whom to trust, and from which addresses it is called."""

    hubs: Mapping[str, str]
    certificate: bytes
    sources: tuple[str, ...]
    namespace: str
    pace: float
    seed: int
    name: str = "callers"

    def carry_out(self, talk: socket.socket) -> None:
        """Be the program, in a process of its own."""
        Surroundings(self.namespace).enter()
        with suppress(ConnectionError):
            asyncio.run(_main(self, talk))


@dataclass(slots=True)
class _Told:
    """What a gateway answered: an HTTP status, 0 for none, and the JSON in it."""

    status: int = 0
    said: dict[str, Any] = field(default_factory=dict)
    was_sent: bool = True

    @property
    def problem(self) -> str:
        return str(self.said.get("type", "")).removeprefix(_PROBLEM)

    @property
    def is_done(self) -> bool:
        return 200 <= self.status < 300


class _Caller:
    """Calls the gateways, and says what came of each operation."""

    def __init__(self, calls: Calls, stream: asyncio.StreamWriter) -> None:
        self.calls = calls
        self.chance = random.Random(calls.seed)
        self.may_call = asyncio.Event()
        self.may_call.set()
        self._places = dict(calls.hubs)
        self._stream = stream
        self._trust = trusting(calls.certificate)
        self._sources = cycle(calls.sources)

    def move(self, places: Sequence[str]) -> None:
        """Call these hubs from now on."""
        self._places = dict(zip(self.calls.hubs, cycle(places), strict=False))

    @asynccontextmanager
    async def client(self) -> AsyncIterator[httpx.AsyncClient]:
        """Call as from another computer each time."""
        async with httpx.AsyncClient(transport=_transport(self._trust, next(self._sources))) as client:
            yield client

    async def call(
        self, client: httpx.AsyncClient, hub: str, method: str, path: str, token: str = "", **body: str
    ) -> _Told:
        url, headers = f"https://{self._places[hub]}{path}", {"Authorization": f"Bearer {token}"}
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await client.request(
                    method, url, json=body or None, headers=headers if token else None
                )
            return _Told(answer.status_code, answer.json())
        except httpx.ConnectError:
            return _Told(was_sent=False)
        except (httpx.HTTPError, TimeoutError, ValueError):
            return _Told()

    def say(self, hub: str, of: str, act: str, given: str, answer: Answer, told: str, began: float) -> None:
        """Say how an operation ended, now."""
        ended = None if answer is Answer.UNKNOWN else time.monotonic()
        line = json.dumps(["called", of, act, given, answer, told, began, ended, hub])
        self._stream.write(line.encode() + b"\n")

    @contextmanager
    def operating(self, hub: str, of: str, act: str, given: str) -> Iterator[float]:
        """Carry out an operation of something, and say if it is cut off; gives when it began."""
        began = time.monotonic()
        try:
            yield began
        except asyncio.CancelledError:
            if of:
                self.say(hub, of, act, given, Answer.UNKNOWN, "", began)
            raise

    async def register(self, hub: str, name: str, by: str, of: str = "") -> _Told:
        """Become a user of this name; with `of`, that is a claim of the name by `by`."""
        call = {"name": name, "display_name": by, "password": _PASSWORD, "label": by}
        with self.operating(hub, of, "claim", by) as began:
            async with self.client() as client:
                told = await self.call(client, hub, "POST", "/v1/users", **call)
        if of and told.was_sent:
            is_taken = told.problem == "name-taken"
            answer = Answer.DONE if told.is_done else Answer.REFUSED if is_taken else Answer.UNKNOWN
            self.say(hub, of, "claim", by, answer, "", began)
        return told

    async def renew(self, hub: str, of: str, shown: str) -> str:
        """Show a refresh token; returns the next one, "" for none."""
        with self.operating(hub, of, "renew", shown) as began:
            async with self.client() as client:
                told = await self.call(client, hub, "POST", "/v1/sessions/refresh", refresh_token=shown)
        if not told.was_sent:
            return ""
        if told.is_done:
            fresh = str(told.said["refresh_token"])
            self.say(hub, of, "renew", shown, Answer.DONE, fresh, began)
            return fresh
        words = {"sign-in-copied": "copied", "signed-out": "ended"}.get(told.problem)
        self.say(hub, of, "renew", shown, Answer.REFUSED if words else Answer.UNKNOWN, words or "", began)
        return ""


async def _main(calls: Calls, talk: socket.socket) -> None:
    reader, stream = await asyncio.open_connection(sock=talk)
    caller = _Caller(calls, stream)
    tasks = [asyncio.create_task(_race_for_ever(caller), name="names")]
    tasks += [asyncio.create_task(_keep_values(caller, hub), name=f"values at {hub}") for hub in calls.hubs]
    try:
        while word := (await reader.readline()).decode().strip():
            if word == "end":
                break
            if word.startswith("["):
                caller.move(json.loads(word))
            else:
                caller.may_call.clear()
    finally:
        for task in tasks:
            task.cancel()
        for ended in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(ended, Exception):
                stream.write(json.dumps(["fell", repr(ended)]).encode() + b"\n")
        with suppress(ConnectionError):
            await stream.drain()
        stream.close()


async def _race_for_ever(caller: _Caller) -> None:
    """Claim one name at all hubs at once, then use the winner's token at two of them at once; and so on."""
    hubs = list(caller.calls.hubs)
    for number in count():
        await caller.may_call.wait()
        name = f"name{caller.calls.seed}x{number}"
        of = thing(UniqueName(), name)
        claims = [caller.register(hub, name, f"{name} at {hub}", of) for hub in hubs]
        told = await asyncio.gather(*claims)
        winners = [str(each.said["refresh_token"]) for each in told if each.is_done]
        if winners:
            await _use_twice(caller, thing(SingleUse(), name), winners[0])
        await asyncio.sleep(caller.calls.pace)


async def _use_twice(caller: _Caller, of: str, token: str) -> None:
    hubs = list(caller.calls.hubs)
    for turn in range(_MOST_ROUNDS):
        chosen = caller.chance.sample(hubs, 2 if turn % 2 else 1)
        fresh = await asyncio.gather(*(caller.renew(hub, of, token) for hub in chosen))
        token = next((each for each in fresh if each), token)


async def _keep_values(caller: _Caller, hub: str) -> None:
    """Write a value through one hub and read it there, side by side, on one account after the other."""
    for number in count():
        name = f"value{caller.calls.seed}x{number}{hub}"
        told = await caller.register(hub, name, "nobody")
        while not told.is_done:
            await asyncio.sleep(_AGAIN)
            await caller.may_call.wait()
            name += "x"
            told = await caller.register(hub, name[-30:], "nobody")
        token, first = str(told.said["access_token"]), time.monotonic()
        of = thing(Register(), name)
        caller.say(hub, of, "write", "nobody", Answer.DONE, "", first)
        await asyncio.gather(_write(caller, hub, of, token), _read(caller, hub, of, token))


async def _write(caller: _Caller, hub: str, of: str, token: str) -> None:
    async with caller.client() as client:
        for number in range(_MOST_OF_A_REGISTER):
            await caller.may_call.wait()
            value = f"value {number}"
            with caller.operating(hub, of, "write", value) as began:
                told = await caller.call(client, hub, "PATCH", "/v1/users/me", token, display_name=value)
            if told.was_sent:
                caller.say(
                    hub, of, "write", value, Answer.DONE if told.is_done else Answer.UNKNOWN, "", began
                )
            await asyncio.sleep(caller.calls.pace)


async def _read(caller: _Caller, hub: str, of: str, token: str) -> None:
    async with caller.client() as client:
        for _ in range(_MOST_OF_A_REGISTER):
            await caller.may_call.wait()
            began = time.monotonic()
            told = await caller.call(client, hub, "GET", "/v1/users/me", token)
            if told.is_done:
                caller.say(hub, of, "read", "", Answer.DONE, str(told.said["display_name"]), began)
            await asyncio.sleep(caller.calls.pace * caller.chance.uniform(0.5, 1.5))


def _transport(trust: ssl.SSLContext, source: str) -> httpx.AsyncHTTPTransport:
    return httpx.AsyncHTTPTransport(verify=trust, local_address=source, trust_env=False)
