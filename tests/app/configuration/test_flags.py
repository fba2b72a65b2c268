"""Every key has a flag of `tandemd` that overrules file and environment."""

import re
from pathlib import Path

import pytest

from app.configuration.sources import KEYS
from app.daemon.entry import main

EXAMPLE = Path(__file__).parents[3] / "packaging" / "daemon" / "tandemd.toml"


def given(example: dict[str, str]) -> list[str]:
    """Give each key on the command line, with the value of the example."""
    words = list[str]()
    for key in KEYS:
        flag, *opposite = key.told.flag.split(", ")
        value = example[key.name].strip('"[]')
        words += [flag if value == "true" else opposite[0]] if opposite else [flag, value]
    return words


def examples() -> dict[str, str]:
    found, section = dict[str, str](), ""
    for line in EXAMPLE.read_text("utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            section = f"{heading[1]}."
        elif setting := re.fullmatch(r"# (\w+) = (.+)", line):
            found[section + setting[1]] = setting[2]
    return found


def test_every_flag_is_taken_and_overrules_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tandemd.toml"
    file.write_text("log = {level = 'error'}\nbackup = {keep = 3}")
    monkeypatch.setenv("TANDEM_PORT", "4444")
    with pytest.raises(SystemExit) as ended:
        main(["--config", str(file), *given(examples()), "--check"])
    assert not ended.value.code
    rows = [re.split(r"  +", line.strip()) for line in capsys.readouterr().out.splitlines()[2:]]
    assert {key: origin for key, _, origin in rows} == {key.name: "the command line" for key in KEYS}
    assert {key: value for key, value, _ in rows}["hub.port"] == "4443"
