"""A space never stores more than its quota, whatever senders say and however many there are."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable
from contextlib import suppress
from dataclasses import replace

import pytest

from core.errors import FileTooLarge, ServiceBusy
from sync.hub.attachments import Attachments, QuotaFull
from sync.log import LogRefused
from tests.sync.bus.claims.conftest import OTHER_SPACE, SPACE
from tests.sync.hub.attachments.conftest import (
    CHUNK,
    FAR_NOTE,
    NOTE,
    Rig,
    assert_clean,
    attach,
    content_of,
    identity,
)


async def outcomes(uploads: Iterable[Awaitable[str]]) -> tuple[int, list[BaseException]]:
    """Run uploads at once; count what was taken, and list why others were not."""
    done = await asyncio.gather(*uploads, return_exceptions=True)
    refused = [one for one in done if isinstance(one, BaseException)]
    return len(done) - len(refused), refused


async def test_a_file_that_does_not_fit_is_refused(attachments: Attachments, rig: Rig) -> None:
    for number in range(2):
        await attach(attachments, content_of(4 * CHUNK, f"{number}"))
    with pytest.raises(QuotaFull, match="0 bytes are free"):
        await attach(attachments, b"one more")
    await assert_clean(attachments, rig)


async def test_a_file_that_just_fits_is_taken(attachments: Attachments, rig: Rig) -> None:
    await attach(attachments, content_of(4 * CHUNK))
    await attach(attachments, content_of(4 * CHUNK - 10, "other"))
    await attach(attachments, b"0123456789")
    assert not (await attachments.usage(SPACE)).free


@pytest.mark.parametrize("size", [0, 1, -5, 4 * CHUNK])
async def test_a_wrong_announcement_changes_nothing(attachments: Attachments, rig: Rig, size: int) -> None:
    await attach(attachments, content_of(2 * CHUNK + 1), size=size)
    assert (await attachments.usage(SPACE)).stored == 2 * CHUNK + 1
    await assert_clean(attachments, rig)


@pytest.mark.parametrize("size", [None, 1])
async def test_a_file_that_turns_out_too_long_is_refused(
    attachments: Attachments, rig: Rig, size: int | None
) -> None:
    with pytest.raises(FileTooLarge):
        await attach(attachments, content_of(4 * CHUNK + 1), size=size)
    assert not await rig.stored()
    await assert_clean(attachments, rig)


async def test_a_small_announcement_is_no_way_around_the_quota(attachments: Attachments, rig: Rig) -> None:
    uploads = [attach(attachments, content_of(4 * CHUNK, f"{number}"), size=1) for number in range(6)]
    taken, refused = await outcomes(uploads)
    assert taken <= 2
    assert all(isinstance(one, QuotaFull) for one in refused)
    await assert_clean(attachments, rig)
    assert sum((await rig.stored()).values()) <= attachments.quota


async def test_many_uploads_at_two_hubs_do_not_pass_the_quota(attachments: Attachments, rig: Rig) -> None:
    hubs = (attachments, await rig.open("two"))
    uploads = [attach(hubs[number % 2], content_of(CHUNK, f"{number}"), size=CHUNK) for number in range(16)]
    taken, refused = await outcomes(uploads)
    assert taken == 8
    assert all(isinstance(one, QuotaFull) for one in refused)
    await assert_clean(attachments, rig)


async def test_identical_uploads_at_once_store_once(attachments: Attachments, rig: Rig) -> None:
    hubs = (attachments, await rig.open("two"))
    content = content_of(CHUNK)
    taken, _ = await outcomes(attach(hubs[number % 2], content) for number in range(6))
    assert taken == 6
    assert (await attachments.usage(SPACE)).stored == len(content)
    await assert_clean(attachments, rig)


async def test_a_file_in_two_spaces_counts_in_both(attachments: Attachments, rig: Rig) -> None:
    for note in (NOTE, FAR_NOTE):
        await attach(attachments, content_of(CHUNK), note=note)
    assert [(await attachments.usage(space)).stored for space in (SPACE, OTHER_SPACE)] == [CHUNK, CHUNK]


async def test_empty_files_have_an_end(attachments: Attachments, rig: Rig) -> None:
    for _ in range(rig.settings.most_files):
        await attach(attachments, b"")
    with pytest.raises(QuotaFull, match="20 attachments"):
        await attach(attachments, b"")


@pytest.mark.parametrize("size", [None, 4 * CHUNK])
async def test_what_was_removed_makes_room_before_it_is_swept(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch, size: int | None
) -> None:
    monkeypatch.setattr(attachments._sweeper, "wake", lambda: None)
    for number in range(6):
        await attach(attachments, content_of(4 * CHUNK, f"{number}"), size=size)
        first = (await attachments.list(NOTE))[0]
        await attachments.remove(identity(), NOTE, first.id)
    await assert_clean(attachments, rig)


async def test_removing_under_a_slow_upload_is_no_way_around_the_quota(
    attachments: Attachments, rig: Rig
) -> None:
    goes_on, has_begun = asyncio.Event(), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield b"begin"
        has_begun.set()
        await goes_on.wait()

    upload = asyncio.create_task(attachments.upload(identity(), NOTE, "a", "text/plain", slow(), 5))
    await has_begun.wait()
    with suppress(QuotaFull):
        for number in range(4):
            id_ = await attach(attachments, content_of(4 * CHUNK, f"{number}"))
            await attachments.remove(identity(), NOTE, id_)
    assert sum((await rig.stored()).values()) <= attachments.quota
    goes_on.set()
    await upload
    await assert_clean(attachments, rig)


async def test_more_uploads_than_a_hub_runs_are_refused(rig: Rig) -> None:
    rig.settings = replace(rig.settings, most_uploads=2)
    attachments = await rig.open()
    taken, refused = await outcomes(attach(attachments, f"{number}".encode()) for number in range(5))
    assert taken == 2
    assert all(isinstance(one, ServiceBusy) for one in refused)


async def test_a_full_disk_is_a_refusal_and_leaves_nothing_behind(rig: Rig) -> None:
    rig.settings = replace(rig.settings, quota=1 << 40, longest_file=1 << 40)
    attachments = await rig.open()
    await attach(attachments, content_of(20 * CHUNK, "first"))
    contents = (content_of(20 * CHUNK, f"{number}") for number in range(12))
    _, refused = await outcomes(attach(attachments, content) for content in contents)
    assert refused
    assert all(isinstance(one, LogRefused) for one in refused)
    await assert_clean(attachments, rig)
