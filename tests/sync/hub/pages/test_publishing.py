"""Which notes are pages: who says so, and that it lasts."""

import asyncio

import msgspec
import pytest

from core.errors import AccessRefused, NotFound, OutcomeUnknown
from core.ids import NoteId
from core.notes import Library
from sync.bus import BusSilent, Connection
from sync.hub.hub_log import HubLog
from sync.hub.pages.errors import PageGone
from sync.hub.pages.publication import PageToken, decode, encode
from sync.hub.pages.service import Pages
from tests.sync.hub.gateway.fakes import FakeNotes
from tests.sync.hub.pages.conftest import EDITOR, OWNER, STRANGER, VIEWER, PageHubs

ACTS = ("publish", "move", "take_back")


async def test_an_editor_publishes_a_note_under_an_address_nobody_guesses(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    assert (page.note, page.by, len(page.token)) == (note, EDITOR, 32)
    assert (await pages.reading.text(page.token)).body == "Red *lentils*."


async def test_the_address_is_in_no_text_about_a_page(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    assert page.token not in repr(page)


@pytest.mark.parametrize("act", ACTS)
async def test_a_viewer_publishes_and_takes_back_nothing(pages: Pages, note: NoteId, act: str) -> None:
    with pytest.raises(AccessRefused):
        await getattr(pages.publishing, act)(VIEWER, note)


async def test_every_member_may_know_where_a_note_is_published(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    assert await pages.publishing.of_note(VIEWER, note) == page


@pytest.mark.parametrize("act", [*ACTS, "of_note"])
async def test_a_stranger_learns_not_even_that_there_is_such_a_note(
    pages: Pages, note: NoteId, act: str
) -> None:
    with pytest.raises(NotFound) as of_a_note:
        await getattr(pages.publishing, act)(STRANGER, note)
    with pytest.raises(NotFound) as of_none:
        await getattr(pages.publishing, act)(STRANGER, NoteId("z" * 32))
    assert str(of_a_note.value) == str(of_none.value)


async def test_the_beginning_of_an_id_is_no_id(pages: Pages, note: NoteId) -> None:
    with pytest.raises(NotFound):
        await pages.publishing.publish(EDITOR, NoteId(note[:8]))


async def test_a_note_that_is_published_twice_keeps_its_address(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    assert await pages.publishing.publish(OWNER, note) == page


async def test_many_who_publish_at_once_on_two_hubs_get_one_address(
    page_hubs: PageHubs, note: NoteId
) -> None:
    async with page_hubs.open("one") as one, page_hubs.open("two") as two:
        published = await asyncio.gather(
            *(hub.publishing.publish(EDITOR, note) for _ in range(10) for hub in (one, two))
        )
    assert len({page.token for page in published}) == 1


async def test_a_page_that_moves_is_not_found_at_the_old_address(pages: Pages, note: NoteId) -> None:
    before = await pages.publishing.publish(EDITOR, note)
    after = await pages.publishing.move(EDITOR, note)
    assert after.token != before.token
    assert (await pages.reading.text(after.token)).title == "Soup"
    with pytest.raises(PageGone):
        await pages.reading.text(before.token)


async def test_what_is_no_page_does_not_move(pages: Pages, note: NoteId) -> None:
    with pytest.raises(NotFound):
        await pages.publishing.move(EDITOR, note)


async def test_a_page_that_is_taken_back_is_gone_at_once(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    await pages.publishing.take_back(OWNER, note)
    assert await pages.publishing.of_note(VIEWER, note) is None
    with pytest.raises(PageGone):
        await pages.reading.text(page.token)


async def test_a_page_that_was_taken_back_comes_back_at_another_address(pages: Pages, note: NoteId) -> None:
    first = await pages.publishing.publish(EDITOR, note)
    await pages.publishing.take_back(EDITOR, note)
    assert (await pages.publishing.publish(EDITOR, note)).token != first.token


async def test_to_take_back_what_is_no_page_is_no_mistake(
    pages: Pages, page_hubs: PageHubs, note: NoteId
) -> None:
    await pages.publishing.take_back(EDITOR, note)
    assert page_hubs.told == []


async def test_pages_outlive_the_hub(page_hubs: PageHubs, library: Library, note: NoteId) -> None:
    other = (await library.create_note((await library.default_space()).id, "Bread")).id
    async with page_hubs.open() as pages:
        page = await pages.publishing.publish(EDITOR, note)
        await pages.publishing.publish(EDITOR, other)
        await pages.publishing.take_back(EDITOR, other)
    async with page_hubs.open() as pages:
        assert await pages.publishing.of_note(EDITOR, note) == page
        assert await pages.publishing.of_note(EDITOR, other) is None


async def test_another_hub_hears_of_what_is_taken_back(page_hubs: PageHubs, note: NoteId) -> None:
    async with page_hubs.open("one") as one, page_hubs.open("two") as two:
        page = await one.publishing.publish(EDITOR, note)
        await _until_found(two, page.token, is_found=True)
        await one.publishing.take_back(EDITOR, note)
        await _until_found(two, page.token, is_found=False)


async def test_whoever_keeps_account_hears_who_did_what(
    pages: Pages, page_hubs: PageHubs, note: NoteId
) -> None:
    await pages.publishing.publish(EDITOR, note)
    await pages.publishing.take_back(OWNER, note)
    assert [(told.by, told.is_page) for told in page_hubs.told] == [(EDITOR, True), (OWNER, False)]


async def test_a_note_in_the_trash_is_not_published(pages: Pages, library: Library, note: NoteId) -> None:
    await library.trash_note(note)
    with pytest.raises(NotFound):
        await pages.publishing.publish(EDITOR, note)


async def test_the_page_of_a_note_in_the_trash_is_gone(pages: Pages, library: Library, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    await library.trash_note(note)
    with pytest.raises(PageGone):
        await pages.reading.text(page.token)


async def test_the_page_of_a_note_that_was_purged_is_gone(
    pages: Pages, library: Library, note: NoteId
) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    await library.trash_note(note)
    await library.purge_notes([note])
    with pytest.raises(PageGone):
        await pages.reading.text(page.token)


async def test_the_pages_of_a_closed_space_are_gone(pages: Pages, spaces: FakeNotes, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    spaces.roles.clear()
    with pytest.raises(PageGone):
        await pages.reading.text(page.token)


async def test_a_log_that_says_nothing_leaves_it_open_what_was_done(
    pages: Pages, note: NoteId, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def be_silent(*_arguments: object) -> int:
        raise BusSilent

    monkeypatch.setattr(HubLog, "write", be_silent)
    with pytest.raises(OutcomeUnknown):
        await pages.publishing.publish(EDITOR, note)


async def test_what_a_newer_hub_wrote_counts_as_taken_back(
    pages: Pages, connection: Connection, note: NoteId
) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    newer = msgspec.msgpack.encode([2, page.space, page.note, {"more": "than we know"}])
    await connection.request(f"page.{note}", newer)
    await _until_found(pages, page.token, is_found=False)


async def test_a_wire_says_what_was_written(pages: Pages, note: NoteId) -> None:
    page = await pages.publishing.publish(EDITOR, note)
    assert decode(encode(page)) == page


@pytest.mark.parametrize(
    "wire", [b"", b"\xc1", b"\x93\x01", b"{}", b"\x91" * 2000, msgspec.msgpack.encode([1, 2, 3])]
)
def test_bytes_that_are_no_wire_are_passed_over(wire: bytes) -> None:
    assert decode(wire) is None


async def _until_found(pages: Pages, token: PageToken, *, is_found: bool) -> None:
    async with asyncio.timeout(10):
        while is_found != await _is_found(pages, token):
            await asyncio.sleep(0.005)


async def _is_found(pages: Pages, token: PageToken) -> bool:
    try:
        await pages.reading.find(token)
    except PageGone:
        return False
    return True
