"""One hub becomes three that keep the logs together, while somebody writes; then one of them is lost."""

import json
from pathlib import Path

import pytest

from tests.journeys.daemons import PATIENCE, daemon, run, shown, stands, tandem
from tests.journeys.test_standby import is_online
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_nothing_is_lost_on_the_way_to_three_hubs_nor_with_one_of_them(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    ada, bob = [await office.open(name) for name in ("ada", "bob")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await bob.join(await ada.share(space))
    await until(lambda: has_note(bob, note))
    await office.close("ada")
    first, second, third = (tmp_path / name for name in ("ada", "second", "third"))

    with daemon(first) as serving:
        await until(lambda: is_online(bob, note), PATIENCE)
        job = tandem(first, "jobs", "start", "attachment-check").strip()
        await until(lambda: is_done(first, job), PATIENCE)
        tandem(first, "cluster", "init")
        for profile in (second, third):
            link = tandem(first, "cluster", "invite-hub").strip()
            code, _, err = run("app.daemon.entry", profile, "join", link)
            assert code == 0, err
        with daemon(second), daemon(third):
            await bob.library.append(note, "while the logs move")
            await until(lambda: stands(first, "together") and stands(third, "together"), 3 * PATIENCE)
            await until(lambda: is_online(bob, note), PATIENCE)
            assert await bob.drained(PATIENCE)
            told = json.loads(tandem(third, "cluster", "status", "--json"))
            assert (told["standing"], len(told["hubs"])) == ("together", 3)
            assert "while the logs move" in tandem(first, "note", "show", note)

            code, _, err = run("app.cli.entry", first, "cluster", "remove-hub", "nobody")
            assert (code, "no hub" in err) == (1, True), err
            serving.kill()
            await bob.library.append(note, "without the first hub")
            await until(lambda: stands(second, "hub away"), PATIENCE)
            for profile in (second, third):
                await until(lambda at=profile: holds(at, note, "without the first hub"), PATIENCE)  # type: ignore[misc]
                assert holds(profile, note, "while the logs move")
            await until(lambda: is_online(bob, note), PATIENCE)
            assert await bob.drained(PATIENCE)

            assert is_done(second, job)  # known from before, and at a hub that was none then
            later = tandem(third, "jobs", "start", "attachment-check").strip()
            await until(lambda: is_done(second, later), PATIENCE)

            with daemon(first):
                await until(lambda: stands(second, "together"), 2 * PATIENCE)
                await until(lambda: holds(first, note, "without the first hub"), PATIENCE)


def is_done(profile: Path, job: str) -> bool:
    return '"state": "done"' in tandem(profile, "jobs", "show", job, "--json")


def holds(profile: Path, note: str, text: str) -> bool:
    return text in shown(profile, note)
