"""Fresh Debian machines: a root made by debootstrap, laid under an overlay, and started by systemd-nspawn."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_RELEASE = "bookworm"
_PATIENCE = 120.0
"""Seconds in which a machine has to be up."""
_QUIET = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8")


class Failed(Exception):
    """A command on a machine ended in another way than it had to."""


class Machine:
    """One root; get it from `fresh_machine`. What runs there sees no network but its own."""

    def __init__(self, root: Path, archives: Path) -> None:
        self.root = root
        self._archives = archives
        self._said = archives.parent / "said.log"
        self._init: int | None = None

    def run(self, *command: str, online: bool = False, exits: int = 0, patience: float = 600) -> str:
        """Run a command as root and return what it printed; raises Failed when it ends in another way.

        It sees the network of this machine only `online`, and may take `patience` seconds.
        """
        way = self._into_running() if self._init else self._alone(online)
        whole = [*way, *command]
        done = subprocess.run(whole, capture_output=True, text=True, timeout=patience, check=False)
        if done.returncode != exits:
            said = done.stdout + done.stderr
            self._said.write_text(said)
            ended = f"{' '.join(command)} ended with {done.returncode}; all it said is in {self._said}"
            raise Failed(f"{ended}:\n{said[-3000:]}")
        return done.stdout

    @property
    def is_booted(self) -> bool:
        """Say whether its systemd runs."""
        return self._init is not None

    def install(self, *packages: Path | str) -> str:
        """Install packages by apt, files among them, with what they depend on and nothing else."""
        names = [self._bring(each) if isinstance(each, Path) else each for each in packages]
        self.run(*_QUIET, "apt-get", "update", "-q", online=True)
        return self.run(
            *_QUIET, "apt-get", "install", "-y", "-q", "--no-install-recommends", *names, online=True
        )

    @contextmanager
    def booted(self) -> Iterator[None]:
        """Let its systemd run within the block."""
        command = [*self._container(), "--private-network", "--boot", "--quiet"]
        with tempfile.TemporaryFile() as console:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=console, stderr=console)
            try:
                self._init = _first_process_of(process)
                self._wait_until_up()
                yield
            finally:
                process.terminate()
                process.wait(_PATIENCE)
                self._init = None

    def files(self) -> set[str]:
        """Name everything on it that is neither the system's memory nor its list of packages."""
        left_out = (
            "/var/cache",
            "/var/lib/apt",
            "/var/lib/dpkg",
            "/var/log",
            "/run",
            "/tmp",
            "/dev",
            "/root",
        )
        found = {f"/{path.relative_to(self.root)}" for path in self.root.rglob("*")}
        return {path for path in found if not path.startswith(left_out)}

    def _bring(self, package: Path) -> str:
        shutil.copy(package, self.root / "root" / package.name)
        return f"/root/{package.name}"

    def _container(self) -> list[str]:
        how = ["--register=no", "--keep-unit", "--resolv-conf=replace-host"]
        return ["systemd-nspawn", f"--directory={self.root}", *how]

    def _alone(self, online: bool) -> list[str]:
        network = f"--bind={self._archives}:/var/cache/apt/archives" if online else "--private-network"
        return [*self._container(), "--quiet", "--pipe", network, "--"]

    def _into_running(self) -> list[str]:
        return ["nsenter", f"--target={self._init}", "-m", "-u", "-i", "-n", "-p", "-r", "-w", "--"]

    def _wait_until_up(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            way = [*self._into_running(), "systemctl", "is-system-running", "--wait"]
            asked = subprocess.run(way, capture_output=True, text=True, timeout=_PATIENCE, check=False)
            if asked.stdout.strip() in ("running", "degraded"):
                return
            time.sleep(0.5)
        raise Failed("systemd did not come up")


@contextmanager
def fresh_machine(roots: Path, *wanted: str) -> Iterator[Machine]:
    """Give a machine with nothing but Debian's base and what is `wanted`; it goes afterwards."""
    roots.mkdir(parents=True, exist_ok=True)
    base, archives = roots / _RELEASE, roots / "archives"
    archives.mkdir(exist_ok=True)
    if not base.is_dir():
        _make_base(base)
    place = Path(tempfile.mkdtemp(prefix="tandem-machine-"))
    upper, work, root = place / "upper", place / "work", place / "root"
    for folder in (upper, work, root):
        folder.mkdir()
    layers = f"lowerdir={base},upperdir={upper},workdir={work}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", layers, str(root)], check=True)
    try:
        # What an installer of Debian writes, and debootstrap leaves out.
        (root / "etc/hosts").write_text("127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n")
        machine = Machine(root, archives)
        if wanted:
            machine.install(*wanted)
        yield machine
    finally:
        subprocess.run(["umount", "--lazy", str(root)], check=True)
        shutil.rmtree(place)


def _make_base(base: Path) -> None:
    new = base.with_name(base.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    command: Sequence[str] = ["debootstrap", "--variant=minbase", _RELEASE, str(new)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"debootstrap could not make a root:\n{done.stdout[-2000:]}")
    new.rename(base)


def _first_process_of(container: subprocess.Popen[bytes]) -> int:
    """Find the machine's systemd, as this machine numbers it."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and container.poll() is None:
        children = Path(f"/proc/{container.pid}/task/{container.pid}/children").read_text().split()
        for child in children:
            if Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                return int(child)
        time.sleep(0.1)
    raise Failed(f"the machine did not start; systemd-nspawn ended with {container.poll()}")
