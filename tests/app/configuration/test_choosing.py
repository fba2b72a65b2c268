"""What `tandemd` is told: a file, the environment and flags, each checked, each overruling the one before."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.configuration.choosing import Chosen, choose
from app.configuration.key import Key
from app.configuration.model import Configuration, LogFormat, LogLevel
from app.configuration.showing import report
from app.configuration.sources import KEYS, from_environment
from core.errors import BadInput

EXAMPLE = Path(__file__).parents[3] / "packaging" / "daemon" / "tandemd.toml"
GUIDE = Path(__file__).parents[3] / "docs" / "hosting.md"


def chosen(
    home: Path,
    text: str | None = None,
    environment: Mapping[str, str] | None = None,
    **flags: object,
) -> Chosen:
    """Choose with a file of this text, if any; flags are named with `_` for the dot."""
    file = None
    if text is not None:
        file = home / "given.toml"
        file.write_text(text)
    given = {name.replace("_", ".", 1): value for name, value in flags.items()}
    return choose(given, environment or {}, file, home)


def test_without_a_word_all_is_as_it_is_by_default(tmp_path: Path) -> None:
    found = chosen(tmp_path)
    assert (found.configuration, found.file, dict(found.origins)) == (Configuration(), None, {})


def test_a_file_says_what_holds(tmp_path: Path) -> None:
    found = chosen(
        tmp_path,
        """
        profile = "/srv/tandem"
        [hub]
        run = false
        listen = "192.168.1.5"
        port = 4443
        bus_port = 4222
        names = ["notes.example.org", "hub"]
        [log]
        format = "json"
        level = "error"
        """,
    )
    assert found.configuration == Configuration(
        profile="/srv/tandem",
        hub_run=False,
        hub_listen="192.168.1.5",
        hub_port=4443,
        hub_bus_port=4222,
        hub_names=("notes.example.org", "hub"),
        log_format=LogFormat.JSON,
        log_level=LogLevel.ERROR,
    )
    assert set(found.origins.values()) == {str(tmp_path / "given.toml")}


def test_the_environment_overrules_the_file_and_a_flag_overrules_both(tmp_path: Path) -> None:
    text = '[hub]\nport = 1\nlisten = "127.0.0.1"\nnames = ["one"]'
    environment = {
        "TANDEM_PORT": "2",
        "TANDEM_LISTEN": "::1",
        "TANDEM_NAMES": "two three",
        "TANDEM_HUB": "false",
    }
    found = chosen(tmp_path, text, environment, hub_port=3)
    assert found.configuration == Configuration(
        hub_run=False, hub_listen="::1", hub_port=3, hub_names=("two", "three")
    )
    assert found.origins["hub.port"] == "the command line"
    assert found.origins["hub.listen"] == "TANDEM_LISTEN"


def test_it_is_looked_for_among_the_users_settings_where_nobody_names_it(tmp_path: Path) -> None:
    file = tmp_path / ".config" / "tandem" / "tandemd.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[hub]\nport = 4443")
    assert chosen(tmp_path).configuration.hub_port == 4443
    elsewhere = tmp_path / "elsewhere" / "tandem" / "tandemd.toml"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_text("[hub]\nport = 4444")
    settings = {"XDG_CONFIG_HOME": str(tmp_path / "elsewhere")}
    assert chosen(tmp_path, environment=settings).configuration.hub_port == 4444
    assert chosen(tmp_path, "", settings).configuration.hub_port is None


def test_the_environment_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "named.toml").write_text("[hub]\nport = 4443")
    found = chosen(tmp_path, environment={"TANDEM_CONFIG": str(tmp_path / "named.toml")})
    assert found.configuration.hub_port == 4443


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[hub]\nprot = 3", "“hub.prot”, which is no key. Did you mean hub.port?"),
        ("frob = 3", "“frob”, which is no key. There are profile, keys.folder,"),
        ('[hub]\nport = "4443"', "hub.port in .*given.toml makes no sense: “4443”.*a number from 1 to 65535"),
        ("[hub]\nport = 70000", "70000 is no port"),
        ("[hub]\nport = 0", "0 is no port"),
        ('[hub]\nlisten = "everywhere"', "“everywhere” is no address to listen on"),
        ('[hub]\nnames = "one"', "a list of host names"),
        ('[hub]\nnames = ["https://one"]', "is no name of a host"),
        ('[log]\nlevel = "loud"', "debug, info, warning or error"),
        ("port = 3", "“port”, which is no key. Did you mean hub.port?"),
        ("hub_port = 3", "“hub_port”, which is no key. Did you mean hub.port?"),
        ('profile = "notes"', "“notes”. A path has to begin with / or ~"),
        ("[hub", "is no TOML"),
        ("[hub]\nrun = 1", "true or false"),
        ('[backup]\nfolder = "backups"', "A path has to begin with / or ~"),
        ('[backup]\nevery = "daily"', "“daily”. This is no length of time"),
        ("[backup]\nkeep = 0", "None would be kept"),
        ("[hub.run]\ndeep = 1", "true or false"),
    ],
)
def test_what_cannot_be_is_told_with_its_place_and_its_cure(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        chosen(tmp_path, text)
    assert re.search(told, caught.value.title)
    assert caught.value.cure


@pytest.mark.parametrize(
    ("every", "seconds"), [("30m", 1800.0), ("12h", 43_200.0), ("1d", 86_400.0), ("14d", 1_209_600.0)]
)
def test_the_time_between_backups_is_told_in_minutes_hours_or_days(
    tmp_path: Path, every: str, seconds: float
) -> None:
    found = chosen(tmp_path, environment={"TANDEM_BACKUP_EVERY": every, "TANDEM_BACKUP_KEEP": "3"})
    assert (found.configuration.backup_pause, found.configuration.backup_keep) == (seconds, 3)


def test_a_variable_that_makes_no_sense_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="TANDEM_PORT makes no sense: “many”"):
        chosen(tmp_path, environment={"TANDEM_PORT": "many"})


def test_a_file_that_was_asked_for_and_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"nowhere\.toml cannot be used. It cannot be read: No such file"):
        choose({}, {}, tmp_path / "nowhere.toml", tmp_path)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="is no TOML"):
        choose({}, {}, tmp_path / "odd.toml", tmp_path)


def test_a_variable_that_is_written_wrongly_is_refused_with_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"TANDEM_PROT, which means nothing .* Did you mean TANDEM_PORT\?"):
        chosen(tmp_path, environment={"TANDEM_PROT": "4443"})


def test_a_value_that_another_overrules_has_to_be_right_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="70000 is no port"):
        chosen(tmp_path, "[hub]\nport = 70000", {"TANDEM_PORT": "4443"}, hub_port=4444)


@pytest.mark.parametrize("key", [key for key in KEYS if key.told.names_a_secret], ids=lambda key: key.name)
def test_a_passphrase_that_is_given_in_the_place_of_its_file_is_not_repeated(
    tmp_path: Path, key: Key
) -> None:
    with pytest.raises(BadInput) as by_variable:
        chosen(tmp_path, environment={key.told.variable: "correct horse"})
    section, _, name = key.name.partition(".")
    with pytest.raises(BadInput) as by_file:
        chosen(tmp_path, f'[{section}]\n{name} = "correct horse"')
    with pytest.raises(BadInput) as unknown:
        chosen(tmp_path, f'[{section}]\npassphrase = "correct horse"')
    for caught in (by_variable, by_file, unknown):
        assert "horse" not in str(caught.value)
        assert caught.value.__cause__ is None


def test_no_secret_is_read_into_what_is_shown(tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.write_text("correct horse")
    found = chosen(
        tmp_path, environment={key.told.variable: str(words) for key in KEYS if key.told.names_a_secret}
    )
    shown = repr(report(found)) + repr(found.configuration)
    assert str(words) in shown
    assert "horse" not in shown


def test_every_key_is_shown_with_the_place_it_is_from(tmp_path: Path) -> None:
    found = chosen(tmp_path, '[log]\nformat = "json"', {"TANDEM_NAMES": "one two"}, hub_run=False)
    rows = {row.key: row for row in report(found).rows}
    assert list(rows) == [key.name for key in KEYS]
    assert (rows["log.format"].shown, rows["log.format"].origin) == ("json", str(tmp_path / "given.toml"))
    assert (rows["hub.names"].shown, rows["hub.names"].origin) == ("one, two", "TANDEM_NAMES")
    assert (rows["hub.run"].shown, rows["hub.run"].origin) == ("false", "the command line")
    assert (rows["hub.port"].value, rows["hub.port"].origin) == (None, "default")


def test_the_example_names_every_key_with_values_that_can_be(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8")
    tool = EXAMPLE.with_name("example_configuration.py")
    checked = subprocess.run([sys.executable, tool, "--check"], check=False)
    assert checked.returncode == 0, "run packaging/daemon/example_configuration.py"
    used = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE)
    assert set(chosen(tmp_path, used).origins) == {key.name for key in KEYS}
    assert chosen(tmp_path, text).configuration == Configuration()


def test_every_key_is_in_the_guide_with_its_variable_and_its_flag() -> None:
    rows = [
        f"| `{key.name}` | {key.told.meaning} | {key.told.default} | `{key.told.variable}` | "
        + ", ".join(f"`{flag}`" for flag in key.told.flag.split(", "))
        + " |"
        for key in KEYS
    ]
    missing = [row for row in rows if row not in GUIDE.read_text("utf-8")]
    assert not missing, "\n".join(missing)


def test_what_is_said_to_one_process_about_traces_is_no_key() -> None:
    assert not from_environment({"TANDEM_TRACE": "1"}).values
