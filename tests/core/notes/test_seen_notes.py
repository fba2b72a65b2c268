"""What was seen of a note is remembered here; what others wrote since is news, and merges are told of."""

import asyncio
from collections.abc import Callable

import pytest

from core.events import NewsChanged
from core.ids import NoteId
from core.notes import Merge, NoteNews
from tests.core.notes.devices import Device, Team, assert_equal, purge, settle

BODY = "The first line.\nHello brave new world.\nThe last line.\n"


async def note_on(desk: Device, laptop: Device) -> NoteId:
    """A note that both devices have, and have seen."""
    note = (await desk.library.create_note(desk.space, "Ours", BODY)).id
    await settle(desk, laptop)
    for device in (desk, laptop):
        await look(device, note)
    return note


async def look(device: Device, note: NoteId) -> tuple[NoteNews, tuple[Merge, ...]]:
    """Open a note, see what there is to see, and close it."""
    async with device.library.open_note(note) as opened:
        visit = await device.library.seen.enter(opened)
        found = await visit.news(), await visit.merges()
        device.library.seen.leave(opened, visit)
        await device.library.saver.saved()
        return found


async def change(device: Device, note: NoteId, before: str, after: str) -> None:
    body = await device.library.body(note)
    assert before in body
    await device.library.set_body(note, body.replace(before, after))


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not is_so():
            await asyncio.sleep(0.01)


async def test_a_note_that_is_opened_for_the_first_time_has_no_news(desk: Device, laptop: Device) -> None:
    note = (await desk.library.create_note(desk.space, "Ours", BODY)).id
    await settle(desk, laptop)
    news, merges = await look(laptop, note)
    assert (news.places, merges) == ((), ())


async def test_what_others_wrote_since_is_news_once(desk: Device, laptop: Device, team: Team) -> None:
    note = await note_on(desk, laptop)
    seen_at = team.clock.now
    team.clock.now += 3600
    await change(desk, note, "brave", "bold and brave")
    await settle(desk, laptop)
    news, _ = await look(laptop, note)
    [place] = news.places
    assert (place.length, news.devices, news.since) == (9, frozenset([desk.library.author.device]), seen_at)
    assert (await look(laptop, note))[0].places == ()


async def test_ones_own_changes_are_no_news(desk: Device, laptop: Device) -> None:
    note = await note_on(desk, laptop)
    await change(laptop, note, "brave", "bold")
    news, _ = await look(laptop, note)
    assert (news.places, news.devices) == ((), frozenset())


async def test_what_ones_own_other_device_wrote_is_no_news(desk: Device, laptop: Device) -> None:
    note = await note_on(desk, laptop)
    laptop.library.seen.is_own = lambda _space, _device: True
    await change(desk, note, "brave", "bold")
    await settle(desk, laptop)
    assert (await look(laptop, note))[0].places == ()


async def test_a_note_that_was_seen_and_changed_elsewhere_has_news_until_it_is_opened(
    desk: Device, laptop: Device
) -> None:
    note = await note_on(desk, laptop)
    told: list[NoteId] = []
    laptop.library.events.subscribe(NewsChanged, lambda event: told.append(event.note))
    await change(desk, note, "brave", "bold")
    await settle(desk, laptop)
    await until(lambda: note in laptop.library.seen.with_news)
    await look(laptop, note)
    assert note not in laptop.library.seen.with_news
    assert told == [note, note]


async def test_which_notes_have_news_is_known_after_a_restart(
    desk: Device, laptop: Device, team: Team
) -> None:
    note = await note_on(desk, laptop)
    await change(desk, note, "brave", "bold")
    await settle(desk, laptop)
    await until(lambda: note in laptop.library.seen.with_news)
    await laptop.library.saver.saved()
    again = await team.join("laptop")
    assert note in again.library.seen.with_news


