"""Notes are written as PDF and as HTML; what cannot be written is told, and leaves no piece behind."""

from pathlib import Path

import pytest

from app.gui.exporting.paper import page_layout, write_pdf
from app.gui.exporting.web_page import web_page
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

BODY = """# Heading

**bold** <script>alert(1)</script>

- [x] done
- [ ] open

| a | b |
|---|---|
| 1 | 2 |
"""


async def open_note(desk: Desk, body: str) -> None:
    space = await desk.library.default_space()
    await desk.library.create_note(space.id, "Trip <1>", body)
    await desk.click_note("Trip <1>")


async def export(desk: Desk, path: Path) -> None:
    opened = desk.window.keeper.current
    assert opened is not None
    desk.window.exporting.export(opened, path)


def test_a_note_becomes_a_page_that_stands_alone(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, BODY)
        await export(desk, tmp_path / "trip.html")
        await desk.until_told("Exported to “trip.html”.")
        page = (tmp_path / "trip.html").read_text()
        assert "<title>Trip &lt;1&gt;</title>" in page
        assert "<strong>bold</strong>" in page
        assert "alert" not in page
        assert "src=" not in page

    run_journey(journey)
    assert {path.name for path in tmp_path.iterdir()} == {"profile", "trip.html"}


def test_a_note_becomes_a_pdf(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, BODY)
        await export(desk, tmp_path / "trip.pdf")
        await desk.until_told("Exported to “trip.pdf”.")
        assert (tmp_path / "trip.pdf").read_bytes().startswith(b"%PDF")

    run_journey(journey)


@pytest.mark.parametrize("name", ["trip.pdf", "trip.html"])
def test_a_folder_that_is_not_there_is_told(run_journey: RunJourney, tmp_path: Path, name: str) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, "text")
        await export(desk, tmp_path / "nowhere" / name)
        await desk.until_told(f"“{name}” cannot be written")

    run_journey(journey)


def test_a_long_note_has_as_many_pages_as_it_needs(application: object, tmp_path: Path) -> None:
    for name, paragraphs in (("one.pdf", 1), ("many.pdf", 300)):
        assert write_pdf(str(tmp_path / name), "Title", "<p>Some words on a line.</p>" * paragraphs)
    one, many = ((tmp_path / name).read_bytes() for name in ("one.pdf", "many.pdf"))
    assert one.count(b"/Type /Page\n") == 1
    assert many.count(b"/Type /Page\n") > 3


def test_pages_are_upright_with_room_around(application: object) -> None:
    layout = page_layout()
    assert layout.fullRect().width() < layout.fullRect().height()
    assert layout.margins().left() == 20.0


def test_a_title_is_text_wherever_it_stands() -> None:
    assert '<h1 id="title">&lt;b&gt;</h1>' in web_page("<b>", "<p>x</p>")
