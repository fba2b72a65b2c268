"""A second hub joins, stands by, and serves when the first is lost; the members are told nothing."""

from pathlib import Path

import pytest

from core.ids import NoteId, SpaceId
from sync.peer import LinkState, Peer
from tests.journeys.daemons import PATIENCE, cluster, daemon, run, shown, stands, tandem
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note


async def is_online(peer: Peer, note: NoteId) -> bool:
    space = (await peer.library.note(note)).space
    return peer.status.of(None, space).link is LinkState.ONLINE


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_the_second_hub_takes_the_place_of_the_first_and_no_member_is_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    ada, bob = [await office.open(name) for name in ("ada", "bob")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await bob.join(await ada.share(space))
    await until(lambda: has_note(bob, note))
    members = await ada.people.members(space)
    await ada.people.transfer_ownership(space, next(each.user for each in members if not each.is_self))
    await office.close("ada")
    first, second = tmp_path / "ada", tmp_path / "second"

    with daemon(first) as serving:
        await until(lambda: is_online(bob, note), PATIENCE)
        tandem(first, "cluster", "init")
        link = tandem(first, "cluster", "invite-hub").strip()
        code, out, err = run("app.daemon.entry", second, "join", link)
        assert (code, "stands by" in out) == (0, True), err
        again, _, err = run("app.daemon.entry", tmp_path / "third", "join", link)
        assert (again, "used already" in err or "no third" in err) == (1, True), err
        with daemon(second):
            await until(lambda: stands(first, "with standby") and stands(second, "with standby"), PATIENCE)
            await bob.library.append(note, "while both run")
            await until(lambda: "while both run" in shown(second, note), PATIENCE)
            gone = hub_of(second, is_this=False)
            code, _, err = run("app.cli.entry", second, "cluster", "remove-hub", gone)
            assert (code, "two logs" in err) == (1, True), err

            await until(lambda: knows_both_hubs(bob), PATIENCE)
            serving.kill()
            await bob.library.append(note, "while nobody serves")
            await until(lambda: stands(second, "server away"), PATIENCE)
            tandem(second, "cluster", "remove-hub", gone)
            await until(lambda: is_online(bob, note), PATIENCE)
            await until(lambda: "while nobody serves" in shown(second, note), PATIENCE)
            assert await bob.drained(PATIENCE)

            await until(lambda: stands(second, "alone"), PATIENCE)
            # Bob's device, as the owner's, lets the hub fold that is no member.
            await until(lambda: not cluster(second)["unfolded"], PATIENCE)
            await bob.library.append(note, "long " * 8000)
            await until(lambda: is_folded(bob, space), PATIENCE)

            with daemon(first) as returned:
                assert "was removed from its cluster" in read_until(returned, "The hub does not run")
            link = tandem(second, "cluster", "invite-hub").strip()
            code, _, err = run("app.daemon.entry", first, "join", link)
            assert code == 0, err
            with daemon(first):
                await until(lambda: stands(second, "with standby"), PATIENCE)
                await bob.library.append(note, "to the old hub, too")
                await until(lambda: "to the old hub, too" in shown(first, note), PATIENCE)


async def is_folded(peer: Peer, space: SpaceId) -> bool:
    return (await peer.log(space).report()).snapshots > 0


def read_until(process: Program, beginning: str) -> str:
    """Read what a daemon says up to a line that begins so; fails when it ends before."""
    while line := str(process.stdout.readline()):
        if line.startswith(beginning):
            return line
    raise EOFError(beginning)


async def knows_both_hubs(peer: Peer) -> bool:
    """Both hubs are on this machine, so their places differ by the port."""
    places = [place for space in await peer.library.spaces() for place in space.hub.split(",") if place]
    return len({place.rpartition(":")[2] for place in places}) > 1


def hub_of(profile: Path, *, is_this: bool) -> str:
    return next(str(hub["id"]) for hub in cluster(profile)["hubs"] if hub["is_this"] is is_this)