async def test_what_comes_again_is_no_news(desk: Device, laptop: Device) -> None:
    note = await note_on(desk, laptop)
    other = await note_on(desk, laptop)
    await change(desk, note, "brave", "bold")
    await settle(desk, laptop)
    await look(laptop, note)
    laptop.library.arrivals.forget_seen()
    laptop.followed = 0
    await change(desk, other, "brave", "bold")
    await desk.publish()
    await laptop.follow()
    await until(lambda: other in laptop.library.seen.with_news)
    assert note not in laptop.library.seen.with_news


async def test_a_note_on_screen_has_no_news(desk: Device, laptop: Device) -> None:
    note, other = await note_on(desk, laptop), await note_on(desk, laptop)
    async with laptop.library.open_note(note) as opened:
        visit = await laptop.library.seen.enter(opened)
        await change(desk, note, "brave", "bold")
        await change(desk, other, "brave", "bold")
        await settle(desk, laptop)
        await until(lambda: other in laptop.library.seen.with_news)
        assert note not in laptop.library.seen.with_news
        laptop.library.seen.leave(opened, visit)
    assert (await look(laptop, note))[0].places == ()


async def cross(desk: Device, laptop: Device) -> NoteId:
    """One deletes a passage while the other, offline, writes in it."""
    note = await note_on(desk, laptop)
    await change(desk, note, "brave new ", "")
    await change(laptop, note, "new", "very new")
    await settle(desk, laptop)
    await assert_equal(desk, laptop)
    return note


async def test_both_devices_hear_of_a_merge_also_after_a_restart(
    desk: Device, laptop: Device, team: Team
) -> None:
    note = await cross(desk, laptop)
    devices = (desk.library.author.device, laptop.library.author.device)
    again = await team.join("laptop")
    for device in (desk, again):
        for _ in range(2):
            [merge] = (await look(device, note))[1]
            assert (merge.deleter, merge.writer) == devices
            assert merge.receipt.passage == "brave very new "


async def test_a_receipt_is_told_until_the_user_is_done_with_it(desk: Device, laptop: Device) -> None:
    note = await cross(desk, laptop)
    async with laptop.library.open_note(note) as opened:
        visit = await laptop.library.seen.enter(opened)
        [merge] = await visit.merges()
        visit.settle(merge.receipt)
        assert await visit.merges() == ()
        laptop.library.seen.leave(opened, visit)
    await change(laptop, note, "first", "very first")
    assert (await look(laptop, note))[1] == ()


async def test_once_a_passage_was_brought_back_neither_hears_of_it(desk: Device, laptop: Device) -> None:
    note = await cross(desk, laptop)
    [merge] = (await look(laptop, note))[1]
    await laptop.library.edit(note, lambda opened: opened.document.bring_back(merge.receipt))
    await settle(desk, laptop)
    assert await desk.library.body(note) == BODY.replace("new", "very new")
    for device in (desk, laptop):
        assert (await look(device, note))[1] == ()


async def test_what_two_others_did_to_each_other_is_theirs(desk: Device, laptop: Device, team: Team) -> None:
    note = await note_on(desk, laptop)
    third = await team.join("third")
    await third.follow()
    await look(third, note)
    await change(desk, note, "brave new ", "")
    await change(laptop, note, "new", "very new")
    await settle(desk, laptop, third)
    assert (await look(third, note))[1] == ()
    assert len((await look(laptop, note))[1]) == 1


async def test_what_was_seen_of_a_note_goes_with_the_note(desk: Device, laptop: Device) -> None:
    note = await note_on(desk, laptop)
    store = desk.library.store
    assert await store.settings([f"sight of {note}"])
    await purge(desk, [note])
    assert await store.settings([f"sight of {note}"]) == {}


@pytest.mark.parametrize("stored", ["", "{", "[]", '{"seen": "x", "at": 1}', '{"seen": "AAAA", "at": "now"}'])
async def test_a_memory_that_cannot_be_read_is_begun_anew(
    desk: Device, laptop: Device, team: Team, stored: str
) -> None:
    note = await note_on(desk, laptop)
    await change(desk, note, "brave", "bold")
    await settle(desk, laptop)
    await laptop.library.store.set_setting(f"sight of {note}", stored)
    again = await team.join("laptop")
    assert (await look(again, note))[0].places == ()
