"""What goes along with a call to a hub: what is left of the caller's time, and its trace."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from core.accounts import DeviceKey, ProofPurpose
from core.attachments.sent_file import SentFile
from core.errors import HubUnreachable
from core.ids import DeviceId, FileHash, NoteId
from core.requests import left, within
from core.tracing import OFF
from core.tracing.hops import CALLED, COMMANDED
from core.tracing.recording import Recording
from core.world import real_world
from sync.rpc.carrying import DEADLINE, Deadlines
from sync.rpc.client import HubClient
from sync.rpc.file_sending import sending
from sync.rpc.hub_point import HubPoint
from tests.sync.rpc.test_cancelling import Silent, client, silent
from tests.sync.waiting import until

__all__ = ["client", "silent"]


class Call:
    """A call as an interceptor sees it, and what was sent."""

    def __init__(self, timeout_ms: float | None) -> None:
        self.timeout_ms = timeout_ms
        self.request_headers: dict[str, str] = {}

    async def send(self, request: str, call: "Call") -> float | None:
        return left()


@pytest.mark.parametrize(
    ("own", "caller", "sent"), [(10_000.0, 2.0, 2000), (500.0, 2.0, 500), (None, 2.0, 2000)]
)
async def test_the_sooner_of_two_deadlines_is_told(own: float | None, caller: float, sent: int) -> None:
    call = Call(own)
    with within(caller):
        await Deadlines().intercept_unary(call.send, "asked", call)  # type: ignore[arg-type]
    assert 0 < int(call.request_headers[DEADLINE]) <= sent


async def test_without_a_deadline_the_call_goes_as_it_is() -> None:
    call = Call(10_000.0)
    assert await Deadlines().intercept_unary(call.send, "asked", call) is None  # type: ignore[arg-type]
    assert call.request_headers == {}


async def test_a_call_that_nobody_waits_for_any_more_is_given_up(client: HubClient, silent: Silent) -> None:
    async with asyncio.timeout(2):  # a hub is given more than this to say its first word
        with within(0.3), pytest.raises(HubUnreachable):
            await client.proof(ProofPurpose.SIGN_IN)


async def test_the_end_of_the_time_is_told_apart_from_the_end_of_the_task() -> None:
    call = Call(None)

    async def never(request: str, ctx: Call) -> float | None:
        await asyncio.Event().wait()
        return None

    with within(0.01), pytest.raises(ConnectError) as told:
        await Deadlines().intercept_unary(never, "asked", call)  # type: ignore[arg-type]
    assert told.value.code is Code.DEADLINE_EXCEEDED


async def test_a_call_that_fails_is_a_step_that_failed(silent: Silent, client: HubClient) -> None:
    memory = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    tracing = Recording(provider.get_tracer("test"), "command")
    world = replace(real_world(), tracing=tracing)
    watched = HubClient(client.places, client._authority, DeviceKey(world.random_bytes(32)), world)
    with tracing.begin(COMMANDED), within(0.3), pytest.raises(HubUnreachable):
        await watched.proof(ProofPurpose.SIGN_IN)
    await watched.close()
    await until(lambda: len(memory.get_finished_spans()) == 2)
    called, commanded = memory.get_finished_spans()
    assert called.name == "tandem.hub.v1.AccountService/Challenge"
    assert (called.attributes or {})["tandem.hop"] == CALLED.word
    assert called.parent == commanded.context
    assert not called.status.is_ok


class Rest:
    """The REST of a hub that keeps what it is asked by POST, and answers if it is to."""

    def __init__(self, *, answers: bool) -> None:
        self.headers: dict[str, str] = {}
        self._answers = answers

    async def post(
        self, _address: str, headers: dict[str, str], *_content: object, **_more: object
    ) -> "Rest":
        self.headers = headers
        if not self._answers:
            await asyncio.Event().wait()
        return self

    status = 200
    content = b'{"sha256": "what the hub has"}'


def point_with(rest: Rest) -> HubPoint:
    return HubPoint("hub:1", rest, OFF, DeviceId("0a1b2c"))  # type: ignore[arg-type]


async def nothing(_start: int) -> AsyncIterator[bytes]:
    yield b""


FILE = SentFile(NoteId("note"), FileHash("hash"), "a.txt", "text/plain", 1, nothing)


async def test_a_file_is_sent_with_what_is_left_of_the_callers_time() -> None:
    rest = Rest(answers=True)
    with within(2.0):
        await sending(FILE)(point_with(rest), {})
    assert 0 < int(rest.headers["Tandem-Deadline-Ms"]) <= 2000
    assert rest.headers["Tandem-Caller"] == "0a1b2c"


async def test_an_upload_that_nobody_waits_for_is_given_up() -> None:
    with within(0.01), pytest.raises(ConnectError) as told:
        await sending(FILE)(point_with(Rest(answers=False)), {})
    assert told.value.code is Code.UNAVAILABLE
