"""Spaces, cursors, parked messages and settings: small facts, replaced by their keys."""

from core.facts import Cursor, Space, SpaceRole
from core.ids import DeviceId
from core.store import Changes, DeviceCursor, Parked, Store
from tests.core.store.samples import GARDEN, KITCHEN


async def test_spaces_come_in_the_order_they_were_made(store: Store) -> None:
    kitchen = Space(KITCHEN, "Kitchen", SpaceRole.MEMBER, "127.0.0.1:4222", b"authority")
    await store.write(Changes(spaces=[kitchen]))
    await store.write(Changes(spaces=[Space(GARDEN, "Garden", SpaceRole.LOCAL)]))
    await store.write(Changes(spaces=[Space(KITCHEN, "Kitchen", SpaceRole.HOST)]))

    spaces = await store.spaces()
    assert spaces == [
        Space(KITCHEN, "Kitchen", SpaceRole.HOST),
        Space(GARDEN, "Garden", SpaceRole.LOCAL),
    ]


async def test_renaming_a_space_keeps_its_role(store: Store) -> None:
    await store.write(Changes(spaces=[Space(GARDEN, "Garden", SpaceRole.HOST, "here:1", b"authority")]))
    await store.write(Changes(space_names={GARDEN: "Orchard"}))

    assert await store.spaces() == [Space(GARDEN, "Orchard", SpaceRole.HOST, "here:1", b"authority")]


async def test_a_cursor_moves_on(store: Store) -> None:
    assert await store.cursor(GARDEN) is None
    await store.write(Changes(cursors=[Cursor(GARDEN, "epoch", 1, b"one")]))
    await store.write(Changes(cursors=[Cursor(GARDEN, "epoch", 2, b"two")]))

    assert await store.cursor(GARDEN) == Cursor(GARDEN, "epoch", 2, b"two")


async def test_each_device_has_a_cursor_in_each_space(store: Store) -> None:
    desk, sofa = DeviceId("desk"), DeviceId("sofa")
    first = [DeviceCursor(GARDEN, desk, "e", 1), DeviceCursor(GARDEN, sofa, "e", 2)]
    await store.write(Changes(device_cursors=[*first, DeviceCursor(KITCHEN, desk, "f", 9)]))
    await store.write(Changes(device_cursors=[DeviceCursor(GARDEN, desk, "e", 5)]))

    assert await store.device_cursors(GARDEN) == [DeviceCursor(GARDEN, desk, "e", 5), first[1]]


async def test_a_message_is_parked_once_however_often_it_comes(store: Store) -> None:
    damaged = Parked(GARDEN, 4, "damaged", b"\x00\xff")
    other = Parked(GARDEN, 4, "unknown version", b"other")
    await store.write(Changes(parked=[damaged, other]))
    await store.write(Changes(parked=[damaged]))

    assert await store.parked(GARDEN) == [damaged, other]


async def test_a_setting_is_remembered(store: Store) -> None:
    assert await store.setting("theme") is None
    await store.set_setting("theme", "light")
    await store.set_setting("theme", "dark")

    assert await store.setting("theme") == "dark"


async def test_a_space_keeps_its_hub_and_the_entries_of_its_control_log(store: Store) -> None:
    joined = Space(GARDEN, "Garden", SpaceRole.MEMBER, "hub:1,other:2", b"certificate", "anna")
    await store.write(Changes(spaces=[joined]))
    await store.write(Changes(control_entries=[(GARDEN, 1, b"second"), (GARDEN, 0, b"first")]))
    await store.write(Changes(control_entries=[(GARDEN, 2, b"third")]))

    assert await store.spaces() == [joined]
    assert await store.control_entries(GARDEN) == [b"first", b"second", b"third"]
    assert await store.control_entries(KITCHEN) == []
    await store.write(Changes(forgotten_members=[GARDEN], control_entries=[(GARDEN, 0, b"anew")]))
    assert await store.control_entries(GARDEN) == [b"anew"]
