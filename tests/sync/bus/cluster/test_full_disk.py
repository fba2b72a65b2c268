"""A server of a cluster whose disk is full gives up what it leads, and comes back when there is space."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_FILL_AND_FREE = """
import asyncio, json, sys
from pathlib import Path
from core.errors import BusProblem
from sync.bus import BusState, watchdog
from sync.bus.cluster import hand_over, read_picture, wait_whole
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected, running
from tests.sync.bus.cluster.logs import WITHIN, make_log
from tests.sync.conftest import SPACE
from tests.sync.waiting import until

place, small = Path(sys.argv[1]), Path(sys.argv[2])
watchdog._PAUSE = 0.2
BODY = bytes(200_000)

async def write(connection):
    try:
        answer = json.loads((await connection.request("d.note.device", BODY, timeout=1)).payload)
    except BusProblem:
        return 0
    return answer.get("seq", 0)

async def main():
    cluster = ClusterBus(place)
    (small / "ant").mkdir()
    (place / "ant").symlink_to(small / "ant")
    async with running(cluster, SPACE), connected(cluster.log("bee", SPACE)) as log:
        async with connected(cluster.governor("bee")) as governor:
            await make_log(log)
            if (await wait_whole(governor)).logs[0].leader != "ant":
                async with connected(cluster.steward("bee", SPACE)) as steward:
                    await hand_over(steward, "LOG", "ant")
            while (await read_picture(governor)).logs[0].leader != "ant":
                await asyncio.sleep(0.1)
            filler = small / "filler"
            filler.write_bytes(bytes(40_000_000))
            ant, acknowledged = cluster.servers["ant"], 0
            async with asyncio.timeout(60):
                while acknowledged < 20 or ant.state is not BusState.RESTARTING:
                    acknowledged += await write(log) > 0
            print(ant.problem.title)
            filler.unlink()
            await until(lambda: ant.state is BusState.RUNNING, within=WITHIN)
            print((await wait_whole(governor)).logs[0].last >= acknowledged)

asyncio.run(main())
"""


def test_the_others_go_on_and_it_catches_up(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = f'mount -t tmpfs -o size=64m tandem "{small}" && exec "$0" "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small file system")
    script = [sys.executable, "-c", _FILL_AND_FREE, str(tmp_path), str(small)]
    done = subprocess.run([*command, *script], capture_output=True, check=False, text=True, timeout=180)

    assert done.stdout.splitlines() == ["The disk of the log is full.", "True"], done.stderr
