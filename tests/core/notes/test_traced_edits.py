"""Edits that become one update: the first one's trace goes on, and it says which others are in it."""

from dataclasses import replace
from pathlib import Path

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from core.documents import NoteDocument
from core.ids import DeviceId, NoteId
from core.notes import open_library
from core.notes.traced_edits import TracedEdits
from core.store import open_store
from core.tracing import NO_TRACE, Trace
from core.tracing.hops import MERGED, SAVED, TYPED
from core.tracing.recording import Recording
from core.world import real_world

NOTE, OTHER = NoteId("note"), NoteId("other")


@pytest.fixture
def memory() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def tracing(memory: InMemorySpanExporter) -> Recording:
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    return Recording(provider.get_tracer("test"), "window")


def press(tracing: Recording, edits: TracedEdits, note: NoteId = NOTE) -> Trace:
    with tracing.begin(TYPED) as step:
        edits.note(note)
    return step.trace


def number(trace: Trace) -> str:
    return trace.split("-")[1]


def test_the_only_edit_hands_on_its_own_trace(tracing: Recording) -> None:
    edits = TracedEdits(tracing)
    assert edits.take(NOTE) == NO_TRACE
    trace = press(tracing, edits)
    press(tracing, edits, OTHER)
    assert edits.take(NOTE) == trace
    assert edits.take(NOTE) == NO_TRACE


def test_merged_edits_go_on_as_the_first_and_are_linked_with_the_rest(
    tracing: Recording, memory: InMemorySpanExporter
) -> None:
    edits = TracedEdits(tracing)
    first, second, third = [press(tracing, edits) for _ in range(3)]
    merged = edits.take(NOTE)
    assert number(merged) == number(first)
    [span] = [each for each in memory.get_finished_spans() if each.name == MERGED.name]
    assert [f"{link.context.trace_id:032x}" for link in span.links] == [number(second), number(third)]


def test_of_very_many_edits_only_some_are_linked(tracing: Recording, memory: InMemorySpanExporter) -> None:
    edits = TracedEdits(tracing)
    for _ in range(1000):
        press(tracing, edits)
    edits.take(NOTE)
    [span] = [each for each in memory.get_finished_spans() if each.name == MERGED.name]
    assert len(span.links) <= 64


def test_what_nobody_typed_belongs_to_no_trace(tracing: Recording) -> None:
    edits = TracedEdits(tracing)
    edits.note(NOTE)
    assert edits.take(NOTE) == NO_TRACE


async def test_keys_that_are_pressed_while_the_disk_is_busy_are_one_update_and_one_trace(
    tracing: Recording, memory: InMemorySpanExporter, tmp_path: Path
) -> None:
    world = replace(real_world(), tracing=tracing)
    async with (
        open_store(tmp_path / "tandem.db") as store,
        open_library(store, DeviceId("desk"), world) as library,
    ):
        note = (await library.create_note((await library.default_space()).id, "Shopping")).id
        memory.clear()
        async with library.open_note(note) as opened:
            traces = [press_in(tracing, opened.document) for _ in range(3)]
            await opened.saved()
    spans = memory.get_finished_spans()
    [merged] = [span for span in spans if span.name == MERGED.name]
    assert merged.parent is not None
    assert f"{merged.parent.trace_id:032x}" == number(traces[1])
    assert [f"{link.context.trace_id:032x}" for link in merged.links] == [number(traces[2])]
    saved = [span.parent.span_id for span in spans if span.name == SAVED.name and span.parent]
    assert saved == [int(traces[0].split("-")[2], 16), merged.context.span_id if merged.context else 0]


def press_in(tracing: Recording, document: NoteDocument) -> Trace:
    with tracing.begin(TYPED) as step:
        document.replace(document.body_length, 0, "x")
    return step.trace
