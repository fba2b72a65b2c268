"""The settings of a nats-server: which files it has, where it listens and whom it lets in."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.ids import SpaceId

HOST = "127.0.0.1"
"""Loopback only, until accounts and TLS come with the hub."""
WATCHER = "watcher"
"""The user who may ask the server how it is, and nothing else."""
HEALTH = "$SYS.REQ.SERVER.PING.HEALTHZ"

_TEMPLATE = """\
listen: {listen}
server_name: {name}
pid_file: {pid_file}
log_file: {log_file}
logfile_size_limit: 4MB
logfile_max_num: 3

# The most a NATS server is advised to take at once. A larger message ends its sender's connection, so the
# sending side refuses it before.
max_payload: 8MB
# What may wait for one member who does not read: two slices of the log and what is written meanwhile. Whoever
# passes it is hung up on and reads on in the log; a hundred who all stop reading cost 3.2 GB at worst.
max_pending: 32MB
# A link that takes less than a slice in this time is slow, not dead: it keeps its line, as it would otherwise
# ask for the same slice for ever. A member who takes nothing at all ends by the pings.
write_deadline: "5s"
write_timeout: retry
ping_interval: "10s"
ping_max: 2

jetstream {{
    store_dir: {store}
    # An acknowledged update must survive a power cut.
    sync_interval: always
    # The disk is the limit; the server's own guess counts what it stored before as missing space.
    max_file_store: 1TB
    max_memory_store: 16MB
}}

# One account for each space: a member of one sees nothing of another.
system_account: SYS
accounts {{
    SYS: {{ users: [ {{
        user: {watcher}, password: {watcher_password}
        permissions: {{ publish: {health}, subscribe: "_INBOX.>" }}
    }} ] }}
{accounts}}}
"""
_ACCOUNT = "    {space}: {{ jetstream: enabled, users: [ {{ user: {space}, password: {token} }} ] }}\n"


@dataclass(frozen=True, slots=True)
class ServerFiles:
    """The files of one server, all below its directory."""

    directory: Path

    @property
    def configuration(self) -> Path:
        return self.directory / "nats-server.conf"

    @property
    def log(self) -> Path:
        return self.directory / "nats-server.log"

    @property
    def output(self) -> Path:
        """What the server says before it has opened its log."""
        return self.directory / "nats-server.out"

    @property
    def pid(self) -> Path:
        return self.directory / "nats-server.pid"

    @property
    def port(self) -> Path:
        return self.directory / "port"

    @property
    def store(self) -> Path:
        return self.directory / "store"

    @property
    def server_name(self) -> str:
        """Name the server so that it can be told from another one on the same port."""
        return f"tandem-{hashlib.sha256(os.fsencode(self.directory.absolute())).hexdigest()[:16]}"


def write_configuration(
    files: ServerFiles, port: int, accounts: Mapping[SpaceId, str], watcher_password: str
) -> None:
    """Write the settings for the owner's eyes only, as they hold the tokens; raises OSError."""
    fresh = files.configuration.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(_text(files, port, accounts, watcher_password))
    fresh.replace(files.configuration)


def _text(files: ServerFiles, port: int, accounts: Mapping[SpaceId, str], watcher_password: str) -> str:
    return _TEMPLATE.format(
        listen=_quoted(f"{HOST}:{port}"),
        name=_quoted(files.server_name),
        pid_file=_quoted(files.pid),
        log_file=_quoted(files.log),
        store=_quoted(files.store),
        watcher=_quoted(WATCHER),
        watcher_password=_quoted(watcher_password),
        health=_quoted(HEALTH),
        accounts="".join(
            _ACCOUNT.format(space=_quoted(space), token=_quoted(token))
            for space, token in sorted(accounts.items())
        ),
    )


def _quoted(value: str | Path) -> str:
    text = str(value.absolute()) if isinstance(value, Path) else value
    return json.dumps(text, ensure_ascii=False)
