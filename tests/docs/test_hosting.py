"""The commands of docs/hosting.md about one hub work as they stand."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.configuration.choosing import choose
from tests.docs.examples import ROOT, Computer, Section
from tests.docs.waiting import until

PAGE = "docs/hosting.md"
AT_HOME = Section(PAGE, "One hub at home")
CONFIGURATION = Section(PAGE, "Configuration")
NEARBY = Section(PAGE, "Found nearby")
CODE = "K7QPM-3XA4T"


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_hub_is_looked_over_runs_and_is_stopped(computer: Computer) -> None:
    commands, _ = AT_HOME.blocks("sh")
    check, serve, status, hub_status, logs, stop = commands.commands
    assert "127.0.0.1" in computer.play(check)
    with computer.running(serve) as said:
        assert said.readline().startswith("tandemd holds")
        assert "tandemd" in computer.play(status)
        assert "127.0.0.1" in computer.play(hub_status)
        with computer.running(logs) as written:
            assert "INFO" in written.readline()
        computer.play(stop)
        assert "Its hub is at" in said.read(), "it has ended, so all that it said can be read"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_takes_the_unit(computer: Computer) -> None:
    """Whether it starts the service can only be tried where it runs; without it, the files are looked at."""
    _, service = AT_HOME.blocks("sh")
    install, enable, reload, linger = service.commands
    computer.play(f"cd {ROOT}; {install}")
    unit = computer.home / ".config/systemd/user/tandemd.service"
    program = computer.home / ".local/bin/tandemd"
    program.parent.mkdir(parents=True)
    program.symlink_to(computer.programs / "tandemd")
    computer.play(f"systemd-analyze verify --user {unit}")
    computer.play(f"export SYSTEMD_OFFLINE=1; {enable.replace('--now ', '')}; {reload}")
    assert (unit.parent / "default.target.wants" / unit.name).resolve() == unit
    assert "ExecReload=" in unit.read_text()
    assert linger.split()[1] in computer.play("loginctl --help")


def test_what_is_to_be_written_into_the_configuration_holds(tmp_path: Path) -> None:
    (block,) = CONFIGURATION.blocks("toml")
    (tmp_path / "tandemd.toml").write_text(block.text)
    chosen = choose({}, {}, tmp_path / "tandemd.toml", tmp_path).configuration
    assert (chosen.hub_listen, chosen.hub_port, chosen.hub_bus_port) == ("0.0.0.0", 4443, 4222)  # noqa: S104
    assert (chosen.hub_names, chosen.log_format) == (("notes.example.org",), "json")


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_hub_is_found_lets_in_and_turns_away(new_computer: Callable[[str], Computer]) -> None:
    hub, ben, stranger = map(new_computer, ("hub", "ben", "stranger"))
    (block,) = NEARBY.blocks("sh")
    on, listing, let_in, turn_away, off = block.commands
    hub.play(f'tandem note new --title "Plan" "Sow peas"; {on}')
    with hub.running("tandem share Notes") as printed:
        assert printed.readline()
        code = until(lambda: seen(hub, listing, "hub_code"))
        until(lambda: code in ben.play("tandem nearby list"))
        with ben.running(f"tandem nearby join {code} --name Ben") as joined:
            (knock,) = until(lambda: seen(hub, listing, "waiting"))
            hub.play(let_in.replace(CODE, knock["code"]))
            assert joined.readline() == "Joined “Notes”: 1 note.\n"
        with stranger.running(f"tandem nearby join {code} --name Sly"):
            (knock,) = until(lambda: seen(hub, listing, "waiting"))
            hub.play(turn_away.replace(CODE, knock["code"]))
        assert "Sly" not in hub.play("tandem member list Notes")
        assert "off" in hub.play(off)


def seen(computer: Computer, listing: str, what: str) -> Any:
    return json.loads(computer.play(f"{listing} --json"))[what]
