"""How a second hub joins: the link, the handshake with a hub that runs, and what the newcomer is given."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.accounts import DeviceKey
from core.errors import AccessRefused, BadInput, Problem
from core.world import real_world
from sync.control import HubPlace, InviteSecret
from sync.hub.cluster.errors import BadHubLink, NoCluster, RosterRefused
from sync.hub.cluster.hub_link import HubLink
from sync.hub.cluster.joining import Joining, SignedJoining, open_keys, sign_joining
from sync.hub.cluster.roster import Duty
from sync.hub.cluster.sealed_roster import open_roster
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.cluster_pb import JoinClusterRequest, JoinClusterResponse
from tests.secret_files import claims_of
from tests.sync.running_hub import RunningHub, run_hub

PLACES = ("192.0.2.8:4443", "second.example.org:4443")


@pytest.fixture
async def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[RunningHub]:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    async with run_hub(tmp_path / "first") as hub:
        yield hub


def joining(link: HubLink, key: DeviceKey, **changes: object) -> Joining:
    facts = {"name": "second", "places": PLACES, "bus_port": 4222, "route_port": 6222} | changes
    return Joining(link.secret.id, key.id, **facts)  # type: ignore[arg-type]


async def join(hub: RunningHub, said: SignedJoining, key: DeviceKey) -> JoinClusterResponse:
    client = HubClient([hub.services.place], hub.hub.authority, key, real_world())
    asked = JoinClusterRequest(joining=said.body, by_link=said.by_link, by_device=said.by_device)
    try:
        return await client.ask_openly(lambda point, _: point.cluster.join_cluster(asked))
    finally:
        await client.close()


async def test_a_link_lets_one_hub_in_and_gives_it_roster_and_keys(first: RunningHub, tmp_path: Path) -> None:
    await first.services.cluster.found()
    link = HubLink.parse(str(await first.services.cluster.invite()))
    key = DeviceKey(b"2" * 32)
    said = sign_joining(joining(link, key), link.secret, key, link.authority)
    answer = await join(first, said, key)

    authority = claims_of(first.peer.profile, real_world())
    roster = open_roster(bytes(answer.roster), authority, "the answer")
    assert [(hub.name, hub.duty) for hub in roster.hubs][1] == ("second", Duty.STANDS_BY)
    assert roster.hubs[1].places == PLACES
    assert roster == first.services.cluster.roster
    keys = open_keys(bytes(answer.keys), key)
    assert b"tandem operator key" in keys.operator
    assert b"PRIVATE KEY" in keys.authority
    with pytest.raises(ValueError, match="not a letter"):
        open_keys(bytes(answer.keys), DeviceKey(b"3" * 32))


async def test_who_did_not_hear_the_answer_asks_again_and_nobody_else_comes_in(first: RunningHub) -> None:
    await first.services.cluster.found()
    link = await first.services.cluster.invite()
    key, thief = DeviceKey(b"2" * 32), DeviceKey(b"3" * 32)
    said = sign_joining(joining(link, key), link.secret, key, link.authority)
    await join(first, said, key)
    again = await join(first, said, key)
    assert open_keys(bytes(again.keys), key).operator
    stolen = sign_joining(joining(link, thief), link.secret, thief, link.authority)
    with pytest.raises(AccessRefused, match="used already"):
        await join(first, stolen, thief)
    assert len(first.services.cluster.roster.hubs) == 2  # type: ignore[union-attr]


async def test_a_link_that_is_over_or_that_nobody_gave_lets_nobody_in(
    first: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = first.services.cluster
    await cluster.found()
    link, key = await cluster.invite(), DeviceKey(b"2" * 32)
    drawn = HubLink(link.places, link.authority, InviteSecret.draw(real_world()))
    with pytest.raises(AccessRefused, match="given no such link"):
        await join(first, sign_joining(joining(drawn, key), drawn.secret, key, link.authority), key)
    monkeypatch.setattr("sync.hub.cluster.letting_in.LIFE", -1.0)
    late = await cluster.invite()
    with pytest.raises(AccessRefused, match="over"):
        await join(first, sign_joining(joining(late, key), late.secret, key, link.authority), key)


async def test_who_knows_no_secret_or_changes_what_was_signed_is_refused(first: RunningHub) -> None:
    await first.services.cluster.found()
    link, key = await first.services.cluster.invite(), DeviceKey(b"2" * 32)
    guessed = InviteSecret.draw(real_world())
    said = sign_joining(joining(link, key), link.secret, key, link.authority)
    forged = sign_joining(joining(link, key), guessed, key, link.authority)
    others = sign_joining(joining(link, DeviceKey(b"3" * 32)), link.secret, key, link.authority)
    elsewhere = sign_joining(joining(link, key), link.secret, key, "a" * 52)
    changed = SignedJoining(said.body.replace(b"second", b"decond"), said.by_link, said.by_device)
    for wrong in (forged, others, elsewhere, changed, SignedJoining(b"", b"", b"")):
        with pytest.raises(AccessRefused, match="not made by this cluster"):
            await join(first, wrong, key)
    with pytest.raises(BadInput, match="not what a hub can be"):
        await join(first, sign_joining(joining(link, key, places=()), link.secret, key, link.authority), key)


async def let_in(hub: RunningHub, key: DeviceKey) -> None:
    link = await hub.services.cluster.invite()
    await join(hub, sign_joining(joining(link, key), link.secret, key, link.authority), key)


async def test_there_is_no_link_without_a_cluster_nor_for_a_sixth_hub(first: RunningHub) -> None:
    cluster = first.services.cluster
    with pytest.raises(NoCluster):
        await cluster.invite()
    await cluster.found()
    link, key = await cluster.invite(), DeviceKey(b"6" * 32)
    for number in (b"2", b"3", b"4", b"5"):
        await let_in(first, DeviceKey(number * 32))
    with pytest.raises(Problem, match="no more than 5 hubs"):
        await join(first, sign_joining(joining(link, key), link.secret, key, link.authority), key)
    with pytest.raises(Problem, match="no more than 5 hubs"):
        await cluster.invite()
    await cluster.remove(DeviceKey(b"2" * 32).id)
    await join(first, sign_joining(joining(link, key), link.secret, key, link.authority), key)


async def test_a_link_that_replaces_a_hub_that_stands_by_gives_its_place_away(first: RunningHub) -> None:
    cluster = first.services.cluster
    own = (await cluster.found()).hubs[0].id
    old, new = DeviceKey(b"2" * 32), DeviceKey(b"3" * 32)
    await let_in(first, old)
    link = await cluster.replace(old.id)
    await join(first, sign_joining(joining(link, new), link.secret, new, link.authority), new)
    assert cluster.roster is not None
    assert [hub.id for hub in cluster.roster.hubs] == [own, new.id]
    with pytest.raises(RosterRefused, match="serves alone"):
        await cluster.replace(own)


async def test_a_hub_gives_signs_of_life_once_it_is_in_a_cluster(
    first: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster, told = first.services.cluster, 0
    connection = cluster.signs._connection
    publish = connection.publish

    def count(subject: str, *others: Any, **more: Any) -> None:
        nonlocal told
        told += subject.startswith("alive.")
        publish(subject, *others, **more)

    monkeypatch.setattr(connection, "publish", count)
    await cluster.signs.tell_now()
    assert told == 0
    roster = await cluster.found()
    seen = cluster.signs.seen(roster.hubs[0].id)
    assert told > 0
    assert seen is not None
    assert (seen.sign.version, seen.sign.held) == (1, seen.sign.spaces)


async def test_a_hub_that_hears_that_it_is_out_has_other_work(first: RunningHub) -> None:
    cluster = first.services.cluster
    roster = await cluster.found()
    assert not cluster.has_other_work
    heir = replace(roster.hubs[0], id=DeviceKey(b"2" * 32).id)
    await cluster.kept.take(replace(roster, version=roster.version + 1, hubs=(heir,)))
    assert cluster.has_other_work


async def test_logs_do_not_move_while_the_other_hubs_do_not_hear_of_it(
    first: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.cluster.cluster._HEARING_LOOKS", 2)
    cluster = first.services.cluster
    await cluster.found()
    for other in (DeviceKey(b"2" * 32), DeviceKey(b"3" * 32)):
        await let_in(first, other)
    before = cluster.roster
    assert before is not None
    assert not cluster.can_grow
    assert not await cluster.grow()
    assert cluster.roster is not None
    assert (cluster.roster.hubs, cluster.roster.mover) == (before.hubs, "")
    assert cluster.roster.version > before.version


async def test_a_cluster_is_founded_once_and_survives_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    async with run_hub(tmp_path / "first") as hub:
        roster = await hub.services.cluster.found()
        assert await hub.services.cluster.found() == roster
    async with run_hub(tmp_path / "first") as hub:
        assert hub.services.cluster.roster == roster


def test_a_link_is_read_as_it_was_written_and_shows_no_secret() -> None:
    secret = InviteSecret.draw(real_world())
    link = HubLink((HubPlace("192.0.2.1", 4443), HubPlace("::1", 4443)), "a" * 52, secret)
    assert HubLink.parse(f" {link}\n") == link
    assert secret.text not in repr(link)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tandem://hub",
        "tandem://join/abc?hub=a:1&ca=b&secret=c",
        f"tandem://hub?ca={'a' * 52}&secret={'a' * 26}",
        f"tandem://hub?hub=a:0&ca={'a' * 52}&secret={'a' * 26}",
        f"tandem://hub?hub=a:1&ca={'a' * 52}&secret=short",
        f"tandem://hub?hub=a:1&ca={'a' * 52}&ca={'a' * 52}&secret={'a' * 26}",
    ],
)
def test_what_is_no_link_is_told_so(text: str) -> None:
    with pytest.raises(BadHubLink, match="no link for a hub"):
        HubLink.parse(text)
