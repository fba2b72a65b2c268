"""Whether the hub says truly that it can serve."""

from tests.sync.hub.gateway.conftest import Caller


async def test_a_hub_whose_parts_run_is_ready(nobody: Caller) -> None:
    assert (await nobody.get("/health/live")).json() == {"status": "ok"}
    assert (await nobody.get("/health/ready")).status_code == 200


async def test_strangers_do_not_see_the_metrics(nobody: Caller) -> None:
    assert (await nobody.get("/metrics")).status_code == 404
