"""The graph shows what is linked, and leads there by mouse and by keys."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.graph import GraphPanel
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


async def open_graph(desk: Desk) -> GraphPanel:
    """Write notes with links, open the one between them, and its graph."""
    space = (await desk.library.default_space()).id
    await desk.library.create_note(space, "Bread", "With [[Soup]]")
    await desk.library.create_note(space, "Soup", "Like [[Stew]]")
    await desk.library.create_note(space, "Stew", "Long")
    await desk.library.create_note(space, "Island", "[[Palm]]")
    await desk.library.create_note(space, "Palm", "")
    await desk.click_note("Soup")
    desk.press(Qt.Key.Key_G, CONTROL | SHIFT)
    graph = desk.window.graph
    await desk.until(lambda: sorted(graph.rows.texts()) == ["Bread", "Stew"])
    return graph


def test_the_neighbours_of_the_open_note_are_listed_and_drawn(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        assert graph.canvas.isVisible()
        await desk.click_note("Island")
        await desk.until(lambda: graph.rows.texts() == ["Palm"])

    run_journey(journey)


def test_a_click_on_a_note_of_the_drawing_opens_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        number = 1 + graph.rows.texts().index("Stew")
        place = graph.canvas.place_of(number).toPoint()
        QTest.mouseClick(graph.canvas, Qt.MouseButton.LeftButton, pos=place)
        await desk.until_open("Stew")
        await desk.until(lambda: graph.rows.texts() == ["Soup"])

    run_journey(journey)


def test_the_arrow_keys_go_to_a_neighbour_and_enter_opens_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        graph.rows.list.setFocus(Qt.FocusReason.TabFocusReason)
        desk.press(Qt.Key.Key_Down)
        wanted = graph.rows.list.currentItem().text()
        desk.press(Qt.Key.Key_Return)
        await desk.until_open(wanted)

    run_journey(journey)


def test_all_notes_with_links_are_shown_on_wish(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        drawn = graph.canvas.grab().toImage()
        graph.everything.click()
        await desk.until(lambda: len(graph.canvas.titles) == 5)
        assert set(graph.canvas.titles) == {"Bread", "Soup", "Stew", "Island", "Palm"}
        assert graph.canvas.grab().toImage() != drawn

    run_journey(journey)


def test_the_drawing_is_dragged_and_zoomed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        canvas, start = graph.canvas, QPoint(5, 5)
        before = canvas.place_of(0)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(canvas, start + QPoint(40, 25))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 25))
        assert canvas.place_of(0) - before == QPointF(40, 25)
        way = canvas.place_of(1) - canvas.place_of(0)
        _turn_wheel(graph, 120)
        assert (canvas.place_of(1) - canvas.place_of(0)).manhattanLength() > way.manhattanLength()
        graph.farther.click()
        graph.farther.click()
        assert (canvas.place_of(1) - canvas.place_of(0)).manhattanLength() < way.manhattanLength()

    run_journey(journey)


def test_a_link_that_is_written_appears(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        graph = await open_graph(desk)
        desk.window.note.editor.focus_body()
        desk.type("[[Palm]] ")
        await desk.until(lambda: "Palm" in graph.rows.texts())

    run_journey(journey)


def _turn_wheel(graph: GraphPanel, by: int) -> None:
    canvas = graph.canvas
    middle = QPointF(canvas.rect().center())
    turned = QWheelEvent(
        middle,
        canvas.mapToGlobal(middle),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, turned)
