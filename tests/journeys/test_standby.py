"""A second hub joins, stands by, and serves when the first is lost; the members are told nothing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from core.ids import NoteId, SpaceId
from sync.peer import LinkState, Peer
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note

PATIENCE = 90


@contextmanager
def daemon(profile: Path) -> Iterator[Program]:
    """Run `tandemd` on a profile; whoever still runs at the end is killed."""
    process = Program("app.daemon.entry", "--profile", str(profile))
    try:
        assert process.stdout.readline().startswith("tandemd holds")
        yield process
    finally:
        process.end()


def run(module: str, profile: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a program to its end; returns its code and what it printed."""
    program = Program(module, "--profile", str(profile), *arguments)
    try:
        out, err = program.stdout.read(), program.stderr.read()
        return program.wait(PATIENCE), out, err
    finally:
        program.end()


def tandem(profile: Path, *arguments: str) -> str:
    code, out, err = run("app.cli.entry", profile, *arguments)
    assert code == 0, out + err
    return out


def cluster(profile: Path) -> Any:
    """Read how the cluster is as a hub sees it; None while the hub does not answer."""
    code, out, err = run("app.cli.entry", profile, "cluster", "status", "--json")
    assert "Traceback" not in err
    return json.loads(out) if code == 0 else None


def stands(profile: Path, standing: str) -> bool:
    seen = cluster(profile)
    return seen is not None and seen["standing"] == standing


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
            await until(lambda: "while both run" in tandem(second, "note", "show", note), PATIENCE)
            gone = hub_of(second, is_this=False)
            code, _, err = run("app.cli.entry", second, "cluster", "remove-hub", gone)
            assert (code, "two logs" in err) == (1, True), err

            await until(lambda: knows_both_hubs(bob), PATIENCE)
            serving.kill()
            await bob.library.append(note, "while nobody serves")
            await until(lambda: stands(second, "server away"), PATIENCE)
            tandem(second, "cluster", "remove-hub", gone)
            await until(lambda: is_online(bob, note), PATIENCE)
            await until(lambda: "while nobody serves" in tandem(second, "note", "show", note), PATIENCE)
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
                await until(lambda: "to the old hub, too" in tandem(first, "note", "show", note), PATIENCE)


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
