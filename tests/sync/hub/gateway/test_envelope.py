"""What every answer carries, and that a bug tells nothing."""

import logging
import re
from dataclasses import replace

import pytest
from fastapi import APIRouter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from starlette.requests import Request

from core.tracing.recording import Recording
from sync.hub.gateway import Mounted, Services, make_application
from sync.hub.gateway.envelope import Receive, Scope, Send
from tests.sync.hub.gateway.conftest import ROOMY, Caller, client_of

TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


async def test_every_answer_has_an_id_and_is_safe_to_open(nobody: Caller) -> None:
    for path in ("/health/live", "/v1/users/me", "/nothing"):
        headers = (await nobody.get(path)).headers
        assert re.fullmatch(r"[0-9a-f]{24}", headers["X-Request-Id"])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"


async def test_a_sound_request_id_is_kept_and_another_is_not(nobody: Caller) -> None:
    kept = await nobody.get("/health/live", headers={"X-Request-Id": "job-2026.01_a"})
    assert kept.headers["X-Request-Id"] == "job-2026.01_a"
    replaced = await nobody.get("/health/live", headers={"X-Request-Id": "<script>" + "a" * 200})
    assert "script" not in replaced.headers["X-Request-Id"]


@pytest.fixture
def memory() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def watched(services: Services, memory: InMemorySpanExporter) -> Services:
    """Services of a hub that records its traces."""
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    tracing = Recording(provider.get_tracer("test"), "daemon")
    return replace(services, world=replace(services.world, tracing=tracing))


@pytest.mark.parametrize(
    ("sent", "goes_on"),
    [(TRACE, True), (TRACE.upper(), False), (TRACE + "-x", False), ("00-" + "0" * 32 + TRACE[35:], False)],
)
async def test_a_trace_goes_on_if_it_is_sound(
    watched: Services, memory: InMemorySpanExporter, sent: str, goes_on: bool
) -> None:
    seen: list[str] = []

    async def mounted(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(watched.world.tracing.present())
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    application = make_application(watched, mounts=[Mounted("/tandem.", mounted)])
    async with client_of(application) as client:
        await client.post("/tandem.hub.v1.Users/Read", headers={"traceparent": sent})
    [span] = memory.get_finished_spans()
    assert (span.name, span.kind) == ("tandem.hub.v1.Users/Read", SpanKind.SERVER)
    assert (span.parent is not None) is goes_on
    assert (TRACE.split("-")[1] in seen[0]) is goes_on
    assert seen[0]


@pytest.mark.parametrize(
    ("path", "name"),
    [("/health/live", "GET /health/live"), ("/v1/rhubarb/../rhubarb", "GET none"), ("/rhubarb", "GET none")],
)
async def test_a_step_is_called_by_what_was_declared(
    watched: Services, memory: InMemorySpanExporter, path: str, name: str
) -> None:
    async with client_of(make_application(watched)) as client:
        await client.get(path)
    [span] = memory.get_finished_spans()
    assert span.name == name
    assert "rhubarb" not in span.to_json()


async def test_what_this_program_did_wrong_failed_and_what_the_caller_did_not(
    watched: Services, memory: InMemorySpanExporter
) -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        status = 500 if scope["path"].endswith("/Broken") else 404
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async with client_of(make_application(watched, mounts=[Mounted("/tandem.", broken)])) as client:
        await client.get("/tandem.hub.v1.Users/Broken")
        await client.get("/tandem.hub.v1.Users/Missing")
    first, second = memory.get_finished_spans()
    assert [first.status.is_ok, second.status.is_ok] == [False, True]
    assert second.name == "GET /tandem."


async def test_a_bug_is_logged_and_tells_nothing(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    router = APIRouter()

    @router.get("/broken")
    async def broken() -> None:
        raise RuntimeError("secret inside")

    async with client_of(make_application(services, routers=[router], settings=ROOMY)) as client:
        answer = await client.get("/broken")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    logged = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.getMessage() for record in logged] == [f"request {answer.headers['X-Request-Id']} failed"]
    assert logged[0].exc_info is not None
    caplog.clear()


async def test_who_hangs_up_within_a_request_is_no_bug(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async def mounted(scope: Scope, receive: Receive, send: Send) -> None:
        await Request(scope, receive).body()

    async def hung_up() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def send(message: object) -> None:
        answered.append(message)

    answered: list[object] = []
    application = make_application(services, mounts=[Mounted("/tandem.", mounted)])
    scope = {"type": "http", "method": "POST", "path": "/tandem.x", "headers": [], "query_string": b""}
    await application(scope | {"client": ("192.0.2.1", 1), "root_path": ""}, hung_up, send)
    assert (answered, caplog.records) == ([], [])


async def test_a_mounted_application_sees_its_whole_path_and_is_counted(services: Services) -> None:
    paths: list[str] = []

    async def mounted(scope: Scope, receive: Receive, send: Send) -> None:
        paths.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    application = make_application(services, mounts=[Mounted("/tandem.", mounted)])
    async with client_of(application, "127.0.0.1") as client:
        await client.post("/tandem.v1.Users/Read")
        metrics = (await client.get("/metrics")).text
    assert paths == ["/tandem.v1.Users/Read"]
    assert 'tandem_requests_total{route="/tandem.",method="POST",status="200"} 1' in metrics


async def test_strangers_add_no_lines_to_the_metrics(services: Services) -> None:
    async with client_of(make_application(services), "127.0.0.1") as client:
        for number in range(20):
            await client.get(f"/made-up/{number}")
            await client.request(f"MADEUP{number}", "/health/live")
        metrics = (await client.get("/metrics")).text
    assert "made-up" not in metrics
    assert "MADEUP" not in metrics
    assert 'route="none",method="GET",status="404"} 20' in metrics
