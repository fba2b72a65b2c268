"""`tandem` on a machine with a screen: installed by apt, written in with real keys, and looked at."""

from pathlib import Path

from tests.installed import documented, older
from tests.installed.machines import Failed, Machine

SCREEN = ("xvfb", "xdotool", "scrot", "procps")
_TYPED = "Typed on a fresh machine"
_SCENE = """\
set -e
Xvfb :7 -screen 0 1280x860x24 >/dev/null 2>&1 &
screen=$!
export DISPLAY=:7
until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
began=$(date +%s%N)
PROGRAM >/tmp/window.log 2>&1 &
window=$!
xdotool search --sync --onlyvisible --class tandem >/dev/null
shown=$(date +%s%N)
echo "window after $(( (shown - began) / 1000000 )) ms"
sleep 3
xdotool key ctrl+n
sleep 1
xdotool type --delay 20 "TYPED"
sleep 3
scrot --overwrite /tmp/window.png
kill $window
wait $window || true
kill $screen
PROGRAM note list
"""


def is_lived_with(machine: Machine, package: Path, place: Path, picture: Path) -> list[str]:
    """Install it over an older one, write in it, take it away; returns what was seen, raises Failed."""
    before = machine.files()
    machine.run("apt-get", "update", "-q", online=True)
    machine.install(older.older_of(package, place))
    sit_down(machine)
    home = machine.root / "home/ada/.local"
    older.lay_notes(home / "share/tandem", home / "state/tandem/keys")
    machine.run("chown", "--recursive", "ada:ada", "/home/ada")
    documented.type_in(machine, documented.DESKTOP, 0, package)
    seen = [_is_known_to_the_desktop(machine), write_in(machine, "tandem", picture)]
    kept = older.require_notes(lambda title: machine.run("su", "ada", "-c", f"tandem note show '{title}'"))
    seen.append(f"upgraded from {older.VERSION}, with notes of an older format: all {kept} are there")
    checked = machine.run("su", "ada", "-c", "tandem doctor")
    if "✗" in checked or "3.5" not in checked:
        raise Failed(f"doctor finds:\n{checked}")
    machine.run("dpkg", "--purge", "tandem")
    left = {
        path
        for path in machine.files() - before
        if not path.startswith(("/home/", "/usr/share/icons/", "/var/"))
    }
    if machine.run("find", "/home/ada", "-name", "tandem.db").count("tandem.db") != 1:
        raise Failed("the notes of its user went with the package")
    if left := {path for path in left if "tandem" in path.lower()}:
        raise Failed(f"purged, and these are left: {sorted(left)[:20]}")
    return [*seen, "purged: nothing is left of it, and its user's notes are untouched"]


def sit_down(machine: Machine) -> None:
    """Make the user who writes."""
    machine.run("useradd", "--create-home", "ada")


def write_in(machine: Machine, program: str, picture: Path) -> str:
    """Open the window as its user, write a note by keys, and read it on the command line."""
    scene = _SCENE.replace("PROGRAM", program).replace("TYPED", _TYPED)
    (machine.root / "home/ada/scene.sh").write_text(scene)
    # The picture leaves the machine within the run: /tmp of another one is another /tmp.
    told = machine.run(
        "sh", "-c", "su ada -c 'sh /home/ada/scene.sh' && cp /tmp/window.png /home/ada/window.png"
    )
    if _TYPED not in told:
        raise Failed(f"what was typed is not in the notes:\n{told}")
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes((machine.root / "home/ada/window.png").read_bytes())
    return told.splitlines()[0] + "; what was typed by keys is on its disk"


def _is_known_to_the_desktop(machine: Machine) -> str:
    entry = next(machine.root.glob("usr/share/applications/*.desktop")).name
    machine.install("xdg-utils", "desktop-file-utils", "shared-mime-info", "libglib2.0-bin")
    machine.run("update-desktop-database")
    for kind in ("x-scheme-handler/tandem", "text/markdown"):
        if entry not in machine.run("gio", "mime", kind):
            raise Failed(f"{entry} does not open {kind}")
    return "it opens tandem:// links and Markdown files"
