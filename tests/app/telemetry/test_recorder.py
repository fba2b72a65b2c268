"""What records traces is in nobody's way: neither of a program that starts, nor for want of a collector."""

import asyncio
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from app.telemetry import TraceSettings
from app.telemetry.recorder import make_provider, recording
from app.telemetry.settings import trace_file
from app.telemetry.trace_reading import read_newest
from core.profile import Profile
from core.tracing.hops import PUBLISHED, TYPED
from core.world import real_world
from tests.sync.waiting import until


@contextmanager
def collecting(status: int = 200) -> Iterator[tuple[str, list[bytes]]]:
    """A collector on this computer: its address, and what it was sent."""
    bodies: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_said: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1/traces", bodies
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


async def record(profile: Profile, otlp: str) -> None:
    settings = TraceSettings(is_on=True, share=1, otlp=otlp)
    async with recording(profile, settings, "window", real_world()) as tracing:
        with tracing.begin(TYPED), tracing.begin(PUBLISHED):
            await asyncio.sleep(0)


async def test_a_collector_is_sent_what_is_kept(tmp_path: Path) -> None:
    with collecting() as (address, bodies):
        await record(Profile(tmp_path), address)
    [sent] = [ExportTraceServiceRequest.FromString(body) for body in bodies]
    [resource] = sent.resource_spans
    assert {span.name for span in resource.scope_spans[0].spans} == {TYPED.name, PUBLISHED.name}
    facts = {each.key: each.value.string_value for each in resource.resource.attributes}
    assert facts["service.name"] == "tandem"
    assert len(read_newest(trace_file(Profile(tmp_path)), 9)) == 2


@pytest.mark.parametrize("is_there", [True, False])
async def test_without_a_collector_that_takes_it_all_is_kept_here(tmp_path: Path, is_there: bool) -> None:
    with collecting(status=400) as (address, _):
        if is_there:
            await record(Profile(tmp_path), address)
    if not is_there:
        await record(Profile(tmp_path), address)
    assert len(read_newest(trace_file(Profile(tmp_path)), 9)) == 2


async def test_a_collector_that_takes_nothing_is_left_in_peace(tmp_path: Path) -> None:
    with collecting(status=400) as (address, bodies):
        settings = TraceSettings(is_on=True, share=1, otlp=address)
        async with recording(Profile(tmp_path), settings, "window", real_world()) as tracing:
            with tracing.begin(TYPED):
                await asyncio.sleep(0)
            await until(lambda: bool(bodies) and not sending(), 60)
            with tracing.begin(PUBLISHED):
                await asyncio.sleep(0)
    assert len(bodies) == 1
    assert len(read_newest(trace_file(Profile(tmp_path)), 9)) == 2


def sending() -> bool:
    return any(task.get_name() == "sending traces" for task in asyncio.all_tasks())


def test_in_a_process_that_becomes_another_program_nothing_of_it_runs() -> None:
    """Its threads and locks are those of a process that is not there: the bus server would never begin."""
    provider = make_provider(1.0, "window-1")
    before = provider.resource
    child = os.fork()
    if not child:
        os._exit(0 if provider.resource is before else 1)
    assert os.waitpid(child, 0)[1] == 0
