"""Whoever looks at a page is told of its changes, and of its end."""

import asyncio

import pytest

from core.errors import ServiceBusy
from core.facts import Role
from core.ids import NoteId, SpaceId
from core.notes import Library
from sync.bus import Connection
from sync.hub.pages import watching
from sync.hub.pages.errors import PageGone
from sync.hub.pages.publication import PageToken
from sync.hub.pages.service import Pages
from sync.hub.pages.watching import WatchedPage
from tests.sync.hub.gateway.fakes import FakeNotes
from tests.sync.hub.pages.conftest import EDITOR, PageHubs


@pytest.fixture
async def token(pages: Pages, note: NoteId) -> PageToken:
    return (await pages.publishing.publish(EDITOR, note)).token


async def over(page: WatchedPage) -> bool:
    """Wait until nothing more is told, and say whether the page is gone."""
    async with asyncio.timeout(10):
        while await page.newer_than(page.version):
            pass
    return page.is_gone


async def test_a_viewer_is_told_of_the_version_that_is_read(pages: Pages, token: PageToken) -> None:
    async with pages.watching.watch(token) as page:
        assert await page.newer_than("") == (await pages.reading.text(token)).version


async def test_a_viewer_is_told_of_every_change_but_not_more_than_four_times_a_second(
    pages: Pages, token: PageToken, library: Library, note: NoteId, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = asyncio.Semaphore(0)
    monkeypatch.setattr(watching, "pause", pauses.acquire)
    async with pages.watching.watch(token) as page, library.open_note(note) as opened:
        first = await page.newer_than("")
        for number in range(50):
            opened.document.replace(0, 0, str(number))
        assert page.version == first
        pauses.release()
        second = await page.newer_than(first)
    assert second == (await pages.reading.text(token)).version
    assert 4 * watching.PAUSE == 1


async def test_a_changed_title_is_a_change(
    pages: Pages, token: PageToken, library: Library, note: NoteId
) -> None:
    async with pages.watching.watch(token) as page:
        first = await page.newer_than("")
        await library.rename(note, "Stew")
        assert await asyncio.wait_for(page.newer_than(first), 10) != first


@pytest.mark.parametrize("act", ["take_back", "move"])
async def test_a_viewer_is_told_that_a_page_was_taken_back_or_moved(
    pages: Pages, token: PageToken, note: NoteId, act: str
) -> None:
    async with pages.watching.watch(token) as page:
        await page.newer_than("")
        await getattr(pages.publishing, act)(EDITOR, note)
        assert await over(page)


async def test_a_viewer_is_told_that_the_note_is_in_the_trash(
    pages: Pages, token: PageToken, library: Library, note: NoteId
) -> None:
    async with pages.watching.watch(token) as page:
        await library.trash_note(note)
        assert await over(page)


async def test_a_viewer_is_told_that_the_space_is_closed(
    pages: Pages, token: PageToken, connection: Connection, space: SpaceId, spaces: FakeNotes
) -> None:
    async with pages.watching.watch(token) as page:
        await page.newer_than("")
        spaces.roles.clear()
        connection.publish("space.closed", f'{{"space": "{space}"}}'.encode())
        assert await over(page)


async def test_when_the_hub_ends_the_page_is_not_called_gone(page_hubs: PageHubs, note: NoteId) -> None:
    async with page_hubs.open() as pages:
        token = (await pages.publishing.publish(EDITOR, note)).token
        async with pages.watching.watch(token) as page:
            await page.newer_than("")
            await pages.watching.close()
            assert not await over(page)


async def test_nobody_looks_at_what_is_no_page(pages: Pages) -> None:
    with pytest.raises(PageGone):
        async with pages.watching.watch(PageToken("x" * 32)):
            pass


async def test_there_are_no_more_viewers_than_the_hub_can_bear(pages: Pages, token: PageToken) -> None:
    with pytest.raises(ServiceBusy):
        await asyncio.gather(*(_look(pages, token) for _ in range(6)))


async def test_after_the_last_viewer_nothing_is_held(
    pages: Pages, token: PageToken, library: Library, note: NoteId
) -> None:
    for _ in range(20):
        await _look(pages, token)
    assert library.space_of_open(note) is None


async def test_what_a_page_shows_is_rendered_once_for_all(
    pages: Pages, token: PageToken, spaces: FakeNotes
) -> None:
    spaces.set_role(next(iter(spaces.roles)), EDITOR, Role.EDITOR)
    text = await pages.reading.text(token)
    rendered = await asyncio.gather(*(pages.reading.html(text, "/p/x/") for _ in range(200)))
    assert set(rendered) == {"<p>Red <em>lentils</em>.</p>\n"}


async def _look(pages: Pages, token: PageToken) -> None:
    async with pages.watching.watch(token) as page:
        await page.newer_than("")
