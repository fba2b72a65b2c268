"""What the documents say of releases: what is bundled, whose they are, and whether there is a newer one."""

import shutil
import subprocess
import sys

import pytest

from tests.app.release_server import KEYGEN, listing, make_key, serving, signed
from tests.docs.examples import ROOT, Computer, Section, assert_target

BUNDLED = Section("docs/dependencies.md", "What is bundled")
LOOKED_AFTER = Section("docs/dependencies.md", "How it is looked after")
SIGNED = Section("docs/security.md", "What you install")
NEWER = Section("docs/operating.md", "Which version, and whether there is a newer one")
PAGE = "https://notes.example.org/releases.json"

needs_keygen = pytest.mark.skipif(
    not (KEYGEN and shutil.which("sha256sum")), reason="there is no ssh-keygen or sha256sum"
)


@pytest.mark.parametrize("section", [BUNDLED, LOOKED_AFTER], ids=str)
def test_what_tells_of_dependencies_are_targets(section: Section) -> None:
    for block in section.blocks("sh"):
        for command in block.commands:
            assert_target(command.split()[1:])


@needs_keygen
def test_a_signed_release_is_verified_with_what_a_user_has(computer: Computer) -> None:
    (block,) = SIGNED.blocks("sh")
    key = make_key(computer.place)
    (computer.home / "tandem.deb").write_text("what was built")
    sign = [sys.executable, str(ROOT / "packaging/supply/sign.py"), "--key", str(key), str(computer.home)]
    subprocess.run(sign, check=True, capture_output=True)
    public = key.with_suffix(".pub").read_text()
    (computer.home / "allowed_signers").write_text(f"tandem-release {public}")
    assert "tandem.deb: OK" in computer.play(block.text)
    (computer.home / "tandem.deb").write_text("what somebody else built")
    assert "tandem.deb: FAILED" in computer.play(f"({block.text}) || true")


@needs_keygen
def test_a_newer_version_is_told_from_a_list_that_is_named_and_signed(computer: Computer) -> None:
    (block,) = NEWER.blocks("sh")
    runs, asks = block.commands
    assert "nats-server" in computer.play(runs)
    key = make_key(computer.home)
    folder = computer.place / "server"
    folder.mkdir()
    with serving(folder) as server:
        body = listing("99.0.0")
        server.tell(body, signed(folder, key, body))
        said = computer.play(f"export SSL_CERT_FILE={server.authority}\n{asks.replace(PAGE, server.place)}")
    assert "99.0.0" in said
