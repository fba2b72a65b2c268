"""A real HTTPS server with a list of releases, and a real key to sign it with."""

import gc
import json
import shutil
import ssl
import subprocess
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.sync.bus.hub_certificates import certificate_of, serving_as

KEYGEN = shutil.which("ssh-keygen")
LIST = "/releases.json"


@dataclass
class ReleaseServer:
    """What is answered for which path, as (status, body, where it leads), and which paths were asked for."""

    address: str
    authority: Path
    answers: dict[str, tuple[int, bytes, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        return self.address + LIST

    def tell(self, body: bytes, signature: bytes) -> None:
        self.answers[LIST] = (200, body, "")
        self.answers[f"{LIST}.sig"] = (200, signature, "")


@contextmanager
def serving(folder: Path) -> Iterator[ReleaseServer]:
    """Serve on loopback; whoever trusts `authority` (SSL_CERT_FILE) believes it."""
    authority, certificate = certificate_of(folder)
    pem = folder / "authority.pem"
    pem.write_text(ssl.DER_cert_to_PEM_cert(authority.certificate))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            status, body, leads = told.answers.get(self.path, (404, b"", ""))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            if leads:
                self.send_header("Location", leads)
            self.end_headers()
            self.wfile.write(body)

        def log_request(self, *_: object) -> None:
            """Say nothing on standard error."""

    context = serving_as(certificate)

    class Server(ThreadingHTTPServer):
        def finish_request(self, request: Any, client_address: Any) -> None:
            with suppress(OSError):  # whoever called has gone, does not trust us, or has read enough
                request.getpeername()  # ssl would leave one open that has gone
                with context.wrap_socket(request, server_side=True) as line:
                    super().finish_request(line, client_address)

    server = Server(("127.0.0.1", 0), Handler)
    told = ReleaseServer(f"https://127.0.0.1:{server.server_port}", pem)
    thread = threading.Thread(target=server.serve_forever, name="releases")
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        # Of a caller who goes between the two, ssl leaves the line open for the collector to find.
        with warnings.catch_warnings(action="ignore", category=ResourceWarning):
            gc.collect()


def make_key(folder: Path) -> Path:
    """Make a key of OpenSSH; its public half lies beside it."""
    assert KEYGEN
    key = folder / "release_key"
    subprocess.run([KEYGEN, "-q", "-t", "ed25519", "-N", "", "-C", "releases", "-f", key], check=True)
    return key


def signed(folder: Path, key: Path, body: bytes, namespace: str = "tandem-release") -> bytes:
    """Sign as whoever makes a release does."""
    assert KEYGEN
    file = folder / "to-be-signed"
    file.write_bytes(body)
    signature = folder / "to-be-signed.sig"
    signature.unlink(missing_ok=True)
    subprocess.run([KEYGEN, "-Y", "sign", "-q", "-f", key, "-n", namespace, file], check=True)
    return signature.read_bytes()


def listing(*versions: str, form: int = 1) -> bytes:
    """Write a list of releases."""
    page = "https://notes.example.org/"
    rows = [{"version": each, "published": "2026-12-24", "page": page + each} for each in versions]
    return json.dumps({"format": form, "made": "2026-12-25", "releases": rows}).encode()
