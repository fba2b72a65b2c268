"""What an action asks for, and what a task then does, is one trace; a window lives on outside of it."""

import asyncio
from collections.abc import Callable

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.actions import Action, ActionBook, Section
from app.gui.tasks import Tasks
from core.tracing.hops import TYPED
from core.tracing.recording import Recording


@pytest.fixture
def memory() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def tracing(memory: InMemorySpanExporter) -> Recording:
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    return Recording(provider.get_tracer("test"), "window")


def run(gui_loop: asyncio.AbstractEventLoop, tracing: Recording, section: Section, window: QWidget) -> None:
    """Ask for an action whose task writes something."""

    async def write() -> None:
        await asyncio.sleep(0)
        with tracing.begin(TYPED):
            pass

    async def ask() -> None:
        async with Tasks(tracing) as tasks:
            started: list[asyncio.Task[None]] = []
            act: Callable[[], object] = lambda: started.append(tasks.start("writing", write()))  # noqa: E731
            book = ActionBook(window, tracing=tracing)
            book.add([Action("note.write", "Write", act, section)])
            book.qt_action("note.write").trigger()
            await started[0]

    gui_loop.run_until_complete(ask())


def test_an_action_and_its_task_are_one_trace(
    gui_loop: asyncio.AbstractEventLoop, qtbot: QtBot, tracing: Recording, memory: InMemorySpanExporter
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    run(gui_loop, tracing, Section.NOTE, window)
    spans = {span.name: span for span in memory.get_finished_spans()}
    parents = {name: span.parent and span.parent.span_id for name, span in spans.items()}
    ids = {name: span.context.span_id for name, span in spans.items() if span.context}
    assert parents == {
        "action note.write": None,
        "task writing": ids["action note.write"],
        "type": ids["task writing"],
    }


def test_a_window_that_was_asked_for_belongs_to_nothing(
    gui_loop: asyncio.AbstractEventLoop, qtbot: QtBot, tracing: Recording, memory: InMemorySpanExporter
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    run(gui_loop, tracing, Section.WINDOW, window)
    [span] = memory.get_finished_spans()
    assert (span.name, span.parent) == ("type", None)
