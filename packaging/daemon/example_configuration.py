"""Writes packaging/daemon/tandemd.toml: every key of the configuration, with what it means, commented out."""

import sys
from itertools import groupby
from pathlib import Path

from app.configuration.key import Key
from app.configuration.sources import KEYS

_FILE = Path(__file__).with_name("tandemd.toml")
_HEAD = """\
# What tandemd is told. Copy this file to ~/.config/tandem/tandemd.toml (or /etc/tandem/tandemd.toml) and take
# the # before what you want to change. The environment overrules it, and a flag overrules both:
# `tandem config show --origins` tells what holds, and where each value is from.
"""
_EXAMPLES = {
    "profile": '"/srv/tandem"',
    "keys.folder": '"/srv/tandem-keys"',
    "keys.passphrase_file": '"/etc/tandem/passphrase"',
    "hub.run": "true",
    "hub.listen": '"0.0.0.0"',
    "hub.port": "4443",
    "hub.bus_port": "4222",
    "hub.names": '["notes.example.org"]',
    "nearby.on": "false",
    "log.format": '"human"',
    "log.level": '"info"',
    "backup.folder": '"/mnt/backups/tandem"',
    "backup.every": '"1d"',
    "backup.keep": "7",
    "backup.passphrase_file": '"/home/tandem/backup-passphrase"',
    "updates.from": '"https://notes.example.org/releases.json"',
    "updates.key": '"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"',
}


def written() -> str:
    """Return what the file says; raises KeyError for a key that has no example here."""
    parts = [_HEAD]
    for section, keys in groupby(KEYS, key=lambda key: key.name.rpartition(".")[0]):
        parts.append("\n".join(([f"[{section}]"] if section else []) + [_told(key) for key in keys]) + "\n")
    return "\n".join(parts)


def _told(key: Key) -> str:
    name = key.name.rpartition(".")[2]
    told = key.told
    return (
        f"# {told.meaning}\n# Without: {told.default}. Variable {told.variable}; flag {told.flag}\n"
        f"# {name} = {_EXAMPLES[key.name]}\n"
    )


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(_FILE.read_text("utf-8") != written())
    _FILE.write_text(written(), "utf-8")
