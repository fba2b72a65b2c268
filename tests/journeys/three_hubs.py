"""Three hubs on this machine that keep their logs together, each a `tandemd` of its own, and a member."""

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.ids import NoteId, SpaceId
from sync.peer import Peer
from tests.journeys.daemons import PATIENCE, cluster, daemon, run, stands, tandem
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note


@dataclass
class ThreeHubs:
    """The profiles of the hubs, the first one's first, and a member who follows the `space` of `note`."""

    profiles: tuple[Path, ...]
    member: Peer
    space: SpaceId
    note: NoteId
    stack: ExitStack
    running: dict[Path, Program] = field(default_factory=dict)

    def start(self, profile: Path) -> None:
        """Start the daemon of a hub."""
        self.running[profile] = self.stack.enter_context(daemon(profile))

    def kill(self, profile: Path) -> None:
        """Kill the daemon of a hub, and with it its bus."""
        self.running.pop(profile).kill()

    def gateways(self) -> dict[Path, str]:
        """Say where the gateway of each hub is."""
        running = iter(self.running)
        rows = {hub["id"]: hub["places"][0] for hub in cluster(next(running))["hubs"]}
        own = {
            profile: next(hub["id"] for hub in cluster(profile)["hubs"] if hub["is_this"])
            for profile in self.running
        }
        return {profile: rows[id_] for profile, id_ in own.items()}


@asynccontextmanager
async def three_hubs(office: Office, place: Path) -> AsyncIterator[ThreeHubs]:
    """Run them until the end of the block; TANDEM_LISTEN says 127.0.0.1."""
    ada, bob = [await office.open(name) for name in ("ada", "bob")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await bob.join(await ada.share(space))
    await until(lambda: has_note(bob, note))
    await office.close("ada")
    profiles = tuple(place / name for name in ("ada", "second", "third"))
    with ExitStack() as stack:
        hubs = ThreeHubs(profiles, bob, space, note, stack)
        hubs.start(profiles[0])
        tandem(profiles[0], "cluster", "init")
        for profile in profiles[1:]:
            link = tandem(profiles[0], "cluster", "invite-hub").strip()
            code, _, err = run("app.daemon.entry", profile, "join", link)
            assert code == 0, err
        for profile in profiles[1:]:
            hubs.start(profile)
        await until(lambda: all(stands(each, "together") for each in profiles), 3 * PATIENCE)
        yield hubs
