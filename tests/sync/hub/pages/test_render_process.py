"""Rendering ends in time whatever a note is, and the hub's loop goes on meanwhile."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from core.errors import ServiceBusy
from sync.hub.pages.render_process import LONGEST, LONGEST_PLAIN, Renderer, open_renderer, plain
from tests.sync.hub.pages.hostile import PAYLOADS, Findings

IMAGES = "/p/token/attachments/"
SLOW = "![" * 140_000


@pytest.fixture
async def renderer() -> AsyncIterator[Renderer]:
    async with open_renderer(deadline=1.0) as opened:
        yield opened


async def test_a_note_is_rendered(renderer: Renderer) -> None:
    assert await renderer.render("# Soup", IMAGES) == '<h2 id="h-soup">Soup</h2>\n'


async def test_an_empty_note_is_an_empty_page(renderer: Renderer) -> None:
    assert await renderer.render("", IMAGES) == ""


async def test_a_note_that_takes_too_long_is_shown_as_it_was_written(renderer: Renderer) -> None:
    assert await renderer.render(SLOW, IMAGES) == plain(SLOW)


async def test_after_a_note_that_took_too_long_the_next_one_is_rendered(renderer: Renderer) -> None:
    await renderer.render(SLOW, IMAGES)
    assert await renderer.render("*yes*", IMAGES) == "<p><em>yes</em></p>\n"


async def test_a_process_that_was_killed_is_replaced(renderer: Renderer) -> None:
    await renderer.render("one", IMAGES)
    assert renderer._process is not None
    renderer._process.kill()
    renderer._process.join()
    await renderer.render("two", IMAGES)
    assert await renderer.render("three", IMAGES) == "<p>three</p>\n"


async def test_twenty_million_characters_are_cut_not_rendered(renderer: Renderer) -> None:
    html = await renderer.render("<script>" * 2_500_000, IMAGES)
    assert "shown as plain text. Its end is missing." in html
    assert len(html) < 4 * LONGEST_PLAIN


@pytest.mark.parametrize(
    "piece",
    [">", "> ", "- ", "[", "*a **a ", "_a ", "<", "&", "<div>", "<b>", "<!--", "[x](<", "`a``b", "\\", "\n"],
)
async def test_deep_and_endless_nesting_ends(renderer: Renderer, piece: str) -> None:
    html = await renderer.render(piece * (LONGEST // len(piece) // 8), IMAGES)
    assert Findings(html, IMAGES).found == []


async def test_what_is_shown_as_it_was_written_does_nothing() -> None:
    assert Findings(plain("\n".join(PAYLOADS)), IMAGES).found == []


async def test_many_at_once_are_rendered_or_refused(renderer: Renderer) -> None:
    asked = (renderer.render(f"note {number}", IMAGES) for number in range(100))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    refused = [answer for answer in answers if isinstance(answer, ServiceBusy)]
    assert len(refused) == 36
    assert answers[:64] == [f"<p>note {number}</p>\n" for number in range(64)]
