"""What others wrote and no log has shown, as a restart finds it."""

from dataclasses import replace

from core.ids import DeviceId
from core.store import Changes, Store
from tests.core.store.samples import DESK, GARDEN, sealed, update

ANOTHER = DeviceId("another")


async def test_only_the_newest_of_others_without_a_place_in_the_log_are_read(store: Store) -> None:
    logged, early, late = (sealed(number) for number in (1, 2, 3))
    own = replace(sealed(4), device=ANOTHER)
    unsealed = update(5)
    await store.write(Changes(updates=[logged, early, late, own, unsealed]))
    await store.write(Changes(sequences=[(logged.session, logged.number, 7)]))
    found = await store.unlogged(GARDEN, ANOTHER, among=100)
    assert [each.number for each in found] == [2, 3]
    assert found[0] == early
    assert [each.number for each in await store.unlogged(GARDEN, ANOTHER, among=3)] == [3]
    assert not [each for each in await store.unlogged(GARDEN, DESK, among=100) if each.device == DESK]
