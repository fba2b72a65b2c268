"""The settings of a nats-server: which files it has, where it listens and whom it lets in."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from core.platform import create_private

LOOPBACK = "127.0.0.1"
HEALTH = "$SYS.REQ.SERVER.PING.HEALTHZ"
LONE_STORE = "store"
"""The folder of the logs of a server that stands alone, and the beginning of the names of all others."""
_NUMBER_BYTES = 8

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
# A link that takes a slice in this time is slow, not dead: it keeps its line, as it would otherwise ask for
# the same slice for ever. To try again after the deadline is no way out: TLS is of no use after half a write.
# A member who takes nothing at all ends by the pings.
write_deadline: "120s"
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

# TLS comes before the first word of NATS, so that nobody can leave it out.
tls {{
    cert_file: {certificate}
    key_file: {certificate}
    handshake_first: true
    min_version: "1.3"
    timeout: 5
}}

{cluster}{operator}"""


@dataclass(frozen=True, slots=True)
class ServerFiles:
    """The files of one server, all below its directory; one of a cluster has its name and its store there."""

    directory: Path
    given_name: str = ""
    store_name: str = LONE_STORE

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
    def accounts(self) -> Path:
        """What the server was told of accounts, with who was sent away from them."""
        return self.directory / "accounts"

    @property
    def store(self) -> Path:
        return self.directory / self.store_name

    @property
    def server_name(self) -> str:
        """Name the server so that it can be told from another one on the same port."""
        return self.given_name or f"tandem-{self.number:016x}"

    @property
    def number(self) -> int:
        """A number that hardly any other directory has."""
        digest = hashlib.sha256(os.fsencode(self.directory.absolute())).digest()
        return int.from_bytes(digest[:_NUMBER_BYTES])


def write_configuration(
    files: ServerFiles, listen: str, certificate: Path, operator: str, cluster: str = ""
) -> None:
    """Write the settings, for the owner's eyes only; raises OSError.

    `listen` is host:port, `certificate` the file with certificate and key, `operator` the text that says
    who may enter, and `cluster` that which makes it a server of one.
    """
    fresh = files.configuration.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(create_private(fresh), "w", encoding="utf-8") as file:
        file.write(_text(files, listen, certificate, operator, cluster))
    fresh.replace(files.configuration)


def _text(files: ServerFiles, listen: str, certificate: Path, operator: str, cluster: str) -> str:
    return _TEMPLATE.format(
        listen=_quoted(listen),
        name=_quoted(files.server_name),
        pid_file=_quoted(files.pid),
        log_file=_quoted(files.log),
        store=_quoted(files.store),
        certificate=_quoted(certificate),
        operator=operator,
        cluster=cluster,
    )


def _quoted(value: str | Path) -> str:
    text = str(value.absolute()) if isinstance(value, Path) else value
    return json.dumps(text, ensure_ascii=False)
