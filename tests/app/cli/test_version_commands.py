"""`tandem version`: what runs here, and, only where it is told to look, what is newer."""

import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.release import version
from sync.bus import find_server_program
from tests.app.cli.conftest import Outcome, Run
from tests.app.release_server import KEYGEN, LIST, ReleaseServer, listing, make_key, serving, signed

needs_keygen = pytest.mark.skipif(not KEYGEN, reason="there is no ssh-keygen")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReleaseServer]:
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "server"
    folder.mkdir()
    with serving(folder) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
        yield server


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return make_key(tmp_path)


def public(key: Path) -> Path:
    return key.with_suffix(".pub")


def three_lines(outcome: Outcome) -> str:
    """Give what a refusal said, if it has what happened, what is safe and what to do."""
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 3
    return outcome.err


def test_it_tells_what_runs_and_leaves_no_profile_behind(tandem: Run, profile: Path) -> None:
    told = tandem("version", "--json").json
    server = subprocess.run([find_server_program(), "--version"], capture_output=True, text=True, check=True)

    assert told["tandem"] == version()
    assert told["sqlite"] == sqlite3.sqlite_version
    assert told["nats_server"]
    assert told["nats_server"] in server.stdout
    assert told["qt"].startswith("6.")
    assert "nats-server" in tandem("version").out
    assert not profile.exists()


def test_nobody_is_asked_unless_it_was_said_whom(tandem: Run, server: ReleaseServer) -> None:
    tandem("version")
    assert "nobody was asked" in three_lines(tandem("version", "--check"))
    assert "nobody was asked" in three_lines(tandem("version", "--check", "--from", server.place))
    assert tandem("version", "--from", server.place).code == 2
    assert server.asked == []


@needs_keygen
def test_a_newer_release_is_told_and_nothing_else_is_fetched(
    tandem: Run, server: ReleaseServer, key: Path, tmp_path: Path
) -> None:
    body = listing("0.1.0", "99.1.0")
    server.tell(body, signed(tmp_path, key, body))

    told = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert told.code == 0
    assert "Tandem 99.1.0 of 2026-12-24" in told.out
    assert "https://notes.example.org/99.1.0" in told.out
    assert server.asked == [LIST, f"{LIST}.sig"]


@needs_keygen
def test_the_configuration_says_where_as_well(
    tandem: Run, server: ReleaseServer, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = listing("0.0.1")
    server.tell(body, signed(tmp_path, key, body))
    file = tmp_path / "tandemd.toml"
    file.write_text(f'updates = {{from = "{server.place}", key = "{public(key).read_text().strip()}"}}')
    monkeypatch.setenv("TANDEM_CONFIG", str(file))

    assert (
        tandem("version", "--check").out
        == f"Tandem {version()} is the newest one, by the list of 2026-12-25.\n"
    )
    assert tandem("version", "--check", "--json").json == {
        "version": version(),
        "made": "2026-12-25",
        "newer": None,
    }


@needs_keygen
@pytest.mark.parametrize("by", ["nobody", "another key", "another purpose", "another list"])
def test_what_the_key_did_not_sign_is_not_believed(
    tandem: Run, server: ReleaseServer, key: Path, tmp_path: Path, by: str
) -> None:
    body = listing("99.1.0")
    (tmp_path / "other").mkdir()
    signatures = {
        "nobody": b"",
        "another key": signed(tmp_path, make_key(tmp_path / "other"), body),
        "another purpose": signed(tmp_path, key, body, "git"),
        "another list": signed(tmp_path, key, listing("99.2.0")),
    }
    server.tell(body, signatures[by])

    refused = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert "not signed by the key that you trust" in three_lines(refused)
    assert "99.1.0" not in refused.out


@needs_keygen
@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "something else"),
        (b"\xff\x00garbage", "something else"),
        (b'{"format": 1}', "something else"),
        (b"[" * 100_000, "something else"),
        (listing("99.1.0", form=2), "written for a newer Tandem"),
    ],
)
def test_garbage_that_is_signed_ends_in_a_sentence(
    tandem: Run, server: ReleaseServer, key: Path, tmp_path: Path, body: bytes, told: str
) -> None:
    server.tell(body, signed(tmp_path, key, body))
    refused = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert told in three_lines(refused)


@needs_keygen
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((404, b"", ""), "answers with 404"),
        ((200, b"x" * 1_000_000, ""), "too long"),
        ((302, b"", "http://127.0.0.1:9/releases.json"), "without https"),
    ],
)
def test_an_answer_that_is_none_ends_in_a_sentence(
    tandem: Run, server: ReleaseServer, key: Path, answer: tuple[int, bytes, str], told: str
) -> None:
    server.answers[LIST] = answer
    refused = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert told in three_lines(refused)


@needs_keygen
def test_an_answer_that_takes_for_ever_is_given_up(
    tandem: Run, server: ReleaseServer, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.releases._DEADLINE", 0.0)
    server.answers[LIST] = (200, b"x" * 100_000, "")
    refused = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert "the line broke off" in three_lines(refused)


@needs_keygen
def test_who_is_not_trusted_or_not_there_ends_in_a_sentence(
    tandem: Run, server: ReleaseServer, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    refused = tandem("version", "--check", "--from", server.place, "--key", str(public(key)))
    assert "no certificate that is trusted" in three_lines(refused)
    assert server.asked == []

    refused = tandem("version", "--check", "--from", "https://127.0.0.1:9/x.json", "--key", str(public(key)))
    assert "Connection refused" in three_lines(refused)
    assert "https" in three_lines(
        tandem("version", "--check", "--from", "http://a/b", "--key", str(public(key)))
    )
    missing = tandem("version", "--check", "--from", server.place, "--key", "/no/such/key.pub")
    assert "cannot be read" in three_lines(missing)
