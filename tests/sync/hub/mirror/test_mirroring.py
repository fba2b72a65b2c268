"""What a log holds is in its mirror within moments, and no more than that."""

from tests.sync.hub.mirror.conftest import Hub
from tests.sync.hub.mirror.restoring_hub import STREAM
from tests.sync.waiting import until


async def test_what_was_there_before_the_mirror_is_mirrored(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open()
    assert hub.mirrored() == [1, 2, 3]


async def test_what_is_written_later_is_mirrored(hub: Hub) -> None:
    await hub.open()
    await hub.write(1, 2, 3)
    await until(lambda: hub.mirrored() == [1, 2, 3])


async def test_a_log_that_is_made_later_is_mirrored(hub: Hub) -> None:
    await hub.remove()
    mirror = await hub.open()
    assert mirror.problem is None
    await hub.log.create()
    await hub.write(1)
    await until(lambda: hub.mirrored() == [1])


async def test_whoever_catches_up_has_everything_on_the_disk(hub: Hub) -> None:
    mirror = await hub.open()
    for number in range(5):
        await hub.write(number)
        await mirror.catch_up()
        assert len(hub.mirrored()) == number + 1


async def test_what_is_purged_before_the_last_of_a_subject_leaves_the_mirror(hub: Hub) -> None:
    await hub.open()
    for number in range(4):
        await hub.publish("f.session", b"%d" % number)
    await until(lambda: hub.mirrored() == [1, 2, 3, 4])
    await hub.log.purge_before_last("f.session")
    await until(lambda: hub.mirrored() == [4])


async def test_what_somebody_purges_by_hand_comes_back(hub: Hub) -> None:
    await hub.write(1, 2, 3)
    await hub.open()
    before = await hub.content()
    await hub.connection.request(f"$JS.API.STREAM.PURGE.{STREAM}")
    assert await hub.content() == []
    await hub.becomes(before)


async def test_a_mirror_file_that_is_missing_is_made_anew_from_the_log(hub: Hub) -> None:
    await hub.write(1, 2)
    await hub.open()
    await hub.close()
    hub.path.unlink()
    await hub.open()
    assert hub.mirrored() == [1, 2]


async def test_what_was_written_just_before_the_end_is_mirrored(hub: Hub) -> None:
    await hub.open()
    for number in range(20):
        await hub.write(number)
    await hub.close()
    assert len(hub.mirrored()) == 20
