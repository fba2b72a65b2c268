"""Pages in a real browser: they show, they follow the note, and nothing in them runs."""

import json

from core.ids import NoteId
from core.notes import Library
from sync.hub.pages.rendering import render
from sync.hub.pages.service import Pages
from tests.sync.hub.gateway.conftest import Caller
from tests.sync.hub.gateway.pages.chromium import Browser, Tab
from tests.sync.hub.gateway.pages.conftest import Web
from tests.sync.hub.pages.hostile import PAYLOADS

_LONG = "\n\n".join(f"Paragraph {number} of a long note." for number in range(200))
_IS_LIVE = "document.getElementById('status').textContent === 'Live'"


def body_has(text: str) -> str:
    return f"document.getElementById('note').textContent.includes({text!r})"


async def open_page(browser: Browser, web: Web) -> Tab:
    tab = await browser.new_tab()
    await tab.go(web.url + web.path)
    return tab


async def test_a_page_shows_the_note_and_asks_nobody_else_for_anything(browser: Browser, web: Web) -> None:
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    assert await tab.evaluate("document.querySelector('h1').innerText") == "Lentil soup"
    assert await tab.evaluate("document.querySelector('#note em').innerText") == "lentils"
    assert all(url.startswith(web.url) for url in tab.requested)
    assert tab.complaints == []


async def test_an_open_page_follows_the_note(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await library.set_body(note, "Red *lentils*, two cups.")
    await library.rename(note, "More soup")
    await tab.until(body_has("two cups"))
    await tab.until(
        "document.title === 'More soup' && document.querySelector('h1').innerText === 'More soup'"
    )
    assert tab.complaints == []


async def test_a_picture_from_elsewhere_leaves_no_gap(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    await library.set_body(note, "One.\n\n<img src='https://example.org/x.png'>\n\nTwo.")
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await tab.until(body_has("Two."))
    assert await tab.evaluate("document.querySelector('#note img').getClientRects().length") == 0


async def test_what_is_read_stays_where_it_is_when_something_is_written_above(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    await library.set_body(note, _LONG)
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await tab.evaluate("document.querySelectorAll('#note p')[150].scrollIntoView({behavior: 'instant'})")
    read = "[...document.querySelectorAll('#note p')].find(p => p.innerText.startsWith('Paragraph 150 '))"
    place = f"{read}.getBoundingClientRect().top"
    before = await tab.evaluate(place)
    await library.set_body(note, "\n\n".join(f"New {number}" for number in range(30)) + "\n\n" + _LONG)
    await tab.until(body_has("New 29"))
    assert abs(await tab.evaluate(place) - before) <= 1


async def test_what_did_not_change_is_not_touched(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    await library.set_body(
        note, "One.\n\n<details><summary>More</summary>\n\nInside.\n\n</details>\n\nThree."
    )
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await tab.evaluate("document.querySelector('details').open = true")
    await library.append(note, "\nFour.")
    await tab.until(body_has("Four."))
    assert await tab.evaluate("document.querySelector('details').open") is True


async def test_a_reader_hears_politely_that_the_note_changed(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await library.set_body(note, "Changed.")
    await tab.until("document.querySelector('[aria-live=polite]').textContent === 'The note has changed'")
    assert await tab.evaluate("document.querySelectorAll('[aria-live]').length") == 1


async def test_a_page_that_is_taken_back_vanishes_from_the_screen(
    browser: Browser, web: Web, pages: Pages, editor: Caller, note: NoteId
) -> None:
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await pages.publishing.take_back(editor.user, note)
    await tab.until("document.querySelector('h1').innerText === 'This page was taken back'")
    assert await tab.evaluate("document.body.innerText.includes('lentils')") is False


async def test_nothing_hostile_runs(browser: Browser, web: Web, library: Library, note: NoteId) -> None:
    await library.set_body(note, "\n\n".join(PAYLOADS))
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    await library.set_body(note, "The other way round\n\n" + "\n\n".join(reversed(PAYLOADS)))
    await tab.until(body_has("The other way round"))
    await require_that_nothing_ran(tab, web)


async def test_nothing_hostile_runs_when_it_is_put_into_an_open_page(browser: Browser, web: Web) -> None:
    tab = await open_page(browser, web)
    await tab.until(_IS_LIVE)
    images = f"{web.path}/attachments/"
    # Each by itself: what is left open would swallow all that follows.
    shown = "".join(render(payload, images) for payload in PAYLOADS)
    changed = json.dumps({"version": "1", "title": "<b>", "changed": "2026-01-01", "html": shown})
    await tab.evaluate(f"show({changed})")
    assert await tab.evaluate("document.getElementById('note').childElementCount") > len(PAYLOADS) / 2
    await require_that_nothing_ran(tab, web)


async def require_that_nothing_ran(tab: Tab, web: Web) -> None:
    await tab.evaluate("document.querySelectorAll('#note a, #note summary').forEach(link => link.focus())")
    assert await tab.evaluate("'pwned' in window") is False
    assert all(url.startswith(web.url) for url in tab.requested)
    assert [complaint for complaint in tab.complaints if "404" not in complaint] == []


async def test_a_page_is_read_without_a_script(browser: Browser, web: Web) -> None:
    tab = await browser.new_tab()
    await tab.send("Emulation.setScriptExecutionDisabled", value=True)
    await tab.go(web.url + web.path)
    assert await tab.evaluate("document.querySelector('#note em').innerText") == "lentils"
    assert await tab.evaluate("document.getElementById('changed').innerText.endsWith('UTC')") is True


async def test_the_keyboard_leads_past_the_head_to_the_note_and_its_links(
    browser: Browser, web: Web, library: Library, note: NoteId
) -> None:
    await library.set_body(note, "[one](https://example.org) and [two](https://example.org/2)")
    tab = await open_page(browser, web)
    await tab.press("Tab", 9)
    assert await tab.evaluate("document.activeElement.innerText") == "Skip to the note"
    await tab.press("Enter", 13)
    await tab.until("document.activeElement.id === 'main'")
    await tab.press("Tab", 9)
    assert await tab.evaluate("document.activeElement.innerText") == "one"
    assert await tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


async def test_a_page_keeps_its_landmarks_in_the_accessibility_tree(browser: Browser, web: Web) -> None:
    tab = await open_page(browser, web)
    tree = await tab.send("Accessibility.getFullAXTree")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"]]
    assert [roles.count(role) for role in ("banner", "main", "contentinfo", "article", "status")] == [1] * 5
