"""Notes are written as PDF and as HTML; what cannot be written is told, and leaves no piece behind."""

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPdfWriter, QTextDocument

from app.gui.attachments.loading import png_of
from app.gui.exporting.note_pictures import ExportedNote
from app.gui.exporting.paper import page_layout, set_pages, write_pdf
from app.gui.exporting.paper_pictures import PaperNote, on_paper
from app.gui.exporting.web_page import web_page
from core.markdown import attachment_link
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
        note = PaperNote("Title", "<p>Some words on a line.</p>" * paragraphs)
        assert write_pdf(str(tmp_path / name), note)
    one, many = ((tmp_path / name).read_bytes() for name in ("one.pdf", "many.pdf"))
    assert one.count(b"/Type /Page\n") == 1
    assert many.count(b"/Type /Page\n") > 3


def test_pages_are_upright_with_room_around(application: object) -> None:
    layout = page_layout()
    assert layout.fullRect().width() < layout.fullRect().height()
    assert layout.margins().left() == 20.0


def test_a_title_is_text_wherever_it_stands() -> None:
    assert '<h1 id="title">&lt;b&gt;</h1>' in web_page("<b>", "<p>x</p>")


# Pictures

MARK = "mark-"


def drawn(width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#338833"))
    return png_of(picture)


async def attached(desk: Desk, content: bytes, before: str = "") -> None:
    """Open a note with a picture of this content."""
    await open_note(desk, "")
    note = desk.window.keeper.current
    assert note is not None
    file = await desk.peer.attachments.add(note.id, content)
    await desk.library.append(note.id, before + attachment_link("A tree > a bush", file, is_picture=True))


async def exported_page(desk: Desk, folder: Path) -> str:
    await export(desk, folder / "trip.html")
    await desk.until_told("Exported to “trip.html”.")
    return (folder / "trip.html").read_text()


def test_a_page_holds_its_pictures(run_journey: RunJourney, tmp_path: Path) -> None:
    picture = drawn(30, 20)

    async def journey(desk: Desk) -> None:
        await attached(desk, picture)
        page = await exported_page(desk, tmp_path)
        assert f'src="data:image/png;base64,{base64.b64encode(picture).decode()}"' in page
        assert "img-src data:" in page

    run_journey(journey)


def test_a_picture_that_is_elsewhere_is_named_in_its_place(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, f"before ![A <b>tree](attachment:{'a' * 64}) after")
        page = await exported_page(desk, tmp_path)
        assert "before <em>[The picture “A &lt;b&gt;tree” is not on this computer yet.]</em> after" in page

    run_journey(journey)


def test_a_file_that_is_no_picture_is_named_in_its_place(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await attached(desk, b"<script>alert(1)</script>")
        page = await exported_page(desk, tmp_path)
        assert "<em>[“A tree &gt; a bush” cannot be shown as a picture.]</em>" in page
        assert "<img" not in page

    run_journey(journey)


def test_words_that_look_like_a_picture_stay_words(run_journey: RunJourney, tmp_path: Path) -> None:
    address = "attachment:" + "a" * 64

    async def journey(desk: Desk) -> None:
        await open_note(desk, f'`<img src="{address}">` [x](https://a.b/ "<img x=") src="{address}"')
        page = await exported_page(desk, tmp_path)
        assert "not on this computer" not in page
        assert page.count(address) == 2

    run_journey(journey)


def test_a_pdf_holds_its_pictures(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await attached(desk, drawn(30, 20))
        await export(desk, tmp_path / "trip.pdf")
        await desk.until_told("Exported to “trip.pdf”.")
        assert b"/Subtype /Image" in (tmp_path / "trip.pdf").read_bytes()

    run_journey(journey)


def set_with_picture(folder: Path, size: tuple[int, int], body: str = "<p>{picture}</p>") -> QTextDocument:
    """Set a note with a picture on pages of 600 times 800 dots."""
    (folder / "tree").write_bytes(drawn(*size))
    html = body.format(picture=f'<img alt="A tree" src="{MARK}tree">')
    note = ExportedNote("Title", html, MARK, {"tree": folder / "tree"})
    device = QPdfWriter(str(folder / "unused.pdf"))
    device.setResolution(96)
    return set_pages(device, QSizeF(600, 800), on_paper(note))


def picture_size(document: QTextDocument) -> tuple[float, float]:
    formats = (form.toImageFormat() for form in document.allFormats() if form.isImageFormat())
    sized = [form for form in formats if form.width()]
    return sized[-1].width(), sized[-1].height()


@pytest.mark.parametrize(
    ("size", "shown"),
    [((300, 200), (300, 200)), ((1200, 300), (600, 150)), ((300, 3000), (69.12, 691.2))],
    ids=["small", "wide", "tall"],
)
def test_a_picture_is_as_large_as_it_is_or_the_page_allows(
    application: object, tmp_path: Path, size: tuple[int, int], shown: tuple[float, float]
) -> None:
    document = set_with_picture(tmp_path, size)
    assert picture_size(document) == pytest.approx(shown)
    assert document.pageCount() <= 2


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>one<ul><li>{picture}</li></ul></li></ul>",
        "<blockquote><p>{picture}</p></blockquote>",
        "<table><tr><td>{picture}</td><td>word</td></tr></table>",
    ],
    ids=["list", "quote", "table"],
)
def test_a_picture_stays_on_the_page_wherever_it_stands(
    application: object, tmp_path: Path, body: str
) -> None:
    document = set_with_picture(tmp_path, (2000, 100), body)
    assert 100 < picture_size(document)[0] < 600
    assert document.size().width() <= 600


def test_there_is_no_gap_below_a_picture(application: object, tmp_path: Path) -> None:
    without = set_with_picture(tmp_path, (10, 1), "<p>a</p><p>b</p>").size().height()
    document = set_with_picture(tmp_path, (400, 400), "<p>a</p><p>{picture}</p><p>b</p>")
    assert document.size().height() - without < 450


def test_what_no_program_can_draw_is_named_on_paper(application: object, tmp_path: Path) -> None:
    (tmp_path / "tree").write_bytes(drawn(30, 20)[:40])
    note = ExportedNote("Title", f'<img alt="" src="{MARK}tree">', MARK, {"tree": tmp_path / "tree"})
    assert on_paper(note).html == "<em>[“Picture” cannot be shown as a picture.]</em>"
